"""Scale, currency, unit and the denominator of a price, before and behind a number."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from decimal import Decimal

from ...interval import shift
from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ...units import TIMES
from ..sentence import Sentence
from .counts import counted
from .numerals import Numeral, parse_digits
from .quantity import DASHES, MINUS, Quantity


def with_unit(sentence: Sentence, numeral: Numeral, taken: Container[int]) -> Quantity:
    """Add scale, currency, unit, noun and the denominator of a price to a number."""
    quantity = _scaled(sentence, numeral, taken)
    head = _currency_before(sentence, numeral.i)
    if head:
        quantity = replace(quantity, i=head.i, kind="money", unit=head.meanings["currency"])
        return _per(sentence, printed_sign(sentence, quantity))
    at = _skip_dot(sentence, quantity.j)
    at = _skip_hyphen(sentence, at)
    mark = sentence.at.get(at)
    if mark is None or mark.i != at:
        return counted(sentence, printed_sign(sentence, quantity))
    if "relative" in mark:
        return printed_sign(sentence, _relative(sentence, quantity, mark))
    if "currency" in mark and not ("unit" in mark and quantity.scale == 0 and not _money_context(sentence, at)):
        quantity = replace(quantity, j=mark.j, kind="money", unit=mark.meanings["currency"])
        return _per(sentence, printed_sign(sentence, quantity))
    if "unit" in mark:
        return _per(sentence, _physical(quantity, mark))
    return counted(sentence, printed_sign(sentence, quantity))


def _money_context(sentence: Sentence, at: int) -> bool:
    """A word that is currency and unit (pound) is money unless a price is told per that unit."""
    return sentence.mark(at - 1, "per") is None


def _scaled(sentence: Sentence, numeral: Numeral, taken: Container[int]) -> Quantity:
    """Multiply out the scale words; add lower components: 1 billion 86 million, 3億5千万."""
    total, ulp, j, lowest = Decimal(0), numeral.ulp, numeral.j, 99
    part, part_ulp = numeral.value, numeral.ulp
    scaled = False
    while True:
        scale, end = scale_at(sentence, j)
        power = scale if scale is not None else 0
        if scaled and scale is None:
            break
        total += shift(part, power)
        ulp, lowest = shift(part_ulp, power), power
        scaled = scaled or scale is not None
        j = end
        if scale is None or power < 3:
            break
        following = sentence.printed(j)
        if not following[:1].isdecimal() or j in taken or "," in following and sentence.lexicon.decimal == "." or sentence.glued(j, j + 1):
            if not following[:1].isdecimal() or not is_cjk(sentence.printed(j + 1)):
                break
        next_scale, _ = scale_at(sentence, j + 1)
        if next_scale is None or next_scale >= power:
            break
        part, part_ulp, _ambiguous = parse_digits(following, sentence.lexicon.decimal)
        j += 1
    return Quantity(
        numeral.i, j, numeral.i, "number", total, ulp, scale=lowest if scaled else 0, word=numeral.word, ambiguous=numeral.ambiguous
    )


def scale_at(sentence: Sentence, j: int) -> tuple[int | None, int]:
    """Return power of ten and end of the scale words at ``j``: million, тыс. млн, 千万; None where there are none."""
    power: int | None = None
    at = _skip_hyphen(sentence, j)
    while True:
        mark = sentence.at.get(at)
        if mark is None or mark.i != at:
            break
        size = mark.get("scale")
        if size is None and mark.get("scale_short") and power is None and _beside_currency(sentence, j, mark.j):
            size = mark.meanings["scale_short"]
        if size is None or (power is not None and "ordinal" in mark):
            break
        power = (power or 0) + int(size)
        j = at = mark.j
        if sentence.word(at) == "." and sentence.glued(at - 1, at) and _continues(sentence, at + 1):
            at += 1
        if sentence.mark(at, "hedge_after") and is_cjk(sentence.printed(at)):
            at += 1  # 1.2万余家, 3亿多元
            if not sentence.mark(at, "currency"):
                break
            j = at
    return power, j


def _continues(sentence: Sentence, at: int) -> bool:
    mark = sentence.at.get(at)
    return mark is not None and any(c in mark for c in ("currency", "unit", "noun", "scale"))


def _beside_currency(sentence: Sentence, number_end: int, scale_end: int) -> bool:
    before = sentence.at.get(number_end - 2)
    return sentence.mark(scale_end, "currency") is not None or (before is not None and "currency" in before)


def _skip_dot(sentence: Sentence, at: int) -> int:
    """Step over the full stop of an abbreviated scale where a unit follows: млрд. долларов."""
    if sentence.word(at) == "." and sentence.glued(at - 1, at) and _continues(sentence, at + 1):
        return at + 1
    return at


def _skip_hyphen(sentence: Sentence, at: int) -> int:
    """Step over a hyphen that ties number and unit: 1.5-fold, three-billion, 40-ft."""
    if sentence.word(at) in DASHES and sentence.glued(at - 1, at) and sentence.glued(at, at + 1) and known_unit(sentence, at + 1):
        return at + 1
    return at


def known_unit(sentence: Sentence, i: int) -> bool:
    mark = sentence.at.get(i)
    return (
        mark is not None
        and mark.i == i
        and any(
            c in mark
            for c in (
                "scale",
                "scale_short",
                "currency",
                "unit",
                "relative",
                "ordinal_sign",
                "suffix",
                "distractor",
                "subperiod",
                "time",
                "noun",
            )
        )
    )


def _currency_before(sentence: Sentence, i: int) -> Mark | None:
    """Return the currency sign or code before a number: $2.8, US$ 2.8, EUR 12; never a small-letter word."""
    back = i - 1
    if sentence.word(back) in MINUS and sentence.glued(back, i):
        back -= 1
    mark = sentence.at.get(back)
    if mark is None or "currency" not in mark or mark.j != back + 1:
        return None
    printed = sentence.printed(mark.i)
    if not (printed.isupper() or not printed[-1].isalpha() or not printed[0].islower() and printed != printed.lower()):
        return None
    earlier = sentence.printed(mark.i - 1)
    if earlier[:1].isdecimal() and not sentence.glued(back, i):
        return None  # "5 USD 3 of them": the currency belongs to the number before it
    return mark


def _relative(sentence: Sentence, quantity: Quantity, mark: Mark) -> Quantity:
    unit = mark.meanings["relative"]
    kind = {"%": "percent", "pp": "points", "x": "multiple"}.get(unit, "percent")
    end = mark.j
    if unit == "%":
        yearly = _per(sentence, replace(quantity, j=end, unit="%"))
        if yearly.unit == "%/year":
            return replace(yearly, kind="percent")
    head = sentence.at.get(quantity.i - 1)
    if kind == "multiple" and head is not None and head.get("multiply") == "in":
        quantity = replace(quantity, i=head.i)  # в 2,2 раза
    if unit == "tenths":
        return replace(quantity, j=end, kind="percent", value=quantity.size * 10, ulp=quantity.ulp * 10, unit="%", word=True)
    if unit == "%" and sentence.mark(end, "relative") == "pp":
        end, unit, kind = sentence.at[end].j, "pp", "points"
    suffix = end
    if sentence.word(suffix) in DASHES and sentence.glued(suffix - 1, suffix) and sentence.mark(suffix + 1, "suffix"):
        end = suffix + 2
    return replace(quantity, j=end, kind=kind, unit="%" if unit == "cents" else unit)


def _physical(quantity: Quantity, mark: Mark) -> Quantity:
    name = mark.meanings["unit"]
    factor, blank, unit = name.rpartition(" ")
    if blank:
        power = Decimal(factor)
        return replace(
            quantity, j=mark.j, kind="quantity", unit=unit, value=_plain(quantity.size * power), ulp=_plain(quantity.ulp * power)
        )
    return replace(quantity, j=mark.j, kind="quantity", unit=unit)


def _plain(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _per(sentence: Sentence, quantity: Quantity) -> Quantity:
    """Add the denominator: per tonne, a barrel, /t, за доллар; for money to money it is a rate."""
    at = _past_substance(sentence, quantity.j)
    link = sentence.at.get(at)
    if link is None or link.i != at or not ("per" in link or link.get("range") == "to" and quantity.kind == "money"):
        return quantity
    base = sentence.at.get(link.j + (sentence.word(link.j) == "the"))
    if "per" not in link and not (base is not None and "currency" in base and not sentence.printed(base.j)[:1].isdecimal()):
        return quantity
    if base is not None and "article" in base and "unit" not in base:
        base = sentence.at.get(base.j)
    if base is None:
        return quantity
    to_currency = "per" not in link or "currency" in base and base.meanings["currency"] != quantity.unit and "unit" not in base
    if "currency" in base and to_currency and quantity.kind == "money":
        return replace(quantity, kind="rate", unit=f"{quantity.unit}/{base.meanings['currency']}")
    if "unit" in base and " " not in base.meanings["unit"] and "/" not in base.meanings["unit"]:
        kind = "price" if quantity.kind == "money" else "quantity"
        return replace(quantity, j=base.j, kind=kind, unit=f"{quantity.unit}/{base.meanings['unit']}")
    if "time" in base and base.meanings["time"] in TIMES:
        return replace(quantity, j=base.j, unit=f"{quantity.unit}/{base.meanings['time']}")
    if "noun" in base and quantity.kind == "money":
        return replace(quantity, j=base.j, kind="price", unit=f"{quantity.unit}/{base.meanings['noun']}")
    return quantity


def _past_substance(sentence: Sentence, at: int) -> int:
    """Step over "of crude" between a unit and its time: barrels of crude a day."""
    if sentence.mark(at, "preposition") == "of" and sentence.mark(at + 1, "commodity"):
        end = sentence.at[at + 1].j
        after = sentence.at.get(end)
        if after is not None and "per" in after and sentence.mark(after.j, "time"):
            return end
    return at


def printed_sign(sentence: Sentence, quantity: Quantity) -> Quantity:
    """Take in a plus or minus that touches the number and nothing before it."""
    before = quantity.i - 1
    sign = sentence.printed(before)
    inner = sentence.printed(quantity.number - 1)
    if inner in MINUS and quantity.number - 1 >= quantity.i:
        return replace(quantity, printed_sign="-")
    if sign in ("+", "-", "−") and sentence.glued(before, quantity.i) and not _touches_word(sentence, before):
        return replace(quantity, i=before, printed_sign="+" if sign == "+" else "-")
    if sign == "–" and sentence.glued(before, quantity.i) and not sentence.glued(before - 1, before) and quantity.i == quantity.number:
        return replace(quantity, i=before, printed_sign="-")
    return quantity


def _touches_word(sentence: Sentence, at: int) -> bool:
    return sentence.glued(at - 1, at) and sentence.printed(at - 1)[-1:].isalnum()
