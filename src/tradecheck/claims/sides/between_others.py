"""Capital, trade and traffic of other countries than those whose press writes in the language of a text.

In: a sentence. Out: whether its figures are those of two countries named in it, or of a port abroad: інвестиції Китаю в Німеччині.
"""

from __future__ import annotations

from itertools import pairwise

from ...lexicons.lexicon import Mark
from ...party import COUNTRIES
from ..sentence import Sentence
from .owners import party_of


def between_others(sentence: Sentence) -> bool:
    """Return whether a sentence tells what one of two countries invested in the other, or what is carried between them.

    Інвестиції Китаю в Німеччині; між Казахстаном і Китаєм залізницею перевезено 28,4 млн тонн.
    """
    if not sentence.digits:
        return False
    parties = list(pairwise(mark for mark in sentence.marks if party_of(mark) in COUNTRIES))
    if sentence.of("transit"):
        return any(party_of(one) != party_of(other) for one, other in parties)
    measured = {m.meanings["measure"] for m in sentence.of("measure")}
    if "turnover" in measured and any(_both_subjects(sentence, one, other) for one, other in parties):
        return True
    return "investment" in measured and any(
        party_of(one) != party_of(other) and not _listed(sentence, one, other) for one, other in parties
    )


def port_abroad(sentence: Sentence) -> bool:
    """Return whether a sentence tells in units what passed a port of the one country that it names: Im Hafen Koper 1,1 Mio. TEU."""
    parties = {party_of(mark) for mark in sentence.marks} & COUNTRIES
    at_port = any(mark.meanings["transit"] == "port" for mark in sentence.of("transit"))
    return at_port and len(parties) == 1 and bool(sentence.digits) and bool(sentence.of("unit"))


def _both_subjects(sentence: Sentence, one: Mark, other: Mark) -> bool:
    """Return whether "and" joins two countries to which no preposition or case leads: Узбекистан і Казахстан мають намір."""
    joined = other.i == one.j + 1 and sentence.mark(one.j, "range") == "and"
    led = sentence.mark(one.i - 1, "preposition") is not None or one.get("case") in ("dative", "ablative", "instrumental", "locative")
    return joined and not led


def _listed(sentence: Sentence, one: Mark, other: Mark) -> bool:
    """Return whether no more than a comma or "and" stands between two countries."""
    return other.i == one.j + 1 and (sentence.printed(one.j) in (",", "、") or sentence.mark(one.j, "range") == "and")
