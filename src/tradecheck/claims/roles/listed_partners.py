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
_RANKED = 4  # tokens between the owner of a rank list and the word of partners: 泰国前三大出口市场
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


def listed_as_partners(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country is one of a Chinese list that the words for partners announce or follow.

    越南前三大出口市场为美国、中国和韩国; 美国、中国和日本是泰国前三大出口市场.
    """
    first = last = mark
    while (before := _member(sentence, first.i - 2)) is not None and before.j == first.i - 1 and joined(sentence, before, first):
        first = before
    while (behind := sentence.starting(last.j + 1, "country")) is not None and joined(sentence, last, behind):
        last = behind
    if first is last or not is_cjk(sentence.word(mark.i)):
        return False
    link = first if first.get("case") == "for" else sentence.ending(first.i - 1, "step")  # 为美国
    before = sentence.at.get(link.i - 1) if link is not None else None
    if before is not None and "list_cue" in before:
        before = sentence.at.get(before.i - 1)  # 依次为
    if _calls_partners(before):
        return True
    link = sentence.starting(last.j, "step")
    owner = sentence.starting(link.j, "country") if link is not None else None
    return owner is not None and _has_partners(sentence, owner)


def has_listed_partners(sentence: Sentence, mark: Mark) -> bool:
    """Return whether the words for partners behind a country call those listed before it so: 美国、中国和日本是泰国前三大出口市场."""
    link = sentence.ending(mark.i - 1, "step")
    last = sentence.at.get(link.i - 1) if link is not None else None
    listed = last is not None and "country" in last and listed_as_partners(sentence, last)
    return listed and _has_partners(sentence, mark)


def _has_partners(sentence: Sentence, owner: Mark) -> bool:
    return any(_calls_partners(sentence.at.get(k)) for k in range(owner.j, owner.j + _RANKED))


def _member(sentence: Sentence, at: int) -> Mark | None:
    mark = sentence.at.get(at)
    return mark if mark is not None and "country" in mark else None


def _calls_partners(mark: Mark | None) -> bool:
    return mark is not None and "rank_cue" in mark and mark.get("together") == "partners"


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


def listed(sentence: Sentence, a: int, b: int) -> bool:
    """Return whether nothing but a comma, "and" or an article stands between two countries: after China, Russia and Kazakhstan."""
    joints = (",", "、", "the")
    return b - a <= 3 and all(
        sentence.word(k) in joints or sentence.mark(k, "range") == "and" or sentence.mark(k, "filler") for k in range(a, b)
    )
