"""Movements told as a noun with their size: the increase in exports was $37.7 million; der Zuwachs betrug 5 Mrd.; прирост – 0,8 млрд.

In: an amount in its sentence. Out: the noun of rise or fall that a verb of amounting, or a dash, leads from to the amount. It opens its
clause, or stands behind its article, and nothing but what moved, when, and words of conclusion stand between it and that verb.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..numbers.numerals import is_year
from ..numbers.quantity import Quantity
from ..sentence import Sentence

_TO_AMOUNT = 5  # tokens between the verb and its amount
_TO_NOUN = 14  # tokens between the noun and the verb
_DASHES = ("–", "—")
_LINKS = frozenset(("amounting", "number_verb"))
_BEFORE_AMOUNT = frozenset(("hedge_before", "filler", "article", "conclusion"))
_MOVED = frozenset(("preposition", "commodity", "goods", "country", "adjective", "article", "side", "possessive", "basis", "whole"))
_TIMES = frozenset(("when", "month", "time", "subperiod", "span"))
_ASIDE = frozenset(("conclusion", "neutral", "filler"))
_FLOWS = frozenset(("measure", "measure_weak"))
_OPENING = _ASIDE | _TIMES - {"span"} | {"basis"}


def sized_movement(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the noun of rise or fall whose size an amount tells."""
    verb = _verb_before(sentence, quantity)
    noun = _noun_before(sentence, verb) if verb is not None else None
    return noun if noun is not None and _opens(sentence, noun) else None


def _verb_before(sentence: Sentence, quantity: Quantity) -> int | None:
    """Return the first token of the verb, or the dash, that leads to an amount."""
    at = quantity.i - 1
    while quantity.i - at <= _TO_AMOUNT:
        mark = sentence.at.get(at)
        if mark is not None and not _LINKS.isdisjoint(mark) or sentence.printed(at) in _DASHES:
            return at if mark is None else mark.i
        passed = mark is not None and (not _BEFORE_AMOUNT.isdisjoint(mark) or mark.get("preposition") == "of")
        if not passed and sentence.word(at) not in sentence.lexicon.definite_articles:
            return None
        at = mark.i - 1 if mark is not None else at - 1
    return None


def _noun_before(sentence: Sentence, verb: int) -> Mark | None:
    """Return the word of movement before a verb, where what stands between them only tells what moved and when."""
    flows, at = 0, verb - 1
    clause = sentence.clause_of(at)
    while at >= sentence.first and verb - at <= _TO_NOUN and sentence.clause_of(at) == clause:
        mark = sentence.at.get(at)
        if mark is None:
            plain = is_year(sentence.printed(at)) or sentence.word(at) in sentence.lexicon.definite_articles
            if not plain and not _qualifies(sentence, at):
                return None
        elif mark.get("move") in ("rise", "fall"):
            return mark if "comparative" not in mark and "step" not in mark else None
        elif not _FLOWS.isdisjoint(mark):
            flows += 1
            if flows > 1 or not _of_movement(sentence, mark):
                return None
        elif _MOVED.isdisjoint(mark) and _TIMES.isdisjoint(mark) and _ASIDE.isdisjoint(mark):
            return None
        at = (mark.i if mark is not None else at) - 1
    return None


def _qualifies(sentence: Sentence, at: int) -> bool:
    """Return whether an unknown word stands right behind the noun it qualifies: el aumento interanual."""
    return sentence.lexicon.adjectives_follow and sentence.word(at).isalpha() and sentence.ending(at - 1, "move") is not None


def _of_movement(sentence: Sentence, flow: Mark) -> bool:
    """Return whether a flow is what a noun before it moves: the increase in coffee exports, der Zuwachs der Exporte, рост экспорта."""
    at = flow.i - 1
    while at >= sentence.first:
        mark = sentence.at.get(at)
        if mark is not None and "move" in mark:
            return bool(sentence.lexicon.inflected) or flow.i - mark.j > 0
        if mark is not None and mark.get("preposition") in ("of", "in"):
            return True
        if mark is None and sentence.word(at) not in sentence.lexicon.definite_articles or mark is not None and _MOVED.isdisjoint(mark):
            return False
        at = (mark.i if mark is not None else at) - 1
    return False


def _opens(sentence: Sentence, noun: Mark) -> bool:
    """Return whether a noun opens its clause but for its article and words of time or conclusion."""
    clause, at = sentence.clause_of(noun.i), noun.i - 1
    while at >= sentence.first and sentence.clause_of(at) == clause and sentence.printed(at) != ",":
        mark = sentence.at.get(at)
        article = mark is not None and "article" in mark or sentence.word(at) in sentence.lexicon.definite_articles
        plain = mark is not None and not _OPENING.isdisjoint(mark) or is_year(sentence.printed(at))
        if not article and not plain and not (_in_time(sentence, mark) or _describes(sentence, at, noun)):
            return False
        at = (mark.i if mark is not None else at) - 1
    return True


def _describes(sentence: Sentence, at: int, noun: Mark) -> bool:
    """Return whether an unknown word stands between the article and its noun: the annual increase, der jährliche Zuwachs."""
    article = sentence.ending(at - 1, "article") is not None or sentence.word(at - 1) in sentence.lexicon.definite_articles
    return article and at == noun.i - 1 and sentence.at.get(at) is None and sentence.word(at).isalpha()


def _in_time(sentence: Sentence, mark: Mark | None) -> bool:
    """Return whether a small word leads to a time: in 2023 the increase was."""
    follower = sentence.at.get(mark.j) if mark is not None and ("span" in mark or mark.get("preposition") == "in") else None
    return mark is not None and (follower is not None and not _TIMES.isdisjoint(follower) or is_year(sentence.printed(mark.j)))
