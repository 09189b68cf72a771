"""Bare figures of a list: its unit stands once, at its head or at its end, or its thing before.

(Anteil in %): China 23,7; USA 19,6 - January – 5 930,1, February – 6 402,7, March – 7 058,8 mln dollars - 58 firms, three of them.
"""

from __future__ import annotations

from dataclasses import replace

from ...interval import shift
from ...lexicons.lexicon import Mark
from ..sentence import Sentence
from .money import currency_of
from .quantity import DASHES, Quantity

_SEPARATORS = frozenset(",;.)，；、")


def lists(sentence: Sentence, found: list[Quantity]) -> list[Quantity]:
    """Return the quantities with bare figures of lists in the unit of their list."""
    if not any(quantity.kind == "number" for quantity in found):
        return found
    return _told_at_end(sentence, _told_at_head(sentence, _parts_of_count(sentence, found)))


def _is_bare(quantity: Quantity) -> bool:
    return quantity.kind == "number" and not quantity.unit and not quantity.word and not isinstance(quantity.value, tuple)


def _parts_of_count(sentence: Sentence, found: list[Quantity]) -> list[Quantity]:
    """Count "three of them", "of which 104", "knapp 90 davon" in the things counted last before."""
    out = list(found)
    last: Quantity | None = None
    for place, quantity in enumerate(out):
        if quantity.kind == "count":
            last = quantity
        elif last is not None and quantity.kind == "number" and not quantity.scale and _of_which(sentence, quantity):
            if not isinstance(quantity.value, tuple) and quantity.value % 1 == 0 and 0 < quantity.value < last.size:
                out[place] = replace(quantity, kind="count", unit=last.unit, noun=last.noun)
    return out


def _of_which(sentence: Sentence, quantity: Quantity) -> bool:
    behind, before = sentence.at.get(quantity.j), sentence.at.get(quantity.i - 1)
    return behind is not None and behind.get("list_cue") == "of_which" or before is not None and before.get("list_cue") == "of_which"


def _told_at_head(sentence: Sentence, found: list[Quantity]) -> list[Quantity]:
    """Give bare figures behind a colon the percent or currency that the head of the list declares for them."""
    bare = [place for place, quantity in enumerate(found) if _is_bare(quantity) and _is_item(sentence, quantity)]
    if len(bare) < 2:
        return found
    first = found[bare[0]].i
    colon = next((k for k in range(first - 1, max(first - 8, sentence.first), -1) if sentence.word(k) in (":", "：")), None)
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


def _declared(sentence: Sentence, quantity: Quantity, head: Mark) -> Quantity:
    unit = head.get("relative")
    if unit is not None:
        return replace(quantity, kind="percent", unit="%") if unit == "%" else quantity
    before = sentence.ending(head.i - 1, "scale")
    power = int(before.meanings["scale"]) if before is not None else 0
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
    """Return whether a figure stands behind a name and before a separator: China 23,7;"""
    before, after = sentence.printed(quantity.i - 1), sentence.printed(quantity.j)
    return (before[-1:].isalpha() or before in DASHES) and (not after or after in _SEPARATORS)


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
        if alike and (dashed or quantity.ulp < 1 and _joined(sentence, quantity.j, following.i)):
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
