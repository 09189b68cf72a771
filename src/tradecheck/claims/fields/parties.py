"""Between whom: reporter and partner of a claim from the countries told around it and the countries of the document.

Rule: the country that owns the flow ("Japan's exports", "German exports", "экспорт Казахстана") reports; the one behind
"to", "from", "with" is the partner; a source told in the sentence reports its own figures; what is missing comes from
the pair spoken of, then from the document's pair. Companies and investment: reporter is where they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ...lexicons.lexicon import Mark
from ...party import BODY_PARTIES, COUNTRIES, CURRENCY_HOMES, GROUPS, WORLD, is_member
from ..numbers.quantity import Quantity
from ..owners import party_of
from ..sentence import Sentence
from ..setting import Setting
from .carriage import carriage, is_carriage
from .closest import among, before_bracket, nearest, owned_firm, taken
from .nearness import near, numbers_between
from .pair import Pair
from .presence import of_our_firms, presence
from .rank_pairs import rank_list, stands_for
from .roles import GENITIVE, OWNER, PARTNER, PLACE, PLAIN, REGION, RIVAL, Named, goods_beside, leading_to, towards_us
from .wholes import of_several, whole_flow, whole_told


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
    named = [n for n in named if not taken(sentence, quantity, n, named, others)]
    parties = [n for n in named if n[1] != REGION]
    if measure == "rank":
        return rank_list(sentence, quantity, parties, setting, source[1], others, spoken, invested=of == "investment")
    if measure in ("count", "investment") or of in ("count", "investment"):
        if "investment" in (measure, of) and not parties and of_our_firms(sentence, quantity) and setting.other:
            return Pair(setting.speaker or setting.home, setting.other, outward=True)
        pair = presence(sentence, quantity, parties, setting, source[1])
        counted_there = source[1] in COUNTRIES and source[1] == pair.reporter
        if "investment" in (measure, of) and pair.partner == setting.home and pair.reporter and measure != "count" and not counted_there:
            return Pair(pair.partner, pair.reporter, outward=True)  # told from the side of the investor
        if measure == "investment" and source[1] in COUNTRIES and source[1] == pair.partner and pair.reporter:
            named_there = any(n[1] == pair.reporter for n in parties)  # in the figures of the investor's country, else of the host
            return Pair(pair.partner, pair.reporter, outward=named_there)
        return pair
    if "price" in (measure, of) and near(sentence, "world_price", quantity.i, quantity.j, 20):
        return Pair(None, None)
    if "price" in (measure, of) and (way := _way(sentence, quantity, parties)) is not None:
        return way
    account = near(sentence, "measure", quantity.i, quantity.j, 14, "reserves")
    if of_account(measure, of) and (account or near(sentence, "measure", quantity.i, quantity.j, 30, "current_account")):
        return Pair(setting.home, WORLD)
    home, other = setting.home, setting.other
    if "quantity" in (measure, of) and is_carriage(sentence, quantity):
        return carriage(sentence, quantity, named, setting)
    named = [*named, *towards_us(sentence, setting.speaker or home)]
    restated = _restated(sentence, quantity, spoken, named, others)
    if restated is not None:
        return restated
    holder = before_bracket(sentence, quantity, named)
    owners = [n for n in (*named, *_ours(sentence, quantity, setting)) if n[2] == OWNER and n[1] != WORLD and n is not holder]
    if "balance" in (measure, of):
        owners += [n for n in named if stands_for(sentence, n[0]) and n[1] in COUNTRIES]  # положительное для России сальдо
    owner = nearest(sentence, quantity, [n for n in owners if not _parted_from(sentence, n, source)])
    here = spoken if spoken is not None and spoken.sentence == id(sentence) else None
    reporter = owner[1] if owner else None
    told_at, told = source
    own = told if told in COUNTRIES else BODY_PARTIES.get(told or "")
    own = None if own == WORLD != home else own  # what the WTO says of a country
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
    candidate = nearest(
        sentence,
        quantity,
        [
            n
            for n in named
            if (n[2] in (PARTNER, PLAIN, PLACE, GENITIVE) or n[2] == RIVAL and 0 <= quantity.i - n[0].j <= 3)
            and n[1] != reporter
            and not owned_firm(sentence, n[0])
            and not ((n[1] in GROUPS or n[1] == WORLD) and among(sentence, n[0]))
        ],
    )
    if holder is not None and holder[1] != reporter:
        candidate = holder
    elif candidate and candidate[2] != PARTNER and reporter and (is_member(candidate[1], reporter) or home == WORLD and owner is None):
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
    going_on = spoken if _goes_on(sentence, spoken, named, other) else None
    partner = candidate[1] if candidate else WORLD if home == WORLD != reporter else _default_partner(reporter, setting, here, going_on)
    partner = None if partner == REGION else partner
    if candidate and candidate[2] == PARTNER and partner == home and owner is None and not told and not going:
        reporter = other if other and other != home else reporter
    unnamed = candidate is None or candidate[2] != PARTNER
    if flow in ("exports", "imports", "turnover", "balance"):
        level = flow == measure
        whole = unnamed and near(sentence, "whole", quantity.i, quantity.j, 4) or whole_told(sentence, quantity, candidate)
        if level and whole or whole_flow(sentence, quantity, owner, candidate):
            partner = WORLD
    still = here is not None and here.several and candidate is None
    several = unnamed and (still or measure != "turnover" and of_several(sentence, quantity))
    partner = None if several else partner
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
    return Pair(reporter, partner, evidence, several=several)


def _way(sentence: Sentence, quantity: Quantity, named: list[Named]) -> Pair | None:
    """Return whence and whither a price is told for: a container from Felixstowe to Mersin costs $2,350."""
    for a, b in pairwise(named):
        starts = leading_to(sentence, a[0]) in ("from", "of", "ablative")
        ends = leading_to(sentence, b[0]) in ("to", "towards", "dative")
        if starts and ends and b[0].i - a[0].j <= 2 and {a[1], b[1]} <= COUNTRIES and sentence.distance(b[0].i, quantity.i) <= 20:
            return Pair(a[1], b[1]) if a[1] != b[1] else None
    return None


def _parted_from(sentence: Sentence, owner: Named, source: tuple[int, str | None]) -> bool:
    """Return whether an office of another country is told behind a semicolon: Tashkent's office shows A; TurkStat's exports are B."""
    at, told = source
    return told != owner[1] and owner[0].j <= at and any(sentence.printed(k) in (";", "；") for k in range(owner[0].j, at))


def _other_way(sentence: Sentence, quantity: Quantity, measure: str, named: list[Named]) -> Named | None:
    """Return the country in which exports end or imports begin, where it was taken for the reporter: imports from it are another's.

    So are those of its goods: le Kenya a acheté des produits français.
    """
    case, preposition = ("dative", "to") if measure == "exports" else ("ablative", "from")
    told = [n for n in named if leading_to(sentence, n[0]) in (case, preposition)]
    told += [n for n in named if measure == "imports" and goods_beside(sentence, n[0]) is not None]
    beside = nearest(sentence, quantity, [n for n in told if n[2] == PARTNER])
    if beside is None or sentence.clause_of(beside[0].i) != sentence.clause_of(quantity.i):
        return None
    between = (beside[0].j, quantity.i) if beside[0].i < quantity.i else (quantity.j, beside[0].i)
    return None if numbers_between(sentence, *between) else beside


def _produced(sentence: Sentence, quantity: Quantity, measure: str, of: str | None, named: list[Named]) -> str | None:
    """Return the one country named where a price or quantity is told as that of producers: Abidjan lifted the farm-gate price."""
    told = {n[1] for n in named if n[1] in COUNTRIES}
    if not ("price" in (measure, of) or "quantity" in (measure, of)) or len(told) != 1:
        return None
    mark = near(sentence, "production", quantity.i, quantity.j, 20)
    return told.pop() if mark is not None and not any(n[2] == PARTNER for n in named) else None


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


def _ours(sentence: Sentence, quantity: Quantity, setting: Setting) -> list[Named]:
    """Return "our exports", "we sold", экспортымыз as owners of their flow, and "your exports", Ihr Land lieferte: each side's country."""
    own, other = setting.speaker or setting.home, setting.other
    flows = [mark.i for mark in (*sentence.of("measure"), *sentence.of("measure_weak"))]
    first = -2 if sentence.lexicon.verb_second else 0  # kauften wir, haben wir gekauft
    owners: list[Named] = []
    for mark in sentence.of("side"):
        code = {"we": own, "your": other}.get(mark.meanings["side"])
        verb = "measure" in mark or "measure_weak" in mark  # exportamos, vendemos
        owns = verb or any(_joined(sentence, mark, i) and first <= i - mark.j <= 1 and not _told_whose(sentence, mark, i) for i in flows)
        apart = mark.i >= quantity.j and sentence.clause_of(mark.i) != sentence.clause_of(quantity.j - 1)
        if code and owns and not apart:
            owners.append((mark, code, OWNER))
    return owners


def _told_whose(sentence: Sentence, mark: Mark, flow: int) -> bool:
    """Return whether a flow before a pronoun has its subject right before it: Ihr Land lieferte uns."""
    subject = sentence.at.get(flow - 1)
    return flow < mark.i and subject is not None and (subject.get("side") == "your" or party_of(subject) is not None)


def _joined(sentence: Sentence, mark: Mark, flow: int) -> bool:
    """Return whether no sign parts a word from a flow: not "close to ours: exports"."""
    return not any(sentence.word(k) in (":", ";", ".", "(") for k in range(mark.j, flow))


def of_account(measure: str, of: str | None) -> bool:
    """Return whether a figure may be one of reserves or the current account, which have all partners."""
    return "other" in (measure, of)


def _restated(
    sentence: Sentence, quantity: Quantity, spoken: Pair | None, named: list[Named], others: Sequence[Quantity]
) -> Pair | None:
    """Return the pair of the figure that a bracket or "or" right behind it tells again: 14.7 billion (+11.2 %); 84 %, or 7.9 billion."""
    if spoken is None or spoken.sentence != id(sentence):
        return None
    told = next((q for q in others if q.i == spoken.at), None)
    if sentence.bracket[quantity.i - sentence.first]:
        opening = next((k for k in range(quantity.i, sentence.first - 1, -1) if sentence.printed(k) in ("(", "（")), -1)
        same = told is not None and told.j == opening
    else:
        opening = quantity.i - 1
        link = sentence.at.get(opening)
        behind = (n[0].i for n in named if n[2] == PARTNER and n[0].i >= quantity.j)
        own = any(sentence.distance(quantity.j - 1, i) <= 5 for i in behind)  # 7.9 billion or 84 % went to China
        same = told is not None and link is not None and "or" in link and link.i - told.j <= 3 and not own and told.kind == "percent"
    return Pair(spoken.reporter, spoken.partner) if same and not any(opening < n[0].i < quantity.i for n in named) else None


def _going_on(spoken: Pair | None, carried: str | None) -> str | None:
    """While one office's figures go on, its country goes on reporting."""
    own = carried if carried in COUNTRIES else BODY_PARTIES.get(carried or "")
    return own if own and spoken is not None and spoken.reporter == own else None


def _goes_on(sentence: Sentence, spoken: Pair | None, named: list[Named], other: str | None) -> bool:
    """Return whether a sentence goes on about the partner told in the one before, whom it does not name: Of it 374.6 m were exports.

    The neighbour is the ``other`` side where the text has one.
    """
    neighbour = other is not None and any(mark.meanings["side"] == "neighbour" for mark in sentence.of("side"))
    if spoken is None or neighbour and spoken.partner != other or spoken.block != sentence.block or "partner" not in spoken.evidence:
        return False
    if any(n[1] != spoken.reporter for n in named):
        return False
    if named:
        return any(mark.meanings["side"] in ("there", "neighbour", "both") for mark in sentence.of("side"))
    back = (mark for mark in sentence.of("side") if mark.meanings["side"] != "its")  # "its share", "son rang" point to goods or the owner
    return any(mark.meanings["list_cue"] == "of_which" for mark in sentence.of("list_cue")) or next(back, None) is not None


def _default_partner(reporter: str | None, setting: Setting, here: Pair | None, spoken: Pair | None = None) -> str | None:
    home, other = setting.home, setting.other
    if reporter == WORLD:
        return None
    if spoken is not None and spoken.reporter == reporter and not here:
        return spoken.partner
    if here and here.reporter == reporter and here.partner:
        return here.partner
    if here and here.partner == reporter and here.reporter:
        return here.reporter
    if other:
        return other if reporter == home else home if reporter == other else other
    return home if reporter != home and home not in (None, WORLD) else WORLD
