"""Phrases told from the document or from the period spoken of: last year, the past five years, a year earlier, since January.

In: a mark of the lexicon. Out: a phrase with its days, or with the shift to be applied to the period that governs.
"""

from __future__ import annotations

from datetime import date, timedelta

from ...lexicons.lexicon import Mark
from ...period import Period
from .calendars import Part, fiscal_year, within
from .months import month_name
from .scope import Scope
from .when import DAYS, MONTHS, SHIFTS, UNITS, When
from .written import FISCAL
from .years import relative_year, the_year, trailing, until, up_to, year_after

_SEASONS = {"last_spring": 4, "last_summer": 7, "last_autumn": 10, "last_winter": 1}
_DOCUMENT_MONTH = ("now", "today", "last_week", "this_week", "yesterday", "this_month")
_LAST_OF_YEAR = {"last_month": Part(12, 12, "month"), "last_quarter": Part(10, 12, "quarter"), "last_half": Part(7, 12, "half")}
_OF_GRAIN = {"the_month": ("month",), "the_quarter": ("quarter",), "the_half": ("half",)}


def relative(scope: Scope, mark: Mark) -> When | None:
    """Read a mark of the category ``when``."""
    name, i, today = mark.meanings["when"], mark.i, scope.today
    if name in SHIFTS or name == "same_unit" or name.startswith("weekday_earlier"):
        return _shift(scope, mark, name)
    if name in ("year_before", "year_after"):
        return None if _event_follows(scope, mark.j) else When(i, mark.j, None, shift="-1y" if name == "year_before" else "+1y", name=name)
    if name in _OF_GRAIN:
        return _of_grain(scope, mark, name)
    if name == "year_to_date":
        return _year_to_date(scope, mark)
    if name == "whole_year":
        year, end = year_after(scope, mark.j)
        told = year or scope.context and Period.year(scope.context.last.year) or (Period.year(today.year - 1) if today else None)
        return When(i, end, told, name=name)
    if name == "year_end":
        return When(i, mark.j, _year_of_end(scope, mark), name=name)
    if today is None:
        return When(i, mark.j, None, name=name)
    if name == "pandemic_year":
        return When(i, mark.j, Period.year(2020), name=name)
    if name in _DOCUMENT_MONTH:
        return When(i, mark.j, Period.month(today.year, today.month), name=name)
    if name in _SEASONS:
        month = _SEASONS[name]
        recent = month >= today.month or today.month - month < 3 and month != 1
        return When(i, mark.j, Period.month(today.year - recent, month), name=name)
    if name in _LAST_OF_YEAR:
        year, end = year_after(scope, mark.j)
        if year is not None:
            return When(i, end, within(_LAST_OF_YEAR[name], year))  # the last quarter of 2022
    if name.endswith(("_month", "_quarter", "_half")):
        return When(
            i, mark.j, _unit_of_today(today, name.split("_")[1], {"last": -1, "this": 0, "next": 1}.get(name.split("_")[0], 0)), name=name
        )
    return When(i, mark.j, relative_year(scope, name), name=name)


def _shift(scope: Scope, mark: Mark, name: str) -> When:
    """Keep what is told from the period that governs; the same period of a year that is told goes by that year."""
    i = mark.i
    if name.startswith("weekday_earlier"):
        return When(i, mark.j, None, shift=f"weekday:{name[-1]}", name=name)
    told = scope.starting(scope.past_links(mark.j))
    if name in ("same_period", "same_span", "same_unit") and told is not None:
        back = "-1y" if told.get("when") == "previous_year" else SHIFTS.get(told.get("when") or "", "")
        if back.startswith("-"):
            return When(i, told.j, None, shift=back, name="same_period")
    if name in ("same_period", "same_span", "same_unit"):
        year, end = year_after(scope, mark.j)
        if year is None and scope.year_first:
            year, i = _year_right_before(scope, i)
        if year is not None:
            return When(i, end, None, shift=f"={year.last.year}", name="same_period" if name == "same_unit" else name)
    if name == "same_unit":
        compared = _behind_comparison(scope, i) or "than_after" in scope.at.get(mark.j, ())
        return When(i, mark.j, None, shift="-1y" if compared else "same", name="same_period" if compared else "same_span")
    shift = SHIFTS[name]
    if shift[0] in "+a":
        return _later(scope, When(i, mark.j, None, shift=shift, name=name))
    return When(i, mark.j, None, shift=shift, name=name)


def _year_right_before(scope: Scope, i: int) -> tuple[Period | None, int]:
    """Take back the year that was read right before "the same period" where years stand first: 2021年同期, 2021'in aynı dönemi."""
    last = scope.found[-1] if scope.found else None
    if last is None or last.period is None or last.period.grain != "year" or last.period.days > 366 or i - last.j > 1:
        return None, i
    mark = scope.at.get(last.j) if i > last.j else None
    if mark is not None and "possessive" not in mark and "case" not in mark and mark.get("time") != "year":
        return None, i
    scope.found.pop()
    return last.period, last.i


def _later(scope: Scope, when: When) -> When:
    """Resolve "a year later" against the period told before it in the sentence, if any."""
    told = next((w.period for w in reversed(scope.found) if w.period is not None and not w.is_date), None)
    if told is not None:
        found = When(0, 0, None, shift=when.shift).resolved(told, scope.today)
        return When(when.i, when.j, found, shift="" if found is not None else when.shift, name=when.name)
    return when


def _behind_comparison(scope: Scope, i: int) -> bool:
    for k in range(i - 1, i - 4, -1):
        mark = scope.at.get(k)
        if (
            mark is not None
            and ("comparative" in mark or "than" in mark or mark.get("step") == "from")
            and mark.get("span") not in ("in", "as_of")
        ):
            return True
    return False


def _event_follows(scope: Scope, j: int) -> bool:
    """Return whether "the year before" goes on with what it stood before: the year before the agreement."""
    word = scope.sentence.word(j)
    mark = scope.at.get(j)
    return word.isalpha() and len(word) <= 3 and mark is None or mark is not None and ("article" in mark or "possessive" in mark)


def _of_grain(scope: Scope, mark: Mark, name: str) -> When | None:
    """Read "in the month" as the month spoken of, "the month of May" as that month, "the quarter to June" by its end."""
    unit = name.split("_")[1]
    ended = until(scope, mark.j)
    if ended is not None:
        return When(mark.i, ended[0], up_to(ended[1], unit))
    at = scope.past_links(mark.j)
    if unit == "month" and month_name(scope, at) is not None:
        return None
    for when in reversed(scope.found):
        if when.period is not None and when.period.grain == unit and not when.since:
            return When(mark.i, mark.j, when.period, name=name)
    told = scope.context
    return When(mark.i, mark.j, told, name=name) if told is not None and told.grain == unit else None


def _year_to_date(scope: Scope, mark: Mark) -> When:
    """Read "year to date" as January to the last month spoken of, or to the month before that of the document."""
    year, end = year_after(scope, mark.j)
    told, last = scope.context, None
    if told is not None and told.grain in ("month", "quarter", "half"):
        last = told.last
    elif scope.today is not None:
        last = Period.month(scope.today.year, scope.today.month).before().last
    if last is not None and year is not None and year.last.year != last.year:
        last = None
    return When(mark.i, end, Period.months(last.year, 1, last.year, last.month) if last else year, name="year_to_date")


def _year_of_end(scope: Scope, mark: Mark) -> Period | None:
    """Return the year whose end is told without it: the one spoken of, else the last complete one; "by the end of the year" this one."""
    back = scope.at.get(mark.i - 1)
    if scope.today is not None and back is not None and back.get("span") in ("by", "to"):
        return Period.year(scope.today.year)
    if scope.context is not None or scope.found:
        return the_year(scope)
    return Period.year(scope.today.year - 1) if scope.today is not None else None


def _unit_of_today(today: date, unit: str, step: int) -> Period:
    """Return the month, quarter or half of a day, or the one before or after it."""
    month = today.month
    if unit == "month":
        return Period.month(today.year, month).moved(step)
    if unit == "quarter":
        return Period.quarter(today.year, (month + 2) // 3).moved(3 * step)
    return Period.half(today.year, (month + 5) // 6).moved(6 * step)


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
        return When(mark.i, ended[0], _so_many(ended[1], number, name), name="past")
    if scope.today is None or number < 1 + (name == "year"):
        return None
    return _until_today(scope, mark.i, number, name, end)


def _so_many(last: date, number: int, unit: str) -> Period:
    if unit == "year" and (last.month, last.day) == (12, 31):
        return Period.years(last.year - number + 1, last.year)
    return trailing(last, number * MONTHS[unit])


def _until_today(scope: Scope, i: int, number: int, unit: str, end: int) -> When | None:
    """Return so many units up to the last complete one before the document."""
    today = scope.today
    if today is None or number > 100:
        return None
    if unit == "year":
        return When(i, end, Period.years(today.year - number, today.year - 1), name="past")
    if unit in MONTHS:
        told = scope.context
        last = _unit_of_today(today, unit if unit in ("quarter", "half") else "month", -1).last
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
        return When(mark.i, end, _unit_of_today(today, unit, -1), name=f"last_{unit}")
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


def fiscal_of_day(today: date, start: int, step: int) -> Period:
    """Return the fiscal year in which a day lies, or the one before or after it."""
    return fiscal_year(today.year + (today.month >= start > 1) + step, start)


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
    return When(mark.i, unit[1], _unit_of_today(today, name, step), name="this_month" if name == "month" and not step else f"this_{name}")


def following(scope: Scope, mark: Mark) -> When | None:
    """Read "the following year", "the following quarter": one unit behind the period that governs."""
    unit = scope.unit(mark.j)
    if unit is None or unit[0] not in UNITS:
        return None
    return _later(scope, When(mark.i, unit[1], None, shift=f"+1{UNITS[unit[0]]}", name="later"))


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
    if name == "decade":
        number, name = number * 10, "year"
    ended = until(scope, end)
    if ended is not None and name in MONTHS:
        return When(i, ended[0], _so_many(ended[1], number, name))
    moved = _away(scope, i, number, name, end)
    if moved is not None:
        return moved
    back = scope.at.get(i - 1)
    if name == "year":
        opened = back is not None and back.get("span") == "in" or _small_word_behind_in(scope, i)
        return (
            When(back.i if back and back.get("span") == "in" else i, end, None, shift=f"years:{number}")
            if opened and 2 <= number <= 30
            else None
        )
    months = number * MONTHS.get(name, 99)
    if not 1 <= months <= 12 or name == "half":
        return None
    return _months_of_year(scope, i, months, end)


def _counted_behind(scope: Scope, i: int, number: int, at: int) -> When | None:
    """Read cinq dernières années, los cinco últimos años (the word behind the count), бес жыл бұрын (one phrase for a year ago)."""
    mark = scope.starting(at)
    if mark is None:
        return None
    shift = SHIFTS.get(mark.get("when") or "", "")
    if shift.startswith("-1"):
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
        return When(i, ended[0], _so_many(ended[1], number, name), name="past")
    return _until_today(scope, i, number, name, end) if number > (name == "year") else None


def _small_word_behind_in(scope: Scope, i: int) -> bool:
    """Return whether "over the", "in these" stand before a count."""
    back = scope.at.get(i - 2)
    word = scope.sentence.word(i - 1)
    return word.isalpha() and len(word) <= 5 and i - 1 not in scope.at and back is not None and back.get("span") == "in"


def _away(scope: Scope, i: int, number: int, unit: str, end: int) -> When | None:
    """Read "five years earlier", "two years later", "vor fünf Jahren", "через два года"."""
    if unit not in UNITS:
        return None
    after, back = scope.starting(end), scope.at.get(i - 1)
    told = after.get("span") if after is not None else None
    if told in ("earlier", "later") and after is not None:
        when = When(i, after.j, None, shift=f"{'-' if told == 'earlier' else '+'}{number}{UNITS[unit]}", name=told)
        return when if told == "earlier" else _later(scope, when)
    if told == "previous" and after is not None:
        shift = f"before:{number}{UNITS[unit]}" if number > 1 else f"-1{UNITS[unit]}"
        return When(i, after.j, None, shift=shift, name="previous")  # les trois mois précédents
    told = back.get("span") if back is not None else None
    if told in ("earlier_before", "later_before") and back is not None:
        when = When(back.i, end, None, shift=f"{'-' if told == 'earlier_before' else '+'}{number}{UNITS[unit]}", name=told.split("_")[0])
        return when if told == "earlier_before" else _later(scope, when)
    return None


def _months_of_year(scope: Scope, i: int, months: int, end: int) -> When | None:
    """Read nine months of 2023, 9М 2023, за 9 месяцев; "the nine months" of a text that speaks of just these."""
    part = Part(1, months, {3: "quarter", 6: "half"}.get(months, "month"))
    year, j = year_after(scope, end)
    if year is not None:
        period = within(part, year)
        return When(i, j, period) if period is not None else None
    back = scope.at.get(i - 1)
    if back is not None and back.get("span") == "in" and not scope.sentence.lexicon.has("article"):
        return When(i, end, scope.implied(part))
    told = scope.spoken()
    if told is not None and told.first.month == 1 and told.first.year == told.last.year and told.last.month == months and told.days > 27:
        if _small_word_behind_in(scope, i):
            return When(i, end, told, name="the_months")
    return None
