"""Pairs that go on where nobody is named again: firms and investment between the same countries, traffic of the same railway or port.

In: a passage, the pair read for a figure and the thread. Out: the pair that holds, and the way that goods are carried.
"""

from __future__ import annotations

from dataclasses import replace

from ...lexicons.lexicon import Mark
from ...party import COUNTRIES, WORLD
from ..measure.topic import Reading
from ..numbers.quantity import Quantity
from ..roles.roles import OWNER, PARTNER, PLAIN, RIVAL
from ..sentence import Sentence
from ..sides.setting import Setting
from ..thread import Passage, Thread
from .carriage import is_carriage, joins, names_carrier, names_way, owns_carrier, set_apart
from .closest import before_bracket
from .pair import Pair
from .presence import at_home, listed_investor, part_of_foreign
from .shared_out import shared_out
from .subjects import OPPOSITE
from .wholes import of_time

_TO_OUR_VERB = 2  # tokens between "we" and what we buy or sell
_TO_PLACE = 3  # tokens between a place and the word of customer or supplier
_PARAGRAPHS = 2  # over which the traffic of a railway goes on to the same country


def same_presence(passage: Passage, quantity: Quantity, pair: Pair, thread: Thread, investor: str | None, *, counted: bool) -> Pair:
    """Firms, jobs and investment told in a paragraph or list after others, no country named, are between the same countries.

    So are the jobs of firms, and the worth of projects, told right behind them: 312 Colombian firms that give work to 28,000 Ecuadorians.
    """
    block, last = passage.sentence.block, thread.presence
    if last is not None and thread.is_item(passage.sentence):
        last.block = block
    told = _part_of_all(passage, quantity, last)
    if told is not None:
        thread.invested_part = told
        return told
    again = thread.invested_part if quantity.kind == "percent" and not passage.named and last is not None else None
    if again is not None and last is not None and last.partner == WORLD and (again.reporter, again.block) == (last.reporter, block):
        return replace(again, evidence={})  # 920 million came from China. That is a third of the total
    if counted and last is not None and last.sentence == id(passage.sentence) and _only_tellers_since(passage, quantity, thread):
        return replace(last, evidence={})  # 950 firms by Austrian data, 410 by Serbian
    part = part_of_foreign(passage.sentence, quantity)
    here = last is not None and last.sentence == id(passage.sentence)
    outward = pair if pair.outward and not here else last if last is not None and last.block == block and last.outward else None
    if part and outward is not None:
        return Pair(outward.partner, outward.reporter if part == "share" else WORLD, block=block)
    apart = listed_investor(passage.sentence, quantity, passage.named, pair.reporter) is not None
    if (
        last is not None
        and not apart
        and last.sentence == id(passage.sentence)
        and (quantity.unit == "person" or not counted and investor is None)
    ):
        if counted and last.outward:
            return Pair(last.partner, last.reporter, block=block)  # with investments of 6 billion and over 30,000 jobs there
        return replace(last, evidence={})
    pair.sentence = id(passage.sentence)
    if last is not None and last.block == block and not passage.named and not pair.outward:
        if counted and last.reporter and last.partner == investor and _back_at_home(passage.sentence, quantity, thread):
            thread.presence = Pair(last.partner, last.reporter, sentence=id(passage.sentence), block=block)
            return replace(thread.presence)
        if counted and last.outward:
            return Pair(last.partner, last.reporter, block=block)
        if not counted and last.partner == investor and last.reporter and not any(level.kind == "money" for level in thread.levels[-1:]):
            return Pair(last.partner, last.reporter, outward=True, block=block)  # told from the side of the investor
        return Pair(last.reporter, last.partner, outward=last.outward, block=block)
    pair.block = block
    thread.presence = pair
    return pair


def _only_tellers_since(passage: Passage, quantity: Quantity, thread: Thread) -> bool:
    """Return whether a country named since the last count of a sentence tells who counts the next figure, and none is named behind it."""
    teller = next((told for told in reversed(passage.told) if thread.topic.at < told.i < quantity.i), None)
    if teller is None or thread.topic.kind != "count":
        return False
    return all(code == teller.source and mark.i < quantity.i for mark, code, _ in passage.named if mark.i >= teller.i)


def _part_of_all(passage: Passage, quantity: Quantity, last: Pair | None) -> Pair | None:
    """Return the pair of a part of the capital that came from all the world: 越南吸引外资366亿美元，其中新加坡68亿美元，中国45亿美元.

    Its share has the one other country of its clause: of which 21 % came from the Netherlands. So has an amount in a sentence that
    opens with "of these" right behind it, or that says on whom it fell: на Китай пришлось 920 млн евро.
    """
    sentence = passage.sentence
    if last is None or last.partner != WORLD or last.outward:
        return None
    if last.sentence != id(sentence):
        others = {code for _, code, _ in passage.named} - {last.reporter}
        falls_on = sentence.opens_with("list_cue", "of_which") or any(verb["share"] == "cue" for verb in sentence.of("share"))
        parts = last.block == sentence.block and falls_on and quantity.kind in ("money", "percent")
        return Pair(last.reporter, others.pop(), block=last.block) if parts and len(others) == 1 and others <= COUNTRIES else None
    if quantity.kind == "percent":
        clause = sentence.clause_of(quantity.i)
        told = {code for mark, code, _ in passage.named if sentence.clause_of(mark.i) == clause and code in COUNTRIES}
        told -= {last.reporter}
        return Pair(last.reporter, told.pop(), block=last.block) if len(told) == 1 else None
    if quantity.kind != "money":
        return None
    investor = next((code for mark, code, role in passage.named if mark.j == quantity.i and role == PLAIN), None)
    return Pair(last.reporter, investor, block=last.block) if investor in COUNTRIES and investor != last.reporter else None


def _back_at_home(sentence: Sentence, quantity: Quantity, thread: Thread) -> bool:
    """Return whether a count comes back from abroad: 1,100 of our firms work there. 65 joint projects are under way; 740 firms with us."""
    other_things = quantity.unit in ("project", "joint_venture") and thread.topic.unit not in (None, quantity.unit)
    return other_things or at_home(sentence, quantity)


def listed_pair(passage: Passage, pair: Pair, thread: Thread) -> Pair:
    """Return the pair of the line that opened a list, for an item that names nobody: Italy's trade with China: / - exports."""
    head, block = thread.headed, passage.sentence.block
    if head is None or passage.named or not 0 <= block - head.block <= 1:
        thread.headed = None
        return pair
    head.block = block
    return Pair(head.reporter, head.partner, dict(head.evidence))


def same_flow(passage: Passage, reading: Reading, pair: Pair, thread: Thread) -> Pair:
    """A figure whose flow is only carried on from the one before, in a sentence that names nobody, has its pair: It widened by 4.5 bn.

    So has the balance told behind a trade, or both its ways: 97 billion went to China, 156 came from there. The deficit shrank to 58.
    So has what goods were worth that were told by weight before: 48,200 tonnes went to Poland. The cotton was worth 131 million.
    Goods told behind a list of partners are those of all: Germany leads with 9.8 bn, before France (6.6 bn). Wine is worth 7.8 bn.
    """
    sentence, last = passage.sentence, thread.pair
    elsewhere = any(told is not None and told.block == sentence.block for told in (last, thread.sold))
    weighed = None if elsewhere else thread.weighed
    if weighed is not None and weighed.block == sentence.block and weighed.sentence != id(sentence):
        named = bool(passage.named or passage.told or sentence.of("whole") or sentence.of("region"))
        other = any(mark.meanings["commodity"] != thread.goods for mark in sentence.of("commodity"))
        return pair if named or other or (pair.partner, pair.reporter) != (WORLD, weighed.reporter) else replace(weighed, evidence={})
    goes_on = thread.topic.block == sentence.block and thread.topic.sentence != id(sentence)
    balanced = "balance" in (reading.measure, reading.of) and last is not None and last.block == sentence.block
    carried = goes_on and (reading.at < 0 or _parts_of_turnover(passage, reading, thread))
    of_both = thread.ways >= {"exports", "imports"} or thread.topic.block == sentence.block and thread.topic.measure == "turnover"
    carried = carried or balanced and of_both
    carried = carried or goes_on and _we_answer(sentence, reading, thread)
    whole = any(not of_time(sentence, mark) for mark in sentence.of("whole"))
    if last is None or last.partner in (None, WORLD) or not carried or passage.named or whole or passage.told:
        return pair
    if sentence.of("commodity") and thread.first_pair is not None and thread.first_pair.partner not in (last.partner, WORLD):
        return pair
    return replace(last, evidence={}) if pair.partner == WORLD and pair.reporter == last.reporter else pair


def _we_answer(sentence: Sentence, reading: Reading, thread: Thread) -> bool:
    """Return whether "we" trade the other way than in the figure before: we sold goods for 1.27 billion to the Congo. We bought for 210."""
    verb = sentence.at.get(reading.at)
    other = OPPOSITE.get(reading.measure)
    we = any(mark.meanings["side"] == "we" and 0 <= reading.at - mark.j <= _TO_OUR_VERB for mark in sentence.of("side"))
    return (
        we and verb is not None and "measure_weak" in verb and other is not None and thread.ways == {other} and not sentence.of("commodity")
    )


def _parts_of_turnover(passage: Passage, reading: Reading, thread: Thread) -> bool:
    """Return whether a sentence opens with one flow and tells both, as parts of the larger turnover told before it.

    Товарооборот с Китаем достиг 5,4 млрд долларов. Экспорт – 0,1 млрд, импорт – 5,3 млрд.
    """
    sentence = passage.sentence
    flows = {mark.meanings["measure"] for mark in sentence.of("measure")}
    amounts = [quantity for quantity in passage.quantities if quantity.kind == "money"]
    if thread.topic.measure != "turnover" or not thread.levels or not flows >= {"exports", "imports"} or reading.measure not in flows:
        return False
    total = thread.levels[-1]
    return sentence.mark(sentence.first, "measure") in OPPOSITE and all(q.size < total.size for q in amounts if q.unit == total.unit)


def same_goods(passage: Passage, quantity: Quantity, measured: str, pair: Pair, thread: Thread) -> Pair:
    """A weight or price told behind goods that went to one partner, neither party nor goods named, is of the same goods.

    The southern neighbour got 69.6 million tonnes of coal. The tonnage doubled, a tonne cost 128 dollars.
    """
    sentence, last = passage.sentence, thread.weighed
    new = bool(passage.named or passage.told or sentence.of("whole") or sentence.of("commodity") or sentence.of("region"))
    new = new or is_carriage(sentence, quantity)
    new = new or measured == "price" and thread.pair is not None and thread.pair.sentence == id(sentence)  # of the worth told before it
    if last is not None and last.block == sentence.block and not new and last.sentence != id(sentence):
        return replace(last, evidence={}) if pair.partner == WORLD and pair.reporter == last.reporter else pair
    if measured == "quantity" and not is_carriage(sentence, quantity):
        pair = shared_out(passage, quantity, pair, thread.sold)
        if pair.partner == WORLD and pair.reporter in COUNTRIES:
            thread.sold = replace(pair, block=sentence.block, sentence=id(sentence))
        told = pair.partner not in (None, WORLD)
        thread.weighed = replace(pair, block=sentence.block, sentence=id(sentence)) if told else None
    return pair


def same_rank(passage: Passage, quantity: Quantity, measured: str | None, pair: Pair, thread: Thread) -> Pair:
    """A place told after another in its sentence, nobody named since who could hold it, is held by the same in the same list.

    Russia is the second supplier of the Indian market, behind China only; in 2021 it was 17th. Places side by side have a holder each.
    """
    sentence, last = passage.sentence, thread.ranked
    if last is not None and _still_its(passage, quantity, last, thread):
        pair = replace(last, evidence={})
    elif last is not None and last.sentence == id(sentence) and quantity.i - last.at > 4:
        since = [n for n in passage.named if n[0].i > last.at and n[2] != RIVAL and sentence.distance(n[0].i, quantity.i) <= 12]
        pair = pair if since else replace(last, evidence={})
    if last is not None and last.sentence == id(sentence) and last.reporter not in (None, pair.partner, pair.reporter):
        since = [n for n in passage.named if n[0].i > last.at or n[2] == OWNER]
        if pair.reporter == last.partner or not any(n[1] == pair.reporter for n in since):
            pair = replace(pair, reporter=last.reporter)  # 中国位居第一，阿联酋位居第三: of the list that opened the sentence
    invested = thread.presence if measured == "investment" else None
    if invested is not None and invested.sentence == id(sentence) and not invested.outward and pair.reporter == invested.partner:
        pair = replace(invested, evidence={})  # 来自中国的为76亿欧元，中国首次名列第一
    pair.sentence, pair.at = id(sentence), quantity.i
    thread.ranked, thread.ranked_flow = pair, measured
    return pair


def ranks_sellers(passage: Passage, reading: Reading, pair: Pair) -> bool:
    """Return whether a place in exports is one among those who sell to the owner of the list: 中国对德出口增长4%，位列第一."""
    sentence = passage.sentence
    sold = any(m["measure_weak"].startswith("exports") for m in sentence.of("measure_weak"))
    if sold or reading.measure != "rank" or reading.of != "exports":
        return False
    to_owner = (mark for mark, code, role in passage.named if role == PARTNER and code == pair.reporter and mark.get("case") == "dative")
    return any(sentence.mark(mark.j, "measure") == "exports" for mark in to_owner)


def flow_of_ranked(passage: Passage, quantity: Quantity, flow: str | None, pair: Pair, thread: Thread) -> Pair:
    """What is sold to the owner of a list behind a place in it is sold by the holder of that place: 名列第二的是荷兰，对德出口507亿欧元."""
    sentence, last = passage.sentence, thread.ranked
    if flow != "exports" or last is None or last.sentence != id(sentence) or not last.at < quantity.i or last.partner not in COUNTRIES:
        return pair
    since = [(code, role) for mark, code, role in passage.named if last.at < mark.i < quantity.i and code != last.partner]
    sold = bool(since) and set(since) == {(last.reporter, PARTNER)}
    return Pair(last.partner, last.reporter) if sold else pair


def _still_its(passage: Passage, quantity: Quantity, last: Pair, thread: Thread) -> bool:
    """Return whether a place among partners goes on with the holder and the list told before: It is both its first customer and ...

    Nobody but the owner of the list is named, and a word of customer or supplier stands beside the place.
    """
    sentence = passage.sentence
    named = {code for _, code, _ in passage.named}
    ours = any(mark.meanings["side"] in ("we", "your") for mark in sentence.of("side"))
    if thread.topic.ranked != sentence.block or last.partner not in COUNTRIES or last.reporter not in COUNTRIES or ours:
        return False
    beside = (m for m in sentence.of("measure_weak") if -_TO_PLACE <= m.i - quantity.j <= _TO_PLACE)
    return named <= {last.reporter} and any(m.meanings["measure_weak"].endswith("_rank") for m in beside)


def share_of_weighed(passage: Passage, pair: Pair, thread: Thread) -> Pair:
    """A share told right behind a weight in its sentence, nobody else named since, is that of the same goods: 37.6万吨运往中国，占91%."""
    sentence, last, topic = passage.sentence, thread.weighed, thread.topic
    if last is None or last.sentence != id(sentence) or topic.sentence != id(sentence) or topic.kind != "quantity":
        return pair
    since = {code for mark, code, _ in passage.named if topic.at < mark.i}
    return pair if since - {last.reporter, last.partner} else replace(last, evidence={})


def share_of_ranked(passage: Passage, quantity: Quantity, reading: Reading, pair: Pair, thread: Thread) -> Pair:
    """A share told behind a place in its sentence is of the same list: third supplier of the country, with 10.8 %, behind China (16.4 %).

    It is that of the country before its bracket, or of the holder of the place where nobody is named since, and of the flow of the list
    unless its own stands beside it.
    """
    sentence, last = passage.sentence, thread.ranked
    if last is None or last.sentence != id(sentence) or not last.at < quantity.i:
        return pair
    since = [n for n in passage.named if last.at < n[0].i < quantity.i and n[1] != last.reporter]
    beside = before_bracket(sentence, quantity, passage.named)
    if any(n[2] == OWNER for n in since) or since and beside is None:
        return pair
    partner = beside[1] if beside is not None else last.partner
    if partner == last.reporter:
        return pair
    flow = sentence.at.get(reading.at) if reading.at > last.at else None
    told = flow is not None and not {flow.get("measure"), flow.get("measure_weak")}.isdisjoint(OPPOSITE)
    if not told and thread.ranked_flow in OPPOSITE:
        reading.of = "imports" if _holds_market(sentence, quantity, last.at) else thread.ranked_flow
    return replace(last, partner=partner, evidence={})


def _holds_market(sentence: Sentence, quantity: Quantity, ranked: int) -> bool:
    """Return whether a share behind places is one of a market: 9e fournisseur et 11e client, avec une part de marché de 2,9 %."""
    return any(ranked < mark.i <= quantity.j + 1 for mark in sentence.of("market_share") if mark["market_share"] == "cue")


def turned_round(sentence: Sentence, quantity: Quantity, reading: Reading, thread: Thread) -> None:
    """Read what comes "in the other direction" as the other flow of the same pair, unless its clause tells a flow of its own.

    Or a verb beside it tells the way: aus China kamen umgekehrt Maschinen.
    """
    cue = next((m for m in reversed(sentence.of("list_cue")) if m.meanings["list_cue"] == "reverse" and m.j <= quantity.i), None)
    verb = sentence.at.get(reading.at)
    way = verb is not None and "travel" in verb and sentence.clause_of(verb.i) == sentence.clause_of(cue.i) if cue is not None else False
    told = verb is not None and reading.at > cue.i and not _same_word(sentence, verb, reading, thread) if cue is not None else False
    if cue is None or way or told or thread.topic.sentence == id(sentence) and thread.topic.at > cue.i:
        return
    reading.measure = OPPOSITE.get(reading.measure, reading.measure)
    reading.of = OPPOSITE.get(reading.of or "", reading.of or "") or None


def _same_word(sentence: Sentence, verb: Mark, reading: Reading, thread: Thread) -> bool:
    """Return whether a weak word tells the flow told before again, nobody named in its clause: in der Gegenrichtung wurde geliefert."""
    clause = sentence.clause_of(verb.i)
    named = any("country" in m or "adjective" in m for m in sentence.marks if sentence.clause_of(m.i) == clause)
    return "measure" not in verb and not named and thread.topic.level == reading.measure


def same_carriage(passage: Passage, quantity: Quantity, pair: Pair, way: str | None, thread: Thread) -> tuple[Pair, str | None]:
    """Traffic told after that of a port or railway, no carrier and no trade flow named, is that of the same one, the same way.

    In the third quarter alone 56,700 TEU were handled. Oil accounts for 1.1 million tonnes.
    """
    sentence, last = passage.sentence, thread.carriage
    carried = is_carriage(sentence, quantity)
    in_port = last is not None and last.partner == WORLD and pair.partner is None
    still = thread.topic.measure is None
    same_things = last is not None and last.block == sentence.block and thread.topic.unit == quantity.unit.partition("/")[0]
    same_way = last is not None and last.partner not in (None, WORLD) and sentence.block - last.block <= _PARAGRAPHS
    resumed = (in_port or same_things or same_way) and not names_carrier(sentence) if carried else still
    there = last is not None and (last.partner == WORLD or thread.carriage_way == "both")
    told = owns_carrier(sentence, passage.named) or any(n[1] == pair.reporter and set_apart(sentence, n) for n in passage.named)
    if carried and there and last is not None and pair.reporter != last.reporter and not told:
        last.block = sentence.block
        return Pair(last.reporter, pair.reporter), way  # of the port told before, for that country: China followed with 578,000 TEU
    elsewhere = [n for n in passage.named if last is None or n[1] != last.reporter or "case" not in n[0]]  # not to its own towns
    if last is not None and not elsewhere and resumed:
        last.block = sentence.block
        return replace(last, evidence={}), way or (thread.carriage_way if carried else None)
    if carried:
        pair.block = sentence.block
        thread.carriage, thread.carriage_way = pair, way
    return pair, way


def open_way(passage: Passage, thread: Thread, setting: Setting, *, figures: bool) -> None:
    """Let the name of a railway tell to whom the traffic behind it goes; a way named without figures goes on with no earlier partner.

    中老铁路开通两周年。货运量421.8万吨。 На стыках с КНР принято 9 525 поездов. Транскаспийский маршрут. Объём достиг 2,76 млн тонн.
    """
    sentence = passage.sentence
    joined = {code for mark, code, _ in passage.named if code in COUNTRIES and code != setting.home and joins(sentence, mark)}
    if len(joined) == 1:
        thread.carriage = Pair(setting.home, joined.pop(), block=sentence.block)
    elif not figures and thread.carriage is not None and thread.carriage.partner in COUNTRIES and names_way(sentence):
        thread.carriage = None


def same_price(passage: Passage, quantity: Quantity, pair: Pair, thread: Thread) -> Pair:
    """A price compared with another in its sentence, no country named between them, is between the same: $3,200, down 11 % from $3,600."""
    sentence, last = passage.sentence, thread.priced
    if last is not None and last.sentence == id(sentence) and not any(last.at < n[0].i < quantity.i + 6 for n in passage.named):
        return replace(last, evidence={})
    pair.sentence, pair.at = id(sentence), quantity.i
    thread.priced = pair
    return pair
