"""The figures of a claims table as arrays: ends of the strict and the lenient intervals, row by row.

In: a claims table. Out: `Figures`. Infinite ends are unbounded, a value that is NaN is unknown.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from ...errors import TableError
from ...interval import Interval
from ..verdict import SIGNED

if TYPE_CHECKING:
    import pandas as pd

Floats: TypeAlias = npt.NDArray[np.float64]
Truths: TypeAlias = npt.NDArray[np.bool_]
Ends: TypeAlias = tuple[Floats, Floats]

_NUMBERS = ("value", "low", "high", "lenient_low", "lenient_high")
_PLACES = 6  # decimals up to which figures are counted in whole units
_WHOLE = 2.0**44  # up to here a float tells whole units and binary places for open ends and quarters apart

_OPEN = 2.0**-8  # of a whole unit: 100 open ends make less than half of one


@dataclass(frozen=True, slots=True)
class Figures:
    """``units`` is the number of whole units in one where every end is a whole number of them (100 for cents), 0 where none is.

    ``whole`` holds the strict ends in these units, and the lenient ones with open ends moved inwards by less than any sum can
    make of it: a comparison of sums is then exact.
    """

    value: Floats
    strict: Ends
    lenient: Ends
    open_ends: tuple[Truths, Truths]  # of the lenient intervals
    percent: Truths
    unknown: Truths | None  # None where every value is known
    bounded: bool  # whether every interval ends on both sides
    units: float
    whole: tuple[Ends, Ends] | None

    @classmethod
    def of(cls, claims: pd.DataFrame) -> Figures:
        """Read a claims table; raises `TableError` where a column is missing or an interval ends before it begins."""
        missing = [name for name in ("measure", "unit", *_NUMBERS) if name not in claims]
        if missing:
            raise TableError(f"bulk check: missing column(s) {', '.join(missing)}. The tables that 'extract' and 'check' give have them.")
        value, low, high, loose_low, loose_high = (claims[name].to_numpy(dtype=np.float64, na_value=np.nan) for name in _NUMBERS)
        crossed = np.flatnonzero((low > high) | (loose_low > loose_high))
        if crossed.size:
            raise TableError(f"bulk check: row {crossed[0]} (from 0): its interval ends before it begins. Correct the row.")
        upright = ~claims["measure"].isin(list(SIGNED)).to_numpy() & (value >= 0)
        strict = _unbounded(low, high, upright)
        untold = np.isnan(loose_low) & np.isnan(loose_high)
        loose = _unbounded(np.where(untold, low, loose_low), np.where(untold, high, loose_high), upright)
        lenient = np.minimum(loose[0], strict[0]), np.maximum(loose[1], strict[1])
        percent = (claims["unit"] == "%").to_numpy()
        unknown = np.isnan(value)
        open_ends, units = _cut_off(claims, value, lenient, strict), _units((*strict, *lenient))
        whole = (_in_units(strict, units), _moved_in(_in_units(lenient, units), open_ends)) if units else None
        bounded = all(bool(np.isfinite(end).all()) for end in (*strict, *lenient))
        return cls(value, strict, lenient, open_ends, percent, unknown if unknown.any() else None, bounded, units, whole)

    def exact(self, row: int, *, lenient: bool) -> Interval:
        """Return the interval of a row in decimals."""
        ends = self.lenient if lenient else self.strict
        low, high = (None if np.isinf(end[row]) else Decimal(repr(float(end[row]))) for end in ends)
        opened = [bool(side[row]) for side in self.open_ends] if lenient else [False, False]
        return Interval(low, high, opened[0] and low is not None, opened[1] and high is not None)


def _unbounded(low: Floats, high: Floats, upright: Truths) -> Ends:
    """Return ends with infinities for what is not told; what cannot be negative begins at zero."""
    return np.where(np.isnan(low), np.where(upright, 0.0, -np.inf), low), np.where(np.isnan(high), np.inf, high)


def _cut_off(claims: pd.DataFrame, value: Floats, lenient: Ends, strict: Ends) -> tuple[Truths, Truths]:
    """Return which lenient ends are open: a figure that was cut off instead of rounded stays below the next digit."""
    if "ulp" not in claims:
        nowhere = np.zeros(value.shape, dtype=bool)
        return nowhere, nowhere
    ulp = claims["ulp"].to_numpy(dtype=np.float64, na_value=np.nan)
    plain = (ulp > 0) & ((claims["qualifier"] == "exact").to_numpy() if "qualifier" in claims else True)
    near = np.abs(value) * 1e-12
    below = plain & (value < 0) & (np.abs(lenient[0] - (value - ulp)) <= near) & (strict[0] > lenient[0])
    above = plain & (value >= 0) & (np.abs(lenient[1] - (value + ulp)) <= near) & (strict[1] < lenient[1])
    return below, above


def _in_units(ends: Ends, units: float) -> Ends:
    return np.rint(ends[0] * units), np.rint(ends[1] * units)


def _moved_in(ends: Ends, open_ends: tuple[Truths, Truths]) -> Ends:
    return ends[0] + _OPEN * open_ends[0], ends[1] - _OPEN * open_ends[1]


def _units(ends: tuple[Floats, ...]) -> float:
    """Return the smallest power of ten that makes every bounded end a whole number, 0 where none within reach does."""
    bounded = [end[np.isfinite(end)] for end in ends]
    largest = max((float(np.abs(end).max()) for end in bounded if end.size), default=0.0)
    for places in range(_PLACES + 1):
        units = 10.0**places
        if largest * units > _WHOLE:
            return 0.0
        if all(np.array_equal(np.rint(end * units) / units, end) for end in bounded):
            return units
    return 0.0
