"""Two countries in one word: 中德双边贸易额, 智中贸易额, 俄印贸易.

In: a mark that tells a pair. Out: its two countries in the order told, and whether it stands before a word of their trade.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...party import COUNTRIES, GROUPS
from ..sentence import Sentence

_ITSELF = "*"  # the country that the word means by itself, which the text may have to settle: 中巴
_BETWEEN = 3  # tokens between a pair and the word of trade: 间, 之间的


def sides_of(pair: Mark) -> list[str]:
    """Return the two countries of a pair; none where one of them is not settled."""
    told = [pair.get("country") or "" if side == _ITSELF else side for side in pair.meanings["pair"].split()]
    return told if all(side in COUNTRIES or side in GROUPS for side in told) else []


def trades_together(sentence: Sentence, pair: Mark) -> bool:
    """Return whether a pair stands before the trade between its countries, not before "relations" or a fair."""
    for k in range(pair.j, pair.j + _BETWEEN):
        mark = sentence.at.get(k)
        if mark is not None and (mark.get("measure") or mark.get("measure_weak")) == "turnover":
            return bool(sides_of(pair))
        if mark is not None and mark.get("side") != "both":
            return False
    return False
