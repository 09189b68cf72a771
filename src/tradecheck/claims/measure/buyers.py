"""Amounts told of a buyer or supplier alone: Deutschland war mit 21 Milliarden Dollar der wichtigste Abnehmer türkischer Waren.

In: an amount in its sentence. Out: the flow that the word of buyers (exports) or suppliers (imports) tells, where nothing else measures it.
"""

from __future__ import annotations

from ..numbers.quantity import Quantity
from ..sentence import Sentence
from .nearness import near
from .topic import Topic

_REACH = 30  # tokens between an amount and the word
_LEAST = 6  # the scale from which an amount may be a flow
_WORTH = 2  # tokens between "worth" and an amount
_LED = {"to": "exports", "for": "exports", "from": "imports"}
_GOODS = frozenset(("goods", "commodity", "adjective", "rank_cue"))


def flow_of_partner(sentence: Sentence, quantity: Quantity) -> str | None:
    """Return exports or imports as buyers or suppliers, all of one kind, are told near an amount, with a country and what it trades."""
    told = {m.meanings["measure_weak"] for m in sentence.of("measure_weak") if sentence.distance(m.i, quantity.i) <= _REACH}
    flows = {flow.removesuffix("_rank") for flow in told if flow.endswith("_rank")}
    named = sentence.of("country") and sentence.with_any(_GOODS)
    return flows.pop() if len(flows) == 1 and named and quantity.scale >= _LEAST else None


def flow_of_weighed(sentence: Sentence, quantity: Quantity, topic: Topic) -> str | None:
    """Return the way of goods weighed before what they are worth: 122,000 tonnes left Tema for the Netherlands, worth $310 million."""
    weighed = topic.kind == "quantity" and topic.sentence == id(sentence) and near(sentence, "worth", quantity.i, quantity.j, _WORTH)
    ways = {_LED.get(_led(sentence, mark.i) or "") for mark in sentence.of("country")} - {None}
    return ways.pop() if weighed and len(ways) == 1 and quantity.scale >= _LEAST - 3 else None


def _led(sentence: Sentence, i: int) -> str | None:
    """Return the preposition before a country, an article between them stepped over."""
    article = sentence.mark(i - 1, "filler") is not None and sentence.mark(i - 1, "preposition") is None
    return sentence.mark(i - 1 - article, "preposition")
