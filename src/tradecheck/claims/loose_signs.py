"""A letter in front of a dollar sign with a blank between is a word of its own: A $56 million drop; but A$56 million, US $ 56 million.

In: the marks of a sentence. Out: the same, with such a sign cut into the letter and the dollar.
"""

from __future__ import annotations

from ..lexicons.lexicon import Lexicon, Mark
from ..lexicons.tokens import Tokens


def with_loose_signs(marks: list[Mark], tokens: Tokens, lexicon: Lexicon) -> list[Mark]:
    """Return the marks with signs of one letter and a dollar that do not stand together read apart."""
    if not any(_is_loose(mark, tokens) for mark in marks):
        return marks
    out: list[Mark] = []
    for mark in marks:
        parted = _is_loose(mark, tokens)
        out += [found for k in range(mark.i, mark.j) for found in lexicon.marks(tokens, k, k + 1)] if parted else [mark]
    return out


def _is_loose(mark: Mark, tokens: Tokens) -> bool:
    if mark.j - mark.i != 2 or "currency" not in mark:
        return False
    letter, sign = tokens.words[mark.i : mark.j]
    return len(letter) == 1 and letter.isalpha() and sign == "$" and tokens.ends[mark.i] < tokens.starts[mark.i + 1]
