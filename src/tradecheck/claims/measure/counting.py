"""What a number of counted things says: firms and projects are counts, vehicles that goods are or go by are quantities.

In: a count in its sentence and what the sentences before it spoke of. Out: `Reading`, with the reason where the count is no claim.
"""

from __future__ import annotations

from ..numbers.quantity import Quantity
from ..sentence import Sentence
from .aside import of_one
from .comparatives import more_before
from .distracted import distracted
from .gathering import gathered
from .nearness import move_near
from .staff import of_several_firms, own_plants
from .steps import step_before
from .targets import planned
from .topic import Reading, Topic


def read_count(sentence: Sentence, quantity: Quantity, topic: Topic) -> Reading:
    if distracted(sentence, quantity, max(2, abs(quantity.noun - quantity.j) + 1)) or gathered(sentence, quantity):
        return Reading(reason="not about trade")
    if quantity.unit in ("vehicle", "train", "vessel", "wagon", "aircraft"):
        if of_one(quantity):
            return Reading(reason="one of a kind, no count")
        if not (
            sentence.of("measure")
            or sentence.of("measure_weak")
            or sentence.of("transit")
            or sentence.of("commodity")
            or topic.block == sentence.block
        ):
            return Reading(reason="not about trade")
        reading = Reading("quantity", None, 1, None, "", quantity.noun, "counted goods", step_before(sentence, quantity))
        return planned(sentence, quantity, _moved(sentence, quantity, reading))
    if sentence.mark(quantity.noun, "noun") in ("employed", "worker") and not of_several_firms(sentence, quantity, topic):
        return Reading(reason="one firm's staff")
    if own_plants(sentence, quantity):
        return Reading(reason="one firm's plants")
    step = step_before(sentence, quantity)
    business = (
        sentence.of("measure")
        or sentence.of("adjective")
        or sentence.of("country")
        or sentence.of("measure_weak")
        or sentence.of("capital")
        or topic.measure
        or quantity.elided
    )
    if not business:
        return Reading(reason="not about trade")
    reading = Reading("count", None, 1, None, "", quantity.noun, "counted noun", step)
    return planned(sentence, quantity, _moved(sentence, quantity, reading))


def _moved(sentence: Sentence, quantity: Quantity, reading: Reading) -> Reading:
    """Make a reading one of a change where a count is what another moved by: calls of ships rose by 117 to 2,840; 比上年多117家."""
    move = 1 if more_before(sentence, quantity) else move_near(sentence, quantity.i, quantity.j, 8)[0] if reading.step == "by" else 0
    if move:
        reading.measure, reading.of, reading.sign = "change", reading.measure, move
    return reading
