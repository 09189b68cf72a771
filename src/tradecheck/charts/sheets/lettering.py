"""Text on a chart: cleaned, measured, broken into lines of a width, and drawn in fonts that have its signs.

Lengths are inches. Nothing of a document is read as markup: ``$`` begins no formula, and signs that steer the
direction of writing or a terminal are left out.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Any

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from .fonts import families_for

LINE = 1.25  # distance of lines, in sizes of the font
_POINTS = 72.0
_STEERING = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
_JOINERS = "\u200c\u200d"  # they shape letters of some scripts


def cleaned(text: str) -> str:
    """Return a text of a document on one line, without control signs.

    >>> cleaned("a\\u202eb\\tc <d>")
    'ab c <d>'
    """
    blanks = "".join(" " if sign.isspace() else sign for sign in text)
    kept = (sign for sign in blanks if sign in _JOINERS or unicodedata.category(sign) not in _STEERING)
    return " ".join("".join(kept).split())


def shortened(text: str, most: int) -> str:
    """Return a text of at most so many signs, its middle left out: the end of a file name tells most.

    >>> shortened("a-very-long-name-2022.txt", 16)
    'a-very-…2022.txt'
    """
    if len(text) <= most:
        return text
    head = (most - 1) // 2
    return f"{text[:head]}…{text[len(text) - (most - 1 - head) :]}"


def line_height(size: float) -> float:
    """Return the height of a line of text of a size in points."""
    return size * LINE / _POINTS


def width_of(text: str, size: float, weight: str = "normal") -> float:
    """Return how wide a text is."""
    return _width(text, size, weight, tuple(families_for(text)))


def wrapped(text: str, width: float, size: float, weight: str = "normal") -> list[str]:
    """Return the lines of a text; a word that is wider than a line is broken where it must be."""
    lines, line = [], ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if width_of(longer, size, weight) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _broken(word, width, size, weight)
        lines += full
    return [*lines, line] if line else lines


def write(on: Figure | Axes, x: float, y: float, text: str, *, size: float, color: str, weight: str = "normal", **options: Any) -> Text:
    """Draw a text at a place in the coordinates of the figure, or of the axes' data."""
    families = families_for(text)
    return on.text(
        x, y, text, fontsize=size, color=color, fontweight=weight, fontfamily=families, parse_math=False, linespacing=LINE, **options
    )  # fmt: skip


def _broken(word: str, width: float, size: float, weight: str) -> list[str]:
    """Return the parts of a word that fit on a line each."""
    parts, part = [], ""
    for sign in word:
        if part and width_of(part + sign, size, weight) > width:
            parts.append(part)
            part = ""
        part += sign
    return [*parts, part]


@cache
def _scratch() -> tuple[Figure, FigureCanvasAgg]:
    figure = Figure(dpi=_POINTS)
    return figure, FigureCanvasAgg(figure)


def _width(text: str, size: float, weight: str, families: tuple[str, ...]) -> float:
    figure, canvas = _scratch()
    drawn = Text(0, 0, text, fontsize=size * 10, fontweight=weight, fontfamily=list(families), parse_math=False)
    drawn.set_figure(figure)
    renderer = canvas.get_renderer()  # type: ignore[no-untyped-call]
    return float(drawn.get_window_extent(renderer).width) / _POINTS / 10  # ten times the size: hinting rounds less
