"""Years of other calendars, and parts of a year before the year is known.

In: a part (first quarter, January to August, 1 to 20 March) and the days of a year. Out: the days of the part. Iranian
years begin with Nowruz and have six months of 31 days, five of 30 and Esfand; leap years by the 33-year cycle (Birashk,
A Comparative Calendar of the Iranian, Muslim Lunar, and Christian Eras, 1993; exact from 1799 to 2256).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from ...period import Period, month_end
from .when import MONTHS

_LEAP = frozenset((1, 5, 9, 13, 17, 22, 26, 30))
_NOWRUZ_1400 = date(2021, 3, 21)
BUDDHIST, BIKRAM, ETHIOPIAN = 543, 57, 8  # years ahead of or behind the Gregorian ones, at their begin
MINGUO = 1911  # from a year of the Republic of China, in use on Taiwan, to the Gregorian one


class Part(NamedTuple):
    """Months first..last of a year, counted from its begin, or of the calendar (``named``); days within them where told.

    A day below zero counts back from the end of the month: -1 is its last.
    """

    first: int
    last: int
    grain: str
    named: bool = False
    first_day: int = 0
    last_day: int = 0


def of_unit(number: int, unit: str) -> Part | None:
    """Return the first half, the third quarter of a year; None where it has not so many."""
    size = MONTHS.get(unit, 12)
    if size == 12 or not 1 <= number <= 12 // size:
        return None
    return Part((number - 1) * size + 1, number * size, unit if unit in ("half", "quarter") else "month")


def of_code(code: str) -> Part | None:
    """Return the part that a code of the lexicon tells: H1, Q3, N2 (the first two quarters), T1 (four months)."""
    if not code[-1].isdecimal() or code[0] in "DF":
        return None
    number = int(code[1:])
    if code[0] == "N":
        return Part(1, number * 3, "month")
    return of_unit(number, {"H": "half", "T": "third", "B": "two_months"}.get(code[0], "quarter"))


def joined(first: Part, last: Part) -> Part | None:
    """Return first to third quarter, January to August, 1 January to 20 February as one part."""
    if bool(first.first_day) != bool(last.first_day) or first.named != last.named:
        return None
    grain = first.grain if first.grain == last.grain else "month"
    return Part(first.first, last.last, grain, first.named, first.first_day, last.last_day)


def within(part: Part, year: Period) -> Period | None:
    """Return the days of a part in a year, a fiscal year or a year of another calendar.

    >>> str(within(Part(1, 9, "month"), Period.parse("2022-07/2023-06"))), str(within(Part(3, 5, "month", named=True), Period.year(2023)))
    ('2022-07/2023-03', '2023-03/2023-05')
    """
    begin = year.first
    if begin.day != 1:
        return _of_iranian(part, year) if not part.named else None
    if year.grain == "season" and not part.named or year.days > 366:
        return None
    if begin.month == 1:
        first_year = year.last.year - (part.first > part.last)
        return _days(part, first_year, part.first, year.last.year, part.last)
    if part.named:
        first_year = begin.year + (part.first < begin.month)
        last_year = begin.year + (part.last < begin.month)
        return _days(part, first_year, part.first, last_year, part.last) if (first_year, part.first) <= (last_year, part.last) else None
    offset = begin.year * 12 + begin.month - 2
    first, last = offset + part.first, offset + part.last
    return _days(part._replace(grain="month"), first // 12, first % 12 + 1, last // 12, last % 12 + 1)


def _days(part: Part, year: int, month: int, last_year: int, last_month: int) -> Period | None:
    if not part.first_day:
        if part.grain in ("quarter", "half") and (month - 1) % MONTHS[part.grain] == 0:
            if part.last - part.first + 1 == MONTHS[part.grain]:
                return Period(date(year, month, 1), month_end(last_year, last_month), part.grain)
            return Period(date(year, month, 1), month_end(year, month), part.grain).to(
                Period(date(last_year, last_month, 1), month_end(last_year, last_month), part.grain)
            )
        return Period.months(year, month, last_year, last_month)
    first, last = _day(year, month, part.first_day), _day(last_year, last_month, part.last_day)
    if first is None or last is None or last < first:
        return None
    return Period.day(first) if first == last else Period(first, last, "day")


def _day(year: int, month: int, day: int) -> date | None:
    end = month_end(year, month)
    if day < 0:
        return end + timedelta(day + 1)
    return date(year, month, day) if day <= end.day else None


def is_iranian_leap(year: int) -> bool:
    return year % 33 in _LEAP


def iranian_year(year: int) -> Period:
    """Return the days of a year of the Iranian calendar.

    >>> str(iranian_year(1401)), str(iranian_year(1399))
    ('2022-03-21/2023-03-20', '2020-03-20/2021-03-20')
    """
    leaps = sum(map(is_iranian_leap, range(1400, year))) - sum(map(is_iranian_leap, range(year, 1400)))
    first = _NOWRUZ_1400 + timedelta(365 * (year - 1400) + leaps)
    return Period(first, first + timedelta(364 + is_iranian_leap(year)), "day")


def _of_iranian(part: Part, year: Period) -> Period | None:
    if part.first_day or year.days not in (365, 366):
        return None
    lengths = [31] * 6 + [30] * 5 + [year.days - 336]
    first = year.first + timedelta(sum(lengths[: part.first - 1]))
    return Period(first, year.first + timedelta(sum(lengths[: part.last]) - 1), "day")


def fiscal_year(last_year: int, start: int) -> Period:
    """Return the twelve months from a starting month to the year in which they end."""
    return Period.months(last_year - 1, start, last_year, (start + 10) % 12 + 1) if start > 1 else Period.year(last_year)
