"""More than, less than, above: the direction of what is compared right behind a number."""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ..numbers.quantity import Quantity
from ..sentence import Sentence

_COMPARED = {"more": 1, "less": -1}


def comparative_after(sentence: Sentence, quantity: Quantity) -> int:
    """Return the direction of "more than", "less", "above", "better than" right after a number; 0 for none.

    The same figure in another unit may stand in between: 21.4 percent, or $25.2 million, more than a year earlier.
    """
    if more_before(sentence, quantity):
        return 1
    if threshold(sentence, quantity):
        return 0
    again = _told_again(sentence, quantity)
    skipped = sentence.word(quantity.j) == "," if sentence.mark(quantity.i - 1, "or") is not None else _abbreviated(sentence, quantity)
    behind = again or quantity.j + skipped
    for at in range(behind, min(behind + (6 if again else 2), sentence.last)):
        mark = sentence.at.get(at)
        if mark is None:
            if quantity.kind in ("quantity", "count", "price") and sentence.word(at) == "," and not again:
                return 0  # 34.7 million tonnes, up 15 %; 7,2 dollars le kilo, en repli de 11 %
            continue
        if quantity.kind == "percent" and at == behind and "move" not in mark and mark.get("comparative") in _COMPARED:
            return _COMPARED[mark.meanings["comparative"]]  # на 18 % ниже, чем год назад; yüzde 14 altında
        if "hedge_after" in mark and not (again and "comparative" in mark) or "list_cue" in mark and at != behind:
            continue
        if quantity.kind == "money" and ("comparative" not in mark or at != behind and not again):
            continue
        if mark.get("step") == "to" and "comparative" not in mark:
            continue  # 每吨4.6万美元跌至2.9万美元: where it went
        if again and quantity.kind != "percent" and (sentence.word(at - 1) != "," or mark.i != at) and not _by_case(sentence, quantity):
            continue  # exports of 19.4 billion, or 53.2 % more: only the percent is compared
        if (
            "move" in mark
            and mark.meanings["move"] != "stay"
            and ("comparative" in mark or "step" in mark or sentence.mark(mark.j, "step") == "from")
        ):
            return 1 if mark.meanings["move"] == "rise" else -1
        if mark.get("hedge_before") in ("over", "under") and (at == behind or again) and "comparative" in mark:
            return 1 if mark.meanings["hedge_before"] == "over" else -1
        if mark.get("comparative") in _COMPARED and at == behind:
            return _COMPARED[mark.meanings["comparative"]]
    return 0


def threshold(sentence: Sentence, quantity: Quantity) -> str:
    """Return over or under where more or less stands behind an amount in the ablative, as its bound: 5 млрд доллардан аз, dolardan az."""
    last, told = sentence.at.get(quantity.j - 1), sentence.starting(quantity.j, "move")
    if quantity.kind not in ("money", "quantity") or not sentence.lexicon.verb_last or last is None or told is None:
        return ""
    of_case = last.get("case") == "ablative" or last.get("step_after") == "from"
    plain = told.j == quantity.j + 1 and not any(category in told for category in _OF_VERBS)
    if not of_case or "hedge_after" in told or not ("comparative" in told or plain):
        return ""
    return "over" if told["move"] == "rise" else "under"


_OF_VERBS = ("step_after", "placed", "number_verb")  # azaldı; not az, which only tells how much


def basis_behind(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the basis told right behind a rate, or behind its comparative: down 16% in volume, на 59 % больше в деньгах."""
    mark = sentence.at.get(quantity.j)
    at = mark.j if mark is not None and mark.i == quantity.j and "comparative" in mark and "basis" not in mark else quantity.j
    return sentence.starting(at, "basis")


def more_before(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether "more" stands right before a figure behind "than", as Chinese has it: 比上年多15%, 比上年的820列多76列."""
    more = sentence.ending(quantity.i - 1, "hedge_after")
    if more is None or more.meanings["hedge_after"] != "over" or not is_cjk(sentence.printed(more.i)):
        return False
    clause = sentence.clause_of(quantity.i)
    return any(mark.j <= more.i and sentence.clause_of(mark.i) == clause for mark in sentence.of("than"))


def _abbreviated(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a figure ends with an abbreviation whose stop stands behind it: на $61,6 млн. больше."""
    last = sentence.at.get(quantity.j - 1)
    stop = sentence.word(quantity.j) == "." and sentence.glued(quantity.j - 1, quantity.j) and quantity.j < sentence.last - 1
    return stop and last is not None and ("scale" in last or "scale_short" in last)


def _told_again(sentence: Sentence, quantity: Quantity) -> int:
    """Return the token behind the digits of the figure that "or" tells again right behind a number, 0 where there is none."""
    at = quantity.j + (sentence.word(quantity.j) == ",")
    joined = sentence.printed(at)[:1].isdecimal() and at > quantity.j and _by_case(sentence, quantity)
    if sentence.mark(at, "or") is None and not joined:
        return 0
    return next((k + 1 for k in range(at + (not joined), min(at + 5, sentence.last)) if sentence.printed(k)[:1].isdecimal()), 0)


def _by_case(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether the ending of a figure says "by": былтырғыдан 300 млн долларға, 6,4 пайызға аз."""
    last = sentence.ending(quantity.j - 1, "case")
    return sentence.lexicon.verb_last and last is not None and last["case"] == "dative"
