"""Flows that only say whose price is told: the price of Kazakhstan's copper exports rose by 12 %.

In: a word of exports or imports in its sentence. Out: whether it belongs to a price, which is what moved.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..sentence import Sentence

_OWNED = 5  # words between a price and its flow
_IN_OWNER = frozenset(("preposition", "possessive", "country", "adjective", "commodity", "side", "article", "definite", "filler", "basis"))


def of_price(sentence: Sentence, flow: Mark) -> bool:
    """Return whether a preposition, or the case of what follows it, leads from a price right before to a flow.

    Le prix à l'export, the price of exports, средние цены экспорта.
    """
    link = sentence.at.get(flow.i - 1)
    if link is not None and ("article" in link or "definite" in link) and "preposition" not in link:
        link = sentence.at.get(link.i - 1)
    if link is not None and link.get("measure") == "price" and link.j == flow.i:
        return sentence.lexicon.has("case")
    price = sentence.at.get(link.i - 1) if link is not None and "preposition" in link else None
    return price is not None and price.get("measure") == "price" or _owned_price(sentence, flow)


def _owned_price(sentence: Sentence, flow: Mark) -> bool:
    """Return whether but an owner and goods stand between the price and a flow, or the price behind its genitive.

    The price of Kazakhstan's copper exports; экспортының орташа бағасы.
    """
    behind = sentence.at.get(flow.j) if sentence.lexicon.verb_last else None
    if behind is not None and "average" in behind and "measure" not in behind:
        behind = sentence.at.get(behind.j)
    if behind is not None and behind.get("measure") == "price" and sentence.lexicon.has("step_after"):
        return True
    at, steps = flow.i - 1, 0
    while (mark := sentence.at.get(at)) is not None and steps < _OWNED and not _IN_OWNER.isdisjoint(mark) and "measure" not in mark:
        at, steps = mark.i - 1, steps + 1
    return mark is not None and steps > 0 and mark.get("measure") == "price"
