"""A phrase of time as it was read: the days it means, or the shift of the period that governs.

Shifts: ``same``; ``=2021`` (the same period of that year); ``-1y``, ``+2q``, ``-3m``, ``-1w`` (so many years, halves,
thirds, quarters, months, weeks, days away); ``before`` (the period of the same length right before) and ``before:3m``;
``previous_year``; ``unknown`` (before the pandemic);
``weekday:4`` (the Thursday before); ``years:5`` (the five years whose figures went before).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from ...period import Period, month_end

FISCAL_START = {
    "IND": 4, "JPN": 4, "GBR": 4, "SGP": 4, "HKG": 4, "CAN": 4, "ZAF": 4, "USA": 10, "THA": 10, "IRN": 3, "ETH": 7, "NPL": 7, "BWA": 4,
    "NAM": 4, "LSO": 4, "SWZ": 4, "MWI": 4, "KWT": 4, "TTO": 10, "HTI": 10, "JAM": 4, "BRB": 4, "MMR": 4, "FJI": 8,
    "PAK": 7, "BGD": 7, "EGY": 7, "AUS": 7, "NZL": 7, "KEN": 7, "UGA": 7, "TZA": 7, "RWA": 7, "BDI": 7, "MUS": 7, "BTN": 7, "TON": 7,
    "WSM": 7,
}  # fmt: skip
CROSSING = 7  # the month in which a fiscal year of two calendar years begins where no country decides
# fiscal years told by one number: these countries name them by the year in which they begin, all others by that in which they end
NAMED_BY_BEGIN = frozenset(("JPN", "SGP", "GBR", "HKG", "CAN"))
UNKNOWN = "unknown"  # a time that is told by what came after it only
SHIFTS = {
    "year_earlier": "-1y", "same_period": "-1y", "previous_year": "previous_year", "two_years_earlier": "-2y", "decade_earlier": "-10y",
    "half_earlier": "-1h", "quarter_earlier": "-1q", "month_earlier": "-1m", "week_earlier": "-1w", "day_earlier": "-1d",
    "season_earlier": "-1y", "period_earlier": "before", "same_span": "same", "year_later": "+1y", "half_later": "+1h",
    "before_event": UNKNOWN, "quarter_later": "+1q", "month_later": "+1m", "week_later": "+1w", "period_later": "after",
}  # fmt: skip
MONTHS = {"year": 12, "half": 6, "third": 4, "quarter": 3, "two_months": 2, "month": 1}
DAYS = {"week": 7, "ten_days": 10, "day": 1}
DASHES = frozenset("-–—−~～")
_LETTERS = {"y": "year", "h": "half", "t": "third", "q": "quarter", "m": "month", "w": "week", "d": "day"}
UNITS = {unit: letter for letter, unit in _LETTERS.items()}
_PRESENT = frozenset(("now", "today", "yesterday", "last_week", "this_week"))
_STEP = re.compile(r"([+-]\d+)([yhtqmwd])\Z")


@dataclass(slots=True)
class When:
    """A phrase of time at tokens i..j-1: a period, or a shift of the period that governs."""

    i: int
    j: int
    period: Period | None
    shift: str = ""
    since: bool = False
    is_date: bool = False
    until: bool = False
    name: str = ""

    @property
    def looks_back(self) -> bool:
        """Return whether the phrase tells of itself what is compared with: a year earlier, the previous month."""
        return bool(self.shift) and self.shift[0] != "+" and self.shift not in ("same", "after") and not self.shift.startswith("years:")

    @property
    def is_present(self) -> bool:
        """Return whether the phrase tells the days of the document themselves: now, today, yesterday, last week."""
        return self.name in _PRESENT

    @property
    def dates_figures(self) -> bool:
        """Return whether the phrase may date the figures of the sentences that follow: a past period of at most a year."""
        told = self.period is not None and not self.is_date and not self.since and self.period.days < 400
        return told and not self.is_present and self.name not in ("this_month", "this_year", "next_year")

    def resolved(self, governing: Period | None, today: date | None = None) -> Period | None:
        """Return the days that are meant, given the period that governs and the date of the document; None where they are not known."""
        if self.period is not None:
            return self._until_now(governing, today) if self.since else self.period
        if self.shift == "previous_year" and governing is None and today is not None:
            return Period.year(today.year - 1)
        return shifted(governing, self.shift) if governing is not None and self.shift else None

    def _until_now(self, governing: Period | None, today: date | None) -> Period | None:
        """Return "since 2005" as the years to the last complete one, "since March" as the months to the last one told or complete."""
        begin = self.period
        if begin is None or today is None:
            return begin
        if begin.grain == "year" and begin.first.month == 1:
            return Period.years(begin.first.year, today.year - 1) if begin.first.year < today.year - 1 else begin
        if begin.grain == "day":
            return Period.between(begin.first, today) if begin.first < today else begin
        told = governing.last if governing is not None and governing.grain in ("month", "quarter", "half") else None
        last = told if told is not None and told > begin.last else Period.month(today.year, today.month).before().last
        return Period.between(begin.first, last) if last > begin.last else begin


def shifted(period: Period, shift: str) -> Period | None:
    """Apply a shift to the period that governs.

    >>> str(shifted(Period.parse("2023-01/2023-08"), "-1y")), str(shifted(Period.parse("2023-05"), "before:3m"))
    ('2022-01/2022-08', '2023-02/2023-04')
    """
    if shift == "same" or shift.startswith("years:"):
        return period
    if shift == "previous_year":
        return period.shifted(-1)
    if shift[0] == "=":
        years = int(shift[1:]) - period.last.year
        return period.shifted(years if years else -1)
    if shift == "before":
        return period.before()
    if shift == "after":
        return _after(period)
    if shift.startswith("before:"):
        return _right_before(period, int(shift[7:-1]), _LETTERS[shift[-1]])
    if shift.startswith("weekday:"):
        back = (period.first.isoweekday() - int(shift[8:]) - 1) % 7 + 1
        return Period.day(period.first - timedelta(back)) if period.days == 1 else None
    step = _STEP.match(shift)
    return _stepped(period, int(step[1]), _LETTERS[step[2]]) if step else None


def _after(period: Period) -> Period | None:
    if period.grain == "day":
        return Period(period.last + timedelta(1), period.last + timedelta(period.days), "day", period.as_of)
    months = (period.last.year - period.first.year) * 12 + period.last.month - period.first.month + 1
    return period.moved(months)


def _right_before(period: Period, count: int, unit: str) -> Period:
    if unit in DAYS:
        return Period(period.first - timedelta(count * DAYS[unit]), period.first - timedelta(1), "day")
    last = period.first - timedelta(1)
    last = last if period.first.day == 1 else month_end(last.year, last.month)
    if unit == "year" and period.grain == "year":
        return Period.years(last.year - count + 1, last.year)
    first = Period.month(last.year, last.month).moved(1 - count * MONTHS[unit]).first
    return Period.between(first, last)


def _stepped(period: Period, count: int, unit: str) -> Period | None:
    """Move a period by units of its own grain; a month before a year, a quarter before January to May are not known."""
    if unit == "year":
        return period.shifted(count)
    if unit in DAYS:
        days = timedelta(count * DAYS[unit])
        return Period(period.first + days, period.last + days, "day", period.as_of) if period.grain == "day" else None
    months = (period.last.year - period.first.year) * 12 + period.last.month - period.first.month + 1
    size = MONTHS[unit]
    if unit == "quarter" and period.grain == "season":
        return period.shifted(count)  # 上季: the quarter before, or the season
    rolling = unit == "month" and period.grain == "month" and (months == 1 or period.first.month != 1)
    one_day = period.grain == "day" and period.days == 1
    return period.moved(count * size) if one_day or rolling or period.grain != "day" and months == size else None
