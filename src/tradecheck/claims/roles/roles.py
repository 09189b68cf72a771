"""In which role a party is named: owner of a flow, partner, place, rival; by preposition, case and what stands beside.

In: a sentence and the mark of a party. Out: its role; `Named` is the mark with its code and role.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ..goods.origin import bought_from, sold_from
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
from .listed_partners import has_listed_partners, is_called_partner, listed_as_partners
from .overtaking import overtaken
from .subjects import sold_by, trades, trades_across, trades_alone, trades_last, trades_on, undeclined

PARTNER, OWNER, PLACE, GENITIVE, RIVAL, PLAIN = "partner", "owner", "place", "genitive", "rival", ""
REGION = "region"  # where goods go that is no party: Asia, Latin America
CASES = {"dative": PARTNER, "ablative": PARTNER, "instrumental": PARTNER, "locative": PLACE}
Named = tuple[Mark, str, str]


_FLOWS = ("exports", "imports", "turnover")


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


def role_of(sentence: Sentence, mark: Mark) -> str:
    """Return the role of a country from its preposition, its case ending, or the flow beside it."""
    if "adjective" in mark and sentence.mark(mark.j, "side_word") is not None:
        return PLAIN  # aus kasachischer Sicht; from the Kazakh side
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
    if outranked(sentence, mark) or before is not None and _follows_place(sentence, before):
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
        direct, bought = flow.j == before.i, "imports" in (flow.get("measure"), flow.get("measure_weak"))
        if flow.get("seller") == "of" or flow.get("measure") == "imports" and _exported_to(sentence, mark):
            return PARTNER  # Polonia importó de Colombia
        if not bought or not sentence.lexicon.has("definite"):
            return OWNER if direct or not bought else PLAIN
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


def _exported_to(sentence: Sentence, mark: Mark) -> bool:
    """Return whether exports to a country are told before its imports: exportaciones a Hungría, 1,9; importaciones de Hungría, 2,0."""
    earlier = (m for m in sentence.marks if m.j <= mark.i and party_of(m) == party_of(mark))
    links = (m.i - 1 - (sentence.mark(m.i - 1, "article") is not None) for m in earlier)
    return any(sentence.mark(k, "preposition") == "to" and sentence.mark(k - 1, "measure") == "exports" for k in links)


def postposed(sentence: Sentence, name: Mark) -> bool:
    """Return whether "for" and "after" stand behind their country: Irak için, Қытайдан кейін."""
    return sentence.lexicon.verb_last and sentence.lexicon.has("case") and not is_cjk(sentence.word(name.i))


def outranked(sentence: Sentence, mark: Mark) -> bool:
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
    if any(m.get("case") == opposite for m in beside) and any(m.meanings["measure"] == flow for m in flows):
        return True
    return case == "ablative" and _delivers(sentence, mark)


def _delivers(sentence: Sentence, whence: Mark) -> bool:
    """Return whether sales or deliveries stand right behind whence they come, goods between, and nobody owns them: Кореядан жеткізілім."""
    sold = sentence.at.get(whence.j)
    while sold is not None and "commodity" in sold and "measure" not in sold:
        sold = sentence.at.get(sold.j)
    if sold is None or "exports" not in (sold.get("measure"), sold.get("measure_weak")) or "rank_cue" in sold:
        return False
    owner = sentence.at.get(whence.i - 1)
    return owner is None or party_of(owner) is None and "possessive" not in owner


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
        or (before.get("measure_weak") or "").endswith("_rank")
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
    regions = sum(m.j - m.i for m in sentence.of("region") if at <= m.i < at + 4)  # Италияның ЕО-дан тыс елдерге экспорты
    for k in range(at, min(at + 4 + regions, sentence.last)):
        found = sentence.at.get(k)
        if sentence.word(k) in (",", ";", ":", ".", "(", ")"):
            return ""
        if found is None or k > at and found.get("case") in CASES:
            continue  # Türkiye'nin Almanya'ya ihracatı
        if k == mark.j and found.get("case") == "locative" and party_of(found):
            return ""  # Түркия Грузиядағы инвесторлар арасында
        if "body" in found:
            return ""  # des indischen Zolls
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
