"""Purchases told of a country that owns what it sold or bought elsewhere in the sentence: deliveries from China, 41 % of imports.

In: a sentence and the parties named, each with its role. Out: the same, the seller or buyer as the partner.
"""

from __future__ import annotations

from ..roles.roles import OWNER, PARTNER, Named, leading_to
from ..sentence import Sentence

_TO_BUYER = 4  # tokens from a purchase to its buyer: achetés par l'Afghanistan


def whence_bought(sentence: Sentence, named: list[Named], bought: bool) -> list[Named]:
    """Let the country that goods come from be the partner of a purchase, though it owns its sales: deliveries from China."""
    whence = [n for n in named if bought and n[2] == OWNER and leading_to(sentence, n[0]) in ("from", "ablative")]
    return [(*n[:2], PARTNER) if n in whence else n for n in named]


def buyers_of_part(sentence: Sentence, named: list[Named]) -> list[Named]:
    """Let who bought a part of what another sold be the partner, though it owns its purchases: dont 68 % achetés par l'Afghanistan."""
    owners = [n for n in named if n[2] == OWNER]
    verbs = {n[0].i: [sentence.at.get(k) for k in range(n[0].i - _TO_BUYER, n[0].i)] for n in owners[1:]}
    bought = [i for i, marks in verbs.items() if any(m is not None and m.get("measure_weak") == "imports" for m in marks)]
    return [(*n[:2], PARTNER) if n[0].i in bought and n[1] != owners[0][1] else n for n in named]
