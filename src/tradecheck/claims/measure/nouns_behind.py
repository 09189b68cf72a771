"""Flows that stand right behind their figure, as the noun of a participle or of "more": um 1,8 % gestiegene Ausfuhren; 3 % more exports.

In: a word of a flow and the end of a figure before it. Out: whether the figure is of that flow.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..sentence import Sentence

TO_NOUN = 10  # tokens from a rate past its level to the noun of its participle


def of_participle(sentence: Sentence, mark: Mark, j: int) -> bool:
    """Return whether a participle before its noun leads from a figure to the flow: um 1,8 % auf 125,8 Mrd. gestiegene Ausfuhren."""
    moved = sentence.ending(mark.i - 1, "move") if sentence.lexicon.verb_second and mark.i - j <= TO_NOUN else None
    if moved is None or moved.i < j or "comparative" in moved or not sentence.printed(moved.i)[:1].islower():
        return False
    inside = (sentence.mark(k, "range") == "and" or sentence.printed(k) in (",", ";", "(", "–") for k in range(j, moved.i))
    return not any(inside) and sentence.word(moved.i)[-1:] in ("e", "n", "r")


def more_of(sentence: Sentence, mark: Mark, j: int) -> bool:
    """Return whether but a comparative stands between a figure and a flow: 1.7 per cent more exports, um 1,7 Prozent mehr ausgeführt."""
    more = sentence.starting(j, "comparative")
    return more is not None and more.j == mark.i and "move" in more
