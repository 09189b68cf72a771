"""Phrases told from the document or from the period spoken of: last year, the past five years, a year earlier, since January.

In: a mark of the lexicon. Out: a phrase with its days, or with the shift to be applied to the period that governs.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ...period import Period
from .calendars import Part, within
from .months import month_name
from .moving import later, unit_of_today, until_today
from .parts import first_months
from .scope import Scope
from .when import SHIFTS, UNKNOWN, When
from .written import year_number
from .years import next_season, relative_year, the_year, until, up_to, year_after

_SEASONS = {"last_spring": 4, "last_summer": 7, "last_autumn": 10, "last_winter": 1}
_YEAR = 12  # months
_REPORTED = 9  # the last month in which annual results are those of the year before
_DOCUMENT_MONTH = ("now", "today", "last_week", "this_week", "yesterday", "this_month")
_LAST_OF_YEAR = {"last_month": Part(12, 12, "month"), "last_quarter": Part(10, 12, "quarter"), "last_half": Part(7, 12, "half")}
_OF_GRAIN = {"the_month": ("month",), "the_quarter": ("quarter",), "the_half": ("half",)}


def relative(scope: Scope, mark: Mark) -> When | None:
    """Read a mark of the category ``when``."""
    name, i, today = mark.meanings["when"], mark.i, scope.today
    if name == "this_year" and is_cjk(scope.sentence.word(i)) and "cardinal" in scope.at.get(i - 1, ()):
        return None  # 五年内: within five years
    if name == "previous_year" and _leads(scope, mark):
        return When(i, mark.j, relative_year(scope, "last_year"), name="last_year")
    if name in SHIFTS or name == "same_unit" or name.startswith("weekday_earlier"):
        return _shift(scope, mark, name)
    if name == "next_year" and _told_long_after(scope):
        return later(scope, When(i, mark.j, None, shift="+1y", name="later"))
    if name in ("year_before", "year_after"):
        return None if _event_follows(scope, mark.j) else When(i, mark.j, None, shift="-1y" if name == "year_before" else "+1y", name=name)
    if name in _OF_GRAIN:
        return _of_grain(scope, mark, name)
    if name == "year_to_date":
        return _year_to_date(scope, mark)
    if name == "then":
        return _then(scope, mark)
    if name == "since_begin":
        return _since_begin(scope, mark)
    if name.startswith("decade_") and name[7:].isdecimal():
        return When(i, mark.j, Period.years(int(name[7:]), int(name[7:]) + 9))
    if name == "whole_year":
        behind = scope.starting(mark.j)
        if behind is not None and behind.get("span") == "past" and today is not None:
            return When(i, behind.j, Period.year(today.year - 1), name="last_year")  # sur l'ensemble de l'année dernière
        if scope.found and scope.found[-1].j == i and scope.found[-1].name == "last_year":
            return None  # былтыр бүкіл жыл бойы
        year, end = year_after(scope, mark.j)
        told = year or scope.context and Period.year(scope.context.last.year) or (Period.year(today.year - 1) if today else None)
        return When(i, end, told, name=name)
    if name == "decade_end":
        return When(i, mark.j, Period.year(today.year // 10 * 10 + 10) if today is not None else None, name=name)
    if name == "closed_year":
        return _closed_year(scope, mark)
    if name == "year_begin":
        return When(i, mark.j, _begin_of_year(scope), name=name)
    if name == "year_end":
        number = year_number(scope, mark.j)  # zum Jahresende 2022
        return When(i, mark.j + bool(number), Period.year(number) if number else _year_of_end(scope, mark), name=name)
    if name.startswith("years_"):
        return _so_many_years(scope, mark, int(name.removeprefix("years_")))
    if name == "season_later":
        return When(i, mark.j, next_season(scope), name=name)
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
            i, mark.j, unit_of_today(today, name.split("_")[1], {"last": -1, "this": 0, "next": 1}.get(name.split("_")[0], 0)), name=name
        )
    return When(i, mark.j, relative_year(scope, name), name=name.replace("_fiscal", ""))


def _told_long_after(scope: Scope) -> bool:
    """Return whether "in the next year" is that after a year long over, of which nothing is planned: в следующем году он вырос."""
    told = scope.spoken()
    over = told is not None and scope.today is not None and told.last.year + 1 < scope.today.year
    return over and not scope.sentence.of("target")


def _leads(scope: Scope, mark: Mark) -> bool:
    """Return whether "in the previous year" opens a text that has told no year, ahead of any figure: Im Vorjahr gingen Waren um 4,6 Mrd."""
    s = scope.sentence
    back = scope.at.get(mark.i - 1)
    told_in = back is not None and back.get("span") == "in" or s.lexicon.meanings(s.word(mark.i)).get("span") == "in"
    return told_in and scope.spoken() is None and scope.today is not None and not any(digit < mark.i for digit in s.digits)


def _so_many_years(scope: Scope, mark: Mark, number: int) -> When | None:
    """Read a word for so many years, of the figures told before or of the past: за пятилетие, в последнее десятилетие."""
    back = scope.at.get(mark.i - 1)
    if year_number(scope, mark.j):
        return None  # nel triennio 2021-2023
    if back is not None and back.get("span") == "past":
        return until_today(scope, mark.i, number, "year", mark.j)
    return When(mark.i, mark.j, None, shift=f"years:{number}")


def _dated_behind(scope: Scope, mark: Mark) -> bool:
    """Return whether "before the pandemic" goes on with its year: the pre-pandemic level of 2019, доковидный 2019 год, 疫情前的2019年."""
    at = scope.past_links(mark.j)
    level = scope.starting(at)
    at = scope.past_links(level.j) if level is not None and "level" in level else at
    return bool(year_number(scope, at + (scope.sentence.word(at) in ("(", "（", ","))))


def _shift(scope: Scope, mark: Mark, name: str) -> When | None:
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
        if year is not None and (year.days > 366 or mark.get("time") == "year"):
            return When(i, end, year)  # sur la période 2018-2022; im Berichtsjahr 2023
        if year is not None:
            return When(i, end, None, shift=f"={year.last.year}", name="same_period" if name == "same_unit" else name)
    if name == "same_unit":
        compared = _behind_comparison(scope, i) or "than_after" in scope.at.get(mark.j, ())
        return When(i, mark.j, None, shift="-1y" if compared else "same", name="same_period" if compared else "same_span")
    shift = SHIFTS[name]
    if shift == UNKNOWN and _dated_behind(scope, mark):
        return None
    if shift[0] in "+a":
        return later(scope, When(i, mark.j, None, shift=shift, name=name))
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


def _behind_comparison(scope: Scope, i: int) -> bool:
    """Return whether a word of comparing leads to a time, no party between: than in the same period; not: from Chile in the same months."""
    for k in range(i - 1, i - 4, -1):
        mark = scope.at.get(k)
        if mark is not None and ("country" in mark or "adjective" in mark):
            return False
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


def _then(scope: Scope, mark: Mark) -> When | None:
    """Read "at that time", тогда, damals as the earliest period told before it in the sentence, where that lies back.

    Else it is the one last compared with: a year earlier in its own sentence, or where it opens one the base of the sentence before.
    """
    named = [when.period for when in scope.found if when.period is not None and not when.is_present]
    told = min(named, key=lambda period: period.last, default=None)
    if told is None:
        back = next((when.shift for when in reversed(scope.found) if when.looks_back), "")
        opens = "same" if mark.i - scope.sentence.first <= 1 else ""
        return When(mark.i, mark.j, None, shift=back or opens, name="then") if back or opens else None
    back_then = scope.today is not None and told.last.year < scope.today.year - (scope.context is None)
    return When(mark.i, mark.j, told, name="then") if back_then else None


def _since_begin(scope: Scope, mark: Mark) -> When | None:
    """Read "since the beginning of 2024" as the months of that year so far, "since the beginning of 2019" as "since 2019"."""
    count = scope.count(mark.j)
    unit = scope.unit(count[1]) if count is not None else None
    if count is not None and unit is not None and unit[0] == "month" and 1 < count[0] < 12:
        return When(mark.i, unit[1], scope.implied(first_months(count[0])))  # en el acumulado de once meses
    if count is not None and count[0] == _YEAR and unit is not None and unit[0] == "month":
        return until_today(scope, mark.i, _YEAR, "month", unit[1])  # cumulé sur douze mois
    year, end = year_after(scope, mark.j)
    if year is None or scope.starting(end) is not None and scope.link(end, opened=True) is not None:
        return None
    if scope.today is not None and scope.today > year.first and scope.today <= year.last:
        return _year_to_date(scope, mark)
    return When(mark.i, end, year, since=True, name="since_begin")


def _begin_of_year(scope: Scope) -> Period | None:
    """Return January of the calendar year spoken of, else of the year of the document: at the start of the year it cost 337 dollars."""
    told = scope.spoken()
    if told is not None and (told.grain == "year" and told.days < 367 or told.first.year == told.last.year):
        return Period.month(told.last.year, 1)
    return Period.month(scope.today.year, 1) if scope.today is not None else None


def _year_of_end(scope: Scope, mark: Mark) -> Period | None:
    """Return the year whose end is told without it: the one spoken of, else the last complete one; "by the end of the year" this one."""
    back = scope.at.get(mark.i - 1)
    if scope.today is not None and back is not None and back.get("span") in ("by", "to"):
        return Period.year(scope.today.year)
    if scope.context is not None or scope.found:
        return the_year(scope)
    return Period.year(scope.today.year - 1) if scope.today is not None else None


def _closed_year(scope: Scope, mark: Mark) -> When | None:
    """Read "the results of the year" as the year told before; in January to April of a text that has told none as the last one."""
    year, end = year_after(scope, mark.j)
    told = scope.context is not None or any(not (when.period is None or when.is_present or when.is_date) for when in scope.found)
    if year is None and told:
        year = the_year(scope)
    elif year is None and scope.today is not None and scope.today.month <= _REPORTED:
        year = Period.year(scope.today.year - 1)
    return When(mark.i, end, year, name="closed_year") if year is not None else None
