"""One flow through the years as mirrored bars: the reporter's figures to the left, the mirror's to the right, both from zero.

In: the flow that both of its sides tell for most periods. A period that only one side tells keeps an empty place.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from matplotlib.lines import Line2D

from ...errors import ChartError
from ...figures import scale_for
from ...period import Period
from ..flows import comparison
from ..flows.flow import checked_choice
from ..flows.histories import History, chosen, histories
from ..flows.pairs import Pair, Side
from ..material import CheckTable, ClaimTable, Dates, Material, checked_most, material
from ..sheets.chart import Chart, Heading, Sheet, finished, sheet
from ..sheets.lettering import line_height, width_of, write
from ..sheets.style import MIRROR, REPORTER, Style, colours, parameter, styled
from ..wording import (
    all_of,
    capital,
    figure,
    flow_words,
    goods,
    in_period,
    interval_words,
    party,
    period_words,
    scaled_unit,
    source_words,
    times_words,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_MOST = 15
_ROW = 0.25  # inches from bar to bar
_BAR = 0.17


def mirrored_bars(
    claims: ClaimTable,
    checks: CheckTable,
    *,
    dates: Dates = None,
    pair: str | tuple[str, str] | None = None,
    measure: str | None = None,
    most: int = _MOST,
    style: Style = None,
) -> Chart:
    """Draw one flow through the years as its two sides tell it.

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
        A matplotlib Figure, 16 cm wide, with ``alt_text``.

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
            "nothing to draw: no flow is told by both of its sides. Mirrored bars need a figure of each side for one period or more, with "
            "its source; 'tradecheck extract FILE' shows what was read."
        )
    with styled(style):
        return _drawn(given, found, checked_most(most), style)


@dataclass(frozen=True, slots=True)
class _Row:
    """A period with what each side tells of it."""

    period: Period
    sides: tuple[Side | None, Side | None]


def _rows(history: History, most: int) -> list[_Row]:
    reporter, _ = history.sources
    rows = []
    for period in history.periods[-most:]:
        both, one = history.pairs.get(period), history.alone.get(period)
        if both is not None:
            rows.append(_Row(period, both.sides))
        elif one is not None:
            rows.append(_Row(period, (one, None) if one.source == reporter else (None, one)))
    return rows


def _drawn(given: Material, found: list[History], most: int, style: Style) -> Chart:
    history = found[0]
    rows = _rows(history, most)
    size = max(abs(end) for row in rows for side in row.sides if side is not None for end in (side.value, side.interval.high or side.value))
    heads = 1.5 * line_height(float(parameter("axes.titlesize")))
    body = " ".join(_spoken(history, row) for row in rows)
    on = sheet(_heading(given, history, rows, size), body, len(rows) * _ROW + heads, style=style)
    _draw(on, history, rows, size, heads)
    on.chart.others = tuple(dict.fromkeys(one.flow.name for one in found[1:] if one.flow != history.flow))
    return finished(on)


def _draw(on: Sheet, history: History, rows: list[_Row], size: Decimal, heads: float) -> None:
    """Draw two axes back to back around the names of the periods."""
    power, _ = scale_for(history.unit, size)
    points = float(parameter("font.size"))
    middle = max(width_of(period_words(str(row.period)), points) for row in rows) + 0.2
    wide = (on.width - middle) / 2
    told = max(width_of(figure(side.claim), points) for row in rows for side in row.sides if side is not None) + 0.12
    reach = float(size.scaleb(-power)) * wide / max(wide - told, wide / 4)
    for at, (source, marker, colour) in enumerate(zip(history.sources, (REPORTER, MIRROR), colours()[:2], strict=True)):
        axes = on.axes(at * (wide + middle), 0, wide, len(rows) * _ROW)
        axes.set_axis_off()
        axes.set_xlim((reach, 0) if at == 0 else (0, reach))
        axes.set_ylim(len(rows) - 0.5, -0.5)
        axes.axvline(0, color=parameter("axes.edgecolor"), linewidth=0.8)
        for y, row in enumerate(rows):
            _draw_bar(axes, row.sides[at], y, power, colour, ha="right" if at == 0 else "left")
        _head(on, source, marker, colour, wide if at == 0 else wide + middle, heads, left=at == 0)
    for y, row in enumerate(rows):
        on.write(
            on.width / 2, (len(rows) - y - 0.5) * _ROW, period_words(str(row.period)), size=points, color=parameter("text.color"),
            ha="center", va="center_baseline",
        )  # fmt: skip


def _draw_bar(axes: Axes, side: Side | None, y: int, power: int, colour: str, ha: str) -> None:
    beside, points = "  ", float(parameter("font.size"))
    if side is None:
        write(axes, 0, y, f"{beside}no figure{beside}", size=points, color=parameter("axes.labelcolor"), ha=ha, va="center_baseline")
        return
    value = float(side.value.scaleb(-power))
    axes.barh(y, value, height=_BAR / _ROW, color=colour, linewidth=0)
    low, high = (value if end is None else float(end.scaleb(-power)) for end in (side.interval.low, side.interval.high))
    axes.plot([low, high], [y, y], color=parameter("text.color"), linewidth=0.9, solid_capstyle="butt", zorder=4)
    told = f"{beside}{figure(side.claim)}{beside}"
    write(axes, max(value, high), y, told, size=points, color=parameter("text.color"), ha=ha, va="center_baseline")


def _head(on: Sheet, source: str, marker: str, colour: str, x: float, heads: float, *, left: bool) -> None:
    """Name a side above its bars, with its shape."""
    wide, high = on.chart.get_size_inches()
    y = on.height - heads / 2
    size = float(parameter("axes.titlesize"))
    shift = -0.06 if left else 0.06
    at = ((on.left + x + shift) / wide,), ((on.bottom + y) / high,)
    on.chart.add_artist(Line2D(*at, marker=marker, color=colour, markersize=5, linestyle="none", transform=on.chart.transFigure))
    name, ha, ink = f"{capital(party(source))} reports", "right" if left else "left", parameter("text.color")
    on.write(x + 2.5 * shift, y, name, size=size, color=ink, weight="bold", ha=ha, va="center_baseline")


def _spoken(history: History, row: _Row) -> str:
    sides = [f"{party(source)} {_told(side, history.unit)}" for source, side in zip(history.sources, row.sides, strict=True)]
    return f"{capital(period_words(str(row.period)))}: {', '.join(sides)}."


def _told(side: Side | None, unit: str) -> str:
    return "no figure" if side is None else f"{figure(side.claim)}, which stands for {interval_words(side.interval, unit)}"


def _heading(given: Material, history: History, rows: list[_Row], size: Decimal) -> Heading:
    claims = [side.claim for row in rows for side in row.sides if side is not None]
    both = [history.pairs[row.period] for row in rows if row.period in history.pairs]
    ends = dict.fromkeys(period_words(str(row.period)) for row in (rows[0], rows[-1]))
    parts = [capital(flow_words(claims[0])), " to ".join(ends), scaled_unit(history.unit, size), comparison.valuation(both)]
    if len(rows) < len(history.periods):
        parts.append(f"the latest {len(rows)} of {len(history.periods)} periods")
    note = "A line at the end of a bar spans the values that the printed figure can stand for."
    return Heading(_title(history, rows), "; ".join(part for part in parts if part), f"{source_words(claims, given.dates)} {note}")


def _title(history: History, rows: list[_Row]) -> str:
    shown = [history.pairs[row.period] for row in rows if row.period in history.pairs]
    if len(shown) == 1:
        return comparison.sentence(shown[0])
    reporter, mirror = (party(source) for source in history.sources)
    flow, every = flow_words(shown[-1].reporter.claim), all_of(len(shown), f"{history.grain}s")
    differing = [pair for pair in shown if not pair.agrees]
    if not differing:
        return f"{capital(reporter)} and {mirror} agree on {flow} in {every}"
    if len(differing) == len(shown) and len({pair.larger.source for pair in shown}) == 1:
        return f"{_more(shown[-1])} in {every}; {_last(shown[-1])}"
    return f"{capital(reporter)} and {mirror} tell different figures for {flow} in {len(differing)} of {len(shown)} {history.grain}s"


def _more(pair: Pair) -> str:
    """Return which side reports more: ``Germany reports more trade with Kazakhstan than Kazakhstan itself``."""
    larger, smaller = (party(side.source) for side in (pair.larger, pair.smaller))
    claim = pair.larger.claim
    if claim.measure == "turnover" and {claim.reporter, claim.partner} == {pair.larger.source, pair.smaller.source}:
        return f"{capital(larger)} reports more trade{goods(claim, 'in')} with {smaller} than {smaller} itself"
    return f"Of {flow_words(pair.reporter.claim)}, {larger} reports more than {smaller}"


def _last(pair: Pair) -> str:
    told, times = times_words(pair.ratio)
    return f"{told} {'as much' if times else 'more'} {in_period(pair.larger.claim.period)}"
