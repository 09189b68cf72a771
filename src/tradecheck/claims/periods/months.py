"""Months and days: March, January-August, May 31, 14 March, 1-20 January, 1月1日至20日, the second half of July.

In: a token. Out: the part of a year that is told and the token behind it; the year is found by the reader.
"""

from __future__ import annotations

from .calendars import Part
from .scope import Scope
from .when import DASHES, DAYS


def month_name(scope: Scope, j: int) -> tuple[int, int] | None:
    """Return a month and its end: March, Mar., қаңтар айы, 5月."""
    s = scope.sentence
    mark = scope.starting(j)
    if mark is not None and "month" in mark:
        end = scope.past_dot(mark.j)
        if s.word(end) in DASHES and s.glued(end - 1, end) and s.glued(end, end + 1) and s.mark(end + 1, "suffix"):
            end += 2
        word = scope.starting(end)
        if word is not None and word.get("time") in ("month", "month_name") and not scope.number(end - 1):
            end = word.j
        return int(mark.meanings["month"]), end
    if not scope.year_first:
        return None
    told = scope.count(j)
    if told is None or not 1 <= told[0] <= 12:
        return None
    sign = scope.starting(told[1])
    return (told[0], sign.j) if sign is not None and sign.get("time") == "month_name" else None


def day_number(scope: Scope, j: int) -> tuple[int, int] | None:
    """Return a day of a month and its end: 14, 14th, 14., 1er, 16日."""
    day = scope.number(j)
    if not 1 <= day <= 31:
        return None
    read = scope.ordinal(j)
    if read is not None and read[1] > j + 1:
        return read
    sign = scope.starting(j + 1)
    if sign is not None and sign.get("time") == "day" and scope.year_first:
        return day, sign.j
    return day, j + 1


def link_of_days(scope: Scope, j: int) -> int | None:
    """Return the token behind the link of two days of one month: 1-20, 1 to 20, du 1er au 20, с 1 по 20."""
    at = scope.link(j, scope.opener(j) is not None)
    if at is not None:
        return at
    mark = scope.starting(j)
    return mark.j if mark is not None and (mark.get("span") in ("to", "as_of", "in") or mark.get("preposition") == "to") else None


def day_month(scope: Scope, i: int) -> tuple[Part, int] | None:
    """Read 14 March, 30. April, 1er mars, 4 тамыз, 1.–20. Januar, del 1 al 20 de enero; not the number of an issue: n. 9 – 10 settembre."""
    first = day_number(scope, i)
    if first is None or scope.sentence.mark(i - 1, "ordinal_sign") == "before":
        return None
    day, j = first
    last = day
    at = link_of_days(scope, j)
    if at is not None:
        second = day_number(scope, at)
        if second is not None and second[0] > day:
            named = _month_of_day(scope, second[1])
            if named is not None:
                return Part(named[0], named[0], "day", True, day, second[0]), named[1]
    named = _month_of_day(scope, j)
    return (Part(named[0], named[0], "day", True, day, last), named[1]) if named is not None else None


def _month_of_day(scope: Scope, j: int) -> tuple[int, int] | None:
    found = month_name(scope, j)
    if found is not None:
        return found
    link = scope.starting(j)
    return month_name(scope, link.j) if link is not None and (link.get("span") == "in" or link.get("preposition") == "of") else None


def month_day(scope: Scope, i: int, month: int, j: int) -> tuple[Part, int] | None:
    """Read the day behind its month: May 31, January 1-20, 1月1日至20日."""
    first = day_number(scope, j)
    if first is None or scope.counted(first[1]) or scope.unit(first[1]):
        return None
    day, end = first
    at = scope.link(end)
    second = day_number(scope, at) if at is not None else None
    if second is not None and second[0] > day and month_name(scope, second[1]) is None and not scope.counted(second[1]):
        if not scope.number(second[1]) and scope.sentence.word(second[1]) != "/":
            return Part(month, month, "day", True, day, second[0]), second[1]
    return (Part(month, month, "day", True, day, day), end) if _is_day(scope, i, j, end) else None


def _is_day(scope: Scope, i: int, j: int, end: int) -> bool:
    """A bare number behind a month is a day where a date is announced or no unknown word follows that it could count."""
    s = scope.sentence
    if end > j + 1 or not s.word(end).isalpha() or end in scope.at or i == s.first or s.printed(i - 1) in ",(-–—/":
        return True
    back = scope.at.get(i - 1)
    return back is not None and back.get("span") in ("as_of", "since", "to", "from")


def months_at(scope: Scope, i: int) -> tuple[Part, int] | None:
    """Read March, January-August, May and June, May 31, 1-8月, from the month on."""
    found = month_name(scope, i) or _month_of_span(scope, i)
    if found is None:
        return None
    month, j = found
    dated = month_day(scope, i, month, j) or _days_behind(scope, month, j)
    if dated is not None:
        return dated
    at = scope.link(j, opened=True)
    if at is None and scope.sentence.word(j) == "/":
        at = j + 1
    end = _past_end(scope, j, at)
    joined, at = end != at, end
    second = month_name(scope, at) if at is not None else _month_by_ending(scope, j)
    after = scope.starting(second[1]) if second is not None else None
    if second is not None and after is not None and after.get("span") == "to_after" and scope.year_first:
        return Part(month, second[0], "month", True), after.j  # қыркүйек пен қаңтар аралығында
    joins = second is not None and (
        joined or scope.opener(i) is not None or scope.link(j) is not None or at is None or second[0] == month % 12 + 1
    )
    if second is not None and joins:
        return Part(month, second[0], "month", True), second[1]
    return Part(month, month, "month", True), j


def _past_end(scope: Scope, j: int, at: int | None) -> int | None:
    """Step over "the end of" between two months: to the end of April, à fin avril, до кінця квітня."""
    end = scope.starting(at if at is not None else j)
    if end is None or at is not None and end.get("span") != "end_of":
        return at
    to = scope.sentence.lexicon.meanings(scope.sentence.word(j)).get("span") == "to"
    return end.j if at is not None or to and end.j > j + 1 and end.get("span") in ("end_of", "as_of", "by") else at


_HALVES = {"H1": (1, 15), "H2": (16, -1), "F1": (1, 15), "F2": (16, -1)}  # of a month; F for words that tell no half of a year


def _days_behind(scope: Scope, month: int, j: int) -> tuple[Part, int] | None:
    """Read days told behind their month: 5月上旬, 7月上半月, 5月前10天, мамырдың алғашқы он күні, mayısın ilk on günü."""
    if not scope.year_first:
        return None
    mark = scope.starting(j)
    if mark is None:
        return None
    third = mark.get("subperiod") or ""
    if third[:1] == "D":
        first = int(third[1:]) * 10 - 9
        return Part(month, month, "day", True, first, first + 9 if first < 21 else -1), mark.j
    if third in _HALVES:
        return Part(month, month, "day", True, *_HALVES[third]), mark.j
    first_ones = mark.get("ordinal") == "1" or mark.get("span") == "first" or mark.get("time") == "first"
    count = scope.count(mark.j) if first_ones else None
    unit = scope.unit(count[1]) if count is not None else None
    days = count[0] * DAYS.get(unit[0], 99) if count is not None and unit is not None else 99
    return (Part(month, month, "day", True, 1, days), unit[1]) if unit is not None and 1 < days < 31 else None


def _month_of_span(scope: Scope, i: int) -> tuple[int, int] | None:
    """Return the first month of 1-8月, where the sign of the month stands behind the second only."""
    told = scope.count(i) if scope.year_first else None
    if told is None or not 1 <= told[0] <= 12:
        return None
    at = scope.link(told[1])
    second = month_name(scope, at) if at is not None else None
    return told if second is not None and second[0] > told[0] and second[1] > (at or 0) + 1 else None


def _month_by_ending(scope: Scope, j: int) -> tuple[int, int] | None:
    """Return the second month of қаңтардан тамызға дейін, ocaktan ağustosa kadar: the link stands behind both."""
    if not scope.year_first:
        return None
    second = month_name(scope, j)
    if second is None:
        return None
    after = scope.starting(second[1])
    return (
        (second[0], after.j) if after is not None and (after.get("span") in ("to_after", "by") or after.get("step_after") == "to") else None
    )


def of_month(scope: Scope, j: int, first_day: int, last_day: int) -> tuple[Part, int] | None:
    """Return days of the month told behind them: (the first ten days) of May."""
    at = scope.past_links(j)
    found = month_name(scope, at)
    return (Part(found[0], found[0], "day", True, first_day, last_day), found[1]) if found is not None else None
