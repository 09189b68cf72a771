"""Two countries in the name of a body, which are no parties of its figures: Handelskammer Schweiz-Türkei; Türkiye-Kenya İş Konseyi."""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..sentence import Sentence


def pair_in_name(sentence: Sentence, body: Mark) -> range:
    """Return the tokens of two countries joined by a hyphen right before or behind a word of bodies."""
    for first, last in ((body.j, body.j + 3), (body.i - 3, body.i)):
        joined = sentence.word(first + 1) in ("-", "–") and sentence.glued(first, first + 1)
        if joined and sentence.mark(first, "country") and sentence.mark(last - 1, "country"):
            return range(first, last)
    return range(0)
