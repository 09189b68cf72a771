"""Chinese set phrases that begin with a numeral (一家, 十余) and are none behind another: 二十一家 is 21 firms, 四十余 more than 40.

In: the marks of a sentence. Out: the same, with such a phrase cut into what its characters mean there.
"""

from __future__ import annotations

from ..lexicons.lexicon import Lexicon, Mark
from ..lexicons.tokens import Tokens, is_cjk

_NUMERAL = frozenset(("cardinal", "scale"))


def with_numerals(marks: list[Mark], tokens: Tokens, lexicon: Lexicon) -> list[Mark]:
    """Return the marks with neutral phrases right behind a numeral read character by character."""
    if not any("neutral" in mark and _goes_on(marks, place, tokens, lexicon) for place, mark in enumerate(marks)):
        return marks
    out: list[Mark] = []
    for place, mark in enumerate(marks):
        if "neutral" in mark and _goes_on(marks, place, tokens, lexicon):
            out += lexicon.marks(tokens, mark.i, mark.i + 1) + lexicon.marks(tokens, mark.i + 1, mark.j)
        else:
            out.append(mark)
    return out


def _goes_on(marks: list[Mark], place: int, tokens: Tokens, lexicon: Lexicon) -> bool:
    mark, before = marks[place], marks[place - 1] if place else None
    if before is None or before.j != mark.i or _NUMERAL.isdisjoint(before) or not is_cjk(tokens.words[mark.i]):
        return False
    return not _NUMERAL.isdisjoint(lexicon.meanings(tokens.lower[mark.i]))
