"""Periods of time as closed intervals of days, with one canonical spelling.

Spellings: 2022, 2022-H1, 2022-Q1, 2022-05, 2023-02-01, and ranges of two of one grain joined by a slash
(2018/2022, 2022-01/2022-08, 2022-Q2/2022-Q3, 2023-01-01/2023-01-20). January to June is H1, January to March Q1.
A season whose months are not told is spelled as it is printed, 2022/2023; read back, that spelling means the two years.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_PART = re.compile(r"(\d{4})(?:-(?:H([12])|Q([1-4])|(\d{2})(?:-(\d{2}))?))?\Z")
_MONTHS = {"half": 6, "quarter": 3}


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A closed interval of days with the grain it was told in.

    >>> str(Period.months(2022, 1, 2022, 6)), Period.parse("2022-Q1") in Period.parse("2022")
    ('2022-H1', True)
    """

    first: date
    last: date
    grain: str
    as_of: bool = False  # a stock on a day, not a flow over days

    def __contains__(self, other: Period) -> bool:
        return self.first <= other.first and other.last <= self.last

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read a canonical spelling; raises ``ValueError`` that names it otherwise."""
        return _parse(text)

    @classmethod
    def year(cls, year: int) -> Period:
        return cls(date(year, 1, 1), date(year, 12, 31), "year")

    @classmethod
    def years(cls, first: int, last: int) -> Period:
        return cls(date(first, 1, 1), date(last, 12, 31), "year")

    @classmethod
    def half(cls, year: int, half: int) -> Period:
        return cls(date(year, 6 * half - 5, 1), month_end(year, 6 * half), "half")

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Period:
        return cls(date(year, 3 * quarter - 2, 1), month_end(year, 3 * quarter), "quarter")

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        return cls(date(year, month, 1), month_end(year, month), "month")

    @classmethod
    def months(cls, year: int, month: int, last_year: int, last_month: int) -> Period:
        """Months from..to; a whole calendar year, half or first quarter gets its own grain."""
        first, last = date(year, month, 1), month_end(last_year, last_month)
        if year == last_year and month == 1:
            grain = {3: "quarter", 6: "half", 12: "year"}.get(last_month, "month")
            return cls(first, last, grain)
        return cls(first, last, "month")

    @classmethod
    def season(cls, year: int) -> Period:
        """A season that begins in a year and ends in the next, in months that are not told; its days are those from July to June."""
        return cls(date(year, 7, 1), date(year + 1, 6, 30), "season")

    @classmethod
    def day(cls, day: date) -> Period:
        return cls(day, day, "day", as_of=True)

    @classmethod
    def between(cls, first: date, last: date) -> Period:
        """Days from..to, told in months where they are whole ones.

        >>> str(Period.between(date(2022, 4, 1), date(2023, 3, 31))), str(Period.between(date(2022, 3, 21), date(2023, 3, 20)))
        ('2022-04/2023-03', '2022-03-21/2023-03-20')
        """
        if first.day == 1 and last == month_end(last.year, last.month):
            return cls.months(first.year, first.month, last.year, last.month)
        return cls(first, last, "day")

    def to(self, other: Period) -> Period:
        """Return the period from the begin of this one to the end of another.

        >>> str(Period.quarter(2023, 2).to(Period.quarter(2023, 3))), str(Period.quarter(2023, 1).to(Period.quarter(2023, 3)))
        ('2023-Q2/2023-Q3', '2023-01/2023-09')
        """
        cumulated = self.first.month == 1 and self.first.year == other.last.year
        if self.grain == other.grain and not (self.grain in _MONTHS and cumulated):
            joined = Period(self.first, other.last, self.grain)
            return Period.between(self.first, other.last) if self.grain == "month" else joined
        return Period.between(self.first, other.last)

    def shifted(self, years: int) -> Period:
        """Return the same period so many years later (earlier if negative)."""
        first = _same_day(self.first, self.first.year + years)
        if self.grain == "day":
            return Period(first, _same_day(self.last, self.last.year + years), "day", self.as_of)
        return Period(first, month_end(self.last.year + years, self.last.month), self.grain, self.as_of)

    def moved(self, months: int) -> Period:
        """Return the same period so many months later (earlier if negative).

        >>> str(Period.quarter(2023, 1).moved(-3)), str(Period.parse("2024-08/2024-10").moved(-1))
        ('2022-Q4', '2024-07/2024-09')
        """
        first, last = _moved(self.first, months), _moved(self.last, months)
        if self.grain == "day":
            return Period(first, last, "day", self.as_of)
        first, last = first.replace(day=1), month_end(last.year, last.month)
        size = _MONTHS.get(self.grain)
        if self.grain == "month" or size and (first.month - 1) % size:
            return Period.between(first, last)
        return Period(first, last, self.grain, self.as_of)

    def before(self) -> Period:
        """Return the period of the same length and grain just before this one."""
        if self.grain == "day":
            return Period(self.first - timedelta(self.days), self.first - timedelta(1), "day", self.as_of)
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
        start = self.first.year * 12 + self.first.month - 1 - months
        return Period(date(start // 12, start % 12 + 1, 1), self.first - timedelta(1), self.grain, self.as_of)

    def __str__(self) -> str:
        first, last = _spell(self.first, self.grain), _spell(self.last, self.grain)
        return first if first == last else f"{first}/{last}"


def month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _same_day(day: date, year: int) -> date:
    return date(year, day.month, min(day.day, calendar.monthrange(year, day.month)[1]))


def _moved(day: date, months: int) -> date:
    month = day.year * 12 + day.month - 1 + months
    year, month = month // 12, month % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _spell(day: date, grain: str) -> str:
    if grain in ("year", "season"):
        return f"{day.year:04d}"
    if grain == "half":
        return f"{day.year:04d}-H{(day.month + 5) // 6}"
    if grain == "quarter":
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    return f"{day.year:04d}-{day.month:02d}" if grain == "month" else day.isoformat()


@lru_cache(maxsize=4096)
def _parse(text: str) -> Period:
    parts = [_single(part) for part in text.split("/")]
    if len(parts) > 2 or any(part is None for part in parts):
        raise ValueError(f"'{text}' is not a period; expected 2022, 2022-H1, 2022-Q1, 2022-05, 2023-02-01 or two of them with a slash")
    known = [part for part in parts if part is not None]
    if len(known) == 1:
        return known[0]
    first, last = known
    if last.last < first.first:
        raise ValueError(f"the period '{text}' ends before it begins")
    return Period(first.first, last.last, first.grain if first.grain == last.grain else "day")


def _single(text: str) -> Period | None:
    found = _PART.match(text)
    if not found:
        return None
    year, half, quarter, month, day = (int(g) if g else 0 for g in found.groups())
    if half:
        return Period.half(year, half)
    if quarter:
        return Period.quarter(year, quarter)
    if day:
        return Period.day(date(year, month, day)) if 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1] else None
    if month:
        return Period.month(year, month) if month <= 12 else None
    return Period.year(year)
