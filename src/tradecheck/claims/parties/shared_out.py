"""Weights of goods sold to all of which each buyer took a part: из них Саудовская Аравия забрала 1,7 млн т, Иран – 0,9 млн.

In: a weight in a sentence that opens with "of these", and the pair of the weight that went to all before it. Out: the seller and the buyer.
"""

from __future__ import annotations

from ...party import COUNTRIES
from ..numbers.quantity import Quantity
from ..roles.roles import OWNER, PLAIN
from ..thread import Passage
from .pair import Pair


def shared_out(passage: Passage, quantity: Quantity, pair: Pair, whole: Pair | None) -> Pair:
    """Return the pair of a part: its buyer stands before it, or behind it where the first of them does."""
    sentence = passage.sentence
    if whole is None or whole.block != sentence.block or whole.sentence == id(sentence) or not sentence.opens_with("list_cue", "of_which"):
        return pair
    weights = [other for other in passage.quantities if other.kind == "quantity"]
    buyers = [n for n in passage.named if n[2] in (PLAIN, OWNER) and "country" in n[0] and "case" not in n[0]]
    buyers = [n for n in buyers if n[1] in COUNTRIES and n[1] != whole.reporter]
    if not weights or not buyers or passage.told:
        return pair
    if buyers[0][0].i < weights[0].i:
        told = next((n for n in reversed(buyers) if n[0].j <= quantity.i), None)
    else:
        ends = min((other.i for other in weights if other.i >= quantity.j), default=sentence.last)
        told = next((n for n in buyers if quantity.j <= n[0].i < ends), None)
    return pair if told is None else Pair(whole.reporter, told[1])
