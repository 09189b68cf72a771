"""Counted nouns that open a label or a clause before bare whole numbers: Vessel calls: 892; ship calls rose from 850 to 892.

In: a number without a unit in its sentence. Out: the noun it counts, where nothing else is measured between them.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..sentence import Sentence
from .quantity import Quantity

_LABEL = 6  # tokens of a label before its colon, or between a word of movement and where it ends
_RANKED = 12  # tokens of a label that tells in which list a place is
_LAST_PLACE = 300
_THOUSANDS = 3


def opened_by(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the noun that opens the label or the clause of a bare whole number."""
    behind = sentence.printed(quantity.j)
    thousands = quantity.scale == _THOUSANDS and quantity.size >= 1  # свыше 2,3 тыс.
    if not thousands and (quantity.scale or quantity.ulp != 1) or behind[:1].isdecimal() or behind == "%":
        return None
    return _moved(sentence, quantity) or (None if behind[:1].isalpha() else _labelled(sentence, quantity))


def _labelled(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the noun that opens a label before a bare whole number: Dutch companies in Ghana: 160; Vessel calls: 892 (+5 %).

    A hedge may lead to the number, and a dash part them: Imprese italiane attive: oltre 2.600; Предприятий с капиталом РФ – свыше 230.
    """
    hedge = sentence.ending(quantity.i - 1, "hedge_before")
    colon = (quantity.i if hedge is None else hedge.i) - 1
    dash = sentence.printed(colon) in ("–", "—") and colon - sentence.first <= _LABEL
    if sentence.printed(colon) not in (":", "：") and not dash:
        return None
    label = range(max(colon - _LABEL, sentence.first), colon)
    if any(sentence.printed(k)[:1].isdecimal() or not sentence.printed(k)[:1].isalpha() for k in label[-2:]):
        return None
    noun = _opening(sentence, sentence.first, colon)
    measured = any(category in sentence.at.get(k, ()) for k in label for category in ("measure", "currency", "commodity"))
    return noun if noun is not None and noun.i in label and not measured else None


def ranked(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a label that opens with a word of rank ends in a colon before a bare number: Rang als Handelspartner: 71 (von 239)."""
    if quantity.scale or quantity.ulp != 1 or not 1 <= quantity.size <= _LAST_PLACE or sentence.printed(quantity.i - 1) not in (":", "："):
        return False
    opening = next((k for k in range(sentence.first, quantity.i) if sentence.printed(k)[:1].isalpha()), quantity.i)
    word = sentence.starting(opening, "table")
    if word is not None and word["table"] == "rank" and quantity.i - word.i <= _RANKED:
        return True
    places = [mark for mark in sentence.of("table") if mark["table"] == "rank" and 0 < quantity.i - mark.i <= _RANKED]
    return bool(places) and sentence.of("rank_cue") != () and not any(opening <= k < quantity.i for k in sentence.digits)


def _moved(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the noun that opens a clause and rises or falls from or to a bare whole number: Ship calls rose from 850 to 892."""
    if sentence.mark(quantity.i - 1, "step") not in ("from", "to"):
        return None
    move = next((mark for mark in sentence.of("move") if 0 < quantity.i - mark.j <= _LABEL), None)
    if move is None or not all(sentence.printed(k)[:1].isdecimal() or "step" in sentence.at.get(k, ()) for k in range(move.j, quantity.i)):
        return None
    begin = move.i
    while begin > sentence.first and sentence.clause_of(begin - 1) == sentence.clause_of(move.i):
        begin -= 1
    noun = _opening(sentence, begin, move.i)
    return noun if noun is not None and move.i - noun.j <= 1 else None


def _opening(sentence: Sentence, first: int, last: int) -> Mark | None:
    """Return the counted noun with which words begin, behind an article and adjectives of countries: the Dutch companies in Ghana.

    Where they are may open it, with one word on what they do there: In Usbekistan registrierte Unternehmen.
    """
    words = [k for k in range(first, last) if sentence.printed(k)[:1].isalpha()]
    place = sentence.at.get(words[1]) if len(words) > 2 and sentence.mark(words[0], "preposition") == "in" else None
    if place is not None and "country" in place:
        words = [k for k in words if k >= place.j]
        words = words[len(words) > 1 and sentence.starting(words[0], "noun") is None :]
    words = words[words[:1] != [] and "filler" in sentence.lexicon.meanings(sentence.word(words[0])) :]  # las empresas
    at = next((k for k in words if "adjective" not in sentence.at.get(k, ())), last)
    noun = sentence.starting(at, "noun")
    return noun if noun is not None and not any(category in noun for category in ("unit", "distractor")) else None
