"""The flow behind a figure that a noun of movement leads to: a fall of $320 million, or 12.1 %, in the value of exports.

In: a flow behind a figure in its sentence. Out: whether nothing but the figures of the movement stands between the two.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..sentence import Sentence

_REACH = 16  # tokens from the noun of movement to the figure, and from the figure to the flow
_FIGURES = frozenset(
    ("currency", "scale", "scale_short", "relative", "or", "preposition", "step", "article", "hedge_before", "filler", "sign")
)
_TOKENS = frozenset((",", "$", "€", "£", "%", "."))


def is_moved(sentence: Sentence, flow: Mark, i: int, j: int) -> bool:
    """Return whether a figure at i..j-1 tells by how much a flow behind it rose or fell."""
    if not 1 < flow.i - j <= _REACH or not _leads(sentence, flow):
        return False
    if not all(_is_of_figure(sentence, k) for k in range(j, flow.i)):
        return False
    for k in range(i - 1, max(i - _REACH, sentence.first - 1), -1):
        mark = sentence.at.get(k)
        if mark is not None and "move" in mark:
            return mark["move"] in ("rise", "fall") and "comparative" not in mark and _led(sentence, mark)
        if not _is_of_figure(sentence, k):
            return False
    return False


def _leads(sentence: Sentence, flow: Mark) -> bool:
    """Return whether a preposition leads to a flow, an article or "the value of" in between."""
    for k in range(flow.i - 1, flow.i - 5, -1):
        mark = sentence.at.get(k)
        if mark is None or not ("preposition" in mark or "filler" in mark or "article" in mark):
            return False
        if "preposition" in mark:
            return True
    return False


def _led(sentence: Sentence, move: Mark) -> bool:
    """Return whether "of" or "by" leads from a noun of movement to its figure."""
    behind = sentence.at.get(move.j)
    return move.get("step") == "by" or behind is not None and ("preposition" in behind or behind.get("step") == "by")


def _is_of_figure(sentence: Sentence, k: int) -> bool:
    """Return whether a token is one of figures, their units and the small words between them."""
    mark = sentence.at.get(k)
    if mark is not None:
        return not _FIGURES.isdisjoint(mark) and "move" not in mark
    return sentence.printed(k)[:1].isdecimal() or sentence.word(k) in _TOKENS
