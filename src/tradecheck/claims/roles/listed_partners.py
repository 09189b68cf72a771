"""Partners of Chinese sentences, where no ending tells who belongs together: lists before a flow, names behind "trade partner".

In: a sentence and the countries it names. Out: whether they are told as one list, or behind a preposition that leads to their word.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ..sentence import Sentence
from ..sides.owners import party_of

_LIST = 3  # countries from which on 和 closes a list
_TO_PARTNER = 7  # tokens between a preposition and the word of partners it leads to


def joined_before_flow(sentence: Sentence, before: Mark, mark: Mark) -> bool:
    """Return whether two countries of a Chinese list are joined, and so have one role before its flow: 对美国、欧盟、日本出口."""
    return joined(sentence, before, mark) and sentence.mark(mark.j, "possessive") is None


def joined(sentence: Sentence, before: Mark, mark: Mark) -> bool:
    """Return whether two countries of a Chinese list are joined, whatever follows: 对美国、印度和菲律宾的顺差."""
    joint = sentence.word(before.j) == "、" or sentence.mark(before.j, "range") == "and"
    return joint and is_cjk(sentence.word(mark.i))


def closes_list(sentence: Sentence, named: Sequence[Mark]) -> bool:
    """Return whether 和 before the last of three countries or more is "and", not "with": 德国、荷兰和新加坡对华投资."""
    if len(named) < _LIST or not is_cjk(sentence.word(named[-1].i)):
        return False
    first, before, last = named[-3:]
    return sentence.mark(last.i - 1, "range") == "and" and sentence.word(before.i - 1) == "、" and first.j == before.i - 1


def is_called_partner(sentence: Sentence, noun: Mark | None) -> bool:
    """Return whether a word of partners before a country stands behind a preposition, as in 对前两大贸易伙伴东盟、中国香港出口."""
    if noun is None or noun.get("rank_cue") != "place" and noun.get("together") != "partners" and "measure_weak" not in noun:
        return False
    for k in range(noun.i - 1, max(noun.i - _TO_PARTNER, sentence.first - 1), -1):
        mark = sentence.at.get(k)
        if mark is not None and mark.get("preposition") in ("to", "from", "with"):
            return True
        if not sentence.word(k).isalpha() or mark is not None and party_of(mark):
            return False
    return False
