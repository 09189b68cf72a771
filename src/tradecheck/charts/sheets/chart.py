"""The sheet every chart is drawn on: the finding as its title, what is measured below, the drawing, the source.

In: a heading and the height of the drawing. Out: a `Chart`, a matplotlib Figure with an alternative text, as wide as the
style says and as high as its parts need.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Text

from .fonts import families_for
from .lettering import cleaned, line_height, wrapped, write
from .style import Style, parameter

_MARGIN = 0.08  # inches around the sheet
_AFTER_HEAD, _BEFORE_SOURCE = 0.1, 0.1


class Chart(Figure):
    """A matplotlib Figure that says what it shows.

    ``sentence`` is its title, ``alt_text`` the same in words for who cannot see it, ``style`` the user's style, if any,
    ``others`` the options that choose what else could have been drawn.
    """

    sentence: str = ""
    alt_text: str = ""
    style: Style = None
    others: tuple[str, ...] = ()

    def _repr_svg_(self) -> str:
        """Return the chart as a notebook shows it."""
        from .saving import rendered

        return rendered(self, "svg").decode("utf-8")


@dataclass(frozen=True, slots=True)
class Heading:
    """The words of a sheet: the finding as a sentence, measure with unit, period and valuation, and the source with its date."""

    title: str
    subtitle: str
    source: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A chart with room for its drawing: ``width`` and ``height`` in inches."""

    chart: Chart
    left: float
    bottom: float
    width: float
    height: float

    def axes(self, left: float, bottom: float, width: float, height: float) -> Axes:
        """Return axes at a place of the drawing, all in inches from its lower left corner."""
        wide, high = self.chart.get_size_inches()
        return self.chart.add_axes(((self.left + left) / wide, (self.bottom + bottom) / high, width / wide, height / high))

    def write(self, left: float, bottom: float, text: str, **options: Any) -> Text:
        """Write at a place of the drawing, in inches from its lower left corner."""
        wide, high = self.chart.get_size_inches()
        return write(self.chart, (self.left + left) / wide, (self.bottom + bottom) / high, text, **options)


def width() -> float:
    """Return the width of the drawing that the style in force leaves, in inches."""
    return float(parameter("figure.figsize")[0]) - 2 * _MARGIN


def sheet(heading: Heading, body: str, height: float, *, style: Style = None) -> Sheet:
    """Return an empty sheet with its words.

    Parameters
    ----------
    heading
        The words above and below.
    body
        What the drawing shows, in sentences: the middle of the alternative text.
    height
        Height of the drawing in inches.
    style
        The user's style, kept for saving.
    """
    blocks = [
        _block(heading.title, "figure.titlesize", str(parameter("figure.titleweight")), "text.color"),
        _block(heading.subtitle, "axes.labelsize", "normal", "axes.labelcolor"),
        _block(heading.source, "legend.fontsize", "normal", "axes.labelcolor"),
    ]
    high = sum(block.height for block in blocks) + height + 2 * _MARGIN + _AFTER_HEAD + _BEFORE_SOURCE + 0.04
    chart = Chart(figsize=(float(parameter("figure.figsize")[0]), high), dpi=float(parameter("figure.dpi")))
    chart.style, chart.sentence = style, cleaned(heading.title)
    chart.alt_text = _alt_text(heading, body)
    top = high - _MARGIN
    for block in blocks[:2]:
        block.draw(chart, top)
        top -= block.height + 0.04
    blocks[2].draw(chart, _MARGIN + blocks[2].height)
    return Sheet(chart, _MARGIN, _MARGIN + blocks[2].height + _BEFORE_SOURCE, width(), height)


def finished(sheet: Sheet) -> Chart:
    """Return the chart with everything drawn once, so that no later setting of the session changes it.

    Raises
    ------
    ChartError
        Where a sign is in no font here.
    """
    chart = sheet.chart
    chart.draw_without_rendering()  # axes make their ticks when they are drawn
    for text in chart.findobj(Text):
        if isinstance(text, Text) and text.get_text():
            families_for(text.get_text())
    return chart


@dataclass(frozen=True, slots=True)
class _Block:
    lines: tuple[str, ...]
    size: float
    weight: str
    color: str

    @property
    def height(self) -> float:
        return len(self.lines) * line_height(self.size)

    def draw(self, chart: Chart, top: float) -> None:
        wide, high = chart.get_size_inches()
        for at, line in enumerate(self.lines):
            y = top - at * line_height(self.size)
            write(chart, _MARGIN / wide, y / high, line, size=self.size, color=self.color, weight=self.weight, va="top", ha="left")


def _block(text: str, size: str, weight: str, color: str) -> _Block:
    points = _points(parameter(size))
    return _Block(tuple(wrapped(cleaned(text), width(), points, weight)), points, weight, str(parameter(color)))


def _points(size: Any) -> float:
    """Return a font size in points; a style may say ``large``."""
    from matplotlib.font_manager import font_scalings

    return float(parameter("font.size")) * font_scalings[size] if isinstance(size, str) else float(size)


def _alt_text(heading: Heading, body: str) -> str:
    parts = (heading.title, heading.subtitle, body, heading.source)
    return " ".join(part if part.endswith((".", "!", "?")) else f"{part}." for part in map(cleaned, parts) if part)
