"""A figure and that of another year in brackets, which share the unit behind them: 164,7 (2022: 174,0) Mrd. Euro.

In: the quantities of a sentence. Out: the same, both figures in the unit told behind the bracket. A figure that stands in the bracket
without its year stays bare: what it is of, nothing tells.
"""

from __future__ import annotations

from ...interval import shift
from ..sentence import Sentence
from .money import currency_of
from .numerals import is_year
from .quantity import Quantity, replace
from .scales import scale_at, skip_dot

_BRACKET = 7  # tokens of such a bracket


def bracketed(sentence: Sentence, found: list[Quantity]) -> list[Quantity]:
    """Return the quantities with bare figures before and in a bracket in the unit behind it."""
    out = list(found)
    for place, quantity in enumerate(out):
        if not _is_bare(quantity) or sentence.printed(quantity.j) != "(":
            continue
        closing = next((k for k in range(quantity.j, quantity.j + _BRACKET) if sentence.printed(k) == ")"), None)
        power, end = scale_at(sentence, closing + 1) if closing is not None else (None, 0)
        currency = sentence.starting(skip_dot(sentence, end), "currency") if power is not None else None
        if closing is None or power is None or currency is None:
            continue
        unit = currency_of(sentence, currency)
        out[place] = _in_unit(quantity, unit, power)
        dated = any(is_year(sentence.printed(k)) for k in range(quantity.j, closing))
        for at in range(place + 1, len(out)):
            if dated and out[at].j == closing and _is_bare(out[at]):
                out[at] = _in_unit(out[at], unit, power)
    return out


def _is_bare(quantity: Quantity) -> bool:
    bare = quantity.kind == "number" and not quantity.unit and not quantity.word and not quantity.scale
    return bare and not isinstance(quantity.value, tuple)


def _in_unit(quantity: Quantity, unit: str, power: int) -> Quantity:
    value, ulp = shift(quantity.size, power), shift(quantity.ulp, power)
    return replace(quantity, kind="money", unit=unit, value=value, ulp=ulp, scale=power, elided=True)
