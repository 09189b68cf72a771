"""The gap between two sources of one flow: The discrepancy is 14.9 billion; мәліметтер арасындағы айырмашылық 14,9 млрд.

In: a sentence, an amount and the topic, which knows whether two sources told the last flow. Out: whether the amount is how far
they lie apart, which is no balance of exports and imports and no flow.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from .nearness import numbers_between
from .topic import Topic

GAP = "gap between two sources"
_BEFORE = 12  # tokens between a word for a gap and its amount, the sources of the figures in between
_BEHIND = 3  # tokens between an amount and the word behind it: a 4.2-billion-euro gap; 42亿欧元的差额


def is_gap(sentence: Sentence, quantity: Quantity, topic: Topic) -> bool:
    """Return whether a word for a difference stands beside an amount behind two tellings of one flow."""
    return topic.apart and 0 <= sentence.block - topic.block <= 1 and any(_beside(sentence, quantity, m) for m in sentence.of("difference"))


def _beside(sentence: Sentence, quantity: Quantity, gap: Mark) -> bool:
    if sentence.clause_of(gap.i) != sentence.clause_of(quantity.i):
        return False
    if gap.j <= quantity.i:
        return quantity.i - gap.j <= _BEFORE and not numbers_between(sentence, gap.j, quantity.i)
    return 0 <= gap.i - quantity.j <= _BEHIND
