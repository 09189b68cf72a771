"""Firms that come together: 150 exporters met at the chamber, 60 companies took part in the fair; they are counted as visitors.

In: a sentence and a count. Out: whether it tells of those present somewhere.
"""

from __future__ import annotations

from ..numbers.quantity import Quantity
from ..sentence import Sentence

_FIRMS = ("enterprise", "exporter")
_TO_VERB = 8  # tokens between the firms and the verb


def gathered(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether firms meet, or take part in an event that their sentence names; who takes part in exports is counted."""
    if quantity.unit not in _FIRMS:
        return False
    counted = (quantity.i, max(quantity.noun, quantity.i))
    told = {mark.meanings["gather"] for mark in sentence.of("gather") if any(sentence.distance(mark.i, k) <= _TO_VERB for k in counted)}
    event = any(mark.meanings["gather"] == "event" for mark in sentence.of("gather"))
    return "meet" in told or "join" in told and event
