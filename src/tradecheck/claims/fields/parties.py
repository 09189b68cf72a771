"""Between whom: reporter and partner of a claim from the countries told around it and the countries of the document.

Rule: the country that owns the flow ("Japan's exports", "German exports", "экспорт Казахстана") reports; the one behind
"to", "from", "with" is the partner; a source told in the sentence reports its own figures; what is missing comes from
the pair spoken of, then from the document's pair. Companies and investment: reporter is where they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ...lexicons.lexicon import Mark
from ...party import BODY_PARTIES, COUNTRIES, GROUPS, WORLD, is_member
from ..numbers.quantity import Quantity
from ..owners import flows_from, party_of
from ..sentence import Sentence
from ..setting import Setting
from .nearness import near

PARTNER, OWNER, PLACE, GENITIVE, PLAIN = "partner", "owner", "place", "genitive", ""
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


def countries(sentence: Sentence) -> list[Named]:
    """Return the parties named in a sentence with their roles, leaving out those inside the name of an office."""
    offices = {k for mark in (*sentence.of("named_body"), *sentence.of("body")) for k in range(mark.i, mark.j)}
    out = []
    for mark in sentence.marks:
        code = party_of(mark)
        if code and mark.i not in offices and "currency" not in mark:
            out.append((mark, code, _role(sentence, mark)))
    return out


def _role(sentence: Sentence, mark: Mark) -> str:
    """Return the role of a country from its preposition, its case ending, or the flow beside it."""
    before = sentence.at.get(mark.i - 1)
    if sentence.mark(mark.i - 1, "article") or sentence.word(mark.i - 1) in ("the",):
        before = sentence.at.get(mark.i - 2)
    preposition = before.get("preposition") if before is not None else None
    possessive = sentence.mark(mark.j, "possessive") is not None
    owns = _owns_flow(sentence, mark)
    if possessive:
        return PARTNER if owns == "share" else OWNER if owns else PLAIN
    if before is not None and preposition in ("to", "from") and flows_from(sentence, before):
        return OWNER
    if preposition in ("to", "from", "with", "for"):
        return PLAIN if "adjective" in mark and owns == "flow" else PARTNER
    if "adjective" in mark:
        return OWNER if owns == "flow" or _behind_flow(sentence, mark) else PLAIN
    case = mark.get("case")
    if preposition == "in" and sentence.lexicon.has("case") and case in (None, "accusative"):
        return PARTNER  # в Китай, в Германию: whither, not where
    if case == "genitive":
        return _genitive(sentence, mark)
    if case:
        return OWNER if _flows_by_case(sentence, mark, case) else _CASES.get(case, PLAIN)
    if preposition == "of" and before is not None and sentence.mark(before.i - 1, "measure"):
        return OWNER
    if preposition == "of" and before is not None and sentence.mark(before.i - 1, "rank_cue"):
        return OWNER
    if preposition == "in":
        return PLACE
    beside = sentence.at.get(mark.j)
    if owns == "flow" and "country" in mark and beside is not None and not sentence.lexicon.inflected:
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


def _behind_flow(sentence: Sentence, mark: Mark) -> bool:
    """Return whether an adjective stands right behind a flow: las exportaciones mexicanas, le esportazioni italiane."""
    before = sentence.at.get(mark.i - 1)
    return before is not None and ("measure" in before or "measure_weak" in before) and "preposition" not in before


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
        if "measure" in found or "measure_weak" in found and "rank_cue" not in found and ("adjective" in mark or at > mark.j):
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
    """Return reporter and partner of a claim.

    ``source`` is the attribution told in this sentence with its token; ``spoken`` the pair of the claim before in the same block;
    ``others`` are the quantities of the sentence, whose countries are theirs.
    """
    named = [n for n in named if not _taken(sentence, quantity, n, named, others)]
    if measure == "rank":
        return _rank_list(sentence, quantity, named, setting)
    if measure in ("count", "investment") or of in ("count", "investment"):
        pair = _presence(sentence, quantity, named, setting)
        if "investment" in (measure, of) and pair.partner == setting.home and pair.reporter and measure != "count":
            return Pair(pair.partner, pair.reporter, outward=True)  # told from the side of the investor
        return pair
    if measure == "price" and near(sentence, "world_price", quantity.i, quantity.j, 20):
        return Pair(None, None)
    account = near(sentence, "measure", quantity.i, quantity.j, 14, "reserves")
    if of_account(measure, of) and (account or near(sentence, "measure", quantity.i, quantity.j, 30, "current_account")):
        return Pair(setting.home, WORLD)
    home, other = setting.home, setting.other
    holder = _before_bracket(sentence, quantity, named)
    owner = _nearest(sentence, quantity, [n for n in named if n[2] == OWNER and n[1] != WORLD and n is not holder])
    here = spoken if spoken is not None and spoken.sentence == id(sentence) else None
    reporter = owner[1] if owner else None
    told_at, told = source
    own = told if told in COUNTRIES else BODY_PARTIES.get(told or "")
    if reporter is None and own and not (here is not None and here.at > told_at):
        reporter = own
    if reporter is None:
        reporter = here.reporter if here else _going_on(spoken, carried) or home
    candidate = _nearest(
        sentence,
        quantity,
        [
            n
            for n in named
            if n[2] in (PARTNER, PLAIN, PLACE, GENITIVE)
            and n[1] != reporter
            and not _owned_firm(sentence, n[0])
            and not (n[1] in GROUPS and _among(sentence, n[0]))
        ],
    )
    if holder is not None and holder[1] != reporter:
        candidate = holder
    elif candidate and candidate[2] != PARTNER and reporter and is_member(candidate[1], reporter) and reporter != WORLD:
        reporter, candidate = candidate[1], None
    going_on = spoken if _goes_on(sentence, spoken, named) else None
    partner = candidate[1] if candidate else _default_partner(reporter, setting, here, going_on)
    if candidate and candidate[2] == PARTNER and partner == home and owner is None and not told:
        reporter = other if other and other != home else reporter
    if (
        (candidate is None or candidate[2] != PARTNER)
        and measure in ("exports", "imports", "turnover", "balance")
        and near(sentence, "whole", quantity.i, quantity.j, 4)
    ):
        partner = WORLD
    evidence: dict[str, object] = {}
    for name, found in (("reporter", owner), ("partner", candidate)):
        if found:
            evidence[name] = [found[0].start, found[0].end, "named beside the figure"]
    if (
        (measure in ("quantity", "target", "price") or of in ("quantity", "price"))
        and not candidate
        and (near(sentence, "production", quantity.i, quantity.j, 20) or near(sentence, "transit", quantity.i, quantity.j, 30))
    ):
        partner = WORLD if near(sentence, "transit", quantity.i, quantity.j, 30, "port") else None
    return Pair(reporter, partner, evidence)


def _tells_origin(sentence: Sentence, mark: Mark) -> bool:
    return "adjective" in mark or mark.get("case") == "ablative" or sentence.mark(mark.j, "possessive") is not None


def of_account(measure: str, of: str | None) -> bool:
    """Return whether a figure may be one of reserves or the current account, which have all partners."""
    return "other" in (measure, of)


def _before_bracket(sentence: Sentence, quantity: Quantity, named: list[Named]) -> Named | None:
    """Return the country right before the bracket a figure stands in: the United States ($1.75 trillion, +4%)."""
    if not sentence.bracket[quantity.i - sentence.first]:
        return None
    opening = next((k for k in range(quantity.i, sentence.first - 1, -1) if sentence.printed(k) in ("(", "（")), -1)
    return next((n for n in named if n[0].j == opening and n[2] != OWNER), None)


def _owned_firm(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country only tells whose capital is in a firm: German-owned plants."""
    return any(sentence.mark(k, "capital") for k in range(mark.j, mark.j + 3))


def _going_on(spoken: Pair | None, carried: str | None) -> str | None:
    """While one office's figures go on, its country goes on reporting."""
    own = carried if carried in COUNTRIES else BODY_PARTIES.get(carried or "")
    return own if own and spoken is not None and spoken.reporter == own else None


def _goes_on(sentence: Sentence, spoken: Pair | None, named: list[Named]) -> bool:
    """Return whether a sentence that names no country goes on about the partner told in the one before: Of it 374.6 m were exports."""
    if spoken is None or spoken.block != sentence.block or "partner" not in spoken.evidence or named:
        return False
    return any(mark.meanings["list_cue"] == "of_which" for mark in sentence.of("list_cue")) or bool(sentence.of("side"))


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
        if mark.i >= quantity.j and (_parted(sentence, quantity.j, mark.i) or _of_part(sentence, quantity.j, mark.i)):
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
        if between and sentence.clause_of(between[-1].i) == sentence.clause_of(mark.i) and mark.i - between[-1].j <= 6:
            return sentence.clause_of(quantity.j - 1) != sentence.clause_of(mark.i) or role == PARTNER
        behind = [q for q in others if q.i > mark.i and sentence.clause_of(q.i) == sentence.clause_of(mark.i) and q.kind != "code"]
        return bool(behind) and sentence.clause_of(quantity.j - 1) != sentence.clause_of(mark.i)
    owner = next((q for q in others if 0 <= mark.i - q.j <= 4 and q.j <= quantity.i and q.kind not in ("code", "number")), None)
    if owner is None or owner is quantity or role != PARTNER:
        return False
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


def _rank_list(sentence: Sentence, quantity: Quantity, named: list[Named], setting: Setting) -> Pair:
    """A rank: the owner of the list reports, the country that holds the place is the partner."""
    home, other = setting.home, setting.other
    owner = _nearest(sentence, quantity, [n for n in named if (n[2] == OWNER or _stands_for(sentence, n[0])) and n[1] != WORLD])
    named = [n for n in named if n is not owner]
    before = [n for n in named if n[2] not in (OWNER, PLACE) and n[1] not in ("EU", WORLD) and n[0].i < quantity.i]
    holder = _nearest(sentence, quantity, [n for n in before if n[2] != PARTNER]) or _nearest(sentence, quantity, before)
    place = _nearest(sentence, quantity, [n for n in named if n[2] in (PLACE, PARTNER) and n[1] != WORLD and n is not holder])
    reporter = owner[1] if owner else place[1] if place else None
    partner = holder[1] if holder and holder[1] != reporter else None
    if reporter is None and partner is not None and partner in (home, other):
        reporter = other if partner == home else home
    if reporter is None:
        reporter = home
    if partner is None:
        partner = (other if reporter == home else home) if other or reporter != home else None
    return Pair(reporter, partner if partner != reporter else other)


def _stands_for(sentence: Sentence, mark: Mark) -> bool:
    """Return whether "for" gives the list its owner: for Chile, Korea is the fifth-largest market."""
    at = mark.i - (2 if sentence.word(mark.i - 1) == "the" else 1)
    return sentence.mark(at, "preposition") == "for"


def _presence(sentence: Sentence, quantity: Quantity, named: list[Named], setting: Setting) -> Pair:
    """Companies, jobs and investment: reporter is where they are, partner where they come from."""
    origin: str | None = None
    place: str | None = None
    for mark, code, role in sorted(named, key=lambda item: sentence.distance(item[0].i, quantity.i)):
        if code == WORLD:
            continue
        before = sentence.mark(mark.i - 1, "preposition") or (
            sentence.mark(mark.i - 2, "preposition") if sentence.word(mark.i - 1) == "the" else None
        )
        invested = before == "of" and sentence.mark(mark.i - 2, "measure") == "investment"
        if role == PLACE or before == "in" or mark.get("case") == "dative":
            place = place or code
        elif invested or before == "from" or _tells_origin(sentence, mark):
            origin = origin or code
        elif code == setting.home:
            place = place or code
        elif origin is None and code != place:
            origin = code
    home, other = setting.home, setting.other
    if not named and setting.issuer and other is None and quantity.kind != "count":
        return Pair(home, WORLD)
    if origin and origin == place:
        place = None
    if place and not origin:
        plain = _nearest(sentence, quantity, [n for n in named if n[2] == PLAIN and n[1] not in (place, WORLD)])
        origin = plain[1] if plain else None
    if origin and not place:
        place = home if home != origin else other
    if place and not origin:
        origin = other if other != place else home if home != place else WORLD if quantity.kind == "money" else None
    if not origin and not place:
        place, origin = home, other
    return Pair(place, origin if origin != place else None)
