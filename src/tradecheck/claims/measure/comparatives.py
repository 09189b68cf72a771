"""More than, less than, above: the direction of what is compared right behind a number."""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ..numbers.numerals import is_year
from ..numbers.quantity import Quantity
from ..sentence import Sentence

_COMPARED = {"more": 1, "less": -1}


def comparative_after(sentence: Sentence, quantity: Quantity) -> int:
    """Return the direction of "more than", "less", "above", "better than" right after a number; 0 for none.

    The same figure in another unit may stand in between: 21.4 percent, or $25.2 million, more than a year earlier.
    """
    if more_before(sentence, quantity):
        return 1
    if threshold(sentence, quantity) or _with_level(sentence, quantity):
        return 0
    again = _told_again(sentence, quantity)
    skipped = sentence.word(quantity.j) == "," if sentence.mark(quantity.i - 1, "or") is not None else _abbreviated(sentence, quantity)
    behind = again or _behind_list(sentence, quantity) or quantity.j + skipped
    for at in range(behind, min(behind + (6 if again else 2), sentence.last)):
        mark = sentence.at.get(at)
        if mark is not None and sentence.mark(mark.j, "multiple") is not None:
            return 0  # auf 4,4 Mrd. Euro mehr als verdoppelt
        if mark is None:
            if quantity.kind in ("quantity", "count", "price") and sentence.word(at) == "," and not again:
                return 0  # 34.7 million tonnes, up 15 %; 7,2 dollars le kilo, en repli de 11 %
            continue
        if quantity.kind == "percent" and at == behind and "move" not in mark and mark.get("comparative") in _COMPARED:
            return _COMPARED[mark.meanings["comparative"]]  # на 18 % ниже, чем год назад; yüzde 14 altında
        if at == behind and behind_than(sentence, quantity) and (way := mark.get("hedge_after")) in _WAYS:
            return _WAYS[way]
        if "hedge_after" in mark and not (again and "comparative" in mark) or "list_cue" in mark and at != behind:
            continue
        if quantity.kind == "money" and ("comparative" not in mark or at != behind and not again):
            continue
        if mark.get("step") == "to" and "comparative" not in mark:
            continue  # 每吨4.6万美元跌至2.9万美元: where it went
        if again and quantity.kind != "percent" and (sentence.word(at - 1) != "," or mark.i != at) and not _by_case(sentence, quantity):
            apposed = _opens_relative(sentence, quantity) or quantity.kind == "money" and _beside_level(sentence, quantity)
            if not apposed or "comparative" not in mark:
                continue  # exports of 19.4 billion, or 53.2 % more: only the percent is compared
        if quantity.kind == "percent" and _from_another_percent(sentence, mark):
            return 0  # a share of 66, up from 72 percent: two levels
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


def _with_level(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether "with" leads to a level that is then compared, where "by" tells a change: lagen mit 1,9 Mrd. Euro niedriger."""
    hedge = sentence.ending(quantity.i - 1, "hedge_before")
    before = quantity.i - 1 if hedge is None else hedge.i - 1
    return sentence.lexicon.verb_second and quantity.kind == "money" and sentence.mark(before, "preposition") == "with"


def behind_than(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether what a percent is held against stands right before it: 344 milyon avroya göre yüzde 12,2 fazla."""
    return quantity.kind == "percent" and sentence.ending(quantity.i - 1, "than_after") is not None


def _behind_list(sentence: Sentence, quantity: Quantity) -> int:
    """Return the token behind the second of two joined percents, which are compared together: um 6,5 % bzw. 5,9 % niedriger; else 0."""
    joint = sentence.starting(quantity.j, "range") if quantity.kind == "percent" else None
    if joint is None or joint["range"] != "and":
        return 0
    small = sentence.at.get(joint.j)
    at = small.j if small is not None and any(c in small for c in ("step", "article", "preposition")) else joint.j
    unit = sentence.starting(at + 1, "relative") if sentence.printed(at)[:1].isdecimal() else None
    return unit.j if unit is not None and unit["relative"] == "%" else 0


def held_to_level(sentence: Sentence, quantity: Quantity) -> int:
    """Return whether a figure tells by how much a level was exceeded (+1) or missed (-1), 0 where it tells neither.

    Exceeded the figure for 2022 (705 million) by 44 percent; ниже уровня 2021 года (3,4 млрд евро) на 8,8 %.
    """
    level = next((m for m in reversed(sentence.of("level")) if 0 <= quantity.i - m.j <= _TO_LEVEL), None)
    if level is None:
        return 0
    figures = (k for k in sentence.digits if level.j <= k < quantity.i and not is_year(sentence.printed(k)))
    if any(sentence.bracket[k - sentence.first] == sentence.bracket[quantity.i - sentence.first] for k in figures):
        return 0
    at = level.i
    for _ in range(_BEFORE_LEVEL):
        mark = sentence.at.get(at)
        told = None if mark is None else mark.get("move") or mark.get("hedge_before")
        if told in _WAYS:
            return _WAYS[told]
        if mark is None and sentence.printed(at)[:1].isdecimal():
            return 0
        at = (mark.i if mark is not None else at) - 1
    return 0


_WAYS = {"rise": 1, "over": 1, "fall": -1, "under": -1}
_TO_LEVEL = 14  # tokens from the word of a level to the figure: the level of 2021 (3.4 billion euros) by 8.8 %
_BEFORE_LEVEL = 4  # words back from a level to what exceeds it


def _opens_relative(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether an amount stands at the begin of a relative clause: 33.8 billion, which is 4.2 billion, or 11 percent, less."""
    return any(sentence.word(k) in sentence.lexicon.relatives for k in range(quantity.i - _FROM_RELATIVE, quantity.i))


def _beside_level(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether an amount stands right behind its level, in a clause of its own that names nothing else.

    38,1 Mrd. Dollar, das sind 15,9 Mrd. Dollar oder 71,6 Prozent mehr; 38.100 millones de dólares, 15.900 millones o un 71,6 % más.
    """
    level = next((mark for mark in reversed(sentence.of("scale")) if mark.j <= quantity.i - 1), None)
    if level is None or quantity.i - level.j > _TO_LEVEL or sentence.clause_of(level.i) == sentence.clause_of(quantity.i):
        return False
    between = [mark for mark in sentence.with_any(_NAMING) if level.j <= mark.i < quantity.i and "currency" not in mark]
    figures = any(sentence.printed(k)[:1].isdecimal() for k in range(level.j, quantity.i))
    return not between and not figures and sentence.ending(quantity.i - 1, "step") is None


_NAMING = frozenset(("country", "adjective", "measure", "measure_weak", "commodity"))


def _from_another_percent(sentence: Sentence, mark: Mark) -> bool:
    """Return whether "up from" leads to another percent."""
    start = mark if mark.get("step") == "from" else sentence.starting(mark.j, "step")
    if start is None or start["step"] != "from":
        return False
    figure = next((k for k in range(start.j, start.j + _TO_FIGURE) if sentence.printed(k)[:1].isdecimal()), None)
    return figure is not None and any(
        0 < percent.i - figure <= _TO_PERCENT for percent in sentence.of("relative") if percent["relative"] == "%"
    )


_FROM_RELATIVE = 3  # tokens: which is about 4.2
_TO_FIGURE = 3  # tokens: up from about 72
_TO_PERCENT = 3  # tokens from the first of a figure to its percent sign: 72.4 percent


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
