"""Percents that tell a level by another: 110.3% of last year's, 81 % of the level of 2022, темп роста 118 %, 95,1% к 2022 году.

In: a percent in its sentence. Out: whether it is such an index, and no growth or share.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ..numbers.numerals import is_year
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from .nearness import near
from .share_bases import is_held
from .steps import step_before
from .topic import Topic

_EARLIER = ("last_year", "previous_year", "same_period", "year_earlier", "month_earlier", "quarter_earlier")
_LEAST_INDEX = 10  # percent: an index that rose by 1.2 % is no index of 1.2 %
_LEAST_LEVEL = 70  # percent of an earlier figure: what is less, behind a word of rise, is by how much it rose
_SMALL_WORDS = 3  # between a part in words and the level it is taken of
_DASHES = ("–", "—", "-", ":")
_NO_WORD: dict[str, str] = {}


def is_index(sentence: Sentence, quantity: Quantity, topic: Topic) -> bool:
    """Return whether a percent tells a level by another: 110.3% of last year's, 90 % of the level of 2022, темп роста 118 %.

    One in a bracket or behind "or" goes on where one before it was told so: 5 bn (106.8% of the level of 2022), imports 6 bn (118.3%).
    """
    dashed = sentence.word(quantity.i - 1) in _DASHES and sentence.glued(quantity.i - 1, quantity.i)  # –14,7 % к маю 2023
    if (
        isinstance(quantity.value, tuple)
        or quantity.printed_sign
        or dashed
        and quantity.size < _LEAST_LEVEL
        or step_before(sentence, quantity) in ("by", "from")
    ):
        return False
    if quantity.size < _LEAST_LEVEL and _moved_right_before(sentence, quantity):
        return False  # рост 20% к 2022 году, минус 19% к 2022 году
    if quantity.word and (_of_level(sentence, quantity) or _of_amount(sentence, quantity) or _shrunk_to(sentence, quantity)):
        return True
    again = sentence.bracket[quantity.i - sentence.first] > 0 or sentence.mark(quantity.i - 1, "or") is not None
    again = again or sentence.word(quantity.i - 1) in _DASHES and sentence.ending(quantity.i - 2, "country") is not None
    if topic.indexed == id(sentence) and again and quantity.size > 50:
        return True
    told = near(sentence, "index", quantity.i, quantity.j, 4)
    if (
        told is not None
        and told.meanings["index"] != "rate"
        and quantity.size >= _LEAST_INDEX
        or told is not None
        and _LEAST_LEVEL <= quantity.size <= 200
    ):
        return True
    if _behind_index(sentence, quantity) and _LEAST_LEVEL <= quantity.size <= 200:
        return True
    if _of_level_before(sentence, quantity) or _amounts_to(sentence, quantity):
        return True
    link = sentence.at.get(quantity.j)
    if link is not None and link.i == quantity.j and "level" in link:
        return True
    if link is None or link.i != quantity.j or not (link.get("preposition") == "of" or "index_of" in link or link.get("share") == "of"):
        return False
    for k in range(link.j, min(link.j + 5, sentence.last)):
        found = sentence.at.get(k)
        if sentence.printed(k) in (",", ";"):
            break  # 104.7% of January 2024, imports
        if found is None:
            continue
        if "level" in found:
            return True
        if found.get("when") in _EARLIER:
            return _tells_itself(sentence, quantity, found.j)
        if "measure" in found or "country" in found or "commodity" in found:
            return False
    return "index_of" in link


def _amounts_to(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a flow amounts to a percent held against an earlier time: торговля составила 61 % по сравнению с 2008 годом.

    Neither a share nor a rise or fall does so: доля составила 61 % по сравнению с 2008 годом.
    """
    verb, link = sentence.ending(quantity.i - 1, "number_verb"), sentence.starting(quantity.j, "step")
    if verb is None or link is None or link["step"] != "from" or sentence.of("move"):
        return False
    if any("number_verb" not in mark and mark.j <= quantity.i for mark in sentence.of("share")):
        return False
    behind = range(link.j, link.j + _SMALL_WORDS)
    timed = any(is_year(sentence.printed(k)) or (sentence.at.get(k) or _NO_WORD).get("when") in _EARLIER for k in (*behind, behind.stop))
    return timed and any(mark.j <= verb.i for mark in sentence.of("measure"))


def _shrunk_to(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a flow fell to a part of what it was, no share spoken of: schrumpften auf ein Zehntel."""
    told = any(quantity.i <= mark.i < quantity.j for mark in sentence.of("relative")) or any(
        m["share"] != "of" for m in sentence.of("share")
    )
    fell = any(mark.meanings["move"] == "fall" for mark in sentence.of("move"))
    return fell and not told and quantity.size < _LEAST_LEVEL and step_before(sentence, quantity) == "to"


def _of_amount(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a part is of an amount told right before it: 仅为节前60元的一半."""
    of = sentence.ending(quantity.i - 1, "possessive")
    if of is None or not is_cjk(sentence.printed(quantity.i)):
        return False
    return sentence.ending(of.i - 1, "currency") is not None or sentence.ending(of.i - 1, "unit") is not None


def _of_level(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a part in words is of an earlier level: half the level of 2023, la mitad que en 2021; not un tercio más que."""
    at = quantity.j
    for _ in range(_SMALL_WORDS + 1):
        found = sentence.at.get(at)
        if found is None or found.i != at or "comparative" in found:
            return False
        if found.get("preposition") == "to" and sentence.starting(found.j, "country") is not None:
            return False  # ein Drittel ging nach Spanien, ein Viertel nach Frankreich
        if "level" in found or "than" in found and "hedge_before" not in found:
            return True
        if not any(c in found for c in ("filler", "definite", "preposition", "possessive")) or "currency" in found:
            return False
        at = found.j
    return False


def _of_level_before(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether the level a percent is of stands right before it: 为上年的110.3%; деңгейдің 110 пайызы; düzeyin yüzde 110'u."""
    at = quantity.i - 1
    while (mark := sentence.at.get(at)) is not None and ("possessive" in mark or "relative" in mark):
        at = mark.i - 1
    held = sentence.lexicon.verb_last and (at < quantity.i - 1 and is_cjk(sentence.word(at)) or is_held(sentence, quantity))
    if not held or mark is None or "share" in mark:
        return False
    if "level" in mark or is_of_year(sentence, mark):
        return True
    told = mark.get("when") in _EARLIER
    return told and sentence.ending(mark.i - 1, "share") is None


def is_of_year(sentence: Sentence, year: Mark) -> bool:
    """Return whether a verb says that what precedes is so much of an earlier year: 为2022年的118.4%."""
    told = year.get("time") == "year" and is_year(sentence.printed(year.i - 1)) and is_cjk(sentence.word(year.i))
    verb = sentence.ending(year.i - 2, "step")
    return told and verb is not None and verb["step"] == "to" and not {"share", "move"} & verb.meanings.keys()


def _behind_index(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether nothing but a dash parts a percent from a word of index: темп роста – 132%."""
    dash = sentence.word(quantity.i - 1) in _DASHES
    return dash and any(mark.j == quantity.i - 1 for mark in sentence.of("index"))


def _moved_right_before(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a word of rise or fall stands before a percent, no more than a dash or a hedge between: прирост – около 18%."""
    at = quantity.i - 1
    while sentence.word(at) in _DASHES or sentence.ending(at, "hedge_before") is not None and not sentence.ending(at, "move"):
        at -= 1
    return sentence.ending(at, "move") is not None


def _tells_itself(sentence: Sentence, quantity: Quantity, behind: int) -> bool:
    """Return whether what is told as a percent of an earlier year is the same flow: services made up 55% of last year's exports are not."""
    flow = next((m for k in (behind, behind + 1) if (m := sentence.at.get(k)) is not None and m.i == k and "measure" in m), None)
    if flow is None:
        return True
    same = any(m.j <= quantity.i and m.meanings["measure"] == flow.get("measure") for m in sentence.of("measure"))
    return same and not near(sentence, "share", quantity.i, quantity.j, 4, "cue")
