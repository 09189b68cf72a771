"""Percents that are parts of what was told, though no word of a share stands beside them.

In: a percent in its sentence and what the text spoke of last. Out: whether it is such a part.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from .topic import Topic

_TO_NEXT = 9  # tokens between a part and the next in brackets
_SIGNS = frozenset("+-–−")


def is_part(sentence: Sentence, quantity: Quantity, topic: Topic) -> bool:
    """Return whether a percent without a sign is the part that a buyer took, or one of goods in brackets."""
    return not quantity.printed_sign and (_bought(sentence, quantity, topic) or _aside(sentence, quantity))


def behind_of_which(sentence: Sentence, quantity: Quantity, topic: Topic) -> str | None:
    """Return of what a percent right behind "of which" is a part: imports of 3.4 billion, of which 96% were clothing."""
    at = quantity.i - 1
    while (mark := sentence.at.get(at)) is not None and _is_passed(mark):
        at = mark.i - 1
    at -= sentence.printed(at) == ","
    behind = sentence.at.get(quantity.j)
    moves = behind is not None and ("move" in behind or "comparative" in behind)
    if quantity.printed_sign or moves or sentence.mark(at, "list_cue") != "of_which" or topic.block != sentence.block:
        return None
    return topic.kind if topic.kind in ("count", "quantity", "investment") else topic.level


def of_weight(sentence: Sentence, quantity: Quantity, topic: Topic) -> str | None:
    """Return "quantity" where "of which" leads from a weight to who bought a part: 2.1 Mt, de las que Afganistán compró 68 %."""
    told = topic.kind == "quantity" and topic.sentence == id(sentence)
    led = any(mark.meanings["list_cue"] == "of_which" and topic.at < mark.i < quantity.i for mark in sentence.of("list_cue"))
    return "quantity" if told and led else None


def _bought(sentence: Sentence, quantity: Quantity, topic: Topic) -> bool:
    """Return whether a verb of buying leads to a percent, or "and" to the next: l'Inde et le Pérou en ont pris 41 % et 22 %.

    An article may stand between, and a bracket behind the next country: Estados Unidos compró el 78 %, seguido por Canadá (4 %).
    """
    at = quantity.i - 1
    while (mark := sentence.at.get(at)) is not None and _is_passed(mark):
        at = mark.i - 1
    if _took_of_it(sentence, at, topic):
        return True
    joined = sentence.mark(at, "range") == "and"
    behind = quantity.i - topic.at if topic.kind == "share" and topic.sentence == id(sentence) else 0
    if 0 < behind <= _TO_NEXT and sentence.printed(at) == "(" and sentence.ending(at - 1, "country") is not None:
        return True
    if 0 < behind <= 4:
        return joined
    buys = mark is not None and mark.get("measure_weak") == "imports" and not any(c in mark for c in ("move", "rank_cue"))
    return buys and (not sentence.printed(quantity.j)[:1].isalpha() or sentence.mark(quantity.j, "range") == "and")


def _took_of_it(sentence: Sentence, at: int, topic: Topic) -> bool:
    """Return whether a country took a percent "of it", or is the next in such a list: China nahm davon 36 % ab, die USA 14 %."""
    if not sentence.lexicon.verb_second:
        return False
    goes_on = topic.kind == "share" and topic.sentence == id(sentence)
    taker = sentence.ending(at, "country") if goes_on else None
    if taker is not None:
        return sentence.mark(taker.i - 1, "preposition") is None
    of_it = sentence.ending(at, "list_cue")
    taker = sentence.ending(of_it.i - 2, "country") if of_it is not None and of_it["list_cue"] == "of_which" else None
    verb = sentence.at.get(taker.j) if taker is not None else None
    return verb is not None and ("separable" in verb or "move" in verb)


def _is_passed(mark: Mark) -> bool:
    """Return whether a word may stand between a verb of buying and its percent: about 5 %, el 5 %, respectively 5 %."""
    return "hedge_before" in mark or mark.get("per") == "each" and "filler" in mark or mark.get("list_cue") == "respectively"


def _aside(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a percent stands alone in brackets behind goods, without the sign of rates before it: -3.2 %, of it wine (31 %)."""
    alone = sentence.printed(quantity.i - 1) == "(" and sentence.printed(quantity.j) == ")"
    if not alone or sentence.ending(quantity.i - 2, "commodity") is None:
        return False
    return any(sentence.printed(k - 1) in _SIGNS and sentence.printed(k + 1) == "%" for k in sentence.digits if k < quantity.i)
