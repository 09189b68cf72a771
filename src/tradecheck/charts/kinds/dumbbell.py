"""Two sources of one flow as a dumbbell: a marker for each figure, a bar for the values it stands for, the gap between.

In: checks between two sources (M1.., D102), with their claims. Each row is one flow in one period, its figures on one axis;
rows share their axis where their sizes are alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from matplotlib.ticker import MaxNLocator

from ...errors import ChartError
from ...figures import scale_for
from .. import comparison
from ..chart import Chart, Heading, Sheet, finished, sheet
from ..lettering import line_height, width_of, write
from ..material import CheckTable, ClaimTable, Dates, Material, material
from ..pairs import Pair, Side, pairs
from ..style import MIRROR, REPORTER, Style, colours, parameter, styled
from ..wording import capital, figure, listed, period_words, scaled_unit, source_words

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_MOST = 6
_NEAR = Decimal("0.2")  # figures that lie nearer, as a part of the larger, get an axis that does not begin at zero
_ALIKE = 8  # times that rows may differ in size and still share an axis
_BAND = 0.26  # height of an interval, inches
_INSET = 0.1  # inches for half of the first label of the axis
_LABELS = 2  # lines of a label
_WHITE = {"facecolor": "white", "edgecolor": "none", "pad": 1}  # keeps the grid from running through words


def dumbbell(claims: ClaimTable, checks: CheckTable, *, dates: Dates = None, most: int = _MOST, style: Style = None) -> Chart:
    """Draw what two sources tell of one flow, with the values that each printed figure can stand for.

    Parameters
    ----------
    claims, checks
        The tables of `tradecheck.check` (``outcome.claims``, ``outcome.checks``); the findings table serves as well.
    dates
        Date of each document, ISO 8601, by its name; told in the source line.
    most
        How many flows are drawn at most; those with the largest relative gap come first.
    style
        A matplotlib style that is read after the charts' own: a name, the path of a style file, or a mapping.

    Returns
    -------
    Chart
        A matplotlib Figure, 16 cm wide, with ``alt_text``.

    Raises
    ------
    ChartError
        Where no flow is told by two sources.
    TableError, UsageError
        Where a table has faults, or the style cannot be read.
    """
    given = material(claims, checks, dates)
    found = sorted(pairs(given), key=lambda pair: (pair.agrees, -_relative(pair)))
    if not found:
        raise ChartError(
            "nothing to draw: no flow is told by two sources. A dumbbell needs two figures of one flow and period, each with its "
            "source; 'tradecheck extract FILE' shows what was read."
        )
    shown = found[:most]
    with styled(style):
        return _drawn(given, found, shown, style)


def _relative(pair: Pair) -> float:
    return float(abs(pair.larger.value - pair.smaller.value) / abs(pair.larger.value)) if pair.larger.value else 0.0


def _drawn(given: Material, found: list[Pair], shown: list[Pair], style: Style) -> Chart:
    rows = _rows(shown)
    told = [part for pair in shown for part in (comparison.spoken(pair), capital(comparison.explained(pair)) if len(shown) > 1 else "")]
    body = " ".join(part.removesuffix(".") + "." for part in told if part)
    heights = [row.height for row in rows]
    on = sheet(_heading(given, found, shown, rows), body, sum(heights), style=style)
    top = on.height
    for row in rows:
        _draw_row(on, row, top)
        top -= row.height
    return finished(on)


@dataclass(frozen=True, slots=True)
class _Row:
    """A pair with its axis: ends in units of ten to the ``power``."""

    pair: Pair
    low: float
    high: float
    power: int
    headed: bool

    @property
    def height(self) -> float:
        labels = 2 * _LABELS * line_height(parameter("font.size"))
        heading = line_height(parameter("axes.titlesize")) + 0.06 if self.headed else 0
        return float(labels + _BAND + 0.16 + 0.3 + heading)

    def at(self, value: Decimal) -> float:
        return float(value.scaleb(-self.power))


def _rows(shown: list[Pair]) -> list[_Row]:
    sizes = [float(abs(pair.larger.value)) for pair in shown]
    alike = len({pair.unit for pair in shown}) == 1 and min(sizes) * _ALIKE >= max(sizes)
    own = [_ends(pair) for pair in shown]
    common = (min(low for low, _ in own), max(high for _, high in own))
    headed = len(shown) > 1
    return [
        _row(pair, *(common if alike else ends), max(sizes) if alike else size, headed)
        for pair, ends, size in zip(shown, own, sizes, strict=True)
    ]


def _row(pair: Pair, low: Decimal, high: Decimal, size: float, headed: bool) -> _Row:
    power, _ = scale_for(pair.unit, Decimal(size))
    return _Row(pair, float(low.scaleb(-power)), float(high.scaleb(-power)), power, headed)


def _ends(pair: Pair) -> tuple[Decimal, Decimal]:
    """Return the ends of a pair's own axis: from zero, or around figures that lie close together."""
    known = [end for side in pair.sides for end in (side.value, side.interval.low, side.interval.high) if end is not None]
    low, high = min(known), max(known)
    if low > 0 and (high - low) < _NEAR * high:
        room = (high - low) * Decimal("0.8") or high / 10
        return low - room, high + room
    room = max(abs(low), abs(high)) * Decimal("0.08") or Decimal(1)
    return min(low - (room if low < 0 else 0), Decimal(0)), high + room


def _draw_row(on: Sheet, row: _Row, top: float) -> None:
    size, ink = float(parameter("font.size")), parameter("text.color")
    if row.headed:
        head = float(parameter("axes.titlesize"))
        title, more = capital(comparison.about(row.pair)), comparison.explained(row.pair)
        on.write(0, top - 0.04, title, size=head, color=ink, weight="bold", va="top")
        if width_of(title, head, "bold") + width_of(more, size) + 0.2 < on.width:
            on.write(on.width, top - 0.04, more, size=size, color=parameter("axes.labelcolor"), va="top", ha="right")
        top -= line_height(head) + 0.06
    labels = _LABELS * line_height(size)
    high = 2 * labels + _BAND + 0.16
    axes = on.axes(_INSET, top - high, on.width - _INSET, high)
    axes.set_xlim(row.low, row.high)
    axes.set_ylim(0, high)  # inches
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
    axes.patch.set_alpha(0)
    axes.xaxis.set_major_locator(MaxNLocator(7, steps=[1, 2, 2.5, 5, 10]))
    axes.grid(axis="x", zorder=0)
    axes.set_axisbelow(True)
    middle = labels + _BAND / 2 + 0.06
    wide = on.width - _INSET
    _draw_gap(axes, row, middle, wide)
    for side, marker, colour in zip(row.pair.sides, (REPORTER, MIRROR), colours(), strict=False):
        _draw_side(axes, row, side, middle, marker, colour)
    _label(axes, row, row.pair.reporter, middle + _BAND / 2 + 0.05, wide, above=True)
    _label(axes, row, row.pair.mirror, middle - _BAND / 2 - 0.05, wide, above=False)


def _draw_side(axes: Axes, row: _Row, side: Side, y: float, marker: str, colour: str) -> None:
    low = row.low if side.interval.low is None else row.at(side.interval.low)
    high = row.high if side.interval.high is None else row.at(side.interval.high)
    thin = (row.high - row.low) / 400  # an interval too narrow to be seen keeps a hair's breadth
    left, wide = (low, high - low) if high - low > thin else ((low + high - thin) / 2, thin)
    axes.barh(y, wide, left=left, height=_BAND, color=colour, alpha=0.35, linewidth=0, zorder=3)
    for end, x, arrow in ((side.interval.low, left, "<"), (side.interval.high, left + wide, ">")):
        if end is None:  # the wording leaves it open
            axes.plot(x, y, marker=arrow, color=colour, linestyle="none", zorder=5, clip_on=False)
        else:
            axes.vlines(x, y - _BAND / 2, y + _BAND / 2, color=colour, linewidth=0.8, zorder=4)
    axes.plot(row.at(side.value), y, marker=marker, color=colour, markeredgecolor="white", markeredgewidth=0.6, zorder=6, linestyle="none")


def _draw_gap(axes: Axes, row: _Row, y: float, wide: float) -> None:
    """Draw the line between the figures and say how long it is: on the line where there is room, else beside."""
    size, grey = float(parameter("font.size")), colours()[2]
    left, right = sorted(row.at(side.value) for side in row.pair.sides)
    axes.plot([left, right], [y, y], color=grey, zorder=2, solid_capstyle="butt")
    inch = (row.high - row.low) / wide
    reach = [end for side in row.pair.sides for end in _reach(row, side)]
    clear = 0.12 * inch
    room = (right - left - 2 * clear, row.high - max(reach) - clear, min(reach) - clear - row.low)  # on the line, right, left
    places = (((left + right) / 2, "center"), (max(reach) + clear, "left"), (min(reach) - clear, "right"))
    told = comparison.gap(row.pair)
    needed = (width_of(told, size) + 0.1) * inch
    fitting = [place for place, space in zip(places, room, strict=True) if needed <= space]
    x, side_of = fitting[0] if fitting else places[0]
    write(axes, x, y, told, ha=side_of, va="center", size=size, color=parameter("axes.labelcolor"), bbox=_WHITE, zorder=5)


def _reach(row: _Row, side: Side) -> tuple[float, float]:
    low, high = side.interval.low, side.interval.high
    return row.low if low is None else row.at(low), row.high if high is None else row.at(high)


def _label(axes: Axes, row: _Row, side: Side, y: float, wide: float, *, above: bool) -> None:
    """Write name and figure, and below what it stands for, centred on the marker but never over the edge."""
    size, (first, second) = float(parameter("font.size")), (comparison.label(side), comparison.stands_for(side, row.pair.unit))
    step = line_height(size)
    for at, (text, weight, color) in enumerate(
        ((first, "bold", parameter("text.color")), (second, "normal", parameter("axes.labelcolor"))),
    ):
        needed = width_of(text, size, weight)
        place = (row.at(side.value) - row.low) / (row.high - row.low) * wide
        left = min(max(place - needed / 2, 0), max(wide - needed, 0))
        line = y + (1 - at) * step if above else y - at * step
        x, va = row.low + left / wide * (row.high - row.low), "bottom" if above else "top"
        write(axes, x, line, text, size=size, color=color, weight=weight, va=va, bbox={**_WHITE, "pad": 0}, zorder=5)


def _heading(given: Material, found: list[Pair], shown: list[Pair], rows: list[_Row]) -> Heading:
    failed = [pair for pair in found if not pair.agrees]
    title = comparison.sentence(shown[0])
    if len(found) > 1:
        most = f"Two sources differ on {len(failed)} of {len(found)} flows, most on {comparison.about(shown[0])}"
        title = most if failed else f"Two sources agree on all {len(found)} flows that both tell"
    parts = [_measured(shown), _periods(shown), _units(rows), comparison.valuation(shown)]
    if rates := [figure(pair.rate) for pair in shown if pair.rate]:
        parts.append(f"converted at {listed(rates)}")
    if len(shown) == 1:
        parts.append(comparison.explained(shown[0]))
    if any(row.low > 0 for row in rows):
        parts.append("the axis does not begin at zero")
    if len(found) > len(shown):
        parts.append(f"{len(shown)} of {len(found)} flows shown, the largest differences first")
    claims = [claim for pair in shown for claim in pair.claims]
    note = "Bars are the values that a printed figure can stand for."
    return Heading(title, capital("; ".join(part for part in parts if part)), f"{source_words(claims, dict(given.dates))} {note}")


def _measured(shown: list[Pair]) -> str:
    told = list(dict.fromkeys(comparison.measured(pair) for pair in shown))
    return ", ".join(told[:3])


def _periods(shown: list[Pair]) -> str:
    told = list(dict.fromkeys(period_words(pair.reporter.claim.period) for pair in shown))
    return told[0] if len(told) == 1 else "" if len(shown) > 1 else ", ".join(told)


def _units(rows: list[_Row]) -> str:
    told = list(dict.fromkeys(scaled_unit(row.pair.unit, abs(row.pair.larger.value)) for row in rows))
    return told[0] if len(told) == 1 else f"{', '.join(told)}, each row on its own axis"
