"""Which phrase of time belongs to a number: the nearest, unless it dates an event, another figure or the start of a movement.

In: a number, the phrases of its sentence and the other numbers. Out: the phrase, or which of them do not count.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ...lexicons.tokens import is_cjk
from ...period import Period
from ..measure.steps import step_before
from ..numbers.quantity import Quantity
from ..periods.so_far import at_end, from_january
from ..periods.when import When
from ..sentence import Sentence

_BRACKET = 12  # tokens of a bracket between a figure and its time
_TO_PARTICIPLE = 3  # tokens between a figure and its participle: 2,4 milyar dolar seviyesinde olduğu
_LINK = 3  # tokens of a link behind a phrase of time: 'a kadar
_NAMED = ("fiscal", "season", "season_after")
_NO_WORD: dict[str, str] = {}


def nearest_when(
    sentence: Sentence, quantity: Quantity, whens: Sequence[When], others: Sequence[Quantity], days: bool = False
) -> When | None:
    """Return the phrase of time that belongs to a number: the nearest, other numbers in between pushing it away.

    Days count where "as of" stands before them, and for what is told of a day (``days``): reserves, rates, prices, not behind them
    in another clause (38 dollars a tonne, of which 15 % are waived since 1 June).
    """
    best: tuple[float, When] | None = None
    for when in whens:
        if when.name == "now" and sentence.clause_of(when.i) != sentence.clause_of(quantity.i):
            continue
        after = when.i >= quantity.j
        of_day = days and not (after and sentence.clause_of(when.i) != sentence.clause_of(quantity.j - 1))
        if when.is_date and when.period is not None and when.period.grain == "day" and not of_day and not _as_of(sentence, when):
            continue
        end = past_bracket(sentence, quantity, when) if after else quantity.j
        passed = end > quantity.j
        gap = float(sentence.distance(end - (not passed), when.i) + passed if after else sentence.distance(when.j - 1, quantity.i) + 1.5)
        low, high = (end, when.i) if after else (when.j, quantity.i)
        crossed = sum(1 for other in others if low <= other.i < high and other.kind not in ("code",))
        gap += (7 if after else 2) * crossed
        if after and any(other.i == when.j or _leads_to(sentence, when, other) for other in others):
            gap += 4  # 2022 3,4 Mrd. und 2023 3,9 Mrd.
        if sentence.apart(when.i, quantity.i):
            inside = sentence.bracket[when.i - sentence.first] > 0
            if inside and any(not sentence.apart(other.i, when.i) for other in others):
                continue  # (2021: 143.0 billion) dates its own figure only
            gap += 10 if inside else 0
        if best is None or gap < best[0]:
            best = (gap, when)
    return best[1] if best else None


def _leads_to(sentence: Sentence, when: When, figure: Quantity) -> bool:
    """Return whether a phrase stands right before a figure, its link in between, where links stand behind: 2030'a kadar 3 milyar dolara."""
    beside = sentence.lexicon.has("step_after") and 0 <= figure.i - when.j <= _LINK
    return beside and sentence.clause_of(when.i) == sentence.clause_of(figure.i)


def past_bracket(sentence: Sentence, quantity: Quantity, when: When) -> int:
    """Return the token behind a figure, past a bracket that opens there and closes before a phrase: 3 billion (12 percent) in 2021."""
    end = quantity.j
    if sentence.printed(end) not in ("(", "（"):
        return end
    closing = next((k for k in range(end, min(end + _BRACKET, when.i)) if sentence.printed(k) in (")", "）")), None)
    return closing + 1 if closing is not None else end


def in_bracket_behind(sentence: Sentence, quantity: Quantity, whens: Sequence[When]) -> When | None:
    """Return the phrase of time that stands alone in the bracket right behind a figure: 3,815 (2019), 3,039 (2020)."""
    for when in whens:
        opened = sentence.printed(quantity.j) in ("(", "（") and when.i - quantity.j == 1
        if opened and sentence.printed(when.j) in (")", "）") and not when.shift and not when.is_date:
            return when
    return None


def in_aside(sentence: Sentence, when: When) -> bool:
    """Return whether a phrase stands in brackets that explain no word of time: 3,815 (2019); not the season (July 2023 – June 2024)."""
    if not sentence.bracket[when.i - sentence.first]:
        return False
    opening = next((k for k in range(when.i, sentence.first - 1, -1) if sentence.printed(k) in ("(", "（")), sentence.first)
    explained = sentence.at.get(opening - 1, _NO_WORD)
    return not ("time" in explained or explained.get("span") in _NAMED)


def _as_of(sentence: Sentence, when: When) -> bool:
    back, after = sentence.at.get(when.i - 1), sentence.at.get(when.j)
    if back is not None and (back.get("span") in ("as_of", "in") or back.get("preposition") in ("to", "in")):
        return True  # au 1er mars, a 1 de marzo, at 31 March
    behind = sentence.lexicon.has("step_after") and after is not None and after.i == when.j
    return behind and after is not None and after.get("span") in ("as_of", "as_of_after")


def before_bracket(sentence: Sentence, quantity: Quantity, whens: Sequence[When]) -> When | None:
    """Return the phrase of time right before the bracket a figure stands in alone: compared with 2021 (998.5 million)."""
    if not sentence.bracket[quantity.i - sentence.first] or any(not sentence.apart(when.i, quantity.i) for when in whens):
        return None
    opening = next((k for k in range(quantity.i, sentence.first - 1, -1) if sentence.printed(k) in ("(", "（")), -1)
    return next((when for when in whens if 0 <= opening - when.j <= 3 and not when.since), None)


def owning(sentence: Sentence, quantity: Quantity, whens: Sequence[When]) -> When | None:
    """Return the phrase of time that owns the figure right behind it: 由2012年1月至4月的8395万元降至2013年1月至4月的7953万元.

    So does one right behind the participle that tells the figure: 2,4 milyar dolar olduğu 2022.
    """
    verb = next((m for k in range(quantity.j, quantity.j + _TO_PARTICIPLE) if (m := sentence.at.get(k)) is not None and "span" in m), None)
    if verb is not None and verb["span"] == "which":
        return next((when for when in whens if when.i == verb.j), None)
    link = sentence.at.get(quantity.i - 1)
    if link is not None and "hedge_before" in link and "possessive" not in link:
        link = sentence.at.get(link.i - 1)  # 2022年的近750亿美元
    if link is not None and link.get("measure") in ("deficit", "surplus") and link.j == quantity.i:
        link = sentence.at.get(link.i - 1)  # 2022年的逆差13亿美元
    if link is None or "possessive" not in link or not is_cjk(sentence.printed(link.i)):
        return None
    return next((when for when in whens if when.j == link.i and not when.since), None)


def same_part(sentence: Sentence, i: int, j: int) -> bool:
    """Return whether no semicolon parts two tokens: what stands behind one is as good as a sentence of its own."""
    return not any(sentence.printed(k) in (";", "；") for k in range(min(i, j), max(i, j)))


def dates_stock(sentence: Sentence, when: When, quantity: Quantity) -> bool:
    """Return whether a phrase dates a stock: one of its clause, or "as of", "at the end of" that open the sentence."""
    if sentence.clause_of(when.i) == sentence.clause_of(quantity.i):
        return True
    opened = when.i - 2 <= sentence.first or _opens_clause(sentence, when)
    if opened and when.i < quantity.i and sentence.printed(when.j) in (",", "，") and not when.looks_back and not when.since:
        return True  # 今年1—2月，全国新设立外商投资企业7160家
    if not same_part(sentence, when.i, quantity.i):
        return False
    return any(sentence.mark(k, "span") in ("as_of", "end_of") for k in range(when.i - 3, when.i))


def so_far(sentence: Sentence, when: When) -> Period | None:
    """Return January to a month that is told as an end: échanges à fin mars 2024."""
    period = when.period
    if period is None or period.grain != "month" or period.days > 31 or not at_end(sentence, when):
        return None
    return from_january(period)


def of_another(sentence: Sentence, quantity: Quantity, when: When, others: Sequence[Quantity], spoken: Period | None) -> bool:
    """Return whether a phrase behind another figure, in another clause, dates that figure only: 7.5, of which 1.4 in 2019."""
    if told_aside(sentence, quantity, when, others, spoken):
        return True
    if when.i >= quantity.j and (_goes_on_with(sentence, quantity, when, others) or _before_dash(sentence, when, others)):
        return True
    if when.i < quantity.j or sentence.clause_of(when.i) == sentence.clause_of(quantity.j - 1):
        return False
    parts = [other for other in others if _alike(other, quantity) and quantity.j <= other.i < when.i]
    if sentence.printed(quantity.j) in (":", "："):
        return bool(parts)  # 8.3 %: 12.6 billion out of 152.4 in the first three quarters; 1,284: 588 in the first quarter
    alike = [other for other in others if _alike(other, quantity) and other.i >= when.j]
    if alike and step_before(sentence, alike[0]) == "from":
        alike = []  # 4.6 billion, in the first four months, against 4.4 a year earlier
    behind = _clause_past_dash(sentence, when)
    if any(0 <= other.i - when.j <= 6 for other in alike if sentence.clause_of(other.i) == behind):
        return True  # ...; in 2021 it had still been 171.1
    inside = sentence.bracket[quantity.i - sentence.first] and not sentence.bracket[when.i - sentence.first]
    if _opens_clause(sentence, when) and (inside or alike and alike[0].i - when.j <= 14):
        return True  # ... – in 2017, before the first tariffs, it was 21.6 %
    between = [other for other in others if quantity.j <= other.i < when.i and not sentence.apart(other.i, when.i)]
    return any(when.i - other.j <= 3 and (other.kind not in ("number", "code") or other.scale >= 3) for other in between)


def opens_next(sentence: Sentence, quantity: Quantity, when: When, whens: Sequence[When], others: Sequence[Quantity]) -> bool:
    """Return whether a phrase opens the clause of the next figure, one before this one dating it: 2022年出口950亿，2023年下降3.2%."""
    opened = any(sentence.printed(k) in (",", "，") for k in (when.i - 1, when.i - 2))
    if when.i < quantity.j or not opened or sentence.clause_of(when.i) == sentence.clause_of(quantity.i):
        return False
    told = [o for o in others if o.kind not in ("number", "code")]
    dated = any(w.j <= quantity.i and not w.since and not any(w.j <= o.i < quantity.i for o in told) for w in whens)
    return dated and any(o.i >= when.j and sentence.clause_of(o.i) == sentence.clause_of(when.i) for o in told)


def _clause_past_dash(sentence: Sentence, when: When) -> int:
    """Return the clause of a phrase, past a dash that stands for its verb: то в 2022 году – уже 980 млн."""
    return sentence.clause_of(when.j + (sentence.printed(when.j) in ("–", "—")))


def in_relative(
    sentence: Sentence, quantity: Quantity, whens: Sequence[When], others: Sequence[Quantity], spoken: Period | None
) -> list[When]:
    """Return the phrases that date the figure of a relative clause before a figure: exports, which in 2022 had been 9.8, fell to 8.4.

    They leave the figure to another phrase of its sentence, or to the later period that the text speaks of.
    """
    closed = []
    for when in whens:
        clause = sentence.relative_around(when.i)
        if clause is not None and clause[1] < quantity.i and any(clause[0] < other.i < clause[1] for other in others):
            closed.append(when)
    if len(closed) < len(whens):
        return closed
    return [when for when in closed if spoken is not None and when.period is not None and when.period.last < spoken.last]


def _goes_on_with(sentence: Sentence, quantity: Quantity, when: When, others: Sequence[Quantity]) -> bool:
    """Return whether "and" right behind a figure leads to a phrase that dates the next one: 2.42 billion and in 2020 they were 2.21."""
    joined = sentence.mark(quantity.j, "range") == "and" and when.i - quantity.j <= 4
    clause = _clause_past_dash(sentence, when)
    return joined and any(_alike(o, quantity) and 0 <= o.i - when.j <= 8 and sentence.clause_of(o.i) == clause for o in others)


def _before_dash(sentence: Sentence, when: When, others: Sequence[Quantity]) -> bool:
    """Return whether a dash leads from a phrase to a figure of its own: импорт – 5,7 трлн (–7,6 %), в 2013 году – 6,2 трлн."""
    opened = any(sentence.printed(k) in (",", ";", "(") for k in (when.i - 1, when.i - 2))
    dash = sentence.printed(when.j) in ("–", "—")
    return opened and dash and any(0 < other.i - when.j <= 2 and other.kind not in ("number", "code") for other in others)


def told_aside(sentence: Sentence, quantity: Quantity, when: When, others: Sequence[Quantity], spoken: Period | None) -> bool:
    """Return whether an earlier period dates the like figure before it, and the clause goes on: which had been 6.55 in 2023, was only 6.29.

    What follows tells no measure of its own, or it is the subject of both: after reaching 64.0 in August, exports were 63.9.
    """
    earlier = when.period is not None and spoken is not None and when.period.last < spoken.last and when.period not in spoken
    if not earlier or when.j > quantity.i or sentence.clause_of(when.i) == sentence.clause_of(quantity.i):
        return False
    flows = sentence.of("measure")
    if any(when.j <= mark.i < quantity.i for mark in flows) and any(mark.i < when.i for mark in flows):
        return False
    clause = sentence.clause_of(when.i)
    told = [o for o in others if o.i < quantity.i and sentence.clause_of(o.j - 1) == clause]
    told = [o for o in told if 0 <= when.i - o.j <= 2 or 0 <= o.i - when.j <= 2]
    if quantity.kind in ("percent", "points", "multiple"):  # was only 6.29, 4.0 % less; rose by 5.6 % to 631.5
        levels = [o for o in others if when.j <= o.i < quantity.i or quantity.j <= o.i and _is_reached(sentence, quantity, o)]
        return any(_alike(o, level) and level.kind != quantity.kind and not _reaches(sentence, o, level) for o in told for level in levels)
    return any(_alike(o, quantity) for o in told)


def _reaches(sentence: Sentence, told: Quantity, level: Quantity) -> bool:
    """Return whether a figure is itself the end of the movement a rate tells: 由2013年的31亿扩大至2024年的67亿，增长116%."""
    return told is level and step_before(sentence, told) == "to"


def _is_reached(sentence: Sentence, quantity: Quantity, level: Quantity) -> bool:
    """Return whether a rate leads to a level in its clause: rose by 5.6 % to 631.5."""
    return sentence.clause_of(level.i) == sentence.clause_of(quantity.i) and step_before(sentence, level) == "to"


def _alike(other: Quantity, quantity: Quantity) -> bool:
    """Return whether two figures tell the same kind of thing; a large number may lack the unit of its context."""
    bare = {other.kind, quantity.kind} in ({"number", "money"}, {"number", "quantity"})
    return other.kind == quantity.kind or bare and (other.scale >= 3 or other.size >= 1000)


def _opens_clause(sentence: Sentence, when: When) -> bool:
    """Return whether a phrase stands at the begin of a clause, behind at most a small word or two."""
    return when.i - 3 >= sentence.first and sentence.clause_of(when.i - 3) != sentence.clause_of(when.i)


def of_start(sentence: Sentence, quantity: Quantity, when: When, others: Sequence[Quantity]) -> bool:
    """Return whether a phrase dates the figure a movement starts from: from $437 million in July to a surplus of $718 million."""
    if when.i >= quantity.i or _leads_to(sentence, when, quantity):
        return False  # 3,4 milyon tonken bu yıl 2,9 milyon tona
    start = next((other for other in others if 0 <= when.i - other.j <= 2 and other.i < quantity.i and other.kind != "code"), None)
    if start is None or start.kind != quantity.kind or not same_part(sentence, start.i, quantity.i):
        return False
    if sentence.mark(start.j, "range") == "and":
        return False  # from 2.21 billion, and in 2021 reached 2.42
    return step_before(sentence, start) == "from" != step_before(sentence, quantity)


def of_plan(sentence: Sentence, quantity: Quantity, when: When, others: Sequence[Quantity], today: date | None) -> bool:
    """Return whether a time to come stands behind another figure, which aims at it: 439,000 tonnes were ground, and 50 % by 2030.

    So does the time right behind the aim in a clause put in: exports, which are to reach 10 billion by 2025, came to 7 billion.
    """
    by = when.i - 1
    if when.j <= quantity.i and sentence.mark(by, "span") == "by" and sentence.printed(when.j) in (",", "，"):
        return bool(sentence.of("target")) and any(other.j == by for other in others)
    if today is None or when.period is None or when.period.first <= today or when.i < quantity.j:
        return False
    return any(quantity.j <= other.i and other.j <= when.i and other.kind not in ("number", "code", "rank") for other in others)
