"""The figures of a table: what each cell prints, before anyone asks what it says.

In: the cells of rows. Out: `Figure`, a quantity with its place. Marks of footnotes behind a figure are no part of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...lexicons.lexicon import Lexicon
from ..numbers.quantities import quantities
from ..numbers.quantity import MINUS, Quantity
from ..numbers.separators import telling_sign
from ..sentence import Sentence
from ..sides.setting import Setting
from .alignment import Row
from .headings import words_of
from .lines import Cell, Grid, is_number

_FOOTNOTE = re.compile(r"(?<=\d)\s?(?:[*†‡¹²³⁴⁵⁶⁷⁸⁹]+|\(?[a-zа-я]\)|\(\d\)|(?<=\d )\d\))\Z")
_BARE = re.compile(r"\d[\d.,'’ \u00a0\u2009\u202f]*")
_BRACKETED = re.compile(r"\(\s?\d[\d.,'’\s]*%?\s?\)\Z")


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity in a column of a row, with the sentence its cell makes; ``bracketed`` figures may be negative."""

    column: int
    sentence: Sentence
    quantity: Quantity
    bracketed: bool

    @property
    def signed(self) -> bool:
        return bool(self.quantity.printed_sign) or self.bracketed


def figures_of(row: Row, skipped: Sequence[int], text: str, lexicon: Lexicon, setting: Setting) -> dict[int, Figure]:
    """Return the figures of a row by column, those of the columns of labels left out."""
    found = {}
    for column, cell in enumerate(row):
        if cell is None or column in skipped or not is_number(text, cell):
            continue
        figure = _figure(column, cell, text, lexicon, setting)
        if figure is not None:
            found[column] = figure
    return found


def decimal_sign_of_cells(grid: Grid, text: str) -> str | None:
    """Return the decimal sign of a table whose bare cells (50,1) all tell the same one."""
    printed = [text[cell.start : cell.end].strip("()+-−–% ") for row in grid.rows for cell in row]
    told = {telling_sign(cell, beside_unit=True) for cell in printed if _BARE.fullmatch(cell)} - {None}
    return told.pop() if len(told) == 1 else None


def _figure(column: int, cell: Cell, text: str, lexicon: Lexicon, setting: Setting) -> Figure | None:
    printed = text[cell.start : cell.end]
    note = _FOOTNOTE.search(printed)
    sentence = words_of(text, cell.start, cell.start + note.start() if note else cell.end, lexicon, setting)
    counted = [quantity for quantity in quantities(sentence, ()) if quantity.kind != "code"]
    if len(counted) != 1 or isinstance(counted[0].value, tuple):
        return None
    if printed[0] in MINUS and not counted[0].printed_sign:
        counted[0].printed_sign = "-"  # - 1 830
    return Figure(column, sentence, counted[0], bool(_BRACKETED.match(printed)))
