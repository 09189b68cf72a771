"""Gaps between two sources, the largest first: a bar for each, and how much of all gaps together is told up to there.

In: checks between two sources whose figures are in one unit. Bars begin at zero; the cumulative share stands beside as a
number, so that no second axis is needed. A gap that is a part of another (imports of a turnover, a half of a year) is left
out, so that the shares add up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING

from ...errors import ChartError
from ...figures import scale_for
from ...interval import Interval
from ...period import Period
from ..flows import comparison
from ..flows.flow import Flow, flow_of, period_of
from ..flows.pairs import Pair, pairs
from ..material import CheckTable, ClaimTable, Dates, Material, checked_most, material
from ..sheets.chart import Chart, Heading, Sheet, finished, sheet
from ..sheets.lettering import line_height, width_of, wrapped, write
from ..sheets.style import Style, colours, parameter, styled
from ..wording import capital, counted, figure, interval_words, party, scaled_unit, source_words

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_MOST = 12
_NAMES = 2.35  # inches for the names of the flows
_BAR = 0.17
_SHARE = "cumulative share"


def ranked_gaps(
    claims: ClaimTable, checks: CheckTable, *, dates: Dates = None, most: int = _MOST, style: Style = None, agreeing: bool = False
) -> Chart:
    """Draw the gaps between two sources by size, with their cumulative share.

    Parameters
    ----------
    claims, checks
        The tables of `tradecheck.check` (``outcome.claims``, ``outcome.checks``); the findings table serves as well.
    dates
        Date of each document, ISO 8601, by its name; told in the source line.
    most
        How many gaps are drawn at most; the share is always of all of them.
    style
        A matplotlib style that is read after the charts' own: a name, the path of a style file, or a mapping.
    agreeing
        Also take flows on which the sources agree within freight, timing and rounding.

    Returns
    -------
    Chart
        A matplotlib Figure, 16 cm wide, with ``alt_text``. Gaps are those of the printed figures; shares are percent.

    Raises
    ------
    ChartError
        Where no two sources differ.
    TableError, UsageError
        Where a table has faults, or the style cannot be read.
    """
    given = material(claims, checks, dates)
    every = [pair for pair in pairs(given) if agreeing or not pair.agrees]
    if not every:
        raise ChartError(
            "nothing to draw: no two sources differ on a flow. Ranked gaps need figures of two sources that do not fit; "
            "'tradecheck chart dumbbell FILE' draws those that agree, too."
        )
    unit = Counter(pair.unit for pair in every).most_common(1)[0][0]
    alike = [pair for pair in every if pair.unit == unit]
    wholes = _wholes(alike)
    left_out = {"in other units": len(every) - len(alike), "within others": len(alike) - len(wholes)}
    with styled(style):
        return _drawn(given, _ranked(wholes), left_out, checked_most(most), style)


def _wholes(found: list[Pair]) -> list[Pair]:
    """Return the gaps that are counted in no other: neither in that of a larger flow nor in that of a longer period."""
    periods: dict[Flow, set[Period]] = {}
    keys = [(flow_of(pair.reporter.claim), period_of(pair.reporter.claim)) for pair in found]
    for flow, period in keys:
        if flow is not None and period is not None:
            periods.setdefault(flow, set()).add(period)
    return [pair for pair, (flow, period) in zip(found, keys, strict=True) if not _within(flow, period, periods)]


def _within(flow: Flow | None, period: Period | None, periods: Mapping[Flow, set[Period]]) -> bool:
    if flow is None or period is None:
        return False
    longer = any(period in other and period != other for other in periods[flow])
    return longer or any(period in other for whole in flow.wholes for other in periods.get(whole, ()))


@dataclass(frozen=True, slots=True)
class _Gap:
    """The gap of a pair, and the share of all gaps that this and the larger ones make up, in percent."""

    pair: Pair
    value: Decimal
    interval: Interval
    cumulative: Decimal

    @property
    def name(self) -> str:
        return capital(comparison.about(self.pair))

    @property
    def share(self) -> str:
        return f"{self.cumulative.quantize(Decimal(1), ROUND_HALF_EVEN)} %" if self.cumulative >= 1 else "under 1 %"

    @property
    def told(self) -> str:
        return interval_words(self.interval, self.pair.unit)


def _ranked(found: list[Pair]) -> list[_Gap]:
    ordered = sorted(found, key=lambda pair: -pair.difference)
    total = sum(pair.difference for pair in ordered) or Decimal(1)
    running, gaps = Decimal(0), []
    for pair in ordered:
        running += pair.difference
        gaps.append(_Gap(pair, pair.difference, pair.gap, running / total * 100))
    return gaps


def _drawn(given: Material, gaps: list[_Gap], left_out: dict[str, int], most: int, style: Style) -> Chart:
    shown = gaps[:most]
    size = float(parameter("font.size"))
    names = [wrapped(one.name, _NAMES, size) for one in shown]
    heights = [max(len(lines) * line_height(size), _BAR) + 0.12 for lines in names]
    head = line_height(size) + 0.06
    body = " ".join(f"{one.name}: {_sides(one.pair)}, gap {one.told}, cumulative share {one.share}." for one in shown)
    on = sheet(_heading(given, gaps, shown, left_out), body, sum(heights) + head, style=style)
    _draw(on, shown, names, heights)
    return finished(on)


def _draw(on: Sheet, shown: list[_Gap], names: list[list[str]], heights: list[float]) -> None:
    size, ink, quiet = float(parameter("font.size")), parameter("text.color"), parameter("axes.labelcolor")
    left, share = _NAMES + 0.1, width_of(_SHARE, size) + 0.1
    wide, high = on.width - left - share, sum(heights)
    power, _ = scale_for(shown[0].pair.unit, shown[0].value)
    axes = on.axes(left, 0, wide, high)
    _frame(axes, shown, power, wide, high)
    top = high
    for one, lines, height in zip(shown, names, heights, strict=True):
        middle = top - height / 2
        for at, line in enumerate(lines):
            on.write(0, middle + (len(lines) / 2 - at - 0.5) * line_height(size), line, size=size, color=ink, va="center_baseline")
        _draw_gap(axes, one, power, middle)
        on.write(on.width, middle, one.share, size=size, color=ink, va="center_baseline", ha="right")
        top -= height
    head = on.height - line_height(size)
    on.write(left, head, "gap", size=size, color=quiet)
    on.write(on.width, head, _SHARE, size=size, color=quiet, ha="right")


def _frame(axes: Axes, shown: list[_Gap], power: int, wide: float, high: float) -> None:
    """Set the axes so that the longest bar leaves room for its words."""
    told = max(width_of(one.told, float(parameter("font.size"))) for one in shown) + 0.2
    reach = max(float((one.interval.high or one.value).scaleb(-power)) for one in shown)
    axes.set_xlim(0, reach * wide / max(wide - told, wide / 4))
    axes.set_ylim(0, high)
    axes.set_axis_off()
    axes.axvline(0, color=parameter("axes.edgecolor"), linewidth=0.8)


def _draw_gap(axes: Axes, one: _Gap, power: int, y: float) -> None:
    """Draw a bar, its end lighter as far as freight and insurance could explain it, and what rounding leaves open."""
    value, grey = float(one.value.scaleb(-power)), colours()[2]
    unexplained = max(value - float(comparison.explained_most(one.pair).scaleb(-power)), 0.0)
    axes.barh(y, unexplained, height=_BAR, color=grey, linewidth=0)
    axes.barh(y, value - unexplained, left=unexplained, height=_BAR, color=grey, alpha=0.4, linewidth=0)
    low, high = (value if end is None else float(end.scaleb(-power)) for end in (one.interval.low, one.interval.high))
    axes.plot([low, high], [y, y], color=parameter("text.color"), linewidth=0.9, solid_capstyle="butt", zorder=4)
    size, ink = float(parameter("font.size")), parameter("text.color")
    write(axes, max(value, high), y, f"  {one.told}", size=size, color=ink, va="center_baseline")


def _sides(pair: Pair) -> str:
    return " against ".join(f"{party(side.source)} {figure(side.claim)}" for side in (pair.larger, pair.smaller))


def _heading(given: Material, gaps: list[_Gap], shown: list[_Gap], left_out: dict[str, int]) -> Heading:
    measures = dict.fromkeys(comparison.measured(one.pair) for one in shown)
    unit, found = gaps[0].pair.unit, [one.pair for one in shown]
    parts = ["Difference between two sources", ", ".join(list(measures)[:3]), *comparison.shared_period(found)]
    parts += [scaled_unit(unit, gaps[0].value), comparison.valuation(found)]
    if len(shown) < len(gaps):
        parts.append(f"the {len(shown)} largest of {len(gaps)} gaps")
    parts += [f"{counted(number, 'gap')} {why} left out" for why, number in left_out.items() if number]
    claims = [claim for one in shown for claim in one.pair.claims]
    note = "A line at the end of a bar is what rounding leaves open; the lighter part is what freight and insurance could explain at most."
    return Heading(_title(gaps), "; ".join(part for part in parts if part), f"{source_words(claims, given.dates)} {note}")


def _title(gaps: list[_Gap]) -> str:
    if len(gaps) == 1:
        return comparison.sentence(gaps[0].pair)
    return f"The largest gap, on {comparison.about(gaps[0].pair)}, makes up {gaps[0].share} of all {len(gaps)} gaps together"
