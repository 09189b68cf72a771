"""By, to, from: the small words that turn a level into a change, or tell where a movement began and ended."""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ..numbers.from_to import behind_period
from ..numbers.numerals import is_year
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from .sized_movement import sized_movement


def step_before(sentence: Sentence, quantity: Quantity) -> str:
    """Return by, to or from as told right before the number, past hedges and articles."""
    told = quantity.step or _step_of_ending(sentence, quantity)
    if told:
        return told
    at = quantity.i - 1
    if (
        sentence.ending(at, "multiple")
        or sentence.mark(at, "article") is None
        and sentence.word(at) == "the"
        and sentence.ending(at - 1, "multiple")
    ):
        return "from"  # double the 584 million of 2019
    if quantity.kind == "money" and _moved_by(sentence, at):
        return "by"  # exports slipped $6.2bn
    if quantity.kind in ("money", "quantity") and _told_as_movement(sentence, at):
        return "by"  # прирост – 800 млн долларов
    if quantity.kind in ("money", "quantity") and _names_movement(sentence, quantity):
        return "by"  # a 1.2 billion decline in imports
    if quantity.kind in ("money", "quantity") and sized_movement(sentence, quantity) is not None:
        return "by"  # the increase in imports was 1.2 billion
    compared = _compared_before(sentence, at)
    for _ in range(5):
        mark = sentence.at.get(at)
        word = sentence.word(at)
        if mark is not None and mark.get("step") == "from" and _goes_to(sentence, quantity):
            return "from"  # stieg von 12,1 auf 13,4 Prozent
        if mark is not None and mark.get("preposition") == "of" and (_moves_just_before(sentence, mark.i) or _rise_in(sentence, mark.i)):
            return "by"  # an increase of, an increase in the deficit of
        if mark is not None and mark.get("preposition") == "of" and mark.get("step") == "from" and sentence.ending(mark.i - 1, "filler"):
            at = mark.i - 1  # auf den Rekord von
            continue
        if mark is not None and mark.get("step") == "by" and sentence.ending(mark.i - 1, "goods") is not None:
            return ""  # Waren um 3,18 Mrd. Euro
        dated = _before_period(sentence, mark, at) if mark is not None and is_cjk(word) else at
        if dated < at:
            at = dated
            continue
        if mark is not None and "step" in mark and mark.get("hedge_before") is None:
            return "from" if compared and mark.meanings["step"] != "by" else mark.meanings["step"]
        if mark is not None and ("hedge_before" in mark or "article" in mark or "possessive" in mark or "side" in mark):
            if "step" in mark and sentence.ending(mark.i - 1, "step") is None:  # but: fell by over 6.9 billion
                return mark.meanings["step"]
            at = mark.i - 1
            continue
        if word in ("the", "its", "a") or (mark is not None and "filler" in mark):
            at -= 1
            continue
        break
    suffix = sentence.at.get(quantity.j)
    after = sentence.at.get(quantity.j + 1) if sentence.word(quantity.j) == "-" else suffix
    if after is not None and after.i <= quantity.j + 1 and "step_after" in after:
        return after.meanings["step_after"]
    if sentence.lexicon.verb_last and _moves_restated(sentence, quantity.j):
        return "by"
    return "from" if compared and quantity.kind == "money" else ""


def _moves_restated(sentence: Sentence, at: int) -> bool:
    """Return whether a figure told again stands between an amount and its verb: 400 milyon dolar, yani yüzde 8,5 artarak."""
    link = sentence.starting(at + (sentence.word(at) == ","), "or")
    verb = (
        next((mark for k in range(link.j, link.j + 5) if (mark := sentence.at.get(k)) and "move" in mark), None)
        if link is not None
        else None
    )
    return verb is not None and verb.get("step_after") == "by"


def _before_period(sentence: Sentence, joint: Mark, at: int) -> int:
    """Return the token before the period that a possessive joins to a number, or to its balance, else ``at``: 从2022年的逆差13亿."""
    if joint.get("measure") in ("deficit", "surplus") and sentence.mark(joint.i - 1, "possessive"):
        at = joint.i - 1
    elif "possessive" not in joint:
        return at
    k = at - 1
    while k >= sentence.first and (sentence.mark(k, "time") is not None or is_year(sentence.printed(k)) or sentence.mark(k, "month")):
        k -= 1
    return k if k < at - 1 else at


_NO_ADVERB = ("measure", "measure_weak", "commodity", "goods", "country", "adjective", "step", "share", "unit", "currency", "noun", "level")


def _moves_just_before(sentence: Sentence, at: int) -> bool:
    """Return whether a word of movement stands before "of", an adverb or two between: an increase of, s'allège en conséquence de."""
    for back in range(at - 1, at - 4, -1):
        if sentence.ending(back, "move") is not None:
            return True
        mark = sentence.at.get(back)
        if not sentence.printed(back).isalpha() or mark is not None and any(category in mark for category in _NO_ADVERB):
            return False
    return False


def is_start(sentence: Sentence, quantity: Quantity, others: Sequence[Quantity]) -> bool:
    """Return whether "from" before an amount tells where a movement starts; a surplus "of" (von, de) an amount is none."""
    word = sentence.at.get(quantity.i - 1)
    if word is None or word.get("step") != "from" or not _behind_flow(sentence, word.i):
        return True
    alike = [other for other in others if other.kind == quantity.kind]  # von 0,9 Mrd. Kubikmetern im Wert von 612 Mio. Dollar
    return any(0 <= other.i - quantity.j <= 6 and step_before(sentence, other) == "to" for other in alike)


def _behind_flow(sentence: Sentence, at: int) -> bool:
    """Return whether a flow stands before a token, with the goods and parties it is of: Goldexporte nach Indien von 3,21 Mrd."""
    noun, named = sentence.at.get(at - 1), False
    while noun is not None and _FLOWS.isdisjoint(noun):
        party = any(category in noun for category in _OF_FLOW)
        if not party and not ("preposition" in noun and (named or "step" not in noun)):
            return False  # Einfuhren aus der Republik Moldau von 710 Millionen
        noun, named = sentence.at.get(noun.i - 1), named or party
    return noun is not None


_OF_FLOW = ("country", "adjective", "commodity", "goods", "filler")
_FLOWS = frozenset(("measure", "measure_weak", "worth", "amount"))


def starts_or_compares(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether "from" leads on to another figure, or is a word of comparison: from 5.3 to 10 billion, against 5.3 (not von 5,3)."""
    word = sentence.at.get(quantity.i - 1)
    compares = word is not None and "than" in word or quantity.step == "from" or _goes_to(sentence, quantity)
    compares = compares or sentence.lexicon.verb_last and _step_of_ending(sentence, quantity) == "from"  # 1,2 milyar dolardan
    return compares and step_before(sentence, quantity) == "from"


def behind_start(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a figure is the end of a movement whose start stands before it: from 5.3 to 10 billion."""
    to, told = sentence.at.get(quantity.i - 1), [k for k in sentence.digits if k < quantity.i]
    start = next((k for k in reversed(told) if not is_year(sentence.printed(k))), -1)
    reach = _BETWEEN_ENDS + (_YEAR if told and told[-1] != start else 0)  # с 1,2 млрд в 2023 году до 3 млрд
    apart = not 0 < quantity.i - start <= reach
    if to is None or to.get("step") != "to" or apart:
        return False
    before = sentence.at.get(start - 1)
    last = sentence.lexicon.meanings(sentence.word(start - 1))
    return "from_to" in last or before is not None and before.get("step") == "from"


_BETWEEN_ENDS = 5  # tokens
_YEAR = 4  # tokens of a year between them
_TO_PRICE = 5  # tokens between a price and the one it is held against


def price_before(sentence: Sentence, quantity: Quantity, others: Sequence[Quantity]) -> bool:
    """Return whether a price is what another beside it came from: from 4.91 dollars to 8.11; 128 dollars instead of 205.

    A price "of" (von, de) an amount is none, with no other price beside it.
    """
    prices = [other for other in others if other is not quantity and other.kind in ("money", "price", "number") and not other.scale]
    behind = [other for other in prices if 0 <= other.i - quantity.j <= _TO_PRICE and step_before(sentence, other) == "to"]
    ahead = [other for other in prices if other.kind != "number" and 0 <= quantity.i - other.j <= _TO_PRICE]
    return bool(behind or ahead) and step_before(sentence, quantity) == "from"


def _goes_to(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether "to" behind a number, or behind its period, leads to another in the same unit, or in the one it borrows.

    Von 4,5 Mrd. Euro im ersten Quartal 2022 auf 6,7.
    """
    to = sentence.starting(behind_period(sentence, quantity.j), "step")
    if to is None or to.get("step") != "to":
        return False
    own = sentence.at.get(quantity.j - 1)
    end = _past_owner(sentence, behind_period(sentence, to.j))
    for category in ("relative", "currency", "unit"):
        behind = next((mark for mark in sentence.of(category) if 0 <= mark.i - end <= 4), None)
        if behind is not None:
            return own is None or category not in own or own.meanings[category] == behind.meanings[category]
    if not sentence.printed(to.j)[:1].isdecimal():
        return False
    scaled = any(sentence.mark(to.j + 1, category) is not None for category in ("scale", "scale_short"))
    return quantity.kind in ("count", "number") or scaled  # stieg von 123 auf 189; von 2 Mrd. Dollar 2021 auf 3 Mrd.


def _past_owner(sentence: Sentence, at: int) -> int:
    """Step over the word by which a time owns the figure behind it: 提高到2030年的30亿美元."""
    owner = sentence.starting(at, "possessive")
    return owner.j if owner is not None else at


def _rise_in(sentence: Sentence, at: int) -> bool:
    """Return whether "a rise in" a measure ends right before token ``at``."""
    measured = False
    for k in range(at - 1, at - 7, -1):
        mark = sentence.at.get(k)
        if mark is None:
            return False
        if "measure" in mark:
            measured = True
        elif mark.get("preposition") in ("in", "at"):
            return measured and sentence.ending(mark.i - 1, "move") is not None
        elif not any(c in mark for c in ("article", "adjective", "commodity", "goods", "basis", "filler", "side")):
            return False
    return False


_JOINS = ("–", "—", "-", ":", "：")
_PARTS = (",", ";", ":", "(", "–", "—", "，", "；", "：", "（", "、")
_STEP_OF_CASE = {"ablative": "from", "dative": "to"}


def _step_of_ending(sentence: Sentence, quantity: Quantity) -> str:
    """Return from or to as the case of the number's last word tells: 606 миллионнан 1,1 миллиардқа, 650 milyondan 711 milyona.

    Not where a hedge follows, which takes that case itself (dolardan fazla), and not for a percent, whose dative tells by how much.
    """
    last = sentence.at.get(quantity.j - 1)
    if last is None or quantity.i >= quantity.j or quantity.kind in ("percent", "points", "multiple"):
        return ""
    follower = sentence.at.get(quantity.j)
    if follower is not None and follower.i == quantity.j and ("hedge_after" in follower or "comparative" in follower):
        return ""
    if "step_after" in last:
        return last.meanings["step_after"]
    counted = any(c in last for c in ("currency", "unit", "scale", "noun", "suffix"))
    case = last.get("case") or (last.get("suffix") if "suffix" in last else None)
    step = _STEP_OF_CASE.get(case or "", "") if counted else ""
    return "by" if step == "to" and _moves_by(sentence, quantity.j) and not _from_before(sentence, quantity) else step


def _from_before(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether an amount in the ablative before tells where the movement starts: 6 млрд доллардан 5 млрд долларға төмендеді."""
    for k in range(quantity.i - 1, quantity.i - 1 - _BETWEEN_ENDS, -1):
        mark = sentence.at.get(k)
        if mark is not None and mark.get("case") == "ablative" and any(c in mark for c in ("currency", "unit", "scale")):
            return True
    return False


def _moves_by(sentence: Sentence, at: int) -> bool:
    """Return whether a verb that takes by how much in this case stands behind an amount: 5 млрд долларға (немесе 11,7%-ға) ұлғайды."""
    link = sentence.starting(at + (sentence.word(at) == ","), "or")
    if link is not None:
        at = next((k for k in range(link.j, link.j + 6) if sentence.mark(k, "move")), at)
    verb = sentence.at.get(at)
    return verb is not None and verb.i == at and "move" in verb and verb.get("step_after") == "by"


def _moved_by(sentence: Sentence, at: int) -> bool:
    """Return whether a word of rise or fall stands right before an amount, nothing but "about" or "a" in between."""
    mark = sentence.at.get(at)
    while mark is not None and "move" not in mark and (mark.get("hedge_before") in ("about", "nearly") or "article" in mark):
        at = mark.i - 1
        mark = sentence.at.get(at)
    if mark is None or mark.get("move") not in ("rise", "fall"):
        return False
    return not any(category in mark for category in ("comparative", "step", "hedge_before", "than", "measure"))


def _told_as_movement(sentence: Sentence, at: int) -> bool:
    """Return whether a dash or colon joins an amount to a word of rise or fall that opens its part: Zuwachs: 0,8 Mrd. Euro."""
    move = sentence.ending(at - 1, "move") if sentence.printed(at) in _JOINS else None
    if move is None or move.get("move") not in ("rise", "fall") or any(c in move for c in ("comparative", "measure", "step")):
        return False
    before = move.i - 1
    if sentence.mark(before, "article") or sentence.mark(before, "filler"):
        before -= 1
    return before < sentence.first or sentence.printed(before) in _PARTS and not _closes_insertion(sentence, before)


def _closes_insertion(sentence: Sentence, at: int) -> bool:
    """Return whether a comma closes one or two words set off from their sentence: поставки, наоборот, уменьшились: 61 тыс. тонн."""
    opening = next((k for k in range(at - 1, at - 4, -1) if sentence.printed(k) == ","), at)
    return sentence.printed(at) == "," and at - opening > 1 and all(sentence.printed(k).isalpha() for k in range(opening + 1, at))


def _names_movement(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether an amount stands between an article and the movement it sizes: the $1.2bn decline in, a 300,000-tonne increase in."""
    article = sentence.ending(quantity.i - 1, "article") or sentence.word(quantity.i - 1) in sentence.lexicon.definite_articles
    at = quantity.j + (sentence.word(quantity.j) == "-")
    move = sentence.starting(at, "move") if article else None
    return (
        move is not None and move["move"] in ("rise", "fall") and "comparative" not in move and sentence.mark(move.j, "preposition") == "in"
    )


def _compared_before(sentence: Sentence, at: int) -> bool:
    """Return whether a word of comparison opens the noun phrase of a number: against a deficit of, than the figure of."""
    for _ in range(6):
        mark = sentence.at.get(at)
        if mark is not None and "hedge_before" in mark and sentence.ending(mark.i - 1, "number_verb") is not None:
            return False  # amounted to over 9.9 billion
        if mark is not None and "than" in mark and (mark.get("step") == "from" or "comparative" in mark and _after_figure(sentence, mark)):
            return True
        if mark is None and sentence.word(at) not in ("the", "a") or mark is not None and _IN_PHRASE.isdisjoint(mark):
            return False
        at = mark.i - 1 if mark is not None else at - 1
    return False


_IN_PHRASE = frozenset(("measure", "preposition", "article", "filler", "side", "step", "hedge_before", "adjective", "level"))


def _after_figure(sentence: Sentence, mark: Mark) -> bool:
    before = sentence.at.get(mark.i - 1)
    if before is None:
        return sentence.printed(mark.i - 1)[:1].isdecimal()  # US$ 375 menos que los US$ 5.255
    return any(c in before for c in ("relative", "unit", "currency", "scale"))
