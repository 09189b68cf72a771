"""Between whom: reporter and partner of a claim from the countries told around it and the countries of the document.

Rule: the country that owns the flow ("Japan's exports", "German exports", "экспорт Казахстана") reports; the one behind
"to", "from", "with" is the partner; a source told in the sentence reports its own figures; what is missing comes from
the pair spoken of, then from the document's pair. Companies and investment: reporter is where they are.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicons.lexicon import Mark
from ...party import BODY_PARTIES, COUNTRIES, GROUPS, WORLD, is_member
from ..goods.origin import goods_beside
from ..measure.nearness import near, numbers_between
from ..numbers.quantity import Quantity
from ..ranks.rank_pairs import rank_list, stands_for
from ..roles.roles import GENITIVE, OWNER, PARTNER, PLACE, PLAIN, REGION, RIVAL, Named, leading_to
from ..roles.we_and_you import owned_by_sides, towards_us
from ..sentence import Sentence
from ..sides.setting import Setting
from .all_partners import of_all_partners, within_union
from .bought import buyers_of_part, whence_bought
from .carriage import carriage, is_carriage
from .carried_on import default_partner, goes_on, going_on, holds_share, in_parallel, mirrored, restated, turned
from .closest import among, before_bracket, has_own_share, nearest, owned_firm, taken
from .owners_in_row import next_owner, owner_in_row
from .pair import Pair
from .parts_of_flow import told_of_part
from .presence import placed
from .produced import of_producers, on_the_way, producer, quoted_in_town
from .subjects import buys_goods_of, sells_itself
from .there import trades_there
from .two_others import of_two_others
from .whence_whither import whence_whither
from .wholes import flow_in_clause, named_together, of_several, owned_together
from .with_share import partner_of_share


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
    told_at_all = named
    named = [n for n in named if not taken(sentence, quantity, n, named, others)]
    named = [n for n in named if measure != "share" or not has_own_share(sentence, quantity, n, others)]
    named = [n for n in named if not told_of_part(sentence, quantity, of or measure, n, others)]
    parties = [n for n in named if n[1] != REGION]
    if measure == "rank":
        return rank_list(sentence, quantity, parties, setting, source[1], others, spoken, invested=of == "investment")
    if measure in ("count", "investment") or of in ("count", "investment"):
        return placed(sentence, quantity, measure, of, parties, setting, source[1])
    quoted = near(sentence, "world_price", quantity.i, quantity.j, 20) if "price" in (measure, of) else None
    if quoted is not None or "price" in (measure, of) and quoted_in_town(sentence, parties, setting):
        return Pair(None, None)
    if "price" in (measure, of) and (way := on_the_way(sentence, quantity, parties)) is not None:
        return way
    account = near(sentence, "measure", quantity.i, quantity.j, 14, "reserves")
    if of_account(measure, of) and (account or near(sentence, "measure", quantity.i, quantity.j, 30, "current_account")):
        return Pair(setting.home, WORLD)
    home, other = setting.home, setting.other
    if "quantity" in (measure, of) and is_carriage(sentence, quantity):
        return carriage(sentence, quantity, named, setting)
    named = buyers_of_part(sentence, named) if measure == "share" and of in ("quantity", "exports") else named
    named = [*whence_bought(sentence, named, "imports" in (measure, of)), *towards_us(sentence, setting.speaker or home)]
    again = trades_there(sentence, quantity.i, of if measure in ("growth", "multiple", "change") else measure, named, setting, spoken)
    again = again or buys_goods_of(sentence, of if measure in ("growth", "multiple", "change") else measure, named)
    again = again or of_two_others(sentence, quantity, named, home, spoken)
    again = again or restated(sentence, quantity, spoken, named, others) or turned(sentence, quantity, spoken, named)
    again = again or in_parallel(sentence, quantity, spoken, named) or owner_in_row(sentence, quantity, told_at_all)
    again = again or next_owner(sentence, quantity, measure, spoken, told_at_all)
    moved = measure in ("target", "growth", "multiple", "change")
    again = again or whence_whither(sentence, quantity, of if moved else measure, named, spoken)
    if again is not None:
        return again
    holder = before_bracket(sentence, quantity, named)
    owners = [n for n in (*named, *owned_by_sides(sentence, quantity, setting)) if n[2] == OWNER and n[1] != WORLD and n is not holder]
    if "balance" in (measure, of):
        owners += [n for n in named if stands_for(sentence, n[0]) and n[1] in COUNTRIES]  # положительное для России сальдо
    owners = [n for n in owners if not _parted_from(sentence, quantity, n, source)]
    owner = nearest(sentence, quantity, [n for n in owners if not _named_again(sentence, quantity, n, named, source[1])])
    here = spoken if spoken is not None and spoken.sentence == id(sentence) else None
    reporter = owner[1] if owner else None
    told_at, told = source
    own = told if told in COUNTRIES else BODY_PARTIES.get(told or "")
    own = None if own == WORLD != home else own  # what the WTO says of a country
    bought = owner is not None and goods_beside(sentence, owner[0]) and not _sold_from(sentence, owner[0])
    bought = bought or "imports" in (measure, of)
    teller = own or (carried if carried in COUNTRIES and measure != "share" and of != "exports" != measure else None)
    if owner is not None and bought and (_of_origin(owner, teller, named) or _comes_of(sentence, owner, own, named)):
        owner, reporter = None, teller
    if reporter is None and own and not (here is not None and here.at > told_at):
        reporter = own
    going = None if here else going_on(spoken, carried)
    if reporter is None:
        reporter = here.reporter if here else going or home
    if measure == "share":
        named = [n for n in named if n[1] != WORLD or n[0].i < quantity.i]  # three in ten of what is earned abroad
    made_by = producer(sentence, quantity, measure, of, named)
    if made_by:
        return Pair(made_by, None)
    candidate = partner_of_share(sentence, quantity, told_at_all, others) or _partner_beside(sentence, quantity, named, reporter)
    if holder is not None and holder[1] != reporter:
        candidate = holder
    elif (
        candidate
        and candidate[2] != PARTNER
        and reporter
        and not (measure == "share" and _in_partner(candidate, here, reporter))
        and (_member(candidate, reporter, home) or home == WORLD and owner is None)
    ):
        reporter, candidate = candidate[1], None
    if measure == "share" and owner is None and candidate and candidate[2] in (PLACE, GENITIVE) and _covers(sentence, quantity):
        return Pair(candidate[1], WORLD)  # Түркияда импортты экспортпен жабу коэффициенті
    if measure == "share" and candidate and here and here.partner and candidate[1] in GROUPS and is_member(here.partner, candidate[1]):
        candidate = None  # 对越南814亿元，占对东盟贸易的近八成
    abroad = _from_there(sentence, quantity, of or measure, owner or holder, candidate, spoken, setting)
    if abroad is not None:
        return abroad
    flow = of if measure in ("target", "growth", "multiple", "change") else measure
    ends = of if measure == "share" and of == "exports" else flow  # 车厘子91%销往中国
    ends = _way_of_goods(sentence, quantity) if ends == "quantity" else ends
    if owner is None and other is None and ends == "exports" and flow in (ends, "quantity") and candidate is not None:
        if sells_itself(sentence, quantity, candidate, named):
            return Pair(candidate[1], WORLD, _evidence(candidate, None))
    if owner is None and ends in ("exports", "imports") and (candidate is None or candidate[2] != PARTNER):
        whither = _otheron_the_way(sentence, quantity, ends, [n for n in named if n[1] == reporter])
        if whither is not None:
            teller = carried if carried in COUNTRIES and whither[1] == home else None  # the other's office: 他们公布去年对华出口
            told_codes = (candidate and candidate[1], here and here.partner, teller, other, home)
            reporter = next((code for code in told_codes if code and code not in (whither[1], WORLD, REGION)), None)
            candidate = whither
    of_that = measure == "share" and holds_share(sentence, spoken, named)
    still = spoken if of_that or goes_on(sentence, spoken, named, other) else mirrored(sentence, spoken, named, own)
    partner = (
        candidate[1] if candidate else WORLD if home == WORLD != reporter else default_partner(sentence, reporter, setting, here, still)
    )
    partner = _of_region(candidate, reporter) if candidate and partner == REGION else partner
    if candidate and candidate[2] == PARTNER and partner == home and owner is None and not told and not going:
        reporter = other if other and other != home else reporter
    unnamed = candidate is None or candidate[2] != PARTNER
    both_ways = flow in ("turnover", "balance") and other is not None and owner is None
    to_you = any(mark.meanings["side"] in ("you", "your") for mark in sentence.of("side"))  # in total we sold you goods for 412 million
    summed_up = both_ways or to_you or here is not None and here.partner not in (None, WORLD) and not flow_in_clause(sentence, quantity)
    of_this = (owner, candidate, reporter, told_at_all, others)
    whole = of_all_partners(sentence, quantity, flow, *of_this, level=flow == measure, summed_up=summed_up)
    if whole.told:
        partner = WORLD
        reporter = whole.seller if whole.seller and own is None else reporter
    if partner == WORLD and within_union(sentence, reporter, told_at_all):
        partner = reporter
    as_before = here is not None and here.several and candidate is None
    several = unnamed and (as_before or of_several(sentence, quantity, measure, told_at_all))
    joint = [n for n in named if n[1] != reporter and (n[1] != home or measure == "share")]
    several = several or holder is None and named_together(sentence, candidate, joint, shared=measure == "share")
    of_region = setting.region and reporter not in GROUPS and partner == WORLD and candidate is None and not whole.told
    partner = None if several or of_region else partner
    reporter = None if holder is None and owned_together(sentence, quantity, told_at_all) else reporter
    evidence = _evidence(owner, candidate)
    before = next((pair for pair in (here, still) if candidate is None and pair is not None and partner == pair.partner), None)
    if before is not None and "partner" in before.evidence:
        evidence["partner"] = before.evidence["partner"]
    told_pair = Pair(reporter, partner, evidence, several=several, aside=whole.aside)
    if candidate is None:
        of_producers(sentence, quantity, measure, of, named, told_pair, home, told=owner is not None or own is not None)
    return told_pair


def _covers(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a percent tells how far exports pay for imports."""
    return near(sentence, "share", quantity.i, quantity.j, 12, "coverage") is not None


def _partner_beside(sentence: Sentence, quantity: Quantity, named: list[Named], reporter: str | None) -> Named | None:
    """Return the country that may be the partner: the nearest other than the reporter, no owner and no group that others stand in."""
    may = [n for n in named if n[1] != reporter and not owned_firm(sentence, n[0])]
    may = [n for n in may if not ((n[1] in GROUPS or n[1] == WORLD) and among(sentence, n[0]))]
    may = [n for n in may if not _heads_bracket(sentence, n[0], quantity)]
    roles = (PARTNER, PLAIN, PLACE, GENITIVE)
    return nearest(sentence, quantity, [n for n in may if n[2] in roles or n[2] == RIVAL and 0 <= quantity.i - n[0].j <= 3])


def _heads_bracket(sentence: Sentence, name: Mark, quantity: Quantity) -> bool:
    """Return whether a name behind a figure opens a bracket with a figure of its own: 5.1 billion (Uzbekistan: 0.7 billion)."""
    opened = name.i > quantity.j and sentence.printed(name.i - 1) in ("(", "（") and sentence.word(name.j) in (":", "：")
    return opened and any(name.j < k <= name.j + 3 for k in sentence.digits)


def _of_region(region: Named, reporter: str | None) -> str | None:
    """Return the partner of goods that go to a region: none, but third countries are all partners of a union."""
    return WORLD if region[0].get("region") == "third" and reporter in GROUPS else None


def _evidence(owner: Named | None, partner: Named | None) -> dict[str, object]:
    told = (("reporter", owner), ("partner", partner))
    return {name: [found[0].start, found[0].end, "named beside the figure"] for name, found in told if found}


def _member(found: Named, reporter: str, home: str | None) -> bool:
    """Return whether a country is told of as a member of the union that reports, or of which the text is: ahead of Hungary with 0.9 bn."""
    return is_member(found[1], reporter) or home in GROUPS and is_member(found[1], home or "")


def _in_partner(found: Named, here: Pair | None, reporter: str) -> bool:
    """Return whether a country is a member of the union told as the partner: 欧盟占土耳其出口的41.3%，其中德国占8.3%."""
    union = None if here is None else here.partner
    return union is not None and union in GROUPS and union != reporter and is_member(found[1], union)


def _of_origin(owner: Named, own: str | None, named: list[Named]) -> bool:
    """Return whether an adjective tells whence imports came that another country's office counts: à Rome, importations tunisiennes."""
    told = own in COUNTRIES and owner[1] != own and "adjective" in owner[0]
    return told and not any(n[1] == own and n[2] == PARTNER for n in named)


def _comes_of(sentence: Sentence, owner: Named, own: str | None, named: list[Named]) -> bool:
    """Return whether "of" tells whence imports came that another country's office counts: les douanes suisses, importations du Ghana."""
    flow = sentence.mark(owner[0].i - 1, "preposition") == "of" and "country" in owner[0]
    return flow and own in COUNTRIES and owner[1] != own and not any(n[1] == own and n[2] == PARTNER for n in named)


def _sold_from(sentence: Sentence, origin: Mark) -> bool:
    """Return whether a word of selling stands right before an adjective: по данным китайской таможни, поставки белорусской говядины."""
    before = sentence.at.get(origin.i - 1)
    if before is not None and before.get("preposition") == "of":
        before = sentence.at.get(before.i - 1)
    return before is not None and (before.get("measure") or before.get("measure_weak")) == "exports"


def _parted_from(sentence: Sentence, quantity: Quantity, owner: Named, source: tuple[int, str | None]) -> bool:
    """Return whether an office of another country is told behind a semicolon: Tashkent's office shows A; TurkStat's exports are B.

    Or before the figure, and the owner in a clause behind it: Hanoi counts 3 billion, as the rest is put to the account of Belgium.
    """
    at, told = source
    if told in COUNTRIES and at < quantity.i and owner[0].i >= quantity.j:
        return sentence.clause_of(owner[0].i) != sentence.clause_of(quantity.j - 1)
    return told != owner[1] and owner[0].j <= at and any(sentence.printed(k) in (";", "；") for k in range(owner[0].j, at))


def _named_again(sentence: Sentence, quantity: Quantity, owner: Named, named: list[Named], told: str | None) -> bool:
    """Return whether a country told in another clause is the partner in what an office counts: als Delhi sperrte, zählte sie aus Indien."""
    here = sentence.clause_of(quantity.i)
    if told not in COUNTRIES or told == owner[1] or sentence.clause_of(owner[0].i) == here:
        return False
    return any(n[1] == owner[1] and n[2] == PARTNER and sentence.clause_of(n[0].i) == here for n in named)


def _otheron_the_way(sentence: Sentence, quantity: Quantity, measure: str, named: list[Named]) -> Named | None:
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


def _way_of_goods(sentence: Sentence, quantity: Quantity) -> str | None:
    """Return the flow that the clause of a weight tells: 376,000 tonnes were shipped to China; 37.6万吨运往中国."""
    clause = sentence.clause_of(quantity.i)
    told = {mark.meanings[c] for c in ("measure", "measure_weak") for mark in sentence.of(c) if sentence.clause_of(mark.i) == clause}
    ways = told & {"exports", "imports"}
    return ways.pop() if len(ways) == 1 else None


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


def of_account(measure: str, of: str | None) -> bool:
    """Return whether a figure may be one of reserves or the current account, which have all partners."""
    return "other" in (measure, of)
