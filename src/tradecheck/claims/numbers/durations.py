"""Spans of time are no amounts: 13-day strike, 23 working days, half a day, the 12th month."""

from __future__ import annotations

from ...units import TIMES
from ..sentence import Sentence
from .quantity import DASHES, Quantity, replace

DURATION = "a duration"
_OTHER_MEANING = (
    "cardinal",
    "currency",
    "unit",
    "relative",
    "noun",
    "commodity",
    "scale",
    "preposition",
    "per",
    "step",
    "range",
    "measure",
)


def duration(sentence: Sentence, quantity: Quantity) -> Quantity | None:
    """Return a number before a word of time as a duration, None where it is none.

    The word stands right behind it, behind a hyphen, or behind one adjective.
    """
    at = quantity.j
    if sentence.word(at) in DASHES and sentence.glued(at - 1, at) and sentence.glued(at, at + 1):
        at += 1
    unit = time_at(sentence, at)
    end = at
    if unit is None and at == quantity.j and _is_adjective(sentence, at):
        end = at + 1
        unit = time_at(sentence, end)
    if unit is None:
        return None
    return replace(quantity, kind="duration", unit=unit, reason=DURATION)


def time_at(sentence: Sentence, at: int) -> str | None:
    """Return the unit of time that a word at a token tells; half and quarter, which are fractions too, are none."""
    mark = sentence.at.get(at)
    if mark is None or mark.i != at or "denominator" in mark or "per" in mark or not sentence.word(at)[:1].isalpha():
        return None
    told = mark.get("time")
    return told if told in TIMES or told in ("hour", "decade", "century") else None


def _is_adjective(sentence: Sentence, at: int) -> bool:
    """Return whether a plain word stands at a token: working, consecutive, рабочих."""
    word, mark = sentence.word(at), sentence.at.get(at)
    if not word[:1].isalpha() or word in sentence.lexicon.common_words:
        return False
    return mark is None or mark.j == at + 1 and not any(c in mark for c in _OTHER_MEANING)
