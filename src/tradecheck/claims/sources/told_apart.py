"""One flow told by two sources: whether the figure told last is such a telling of a flow that was told otherwise just before.

In: the amounts of trade told so far. Out: the flow that two sources tell differently, for words such as gap or discrepancy behind it.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..thread import Frame

_FLOWS = ("turnover", "exports", "imports")


def told_apart(frame: Frame, earlier: Sequence[Frame]) -> bool:
    """Return whether another source, or the other side, told the flow of a figure before: exports of 19.8 billion, imports of 4.9."""
    own = _flow(frame)
    return own is not None and any(_flow(other) == own and _teller(other) != _teller(frame) for other in earlier)


def _flow(frame: Frame) -> tuple[object, ...] | None:
    """Return the two ends of a flow, in its direction, with its goods, period and currency."""
    ends = (frame.pair.reporter, frame.pair.partner)
    if frame.reading.measure not in _FLOWS or None in ends:
        return None
    way: object = frozenset(ends) if frame.reading.measure == "turnover" else ends if frame.reading.measure == "exports" else ends[::-1]
    return (way, frame.commodity, frame.timing.period, frame.unit)


def _teller(frame: Frame) -> tuple[str | None, str | None]:
    return frame.source, None if frame.reading.measure == "turnover" else frame.pair.reporter
