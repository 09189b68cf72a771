"""Where a text has tables: lines in a row whose cells part at bars, tabs, runs of blanks or leaders of dots.

In: a text. Out: `Grid`, the rows of cells with the lines above and below. A line of a few words between the rows of a table is a row of
its own, with one cell: it tells of the rows under it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from ...lexicons.tokens import CJK, LEADER, WIDE, is_table_line

_GAP = re.compile(rf"(?:{WIDE})?{LEADER}[ \u00a0]*|{WIDE}|\t|(?<=\d)[ \u00a0];[ \u00a0](?=\d)")
_EACH_WIDE = re.compile(r"\u3000+|\t")  # where one wide blank parts cells, each does: 指标　1—8月累计　同比
_RULE = re.compile(r"[-=_+|:–—─┼ \t]*\Z")
YEAR = re.compile(r"(?:19|20)\d\d")
JOINED = re.compile(r"(.*[^\W\d_]\)?)\s(\d[\d.,]*(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?)\Z")  # a label one blank away from its figure
_DATED = re.compile(r"(?:\d\d?[./-]){0,2}(?:19|20)\d\d(?![\d.,]*\d)")
_LONGEST_GROUP = 60
_DIGITS = r"[+\-−–]?\d[\d.,'’]*(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?"
_AMOUNTS = re.compile(
    rf"(?P<first>(?:(?P<before>[^\W\d_]*[$€£¥₽₸₺₴¢][ \u00a0]?|[A-Z]{{3}}[ \u00a0])|){_DIGITS}(?P<behind>[ \u00a0]?[^\d\s][^\d]{{0,20}})?)"
    rf" (?=(?(before)(?P=before)|){_DIGITS}(?(behind)(?P=behind)|(?(before)|(?!)))(?: |\Z))"
)
_CJK = re.compile(rf"[{CJK}]")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell at ``start..end`` of the text; ``left`` and ``right`` tell where it stands on its line, in widths of a letter."""

    start: int
    end: int
    left: int = 0
    right: int = 0

    @property
    def empty(self) -> bool:
        return self.start == self.end


Line = tuple[int, int]


@dataclass(slots=True)
class Grid:
    """Rows of cells, the stretch of text they take, and the written lines above and below, the nearest first."""

    start: int
    end: int
    rows: list[list[Cell]]
    above: list[Line]
    below: list[Line]
    barred: bool = False


def grids(text: str) -> Iterator[Grid]:
    """Yield the tables of a text: lines with two or more cells, at least one of them under a head, or two without, with figures."""
    lines = list(lines_of(text))
    i = 0
    while i < len(lines):
        last = _end(text, lines, i) if _has_cells(text, lines[i]) else i
        grid = _grid(text, lines, i, last) if last > i else None
        if grid is not None:
            yield grid
        i = max(last, i + 1)


def _grid(text: str, lines: list[Line], first: int, last: int) -> Grid | None:
    printed = [line for line in lines[first:last] if not _RULE.match(text[slice(*line)])]
    barred = any(text[slice(*line)].count("|") >= 2 for line in printed)
    rows = _rows(text, printed, barred)
    head = [] if barred else _chinese_head(text, lines[first - 1], max(map(len, rows), default=0)) if first else []
    figures = [row for row in rows if any(is_number(text, cell) for cell in row[1:])]
    words = [row for row in rows if len(row) > 1 and row not in figures]
    if len(figures) + barred < 2 or len(figures) * 2 < len(words) or len(rows) == 1 and _only_dated(text, rows[0]):
        return None
    first -= bool(head)
    rows = [head, *rows] if head else rows
    above, below = lines_above(text, lines[:first]), lines_below(text, lines[last : last + 3])
    return Grid(lines[first][0], lines[last - 1][1], rows, above, below, barred)


def _chinese_head(text: str, line: Line, width: int) -> list[Cell]:
    """Return the cells of a line whose words, parted by single blanks, are as many as the columns below: 国别 金额（亿元） 同比（%）."""
    printed = text[slice(*line)]
    words = list(re.finditer(r"\S+", printed))
    if width < 3 or len(words) != width or not all(map(_CJK.search, (word[0] for word in words))):
        return []
    return [_cell(printed, line[0], word.start(), word.end()) for word in words]


def _only_dated(text: str, row: list[Cell]) -> bool:
    """Return whether the figures of a line are but its dates, as in the head of a bulletin: EXTERNAL SECTOR | 2023 Q3 | No. 4."""
    return all(_DATED.match(text, cell.start) for cell in row if is_number(text, cell))


def _end(text: str, lines: list[Line], first: int) -> int:
    """Return the line behind the last one of the table that begins at ``first``."""
    last = first
    barred = text[slice(*lines[first])].count("|") >= 2
    while last < len(lines):
        if _has_cells(text, lines[last]) or _is_rule(text, lines[last]) or last > first and _ends_column(text, lines, last):
            last += 1
            continue
        step = 0 if barred else _group_ahead(text, lines, last)
        if not step:
            break
        last += step
    while last > first and not (_has_cells(text, lines[last - 1]) or _ends_column(text, lines, last - 1)):
        last -= 1
    return last


def _ends_column(text: str, lines: list[Line], at: int) -> bool:
    """Return whether a line of a long label and its figure ends where the rows around it do: Estados Unidos 13.646."""
    printed = text[slice(*lines[at])].rstrip()
    beside = [text[slice(*lines[k])].rstrip() for k in (at - 1, at + 1) if 0 <= k < len(lines) and _has_cells(text, lines[k])]
    return JOINED.match(printed) is not None and any(_width(line) == _width(printed) and line[-1:].isdecimal() for line in beside)


def _group_ahead(text: str, lines: list[Line], at: int) -> int:
    """Return by how many lines a group of rows goes on: a line of a few words, an empty one before it or not, then figures."""
    at_words = at + (not text[slice(*lines[at])].strip())
    behind = at_words + 1
    if behind >= len(lines) or not _names_group(text[slice(*lines[at_words])]):
        return 0
    if not _has_cells(text, lines[behind]):
        return 0
    cells = _cells(text, lines[behind], barred=False)
    figures = [cell for cell in cells[1:] if is_number(text, cell)]
    bare_years = all(YEAR.fullmatch(text[cell.start : cell.end]) for cell in figures)
    return behind - at if figures and not bare_years else 0


def _names_group(line: str) -> bool:
    """Return whether a line may name the rows under it: few words, no figure but a year, no sentence."""
    told = line.strip()
    if not told or len(told) > _LONGEST_GROUP or told[-1] in ".!?;。；":
        return False
    return not re.search(r"\d", YEAR.sub("", told))


def lines_above(text: str, lines: list[Line]) -> list[Line]:
    """Return the written lines above a table, nearest first, past one empty line, up to three of them."""
    found: list[Line] = []
    blanks = 0
    for line in reversed(lines[-6:]):
        if not text[slice(*line)].strip():
            blanks += 1
            if blanks > 2 or blanks > 1 and not found:
                break
            continue
        if _has_cells(text, line):
            break
        found.append(line)
    return found[:3]


def lines_below(text: str, lines: list[Line]) -> list[Line]:
    """Return the first two written lines of some."""
    return [line for line in lines if text[slice(*line)].strip()][:2]


def lines_of(text: str) -> Iterator[Line]:
    """Yield the lines of a text."""
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1


def _has_cells(text: str, line: Line) -> bool:
    return is_table_line(text[slice(*line)])


def _is_rule(text: str, line: Line) -> bool:
    printed = text[slice(*line)]
    return bool(printed.strip()) and bool(_RULE.match(printed))


def _rows(text: str, lines: list[Line], barred: bool) -> list[list[Cell]]:
    """Return the cells of each line; a tab parts two cells where all lines have as many, else a run of tabs does."""
    rows = [_cells(text, line, barred=barred) for line in lines]
    counts = {len(row) for row in rows if len(row) > 1}
    if len(counts) == 1:
        return rows
    return [[cell for k, cell in enumerate(row) if barred or k == 0 or not cell.empty] for row in rows]


def _cells(text: str, line: Line, *, barred: bool) -> list[Cell]:
    printed = text[slice(*line)]
    pieces: list[tuple[int, int]] = []
    if barred:
        at = 0
        for piece in printed.split("|"):
            pieces.append((at, at + len(piece)))
            at += len(piece) + 1
        pieces = pieces[1:] if not printed[: pieces[0][1]].strip() else pieces
        if pieces and not printed[slice(*pieces[-1])].strip():
            pieces.pop()
    else:
        at = len(printed) - len(printed.lstrip()) if "\t" not in printed else 0
        gaps = list(_GAP.finditer(printed.rstrip(), at))
        if any(gap[0] == "\u3000" for gap in gaps):
            gaps = list(_EACH_WIDE.finditer(printed.rstrip(), at))
        for gap in gaps:
            pieces.append((at, gap.start()))
            at = gap.end()
        pieces.append((at, len(printed)))
        pieces = [part for a, b in pieces for part in _amounts(printed, a, b)]
    return [_cell(printed, line[0], a, b) for a, b in pieces]


def _amounts(printed: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a cell in which amounts with one unit follow one another: 3.771,4 Mio. € 3.562,0 Mio. €."""
    while (pair := _AMOUNTS.match(printed, start, end)) is not None:
        yield start, pair.end("first")
        start = pair.end("first") + 1
    yield start, end


def cell_at(text: str, start: int, end: int) -> Cell:
    """Return a stretch of one line as a cell."""
    base = text.rfind("\n", 0, start) + 1
    return _cell(text[base:end], base, start - base, end - base)


def _cell(printed: str, base: int, a: int, b: int) -> Cell:
    inner = printed[a:b]
    start = a + len(inner) - len(inner.lstrip())
    end = max(start, a + len(inner.rstrip()))
    return Cell(base + start, base + end, _width(printed[:start]), _width(printed[:end]))


def _width(printed: str) -> int:
    """Return how many letters wide a string is printed; Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(ch) in "WF" else 1 for ch in printed)


_MONEY_SIGN = re.compile(r"(?:[A-Z]{3}|[A-Z]{0,3}[$€£¥₽₸₺₴])\s?(?=[+\-−–]?\s?\d)")


def is_number(text: str, cell: Cell) -> bool:
    inner = _MONEY_SIGN.sub("", text[cell.start : cell.end].strip("()+-−–%*≈~ ")).lstrip("+-−– ")
    return bool(inner) and inner[0].isdecimal() and sum(ch.isalpha() for ch in inner) <= 4 or _with_unit(inner)


def _with_unit(inner: str) -> bool:
    """Return whether a cell is one number with its own unit: 2 905 млн долл.; not a label with its number: 1. Russia."""
    return not re.match(r"\d{1,3}[.)]\s", inner) and bool(re.match(r"\d[\d.,'’ \u00a0\u202f]*\s*[^\W\d_][^\d]{0,20}\Z", inner))
