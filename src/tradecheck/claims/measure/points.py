"""Percentage points beside growth: export growth slowed by 1.5 points; 年均增速达7.3%，高出外贸增速2.3个百分点.

In: a figure in its sentence. Out: whether it is one of growth, not of a share.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from .topic import Topic


def is_pace(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a word right before a percent tells it as a rate of growth, no share told: 年均增速达7.3%，高出2.3个百分点."""
    step = sentence.ending(quantity.i - 1, "step")
    word = step if step is None or "move" in step else sentence.ending(step.i - 1, "move")
    return word is not None and "move" in word and not _share_words(sentence)


def of_rate(sentence: Sentence, quantity: Quantity, topic: Topic) -> bool:
    """Return whether points tell how a growth differs, no share told beside: growth slowed by 1.5 points; 比外贸增速高2个百分点."""
    clause = sentence.clause_of(quantity.i)
    flows = any(sentence.clause_of(mark.i) == clause and mark.i < quantity.i for mark in sentence.of("measure"))
    told = topic.kind == "growth" and topic.sentence == id(sentence) or topic.kind != "share" and not _share_words(sentence)
    return flows and told and not any(sentence.clause_of(mark.i) == clause for mark in _share_words(sentence))


def _share_words(sentence: Sentence) -> list[Mark]:
    """Return the words of share of a sentence, not what leads from a part to its whole: of."""
    return [mark for mark in sentence.of("share") if mark["share"] != "of"]
