"""Exchange rates in every phrasing: NZ$1 buys 10.7 pesos, our dollar at 67 US cents, за доллар давали 17,1 песо.

In: the quantities of a sentence. Out: the same with amounts of money that tell a rate as kind ``rate``, unit QUOTED/BASE (tenge per
dollar is KZT/USD). Rates with "per" are read where prices are; here a rate is told by an equation (1 USD = 4.2 PLN), by the
base as subject of a verb of quoting, or by the other end of a movement (from GH¢11.88 to GH¢14.59 per US dollar).
"""

from __future__ import annotations

from decimal import Decimal

from ...lexicons.lexicon import Mark
from ..sentence import Sentence
from .money import currency_of, own_dollar, weighs_goods
from .quantity import DASHES, Quantity, replace
from .rate_pairs import BASE, rate_pairs

_REACH = 12
_ROUND_BASES = (1, 10, 100, 1000)
_SAME_SIZE = Decimal(5)
_CLOSE = Decimal("0.02")  # of the quotient of two amounts, told to three digits


def rates(sentence: Sentence, found: list[Quantity]) -> list[Quantity]:
    """Return the quantities with exchange rates told as such."""
    if not sentence.of("currency") and not sentence.of("subunit"):
        return found
    out = list(found)
    for place, quantity in enumerate(out):
        if not _could_be_rate(quantity):
            continue
        if place and _equates(sentence, out[place - 1], quantity):
            out[place - 1], out[place] = _equation(out[place - 1], quantity)
            continue
        quoted = _before_one(sentence, out, place)
        if quoted is not None:
            out[place], out[place - 1] = _equation(quantity, quoted)  # 比索报20.3兑1美元
            continue
        if place and quantity.word and out[place - 1].j == quantity.i and _equates(sentence, quantity, out[place - 1]):
            out[place], out[place - 1] = _equation(quantity, out[place - 1])  # 456 теңге бір долларға
            continue
        if place + 1 < len(out) and _could_be_rate(out[place + 1]) and _equates(sentence, quantity, out[place + 1]):
            continue  # it is the one of the next
        base = _quotient_of(out, quantity) or _subject(sentence, out, quantity)
        if base is not None:
            out[place] = replace(quantity, kind="rate", unit=f"{quantity.unit}/{base}")
    return _carried(sentence, rate_pairs(sentence, out))


def _could_be_rate(quantity: Quantity) -> bool:
    return quantity.kind == "money" and quantity.scale <= 3 and not isinstance(quantity.value, tuple) and quantity.size > 0


def _quotient_of(found: list[Quantity], quoted: Quantity) -> str | None:
    """Return the currency of which a small amount is the rate, as two large ones tell: 742 bn francs, 1.13 bn euros at 655.957 francs."""
    large = [q for q in found if q.kind == "money" and q.scale >= 6 and not isinstance(q.value, tuple) and q.size]
    for own in large:
        for other in large:
            if own.unit == quoted.unit != other.unit and abs(own.size / other.size / quoted.size - 1) < _CLOSE:
                return other.unit
    return None


def _equates(sentence: Sentence, base: Quantity, quoted: Quantity) -> bool:
    """Return whether one amount is the price of the other: 1 euro = 908,5 pesos, NZ$1 buys about 10.7 pesos."""
    if base.kind != "money" or base.scale or base.size not in _ROUND_BASES or base.unit == quoted.unit or isinstance(base.value, tuple):
        return False
    gap = range(base.j, quoted.i)
    if len(gap) > 7:
        return False
    if any(sentence.word(k) in "=≈" for k in gap):
        return True
    if base.size == 1 and (not gap or len(gap) == 1 and sentence.word(gap[0]) in DASHES) and not quoted.printed_sign:
        return True  # (1 доллар – 3 430 төгрөг), бір юань 63 теңге
    cued = any((mark := sentence.at.get(k)) is not None and mark.get("rate_sign") == "equals" for k in gap)
    return cued or base.size == 1 and _speaks_of_rate(sentence) and not any(sentence.mark(k, "per") for k in gap)


def _before_one(sentence: Sentence, found: list[Quantity], place: int) -> Quantity | None:
    """Return the amount that an "equals" ties to the one of a currency right behind it, its own currency named before: 20.3兑1美元."""
    base = found[place]
    sign = sentence.ending(base.i - 1, "rate_sign")
    if not place or base.size != 1 or sign is None or sign.get("rate_sign") != "equals" or found[place - 1].j != sign.i:
        return None
    quoted = found[place - 1]
    if quoted.kind != "number" or quoted.scale or isinstance(quoted.value, tuple):
        return quoted if _could_be_rate(quoted) and quoted.unit != base.unit else None
    named = (currency_of(sentence, mark) for mark in reversed(sentence.of("currency")) if mark.j <= quoted.i)
    own = next((code for code in named if code != base.unit), None)
    return replace(quoted, kind="money", unit=own) if own is not None else None


def _equation(base: Quantity, quoted: Quantity) -> tuple[Quantity, Quantity]:
    rate = replace(quoted, kind="rate", unit=f"{quoted.unit}/{base.unit}", value=quoted.size / base.size, ulp=quoted.ulp / base.size)
    return replace(base, kind="base", reason=BASE), rate


def _subject(sentence: Sentence, found: list[Quantity], quoted: Quantity) -> str | None:
    """Return the base of a rate told by its name alone, before the amount or right behind it."""
    spoken = _speaks_of_rate(sentence)
    for mark in reversed(sentence.of("currency")):
        if mark.i < quoted.i - _REACH:
            break
        if mark.i >= quoted.i + 8 or quoted.i <= mark.i < quoted.j or _in_amount(found, mark) or weighs_goods(sentence, mark):
            continue
        base: str | None = currency_of(sentence, mark)
        if base == quoted.unit:
            base = own_dollar(sentence) if base == "USD" and mark.j - mark.i == 1 else None
        if base is None or base == quoted.unit:
            continue
        if mark.i > quoted.i:
            if _priced_behind(sentence, quoted, mark):
                return base
            continue
        if not _tied(sentence, found, mark, quoted):
            continue
        if spoken or _quoted_by_verb(sentence, mark, quoted) or _for_one(sentence, mark) or _opens_clause(sentence, mark, quoted):
            return base
    return None


def _in_amount(found: list[Quantity], mark: Mark) -> bool:
    return any(quantity.i <= mark.i < quantity.j for quantity in found)


def _tied(sentence: Sentence, found: list[Quantity], mark: Mark, quoted: Quantity) -> bool:
    """Return whether nothing of trade and no other amount stands between a currency and a figure."""
    if any(
        mark.j <= other.i < quoted.i and other.kind not in ("rate", "number", "duration", "code") and other.unit != quoted.unit
        for other in found
    ):
        return False
    for k in range(mark.j, quoted.i):
        between = sentence.at.get(k)
        if between is not None and between.get("measure", "rate") not in ("rate", "price") and "step" not in between:
            return False
    dashed = sentence.word(quoted.i - 1) in DASHES  # курс юаня – 12,5 рубля
    return sentence.clause_of(mark.i) == sentence.clause_of(quoted.i - 2 if dashed else quoted.i)


def _quoted_by_verb(sentence: Sentence, mark: Mark, quoted: Quantity) -> bool:
    """Return whether a verb of quoting stands between base and amount, or right before "one" of the base: kostete ein Franken 5,56 Real."""
    one = sentence.ending(mark.i - 1, "article")
    verb = sentence.ending(one.i - 1, "rate_sign") if one is not None else None
    if verb is not None and verb.get("rate_sign") == "equals" and quoted.i - mark.j <= 3:
        return True
    return any((found := sentence.at.get(k)) is not None and found.get("rate_sign") == "equals" for k in range(mark.j, quoted.i))


def _for_one(sentence: Sentence, mark: Mark) -> bool:
    """Return whether "for one", "за", "für einen" stands before the base."""
    at = mark.i - 1
    one = False
    while at >= mark.i - 3:
        before = sentence.at.get(at)
        if before is not None and "per" in before:
            return True
        if before is not None and ("article" in before or before.get("cardinal") == "1"):
            one, at = True, before.i - 1
            continue
        return one and before is not None and before.get("preposition") == "for"
    return False


_BEFORE_BASE = ("possessive", "article", "adjective", "weekday")
_VERB_BEHIND = 2  # tokens from an amount to the verb that closes the clause: доллар 30,1 лираға дейін қымбаттады


def _opens_clause(sentence: Sentence, mark: Mark, quoted: Quantity) -> bool:
    """Return whether the base is what the clause speaks of: the dollar rose to 450 tenge, our dollar at 67 US cents."""
    for k in range(mark.i - 1, mark.i - 4, -1):
        if k < sentence.first or sentence.clause_of(k) != sentence.clause_of(mark.i):
            break
        before, word = sentence.at.get(k), sentence.word(k)
        if sentence.lexicon.meanings(word).get("range") == "and":
            break
        if before is not None and any(c in before for c in _BEFORE_BASE) or word in sentence.lexicon.common_words:
            continue
        return False
    told = (*range(mark.j, quoted.i), *(range(quoted.j, quoted.j + _VERB_BEHIND) if sentence.lexicon.verb_last else ()))
    moved = any((found := sentence.at.get(k)) is not None and ("move" in found or "rate_sign" in found) for k in told)
    stands_at = quoted.i - mark.j == 1 and sentence.mark(mark.j, "step") == "to" and mark.i > sentence.first  # y el dólar a 7.530 guaraníes
    return (moved or stands_at) and quoted.scale == 0


def _priced_behind(sentence: Sentence, quoted: Quantity, mark: Mark) -> bool:
    """Return whether the base follows with a verb in between: 17,1 песо давали за доллар."""
    if sentence.clause_of(mark.i) != sentence.clause_of(quoted.i) or mark.i - quoted.j > 5:
        return False
    before = sentence.at.get(mark.i - 1)
    between = [sentence.at.get(k) for k in range(quoted.j, mark.i - 1)]
    return (
        before is not None
        and "per" in before
        and mark.i - quoted.j > 1
        and any(m is not None and m.get("rate_sign") == "equals" for m in between)
    )


def _carried(sentence: Sentence, found: list[Quantity]) -> list[Quantity]:
    """Give amounts of the quoted currency and the size of a rate its unit: from 11.88 to 14.59 per dollar, 96 roubles against 89."""
    out = list(found)
    for place, rate in enumerate(found):
        if rate.kind != "rate" or isinstance(rate.value, tuple):
            continue
        for other in (place - 1, place + 1):
            if not 0 <= other < len(out):
                continue
            near = out[other]
            plain = near.kind == "money" and near.unit == rate.unit.partition("/")[0] and near.scale == rate.scale
            bare = near.kind == "number" and not near.word and near.scale == rate.scale and _compared(sentence, near, rate)
            if (plain or bare) and not isinstance(near.value, tuple) and near.size and 1 / _SAME_SIZE < near.size / rate.size < _SAME_SIZE:
                out[other] = replace(near, kind="rate", unit=rate.unit)
    return out


def _compared(sentence: Sentence, bare: Quantity, rate: Quantity) -> bool:
    """Return whether a bare number is the other end of a movement of the rate: from 11.88 to 14.59 per dollar."""
    first, second = (bare, rate) if bare.i < rate.i else (rate, bare)
    if second.i - first.j > 4 or sentence.printed(bare.number).isdecimal() and len(sentence.printed(bare.number)) == 4:
        return False
    if any(sentence.printed(k) in (",", "，", ";") for k in range(first.j, second.i)):
        return False  # at 1.08 dollars to the euro, our 2.9 are 3.13 billion dollars
    return any((mark := sentence.at.get(k)) is not None and mark.get("step") in ("from", "to") for k in range(first.j, second.i))


def _speaks_of_rate(sentence: Sentence) -> bool:
    return any(mark.meanings["measure"] == "rate" for mark in sentence.of("measure"))
