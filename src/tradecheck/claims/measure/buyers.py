"""Amounts told of a buyer or supplier alone: Deutschland war mit 21 Milliarden Dollar der wichtigste Abnehmer türkischer Waren.

In: an amount in its sentence. Out: the flow that the word of buyers (exports) or suppliers (imports) tells, where nothing else measures it.
"""

from __future__ import annotations

from ..numbers.quantity import Quantity
from ..sentence import Sentence

_REACH = 30  # tokens between an amount and the word
_LEAST = 6  # the scale from which an amount may be a flow
_GOODS = frozenset(("goods", "commodity", "adjective", "rank_cue"))


def flow_of_partner(sentence: Sentence, quantity: Quantity) -> str | None:
    """Return exports or imports as buyers or suppliers, all of one kind, are told near an amount, with a country and what it trades."""
    told = {m.meanings["measure_weak"] for m in sentence.of("measure_weak") if sentence.distance(m.i, quantity.i) <= _REACH}
    flows = {flow.removesuffix("_rank") for flow in told if flow.endswith("_rank")}
    named = sentence.of("country") and sentence.with_any(_GOODS)
    return flows.pop() if len(flows) == 1 and named and quantity.scale >= _LEAST else None
