"""The asymmetry of one flow through time: the signed gap between its two sides, period by period, with its rounding.

In: the flow that both of its sides tell for most periods (see `flows.asymmetries` for the measure). The band holds the
asymmetries that freight, insurance and timing usually explain (the limits of `checks.comparisons.mirror`).
"""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from matplotlib.ticker import FuncFormatter, MaxNLocator
from matplotlib.transforms import offset_copy

from ...errors import ChartError
from ...interval import Interval
from ...period import Period
from ..flows import comparison
from ..flows.asymmetries import Asymmetry, agreement, asymmetries
from ..flows.flow import checked_choice
from ..flows.histories import History, chosen, histories
from ..material import CheckTable, ClaimTable, Dates, Material, checked_most, material
from ..sheets.chart import Chart, Heading, Sheet, finished, sheet
from ..sheets.crowd import Crowd
from ..sheets.lettering import line_height, width_of, write
from ..sheets.marks import WHITE, name_periods
from ..sheets.style import MIRROR, REPORTER, Style, colours, parameter, styled
from ..wording import all_of, capital, flow_words, in_period, party, period_words, possessive, source_words

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_MOST = 24
_HEIGHT = 2.3
_FOOT = 0.3  # inches for the names of the periods
_BAND = "what freight, insurance and timing usually explain"
_MEAN = "percent of the mean of both figures"


def asymmetry(
    claims: ClaimTable,
    checks: CheckTable,
    *,
    dates: Dates = None,
    pair: str | tuple[str, str] | None = None,
    measure: str | None = None,
    most: int = _MOST,
    style: Style = None,
) -> Chart:
    """Draw how far the two sides of a flow lie apart, period by period.

    Parameters
    ----------
    claims, checks
        The tables of `tradecheck.check` (``outcome.claims``, ``outcome.checks``); the findings table serves as well.
    dates
        Date of each document, ISO 8601, by its name; of two vintages of a figure the later one is drawn.
    pair
        The parties of the flow, ``"KAZ-DEU"``; without it the flow that both sides tell most often.
    measure
        ``turnover``, ``exports`` or ``imports`` of the first of the pair.
    most
        How many periods are drawn at most, the latest ones.
    style
        A matplotlib style that is read after the charts' own: a name, the path of a style file, or a mapping.

    Returns
    -------
    Chart
        A matplotlib Figure, 16 cm wide, with ``alt_text``. Gaps are percent of the mean of both figures.

    Raises
    ------
    ChartError
        Where no flow is told by both of its sides.
    TableError, UsageError
        Where a table has faults, a code is not known, or the style cannot be read.
    """
    given = material(claims, checks, dates)
    found = chosen(histories(given), checked_choice(pair, measure), measure)
    if not found:
        raise ChartError(
            "nothing to draw: no flow is told by both of its sides. An asymmetry needs a figure of each side for one period or more, with "
            "its source; 'tradecheck extract FILE' shows what was read."
        )
    with styled(style):
        return _drawn(given, found, checked_most(most), style)


def _drawn(given: Material, found: list[History], most: int, style: Style) -> Chart:
    history = found[0]
    points = asymmetries(history, most)
    body = " ".join(f"{capital(period_words(str(one.period)))}: {one.told}." for one in points)
    on = sheet(_heading(given, history, points), body, _HEIGHT, style=style)
    _draw(on, history, points)
    on.chart.others = tuple(dict.fromkeys(one.flow.name for one in found[1:] if one.flow != history.flow))
    return finished(on)


def _draw(on: Sheet, history: History, points: list[Asymmetry]) -> None:
    left = width_of("−200 %", float(parameter("ytick.labelsize"))) + 0.1
    axes = on.axes(left, _FOOT, on.width - left, _HEIGHT - _FOOT)
    band = agreement(points[0].pair)
    wide = on.width - left
    _frame(axes, points, band, wide)
    low, high = (float(end or 0) for end in (band.low, band.high))
    axes.axhspan(low, high, color=colours()[2], alpha=0.15, linewidth=0)
    axes.axhline(0, color=parameter("axes.edgecolor"), linewidth=0.8)
    places = [_place(one.period) for one in points]
    axes.plot(places, [float(one.value) for one in points], color=colours()[2], linewidth=0.8, zorder=2)
    for x, one in zip(places, points, strict=True):
        at, colour = (REPORTER, colours()[0]) if one.value >= 0 else (MIRROR, colours()[1])
        axes.vlines(x, float(one.interval.low or 0), float(one.interval.high or 0), color=colour, linewidth=7, alpha=0.4, zorder=3)
        axes.plot(x, float(one.value), marker=at, color=colour, markersize=3.5, zorder=4, linestyle="none")
    _name_values(on.chart, axes, points, wide)
    _name_sides(axes, history, points, band)


def _frame(axes: Axes, points: list[Asymmetry], band: Interval, wide: float) -> None:
    """Set the axes: zero and the band in sight, a name for each period that has room."""
    places = [_place(one.period) for one in points]
    step = min((later - earlier for earlier, later in pairwise(places)), default=1.0)
    axes.set_xlim(places[0] - step * 0.6, places[-1] + step * 0.6)
    values = [float(end) for one in points for end in (one.interval.low, one.interval.high, band.low, band.high) if end is not None]
    low, high = min(values), max(values)
    room = (high - low) * 0.28  # a line for the value beside a point and one for the name of a side
    axes.set_ylim(low - room, high + room)
    name_periods(axes, places, [str(one.period) for one in points], wide)
    axes.yaxis.set_major_locator(MaxNLocator(5, steps=[1, 2, 2.5, 5, 10]))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:+.0f} %".replace("-", "\u2212") if value else "0 %"))
    axes.grid(axis="y")
    axes.set_axisbelow(True)
    axes.spines["left"].set_visible(False)
    axes.spines["bottom"].set_visible(False)
    axes.patch.set_alpha(0)


def _name_values(chart: Chart, axes: Axes, points: list[Asymmetry], wide: float) -> None:
    """Write the gap at each point, or at the first, the last and the extremes where there are many."""
    (left, right), (bottom, top) = axes.get_xlim(), axes.get_ylim()
    crowd = Crowd(left, right, (right - left) / wide, (top - bottom) / (_HEIGHT - _FOOT))
    size = float(parameter("font.size"))
    ends = (points[0], points[-1], min(points, key=lambda one: one.value), max(points, key=lambda one: one.value))
    few = len(points) <= 6
    for at, one in enumerate(points):
        if not few and one not in ends:
            continue
        told = one.told if few else f"{one.value.quantize(Decimal(1), ROUND_HALF_EVEN)} %".replace("-", "\u2212")
        x, above = _place(one.period), _above(points, at)
        y = float((one.interval.high if above else one.interval.low) or 0)
        needed = width_of(told, size) + 0.05
        y = crowd.place(x, y, needed, line_height(size), below=not above)
        gap, va = offset_copy(axes.transData, chart, y=5 if above else -5, units="points"), "bottom" if above else "top"
        x, ink = crowd.inside(x, needed), parameter("text.color")
        write(axes, x, y, told, size=size, color=ink, ha="center", va=va, zorder=5, transform=gap, bbox=WHITE)


def _above(points: list[Asymmetry], at: int) -> bool:
    """Return whether there is more room above a point than below it: on the side the line does not run to."""
    beside = [points[near].value for near in (at - 1, at + 1) if 0 <= near < len(points)]
    return sum(beside) <= points[at].value * len(beside) if beside else points[at].value >= 0


def _name_sides(axes: Axes, history: History, points: list[Asymmetry], band: Interval) -> None:
    """Say above and below zero whose figure is the larger one, and what the band is, where the points are not."""
    size, (reporter, mirror, _) = float(parameter("font.size")), colours()
    names = [f"{capital(party(source))} higher" for source in history.sources]
    for y, va, name, colour in ((1.0, "top", names[0], reporter), (0.0, "bottom", names[1], mirror)):
        write(axes, 0, y, name, size=size, color=colour, weight="bold", transform=axes.transAxes, va=va, bbox=WHITE)
    above = sum(one.value < 0 for one in points) * 2 > len(points)
    y, va = (float(band.high or 0), "bottom") if above else (float(band.low or 0), "top")
    color, across = parameter("axes.labelcolor"), axes.get_yaxis_transform()
    write(axes, 1, y, _BAND, size=size, color=color, transform=across, ha="right", va=va, bbox=WHITE)


def _place(period: Period) -> float:
    """Return the middle of a period in years."""
    return period.first.toordinal() / 365.2425 + period.days / 730.485


def _heading(given: Material, history: History, points: list[Asymmetry]) -> Heading:
    first = points[0].pair.reporter.claim
    ends = dict.fromkeys(period_words(str(one.period)) for one in (points[0], points[-1]))
    reporter, mirror = (party(source) for source in history.sources)
    difference = f"{possessive(capital(reporter))} figure less {possessive(mirror)}, in {_MEAN}"
    parts = [capital(flow_words(first)), " to ".join(ends), difference, comparison.valuation([points[0].pair])]
    if len(points) < len(history.pairs):
        parts.append(f"the latest {len(points)} of {len(history.pairs)} periods")
    claims = [claim for one in points for claim in one.pair.claims]
    note = "Bars around the markers are what rounding leaves open."
    return Heading(_title(history, points), "; ".join(part for part in parts if part), f"{source_words(claims, given.dates)} {note}")


def _title(history: History, points: list[Asymmetry]) -> str:
    """Say how the gap went from the first to the last period in which it is known who tells more."""
    flow, (reporter, mirror) = flow_words(points[-1].pair.reporter.claim), (party(source) for source in history.sources)
    decided = [one for one in points if not one.interval.touches_zero]
    if len(points) > 1 and all(one.pair.agrees for one in points):
        return f"{capital(reporter)} and {mirror} agree on {flow} in {all_of(len(points), f'{history.grain}s')}"
    if len(decided) < 2:
        return comparison.sentence((decided or points)[-1].pair)
    gap = f"The gap between {possessive(reporter)} and {possessive(mirror)} figures{'' if flow.startswith('trade of') else f' for {flow}'}"
    if len({one.value >= 0 for one in decided if not one.pair.agrees}) > 1:
        return f"{gap} has changed its sign"
    return f"{gap} {_moved(decided[0], decided[-1])}"


def _moved(first: Asymmetry, last: Asymmetry) -> str:
    before, after = abs(first.interval), abs(last.interval)
    then, now = in_period(str(first.period)), in_period(str(last.period))
    if before.overlaps(after):
        return f"was about as large {now} as {then}, {_size(last)} of their mean"
    moved = "has widened" if (after.low or 0) > (before.high or 0) else "has narrowed"
    return f"{moved} from {_size(first)} of their mean {then} to {_size(last)} {now}"


def _size(one: Asymmetry) -> str:
    return f"{abs(one.value).quantize(Decimal(1), ROUND_HALF_EVEN)} %"
