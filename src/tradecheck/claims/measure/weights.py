"""Rates that are of a weight and not of a value: wheat exports rose by 18% to 1.2 million tonnes.

In: a percent in its sentence and what was told before. Out: whether what moved is a physical quantity.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..numbers.numerals import is_year
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from .topic import Topic

_VERB = 6  # tokens between a quantity and the verb of its goods
_TO_WEIGHT = 8  # tokens between a rate and the weight that was reached
_SCALED = 3  # tokens between digits and their unit
_NEW_FIGURE = ("measure", "measure_weak", "than", "list_cue", "currency")


def verb_of_goods(sentence: Sentence, quantity: Quantity, flow: Mark, topic: Topic) -> bool:
    """Return whether a flow only tells what was done with a quantity before it in its clause.

    1,2 млн тонна бидай экспорттады, 18 пайызға көп.
    """
    beside = topic.kind == "quantity" and 0 < flow.i - topic.at <= _VERB and flow.j <= quantity.i
    between = [mark for k in range(topic.at + 1, flow.i) if (mark := sentence.at.get(k)) is not None]
    own = beside and sentence.clause_of(topic.at) == sentence.clause_of(flow.i) != sentence.clause_of(quantity.i)
    return own and not any("range" in mark or "move" in mark for mark in between)


def leads_to_weight(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a rate leads to a physical quantity, of which it is: wheat exports rose by 18% to 1.2 million tonnes.

    Or fell by 8% and amounted to 130 million tonnes.
    """
    end = next((k for k in sentence.digits if quantity.j <= k <= quantity.j + _TO_WEIGHT and not is_year(sentence.printed(k))), None)
    if end is None or not any(0 < unit.i - end <= _SCALED and "currency" not in unit for unit in sentence.of("unit")):
        return False
    between = [mark for k in range(quantity.j, end) if (mark := sentence.at.get(k)) is not None]
    reached = any("number_verb" in mark or mark.get("step") == "to" for mark in between)
    if any(any(category in mark for category in _NEW_FIGURE) or mark.get("range") == "and" and not reached for mark in between):
        return False
    goes = reached or sentence.mark(end - 1, "step") == "to" or sentence.lexicon.verb_last and any("move" in mark for mark in between)
    return goes and not any(end < k <= end + _SCALED for k in sentence.digits)


def of_weights_told(sentence: Sentence, flow: Mark | None, topic: Topic) -> bool:
    """Return whether deliveries that move were told by weight before: 640,000 tonnes to China; shipments there tripled."""
    told = topic.kind == "quantity" and topic.sentence == id(sentence) and topic.physical is not None and not sentence.of("currency")
    if not told or flow is None or flow.i <= topic.at:
        return False
    word = sentence.lexicon.meanings(sentence.word(flow.i))  # Lieferungen nach
    weak = flow.get("measure_weak") if "measure" not in flow else word.get("measure_weak")
    return weak in ("exports", "imports")
