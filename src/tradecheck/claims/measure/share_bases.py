"""What a share is taken of: the measure, the things counted or the tonnes told behind it or right before it.

In: a share in its sentence. Out: a measure of the claims table, None where none is told beside it.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from .nearness import numbers_between
from .topic import Topic, level_of

_FLOWS = ("exports", "imports", "turnover")
_POSSESSED = ("йызы", "центі", "iyzy", "ıyzy")  # in a percent of the whole before it: пайызы, процентіне, paiyzynan
_TO_MARKET = 16  # tokens between a share and its percent
_TO_SHARE = 9  # tokens from a share to whose market it is one of, both with them
_JOINT = 3  # tokens between two percents of a list
_MARKET = 2  # tokens between a percent, the market and its country
_TO_WEIGHT = 4  # tokens between a flow and its weight: exports of wheat (3.9 million tonnes)
_TO_UNIT = 3
_HELD = ("possessive", "accusative")  # cases of a part behind its whole: айналымының 8,6%-ы, 8,6 пайызын


def end_of_list(sentence: Sentence, quantity: Quantity) -> int:
    """Return the token behind a percent, or behind the last of those joined to it: 31.5 % and 12.8 % of exports."""
    at = quantity.j
    while quantity.kind == "percent":
        k = at
        while k < at + _JOINT and (sentence.word(k) in (",", "、") or _is_small(sentence, k)):
            k += 1
        if k == at or not sentence.printed(k)[:1].isdecimal():
            break
        at = k + 1
        while sentence.mark(at, "relative"):
            at += 1
    return at


def _is_small(sentence: Sentence, k: int) -> bool:
    mark = sentence.at.get(k)
    return mark is not None and (mark.get("range") == "and" or "filler" in mark or "relative" in mark or mark.get("span") == "to")


def share_base(sentence: Sentence, quantity: Quantity) -> str | None:
    """Return the measure after "% of (its total) ...", or right before where the percent is its: the share is taken of it."""
    whole = whole_before(sentence, quantity)
    if whole is not None:
        return level_of(whole.meanings["measure"])[0]
    end = end_of_list(sentence, quantity)
    for mark in sentence.of("measure"):
        beside = 0 <= mark.i - end <= 6 and sentence.clause_of(mark.i) == sentence.clause_of(end - 1)
        inside = not sentence.apart(mark.i, quantity.i)  # экспорт 438,6 млн (30,4 %), импорт 540 млн
        if beside and inside and not fell_to(sentence, quantity, mark):
            return level_of(mark.meanings["measure"])[0]
    for mark in sentence.of("measure_weak"):
        value = mark.meanings["measure_weak"]
        beside = 0 <= mark.i - end <= 4 and sentence.clause_of(mark.i) == sentence.clause_of(end - 1)
        if beside and value in ("exports", "imports", "turnover") and "rank_cue" not in mark:
            return value
    for mark in sentence.of("noun"):
        if "commodity" not in mark and 0 <= mark.i - end <= 7 and sentence.clause_of(mark.i) == sentence.clause_of(end - 1):
            return "count"
    return None


def fell_to(sentence: Sentence, quantity: Quantity, flow: Mark) -> bool:
    """Return whether a flow behind a percent is the part it fell to, not the whole: 71 процент пришёлся на импорт; 71 % entfielen auf."""
    shares = (mark for mark in sentence.of("share") if mark["share"] == "cue" and quantity.j <= mark.i and mark.j <= flow.i)
    return sentence.mark(flow.i - 1, "preposition") is not None and any(shares)


def whole_before(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the flow right before a percent that is its part, as the ending tells: тауар айналымының 8,6%-ын экспорт құрайды."""
    flow = sentence.ending(quantity.i - 1, "measure") if sentence.lexicon.verb_last else None
    if flow is None or sentence.at.get(quantity.j - 1) is None:
        return None
    return flow if is_held(sentence, quantity) else None


def is_held(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether the ending of a percent tells that it is its, of what stands before it: 8,6 пайызын, yüzde 110'u."""
    last = sentence.at.get(quantity.j - 1)
    if sentence.lexicon.verb_last and sentence.mark(quantity.j, "share") == "of":
        return True
    own = last is not None and (last.get("suffix") in _HELD or last.get("share") == "of" or last.get("case") in _HELD)
    return own or any(possessed in sentence.word(quantity.j - 1) for possessed in _POSSESSED)


def listed_under(sentence: Sentence, quantity: Quantity) -> str | None:
    """Return the flow of the buyers or suppliers whose list holds a share: Основные покупатели: Румыния (30,1 %), Украина (12,8 %)."""
    nouns = [mark for c in ("measure", "measure_weak") for mark in sentence.of(c) if mark.j <= quantity.i]
    last = max(nouns, key=lambda mark: mark.i, default=None)
    flow, _, ranked = (last.get("measure_weak") or "").partition("_") if last is not None and "measure" not in last else ("", "", "")
    return flow if ranked == "rank" and flow in _FLOWS else None


def named_in(share: Mark | None) -> str | None:
    """Return the flow that a phrase of share names: экспорттағы үлесі, тауар айналымындағы үлес салмағы."""
    flow = share.get("measure_weak") if share is not None else None
    return flow if flow in _FLOWS else None


def market_behind(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the country whose market a percent is a part of: 14.2 % of the Senegalese market, 8 % du marché marocain."""
    link = sentence.starting(quantity.j, "preposition")
    if quantity.kind != "percent" or link is not None and link["preposition"] != "of":
        return None
    first = link.j if link is not None else quantity.j
    market = next((m for m in sentence.of("measure_weak") if m["measure_weak"] == "exports_rank" and 0 <= m.i - first <= _MARKET), None)
    if market is None or not all(_leads_to_market(sentence, k) for k in range(first, market.i)):
        return None
    owners = [mark for k in range(first, market.j + _MARKET) if (mark := sentence.at.get(k)) is not None and k == mark.i]
    owner = next((mark for mark in owners if "adjective" in mark or "country" in mark), None)
    behind = owner is not None and owner.i > market.j and sentence.mark(market.j, "preposition") != "of"
    return None if behind else owner


def market_before(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the country on whose market somebody has a share: доля Франции на рынке Японии; Fransa'nın Japon pazarındaki payı.

    A share of exports that go to a market is one of these.
    """
    shares = (m for c in ("share", "market_share") for m in sentence.of(c) if m[c] == "cue" and 0 <= quantity.i - m.j <= _TO_MARKET)
    share = next((m for m in shares if not numbers_between(sentence, m.j, quantity.i)), None)
    if share is None or quantity.kind != "percent":
        return None
    for market in sentence.of("market_share"):
        low, high = min(market.i, share.i), max(market.j, share.j)
        if market["market_share"] != "on" or market.j > quantity.i or high - low > _TO_SHARE:
            continue
        if any(low <= m.i < high for m in sentence.of("measure")):
            continue
        around = (sentence.at.get(market.i - 1 - (sentence.mark(market.i - 1, "possessive") is not None)), _owner_behind(sentence, market))
        owner = next((m for m in around if m is not None and ("country" in m or "adjective" in m)), None)
        if owner is not None and (share.i < owner.i or _held_there(sentence, owner, market, share)):
            return owner
    return None


def _held_there(sentence: Sentence, owner: Mark, market: Mark, share: Mark) -> bool:
    """Return whether a share right behind a market is one of it, not what that market takes: 在日本市场的份额; not 中国市场占91%."""
    led = sentence.word(owner.i) == "在" or sentence.mark(owner.i - 1, "preposition") == "in" or not is_cjk(sentence.word(owner.i))
    return led and share.i - market.j <= 1


def _owner_behind(sentence: Sentence, market: Mark) -> Mark | None:
    """Return what stands behind a word of the market, "of" and an article passed: the market of Japan, le marché du Japon."""
    at = market.j
    while (mark := sentence.at.get(at)) is not None and (mark.get("preposition") == "of" or "filler" in mark):
        at = mark.j
    return mark


def _leads_to_market(sentence: Sentence, at: int) -> bool:
    mark = sentence.at.get(at)
    return mark is not None and any(c in mark for c in ("adjective", "country", "article", "definite", "commodity"))


def of_quantity(sentence: Sentence, quantity: Quantity, topic: Topic) -> bool:
    """Return whether a share is one of tonnes: every third tonne; 127,780 t, 38 % of what was shipped; not of exports named behind it.

    Unless these are told in tonnes as well: 1,486 thousand tonnes, which is 38 % of wheat exports of 3.9 million tonnes.
    """
    unit = sentence.starting(quantity.j, "unit") or sentence.starting(quantity.j + 1, "unit")
    if quantity.word and unit is not None:
        return True
    weighed = topic.kind == "quantity" and topic.sentence == id(sentence)
    flows = [mark for mark in sentence.of("measure") if 0 <= mark.i - quantity.j <= 6]
    if weighed and any(_told_in_tonnes(sentence, flow) for flow in flows):
        return True
    beside, named = weighed and 0 < quantity.i - topic.at <= 5, bool(flows)
    return beside and not named and sentence.mark(quantity.i - 1, "or") is None


def _told_in_tonnes(sentence: Sentence, flow: Mark) -> bool:
    """Return whether the amount right behind a flow, or in the bracket there, has a physical unit."""
    figure = next((k for k in sentence.digits if 0 <= k - flow.j <= _TO_WEIGHT), None)
    unit = next((m for m in sentence.of("unit") if figure is not None and 0 < m.i - figure <= _TO_UNIT), None)
    return unit is not None and "currency" not in unit


def of_those_counted(sentence: Sentence, quantity: Quantity, topic: Topic, mark: Mark | None) -> bool:
    """Return whether a part is of the firms told before it: 640 firms export tea; six in ten are small.

    A word of trade behind the count, which no "of which" parts from it, is what the part is taken of.
    """
    if mark is None:
        return topic.block == sentence.block
    if topic.sentence != id(sentence):
        return False
    own = any(mark.meanings["list_cue"] == "of_which" and quantity.i - 3 <= mark.i <= quantity.j + 1 for mark in sentence.of("list_cue"))
    parted = mark.j <= quantity.i and any(sentence.printed(k) in (";", ":", "；", "：") for k in range(topic.at, quantity.i))
    return mark.i < topic.at or own or parted and sentence.clause_of(mark.i) != sentence.clause_of(quantity.i)


def of_both(sentence: Sentence, quantity: Quantity, topic: Topic) -> str | None:
    """Return "turnover" where exports and imports are told as parts of it: 5 billion, of which 60 % were exports and 40 % imports."""
    if topic.level != "turnover" or topic.block != sentence.block or quantity.printed_sign or sentence.of("move"):
        return None
    behind = topic.at if topic.sentence == id(sentence) and topic.kind != "share" else sentence.first
    ways = {mark["measure"] for mark in sentence.of("measure") if mark.i > behind}
    parts = sum(1 for mark in sentence.of("relative") if mark.i > behind and mark["relative"] == "%")
    told = bool(sentence.of("share")) or any(mark["list_cue"] == "of_which" for mark in sentence.of("list_cue"))
    return "turnover" if {"exports", "imports"} <= ways and parts == 2 and told else None
