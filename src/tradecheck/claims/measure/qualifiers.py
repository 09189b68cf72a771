"""How sure the wording is: about, nearly, over, at least, under, up to, as told right before or after a number."""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ..numbers.numerals import is_year
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from .comparatives import behind_than, threshold


def qualifier_of(sentence: Sentence, quantity: Quantity) -> str:
    """Return the qualifier of a number; a range is ``between``."""
    if isinstance(quantity.value, tuple):
        return "between"
    if quantity.kind == "rank":
        return quantity.qualifier
    after = _after(sentence, quantity)
    if after:
        return after
    at = quantity.i - 1
    for _ in range(3):
        mark = sentence.at.get(at)
        word = sentence.word(at)
        if mark is not None and "comparative" in mark and sentence.mark(mark.i - 1, "relative"):
            break  # 6.7 % above the figure: a comparison, no qualifier
        if mark is not None and "hedge_before" in mark and mark.j == at + 1:
            return "exact" if _ends_movement(sentence, mark) else mark.meanings["hedge_before"]
        if mark is not None and "step" in mark and _hedged(sentence, mark.i):
            at = mark.i - 1  # почти на треть, fast um ein Drittel
            continue
        if (
            mark is not None
            and ("article" in mark or "filler" in mark or mark.get("preposition") is not None and "step" not in mark)
            or word in ("the", "a", "an", "(", "$")
        ):
            at = mark.i - 1 if mark is not None else at - 1
            continue
        break
    return "over" if _exceeded(sentence, quantity) else "exact"


def _exceeded(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a verb of exceeding stands before an amount, a time in between: superó, por primera vez, los 3."""
    if quantity.kind not in ("money", "quantity", "count"):
        return False
    at = quantity.i - 1
    while at >= max(sentence.first, quantity.i - _TO_VERB):
        mark = sentence.ending(at, "hedge_before")
        if mark is not None and mark["hedge_before"] == "over" and not any(category in mark for category in _COMPARING):
            return True
        found = sentence.at.get(at)
        if found is None and not (sentence.word(at) in (",", "the") or is_year(sentence.printed(at))):
            return False
        if found is not None and (found.get("step") == "by" or not any(category in found for category in _PASSED)):
            subject = sentence.lexicon.verb_second and any(category in found for category in _SUBJECT)
            if not subject:
                return False
        at = found.i - 1 if found is not None else at - 1
    return False


_TO_VERB = 14  # tokens between a verb of exceeding and its amount
_COMPARING = ("than", "comparative", "move", "step")
_PASSED = ("neutral", "filler", "article", "definite", "preposition", "span", "time", "month", "when", "level", "subperiod", "record")
_SUBJECT = ("measure", "adjective", "commodity", "country", "genitive")


def _ends_movement(sentence: Sentence, mark: Mark) -> bool:
    """Return whether "up to" tells where a movement ends: cresciuto del 3% fino a 62 miliardi."""
    clause = sentence.clause_of(mark.i)
    led = mark.get("step") == "to" and mark["hedge_before"] == "up_to"
    if sentence.mark(mark.i - 1, "step") == "by":
        return False  # rose by up to 12 percent
    return led and any(sentence.clause_of(move.i) in (clause, clause - 1) and move.j <= mark.i for move in sentence.of("move"))


def _hedged(sentence: Sentence, at: int) -> bool:
    """Return whether a hedge that is no comparison ends right before a token: almost by a third."""
    before = sentence.at.get(at - 1)
    return before is not None and "hedge_before" in before and "than" not in before and "step" not in before


def _compares(sentence: Sentence, quantity: Quantity, mark: Mark) -> bool:
    """Return whether a word behind a percent tells a difference, as its case says: 14 пайызға кем; 14 пайыздан кем is under 14 percent."""
    if behind_than(sentence, quantity):
        return True
    return quantity.kind == "percent" and "comparative" in mark and sentence.mark(quantity.j - 1, "case") != "ablative"


def _after(sentence: Sentence, quantity: Quantity) -> str:
    bound = threshold(sentence, quantity)
    if bound:
        return bound
    for at in (quantity.j, quantity.j + 1):
        mark = sentence.at.get(at)
        if mark is not None and mark.i == at and "hedge_after" in mark and not _compares(sentence, quantity, mark):
            if sentence.printed(mark.j)[:1].isdecimal() and is_cjk(sentence.printed(at)):
                break  # 比上年的900家多60家
            if at == quantity.j or sentence.word(quantity.j) in ("-", "–") or sentence.mark(quantity.j, "suffix"):
                return mark.meanings["hedge_after"]
        if at == quantity.j and sentence.word(at) not in ("-", "–", "‑") and (mark is None or "suffix" not in mark):
            break
    inner = [sentence.at.get(k) for k in range(quantity.number, quantity.j)]
    for mark in inner:
        if mark is not None and "hedge_after" in mark and ("scale" not in mark or mark.j - mark.i > 1):  # 50余亿
            return mark.meanings["hedge_after"]
    third = sentence.at.get(quantity.j + 2)
    if sentence.word(quantity.j) == "-" and sentence.mark(quantity.j + 1, "suffix") and third is not None and "hedge_after" in third:
        return third.meanings["hedge_after"]
    return ""
