"""Whose workers: the jobs in several firms are a claim, the staff of one firm is none.

In: a sentence with people counted as workers, and what was counted before. Out: whether they work in several firms.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from .topic import Topic

_FIRMS = ("enterprise", "joint_venture", "project", "exporter")
_BY_COUNTRY = ("adjective", "country", "foreign", "capital")
_BEFORE = 5  # tokens before a firm in which its country would stand
_NUMBER = 2  # and its number


def of_several_firms(sentence: Sentence, people: Quantity, topic: Topic) -> bool:
    """Return whether people are those of several firms: counted before them or in their sentence, or told by country.

    199 plants, with 3,400 workers; Chinese firms employ 4,000 people; not: our company has a staff of 250; the group employs 3,200 in
    its two plants.
    """
    if _of_one_firm(sentence):
        return False
    if topic.block == sentence.block and (topic.kind == "investment" or topic.kind == "count" and topic.unit in (*_FIRMS, "person")):
        return True
    return any(mark.meanings["noun"] in _FIRMS and _told_of_several(sentence, mark, people) for mark in sentence.of("noun"))


def _of_one_firm(sentence: Sentence) -> bool:
    """Return whether one firm is told, none of a number and of no country: the group, у компании."""
    return any(not any(_tells_several(sentence, k, firm.i - k) for k in range(firm.i - _BEFORE, firm.i)) for firm in sentence.of("firm"))


def _tells_several(sentence: Sentence, k: int, gap: int) -> bool:
    """Return whether a token so far before a firm tells that it is several, or of some country."""
    mark = sentence.at.get(k)
    if gap <= _NUMBER and (sentence.printed(k)[:1].isdecimal() or mark is not None and ("cardinal" in mark or "number_of" in mark)):
        return True
    return mark is not None and any(category in mark for category in _BY_COUNTRY)


def own_plants(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether what is counted is owned by the firm told of: the group runs its two plants at full load."""
    return sentence.mark(quantity.i - 1, "side") == "its" and _of_one_firm(sentence)


def _told_of_several(sentence: Sentence, firms: Mark, people: Quantity) -> bool:
    near_by = (k for k in range(firms.i - 5, firms.j + 3) if not people.i <= k < people.j)
    counted = any(sentence.printed(k)[:1].isdecimal() or sentence.mark(k, "cardinal") for k in near_by)
    told = (firms, sentence.at.get(firms.i - 1))
    return counted or any(mark is not None and any(category in mark for category in _BY_COUNTRY) for mark in told)
