"""Movements told again: from 402.7 to 389.4 million, or 3.3 %; was reduced to 19.9 million tonnes, i.e. by more than 20 million.

In: a figure in its sentence. Out: the direction of the movement that it tells by how much, 0 where it tells none.
"""

from __future__ import annotations

from ..numbers.quantity import Quantity
from ..sentence import Sentence
from .nearness import negated

_REACH = 3  # tokens between "or" and its figure
_ENDS = ("from", "to")


def moved_before(sentence: Sentence, quantity: Quantity) -> int:
    """Return the direction of the last verb of rise or fall before a figure: the shipments fell ..., that is by 1.2 million tonnes."""
    moves = [m for m in sentence.of("move") if m.j <= quantity.i and m.meanings["move"] in ("rise", "fall") and "comparative" not in m]
    if not moves:
        return 0
    return 1 if (moves[-1].meanings["move"] == "rise") != negated(sentence, moves[-1]) else -1


def told_again(sentence: Sentence, quantity: Quantity) -> int:
    """Return the direction of a movement between two figures that a percent behind "or" tells again, its whole not told behind it."""
    link = next((mark for k in range(quantity.i - 1, quantity.i - 2 - _REACH, -1) if (mark := sentence.starting(k, "or"))), None)
    follower = sentence.starting(quantity.j, "preposition") or sentence.starting(quantity.j, "share")
    if link is None or follower is not None and "of" in (follower.get("preposition"), follower.get("share")):
        return 0
    verbs = [m for m in sentence.of("move") if m.j <= link.i and m.meanings["move"] in ("rise", "fall")]
    steps = {m.meanings["step"] for m in sentence.of("step") if verbs and verbs[-1].i <= m.i < link.i}
    return moved_before(sentence, quantity) if steps.issuperset(_ENDS) else 0
