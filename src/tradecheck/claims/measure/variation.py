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
    if _heads_list(sentence, quantity):
        return True
    word = next((m for m in reversed(sentence.of("variation")) if 0 <= quantity.i - m.j <= _REACH), None)
    if word is None or sentence.apart(word.i, quantity.i):
        return False
    between = range(word.j, quantity.i)
    return not any(sentence.printed(k)[:1].isdecimal() or "move" in sentence.at.get(k, _NONE) for k in between)


def _heads_list(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a word of variation stands before the colon of a list of rates, no share told: growth rates: 34% in 2010, 27%."""
    colon = next((k for k in range(quantity.i - 1, sentence.first, -1) if sentence.word(k) in (":", "：")), -1)
    if colon < 0 or any(mark["share"] == "cue" for mark in sentence.of("share")):
        return False
    headed = any(word.j <= colon for word in sentence.of("variation"))
    return headed and not any(colon < mark.i < quantity.j for mark in sentence.of("move"))


_NONE: dict[str, str] = {}
