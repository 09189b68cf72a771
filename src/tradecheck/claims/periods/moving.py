"""Phrases that move away from the document: the past five years, last December, this quarter, the following year.

In: a word like past, this, next and what it is told of. Out: a phrase with its days, or the shift of the period that governs.
"""

from __future__ import annotations

from datetime import date, timedelta

from ...lexicons.lexicon import Mark
from ...period import Period
from .months import month_name
from .scope import Scope
from .when import DAYS, MONTHS, UNITS, When
from .written import FISCAL
from .years import fiscal_of_day, trailing, until, year_after


def past(scope: Scope, mark: Mark) -> When | None:
    """Read "the past five years", "the last three months", "last December", "last fiscal year", "the preceding quarter"."""
    before = mark.get("span") == "previous"
    count = scope.count(mark.j)
    number, at = count if count is not None else (1, mark.j)
    unit = scope.unit(at)
    if unit is None:
        return _past_name(scope, mark) if count is None else None
    name, end = unit
    if name == "decade":
        name, number = "year", number * 10
    if before:
        told = f"before:{number}{UNITS.get(name, 'y')}" if number > 1 else f"-1{UNITS.get(name, 'y')}"
        return When(mark.i, end, None, shift=told, name="previous") if name in UNITS else None
    if count is None and unit[0] != "decade":
        return _last_unit(scope, mark, name, end)
    ended = until(scope, end)
    if ended is not None and name in MONTHS:
        return When(mark.i, ended[0], so_many(ended[1], number, name), name="past")
    if scope.today is None or number < 1 + (name == "year"):
        return None
    return until_today(scope, mark.i, number, name, end)


def so_many(last: date, number: int, unit: str) -> Period:
    if unit == "year" and (last.month, last.day) == (12, 31):
        return Period.years(last.year - number + 1, last.year)
    return trailing(last, number * MONTHS[unit])


def until_today(scope: Scope, i: int, number: int, unit: str, end: int) -> When | None:
    """Return so many units up to the last complete one before the document."""
    today = scope.today
    if today is None or number > 100:
        return None
    if unit == "year":
        return When(i, end, Period.years(today.year - number, today.year - 1), name="past")
    if unit in MONTHS:
        told = scope.context
        last = unit_of_today(today, unit if unit in ("quarter", "half") else "month", -1).last
        if told is not None and told.grain in ("month", "quarter", "half") and 0 <= (last - told.last).days < 95:
            last = told.last  # of a text that tells the figures of August in October
        return When(i, end, trailing(last, number * MONTHS[unit]), name="past_months")
    if unit in DAYS:
        return When(i, end, Period(today - timedelta(number * DAYS[unit]), today - timedelta(1), "day"), name="past_days")
    return None


def _last_unit(scope: Scope, mark: Mark, unit: str, end: int) -> When | None:
    today = scope.today
    if today is None or until(scope, end) is not None:
        return None
    if unit == "year":
        return When(mark.i, end, Period.year(today.year - 1), name="last_year")
    if unit in ("month", "quarter", "half"):
        return When(mark.i, end, unit_of_today(today, unit, -1), name=f"last_{unit}")
    return When(mark.i, end, Period.month(today.year, today.month), name="last_week") if unit == "week" else None


def _past_name(scope: Scope, mark: Mark) -> When | None:
    """Read last December, last fiscal year, last season."""
    today = scope.today
    follower = scope.starting(mark.j)
    if follower is not None and follower.get("span") in FISCAL:
        if follower.get("span") == "season" or mark.get("span") == "previous":
            return When(mark.i, follower.j, None, shift="-1y", name="season_earlier")
        return When(mark.i, follower.j, fiscal_of_day(today, scope.fiscal_start, -1), name="last_year") if today is not None else None
    return _named(scope, mark, -1)


def _named(scope: Scope, mark: Mark, step: int) -> When | None:
    """Return the month named behind last, this or next, as seen from the document."""
    found = month_name(scope, mark.j)
    today = scope.today
    if found is None or today is None or year_after(scope, found[1])[0] is not None:
        return None
    month = found[0]
    year = today.year - (month >= today.month) if step < 0 else today.year + (month <= today.month) if step > 0 else today.year
    return When(mark.i, found[1], Period.month(year, month), name="month")


def this(scope: Scope, mark: Mark, step: int = 0) -> When | None:
    """Read this April, this quarter, the current fiscal year; next March, next quarter."""
    today = scope.today
    if today is None:
        return None
    follower = scope.starting(mark.j)
    if follower is not None and follower.get("span") == "fiscal":
        year, _end = year_after(scope, mark.j)
        return None if year is not None else When(mark.i, follower.j, fiscal_of_day(today, scope.fiscal_start, step), name="this_year")
    unit = scope.unit(mark.j)
    if unit is None:
        return _named(scope, mark, step)
    name = unit[0]
    if name == "year":
        return When(mark.i, unit[1], Period.year(today.year + step), name="next_year" if step else "this_year")
    if name not in ("month", "quarter", "half"):
        return None
    return When(mark.i, unit[1], unit_of_today(today, name, step), name="this_month" if name == "month" and not step else f"this_{name}")


def following(scope: Scope, mark: Mark) -> When | None:
    """Read "the following year", "the following quarter": one unit behind the period that governs."""
    unit = scope.unit(mark.j)
    if unit is None or unit[0] not in UNITS:
        return None
    return later(scope, When(mark.i, unit[1], None, shift=f"+1{UNITS[unit[0]]}", name="later"))


def unit_of_today(today: date, unit: str, step: int) -> Period:
    """Return the month, quarter or half of a day, or the one before or after it."""
    month = today.month
    if unit == "month":
        return Period.month(today.year, month).moved(step)
    if unit == "quarter":
        return Period.quarter(today.year, (month + 2) // 3).moved(3 * step)
    return Period.half(today.year, (month + 5) // 6).moved(6 * step)


def later(scope: Scope, when: When) -> When:
    """Resolve "a year later" against the period told before it in the sentence, if any."""
    told = next((w.period for w in reversed(scope.found) if w.period is not None and not w.is_date), None)
    if told is not None:
        found = When(0, 0, None, shift=when.shift).resolved(told, scope.today)
        return When(when.i, when.j, found, shift="" if found is not None else when.shift, name=when.name)
    return when
