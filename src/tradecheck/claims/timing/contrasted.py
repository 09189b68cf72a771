"""Figures behind a word of contrast, which go on with the period told first: 14.7 in 2023, after 13.2 in 2022, while imports were 16.8.

In: a sentence, a figure and a phrase of time before it. Out: whether that phrase, of an earlier period, ends with its own figure.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...period import Period
from ..measure.steps import step_before
from ..numbers.quantity import Quantity
from ..periods.when import When
from ..sentence import Sentence

_JOINT = 4  # tokens between a time and the figure that "and" joins behind it


def ends_with_its_figure(
    sentence: Sentence, quantity: Quantity, when: When, whens: Sequence[When], others: Sequence[Quantity], spoken: Period | None
) -> bool:
    """Return whether an earlier period dates a figure before a word of contrast, behind which another flow is told."""
    if when.j > quantity.i or when.period is None:
        return False
    contrast = next((mark for mark in sentence.of("contrast") if when.j <= mark.i < quantity.i), None)
    if contrast is None or not any(when.j <= flow.i < quantity.i for flow in sentence.of("measure")):
        return False
    first = next((told.period for told in whens if told.j <= when.i and told.period is not None), spoken)
    if first is None or first.grain != when.period.grain or first.first <= when.period.first:
        return False
    return any(other.j <= contrast.i and _beside(sentence, when, other) for other in others)


def behind_contrasted(sentence: Sentence, quantity: Quantity, when: When, others: Sequence[Quantity]) -> bool:
    """Return whether "and" leads from a figure held against one like it on to another unit, of the period told first.

    30.6 million tonnes in 2023, against 29.6 million a year earlier, and 1.89 million TEU.
    """
    told = [other for other in others if other.j <= when.i and other.kind != "code"]
    if len(told) < 2 or told[-1].unit != told[-2].unit or not quantity.unit or quantity.unit == told[-1].unit:
        return False
    link = sentence.mark(quantity.i - 1, "hedge_before") is not None
    joined = sentence.mark(quantity.i - 1 - link, "range") == "and" and 0 <= quantity.i - when.j <= _JOINT
    return joined and step_before(sentence, told[-1]) == "from" and quantity.kind == told[-1].kind


def _beside(sentence: Sentence, when: When, other: Quantity) -> bool:
    """Return whether a figure stands in the clause of a phrase of time."""
    return sentence.clause_of(other.j - 1) == sentence.clause_of(when.i)
