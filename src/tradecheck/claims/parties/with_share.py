"""Amounts joined to the share of a partner, where words of relation stand behind: 3,9 milyar dolarlık ticaret ve yüzde 19'luk pay ile Çin.

In: an amount in its sentence with the countries and the other figures. Out: the partner behind the share, which is that of both.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..numbers.quantity import Quantity
from ..roles.roles import PARTNER, PLAIN, Named
from ..sentence import Sentence

_TO_SHARE = 8  # tokens between an amount and the share joined to it
_TO_PARTNER = 8  # tokens between a share and its partner


def partner_of_share(sentence: Sentence, quantity: Quantity, named: Sequence[Named], others: Sequence[Quantity]) -> Named | None:
    """Return the country that "with" behind a share leads to, "and" standing between the amount and the share."""
    if not sentence.lexicon.verb_last or quantity.kind != "money":
        return None
    share = next((other for other in others if other.i >= quantity.j), None)
    if share is None or share.kind != "percent" or share.i - quantity.j > _TO_SHARE or sentence.mark(share.i - 1, "range") != "and":
        return None
    links = [k for k in range(share.j, share.j + _TO_PARTNER) if sentence.mark(k, "preposition") == "with"]
    at = next((n for n in named if links and 0 <= n[0].i - links[0] <= 2 and n[2] in (PLAIN, PARTNER)), None)
    return (*at[:2], PARTNER) if at is not None else None
