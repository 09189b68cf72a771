"""Words that take a number away from trade: harvests, speeches, prices of buildings, people at an event.

In: a number in its sentence and how far its measure stands. Out: the word that is nearer in the same clause.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from .nearness import numbers_between
from .topic import FAR

_IN_NAME = 4  # tokens between the first word of the name of a body and its last
_IN_OFFICE = 3  # tokens between its owner and the word of what it counts

# what is built costs money; how full, pure or owned by whom something is, a percent tells
_NOT_SAID_BY = {
    "cost": ("quantity",),
    "people": ("price",),
    "rate": ("money", "quantity", "count", "price", "rank", "multiple", "points"),
}


def distracted(sentence: Sentence, quantity: Quantity, cost: int) -> Mark | None:
    """Return the word that takes a number away from trade: nearer than the measure, in the same clause."""
    best: tuple[int, Mark | None] = (FAR, None)
    dashed = sentence.word(quantity.i - 1) in ("–", "—")  # storage capacity – 29.6 million tonnes
    said_of = quantity.i - 2 if dashed else quantity.i
    for mark in sentence.of("distractor"):
        if "measure" in mark or "commodity" in mark or mark.i != quantity.j and _is_counter(sentence, mark):
            continue
        if "side_word" in mark or quantity.kind == "money" and "measure_weak" in mark or _names_teller(sentence, mark, quantity):
            continue
        if _heads_office(sentence, mark):
            continue
        if quantity.i <= mark.i < quantity.j:
            continue  # its own unit: 1,3 puntos
        if quantity.kind == "rank" and "span" in mark:
            continue  # for the twelfth consecutive year the first partner
        if quantity.kind in _NOT_SAID_BY.get(mark.meanings["distractor"], ()):
            continue  # 4 million tonnes through the tunnel; ships loaded with 4 million tonnes
        after = mark.i >= quantity.j
        gap = sentence.distance(quantity.j - 1, mark.i) + 1 if after else sentence.distance(mark.j - 1, said_of)
        crossed = numbers_between(sentence, quantity.j, mark.i) if after else numbers_between(sentence, mark.j, quantity.i)
        gap += 4 * crossed + 8 * (mark.j <= quantity.number and _is_counted(sentence, mark))
        if gap < best[0]:
            best = (gap, mark)
    return best[1] if best[0] < min(cost, 9 if cost < 40 else 25) else None


def _names_teller(sentence: Sentence, mark: Mark, quantity: Quantity) -> bool:
    """Return whether a word stands in the name of an unofficial body that tells a figure: la asociación de productores cifra en."""
    if mark.j > quantity.i or not any(mark.j <= verb.i < quantity.i for verb in sentence.of("tell")):
        return False
    return any(cue.meanings["source_cue"] == "unofficial" and 0 < mark.i - cue.j <= _IN_NAME for cue in sentence.of("source_cue"))


def _heads_office(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a word opens the name of an office: la oficina sueca de estadística."""
    owner = sentence.starting(mark.j, "adjective")
    named = range(owner.j, owner.j + _IN_OFFICE) if owner is not None else ()
    return any("source_cue" in found or "body" in found for k in named if (found := sentence.at.get(k)) is not None)


def _is_counted(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a figure of its own stands right before a word: 26 documents, 2.1 million inhabitants, 8.6 % of GDP."""
    link = sentence.ending(mark.i - 1, "preposition")
    if link is not None and link["preposition"] == "of" and sentence.ending(link.i - 1, "relative") is not None:
        return True
    return sentence.printed(mark.i - 1)[:1].isdecimal() or sentence.ending(mark.i - 1, "scale") is not None


def _is_counter(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a word is one Chinese character, which counts something right behind a number alone: 3份, not 同一份资料里."""
    return mark.j - mark.i == 1 and is_cjk(sentence.printed(mark.i))
