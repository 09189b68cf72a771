"""Weights of goods sold to all of which each buyer took a part: из них Саудовская Аравия забрала 1,7 млн т, Иран – 0,9 млн.

In: a weight in a sentence that opens with "of these", and the pair of the weight that went to all before it. Out: the seller and the buyer.
Weights that are each followed by where they go are told alike: 2.9 million tonnes to Uzbekistan, 1.1 million to Tajikistan.
"""

from __future__ import annotations

from ...party import COUNTRIES
from ..numbers.quantity import Quantity
from ..roles.roles import OWNER, PARTNER, PLACE, PLAIN, Named
from ..sentence import Sentence
from ..thread import Passage
from .closest import parted
from .pair import Pair

_PARAGRAPHS = 2  # behind the weight that went to all
_ENDS = frozenset((",", ";", "，", "；", "、"))
_TO_BUYER = 6  # tokens between a weight and where it goes


def shared_out(passage: Passage, quantity: Quantity, pair: Pair, whole: Pair | None) -> Pair:
    """Return the pair of a part: its buyer stands before it, or behind it where the first of them does."""
    sentence = passage.sentence
    weights = [other for other in passage.quantities if other.kind == "quantity"]
    goes = _whither(passage, quantity, weights)
    if goes is not None and pair.reporter in COUNTRIES and goes[1] != pair.reporter:
        return Pair(pair.reporter, goes[1], {**pair.evidence, "partner": [goes[0].start, goes[0].end, "named behind its weight"]})
    if whole is None or whole.sentence == id(sentence) or not 0 <= sentence.block - whole.block <= _PARAGRAPHS:
        return pair
    listed = sentence.opens_with("list_cue", "of_which") and whole.block == sentence.block
    if not (listed or _buy(passage, whole)):
        return pair
    buyers = [n for n in passage.named if n[2] in (PLAIN, OWNER) and "country" in n[0] and "case" not in n[0]]
    buyers = [n for n in buyers if n[1] in COUNTRIES and n[1] != whole.reporter]
    if not weights or not buyers or passage.told:
        return pair
    if buyers[0][0].i < weights[0].i:
        told = next((n for n in reversed(buyers) if n[0].j <= quantity.i), None)
    else:
        ends = min((other.i for other in weights if other.i >= quantity.j), default=sentence.last)
        told = next((n for n in buyers if quantity.j <= n[0].i < ends), None)
    return pair if told is None else Pair(whole.reporter, told[1])


def _buy(passage: Passage, whole: Pair) -> bool:
    """Return whether the countries of a sentence bought of the goods told before it, from nobody named: Китай купил 2,9 млн тонн."""
    same_goods = passage.sentence.block == whole.block or not passage.sentence.of("commodity")
    bought = same_goods and any(mark.meanings["measure_weak"] == "imports" for mark in passage.sentence.of("measure_weak"))
    strong = any(mark.meanings["measure"] in ("exports", "imports") for mark in passage.sentence.of("measure"))
    owned = any(passage.sentence.mark(n[0].j, "possessive") is not None for n in passage.named)  # Egypt's state buyer, at its tender
    return bought and not (strong or owned) and all(n[2] in (PLAIN, OWNER) and n[1] != whole.reporter for n in passage.named)


def _whither(passage: Passage, quantity: Quantity, weights: list[Quantity]) -> Named | None:
    """Return where a weight goes in a row of weights each of which one country is told right behind."""
    sentence = passage.sentence
    row = [other for other in weights if not parted(sentence, min(other.i, quantity.i), max(other.i, quantity.i))]
    ends = [*(other.i for other in row[1:]), sentence.last]
    if len(row) < 2:
        return None
    led = [n for n in passage.named if n[2] in (PARTNER, PLACE) and n[1] in COUNTRIES]
    behind = [[n for n in led if _behind(sentence, n, other, end)] for other, end in zip(row, ends, strict=True)]
    before = any(n[0].j <= row[0].i for n in led)
    told = next((found for other, found in zip(row, behind, strict=True) if other is quantity), [])
    return told[0] if not before and all(len(found) == 1 for found in behind) else None


def _behind(sentence: Sentence, name: Named, weight: Quantity, end: int) -> bool:
    """Return whether a name stands right behind a weight, before the next one and the semicolon that ends the row.

    A name with no comma before the next weight leads to that one: to Spain 6.9 million, в Египет – 4,4 млн.
    """
    at = name[0].i
    behind = range(name[0].j, end)
    leads_on = end < sentence.last and not any(sentence.printed(k) in _ENDS or sentence.mark(k, "range") == "and" for k in behind)
    return not leads_on and weight.j <= at < min(end, weight.j + _TO_BUYER) and not parted(sentence, weight.j, at)
