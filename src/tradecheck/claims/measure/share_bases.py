"""What a share is taken of: the measure, the things counted or the tonnes told behind it or right before it.

In: a share in its sentence. Out: a measure of the claims table, None where none is told beside it.
"""

from __future__ import annotations

from ..numbers.quantity import Quantity
from ..sentence import Sentence
from .topic import Topic, level_of


def share_base(sentence: Sentence, quantity: Quantity) -> str | None:
    """Return the measure after "% of (its total) ...": the share is taken of it."""
    for mark in sentence.of("measure"):
        if 0 <= mark.i - quantity.j <= 6 and sentence.clause_of(mark.i) == sentence.clause_of(quantity.j - 1):
            return level_of(mark.meanings["measure"])[0]
    for mark in sentence.of("measure_weak"):
        value = mark.meanings["measure_weak"]
        beside = 0 <= mark.i - quantity.j <= 4 and sentence.clause_of(mark.i) == sentence.clause_of(quantity.j - 1)
        if beside and value in ("exports", "imports", "turnover") and "rank_cue" not in mark:
            return value
    for mark in sentence.of("noun"):
        if "commodity" not in mark and 0 <= mark.i - quantity.j <= 7 and sentence.clause_of(mark.i) == sentence.clause_of(quantity.j - 1):
            return "count"
    return None


def of_quantity(sentence: Sentence, quantity: Quantity, topic: Topic) -> bool:
    """Return whether a share is one of tonnes: every third tonne; 127,780 t, 38 % of what was shipped; not of exports named behind it."""
    unit = sentence.starting(quantity.j, "unit") or sentence.starting(quantity.j + 1, "unit")
    if quantity.word and unit is not None:
        return True
    beside = topic.kind == "quantity" and topic.sentence == id(sentence) and 0 < quantity.i - topic.at <= 5
    named = any(0 <= mark.i - quantity.j <= 6 for mark in sentence.of("measure"))
    return beside and not named and sentence.mark(quantity.i - 1, "or") is None
