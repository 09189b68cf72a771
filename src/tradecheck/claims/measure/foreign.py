"""Percents and parts of what is no trade: 12 percent of the workforce, approval stands at 51 %, catches fell by 6 %.

In: a percent or fraction that has no measure of its own in its clause, in a text that speaks of trade. Out: whether unknown words stand
where it says what it is of. A pronoun, or no word at all, takes up what was spoken of; a word of trade, goods or a country is enough.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ..numbers.quantity import Quantity
from ..sentence import Sentence

# what tells that a part is one of trade: its head, or anything in the clause
_HEADS = frozenset(
    (
        *("measure", "measure_weak", "commodity", "goods", "country", "capital", "region", "noun", "unit", "currency", "transit", "level"),
        *("table", "when", "share", "rank_cue", "whole", "number_of", "index", "price", "world_price", "worth", "list_cue", "top_list"),
        *("named_body", "basis", "together", "neutral", "month", "record", "placed", "multiple", "move"),
    )
)
_TRADE = _HEADS - {"share", "when", "month", "table", "neutral", "record", "multiple", "level", "placed", "move"} | {"adjective", "side"}
_MONEY = ("credit", "contracts", "rate")  # measures that a percent is not taken of
# words of an amount that goes on, or is told by somebody
_KEPT = frozenset(("target", "when", "month", "comparative", "average", "pace", "together", "sign", "source_cue", "than_after", "opposite"))
_STEPPED_OVER = frozenset(("article", "possessive", "side", "whole", "adjective", "preposition", "cardinal", "hedge_before", "ordinal"))
_NO_LINK = frozenset(("list_cue", "comparative"))  # 8 % de plus que
_OTHER = frozenset(("employ", "distractor"))
_TO_AMOUNT = 4  # tokens from a number to its currency
_WHOLE = 5  # tokens in which the head of "of its many small farms" stands
_SHORT = 3  # letters of words that tell nothing


def is_foreign(sentence: Sentence, quantity: Quantity, verb: Mark | None) -> bool:
    """Return whether a percent without a measure beside it is of something that the lexicon does not know as trade."""
    if is_cjk(sentence.printed(quantity.i - 1)) or is_cjk(sentence.printed(quantity.j)):
        return False
    if _opens_with_currency(sentence, _clause_start(sentence, quantity)):
        return True
    whole = _whole(sentence, quantity)
    if whole is not None:
        return whole and not _speaks_of_trade(sentence, quantity, sentence.first, quantity.i)
    if verb is not None and verb.i >= quantity.j:
        return False
    return _names_another_subject(sentence, quantity, verb)


def is_foreign_amount(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether an amount without a measure stands in a sentence of something else than trade: the government owes 3 billion."""
    if is_cjk(sentence.printed(quantity.i - 1)) or is_cjk(sentence.printed(quantity.j)):
        return False
    outside = (mark for mark in sentence.marks if not quantity.i <= mark.i < quantity.j)
    if any(_is_of_trade(mark) or not _KEPT.isdisjoint(mark) for mark in outside):
        return False
    return any(_is_content(sentence, k) for k in range(_clause_start(sentence, quantity), quantity.i))


def is_of_rate(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a bracket tells what a currency lost or won against the one named before it: against the US dollar (-0.6%)."""
    first = _clause_start(sentence, quantity)
    first += sentence.word(first) == ","
    if sentence.word(first) in sentence.lexicon.relatives and _opens_with_currency(sentence, first):
        return True
    name = sentence.ending(quantity.i - 2, "currency") if sentence.printed(quantity.i - 1) == "(" else None
    if name is None or sentence.printed(quantity.j) != ")":
        return False
    told = any(sentence.printed(k)[:1].isdecimal() for k in range(name.i - _TO_AMOUNT, name.i))
    return not told and sentence.printed(name.i)[:1].isalpha()


def _whole(sentence: Sentence, quantity: Quantity) -> bool | None:
    """Return whether what a percent is told "of" is unknown: 12 % of the workforce, a 51 % stake; None where it is told of nothing."""
    link = sentence.at.get(quantity.j)
    if link is None:
        bought = not sentence.lexicon.inflected and sentence.mark(quantity.i - 1, "article") is not None
        return True if bought and _is_content(sentence, quantity.j) else None
    if link.i != quantity.j or not _NO_LINK.isdisjoint(link) or sentence.lexicon.meanings(sentence.word(link.i)).get("preposition") != "of":
        return None
    unknown = False
    for k in range(link.j, min(link.j + _WHOLE, sentence.last)):
        mark = sentence.at.get(k)
        if _stands_for_people(sentence, mark):
            return True
        if mark is not None and not _HEADS.isdisjoint(mark):
            return False
        if not sentence.printed(k)[:1].isalpha() or sentence.clause_of(k) != sentence.clause_of(link.i):
            break
        if mark is not None and not _STEPPED_OVER.isdisjoint(mark):
            continue
        unknown = unknown or mark is not None or sentence.word(k) not in sentence.lexicon.common_words
    return unknown


def _stands_for_people(sentence: Sentence, mark: Mark | None) -> bool:
    """Return whether a country or its people stand alone as the whole of a part: 29 % of the Japanese are; cover 52 % of Latvia."""
    if mark is None or not ("adjective" in mark or "country" in mark) or "measure" in mark:
        return False
    follower = sentence.at.get(mark.j)
    if follower is not None:
        return "hedge_before" in follower
    word = sentence.word(mark.j)
    return not word[:1].isalpha() or word in sentence.lexicon.common_words


def _names_another_subject(sentence: Sentence, quantity: Quantity, verb: Mark | None) -> bool:
    """Return whether a clause opens with words that are none of trade, up to its verb or its percent."""
    first = _clause_start(sentence, quantity)
    last = verb.i if verb is not None else quantity.i
    if _speaks_of_trade(sentence, quantity, first, sentence.last):
        return False
    return any(_is_content(sentence, k) for k in range(first, last))


def _clause_start(sentence: Sentence, quantity: Quantity) -> int:
    clause = sentence.clause_of(quantity.i)
    return next((k for k in range(quantity.i, sentence.first, -1) if sentence.clause_of(k - 1) != clause), sentence.first)


def _opens_with_currency(sentence: Sentence, first: int) -> bool:
    """Return whether a clause tells what became of a currency: the lira lost 36 % of its value."""
    subject = sentence.at.get(first + (sentence.mark(first, "article") is not None or sentence.mark(first, "filler") is not None))
    if sentence.word(first) in sentence.lexicon.relatives and sentence.word(first - 1) == ",":
        subject = sentence.at.get(first - 2)  # the shilling, which lost 21 %
        told = subject is not None and (sentence.printed(subject.i - 1)[:1].isdecimal() or sentence.printed(subject.i - 1) == ")")
        return subject is not None and "currency" in subject and not told and sentence.mark(subject.i - 1, "scale") is None
    return subject is not None and "currency" in subject


def _speaks_of_trade(sentence: Sentence, quantity: Quantity, first: int, last: int) -> bool:
    """Return whether a word of trade or a figure of its own stands in the clause of a percent."""
    clause = sentence.clause_of(quantity.i)
    for k in range(first, last):
        mark = sentence.at.get(k)
        inside = sentence.clause_of(k) == clause and not quantity.i <= k < quantity.j
        if inside and (mark is not None and _is_of_trade(mark) or _is_figure(sentence, k)):
            return True
    return False


def _is_figure(sentence: Sentence, k: int) -> bool:
    """Return whether a number stands at a token that is no year and no other percent: down by a third since 2005, now at 0.65 %."""
    word = sentence.printed(k)
    year = len(word) == 4 and word[:2] in ("19", "20")
    return word[:1].isdecimal() and not year and not any("relative" in m for n in (1, 2, 3) if (m := sentence.at.get(k + n)) is not None)


def _is_of_trade(mark: Mark) -> bool:
    return not _TRADE.isdisjoint(mark) and mark.get("measure") not in _MONEY and mark.get("side") != "its"


def _is_content(sentence: Sentence, k: int) -> bool:
    word, mark = sentence.word(k), sentence.at.get(k)
    if mark is not None:
        return not _OTHER.isdisjoint(mark) or mark.get("measure") in _MONEY
    return word.isalpha() and len(word) > _SHORT and word not in sentence.lexicon.common_words
