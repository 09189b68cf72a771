"""What a number measures: turnover, exports, growth, share ..., with its sign, or why it says nothing about trade.

In: a quantity in its sentence and what the sentences before it spoke of. Out: `Reading` of measure, of, sign and cue.
A level is told by the nearest measure word; a percent is growth, share or rate by the words around it; falls carry
their sign in a verb or noun, nine in ten without a minus.
"""

from __future__ import annotations

from ..numbers.quantity import Quantity
from ..ranks.ranks import is_top, rank_of, read_rank
from ..sentence import Sentence
from .counting import read_count
from .distracted import distracted
from .levels import price_or_change, read_money
from .nearness import nearest_measure
from .percents import read_multiple, read_percent, read_points
from .physical import read_quantity
from .topic import Reading, Topic

_ASIDE = 5


def read_measure(sentence: Sentence, quantity: Quantity, topic: Topic) -> Reading:
    """Return what a number measures."""
    kind = quantity.kind
    if kind == "money":
        return read_money(sentence, quantity, topic)
    if kind == "percent":
        return read_percent(sentence, quantity, topic)
    if kind == "points":
        return read_points(sentence, quantity, topic)
    if kind == "multiple":
        return read_multiple(sentence, quantity, topic)
    if kind == "rank":
        return read_rank(sentence, quantity, topic)
    if kind == "price" and quantity.unit.partition("/")[2] in ("project", "enterprise", "joint_venture"):
        return Reading("other" if topic.kind == topic.level == "other" else "investment", rule="money per project")
    if kind == "price":
        if distracted(sentence, quantity, _ASIDE):
            return Reading(reason="not about trade")
        mark, value, cost = nearest_measure(sentence, quantity.i, quantity.j, skip=("quantity", "transit"))
        duty = mark is not None and value == "tariff" and cost <= 12
        return Reading("other", rule="duty per unit") if duty else price_or_change(sentence, quantity, "unit per unit")
    if kind == "rate":
        return Reading("other", rule="currency per currency")
    if kind == "quantity":
        return read_quantity(sentence, quantity, topic)
    if kind == "count":
        return read_count(sentence, quantity, topic)
    if kind == "number" and is_top(sentence, quantity):
        quantity.kind, quantity.unit, quantity.ulp, quantity.qualifier = "rank", "rank", quantity.ulp * 0, "up_to"
        return Reading("rank", rank_of(sentence, quantity, topic), rule="one of the first so many")
    return Reading(reason="no unit")
