"""Between whom: reporter and partner of a claim from the countries told around it and the countries of the document.

Rule: the country that owns the flow ("Japan's exports", "German exports", "экспорт Казахстана") reports; the one behind
"to", "from", "with" is the partner; a source told in the sentence reports its own figures; what is missing comes from
the pair spoken of, then from the document's pair. Companies and investment: reporter is where they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ...party import BODY_PARTIES, COUNTRIES, CURRENCY_HOMES, GROUPS, WORLD, is_member
from ..numbers.quantity import Quantity
from ..owners import among_partners, flow_before, flows_from, leads_to, names_origin, party_of, sent_on, subject_behind
from ..sentence import Sentence
from ..setting import Setting
from .nearness import carried_through, near, numbers_between

PARTNER, OWNER, PLACE, GENITIVE, RIVAL, PLAIN = "partner", "owner", "place", "genitive", "rival", ""
REGION = "region"  # where goods go that is no party: Asia, Latin America
_CASES = {"dative": PARTNER, "ablative": PARTNER, "instrumental": PARTNER, "locative": PLACE}
Named = tuple[Mark, str, str]


@dataclass(slots=True)
class Pair:
    """Reporter and partner with the marks that told them."""

    reporter: str | None
    partner: str | None
    evidence: dict[str, object] = field(default_factory=dict)
    outward: bool = False
    sentence: int = 0
    at: int = -1
    block: int = -1


def countries(sentence: Sentence, spoken: str | None = None) -> list[Named]:
    """Return the parties named in a sentence with their roles, leaving out those inside the name of an office.

    ``spoken`` is the country told last, which "thither" at the head of a sentence means.
    """
    offices = {k for mark in (*sentence.of("named_body"), *sentence.of("body")) for k in range(mark.i, mark.j)}
    out: list[Named] = []
    for mark in sentence.marks:
        code = party_of(mark)
        if code and mark.i not in offices and "currency" not in mark:
            role = _role(sentence, mark)
            if role == PARTNER and out and _describes(sentence, out[-1], mark):
                continue
            if role == PLAIN and out and out[-1][2] == RIVAL and _listed(sentence, out[-1][0].j, mark.i):
                role = RIVAL
            if role == PLAIN and "country" in mark and out and out[-1][2] == PARTNER and _listed(sentence, out[-1][0].j, mark.i):
                role = PARTNER  # to China and Japan
            out.append((mark, code, role))
        elif spoken and mark.get("side") == "thither" and mark.i - sentence.first <= 1:
            out.append((mark, spoken, PARTNER))
        elif mark.get("region") == "name" and _leads_to_region(sentence, mark):
            if not (out and _describes(sentence, out[-1], mark)):
                out.append((mark, REGION, PARTNER))
    return out


def _describes(sentence: Sentence, last: Named, mark: Mark) -> bool:
    """Return whether a party only describes the one before it, between commas, no flow told: the Netherlands, gateway to Europe, took."""
    opening, closing = last[0].j, next((k for k in range(mark.j, mark.j + 4) if sentence.word(k) == ","), -1)
    if last[2] != PLAIN or sentence.word(opening) != "," or closing < 0 or not 3 <= mark.i - opening <= 8:
        return False
    inside = [sentence.at.get(k) for k in range(opening + 1, closing)]
    if any(sentence.printed(k)[:1].isdecimal() or sentence.word(k) == "," for k in range(opening + 1, closing)):
        return False
    return not any(m is not None and any(c in m for c in ("measure", "measure_weak", "share", "move", "multiple")) for m in inside)


def meant_by_that(sentence: Sentence, place: str | None, other: str | None) -> list[Named]:
    """Return "that country" (бұл елге, 该国) as the party named last, in the role its case or a flow behind it tells.

    "Both sides" are the own side and the party named last, where the text is about no pair and the sentence names no other.
    """
    if place is None:
        return []
    found = [(mark, place, _role_of_that(sentence, mark)) for mark in sentence.of("side") if mark.meanings["side"] == "that"]
    if found or other is not None or any(party_of(mark) for mark in sentence.marks):
        return found
    return [(mark, place, PARTNER) for mark in sentence.of("side") if mark.meanings["side"] == "both"][:1]


def _role_of_that(sentence: Sentence, mark: Mark) -> str:
    case = mark.get("case") or ""
    if case in _CASES or sentence.mark(mark.i - 1, "preposition"):
        return _CASES.get(case, PARTNER)
    return OWNER if _owns_flow(sentence, mark) == "flow" else PARTNER


def _listed(sentence: Sentence, a: int, b: int) -> bool:
    """Return whether nothing but a comma, "and" or an article stands between two countries: after China, Russia and Kazakhstan."""
    joints = (",", "、", "the")
    return b - a <= 3 and all(
        sentence.word(k) in joints or sentence.mark(k, "range") == "and" or sentence.mark(k, "filler") for k in range(a, b)
    )


def _leads_to_region(sentence: Sentence, mark: Mark) -> bool:
    return _role(sentence, mark) == PARTNER or _holds_bracket(sentence, mark) or _whither(sentence, mark)


def _whither(sentence: Sentence, mark: Mark) -> bool:
    """Return whether "in" leads from a flow right before it to a region: Ausfuhren in Drittstaaten."""
    into = sentence.ending(mark.i - 1, "preposition")
    return into is not None and into.get("preposition") == "in" and sentence.ending(into.i - 1, "measure") is not None


def _holds_bracket(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a bracket opens right behind a name: in Asia (+3.1%)."""
    return sentence.printed(mark.j) in ("(", "（")


def _role(sentence: Sentence, mark: Mark) -> str:
    """Return the role of a country from its preposition, its case ending, or the flow beside it."""
    before = sentence.at.get(mark.i - 1)
    if sentence.mark(mark.i - 1, "article") or sentence.word(mark.i - 1) in ("the",):
        before = sentence.at.get(mark.i - 2)
    preposition = before.get("preposition") if before is not None else None
    possessive = sentence.mark(mark.j, "possessive") is not None
    owns = _owns_flow(sentence, mark)
    if "genitive" in mark and not owns:
        return _genitive(sentence, mark)
    possessive = possessive or "genitive" in mark
    if possessive:
        return PARTNER if owns == "share" else OWNER if owns else PLAIN
    if before is not None and (preposition in ("to", "from") or leads_to(sentence, before)) and flows_from(sentence, before):
        return OWNER
    if preposition == "from" and "country" in mark and sent_on(sentence, mark):
        return OWNER
    if preposition in ("to", "from", "with", "for"):
        return PLAIN if "adjective" in mark and owns == "flow" else PARTNER
    if preposition == "behind":
        return RIVAL
    if "adjective" in mark:
        if _of_market(sentence, mark):
            return PARTNER
        origin = _role_of_origin(sentence, mark)
        return origin or (OWNER if owns == "flow" or _behind_flow(sentence, mark) else PLAIN)
    case = mark.get("case")
    if preposition == "in" and sentence.lexicon.has("case") and case in (None, "accusative"):
        return PARTNER  # в Китай, в Германию: whither, not where
    if case == "genitive":
        return _genitive(sentence, mark)
    if case:
        return OWNER if _flows_by_case(sentence, mark, case) else _CASES.get(case, PLAIN)
    if preposition == "of" and before is not None and sentence.mark(before.i - 1, "share") not in (None, "of") and owns != "flow":
        return PARTNER  # the share of the United States in all exports
    flow = flow_before(sentence, before.i) if preposition == "of" and before is not None else None
    if flow is not None and before is not None:
        direct = flow.j == before.i
        if flow.get("seller") == "of":
            return PARTNER  # Polonia importó de Colombia
        if flow.get("measure") != "imports" or not sentence.lexicon.has("definite"):
            return OWNER if direct or flow.get("measure") != "imports" else PLAIN
        return PARTNER if names_origin(sentence, before, mark) else OWNER
    if preposition == "of" and before is not None and sentence.mark(before.i - 1, "rank_cue"):
        return PARTNER if among_partners(sentence, before) else OWNER
    if preposition == "in":
        return PLACE
    beside = sentence.at.get(mark.j)
    if owns == "flow" and "country" in mark and beside is not None and (not sentence.lexicon.inflected or sentence.lexicon.verb_second):
        return OWNER
    if sentence.lexicon.verb_second and "country" in mark and subject_behind(sentence, mark):
        return OWNER
    return PLAIN


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


def _role_of_origin(sentence: Sentence, mark: Mark) -> str:
    """Return the role of an adjective right before goods, which tells where they come from: whoever buys them has it as partner.

    Imports of Korean goods; Afghan goods were bought; not Korean car imports, whose flow is a noun behind the goods.
    """
    goods = sentence.at.get(mark.j)
    if goods is None or "commodity" not in goods and "goods" not in goods or "measure" in goods:
        return ""
    before = sentence.at.get(mark.i - 1)
    behind = sentence.at.get(goods.j)
    if before is not None and before.get("measure") == "imports":
        return PARTNER
    return PARTNER if behind is not None and behind.get("measure_weak") == "imports" and "measure" not in behind else ""


def _behind_flow(sentence: Sentence, mark: Mark) -> bool:
    """Return whether an adjective stands right behind a flow (exportaciones mexicanas) or its goods (exportations de vin italiennes)."""
    before = sentence.at.get(mark.i - 1)
    if before is None or "preposition" in before:
        return False
    if "commodity" in before and "measure" not in before:
        flow = flow_before(sentence, mark.i)
        return flow is not None and flow.get("measure") == "exports"
    return "measure" in before or "measure_weak" in before


def _of_market(sentence: Sentence, mark: Mark) -> bool:
    """Return whether an adjective stands right behind a word of market or supplier: le marché chinois is where exports go."""
    before = sentence.at.get(mark.i - 1)
    ranked = before is not None and sentence.ending(before.i - 1, "ordinal")
    return before is not None and not ranked and (before.get("measure_weak") or "").endswith("_rank") and "preposition" not in before


def _genitive(sentence: Sentence, mark: Mark) -> str:
    """A genitive owns the flow right before it (экспорт Казахстана); behind a share or in a list of shares it is the partner."""
    before = sentence.at.get(mark.i - 1)
    if before is not None and "share" in before and "measure" not in before:
        return PARTNER
    if before is not None and (
        "measure" in before or "rank_cue" in before or "adjective" in before and sentence.mark(before.i - 1, "measure")
    ):
        return OWNER
    return GENITIVE


def _owns_flow(sentence: Sentence, mark: Mark) -> str:
    """Return flow, share or rank where such a word follows within three words: "Italy's slice", "the UK's 17th partner"."""
    at = mark.j
    if sentence.mark(at, "possessive"):
        at = sentence.at[at].j
    for k in range(at, min(at + 4, sentence.last)):
        found = sentence.at.get(k)
        if sentence.word(k) in (",", ";", ":", ".", "(", ")"):
            return ""
        if found is None or k > at and found.get("case") in _CASES:
            continue  # Türkiye'nin Almanya'ya ihracatı
        if k > at and ("preposition" in found or party_of(found)):
            return ""
        if "share" in found and "measure" not in found:
            return "share"
        beside = at > mark.j or k == at and sentence.lexicon.verb_second  # Deutschlands Lieferungen; Deutschland lieferte
        if "measure" in found or "measure_weak" in found and "rank_cue" not in found and ("adjective" in mark or beside):
            return "flow"
        if "ordinal" in found or "rank_cue" in found or "ordinal_sign" in found:
            return "rank"
    return ""


def pair_for(
    sentence: Sentence,
    quantity: Quantity,
    measure: str,
    of: str | None,
    named: list[Named],
    setting: Setting,
    source: tuple[int, str | None],
    spoken: Pair | None,
    carried: str | None = None,
    others: Sequence[Quantity] = (),
) -> Pair:
    """Return reporter and partner of a claim; goods that go to a region have no partner.

    ``source`` is the attribution told in this sentence with its token; ``spoken`` the pair of the claim before in the same block;
    ``others`` are the quantities of the sentence, whose countries are theirs.
    """
    named = [n for n in named if not _taken(sentence, quantity, n, named, others)]
    parties = [n for n in named if n[1] != REGION]
    if measure == "rank":
        return _rank_list(sentence, quantity, parties, setting, source[1], invested=of == "investment")
    if measure in ("count", "investment") or of in ("count", "investment"):
        if "investment" in (measure, of) and not parties and _of_our_firms(sentence, quantity) and setting.other:
            return Pair(setting.speaker or setting.home, setting.other, outward=True)
        pair = _presence(sentence, quantity, parties, setting, source[1])
        counted_there = source[1] in COUNTRIES and source[1] == pair.reporter
        if "investment" in (measure, of) and pair.partner == setting.home and pair.reporter and measure != "count" and not counted_there:
            return Pair(pair.partner, pair.reporter, outward=True)  # told from the side of the investor
        if measure == "investment" and source[1] in COUNTRIES and source[1] == pair.partner and pair.reporter:
            named_there = any(n[1] == pair.reporter for n in parties)  # in the figures of the investor's country, else of the host
            return Pair(pair.partner, pair.reporter, outward=named_there)
        return pair
    if "price" in (measure, of) and near(sentence, "world_price", quantity.i, quantity.j, 20):
        return Pair(None, None)
    account = near(sentence, "measure", quantity.i, quantity.j, 14, "reserves")
    if of_account(measure, of) and (account or near(sentence, "measure", quantity.i, quantity.j, 30, "current_account")):
        return Pair(setting.home, WORLD)
    home, other = setting.home, setting.other
    if "quantity" in (measure, of) and is_carriage(sentence, quantity):
        return _carriage(sentence, quantity, named, setting)
    restated = _restated(sentence, quantity, spoken, named, others)
    if restated is not None:
        return restated
    holder = _before_bracket(sentence, quantity, named)
    owners = [n for n in (*named, *_ours(sentence, setting)) if n[2] == OWNER and n[1] != WORLD and n is not holder]
    if "balance" in (measure, of):
        owners += [n for n in named if _stands_for(sentence, n[0]) and n[1] in COUNTRIES]  # положительное для России сальдо
    owner = _nearest(sentence, quantity, owners)
    here = spoken if spoken is not None and spoken.sentence == id(sentence) else None
    reporter = owner[1] if owner else None
    told_at, told = source
    own = told if told in COUNTRIES else BODY_PARTIES.get(told or "")
    if reporter is None and own and not (here is not None and here.at > told_at):
        reporter = own
    going = None if here else _going_on(spoken, carried)
    if reporter is None:
        reporter = here.reporter if here else going or home
    if measure == "share":
        named = [n for n in named if n[1] != WORLD or n[0].i < quantity.i]  # three in ten of what is earned abroad
    produced = _produced(sentence, quantity, measure, of, named)
    if produced:
        return Pair(produced, None)
    candidate = _nearest(
        sentence,
        quantity,
        [
            n
            for n in named
            if (n[2] in (PARTNER, PLAIN, PLACE, GENITIVE) or n[2] == RIVAL and 0 <= quantity.i - n[0].j <= 3)
            and n[1] != reporter
            and not _owned_firm(sentence, n[0])
            and not (n[1] in GROUPS and _among(sentence, n[0]))
        ],
    )
    if holder is not None and holder[1] != reporter:
        candidate = holder
    elif candidate and candidate[2] != PARTNER and reporter and is_member(candidate[1], reporter) and reporter != WORLD:
        reporter, candidate = candidate[1], None
    abroad = _from_there(sentence, quantity, of or measure, owner or holder, candidate, spoken, setting)
    if abroad is not None:
        return abroad
    flow = of if measure in ("target", "growth", "multiple", "change") else measure
    if owner is None and flow in ("exports", "imports") and (candidate is None or candidate[2] != PARTNER):
        whither = _other_way(sentence, quantity, flow, [n for n in named if n[1] == reporter])
        if whither is not None:
            told_codes = (candidate and candidate[1], here and here.partner, other, home)
            reporter = next((code for code in told_codes if code and code not in (whither[1], WORLD, REGION)), None)
            candidate = whither
    going_on = spoken if _goes_on(sentence, spoken, named) else None
    partner = candidate[1] if candidate else _default_partner(reporter, setting, here, going_on)
    partner = None if partner == REGION else partner
    if candidate and candidate[2] == PARTNER and partner == home and owner is None and not told and not going:
        reporter = other if other and other != home else reporter
    if (
        measure in ("exports", "imports", "turnover", "balance")
        and ((candidate is None or candidate[2] != PARTNER) and near(sentence, "whole", quantity.i, quantity.j, 4))
        or measure in ("exports", "imports", "turnover", "balance")
        and (_whole_told(sentence, quantity, candidate) or _whole_flow(sentence, quantity, owner, candidate))
    ):
        partner = WORLD
    if partner == WORLD and candidate is None and measure != "turnover" and _of_several(sentence, quantity):
        partner = None
    evidence: dict[str, object] = {}
    for name, found in (("reporter", owner), ("partner", candidate)):
        if found:
            evidence[name] = [found[0].start, found[0].end, "named beside the figure"]
    if candidate is None and going_on is not None and partner == going_on.partner:
        evidence["partner"] = going_on.evidence["partner"]
    if candidate is None and here is not None and partner == here.partner and "partner" in here.evidence:
        evidence["partner"] = here.evidence["partner"]
    if (
        (measure in ("quantity", "target", "price") or of in ("quantity", "price"))
        and not candidate
        and (near(sentence, "production", quantity.i, quantity.j, 20) or near(sentence, "transit", quantity.i, quantity.j, 30))
    ):
        if measure == "price" and reporter == home and (named and not owner and near(sentence, "production", quantity.i, quantity.j, 20)):
            reporter = next((n[1] for n in named if n[1] in COUNTRIES), reporter)
        port = near(sentence, "transit", quantity.i, quantity.j, 30, "port")
        handled = port and not near(sentence, "production", quantity.i, quantity.j, 6)
        partner = WORLD if handled else None
        paid_in = CURRENCY_HOMES.get(quantity.unit.partition("/")[0]) if measure == "price" and not owner and not own else None
        if paid_in in COUNTRIES and paid_in not in ("USA", home):
            reporter = paid_in  # a wholesale price in yuan is that of China
    return Pair(reporter, partner, evidence)


def _other_way(sentence: Sentence, quantity: Quantity, measure: str, named: list[Named]) -> Named | None:
    """Return the country in which exports end or imports begin, where it was taken for the reporter: imports from it are another's."""
    case, preposition = ("dative", "to") if measure == "exports" else ("ablative", "from")
    told = [n for n in named if (n[0].get("case") or sentence.mark(n[0].i - 1, "preposition")) in (case, preposition)]
    beside = _nearest(sentence, quantity, [n for n in told if n[2] == PARTNER])
    if beside is None or sentence.clause_of(beside[0].i) != sentence.clause_of(quantity.i):
        return None
    return None if numbers_between(sentence, *sorted((beside[0].j, quantity.i))) else beside


def _produced(sentence: Sentence, quantity: Quantity, measure: str, of: str | None, named: list[Named]) -> str | None:
    """Return the one country named where a price or quantity is told as that of producers: Abidjan lifted the farm-gate price."""
    told = {n[1] for n in named if n[1] in COUNTRIES}
    if not ("price" in (measure, of) or "quantity" in (measure, of)) or len(told) != 1:
        return None
    mark = near(sentence, "production", quantity.i, quantity.j, 20)
    return told.pop() if mark is not None and not any(n[2] == PARTNER for n in named) else None


def _of_our_firms(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether money is put up by "our" firms: nuestras firmas han invertido allí."""
    ours = (m for m in sentence.of("side") if m.meanings["side"] == "we" and sentence.mark(m.j, "noun") in ("enterprise", "joint_venture"))
    return any(m.j <= quantity.i and sentence.clause_of(m.i) == sentence.clause_of(quantity.i) for m in ours)


def _from_there(
    sentence: Sentence, quantity: Quantity, measure: str, told: Named | None, found: Named | None, spoken: Pair | None, setting: Setting
) -> Pair | None:
    """Return the pair of a third country that trades "there": Poland already sells three times as much there."""
    there = near(sentence, "side", quantity.i, quantity.j, 10, "there")
    if there is None or told is not None or found is None or found[2] != PLAIN or measure not in ("exports", "imports"):
        return None
    place = spoken.partner if spoken is not None and spoken.partner in COUNTRIES else setting.other
    subject = found[0].i < there.i and "country" in found[0] and found[1] not in (setting.home, place)
    return Pair(found[1], place) if subject and place and found[0].i < quantity.i else None


def _of_several(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a figure is that of several partners at once: these three markets together took 1.15 billion."""
    together = near(sentence, "together", quantity.i, quantity.j, 8)
    if together is None or sentence.mark(together.j, "preposition") == "with":
        return False
    partners = [m for m in sentence.of("rank_cue") if m.meanings["rank_cue"] == "plural"]
    partners += [m for m in sentence.of("side") if m.meanings["side"] == "both"]
    return any(sentence.distance(mark.i, together.i) <= 6 for mark in partners)


def _whole_told(sentence: Sentence, quantity: Quantity, partner: Named | None) -> bool:
    """Return whether an amount is the whole a share was taken of, in a bracket or behind "of".

    23 % of its turnover (42.9 billion); 4.5 percent of Brazil's total sales of 29.1 billion; out of a total of 2.4 billion.
    """
    if sentence.mark(quantity.i - 1, "whole") == "of":
        return True
    opening = next((k for k in range(quantity.i, sentence.first - 1, -1) if sentence.printed(k) in ("(", "（")), -1)
    if opening < 0 or not sentence.bracket[quantity.i - sentence.first]:
        opening = quantity.i - 1
        named_behind = partner is not None and partner[2] == PARTNER and 0 <= partner[0].i - quantity.j <= 4
        whole = any(0 < quantity.i - mark.i <= 5 for mark in (*sentence.of("whole"), *sentence.of("table")))
        if sentence.mark(opening, "preposition") != "of" or named_behind or not whole:
            return False
    parts = [*sentence.of("relative"), *sentence.of("denominator"), *(m for m in sentence.of("share") if m.meanings["share"] == "of")]
    if sentence.mark(opening + 1, "or") or partner is not None and 0 <= opening - partner[0].j <= 2:
        return False
    for mark in (*sentence.of("measure"), *sentence.of("measure_weak")):
        near_by = 0 <= opening - mark.j <= 5 and not numbers_between(sentence, mark.j, opening)
        if near_by and any(0 <= mark.i - part.j <= 4 for part in parts):
            return True
    return False


def _whole_flow(sentence: Sentence, quantity: Quantity, owner: Named | None, partner: Named | None) -> bool:
    """Return whether "all" stands before a flow with its owner and no partner: весь армянский вывоз, общий экспорт Казахстана."""
    if owner is None or partner is not None and partner[2] == PARTNER:
        return False
    for whole in sentence.of("whole"):
        flow = next((mark for mark in sentence.of("measure") if -3 <= mark.i - whole.i < 0 or 0 <= mark.i - whole.j <= 3), None)
        if flow is None or flow.i > quantity.i or numbers_between(sentence, whole.j, quantity.i):
            continue
        if -3 <= owner[0].i - flow.i <= 3 and sentence.clause_of(whole.i) == sentence.clause_of(quantity.i):
            return True
    return False


def _ours(sentence: Sentence, setting: Setting) -> list[Named]:
    """Return "our exports", "we sold", экспортымыз as owners of their flow: the speaker's or the own side's country."""
    own = setting.speaker or setting.home
    flows = [mark.i for mark in (*sentence.of("measure"), *sentence.of("measure_weak"))]
    ours = [mark for mark in sentence.of("side") if mark.meanings["side"] == "we"]
    first = -2 if sentence.lexicon.verb_second else 0  # kauften wir, haben wir gekauft
    return [(mark, own, OWNER) for mark in ours if own and ("measure" in mark or any(first <= i - mark.j <= 1 for i in flows))]


def is_carriage(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether goods are only told to pass: a word of transit, ports or roads and no exports or imports in the sentence."""
    flows = [mark for mark in (*sentence.of("measure"), *sentence.of("measure_weak")) if _flow_of(mark) in ("exports", "imports")]
    return not flows and carried_through(sentence, quantity) is not None


def _flow_of(mark: Mark) -> str | None:
    return mark.get("measure") or mark.get("measure_weak")


def _carriage(sentence: Sentence, quantity: Quantity, named: list[Named], setting: Setting) -> Pair:
    """Goods in transit: reporter is the country they pass, whose railway or port is told, partner the one other country named."""
    carrier = next((n[1] for n in named if "adjective" in n[0] and sentence.mark(n[0].j, "transit") == "route"), setting.home)
    codes = {n[1] for n in named if n[1] not in (carrier, WORLD)}
    ports = near(sentence, "transit", quantity.i, quantity.j, 30, "port")
    return Pair(carrier, codes.pop() if len(codes) == 1 else WORLD if ports and not codes else None)


def _tells_origin(sentence: Sentence, mark: Mark) -> bool:
    return "adjective" in mark or mark.get("case") == "ablative" or sentence.mark(mark.j, "possessive") is not None


def of_account(measure: str, of: str | None) -> bool:
    """Return whether a figure may be one of reserves or the current account, which have all partners."""
    return "other" in (measure, of)


def _before_bracket(sentence: Sentence, quantity: Quantity, named: list[Named]) -> Named | None:
    """Return the country right before the bracket a figure stands in: the United States ($1.75 trillion, +4%); or before its dash.

    A dash counts in a list of partners by share or place: далее следуют Казахстан – 31,3% и Беларусь – 2,7%.
    """
    partners = sentence.of("share") or sentence.of("rank_cue") or sentence.of("placed")
    if partners and sentence.word(quantity.i - 1) in ("–", "—"):
        listed = [n for n in named if n[2] == PLAIN and "country" in n[0] and sentence.word(n[0].j) in ("–", "—")]
        return next((n for n in listed if n[0].j == quantity.i - 1 and len(listed) > 1), None)
    if not sentence.bracket[quantity.i - sentence.first]:
        return None
    opening = next((k for k in range(quantity.i, sentence.first - 1, -1) if sentence.printed(k) in ("(", "（")), -1)
    return next((n for n in named if n[0].j == opening and n[2] != OWNER), None)


def _restated(
    sentence: Sentence, quantity: Quantity, spoken: Pair | None, named: list[Named], others: Sequence[Quantity]
) -> Pair | None:
    """Return the pair of the figure right before the bracket a figure stands in, where that names none: 14.7 billion (+11.2 %)."""
    if spoken is None or spoken.sentence != id(sentence) or not sentence.bracket[quantity.i - sentence.first]:
        return None
    opening = next((k for k in range(quantity.i, sentence.first - 1, -1) if sentence.printed(k) in ("(", "（")), -1)
    same = any(q.i == spoken.at and q.j == opening for q in others)
    return Pair(spoken.reporter, spoken.partner) if same and not any(opening < n[0].i < quantity.i for n in named) else None


def _owned_firm(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country only tells whose capital is in a firm: German-owned plants."""
    return any(sentence.mark(k, "capital") for k in range(mark.j, mark.j + 3))


def _going_on(spoken: Pair | None, carried: str | None) -> str | None:
    """While one office's figures go on, its country goes on reporting."""
    own = carried if carried in COUNTRIES else BODY_PARTIES.get(carried or "")
    return own if own and spoken is not None and spoken.reporter == own else None


def _goes_on(sentence: Sentence, spoken: Pair | None, named: list[Named]) -> bool:
    """Return whether a sentence goes on about the partner told in the one before, whom it does not name: Of it 374.6 m were exports."""
    if spoken is None or spoken.block != sentence.block or "partner" not in spoken.evidence:
        return False
    if any(n[1] != spoken.reporter for n in named):
        return False
    if named:
        return any(mark.meanings["side"] in ("there", "neighbour", "both") for mark in sentence.of("side"))
    back = (mark for mark in sentence.of("side") if mark.meanings["side"] != "its")  # "its share", "son rang" point to goods or the owner
    return any(mark.meanings["list_cue"] == "of_which" for mark in sentence.of("list_cue")) or next(back, None) is not None


def _default_partner(reporter: str | None, setting: Setting, here: Pair | None, spoken: Pair | None = None) -> str | None:
    home, other = setting.home, setting.other
    if spoken is not None and spoken.reporter == reporter and not here:
        return spoken.partner
    if here and here.reporter == reporter and here.partner:
        return here.partner
    if here and here.partner == reporter and here.reporter:
        return here.reporter
    if other:
        return other if reporter == home else home if reporter == other else other
    return home if reporter != home and home else WORLD


def _nearest(sentence: Sentence, quantity: Quantity, named: list[Named]) -> Named | None:
    """Return the country nearest to a number; other numbers and clause borders push it away."""
    best: tuple[int, Named] | None = None
    for mark, code, role in named:
        if mark.j <= quantity.i and role == PARTNER and _parted(sentence, mark.j, quantity.i):
            continue  # that of the part before a semicolon
        if mark.i >= quantity.j and (role == RIVAL or _parted(sentence, quantity.j, mark.i) or _of_part(sentence, quantity.j, mark.i)):
            continue
        if mark.i >= quantity.j:
            gap = sentence.distance(quantity.j - 1, mark.i) + 2 + 2 * _crossed(sentence, quantity.j, mark.i)
            gap += 8 if role != PARTNER and sentence.clause_of(mark.i) != sentence.clause_of(quantity.j - 1) else 0
        else:
            gap = sentence.distance(mark.j - 1, quantity.i) + _crossed(sentence, mark.j, quantity.i)
        gap += 0 if role in (PARTNER, OWNER) else 8 if role == PLACE else 4
        if best is None or gap < best[0]:
            best = (gap, (mark, code, role))
    return best[1] if best and best[0] <= 45 else None


def _taken(sentence: Sentence, quantity: Quantity, found: Named, named: list[Named], others: Sequence[Quantity]) -> bool:
    """Return whether a country stands beside another figure and is its: 34.2 percent went to Spain and 19.5 percent to France."""
    mark, _, role = found
    if mark.i >= quantity.j:
        between = [q for q in others if quantity.j <= q.i < mark.i and q.kind not in ("code", "rank", "number")]
        between = [q for q in between if not (sentence.mark(q.i - 1, "or") and q.i - quantity.j <= 2)]  # 7.9 billion or 84 % went to
        if between and sentence.clause_of(between[-1].i) == sentence.clause_of(mark.i) and mark.i - between[-1].j <= 6:
            return sentence.clause_of(quantity.j - 1) != sentence.clause_of(mark.i) or role == PARTNER
        behind = [q for q in others if q.i > mark.i and sentence.clause_of(q.i) == sentence.clause_of(mark.i) and q.kind != "code"]
        return bool(behind) and sentence.clause_of(quantity.j - 1) != sentence.clause_of(mark.i)
    owner = next((q for q in others if 0 <= mark.i - q.j <= 4 and q.j <= quantity.i and q.kind not in ("code", "number")), None)
    if owner is None or owner is quantity or role != PARTNER:
        return False
    if any(r == PARTNER and 0 <= owner.i - m.j <= 5 for m, _, r in named):
        return False  # to China by 7.6 %, to Viet Nam by 10.4 %: the figures follow their countries
    return any(r == PARTNER and 0 <= m.i - quantity.j <= 4 for m, _, r in named)


def _parted(sentence: Sentence, a: int, b: int) -> bool:
    return any(sentence.printed(k) in (";", "；") for k in range(a, b))


def _of_part(sentence: Sentence, a: int, b: int) -> bool:
    """Return whether a part of the figure is told in between: 9.4 billion, of which 7.9 billion went to China."""
    return any(a <= mark.i < b and mark.meanings["list_cue"] in ("of_which", "open") for mark in sentence.of("list_cue"))


def _among(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a group is only told as the list a country stands in: among the EU countries, Germany."""
    return any(0 <= mark.i - cue.j <= 3 for cue in sentence.of("among"))


def _crossed(sentence: Sentence, a: int, b: int) -> int:
    return 4 * sum(1 for k in range(a, b) if sentence.printed(k)[:1].isdecimal() and len(sentence.printed(k)) != 4)


def _rank_list(
    sentence: Sentence, quantity: Quantity, named: list[Named], setting: Setting, told: str | None = None, *, invested: bool = False
) -> Pair:
    """A rank: the owner of the list reports, the country that holds the place is the partner.

    "Of that country" behind a rank is the country whose office is told in the sentence. Who holds a place among investors owns
    the investment, not the list: Swiss investments reach 2 billion, which puts Switzerland in 19th place.
    """
    home, other = setting.home, setting.other
    named = [n for n in named if not _outdone(sentence, n, named)]
    if any(sentence.mark(k, "noun") == "exporter" for k in range(quantity.j, quantity.j + 3)):
        return _among_exporters(sentence, quantity, named, setting)
    owner = _nearest(sentence, quantity, [n for n in named if (n[2] == OWNER or _stands_for(sentence, n[0])) and n[1] != WORLD])
    named = [n for n in named if n is not owner]
    before = [n for n in named if n[2] not in (OWNER, PLACE, RIVAL) and n[1] not in ("EU", WORLD) and n[0].i < quantity.i]
    holder = _holder_behind(sentence, quantity, named)
    holder = holder or _nearest(sentence, quantity, [n for n in before if n[2] != PARTNER]) or _nearest(sentence, quantity, before)
    place = _nearest(sentence, quantity, [n for n in named if n[2] in (PLACE, PARTNER) and n[1] != WORLD and n is not holder])
    if invested and owner is not None and holder is not None and owner[1] == holder[1]:
        owner = None
    reporter = owner[1] if owner else place[1] if place else None
    if reporter is None and told in COUNTRIES and told != setting.home:
        theirs = (m for m in sentence.of("side") if m.meanings["side"] == "there" and 0 <= m.i - quantity.j <= 8)
        reporter = told if next(theirs, None) is not None else None
    partner = holder[1] if holder and holder[1] != reporter else None
    ours = [mark for mark in sentence.of("side") if mark.meanings["side"] == "we" and mark.i < quantity.i]
    if owner is None and ours and ours[-1].j == quantity.i:
        reporter, partner = home, None if partner == home else partner  # our 28th destination
    elif holder is None and owner is None and ours and sentence.clause_of(ours[-1].i) == sentence.clause_of(quantity.i):
        partner = home  # we are their first buyer
    if reporter is None and partner is not None and partner in (home, other):
        reporter = other if partner == home else home
    if reporter is None:
        reporter = home
    if partner is None:
        partner = (other if reporter == home else home) if other or reporter != home else None
    return Pair(reporter, partner if partner != reporter else other)


def _outdone(sentence: Sentence, found: Named, named: list[Named]) -> bool:
    """Return whether a country only stands before the holder of a place: nach China und Japan; the word also says whither.

    Another country must be left to hold the place.
    """
    chain = [n for n in named if n[2] == PARTNER and n[0].i < found[0].i and _listed(sentence, n[0].j, found[0].i)]
    first = chain[0] if chain else found
    after = sentence.at.get(first[0].i - 1)
    compared = after is not None and "preposition" in after and "than" in after and after.get("step") == "from"
    return found[2] == PARTNER and compared and any(n[2] == PLAIN and "country" in n[0] for n in named)


def _holder_behind(sentence: Sentence, quantity: Quantity, named: list[Named]) -> Named | None:
    """Return the country that a verb or dash behind a place names as its holder: второе место заняли США, ilk sırayı Almanya aldı.

    Only where endings or verbs at the end tell that it is no object, and no other country stands before the place in its clause; where
    verbs stand at the end an amount may come in between: birinci sırada 1,6 milyar dolarla Almanya.
    """
    lexicon = sentence.lexicon
    clause = sentence.clause_of(quantity.i)
    if not (lexicon.has("case") or lexicon.verb_last) or any(
        n[0].i < quantity.i and n[2] == PLAIN and sentence.clause_of(n[0].i) == clause and not numbers_between(sentence, n[0].j, quantity.i)
        for n in named
    ):
        return None
    for named_behind in named:
        mark, code, role = named_behind
        between = range(quantity.j, mark.i)
        bare = role == PLAIN and "country" in mark and mark.get("case") in (None, "accusative") and code in COUNTRIES
        verb = sentence.ending(mark.i - 1, "placed") is not None
        if bare and 0 <= mark.i - quantity.j <= (6 if lexicon.verb_last or verb else 4):
            found = [sentence.at.get(k) for k in between]
            cut = any(sentence.printed(k) in (",", ";", "(", ".") for k in between)
            cut = cut or not lexicon.verb_last and any(sentence.printed(k)[:1].isdecimal() for k in between)
            led = not verb and any(m is not None and (m.get("preposition", "behind") != "behind" or "among" in m) for m in found)
            return None if cut or led else named_behind
    return None


def _exporters(sentence: Sentence, quantity: Quantity, named: list[Named], setting: Setting) -> Pair:
    """Exporters are counted where they export from; the partner is where they export to."""
    told = [n for n in named if n[1] != WORLD]
    market = _nearest(sentence, quantity, [n for n in told if n[2] == PARTNER and not _whence(sentence, n[0])])
    own = _nearest(sentence, quantity, [n for n in told if n is not market])
    reporter = own[1] if own else setting.home if market is None or market[1] != setting.home else setting.other
    return Pair(reporter, market[1] if market else setting.other if reporter == setting.home else None)


def _whence(sentence: Sentence, mark: Mark) -> bool:
    return sentence.mark(mark.i - 1, "preposition") == "from" or mark.get("case") == "ablative"


def _among_exporters(sentence: Sentence, quantity: Quantity, named: list[Named], setting: Setting) -> Pair:
    """A rank among exporters: who holds it reports; the list is that of the world or of the market told with "to"."""
    told = [n for n in named if n[1] != WORLD]
    holder = _nearest(sentence, quantity, [n for n in told if n[2] in (PLAIN, OWNER, GENITIVE)])
    market = _nearest(sentence, quantity, [n for n in told if n[2] == PARTNER and n is not holder])
    return Pair(holder[1] if holder else setting.home, market[1] if market else WORLD)


def _stands_for(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country owns a list: for Chile, Korea is the fifth-largest market; Қазақстанның үшінші серіктесі; 哈第二大市场."""
    if mark.get("case") == "genitive" and "adjective" in mark and _owns_flow(sentence, mark) == "rank":
        return True
    ordinal = sentence.starting(mark.j, "ordinal")
    if ordinal is not None and not mark.get("case") and is_cjk(sentence.word(mark.i)) and sentence.mark(ordinal.j, "rank_cue"):
        return True
    at = mark.i - (2 if sentence.word(mark.i - 1) == "the" else 1)
    return sentence.mark(at, "preposition") == "for"


def _owns_office(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country only tells whose office is cited: the Ministry of Economy of Mexico."""
    return any(0 <= mark.i - office.j <= 3 for office in (*sentence.of("body"), *sentence.of("named_body")))


def _presence_gap(sentence: Sentence, quantity: Quantity, mark: Mark) -> int:
    """Return how far a country stands from a count; one right behind a dash says whose they are: и 3 тысячи – российских."""
    if mark.i == quantity.j + 1 and sentence.word(quantity.j) in ("–", "—", "-"):
        return 0
    return sentence.distance(mark.i, quantity.i)


def _in_its_economy(sentence: Sentence, mark: Mark) -> bool:
    """Return whether an adjective tells a place, "in" before an unknown noun beside it: dans l'économie kazakhstanaise."""
    if "adjective" not in mark:
        return False
    at = mark.i - 1
    while at > mark.i - 4 and (sentence.at.get(at) is None or "definite" in sentence.at[at]) and sentence.printed(at)[:1].isalpha():
        at -= 1
    return at < mark.i - 1 and sentence.mark(at, "preposition") == "in" and sentence.mark(mark.j, "noun") is None


def _presence(sentence: Sentence, quantity: Quantity, named: list[Named], setting: Setting, told: str | None = None) -> Pair:
    """Companies, jobs and investment: reporter is where they are (or whose office counts them), partner where they come from."""
    origin: str | None = None
    place: str | None = None
    if quantity.unit == "exporter":
        return _exporters(sentence, quantity, named, setting)
    named = [n for n in named if n[1] != told or not _owns_office(sentence, n[0])]
    for mark, code, role in sorted(named, key=lambda item: _presence_gap(sentence, quantity, item[0])):
        abroad = quantity.kind == "money" and (role == PLACE or "adjective" in mark)  # invested abroad, by foreign investors
        if code == WORLD and not abroad or mark.i >= quantity.j and _of_part(sentence, quantity.j, mark.i):
            continue
        before = sentence.mark(mark.i - 1, "preposition") or (
            sentence.mark(mark.i - 2, "preposition") if sentence.word(mark.i - 1) == "the" else None
        )
        invested = before == "of" and sentence.mark(mark.i - 2, "measure") == "investment"
        if role == PLACE or before == "in" or mark.get("case") in ("dative", "for") or _in_its_economy(sentence, mark):
            place = place or code
        elif invested or before == "from" or _tells_origin(sentence, mark) or sentence.starting(mark.j, "noun"):
            origin = origin or code
        elif code == setting.home and not (told in COUNTRIES and told in (setting.other, place)):
            place = place or code
        elif origin is None and code != place:
            origin = code
    home, other = setting.home, setting.other
    released = setting.issuer and other is None and quantity.kind != "count"
    foreign = near(sentence, "foreign", quantity.i, quantity.j, 24) and all(n[1] in (home, WORLD) for n in named)
    if released and not named or foreign:
        return Pair(home, WORLD)
    if not named and told in COUNTRIES and told not in (home, other) and quantity.kind != "count":
        return Pair(told, WORLD)
    if origin and origin == place:
        place = None
    if place and not origin:
        plain = _nearest(sentence, quantity, [n for n in named if n[2] == PLAIN and n[1] not in (place, WORLD)])
        origin = plain[1] if plain else None
    if origin and not place and told in COUNTRIES and told != origin:
        place = told
    if origin and not place:
        place = home if home != origin else other
    if place and not origin:
        origin = other if other not in (None, place) else home if home != place else WORLD if quantity.kind == "money" else None
    if not origin and not place:
        place, origin = (home, other) if told != other or not other else (other, home)  # le ministère vietnamien recense 684 projets
    return Pair(place, origin if origin != place else None)
