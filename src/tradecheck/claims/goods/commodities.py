"""Of which goods a figure is told: rice exports, imports of furniture, 142,300 tonnes of tea.

Rule: going back from the number, goods that stand before the measure (or right behind it) are meant; a measure without
goods beside it speaks of all goods; else goods right behind the number.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ...lexicons.lexicon import Mark
from ..numbers.quantity import Quantity
from ..sentence import Sentence

_BESIDE_MEASURE = 6  # words or phrases
_BEFORE_NUMBER = 14
_BEHIND_NUMBER = 4


def commodity_of(sentence: Sentence, quantity: Quantity, others: Sequence[Quantity]) -> str | None:
    """Return the goods of a number, None for all goods."""
    found = _behind(sentence, quantity) or _before(sentence, quantity, others)
    if found is None:
        return None
    excepted = any(sentence.mark(k, "except") for k in (found.i - 1, found.i - 2))
    name = joined_goods(sentence, found)
    return f"goods except {name}" if excepted else name


def _is_goods(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a mark names goods, and is no verb that names a place in a list: покупателями стали Китай, not покупателями стали."""
    if mark.get("commodity") == _OTHER_GOODS and mark.j - mark.i == 1 and not _stands_alone(sentence, mark):
        return False
    return "commodity" in mark and not ("placed" in mark and "country" in sentence.at.get(mark.j, ()))


_OTHER_GOODS = "other goods"
_BEHIND_OTHERS = frozenset(("measure", "number_verb", "share", "step", "range"))


def _stands_alone(sentence: Sentence, others: Mark) -> bool:
    """Return whether "others" stands for goods, and belongs to no noun or figure behind it: d'autres chiffres; sumaron otros 1.500."""
    behind, before = sentence.printed(others.j), sentence.at.get(others.i - 1)
    if behind[:1].isalpha():
        return not _BEHIND_OTHERS.isdisjoint(sentence.at.get(others.j, ()))
    led = others.i > sentence.first and sentence.printed(others.i - 1)[:1].isalnum() and (before is None or "range" not in before)
    return not (led and (behind[:1].isdecimal() or sentence.mark(others.j, "currency") is not None))


def joined_goods(sentence: Sentence, found: Mark) -> str:
    """Return the name of goods with what "and" joins to them: fruit and vegetable exports, рыба и морепродукты."""
    name = found.meanings["commodity"]
    link = sentence.starting(found.j, "range")
    other = sentence.starting(link.j, "commodity") if link is not None and link.get("range") == "and" else None
    if other is not None and other.meanings["commodity"] == name:
        return name  # зернових і зернобобових
    if other is not None and not _listed(sentence, found.i, other.j):
        return f"{name} and {other.meanings['commodity']}"
    link = sentence.ending(found.i - 1, "range")
    other = sentence.ending(link.i - 1, "commodity") if link is not None and link.get("range") == "and" else None
    if other is None or other.meanings["commodity"] == name or _listed(sentence, other.i, found.j):
        return name
    return f"{other.meanings['commodity']} and {name}"


def _listed(sentence: Sentence, a: int, b: int) -> bool:
    """Return whether goods are the end of a longer list, or have figures of their own: coal, oil and gas; rice and tea (3 %)."""
    before, behind = sentence.word(a - 1), sentence.word(b)
    return before == "," and sentence.mark(a - 2, "commodity") is not None or behind in ("(", "（") or behind[:1].isdecimal()


def shared_goods(sentence: Sentence, quantity: Quantity) -> str | None:
    """Return the goods that a verb of sharing or being behind a share names, or that stand right before it where verbs stand last.

    Две трети экспорта составила нефть, 40 % entfielen auf Metalle, 41% of this was sugar; yüzde 41'ini şeker oluşturdu.
    """
    clause = sentence.clause_of(quantity.j - 1)
    led = sentence.ending(quantity.i - 1, "share")
    to = sentence.at.get(quantity.j) if led is not None and led.meanings["share"] == "cue" else None
    goods = sentence.starting(to.j, "commodity") if to is not None and not {"preposition", "step"}.isdisjoint(to) else None
    if goods is not None and "measure" not in goods:
        return goods.meanings["commodity"]  # davon entfielen 29 Prozent auf Kupfer
    for verb in sentence.with_any(_SHARING):
        if verb.i < quantity.j or not _shares(verb) or sentence.clause_of(verb.i) != clause:
            continue
        before = sentence.ending(verb.i - 1, "commodity") if sentence.lexicon.verb_last and verb.i - 1 > quantity.j else None
        if before is not None and "measure" not in before:
            return before.meanings["commodity"]
        for k in range(verb.j, min(verb.j + 3, sentence.last)):
            mark = sentence.at.get(k)
            if sentence.printed(k)[:1].isdecimal() or mark is not None and ("measure" in mark or "country" in mark):
                return None
            if mark is not None and "commodity" in mark:
                return mark.meanings["commodity"]
    return None


_SHARING = frozenset(("share", "amounting", "number_verb"))


def _shares(verb: Mark) -> bool:
    return verb.get("share", "cue") == "cue"


def _behind(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return goods tied to the number: tonnes of tea, of dairy overseas; a sign or another number ends the search."""
    for k in range(quantity.j, min(quantity.j + _BEHIND_NUMBER, sentence.last)):
        mark = sentence.at.get(k)
        if mark is not None and _is_goods(sentence, mark) and "measure" not in mark:
            return mark
        word = sentence.printed(k)
        if not word[:1].isalpha() or (mark is not None and any(c in mark for c in ("measure", "move", "step", "span"))
                                                             and mark.get("preposition") != "of"):  # fmt: skip
            return None
    return None


def _before(sentence: Sentence, quantity: Quantity, others: Sequence[Quantity]) -> Mark | None:
    """Return goods told before the number, past other numbers only where the measure is theirs too."""
    for mark in reversed(sentence.marks):
        if mark.i >= quantity.i:
            continue
        if _is_goods(sentence, mark) and ("measure" not in mark or "measure" in mark and mark.meanings["commodity"]):
            near_number = quantity.i - mark.j <= _BEFORE_NUMBER or _right_behind(sentence, mark)
            near_number = near_number and not _crossed(mark.j, quantity.i, others)
            bracketed = sentence.word(mark.j) in ("(", "（") and quantity.i - mark.j <= 2  # passenger cars (+7.9 %)
            tied = near_number and (bracketed or not sentence.apart(mark.i, quantity.i))
            return mark if tied and not is_aside(sentence, mark, quantity) else None
        if "measure" in mark:
            found = _beside(sentence, mark)
            return found if found is None or found.i > mark.i or not is_aside(sentence, found, quantity) else None
    return None


def _right_behind(sentence: Sentence, goods: Mark) -> bool:
    """Return whether goods stand right behind their flow, so that they are its however far the figure: Экспорт пшеницы ... составил."""
    of = sentence.ending(goods.i - 1, "preposition")
    at = of.i if of is not None and of["preposition"] == "of" else goods.i
    return sentence.ending(at - 1, "measure") is not None


def _beside(sentence: Sentence, measure: Mark) -> Mark | None:
    """Return the goods that a measure is of: right behind it (exports of rice), or before it in its clause."""
    for k in range(measure.j, min(measure.j + 3, sentence.last)):
        mark = sentence.at.get(k)
        if mark is not None and _is_goods(sentence, mark):
            return mark
    k = measure.i
    for _ in range(_BESIDE_MEASURE):
        before = sentence.at.get(k - 1)
        k = before.i if before is not None else k - 1
        if k < sentence.first:
            return None
        mark = sentence.at.get(k)
        if sentence.clause_of(k) != sentence.clause_of(measure.i) or sentence.printed(k)[:1].isdecimal():
            return None
        if mark is not None and _is_goods(sentence, mark):
            return mark
        if mark is not None and "measure" in mark:
            return None
    return None


def is_aside(sentence: Sentence, goods: Mark, quantity: Quantity) -> bool:
    """Return whether goods only make plain a flow or the figure before: exports, mainly machinery and cars, came to 4.2 billion.

    So they do where the next figure has its own flow: sold 17.0 billion, chiefly machinery, and bought 13.9 billion worth. And
    between two such words: başta makine olmak üzere.
    """
    if _is_open(sentence.ending(goods.i - 1, "list_cue")) and _is_open(sentence.starting(goods.j, "list_cue")):
        return True
    cue = _led_by(sentence, goods)
    if cue is None or sentence.word(goods.j) not in _CLOSING:
        return False
    if sentence.word(goods.j + 1) in _which(sentence):
        return False  # goods such as wine, which passed 2 billion
    words = (*sentence.of("measure"), *sentence.of("measure_weak"))
    if any(goods.j < mark.i <= quantity.j + 1 and "commodity" not in mark for mark in words):
        return True
    flow = max((mark.j for mark in sentence.of("measure") if mark.j <= cue.i), default=cue.i)
    return flow < cue.i and sentence.word(cue.i - 1) in _OPENING and not any(flow <= k < cue.i for k in sentence.digits)


def _which(sentence: Sentence) -> Collection[str]:
    """Return the words that open a clause on the goods; where verbs stand second they open any: vor allem Maschinen, die Bezüge 13,9."""
    return () if sentence.lexicon.verb_second else sentence.lexicon.relatives


def _led_by(sentence: Sentence, goods: Mark) -> Mark | None:
    """Return the word like "mainly" that goods, or the list they end, stand behind."""
    for k in range(goods.i - 1, max(goods.i - _LED, sentence.first - 1), -1):
        mark = sentence.at.get(k)
        if k in sentence.digits or mark is not None and "measure" in mark:
            return None
        if _is_open(mark):
            return mark
    return None


_LED = 10  # tokens from "mainly" to the last of the goods behind it
_OPENING = (",", "(", "（", "，", "–", "—", "-")
_CLOSING = (",", ")", "）", "，", "–", "—", "-")


def _is_open(cue: Mark | None) -> bool:
    return cue is not None and cue.get("list_cue") == "open"


def _crossed(a: int, b: int, others: Sequence[Quantity]) -> bool:
    return any(a <= other.i < b and other.kind not in ("number", "code") for other in others)
