"""Prices told again in their sentence without their unit: $9,649 a tonne, up 12.3 pct from $8,592; 66.45 a barrel, 3.12 dollars more.

In: the quantities of a sentence. Out: the same, with amounts of the currency and size of a price told as prices for the same unit.
"""

from __future__ import annotations

from decimal import Decimal

from ..sentence import Sentence
from .quantity import Quantity, replace

_SAME_SIZE = Decimal(5)
_PASSED_OVER = ("percent", "points", "multiple", "duration")


def quotations(sentence: Sentence, found: list[Quantity]) -> list[Quantity]:
    """Return the quantities with amounts beside a price told as prices too."""
    prices = [place for place, quantity in enumerate(found) if quantity.kind == "price" and not isinstance(quantity.value, tuple)]
    if not prices:
        return found
    out = list(found)
    for place in prices:
        for step in (-1, 1):
            other = _next_amount(out, place, step)
            if other is None or not _quoted_alike(out[other], out[place]):
                continue
            if _other_end(sentence, out[other], out[place]) or _difference(sentence, out[other], out[place]):
                out[other] = replace(out[other], kind="price", unit=out[place].unit)
    return out


def _next_amount(found: list[Quantity], place: int, step: int) -> int | None:
    """Return the place of the next quantity in a direction, percents passed over."""
    place += step
    while 0 <= place < len(found) and found[place].kind in _PASSED_OVER:
        place += step
    return place if 0 <= place < len(found) else None


def _quoted_alike(near: Quantity, price: Quantity) -> bool:
    """Return whether an amount could be told for the unit of a price: same currency, same scale."""
    plain = near.kind == "money" and near.unit == price.unit.partition("/")[0] or near.kind == "number" and not near.word
    return plain and not isinstance(near.value, tuple) and near.scale == price.scale and near.size > 0


def _other_end(sentence: Sentence, near: Quantity, price: Quantity) -> bool:
    """Return whether two amounts are the ends of a movement or comparison: from 52 to 38 yuan, 243 against 212."""
    if not 1 / _SAME_SIZE < near.size / price.size < _SAME_SIZE or near.kind == "number" and _dates_or_counts(sentence, near):
        return False
    first, second = (near, price) if near.i < price.i else (price, near)
    linked = [mark for k in range(second.i - 3, second.i) if k >= first.j and (mark := sentence.at.get(k)) is not None]
    if near.kind == "number":
        return second.i - first.j <= 4 and any(mark.get("step") in ("from", "to") for mark in linked)
    return any(mark.get("step") in ("from", "to") or mark.get("range") == "to" for mark in linked)


def _dates_or_counts(sentence: Sentence, near: Quantity) -> bool:
    mark = sentence.starting(near.j, "noun") or sentence.starting(near.j, "month") or sentence.starting(near.j, "distractor")
    return mark is not None or len(sentence.printed(near.number)) == 4 and sentence.printed(near.number).isdecimal()


def _difference(sentence: Sentence, near: Quantity, price: Quantity) -> bool:
    """Return whether an amount is by how much a price moved: 3.12 dollars more, up $2 at $80 a barrel."""
    if near.kind != "money" or near.size >= price.size or abs(near.i - price.i) > 12:
        return False
    behind = sentence.at.get(near.j)
    if behind is not None and behind.i == near.j and ("comparative" in behind or "move" in behind):
        return True
    before = sentence.at.get(near.i - 1)
    return before is not None and "move" in before
