"""Two sources of one flow as a dumbbell: a marker for each figure, a bar for the values it stands for, the gap between.

In: checks between two sources (M1.., D102), with their claims. Each row is one flow in one period; rows share their axis
where their sizes are alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from ...errors import ChartError
from ...figures import scale_for
from ..flows import comparison
from ..flows.pairs import Pair, Side, pairs
from ..material import CheckTable, ClaimTable, Dates, Material, checked_most, material
from ..sheets.chart import Chart, Heading, Sheet, finished, sheet, width
from ..sheets.lettering import line_height, width_of, wrapped
from ..sheets.marks import INSET, Scale, bar, label, point, strip, words
from ..sheets.style import MIRROR, REPORTER, Style, colours, parameter, styled
from ..wording import all_of, capital, figure, listed, scaled_unit, source_words

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_MOST = 6
_NEAR = Decimal("0.2")  # figures that lie nearer, as a part of the larger, get an axis that does not begin at zero
_ALIKE = 8  # times that rows may differ in size and still share an axis
_BAND = 0.26  # height of an interval, inches


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
    found = sorted(pairs(given), key=lambda pair: (pair.agrees, -pair.relative))
    if not found:
        raise ChartError(
            "nothing to draw: no flow is told by two sources. A dumbbell needs two figures of one flow and period, each with its "
            "source; 'tradecheck extract FILE' shows what was read."
        )
    with styled(style):
        return _drawn(given, found, found[: checked_most(most)], style)


def _drawn(given: Material, found: list[Pair], shown: list[Pair], style: Style) -> Chart:
    rows = _rows(shown)
    told = [part for pair in shown for part in (comparison.spoken(pair), capital(comparison.explained(pair)) if len(shown) > 1 else "")]
    body = " ".join(part.removesuffix(".") + "." for part in told if part)
    on = sheet(_heading(given, found, rows), body, sum(row.height for row in rows), style=style)
    top = on.height
    for row in rows:
        _draw_row(on, row, top)
        top -= row.height
    return finished(on)


@dataclass(frozen=True, slots=True)
class _Row:
    """A pair with its axis; ``headed`` where several rows need their names."""

    pair: Pair
    scale: Scale
    headed: bool

    @property
    def strip(self) -> float:
        return 4 * line_height(float(parameter("font.size"))) + _BAND + 0.16

    @property
    def height(self) -> float:
        return self.strip + 0.3 + (line_height(float(parameter("axes.titlesize"))) + 0.06 if self.headed else 0)


def _rows(shown: list[Pair]) -> list[_Row]:
    sizes = [abs(pair.larger.value) for pair in shown]
    alike = len({pair.unit for pair in shown}) == 1 and min(sizes) * _ALIKE >= max(sizes)
    own = [_ends(pair) for pair in shown]
    common = (min(low for low, _ in own), max(high for _, high in own))
    rows = []
    for pair, ends, size in zip(shown, own, sizes, strict=True):
        power, _ = scale_for(pair.unit, max(sizes) if alike else size)
        low, high = (float(end.scaleb(-power)) for end in (common if alike else ends))
        rows.append(_Row(pair, Scale(low, high, power, width() - INSET), len(shown) > 1))
    return rows


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
    if row.headed:
        _draw_heading(on, row.pair, top)
        top -= line_height(float(parameter("axes.titlesize"))) + 0.06
    axes = strip(on, (INSET, top - row.strip), row.scale, row.strip)
    middle, step = row.strip / 2 + 0.02, line_height(float(parameter("font.size")))
    _draw_gap(axes, row, middle)
    for side, marker, colour in zip(row.pair.sides, (REPORTER, MIRROR), colours()[:2], strict=True):
        bar(axes, row.scale, side.interval, middle, _BAND, colour)
        point(axes, row.scale.at(side.value), middle, marker, colour)
    above, below = middle + _BAND / 2 + 0.05, middle - _BAND / 2 - 0.05
    _name(axes, row, row.pair.reporter, (above + step, above), "bottom")
    _name(axes, row, row.pair.mirror, (below, below - step), "top")


def _draw_heading(on: Sheet, pair: Pair, top: float) -> None:
    """Name the flow and, where there is room, what freight and insurance explain of its gap."""
    head, size = float(parameter("axes.titlesize")), float(parameter("font.size"))
    title, more = capital(comparison.about(pair)), comparison.explained(pair)
    first, *rest = wrapped(title, on.width - 0.2, head, "bold")
    title = f"{first} …" if rest else title
    on.write(0, top - 0.04, title, size=head, color=parameter("text.color"), weight="bold", va="top")
    if width_of(title, head, "bold") + width_of(more, size) + 0.2 < on.width:
        on.write(on.width, top - 0.04, more, size=size, color=parameter("axes.labelcolor"), va="top", ha="right")


def _name(axes: Axes, row: _Row, side: Side, lines: tuple[float, float], va: str) -> None:
    """Write name and figure, and below what it stands for."""
    x = row.scale.at(side.value)
    words(axes, row.scale, x, lines[0], comparison.label(side), strong=True, va=va)
    words(axes, row.scale, x, lines[1], comparison.stands_for(side, row.pair.unit), va=va)


def _draw_gap(axes: Axes, row: _Row, y: float) -> None:
    """Draw the line between the figures and say how long it is: on the line where there is room, else beside."""
    left, right = sorted(row.scale.at(side.value) for side in row.pair.sides)
    axes.plot([left, right], [y, y], color=colours()[2], zorder=2, solid_capstyle="butt")
    reach = [end for side in row.pair.sides for end in row.scale.reach(side.interval)]
    told, clear = comparison.gap(row.pair), 0.12 * row.scale.inch
    needed = (width_of(told, float(parameter("font.size"))) + 0.1) * row.scale.inch
    places = (
        (right - left - 2 * clear, (left + right) / 2, "center"),
        (row.scale.high - max(reach) - clear, max(reach) + clear, "left"),
        (min(reach) - clear - row.scale.low, min(reach) - clear, "right"),
    )
    fitting = [place for place in places if place[0] >= needed]
    if fitting:
        _, x, side = fitting[0]
        label(axes, x, y, f" {told} " if side == "center" else told, ha=side)
    else:
        words(axes, row.scale, (left + right) / 2, y + 0.09, told)


def _heading(given: Material, found: list[Pair], rows: list[_Row]) -> Heading:
    shown = [row.pair for row in rows]
    parts = [_measured(shown), *comparison.shared_period(shown), _units(rows), comparison.valuation(shown)]
    if rates := [figure(pair.rate) for pair in shown if pair.rate]:
        parts.append(f"converted at {listed(rates)}")
    if len(shown) == 1:
        parts.append(comparison.explained(shown[0]))
    if any(row.scale.low > 0 for row in rows):
        parts.append("the axis does not begin at zero")
    if len(found) > len(shown):
        parts.append(f"{len(shown)} of {len(found)} flows shown, the largest differences first")
    claims = [claim for pair in shown for claim in pair.claims]
    note = "Bars are the values that a printed figure can stand for."
    return Heading(_title(found), capital("; ".join(part for part in parts if part)), f"{source_words(claims, given.dates)} {note}")


def _title(found: list[Pair]) -> str:
    if len(found) == 1:
        return comparison.sentence(found[0])
    differing = sum(not pair.agrees for pair in found)
    if not differing:
        return f"Two sources agree on {all_of(len(found), 'flows')} that they tell"
    some = all_of(len(found), "flows") if differing == len(found) else f"{differing} of {len(found)} flows"
    return f"Two sources differ on {some}, most on {comparison.about(found[0])}"


def _measured(shown: list[Pair]) -> str:
    return ", ".join(list(dict.fromkeys(comparison.measured(pair) for pair in shown))[:3])


def _units(rows: list[_Row]) -> str:
    told = list(dict.fromkeys(scaled_unit(row.pair.unit, abs(row.pair.larger.value)) for row in rows))
    own = len({(row.scale.low, row.scale.high, row.pair.unit) for row in rows}) > 1
    return f"{', '.join(told)}{', each row on its own axis' if own else ''}"
