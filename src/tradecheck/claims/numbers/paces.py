"""Figures told for each day, month or year: daily average exports were $2.53 billion, 平均每天39列, айына 650 мың тонна.

In: the quantities of a sentence. Out: the same with unit UNIT/TIME where a word of pace stands before the number or right
behind it. A percent has a pace by year (%/year), everything else by day or month: what is told for a year is the year's.
"""

from __future__ import annotations

from dataclasses import replace

from ...lexicons.lexicon import Mark
from ..sentence import Sentence
from .quantity import Quantity

_REACH = 6
_CARRIED = ("vehicle", "train", "vessel", "wagon", "aircraft")


def paces(sentence: Sentence, found: list[Quantity]) -> list[Quantity]:
    """Return the quantities with the time told before or behind them in their unit."""
    marks = sentence.of("pace")
    if not marks:
        return found
    out = list(found)
    for mark in marks:
        place = _told_for(sentence, out, mark)
        if place is not None:
            quantity = out[place]
            end = mark.j if mark.i >= quantity.j else quantity.j
            kind = "quantity" if quantity.kind == "count" else quantity.kind
            out[place] = replace(quantity, j=end, kind=kind, unit=f"{quantity.unit}/{mark.meanings['pace']}")
    return out


def _told_for(sentence: Sentence, found: list[Quantity], mark: Mark) -> int | None:
    """Return the place of the quantity that a word of pace belongs to: the one that ends there, else the next in its clause."""
    ended = next((place for place, quantity in enumerate(found) if mark.i in (quantity.j, quantity.noun + 1)), None)
    if ended is not None:
        return ended if _fits(found[ended], mark) else None
    before = sentence.at.get(mark.i - 1)
    if before is not None and "month" in before or sentence.printed(mark.i - 1)[:1].isdecimal():
        return None  # мамыр айына: the month of May
    for place, quantity in enumerate(found):
        if quantity.i >= mark.j:
            near = quantity.i - mark.j <= _REACH and sentence.clause_of(quantity.i) == sentence.clause_of(mark.i)
            return place if near and _fits(quantity, mark) else None
    return None


def _fits(quantity: Quantity, mark: Mark) -> bool:
    if not quantity.unit or "/" in quantity.unit:
        return False
    if quantity.kind == "percent":
        return mark.meanings["pace"] == "year"
    if mark.meanings["pace"] == "year":
        return False
    return quantity.kind in ("money", "quantity") or quantity.kind == "count" and quantity.unit in _CARRIED
