"""Firms that come together: 150 exporters met at the chamber, 60 companies took part in the fair; they are counted as visitors.

Those that a chamber or association unites are its members.

In: a sentence and a count. Out: whether it tells of those present somewhere.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..numbers.quantity import Quantity
from ..sentence import Sentence

_FIRMS = ("enterprise", "exporter")
_TO_VERB = 8  # tokens between the firms and the verb
_TO_BODY = 5  # tokens between a body and the verb by which it has members


def gathered(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether firms meet, or take part in an event that their sentence names; who takes part in exports is counted."""
    if quantity.unit not in _FIRMS:
        return False
    counted = (quantity.i, max(quantity.noun, quantity.i))
    told = {mark.meanings["gather"] for mark in sentence.of("gather") if any(sentence.distance(mark.i, k) <= _TO_VERB for k in counted)}
    if any(mark.meanings["gather"] == "unite" and _has_members(sentence, mark) for mark in sentence.of("gather")):
        return True
    event = any(mark.meanings["gather"] == "event" for mark in sentence.of("gather"))
    return "meet" in told or "join" in told and event


def _has_members(sentence: Sentence, verb: Mark) -> bool:
    """Return whether a body has firms as its members: our association unites 380 exporters; 250 firms belong to the chamber."""
    bodies = [mark for mark in sentence.of("source_cue") if mark.meanings["source_cue"] == "unofficial"]
    bodies += sentence.of("foreign_body")
    return any(min(abs(verb.i - body.j), abs(body.i - verb.j)) <= _TO_BODY for body in bodies)
