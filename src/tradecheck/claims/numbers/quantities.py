"""Numbers with their scale, currency or unit: what is countable in a sentence, before anyone asks what it says.

In: a sentence and the tokens that dates have taken. Out: `Quantity` records in order of position. Every number that is
seen becomes a quantity; those without a unit stay kind ``number`` and are told in the report.
"""

from __future__ import annotations

from collections.abc import Container
from decimal import Decimal

from ...interval import shift
from ...lexicons.lexicon import Mark
from ..sentence import Sentence
from .bracketed import bracketed
from .codes import is_code, tells_ownership
from .compounds import compound, openings
from .durations import DURATION, duration, time_at
from .fractions import Fraction, fraction
from .from_to import from_to
from .lists import lists
from .numerals import Numeral, number_at
from .paces import paces
from .quantity import DASHES, Quantity, replace
from .quotations import quotations
from .ranges import multiplied, ranges, rated, share_units
from .rates import rates
from .round_numbers import bare_scale, neighbours
from .scales import scale_at
from .separators import parse_digits
from .sums import ONE
from .units import with_unit


def quantities(sentence: Sentence, taken: Container[int]) -> list[Quantity]:
    """Return the quantities of a sentence in order; tokens in ``taken`` belong to dates."""
    found: list[Quantity] = []
    end = sentence.first
    for i in _starts(sentence):
        quantity = _quantity(sentence, i, taken) if i >= end and i not in taken else None
        if quantity is not None:
            found.append(replace(quantity, kind="code", unit="") if tells_ownership(sentence, quantity) else quantity)
            end = max(quantity.j, i + 1)
    found = from_to(sentence, rates(sentence, neighbours(sentence, bracketed(sentence, found))))
    found = [multiplied(sentence, rated(sentence, q, found)) for q in ranges(sentence, found)]
    share_units(sentence, found)
    return paces(sentence, quotations(sentence, lists(sentence, found)))


def _starts(sentence: Sentence) -> list[int]:
    """Return the tokens at which a number may begin, among them words that are written of several number words."""
    starts = set(sentence.number_starts())
    starts.update(mark.i for category in ("mixed", "fraction") for mark in sentence.of(category))
    words, at, lexicon = sentence.tokens.lower, sentence.at, sentence.lexicon
    opening = openings(lexicon.language)
    starts.update(
        i
        for i in range(sentence.first, sentence.last)
        if words[i][:2] in opening and i not in at and compound(lexicon, words[i]) is not None
    )
    return sorted(starts)


def _quantity(sentence: Sentence, i: int, taken: Container[int]) -> Quantity | None:
    printed = sentence.printed(i)
    if printed[0].isdecimal():
        parts = fraction(sentence, i, taken)
        if parts is not None and not is_code(sentence, i):
            return _partial(sentence, parts, taken)
        if _is_tail(sentence, i):
            value = Decimal(f"0.{printed}")
            return with_unit(sentence, Numeral(i - 1, i + 1, value, ONE.scaleb(-len(printed))), taken)
        if _behind_times(sentence, i):
            value, ulp, _ = parse_digits(printed, sentence.lexicon.decimal, told=sentence.lexicon.decimal_told)
            return Quantity(i - 1, i + 1, i, "multiple", value, ulp, "x")
        if is_code(sentence, i):
            return Quantity(i, i + 1, i, "code", Decimal(0), Decimal(1))
        ordinal = _ordinal_digits(sentence, i)
        if ordinal:
            return ordinal
        numeral = number_at(sentence, i, taken)
        return with_unit(sentence, numeral, taken) if numeral is not None else None
    mark = sentence.at.get(i)
    if mark is not None and mark.i != i:
        return None
    return _in_words(sentence, i, mark, taken)


def _is_tail(sentence: Sentence, i: int) -> bool:
    """Return whether digits stand behind a lone decimal point: .5 per cent."""
    return (
        sentence.printed(i - 1) == "." and sentence.glued(i - 1, i) and not sentence.glued(i - 2, i - 1) and sentence.printed(i).isdecimal()
    )


def _behind_times(sentence: Sentence, i: int) -> bool:
    """Return whether a sign of multiplication stands apart before decimals that it touches: x1.7, ×2,5."""
    signed = sentence.word(i - 1) in ("x", "×") and sentence.glued(i - 1, i) and not sentence.glued(i - 2, i - 1)
    opens = not sentence.printed(i - 2)[-1:].isalnum()
    return signed and opens and not sentence.printed(i).isdecimal() and not sentence.glued(i, i + 1)


def _in_words(sentence: Sentence, i: int, mark: Mark | None, taken: Container[int]) -> Quantity | None:
    if mark is not None:
        whole = _article_scale(sentence, i, mark, taken) or _article_percent(sentence, i, mark) or bare_scale(sentence, i, taken)
        if whole:
            return with_unit(sentence, whole, taken)
        parts = fraction(sentence, i, taken)
        if parts:
            return _partial(sentence, parts, taken) if not _tied_on(sentence, parts.j) else None
        if "multiple" in mark:
            return _multiple(sentence, mark)
    numeral = number_at(sentence, i, taken)
    if numeral is not None:
        follower = sentence.starting(numeral.j, "denominator")
        if follower and "time" not in follower:
            return None
        return _placed(sentence, numeral) or with_unit(sentence, numeral, taken)
    if mark is not None and "ordinal" in mark and "time" not in mark:
        return Quantity(i, mark.j, i, "rank", Decimal(mark.meanings["ordinal"]), Decimal(0), "rank", word=True)
    return None


def _multiple(sentence: Sentence, mark: Mark) -> Quantity:
    """Read a multiple in words, also with a half behind it: doubled, dos veces, deux fois et demie; an aim by its last word: to double."""
    value, j = Decimal(mark.meanings["multiple"]), mark.j
    i = j - 1 if "target" in mark else mark.i
    part = sentence.starting(j, "mixed")
    if part is not None and part.meanings["mixed"] != "point" and Decimal(part.meanings["mixed"]) < 1:
        value, j = value + Decimal(part.meanings["mixed"]), part.j
    return Quantity(i, j, i, "multiple", value, value / 10, "x", word=True)


def _tied_on(sentence: Sentence, j: int) -> bool:
    """Return whether a hyphen ties a fraction to a word that is no scale: half-shut, half-empty; not half-a-billion."""
    tied = sentence.word(j) in DASHES and sentence.glued(j - 1, j) and sentence.glued(j, j + 1)
    behind = sentence.at.get(j + 1)
    return tied and sentence.printed(j + 1).isalpha() and not (behind is not None and ("scale" in behind or "article" in behind))


def _placed(sentence: Sentence, numeral: Numeral) -> Quantity | None:
    """Return the rank of a number word behind a word of rank, or such a rank and "and": Platz zwei, Rängen zwei und drei."""
    if not numeral.word or numeral.scale or not 1 <= numeral.value <= 100 or _counts(sentence, numeral.j):
        return None
    at = numeral.i - 1
    if sentence.mark(at, "range") == "and" and sentence.starting(at - 1, "cardinal"):
        at -= 2
    before = sentence.at.get(at)
    if before is None or before.get("ordinal_sign") != "before":
        return None
    return Quantity(numeral.i, numeral.j, numeral.i, "rank", numeral.value, Decimal(0), "rank", word=True)


def _article_scale(sentence: Sentence, i: int, mark: Mark, taken: Container[int]) -> Numeral | None:
    """Return the number of "a billion", "un milliard", also with a smaller part behind: un miliardo e 86 milioni."""
    if "article" not in mark or "cardinal" in mark:
        return None
    power, end = scale_at(sentence, mark.j)
    scale = sentence.starting(mark.j, "scale")
    if power is None or scale is None or power < 3:
        return None
    part = sentence.starting(end, "mixed")
    size = Decimal(part.meanings["mixed"]) if part is not None and part.meanings["mixed"] != "point" else Decimal(0)
    if part is not None and 0 < size < 1:  # a million and a half
        return Numeral(i, part.j, shift(1 + size, power), shift(ONE, power) / 10, word=True, scale=power)
    joint = sentence.starting(end, "range")
    less = number_at(sentence, joint.j if joint is not None and joint["range"] == "and" else end, taken)
    if less is not None and 3 <= less.scale < power and less.value < shift(ONE, power):
        return Numeral(i, less.j, shift(ONE, power) + less.value, less.ulp, scale=less.scale)
    return Numeral(i, end, shift(ONE, power), shift(ONE, power), word=True, scale=power)


def _article_percent(sentence: Sentence, i: int, mark: Mark) -> Numeral | None:
    """Return the one of an article right behind "by", or its hedge, and before percent or points: um ein Prozent, by a percentage point."""
    if "article" not in mark or "cardinal" in mark:
        return None
    led = sentence.ending(i - 1, "relative")
    if led is not None and led["relative"] == "%" and led.i > sentence.first and sentence.starting(mark.j, "mixed") is None:
        return Numeral(i, mark.j, ONE, ONE, word=True)  # yüzde bir
    unit = sentence.starting(mark.j, "relative")
    hedge = sentence.ending(i - 1, "hedge_before")
    by = sentence.ending(hedge.i - 1 if hedge is not None and "step" not in hedge else i - 1, "step")
    counted = unit is not None and unit["relative"] in ("%", "pp") and by is not None and by["step"] == "by"
    return Numeral(i, mark.j, ONE, ONE, word=True) if counted else None


def _partial(sentence: Sentence, parts: Fraction, taken: Container[int]) -> Quantity:
    """Return a fraction as share, or as the number it is of a scale, a percent or a span of time."""
    at = parts.j
    if sentence.mark(at, "preposition") == "of" and sentence.starting(at, "preposition"):
        at = sentence.at[at].j
    if sentence.mark(at, "article") is not None and sentence.starting(at, "article"):
        at = sentence.at[at].j
    value = parts.value()
    power, end = scale_at(sentence, at)
    if value is not None and parts.denominator <= 10:
        ulp = ONE.scaleb(min(_exponent(value), 0))
        if power is not None and power >= 3:
            return with_unit(sentence, Numeral(parts.i, end, shift(value, power), shift(ulp, power), word=True, scale=power), taken)
        if sentence.starting(at, "relative") and sentence.mark(at, "relative") in ("%", "pp"):
            return with_unit(sentence, Numeral(parts.i, at, value, ulp, word=True), taken)
    share = parts.percent()
    quantity = Quantity(parts.i, parts.j, parts.i, "percent", share.value, share.ulp, "%", word=share.word)
    if parts.denominator in (2, 4) and time_at(sentence, at) is not None:
        return replace(quantity, kind="duration", unit=time_at(sentence, at) or "", reason=DURATION)
    return quantity


def _ordinal_digits(sentence: Sentence, i: int) -> Quantity | None:
    """Return a rank from 43rd, 17-е, 第2, No. 5, puesto 12 where a sign or word of rank touches the digits."""
    printed = sentence.printed(i)
    if not printed.isdecimal() or len(printed) > 3:
        return None
    rank = Quantity(i, i + 1, i, "rank", Decimal(printed), Decimal(0), "rank")
    after = sentence.starting(i + 1, "ordinal_sign")
    percent = sentence.ending(i - 1, "relative") is not None and after is not None and sentence.printed(after.i) == "."  # yüzde 12.
    if after and after.get("ordinal_sign") == "after" and sentence.glued(i, i + 1) and not percent:
        return _timeless(sentence, replace(rank, j=after.j))
    if _dotted(sentence, i):
        return replace(rank, j=i + 2)
    if sentence.word(i + 1) in DASHES and sentence.glued(i, i + 1) and sentence.glued(i + 1, i + 2):
        after = sentence.starting(i + 2, "ordinal_sign")
        if after and after.get("ordinal_sign") == "after":
            return _timeless(sentence, replace(rank, j=after.j))
    back = i - 1
    if sentence.word(back) == "." and sentence.glued(back - 1, back):
        back -= 1
    before = sentence.at.get(back)
    if before is None or before.get("ordinal_sign") != "before":
        return None
    if "measure" in before or "rank_cue" in before and _counts(sentence, i + 1):
        return None
    return replace(rank, i=before.i)


def _dotted(sentence: Sentence, i: int) -> bool:
    """Return whether a full stop behind digits orders a place, right behind or behind the next such: vom 9. auf den 7. Platz."""
    for _ in range(2):
        if sentence.word(i + 1) != "." or not sentence.glued(i, i + 1):
            return False
        if sentence.starting(i + 2, "rank_cue") is not None and sentence.printed(i + 2).isalpha():
            return True
        i = next((k for k in range(i + 3, i + 5) if sentence.printed(k).isdecimal()), -1)
    return False


def _timeless(sentence: Sentence, rank: Quantity) -> Quantity:
    """The 12th month is a point of time, no rank."""
    span = duration(sentence, rank)
    return rank if span is None else span


def _counts(sentence: Sentence, at: int) -> bool:
    """Return whether something is counted behind digits: place 5 orders."""
    mark = sentence.at.get(at)
    return (
        mark is not None and mark.i == at and any(c in mark for c in ("noun", "currency", "unit", "relative", "scale", "time", "commodity"))
    )


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
