"""Which column a cell stands in, where a row has fewer cells than the table has columns.

In: rows of cells. Out: rows of one width, `None` where a row has nothing. Where blanks part the cells, it is the place on the line that
tells; a cell of a head that stands over several columns is told of each of them.
"""

from __future__ import annotations

from .lines import JOINED, YEAR, Cell, Grid, is_number

Row = list[Cell | None]
_INDENT = 2


def aligned(grid: Grid, text: str) -> list[Row]:
    """Return the rows of a table, each as wide as the table."""
    width = max(len(row) for row in grid.rows)
    full = [row for row in grid.rows if len(row) == width and any(is_number(text, cell) for cell in row)]
    spans = [(_middle([row[k].left for row in full]), _middle([row[k].right for row in full])) for k in range(width)] if full else []
    rows = [row if len(row) == width or grid.barred or _is_dated(row, text) else _parted(row, spans, text) for row in grid.rows]
    return [_row(row, width, spans, _is_head(row, text), grid.barred) for row in rows]


def _middle(places: list[int]) -> int:
    return sorted(places)[len(places) // 2]


def _is_head(row: list[Cell], text: str) -> bool:
    """Return whether no cell of a row is a figure other than a year."""
    return len(row) > 1 and not any(is_number(text, cell) and not YEAR.fullmatch(text[cell.start : cell.end]) for cell in row)


def _is_dated(row: list[Cell], text: str) -> bool:
    """Return whether each cell of a row ends with a year: Nov 2022   Nov 2023."""
    return all(YEAR.fullmatch(text[cell.start : cell.end][-4:]) for cell in row)


def _row(row: list[Cell], width: int, spans: list[tuple[int, int]], head: bool, barred: bool) -> Row:
    cells: Row = [None if cell.empty else cell for cell in row]
    if len(row) == width:
        return cells
    if len(row) == 1 or barred or not spans:
        missing: Row = [None] * (width - len(row))
        return [*cells, *missing] if len(row) == 1 or barred and not head else [*missing, *cells]
    if head and (width - 1) % len(row) == 0 and len(row) < width - 1 and not all(_on_edge(cell, spans) for cell in row):
        each = (width - 1) // len(row)
        return [None, *(cell for cell in cells for _ in range(each))]  # Exports, Imports, each over two years
    if len(row) == width - 1 and row[0].left > spans[0][1]:
        return [None, *cells]
    first = int(head and row[0].left > spans[0][0] + _INDENT)  # words that are not flush with the labels stand over none of them
    if head and len(row) == width - first:
        return [*([None] * first), *cells]
    columns = [first + _column(cell, spans[first:]) for cell in row]
    out: Row = [None] * width
    if len(set(columns)) == len(columns):
        for cell, column in zip(row, columns, strict=True):
            out[column] = None if cell.empty else cell
    return out  # empty where two cells seem to stand in one column


def _parted(row: list[Cell], spans: list[tuple[int, int]], text: str) -> list[Cell]:
    """Return a row with long labels parted from the figure behind them (Estados Unidos 13.646), where it ends a column."""
    out: list[Cell] = []
    for cell in row:
        joined = JOINED.match(text[cell.start : cell.end])
        if joined is None or not _on_edge(cell, spans):
            out.append(cell)
            continue
        label, figure = joined.span(1)[1], joined.span(2)[0]
        out += [
            Cell(cell.start, cell.start + label, cell.left, cell.left + label),
            Cell(cell.start + figure, cell.end, cell.left + figure, cell.right),
        ]
    return out


def _on_edge(cell: Cell, spans: list[tuple[int, int]]) -> bool:
    return any(abs(cell.right - right) <= 1 for _, right in spans[1:])


def _column(cell: Cell, spans: list[tuple[int, int]]) -> int:
    """Return the column that a cell shares most of its width with, or else the one whose right edge is nearest."""
    shared = [min(cell.right, right) - max(cell.left, left) for left, right in spans]
    best = max(range(len(spans)), key=lambda k: shared[k])
    return best if shared[best] > 0 else min(range(len(spans)), key=lambda k: abs(spans[k][1] - cell.right))
