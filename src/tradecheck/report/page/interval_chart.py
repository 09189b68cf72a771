"""The stated and the implied interval on one axis, as an SVG that takes its colours and width from the page.

Filled ends belong to the interval, hollow ones do not; an arrow has no end. Floats place the bars, never decide.
"""

from __future__ import annotations

from decimal import Decimal

from ...figures import Style, number, scale_for, span
from ...interval import Interval
from .markup import Markup, el
from .words import Words

_LEFT, _WIDE = 8.0, 84.0  # percent of the drawing: the rest is room for labels and arrows
_ROWS = {"observed": 12, "implied": 34}
_AXIS, _HIGH = 50, 68


def interval_chart(
    observed: Interval, implied: Interval, gap: Interval | None, unit: str, words: Words, labels: tuple[str, str] = ("observed", "implied")
) -> Markup:
    """Return both intervals: their values in words beside the drawing, and the gap below; ``labels`` are keys of words."""
    rows = [
        el("span", told, class_=f"{part} {name}")
        for name, label, interval in (("observed", labels[0], observed), ("implied", labels[1], implied))
        for part, told in (("label", words(label)), ("value", span(interval, unit, words.style)))
    ]
    told = None if gap is None else words("gap_is", gap=span(Interval(gap.low, gap.high), "points" if unit == "%" else unit, words.style))
    drawing = _drawing(observed, implied, unit, words.style)
    return el("figure", *rows, drawing or "", el("figcaption", told) if told else "", class_="intervals")


def _drawing(observed: Interval, implied: Interval, unit: str, style: Style) -> Markup | None:
    ends = [end for interval in (observed, implied) for end in (interval.low, interval.high) if end is not None]
    if not ends:
        return None
    low, high = min(ends), max(ends)
    room = (high - low) or abs(high) / 10 or Decimal(1)
    low, high = (low, high) if low < high else (low - room / 2, high + room / 2)
    axis = Axis(float(low), float(high))
    power, _ = scale_for(unit, max(abs(low), abs(high)))
    parts = [_gap(observed, implied, axis), _ticks(low, high, axis, power, style)]
    parts += [_bar(interval, name, axis) for name, interval in (("observed", observed), ("implied", implied))]
    return el("svg", *parts, width="100%", height=_HIGH, aria_hidden="true", focusable="false")


class Axis:
    """The way from a value to its place in percent of the drawing."""

    __slots__ = ("low", "wide")

    def __init__(self, low: float, high: float) -> None:
        self.low, self.wide = low, high - low

    def at(self, value: Decimal | None, otherwise: float) -> float:
        return otherwise if value is None else _LEFT + _WIDE * (float(value) - self.low) / self.wide


def _bar(interval: Interval, name: str, axis: Axis) -> Markup:
    y = _ROWS[name]
    left, right = axis.at(interval.low, 0.5), axis.at(interval.high, 99.5)
    bar = el("rect", x=_percent(left), y=y - 5, width=_percent(max(right - left, 0)), height=10, rx=1, class_="bar")
    ends = [
        _end(interval.low, left, y, interval.low_open, "M6 -6L0 0L6 6"),
        _end(interval.high, right, y, interval.high_open, "M-6 -6L0 0L-6 6"),
    ]
    return el("g", bar, *ends, class_=name)


def _end(value: Decimal | None, at: float, y: int, open_: bool, arrow: str) -> Markup:
    if value is None:
        return el("svg", el("path", d=arrow, class_="arrow"), x=_percent(at), y=y, overflow="visible")
    return el("circle", cx=_percent(at), cy=y, r=3.5, class_="open" if open_ else "closed")


def _gap(observed: Interval, implied: Interval, axis: Axis) -> Markup:
    """Return the room between two intervals that do not meet."""
    lower, upper = sorted((observed, implied), key=lambda one: axis.at(one.low, 0.0))
    left, right = axis.at(lower.high, 100.0), axis.at(upper.low, 0.0)
    if right <= left:
        return Markup()
    return el("rect", x=_percent(left), y=2, width=_percent(right - left), height=_AXIS - 2, class_="gap")


def _ticks(low: Decimal, high: Decimal, axis: Axis, power: int, style: Style) -> Markup:
    step = _step(high - low)
    first = (low / step).to_integral_value(rounding="ROUND_CEILING") * step
    values = [first + step * at for at in range(int((high - first) / step) + 1)]
    decimals = max(0, -step.scaleb(-power).normalize().adjusted()) if step else 0
    drawn = []
    for value in values:
        x = _percent(axis.at(value, 0))
        drawn.append(el("line", x1=x, x2=x, y1=_AXIS, y2=_AXIS + 4))
        drawn.append(el("text", number(value, power, decimals, style), x=x, y=_HIGH - 3, text_anchor="middle"))
    return el("g", el("line", x1="0", x2="100%", y1=_AXIS, y2=_AXIS), *drawn, class_="axis")


def _step(wide: Decimal) -> Decimal:
    """Return a step of 1, 2 or 5 times a power of ten that gives two to five ticks."""
    unit = Decimal(1).scaleb((wide / 2).adjusted())
    return max(unit * size for size in (1, 2, 5) if unit * size <= wide / 2) if wide / 2 >= unit else unit


def _percent(value: float) -> str:
    return f"{value:.2f}%"
