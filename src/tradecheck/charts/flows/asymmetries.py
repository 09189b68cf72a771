"""The asymmetry of two sources' figures of one flow: the signed gap as percent of their mean, with what rounding leaves open.

    asymmetry = 200 * (reporter - mirror) / (reporter + mirror)

Positive where the reporter's figure is the larger one; swapping the sides flips the sign.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from ...checks.comparisons.mirror import Limits
from ...checks.verdict import outward
from ...interval import Interval
from ...period import Period
from ..wording import interval_words
from . import comparison
from .histories import History
from .pairs import Pair

_TWO_HUNDRED = Decimal(200)
_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Asymmetry:
    """The asymmetry of one period: from the printed figures, and the values their rounding leaves open, in percent."""

    period: Period
    pair: Pair
    value: Decimal
    interval: Interval

    @property
    def told(self) -> str:
        low, high = self.interval.low, self.interval.high
        shown = (low and low.quantize(_TENTH, ROUND_FLOOR), high and high.quantize(_TENTH, ROUND_CEILING))
        return interval_words(Interval(*shown), "%")


def relative_gap(reporter: Interval, mirror: Interval) -> Interval:
    """Return the asymmetry that two intervals of positive figures leave open, in percent of their mean.

    The asymmetry rises with the reporter's figure and falls with the mirror's, so that opposite ends give its ends.
    """
    low = _relative(reporter.low or Decimal(0), mirror.high)
    high = _relative(reporter.high, mirror.low or Decimal(0))
    return outward(Interval(min(low, high), max(low, high)))


def _relative(reporter: Decimal | None, mirror: Decimal | None) -> Decimal:
    """Return the asymmetry of two figures; of one without an end the limit."""
    if reporter is None or mirror is None:
        return _TWO_HUNDRED if reporter is None else -_TWO_HUNDRED
    return _TWO_HUNDRED * (reporter - mirror) / (reporter + mirror) if reporter + mirror else Decimal(0)


def asymmetries(history: History, most: int) -> list[Asymmetry]:
    """Return the asymmetries of the latest periods, at most so many, in the order of time."""
    found = []
    for period, pair in list(history.pairs.items())[-most:]:
        reporter, mirror = pair.sides
        value = _relative(reporter.value, mirror.value)
        found.append(Asymmetry(period, pair, value, relative_gap(reporter.interval, mirror.interval)))
    return found


def agreement(pair: Pair) -> Interval:
    """Return the asymmetries of figures that count as agreeing."""
    limits = Limits()
    one = Interval.point(Decimal(1))
    if not comparison.valuation([pair]):
        return relative_gap(limits.figure, one)
    if pair.reporter.claim.measure == pair.mirror.claim.measure:
        return relative_gap(limits.turnover, one)
    imports = pair.reporter.claim.measure == "imports"
    return relative_gap(limits.imports_over_exports, one) if imports else -relative_gap(limits.imports_over_exports, one)
