"""Exchange rates told as bare numbers behind the names of two currencies: курс тенге к доллару – 456,2; 美元兑林吉特汇率从4.4升至4.7.

In: the quantities of a sentence that speaks of a rate. Out: the same, with such numbers as rates. Which currency is the base is told by
the market's habit (euro before pound before dollar ...), and by the "one" of a ratio (1比12.6). No other pair is guessed.
"""

from __future__ import annotations

from ..sentence import Sentence
from .money import currency_of
from .quantity import Quantity, replace

BASE = "the base of an exchange rate"
_BASES = ("EUR", "GBP", "USD", "CHF", "CNY", "RUB")  # the base of a pair is the first of these: EUR/USD, USD/CHF, USD/CNY
_LINKS = ("step", "hedge_before", "range", "than", "rate_sign")
_REACH = 6


def rate_pairs(sentence: Sentence, found: list[Quantity]) -> list[Quantity]:
    """Return the quantities with bare numbers behind a pair of currencies and a word of rate as rates."""
    words = [mark for mark in sentence.of("measure") if mark.meanings["measure"] == "rate"]
    words += [mark for mark in sentence.of("rate_sign") if mark.meanings["rate_sign"] == "rate"]
    out = list(found)
    for word in words:
        pair = _pair(sentence, word.i)
        if pair is None:
            continue
        at = word.j
        for place, quantity in enumerate(out):
            if quantity.i < at or not _is_bare(quantity):
                continue
            if not _leads_on(sentence, at, quantity.i):
                break
            if quantity.value == 1 and sentence.printed(quantity.j) in ("比", ":", "："):
                pair = (pair[1], pair[0]) if _names_in_order(sentence, word.i)[0] == pair[0] else pair
                out[place], at = replace(quantity, kind="base", reason=BASE), quantity.j
                continue
            out[place] = replace(quantity, kind="rate", unit=f"{pair[0]}/{pair[1]}")
            at = quantity.j
    return out


def _names_in_order(sentence: Sentence, at: int) -> list[str]:
    """Return the currencies named around a word of rate in its clause, in the order of the text."""
    clause = sentence.clause_of(at)
    near = [mark for mark in sentence.of("currency") if abs(mark.i - at) <= _REACH and sentence.clause_of(mark.i) == clause]
    return list(dict.fromkeys(currency_of(sentence, mark) for mark in near if not sentence.printed(mark.i - 1)[:1].isdecimal()))


def _pair(sentence: Sentence, at: int) -> tuple[str, str] | None:
    """Return the quoted currency and the base that a word of rate is told of, `None` where they are not two or none is a usual base."""
    names = _names_in_order(sentence, at)
    base = next((code for code in _BASES if code in names), None)
    return (next(code for code in names if code != base), base) if len(names) == 2 and base is not None else None


def _is_bare(quantity: Quantity) -> bool:
    return quantity.kind == "number" and not quantity.scale and not quantity.word and not isinstance(quantity.value, tuple)


def _leads_on(sentence: Sentence, first: int, last: int) -> bool:
    """Return whether nothing but small words, the second currency and verbs of movement stand between a rate and a number."""
    if last - first > _REACH:
        return False
    for k in range(first, last):
        mark = sentence.at.get(k)
        known = mark is not None and any(category in mark for category in ("currency", "move", "preposition", "article", *_LINKS))
        if not known and sentence.word(k) not in ("–", "—", "-", ":", "："):
            return False
    return True
