"""Offices whose figures are only compared with those told: they are no source of what follows.

In: a sentence and a word of telling or an office. Out: whether the figures told are set beside those of the office, none of which is given.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..sentence import Sentence
from ..sides.owners import opens_name


def only_compared(sentence: Sentence, mark: Mark) -> bool:
    """Return whether figures are only compared with those of an office, no amount behind: 与马方的数字相差不到2%."""
    if not ("source_cue" in mark or "body" in mark or "named_body" in mark):
        return False
    first = mark
    while (before := sentence.at.get(first.i - 1)) is not None and any(c in before for c in ("country", "adjective", "possessive")):
        first = before
    inside = any(country.j < first.i and opens_name(sentence, country, mark) for country in sentence.of("country"))  # 税务和海关总署
    led = before is not None and before.get("preposition") == "with" or "body" in mark and first.get("case") == "instrumental"
    return led and not inside and not any(money.i >= mark.j for money in sentence.of("currency"))
