"""Plain-text tables found in a text: rows of cells under a caption.

In: a text. Out: `Grid`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..lexicons.tokens import is_table_line

GAP = re.compile(r"\t+|[ \u00a0]{2,}")


@dataclass(frozen=True, slots=True)
class Cell:
    start: int
    end: int


@dataclass(slots=True)
class Grid:
    """Rows of cells, the lines above that say what they hold, and the stretch of text they take."""

    start: int
    end: int
    rows: list[list[Cell]]
    caption: tuple[int, int] | None


def grids(text: str) -> Iterator[Grid]:
    """Yield the tables of a text: two or more lines in a row with two or more cells, one of them a number."""
    lines = list(_lines(text))
    i = 0
    while i < len(lines):
        j = i
        while j < len(lines) and is_table_line(text[lines[j][0] : lines[j][1]]):
            j += 1
        if j - i >= 2:
            rows = [_cells(text, *line) for line in lines[i:j]]
            numeric = sum(1 for row in rows if any(is_number(text, cell) for cell in row[1:]))
            if numeric >= 2 and numeric * 2 >= len(rows):
                yield Grid(lines[i][0], lines[j - 1][1], rows, _caption(text, lines[max(i - 3, 0) : i]))
        i = max(j, i + 1)


def _caption(text: str, above: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Return the last written line above a table, past one empty line."""
    written = [line for line in above[-2:] if text[line[0] : line[1]].strip()]
    return written[-1] if written else None


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1


def _cells(text: str, start: int, end: int) -> list[Cell]:
    line = text[start:end]
    pieces: list[tuple[int, int]] = []
    if line.count("|") >= 2:
        at = 0
        for piece in line.split("|"):
            pieces.append((at, at + len(piece)))
            at += len(piece) + 1
        pieces = pieces[1:] if not line[: pieces[0][1]].strip() else pieces
        if pieces and not line[pieces[-1][0] : pieces[-1][1]].strip():
            pieces.pop()
    else:
        at = len(line) - len(line.lstrip())
        for gap in GAP.finditer(line, at):
            pieces.append((at, gap.start()))
            at = gap.end()
        pieces.append((at, len(line)))
    cells = []
    for a, b in pieces:
        inner = line[a:b]
        left = a + len(inner) - len(inner.lstrip())
        cells.append(Cell(start + left, start + max(left, a + len(inner.rstrip()))))
    return cells


def is_number(text: str, cell: Cell) -> bool:
    inner = text[cell.start : cell.end].strip("()+-−–%* ")
    return bool(inner) and inner[0].isdecimal() and sum(ch.isalpha() for ch in inner) <= 4
