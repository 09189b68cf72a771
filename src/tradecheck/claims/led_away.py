"""Numbers behind one that is none of trade: members of an association, 38 of them Danish; loans grew by 17 % to 5.2 billion.

In: the number rejected last in a sentence and the next. Out: whether the first leads away from trade, and the next goes on with it.
"""

from __future__ import annotations

from .measure.topic import Reading
from .numbers.quantity import Quantity
from .sentence import Sentence
from .thread import TRADE

_BESIDE = 3  # tokens
_PEOPLE = ("employed", "worker", "person")
_RELATIVE = ("percent", "multiple", "points")


def leads_away(sentence: Sentence, quantity: Quantity, reading: Reading) -> bool:
    """Return whether a number that is no claim tells of something else than trade, as do the percents and multiples behind it."""
    if reading.reason == "not about trade" and quantity.kind in ("money", "count", *_RELATIVE):
        return True
    people = sentence.starting(quantity.j, "noun")
    if quantity.kind in ("number", "count") and people is not None and people["noun"] in _PEOPLE:
        return True
    return quantity.kind == "number" and sentence.starting(quantity.j, "distractor") is not None


def goes_on(sentence: Sentence, rejected: Quantity, quantity: Quantity, reading: Reading) -> bool:
    """Return whether a figure has no measure of its own behind one that was none of trade: loans grew by 17 % to 5.2 billion."""
    if _trade_since(sentence, rejected, quantity):
        return False
    if rejected.kind in ("count", "number"):  # 214 member firms, 38 of them Danish
        beside = [sentence.mark(k, "list_cue") for k in (quantity.j, quantity.i - 1, quantity.i - 2)]
        if "of_which" in beside or "those" in sentence.at.get(quantity.i - 1, ()):
            return True
        joined = sentence.mark(quantity.i - 1, "range") == "and" and quantity.i - rejected.j <= _BESIDE
        if joined and quantity.kind in ("count", "quantity") and sentence.starting(rejected.j, "distractor") is not None:
            return True  # the ferry carries 200 passengers and 56 cars
        if rejected.kind == "count" or sentence.mark(rejected.j, "noun") in _PEOPLE:
            return False
    if quantity.kind == "price":
        return rejected.kind == "percent" and sentence.mark(quantity.i - 1, "step") == "to"  # the tax rose by 65 % to 0.9 crowns a kilo
    if quantity.kind != "money":
        return quantity.kind in _RELATIVE
    carried = reading.rule == "carried on" and reading.measured in (*TRADE, "investment")
    reached = reading.step == "to" and 0 <= reading.at < rejected.i
    return rejected.kind == "percent" and not sentence.bracket[quantity.i - sentence.first] and (carried or reached)


def _trade_since(sentence: Sentence, rejected: Quantity, quantity: Quantity) -> bool:
    """Return whether a word of trade stands after a number that was none of trade: before the percent behind it, or a measure anywhere."""
    between = [mark for category in ("measure_weak", "commodity") for mark in sentence.of(category) if rejected.j <= mark.i <= quantity.i]
    return bool(between) or any(rejected.j <= mark.i and mark["measure"] != "tariff" for mark in sentence.of("measure"))
