"""Rates told as a variation, which says by its sign alone whether something rose: con una variación de 27 %; an annual change of 27%.

In: a percent. Out: whether a word of variation leads to it, so that without a minus it is a rise.
"""

from __future__ import annotations

from ..numbers.quantity import Quantity
from ..sentence import Sentence

_REACH = 5  # tokens from the word to its percent: una variación anual de, изменение за год -


def is_variation(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a word of variation stands before a percent, no number, verb of movement or end of the clause in between."""
    if quantity.kind != "percent" or isinstance(quantity.value, tuple):
        return False
    word = next((m for m in reversed(sentence.of("variation")) if 0 <= quantity.i - m.j <= _REACH), None)
    if word is None or sentence.apart(word.i, quantity.i):
        return False
    between = range(word.j, quantity.i)
    return not any(sentence.printed(k)[:1].isdecimal() or "move" in sentence.at.get(k, _NONE) for k in between)


_NONE: dict[str, str] = {}
