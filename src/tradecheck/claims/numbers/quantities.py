"""Numbers with their scale, currency or unit: what is countable in a sentence, before anyone asks what it says.

In: a sentence and the tokens that dates have taken. Out: `Quantity` records in order of position. Every number that is
seen becomes a quantity; those without a unit stay kind ``number`` and are told in the report.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace
from decimal import Decimal

from ...interval import shift
from ...lexicons.lexicon import Mark
from ...units import TIMES
from ..sentence import Sentence
from .numerals import Numeral, fraction, parse_digits, word_number

MINUS = frozenset("-−–")
_DASHES = frozenset("-–—−‑")


@dataclass(slots=True)
class Quantity:
    """A number with its unit at tokens i..j-1; ``number`` is the token of its first digit or word."""

    i: int
    j: int
    number: int
    kind: str
    value: Decimal | tuple[Decimal, Decimal]
    ulp: Decimal
    unit: str = ""
    scale: int = 0
    word: bool = False
    qualifier: str = "exact"
    printed_sign: str = ""
    noun: int = -1
    elided: bool = False
    ambiguous: bool = False
    step: str = ""
    rank_noun: str = ""

    @property
    def size(self) -> Decimal:
        return self.value[0] if isinstance(self.value, tuple) else self.value


def quantities(sentence: Sentence, taken: Container[int]) -> list[Quantity]:
    """Return the quantities of a sentence in order; tokens in ``taken`` belong to dates."""
    found: list[Quantity] = []
    i = sentence.first
    while i < sentence.last:
        if i in taken:
            i += 1
            continue
        quantity = _quantity(sentence, i, taken)
        if quantity is None:
            i += 1
            continue
        found.append(quantity)
        i = max(quantity.j, i + 1)
    found = [_multiplied(sentence, _rated(sentence, q, found)) for q in _ranges(sentence, found)]
    _share_units(sentence, found)
    return found


def _quantity(sentence: Sentence, i: int, taken: Container[int]) -> Quantity | None:
    printed = sentence.printed(i)
    if printed[0].isdecimal():
        if _is_code(sentence, i):
            return Quantity(i, i + 1, i, "code", Decimal(0), Decimal(1))
        ordinal = _ordinal_digits(sentence, i)
        if ordinal:
            return ordinal
        value, ulp, ambiguous = parse_digits(printed, sentence.lexicon.decimal)
        return _with_unit(sentence, Numeral(i, i + 1, value, ulp, ambiguous=ambiguous), taken)
    mark = sentence.at.get(i)
    if mark is None or mark.i != i:
        return None
    return _in_words(sentence, i, mark, taken)


def _in_words(sentence: Sentence, i: int, mark: Mark, taken: Container[int]) -> Quantity | None:
    whole = _article_scale(sentence, i, mark)
    if whole:
        return _with_unit(sentence, whole, taken)
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
            return _with_unit(sentence, numeral, taken)
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


def _is_code(sentence: Sentence, i: int) -> bool:
    """Return whether digits belong to a name, document number, phone or address: A321, TR/07-23, C5+1, 51000-0003."""
    printed = sentence.printed(i)
    before, after = sentence.printed(i - 1), sentence.printed(i + 1)
    if printed.count(".") > 1 and not printed.replace(".", "").startswith("0") and len(printed.split(".")[-1]) != 3:
        return True
    if len(printed) > 1 and printed[0] == "0" and printed[1].isdecimal():
        return True
    glued_before, glued_after = sentence.glued(i - 1, i), sentence.glued(i, i + 1)
    if glued_before and before:
        if before[-1].isalpha() and not _is_cjk(before) and not (sentence.mark(i - 1, "currency") and _is_amount(sentence, i)):
            return True
        if before in "/_#@" or (before == "." and sentence.printed(i - 2)[-1:].isalnum() and sentence.glued(i - 2, i - 1)):
            return True
        if before in _DASHES and sentence.glued(i - 2, i - 1):
            outer = sentence.printed(i - 2)
            if outer[-1:].isdecimal() and not _is_plain_range(sentence, i - 2, i):
                return True
            if outer[-1:].isalpha() and not _is_cjk(outer[-1]) and len(outer) <= 5 and outer.isupper():
                return True
        if before == "+" and sentence.glued(i - 2, i - 1) and sentence.printed(i - 2)[-1:].isalnum():
            return True
    if glued_after and after:
        if after[0].isalpha() and not _is_cjk(after) and not _known_unit(sentence, i + 1):
            return True
        if after in _DASHES_AND_SLASHES and sentence.glued(i + 1, i + 2):
            outer = sentence.printed(i + 2)
            if outer[:1].isdecimal() and not _is_plain_range(sentence, i, i + 2):
                return True
            if after == "/" and outer[:1].isdecimal():
                return True
            if outer[:1].isalpha() and outer.isupper() and len(outer) <= 3 and not _known_unit(sentence, i + 2):
                return True
        if after == "+" and sentence.printed(i + 2)[:1].isdecimal() and sentence.glued(i + 1, i + 2):
            return True
    return False


def _is_amount(sentence: Sentence, i: int) -> bool:
    """Glued to a code, only a figure with a scale, decimals or three digits is money: EUR5m, never COP27."""
    return len(sentence.printed(i)) >= 3 or _scale_at(sentence, i + 1)[0] is not None


_SLASHES = frozenset("/")
_DASHES_AND_SLASHES = _DASHES | _SLASHES


def _is_plain_range(sentence: Sentence, a: int, b: int) -> bool:
    """Two numbers joined by a dash are a range where both are short and rise, and a unit or scale follows."""
    first, second = sentence.printed(a), sentence.printed(b)
    if not first[:1].isdecimal() or not second[:1].isdecimal():
        return False
    follower = sentence.at.get(b + 1)
    known = follower is not None and any(c in follower for c in ("scale", "currency", "unit", "relative", "noun", "scale_short"))
    return known and (first[0] != "0" or "," in first or "." in first)


def _known_unit(sentence: Sentence, i: int) -> bool:
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


def _is_cjk(text: str) -> bool:
    return "\u3400" <= text[:1] <= "\u9fff"


def _ordinal_digits(sentence: Sentence, i: int) -> Quantity | None:
    """Return a rank from 43rd, 17-е, 第2, No. 5 where the sign touches the digits."""
    printed = sentence.printed(i)
    if not printed.isdecimal() or len(printed) > 3:
        return None
    value = Decimal(printed)
    after = sentence.starting(i + 1, "ordinal_sign")
    if after and after.get("ordinal_sign") == "after" and sentence.glued(i, i + 1):
        return Quantity(i, after.j, i, "rank", value, Decimal(0), "rank")
    if sentence.word(i + 1) in _DASHES and sentence.glued(i, i + 1) and sentence.glued(i + 1, i + 2):
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


def _with_unit(sentence: Sentence, numeral: Numeral, taken: Container[int]) -> Quantity:
    """Add scale, currency, unit, noun and the denominator of a price to a number."""
    quantity = _scaled(sentence, numeral, taken)
    head = _currency_before(sentence, numeral.i)
    if head:
        quantity = replace(quantity, i=head.i, kind="money", unit=head.meanings["currency"])
        return _per(sentence, _printed_sign(sentence, quantity))
    at = _skip_dot(sentence, quantity.j)
    at = _skip_hyphen(sentence, at)
    mark = sentence.at.get(at)
    if mark is None or mark.i != at:
        return _bare(sentence, _printed_sign(sentence, quantity))
    if "relative" in mark:
        return _printed_sign(sentence, _relative(sentence, quantity, mark))
    if "currency" in mark and not ("unit" in mark and quantity.scale == 0 and not _money_context(sentence, at)):
        quantity = replace(quantity, j=mark.j, kind="money", unit=mark.meanings["currency"])
        return _per(sentence, _printed_sign(sentence, quantity))
    if "unit" in mark:
        return _per(sentence, _physical(quantity, mark))
    return _bare(sentence, _printed_sign(sentence, quantity))


def _money_context(sentence: Sentence, at: int) -> bool:
    """A word that is currency and unit (pound) is money unless a price is told per that unit."""
    return sentence.mark(at - 1, "per") is None


def _scaled(sentence: Sentence, numeral: Numeral, taken: Container[int]) -> Quantity:
    """Multiply out the scale words; add lower components: 1 billion 86 million, 3億5千万."""
    total, ulp, j, lowest = Decimal(0), numeral.ulp, numeral.j, 99
    part, part_ulp = numeral.value, numeral.ulp
    scaled = False
    while True:
        scale, end = _scale_at(sentence, j)
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
            if not following[:1].isdecimal() or not _is_cjk(sentence.printed(j + 1)):
                break
        next_scale, _ = _scale_at(sentence, j + 1)
        if next_scale is None or next_scale >= power:
            break
        part, part_ulp, _ambiguous = parse_digits(following, sentence.lexicon.decimal)
        j += 1
    return Quantity(
        numeral.i, j, numeral.i, "number", total, ulp, scale=lowest if scaled else 0, word=numeral.word, ambiguous=numeral.ambiguous
    )


def _scale_at(sentence: Sentence, j: int) -> tuple[int | None, int]:
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
        if sentence.mark(at, "hedge_after") and _is_cjk(sentence.printed(at)):
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
    if sentence.word(at) in _DASHES and sentence.glued(at - 1, at) and sentence.glued(at, at + 1) and _known_unit(sentence, at + 1):
        return at + 1
    return at


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
    if unit == "tenths":
        return replace(quantity, j=end, kind="percent", value=quantity.size * 10, ulp=quantity.ulp * 10, unit="%", word=True)
    if unit == "%" and sentence.mark(end, "relative") == "pp":
        end, unit, kind = sentence.at[end].j, "pp", "points"
    suffix = end
    if sentence.word(suffix) in _DASHES and sentence.glued(suffix - 1, suffix) and sentence.mark(suffix + 1, "suffix"):
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


def _bare(sentence: Sentence, quantity: Quantity) -> Quantity:
    """A number without unit: a count where a counted noun follows, else kind number."""
    noun = _noun_after(sentence, quantity.j)
    if noun:
        unit = noun.meanings["noun"].replace("employed", "person")
        return replace(quantity, kind="count", unit=unit, noun=noun.i)
    link = sentence.starting(quantity.j, "per")
    if link is not None and sentence.mark(link.j, "currency") and not quantity.scale:
        quoted = [m.meanings["currency"] for m in sentence.of("currency") if m.j <= quantity.i]
        if quoted and quoted[-1] != sentence.mark(link.j, "currency"):
            return replace(quantity, kind="rate", unit=f"{quoted[-1]}/{sentence.mark(link.j, 'currency')}")
    counted = _counted_before(sentence, quantity)
    if counted is not None and not quantity.word:
        return replace(quantity, kind="count", unit=counted.meanings["noun"].replace("employed", "person"), noun=counted.i)
    return quantity


def _counted_before(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the noun of "the number of Polish companies rose from 320 to 345"."""
    for head in sentence.of("number_of"):
        for noun in sentence.of("noun"):
            if head.j <= noun.i <= head.j + 5 and noun.j <= quantity.i:
                return noun
    return None


def _noun_after(sentence: Sentence, at: int) -> Mark | None:
    """Return the counted noun up to four words on, past adjectives: 634 Japanese-invested entities."""
    for step in range(at, min(at + 6, sentence.last)):
        mark = sentence.at.get(step)
        word = sentence.word(step)
        if mark is not None and mark.i <= step:
            if "noun" in mark:
                if not (mark.meanings["noun"] == "employed" and not _employs(sentence, at)):
                    return mark
            elif "unit" in mark and "unit" in mark and step > at:
                return None
            if step > at and sentence.word(step - 1) == "-" and sentence.glued(step - 1, step):
                continue  # an adjective tied by a hyphen: Japanese-invested
            if (
                any(
                    c in mark
                    for c in (
                        "distractor",
                        "scale",
                        "currency",
                        "time",
                        "month",
                        "step",
                        "span",
                        "source_cue",
                        "hedge_before",
                        "move",
                        "relative",
                    )
                )
                or mark.get("measure", "quantity") != "quantity"
            ):
                return None
            continue
        if word[:1].isdecimal() or (word and not word[0].isalpha() and word not in "+-–‑'’"):
            return None
        if word in sentence.lexicon.common_words and step > at:
            if word not in sentence.lexicon.common_words or not _is_cjk(word):
                return None
    return None


def _employs(sentence: Sentence, at: int) -> bool:
    """People are counted where firms of a sentence employ them; one firm's own staff is no claim about trade."""
    firms = any(mark.meanings["noun"] in ("enterprise", "joint_venture", "project", "exporter") for mark in sentence.of("noun"))
    return firms and any(abs(mark.i - at) < 8 for mark in sentence.of("employ"))


def _printed_sign(sentence: Sentence, quantity: Quantity) -> Quantity:
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


def _multiplied(sentence: Sentence, quantity: Quantity) -> Quantity:
    """Turn the number after "multiplied by" into a multiple."""
    if quantity.kind in ("number", "count") and quantity.scale == 0:
        for back in range(quantity.i - 1, quantity.i - 4, -1):
            if sentence.mark(back, "multiply"):
                return replace(quantity, kind="multiple", unit="x")
            if sentence.mark(back, "hedge_before") is None:
                break
    return quantity


def _rated(sentence: Sentence, quantity: Quantity, found: list[Quantity]) -> Quantity:
    """Turn a bare number beside two amounts of money into the rate by which one becomes the other.

    The unit is that of the second amount over that of the first (5.1 billion euros, at 1.053, or 5.37 billion dollars).
    """
    if quantity.kind != "number" or quantity.scale or quantity.ulp > Decimal("0.1"):
        return quantity
    told = any(mark.meanings["measure"] == "rate" and abs(mark.i - quantity.i) <= 8 for mark in sentence.of("measure"))
    amounts = [q for q in found if q.kind == "money" and q.scale and abs(q.i - quantity.i) <= 16]
    units = list(dict.fromkeys(q.unit for q in amounts))
    at = sentence.at.get(quantity.i - 1)
    tied = told or at is not None and ("rate_sign" in at)
    if not tied or len(units) != 2:
        return quantity
    return replace(quantity, kind="rate", unit=f"{units[1]}/{units[0]}")


def _touches_word(sentence: Sentence, at: int) -> bool:
    return sentence.glued(at - 1, at) and sentence.printed(at - 1)[-1:].isalnum()


def _ranges(sentence: Sentence, found: list[Quantity]) -> list[Quantity]:
    """Join two numbers with a range word between them, the first without a unit of its own."""
    out: list[Quantity] = []
    for quantity in found:
        if out and _is_range(sentence, out[-1], quantity):
            first = out.pop()
            low, ulp = first.size, first.ulp
            if first.scale == 0 and quantity.scale > 0 and first.unit in ("", quantity.unit) and low < 1000:
                low, ulp = shift(low, quantity.scale), shift(ulp, quantity.scale)
            out.append(replace(quantity, i=first.i, number=first.number, value=(low, quantity.size), qualifier="between", ulp=min(ulp, quantity.ulp),
                               printed_sign="", unit=quantity.unit or first.unit, kind=quantity.kind if quantity.unit else first.kind))  # fmt: skip
            continue
        out.append(quantity)
    return out


def _is_range(sentence: Sentence, first: Quantity, second: Quantity) -> bool:
    if (
        first.kind in ("code", "rank")
        or second.kind in ("code", "rank")
        or isinstance(first.value, tuple)
        or isinstance(second.value, tuple)
    ):
        return False
    if first.word and first.kind == "percent" or second.kind == "multiple" and first.unit == "x":
        return False
    gap = range(first.j, second.i if not second.printed_sign else second.i + 1)
    if first.unit and first.unit != second.unit and second.unit:
        return False
    if len(gap) == 1:
        link = sentence.at.get(gap[0])
        value = link.get("range") if link else None
        dash = sentence.word(gap[0]) in _DASHES
        if value == "to" or dash:
            if not dash and (_opens_from(sentence, first.i) or first.unit and first.unit != "x" and first.scale != 0 and not dash):
                return False
            return _rising(first, second)
        if value == "and":
            before = sentence.at.get(first.i - 1)
            return before is not None and before.get("range") == "between" and _rising(first, second)
    return False


def _rising(first: Quantity, second: Quantity) -> bool:
    low = shift(first.size, second.scale) if first.scale == 0 and second.scale and first.size < 1000 else first.size
    return low < second.size and (low == 0 or second.size / low < 20)


def _opens_from(sentence: Sentence, i: int) -> bool:
    """Return whether "from" opens the pair: from 12.1 to 13.4 are two figures, no range."""
    for back in range(i - 1, max(i - 4, sentence.first - 1), -1):
        mark = sentence.at.get(back)
        if mark and (mark.get("step") == "from" or mark.get("span") == "from"):
            return True
    return False


def _share_units(sentence: Sentence, found: list[Quantity]) -> None:
    """Give an elided unit or scale from its parallel: from 0.98 to 1.21 billion euros, from $8.6 billion to 17.4."""
    for place, quantity in enumerate(found):
        if quantity.kind != "number" or quantity.unit or isinstance(quantity.value, tuple):
            continue
        after = found[place + 1] if place + 1 < len(found) else None
        before = found[place - 1] if place else None
        if after and after.unit and _parallel(sentence, quantity, after):
            found[place] = _like(quantity, after)
        elif before and before.unit and _parallel(sentence, before, quantity):
            found[place] = _like(quantity, before)


def _like(quantity: Quantity, model: Quantity) -> Quantity:
    scale = 0 if quantity.scale or model.kind not in ("money", "quantity", "number") else model.scale
    return replace(quantity, kind=model.kind, unit=model.unit, value=shift(quantity.size, scale), ulp=shift(quantity.ulp, scale),
                   scale=quantity.scale or scale, elided=True, noun=model.noun)  # fmt: skip


def _parallel(sentence: Sentence, first: Quantity, second: Quantity) -> bool:
    """Two figures are parallel where from/to words stand before them or between them and nothing else counts."""
    if second.kind in ("code", "rank", "count") and first.kind != "number" or first.kind in ("code", "rank"):
        return False
    gap = second.i - first.j
    if gap > 5 or gap < 1:
        return False
    between = [sentence.at.get(k) for k in range(first.j, second.i)]
    steps = {m.meanings.get("step") for m in between if m is not None}
    linked = "to" in steps or "from" in steps or any(m is not None and m.get("range") == "to" for m in between)
    opened = _opens_from(sentence, first.i)
    ratio = _magnitude(first, second)
    if linked and (opened or "from" in steps) and ratio:
        return True
    joined = any(m is not None and m.get("range") == "and" for m in between) and gap <= 2
    return joined and bool(sentence.of("list_cue")) and any(m.get("list_cue") == "respectively" for m in sentence.of("list_cue")) and ratio


def _magnitude(first: Quantity, second: Quantity) -> bool:
    a = shift(first.size, second.scale) if not first.scale and not first.unit and second.unit else first.size
    b = shift(second.size, first.scale) if not second.scale and not second.unit and first.unit else second.size
    return bool(a) and bool(b) and Decimal("0.02") < a / b < 50
