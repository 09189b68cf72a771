"""Whose a price or quantity is that is told of production, of ports, or of the way of goods.

In: a sentence and the parties named in it. Out: the pair, or changes to the one read so far: producers have no partner.
"""

from __future__ import annotations

from itertools import pairwise

from ...lexicons.lexicon import Mark
from ...party import COUNTRIES, CURRENCY_HOMES, WORLD
from ..measure.nearness import near
from ..numbers.quantity import Quantity
from ..roles.roles import PARTNER, PLACE, Named, leading_to
from ..sentence import Sentence
from ..sides.datelines import is_town
from ..sides.setting import Setting
from .pair import Pair

_SOLD = ("exports", "imports")
_EXCHANGES = ("GBR", "USA")  # whose towns quote the prices of the world: London, New York, Chicago


def producer(sentence: Sentence, quantity: Quantity, measure: str, of: str | None, named: list[Named]) -> str | None:
    """Return the one country named where a price or quantity is told as that of producers: Abidjan lifted the farm-gate price."""
    told = {n[1] for n in named if n[1] in COUNTRIES}
    if not ("price" in (measure, of) or "quantity" in (measure, of)) or len(told) != 1:
        return None
    mark = near(sentence, "production", quantity.i, quantity.j, 20)
    return told.pop() if mark is not None and not any(n[2] == PARTNER for n in named) else None


def on_the_way(sentence: Sentence, quantity: Quantity, named: list[Named]) -> Pair | None:
    """Return whence and whither a price is told for: a container from Felixstowe to Mersin costs $2,350."""
    for a, b in pairwise(named):
        starts = leading_to(sentence, a[0]) in ("from", "of", "ablative")
        ends = leading_to(sentence, b[0]) in ("to", "towards", "dative")
        if starts and ends and b[0].i - a[0].j <= 2 and {a[1], b[1]} <= COUNTRIES and sentence.distance(b[0].i, quantity.i) <= 20:
            return Pair(a[1], b[1]) if a[1] != b[1] else None
    return None


def quoted_in_town(sentence: Sentence, named: list[Named], setting: Setting) -> bool:
    """Return whether a price is that of an exchange: in London the tonne rose to 8,900 pounds; À New York, la livre vaut 2,24 dollars."""
    towns = [n for n in named if n[1] in _EXCHANGES and n[1] not in (setting.home, setting.other) and is_town(sentence, n[0])]
    return any(n[2] == PLACE or n[0].i - sentence.first <= 2 and sentence.word(n[0].j) == "," for n in towns)


def of_producers(
    sentence: Sentence, quantity: Quantity, measure: str, of: str | None, named: list[Named], pair: Pair, home: str | None, *, told: bool
) -> None:
    """Take the partner from figures of production and carriage, all partners from those of ports; ``told`` tells that an owner is named.

    A price of producers is that of the country named; a wholesale price in yuan that of China.
    """
    of_goods = measure in ("quantity", "target", "price") or of in ("quantity", "price")
    made = near(sentence, "production", quantity.i, quantity.j, 20)
    made = None if made is not None and _aside(sentence, made, quantity) else made
    if not of_goods or not (made or near(sentence, "transit", quantity.i, quantity.j, 30)):
        return
    if measure == "price" and pair.reporter == home and named and "reporter" not in pair.evidence and made:
        pair.reporter = next((n[1] for n in named if n[1] in COUNTRIES), pair.reporter)
    port = near(sentence, "transit", quantity.i, quantity.j, 30, "port")
    pair.partner = WORLD if port and not near(sentence, "production", quantity.i, quantity.j, 6) else None
    paid_in = CURRENCY_HOMES.get(quantity.unit.partition("/")[0]) if measure == "price" and not told else None
    if paid_in in COUNTRIES and paid_in not in ("USA", home):
        pair.reporter = paid_in


def _aside(sentence: Sentence, made: Mark, quantity: Quantity) -> bool:
    """Return whether producers are only told of in a clause behind a figure of sales: twice the 63,000 tons shipped, as farmers rushed."""
    behind = made.i >= quantity.j and sentence.clause_of(made.i) != sentence.clause_of(quantity.j - 1)
    flows = (mark for category in ("measure", "measure_weak") for mark in sentence.of(category) if mark.j <= quantity.i)
    return behind and any(flow.get("measure") in _SOLD or flow.get("measure_weak") in _SOLD for flow in flows)
