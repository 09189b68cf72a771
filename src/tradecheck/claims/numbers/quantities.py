"""Numbers with their scale, currency or unit: what is countable in a sentence, before anyone asks what it says.

In: a sentence and the tokens that dates have taken. Out: `Quantity` records in order of position. Every number that is
seen becomes a quantity; those without a unit stay kind ``number`` and are told in the report.
"""

from __future__ import annotations

from collections.abc import Container
from decimal import Decimal

from ...lexicons.lexicon import Mark
from ..sentence import Sentence
from .codes import is_code
from .numerals import Numeral, fraction, parse_digits, word_number
from .quantity import DASHES, Quantity
from .ranges import multiplied, ranges, rated, share_units
from .units import with_unit


def quantities(sentence: Sentence, taken: Container[int]) -> list[Quantity]:
    """Return the quantities of a sentence in order; tokens in ``taken`` belong to dates."""
    found: list[Quantity] = []
    end = sentence.first
    for i in sentence.number_starts():
        quantity = _quantity(sentence, i, taken) if i >= end and i not in taken else None
        if quantity is not None:
            found.append(quantity)
            end = max(quantity.j, i + 1)
    found = [multiplied(sentence, rated(sentence, q, found)) for q in ranges(sentence, found)]
    share_units(sentence, found)
    return found


def _quantity(sentence: Sentence, i: int, taken: Container[int]) -> Quantity | None:
    printed = sentence.printed(i)
    if printed[0].isdecimal():
        if is_code(sentence, i):
            return Quantity(i, i + 1, i, "code", Decimal(0), Decimal(1))
        ordinal = _ordinal_digits(sentence, i)
        if ordinal:
            return ordinal
        value, ulp, ambiguous = parse_digits(printed, sentence.lexicon.decimal)
        return with_unit(sentence, Numeral(i, i + 1, value, ulp, ambiguous=ambiguous), taken)
    mark = sentence.at.get(i)
    if mark is None or mark.i != i:
        return None
    return _in_words(sentence, i, mark, taken)


def _in_words(sentence: Sentence, i: int, mark: Mark, taken: Container[int]) -> Quantity | None:
    whole = _article_scale(sentence, i, mark)
    if whole:
        return with_unit(sentence, whole, taken)
    part = fraction(sentence, i)
    if part:
        return Quantity(i, part.j, i, "percent", part.value, part.ulp, "%", word=True)
    if "multiple" in mark:
        value = Decimal(mark.meanings["multiple"])
        return Quantity(i, mark.j, i, "multiple", value, value / 10, "x", word=True)
    if "cardinal" in mark or "scale" in mark:
        numeral = word_number(sentence, i)
        if numeral:
            follower = sentence.starting(numeral.j, "denominator")
            if follower and "time" not in follower:
                return None
            return with_unit(sentence, numeral, taken)
    if "ordinal" in mark and "time" not in mark:
        return Quantity(i, mark.j, i, "rank", Decimal(mark.meanings["ordinal"]), Decimal(0), "rank", word=True)
    return None


def _article_scale(sentence: Sentence, i: int, mark: Mark) -> Numeral | None:
    """Return the number of "a billion", "half a billion"; the scale itself is read by `_scaled`."""
    half = mark.get("denominator") == "2"
    at = mark.j if half else i
    if half and sentence.mark(at, "article"):
        at = sentence.at[at].j
    elif "article" in mark:
        at = mark.j
    scale = sentence.starting(at, "scale")
    if scale is None or at == i or int(scale.meanings["scale"]) < 3:
        return None
    value = Decimal("0.5") if half else Decimal(1)
    return Numeral(i, at, value, Decimal("0.1") if half else Decimal(1), word=True)


def _ordinal_digits(sentence: Sentence, i: int) -> Quantity | None:
    """Return a rank from 43rd, 17-е, 第2, No. 5 where the sign touches the digits."""
    printed = sentence.printed(i)
    if not printed.isdecimal() or len(printed) > 3:
        return None
    value = Decimal(printed)
    after = sentence.starting(i + 1, "ordinal_sign")
    if after and after.get("ordinal_sign") == "after" and sentence.glued(i, i + 1):
        return Quantity(i, after.j, i, "rank", value, Decimal(0), "rank")
    if sentence.word(i + 1) in DASHES and sentence.glued(i, i + 1) and sentence.glued(i + 1, i + 2):
        after = sentence.starting(i + 2, "ordinal_sign")
        if after and after.get("ordinal_sign") == "after":
            return Quantity(i, after.j, i, "rank", value, Decimal(0), "rank")
    back = i - 1
    if sentence.word(back) == "." and sentence.glued(back - 1, back):
        back -= 1
    before = sentence.at.get(back)
    if before and before.get("ordinal_sign") == "before" and "rank_cue" not in before and "measure" not in before:
        return Quantity(before.i, i + 1, i, "rank", value, Decimal(0), "rank")
    return None
