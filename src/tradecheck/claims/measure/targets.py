"""Figures that are planned: the words that turn a level, rate or change into a target.

In: a number in its sentence and the measure it was read as. Out: the word of planning that governs it, and the measure as a target.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from .nearness import numbers_between
from .steps import behind_start, starts_or_compares, step_before
from .topic import Reading

_TO_END = 6  # tokens between the rate of a planned movement and its end
_TO_RESULT = 6  # tokens between a movement, its size and where it came
_MOVEMENT = 12
_TURNS = 14  # tokens between an earlier end of a plan and its verb


def planned(sentence: Sentence, quantity: Quantity, reading: Reading) -> Reading:
    """Turn a measure into the target of it where a word of planning governs the number."""
    cue = target_cue(sentence, quantity)
    if cue is not None and reading.measure not in ("rank",):
        reading.flow, reading.of = reading.of, reading.measure
        if cue.meanings["target"] == "quota":
            reading.cue = "quota"
        reading.measure = "target"
        reading.evidence["target"] = [cue.start, cue.end, "word of planning"]
    return reading


def target_cue(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the word of planning that governs a number: before it in reach, or behind it in its clause where verbs stand last.

    What an aim starts from, or is held against, is none: from 5.3 to 10 billion by 2030, 10 billion by 2030, against 5.3.
    """
    best: Mark | None = None
    if quantity.kind in ("money", "quantity", "count") and starts_or_compares(sentence, quantity):
        return None
    for mark in sentence.of("target"):
        value = mark.meanings["target"]
        if value == "end":
            if _ends_movement(sentence, mark):
                continue
            value = "cue"
        if mark.j <= quantity.i:
            if sentence.lexicon.verb_last and _closes_own(sentence, mark):
                continue
            gap = sentence.distance(mark.j - 1, quantity.i)
            limit = 16 if value == "cue" else 6
        else:
            if value == "cue" and _end_in_turn(sentence, quantity, mark):
                best = mark
            if (
                value == "weak"
                or sentence.clause_of(mark.i) != sentence.clause_of(quantity.j - 1)
                or _than_expected(sentence, quantity, mark)
            ):
                continue
            if sentence.mark(mark.i - 1, "range") == "and":
                continue  # betrugen 12,4 Mrd. Dollar und könnten 14 erreichen
            gap = mark.i - quantity.j
            limit = 14 if sentence.lexicon.verb_last else 0
        crossed = numbers_between(sentence, min(mark.j, quantity.j), max(mark.i, quantity.i))
        goes_on = crossed == 1 and _in_one_movement(sentence, quantity, mark)
        joined = sentence.mark(quantity.i - 1, "range") == "and"
        goes_on = goes_on or crossed == 1 and behind_start(sentence, quantity)
        if gap <= limit + goes_on * _TO_END and crossed <= (joined or goes_on):
            best = mark
    return best


def of_both_sides(sentence: Sentence) -> bool:
    """Return whether a sentence is told of both sides of a trade, or opens with "the sides" of nobody named: Стороны намерены."""
    both = any(mark.meanings["side"] == "both" for mark in sentence.of("side"))
    opening = next((mark for mark in sentence.of("side_word") if mark.i - sentence.first <= 1), None)
    return both or opening is not None and not (sentence.of("country") or sentence.of("adjective"))


def _than_expected(sentence: Sentence, quantity: Quantity, cue: Mark) -> bool:
    """Return whether a figure is but held against what was expected: dreimal so stark wie von Ökonomen erwartet."""
    than = next((m for m in sentence.of("than") if quantity.j <= m.i and 0 <= cue.i - m.j <= _EXPECTED), None)
    told = ("when", "time", "month", "subperiod", "number_verb")
    between = [sentence.at.get(k) for k in range(than.j, cue.i)] if than is not None else []
    timed = any(mark is not None and any(c in mark for c in told) for mark in between)
    return (
        than is not None
        and not timed
        and not numbers_between(sentence, than.j, cue.i)
        and not any(than.j <= k < cue.i for k in sentence.digits)
    )


_EXPECTED = 3  # tokens of those who expected it


def _closes_own(sentence: Sentence, cue: Mark) -> bool:
    """Return whether a verb of planning closes the clause of another figure: 5,2 млрд жетеді деп күтілуде, былтыр 4,8 млрд болған."""
    clause = sentence.clause_of(cue.i)
    return sentence.printed(cue.j) in (",", ";") and any(k < cue.i and sentence.clause_of(k) == clause for k in sentence.digits)


def _ends_movement(sentence: Sentence, end: Mark) -> bool:
    """Return whether a word leads to where a movement that is told with its size came: exports fell 2.8 percent to reach 14 billion.

    Not where the movement itself is planned: exports are expected to grow 4 percent to reach 7.2 billion.
    """
    sizes = [k for k in sentence.digits if 0 < end.i - k <= _TO_RESULT]
    moved = bool(sizes) and any(0 <= sizes[0] - mark.j <= _TO_RESULT and mark.get("move") != "stay" for mark in sentence.of("move"))
    return moved and not any(mark.i < end.i for mark in sentence.of("target"))


def _end_in_turn(sentence: Sentence, quantity: Quantity, cue: Mark) -> bool:
    """Return whether a figure is an earlier end of what the verb behind the last one plans: önce 5, sonra 10 milyar dolara çıkarmak."""
    if not sentence.lexicon.verb_last or quantity.kind != "money" or not 0 < cue.i - quantity.j <= _TURNS:
        return False
    told = range(quantity.j, cue.i)
    ends = [k for k in told if sentence.mark(k, "currency") and _leads_to(sentence, k)]
    verbs = [mark for mark in sentence.of("number_verb") if quantity.j <= mark.i and mark.j < ends[-1]] if ends else []
    return bool(ends) and _leads_to(sentence, quantity.j - 1) and not verbs


def _leads_to(sentence: Sentence, k: int) -> bool:
    """Return whether a token ends a figure that something is brought to, by its ending."""
    return sentence.mark(k, "step_after") == "to" or sentence.mark(k, "case") == "dative"


def _in_one_movement(sentence: Sentence, quantity: Quantity, cue: Mark) -> bool:
    """Return whether a planned movement tells its rate before its end: to rise by 3.5%, to 640 bn; %4 artarak 9 milyara çıkması.

    The end has the cue before it, the rate the one behind the end.
    """
    if cue.j > quantity.i:
        moves = [mark for mark in sentence.of("move") if 0 <= mark.i - quantity.j <= 1]
        return quantity.kind == "percent" and bool(moves) and cue.i - quantity.j <= _MOVEMENT
    rates = [mark for mark in sentence.of("relative") if cue.j < mark.i < quantity.i and mark.meanings["relative"] == "%"]
    if not rates or quantity.i - rates[-1].j > _TO_END or quantity.kind not in ("money", "quantity"):
        return False
    moved = any(rates[-1].j <= mark.i < quantity.i and "step" not in mark for mark in sentence.of("move"))
    return step_before(sentence, quantity) == "to" and not moved
