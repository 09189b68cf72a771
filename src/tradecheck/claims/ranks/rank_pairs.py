"""Whose list a rank stands in, and who holds the place."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ...party import COUNTRIES, GROUPS, WORLD
from ..measure.nearness import numbers_between
from ..numbers.quantity import Quantity
from ..parties.closest import among, nearest
from ..parties.pair import Pair
from ..roles.listed_partners import listed
from ..roles.roles import GENITIVE, OWNER, PARTNER, PLACE, PLAIN, RIVAL, Named, owns_flow, postposed
from ..sentence import Sentence
from ..sides.setting import Setting
from .standings import having

_BUYERS = 6  # tokens between goods and who buys them
_AMONG = 4  # tokens between a place and whose partners it is held among


_PAST_AMOUNT = 9  # tokens between a place and its holder, an amount in between: ilk sırayı 7 milyar 742 milyon dolarla Rusya


def rank_list(
    sentence: Sentence,
    quantity: Quantity,
    named: list[Named],
    setting: Setting,
    told: str | None = None,
    others: Sequence[Quantity] = (),
    spoken: Pair | None = None,
    *,
    invested: bool = False,
) -> Pair:
    """A rank: the owner of the list reports, the country that holds the place is the partner.

    "Of that country" behind a rank is the country whose office is told in the sentence. Who holds a place among investors owns
    the investment, not the list: Swiss investments reach 2 billion, which puts Switzerland in 19th place. The share before it in its
    sentence (``spoken``) is of the same list: Mongolia's share in China's purchases is 53 %; Russia with 26 stayed second.
    """
    home, other = setting.home, setting.other
    named = [_keeping(sentence, quantity, _heading(sentence, n)) for n in named if not _of_ours(sentence, quantity, n)]
    named = [n for n in named if not _outdone(sentence, n, named) and not _only_where(sentence, n) and not _holds(sentence, n, named)]
    if any(sentence.mark(k, "noun") == "exporter" for k in range(quantity.j, quantity.j + 3)):
        return _among_exporters(sentence, quantity, named, setting)
    owner = nearest(
        sentence, quantity, [n for n in named if (n[2] == OWNER or stands_for(sentence, n[0]) or _sells(sentence, n[0])) and n[1] != WORLD]
    )
    again = owner[1] if owner is not None and not invested else None  # 中国是秘鲁鱼粉的最大买家，也是秘鲁第一大市场
    named = [n for n in named if n is not owner and (n[1] != again or n[2] in (PLACE, PARTNER))]
    before = [n for n in named if n[2] not in (OWNER, PLACE, RIVAL) and n[1] != WORLD and n[0].i < quantity.i]
    before = [n for n in before if n[1] != "EU"] or before
    has = having(sentence, quantity)
    holder = next((n for n in named if n[0] is has), None)
    in_turn = _in_turn(sentence, quantity, named, others)
    holder = holder or (_with_figure_behind(sentence, quantity, named) if in_turn is None else None)
    named = named if holder is None else [holder]  # the places of others are no lists
    holder = holder or _before_own_bracket(sentence, quantity, named) or in_turn or _holder_behind(sentence, quantity, named)
    holder = holder or nearest(sentence, quantity, [n for n in before if n[2] != PARTNER]) or nearest(sentence, quantity, before)
    places = [n for n in named if n[2] in (PLACE, PARTNER) and n[1] != WORLD and n is not holder]
    place = nearest(sentence, quantity, [n for n in places if not _of_another(sentence, quantity, n, others)])
    if invested and owner is not None and holder is not None and owner[1] == holder[1]:
        owner = None
    reporter = owner[1] if owner else place[1] if place else None
    if reporter is None and told in COUNTRIES and told != setting.home:
        theirs = (m for m in sentence.of("side") if m.meanings["side"] == "there" and 0 <= m.i - quantity.j <= 8)
        reporter = told if next(theirs, None) is not None else None
    partner = holder[1] if holder and holder[1] != reporter else None
    ours = [mark for mark in sentence.of("side") if mark.meanings["side"] == "we" and mark.i < quantity.i]
    if owner is None and (ours and ours[-1].j == quantity.i or _among_ours(sentence, quantity)):
        reporter, partner = home, None if partner == home else partner  # our 28th destination
    elif holder is None and owner is None and ours and sentence.clause_of(ours[-1].i) == sentence.clause_of(quantity.i):
        partner = home  # we are their first buyer
    if reporter is None and partner is not None and partner in (home, other):
        reporter = other if partner == home else home
    if reporter is None and holder is not None and spoken is not None and spoken.sentence == id(sentence) and spoken.reporter != partner:
        reporter = spoken.reporter
    if reporter is None:
        reporter = home
    if partner is None:
        partner = (other if reporter == home else home) if other or reporter != home else WORLD
    return Pair(reporter, partner if partner != reporter else other or WORLD)


def _before_own_bracket(sentence: Sentence, quantity: Quantity, named: list[Named]) -> Named | None:
    """Return the country right before the bracket that holds its place, whomever it stands behind: ahead of India (2nd)."""
    opening = quantity.i - 1
    return next((n for n in named if n[0].j == opening), None) if sentence.printed(opening) in ("(", "（") else None


def _of_ours(sentence: Sentence, quantity: Quantity, group: Named) -> bool:
    """Return whether a group only tells among which of our partners a place is held: troisième de nos clients africains."""
    ours = (m.i for m in sentence.of("side") if m.meanings["side"] == "we")
    return group[1] in GROUPS and "adjective" in group[0] and any(quantity.j <= i < group[0].i for i in ours)


def _among_ours(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a place is held among our partners: au troisième rang de nos clients; tercer lugar entre nuestros proveedores."""
    ours = (m for m in sentence.of("side") if m.meanings["side"] == "we" and 0 <= m.i - quantity.j <= _AMONG)
    return any((sentence.mark(m.j, "measure_weak") or "").endswith("_rank") for m in ours)


def _heading(sentence: Sentence, named: Named) -> Named:
    """Return the country whose places a heading tells as who holds them, not who owns the list: Rang du Vietnam : 34e client."""
    mark, code, role = named
    heads = sentence.printed(mark.j) in (":", "：") and sentence.mark(mark.i - 2, "rank_cue") == "place"
    return (mark, code, PLAIN) if heads and role == OWNER and sentence.mark(mark.i - 1, "preposition") == "of" else named


def _keeping(sentence: Sentence, quantity: Quantity, named: Named) -> Named:
    """Return the country that a word of staying right behind it, and a comma, gives the place: sono andati in Uganda, rimasta il primo."""
    mark, code, role = named
    stays = sentence.word(mark.j) == "," and sentence.mark(mark.j + 1, "move") == "stay"
    return (mark, code, PLAIN) if stays and role == PLACE and 0 <= quantity.i - mark.j <= _AMONG else named


def _holds(sentence: Sentence, group: Named, named: list[Named]) -> bool:
    """Return whether a group only tells where the member named in its clause stands: 南非是中国在非洲的第一大贸易伙伴."""
    clause = sentence.clause_of(group[0].i)
    members = (n for n in named if n[1] in GROUPS.get(group[1], ()) and sentence.clause_of(n[0].i) == clause)
    return group[1] in GROUPS and any(n[2] != OWNER for n in members)


def _in_turn(sentence: Sentence, quantity: Quantity, named: list[Named], others: Sequence[Quantity]) -> Named | None:
    """Return the country that holds one of several places told together, the n-th of as many: on ranks two and three followed A and B."""
    ranks = [q for q in others if q.kind == "rank"]
    place = next((k for k, q in enumerate(ranks) if q.i == quantity.i), -1)
    first = last = place
    while first > 0 and _side_by_side(sentence, ranks[first - 1], ranks[first]):
        first -= 1
    while 0 <= last < len(ranks) - 1 and _side_by_side(sentence, ranks[last], ranks[last + 1]):
        last += 1
    several = last - first + 1
    if place < 0 or several < 2:
        return None
    holders = [n for n in named if n[2] not in (OWNER, PLACE, RIVAL) and n[1] in COUNTRIES]
    behind = [n for n in holders if n[0].i >= ranks[last].j]
    before = [n for n in holders if n[0].j <= ranks[first].i]
    found = next((told for told in (before[-several:], behind[:several]) if len(told) == several and _near_by(told)), None)
    return found[place - first] if found else None


def _side_by_side(sentence: Sentence, a: Quantity, b: Quantity) -> bool:
    """Return whether only small words and the word of place stand between two places: second and third; am zweiten und dritten Platz."""
    between = range(a.j, b.i)
    joined = any(sentence.word(k) in (",", "、") or sentence.mark(k, "range") == "and" for k in between)  # not: from 9th to 7th place
    return joined and len(between) <= 3 and all(sentence.printed(k)[:1].isalpha() or sentence.word(k) in (",", "、") for k in between)


def _near_by(told: Sequence[Named]) -> bool:
    return all(b[0].i - a[0].j <= 9 for a, b in pairwise(told))


def _of_another(sentence: Sentence, quantity: Quantity, found: Named, others: Sequence[Quantity]) -> bool:
    """Return whether a partner has an amount of its own in another clause: 5,4 milyar dolarla Çin olurken, Rusya ikinci oldu."""
    clause = sentence.clause_of(found[0].i)
    amounts = any(q.kind == "money" and sentence.clause_of(q.i) == clause for q in others)
    return found[2] == PARTNER and clause != sentence.clause_of(quantity.i) and amounts


def _only_where(sentence: Sentence, found: Named) -> bool:
    """Return whether a group only tells among whom a place is held: among the ASEAN countries; our sixth partner in Africa."""
    return found[1] in GROUPS and (among(sentence, found[0]) or found[2] == PLACE and found[1] != "EU")


def _outdone(sentence: Sentence, found: Named, named: list[Named]) -> bool:
    """Return whether a country only stands before the holder of a place: nach China und Japan; the word also says whither.

    Another country must be left to hold the place.
    """
    chain = [n for n in named if n[2] == PARTNER and n[0].i < found[0].i and listed(sentence, n[0].j, found[0].i)]
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
        led_to = role == PLAIN or lexicon.verb_last and sentence.mark(mark.i - 1, "preposition") == "with"
        bare = led_to and "country" in mark and mark.get("case") in (None, "accusative") and code in COUNTRIES
        verb = sentence.ending(mark.i - 1, "placed") is not None
        if bare and 0 <= mark.i - quantity.j <= (_PAST_AMOUNT if lexicon.verb_last else 6 if verb else 4):
            found = [m for k in between if (m := sentence.at.get(k)) is None or "currency" not in m and k < mark.i - 1]
            signs = [k for k in between if not sentence.glued(k, k + 1)]  # not the sign in 3,4
            cut = any(sentence.printed(k) in (",", ";", "(", ".") for k in signs) or any(
                sentence.mark(k, "range") == "and" for k in between
            )
            cut = cut or not lexicon.verb_last and any(sentence.printed(k)[:1].isdecimal() for k in between)
            led = not verb and any(m is not None and (m.get("preposition", "behind") != "behind" or "among" in m) for m in found)
            return None if cut or led else named_behind
    return None


def _with_figure_behind(sentence: Sentence, quantity: Quantity, named: list[Named]) -> Named | None:
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


def exporters(sentence: Sentence, quantity: Quantity, named: list[Named], setting: Setting) -> Pair:
    """Exporters are counted where they export from; the partner is where they export to."""
    told = [n for n in named if n[1] != WORLD]
    market = nearest(sentence, quantity, [n for n in told if n[2] == PARTNER and not _whence(sentence, n[0])])
    if market is not None and "adjective" in market[0] and "exporter" in _beside(sentence, market[0]):
        market = None  # le nombre d'exportateurs géorgiens
    market = market or next((n for n in told if n[2] == PLACE and _sold_in(sentence, n[0])), None)
    own = nearest(sentence, quantity, [n for n in told if n is not market])
    reporter = own[1] if own else setting.home if market is None or market[1] != setting.home else setting.other
    return Pair(reporter, market[1] if market else setting.other if reporter == setting.home else None)


def _beside(sentence: Sentence, mark: Mark) -> tuple[str | None, str | None]:
    return sentence.mark(mark.i - 1, "noun"), sentence.mark(mark.j, "noun")


def _sold_in(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a verb of exporting right before "in" says whither: hanno esportato in Polonia."""
    into = sentence.ending(mark.i - 1, "preposition")
    return into is not None and sentence.mark(into.i - 1, "measure") == "exports"


def _whence(sentence: Sentence, mark: Mark) -> bool:
    return sentence.mark(mark.i - 1, "preposition") == "from" or mark.get("case") == "ablative"


def _among_exporters(sentence: Sentence, quantity: Quantity, named: list[Named], setting: Setting) -> Pair:
    """A rank among exporters: who holds it reports; the list is that of the world or of the market told with "to"."""
    told = [n for n in named if n[1] != WORLD]
    holder = nearest(sentence, quantity, [n for n in told if n[2] in (PLAIN, OWNER, GENITIVE)])
    market = nearest(sentence, quantity, [n for n in told if n[2] == PARTNER and n is not holder])
    return Pair(holder[1] if holder else setting.home, market[1] if market else WORLD)


def stands_for(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country owns a list: for Chile, Korea is the fifth-largest market; Қазақстанның үшінші серіктесі; 哈第二大市场."""
    if mark.get("case") == "genitive" and "adjective" in mark and owns_flow(sentence, mark) == "rank":
        return True
    where = sentence.at.get(mark.j)
    if where is not None and where.get("preposition") == "in":
        where = sentence.at.get(where.j)  # 中国在东盟的第二大贸易伙伴
        behind = where.j if where is not None and "country" in where else mark.j
    else:
        behind = where.j if where is not None and where.get("case") == "locative" else mark.j
    goods = sentence.starting(behind, "commodity")
    behind = goods.j if goods is not None and is_cjk(sentence.word(mark.i)) else behind  # 智利车厘子的头号买家
    ordinal = sentence.starting(behind + 1 if sentence.mark(behind, "possessive") else behind, "ordinal")
    if ordinal is not None and mark.get("case") in (None, "for") and is_cjk(sentence.word(mark.i)):
        counted = 3 if "top_list" in ordinal else 0  # 我国前十大贸易伙伴
        sold = sentence.starting(ordinal.j, "commodity")  # 埃及第二大小麦供应国
        at = sold.j if sold is not None else ordinal.j
        if any(sentence.mark(k, "rank_cue") for k in range(at, at + counted + 1)):
            return True
    if is_cjk(sentence.word(mark.i)) and (_has_largest(sentence, behind) or _has_list(sentence, behind)):
        return True
    at = mark.i - (2 if sentence.word(mark.i - 1) == "the" else 1)
    return sentence.mark(mark.j if postposed(sentence, mark) else at, "preposition") == "for"


def _sells(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country tells whose goods a list of buyers is of: 巴西商品的第二大买家, Brezilya mallarının ikinci büyük alıcısı.

    So does an adjective where the buyers stand right behind the goods: португал тауарларын сатып алушылар арасында тоғызыншы.
    """
    goods = sentence.starting(mark.j, "goods")
    reach = _BUYERS if "country" in mark else 0
    buyers = (m for m in sentence.of("measure_weak") if goods is not None and 0 <= m.i - goods.j <= reach)
    return any(m["measure_weak"] == "exports_rank" for m in buyers)


def _has_largest(sentence: Sentence, at: int) -> bool:
    """Return whether the largest of a list is told right behind its owner: 波兰最大出口市场, 中国最大原油供应国."""
    largest = sentence.starting(at + (sentence.mark(at, "possessive") is not None), "record")
    goods = sentence.starting(largest.j, "commodity") if largest is not None else None
    place = sentence.at.get((goods or largest).j) if largest is not None else None
    return place is not None and "rank_cue" in place


def _has_list(sentence: Sentence, at: int) -> bool:
    """Return whether a list of partners and a place in it are told right behind its owner: 居匈进口来源地第二位, 在智利出口市场中排第一."""
    listed_by = sentence.starting(at + (sentence.mark(at, "possessive") is not None), "rank_cue")
    if listed_by is None or "measure_weak" not in listed_by:
        return False
    return any(sentence.starting(k, "ordinal") is not None for k in range(listed_by.j, listed_by.j + 4))


def owns_office(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country only tells whose office is cited: the Ministry of Economy of Mexico."""
    offices = (*sentence.of("body"), *sentence.of("named_body"))
    return any(0 <= mark.i - office.j <= 3 and sentence.clause_of(office.i) == sentence.clause_of(mark.i) for office in offices)
