"""Round numbers of Chinese: a scale alone (近千家, 逾百亿元, 百余个) and two neighbouring digits (两三成, 三四百家, 七五折).

In: a sentence and its numbers. Out: the number of a scale alone, never where some or tens stand before it (数百, 几十); ranges.
"""

from __future__ import annotations

from collections.abc import Container
from decimal import Decimal

from ...interval import shift
from ...lexicons.tokens import is_cjk
from ..sentence import Sentence
from .numerals import Numeral
from .quantity import Quantity, replace
from .scales import scale_at
from .sums import ONE


def bare_scale(sentence: Sentence, i: int, taken: Container[int]) -> Numeral | None:
    """Return the number of scales that no digit stands before, where a word of "nearly" or "over" does, or one stands behind them."""
    if not is_cjk(sentence.printed(i)) or i in taken or "scale" not in sentence.at[i] or _counted(sentence, i - 1):
        return None
    power, end = 0, i
    while (found := scale_at(sentence, end))[0] is not None:
        power, end = power + int(found[0]), found[1]
    hedged = sentence.ending(i - 1, "hedge_before") is not None
    inside = sentence.starting(end, "hedge_after") is not None or sentence.mark(end - 1, "hedge_after") is not None
    if power < 2 or not (hedged or inside):
        return None
    return Numeral(i, end, shift(ONE, power), shift(ONE, power), word=True, scale=power if power >= 3 else 0)


def _counted(sentence: Sentence, at: int) -> bool:
    """Return whether a digit or number word stands right before a scale."""
    return sentence.printed(at)[:1].isdecimal() or sentence.ending(at, "cardinal") is not None or sentence.mark(at, "scale") is not None


def neighbours(sentence: Sentence, found: list[Quantity]) -> list[Quantity]:
    """Join two digits that follow each other to a range, before a discount to one number: 两三成 is 20 to 30 %, 七五折 75 %."""
    out: list[Quantity] = []
    for quantity in found:
        first = out[-1] if out else None
        discounted = first is not None and first.j == quantity.i and sentence.mark(quantity.j - 1, "relative") == "x0.1"
        if first is not None and discounted and first.kind == "number" and first.size < 10 and quantity.size < 100:
            out[-1] = replace(quantity, i=first.i, number=first.number, value=first.size * 10 + quantity.size / 10, ulp=ONE)
        elif first is not None and _next_to(first, quantity):
            low = quantity.size / (first.size + 1) * first.size
            out[-1] = replace(quantity, i=first.i, number=first.number, value=(low, quantity.size), qualifier="between")
        else:
            out.append(quantity)
    return out


def _next_to(first: Quantity, second: Quantity) -> bool:
    bare = (first.kind == "number" or first.unit == second.unit) and first.word and not first.scale and not isinstance(first.value, tuple)
    if not bare or isinstance(second.value, tuple) or not second.word or second.i != first.j or not 1 <= first.size <= 8:
        return False
    size = second.size.normalize().as_tuple()
    return second.kind != "multiple" and size.digits == (int(first.size) + 1,) and first.size == Decimal(int(first.size))
