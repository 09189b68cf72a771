"""The former and the latter: of two flows told side by side, which a movement behind them is of.

In: a movement whose clause names no flow, and the last two amounts of trade. Out: the flow, in their order. Exports were
3.2 billion and imports 4.0. The former rose by 6 %, the latter fell by 2 %.
"""

from __future__ import annotations

from .measure.topic import Reading, Topic
from .numbers.quantity import Quantity
from .sentence import Sentence

_MOVEMENTS = ("growth", "change", "multiple")
_THINGS = ("commodity", "noun", "time", "subperiod", "month", "country", "measure_weak")  # the first quarter, the first supplier
_PLACES = {"former": 0, "latter": 1}
_REACH = 6  # tokens between the word and its figure


def former_or_latter(sentence: Sentence, quantity: Quantity, reading: Reading, topic: Topic) -> None:
    """Let a movement be of the first or second of the two flows told last, where "the former" or "the latter" leads to it."""
    words = [mark for mark in sentence.of("former") if 0 <= quantity.i - mark.j <= _REACH]
    if not words or reading.measure not in _MOVEMENTS or topic.block != sentence.block or set(topic.flows) != {"exports", "imports"}:
        return
    clause = sentence.clause_of(quantity.i)
    named = any(mark.i < quantity.i and sentence.clause_of(mark.i) == clause for mark in sentence.of("measure"))
    if not named and not any(words[-1].j <= mark.i < quantity.i for category in _THINGS for mark in sentence.of(category)):
        reading.of = topic.flows[_PLACES[words[-1]["former"]]]
