"""The values a printed number can stand for, as exact decimal intervals with open or closed ends.

In: a printed value, the value of its last written digit, and the wording around it.
Out: a strict interval (half a unit of the last digit either side) and a lenient one (the most generous
defensible reading). Convention: the corpus README for the strict reading; XBRL Calculations 1.1 (2023-02-22)
for the comparison by overlap instead of recomputing and rounding.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

_DOWN = Context(prec=34, rounding=ROUND_FLOOR)
_UP = Context(prec=34, rounding=ROUND_CEILING)
ZERO = Decimal(0)
HALF = Decimal("0.5")
TWENTIETH = Decimal("0.05")
TENTH = Decimal("0.1")

QUALIFIERS = ("exact", "about", "nearly", "over", "at_least", "under", "up_to", "between")


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed, open or unbounded interval of decimals; ``None`` is an unbounded end.

    >>> Interval(Decimal("10.45"), Decimal("10.55")).overlaps(Interval(Decimal("10.4"), Decimal("10.45")))
    True
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def point(cls, value: Decimal) -> Interval:
        return cls(value, value)

    @property
    def empty(self) -> bool:
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    @property
    def width(self) -> Decimal | None:
        """Length of the interval, ``None`` where an end is unbounded."""
        return None if self.low is None or self.high is None else self.high - self.low

    def contains(self, value: Decimal) -> bool:
        return self.overlaps(Interval.point(value))

    def intersection(self, other: Interval) -> Interval:
        low, low_open = _tighter(self.low, self.low_open, other.low, other.low_open, lower=True)
        high, high_open = _tighter(self.high, self.high_open, other.high, other.high_open, lower=False)
        return Interval(low, high, low_open, high_open)

    def hull(self, other: Interval) -> Interval:
        """Return the smallest interval that holds both."""
        mine, theirs = (self.low, self.low_open), (other.low, other.low_open)
        low = (None, False) if mine[0] is None or theirs[0] is None else min(mine, theirs)
        mine, theirs = (self.high, not self.high_open), (other.high, not other.high_open)
        high = (None, True) if mine[0] is None or theirs[0] is None else max(mine, theirs)
        return Interval(low[0], high[0], low[1], not high[1])

    def overlaps(self, other: Interval) -> bool:
        return not self.intersection(other).empty

    def gap_to(self, other: Interval) -> Decimal:
        """Return the distance between the nearest ends; zero where the intervals touch or overlap."""
        if self.high is not None and other.low is not None and self.high < other.low:
            return other.low - self.high
        if other.high is not None and self.low is not None and other.high < self.low:
            return self.low - other.high
        return ZERO

    def __neg__(self) -> Interval:
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_open,
            self.low_open,
        )

    def __add__(self, other: Interval) -> Interval:
        return Interval(
            None if self.low is None or other.low is None else _DOWN.add(self.low, other.low),
            None if self.high is None or other.high is None else _UP.add(self.high, other.high),
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def __sub__(self, other: Interval) -> Interval:
        return self + (-other)

    def __mul__(self, other: Interval) -> Interval:
        if self.low is not None and other.low is not None and self.low > 0 and other.low > 0:  # the usual case: no corners
            high = None if self.high is None or other.high is None else _UP.multiply(self.high, other.high)
            low_open, high_open = self.low_open or other.low_open, self.high_open or other.high_open
            return Interval(_DOWN.multiply(self.low, other.low), high, low_open, high_open and high is not None)
        ends = [_product(a, b) for a in _ends(self) for b in _ends(other)]
        return _from_corners(ends)

    def __truediv__(self, other: Interval) -> Interval:
        """Quotient; a divisor that reaches zero from one side only may be as small as one likes, else any value may result."""
        if other.low == 0 and other.high:
            return self * Interval(_DOWN.divide(Decimal(1), other.high), None, other.high_open)
        if other.high == 0 and other.low:
            return self * Interval(None, _UP.divide(Decimal(1), other.low), False, other.low_open)
        if other.touches_zero:
            return Interval(None, None)
        return self * other.reciprocal()

    @property
    def touches_zero(self) -> bool:
        return (self.low is None or self.low <= 0) and (self.high is None or self.high >= 0)

    def reciprocal(self) -> Interval:
        return Interval(
            ZERO if self.high is None else _DOWN.divide(Decimal(1), self.high),
            ZERO if self.low is None else _UP.divide(Decimal(1), self.low),
            self.high_open or self.high is None,
            self.low_open or self.low is None,
        )

    def root(self, degree: int) -> Interval:
        """Return the ``degree``-th root of an interval of positive numbers, rounded outward."""
        power = Decimal(1) / degree
        low = None if self.low is None else _DOWN.power(self.low, power) * (1 - Decimal("1e-20"))
        high = None if self.high is None else _UP.power(self.high, power) * (1 + Decimal("1e-20"))
        return Interval(low, high, self.low_open, self.high_open)

    def __abs__(self) -> Interval:
        if self.low is not None and self.low >= 0:
            return self
        if self.high is not None and self.high <= 0:
            return -self
        ends = [e for e in (self.low, self.high) if e is not None]
        bounded = len(ends) == 2
        return Interval(ZERO, max(abs(e) for e in ends) if bounded else None)

    def __str__(self) -> str:
        left = "(" if self.low_open or self.low is None else "["
        right = ")" if self.high_open or self.high is None else "]"
        return f"{left}{'-inf' if self.low is None else plain(self.low)}, {'inf' if self.high is None else plain(self.high)}{right}"

    def _repr_html_(self) -> str:
        from .markup import el
        from .number_line import number_line

        return el("div", el("code", str(self._outward(12))), el("br"), number_line(self))

    def _outward(self, digits: int) -> Interval:
        """Return the interval with its ends rounded outward to so many digits."""
        low = None if self.low is None else Context(prec=digits, rounding=ROUND_FLOOR).plus(self.low)
        high = None if self.high is None else Context(prec=digits, rounding=ROUND_CEILING).plus(self.high)
        return Interval(low, high, self.low_open, self.high_open)


HUNDRED = Interval.point(Decimal(100))  # per cent


def plain(value: Decimal) -> str:
    """Return a decimal in plain digits, never in exponent notation.

    >>> plain(Decimal("1.05E+10"))
    '10500000000'
    """
    return format(value, "f")


def shift(value: Decimal, places: int) -> Decimal:
    """Return ``value`` times ten to the ``places``, exactly and without an exponent in its digits."""
    moved = value.scaleb(places)
    exponent = moved.as_tuple().exponent
    if isinstance(exponent, int) and exponent > 0:
        return Decimal(format(moved, "f"))
    return moved


def strict(value: Decimal, ulp: Decimal, qualifier: str = "exact") -> Interval:
    """Return the interval that wording and precision imply.

    Parameters
    ----------
    value
        Printed value, scale multiplied out.
    ulp
        Value of the last written digit; zero for exact counts.
    qualifier
        One of `QUALIFIERS`; ``between`` is built by `between`.

    Notes
    -----
    Negative values carry the qualifier on their size: "fell by more than a quarter" is (-inf, -25].
    """
    if value < 0:
        return -strict(-value, ulp, qualifier)
    if qualifier == "about":
        return Interval(value * (1 - TWENTIETH), value * (1 + TWENTIETH))
    if qualifier == "nearly":
        return Interval(value * (1 - TWENTIETH), value)
    if qualifier in ("over", "at_least"):
        return Interval(value, None)
    if qualifier in ("under", "up_to"):
        return Interval(None, value)
    return Interval(value - ulp * HALF, value + ulp * HALF)


def lenient(value: Decimal, ulp: Decimal, qualifier: str = "exact", *, stated_zeros: bool = False) -> Interval:
    """Return the most generous defensible reading: truncation, filling zeros, the wording's alternatives.

    ``stated_zeros`` tells that the last digits are decimals ("2.80 billion"), whose zeros are no filling.
    Source: the table of lenient readings in ``docs/rules``; place = last non-zero digit.
    """
    if value < 0:
        return -lenient(-value, ulp, qualifier, stated_zeros=stated_zeros)
    if not ulp:  # an exact count: only its filling zeros are in doubt
        place = _last_nonzero_place(value, Decimal(1)) if value == value.to_integral_value() else ZERO
        return Interval.point(value) if place <= 1 and qualifier == "exact" else lenient(value, Decimal(1), qualifier)
    half = ulp * HALF
    place = _last_nonzero_place(value, ulp)
    loose = max(min(place, value * TENTH), half)
    if qualifier == "about":
        return Interval(value - loose, value + loose)
    if qualifier == "nearly":
        return Interval(value - loose, value + half)
    if qualifier == "over":
        return Interval(value, None)
    if qualifier == "at_least":
        return Interval(value - half, None)
    if qualifier == "under":
        return Interval(ZERO, value + half, high_open=True)
    if qualifier == "up_to":
        return Interval(ZERO, value + half)
    if place == ulp or ulp < 1 or stated_zeros:  # decimals are stated digits, zeros among them too
        return Interval(value - half, value + ulp, high_open=True)
    filled = min(place * HALF, max(half, value * TWENTIETH))
    return Interval(value - filled, value + max(filled, ulp), high_open=ulp > filled)


def between(low: Interval, high: Interval) -> Interval:
    """Return the reading of "2-3 bn": from the lower end of the first to the upper end of the second."""
    return Interval(low.low, high.high, low.low_open, high.high_open)


def _last_nonzero_place(value: Decimal, ulp: Decimal) -> Decimal:
    """Return the value of the last digit that is not zero (at least one unit of the last digit)."""
    if not value or not ulp:
        return ulp
    units = int((value / ulp).to_integral_value())
    place = ulp
    while units and units % 10 == 0:
        units //= 10
        place *= 10
    return place


_End = tuple[Decimal | None, bool]


def _ends(interval: Interval) -> list[tuple[Decimal, bool]]:
    infinity = Decimal("Infinity")
    low = -infinity if interval.low is None else interval.low
    high = infinity if interval.high is None else interval.high
    return [(low, interval.low_open), (high, interval.high_open)]


def _product(a: tuple[Decimal, bool], b: tuple[Decimal, bool]) -> tuple[Decimal, Decimal, bool]:
    if a[0] == 0 or b[0] == 0:
        closed_zero = (a[0] == 0 and not a[1]) or (b[0] == 0 and not b[1])
        return ZERO, ZERO, not closed_zero
    return _DOWN.multiply(a[0], b[0]), _UP.multiply(a[0], b[0]), a[1] or b[1]


def _from_corners(corners: list[tuple[Decimal, Decimal, bool]]) -> Interval:
    low = min(corners, key=lambda c: (c[0], c[2]))
    high = max(corners, key=lambda c: (c[1], not c[2]))
    return Interval(
        None if low[0].is_infinite() else low[0],
        None if high[1].is_infinite() else high[1],
        low[2] and not low[0].is_infinite(),
        high[2] and not high[1].is_infinite(),
    )


def _tighter(a: Decimal | None, a_open: bool, b: Decimal | None, b_open: bool, *, lower: bool) -> tuple[Decimal | None, bool]:
    if a is None:
        return b, b_open
    if b is None:
        return a, a_open
    if a == b:
        return a, a_open or b_open
    return (a, a_open) if (a > b) == lower else (b, b_open)
