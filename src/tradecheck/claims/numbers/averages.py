"""What each of several counted things has: 15 million each, 34 million apiece, в среднем 3 млн на проект, 平均每列100标箱.

In: an amount or physical quantity, its sentence and what was counted last. Out: the same with unit UNIT/THING. The thing is named
before or behind the figure with "per", "each" or, beside a word of average, "one"; or it is what was counted before "apiece".
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..sentence import Sentence
from .paces import averaged
from .quantity import Quantity

THINGS = ("project", "train", "vessel", "vehicle", "wagon", "aircraft", "container", "joint_venture", "enterprise")
WEIGHED = ("t", "kg", "bbl", "oz", "m3", "head")
_REACH = 6
_EACH = ("out_of", "average", "per", "cardinal")
_BESIDE = ("hedge_before", "filler", "average", "article", "preposition")


def for_each(sentence: Sentence, quantity: Quantity, counted: str | None) -> None:
    """Give a figure the thing it is told for each of; ``counted`` is the unit of what the text counted last."""
    if quantity.kind not in ("money", "quantity") or "/" in quantity.unit or isinstance(quantity.value, tuple) or quantity.unit in THINGS:
        return
    thing = _named_behind(sentence, quantity) or _named_before(sentence, quantity)
    last = (counted or "").partition("/")[0]
    if thing is None and _may_be_of(quantity, last) and _apiece(sentence, quantity):
        thing = last
    if thing is not None:
        quantity.kind = "price" if quantity.kind == "money" else "quantity"
        quantity.unit = f"{quantity.unit}/{thing}"


def _may_be_of(quantity: Quantity, last: str) -> bool:
    """Return whether "each" may mean what was counted last: ships, projects, or the tonnes of a price: à 5 958 dollars l'une."""
    return last in THINGS or last in WEIGHED and quantity.kind == "money" and not quantity.scale


def _thing(mark: Mark | None) -> str | None:
    told = mark.get("noun") or mark.get("unit") if mark is not None else None
    return told if told in THINGS else None


def _named_behind(sentence: Sentence, quantity: Quantity) -> str | None:
    """Return the thing behind a preposition right behind an average: в среднем 3 млн на проект."""
    link = sentence.at.get(quantity.j)
    if link is None or link.i != quantity.j or not ("per" in link or link.get("step") == "by") or not averaged(sentence, quantity):
        return None
    return _thing(sentence.at.get(link.j))


def _named_before(sentence: Sentence, quantity: Quantity) -> str | None:
    """Return the thing before an average that "per", "each" or "one" stands before: 平均每列100标箱, бір пойызға орта есеппен 107 ЖФЭ."""
    if not any(sentence.of(category) for category in _EACH):
        return None
    clause, mean = sentence.clause_of(quantity.i), averaged(sentence, quantity)
    for at in range(quantity.i - 1, quantity.i - _REACH - 1, -1):
        if sentence.clause_of(at) != clause or sentence.printed(at)[:1].isdecimal():
            return None
        mark = sentence.at.get(at)
        thing = _thing(mark)
        if mark is None or thing is None:
            continue
        before = sentence.at.get(mark.i - 1)
        if before is None:
            return None
        told = before.get("out_of") == "every" or "average" in before or "per" in before and (mean or at == quantity.i - 1)
        return thing if told or mean and before.get("cardinal") == "1" else None
    return None


def _apiece(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether "each" or "apiece" stands right behind a figure, or right before it past a hedge: chacun de quelque 2 150 tonnes."""
    if sentence.starting(quantity.j, "apiece") is not None:
        return True
    at = quantity.i - 1
    while (mark := sentence.at.get(at)) is not None and "apiece" not in mark and any(c in mark for c in _BESIDE):
        at = mark.i - 1
    return sentence.ending(at, "apiece") is not None
