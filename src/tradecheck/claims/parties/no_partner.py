"""Movements of what has no partner: output that fell, an exchange rate that rose, told right behind their level.

In: how a figure was read and the frames of its sentence so far. Out: whether it moves the one before it, which has no partner.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...party import WORLD
from ..measure.topic import Reading
from ..thread import Frame, Passage
from .pair import Pair


def made_at_home(passage: Passage, reading: Reading, pair: Pair, earlier: Sequence[Frame]) -> bool:
    """Return whether a movement is that of goods just told that have no partner: output slid to 7 tonnes from 9, a drop of 22 percent."""
    last = earlier[-1] if earlier and reading.measure in ("growth", "change", "multiple") else None
    if last is None or last.reading.measure != "quantity" or pair.partner != WORLD:
        return False
    return last.pair.partner is None and not last.pair.several and not any(n[0].i >= last.quantity.j for n in passage.named)


def moves_rate(reading: Reading, earlier: Sequence[Frame]) -> bool:
    """Return whether a movement is that of the exchange rate right before it: 327.5 per dollar, having appreciated by 10.8 per cent."""
    last = earlier[-1].reading if earlier else None
    moved = reading.measure in ("growth", "change") and reading.of == "other"
    return moved and last is not None and last.rule == "currency per currency"
