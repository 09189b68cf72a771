"""When: the period a figure covers and the period it is compared with.

Rule: the nearest phrase of time in the sentence, one told as a base ("than in 2021", "from ... a year earlier") only for
what it bases; else the period the text speaks of; stocks without a date have the month of the document.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ...period import Period
from ..numbers.quantity import Quantity
from ..periods.when import When
from ..sentence import Sentence
from ..setting import Setting
from .steps import step_before
from .topic import Reading

COMPARED = frozenset(("growth", "change", "multiple"))
STOCKS = frozenset(("count",))
LEVELS_OF_TRADE = frozenset(("turnover", "exports", "imports", "balance"))


@dataclass(frozen=True, slots=True)
class Timing:
    """Period and base period of a claim, with the phrases that told them."""

    period: Period | None
    base: Period | None
    when: When | None = None
    base_when: When | None = None


@dataclass(slots=True)
class Lag:
    """How far back a text compares: by default with a year earlier, else as its last told comparison of that grain did."""

    months: dict[str, int] = field(default_factory=dict)

    def back(self, period: Period | None) -> Period | None:
        if period is None:
            return None
        back = self.months.get(period.grain) if period.days <= 100 else None
        return period.before() if back is not None and back < 12 else period.shifted(-1)

    def learn(self, period: Period | None, base: Period | None) -> None:
        """Keep the distance of a told comparison of months or quarters with the one right before, or with a year earlier."""
        if period is None or base is None or period.grain != base.grain or period.days > 100 or base.days > 100:
            return
        distance = (period.first.year - base.first.year) * 12 + period.first.month - base.first.month
        if distance == 12 or base == period.before():
            self.months[period.grain] = distance


_NO_WORD: dict[str, str] = {}


def is_base(sentence: Sentence, when: When, others: Sequence[Quantity] = ()) -> bool:
    """Return whether a phrase of time stands behind a word of comparison: than in 2021, from 4.48 billion a year earlier."""
    if when.looks_back:
        return True
    at = when.i - 1
    strangers = 0
    for _ in range(5):
        mark = sentence.at.get(at)
        word = sentence.word(at)
        figure = next((q for q in others if q.j == at + 1), None)
        if figure is not None and when.j - figure.j <= 8:
            return step_before(sentence, figure) == "from"
        compares = mark is not None and "comparative" in mark and mark.j - mark.i > 1  # "more, than" in one phrase
        if mark is not None and (mark.get("step") == "from" or "than" in mark or compares):
            # "over the first months" opens a span; "5 % over 2021" compares
            return (
                "hedge_before" not in mark
                or compares
                or any(q.j == mark.i for q in others)
                or "move" in sentence.at.get(mark.i - 1, _NO_WORD)
            )
        if mark is not None and (
            mark.get("span") == "in" or "preposition" in mark or "article" in mark or "filler" in mark or mark.get("time") is not None
        ):
            at = mark.i - 1
            continue
        if word in ("the", "(", "that"):
            at -= 1
            continue
        if mark is None and word[:1].isalpha() and strangers < 2:
            strangers += 1
            at -= 1
            continue
        break
    if _compared_by_case(sentence, when):
        return True
    after = sentence.at.get(when.j)
    if after is not None and "possessive" in after:
        after = sentence.at.get(after.j)
    return after is not None and ("than_after" in after and after.i == when.j or "level" in after)


def _compared_by_case(sentence: Sentence, when: When) -> bool:
    """Return whether the ending of a phrase of time and a word of comparison behind it make a base: 2021 жылмен (...) салыстырғанда."""
    last = sentence.at.get(when.j - 1)
    if last is None or last.get("case") not in ("instrumental", "dative", "ablative"):
        return False
    for k in range(when.j, sentence.last):
        if sentence.bracket[k - sentence.first] and not sentence.bracket[when.i - sentence.first]:
            continue
        found = sentence.at.get(k)
        if found is not None and "than_after" in found:
            return True
        if sentence.printed(k)[:1].isdecimal() or k - when.j > 14:
            return False
    return False


def cumulated(when: When, years: Sequence[int]) -> Period | None:
    """Return the span of "over the five years" where figures of just these years went before."""
    count = int(when.shift.removeprefix("years:"))
    last = max(years, default=0)
    return Period.years(last - count + 1, last) if last and set(range(last - count + 1, last + 1)) <= set(years) else None


def nearest_when(sentence: Sentence, quantity: Quantity, whens: Sequence[When], others: Sequence[Quantity]) -> When | None:
    """Return the phrase of time that belongs to a number: the nearest, other numbers in between pushing it away."""
    best: tuple[float, When] | None = None
    for when in whens:
        if when.name == "now" and sentence.clause_of(when.i) != sentence.clause_of(quantity.i):
            continue
        if when.is_date and when.period is not None and when.period.grain == "day" and not _as_of(sentence, when):
            continue
        after = when.i >= quantity.j
        gap = float(sentence.distance(quantity.j - 1, when.i) if after else sentence.distance(when.j - 1, quantity.i) + 1.5)
        low, high = (quantity.j, when.i) if after else (when.j, quantity.i)
        crossed = sum(1 for other in others if low <= other.i < high and other.kind not in ("code",))
        gap += (7 if after else 2) * crossed
        if sentence.apart(when.i, quantity.i):
            inside = sentence.bracket[when.i - sentence.first] > 0
            if inside and any(not sentence.apart(other.i, when.i) for other in others):
                continue  # (2021: 143.0 billion) dates its own figure only
            gap += 10 if inside else 0
        if best is None or gap < best[0]:
            best = (gap, when)
    return best[1] if best else None


def _as_of(sentence: Sentence, when: When) -> bool:
    back = sentence.at.get(when.i - 1)
    return back is not None and back.get("span") == "as_of"


def timing(
    sentence: Sentence,
    quantity: Quantity,
    reading: Reading,
    whens: Sequence[When],
    others: Sequence[Quantity],
    spoken: Period | None,
    setting: Setting,
    lag: Lag | None = None,
) -> Timing:
    """Return period and base period of a claim; ``lag`` tells how far back the text has compared so far."""
    lag = lag or Lag()
    whens = [when for when in whens if not of_event(sentence, when, whens)]
    opened = _before_bracket(sentence, quantity, whens)
    if opened is not None and reading.measure not in COMPARED:
        return Timing(opened.resolved(spoken, setting.today), None, opened)
    bases = [when for when in whens if is_base(sentence, when, others)]
    if reading.measure in LEVELS_OF_TRADE or reading.measure == "quantity":
        bases = [when for when in bases if not _opens_level(sentence, when, quantity, others)]
    own = [when for when in whens if when not in bases]
    compared = reading.measure in COMPARED or reading.measure == "target" and reading.of in COMPARED
    if reading.measure in STOCKS:
        own = [when for when in own if sentence.clause_of(when.i) == sentence.clause_of(quantity.i) or _stands(sentence, when)]
        bases = [when for when in bases if sentence.clause_of(when.i) == sentence.clause_of(quantity.i)]
        whens = [*own, *bases]
    own = [when for when in own if not _of_another(sentence, quantity, when, others) and not _of_start(sentence, quantity, when, others)]
    nearest = nearest_when(sentence, quantity, [when for when in whens if when in own or when in bases], others)
    main = nearest_when(sentence, quantity, own, others)
    if main is not None and main.since and reading.measure in LEVELS_OF_TRADE and not sentence.apart(main.i, quantity.i):
        own = [when for when in own if not when.since] if quantity.i > main.j or len(own) > 1 else own
        main = nearest_when(sentence, quantity, own, others)
    governing = main.resolved(spoken, setting.today) if main is not None else spoken
    if (
        main is not None
        and main.since
        and main.i < quantity.i
        and _when_between(sentence, main.j, quantity.i)
    ):
        governing = main.period
    if main is not None and main.since and sentence.apart(main.i, quantity.i) and 0 <= quantity.i - main.j <= 3:
        governing = main.period  # since 2019 (659 million at the time)
    if main is None and governing is None and setting.title_period and reading.measure not in STOCKS:
        governing = Period.parse(setting.title_period)
    if reading.measure == "target":
        main = main or nearest_when(sentence, quantity, bases, others)
        aimed = main.period if main is not None and main.period is not None else None
        if aimed is None and reading.cue == "quota" and setting.today:
            aimed = Period.month(setting.today.year, setting.today.month)
        return Timing(aimed, None, main)
    if compared:
        base_when = nearest_when(sentence, quantity, [when for when in bases if _within_reach(quantity, when, others)], others)
        if main is not None and main.name == "past" and main.period is not None and reading.measure in ("growth", "multiple"):
            first, last = main.period.first.year - 1, main.period.last.year
            return Timing(Period.year(last), Period.year(first), main, main)
        if main is not None and main.since and main.period is not None:
            base_when, governing = When(main.i, main.j, main.period), spoken or governing
            main = None
        base = base_when.resolved(governing, setting.today) if base_when is not None else lag.back(governing)
        if (
            base is not None
            and governing is not None
            and base_when is not None
            and base_when.name == "last_year"
            and governing in base.shifted(1)
        ):
            base = governing.shifted(-1)
        if quantity.unit == "%/year":
            base = None
        if governing is None and base is not None and base.grain == "year" and setting.today and base.last.year < setting.today.year:
            governing = base.shifted(1)
        if base is not None and governing is not None and base.first > governing.first:
            governing, base = base, governing
        return Timing(governing, base, main, base_when)
    if nearest is not None and nearest in bases and _belongs_to_base(sentence, quantity, nearest, reading, others):
        return Timing(nearest.resolved(governing, setting.today), None, nearest)
    if reading.step == "from" and not (
        nearest is not None and nearest in own and sentence.distance(quantity.j, nearest.i) <= 3 and nearest.i >= quantity.j
    ):
        told = bases[0] if bases else None
        known = told.resolved(governing, setting.today) if told is not None else lag.back(governing)
        if (
            sentence.of("move")
            or sentence.of("multiple")
            or bases
            or any(other.i > quantity.j and step_before(sentence, other) == "to" for other in others)
        ):
            return Timing(known, None, told)
    return Timing(governing, None, main)


def _before_bracket(sentence: Sentence, quantity: Quantity, whens: Sequence[When]) -> When | None:
    """Return the phrase of time right before the bracket a figure stands in alone: compared with 2021 (998.5 million)."""
    if not sentence.bracket[quantity.i - sentence.first] or any(not sentence.apart(when.i, quantity.i) for when in whens):
        return None
    opening = next((k for k in range(quantity.i, sentence.first - 1, -1) if sentence.printed(k) in ("(", "（")), -1)
    return next((when for when in whens if 0 <= opening - when.j <= 3 and not when.since), None)


def _stands(sentence: Sentence, when: When) -> bool:
    """Return whether "as of", "at the end of" opens a phrase: it dates every stock of its sentence."""
    return any(sentence.mark(k, "span") in ("as_of", "end_of") for k in range(when.i - 3, when.i))


def _of_another(sentence: Sentence, quantity: Quantity, when: When, others: Sequence[Quantity]) -> bool:
    """Return whether a phrase behind another figure, in another clause, dates that figure only: 7.5, of which 1.4 in 2019."""
    if when.i < quantity.j or sentence.clause_of(when.i) == sentence.clause_of(quantity.j - 1):
        return False
    alike = [other for other in others if other.kind == quantity.kind and sentence.clause_of(other.i) == sentence.clause_of(when.i)]
    if any(0 <= other.i - when.j <= 6 for other in alike):
        return True  # ...; in 2021 it had still been 171.1
    between = [other for other in others if quantity.j <= other.i < when.i and not sentence.apart(other.i, when.i)]
    return any(when.i - other.j <= 3 and other.kind not in ("number", "code") for other in between)


def _of_start(sentence: Sentence, quantity: Quantity, when: When, others: Sequence[Quantity]) -> bool:
    """Return whether a phrase dates the figure a movement starts from: from $437 million in July to a surplus of $718 million."""
    if when.i >= quantity.i:
        return False
    start = next((other for other in others if 0 <= when.i - other.j <= 2 and other.i < quantity.i and other.kind != "code"), None)
    return start is not None and start.kind == quantity.kind and step_before(sentence, start) == "from" != step_before(sentence, quantity)


def of_event(sentence: Sentence, when: When, whens: Sequence[When]) -> bool:
    """Return whether a phrase dates an event told aside: since the terminal opened in 1996, signed in 2003."""
    if when.shift or len(whens) < 2 and when.i - sentence.first < 8:
        return False
    clause = sentence.clause_of(when.i)
    for k in range(when.i - 1, max(when.i - 7, sentence.first - 1), -1):
        mark = sentence.at.get(k)
        if sentence.clause_of(k) != clause or sentence.printed(k)[:1].isdecimal():
            return False
        if mark is not None and "event" in mark:
            return True
        if mark is not None and ("measure" in mark or "move" in mark):
            return False
    return False


def _opens_level(sentence: Sentence, when: When, quantity: Quantity, others: Sequence[Quantity]) -> bool:
    """Return whether a shift opens the clause of a level, which then is of that period: The year before it was 18.9 billion."""
    if not when.shift or when.i >= quantity.i or sentence.clause_of(when.i) != sentence.clause_of(quantity.i):
        return False
    opens = when.i - 2 <= sentence.first or sentence.clause_of(when.i - 2) != sentence.clause_of(when.i)
    return opens and not any(when.j <= other.i < quantity.i for other in others) and step_before(sentence, quantity) != "from"


def _another_begins(sentence: Sentence, i: int, j: int) -> bool:
    """Return whether a new flow is told between two tokens: more than in 2021, and bought 790 million."""
    flows = (*sentence.of("measure"), *sentence.of("measure_weak"))
    joined = any(i <= mark.i < j and mark.meanings["range"] == "and" for mark in sentence.of("range"))
    return joined and any(i <= mark.i < j for mark in flows)


def _when_between(sentence: Sentence, i: int, j: int) -> bool:
    return any(i <= mark.i < j for mark in sentence.of("since_when"))


def _within_reach(quantity: Quantity, when: When, others: Sequence[Quantity]) -> bool:
    """A base belongs to a comparison with at most one other figure in between."""
    low, high = (quantity.j, when.i) if when.i >= quantity.j else (when.j, quantity.i)
    return sum(1 for other in others if low <= other.i < high and other.kind not in ("number", "code")) <= 1


def _belongs_to_base(sentence: Sentence, quantity: Quantity, when: When, reading: Reading, others: Sequence[Quantity]) -> bool:
    """A level belongs to the base period where it stands in the comparison: from 4.48 billion a year earlier."""
    if reading.step == "from":
        return True
    after = when.i >= quantity.j
    low, high = (quantity.j, when.i) if after else (when.j, quantity.i)
    if any(low <= other.i < high for other in others):
        return False
    if after:
        return (
            sentence.clause_of(when.i) == sentence.clause_of(quantity.j - 1)
            and when.i - quantity.j <= 2
            and not any(sentence.mark(k, "step") == "from" or sentence.mark(k, "move") for k in range(quantity.j, when.i))
        )
    if reading.step == "to" and not _when_between(sentence, when.j, quantity.i):
        return False  # rose 4.5 % from a year earlier to 29.3 billion
    # "(in 2021: 9.64 billion)", "against 574.2 million in Q1 2022", "than in 2022, when it stood at 20.9 billion"
    if _another_begins(sentence, when.j, quantity.i) or any(sentence.printed(k) in (";", "；") for k in range(when.j, quantity.i)):
        return False
    return (
        quantity.i - when.j <= 8
        and reading.step != "to"
        or _when_between(sentence, when.j, quantity.i)
        or quantity.i - when.j <= 2
    )
