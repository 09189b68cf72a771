"""Ranks: 43rd largest partner, among the top five, one of the three most important."""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ..measure.distracted import distracted
from ..measure.nearness import near
from ..measure.topic import Reading, Topic, level_of
from ..numbers.numerals import is_year
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from ..sides.owners import party_of
from .standings import having, numbered, standing


def read_rank(sentence: Sentence, quantity: Quantity, topic: Topic) -> Reading:
    cue = _rank_cue(sentence, quantity, topic) or _rank_again(sentence, quantity, topic)
    if cue is None:
        return Reading(reason="ordinal, no rank")
    follower = sentence.at.get(quantity.j)
    if follower is not None and follower.i == quantity.j and ("time" in follower or "distractor" in follower or "when" in follower):
        return Reading(reason="ordinal, no rank")
    traded = any(sentence.of(category) for category in ("measure", "measure_weak", "capital"))
    behind = (k for k in sentence.digits if quantity.j <= k <= quantity.j + _OF_ALL and not is_year(sentence.printed(k)))
    counted_out = any(sentence.ending(k - 1, "preposition") is not None for k in behind)  # 87th of 180
    if distracted(sentence, quantity, _IN_INDEX if counted_out and not traded and cue.get("rank_cue") == "place" else 6):
        return Reading(reason="ordinal, no rank")  # 87th of 180 in the index of corruption
    own = sentence.at.get(quantity.i)
    counted = sentence.starting(quantity.j, "cardinal") is not None or sentence.printed(quantity.j)[:1].isdecimal()
    if own is not None and "top_list" in own and counted:
        return Reading(reason="ordinal, no rank")  # the first five
    if own is not None and own.get("rank_cue") == "top" and "ordinal" in own and quantity.value != 1 and _heads(sentence, own):
        return Reading(reason="ordinal, no rank")  # тройка ведущих партнёров не изменилась
    if own is not None and own.get("rank_cue") == "top" and quantity.value != 1:
        quantity.qualifier = "up_to"  # a word for the first so many: вошла в пятёрку
    return Reading("rank", rank_of(sentence, quantity, topic), 1, None, "", cue.i, "rank word")


def is_top(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a number tells a list to which something belongs: one of the three largest, the top 50."""
    if isinstance(quantity.value, tuple) or quantity.scale or not 2 <= quantity.size <= 200 or quantity.size % 1:
        return False
    if _whole_list(sentence, quantity):
        return False
    before = any(mark.meanings["rank_cue"] == "top" and 0 <= quantity.i - mark.j <= 3 for mark in sentence.of("rank_cue"))
    places = [mark.i for mark in sentence.of("rank_cue") if mark.meanings["rank_cue"] == "place" and 0 <= mark.i - quantity.j <= 1]
    plural = any(
        mark.meanings["rank_cue"] == "plural" or "measure_weak" in mark
        for mark in sentence.marks
        if "rank_cue" in mark and 0 <= mark.i - quantity.j <= 5
    )
    top = sentence.mark(quantity.i - 1, "top_list")
    if top and (any("measure" in mark or "measure_weak" in mark or mark.get("rank_cue") == "place" for mark in sentence.marks)):
        return True
    return before and (bool(places) or plural) or bool(places) and plural and bool(sentence.of("among"))


def _whole_list(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a figure is told of all that a list names: exports to the top 5 countries; ilk 10 ülkenin toplam ihracattaki payı.

    Nothing belongs to the list then, as no word of belonging stands beside it.
    """
    if is_cjk(sentence.word(quantity.j)):
        return _names_list(sentence, quantity)
    partners = next((m for m in sentence.of("rank_cue") if 0 <= m.i - quantity.j <= 3 and m.meanings["rank_cue"] == "plural"), None)
    top = sentence.ending(quantity.i - 1, "top_list")
    if top is not None and _heads(sentence, top) and not near(sentence, "among", quantity.i, quantity.j, _LISTED):
        return True
    if partners is None or top is None or near(sentence, "among", quantity.i, partners.j, _LISTED):
        return False
    before = sentence.at.get(top.i - 1)
    before = sentence.at.get(top.i - 2) if before is None or "article" in before or "filler" in before else before
    led = before is not None and before.get("preposition") in ("to", "from", "with", "of")
    behind = (*sentence.of("relative"), *sentence.of("currency"))
    return led or sentence.lexicon.verb_last and any(0 < m.i - partners.j <= _FIGURE for m in behind)


def _heads(sentence: Sentence, top: Mark) -> bool:
    """Return whether a list opens its sentence, an article or its owner before it: Georgia's top five export markets are ..."""
    led = [sentence.at.get(k) for k in range(sentence.first, top.i)]
    small = ("article", "filler", "definite", "country", "adjective", "possessive", "side")
    return len(led) <= _OWNER and all(mark is not None and any(c in mark for c in small) for mark in led)


def _names_list(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether 前 and a number open a clause, behind a preposition or not, or are summed up: 前十大伙伴合计占六成."""
    partners, top = sentence.at.get(quantity.j), sentence.ending(quantity.i - 1, "top_list")
    if partners is None or "rank_cue" not in partners or top is None or near(sentence, "among", quantity.i, partners.j, _LISTED):
        return False
    before, behind = sentence.at.get(top.i - 1), sentence.at.get(partners.j)
    opens = not sentence.word(top.i - 1).isalpha() or before is not None and "preposition" in before
    return opens or behind is not None and any(category in behind for category in ("together", "list_cue", "number_verb"))


_OF_ALL = 5  # tokens from a place to the number of all that are ranked
_IN_INDEX = 20  # what a place that no word of trade stands beside is away from a word for what the ranking is of
_COUNTED = 4  # tokens between an ordinal and the exporter it counts
_LISTED = 6  # tokens between a list and the word that something belongs to it
_OWNER = 3  # tokens of an article and an owner before a list
_FIGURE = 14  # tokens between a list and the figure told of it


def _rank_cue(sentence: Sentence, quantity: Quantity, topic: Topic) -> Mark | None:
    """Return the word that makes an ordinal a rank: behind it, or "ranks", "place" right before it."""
    reach_after, reach_before = (4, 2) if quantity.word else (5, 4)
    for mark in sentence.of("rank_cue"):
        value = mark.meanings["rank_cue"]
        if value == "plural":
            continue
        if 0 <= mark.i - quantity.j < reach_after and (value == "place" or not quantity.word):
            return mark
        if 0 <= quantity.i - mark.j < reach_before and not (quantity.word and value == "top"):
            return mark
    listed = _our_number(sentence, quantity) or _list_behind(sentence, quantity) or numbered(sentence, quantity, topic)
    if listed is not None:
        return listed
    if not quantity.word:
        return next((mark for mark in sentence.of("rank_cue") if mark.meanings["rank_cue"] == "place"), None)
    listed = _country_placed(sentence, quantity, topic) or _country_behind(sentence, quantity, topic)
    return listed or standing(sentence, quantity, topic)


def _our_number(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the sign of a number that is told as one's own: Kasachstan ist unsere Nummer drei; Kenya is our No. 2."""
    sign = sentence.at.get(quantity.i) if not quantity.word else sentence.ending(quantity.i - 1, "ordinal_sign")
    owned = sign is not None and sign.get("ordinal_sign") == "before" and sentence.mark(sign.i - 1, "side") == "we"
    return sign if owned else None


def _list_behind(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the word of partners an ordinal stands among: первой среди покупателей, а восьмое – среди поставщиков."""
    at = quantity.j + (sentence.word(quantity.j) in ("–", "—"))
    among = sentence.at.get(at)
    if among is None or among.i != at or "among" not in among and among.get("rank_cue") != "top":
        return None
    return next((mark for mark in sentence.of("rank_cue") if at < mark.i <= at + 4), None)


def _rank_again(sentence: Sentence, quantity: Quantity, topic: Topic) -> Mark | None:
    """Return "in" right behind an ordinal that follows a rank of its sentence: the second market and the first in the EU.

    Or the rank word before, where a dash leads to an ordinal that ends its clause: девятое место, а среди покупателей – пятое; or where
    the same preposition leads to the place of another: Japan in second place, South Korea in third with 2.2 billion.
    """
    ends = sentence.word(quantity.i - 1) in ("–", "—", "-") and sentence.printed(quantity.j) in (",", ".", ";", "")
    if ends and _ranks_before(sentence, quantity):
        return [mark for mark in sentence.of("rank_cue") if mark.i < quantity.i][-1]
    if _placed_again(sentence, quantity):
        return [mark for mark in sentence.of("rank_cue") if mark.i < quantity.i][-1]
    before = sentence.ending(quantity.i - 2, "ordinal")
    joined = sentence.word(quantity.i - 1) == "、" or sentence.mark(quantity.i - 1, "range") == "and"
    if before is not None and joined and topic.kind == "rank" and topic.sentence == id(sentence):
        return before  # 分列第二、第三; 位列第二和第三
    follower = sentence.starting(quantity.j, "preposition")
    again = topic.kind == "rank" and topic.sentence == id(sentence) and follower is not None
    return follower if again and follower is not None and follower.get("preposition") == "in" else None


def _placed_again(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether the preposition of a place told before leads to an ordinal, behind which a country, its figure or nothing stands.

    Al secondo posto il Giappone con 3,9 miliardi, al terzo la Corea del Sud.
    """
    lead, follower = sentence.ending(quantity.i - 1, "preposition"), sentence.at.get(quantity.j)
    if not quantity.word or lead is None or not _follows_place(sentence, follower, quantity.j):
        return False
    earlier = (m for m in sentence.of("ordinal") if m.j < lead.i and sentence.mark(m.j, "rank_cue") == "place")
    return any(sentence.word(m.i - 1) == sentence.word(quantity.i - 1) for m in earlier)


def _follows_place(sentence: Sentence, mark: Mark | None, at: int) -> bool:
    """Return whether a country, past an article or "to", "with" an amount or the end of a clause stands behind a place."""
    if mark is None:
        return sentence.printed(at) in ("", ",", ";", ".", "(", ":")
    if mark.get("preposition") == "with" or party_of(mark):
        return True
    behind = sentence.at.get(mark.j)
    return ("filler" in mark or mark.get("preposition") == "to") and behind is not None and bool(party_of(behind))


def _country_placed(sentence: Sentence, quantity: Quantity, topic: Topic) -> Mark | None:
    """Return the country right before an ordinal: Russia is second with 15.1 million; Uzbekistan comes fourth among the partners."""
    follower = sentence.at.get(quantity.j)
    before = sentence.at.get(quantity.i - 1)
    if before is not None and "placed" not in before and (follower is None or follower.get("preposition") != "with"):
        return None
    if before is not None and not party_of(before) and ("step" in before or "placed" in before):
        before = sentence.at.get(before.i - 1)
    if before is not None and "filler" in before and topic.sentence == id(sentence) and topic.ranked == sentence.block:
        before = sentence.at.get(before.i - 1)  # l'Arménie la deuxième avec 12,4 %
    return before if before is not None and party_of(before) else None


def _country_behind(sentence: Sentence, quantity: Quantity, topic: Topic) -> Mark | None:
    """Return the country told behind an ordinal by a verb or, in a list of places, right there or past a dash.

    Второй идёт Турция; второе место у Египта, третье – у Турции, на четвёртом Бангладеш.
    """
    follower = sentence.at.get(quantity.j)
    if follower is not None and "placed" in follower:
        at = follower.j
    elif topic.sentence == id(sentence) and _ranks_before(sentence, quantity):
        if (holder := having(sentence, quantity)) is not None:
            return holder
        at = quantity.j + (sentence.word(quantity.j) in ("–", "—", "-"))
    else:
        return None
    holder = sentence.at.get(at)
    return holder if holder is not None and "country" in holder and holder.get("case") in (None, "accusative") else None


def _ranks_before(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether an ordinal with a word of place or placing stands earlier in the sentence."""
    followers = [sentence.at.get(mark.j) for mark in sentence.of("ordinal") if mark.i < quantity.i]
    return any(mark is not None and ("placed" in mark or mark.get("rank_cue") == "place") for mark in followers)


def rank_of(sentence: Sentence, quantity: Quantity, topic: Topic) -> str:
    best: tuple[int, str] | None = None
    reach = 24 if sentence.lexicon.verb_last else 14  # ithalatında Rusya, ABD ve Çin'in ardından dördüncü
    for category in ("measure", "measure_weak"):
        for mark in sentence.of(category):
            gap = sentence.distance(quantity.j - 1, mark.i) if mark.i >= quantity.j else sentence.distance(mark.j - 1, quantity.i) + 3
            measure = level_of(mark.meanings[category])[0]
            if category == "measure_weak" and _takes_place(sentence, mark, quantity):
                continue
            if measure in ("turnover", "exports", "imports", "investment") and gap <= reach and (best is None or gap < best[0]):
                best = (gap, measure)
    own = _own_flow(sentence, quantity)
    if own is not None or best:
        return own or (best[1] if best else "")
    if topic.ranked_of and topic.kind == "rank" and topic.sentence == id(sentence):
        return topic.ranked_of  # Egypt is the first buyer, Spain the second, Indonesia the third
    opened = next((told for mark in sentence.of("measure_weak") if (told := _listed_flow(sentence, mark))), None)
    if opened is not None:
        return opened  # parmi les fournisseurs du Vietnam, le Japon est passé de la 9e à la 7e place
    flow = topic.measure or topic.flow
    return flow if flow in ("exports", "imports", "investment") else "turnover"


def _takes_place(sentence: Sentence, verb: Mark, quantity: Quantity) -> bool:
    """Return whether a verb of buying only says that a place is held: takes 12th place, takes the third place."""
    place = sentence.starting(quantity.j, "rank_cue")
    beside = 0 <= quantity.i - verb.j <= 1 and "measure" not in verb and not sentence.lexicon.verb_last
    return beside and place is not None and place["rank_cue"] == "place"


def _own_flow(sentence: Sentence, quantity: Quantity) -> str | None:
    """Return the flow of the exporter or investor that an ordinal counts: tercer exportador mundial; üçüncü büyük yatırımcısı."""
    for k in range(quantity.j, quantity.j + _COUNTED):
        mark = sentence.at.get(k)
        if mark is not None and ("noun" in mark or "foreign_capital" in mark) and "rank_cue" in mark:
            return "exports" if mark.get("noun") == "exporter" else "investment" if mark.get("foreign_capital") == "investor" else None
    return None


def _listed_flow(sentence: Sentence, mark: Mark) -> str | None:
    """Return the flow of the buyers or suppliers with whom a sentence opens."""
    flow, _, ranked = mark["measure_weak"].partition("_")
    among = sentence.ending(mark.i - 1, "among") or sentence.ending(mark.i - 1, "rank_cue")
    opens = mark.i - sentence.first <= _OWNER or among is not None and ("among" in among or among.get("rank_cue") == "top")
    return flow if ranked == "rank" and opens and flow in ("exports", "imports") else None
