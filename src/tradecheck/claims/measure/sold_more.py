"""Rates in brackets behind goods of which more or less was sold: with higher sales of cocoa (67.2%) and coffee (40.2%).

In: a percent in brackets. Out: which way the sales of its goods went.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..numbers.quantity import Quantity
from ..sentence import Sentence

_FLOWS = ("measure", "measure_weak")
_OPENING = ("(", "（")


def sold_more(sentence: Sentence, quantity: Quantity) -> int:
    """Return +1 or -1 where "higher" or "lower" beside sales or purchases leads to goods with the rate in brackets, 0 where it does not."""
    if sentence.printed(quantity.i - 1) not in _OPENING or quantity.printed_sign or sentence.ending(quantity.i - 2, "country") is not None:
        return 0
    told = [m for m in sentence.of("comparative") if m.j <= quantity.i and m.get("move") in _WAYS and _of_flow(sentence, m)]
    if not told or any(told[-1].j <= k < quantity.i and not sentence.bracket[k - sentence.first] for k in sentence.digits):
        return 0
    others = any(told[-1].j <= m.i < quantity.i and "comparative" not in m for m in sentence.of("move"))
    return 0 if others else _WAYS[told[-1]["move"]]


def _of_flow(sentence: Sentence, word: Mark) -> bool:
    """Return whether a comparative stands right before or behind a word of sales or purchases, or holds it: ventes plus élevées."""
    behind, before = sentence.at.get(word.j), sentence.at.get(word.i - 1)
    beside = (word, behind if behind is not None and behind.i == word.j else None, before)
    return any(mark is not None and any(c in mark for c in _FLOWS) for mark in beside)


_WAYS = {"rise": 1, "fall": -1}
