"""Ordinals that close their clause and tell who stands where: Вьетнам – первый, Турция с 8 млн тонн – вторая, была семнадцатой.

In: a sentence and an ordinal in words that counts no noun. Out: the word that makes it a rank, the holder of the place or its verb.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicons.lexicon import Mark
from ...party import COUNTRIES
from ..measure.topic import Topic
from ..numbers.quantity import Quantity
from ..roles.roles import Named
from ..sentence import Sentence
from ..sides.owners import party_of

_DASHES = ("–", "—", "-")
_CLOSING = frozenset(",.;:)!?…，。；、）")
_PASSED = (
    "scale",
    "unit",
    "relative",
    "currency",
    "preposition",
    "hedge_before",
    "hedge_after",
    "cardinal",
    "share",
)  # "with 8.1 million tonnes"
_REACH = 9
_SHORT = 2  # letters of a word that says who has a thing
_LAST_NUMBERED = 10


def standing(sentence: Sentence, quantity: Quantity, topic: Topic) -> Mark | None:
    """Return the word that makes an ordinal at the end of its clause a rank, None where nothing does."""
    joined = sentence.mark(quantity.j, "range") == "and" and _goes_on(sentence, topic)  # la India el segundo y Chile el tercero
    if not (joined or _closes(sentence, quantity.j)):
        return _listed(sentence, quantity) or _verb_behind(sentence, quantity)
    at = quantity.i - 1
    verb = sentence.ending(at - (sentence.word(at) in sentence.lexicon.common_words and at not in sentence.at), "placed")
    verb = verb or sentence.ending(at - (sentence.ending(at, "filler") is not None), "placed")
    if verb is not None and topic.kind == "rank" and topic.block == sentence.block:
        return verb  # two years ago it was seventeenth; en 2021 era el segundo
    article = sentence.ending(at, "filler")
    before = article.i - 1 if article is not None and _goes_on(sentence, topic) else at - (sentence.printed(at) in ("(", "（"))
    holder = sentence.at.get(before)
    if holder is not None and "country" in holder and _goes_on(sentence, topic):
        return holder  # 越南列第二，印尼第三; ahead of Chile (third); the Netherlands third: EUR 410 million
    return _holder_before(sentence, quantity) if _of_trade(sentence, topic) else None


def having(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the country that has a place, a dash before it or its figure behind: вторая строчка у Турции – 1,62 млн т, третья у Египта.

    A short word leads to its genitive; where verbs stand last its locative says so: екінші орын Түркияда (1,1 млн).
    """
    place = sentence.starting(quantity.j, "rank_cue")
    at = place.j if place is not None and place.get("rank_cue") == "place" else quantity.j
    dashed = sentence.word(at) in _DASHES
    at += dashed
    owned = 0 < len(sentence.word(at)) <= _SHORT and sentence.word(at).isalpha()
    if not (owned or sentence.lexicon.verb_last):
        return None
    holder = sentence.starting(at + owned, "country")
    if holder is None or holder.get("case", "genitive") != ("genitive" if owned else "locative"):
        return None
    return holder if dashed or sentence.word(holder.j) in (*_DASHES, "(", ":") else None


def with_figure_behind(sentence: Sentence, quantity: Quantity, named: Sequence[Named]) -> Named | None:
    """Return the country right behind a place whose amount stands behind it: al secondo posto il Giappone con 3,9 miliardi.

    A verb, an article or "to" may lead to it: en tercero a Corea del Sur, con 2.200 millones. Of two places told at once it is none.
    """
    if sentence.mark(quantity.i - 1, "range") == "and":
        return None
    at = quantity.j
    while (mark := sentence.at.get(at)) is not None and mark.i == at and not (found := [n for n in named if n[0] is mark]):
        if not (mark.get("rank_cue") == "place" or mark.get("preposition") == "to" or any(c in mark for c in ("placed", "filler"))):
            return None
        at = mark.j
    if mark is None or mark.i != at:
        return None
    at = mark.j + (sentence.word(mark.j) == ",")
    amount = sentence.mark(at, "preposition") == "with" or sentence.printed(mark.j) in ("(", "（", ":", "：")
    return found[0] if amount and found[0][1] in COUNTRIES else None


def numbered(sentence: Sentence, quantity: Quantity, topic: Topic) -> Mark | None:
    """Return the word of trade beside "number one": loin derrière le nickel, numéro un; die Nummer eins der Abnehmer; we're No. 2."""
    behind = sentence.at.get(quantity.i - 1)
    sign = behind if behind is not None and behind.get("ordinal_sign") == "before" else sentence.at.get(quantity.i)
    if sign is None or "rank_cue" in sign or quantity.j - sign.i < 2 or quantity.size > _LAST_NUMBERED:
        return None
    if sentence.lexicon.meanings(sentence.word(sign.i)).get("ordinal_sign") != "before" and sign is not behind:
        return None
    led = sentence.printed(sign.i - 1)[:1].islower() or sentence.printed(sign.i - 1) in (",", *_DASHES)
    whole = sentence.starting(quantity.j, "preposition")
    if not led or not (_closes(sentence, quantity.j) or whole is not None and whole.get("preposition") == "of"):
        return None
    told = (*sentence.of("rank_cue"), *sentence.of("measure"), *sentence.of("measure_weak"), *sentence.of("unit"))
    return next(iter(told), sign if _goes_on(sentence, topic) else None)


def _goes_on(sentence: Sentence, topic: Topic) -> bool:
    """Return whether a place was told before in the sentence, or in the line above: China is first: EUR 1,373 million / Germany second."""
    return topic.ranked in (sentence.block, sentence.block - 1) and (sentence.first == 0 or topic.sentence == id(sentence))


def _closes(sentence: Sentence, at: int) -> bool:
    """Return whether a clause ends at a token."""
    return not sentence.printed(at) or sentence.printed(at) in _CLOSING


def _of_trade(sentence: Sentence, topic: Topic) -> bool:
    told = sentence.of("measure") or sentence.of("measure_weak") or sentence.of("rank_cue") or sentence.of("commodity")
    return bool(told) or topic.block == sentence.block and (topic.kind == "rank" or topic.measure in ("exports", "imports", "turnover"))


def _holder_before(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the country before an ordinal, a dash or verb of placing and its own figure between them: Russia with 26 % remained second."""
    at = quantity.i - 1
    last = sentence.at.get(at)
    verb = last if last is not None and ("placed" in last or last.get("step") == "to" and "preposition" not in last) else None
    if verb is not None:
        at = verb.i - 1
    elif sentence.word(at) in _DASHES:
        at -= 1
    elif not (sentence.lexicon.has("case") and (sentence.of("rank_cue") or sentence.of("measure") or sentence.of("among"))):
        return None  # Китай у нас первый: no verb is said
    for k in range(at, max(at - _REACH, sentence.first - 1), -1):
        mark = sentence.at.get(k)
        if mark is not None and party_of(mark):
            return mark if "country" in mark else None
        plain = sentence.printed(k)[:1].isdecimal() or mark is not None and any(category in mark for category in _PASSED)
        if verb is None:
            plain = plain or mark is not None and ("filler" in mark or mark.get("side") == "we")
        else:
            plain = plain or sentence.word(k) == "," or mark is not None and "step" in mark
        plain = plain or mark is None and sentence.word(k) in sentence.lexicon.common_words
        if not plain:
            return None
    return None


def _verb_behind(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the verb of placing right behind an ordinal, in languages whose verbs stand last: инвестиция бойынша бірінші тұр."""
    verb = sentence.starting(quantity.j, "placed") if sentence.lexicon.verb_last else None
    return verb if any(sentence.of(category) for category in ("measure", "measure_weak", "rank_cue", "among")) else None


def _listed(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the word of a list beside an ordinal whose holder stands there too: Turkey, second on the list; тізімінде бірінші – Түркия."""
    behind, before = sentence.starting(quantity.j, "among"), sentence.ending(quantity.i - 1, "among")
    if behind is not None and sentence.word(quantity.i - 1) == ",":
        return behind if _is_country(sentence, quantity.i - 2) else None
    return before if sentence.word(quantity.j) in _DASHES and _is_country(sentence, quantity.j + 1) else None


def _is_country(sentence: Sentence, at: int) -> bool:
    mark = sentence.at.get(at)
    return mark is not None and "country" in mark
