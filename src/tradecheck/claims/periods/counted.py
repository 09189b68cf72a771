"""Counted units of time: 12 months to March, nine months of 2023, five years earlier, cinq dernières années, бес жыл бұрын.

In: a token at which a number stands. Out: a phrase with its days, or the shift of the period that governs.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...period import Period
from .calendars import Part, within
from .months import of_month
from .moving import later, so_many, until_today
from .scope import Scope
from .when import DASHES, DAYS, MONTHS, SHIFTS, UNITS, When
from .years import until, year_after

_FLOWS = ("exports", "imports", "turnover", "deficit", "surplus", "balance")
_ALMOST_A_YEAR = 360  # days
_DURING = ("间", "間")  # 五年间
_SMALL = 6  # letters of the longest word between "in" and a count: in questi cinque anni
_LATE = 2  # months after which the figures of the first months of a year are out


def counted(scope: Scope, i: int) -> When | None:
    """Read so many units with what stands around them: 12 months to March, nine months of 2023, five years earlier."""
    count = scope.count(i)
    mark = scope.starting(i)
    if count is None and mark is not None and "article" in mark:
        count = 1, mark.j
    if count is None:
        return None
    unit = scope.unit(count[1])
    if unit is None:
        return _counted_behind(scope, i, *count)
    number, (name, end) = count[0], unit
    if name == "seasons":
        return away(scope, i, number, "year", end)  # cinco campañas atrás
    if name == "decade":
        number, name = number * 10, "year"
    ended = until(scope, end)
    if ended is not None and name in MONTHS:
        told = so_many(ended[1], number, name)
        return When(i, ended[0], told, name="rolling" if told.days > _ALMOST_A_YEAR else "")
    moved = away(scope, i, number, name, end)
    if moved is not None:
        return moved
    back = scope.at.get(i - 1)
    if name == "year":
        behind = scope.starting(end)
        if behind is not None and behind.get("span") == "past_after" and number > 1:
            return until_today(scope, i, number, name, behind.j)  # 十年来
        opened = back is not None and back.get("span") == "in" or _small_word_behind_in(scope, i)
        opened = opened or behind is not None and ("together" in behind or behind.get("span") == "summed")
        opened = opened or back is not None and back.get("span") == "this" or scope.sentence.printed(end - 1) in _DURING
        return (
            When(back.i if back and back.get("span") == "in" else i, end, None, shift=f"years:{number}")
            if opened and 2 <= number <= 30
            else None
        )
    if name in DAYS and back is not None and back.get("span") == "in":
        read = of_month(scope, end, 1, number * DAYS[name]) if 1 < number * DAYS[name] < 31 else None
        return placed_days(scope, i, *read) if read is not None else None
    months = number * MONTHS.get(name, 99)
    if not 1 <= months <= 12 or name == "half":
        return None
    return _months_of_year(scope, i, months, end)


def placed_days(scope: Scope, i: int, part: Part, j: int) -> When:
    """Put the first days of a month into their year: за 20 дней апреля, en 20 días de abril."""
    year, end = year_after(scope, j)
    period = within(part, year) if year is not None else scope.implied(part)
    return When(i, end if year is not None else j, period)


def _counted_behind(scope: Scope, i: int, number: int, at: int) -> When | None:
    """Read cinq dernières années, los cinco últimos años (the word behind the count), бес жыл бұрын (one phrase for a year ago)."""
    mark = scope.starting(at)
    if mark is None:
        return None
    shift = SHIFTS.get(mark.get("when") or "", "") if mark.get("when") != "same_period" else ""
    if shift.startswith("-1") and "article" not in scope.sentence.lexicon.meanings(scope.sentence.word(mark.i)):  # against 35 a year ago
        return When(i, mark.j, None, shift=f"-{number}{shift[2:]}", name="earlier")
    unit = scope.unit(mark.j) if mark.get("span") in ("past", "previous") else None
    if unit is None:
        return None
    name, end = unit
    if mark.get("span") == "previous":
        return When(i, end, None, shift=f"before:{number}{UNITS[name]}", name="previous") if name in UNITS else None
    if name == "decade":
        number, name = number * 10, "year"
    ended = until(scope, end)
    if ended is not None and name in MONTHS:
        return When(i, ended[0], so_many(ended[1], number, name), name="past")
    return until_today(scope, i, number, name, end) if number > (name == "year") else None


def away(scope: Scope, i: int, number: int, unit: str, end: int) -> When | None:
    """Read "five years earlier", "two years later", "vor fünf Jahren", "через два года"."""
    if unit not in UNITS:
        return None
    after, back = scope.starting(end), scope.at.get(i - 1)
    told = after.get("span") if after is not None else None
    if told in ("earlier", "later") and after is not None:
        when = When(i, after.j, None, shift=f"{'-' if told == 'earlier' else '+'}{number}{UNITS[unit]}", name=told)
        return when if told == "earlier" else later(scope, when)
    if told == "previous" and after is not None:
        shift = f"before:{number}{UNITS[unit]}" if number > 1 else f"-1{UNITS[unit]}"
        return When(i, after.j, None, shift=shift, name="previous")  # les trois mois précédents
    told = back.get("span") if back is not None else None
    if told in ("earlier_before", "later_before") and back is not None:
        when = When(back.i, end, None, shift=f"{'-' if told == 'earlier_before' else '+'}{number}{UNITS[unit]}", name=told.split("_")[0])
        return when if told == "earlier_before" else later(scope, when)
    return None


def _small_word_behind_in(scope: Scope, i: int) -> bool:
    """Return whether "over the", "in these" stand before a count."""
    back = scope.at.get(i - 2)
    word = scope.sentence.word(i - 1)
    small = set(scope.at[i - 1].meanings) <= {"filler", "article", "definite"} if i - 1 in scope.at else True
    return word.isalpha() and len(word) <= _SMALL and small and back is not None and back.get("span") == "in"


def _just_over(scope: Scope, months: int) -> bool:
    """Return whether the first so many months of the document's year ended not long ago: nine months, told in October."""
    return scope.today is not None and 1 < months < 12 and 1 <= (scope.today.month - months) % 12 <= _LATE


def _months_of_year(scope: Scope, i: int, months: int, end: int) -> When | None:
    """Read nine months of 2023, 9М 2023, за 9 месяцев; "the nine months" of a text that speaks of just these."""
    part = Part(1, months, {3: "quarter", 6: "half"}.get(months, "month"))
    year, j = year_after(scope, end)
    if year is not None:
        period = within(part, year)
        return When(i, j, period) if period is not None else None
    back, lexicon = scope.at.get(i - 1), scope.sentence.lexicon
    told_in = back is not None and back.get("span") == "in"
    if told_in and not lexicon.has("article") or (told_in or lexicon.verb_last) and _just_over(scope, months):
        return When(i, end, scope.implied(part))
    told = scope.spoken()
    if told is not None and _is_so_long(told, months):
        if _small_word_behind_in(scope, i) or _of_flow(scope, i, end):
            return When(i, end, told, name="the_months")
    return When(i, end, scope.implied(part)) if months > 1 and _of_flow(scope, i, end) else None


def _is_so_long(told: Period, months: int) -> bool:
    """Return whether a period is of just so many months of a year, of a calendar year or not."""
    whole = told.first.day == 1 and told.days > 27
    return whole and (told.last.year - told.first.year) * 12 + told.last.month - told.first.month + 1 == months


def _of_flow(scope: Scope, i: int, end: int) -> bool:
    """Return whether a count of months is joined to the flow it measures: eleven-month exports, ten-month trade; not a three-month loan."""
    s = scope.sentence
    return s.word(end - 2) in DASHES and s.glued(end - 2, end - 1) and s.mark(end, "measure") in _FLOWS and end - i == 3


def the_half(scope: Scope, mark: Mark) -> When | None:
    """Read a half-year without its number, with its year or soon after the first one ended: за полугодие (2022 года), sur le semestre."""
    back = scope.at.get(mark.i - 1)
    year, end = year_after(scope, mark.j)
    if year is not None and back is not None and back.get("span") == "in":
        return When(mark.i, end, within(Part(1, 6, "half"), year))
    if mark.i == scope.sentence.first and _just_over(scope, 6):
        return When(mark.i, mark.j, scope.implied(Part(1, 6, "half")))  # Полугодие закрыли с плюсом
    if back is None or back.get("span") != "in" and "filler" not in back and "article" not in back or not _just_over(scope, 6):
        return None
    ordered = any(other is not None and "ordinal" in other for other in (back, scope.starting(mark.j)))
    led = back.get("span") == "in" or (scope.at.get(back.i - 1) or back).get("span") == "in"
    return When(mark.i, mark.j, scope.implied(Part(1, 6, "half"))) if led and not ordered else None
