"""The rows of a table of a page: cells that span columns or rows stand in each of them, so that columns stay columns.

A label is repeated where it spans; a figure is not, it would be told twice. A table that only arranges a page is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

Row = list[str]
_MOST_CELLS = 200_000  # cells that spans may grow a table to
_WIDEST = 1_000  # columns or rows a cell may span (HTML standard, 4.9.11)
_LONG_CELL = 400  # letters of a cell from which a table is one of layout
_FEW = 0.2  # share of such cells that a table with notes may have
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_ARRANGED = "table h1 h2 h3 h4 form section article".split()


def rows_of(table: Any, text_of: Callable[[Any], str]) -> list[Row] | None:
    """Return the rows of a table, or ``None`` where it only arranges parts of a page."""
    if table.get("role") in ("presentation", "none") or any(element is not table for element in table.iter(*_ARRANGED)):
        return None
    lines = [[cell for cell in line if cell.tag in ("td", "th")] for line in table.iter("tr")]
    lines = [line for line in lines if line]
    if not lines or max(map(len, lines)) < 2:
        return None
    texts = [[text_of(cell) for cell in line] for line in lines]
    if sum(len(text) > _LONG_CELL for line in texts for text in line) > _FEW * sum(map(len, texts)):
        return None
    rows = _spanned(lines, texts) or texts
    return [row for row in rows if any(row)] or None


def _spanned(lines: list[list[Any]], texts: list[Row]) -> list[Row] | None:
    """Return the rows with the cells that span repeated, or ``None`` where spans would swell the table without bounds."""
    waiting: dict[int, tuple[int, str]] = {}  # column: rows still to fill from above, and with what
    rows: list[Row] = []
    room = _MOST_CELLS + sum(map(len, lines))
    for number, line in enumerate(lines):
        row: Row = []
        for cell, text in zip(line, texts[number], strict=True):
            _fill_from_above(row, waiting)
            width = _span(cell, "colspan")
            height = min(_span(cell, "rowspan"), len(lines) - number)
            again = text if len(line) > 1 and _is_label(cell, text, number) else ""
            for step in range(width):
                if height > 1:
                    waiting[len(row)] = (height - 1, again)
                row.append(text if step == 0 else again)
        _fill_from_above(row, waiting)
        rows.append(row)
        room -= len(row)
        if room < 0:
            return None
    return rows


def _fill_from_above(row: Row, waiting: dict[int, tuple[int, str]]) -> None:
    while len(row) in waiting:
        left, text = waiting.pop(len(row))
        if left > 1:
            waiting[len(row)] = (left - 1, text)
        row.append(text)


def _span(cell: Any, side: str) -> int:
    told = cell.get(side, "1").strip()
    return max(1, min(int(told), _WIDEST)) if told.isascii() and told.isdecimal() and len(told) < 6 else 1


def _is_label(cell: Any, text: str, number: int) -> bool:
    """Return whether a cell names its row or columns: a head, words, or a year in the first rows."""
    return cell.tag == "th" or not text[:1].isdecimal() and any(map(str.isalpha, text)) or number < 2 and bool(_YEAR.match(text))
