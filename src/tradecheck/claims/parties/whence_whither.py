"""Flows told by where goods come from and where they go, as endings tell it: Қазақстаннан Өзбекстанға экспорт; Fas'tan Mısır'a ihracat.

In: a sentence, a figure, its flow and the parties named. Out: their pair, whose exports or imports they are decided by the flow.
"""

from __future__ import annotations

from itertools import pairwise

from ...lexicons.lexicon import Mark
from ...party import COUNTRIES
from ..numbers.quantity import Quantity
from ..roles.roles import Named
from ..sentence import Sentence
from .pair import Pair

_BESIDE = 2  # tokens between the names and their flow: Қытайға мұнай экспорты


def whence_whither(sentence: Sentence, quantity: Quantity, flow: str | None, named: list[Named], spoken: Pair | None) -> Pair | None:
    """Return the pair of the exports or imports told right before a figure, one country with each of the two endings before them.

    The other flow behind that one, which names nobody, is of the same pair: ... экспорт 3,1 млрд, импорт 1,3 млрд.
    """
    told = _flow_before(sentence, quantity) if flow in ("exports", "imports") else None
    if told is None or told.get("measure") != flow:
        return None
    for one, other in pairwise(named):
        ways = (one[0].get("case"), other[0].get("case"))
        if ways != ("ablative", "dative") or other[0].i != one[0].j or not _two(one, other):
            continue
        if 0 <= told.i - other[0].j <= _BESIDE:
            return Pair(one[1], other[1]) if flow == "exports" else Pair(other[1], one[1])
        if (
            spoken is not None
            and spoken.sentence == id(sentence)
            and len(named) == 2
            and {spoken.reporter, spoken.partner} == {one[1], other[1]}
        ):
            return Pair(spoken.reporter, spoken.partner)
    return None


def _flow_before(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the last word of a measure before a figure."""
    return next((mark for mark in reversed(sentence.of("measure")) if mark.j <= quantity.i), None)


def _two(one: Named, other: Named) -> bool:
    return one[1] in COUNTRIES and other[1] in COUNTRIES and one[1] != other[1]
