"""The gap between two sources of one flow: The discrepancy is 14.9 billion; мәліметтер арасындағы айырмашылық 14,9 млрд.

In: a sentence, an amount or multiple and the topic, which knows whether two sources told the last flow. Out: whether it tells how far
they lie apart, which is no balance of exports and imports, no flow, and no movement from year to year.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..numbers.numerals import is_year
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from ..sides.owners import party_of
from .nearness import numbers_between
from .topic import Topic

GAP = "gap between two sources"
TIMES = "times the other source"
_BEFORE = 12  # tokens between a word for a gap and its amount, the sources of the figures in between
_BEHIND = 3  # tokens between an amount and the word behind it: a 4.2-billion-euro gap; 42亿欧元的差额


def is_gap(sentence: Sentence, quantity: Quantity, topic: Topic) -> bool:
    """Return whether a word for a difference stands beside an amount behind two tellings of one flow."""
    return topic.apart and 0 <= sentence.block - topic.block <= 1 and any(_beside(sentence, quantity, m) for m in sentence.of("difference"))


def is_times_the_other(sentence: Sentence, topic: Topic) -> bool:
    """Return whether a multiple behind two tellings holds one against the other: Japan's figure is 1.6 times the Philippine one.

    Its sentence names both, or one and a word of counting, but no time and no flow that moves.
    """
    if not topic.apart or topic.block != sentence.block or any(sentence.of(category) for category in ("measure", "time", "month", "when")):
        return False
    moves = any(mark["move"] in ("rise", "fall") and "comparative" not in mark for mark in sentence.of("move"))
    dated = any(is_year(sentence.printed(k)) for k in sentence.digits)
    named = {party_of(mark) or mark.meanings.get("side") for c in ("country", "adjective", "side") for mark in sentence.of(c)}
    counted = any(sentence.of(category) for category in ("source_cue", "reckon", "body", "named_body"))
    return not moves and not dated and len(named) + counted > 1


def _beside(sentence: Sentence, quantity: Quantity, gap: Mark) -> bool:
    if 0 <= quantity.i - gap.j <= 1:
        return True  # алшақтық – 2,4 млрд
    if sentence.clause_of(gap.i) != sentence.clause_of(quantity.i):
        return False
    if gap.j <= quantity.i:
        return quantity.i - gap.j <= _BEFORE and not numbers_between(sentence, gap.j, quantity.i)
    return 0 <= gap.i - quantity.j <= _BEHIND
