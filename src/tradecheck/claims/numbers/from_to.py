"""Where a movement starts and where it ends, in languages whose "of" also tells by how much: from - to, or by - to.

In: the figures of a sentence. Out: the first of two figures marked as a start, with the unit and scale that both share:
chuté de 18,4 à 12,1 milliards, augmenté de 60 milliards en 2022 à 63 milliards; not progressé de 2,1 milliards à 81,5 milliards.

Both readings fit "reculé de 18 milliards à 12 milliards": fell from 18 to 12, or by 18 to 12. Taken is the one that moves less.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from ...interval import shift
from ...lexicons.lexicon import Mark
from ..sentence import Sentence
from .numerals import is_year
from .quantity import Quantity, replace

_AMOUNTS = ("money", "quantity", "count", "percent", "number", "price")
_RATES = ("percent", "points", "multiple")
_VERB = 14  # tokens between a verb and "of"
_TIME = 6  # tokens of a phrase of time
_OF_TIME = ("span", "subperiod", "month", "when", "time", "ordinal", "filler")
_HEDGES = ("hedge_before", "article", "definite", "filler")


def from_to(sentence: Sentence, found: list[Quantity]) -> list[Quantity]:
    """Return the quantities, those where a movement starts marked, and each pair in one unit and scale."""
    if not sentence.lexicon.has("from_to"):
        return found
    out = list(found)
    for place, (first, second) in enumerate(pairwise(found)):
        before = found[place - 1] if place else None
        pair = _in_one_unit(sentence, first, second)
        if pair is None or (of := _of_before(sentence, first)) is None:
            continue
        if _starts(sentence, of, *pair, before) or _goes_on(sentence, of, out[:place]):
            out[place], out[place + 1] = replace(pair[0], step="from"), pair[1]
    return out


def behind_period(sentence: Sentence, at: int) -> int:
    """Return the token behind a phrase of time that begins at a token, the token itself where none does."""
    k = at
    while k - at < _TIME:
        mark = sentence.at.get(k)
        if mark is None and not sentence.printed(k).isdecimal() or mark is not None and mark.get("step") == "to":
            break
        if mark is not None and not any(category in mark for category in _OF_TIME):
            break
        k = mark.j if mark is not None else k + 1
    return k


def _of_before(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the phrase that leads to a figure by "of": its own, one of a verb, or one of a hedge (d'environ, de près de)."""
    mark = sentence.at.get(quantity.i - 1)
    while mark is not None:
        ends = (sentence.tokens.lower[mark.i], sentence.tokens.lower[mark.j - 1])
        if any("from_to" in sentence.lexicon.meanings(word) for word in ends):
            return mark
        mark = sentence.at.get(mark.i - 1) if any(category in mark for category in _HEDGES) else None
    return None


def _in_one_unit(sentence: Sentence, first: Quantity, second: Quantity) -> tuple[Quantity, Quantity] | None:
    """Return two figures that "to" joins, in the unit and scale of the one that tells it; None where they tell different ones."""
    if first.kind not in _AMOUNTS or second.kind not in _AMOUNTS or isinstance(first.value, tuple) or isinstance(second.value, tuple):
        return None
    to = sentence.starting(behind_period(sentence, first.j), "step")
    units = {quantity.unit.partition("/")[0] for quantity in (first, second)} - {""}
    joined = to is not None and to.get("step") == "to" and 0 <= second.i - to.j <= 1 and to.j - to.i == 1
    if not joined or len(units) > 1 or first.word or second.word or not (units or first.scale or second.scale):
        return None
    if not second.unit and not second.scale:
        return first, _like(second, first)
    return (_like(first, second) if not first.unit and not first.scale else first), second


def _like(bare: Quantity, model: Quantity) -> Quantity:
    size, ulp = shift(bare.size, model.scale), shift(bare.ulp, model.scale)
    return replace(bare, kind=model.kind, unit=model.unit, scale=model.scale, value=size, ulp=ulp, elided=True, noun=model.noun)


def _starts(sentence: Sentence, of: Mark, first: Quantity, second: Quantity, before: Quantity | None) -> bool:
    """Return whether a movement starts at the first figure of a pair, rather than is as large as it."""
    parted = sentence.printed(of.i - 1) in (",", "(", ":")
    if parted and before is not None and before.kind in _RATES and of.i - before.j <= 2:
        return True  # s'allège de 4,1 %, de 89,6 à 85,9 milliards
    way = _way(sentence, of.j)
    if way == "pass" or way and first.j < behind_period(sentence, first.j):
        return True  # la tonne est passée en un an de 3 400 à 8 900 livres; augmenté de 60 milliards en 2022 à 63 milliards
    if first.size > second.size:
        return way != "rise"
    shared = not first.unit and bool(second.unit)  # an amount by which something rose tells its own unit: de 120 à 310 millions d'euros
    more = first.size > second.size * Decimal("0.2" if shared else "0.5")
    if first.kind == "percent":
        return way == "rise" and bool(sentence.of("share")) and more and not first.elided
    return way == "rise" and (first.elided or more)


def _goes_on(sentence: Sentence, of: Mark, before: list[Quantity]) -> bool:
    """Return whether the verb of an earlier movement is left out here: est passé de 5 à 6 tonnes, celui de cobalt de 2 à 3."""
    starts = [quantity.j for quantity in before if quantity.step == "from"]
    return bool(starts) and not any(starts[-1] <= mark.i <= of.i for mark in sentence.of("move"))


def _way(sentence: Sentence, at: int) -> str:
    """Return the way of the movement that leads to a figure: rise, fall, or pass for what tells neither (passer de, tripler de)."""
    for k in range(at - 1, max(at - _VERB, sentence.first) - 1, -1):
        mark = sentence.at.get(k)
        verb = mark if mark is None or "move" in mark else sentence.lexicon.meanings(sentence.word(mark.j - 1))  # veulent porter
        if mark is not None and "multiple" in mark:
            return "pass"
        if verb is not None and "move" in verb:
            return "pass" if verb.get("step") == "from" else str(verb.get("move")).replace("stay", "")
        if sentence.printed(k)[:1].isdecimal() and not is_year(sentence.printed(k)) or sentence.printed(k) == ";":
            return ""
    return ""
