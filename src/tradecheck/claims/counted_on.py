"""Bare numbers that count on what was counted before: "24 of them", "against 35 a year ago", "from them Dostyk – 4,318", "12 a day".

In: a number without unit and what the text counted last. Out: whether it counts the same, and its reading.
"""

from __future__ import annotations

from ..lexicons.lexicon import Mark
from .measure.steps import step_before
from .measure.topic import Reading
from .numbers.paces import CARRIED
from .numbers.quantity import Quantity, unit_of
from .sentence import Sentence
from .thread import Thread

_BESIDE = 3  # tokens between a number and the adjective that says whose they are
_DASHES = ("–", "—", "-", ":")


def counts_on(sentence: Sentence, quantity: Quantity, thread: Thread) -> bool:
    """Return whether a bare number takes up a count: of them, and 41 more, against 35, behind the dash of a list, there were eleven."""
    topic = thread.topic
    if not counted_last(thread) or topic.block != sentence.block or quantity.scale or isinstance(quantity.value, tuple):
        return False
    after, before = sentence.at.get(quantity.j), sentence.at.get(quantity.i - 1)
    if after is not None and after.i == quantity.j and after.get("list_cue") == "of_which":
        return True
    if _each(sentence, quantity) is not None:
        return (topic.unit or "").partition("/")[0] in CARRIED
    hedge = sentence.ending(quantity.i - 1, "hedge_before")
    first = hedge.i if hedge is not None else quantity.i
    if _told_by_verb(sentence, quantity, first) or _employing(sentence, quantity, first):
        return True
    if _of_these(sentence, quantity, thread):
        return True
    if topic.sentence != id(sentence):
        return False
    if before is not None and before.get("list_cue") == "of_which" or after is not None and _compares(after):
        return True
    if _is_part(sentence, quantity, thread):
        return True
    ends = ends_phrase(sentence, quantity)
    again = sentence.word(first - 1) in _DASHES or _once_more(sentence, quantity) or _by_others(sentence, quantity)
    return ends and (step_before(sentence, quantity) == "from" or again)


def _of_these(sentence: Sentence, quantity: Quantity, thread: Thread) -> bool:
    """Return whether a number is a part of those counted, in a sentence that opens with "of these": davon sind 2.340 im Handel, 980 ..."""
    total = _total(thread)
    smaller = total is not None and quantity.ulp == 1 and 1 < quantity.size < total.size
    return smaller and sentence.opens_with("list_cue", "of_which") and not sentence.bracket[quantity.i - sentence.first]


def _is_part(sentence: Sentence, quantity: Quantity, thread: Thread) -> bool:
    """Return whether a smaller whole number is told of those counted: 763 firms, 351 wholly Korean; включая 68 со стопроцентным.

    An ending of possession says so too: 65 жобаның 15-і іске қосылды.
    """
    total = _total(thread)
    if quantity.ulp != 1 or total is None or not quantity.size < total.size:
        return False
    if sentence.mark(quantity.j - 1, "suffix") == "possessive":
        return True
    led = sentence.mark(quantity.i - 1, "list_cue") is not None
    if led and ends_phrase(sentence, quantity):
        return True
    told = (mark for k in range(quantity.j, min(quantity.j + _BESIDE, sentence.last)) if (mark := sentence.at.get(k)) is not None)
    whose = next((mark for mark in told if "range" not in mark), None)
    plain = not sentence.printed(quantity.i - 1)[:1].isalnum() or sentence.mark(quantity.i - 1, "range") == "and"
    return (led or plain) and whose is not None and ("adjective" in whose or "foreign" in whose) and not _names_things(sentence, whose)


def _total(thread: Thread) -> Quantity | None:
    """Return the larger count of the two figures told last."""
    return max((level for level in thread.levels if level.kind == "count"), key=lambda level: level.size, default=None)


def _names_things(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a word stands behind an adjective that it may belong to: 12 Korean universities."""
    return sentence.printed(mark.j)[:1].isalpha() and sentence.word(mark.j) not in sentence.lexicon.common_words


def _compares(mark: Mark) -> bool:
    """Return whether a word behind a number tells by how many: 41 more, 35 fewer than."""
    return "comparative" in mark or "than" in mark and mark.get("hedge_before") in ("over", "under")


def _told_by_verb(sentence: Sentence, quantity: Quantity, first: int) -> bool:
    """Return whether a verb of counting leads to a whole number, or follows one that opens the sentence: there were eleven; 60 waren es."""
    if quantity.ulp != 1 or any(mark.j <= quantity.i and "noun" not in mark for mark in sentence.of("measure")):
        return False
    if quantity.i == sentence.first:
        return sentence.starting(quantity.j, "number_verb") is not None
    return sentence.ending(first - 1, "number_verb") is not None and ends_phrase(sentence, quantity)


def _employing(sentence: Sentence, quantity: Quantity, first: int) -> bool:
    """Return whether a word of employing leads to a whole number of people: 480 branches, giving work to 22,000; a workforce of 18,000."""
    of = sentence.mark(first - 1, "preposition") == "of"
    return quantity.ulp == 1 and sentence.ending(first - 1 - of, "employ") is not None and ends_phrase(sentence, quantity)


def _once_more(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether digits tell the same of another place: Busia, further south, handles 620; no age (the speaker, 61), no article."""
    printed, before = sentence.printed(quantity.i), sentence.printed(quantity.i - 1)
    if quantity.word or quantity.ulp != 1 or quantity.size < 10 or printed.isdecimal() and len(printed) == 4:
        return False
    if not before[:1].isalpha() or sentence.bracket[quantity.i - sentence.first]:
        return False
    clause = sentence.clause_of(quantity.i)
    own = {id(mark): mark for k in range(max(sentence.first, quantity.i - _CLAUSE), quantity.i) if (mark := sentence.at.get(k)) is not None}
    beside = [mark for mark in own.values() if sentence.clause_of(mark.i) == clause]
    return not any(category in mark for mark in beside for category in _OTHER)


def _by_others(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a number stands right behind those who count it, set apart by a comma: selon les données serbes, 410."""
    before = sentence.at.get(quantity.i - 2) if sentence.printed(quantity.i - 1) in (",", "，") else None
    return quantity.ulp == 1 and not quantity.word and before is not None and ("adjective" in before or "source_cue" in before)


_CLAUSE = 12
_OTHER = ("measure", "noun", "unit", "distractor", "ordinal_sign", "rank_cue", "ordinal", "currency", "share", "code", "list_cue")


def _each(sentence: Sentence, quantity: Quantity) -> str | None:
    """Return the day or month for which a number is told: 4,380 trains were run, twelve a day on average; 26 в сутки."""
    mark = sentence.at.get(quantity.j)
    if mark is None or mark.i != quantity.j:
        return None
    told = mark.get("pace") or "per" in mark and sentence.mark(mark.j, "time")
    return told if told in ("day", "month") else None


def _headed(sentence: Sentence, quantity: Quantity) -> str | None:
    """Return the unit of the noun that a dash or colon ties to a number: ашылатын жұмыс орны – 620."""
    noun = sentence.ending(quantity.i - 2, "noun") if sentence.word(quantity.i - 1) in _DASHES else None
    return unit_of(noun.meanings["noun"]) if noun is not None else None


def counted_last(thread: Thread) -> bool:
    """Return whether the figure before was a count of firms, projects, trains or ships."""
    topic = thread.topic
    worth = topic.kind == "investment" and topic.unit in ("project", "enterprise", "joint_venture")
    return topic.kind == "count" or worth or topic.kind == "quantity" and (topic.unit or "").partition("/")[0] in CARRIED


def ends_phrase(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether nothing that a number could count stands right behind it: a sign, a word of time, a small word or the end."""
    if quantity.j >= sentence.last or not sentence.printed(quantity.j)[:1].isalpha():
        return sentence.word(quantity.j) not in ("%", "$", "€", "£", "/", "-")
    mark = sentence.at.get(quantity.j)
    if mark is None:
        return sentence.word(quantity.j) in sentence.lexicon.common_words
    return any(category in mark for category in ("when", "span", "preposition", "time", "range"))


def read_counted(sentence: Sentence, quantity: Quantity, thread: Thread) -> Reading:
    """Give the number the unit counted before; "41 more than" is a change of it."""
    kind = "quantity" if thread.topic.kind == "quantity" else "count"
    each = _each(sentence, quantity)
    first = quantity.i - (sentence.ending(quantity.i - 1, "hedge_before") is not None)
    total = _total(thread) if thread.topic.sentence == id(sentence) and _is_part(sentence, quantity, thread) else None
    told = "person" if _employing(sentence, quantity, first) else _headed(sentence, quantity)
    counted = told or (total.unit if total is not None else thread.topic.unit) or "enterprise"
    quantity.kind, quantity.unit = "count", f"{counted.partition('/')[0]}/{each}" if each else counted
    follower = sentence.at.get(quantity.j)
    if follower is not None and _compares(follower) and "than" in follower:
        return Reading("change", kind, 1 if follower.get("move") == "rise" or follower.get("hedge_before") == "over" else -1)
    return Reading(kind, None, step=step_before(sentence, quantity), rule="of those counted before")
