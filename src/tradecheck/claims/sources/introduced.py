"""Offices that are introduced before their figures: The Exchange Office has another picture. Its 1,130 million count what left.

In: a sentence. Out: the country of the office that opens it without figures, or the attribution of the sentence behind it.
"""

from __future__ import annotations

from ...party import COUNTRIES
from ..sentence import Sentence
from ..sides.owners import nearest_party
from .attribution import Attribution, opens_clause

_COUNTS = ("statistics", "customs", "bank")


def introduced(sentence: Sentence) -> str | None:
    """Return the country of the office that opens a sentence without figures, whose own the next may tell: Customs has another picture."""
    if sentence.digits:
        return None
    offices = (mark for mark in sentence.marks if "named_body" in mark or mark.get("body") in _COUNTS)
    office = next((mark for mark in offices if opens_clause(sentence, mark)), None)
    code = (office.get("named_body") or nearest_party(sentence, office)) if office is not None else None
    return code if code in COUNTRIES else None


def own_figures_of(sentence: Sentence, office: str | None) -> list[Attribution]:
    """Return the attribution of a sentence that opens with "its" to the office introduced before it: Its 1,130 million of tomatoes."""
    opening = sentence.at.get(sentence.first)
    if office is None or opening is None or opening.get("side") != "its":
        return []
    return [Attribution(opening.i, opening.start, opening.end, office)]
