"""Ordinals that close their clause and tell who stands where: Вьетнам – первый, Турция с 8 млн тонн – вторая, была семнадцатой.

In: a sentence and an ordinal in words that counts no noun. Out: the word that makes it a rank, the holder of the place or its verb.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..measure.topic import Topic
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from ..sides.owners import party_of

_DASHES = ("–", "—", "-")
_CLOSING = frozenset(",.;:)!?…，。；、）")
_PASSED = ("scale", "unit", "relative", "currency", "preposition", "hedge_before", "hedge_after", "cardinal")  # "with 8.1 million tonnes"
_REACH = 9


def standing(sentence: Sentence, quantity: Quantity, topic: Topic) -> Mark | None:
    """Return the word that makes an ordinal at the end of its clause a rank, None where nothing does."""
    if not _closes(sentence, quantity.j):
        return _listed(sentence, quantity) or _verb_behind(sentence, quantity)
    ranked = topic.kind == "rank" and topic.block == sentence.block
    verb = sentence.ending(quantity.i - 1, "placed")
    if verb is not None and ranked:
        return verb  # two years ago it was seventeenth
    holder = sentence.at.get(quantity.i - 1)
    if ranked and topic.sentence == id(sentence) and holder is not None and "country" in holder:
        return holder  # 越南列第二，印尼第三
    return _holder_before(sentence, quantity) if _of_trade(sentence, topic) else None


def _closes(sentence: Sentence, at: int) -> bool:
    """Return whether a clause ends at a token."""
    return not sentence.printed(at) or sentence.printed(at) in _CLOSING


def _of_trade(sentence: Sentence, topic: Topic) -> bool:
    told = sentence.of("measure") or sentence.of("measure_weak") or sentence.of("rank_cue") or sentence.of("commodity")
    return bool(told) or topic.kind == "rank" and topic.block == sentence.block


def _holder_before(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the country before an ordinal, a dash or verb of placing and its own figure between them: Russia with 26 % remained second."""
    at = quantity.i - 1
    verb = sentence.ending(at, "placed")
    if verb is not None:
        at = verb.i - 1
    elif sentence.word(at) in _DASHES:
        at -= 1
    else:
        return None
    for k in range(at, max(at - _REACH, sentence.first - 1), -1):
        mark = sentence.at.get(k)
        if mark is not None and party_of(mark):
            return mark if "country" in mark else None
        plain = sentence.printed(k)[:1].isdecimal() or mark is not None and any(category in mark for category in _PASSED)
        if not plain:
            return None
    return None


def _verb_behind(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the verb of placing right behind an ordinal, in languages whose verbs stand last: инвестиция бойынша бірінші тұр."""
    verb = sentence.starting(quantity.j, "placed") if sentence.lexicon.verb_last else None
    return verb if sentence.of("measure") or sentence.of("measure_weak") else None


def _listed(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the word of a list beside an ordinal whose holder stands there too: Turkey, second on the list; тізімінде бірінші – Түркия."""
    behind, before = sentence.starting(quantity.j, "among"), sentence.ending(quantity.i - 1, "among")
    if behind is not None and sentence.word(quantity.i - 1) == ",":
        return behind if _is_country(sentence, quantity.i - 2) else None
    return before if sentence.word(quantity.j) in _DASHES and _is_country(sentence, quantity.j + 1) else None


def _is_country(sentence: Sentence, at: int) -> bool:
    mark = sentence.at.get(at)
    return mark is not None and "country" in mark
