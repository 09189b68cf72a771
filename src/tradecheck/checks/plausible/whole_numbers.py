"""A percentage of a small count must come from a whole number: 37.0 % of 19 firms is none (R104).

Source: the test of granularity of means and percentages (Brown and Heathers, GRIM, 2017), with intervals in place of rounding.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_FLOOR, Decimal

from ...claim import Claim
from ...interval import Interval
from ..facts.facts import Facts, span
from ..rule import rule
from ..verdict import Roles, Trial, reading

_OF_ANOTHER = "the share may be of another count"
_HUNDRED = Decimal(100)
_MOST = 4


def whole_number_trials(facts: Facts) -> Iterator[Trial]:
    """Yield shares of a count with the only count of that kind told in their sentence."""
    for share in facts.of("share"):
        if share.of != "count" or share.unit != "%" or share.qualifier != "exact" or not share.ulp:
            continue
        counts = [claim for claim in facts.beside(share) if _counts(claim, share)]
        for whole in counts[:_MOST]:
            if whole.number * share.ulp < _HUNDRED:  # else some whole number always fits
                doubts = (_OF_ANOTHER,) if len(counts) > 1 or not facts.words(share).known else ()
                nearest = (("nearest", Interval.point(_nearest(whole, share))),)
                roles: Roles = (("share", (share,)), ("whole", (whole,)))
                yield Trial(rule("R104"), roles, ("whole number", id(share)), doubts, constants=nearest)


def _counts(claim: Claim, share: Claim) -> bool:
    exact = claim.measure == "count" and claim.qualifier == "exact" and claim.ulp == 0 and not isinstance(claim.value, tuple)
    return exact and span(claim.period) == span(share.period) and claim.number > 0


def _nearest(whole: Claim, share: Claim) -> Decimal:
    """Return the whole number that the generous reading of the share holds, else the one nearest to it."""
    held = reading(share, lenient=True) * Interval.point(whole.number / _HUNDRED)
    low, high = held.low or Decimal(0), held.high or whole.number
    below = low.to_integral_value(ROUND_FLOOR)
    candidates = [below, below + 1, high.to_integral_value(ROUND_FLOOR)]
    return min(candidates, key=lambda number: (not held.contains(number), held.gap_to(Interval.point(number))))
