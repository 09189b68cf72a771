"""Figures that stand beside trade and are nothing of it, by their phrase: people, interest, works, accounts, words that tell how often.

In: a quantity in its sentence. Out: whether it is such a figure; words of other fields (budgets, ages, distances) are the lexicon's.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from .comparatives import comparative_after
from .foreign import is_foreign
from .nearness import move_near, near

_INTEREST = 30  # percent; a loan at more is none
_WORKS = {"credit": 14, "investment": 6}  # tokens between an amount and what is built for it
_TIMES = (2, 3, 4, 5)  # how often a thing is done
_COMPARING = ("move", "than", "comparative", "hedge_before", "multiply")
_SALES = ("turnover", "exports")
_TRADED = ("country", "adjective", "side", "commodity", "goods")
_OF_GOODS = ("measure", "measure_weak", "commodity", "goods", "currency", "unit", "rank_cue", "noun")


def is_people(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether an amount that names no currency counts the people of a country: 71 million Egyptians hold ration cards."""
    people = sentence.starting(quantity.j, "adjective") or sentence.starting(quantity.j, "country")
    if not quantity.elided or people is None or people.j >= sentence.last:
        return False
    follower = sentence.at.get(people.j)
    plural = sentence.printed(people.j - 1)[:1].isupper() and sentence.word(people.j - 1).endswith(sentence.lexicon.plural_endings)
    return plural and (follower is None or not any(category in follower for category in _OF_GOODS))


def is_interest(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a percent told of a loan in its clause, or right behind its amount, is interest: a credit of 30 million at 4.5 %."""
    if quantity.word or isinstance(quantity.value, tuple) or quantity.size > _INTEREST or quantity.printed_sign:
        return False
    credit = near(sentence, "measure", quantity.i, quantity.j, 24, "credit")
    if credit is None or credit.j > quantity.i or near(sentence, "share", quantity.i, quantity.j, 6, "cue"):
        return False
    told = [mark for mark in sentence.of("measure") if credit.i < mark.i < quantity.i and mark.meanings["measure"] != "credit"]
    follower = sentence.at.get(quantity.j)
    whole = follower is not None and ("measure" in follower or follower.get("preposition") == "of" or follower.get("share") == "of")
    return not told and not whole and not move_near(sentence, quantity.i, quantity.j, 6)[0] and not comparative_after(sentence, quantity)


def tells_how_often(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a word like twice only says how often something was done: twice a week; the court said so twice.

    Of the latter no movement or measure is told beside it, or nothing is compared: exports are counted two times, at both ends. A verb
    (doubled) tells no such thing, but may be told of something else than trade.
    """
    if _of_a_deed(sentence, quantity):
        return True
    if sentence.starting(quantity.j, "pace") is not None:
        return True
    per = sentence.starting(quantity.j, "per")
    if per is not None and sentence.mark(per.j, "time") is not None:
        return True
    if not quantity.word or quantity.j - quantity.i > 1 or comparative_after(sentence, quantity):
        return False
    told = ("measure", "measure_weak", "move", "commodity")
    if any(sentence.of(category) for category in told) and sentence.ending(quantity.i - 1, "event") is None:
        return False
    placed = sentence.mark(quantity.j, "preposition") == "in"
    ends = (placed or sentence.printed(quantity.j) in (".", ",", ";", "!", "")) and sentence.first < quantity.i - 2
    return ends and (sentence.mark(quantity.i, "often") is not None or is_foreign(sentence, quantity, None))


def _of_a_deed(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a whole number of times ends its clause, or the date behind it, with nothing that moves, compares or hedges before it.

    Languages without articles and cases tell how often by other words than how many times as much.
    """
    if (
        quantity.kind != "multiple"
        or quantity.j - quantity.i != 2
        or sentence.lexicon.has("case")
        or is_cjk(sentence.printed(quantity.i))
        or quantity.value not in _TIMES
        or sentence.word(quantity.i) in sentence.lexicon.definite_articles  # it is the double
    ):
        return False
    behind = sentence.at.get(quantity.j)
    if sentence.printed(quantity.j) not in (".", ",", ";", "!", "") and (behind is None or behind.get("span") != "in"):
        return False
    clause = sentence.clause_of(quantity.i)
    told = (m for category in _COMPARING for m in sentence.of(category) if sentence.clause_of(m.i) == clause and m.j <= quantity.i)
    return sentence.printed(quantity.i - 1)[:1].isalpha() and not any(told)


def of_one(quantity: Quantity) -> bool:
    """Return whether "one" in words before a unit, ship or lorry counts nothing: the mean price of one tonne; 一艘货轮, a ship."""
    return quantity.word and quantity.value == 1 and not quantity.scale


def is_size_of_ship(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a quantity tells how much ships can carry: the berth takes ships of up to 24,000 TEU."""
    link = sentence.at.get(quantity.i - 1)
    while link is not None and "hedge_before" in link:
        link = sentence.at.get(link.i - 1)
    ships = sentence.ending(link.i - 1, "noun") if link is not None and link.get("preposition") == "of" else None
    return ships is not None and ships["noun"] == "vessel"


def for_works(sentence: Sentence, quantity: Quantity, measure: str) -> bool:
    """Return whether a loan is for works at home, or what was invested their cost: the loan of 80 million pays for the sewers."""
    if measure not in _WORKS:
        return False
    return any(0 <= mark.i - quantity.j <= _WORKS[measure] for mark in sentence.of("distractor") if mark.meanings["distractor"] == "cost")


def goes_to(sentence: Sentence, flow: Mark) -> bool:
    """Return whether a flow only tells what money is lent for: 240 million went to the utility for the purchase of fuel."""
    article = sentence.at.get(flow.i - 1, {})
    link = flow.i - 1 - bool("filler" in article or "article" in article)
    return sentence.mark(link, "preposition") == "for"


def is_answer(sentence: Sentence, quantity: Quantity, mark: Mark | None) -> bool:
    """Return whether a part is of those asked, no measure before it in its clause: 58 per cent said; two thirds plan to hire."""
    told = mark is not None and mark.i < quantity.i and sentence.clause_of(mark.i) == sentence.clause_of(quantity.i)
    return not told and not quantity.printed_sign and sentence.starting(quantity.j, "answer") is not None


def of_budget(sentence: Sentence, mark: Mark | None) -> bool:
    """Return whether a deficit is that of a state: the budget foresees a deficit of 4.2 % of GDP; not beside a flow of trade."""
    if mark is None or mark.get("measure") not in ("deficit", "surplus") or len(sentence.of("measure")) > 1:
        return False
    return any(other.meanings["distractor"] == "state" and other.j <= mark.i for other in sentence.of("distractor"))


def of_accounts(sentence: Sentence, quantity: Quantity, mark: Mark | None) -> bool:
    """Return whether sales without goods or countries are those of one firm.

    It is told in the clause, or a word of its accounts before: the firm's turnover fell by 11 %; profit rose, with sales of 9.6 billion.
    """
    if mark is not None and mark.get("measure_weak") not in _SALES and mark.get("measure") != "turnover":
        return False
    clause = sentence.clause_of(quantity.i)
    firm = any(m.j <= quantity.i and (sentence.clause_of(m.i) == clause or m.meanings["firm"] == "accounts") for m in sentence.of("firm"))
    return firm and not any(m.i < quantity.i for category in _TRADED for m in sentence.of(category))
