"""Two sources whose figures are told in turn: by Uzbek and Turkish data, 2021: 3.4 and 3.6; 2022: 3.2 and 3.3.

In: a sentence and its figures. Out: the two sources named in one breath, and for a figure of a list of two the one in its place.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicons.lexicon import Mark
from ...party import COUNTRIES
from ..in_turn import joined_in, unbroken
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from ..sides.owners import party_of
from .attribution import Attribution

_SMALL = ("article", "definite", "filler", "preposition")


def sources_in_turn(sentence: Sentence) -> tuple[Attribution, ...]:
    """Return two countries joined by "and" beside one word for data: по узбекским и турецким данным; selon les données A et B."""
    named = [mark for mark in sentence.marks if party_of(mark) in COUNTRIES]
    for one, other in zip(named, named[1:], strict=False):
        if _joined(sentence, one, other) and party_of(one) != party_of(other) and _of_data(sentence, one, other):
            return tuple(Attribution(mark.i, mark.start, mark.end, party_of(mark)) for mark in (one, other))
    return ()


def _joined(sentence: Sentence, one: Mark, other: Mark) -> bool:
    between = [mark for k in range(one.j, other.i) if (mark := sentence.at.get(k)) is not None]
    small = all(mark.get("range") == "and" or any(category in mark for category in _SMALL) for mark in between)
    return other.i - one.j <= len(between) and small and any(mark.get("range") == "and" for mark in between)


def _of_data(sentence: Sentence, one: Mark, other: Mark) -> bool:
    """Return whether a word for data stands right behind the second country, or before the first, small words in between."""
    behind, at = sentence.at.get(other.j), one.i - 1
    while (before := sentence.at.get(at)) is not None and "source_cue" not in before and any(category in before for category in _SMALL):
        at = before.i - 1
    cues = (mark for mark in (behind, before) if mark is not None)
    return any(mark.get("source_cue") == "strong" and ("tell" not in mark or "adjective" in one) or "side_word" in mark for mark in cues)


def source_in_turn(sentence: Sentence, quantity: Quantity, others: Sequence[Quantity], told: Sequence[Attribution]) -> Attribution | None:
    """Return the source of a figure in a list of two, or of pairs for as many years, behind two sources told together."""
    if not told or quantity.kind != "money":
        return None
    alike = unbroken([other for other in others if other.kind == quantity.kind], quantity, joined_in(sentence))
    return told[alike.index(quantity) % len(told)] if len(alike) % len(told) == 0 else None
