"""When: the period a figure covers and the period it is compared with.

Rule: the nearest phrase of time in the sentence, one told as a base ("than in 2021", "from ... a year earlier") only for
what it bases; else the period the text speaks of; stocks without a date have the month of the document.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ...period import Period
from ..in_turn import period_in_turn
from ..measure.steps import step_before
from ..measure.topic import Reading
from ..numbers.quantity import Quantity
from ..periods.when import When
from ..sentence import Sentence
from ..sides.setting import Setting
from .bases import RATES, belongs_to_base, is_base, opens_level, when_between, within_reach
from .dating import (
    at_end,
    before_bracket,
    dates_stock,
    in_bracket_behind,
    nearest_when,
    of_another,
    of_event,
    of_record,
    of_start,
    owning,
    same_part,
)

COMPARED = frozenset(("growth", "change", "multiple"))
STOCKS = frozenset(("count",))
LEVELS = frozenset(("money", "quantity", "number", "count"))  # kinds of figures that a rate compares
_LISTS = frozenset(",;/、，；")
_NO_WORD: dict[str, str] = {}
_REACH = 6  # tokens between a rate and the year of the level it compares with
_LEVEL_WORDS = ("level", "measure", "measure_weak", "amount", "than", "comparative")
LEVELS_OF_TRADE = frozenset(("turnover", "exports", "imports", "balance"))


@dataclass(frozen=True, slots=True)
class Timing:
    """Period and base period of a claim, with the phrases that told them; ``compared`` tells a level that another is held against."""

    period: Period | None
    base: Period | None
    when: When | None = None
    base_when: When | None = None
    compared: bool = False


@dataclass(slots=True)
class Lag:
    """How far back a text compares: by default with a year earlier, else as its last told comparison of that grain did.

    Where a text is ``adjusted`` for the season, its months and quarters are compared with those right before.
    """

    months: dict[str, int] = field(default_factory=dict)
    adjusted: bool = False

    def back(self, period: Period | None) -> Period | None:
        if period is None:
            return None
        back = self.months.get(period.grain) if period.days <= 100 else None
        if back is None and self.adjusted and period.grain in ("month", "quarter") and period.days < 95:
            return period.before()
        return period.before() if back is not None and back < 12 else period.shifted(-1)

    def learn(self, period: Period | None, base: Period | None, dated: bool = True) -> None:
        """Keep the distance of a told comparison of months or quarters with the one right before, or with a year earlier.

        In an adjusted text "on a year earlier" holds for its own figure, "on May 2023" (``dated``) for the next ones too.
        """
        if period is None or base is None or period.grain != base.grain or period.days > 100 or base.days > 100:
            return
        if self.adjusted and not dated and base != period.before():
            return
        if not self.adjusted and self.months.get(period.grain) == 12 and base == period.before():
            return
        distance = (period.first.year - base.first.year) * 12 + period.first.month - base.first.month
        if distance == 12 or base == period.before():
            self.months[period.grain] = distance


@dataclass(slots=True)
class _Case:
    """One number to be dated: its sentence, what it measures, the phrases that count, and the period spoken of."""

    sentence: Sentence
    quantity: Quantity
    reading: Reading
    own: list[When]
    bases: list[When]
    others: Sequence[Quantity]
    spoken: Period | None
    setting: Setting
    lag: Lag

    @property
    def measured(self) -> str:
        return self.reading.of or self.reading.measure

    def nearest(self, whens: Sequence[When]) -> When | None:
        return nearest_when(self.sentence, self.quantity, whens, self.others, days=self.reading.measure == "other")

    def resolve(self, when: When, governing: Period | None) -> Period | None:
        """Return the days of a phrase; trade "at the end of October" is that of the year so far, a stock at a year's end that year's."""
        found = when.resolved(governing, self.setting.today)
        if found is not None and governing is not None and when.name == "month" and governing.shifted(-1) in found:
            return governing.shifted(-1)  # 1 to 20 August, more than last August
        if found is not None and governing is not None and when.name == "last_year" and governing != found and self._is_held_against(when):
            return governing.shifted(-1) if governing in found.shifted(1) else found  # 2.1 million tonnes, against 1.3 last year
        if found is None or found.grain != "month" or found.days > 31 or not at_end(self.sentence, when):
            return found
        if self.measured in LEVELS_OF_TRADE:
            return Period.months(found.first.year, 1, found.first.year, found.first.month)
        return Period.year(found.first.year) if found.first.month == 12 else found

    def _is_held_against(self, when: When) -> bool:
        """Return whether what a phrase dates is compared with, or told in brackets beside, a figure of now."""
        return when in self.bases or bool(self.sentence.bracket[when.i - self.sentence.first])


def cumulated(when: When, years: Sequence[int]) -> Period | None:
    """Return the span of "over the five years" where figures of just these years, or of the first and the last, went before."""
    count = int(when.shift.removeprefix("years:"))
    last = max(years, default=0)
    return Period.years(last - count + 1, last) if {last - count + 1, last} <= set(years) else None


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
    counting = [when for when in whens if not of_event(sentence, when, whens) and not of_record(sentence, when)]
    if (reading.of or reading.measure) in LEVELS_OF_TRADE and (spoken is not None or any(not when.is_present for when in counting)):
        counting = [when for when in counting if not when.is_present]  # now takes 13.9 % of imports: in the year spoken of
    listed = period_in_turn(sentence, quantity, counting, others)
    if listed is not None:
        return Timing(listed.period, None if reading.measure not in COMPARED else (lag or Lag()).back(listed.period), listed)
    bases = [when for when in counting if is_base(sentence, when, others)]
    if reading.measure not in COMPARED:
        bases = [when for when in bases if not opens_level(sentence, when, quantity, others)]
    own = [when for when in counting if when not in bases and not (when.since and reading.measure == "rank")]
    case = _Case(sentence, quantity, reading, own, bases, others, spoken, setting, lag or Lag())
    bracketed = in_bracket_behind(sentence, quantity, counting)
    opened = before_bracket(sentence, quantity, counting) or bracketed or owning(sentence, quantity, counting)
    if opened is not None and reading.measure not in COMPARED:
        return Timing(case.resolve(opened, spoken), None, opened, compared=opened in bases)
    if bracketed is not None:
        return _compared(case, bracketed, bracketed.period)
    if reading.measure in STOCKS:
        case.own = [when for when in own if dates_stock(sentence, when, quantity)]
        case.bases = [when for when in bases if sentence.clause_of(when.i) == sentence.clause_of(quantity.i)]
    if reading.measure in COMPARED:
        case.bases += [when for when in case.own if _compared_with(case, when) or _told_for_level(case, when)]
        case.own = [when for when in case.own if when not in case.bases]
    case.own = [
        when
        for when in case.own
        if not of_another(sentence, quantity, when, others, spoken) and not of_start(sentence, quantity, when, others)
    ]
    main, governing = _governing(case)
    if reading.measure == "target":
        return _aimed(case, main)
    if reading.measure in COMPARED:
        return _compared(case, main, governing)
    return _level(case, main, governing)


def _compared_with(case: _Case, when: When) -> bool:
    """Return whether an earlier phrase behind a rate is its base: October: -0.3 % to September; 2.3 times the volume of 2023."""
    sentence, quantity, period = case.sentence, case.quantity, when.period
    gap = when.i - quantity.j
    told_in = sentence.at.get(when.i - 1, _NO_WORD)
    if told_in.get("span") == "in" and told_in.get("preposition") != "of":
        return False  # 7.4 % in November, after an increase of 1.4 % in October
    if period is None or not 0 <= gap <= _REACH or gap > 1 and not _level_between(case, when):
        return False
    told = [other.period for other in case.own if other.j <= quantity.i and other.period is not None]
    told += [case.spoken] if case.spoken is not None and gap > 1 else []
    return any(other.grain == period.grain and other.last > period.last for other in told)


def _level_between(case: _Case, when: When) -> bool:
    """Return whether a word of what is measured joins a rate and a phrase behind it: в 2,1 раза превосходит показатель 2021 года."""
    sentence, quantity = case.sentence, case.quantity
    if sentence.clause_of(when.i) != sentence.clause_of(quantity.j - 1) or any(quantity.j <= k < when.i for k in sentence.digits):
        return False
    between = [mark for k in range(quantity.j, when.i) if (mark := sentence.at.get(k)) is not None]
    return any(category in mark for mark in between for category in _LEVEL_WORDS)


def _told_for_level(case: _Case, when: When) -> bool:
    """Return whether the year before that spoken of dates a level in another clause than the rate, which compares with it.

    In 2022 it was only 27.4 million, so that it nearly doubled; up by a quarter: in 2022 it was 86.2 million.
    """
    sentence, quantity, period = case.sentence, case.quantity, when.period
    ahead = [other.period for other in case.own if other.j <= quantity.i and other.period is not None and when.i >= quantity.j]
    current = ahead[-1] if ahead else case.spoken
    if period is None or current is None or when.since or case.bases or period != current.shifted(-1):
        return False
    if not ahead and any(other.period is not None and current in other.period for other in case.own):
        return False
    levels = [other for other in case.others if other.kind in LEVELS]
    between = any(min(when.i, quantity.i) <= level.i < max(when.j, quantity.j) for level in levels)
    if when.i < quantity.i:
        goes_on = any(other.j <= when.i for other in case.others if other.kind in LEVELS or other.kind in RATES)
        return goes_on and (between or not same_part(sentence, when.i, quantity.i))
    beside = any(sentence.clause_of(level.i) == sentence.clause_of(when.i) for level in levels)
    return beside and (between or sentence.clause_of(quantity.j - 1) != sentence.clause_of(when.i))


def _governing(case: _Case) -> tuple[When | None, Period | None]:
    """Return the phrase that dates a number and its period, else the period spoken of or that of the title."""
    sentence, quantity, own = case.sentence, case.quantity, case.own
    main = case.nearest(own)
    if main is not None and main.since and main.i < quantity.i and when_between(sentence, main.j, quantity.i):
        return main, main.period  # since 2000, when it was 10 billion
    if main is not None and main.since and case.reading.measure in LEVELS_OF_TRADE and not sentence.apart(main.i, quantity.i):
        own = [when for when in own if not when.since] if quantity.i > main.j or len(own) > 1 else own
        main = case.nearest(own)
    governing = case.resolve(main, case.spoken) if main is not None else case.spoken
    if main is not None and main.since and 0 <= quantity.i - main.j <= 3 and sentence.apart(main.i, quantity.i):
        governing = main.period  # since 2019 (659 million at the time)
    title = case.setting.title_period
    if main is None and governing is None and title and case.reading.measure not in STOCKS:
        governing = title
    return main, governing


def _aimed(case: _Case, main: When | None) -> Timing:
    """Return the time a target aims at; a quota without one is in force now."""
    main = main or case.nearest(case.bases)
    aimed, today = main.period if main is not None else None, case.setting.today
    if aimed is None and case.reading.cue == "quota" and today:
        aimed = Period.month(today.year, today.month)
    return Timing(aimed, None, main)


def _compared(case: _Case, main: When | None, governing: Period | None) -> Timing:
    """Return period and base of a growth, change or multiple."""
    quantity = case.quantity
    bases = [when for when in case.bases if when.i < quantity.j or same_part(case.sentence, quantity.j, when.i)]
    base_when = case.nearest([when for when in bases if within_reach(quantity, when, case.others)])
    if main is not None and main.name == "past" and main.period is not None and case.reading.measure in ("growth", "multiple"):
        first, last = main.period.first.year - 1, main.period.last.year
        return Timing(Period.year(last), Period.year(first), main, main)
    if main is not None and main.since and main.period is not None:
        base_when, governing = When(main.i, main.j, main.period), case.spoken or governing
        main = None
    beside = main is not None and case.sentence.clause_of(main.i) == case.sentence.clause_of(quantity.j - 1)
    if main is not None and beside and main.shift.startswith("years:") and governing is not None and governing.grain == "year":
        return Timing(governing, governing.shifted(-int(main.shift.removeprefix("years:"))), main, main)  # 35 times in three years
    base = case.resolve(base_when, governing) if base_when is not None else case.lag.back(governing)
    if base is not None and governing is not None and base_when is not None and base_when.shift.startswith("before:"):
        base = base if abs(base.days - governing.days) < 9 else case.lag.back(governing)  # after two previous months of growth
    if base is not None and governing is not None and base_when is not None:
        if base_when.name == "last_year" and governing in base.shifted(1):
            base = governing.shifted(-1)
    elsewhere = main is not None and not same_part(case.sentence, main.i, quantity.i)
    if base is not None and base == governing and not (elsewhere and base_when is not None):
        base, base_when = case.lag.back(governing), None  # 27 times that of that year
    if quantity.unit == "%/year":
        base = None
    today = case.setting.today
    apart = main is None and base is not None and governing is not None and base.first > governing.first
    behind = governing is None or base_when is not None and (apart or elsewhere and base is not None and base.first >= governing.first)
    if behind and base is not None and base.grain == "year" and today and base.last.year < today.year:
        governing = base.shifted(1)  # less than in 2022: of the year after, whatever was told before
    if base is not None and governing is not None and base.first > governing.first:
        governing, base = base, governing
    return Timing(governing, base, main, base_when)


def _level(case: _Case, main: When | None, governing: Period | None) -> Timing:
    """Return the period of a level: that of its base where it is what something is compared with."""
    sentence, quantity = case.sentence, case.quantity
    nearest = case.nearest([*case.own, *case.bases])
    if nearest is not None and nearest in case.bases and belongs_to_base(sentence, quantity, nearest, case.reading.step, case.others):
        return Timing(case.resolve(nearest, governing), None, nearest, compared=True)
    dated = (
        nearest is not None
        and nearest in case.own
        and (nearest.i >= quantity.j and sentence.distance(quantity.j, nearest.i) <= 3 or nearest.j == quantity.i)
    )
    if case.reading.measure == "rank" and main is None and _left(case):
        return Timing(case.lag.back(governing), None)
    if case.reading.step != "from" or dated or _hedged(case):
        return Timing(governing, None, main)
    told = case.bases[0] if case.bases else None
    moves = [mark for category in ("move", "multiple") for mark in sentence.of(category) if same_part(sentence, quantity.i, mark.i)]
    ahead = [other for other in case.others if other.i >= quantity.j and same_part(sentence, quantity.i, other.i)]
    if moves or case.bases or _behind_another(case) or any(step_before(sentence, other) == "to" for other in ahead):
        return Timing(case.resolve(told, governing) if told is not None else case.lag.back(governing), None, told)
    return Timing(governing, None, main)


def _behind_another(case: _Case) -> bool:
    """Return whether the figure right before a level is held against it: 8.1 billion, against 7.6 billion; +4.6 % on 2.81 billion."""
    before = [other for other in case.others if other.j <= case.quantity.i and other.kind not in ("number", "code")]
    last = before[-1] if before else None
    word = case.sentence.at.get(case.quantity.i - 1)
    if word is not None and "preposition" in word and "than" not in word:
        return False  # imports from Austria of 1,198 million
    return last is not None and case.quantity.i - last.j <= 5 and last.kind in (case.quantity.kind, "percent")


def _hedged(case: _Case) -> bool:
    """Return whether "over" before a level says how exact it is and holds it against no rate: China, spending over 4.6 billion."""
    word = case.sentence.at.get(case.quantity.i - 1, _NO_WORD)
    return "hedge_before" in word and not any(0 <= case.quantity.i - other.j <= 3 for other in case.others if other.kind in RATES)


def _left(case: _Case) -> bool:
    """Return whether a place is the one left for another: from eleventh to eighth, vom zweiten auf den sechsten Platz."""
    sentence, quantity = case.sentence, case.quantity
    follower = next((other for other in case.others if other.i >= quantity.j), None)
    if follower is not None and follower.kind == "rank" and follower.i - quantity.j <= 4:
        between = range(quantity.j, follower.i)
        joined = any(sentence.mark(k, "range") == "and" or sentence.printed(k) in _LISTS for k in between)
        return not joined and not any(c in sentence.at.get(k, _NO_WORD) for k in between for c in ("or", "country", "measure", "article"))
    return step_before(sentence, quantity) == "from" and bool(sentence.of("move"))
