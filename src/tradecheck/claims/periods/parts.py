"""Parts of a year: first quarter, H1, the first nine months, Q1-Q3, III квартал, primer cuatrimestre, 前三季度.

In: a token. Out: the part that is told and the token behind it; the year is found by the reader.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from .calendars import Part, joined, of_code, of_unit
from .months import day_month, months_at, of_month
from .scope import Scope, roman_number
from .when import DASHES, DAYS, MONTHS


class Told(NamedTuple):
    """A part of a year, the token behind it, and whether the year must be told beside it (the last quarter of 2022)."""

    part: Part
    j: int
    bound: bool = False
    counted: int = 0  # months from January, where the first so many were told


def part_at(scope: Scope, i: int) -> Told | None:
    """Return the part of a year that begins at a token."""
    mark = scope.starting(i)
    meanings: Mapping[str, str] = mark if mark is not None else {}
    number = scope.number(i)
    if "subperiod" in meanings:
        found = _coded(scope, i)
        if found is not None:
            return found
    if "month" in meanings or scope.year_first and ("cardinal" in meanings or number):
        read = months_at(scope, i)
        if read is not None:
            return Told(*read)
    if number:
        read = day_month(scope, i)
        if read is not None:
            return Told(*read)
    return _ordinal(scope, i) or _last(scope, i) or _counted_first(scope, i) or _numbered(scope, i)


def _coded(scope: Scope, i: int) -> Told | None:
    """Read H1, Q1-Q3, first half of May."""
    mark = scope.starting(i)
    part = of_code(mark.meanings["subperiod"]) if mark is not None else None
    if mark is None or part is None:
        return None
    j = scope.past_dot(mark.j)
    if part.grain == "half":
        days = of_month(scope, mark.j, *((1, 15) if part.first == 1 else (16, -1)))
        if days is not None:
            return Told(*days)
    at = scope.link(j, scope.opener(i) is not None)
    second = scope.starting(at) if at is not None else None
    last = of_code(second.meanings["subperiod"]) if second is not None and "subperiod" in second else None
    if second is not None and last is not None and last.grain == part.grain and last.first > part.first:
        both = joined(part, last)
        if both is not None:
            return Told(both, scope.past_dot(second.j))
    return Told(part, _of_the_year(scope, j))


def _of_the_year(scope: Scope, j: int) -> int:
    """Step over "of the year" where the year itself is told behind it: first quarter of the year 2023."""
    at = scope.past_links(j)
    mark = scope.starting(at)
    return mark.j if at > j and mark is not None and mark.get("time") == "year" and scope.sentence.printed(mark.j)[:1].isdecimal() else j


def _ordinal(scope: Scope, i: int) -> Told | None:
    """Read first quarter, 1-й квартал, I–III кварталы, first nine months, second week of May, first of May."""
    mark = scope.starting(i)
    told = scope.ordinal(i)
    first = mark is not None and (mark.get("span") == "first" or mark.get("time") == "first")
    if told is None and first and mark is not None:
        told = 1, mark.j
    if told is None:
        return None
    number, j = told
    spanned = _to_ordinal(scope, i, number, j)
    if spanned is not None:
        return spanned
    unit = scope.unit(j)
    if unit is not None:
        return _ordinal_unit(scope, number, unit[0], unit[1])
    if number > 1:
        count = scope.count(j)
        unit = scope.unit(count[1]) if count is not None else None
        if count is not None and unit is not None and unit[0] == "month" and count[0] in (3, 6):
            later = of_unit(number, "quarter" if count[0] == 3 else "half")
            return Told(later, unit[1]) if later is not None else None  # the second six months, ikinci altı ay
    if number == 1:
        count = scope.count(j)
        unit = scope.unit(count[1]) if count is not None else None
        if count is not None and unit is not None:
            months = "month" if first and unit[0] == "month_name" and count[0] > 1 else unit[0]  # 前5月
            return _first(scope, count[0], months, unit[1])
    read = of_month(scope, j, number, number) if 1 <= number <= 31 and mark is not None and not first else None
    return Told(*read) if read is not None else None


def _to_ordinal(scope: Scope, i: int, number: int, j: int) -> Told | None:
    """Read (first) to third quarter, (I)–III кварталы: the unit stands behind the second."""
    at = scope.link(j, scope.opener(i) is not None)
    if at is None:
        return None
    coded = scope.starting(at)
    last = of_code(coded.meanings["subperiod"]) if coded is not None and "subperiod" in coded else None
    if coded is not None and last is not None:
        begin, end = of_unit(number, last.grain), scope.past_dot(coded.j)
    else:
        second = scope.ordinal(at)
        unit = scope.unit(second[1]) if second is not None else None
        if second is None or unit is None or unit[0] not in ("quarter", "half", "third", "two_months"):
            return None
        begin, last, end = of_unit(number, unit[0]), of_unit(second[0], unit[0]), unit[1]
    both = joined(begin, last) if begin is not None and last is not None and begin.last < last.first else None
    return Told(both, end) if both is not None else None


def _ordinal_unit(scope: Scope, number: int, unit: str, j: int) -> Told | None:
    if unit == "half":
        days = of_month(scope, j, *((1, 15) if number == 1 else (16, -1))) if number <= 2 else None
        if days is not None:
            return Told(*days)
    if unit in ("week", "ten_days"):
        size = DAYS[unit]
        last = -1 if unit == "ten_days" and number == 3 else number * size
        days = of_month(scope, j, (number - 1) * size + 1, last) if number <= 28 // size + (unit == "ten_days") else None
        return Told(*days) if days is not None else None
    part = of_unit(number, unit)
    if part is None:
        return None
    return Told(part, _of_the_year(scope, j), bound=unit == "month")


def _first(scope: Scope, count: int, unit: str, j: int) -> Told | None:
    """Return the first so many months, quarters of a year, or weeks and days of a month."""
    if unit in DAYS:
        read = of_month(scope, j, 1, count * DAYS[unit]) if 1 <= count * DAYS[unit] <= 31 else None
        return Told(*read) if read is not None else None
    months = count * MONTHS.get(unit, 99)
    if unit == "year" or not 1 <= months <= 12:
        return None
    return Told(first_months(months), _of_the_year(scope, j), counted=months)


def first_months(months: int) -> Part:
    return Part(1, months, {3: "quarter", 6: "half"}.get(months, "month"))


def _last(scope: Scope, i: int) -> Told | None:
    """Read the last quarter of 2022, last two months of the year, last ten days of May: the year or month must be told."""
    mark = scope.starting(i)
    if mark is None or mark.get("span") not in ("past", "last"):
        return None
    count = scope.count(mark.j)
    return last_of(scope, count[0] if count is not None else 1, count[1] if count is not None else mark.j)


def last_of(scope: Scope, count: int, j: int) -> Told | None:
    """Return the last so many units told at a token, of a month or year that must be told behind them."""
    unit = scope.unit(j)
    if unit is None:
        return None
    if unit[0] in DAYS:
        days = count * DAYS[unit[0]]
        read = of_month(scope, unit[1], -days, -1) if 1 <= days <= 28 else None
        return Told(*read) if read is not None else None
    months = count * MONTHS.get(unit[0], 99)
    if unit[0] == "year" or not 1 <= months < 12:
        return None
    return Told(Part(13 - months, 12, unit[0] if count == 1 and unit[0] in ("quarter", "half") else "month"), unit[1], bound=True)


def _counted_first(scope: Scope, i: int) -> Told | None:
    """Read the count before "first": neuf premiers mois, nueve primeros meses, trois derniers mois de l'année."""
    count = scope.count(i)
    mark = scope.starting(count[1]) if count is not None else None
    if count is None or mark is None:
        return None
    if mark.get("ordinal") == "1" or mark.get("span") == "first" or mark.get("time") == "first":
        unit = scope.unit(mark.j)
        return _first(scope, count[0], unit[0], unit[1]) if unit is not None else None
    return last_of(scope, count[0], mark.j) if mark.get("span") in ("past", "last") else None


def _numbered(scope: Scope, i: int) -> Told | None:
    """Read Quarter 1, Halbjahr 2, trimestre II (the word first), 3 кв. 2022, 1-3 кв. (a bare number)."""
    mark = scope.starting(i)
    s = scope.sentence
    if mark is not None and mark.get("time") in ("quarter", "half", "third", "two_months"):
        number = scope.number(mark.j) if len(s.printed(mark.j)) == 1 else roman_number(s.printed(mark.j))
        part = of_unit(number, mark.meanings["time"]) if number and not scope.counted(mark.j + 1) else None
        return Told(part, mark.j + 1) if part is not None and not scope.unit(mark.j + 1) else None
    number = scope.number(i)
    if not 1 <= number <= 6 or len(s.printed(i)) > 1:
        return None
    coded = _to_ordinal(scope, i, number, i + 1)
    if coded is not None:
        return coded
    at = i + 1
    last = number
    if s.word(at) in DASHES and scope.number(at + 1) > number:
        last, at = scope.number(at + 1), at + 2
    unit = scope.unit(at)
    if unit is None or unit[0] not in ("quarter", "half", "third", "two_months") or not (s.lexicon.inflected or scope.year_first):
        return None
    begin, end = of_unit(number, unit[0]), of_unit(last, unit[0])
    if begin is None or end is None:
        return None
    both = joined(begin, end) if last > number else begin
    return Told(both, unit[1]) if both is not None else None
