"""Offices that are introduced before their figures: The Exchange Office has another picture. Its 1,130 million count what left.

In: a sentence. Out: the country of the office that opens it without figures, or the attribution of the sentence behind it.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...party import COUNTRIES
from ..sentence import Sentence
from ..sides.owners import nearest_party
from .attribution import Attribution
from .telling import opens_clause

_BESIDE = 1  # token between "its" and the word for data
_COUNTS = ("statistics", "customs", "bank")


def introduced(sentence: Sentence) -> str | None:
    """Return the country of the office that opens a sentence without figures, whose own the next may tell: Customs has another picture.

    The only office of a sentence need not open it: The second list is kept by the Tanzania Revenue Authority.
    """
    if sentence.digits and any(sentence.of(category) for category in ("currency", "relative", "unit")):
        return None
    offices = [mark for mark in sentence.marks if "named_body" in mark or mark.get("body") in _COUNTS]
    office = next((mark for mark in offices if opens_clause(sentence, mark) or len(offices) == 1), None)
    code = (office.get("named_body") or nearest_party(sentence, office)) if office is not None else None
    return code if code in COUNTRIES else None


def own_figures_of(sentence: Sentence, office: str | None) -> list[Attribution]:
    """Return the attribution of a sentence to the office introduced before it, by a verb or "its" that opens it, or "its" data.

    Its 1,130 million of tomatoes; on its tables exporters earned 712 million; contabiliza 1.071 millones de ventas.
    """
    own = [mark for mark in sentence.of("side") if mark.meanings["side"] == "its"] if office is not None else []
    told = next((mark for mark in own if mark.i == sentence.first or _of_data(sentence, mark)), None)
    if office is not None and (opening := sentence.starting(sentence.first, "tell")) is not None and "source_cue" in opening:
        told = told or opening
    return [Attribution(told.i, told.start, told.end, office)] if told is not None else []


def _of_data(sentence: Sentence, own: Mark) -> bool:
    """Return whether "its" belongs to figures: according to its tables, nach seiner Rechnung."""
    cues = (mark for mark in sentence.of("source_cue") if mark.meanings["source_cue"] == "strong")
    return any(0 <= own.i - cue.j <= _BESIDE or 0 <= cue.i - own.j <= _BESIDE for cue in cues)
