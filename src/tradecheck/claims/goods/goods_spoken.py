"""Of which goods a figure is that names none: those of the figure before, of the sentence that opened the passage, or of the text.

In: a passage, the reading of a figure and the thread. Out: a commodity, None for all goods.
"""

from __future__ import annotations

from ..measure.nearness import near
from ..measure.topic import Reading
from ..numbers.quantity import Quantity
from ..parties.pair import Pair
from ..sentence import Sentence
from ..thread import TRADE, Passage, Thread

_OF_GOODS = (*TRADE, "quantity", "price")
_BESIDE = 3  # words between goods and their figure
_CARRIED = ("TEU", "train", "container", "vessel")


def goods_spoken(sentence: Sentence, quantity: Quantity, reading: Reading, pair: Pair, thread: Thread) -> str | None:
    """Return the goods a figure carries on: none for containers and trains, rates, firms and investment.

    A figure that takes up the measure before it is of the same goods; volumes and prices are those of the goods told last; in a text
    that opens with one kind of goods, exports and imports without more are of these.
    """
    topic, block = thread.topic, sentence.block
    measured = reading.measured
    if topic.kind == "share" and topic.sentence == id(sentence) and restates(sentence, quantity):
        return topic.commodity  # meat accounted for 20.5 % of exports to Italy, or 1.03 billion
    if topic.sentence == id(sentence) and (reading.at < topic.at or reading.measure == "share" or reading.step == "to"):
        return topic.commodity  # semiconductors rose 42.5 % to 6.8 billion and made up 20.5 % of all exports
    if measured not in _OF_GOODS or quantity.unit.partition("/")[0] in _CARRIED:
        return None
    if measured in ("quantity", "price"):
        near_by = block - thread.goods_block in (0, 1) and not sentence.of("transit")
        return thread.goods if near_by and (thread.opened or not sentence.of("production")) else None
    mark = sentence.at.get(reading.at)
    named = mark is not None and "measure" in mark
    if _of_goods_at_large(sentence, quantity):
        return None
    if not named and topic.block == block:
        return topic.commodity if thread.pair is None or thread.pair.reporter == pair.reporter else None  # Germany led with 20.5 billion
    if not named and thread.opened and thread.goods_block == block:
        return thread.goods
    if measured == "turnover" or near(sentence, "whole", quantity.i, quantity.j, 8) or reading.measure in ("share", "rank"):
        return None
    return thread.text_goods


def _of_goods_at_large(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a word for goods in general stands right before a figure: Coffee brought 3 m. We bought goods worth 48.7 m."""
    clause = sentence.clause_of(quantity.i)
    goods = (mark for mark in sentence.of("goods") if 0 <= quantity.i - mark.j <= _BESIDE)
    return any("commodity" not in mark and sentence.clause_of(mark.i) == clause for mark in goods)


def restates(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether "or", or a verb right behind a comma, says that a figure tells the one before it again: 占32.6%，为974亿."""
    link = sentence.at.get(quantity.i - 1) or sentence.at.get(quantity.i - 2)
    if link is None or quantity.i - link.j > 1:
        return False
    return "or" in link or "number_verb" in link and sentence.printed(link.i - 1) in (",", "，")


def open_goods(passage: Passage, thread: Thread) -> None:
    """Let a sentence without figures that names one kind of goods speak for those behind it: First, copper. We mined 698,000 tonnes."""
    sentence = passage.sentence
    named = {mark.meanings["commodity"] for mark in sentence.of("commodity") if "measure" not in mark}
    if passage.quantities or len(named) != 1:
        return
    thread.goods, thread.goods_block, thread.opened = named.pop(), sentence.block, True
