"""Lists whose lines each name a thing and its bare figure, under a line that tells the unit for all.

In: a text, and which of its lines tell a unit. Out: `Grid`: running number, name, figure, and the percent behind it where there is one.

Exports to, million euros:
- Germany: 5,210 (+3.1 %)
- Sweden: 3,940

So are lines that tell the figures of the same years, each behind its year: Iranian customs: 2021 – 430, 2022 – 920.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ...lexicons.tokens import BLANKS
from .lines import Cell, Grid, Line, cell_at, lines_above, lines_below, lines_of

_FIGURE = rf"[+\-−–]?\d[\d.,'’]*(?:[{BLANKS}]\d{{3}})*(?:[.,]\d+)?"
_ITEM = re.compile(
    rf"""[{BLANKS}]*(?:(?P<number>\d{{1,2}})[.)][{BLANKS}]|[^\w\s(]\ufe0f?[{BLANKS}]*)?
    (?P<label>(?:[^\W\d_]|\()[^:：;]*?|(?:19|20)\d\d(?:[{BLANKS}][^\W\d_]+\.?)?|[^:：;\d]*(?:19|20)\d\d[^:：;\d]*)
    (?P<apart>[{BLANKS}]*[:：][{BLANKS}]*|[{BLANKS}][–—-][{BLANKS}]+|[{BLANKS}]+\(?)
    (?P<figure>{_FIGURE})(?![\d.,]*\d|[{BLANKS}]?%)
    (?:\)|[{BLANKS}]?[*¹²³])?
    (?:[,;]?[{BLANKS}]*(?:[(（]|[–—-][{BLANKS}])?[{BLANKS}]*(?P<percent>[+\-−–]?[{BLANKS}]?\d+(?:[.,]\d+)?[{BLANKS}]?%)[)）]?)?
    [{BLANKS}]*[.;,。；]*[{BLANKS}]*\Z""",
    re.VERBOSE,
)
_DATED = re.compile(
    rf"""(?P<year>(?:19|20)\d\d)(?:[{BLANKS}]?[^\W\d_]+\.?)?[{BLANKS}]*(?:[:：–—-][{BLANKS}]*)?
    (?P<figure>\d(?:[\d.,'’]*\d)?(?:[{BLANKS}]\d{{3}}(?!\d))*)(?![\d%])""",
    re.VERBOSE,
)
_NAMED = re.compile(
    rf"""[{BLANKS}]*(?:[^\w\s(]\ufe0f?[{BLANKS}]*)?(?P<label>[^\W\d_][^:：;]*?)[{BLANKS}]*[:：][{BLANKS}]*(?=(?:19|20)\d\d)""",
    re.VERBOSE,
)
_BETWEEN = re.compile(rf"[{BLANKS}]*[,;，；、][{BLANKS}]*\Z")
_CLOSING = re.compile(rf"[{BLANKS}]*[.;。；]?[{BLANKS}]*\Z")
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNTED = re.compile(r"[(（][^()（）]*[)）]")  # others (41 countries)
_CELLS = ("number", "label", "figure", "percent")
_LONGEST = 90


def listings(text: str, begins: Callable[[int], bool], tells_unit: Callable[[Line], bool]) -> Iterator[Grid]:
    """Yield the lists of a text whose figures have the unit told above them.

    Parameters
    ----------
    begins
        Whether a paragraph, or the item of a list, begins at a place.
    tells_unit
        Whether a line, or the name of an item, tells the unit of figures.
    """
    lines = list(lines_of(text))
    at = 0
    while at < len(lines):
        series = list(_series(text, lines, at))
        above = lines_above(text, lines[:at]) if series else []
        if any(map(tells_unit, _lead(text, above))):
            rows = [[cell_at(text, *span) for span in row] for row in series]
            below = lines_below(text, lines[at + len(series) - 1 : at + len(series) + 2])
            yield Grid(lines[at][0], lines[at + len(series) - 2][1], rows, above, below, barred=True)
            at += len(series) - 1
            continue
        items = list(_items(text, lines, at))
        above = lines_above(text, lines[:at]) if len(items) > 1 else []
        told = any(map(tells_unit, _lead(text, above))) or len(items) > 1 and all(tells_unit(item.span("label")) for item in items)
        if told and begins(items[0].start("label")):
            yield _grid(text, lines, at, items, above)
        at += max(len(items), 1)


def _items(text: str, lines: list[Line], first: int) -> Iterator[re.Match[str]]:
    for start, end in lines[first:]:
        item = _ITEM.match(text, start, end) if end - start <= _LONGEST else None
        if item is None or _is_sentence(item):
            return
        yield item


def _series(text: str, lines: list[Line], first: int) -> Iterator[list[Line]]:
    """Yield the head of lines that each tell figures of the same years, the years of the first, and the spans of their cells."""
    years: list[str] = []
    for line in lines[first:]:
        name = _NAMED.match(text, *line)
        told = list(_DATED.finditer(text, name.end(), line[1])) if name is not None else []
        if name is None or len(told) < 2 or not _unbroken(text, [name.end(), *(one.end() for one in told)], told, line[1]):
            return
        if not years:
            years = [one["year"] for one in told]
            yield [(line[0], line[0]), *(one.span("year") for one in told)]
        if [one["year"] for one in told] != years:
            return
        yield [name.span("label"), *(one.span("figure") for one in told)]


def _unbroken(text: str, ends: list[int], told: list[re.Match[str]], last: int) -> bool:
    """Return whether nothing but commas stands between the figures of a line."""
    parted = all(_BETWEEN.match(text, end, one.start()) for end, one in zip(ends[1:], told[1:], strict=False))
    return told[0].start() == ends[0] and parted and bool(_CLOSING.match(text, ends[-1], last))


def _is_sentence(item: re.Match[str]) -> bool:
    """Return whether a line has figures in its label, or only words that a figure happens to end."""
    label = _COUNTED.sub("", _YEAR.sub("", item["label"]))
    return any(map(str.isdecimal, label)) or not item["apart"].strip() and (len(label.split()) > 4 or label[-1:] in ".,;")


def _lead(text: str, above: list[Line]) -> Iterator[Line]:
    """Yield the lines that lead to a list: the nearest, and the titles over it."""
    for line in above:
        yield line
        if text[slice(*line)].rstrip()[-1:] in ".!?。":
            return


def _grid(text: str, lines: list[Line], first: int, items: list[re.Match[str]], above: list[Line]) -> Grid:
    names = [name for name in _CELLS if any(item[name] for item in items)]
    rows = [[_cell(text, item, name) for name in names] for item in items]
    last = first + len(items)
    return Grid(lines[first][0], lines[last - 1][1], rows, above, lines_below(text, lines[last : last + 3]), barred=True)


def _cell(text: str, item: re.Match[str], name: str) -> Cell:
    start, end = item.span(name)
    return cell_at(text, start, end) if item[name] else Cell(item.end(), item.end())
