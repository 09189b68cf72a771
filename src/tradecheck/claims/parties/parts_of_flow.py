"""Partners named behind a figure only with a part of its flow: exports fell by 2 %, due to lower sales to China; rose, to China (+3 %) too.

In: a sentence, a figure with its flow and a party. Out: whether the party is told of a part only.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..numbers.quantity import Quantity
from ..roles.roles import PARTNER, Named
from ..sentence import Sentence

_WAYS = ("exports", "imports")
_OWN = 3  # tokens between a figure and the flow behind it that is its own: 3 billion euros of exports to Germany


def told_of_part(sentence: Sentence, quantity: Quantity, flow: str | None, found: Named, others: Sequence[Quantity]) -> bool:
    """Return whether a party behind a figure belongs to the flow that is told again, or to the bracket, in a later part of the sentence."""
    mark, _, role = found
    if flow not in _WAYS or mark.i < quantity.j or sentence.bracket[quantity.i - sentence.first]:
        return False
    apart = sentence.clause_of(mark.i) != sentence.clause_of(quantity.j - 1)
    ways = [m for m in sentence.marks if flow in (m.get("measure"), m.get("measure_weak"))]
    if not any(m.j <= quantity.i for m in ways):
        return False
    if (apart or sentence.printed(quantity.j) in (",", "，")) and _has_bracket(sentence, quantity, found, others):
        return True
    again = next((m for m in ways if m.i - quantity.j >= _OWN), None)
    if again is None or role != PARTNER:
        return False
    return again.j <= mark.i or apart and sentence.clause_of(again.i) == sentence.clause_of(mark.i)


def _has_bracket(sentence: Sentence, quantity: Quantity, found: Named, others: Sequence[Quantity]) -> bool:
    """Return whether the bracket right behind a party holds a figure of the kind of the one before: 22.9 %, to France (+23.5 %) too."""
    at = found[0].j
    return sentence.printed(at) in ("(", "（") and any(0 <= q.i - at - 1 <= 1 and q.kind == quantity.kind for q in others)
