"""The trade of two countries with each other, told in the text of a third or of their union: trade between Armenia and Kyrgyzstan.

In: a sentence, a figure, the parties named and the pair spoken of. Out: the pair of the two, or none where the text's own side is
one of them. It stays theirs in the sentences behind it that name nobody else: Armenia shipped 29 million, Kyrgyzstan 9.
"""

from __future__ import annotations

from itertools import pairwise

from ...lexicons.lexicon import Mark
from ...party import COUNTRIES
from ..measure.nearness import near
from ..numbers.quantity import Quantity
from ..roles.roles import PARTNER, Named
from ..sentence import Sentence
from ..sides.other_side import of_both
from .closest import nearest
from .pair import Pair

_REACH = 24  # tokens between a figure and its flow
_APART = 2  # tokens between a flow and the two countries: the trade between (the) two, A与B之间的贸易


def of_two_others(sentence: Sentence, quantity: Quantity, named: list[Named], home: str | None, spoken: Pair | None) -> Pair | None:
    """Return the pair of two countries other than home whose trade with each other a figure tells, or goes on telling."""
    flow = near(sentence, "measure", quantity.i, quantity.j, _REACH)
    if flow is not None and flow.meanings["measure"] in ("turnover", "balance"):
        for one, other in pairwise(named):
            both = {one[1], other[1]}
            if len(both) == 2 and both <= COUNTRIES - {home} and _joined(sentence, one, other) and _beside(sentence, flow, one, other):
                return _pair(one[1], other[1])
    return _still(sentence, quantity, named, home, spoken)


def _pair(reporter: str | None, partner: str | None) -> Pair:
    return Pair(reporter, partner, of_two=True)


def _still(sentence: Sentence, quantity: Quantity, named: list[Named], home: str | None, spoken: Pair | None) -> Pair | None:
    """Return the pair spoken of where a sentence of the same paragraph names none but the two; the one named beside a figure reports.

    Where one's trade with the other was told, bilateral trade behind it is theirs: Armenia's exports to Kyrgyzstan ... Bilateral trade.
    """
    if spoken is None or spoken.block != sentence.block:
        return None
    two = (spoken.reporter, spoken.partner)
    shared = home not in two and COUNTRIES.issuperset(two) and of_both(sentence)
    if not (spoken.of_two or shared) or any(n[1] not in two for n in named):
        return None
    found = nearest(sentence, quantity, named)
    if found is None:
        return _pair(*two)
    last = two[found[1] == two[0]]
    return _pair(last, found[1]) if found[2] == PARTNER else _pair(found[1], last)


def _joined(sentence: Sentence, one: Named, other: Named) -> bool:
    """Return whether one word, "and" or a hyphen joins two countries that no word of direction leads to: not trade with Japan and China."""
    if one[0] is other[0]:
        return True
    before, between = sentence.ending(one[0].i - 1, "preposition"), range(one[0].j, other[0].i)
    led = before is not None and before.get("range") != "between" and before.get("preposition") in ("with", "to", "from")
    joint = any(sentence.mark(k, "range") == "and" or sentence.printed(k) in ("-", "–", "—") for k in between)
    together = one[0].get("case") == "instrumental" and sentence.lexicon.verb_last  # Ermenistan ile Kırgızistan
    return not led and (len(between) in (1, 2) and joint or together and len(between) == 0)


def _beside(sentence: Sentence, flow: Mark, one: Named, other: Named) -> bool:
    """Return whether a flow stands right before or behind two countries."""
    behind, before = one[0].i - flow.j, flow.i - other[0].j
    told = sentence.ending(one[0].i - 1, "range")
    between = (
        behind == 0 or told is not None and told.get("range") == "between" or {one[0].get("case"), other[0].get("case")} == {"genitive"}
    )
    return 0 <= behind <= _APART and between or 0 <= before <= _APART
