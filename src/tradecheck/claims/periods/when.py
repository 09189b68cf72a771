"""A phrase of time as it was read: the days it means, or the shift of the period that governs."""

from __future__ import annotations

from dataclasses import dataclass

from ...period import Period, month_end

FISCAL_START = {"IND": 4, "JPN": 4, "GBR": 4, "SGP": 4, "HKG": 4, "CAN": 4, "ZAF": 4, "USA": 10, "THA": 10, "IRN": 3, "ETH": 7, "NPL": 7}
SHIFTS = {
    "year_earlier": "-1y", "same_period": "-1y", "previous_year": "previous_year", "month_earlier": "-1m", "quarter_earlier": "-1q",
    "two_years_earlier": "-2y", "same_span": "same",
}  # fmt: skip
DASHES = frozenset("-–—−~～")


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


def part_of_year(year: int, name: str) -> Period:
    number = int(name[1])
    if name[0] == "H":
        return Period.half(year, number)
    if name[0] == "N":  # first so many quarters
        return Period.months(year, 1, year, number * 3)
    return Period.quarter(year, number)


def is_day(year: str, month: str, day: str) -> bool:
    if not (year.isdecimal() and month.isdecimal() and day.isdecimal() and 1 <= int(month) <= 12):
        return False
    return 1 <= int(day) <= month_end(int(year), int(month)).day
