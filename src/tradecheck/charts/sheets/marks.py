"""The marks that charts share: an interval with its figure, and words beside it that stay inside their axes.

Axes of these marks have inches upwards, so that bars and lines of text keep their size; along runs the measured value.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from ...interval import Interval
from .chart import Sheet
from .crowd import apart
from .lettering import width_of, write
from .style import parameter

INSET = 0.1  # inches left free for half of the first label of an axis
_STEPS = [1, 2, 2.5, 5, 10]
WHITE = {"facecolor": "white", "edgecolor": "none", "pad": 0}  # keeps the grid from running through words
_HAIR = 400  # an interval narrower than this part of the axis is drawn that wide


@dataclass(frozen=True, slots=True)
class Scale:
    """A horizontal axis: its ends in units of ten to the ``power``, and its width in inches."""

    low: float
    high: float
    power: int
    wide: float

    @property
    def inch(self) -> float:
        """What an inch is worth."""
        return (self.high - self.low) / self.wide

    def at(self, value: Decimal | None, otherwise: float = 0.0) -> float:
        return otherwise if value is None else float(value.scaleb(-self.power))

    def reach(self, interval: Interval) -> tuple[float, float]:
        """Return both ends on the axis; an interval without an end reaches the edge."""
        return self.at(interval.low, self.low), self.at(interval.high, self.high)


def strip(on: Sheet, place: tuple[float, float], scale: Scale, high: float, ticks: int = 7) -> Axes:
    """Return axes for intervals with their left lower corner at a place of the sheet, in inches."""
    axes = on.axes(*place, scale.wide, high)
    axes.set_xlim(scale.low, scale.high)
    axes.set_ylim(0, high)
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
    axes.patch.set_alpha(0)
    axes.xaxis.set_major_locator(MaxNLocator(ticks, steps=_STEPS))
    axes.grid(axis="x")
    axes.set_axisbelow(True)
    return axes


def bar(axes: Axes, scale: Scale, interval: Interval, y: float, high: float, colour: str) -> None:
    """Draw an interval; an end that the wording leaves open is an arrow."""
    left, right = scale.reach(interval)
    thin = (scale.high - scale.low) / _HAIR
    if right - left < thin:
        left, right = (left + right - thin) / 2, (left + right + thin) / 2
    axes.barh(y, right - left, left=left, height=high, color=colour, alpha=0.35, linewidth=0, zorder=3)
    for end, x, arrow in ((interval.low, left, "<"), (interval.high, right, ">")):
        if end is None:
            axes.plot(x, y, marker=arrow, color=colour, linestyle="none", zorder=5, clip_on=False)
        else:
            axes.vlines(x, y - high / 2, y + high / 2, color=colour, linewidth=0.8, zorder=4)


def name_periods(axes: Axes, places: list[float], periods: list[str], wide: float) -> None:
    """Name periods below the axes, as many as have room; set the limits of the axes first."""
    low, high = axes.get_xlim()
    size = float(parameter("xtick.labelsize"))
    kept = apart(places, [(width_of(period, size) + 0.1) * (high - low) / wide for period in periods])
    axes.set_xticks([places[at] for at in kept], [periods[at] for at in kept])


def point(axes: Axes, x: float, y: float, marker: str, colour: str) -> None:
    """Draw the figure itself."""
    axes.plot(x, y, marker=marker, color=colour, markeredgecolor="white", markeredgewidth=0.6, zorder=6, linestyle="none")


def words(axes: Axes, scale: Scale, x: float, y: float, text: str, *, strong: bool = False, va: str = "bottom") -> None:
    """Write centred on a value, but never over the edge of the axes."""
    size, weight = float(parameter("font.size")), "bold" if strong else "normal"
    needed = width_of(text, size, weight)
    left = min(max((x - scale.low) / scale.inch - needed / 2, 0), max(scale.wide - needed, 0))
    label(axes, scale.low + left * scale.inch, y, text, strong=strong, va=va)


def label(axes: Axes, x: float, y: float, text: str, *, strong: bool = False, ha: str = "left", va: str = "center_baseline") -> None:
    """Write beside a mark: figures in ink, all else more quietly."""
    size, weight = float(parameter("font.size")), "bold" if strong else "normal"
    color = parameter("text.color" if strong else "axes.labelcolor")
    write(axes, x, y, text, size=size, color=color, weight=weight, ha=ha, va=va, bbox=WHITE, zorder=5)
