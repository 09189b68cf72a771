"""Who "that country" and "both sides" are: the party named last, in the role that its case or a flow beside it tells.

In: a sentence and the country named last. Out: `Named` parties.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..sentence import Sentence
from ..sides.compass import neighbour_of
from ..sides.owners import flow_before, party_of
from .roles import CASES, OWNER, PARTNER, Named, owns_flow, ranked_before


def meant_by_that(sentence: Sentence, place: str | None, other: str | None) -> list[Named]:
    """Return "that country" (бұл елге, 该国) as the party named last, in the role its case or a flow behind it tells.

    "Both sides" are the own side and the party named last, where the text is about no pair and the sentence names no other.
    """
    if place is None or not sentence.of("side"):
        return []
    found = [(mark, place, _role_of_that(sentence, mark)) for mark in sentence.of("side") if mark.meanings["side"] == "that"]
    if found or other is not None or any(party_of(mark) for mark in sentence.marks):
        return found
    return [(mark, place, PARTNER) for mark in sentence.of("side") if mark.meanings["side"] == "both"][:1]


def meant_by_neighbour(sentence: Sentence, home: str | None) -> list[Named]:
    """Return "the southern neighbour" as the country that lies there beside the own side, where its sentence does not name it too."""
    told = [(mark, neighbour_of(home, mark.meanings["neighbour"])) for mark in sentence.of("neighbour")]
    codes = {party_of(mark) for mark in sentence.marks} if told else set()
    return [(mark, code, _role_of_that(sentence, mark)) for mark, code in told if code and code not in codes]


def _role_of_that(sentence: Sentence, mark: Mark) -> str:
    case = mark.get("case") or ""
    before = sentence.at.get(mark.i - 1)
    of = mark.get("preposition") == "of" or before is not None and before.get("preposition") == "of"
    at = before.i if of and before is not None and mark.get("preposition") != "of" else mark.i
    if of and (flow_before(sentence, at) is not None or ranked_before(sentence, at)):
        return OWNER  # les exportations du pays maghrébin; the third-largest buyer of the Central Asian country
    if case in CASES or sentence.mark(mark.i - 1, "preposition"):
        return CASES.get(case, PARTNER)
    return OWNER if owns_flow(sentence, mark) == "flow" else PARTNER
