"""Trade of a country with the place spoken of: Austria sold goods for 2.6 billion there; Австрия продала туда; Австрия ол елге сатты.

In: a sentence, a figure of a flow, the parties named and the place. Out: the pair of the subject and the place, or none.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...party import COUNTRIES
from ..roles.roles import OWNER, PARTNER, PLAIN, Named
from ..sentence import Sentence
from ..sides.setting import Setting
from .pair import Pair

_THERE = ("there", "thither")


def trades_there(
    sentence: Sentence, at: int, flow: str | None, named: Sequence[Named], setting: Setting, spoken: Pair | None
) -> Pair | None:
    """Return the pair of a country that sells to the place spoken of, or buys there, as the clause of a token tells."""
    if flow not in ("exports", "imports"):
        return None
    clause = sentence.clause_of(at)
    here = [n for n in named if sentence.clause_of(n[0].i) == clause]
    that = next((code for mark, code, role in here if mark.get("side") == "that" and role == PARTNER), None)
    there = any(m.meanings["side"] in _THERE and sentence.clause_of(m.i) == clause for m in sentence.of("side"))
    place = that or (_place(setting, spoken) if there else None)
    subjects = [n for n in here if n[2] in (PLAIN, OWNER) and _is_subject(sentence, n)]
    others = {code for mark, code, _ in here if "side" not in mark} - {place}
    if place in (None, setting.home) or len(subjects) != 1 or others != {subjects[0][1]}:
        return None
    mark, subject, _ = subjects[0]
    return Pair(subject, place, {"reporter": [mark.start, mark.end, "named beside the figure"]})


def _place(setting: Setting, spoken: Pair | None) -> str | None:
    told = spoken.partner if spoken is not None else None
    return told if told in COUNTRIES else setting.other


def _is_subject(sentence: Sentence, named: Named) -> bool:
    """Return whether a country stands in the nominative, nothing leading to it."""
    mark, code, _ = named
    free = sentence.mark(mark.i - 1, "preposition") is None and sentence.mark(mark.j, "possessive") is None
    return code in COUNTRIES and "country" in mark and "case" not in mark and "genitive" not in mark and free
