"""How likely it is that a finding tells of a wrong figure: a number from 0 to 1, to order a worklist by.

suspicion = weight of the severity * gap / (gap + room)

``gap`` is the distance of the nearest ends of the stated and the implied interval, ``room`` the width of both together: what
rounding leaves open. Intervals that nearly touch give little, intervals far apart nearly the whole weight. The weights are
a convention of this program: an error is impossible under the most generous reading, a warning has innocent explanations
as often as not.
"""

from __future__ import annotations

from decimal import Decimal

from ...checks.record import Finding
from ...interval import Interval

WEIGHTS = {"error": Decimal(1), "warning": Decimal("0.5"), "info": Decimal("0.1")}
_ZERO = Decimal(0)


def suspicion(finding: Finding) -> Decimal:
    """Return the suspicion of a finding, to two decimals."""
    gap = abs(finding.gap.low) if finding.gap and finding.gap.low is not None else _ZERO
    room = _width(finding.observed) + _width(finding.implied)
    share = gap / (gap + room) if gap else _ZERO
    return (WEIGHTS[finding.severity] * share).quantize(Decimal("0.01"))


def _width(interval: Interval | None) -> Decimal:
    width = None if interval is None else interval.width
    return _ZERO if width is None else width
