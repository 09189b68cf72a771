"""What a physical quantity measures, and which way its goods go: tonnes of exports, a change of them, wheat in transit."""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..numbers.quantity import Quantity
from ..parties.carriage import is_carriage, way_of
from ..sentence import Sentence
from .aside import is_size_of_ship, of_one
from .comparatives import comparative_after
from .distracted import distracted
from .nearness import gap, move_near, near, nearest_measure, trade_sentence
from .restated import moved_before
from .steps import step_before
from .targets import planned
from .topic import Reading, Topic

_WAYS = {"exports": "export", "imports": "import", "transit": "transit"}


def read_quantity(sentence: Sentence, quantity: Quantity, topic: Topic) -> Reading:
    flow, _, cost = nearest_measure(sentence, quantity.i, quantity.j, skip=("rate", "tariff"))
    if distracted(sentence, quantity, min(6, cost) if flow is not None and flow.j <= quantity.i else 6):
        return Reading(reason="not about trade")
    if of_one(quantity):
        return Reading(reason="one of a kind, no count")
    if is_size_of_ship(sentence, quantity):
        return Reading(reason="not about trade")
    if not (
        trade_sentence(sentence)
        or sentence.of("measure_weak")
        or topic.measure
        or sentence.of("transit")
        or sentence.block - topic.block <= 1
        or quantity.elided
    ):
        return Reading(reason="not about trade")
    reading = Reading("quantity", None, 1, None, "", -1, "physical unit", step_before(sentence, quantity))
    after = comparative_after(sentence, quantity)
    move, verb = move_near(sentence, quantity.i, quantity.j, 8)
    moved = (move or moved_before(sentence, quantity)) if reading.step == "by" else 0
    if after or moved:
        reading.of, reading.measure, reading.sign = "quantity", "change", after or moved
    elif verb is not None:
        reading.cue = "rise" if move > 0 else "fall"
    return planned(sentence, quantity, reading)


def flow_direction(sentence: Sentence, quantity: Quantity, topic: Topic) -> str | None:
    """Return whether goods of a quantity or price go out, come in or pass through: by the nearest flow told, else the topic."""
    if near(sentence, "production", quantity.i, quantity.j, 12) or near(sentence, "world_price", quantity.i, quantity.j, 12):
        return None
    if is_carriage(sentence, quantity):
        return way_of(sentence, quantity)
    flows = [m for m in (*sentence.of("measure"), *sentence.of("measure_weak")) if _flow(m) in _WAYS]
    if flows:  # экспорт – 12 млн тонн, транзит – 2 млн: each its own
        flow: str | None = _flow(min(flows, key=lambda mark: gap(sentence, mark, quantity)))
    else:
        flow = topic.measure or topic.flow if topic.block == sentence.block else None
    return _WAYS.get(flow or "")


def _flow(mark: Mark) -> str:
    return (mark.get("measure") or mark.get("measure_weak") or "").removesuffix("_rank")
