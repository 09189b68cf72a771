"""How a table is built: which rows are its head, which columns its labels, and which lines stand over groups of rows.

In: a `Grid` and its rows. Out: `Shape`. A row without figures, or with periods only, is a head; a line with a single cell of words
tells of the rows below it. A column with words in most of its rows is one of labels; figures 1, 2, 3 ... before the labels are
places or running numbers.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

from .alignment import Row
from .lines import Cell, is_number


@dataclass(slots=True)
class Section:
    """Rows under one head: heads from top to bottom, and body rows each with the lines over its group."""

    heads: list[Row] = field(default_factory=list)
    titles: list[Cell] = field(default_factory=list)
    body: list[Row] = field(default_factory=list)
    groups: list[list[Cell]] = field(default_factory=list)  # lines met right before each row of the body


@dataclass(slots=True)
class Shape:
    """The sections of a table, the columns of its labels, and the column of places where there is one."""

    sections: list[Section]
    labels: tuple[int, ...]
    ranks: int | None


def shape_of(rows: list[Row], text: str, is_period: Callable[[Cell], bool]) -> Shape:
    """Return how a table is built; ``is_period`` tells cells that name a period from figures."""
    sections = [Section()]
    waiting: list[Cell] = []
    for row in rows:
        cells = [cell for cell in row if cell is not None]
        if not any(text[cell.start : cell.end].strip("-|: =–—") for cell in cells):
            continue
        if len(cells) == 1 and row[0] is not None and (not is_number(text, cells[0]) or is_period(cells[0])):
            waiting.append(cells[0])
        elif _is_head(row, text, bool(sections[-1].body), is_period):
            if sections[-1].body:
                sections.append(Section())
            sections[-1].titles += waiting
            sections[-1].heads.append(row)
            waiting = []
        else:
            sections[-1].body.append(row)
            sections[-1].groups.append(waiting)
            waiting = []
    body = [row for section in sections for row in section.body]
    return Shape(sections, *_labels(body, text, is_period))


def _is_head(row: Row, text: str, below_figures: bool, is_period: Callable[[Cell], bool]) -> bool:
    """Return whether a row tells of columns; below the first figures it must tell of periods in all of them."""
    told = [cell for cell in row[1:] if cell is not None]
    figures = [cell for cell in told if is_number(text, cell)]
    if below_figures:
        return len(figures) == len(told) > 1 and all(map(is_period, told))
    if row[0] is not None and is_number(text, row[0]) and not is_period(row[0]):
        return False
    return all(map(is_period, figures))


def _labels(body: list[Row], text: str, is_period: Callable[[Cell], bool]) -> tuple[tuple[int, ...], int | None]:
    width = len(body[0]) if body else 0
    figures = [sum(is_number(text, cell) for row in body if (cell := row[k]) is not None) for k in range(width)]
    filled = [sum(row[k] is not None for row in body) for k in range(width)]
    labels = [k for k in range(width) if filled[k] and 2 * figures[k] < filled[k] and _has_words(body, k, text)]
    if width and 0 not in labels and all(is_period(cell) for row in body if (cell := row[0]) is not None):
        labels.insert(0, 0)
    numbered = [_printed(row[0], text).rstrip(".)") for row in body if row[0] is not None] if width else []
    runs = len(numbered) > 1 and all(value.isdecimal() and int(value) < 200 for value in numbered)
    steps = runs and all(int(b) - int(a) in (0, 1) for a, b in pairwise(numbered))
    ranked = steps and bool(labels) and labels[0] == 1
    return tuple(labels), 0 if ranked else None


def _has_words(body: list[Row], k: int, text: str) -> bool:
    return any(any(map(str.isalpha, _printed(row[k], text))) for row in body)


def _printed(cell: Cell | None, text: str) -> str:
    return "" if cell is None else text[cell.start : cell.end]
