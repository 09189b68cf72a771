"""Firms, jobs and investment: where they are and where they come from."""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...party import COUNTRIES, WORLD
from ..measure.nearness import near, numbers_between
from ..numbers.quantity import Quantity
from ..ranks.rank_pairs import exporters, owns_office
from ..roles.roles import OWNER, PLACE, PLAIN, Named, leading_to
from ..sentence import Sentence
from ..sides.setting import Setting
from .closest import nearest, of_part, owned_firm, parted
from .pair import Pair

_WHOLE = 6  # tokens between a share and the capital it is taken of
_TO_NOUN = 4  # tokens between an amount and the capital that it is an amount of
_TO_CAPITAL = 20  # tokens between a figure and its word of investment


def of_our_firms(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether money is put up by "our" firms: nuestras firmas han invertido allí."""
    ours = (m for m in sentence.of("side") if m.meanings["side"] == "we" and sentence.mark(m.j, "noun") in ("enterprise", "joint_venture"))
    return any(m.j <= quantity.i and sentence.clause_of(m.i) == sentence.clause_of(quantity.i) for m in ours)


def _tells_origin(sentence: Sentence, mark: Mark) -> bool:
    return "adjective" in mark or mark.get("case") == "ablative" or sentence.mark(mark.j, "possessive") is not None


def _of_authority(sentence: Sentence, mark: Mark) -> bool:
    """Return whether an adjective tells whose authorities count what follows: die vietnamesischen Behörden führten 463 Vorhaben."""
    return "adjective" in mark and sentence.mark(mark.j, "side_word") is not None


def _presence_gap(sentence: Sentence, quantity: Quantity, mark: Mark) -> int:
    """Return how far a country stands from a count; one right behind a dash says whose they are: и 3 тысячи – российских."""
    if mark.i == quantity.j + 1 and sentence.word(quantity.j) in ("–", "—", "-"):
        return 0
    return sentence.distance(mark.i, quantity.i)


def _joined(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country is joined to another by a hyphen before what both have: 6,000 India-Oman joint ventures."""
    before = sentence.ending(mark.i - 2, "country") or sentence.ending(mark.i - 2, "adjective")
    behind = sentence.starting(mark.j + 1, "country") or sentence.starting(mark.j + 1, "adjective")
    hyphens = ("-", "–")
    first = behind is not None and sentence.word(mark.j) in hyphens and sentence.starting(behind.j, "noun") is not None
    return first or before is not None and sentence.word(mark.i - 1) in hyphens and sentence.starting(mark.j, "noun") is not None


def _in_its_economy(sentence: Sentence, mark: Mark) -> bool:
    """Return whether an adjective tells a place, "in" before an unknown noun beside it: dans l'économie kazakhstanaise."""
    if "adjective" not in mark:
        return False
    at = mark.i - 1
    while at > mark.i - 4 and (sentence.at.get(at) is None or "definite" in sentence.at[at]) and sentence.printed(at)[:1].isalpha():
        at -= 1
    return at < mark.i - 1 and sentence.mark(at, "preposition") == "in" and sentence.mark(mark.j, "noun") is None


def at_home(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether "with us" tells where firms are counted: на нашей земле работают семь предприятий; елімізде 740 кәсіпорын бар."""
    ours = (mark for mark in sentence.of("side") if mark.meanings["side"] == "we" and mark.j <= quantity.i)
    placed = (mark for mark in ours if sentence.clause_of(mark.i) == sentence.clause_of(quantity.i))
    return quantity.kind == "count" and any(leading_to(sentence, mark) in ("in", "to", "locative") for mark in placed)


def _invests(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country is told to be an investor: Mit 8,2 Mrd. Euro ist Österreich größter Auslandsinvestor."""
    clause = sentence.clause_of(mark.i)
    named = (m for m in sentence.of("foreign_capital") if m.meanings["foreign_capital"] == "investor" and m.i >= mark.j)
    subject = "country" in mark and sentence.mark(mark.i - 1, "preposition") is None and sentence.mark(mark.j, "possessive") is None
    return subject and any(sentence.clause_of(m.i) == clause for m in named)


def _goes_elsewhere(quantity: Quantity, named: list[Named], owner: str) -> bool:
    """Return whether money is told with another country as its place: Japón invirtió 800 millones de dólares en Polonia."""
    return quantity.kind == "money" and any(role == PLACE and code not in (owner, WORLD) for _, code, role in named)


def part_of_foreign(sentence: Sentence, quantity: Quantity) -> str:
    """Return "share" for a share of all capital from abroad, "sum" for that capital behind it, told from the host country.

    15 % aller ausländischen Direktinvestitionen von insgesamt 21,3 Mrd. Euro.
    """
    wholes = [mark for mark in sentence.marks if _of_abroad(sentence, mark)]
    if quantity.kind == "percent":
        clause = sentence.clause_of(quantity.i)
        here = [m for m in wholes if sentence.clause_of(m.i) == clause]
        owned = sentence.lexicon.verb_last and any(0 <= quantity.i - m.j <= 1 for m in here)  # yabancı yatırımların yüzde 13'ü
        return "share" if owned or any(0 <= m.i - quantity.j <= _WHOLE for m in here) else ""
    before = next((m for m in wholes if quantity.kind == "money" and 0 < quantity.i - m.j <= _WHOLE), None)
    parted = before is not None and any(sentence.mark(k, "relative") == "%" for k in range(before.i - _WHOLE, before.i))
    return "sum" if parted else ""


def _of_abroad(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a word tells all capital from abroad: Auslandskapital, or "foreign" before investment or capital."""
    follower = sentence.at.get(mark.j)
    invested = follower is not None and (follower.get("measure") == "investment" or "capital" in follower)
    return mark.get("foreign_capital") == "all" or mark.get("adjective") == WORLD and invested


def _told_there(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether "there" tells where firms or jobs are counted: unsere Firmen sichern dort 23.000 Arbeitsplätze."""
    clause = sentence.clause_of(quantity.i)
    return quantity.kind == "count" and any(
        mark.meanings["side"] == "there" and sentence.clause_of(mark.i) == clause for mark in sentence.of("side")
    )


def listed_investor(sentence: Sentence, quantity: Quantity, named: list[Named], home: str | None) -> str | None:
    """Return the investor right before a figure or its bracket, in a list of several: from China (21%), India (12%)."""
    bracketed = sentence.bracket[quantity.i - sentence.first] > 0 and sentence.printed(quantity.i - 1) in ("(", "（")
    figures = {*sentence.digits, *(mark.i for mark in sentence.of("currency"))}
    listed = [n for n in named if n[0].j in figures or sentence.printed(n[0].j) in ("(", "（") and n[0].j + 1 in figures]
    own = next((n for n in listed if n[0].j == quantity.i - bracketed and "country" in n[0] and n[1] != home), None)
    return own[1] if own is not None and len(listed) > 1 and own[2] != PLACE else None


def _has_share(sentence: Sentence, quantity: Quantity, mark: Mark) -> bool:
    """Return whether a country in a clause behind an amount has a share of it there: 2.2 billion; the Netherlands account for 21 %.

    Not where the share only tells the amount again: 5.3 billion, that is 22.6 %, came from the Netherlands.
    """
    clause = sentence.clause_of(mark.i)
    if any(quantity.j <= m.i < mark.i for m in sentence.of("or")):
        return False
    if quantity.kind != "money" or mark.i < quantity.j or clause == sentence.clause_of(quantity.j - 1):
        return False
    percents = (m for m in sentence.of("relative") if m["relative"] == "%" and sentence.clause_of(m.i) == clause)
    return any(percents) and not any(sentence.clause_of(m.i) == clause for m in sentence.of("currency"))


def presence(sentence: Sentence, quantity: Quantity, named: list[Named], setting: Setting, told: str | None = None) -> Pair:
    """Companies, jobs and investment: reporter is where they are (or whose office counts them), partner where they come from."""
    place: str | None = None
    if quantity.unit == "exporter":
        return exporters(sentence, quantity, named, setting)
    named = [n for n in named if n[1] != told or not owns_office(sentence, n[0])]
    hosts = {n[1] for n in named if not _has_share(sentence, quantity, n[0])} - {WORLD}
    if len(hosts) < 2 and any(_has_share(sentence, quantity, mark) for mark in sentence.of("country")):
        return Pair(next(iter(hosts), setting.home), WORLD)  # all the capital, of which that country has a part
    named = [n for n in named if not parted(sentence, quantity.j, n[0].i)] or named
    origin = listed_investor(sentence, quantity, named, setting.home)
    for mark, code, role in sorted(named, key=lambda item: _presence_gap(sentence, quantity, item[0])):
        abroad = quantity.kind == "money" and (role == PLACE or "adjective" in mark)  # invested abroad, by foreign investors
        if code == WORLD and not abroad or _joined(sentence, mark) or mark.i >= quantity.j and of_part(sentence, quantity.j, mark.i):
            continue
        before = sentence.mark(mark.i - 1, "preposition") or (
            sentence.mark(mark.i - 2, "preposition") if sentence.word(mark.i - 1) == "the" else None
        )
        invested = before == "of" and sentence.mark(mark.i - 2, "measure") == "investment"
        into = before == "in" or before == "to" and quantity.kind == "money"  # flossen nach Kroatien
        theirs = _of_authority(sentence, mark) or _in_its_economy(sentence, mark)
        if code == setting.home and (_invests(sentence, mark) or role == OWNER and _goes_elsewhere(quantity, named, code)):
            origin = origin or code
        elif role == PLACE or into or theirs or mark.get("case") in ("dative", "for"):
            place = place or code
        elif (
            invested or before == "from" or owned_firm(sentence, mark) or _tells_origin(sentence, mark) or sentence.starting(mark.j, "noun")
        ):
            origin = origin or code
        elif code == setting.home and not (told in COUNTRIES and told != code) and not _placed(named, code):
            place = place or code
        elif origin is None and code != place:
            origin = code
    home, other = setting.home, setting.other
    if not place and other and at_home(sentence, quantity):
        return Pair(setting.speaker or home, other if other != (setting.speaker or home) else home)
    if not place and other and _told_there(sentence, quantity) and all(n[1] == home for n in named):
        return Pair(other, home)
    released = setting.issuer and other is None and quantity.kind != "count"
    foreign = near(sentence, "foreign", quantity.i, quantity.j, 24) and all(n[1] in (home, WORLD) for n in named)
    if released and not named or foreign:
        return Pair(home, WORLD)
    drawn = _drawn_from_all(sentence, quantity, named, home)
    if drawn is not None:
        return Pair(drawn, WORLD)
    if not named and told in COUNTRIES and told not in (home, other) and quantity.kind != "count":
        return Pair(told, WORLD)
    if origin and origin == place:
        place = None
    if place and not origin:
        both = {n[1] for n in named if _joined(sentence, n[0])}
        origin = (both - {place}).pop() if place in both and len(both) == 2 else None
    if place and not origin:
        plain = nearest(sentence, quantity, [n for n in named if n[2] == PLAIN and n[1] not in (place, WORLD)])
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


def _placed(named: list[Named], home: str) -> bool:
    """Return whether another country is told as where the capital is, so that the own one brings it."""
    return any(role == PLACE and "country" in mark and code not in (home, WORLD) for mark, code, role in named)


def _in_all_the_world(sentence: Sentence, quantity: Quantity, named: list[Named], home: str) -> bool:
    """Return whether a word of investment tells that it goes abroad, no country named but the own: 我国对外直接投资835.5亿美元.

    It may stand beside the word, before the figure: gli investimenti italiani all'estero sono stati pari a 9,2 miliardi.
    """
    capital = near(sentence, "measure", quantity.i, quantity.j, _TO_CAPITAL, "investment")
    if capital is None:
        return False
    first = _own_part(sentence, quantity)
    abroad = any(m.meanings["whole"] == "abroad" and first <= m.i and m.j <= quantity.i for m in sentence.of("whole"))
    if abroad and capital.j <= quantity.i:
        return all(n[1] in (home, WORLD) for n in named if first <= n[0].i < quantity.i)
    return "whole" in capital and all(n[1] in (home, WORLD) for n in named)


def _own_part(sentence: Sentence, quantity: Quantity) -> int:
    """Return the token behind the amount of money told before a figure: what is named from there on is its own."""
    return max((m.j for m in sentence.of("currency") if m.j < quantity.i), default=sentence.first)


def _drawn_by(sentence: Sentence, quantity: Quantity, named: list[Named]) -> str | None:
    """Return the one country that foreign capital goes to, told between the amount before and its own: quelli esteri in Italia a 17,8.

    A country named elsewhere in the sentence is that of other capital: British investment abroad came to 93 billion.
    """
    first = _own_part(sentence, quantity)
    mine = [n for n in named if first <= n[0].i < quantity.i and not _of_office(sentence, n[0])]
    codes = {n[1] for n in mine} - {WORLD}
    foreign = any(n[1] == WORLD and "adjective" in n[0] for n in mine)
    ends = quantity.j + _TO_NOUN if sentence.lexicon.verb_last else quantity.i  # 7,2 млрд доллар тікелей шетелдік инвестиция келді
    foreign = foreign or any(m.meanings["foreign_capital"] == "all" and first <= m.i < ends for m in sentence.of("foreign_capital"))
    into = all(n[2] == PLACE or leading_to(sentence, n[0]) in ("in", "to", "dative", "for") for n in mine if n[1] != WORLD)
    return codes.pop() if quantity.kind == "money" and foreign and into and len(codes) == 1 else None


def _of_office(sentence: Sentence, country: Mark) -> bool:
    """Return whether a country only tells whose an office is: the National Bank of Serbia."""
    of = sentence.ending(country.i - 1, "preposition")
    office = sentence.at.get((country.i if of is None else of.i) - 1)
    return office is not None and not {"named_body", "body"}.isdisjoint(office)


def _drawn_from_all(sentence: Sentence, quantity: Quantity, named: list[Named], home: str | None) -> str | None:
    """Return the country that draws foreign capital, where its clause names no other: 该国吸引外资130亿欧元，来自中国的为76亿欧元."""
    clause = sentence.clause_of(quantity.i)
    foreign = [mark for mark in sentence.of("foreign") if sentence.clause_of(mark.i) == clause and mark.j <= quantity.i]
    here = {n[1] for n in named if sentence.clause_of(n[0].i) == clause} - {WORLD}
    if quantity.kind != "money" or not foreign or len(here) > 1 or numbers_between(sentence, foreign[-1].j, quantity.i):
        return None
    return here.pop() if here else home


def placed(
    sentence: Sentence, quantity: Quantity, measure: str, of: str | None, named: list[Named], setting: Setting, told: str | None
) -> Pair:
    """Firms and jobs are told from where they are; investment from the own side, or from that of the office ``told``."""
    invested = "investment" in (measure, of)
    if invested and not named and of_our_firms(sentence, quantity) and setting.other:
        return Pair(setting.speaker or setting.home, setting.other, outward=True)
    if invested and setting.home and _in_all_the_world(sentence, quantity, named, setting.home):
        return Pair(setting.home, WORLD, outward=True)
    host = _drawn_by(sentence, quantity, named) if invested else None
    if host is not None:
        return Pair(host, WORLD)
    pair = presence(sentence, quantity, named, setting, told)
    counted_there = told in COUNTRIES and told == pair.reporter
    if invested and pair.partner == setting.home and pair.reporter and measure != "count" and not counted_there:
        return Pair(pair.partner, pair.reporter, outward=True)  # told from the side of the investor
    if measure == "investment" and told in COUNTRIES and told == pair.partner and pair.reporter:
        named_there = any(n[1] == pair.reporter for n in named)  # in the figures of the investor's country, else of the host
        return Pair(pair.partner, pair.reporter, outward=named_there)
    return pair
