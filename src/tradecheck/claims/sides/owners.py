"""Whose it is: the country a mark names, an office belongs to, or a preposition gives a flow to."""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ...party import COUNTRIES, GROUPS, WORLD
from ..sentence import Sentence

_TO_FLOW = 10  # tokens from the preposition back to its flow, past a list of goods
_LONG_NAME = 8  # signs between a country and the last word of an office's name in Chinese
_NO_NAME = ("source_cue", "tell", "measure", "possessive", "when", "country", "adjective")  # what stands in none


def party_of(mark: Mark) -> str | None:
    return mark.get("country") or mark.get("adjective")


def leads_to(sentence: Sentence, preposition: Mark) -> bool:
    """Return whether "in" leads to a country instead of standing in it, as its case tells: в Китай, в Италию."""
    if preposition.get("preposition") != "in" or not sentence.lexicon.has("case"):
        return False
    behind = sentence.at.get(preposition.j)
    return behind is not None and "country" in behind and behind.get("case") in (None, "accusative")


def flows_from(sentence: Sentence, preposition: Mark) -> bool:
    """Return whether "from" stands behind exports or "to" behind imports: then the country behind it owns the flow.

    "From" and its country may stand in between: imports from Korea to Kyrgyzstan. Behind some words of buying "to" names the
    seller (category `seller`): compras de gas a Argelia.
    """
    told = "to" if leads_to(sentence, preposition) else preposition.get("preposition") or ""
    wanted = {"from": "exports", "to": "imports"}.get(told)
    between = 0  # tokens that tell no goods
    for k in range(preposition.i - 1, preposition.i - _TO_FLOW, -1):
        found = sentence.at.get(k)
        if found is not None and ("measure" in found or "measure_weak" in found):
            flow = found.get("measure") or found.get("measure_weak")
            return flow == wanted and not (told == "to" and found.get("seller") == "to")
        if found is not None and party_of(found) or told == "to" and found is not None and found.get("preposition") == "from":
            continue
        between += found is None or not any(c in found for c in ("commodity", "goods", "range"))
        if between > 3:
            return False
        if found is not None and ("preposition" in found and found.get("preposition") != "of" or "scale" in found or "currency" in found):
            return False
    return False


_IN_NOUN_PHRASE = ("commodity", "basis", "adjective", "definite", "whole")


def flow_before(sentence: Sentence, at: int) -> Mark | None:
    """Return the flow whose noun phrase ends right before token ``at``: exportations (de blé tendre), commerce (de marchandises).

    Goods, adjectives, "of" and up to two unknown words may stand in between.
    """
    unknown = 0
    for k in range(at - 1, max(at - 7, sentence.first - 1), -1):
        mark = sentence.at.get(k)
        if mark is not None and ("measure" in mark or k == at - 1 and _is_sale(mark)):
            return mark
        if mark is None:
            unknown += 1
            if unknown > 2 or not sentence.printed(k)[:1].isalpha():
                return None
        elif mark.get("preposition") != "of" and not any(category in mark for category in _IN_NOUN_PHRASE):
            return None
    return None


def _is_sale(mark: Mark) -> bool:
    """Return whether a word alone stands for exports or imports: les livraisons (de l'Irak)."""
    return mark.get("measure_weak") in ("exports", "imports") and "rank_cue" not in mark


def flow_owner(sentence: Sentence, flow: Mark, measures: tuple[str, ...] = ("exports", "imports")) -> str | None:
    """Return the country that owns exports or imports as it stands beside them: Ghana's exports, exports of Ghana, экспорт Ганы.

    The partner may stand between, as its case tells: 越南自法国进口, Қазақстанның Ресейге экспорты.
    """
    if flow.get("measure") not in measures:
        return None
    at, partner = flow.i - 1, False
    while (mark := sentence.at.get(at)) is not None and (_led(mark) or any(c in mark for c in ("possessive", "commodity", "basis"))):
        at, partner = mark.i - 1, partner or _led(mark)
    if mark is not None and party_of(mark) in COUNTRIES:
        led = sentence.mark(mark.i - 1, "preposition")
        if led == "with" and flow.get("measure") == "turnover":  # 越南与法国双边贸易额
            first = sentence.at.get(mark.i - 2)
            return party_of(first) if first is not None and party_of(first) in COUNTRIES else None
        bare = sentence.lexicon.verb_last and "country" in mark and mark.get("case") is None  # Қытай импорты may come from there
        bare = (
            bare
            and not (partner or is_cjk(sentence.word(mark.i)))
            and flow.get("measure") != "turnover"
            and sentence.mark(mark.j, "possessive") is None
        )
        owns = led in (None, "of", "in") and mark.get("case") in (None, "genitive", "locative") and not bare
        owns = owns and not _closes_list(sentence, mark)
        return party_of(mark) if owns else None
    if sentence.word(flow.j - 1) in (":", "："):
        return None  # 进口来源国：印度
    if flow.get("seller") == "of" or flow.get("preposition") in ("to", "from"):
        return None  # ont importé du Japon; Lieferungen nach China
    link = sentence.at.get(flow.j)
    behind = sentence.at.get(flow.j + 1 if link is not None and link.get("preposition") == "of" else flow.j)
    goods = behind if behind is not None and "commodity" in behind and party_of(behind) is None else None
    if goods is not None:  # экспорт муки Казахстана
        behind = sentence.at.get(goods.j)
        behind = behind if behind is not None and behind.get("case") == "genitive" else None
    if behind is None or party_of(behind) not in COUNTRIES or behind.get("case") not in (None, "genitive"):
        return None
    following = sentence.at.get(behind.j, flow)
    if "adjective" in behind and ("goods" in following or "commodity" in following):
        return None  # we imported Polish goods
    return None if link is not None and link is not behind and names_origin(sentence, link, behind) else party_of(behind)


def _led(mark: Mark) -> bool:
    """Return whether the case of a country tells that goods go there, come from there or are traded with it."""
    return "country" in mark and mark.get("case") in ("dative", "ablative", "instrumental")


def _closes_list(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country is the last of a list of partners, as what stands before the first tells: 对美国、欧盟、日本出口."""
    first = mark
    while sentence.word(first.i - 1) == "、":
        before = sentence.at.get(first.i - 2)
        if before is None or party_of(before) is None:
            return False
        first = before
    return first is not mark and (_led(first) or sentence.mark(first.i - 1, "preposition") in ("to", "from", "with"))


def names_origin(sentence: Sentence, preposition: Mark, name: Mark) -> bool:
    """Return whether "of" and a bare name tell whence imports come: importations de Chine; but importations de la Chine are China's."""
    if not sentence.lexicon.has("definite"):
        return False
    words = range(preposition.i, name.i + 1)  # an article inside the name tells nothing: de Corée du Sud
    return not any("definite" in sentence.lexicon.meanings(sentence.word(k)) for k in words)


def nearest_party(sentence: Sentence, mark: Mark, reach: int = 5) -> str | None:
    """Return the country told beside an office: Kenya National Bureau, Statistical Committee of the Republic of Armenia.

    Behind the office a country must follow as its owner: after "of", or with nothing in between where case endings tell.
    Where an embassy stands is not whose it is.
    """
    best: tuple[int, str] | None = None
    for other in (*sentence.of("country"), *sentence.of("adjective")):
        behind = other.i >= mark.j
        gap = other.i - mark.j if behind else mark.i - other.j
        parted = sentence.clause_of(other.i) != sentence.clause_of(mark.i) or sentence.word(mark.i - 1) == ","  # в Казахстан, Нацстатком
        if behind and not _is_owner(sentence, mark, other) or not behind and parted:
            continue
        code = party_of(other)
        above = not behind and "country" in other and "\n" in sentence.text[other.end : mark.start]  # on a line of its own
        if (
            code
            and code != WORLD
            and not above
            and not ("foreign_body" in mark and other.get("case") == "locative")
            and (0 <= gap <= (reach if behind else 6 if sentence.mark(other.j, "possessive") else 2) or opens_name(sentence, other, mark))
            and (best is None or gap < best[0])
        ):
            best = (gap, code)
    return best[1] if best else None


def opens_name(sentence: Sentence, country: Mark, office: Mark) -> bool:
    """Return whether a country opens the name of an office in Chinese, where words are not parted: 秘鲁国家税务和海关总署."""
    between = range(country.j, office.i)
    if "country" not in country or len(between) > _LONG_NAME or not all(is_cjk(sentence.word(k)) for k in (*between, office.i)):
        return False
    return country.j <= office.i and not any(sentence.mark(k, category) for k in between for category in _NO_NAME)


def side_before(sentence: Sentence, mark: Mark) -> str | None:
    """Return the country whose side speaks before an office: the Bulgarian Side informed that, by the data of the Institute."""
    told = None
    for side in sentence.of("side_word"):
        if side.i < mark.i:
            told = of_side(sentence, side) or told
    return told


def of_side(sentence: Sentence, side: Mark) -> str | None:
    """Return the country whose adjective stands beside the word: the Chinese side, la parte china."""
    for named in (sentence.at.get(side.i - 1), sentence.at.get(side.j)):
        if named is not None and party_of(named) in COUNTRIES and ("adjective" in named or named.i < side.i):
            return party_of(named)
    return None


def _is_owner(sentence: Sentence, mark: Mark, other: Mark) -> bool:
    between = range(mark.j, other.i)
    if not between and "body" in mark:
        return "adjective" in other or other.get("case") in (None, "genitive") or not sentence.lexicon.has("case")
    if any(sentence.word(k) in (",", ";", ":") for k in between):
        return False
    if any(sentence.mark(k, "measure") is not None for k in between):
        return False  # dem Statistikkomitee zufolge lag der Handel mit Deutschland bei
    if any(sentence.mark(k, "preposition") == "of" for k in between):
        return True
    if "body" in mark and len(between) <= 5 and sentence.mark(other.i - 1, "preposition") == "in":
        return True  # the Ministry of Commerce & Industry in New Delhi
    if "genitive" in other and len(between) <= 3:  # die Statistikagentur beim Präsidenten Tadschikistans
        return all(sentence.mark(k, "preposition") in (None, "at") for k in between)
    return sentence.lexicon.inflected and len(between) <= 3 and not any(sentence.mark(k, "preposition") for k in between)


def any_country(sentence: Sentence) -> str | None:
    for mark in (*sentence.of("country"), *sentence.of("adjective")):
        code = party_of(mark)
        if code and code != WORLD and code not in GROUPS:
            return code
    return None


def among_partners(sentence: Sentence, of: Mark) -> bool:
    """Return whether "with", "to" or "from" leads to the countries of a group: mit den Ländern der EAWU."""
    several = sentence.at.get(of.i - 1)
    if several is None or several.get("rank_cue") != "plural":
        return False
    led = sentence.at.get(several.i - 1)
    return led is not None and "among" not in led and led.get("preposition") in ("with", "to", "from")


def sent_on(sentence: Sentence, mark: Mark) -> bool:
    """Return whether goods go from a country to another, as a verb of sending behind both tells: aus A in die EU geströmt."""
    clause = sentence.clause_of(mark.i)
    follower = next((m for m in sentence.marks if m.i >= mark.j and party_of(m) and sentence.clause_of(m.i) == clause), None)
    if follower is None or not sentence.lexicon.verb_second or sentence.mark(follower.i - 1, "preposition") not in ("to", "in"):
        return False
    return any(0 <= m.i - follower.j <= 6 and m.meanings["measure_weak"] == "exports" for m in sentence.of("measure_weak"))


def crosses_border(sentence: Sentence, preposition: str, mark: Mark) -> bool:
    """Return whether the verb of a clause says that goods leave a country or enter it: aus Peru exportiert, nach Peru importiert."""
    clause = sentence.clause_of(mark.i)
    behind = [m for m in sentence.marks if m.i >= mark.j and sentence.clause_of(m.i) == clause]
    told = next((m for m in behind if "measure" in m or "measure_weak" in m or m.get("range") == "and"), None)
    led = sentence.lexicon.verb_second or sentence.lexicon.has("case") and _leads_across(sentence, preposition, behind)
    if told is None or not led or not sentence.printed(told.i)[:1].islower():
        return False
    closes = party_of(sentence.at.get(told.j, told)) is None
    return closes and told.get("measure") == {"from": "exports", "to": "imports"}[preposition]


def _leads_across(sentence: Sentence, preposition: str, behind: list[Mark]) -> bool:
    """Return whether the next country is led to the other way: из Узбекистана в Афганистан вывезено."""
    other = next((m for m in behind if party_of(m)), None)
    before = sentence.at.get(other.i - 1) if other is not None else None
    if before is None:
        return False
    way = "to" if leads_to(sentence, before) else before.get("preposition")
    return way == {"from": "to", "to": "from"}[preposition]


def subject_behind(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a flow stands right before a country that no preposition leads to: 2022 exportierte Deutschland."""
    at = mark.i - 1
    article = sentence.at.get(at)
    if article is not None and "filler" in article and "measure" not in article and "preposition" not in article:
        at -= 1
    flow = sentence.at.get(at)
    if flow is None or "measure" not in flow and "measure_weak" not in flow or "rank_cue" in flow or "preposition" in flow:
        return False
    return "preposition" not in sentence.lexicon.meanings(sentence.word(flow.j - 1))  # not "kamen aus"
