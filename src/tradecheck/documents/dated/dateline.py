"""The date that stands in the head or foot of a text: ``Wien, 10. September 2024``, ``2024 жылғы 5 маусым``, ``2024年10月15日``.

In: a text in any of the languages. Out: the day it is dated. A dateline is a full date in a short line, or at the beginning of a
paragraph, among the first lines; else in one of the last lines, where letters are signed. A span of days is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from ...lexicons.loading import settings
from ...lexicons.tokens import folded
from .calendar_words import calendar_words

_YEAR = r"((?:19|20)\d\d)"
_B = "[ \\t\u00a0\u202f]"
_WORD = r"([^\W\d_]{3,24})"
_LINK = rf"(?:[^\W\d_]{{1,3}}\.?{_B}{{1,3}})?"  # de, of, del, г., ж.
_ORDINAL = r"(?:\.|[^\W\d_]{1,2}\b|[º°ª])?"
_DAY_MONTH_YEAR = re.compile(rf"(?<![\d.,/:-])(\d{{1,2}}){_ORDINAL},?{_B}{{0,3}}{_LINK}{_WORD}[.,]?{_B}{{1,3}}{_LINK}{_YEAR}(?!\d)")
_MONTH_DAY_YEAR = re.compile(rf"(?<!\w){_WORD}\.?{_B}{{1,3}}(\d{{1,2}})(?:[^\W\d_]{{2}})?,?{_B}{{1,3}}{_YEAR}(?!\d)")
_YEAR_DAY_MONTH = re.compile(rf"(?<!\d){_YEAR}{_B}{{0,3}}(?:([^\W\d_]{{1,8}})\.?)?,?{_B}{{0,3}}(\d{{1,2}}){_B}{{0,3}}{_WORD}")
_YEAR_MONTH_DAY = re.compile(rf"(?<!\d){_YEAR}{_B}{{0,3}}(?:([^\W\d_]{{1,8}}){_B}{{1,3}})??{_WORD}{_B}{{1,3}}(\d{{1,2}})(?![\d.,]*\d|%)")
_SIGNED = re.compile(rf"(?<!\d){_YEAR}{_B}?(\w){_B}?(\d{{1,2}}){_B}?(\w){_B}?(\d{{1,2}}){_B}?(\w)")
_YEAR_FIRST = re.compile(rf"(?<![\d.,/-]){_YEAR}(?:-(\d\d)-|/(\d\d?)/|\.{_B}?(\d\d?)\.{_B}?)(\d\d?)(?!\d|[.,/-]\d)")
_DAY_FIRST = re.compile(rf"(?<![\d.,/-])(\d\d?)(?:(\.){_B}?(\d\d?)\.{_B}?|(/)(\d\d?)/|(-)(\d\d)-){_YEAR}(?!\d|[.,/-]\d)")
_SPAN_AFTER = re.compile(rf"{_B}{{0,2}}[–—-]{_B}{{0,2}}\d")
_SPAN_BEFORE = re.compile(rf"(?:(?<!\d)(?:0?[1-9]|[12]\d|3[01]|(?:19|20)\d\d)[.)]?|([^\W\d_]+)){_B}{{0,2}}[–—-]{_B}{{0,2}}\Z")
_JOINT = re.compile(rf"(?:{_B}{{1,2}}[^\W\d_]{{1,4}}){{1,2}}{_B}{{1,2}}")  # to, bis zum, по: between the two ends of a span
_BEFORE = re.compile(rf"([^\W\d_]+){_B}{{1,2}}\Z")
_MONTH_YEAR = re.compile(rf"(?<!\w){_WORD}\.?{_B}{{1,3}}{_LINK}{_YEAR}(?!\d)")
_ENGLISH = 0.2  # share of words that are common in English; the other languages share some of them
_HEAD_LINES, _FOOT_LINES, _SHORT, _OPENING, _SIGNATURE = 12, 4, 140, 110, 45
_HEAD = 6_000  # code points in which the head of a text is looked for


def dateline(text: str) -> date | None:
    """Return the day a text is dated by its own head, else by its foot.

    >>> dateline("Астанада кеңес өтті\\n\\n2024 жылғы 5 маусым\\n\\nТараптар сауданы талқылады.")
    datetime.date(2024, 6, 5)
    """
    day_first = not _is_english(text[:_HEAD])
    head = [line for line in text[:_HEAD].splitlines() if line.strip()][:_HEAD_LINES]
    found = [day for line in head for day in _of_line(line, _OPENING, day_first)]
    if not found and not day_first:
        found = _either_way(head)
    latest = max(_months_told(head), default=(0, 0))[0]
    found = [day for day in found if day.year >= latest - 1]  # a text of March 2024 that tells of a treaty of 1921
    if found:
        last = max(day.year for day in found)
        return next(day for day in found if day.year >= last - 1)
    if any(True for line in head for _ in _found(line[:_SHORT], day_first)):
        return None  # a span, or a day of history: the foot would tell of another
    foot = [line for line in text[-_HEAD // 4 :].splitlines() if line.strip()][-_FOOT_LINES:]
    signed = (line for line in reversed(foot) if len(line.strip()) <= _SIGNATURE and ":" not in line)
    return next((day for line in signed for day in days(line, day_first) if day.year >= latest - 1), None)


def _either_way(head: list[str]) -> list[date]:
    """Return what 7/11/2024 in a head means if one of its two readings falls before the months that the head tells of."""
    latest = max(_months_told(head), default=(0, 0))
    for line in head:
        for hit in _DAY_FIRST.finditer(line[:_SHORT]):
            if hit[4]:
                both = {day for pair in ((hit[5], hit[1]), (hit[1], hit[5])) for _, _, day in _day(hit, hit[8], *pair)}
                later = [day for day in both if (day.year, day.month) >= latest]
                return later if len(later) == 1 else []
    return []


def _months_told(head: list[str]) -> list[tuple[int, int]]:
    """Return the months that a head names with their year, as year and month."""
    months = calendar_words().months
    hits = [hit for line in head for hit in _MONTH_YEAR.finditer(line[:_SHORT])]
    return [(int(hit[2]), months[folded(hit[1])]) for hit in hits if folded(hit[1]) in months]


def _of_line(line: str, opening: int, day_first: bool) -> list[date]:
    line = line.strip()
    return list(days(line if len(line) <= _SHORT else line[:opening], day_first))


def days(text: str, day_first: bool = False) -> Iterator[date]:
    """Yield the days a text names in full, in order of place; spans of days are left out.

    ``day_first`` tells that 7/11/2024 is a day of November, as in all languages but English, where it may be one of July.

    >>> list(days("Released 7 May 2024, for 1.3.2024 - 31.3.2024"))
    [datetime.date(2024, 5, 7)]
    >>> list(days("Financial year 1 April 2023 to 31 March 2024; member since 1.1.2023"))
    []
    """
    apart: list[tuple[int, int, date]] = []
    for hit in sorted(_found(text, day_first), key=lambda hit: (hit[0], -hit[1])):
        if not apart or hit[0] >= apart[-1][1]:
            apart.append(hit)
    joined = {n for n, (one, other) in enumerate(pairwise(apart)) if _JOINT.fullmatch(text, one[1], other[0])}
    for n, (start, stop, day) in enumerate(apart):
        spans = n in joined or n - 1 in joined or _SPAN_AFTER.match(text, stop) or _ends_span(text, start)
        before = _BEFORE.search(text, max(0, start - 20), start)
        if not spans and (before is None or folded(before[1]) not in calendar_words().since):
            yield day


def _ends_span(text: str, start: int) -> bool:
    """Return whether a dash behind a figure or a month stands before a day; behind another word it only sets the day off."""
    before = _SPAN_BEFORE.search(text, max(0, start - 30), start)
    return before is not None and (before[1] is None or folded(before[1]) in calendar_words().months)


def _found(text: str, day_first: bool) -> Iterator[tuple[int, int, date]]:
    yield from _worded(text)
    for hit in _YEAR_FIRST.finditer(text):
        yield from _day(hit, hit[1], hit[2] or hit[3] or hit[4], hit[5])
    for hit in _DAY_FIRST.finditer(text):
        day, month = hit[1], hit[3] or hit[5] or hit[7]
        if hit[4] and not day_first:
            if int(day) <= 12 and int(month) <= 12 and int(day) != int(month):
                continue
            day, month = (day, month) if int(month) <= 12 else (month, day)
        yield from _day(hit, hit[8], month, day)


def _worded(text: str) -> Iterator[tuple[int, int, date]]:
    months = calendar_words().months
    for pattern, order in _WORDED:
        for hit in pattern.finditer(text):
            parts = [hit[place] for place in order]
            word = hit[2] if pattern in (_YEAR_DAY_MONTH, _YEAR_MONTH_DAY) else None
            month = months.get(folded(parts[1]))
            if month and (word is None or folded(word) in calendar_words().year):
                yield from _day(hit, parts[0], str(month), parts[2])
    for hit in _SIGNED.finditer(text):
        words = calendar_words()
        if hit[2] in words.year and hit[4] in words.month and hit[6] in words.day:
            yield from _day(hit, hit[1], hit[3], hit[5])


_WORDED = (  # the groups that hold year, month and day
    (_DAY_MONTH_YEAR, (3, 2, 1)),
    (_MONTH_DAY_YEAR, (3, 1, 2)),
    (_YEAR_DAY_MONTH, (1, 4, 3)),
    (_YEAR_MONTH_DAY, (1, 3, 4)),
)


def _day(hit: re.Match[str], year: str, month: str, day: str) -> Iterator[tuple[int, int, date]]:
    try:
        yield hit.start(), hit.end(), date(int(year), int(month), int(day))
    except ValueError:  # no such day
        return


def _is_english(text: str) -> bool:
    """Return whether a text is English by its commonest words."""
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", text)]
    common = frozenset(settings("en")["common_words"])
    return sum(word in common for word in words) > _ENGLISH * len(words)
