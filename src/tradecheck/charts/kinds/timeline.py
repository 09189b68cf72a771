"""A flow through time, pieced together from documents: every figure as an interval over its period, stated or implied.

In: levels of one flow, and the levels that stated growth rates imply for the periods they compare with. A filled marker
is stated, a hollow one implied. Lines join what one source tells.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from matplotlib.patches import Rectangle
from matplotlib.ticker import MaxNLocator

from ...errors import ChartError
from ...figures import scale_for
from ...interval import Interval
from ..flows import comparison
from ..flows.flow import checked_choice
from ..flows.tellings import Telling, Tellings, farthest_apart, tellings
from ..material import CheckTable, ClaimTable, Dates, Material, checked_most, material
from ..sheets.chart import Chart, Heading, Sheet, finished, sheet
from ..sheets.crowd import Crowd
from ..sheets.lettering import line_height, width_of, write
from ..sheets.marks import WHITE, name_periods
from ..sheets.style import MIRROR, REPORTER, UNEXPLAINED, Style, colours, parameter, styled
from ..wording import bare, capital, counted, figure, flow_words, in_period, interval_words, party, period_words, scaled_unit, source_words

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_MOST = 12
_HEIGHT = 2.6
_FOOT = 0.3  # inches for the names of the periods
_FEW = 4  # figures of a period that are named; of more only the lowest and the highest one
_MANY = 60  # figures that the alternative text tells one by one
_NEAR = 0.2  # figures that differ by less, as a part of the largest, get an axis that does not begin at zero


def timeline(
    claims: ClaimTable,
    checks: CheckTable,
    *,
    dates: Dates = None,
    pair: str | tuple[str, str] | None = None,
    measure: str | None = None,
    most: int = _MOST,
    style: Style = None,
) -> Chart:
    """Draw what documents tell of one flow through time, each figure as the interval it stands for.

    Parameters
    ----------
    claims, checks
        The tables of `tradecheck.check` (``outcome.claims``, ``outcome.checks``); checks give the levels that growth rates imply.
    dates
        Date of each document, ISO 8601, by its name; told in the source line.
    pair
        The parties of the flow, ``"KAZ-DEU"``; without it the flow that is told most often.
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
        Where no exports, imports or turnover of two parties is told for a period.
    TableError, UsageError
        Where a table has faults, a code is not known, or the style cannot be read.
    """
    given = material(claims, checks, dates)
    found = tellings(given, checked_choice(pair, measure), measure)
    if not found:
        asked = " of what was asked for" if pair or measure else ""
        raise ChartError(
            f"nothing to draw: no figure{asked}. A time line needs exports, imports or turnover of two parties, with its period; "
            "'tradecheck extract FILE' shows what was read."
        )
    with styled(style):
        return _drawn(given, found, checked_most(most), style)


@dataclass(frozen=True, slots=True)
class _Look:
    """How what a source tells is drawn."""

    colour: str
    marker: str


def _drawn(given: Material, found: list[Tellings], most: int, style: Style) -> Chart:
    flow = found[0]
    periods = sorted({one.period for one in flow.told})[-most:]
    shown = [one for one in flow.told if one.period in periods]
    on = sheet(_heading(given, flow, shown), _body(shown), _HEIGHT, style=style)
    _draw(on, flow, shown)
    on.chart.others = tuple(one.flow.name for one in found[1:])
    return finished(on)


def _looks(flow: Tellings) -> dict[str, _Look]:
    """Return the looks of the two sources with most figures; all others are grey."""
    reporter, mirror, other = colours()
    looks = [_Look(reporter, REPORTER), _Look(mirror, MIRROR)]
    known = dict(zip(flow.sides, looks, strict=False))
    return {source: known.get(source, _Look(other, UNEXPLAINED)) for source in {one.source for one in flow.told}}


def _draw(on: Sheet, flow: Tellings, shown: list[Telling]) -> None:
    size = max(one.ends[1] for one in shown)
    power, _ = scale_for(flow.unit, size)
    left = width_of("000.0", float(parameter("ytick.labelsize"))) + 0.1
    axes = on.axes(left, _FOOT, on.width - left, _HEIGHT - _FOOT)
    wide = on.width - left
    _frame(axes, shown, power, wide)
    looks = _looks(flow)
    for source, look in looks.items():
        line = [(_middle(one), float(one.level.scaleb(-power))) for one in shown if one.source == source]
        axes.plot([x for x, _ in line], [y for _, y in line], color=look.colour, linewidth=0.8, alpha=0.6, zorder=2)
    for one in sorted(shown, key=lambda one: not one.implied):
        _draw_one(axes, one, looks[one.source], power)
    _name_figures(axes, shown, looks, power, wide)


def _frame(axes: Axes, shown: list[Telling], power: int, wide: float) -> None:
    """Set the axes: from zero unless the figures lie close together, with the names of the periods below."""
    first, last = min(_span(one)[0] for one in shown), max(_span(one)[1] for one in shown)
    axes.set_xlim(first - (last - first) * 0.03, last + (last - first) * 0.03)
    low, high = _limits(shown)
    room = (high - low) * 0.15 or 10.0**power
    bottom = 0.0 if low == 0 else low - room
    axes.set_ylim(bottom / 10**power, (high + 2 * room) / 10**power)
    periods = sorted({one.period for one in shown})
    middles = [_middle(next(one for one in shown if one.period == period)) for period in periods]
    name_periods(axes, middles, list(map(str, periods)), wide)
    axes.yaxis.set_major_locator(MaxNLocator(5, steps=[1, 2, 2.5, 5, 10]))
    axes.grid(axis="y")
    axes.set_axisbelow(True)
    axes.spines["left"].set_visible(False)
    axes.patch.set_alpha(0)


def _limits(shown: list[Telling]) -> tuple[float, float]:
    low, high = min(float(one.ends[0]) for one in shown), max(float(one.ends[1]) for one in shown)
    return (low, high) if low > 0 and high - low < _NEAR * high else (min(low, 0.0), high)


def _draw_one(axes: Axes, one: Telling, look: _Look, power: int) -> None:
    """Draw the interval over its period, at least a hair high, with a marker in its middle."""
    (first, last), (low, high) = _span(one), (float(end.scaleb(-power)) for end in one.ends)
    bottom, top = axes.get_ylim()
    hair = (top - bottom) / 150
    if high - low < hair:
        low, high = (low + high - hair) / 2, (low + high + hair) / 2
    dashes = {"fill": False, "linestyle": (0, (3, 2)), "linewidth": 0.8} if one.implied else {"alpha": 0.35, "linewidth": 0}
    axes.add_patch(Rectangle((first, low), last - first, high - low, edgecolor=look.colour, facecolor=look.colour, zorder=3, **dashes))
    inside = "white" if one.implied else look.colour
    level = float(one.level.scaleb(-power))
    axes.plot(_middle(one), level, marker=look.marker, color=look.colour, markerfacecolor=inside, markersize=4.5, zorder=4)


def _name_figures(axes: Axes, shown: list[Telling], looks: dict[str, _Look], power: int, wide: float) -> None:
    """Write each figure at its mark: the lowest of a period below it, the others above; each source is named at its last mark."""
    (left, right), (bottom, top) = axes.get_xlim(), axes.get_ylim()
    crowd = Crowd(left, right, (right - left) / wide, (top - bottom) / (_HEIGHT - _FOOT))
    line = line_height(float(parameter("font.size"))) * crowd.up
    told = _named_ones(shown)
    last = {one.source: one for one in told}
    for one in told:
        low, high = (float(end.scaleb(-power)) for end in one.ends)
        lowest = all(one.level <= other.level for other in told if other.period == one.period)
        alone = sum(other.period == one.period for other in told) == 1
        below = lowest and not alone and low - bottom > 2.6 * line
        place = (_middle(one), low - 0.55 * line if below else high + 0.55 * line)
        _name(axes, crowd, _label(one, power), _named(one, last, looks), place, below=below)


def _named_ones(shown: list[Telling]) -> list[Telling]:
    """Return what is named: of a period with many figures the lowest and the highest one."""
    found = []
    for period in sorted({one.period for one in shown}):
        here = sorted((one for one in shown if one.period == period and not one.repeats(shown)), key=lambda one: one.level)
        found += here if len(here) <= _FEW else [here[0], here[-1]]
    return found


def _named(one: Telling, last: dict[str, Telling], looks: dict[str, _Look]) -> tuple[str, str] | None:
    """Return the name of the source and its colour, at the last of its marks."""
    return (_source(one), looks[one.source].colour) if last[one.source] is one else None


def _name(axes: Axes, crowd: Crowd, told: str, named: tuple[str, str] | None, place: tuple[float, float], *, below: bool) -> None:
    """Write a figure, and the source beyond it."""
    size, (x, y) = float(parameter("font.size")), place
    lines = [(told, "normal", str(parameter("text.color"))), *([(named[0], "bold", named[1])] if named else [])]
    wides = [width_of(text, size, weight) + 0.05 for text, weight, _ in lines]
    y, va = crowd.place(x, y, max(wides), len(lines) * line_height(size), below=below), "top" if below else "bottom"
    for (text, weight, color), wide in zip(lines, wides, strict=True):
        write(axes, crowd.inside(x, wide), y, text, size=size, color=color, weight=weight, ha="center", va=va, zorder=2.5, bbox=WHITE)
        y += (-crowd.up if below else crowd.up) * line_height(size)


def _label(one: Telling, power: int) -> str:
    times = f" ({one.documents}\u00d7)" if one.documents > 1 else ""
    if not one.implied:
        return f"{bare(one.claims[0], power)}{times}"
    low, high = (None if end is None else end.scaleb(-power) for end in (one.interval.low, one.interval.high))
    return f"{interval_words(Interval(low, high), '')}{times}"


def _source(one: Telling) -> str:
    return capital(party(one.source)) if one.source else "No source told"


def _body(shown: list[Telling]) -> str:
    """Return the figures as sentences; of many that lie between others only their number."""
    named = _named_ones(shown) if len(shown) > _MANY else shown
    between = len(shown) - len(named)
    return " ".join([*map(_spoken, named), *([f"{counted(between, 'more figure')} between these."] if between else [])])


def _spoken(one: Telling) -> str:
    stands, often = interval_words(one.interval, one.claims[0].unit), f", in {one.documents} documents" if one.documents > 1 else ""
    what = f"implied {stands}" if one.implied else f"{figure(one.claims[0])}, which stands for {stands}"
    return f"{capital(period_words(str(one.period)))}, {_source(one)}: {what}{often}."


def _span(one: Telling) -> tuple[float, float]:
    """Return begin and end of a period in years."""
    return one.period.first.toordinal() / 365.2425, (one.period.last.toordinal() + 1) / 365.2425


def _middle(one: Telling) -> float:
    return sum(_span(one)) / 2


def _heading(given: Material, flow: Tellings, shown: list[Telling]) -> Heading:
    largest = max(one.ends[1] for one in shown)
    ends = dict.fromkeys(period_words(str(one.period)) for one in (shown[0], shown[-1]))
    parts = [capital(flow_words(shown[0].claims[0])), " to ".join(ends), scaled_unit(flow.unit, largest), comparison.CONVENTION]
    if any(one.implied for one in shown):
        parts.append("dashed: implied by a stated growth rate")
    if _limits(shown)[0] > 0:
        parts.append("the axis does not begin at zero")
    if flow.left_out:
        parts.append(f"{counted(flow.left_out, 'figure')} for other periods or in other units left out")
    note = "Bars are the values that a figure can stand for, over its period."
    claims = [claim for one in shown for claim in one.claims]
    return Heading(_title(shown), "; ".join(parts), f"{source_words(claims, given.dates)} {note}")


def _title(shown: list[Telling]) -> str:
    """Say where the figures of one period lie farthest apart, else how the flow went."""
    flow, documents = flow_words(shown[0].claims[0]), len({claim.doc for one in shown for claim in one.claims})
    apart = max({one.period for one in shown}, key=lambda period: (farthest_apart(shown, period), period))
    if farthest_apart(shown, apart) > 0:
        here = [one for one in shown if one.period == apart]
        low, high = _amount(here[0]), _amount(max(here, key=lambda one: one.ends))
        scale = high.partition(" ")[2]  # told once where both have it
        return f"Figures for {flow} {in_period(str(apart))} range from {low.removesuffix(f' {scale}')} to {high}"
    first, last = shown[0], shown[-1]
    ends = [f"{_amount(one)} {in_period(str(one.period))}" for one in ((first, last) if first.period != last.period else (first,))]
    return f"{capital(flow)}: {' and '.join(ends)}, as {counted(documents, 'document')} {'tells' if documents == 1 else 'tell'}"


def _amount(one: Telling) -> str:
    return interval_words(one.interval, one.claims[0].unit) if one.implied else figure(one.claims[0])
