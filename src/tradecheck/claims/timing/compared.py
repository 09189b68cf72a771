"""Growths, changes and multiples: the period of what moved, and the period it is compared with.

In: a case, the phrase that dates it and the period that governs. Out: both periods. Without a statement to the contrary the base
is the same period a year earlier.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...period import Period
from ..measure.rate_levels import rate_moved
from ..measure.steps import step_before
from ..periods.when import When
from .bases import RATES, within_reach
from .case import Case, Timing
from .dating import same_part

_NO_WORD: dict[str, str] = {}
_BEHIND = 3  # tokens between a rate and the phrase that dates it
_REACH = 6  # tokens between a rate and the year of the level it compares with
LEVELS = frozenset(("money", "quantity", "number", "count"))  # kinds of figures that a rate compares
_LEVEL_WORDS = ("level", "measure", "measure_weak", "amount", "than", "comparative")


def compared_with(case: Case, when: When) -> bool:
    """Return whether an earlier phrase behind a rate is its base: October: -0.3 % to September; 2.3 times the volume of 2023."""
    sentence, quantity, period = case.sentence, case.quantity, when.period
    gap = when.i - quantity.j
    if case.reading.measure == "multiple" and _of_level_told_behind(case, when):
        return True
    told_in = sentence.at.get(when.i - 1, _NO_WORD)
    if told_in.get("span") == "in" and told_in.get("preposition") != "of":
        return False  # 7.4 % in November, after an increase of 1.4 % in October
    if period is None or not 0 <= gap <= _REACH or gap > 1 and not _level_between(case, when):
        return False
    told = [other.period for other in case.own if other.j <= quantity.i and other.period is not None]
    told += [case.spoken] if case.spoken is not None and gap > 1 else []
    return any(other.grain == period.grain and other.last > period.last for other in told)


def _of_level_told_behind(case: Case, when: When) -> bool:
    """Return whether a multiple is of the earlier year behind it: 2023 waren sie 3,1-mal so hoch wie 2015."""
    sentence, quantity, period = case.sentence, case.quantity, when.period
    least = 0 if sentence.ending(quantity.j - 1, "than") is not None else 1  # deux fois plus qu'en 2014
    if period is None or not least < when.i - quantity.j <= _REACH or sentence.clause_of(when.i) != sentence.clause_of(quantity.j - 1):
        return False
    if any(quantity.j <= other.i < when.i for other in case.others):
        return False
    told: list[Period | None] = [other.period for other in case.own if other.j <= quantity.i and other.period is not None]
    told = told or [case.spoken]
    return any(other is not None and other.grain == period.grain and other.last > period.last for other in told)


def _level_between(case: Case, when: When) -> bool:
    """Return whether a word of what is measured joins a rate and a phrase behind it: в 2,1 раза превосходит показатель 2021 года."""
    sentence, quantity = case.sentence, case.quantity
    if sentence.clause_of(when.i) != sentence.clause_of(quantity.j - 1) or any(quantity.j <= k < when.i for k in sentence.digits):
        return False
    between = [mark for k in range(quantity.j, when.i) if (mark := sentence.at.get(k)) is not None]
    return any(category in mark for mark in between for category in _LEVEL_WORDS)


def told_for_level(case: Case, when: When) -> bool:
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


def compared(case: Case, main: When | None, governing: Period | None) -> Timing:
    """Return period and base of a growth, change or multiple."""
    quantity = case.quantity
    if case.reading.measure == "growth" and quantity.unit != "%/year" and rate_moved(case.sentence, quantity):
        return _level_of_rate(case, main, governing)
    bases = [when for when in case.bases if when.i < quantity.j or same_part(case.sentence, quantity.j, when.i)]
    bases = [when for when in bases if not _of_rate_before(case, when, bases)]
    base_when = case.nearest([when for when in bases if within_reach(quantity, when, case.others)])
    if base_when is not None and _is_earlier_rate(case, base_when):
        period = case.resolve(base_when, governing)
        return Timing(period, case.lag.back(period), base_when)
    told = main is None or main.name == "past" and not (case.sentence.of("average") or case.sentence.of("pace"))
    end = _end_told(case, base_when) if base_when is not None and told else None
    if base_when is not None and end is not None:
        return Timing(case.resolve(end, governing), case.resolve(base_when, governing), end, base_when)
    base_when = base_when or _of_start_behind(case, governing)
    spanned = _over_years(case, main, governing) if base_when is None else None
    if spanned is not None:
        return spanned
    if main is not None and main.since and main.period is not None:
        base_when, governing = When(main.i, main.j, main.period), case.spoken or _last_of(governing)
        main = None
    if base_when is not None and base_when.since:
        base_when = When(base_when.i, base_when.j, base_when.period)  # which came to 8.4 billion in 2023, have doubled since 2020
    base = case.resolve(base_when, governing) if base_when is not None else case.lag.back(governing)
    if base is not None and governing is not None and base_when is not None and base_when.shift.startswith("before:"):
        base = base if abs(base.days - governing.days) < 9 else case.lag.back(governing)  # after two previous months of growth
    if base is not None and governing is not None and base_when is not None:
        if base_when.name == "last_year" and governing != base and (governing in base.shifted(1) or governing in base):
            base = governing.shifted(-1)
    elsewhere = main is not None and not same_part(case.sentence, main.i, quantity.i)
    if base is not None and base == governing and not (elsewhere and base_when is not None):
        base, base_when = case.lag.back(governing), None  # 27 times that of that year
    if quantity.unit == "%/year":
        base = None
        if main is not None and main.shift.startswith("years:") and governing is not None and governing.grain == "year":
            last = governing.last.year  # over these five years, behind the figure of the last of them
            governing = Period.years(last - int(main.shift.removeprefix("years:")) + 1, last)
    today = case.setting.today
    apart = main is None and base is not None and governing is not None and base.first > governing.first
    behind = governing is None or base_when is not None and (apart or elsewhere and base is not None and base.first >= governing.first)
    if behind and base is not None and base.grain == "year" and today and base.last.year < today.year:
        governing = base.shifted(1)  # less than in 2022: of the year after, whatever was told before
    if base is not None and governing is not None and base.first > governing.first:
        governing, base = base, governing
    return Timing(governing, base, main, base_when)


def _end_told(case: Case, base: When) -> When | None:
    """Return the phrase of the end of a movement told behind what it came to: tripled, from 21 bn in 2003 to 68 bn in 2017.

    Also where it only tells since when: doubled since 2010, reaching 3 billion in 2023.
    """
    end = next((when for when in case.told if when.i > base.i and when.period is not None and base.period is not None), None)
    if end is None or end.period is None or base.period is None or base.i < case.quantity.j or end.period.last <= base.period.last:
        return None
    between = [other for other in case.others if base.j <= other.i < end.i and other.kind in LEVELS]
    start = [other for other in case.others if case.quantity.j <= other.i < base.i and other.kind in LEVELS]
    led = len(between) == 1 and step_before(case.sentence, between[0]) == "to" and end.period.grain == base.period.grain
    begun = base.since if not start else len(start) == 1 and step_before(case.sentence, start[0]) == "from"
    return end if led and begun else None


def _of_start_behind(case: Case, governing: Period | None) -> When | None:
    """Return the month or quarter of the level from which something moved, told behind its rate: 4 % in May to 6.5 bn, from 6.3 in April.

    No other flow stands between.
    """
    sentence, quantity = case.sentence, case.quantity
    if governing is None or governing.days > 100:
        return None
    starts = [other for other in case.others if other.i >= quantity.j and other.kind in LEVELS and step_before(sentence, other) == "from"]
    if not starts or not same_part(sentence, quantity.j, starts[0].i):
        return None
    if any(quantity.j <= flow.i < starts[0].i for category in ("measure", "measure_weak") for flow in sentence.of(category)):
        return None
    dated = (when for when in case.told if 0 <= when.i - starts[0].j <= _BEHIND and when.period is not None and not when.shift)
    return next((w for w in dated if w.period is not None and w.period.grain == governing.grain and w.period.last < governing.first), None)


def _of_rate_before(case: Case, base: When, bases: Sequence[When]) -> bool:
    """Return whether a base stands behind another rate, where the rate in question has its own: 3 % from January, 12 % from a year ago."""
    sentence, quantity = case.sentence, case.quantity
    clause = sentence.clause_of(quantity.j - 1)
    behind = any(quantity.j <= other.i and sentence.clause_of(other.i) == clause for other in bases)
    return behind and base.j <= quantity.i and any(rate.j <= base.i for rate in case.others if rate.kind in RATES)


def _level_of_rate(case: Case, main: When | None, governing: Period | None) -> Timing:
    """Return the period of a rate that went from one level to another: 与一季度相比，三季度出口增速从8.2%降至3.1%."""
    before = case.nearest(case.bases) if step_before(case.sentence, case.quantity) == "from" else None
    period = case.resolve(before, governing) if before is not None else governing
    return Timing(period, case.lag.back(period), before or main)


def _is_earlier_rate(case: Case, base: When) -> bool:
    """Return whether a rate is what the rate before it is held against: up 8.1 %, against 24.9 % in the same period of 2022."""
    sentence, quantity = case.sentence, case.quantity
    before = [other for other in case.others if other.j <= quantity.i and other.kind not in ("number", "code")]
    if case.reading.measure != "growth" or not before or before[-1].kind != "percent" or not 0 <= base.i - quantity.j <= _BEHIND:
        return False
    told = [when.j for when in (*case.bases, *case.own) if before[-1].j <= when.i < quantity.i]
    start = max(told, default=before[-1].j)  # 3 % from January and by 12 % from a year earlier
    between = [mark for k in range(start, quantity.i) if (mark := sentence.at.get(k)) is not None]
    held = any(mark.get("step") == "from" for mark in between)
    return held and not any(category in mark for mark in between for category in ("measure", "country", "adjective", "commodity"))


def _over_years(case: Case, main: When | None, governing: Period | None) -> Timing | None:
    """Return the last year of a span against its first, or against the year before "the past" ones; None for averages and single years.

    From 2015 to 2023 exports rose by 45 %; over the past five years trade has tripled; 35 times in three years.
    """
    if main is None or main.since or case.quantity.unit == "%/year" or case.sentence.of("pace") or case.sentence.of("average"):
        return None
    opens = main.i - 2 <= case.sentence.first and not any(other.i < case.quantity.i for other in case.others)
    beside = opens or case.sentence.clause_of(main.i) == case.sentence.clause_of(case.quantity.j - 1)
    if beside and main.shift.startswith("years:"):
        last = governing if governing is not None else _last_complete(case)
        count = int(main.shift.removeprefix("years:"))
        return Timing(last, last.shifted(-count), main, main) if last is not None and last.grain == "year" else None
    span = main.period
    if span is None or span.grain != "year" or span.days < 400:
        return None
    first = span.first.year - (main.name == "past")
    return Timing(Period.year(span.last.year), Period.year(first), main, main)


def _last_complete(case: Case) -> Period | None:
    return Period.year(case.setting.today.year - 1) if case.setting.today is not None else None


def _last_of(span: Period | None) -> Period | None:
    """Return the last year or month of "since 2015", "since March": what has moved since then is told of it."""
    if span is None or span.days < 40 or span.grain not in ("year", "month"):
        return span
    last = span.last
    return Period.year(last.year) if span.grain == "year" else Period.month(last.year, last.month)
