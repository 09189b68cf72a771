"""Bare figures that take up unit and scale of the figure before: 162,000 TEU (a year earlier: 137,000); 1.9 billion; the year after, 1.02.

In: a number without a unit, the phrases of time of its sentence, and the last level that the text told. Out: the number with that
unit, where a phrase of time, "of these" or "together" leads to it and nothing else that it could count stands behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ..interval import shift
from .counted_on import ends_phrase
from .numbers.quantity import Quantity
from .sentence import Sentence
from .thread import Passage, Thread

_SIGNS = frozenset((",", ":", "：", "–", "—", "-", "，", "(", "（"))
_SMALL = ("hedge_before", "number_verb", "since_when", "filler")  # what may stand between a phrase of time and its figure
_VERBS = ("number_verb", "step_after", "placed")
_REACH = 5  # tokens
_BESIDE = 3
_APART = Decimal(20)  # times that a figure may be larger or smaller than the one it goes on from
_LED_BY = (("list_cue", "of_which"), ("together", "cue"), ("whole", "cue"))


def take_up(passage: Passage, place: int, thread: Thread) -> None:
    """Give a bare figure the unit and scale of the level told last in its paragraph, where a word that goes on leads to it."""
    quantity, sentence = passage.quantities[place], passage.sentence
    if quantity.kind != "number" or quantity.scale or quantity.word or isinstance(quantity.value, tuple) or not quantity.size:
        return
    if thread.topic.block != sentence.block:
        return
    ends = _ends(sentence, quantity)
    one_of = ends and (_of_party(sentence, quantity, thread) or _bought(sentence, quantity, thread))
    part = one_of or ends and _led_by(sentence, quantity)
    part = part or _more_than(sentence, quantity, thread)
    told = part or ends and _dated(passage, quantity) or _of_a_time(passage, quantity)
    model = _model(quantity, thread.levels[-1:] if one_of else thread.levels, part=part) if told else None
    if model is None:
        return
    scale = _scale_like(quantity, model, part=part) or 0
    quantity.kind, quantity.unit, quantity.elided, quantity.scale = model.kind, model.unit, True, scale
    quantity.value, quantity.ulp = shift(quantity.size, scale), shift(quantity.ulp, scale)
    quantity.noun = quantity.j


def _ends(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether nothing that a number could count stands right behind it: the end of a phrase, or a verb."""
    verb = sentence.starting(quantity.j, "step")
    if verb is not None and verb.meanings["step"] == "to" or any(sentence.starting(quantity.j, category) for category in _VERBS):
        return True
    return ends_phrase(sentence, quantity)


def _led_by(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether "of these" or "together" leads to a number: of this total, 711,000 were in transit; en conjunto, 5.470."""
    at = _before_hedge(sentence, quantity)
    before = sentence.at.get(at - 1 if sentence.printed(at) in _SIGNS else at)
    return before is not None and any(before.get(category) == value for category, value in _LED_BY)


def _of_party(sentence: Sentence, quantity: Quantity, thread: Thread) -> bool:
    """Return whether digits stand right behind another country of a list: Egypt took 17,190 t (54 %), Pakistan 6,050 and Iran 410."""
    party = sentence.ending(_before_hedge(sentence, quantity), "country")
    if thread.topic.sentence != id(sentence) or party is None or not _of_the_kind_told(quantity, thread):
        return False
    joined = "and" in (sentence.mark(party.i - 1, "range"), sentence.mark(party.i - 2, "range"))  # and the United States
    return joined or any(sentence.printed(k) in (",", ";", "，", "；") for k in range(thread.topic.at, party.i))


def _more_than(sentence: Sentence, quantity: Quantity, thread: Thread) -> bool:
    """Return whether a number tells by how much the quantity told in its sentence is more or less: soit 21 400 de plus qu'en 2022."""
    behind = sentence.starting(quantity.j, "comparative")
    told = thread.topic.sentence == id(sentence) and thread.topic.kind == "quantity" and quantity.ulp == 1
    return told and behind is not None and "than" in behind


def _bought(sentence: Sentence, quantity: Quantity, thread: Thread) -> bool:
    """Return whether a verb of buying leads to digits of what was told: the Philippines took 652; la Germania ne ha comprate 43.000."""
    verb = sentence.at.get(_before_hedge(sentence, quantity))
    buys = verb is not None and "imports" in (verb.get("measure"), verb.get("measure_weak"))
    return buys and thread.topic.at < quantity.i and _of_the_kind_told(quantity, thread)


def _before_hedge(sentence: Sentence, quantity: Quantity) -> int:
    """Return the token before a number and its hedge, or before what it is paid for: la Germania per 1,2."""
    hedge = sentence.ending(quantity.i - 1, "hedge_before")
    at = quantity.i - 1 if hedge is None else hedge.i - 1
    return at - (quantity.ulp < 1 and sentence.mark(at, "preposition") == "for")


def _of_the_kind_told(quantity: Quantity, thread: Thread) -> bool:
    """Return whether digits may be of the quantity told last, or, with decimals, of such an amount."""
    kind = thread.topic.kind
    return kind in ("quantity", "share") or kind in ("exports", "imports") and quantity.ulp < 1


def _of_a_time(passage: Passage, quantity: Quantity) -> bool:
    """Return whether a figure stands between an article and its time: the 158,000 of the year before; más que las 55.300 de 2022."""
    sentence = passage.sentence
    before, of = sentence.at.get(quantity.i - 1), sentence.starting(quantity.j, "preposition")
    small = before is not None and any(category in before for category in ("filler", "definite", "than"))
    small = small or before is not None and before.j - before.i > 1 and before.get("preposition") == "of"  # el doble de las
    behind = of.j if of is not None and of.get("preposition") in ("of", "from") else quantity.j
    return small and any(0 <= when.i - behind <= _BESIDE * (behind > quantity.j) for when in passage.whens)


def _dated(passage: Passage, quantity: Quantity) -> bool:
    """Return whether a phrase of time leads to a number: a year earlier: 137,000; el año siguiente, 1.021; 2022 waren es 3.900."""
    sentence, at, signs = passage.sentence, quantity.i, 0
    while quantity.i - at <= _REACH:
        if any(when.j == at for when in passage.whens):
            return True
        mark = sentence.at.get(at - 1)
        if mark is not None:
            if not any(category in mark for category in _SMALL) and mark.get("step") != "to":
                return False
            at = mark.i
            continue
        signs += sentence.printed(at - 1) in _SIGNS
        if signs > 1 or sentence.printed(at - 1) not in _SIGNS and sentence.word(at - 1) not in sentence.lexicon.common_words:
            return False
        at -= 1
    return False


def _model(quantity: Quantity, levels: Sequence[Quantity], *, part: bool) -> Quantity | None:
    """Return the level that a figure goes on from: the last one, unless the figure fits one of another unit before it as well."""
    fitting = [level for level in levels if _scale_like(quantity, level, part=part) is not None]
    return fitting[-1] if fitting and fitting[-1] is levels[-1] and len({level.unit for level in fitting}) == 1 else None


def _scale_like(quantity: Quantity, model: Quantity, *, part: bool) -> int | None:
    """Return the scale that makes a figure one of the size of its model; a part may be any amount smaller, in whole numbers."""
    for scale in dict.fromkeys((model.scale, 0)):
        size = shift(quantity.size, scale)
        smaller = part and scale == 0 and size < model.size
        if scale == 0 and quantity.ulp < 1 and model.ulp >= 1:
            continue
        if model.size / _APART < size < model.size * _APART or smaller:
            return scale
    return None
