"""Firms that come together: 150 exporters met at the chamber, 60 companies took part in the fair; they are counted as visitors.

Those that a chamber or association unites are its members.

In: a sentence and a count. Out: whether it tells of those present somewhere.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ..numbers.quantity import Quantity
from ..sentence import Sentence

_FIRMS = ("enterprise", "exporter")
_TO_VERB = 8  # tokens between the firms and the verb
_TO_BODY = 5  # tokens between a body and the verb by which it has members
_TO_VERB_IN_SIGNS = 12  # the same in Chinese
_TO_EVENT = 3  # tokens between the firms and the event
_LEADING = ("to", "in", "at")


def gathered(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether firms meet, or take part in an event that their sentence names; who takes part in exports is counted."""
    if quantity.unit not in _FIRMS:
        return False
    counted = (quantity.i, max(quantity.noun, quantity.i))
    reach = _TO_VERB_IN_SIGNS if is_cjk(sentence.word(max(counted))) else _TO_VERB
    told = {mark.meanings["gather"] for mark in sentence.of("gather") if any(sentence.distance(mark.i, k) <= reach for k in counted)}
    if any(mark.meanings["gather"] == "unite" and _has_members(sentence, mark) for mark in sentence.of("gather")):
        return True
    events = [mark for mark in sentence.of("gather") if mark.meanings["gather"] == "event"]
    return "meet" in told or "join" in told and bool(events) or any(_taken_to(sentence, event, quantity) for event in events)


def _has_members(sentence: Sentence, verb: Mark) -> bool:
    """Return whether a body has firms as its members: our association unites 380 exporters; 250 firms belong to the chamber."""
    bodies = [mark for mark in sentence.of("source_cue") if mark.meanings["source_cue"] == "unofficial"]
    bodies += sentence.of("foreign_body")
    return any(min(abs(verb.i - body.j), abs(body.i - verb.j)) <= _TO_BODY for body in bodies)


def _taken_to(sentence: Sentence, event: Mark, quantity: Quantity) -> bool:
    """Return whether firms stand right beside an event that something leads to: take 25 companies to a fair; на выставку 25 компаний."""
    at = event.i - 1 - (sentence.mark(event.i - 1, "article") is not None or sentence.mark(event.i - 1, "filler") is not None)
    led = sentence.lexicon.verb_last or sentence.mark(at, "preposition") in _LEADING or sentence.mark(at, "step") == "to"
    noun = sentence.at.get(max(quantity.noun, quantity.i))
    behind = noun is not None and 0 <= event.i - noun.j <= _TO_EVENT
    between = range(event.j, quantity.i)
    place = len(between) <= _TO_EVENT and all(_is_place(sentence, k) for k in between)
    return led and (behind or event.j <= quantity.i and place)


def _is_place(sentence: Sentence, k: int) -> bool:
    """Return whether a token tells where an event is, or hedges a number."""
    mark = sentence.at.get(k)
    return mark is not None and any(category in mark for category in ("preposition", "country", "hedge_before", "possessive"))
