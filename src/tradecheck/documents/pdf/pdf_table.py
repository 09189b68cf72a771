"""Tables of a PDF: lines of cells below each other become rows whose cells stand under their columns.

In: lines with more than one cell. Out: rows of one length with empty cells where nothing stands, or the columns of a text that is set
in several. A head that stands above several columns is told in each of them.
"""

from __future__ import annotations

from collections import Counter

from .pdf_lines import Cell, Line

Row = list[str]
_FEW_FIGURES, _LONG_CELL = 0.2, 24  # a run of lines with few figures and cells longer than this is text in columns
_MARKS = frozenset("•·▪◦–—-*●■►➢o§")


def without_marks(line: Line) -> Line:
    """Return a line whose list mark stands in the cell of its text."""
    first = line.cells[0].text
    if len(line.cells) > 1 and (first in _MARKS or len(first) <= 4 and first[-1] in ".)" and first[:-1].strip("(").isalnum()):
        joined = Cell(line.cells[0].left, line.cells[1].right, f"{first} {line.cells[1].text}")
        return Line(line.base, line.height, [joined, *line.cells[2:]])
    return line


def is_text_in_columns(run: list[Line]) -> bool:
    """Return whether lines of cells are no table but text that stands in columns side by side."""
    cells = [cell.text for line in run for cell in line.cells]
    figures = sum(any(map(str.isdecimal, text)) and sum(map(str.isalpha, text)) <= 4 for text in cells)
    return figures < _FEW_FIGURES * len(cells) and sum(map(len, cells)) > _LONG_CELL * len(cells)


def columns_of_text(run: list[Line]) -> list[list[Line]]:
    """Return the lines of each column of a text, one column after the other."""
    spans = _columns(run)
    found: list[list[Line]] = [[] for _ in spans]
    for line in run:
        for cell in line.cells:
            found[_nearest(cell, spans)].append(Line(line.base, line.height, [cell]))
    return [column for column in found if column]


def rows_of(run: list[Line]) -> list[Row]:
    """Return the rows of a table, each cell in its column."""
    spans = _columns(run)
    rows: list[Row] = []
    for line in run:
        row = [""] * len(spans)
        for cell in line.cells:
            over = [place for place, span in enumerate(spans) if _overlap(cell, span) > 0] or [_nearest(cell, spans)]
            if not any(map(str.isalpha, cell.text)) and not _is_year(cell.text) or len(line.cells) == 1:
                over = [max(over, key=lambda place, cell=cell: _overlap(cell, spans[place]))]  # type: ignore[misc]
            for place in over:
                row[place] = f"{row[place]} {cell.text}".strip()
        rows.append(row)
    return rows


def _columns(run: list[Line]) -> list[tuple[float, float]]:
    """Return the columns' left and right ends, from the lines with the commonest number of cells."""
    counts = Counter(len(line.cells) for line in run)
    usual = max(counts, key=lambda count: (counts[count] * (count > 1), count))
    spans: list[tuple[float, float]] = []
    for cell in sorted((cell for line in run if len(line.cells) == usual for cell in line.cells), key=lambda cell: cell.left):
        if spans and cell.left < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], cell.right))
        else:
            spans.append((cell.left, cell.right))
    return spans


def _overlap(cell: Cell, span: tuple[float, float]) -> float:
    return min(cell.right, span[1]) - max(cell.left, span[0])


def _nearest(cell: Cell, spans: list[tuple[float, float]]) -> int:
    return max(range(len(spans)), key=lambda place: _overlap(cell, spans[place]))


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdecimal() and text[:2] in ("19", "20")
