"""Who is named in a sentence, and in which role: owner of a flow, partner, place, rival; by preposition, case and what stands beside.

In: a sentence. Out: `Named`, the mark of a party with its code and role.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ...party import WORLD
from ..goods.origin import bought_from, goods_beside, sold_from
from ..sentence import Sentence
from ..sides.owners import (
    among_partners,
    crosses_border,
    flow_before,
    flows_from,
    leads_to,
    names_origin,
    party_of,
    sent_on,
    subject_behind,
)
from .adjectives import behind_flow, bought_by_us, is_people, of_market, of_our_partners, sold_to_buyer
from .chambers import pair_in_name
from .listed_partners import closes_list, has_listed_partners, is_called_partner, joined, joined_before_flow, listed_as_partners
from .overtaking import overtaken
from .subjects import sold_by, trades, trades_across, trades_alone, trades_last, trades_on, undeclined

PARTNER, OWNER, PLACE, GENITIVE, RIVAL, PLAIN = "partner", "owner", "place", "genitive", "rival", ""
REGION = "region"  # where goods go that is no party: Asia, Latin America
CASES = {"dative": PARTNER, "ablative": PARTNER, "instrumental": PARTNER, "locative": PLACE}
Named = tuple[Mark, str, str]


_FLOWS = ("exports", "imports", "turnover")
_REGIONS = ("name", "third", "world")  # values of regions told as partners
_NAMING = frozenset(("country", "adjective", "side", "region"))  # all that `countries` asks a mark for
_BODIES = frozenset(("body", "named_body", "foreign_body"))


def countries(sentence: Sentence, spoken: str | None = None) -> list[Named]:
    """Return the parties named in a sentence with their roles, leaving out those inside the name of an office.

    ``spoken`` is the country told last, which "thither" at the head of a sentence means.
    """
    offices = {k for mark in (*sentence.of("named_body"), *sentence.of("body")) for k in range(mark.i, mark.j)}
    offices |= {k for mark in sentence.with_any(_BODIES) for k in pair_in_name(sentence, mark)}
    out: list[Named] = []
    for mark in sentence.with_any(_NAMING):
        code = party_of(mark)
        if code and mark.i not in offices and ("currency" not in mark or goods_beside(sentence, mark)):
            role = _role(sentence, mark)
            if out and (role == PARTNER and _describes(sentence, out[-1], mark) or _is_left_out(sentence, out[-1], mark)):
                continue
            out.append((mark, code, role))
            _share_role(sentence, out)
        elif spoken and mark.get("side") == "thither" and mark.i - sentence.first <= 1:
            out.append((mark, spoken, PARTNER))
        elif _is_region(sentence, mark) or mark.get("region") in _REGIONS and out and _goes_on_list(sentence, out[-1], mark):
            if not (out and _describes(sentence, out[-1], mark)):
                out.append((mark, WORLD if _is_world(sentence, mark, out) else REGION, PARTNER))
    return out


def _share_role(sentence: Sentence, out: list[Named]) -> None:
    """Give the last two parties, listed side by side, one role: behind China and Japan; to China and Japan; Ресей мен Қытайдан кейін.

    Where verbs stand at the end, the ending of the last is that of both: Almanya ve İtalya'ya.
    """
    if len(out) < 2 or out[-1][0].i == out[-2][0].j and sentence.of("overtake") or not listed(sentence, out[-2][0].j, out[-1][0].i):
        return
    before, (mark, code, role) = out[-2], out[-1]
    if role == PARTNER and closes_list(sentence, [named[0] for named in out]):
        role = OWNER if owns_flow(sentence, mark) == "flow" else PLAIN
        out[-1] = (mark, code, role)
    alike = role == GENITIVE and mark.get("case") == before[0].get("case") and before[2] == PARTNER  # до Польщі та Румунії
    alike = alike or role == OWNER and before[2] == PARTNER and joined(sentence, before[0], mark)
    alike = alike or role == GENITIVE and before[2] == RIVAL  # после Германии и Китая
    if alike or role == PLAIN and (before[2] == RIVAL or before[2] == PARTNER and "country" in mark):
        out[-1] = (mark, code, before[2])
    elif role == PARTNER and before[2] == PLAIN and sentence.lexicon.verb_last and {"case", "country"} <= mark.meanings.keys():
        bare = "country" in before[0] and "case" not in before[0]
        out[-2] = (*before[:2], PARTNER) if bare and sentence.mark(before[0].j, "range") == "and" else before
    elif role == OWNER and before[2] == PLAIN and joined_before_flow(sentence, before[0], mark):
        for k in range(len(out) - 2, -1, -1):  # 德国、荷兰、新加坡对华投资
            if out[k][2] != PLAIN or not joined_before_flow(sentence, out[k][0], out[k + 1][0]):
                break
            out[k] = (*out[k][:2], OWNER)
    elif role == RIVAL and _outranked(sentence, mark) and sentence.mark(before[0].j, "range") == "and":
        out[-2] = (*before[:2], RIVAL)
        first = out[-3] if len(out) > 3 else None  # Türkiye, ... Çin, Rusya ve Kazakistan'ın ardından: one more is the subject
        if first is not None and first[2] == PLAIN and listed(sentence, first[0].j, before[0].i):
            out[-3] = (*first[:2], RIVAL)


def _describes(sentence: Sentence, last: Named, mark: Mark) -> bool:
    """Return whether a party only describes the one before it, between commas, no flow told: the Netherlands, gateway to Europe, took."""
    opening, closing = last[0].j, next((k for k in range(mark.j, mark.j + 4) if sentence.word(k) == ","), -1)
    if last[2] != PLAIN or sentence.word(opening) != "," or closing < 0 or not 3 <= mark.i - opening <= 8:
        return False
    inside = [sentence.at.get(k) for k in range(opening + 1, closing)]
    if any(sentence.printed(k)[:1].isdecimal() or sentence.word(k) == "," for k in range(opening + 1, closing)):
        return False
    return not any(m is not None and any(c in m for c in ("measure", "measure_weak", "share", "move", "multiple")) for m in inside)


def ranked_before(sentence: Sentence, at: int) -> bool:
    """Return whether a word of rank stands right before a token, goods in between: le troisième fournisseur de gaz (de la France)."""
    for k in range(at - 1, at - 5, -1):
        mark = sentence.at.get(k)
        if mark is None:
            return False
        if "rank_cue" in mark or (mark.get("measure_weak") or "").endswith("_rank"):
            return True
        if mark.get("preposition") != "of" and "commodity" not in mark:
            return False
    return False


def listed(sentence: Sentence, a: int, b: int) -> bool:
    """Return whether nothing but a comma, "and" or an article stands between two countries: after China, Russia and Kazakhstan."""
    joints = (",", "、", "the")
    return b - a <= 3 and all(
        sentence.word(k) in joints or sentence.mark(k, "range") == "and" or sentence.mark(k, "filler") for k in range(a, b)
    )


def _is_region(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a region is told as a partner; a part of the world only where the way of goods leads there: в страны Азии."""
    if mark.get("region") == "continent":
        by_case = sentence.lexicon.has("case") and _role(sentence, mark) == PARTNER
        return "country" not in mark and (by_case or _traded_with(sentence, mark))
    if mark.get("region") not in _REGIONS:
        return False
    if mark.get("region") == "third" and _led_to(sentence, mark):
        return True
    beside = (
        _holds_bracket(sentence, mark) or _before_dash(sentence, mark) or _behind_amount(sentence, mark) or _behind_flow(sentence, mark)
    )
    return beside or _role(sentence, mark) == PARTNER or _whither(sentence, mark)


def _traded_with(sentence: Sentence, continent: Mark) -> bool:
    """Return whether goods go to a continent or come from there: exports to Europe; 19% went to the Middle East."""
    article = sentence.mark(continent.i - 1, "filler") is not None or sentence.mark(continent.i - 1, "definite") is not None
    led = sentence.mark(continent.i - 1 - article, "preposition") in ("to", "from", "with")
    goods = any(sentence.of(category) for category in ("measure", "measure_weak", "share", "travel"))
    return led and goods and sentence.word(continent.j) not in ("-", "–") and _role(sentence, continent) == PARTNER


def _is_world(sentence: Sentence, mark: Mark, before: list[Named]) -> bool:
    """Return whether "the rest of the world" means all partners, none told before it: imports from the rest of the world."""
    return mark.get("region") == "world" and _role(sentence, mark) == PARTNER and not any(n[2] == PARTNER for n in before)


def _is_left_out(sentence: Sentence, last: Named, mark: Mark) -> bool:
    """Return whether a country stands right behind the words for all others: exports to countries other than the United States."""
    article = sentence.mark(mark.i - 1, "filler") is not None
    return last[1] == REGION and last[0].j == mark.i - article and not is_cjk(sentence.word(mark.i))


def _goes_on_list(sentence: Sentence, last: Named, mark: Mark) -> bool:
    """Return whether a region stands in a list of partners: 对非洲、东盟、拉美分别出口."""
    return last[2] == PARTNER and sentence.word(last[0].j) == "、" and mark.i == last[0].j + 1


def _behind_amount(sentence: Sentence, mark: Mark) -> bool:
    """Return whether "of" leads from an amount to a name: 44 millions d'euros de Turquie et 18 millions d'euros des autres pays."""
    of = sentence.ending(mark.i - 1, "preposition")
    return of is not None and of.get("preposition") == "of" and sentence.ending(of.i - 1, "currency") is not None


def _before_dash(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a dash or colon and a number stand right behind a name: Беларусь – 42,9 млн, өзге елдер – 47,8 млн."""
    figure = any(sentence.printed(k)[:1].isdecimal() for k in (mark.j + 1, mark.j + 2))
    return sentence.word(mark.j) in ("–", "—", ":", "：") and figure


def _led_to(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a preposition leads to third countries in a sentence of trade: in Drittstaaten wurden Waren exportiert."""
    link = next(
        (m for k in (mark.i - 1, mark.i - 2) if (m := sentence.at.get(k)) is not None and ("preposition" in m or "than" in m)), None
    )
    opens = link is not None and (link.get("preposition") in ("in", "to", "from", "with") or link.i == sentence.first)
    return opens and bool(sentence.of("measure") or sentence.of("measure_weak"))


def _whither(sentence: Sentence, mark: Mark) -> bool:
    """Return whether "in" leads from a flow right before it to a region: Ausfuhren in Drittstaaten."""
    into = sentence.ending(mark.i - 1, "preposition")
    return into is not None and into.get("preposition") == "in" and sentence.ending(into.i - 1, "measure") is not None


def _behind_flow(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a region stands right behind a flow, to which it belongs: l'export extra Ue, commercio estero extra Ue."""
    flow = sentence.ending(mark.i - 1, "measure")
    return mark.get("region") in ("name", "third") and flow is not None and flow["measure"] in _FLOWS


def _holds_bracket(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a bracket opens right behind a name: in Asia (+3.1%)."""
    return sentence.printed(mark.j) in ("(", "（")


def _role(sentence: Sentence, mark: Mark) -> str:
    """Return the role of a country from its preposition, its case ending, or the flow beside it."""
    if "adjective" in mark and "neighbour" in (sentence.mark(mark.j, "side"), sentence.mark(mark.i - 1, "side")):
        return PARTNER  # экспорт узбекским соседям; notre voisin burkinabè
    before = sentence.at.get(mark.i - 1)
    if sentence.mark(mark.i - 1, "article") or sentence.word(mark.i - 1) in ("the",):
        before = sentence.at.get(mark.i - 2)
    preposition = before.get("preposition") if before is not None else None
    if is_cjk(sentence.word(mark.i)) and (is_called_partner(sentence, before) or listed_as_partners(sentence, mark)):
        return PARTNER
    if is_cjk(sentence.word(mark.i)) and has_listed_partners(sentence, mark):
        return OWNER
    if overtaken(sentence, mark, before):
        return RIVAL
    if _outranked(sentence, mark) or before is not None and _follows_place(sentence, before):
        goes_on = sentence.word(mark.j) == "," and sentence.word(mark.j + 1) in sentence.lexicon.relatives
        return PLAIN if goes_on else RIVAL
    if preposition in ("for", "behind") and postposed(sentence, mark) or before is not None and "overtake" in before:
        preposition = None  # it belongs to the country before it; überholte Japan Südkorea
    possessive = sentence.mark(mark.j, "possessive") is not None
    owns = owns_flow(sentence, mark)
    if "genitive" in mark and not owns:
        return _genitive(sentence, mark)
    possessive = possessive or "genitive" in mark
    led = preposition in ("to", "from", "with") or mark.get("case") in ("dative", "ablative", "instrumental")
    if possessive and led and is_cjk(sentence.word(mark.i)):
        return PARTNER  # 对中国的出口
    if possessive and (sentence.word(mark.i) == "在" or preposition == "in" and is_cjk(sentence.word(mark.i))):
        return PLACE  # 在非洲的第一大伙伴
    if possessive:
        return PARTNER if owns == "share" else OWNER if owns else PLAIN
    if before is not None and (preposition in ("to", "from") or leads_to(sentence, before)) and flows_from(sentence, before):
        return OWNER
    if preposition == "from" and "country" in mark and sent_on(sentence, mark):
        return OWNER
    if preposition in ("from", "to") and "country" in mark and crosses_border(sentence, preposition, mark):
        return OWNER
    if preposition in ("to", "from", "with", "for"):
        return PLAIN if "adjective" in mark and owns == "flow" else PARTNER
    if preposition == "behind":
        return RIVAL
    if "adjective" in mark and not is_people(sentence, mark):
        if sold_to_buyer(sentence, mark):
            return OWNER
        if of_market(sentence, mark) or of_our_partners(sentence, mark):
            return PARTNER
        if sentence.mark(mark.j, "rank_cue") == "plural" and sentence.starting(mark.j, "rank_cue"):
            return OWNER  # unter den deutschen Handelspartnern
        if bought_from(sentence, mark) or bought_by_us(sentence, mark):
            return PARTNER
        if sold_from(sentence, mark):
            return OWNER
        if owns == "rank" and mark.get("case") == "genitive":
            return OWNER  # Бразилияның басты жеткізушісі
        shared = owns == "share" and mark.get("case") == "genitive"  # экспорттағы Қытайдың үлесі
        return OWNER if owns == "flow" or behind_flow(sentence, mark) and not shared else PLAIN
    if is_cjk(sentence.word(mark.i)) and bought_from(sentence, mark):
        return PARTNER  # 购买中国商品
    case = mark.get("case")
    inside = preposition == "in" or sentence.word(mark.i) == "在"
    if inside and is_cjk(sentence.word(mark.i)) and sentence.mark(mark.j, "measure") in _FLOWS:
        return OWNER  # 俄罗斯在土耳其进口中的占比
    if _in_flow_of(sentence, mark):
        return OWNER
    if preposition == "in" and sentence.lexicon.has("case") and case in (None, "accusative"):
        return PARTNER  # в Китай, в Германию: whither, not where
    if case == "genitive":
        return PLACE if preposition == "in" else _genitive(sentence, mark)  # в Грузии
    if case:
        return OWNER if _flows_by_case(sentence, mark, case) else CASES.get(case, PLAIN)
    if preposition == "of" and before is not None and sentence.mark(before.i - 1, "share") not in (None, "of"):
        if owns != "flow" or sentence.mark(mark.j, "preposition") == "in":
            return PARTNER  # the share of the United States in all exports, not: of US exports
    flow = flow_before(sentence, before.i) if preposition == "of" and before is not None else None
    if flow is not None and before is not None:
        direct = flow.j == before.i
        if flow.get("seller") == "of":
            return PARTNER  # Polonia importó de Colombia
        if flow.get("measure") != "imports" or not sentence.lexicon.has("definite"):
            return OWNER if direct or flow.get("measure") != "imports" else PLAIN
        return PARTNER if names_origin(sentence, before, mark) else OWNER
    if preposition == "of" and before is not None and ranked_before(sentence, before.i):
        return PARTNER if among_partners(sentence, before) else OWNER
    if preposition == "in":
        return PLACE
    beside = mark.j in sentence.at or sentence.word(mark.j) in sentence.lexicon.common_words  # La RDC a exporté
    if owns == "flow" and "country" in mark and beside and (not sentence.lexicon.inflected or sentence.lexicon.verb_second):
        return OWNER
    if sentence.lexicon.verb_second and "country" in mark and subject_behind(sentence, mark):
        return OWNER
    if "country" in mark and (undeclined(sentence, mark) or trades_across(sentence, mark)):
        return OWNER
    if trades(sentence, mark) or trades_on(sentence, mark) or trades_alone(sentence, mark) or trades_last(sentence, mark):
        return OWNER
    return PLAIN


def postposed(sentence: Sentence, name: Mark) -> bool:
    """Return whether "for" and "after" stand behind their country: Irak için, Қытайдан кейін."""
    return sentence.lexicon.verb_last and sentence.lexicon.has("case") and not is_cjk(sentence.word(name.i))


def _outranked(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a word behind a country says that it is before or behind another: Çin'den sonra, Қытайдан кейін."""
    if not sentence.lexicon.verb_last:
        return False  # третий партнёр Польши после Германии
    behind = sentence.at.get(mark.j)
    case = mark.get("case")
    if behind is not None and "possessive" in behind and sentence.lexicon.has("case"):
        case, behind = "genitive", sentence.at.get(behind.j)
    if behind is None or case not in ("ablative", "genitive"):
        return False
    return behind.get("preposition") == "behind" or behind.get("span") == "later" and case == "ablative"


def _follows_place(sentence: Sentence, preposition: Mark) -> bool:
    """Return whether a word that leads somewhere or stands behind somebody follows a place: an vierter Stelle nach Polen.

    Not where a clause on that country goes on: nach Polen, das auf Platz drei mit 3,4 Mrd. folgt.
    """
    if not {"preposition", "than"} <= preposition.meanings.keys() or preposition.get("preposition") == "behind":
        return False
    ranked = sentence.ending(preposition.i - 1, "rank_cue")
    return ranked is not None and any(sentence.mark(k, "ordinal") for k in range(ranked.i - 2, ranked.j))


def _flows_by_case(sentence: Sentence, mark: Mark, case: str) -> bool:
    """Return whether "out of A into B" before a flow gives it to the country: Türkiye'den Irak'a ihracat, Irak'tan Türkiye'ye ithalat."""
    flow = {"ablative": "exports", "dative": "imports"}.get(case)
    if flow is None:
        return False
    opposite = "dative" if case == "ablative" else "ablative"
    clause = sentence.clause_of(mark.i)
    beside = [m for m in sentence.marks if party_of(m) and m is not mark and sentence.clause_of(m.i) == clause and abs(m.i - mark.i) <= 4]
    flows = [m for m in sentence.of("measure") if 0 <= m.i - mark.j <= 5]
    return any(m.get("case") == opposite for m in beside) and any(m.meanings["measure"] == flow for m in flows)


def _in_flow_of(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a bare name stands before the flow in which another has its share: ABD'nin Almanya ihracatındaki payı."""
    if not sentence.lexicon.verb_last or "case" in mark or "country" not in mark:
        return False
    flow, before = sentence.at.get(mark.j), sentence.at.get(mark.i - 1)
    if before is not None and "possessive" in before and not party_of(before):
        before = sentence.ending(before.i - 1, "country")
    holder = before is not None and party_of(before) is not None
    return holder and flow is not None and flow.i == mark.j and _leads_to_share(sentence, flow)


def _genitive(sentence: Sentence, mark: Mark) -> str:
    """A genitive owns the flow right before it (экспорт Казахстана); behind a share or in a list of shares it is the partner."""
    before = sentence.at.get(mark.i - 1)
    if before is not None and "share" in before and "measure" not in before:
        return PARTNER
    if before is not None and (
        "measure" in before
        or sold_by(sentence, before, mark)
        or "rank_cue" in before
        or _of_goods(sentence, before)
        or "adjective" in before
        and sentence.mark(before.i - 1, "measure")
    ):
        return OWNER
    return GENITIVE


def _of_goods(sentence: Sentence, before: Mark) -> bool:
    """Return whether goods in the genitive stand between a flow and its owner: імпорту газу Німеччини."""
    return "commodity" in before and sentence.ending(before.i - 1, "measure") is not None


def leading_to(sentence: Sentence, mark: Mark) -> str | None:
    """Return the preposition before a name or inside it (vers notre pays), "to" where "in" leads into it, or its case."""
    before = None if postposed(sentence, mark) else sentence.at.get(mark.i - 1)
    if before is not None and "preposition" in before:
        return "to" if leads_to(sentence, before) else before.get("preposition")
    inside = sentence.lexicon.meanings(sentence.word(mark.i)) if mark.j - mark.i > 1 else {}
    return mark.get("case") or inside.get("preposition")


def _leads_to_share(sentence: Sentence, flow: Mark) -> bool:
    """Return whether the share behind a flow is one of it: Çin'in ithalatındaki payı, Çin'in toplam ithalat içindeki payı."""
    last = sentence.at.get(flow.j, flow) if flow.get("share") != "of" else flow
    return "measure" in flow and last.get("share") == "of" and sentence.mark(last.j, "share") == "cue"


def owns_flow(sentence: Sentence, mark: Mark) -> str:
    """Return flow, share or rank where such a word follows within three words: "Italy's slice", "the UK's 17th partner"."""
    at = mark.j
    if sentence.mark(at, "possessive"):
        at = sentence.at[at].j
    for k in range(at, min(at + 4, sentence.last)):
        found = sentence.at.get(k)
        if sentence.word(k) in (",", ";", ":", ".", "(", ")"):
            return ""
        if found is None or k > at and found.get("case") in CASES:
            continue  # Türkiye'nin Almanya'ya ihracatı
        if k == mark.j and found.get("case") == "locative" and party_of(found):
            return ""  # Түркия Грузиядағы инвесторлар арасында
        if k > at and ("preposition" in found or party_of(found)) or "than" in found and "measure" not in found:
            return ""  # la quota della Germania sull'export
        if "share" in found and "measure" not in found or _leads_to_share(sentence, found):
            return "share"
        beside = at > mark.j or k == at and sentence.lexicon.verb_second  # Deutschlands Lieferungen; Deutschland lieferte
        if "measure" in found or "measure_weak" in found and "rank_cue" not in found and ("adjective" in mark or beside):
            return "flow"
        if "ordinal" in found or "rank_cue" in found or "ordinal_sign" in found:
            return "rank"
    return ""
