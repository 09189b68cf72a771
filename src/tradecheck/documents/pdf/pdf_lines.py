"""The lines of a page of a PDF: characters that follow each other on one base line, parted into cells at wide gaps.

In: a text page of pypdfium2. Out: `Line` records in the order in which the page was written, which is that of reading, also where
text stands in columns. Small raised digits are footnote marks, which are left out, or powers.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from ..content import raised

_CELL_GAP = 1.0  # in heights of a character: a wider gap parts cells
_WORD_GAP = 0.17
_SAME_LINE = 0.3
_SMALL, _RAISED = 0.85, 0.12
_SLANT = 0.1  # radians from which a character stands aslant: watermarks, labels of axes
_IGNORED = frozenset("\r\n\0\ufeff\u00ad\u200b")
_SOFT_HYPHENS = frozenset("\x02\ufffe")


@dataclass(slots=True)
class Glyph:
    """A character with its box: left, right, base line and height, in points."""

    sign: str
    left: float
    right: float
    base: float
    height: float


@dataclass(slots=True)
class Cell:
    left: float
    right: float
    text: str


@dataclass(slots=True)
class Line:
    """Cells on one base line, from left to right."""

    base: float
    height: float
    cells: list[Cell]

    @property
    def text(self) -> str:
        return " ".join(cell.text for cell in self.cells)

    @property
    def left(self) -> float:
        return self.cells[0].left

    @property
    def right(self) -> float:
        return self.cells[-1].right


def lines_of(text_page: Any) -> list[Line]:
    """Return the lines of a page."""
    glyphs = list(_glyphs(text_page))
    printed = sum(not glyph.sign.isspace() for glyph in glyphs)
    if not printed and text_page.count_chars():
        return _plain_lines(text_page)
    lines: list[Line] = []
    row: list[Glyph] = []
    for glyph in glyphs:
        if row and not _goes_on(row, glyph):
            _close(row, lines)
            row = []
        row.append(glyph)
    _close(row, lines)
    return lines


def _glyphs(text_page: Any) -> Iterator[Glyph]:
    """Yield the upright characters of a page; blanks and line ends that the library adds have no box and are left out."""
    raw: Any = import_module("pypdfium2.raw")
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    for at in range(text_page.count_chars()):
        sign = _sign(raw.FPDFText_GetUnicode(text_page, at))
        if not sign or sign in _IGNORED or raw.FPDFText_IsGenerated(text_page, at) == 1 and sign == " ":
            continue
        if not raw.FPDFText_GetLooseCharBox(text_page, at, box) or not raw.FPDFText_GetCharOrigin(text_page, at, x, y):
            continue
        angle = raw.FPDFText_GetCharAngle(text_page, at)
        if min(angle, abs(angle - 6.2831853)) > _SLANT:
            continue
        yield Glyph(sign, box.left, box.right, y.value, max(box.top - box.bottom, 0.1))


def _sign(code: int) -> str:
    """Return the character of a code; half of a pair outside the basic plane cannot be read alone."""
    return "" if not code or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF else chr(code)


def _goes_on(row: list[Glyph], glyph: Glyph) -> bool:
    last = row[-1]
    first = row[0]
    level = abs(glyph.base - first.base) <= _SAME_LINE * first.height
    lifted = glyph.height < _SMALL * first.height and 0 < glyph.base - first.base < first.height
    return (level or lifted) and glyph.left > last.left - 0.5 * first.height and glyph.left > last.right - first.height


def _close(row: list[Glyph], lines: list[Line]) -> None:
    """Add a row of characters to the lines; one that stands beside the line before it, on its base line, joins it."""
    cells = list(_cells(row)) if row else []
    if not cells:
        return
    line = Line(row[0].base, max(glyph.height for glyph in row), cells)
    before = lines[-1] if lines else None
    if before and abs(before.base - line.base) <= _SAME_LINE * line.height and (line.left >= before.right or line.right <= before.left):
        before.cells = sorted([*before.cells, *line.cells], key=lambda cell: cell.left)
        before.height = max(before.height, line.height)
    else:
        lines.append(line)


def _cells(row: list[Glyph]) -> Iterator[Cell]:
    height = max(glyph.height for glyph in row)
    base = min(glyph.base for glyph in row)
    written = ""
    left = right = row[0].left
    for glyph in row:
        if glyph.sign.isspace():  # a no-break space is one too; it stays what it is
            written += glyph.sign if written and not written[-1].isspace() else ""
            continue
        gap = glyph.left - right
        if written and gap > _CELL_GAP * height:
            yield Cell(left, right, written.strip())
            written = ""
        elif written and gap > _WORD_GAP * height and not written[-1].isspace():
            written += " "
        left = left if written else glyph.left
        lifted = glyph.height < _SMALL * height and glyph.base - base > _RAISED * height
        written += "-" if glyph.sign in _SOFT_HYPHENS else raised(glyph.sign, written) if lifted else glyph.sign
        right = glyph.right
    if written.strip():
        yield Cell(left, right, written.strip())


def _plain_lines(text_page: Any) -> list[Line]:
    """Return the lines as the library cuts them, for pages whose characters all stand aslant, as on turned pages."""
    found = [line.strip() for line in text_page.get_text_range().splitlines()]
    return [Line(-12.0 * place, 10.0, [Cell(0.0, 5.0 * len(line), line)]) for place, line in enumerate(found) if line]
