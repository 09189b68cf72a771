"""Bare figures of a list: its unit stands once, at its head or at its end, or its thing before.

(Anteil in %): China 23,7; USA 19,6 - January – 5 930,1, February – 6 402,7, March – 7 058,8 mln dollars - 58 firms, three of them.
"""

from __future__ import annotations

from decimal import Decimal

from ...interval import shift
from ...lexicons.lexicon import Mark
from ..sentence import Sentence
from .money import currency_of
from .numerals import is_year
from .quantity import DASHES, Quantity, replace
from .scales import scale_ending
from .separators import parse_digits
from .sums import ONE

_LARGE = 10_000  # a sum told by its parts
_SEPARATORS = frozenset(",;.)，；、")


def lists(sentence: Sentence, found: list[Quantity]) -> list[Quantity]:
    """Return the quantities with bare figures of lists in the unit of their list."""
    if not any(quantity.kind == "number" for quantity in found):
        return found
    return _parts_of_sum(sentence, _enumerated(sentence, _told_at_end(sentence, _told_at_head(sentence, _parts_of_count(sentence, found)))))


def _is_bare(quantity: Quantity) -> bool:
    return quantity.kind == "number" and not quantity.unit and not quantity.word and not isinstance(quantity.value, tuple)


def _parts_of_count(sentence: Sentence, found: list[Quantity]) -> list[Quantity]:
    """Count "three of them", "of which 104", "knapp 90 davon" in the things counted last before, and the parts behind that one.

    763 предприятия, из них 412 – совместные, 351 – с корейским капиталом.
    """
    out = list(found)
    last: Quantity | None = None
    rest = Decimal(0)  # of the things counted, once a part of them is told
    for place, quantity in enumerate(out):
        if quantity.kind == "count":
            last, rest = quantity, rest - quantity.size if rest and _is_whole(quantity) else Decimal(0)
            continue
        part = (
            last is not None
            and quantity.kind == "number"
            and not quantity.scale
            and _is_whole(quantity)
            and not is_year(sentence.printed(quantity.i))
        )
        if last is None or not part:
            continue
        if _of_which(sentence, quantity) and 0 < quantity.size < last.size:
            out[place], rest = replace(quantity, kind="count", unit=last.unit, noun=last.noun), last.size - quantity.size
        elif 0 < quantity.size <= rest and (quantity.size == rest or _with_behind(sentence, quantity)):
            out[place], rest = replace(quantity, kind="count", unit=last.unit, noun=last.noun), rest - quantity.size
    return out


def _is_whole(quantity: Quantity) -> bool:
    return not isinstance(quantity.value, tuple) and quantity.value % 1 == 0


def _with_behind(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether "with" behind a number, or behind its dash, tells what is counted: 351 – с корейским капиталом."""
    at = quantity.j + (sentence.word(quantity.j) in DASHES)
    return sentence.mark(at, "preposition") == "with"


def _of_which(sentence: Sentence, quantity: Quantity) -> bool:
    behind, before = sentence.at.get(quantity.j), sentence.at.get(quantity.i - 1)
    return behind is not None and behind.get("list_cue") == "of_which" or before is not None and before.get("list_cue") == "of_which"


def _told_at_head(sentence: Sentence, found: list[Quantity]) -> list[Quantity]:
    """Give bare figures behind a colon the percent or currency that the head of the list declares for them."""
    bare = [place for place, quantity in enumerate(found) if _is_bare(quantity) and _is_item(sentence, quantity)]
    if len(bare) < 2:
        return found
    colon = _colon_before(sentence, found[bare[0]].i)
    if colon is None:
        return found
    head = next((mark for mark in reversed(sentence.marks) if mark.j <= colon and ("relative" in mark or "currency" in mark)), None)
    if head is None or colon - head.j > 2 or any(quantity.i < head.j <= quantity.j for quantity in found):
        return found
    out = list(found)
    for place in bare:
        if found[place].i > colon:
            out[place] = _declared(sentence, found[place], head)
    return out


def _colon_before(sentence: Sentence, first: int) -> int | None:
    """Return the colon that opens a list before its first figure, not the one behind a year: (in Mio. Euro): 2019: 2.412; 2020: 2.188."""
    for k in range(first - 1, max(first - 8, sentence.first), -1):
        if sentence.word(k) in (":", "：") and not is_year(sentence.printed(k - 1)):
            return k
    return None


def _declared(sentence: Sentence, quantity: Quantity, head: Mark) -> Quantity:
    unit = head.get("relative")
    if unit is not None:
        return replace(quantity, kind="percent", unit="%") if unit == "%" else quantity
    scale = scale_ending(sentence, head.i - 1) or sentence.starting(head.j, "scale")
    power = int(scale.meanings.get("scale") or scale.meanings["scale_short"]) if scale is not None else 0
    return replace(
        quantity,
        kind="money",
        unit=currency_of(sentence, head),
        value=shift(quantity.size, power),
        ulp=shift(quantity.ulp, power),
        scale=power,
        elided=True,
    )


def _is_item(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a figure stands behind a name or year and before a separator or its year: China 23,7; 2019: 2.412; 3,815.3 (2019),"""
    before, after = sentence.printed(quantity.i - 1), sentence.printed(quantity.j)
    named = before[-1:].isalpha() or before in DASHES or before == ":" and is_year(sentence.printed(quantity.i - 2))
    dated = after == "(" and is_year(sentence.printed(quantity.j + 1)) and before in (*_SEPARATORS, ":")
    return dated or named and (not after or after in _SEPARATORS)


def _told_at_end(sentence: Sentence, found: list[Quantity]) -> list[Quantity]:
    """Give figures behind dashes, or joined to the last of them by "and", its unit, where all have as many decimals."""
    out = list(found)
    for place in range(len(out) - 2, -1, -1):
        quantity, following = out[place], out[place + 1]
        if not (_is_bare(quantity) and quantity.scale == 0 and following.kind in ("money", "quantity") and following.scale):
            continue
        dashed = sentence.word(quantity.i - 1) in DASHES and sentence.word(following.i - 1) in DASHES
        alike = not isinstance(following.value, tuple) and shift(quantity.ulp, following.scale) == following.ulp
        dashed = dashed and following.i - quantity.j <= 5 and sentence.word(quantity.j) in (",", ";")
        if alike and (dashed or quantity.ulp < 1 and (_joined(sentence, quantity.j, following.i) or _by_to(sentence, quantity, following))):
            out[place] = replace(
                quantity,
                kind=following.kind,
                unit=following.unit,
                value=shift(quantity.size, following.scale),
                ulp=following.ulp,
                scale=following.scale,
                elided=True,
            )
    return out


def _by_to(sentence: Sentence, quantity: Quantity, following: Quantity) -> bool:
    """Return whether a movement is told by its size and where it came to, the scale behind both: um 2,5 auf 22,2 Mrd. Euro."""
    by, to = sentence.ending(quantity.i - 1, "step"), sentence.starting(quantity.j, "step")
    led = by is not None and by["step"] == "by" and to is not None and to["step"] == "to" and to.j == following.i
    return led and not isinstance(following.value, tuple) and shift(quantity.size, following.scale) < following.size


def _enumerated(sentence: Sentence, found: list[Quantity]) -> list[Quantity]:
    """Give figures that commas and "and" join the unit told behind the last: 2,2, 2,5, 2,3 et 2,4 Mt; whole ones in a row of three."""
    out = list(found)
    for place in range(len(out) - 2, -1, -1):
        quantity, following = out[place], out[place + 1]
        whole = sentence.printed(quantity.number).isdecimal() and len(_row(sentence, found, place)) < _ROW
        if _is_bare(quantity) and following.unit and _joins(sentence, quantity, following) and not whole:
            if sentence.mark(quantity.i - 1, "month") is None:
                out[place] = _alike(sentence, quantity, following) or quantity
    return out


_ROW = 3


def _row(sentence: Sentence, found: list[Quantity], place: int) -> list[Quantity]:
    """Return the figures that commas and "and" join to one, at most two on either side: 48, 60, 52 і 72 мільйони."""
    first = last = place
    while first > max(place - 2, 0) and _joins(sentence, found[first - 1], found[first]):
        first -= 1
    while last + 1 < min(place + _ROW, len(found)) and _joins(sentence, found[last], found[last + 1]):
        last += 1
    return found[first : last + 1]


def _joins(sentence: Sentence, one: Quantity, other: Quantity) -> bool:
    """Return whether nothing but a comma or "and" stands between two figures, the first bare."""
    joined = sentence.word(one.j) == "," or sentence.mark(one.j, "range") == "and"
    return joined and other.i == one.j + 1 and _is_bare(one)


def _alike(sentence: Sentence, quantity: Quantity, model: Quantity) -> Quantity | None:
    """Return a bare figure in the unit and scale of another that has as many decimals, None where it has not."""
    if isinstance(model.value, tuple) or not sentence.printed(model.number)[:1].isdecimal():
        return None
    printed, ulp, _ = parse_digits(sentence.printed(model.number), sentence.lexicon.decimal, told=sentence.lexicon.decimal_told)
    if not printed or ulp != quantity.ulp:
        return None
    factor = model.ulp / ulp
    told = replace(quantity, kind=model.kind, unit=model.unit, value=_plain(quantity.size * factor), ulp=model.ulp)
    return replace(told, scale=model.scale, noun=model.noun, elided=True)


def _plain(value: Decimal) -> Decimal:
    return value.quantize(ONE) if value == value.to_integral_value() else value.normalize()


def _parts_of_sum(sentence: Sentence, found: list[Quantity]) -> list[Quantity]:
    """Give parts and months the unit of their sum, before or behind: 104.6 m tonnes: 71.0 of cargo and 33.6 of liquids - 41,944.0 in
    January and 50,010.7 in February make 91,954.7 million dollars - octubre dejó 28.900, noviembre 31.450, o sea 60.350 toneladas.
    """
    out = list(found)
    for place, quantity in enumerate(out):
        if not _is_bare(quantity) or quantity.scale or not _is_part(sentence, quantity):
            continue
        sums = [other for other in (*reversed(out[:place]), *out[place + 1 :]) if _is_model(other)]
        told = _alike(sentence, quantity, sums[0]) if sums and not sentence.apart(sums[0].i, quantity.i) else None
        out[place] = told if told is not None and told.size <= 2 * sums[0].size else quantity
    return out


def _is_model(quantity: Quantity) -> bool:
    large = not isinstance(quantity.value, tuple) and quantity.size >= _LARGE
    return large and (quantity.kind in ("money", "quantity") or quantity.kind == "number" and quantity.scale >= 6)


def _is_part(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a figure stands between its month and a separator, or decimals before their month or "of" what they are."""
    link, opening = sentence.at.get(quantity.j), sentence.word(quantity.i - 1)
    ends = sentence.word(quantity.j) in _SEPARATORS or sentence.mark(quantity.j, "range") == "and"
    if ends and any(sentence.mark(quantity.i - back, "month") is not None for back in (1, 2)):
        return not sentence.printed(quantity.number).isdecimal()
    if quantity.ulp < 1 and sentence.mark(quantity.i - 1, "list_cue") == "of_which":
        return True  # 12,4 millions de tonnes, dont 5,6 en transit
    if quantity.ulp >= 1 or link is None or link.i != quantity.j:
        return False
    if "month" in link or sentence.mark(link.j, "month") is not None or sentence.mark(link.j, "subperiod") is not None:
        return True
    opened = opening in (",", ";", ":") or sentence.mark(quantity.i - 1, "range") == "and"
    return opened and link.get("preposition") == "of" and sentence.printed(link.j)[:1].isalpha()


def _joined(sentence: Sentence, a: int, b: int) -> bool:
    """Return whether "and" or a comma alone stands between two figures, or with the next measure.

    6.9, 7.8 and 9.3 million tonnes; exports came to 5.2 and imports to 4.8 billion.
    """
    marks = [sentence.at.get(k) for k in range(a, b)]
    links = [k for k in range(a, b) if sentence.word(k) in (",", "、") or sentence.mark(k, "range") == "and"]
    plain = ("measure", "preposition", "step", "article", "side")
    told = all(k in links or m is not None and any(c in m for c in plain) for k, m in zip(range(a, b), marks, strict=True))
    measured = any(m is not None and "measure" in m for m in marks)
    alone = b - a == len(links) == 1
    return (measured and bool(links) and links[0] == a or alone) and b - a <= 5 and told
