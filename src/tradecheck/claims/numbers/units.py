"""Scale, currency, unit and percent sign, before and behind a number."""

from __future__ import annotations

from collections.abc import Container
from decimal import Decimal

from ...interval import shift
from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ..sentence import Sentence
from .counts import counted
from .durations import duration
from .money import chosen, currency_before, currency_of, named_by_country, prefixed, subunit, weighs_goods, with_minor
from .numerals import Numeral
from .prices import base_at, priced
from .quantity import DASHES, MINUS, Quantity, replace
from .scales import scale_at, skip_dot, skip_hyphen

_THOUSAND = 1_000
_MILLION = 6  # as a power of ten
_HUNDRED = Decimal(100)


def with_unit(sentence: Sentence, numeral: Numeral, taken: Container[int]) -> Quantity:
    """Add currency, unit, noun and the denominator of a price to a number."""
    quantity = Quantity(
        numeral.i,
        numeral.j,
        numeral.i,
        "number",
        numeral.value,
        numeral.ulp,
        scale=numeral.scale,
        word=numeral.word,
        ambiguous=numeral.ambiguous,
    )
    if numeral.times:
        return replace(quantity, kind="multiple", unit="x")
    span = duration(sentence, quantity)
    if span is not None:
        return span
    head = currency_before(sentence, numeral.i)
    if head is not None:
        return priced(sentence, printed_sign(sentence, _with_cents(sentence, _headed(quantity, *head), taken)))
    behind = _unit_behind(sentence, quantity, taken)
    if behind is not None:
        return behind
    dotted = sentence.printed(quantity.j) == "." and sentence.glued(quantity.j - 1, quantity.j)
    if dotted and quantity.scale >= 3 and sentence.printed(quantity.j - 1).isalpha() and quantity.j + 1 < sentence.last:
        quantity.j += 1  # 29 Mio. weniger
    before = _percent_before(sentence, quantity)
    return printed_sign(sentence, before) if before is not None else counted(sentence, printed_sign(sentence, quantity))


def _headed(quantity: Quantity, first: int, currency: str, power: int) -> Quantity:
    if power and quantity.scale:
        power = 0
    return replace(
        quantity,
        i=first,
        kind="money",
        unit=currency,
        scale=quantity.scale or power,
        value=shift(quantity.size, power),
        ulp=shift(quantity.ulp, power),
    )


def _with_cents(sentence: Sentence, paid: Quantity, taken: Container[int]) -> Quantity:
    """Return an amount with the hundredths that "and" adds in words: $100 and fifty."""
    joined = not paid.scale and sentence.mark(paid.j, "range") == "and"
    more = with_minor(sentence, paid.j, paid.unit, paid.size, taken) if joined else None
    return replace(paid, value=more[0], ulp=more[1], j=more[2]) if more is not None else paid


def _unit_behind(sentence: Sentence, quantity: Quantity, taken: Container[int]) -> Quantity | None:
    """Return the number with the percent sign, currency, hundredth part or unit behind it, None where none stands there."""
    at = _behind_of(sentence, quantity, skip_hyphen(sentence, skip_dot(sentence, quantity.j)))
    mark = sentence.at.get(at)
    own = named_by_country(sentence, at)
    if own is not None and quantity.scale < 15:
        return priced(sentence, printed_sign(sentence, replace(quantity, j=own[1], kind="money", unit=own[0])))
    told = prefixed(sentence.printed(at))
    if told is not None and not quantity.scale:
        return priced(sentence, printed_sign(sentence, replace(_headed(quantity, quantity.i, told[1], told[0]), j=at + 1)))
    if mark is None or mark.i != at:
        return None
    if "relative" in mark and quantity.scale < _MILLION:  # 423 million PC tons
        return printed_sign(sentence, _relative(sentence, quantity, mark))
    if "currency" in mark and _opens_next(sentence, quantity.j, mark):
        return None
    if "currency" in mark and not ("unit" in mark and quantity.scale == 0 and not _money_context(sentence, at)):
        return priced(sentence, printed_sign(sentence, _paid(sentence, quantity, mark, taken)))
    if "subunit" in mark and quantity.scale < 3:
        return _in_hundredths(sentence, quantity, mark)
    if "unit" in mark:
        return priced(sentence, _physical(quantity, mark))
    return None


def _behind_of(sentence: Sentence, quantity: Quantity, at: int) -> int:
    """Return the place of the currency or unit that "of" joins to a scale: miliardi di corone, millones de kwanzas."""
    if not quantity.scale or sentence.mark(at, "preposition") != "of":
        return at
    return at + 1 if sentence.starting(at + 1, "currency") or sentence.starting(at + 1, "unit") else at


def _opens_next(sentence: Sentence, j: int, mark: Mark) -> bool:
    """Return whether a sign stands at the next figure, apart from the one before it: in 2023 $2.4 billion."""
    return mark.i == j and sentence.printed(mark.j)[:1].isdecimal() and sentence.glued(mark.j - 1, mark.j) and not sentence.glued(j - 1, j)


def _money_context(sentence: Sentence, at: int) -> bool:
    """A word that is currency and unit (pound) is money unless a price is told per that unit, or goods follow: ein Pfund Kaffee."""
    return sentence.mark(at - 1, "per") is None and not weighs_goods(sentence, sentence.at[at])


def _paid(sentence: Sentence, quantity: Quantity, mark: Mark, taken: Container[int]) -> Quantity:
    """Return an amount with the currency behind it, a scale behind that, or its hundredths: 75 USD million, 3 dollars 50 cents."""
    currency = currency_of(sentence, mark)
    paid = replace(quantity, j=mark.j, kind="money", unit=currency)
    if not quantity.scale:
        power, end = scale_at(sentence, mark.j)
        if power is not None and power >= 6 and sentence.starting(end, "currency") is None:
            return replace(paid, j=end, scale=power, value=shift(quantity.size, power), ulp=shift(quantity.ulp, power))
        for _ in range(2):  # tenths, then hundredths: 五元三角五分
            more = with_minor(sentence, paid.j, currency, paid.size, taken)
            if more is None:
                break
            paid = replace(paid, value=more[0], ulp=more[1], j=more[2])
    return paid


def _in_hundredths(sentence: Sentence, quantity: Quantity, mark: Mark) -> Quantity:
    """Return cents as money, or as percent where they are cents of every dollar."""
    factor, candidates = subunit(mark)
    link = sentence.starting(mark.j, "out_of")
    if link is not None and link.get("out_of") == "of":
        for at in range(link.j, link.j + 3):
            whole = sentence.at.get(at)
            if whole is not None and "currency" in whole:
                share = replace(
                    quantity, kind="percent", unit="%", value=quantity.size * factor * _HUNDRED, ulp=quantity.ulp * factor * _HUNDRED
                )
                return replace(share, j=mark.j)
    scale = quantity.scale + factor.adjusted() if factor >= _THOUSAND else quantity.scale  # 62 077,6 MDT: millions of dinars
    paid = replace(quantity, j=mark.j, kind="money", unit=chosen(sentence, candidates), scale=scale)
    return priced(sentence, printed_sign(sentence, replace(paid, value=quantity.size * factor, ulp=quantity.ulp * factor)))


def _percent_before(sentence: Sentence, quantity: Quantity) -> Quantity | None:
    """Return the number of %26,7, yüzde 26,7; a sign that stands behind another number is that number's."""
    at = quantity.number - 1
    if sentence.word(at) in MINUS and sentence.glued(at, quantity.number):
        at -= 1
    mark = sentence.at.get(at)
    if mark is None or mark.get("relative") != "%" or mark.j != at + 1:
        return None
    before = sentence.printed(mark.i - 1)
    if before[:1].isdecimal() or sentence.mark(mark.i - 1, "cardinal") is not None or sentence.mark(mark.i - 1, "scale") is not None:
        return None
    return replace(quantity, i=mark.i, kind="percent", unit="%")


def _relative(sentence: Sentence, quantity: Quantity, mark: Mark) -> Quantity:
    factor, blank, unit = mark.meanings["relative"].rpartition(" ")
    if blank:
        quantity = replace(quantity, value=quantity.size * Decimal(factor), ulp=quantity.ulp * Decimal(factor))  # basis points
    if unit == "x0.1":
        return _discounted(replace(quantity, j=mark.j))
    if unit == "x+1":
        return _times_more(sentence, replace(quantity, j=mark.j, kind="multiple", unit="x"))
    kind = {"%": "percent", "pp": "points", "x": "multiple"}.get(unit, "percent")
    end = mark.j
    if unit == "%":
        link = sentence.at.get(end)
        base = base_at(sentence, link.j) if link is not None and link.i == end and "per" in link else None
        if base is not None and base.kind == "time" and base.name == "year" and base.factor == 1:
            return replace(quantity, j=base.j, kind="percent", unit="%/year")
    head = sentence.at.get(quantity.i - 1)
    if kind == "multiple" and head is not None and head.get("multiply") == "in":
        quantity = replace(quantity, i=head.i)  # в 2,2 раза
    if unit == "tenths":
        return _tenths(sentence, replace(quantity, j=end))
    if unit == "%" and sentence.mark(end, "relative") == "pp":
        end, unit, kind = sentence.at[end].j, "pp", "points"
    part = sentence.starting(end, "mixed") if kind == "multiple" and not isinstance(quantity.value, tuple) else None
    if part is not None and part.meanings["mixed"] in _HALVES and quantity.ulp == 1:
        size = Decimal(part.meanings["mixed"])
        return replace(quantity, j=part.j, kind=kind, unit=unit, value=quantity.size + size, ulp=Decimal("0.1"))  # tre volte e mezzo
    suffix = end
    if sentence.word(suffix) in DASHES and sentence.glued(suffix - 1, suffix) and sentence.mark(suffix + 1, "suffix"):
        end = suffix + 2
    return replace(quantity, j=end, kind=kind, unit="%" if unit == "cents" else unit)


_HALVES = ("0.5", "0.25", "0.75")


def _times_more(sentence: Sentence, quantity: Quantity) -> Quantity:
    """Count the base too where times stand right behind a word of rise: 增长1.5倍 is 2.5 x, 增至2倍 is 2 x."""
    at = quantity.i - 1
    while (mark := sentence.at.get(at)) is not None and "hedge_before" in mark and "move" not in mark:
        at = mark.i - 1
    if mark is not None and mark.get("move") == "rise" and "step" not in mark and not isinstance(quantity.value, tuple):
        return replace(quantity, value=quantity.value + 1)
    return quantity


def _tenths(sentence: Sentence, quantity: Quantity) -> Quantity:
    """Return tenths as percent, with a half or digit behind them: 三成 30, 三成半 35, 七成六 76."""
    value, ulp, j = quantity.size * 10, quantity.ulp * 10, quantity.j
    part = sentence.starting(j, "mixed")
    digit = sentence.starting(j, "cardinal")
    if part is not None and part.meanings["mixed"] == "0.5":
        value, ulp, j = value + 5, Decimal(1), part.j
    elif digit is not None and "scale" not in digit and len(digit.meanings["cardinal"]) == 1 and sentence.mark(digit.j, "noun") is None:
        value, ulp, j = value + Decimal(digit.meanings["cardinal"]), Decimal(1), digit.j
    return replace(quantity, j=j, kind="percent", value=value, ulp=ulp, unit="%", word=True)


def _discounted(quantity: Quantity) -> Quantity:
    """Return the part of the price that is left: 九折 90 %, 75折 75 %."""
    factor = 1 if quantity.size >= 10 else 10
    return replace(quantity, kind="percent", unit="%", value=quantity.size * factor, ulp=quantity.ulp * factor)


_TONNES = 5_000  # so many megatonnes of any goods are traded nowhere


def _physical(quantity: Quantity, mark: Mark) -> Quantity:
    name = mark.meanings["unit"]
    factor, blank, unit = name.rpartition(" ")
    metric = unit == "t" and factor == "1e6" and (quantity.scale >= 3 or quantity.size >= _TONNES)  # 340,000 mt
    power = Decimal(factor) if blank and not metric else Decimal(1)
    if blank:
        scale = quantity.scale + (power.adjusted() if power == Decimal(10) ** power.adjusted() else 0)  # von 2,2 auf 2,1 Mio. Hektoliter
        value, ulp = _plain(quantity.size * power), _plain(quantity.ulp * power)
        return replace(quantity, j=mark.j, kind="quantity", unit=unit, value=value, ulp=ulp, scale=scale)
    return replace(quantity, j=mark.j, kind="quantity", unit=unit)


def _plain(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def printed_sign(sentence: Sentence, quantity: Quantity) -> Quantity:
    """Take in a plus or minus that touches the number and nothing before it, or stands apart from both."""
    before = quantity.i - 1
    sign = sentence.printed(before)
    inner = sentence.printed(quantity.number - 1)
    if inner in MINUS and quantity.number - 1 >= quantity.i:
        return replace(quantity, printed_sign="-")
    if sign == ")" and inner == sign and sentence.printed(before - 1) in (*_PLUS, *MINUS) and sentence.printed(before - 2) == "(":
        return replace(quantity, i=before - 2, printed_sign="+" if sentence.printed(before - 1) in _PLUS else "-")  # (-) 9,231.3
    if sign in ("+", "-", "−", "＋", "－") and sentence.glued(before, quantity.i) and not _touches_word(sentence, before):
        return replace(quantity, i=before, printed_sign="+" if sign in _PLUS else "-")
    if sign in (*_PLUS, *MINUS) and quantity.i == quantity.number and _stands_apart(sentence, before):
        return replace(quantity, i=before, printed_sign="+" if sign in _PLUS else "-")
    opened = not sentence.glued(before - 1, before) or sentence.printed(before - 1) in _OPENERS
    if sign == "–" and sentence.glued(before, quantity.i) and opened and not _closes(sentence, quantity.j):
        return replace(quantity, i=before, printed_sign="-")
    if sentence.starting(before, "minus") and quantity.i == quantity.number:
        return replace(quantity, i=before, printed_sign="-")  # minus 36,1 Mio. Euro
    return quantity


def _closes(sentence: Sentence, j: int) -> bool:
    """Return whether a dash closes behind a figure what one before it opened: 541 millones –13.340 millones de lempiras en total–."""
    dashes = (k for k in range(j, min(j + 16, sentence.last)) if sentence.printed(k) == "–")
    first = next(dashes, -1)
    joins = sentence.glued(first, first + 1) and sentence.printed(first + 1)[:1].isalnum()  # –4,7 % к январю–маю
    return first >= 0 and sentence.glued(first - 1, first) and not joins and not sentence.printed(first + 1)[:1].isdecimal()


_PLUS = ("+", "＋")
_LEADING = ("step", "preposition", "article", "variation")
_OPENERS = frozenset("([:;,„“«（")


def _stands_apart(sentence: Sentence, at: int) -> bool:
    """Return whether a sign with blanks around it is that of the number behind: (– 10,8 %), soit + 6,6 %, s'établit à – 4,3 Md€.

    A plus is, where no figure stands before it; a dash only where nothing else it could part stands there.
    """
    before, mark = sentence.printed(at - 1), sentence.at.get(at - 1)
    if sentence.glued(at, at + 1) or sentence.glued(at - 1, at) and before not in _OPENERS:
        return False
    if sentence.printed(at) == "+":
        return not before[:1].isdecimal() and not (mark is not None and any(c in mark for c in ("unit", "currency", "relative", "scale")))
    return (
        before in ("(", "（")
        or mark is not None
        and mark.j == at
        and "index" not in mark  # темп роста – 118 %
        and any(c in mark for c in _LEADING)
    )


def _touches_word(sentence: Sentence, at: int) -> bool:
    """Return whether a sign joins its number to what stands before it, which the words of a rate do not: 同比+13.8%, 差额为-23亿."""
    before, mark = sentence.printed(at - 1)[-1:], sentence.at.get(at - 1)
    if is_cjk(before) and mark is not None and ("when" in mark or mark.get("table") == "growth" or mark.get("step") == "to"):
        return False
    return sentence.glued(at - 1, at) and before.isalnum()
