"""Figures that tell the one before them again: as a plan, as a share behind "or", in another currency or unit in a bracket.

In: a sentence, the frame of the figure before and the figure. Out: whether it is told again, or the frame in the other currency.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .measure.topic import Reading
from .numbers.quantity import Quantity
from .periods.when import When
from .sentence import Sentence
from .thread import TRADE, Frame, Thread

_TO_END = 3  # tokens between a growth and where it led
_AGAIN = 8  # tokens between a plan and the same told again
_IN_BRACKET = 3  # tokens from the bracket to the figure it opens with
_OPENING = 5  # tokens of a sentence within which an amount is taken up: of this total of


def opens_again(sentence: Sentence, quantity: Quantity, thread: Thread) -> Reading | None:
    """Return the reading of the level told last where a sentence opens with it, no flow before: Of this £1.3 billion, exports were 0.8."""
    last, topic = thread.levels[-1] if thread.levels else None, thread.topic
    if last is None or topic.sentence == id(sentence) or topic.block != sentence.block or topic.level not in TRADE:
        return None
    same = (last.kind, last.value, last.unit) == ("money", quantity.value, quantity.unit)
    opening = quantity.i - sentence.first <= _OPENING and not any(k < quantity.i for k in sentence.digits)
    told = any(mark.i < quantity.i for category in ("measure", "measure_weak") for mark in sentence.of(category))
    behind = any(mark.i >= quantity.j for mark in sentence.of("measure"))
    return Reading(topic.level, sign=topic.sign or 1, rule="told again") if same and opening and behind and not told else None


def aims_on(sentence: Sentence, last: Frame, reading: Reading, quantity: Quantity) -> bool:
    """Return whether a clause without verb goes on with the plan before it, or tells it again.

    Exports are to reach 464 bn, imports – 379 bn; довести оборот до 4 млрд, т. е. удвоить; to 10 bn by 2027, or 25 % more.
    """
    if last.reading.measure != "target" or quantity.i - last.quantity.j > _AGAIN:
        return False
    dashed = any(sentence.word(k) in ("–", "—", "-") for k in range(last.quantity.j, quantity.i))
    if reading.measure in TRADE:
        return dashed and last.quantity.j <= reading.at < quantity.i <= reading.at + 4
    same = reading.measure in ("growth", "multiple", "change") and reading.of == last.reading.of
    return same and (dashed or any(sentence.mark(k, "or") for k in range(last.quantity.j, quantity.i)))


def reaches(last: Frame, reading: Reading, quantity: Quantity) -> bool:
    """Return whether an amount is where the growth right before it led, whatever flow stands before: it grew by 17 %, to 10.9 billion."""
    grew = last.reading.measure == "growth" and last.reading.of in ("exports", "imports", "turnover")
    told = grew and reading.measure in ("exports", "imports", "turnover") and quantity.kind == "money" and reading.step == "to"
    return told and quantity.i - last.quantity.j <= _TO_END and reading.at < last.quantity.i


def shares_again(sentence: Sentence, last: Frame, reading: Reading, quantity: Quantity) -> bool:
    """Return whether "or" tells an amount again as a share of its flow: fuels took $1.06 billion, or 41% of it."""
    told = reading.measure == "share" and last.reading.measure in ("exports", "imports") and quantity.i - last.quantity.j <= 3
    return told and any(sentence.mark(k, "or") for k in range(last.quantity.j, quantity.i))


def told_before_bracket(sentence: Sentence, quantity: Quantity, frames: Sequence[Frame]) -> Frame | None:
    """Return the frame of the amount that a bracket tells again in another currency: US$35.4 billion (AED130.0 billion)."""
    if not frames or quantity.kind != "money" or not sentence.bracket[quantity.i - sentence.first]:
        return None
    last = frames[-1]
    opening = next((k for k in range(quantity.i, sentence.first - 1, -1) if sentence.printed(k) in ("(", "（")), -1)
    same = last.quantity.kind == "money" and last.quantity.unit != quantity.unit and "/" not in last.unit + quantity.unit
    ratio = same and not isinstance(last.value, tuple) and not isinstance(quantity.value, tuple)
    inside = [mark for k in range(opening + 1, quantity.i) if (mark := sentence.at.get(k)) is not None]
    plain = not any(c in mark for mark in inside for c in ("measure", "country", "adjective", "commodity", "time", "month"))
    return last if ratio and plain and 0 <= opening - last.quantity.j <= 2 and quantity.i - opening <= 4 else None


def in_other_currency(told: Frame, quantity: Quantity) -> Frame:
    value = quantity.size if not isinstance(told.value, tuple) and told.value >= 0 else -quantity.size
    return replace(told, quantity=quantity, unit=quantity.unit, value=value)


def timed_before_bracket(
    sentence: Sentence, quantity: Quantity, reading: Reading, whens: Sequence[When], frames: Sequence[Frame]
) -> Frame | None:
    """Return the frame of the level that a bracket tells in other terms: against 2,870 tonnes (5.2 million dollars) in 2022.

    The figure in the bracket is of the same time.
    """
    last = frames[-1] if frames else None
    if last is None or last.quantity.unit == quantity.unit or last.reading.measure not in (*TRADE, "quantity"):
        return None
    if reading.measure not in (*TRADE, "quantity", "share"):
        return None
    opening = last.quantity.j
    behind = sentence.printed(opening) in ("(", "（") and 0 < quantity.i - opening <= _IN_BRACKET
    closing = next((k for k in range(quantity.j, sentence.last) if sentence.printed(k) in (")", "）")), sentence.last)
    return last if behind and not any(opening < when.i < closing for when in whens) else None
