"""Intervals on one line, as an SVG that brings its colours along: what a notebook shows of them.

A filled end belongs to the interval, a hollow one does not, an arrow has no end. Floats place the marks, never decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol

from .markup import Markup, el

STATED, IMPLIED = "#0072B2", "#D55E00"  # the pair that people with any colour vision tell apart
_WIDE, _HIGH, _EDGE, _DOT = 320, 18, 30, 4


class Ends(Protocol):
    """What is drawn: two ends, ``None`` where there is none, and whether each is open."""

    @property
    def low(self) -> Decimal | None: ...
    @property
    def high(self) -> Decimal | None: ...
    @property
    def low_open(self) -> bool: ...
    @property
    def high_open(self) -> bool: ...


def number_line(one: Ends, beside: Sequence[Ends] = (), *, colour: str = STATED) -> Markup:
    """Return one interval drawn on the line that reaches over it and those ``beside`` it, 320 by 18 pixels.

    >>> from .interval import Interval
    >>> "circle" in number_line(Interval(Decimal(2), Decimal(3)))
    True
    """
    low, high = _reach((one, *beside))
    left, right = _place(one.low, low, high, _DOT), _place(one.high, low, high, _WIDE - _DOT)
    y = _HIGH / 2
    bar = el("line", x1=_told(left), x2=_told(right), y1=y, y2=y, stroke=colour, stroke_width=4)
    marks = (
        _mark(left, one.low is None, one.low_open, colour, "l 8 -6 m -8 6 l 8 6"),
        _mark(right, one.high is None, one.high_open, colour, "l -8 -6 m 8 6 l -8 6"),
    )
    rule = el("line", x1=0, x2=_WIDE, y1=y, y2=y, stroke="currentColor", stroke_opacity="0.25")
    return el("svg", rule, bar, *marks, width=_WIDE, height=_HIGH, viewBox=f"0 0 {_WIDE} {_HIGH}", aria_hidden="true")


def _reach(intervals: Sequence[Ends]) -> tuple[float, float]:
    ends = [float(end) for one in intervals for end in (one.low, one.high) if end is not None] or [0.0]
    low, high = min(ends), max(ends)
    room = 0.0 if low < high else abs(low) / 10 or 1.0
    return low - room, high + room


def _place(end: Decimal | None, low: float, high: float, otherwise: float) -> float:
    return otherwise if end is None else _EDGE + (_WIDE - 2 * _EDGE) * (float(end) - low) / (high - low)


def _mark(x: float, unbounded: bool, open_: bool, colour: str, arrow: str) -> Markup:
    if unbounded:
        return el("path", d=f"M {_told(x)} {_HIGH / 2} {arrow}", stroke=colour, stroke_width=2, fill="none")
    inside = "white" if open_ else colour
    return el("circle", cx=_told(x), cy=_HIGH / 2, r=_DOT, stroke=colour, stroke_width=2, fill=inside)


def _told(value: float) -> str:
    return f"{value:.1f}"
