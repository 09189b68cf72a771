"""Which currency a sign or word means, before and behind a number, and its hundredth parts.

In: a sentence that knows its homes (the countries the text is about, the first first). Out: ISO 4217 codes. A peso, rupee, pound,
krone, dinar or franc is that of a home country, else the one that is traded most.
"""

from __future__ import annotations

import re
from collections.abc import Container
from decimal import Decimal

from ...lexicons.lexicon import Mark
from ...party import DOLLARS
from ...units import CURRENCIES, TENDER
from ..sentence import Sentence
from .numerals import number_at
from .quantity import MINUS
from .scales import scale_ending

# thousands and millions written before a code, as in company accounts: MUSD, TEUR, MSEK
_PREFIXED = re.compile(r"(T|k|K|m|M|MM|mn|MN|Mn|Mio|mio|mln|Mln|bn|BN|Bn|B|Md|md|Mds|mds|Mrd|mrd|Mld|mld)([A-Z]{3})\Z")
_PREFIXES = {"t": 3, "k": 3, "m": 6, "mm": 6, "mn": 6, "mio": 6, "mln": 6, "bn": 9, "b": 9, "md": 9, "mds": 9, "mrd": 9, "mld": 9}


def currency_of(sentence: Sentence, mark: Mark) -> str:
    """Return the currency that a sign or word means in this text."""
    return chosen(sentence, mark.get("currencies") or mark.meanings["currency"])


def chosen(sentence: Sentence, candidates: str) -> str:
    """Return one of the currencies that share a name ("INR|PKR|LKR"): that of a home, else the first."""
    codes = candidates.split("|")
    return next((code for home in sentence.homes if (code := TENDER.get(home)) in codes), codes[0])


def named_by_country(sentence: Sentence, at: int) -> tuple[str, int] | None:
    """Return currency and end of an adjective, or name, of a country with a currency of that name: chilenische Peso, Fiji dollars."""
    mark = sentence.at.get(at)
    whose = mark.get("adjective") or mark.get("country") if mark is not None and mark.i == at and "currency" not in mark else None
    if mark is None or whose is None:
        return None
    named = sentence.starting(mark.j, "currency")
    own = TENDER.get(whose)
    if named is None or own is None:
        return None
    codes = (named.get("currencies") or named.meanings["currency"]).split("|")
    return (own, named.j) if own in codes or "USD" in codes and own in DOLLARS.values() else None


def own_dollar(sentence: Sentence) -> str | None:
    """Return the dollar of a home country that is not the American one."""
    return next((DOLLARS[home] for home in sentence.homes if home in DOLLARS and DOLLARS[home] != "USD"), None)


def is_bare_dollar(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a dollar is told in one word, without its country: $, dollars, de dollars; no US dollars, no code."""
    content = sentence.content(mark)
    return mark.meanings["currency"] == "USD" and len(content) == 1 and content != ["usd"]


def prefixed(printed: str) -> tuple[int, str] | None:
    """Return scale and currency of a code with its scale before it.

    >>> prefixed("MUSD"), prefixed("TEUR"), prefixed("MALT")
    ((6, 'USD'), (3, 'EUR'), None)
    """
    found = _PREFIXED.match(printed)
    return (_PREFIXES[found[1].lower()], found[2]) if found and found[2] in CURRENCIES else None


def currency_before(sentence: Sentence, i: int) -> tuple[int, str, int] | None:
    """Return first token, currency and scale of what stands before a number: $2.8, US$ 2.8, EUR 12, $m 12.3, USD mln 75.

    A small-letter word is none: "in dollars 5 firms".
    """
    back = i - 1
    if sentence.word(back) in MINUS and sentence.glued(back, i):
        back -= 1
    told = prefixed(sentence.printed(back))
    if told is not None:
        return back, told[1], told[0]
    scale = scale_ending(sentence, back)
    power = 0
    if scale is not None and "currency" not in scale:
        if not _beside(sentence, scale) or sentence.printed(back) == "." and not sentence.glued(back - 1, back):
            return None
        power = int(scale.meanings.get("scale") or scale.meanings["scale_short"])
        back = scale.i - 1
        if sentence.word(back) == "." and sentence.glued(back - 1, back):
            back -= 1
    mark = sentence.ending(back, "currency")
    if mark is None or not _holds_sign(sentence, mark) and not power:
        return None
    first = mark.i
    if _is_name(sentence.printed(first)) and (sentence.mark(first - 1, "article") or sentence.starting(i + 1, "currency")):
        return None  # im Mittel kostete ein Franken 5,56 Real
    if sentence.mark(first - 1, "per") and (quoted := sentence.ending(first - 2, "currency")) and not _says_origin(sentence, quoted):
        return None  # at 1.081 USD per euro 1.18 billion dollars: the base of a rate
    before = scale_ending(sentence, first - 1)
    if before is not None and _counted(sentence, before.i) and not sentence.glued(back, i):
        return None  # "8.1 billion dollars 37 percent": the currency belongs to the amount before it
    if not power and before is not None and _is_sign(sentence.printed(mark.i)) and not _counted(sentence, before.i):
        power, first = int(before.meanings.get("scale") or before.meanings["scale_short"]), before.i
    if power and _counted(sentence, first):
        return None  # "5 million USD 3": the pair belongs to the number before it
    if sentence.printed(first - 1)[:1].isdecimal() and not sentence.glued(back, i):
        return None  # "5 USD 3 of them": the currency belongs to the number before it
    return first, currency_of(sentence, mark), power


def _says_origin(sentence: Sentence, name: Mark) -> bool:
    """Return whether the name of a currency says where goods come from: productos bolivianos por US$ 864 millones."""
    return "adjective" in name and not _counted(sentence, name.i) and scale_ending(sentence, name.i - 1) is None


def _beside(sentence: Sentence, scale: Mark) -> bool:
    before = sentence.at.get(scale.i - 1)
    return before is not None and "currency" in before and before.j == scale.i


def _counted(sentence: Sentence, first: int) -> bool:
    """Return whether a number stands right before a token."""
    before = sentence.at.get(first - 1)
    return (
        sentence.printed(first - 1)[:1].isdecimal()
        or before is not None
        and ("cardinal" in before or "article" in before or "mixed" in before)
    )


def _is_sign(printed: str) -> bool:
    """Return whether a currency is told by a sign, a code or a short name with a capital, no word."""
    return printed.isupper() or not printed[-1].isalpha() or not printed[0].islower() and printed != printed.lower()


def _holds_sign(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a currency is told by a sign or holds one: u$s 314 millones."""
    return _is_sign(sentence.printed(mark.i)) or any(not sentence.printed(k).isalpha() for k in range(mark.i, mark.j))


def _is_name(printed: str) -> bool:
    """Return whether a currency is told by its name with a capital, as German writes it: Franken, not Fr., CHF or Rs."""
    return len(printed) > 3 and printed.isalpha() and printed[1:].islower()


def with_minor(sentence: Sentence, j: int, currency: str, value: Decimal, taken: Container[int]) -> tuple[Decimal, Decimal, int] | None:
    """Return value, last-digit unit and end of an amount with its hundredths: 3 dollars 50 cents, 五元三角, 15 dollars 50."""
    at = j + (sentence.mark(j, "range") == "and")
    if at in taken or value * 10 % 1:
        return None
    number = number_at(sentence, at, taken) if at < sentence.last else None
    if number is None or number.scale or number.value % 1 or number.value >= 100 or number.j in taken:
        return None
    minor = sentence.starting(number.j, "subunit")
    if minor is not None:
        factor, candidates = subunit(minor)
        if currency in candidates.split("|") and number.value * factor < 1:
            return value + number.value * factor, factor, minor.j
        return None
    if value % 1:
        tenths = at == j and number.value < 10 and sentence.ending(j - 1, "subunit") is not None and _closes(sentence, number.j)
        return (value + number.value / 100, Decimal("0.01"), number.j) if tenths else None  # one kuai five mao five
    named = sentence.ending(j - 1, "currency") is not None or at > j and number.word
    if named and number.value >= (1 if at > j else 10) and _closes(sentence, number.j):
        return value + number.value / 100, Decimal("0.01"), number.j
    return None


def _closes(sentence: Sentence, at: int) -> bool:
    """Return whether an amount ends with a number: a full stop, "and" or a last "more" stands behind it."""
    behind = sentence.at.get(at)
    more = behind is not None and ("comparative" in behind or "hedge_after" in behind) and not sentence.printed(behind.j)[:1].isalnum()
    return sentence.word(at) in ("", ".", "!", "?", "。") or more or behind is not None and behind.get("range") == "and"


def weighs_goods(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a currency that is a weight as well stands before goods: ein Pfund Kaffee, a pound of tea."""
    behind = mark.j + (sentence.mark(mark.j, "preposition") == "of")
    return "unit" in mark and sentence.starting(behind, "commodity") is not None


def subunit(mark: Mark) -> tuple[Decimal, str]:
    """Return factor and currencies of a hundredth part: "1e-2 USD|EUR"."""
    factor, _, currencies = mark.meanings["subunit"].partition(" ")
    return Decimal(format(Decimal(factor), "f")), currencies  # million as digits, never 1E+6
