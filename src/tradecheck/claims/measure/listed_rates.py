"""Rates in a row that share the verb at the end: to Germany 4.4 %, to Italy 2.1 %, to France 1.8 % they rose.

In: a percent in its sentence. Out: the direction and the word of movement behind the last of the row.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from .nearness import negated, numbers_between

_VERB = 4  # tokens from the last rate to its word of movement


def move_of_row(sentence: Sentence, quantity: Quantity) -> tuple[int, Mark | None]:
    """Return the movement that a row of rates ends with, where verbs stand last: nothing but rates between, and no word of a share."""
    behind = [mark for mark in sentence.of("move") if mark.i >= quantity.j] if sentence.lexicon.verb_last else []
    if quantity.kind != "percent" or not behind or behind[0]["move"] == "stay" or "comparative" in behind[0]:
        return 0, None
    move = behind[0]
    rates = [mark for mark in sentence.of("relative") if quantity.j <= mark.i < move.i and mark["relative"] == "%"]
    figures = [k for k in sentence.digits if quantity.j <= k < move.i]
    shares = any(mark["share"] != "of" and mark.i < move.i for mark in sentence.of("share"))
    if shares or not rates or len(rates) != numbers_between(sentence, quantity.j, move.i) or move.i - figures[-1] > _VERB:
        return 0, None
    return 1 if (move["move"] == "rise") != negated(sentence, move) else -1, move
