"""One claim from one number: measure, parties, source, period and commodity put together in its sentence.

In: a `Passage` (a sentence with its quantities, phrases of time and attributions) and the `Thread` of what the text
spoke of before. Out: claims and, for every other number, the reason why it is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from ..claim import RELATIVE_MEASURES
from ..party import COUNTRIES
from .counted_on import counts_on, read_counted
from .elided import fill_currency, own_dollars
from .following import follow, resume_own_source
from .former import former_or_latter
from .goods.commodities import commodity_of, shared_goods
from .goods.goods_spoken import goods_spoken
from .in_turn import level_in_turn, measures_in_turn, parties_in_turn
from .led_away import goes_on, leads_away
from .measure.comparatives import basis_behind
from .measure.gaps import GAP, TIMES
from .measure.measures import read_measure
from .measure.nearness import near
from .measure.physical import flow_direction
from .measure.steps import is_start, price_before
from .measure.topic import Reading, level_of
from .numbers.averages import for_each
from .numbers.paces import averaged, carried_each, elided_pace, yearly
from .numbers.prices import quoted_for, told_for
from .numbers.quantity import Quantity
from .parties.by_office import named_by_office
from .parties.carriage import carries
from .parties.counted_there import as_arrived, as_counted_there, as_credited, same_flow_there
from .parties.duties import DUTY_RULES, duty_pair
from .parties.led import as_led
from .parties.market_shares import share_of_market
from .parties.no_partner import made_at_home, moves_rate
from .parties.pair import Pair
from .parties.parties import pair_for
from .parties.resumed import (
    flow_of_ranked,
    listed_pair,
    ranks_sellers,
    same_carriage,
    same_flow,
    same_goods,
    same_presence,
    same_price,
    same_rank,
    share_of_ranked,
    share_of_weighed,
    turned_round,
)
from .parties.subjects import bought_by_partners, by_way_home, pair_of_subject
from .sentence import Sentence
from .sides.setting import Setting
from .sources.attribution import source_for
from .sources.sourced import of_foreign_market, of_others, own_figures, share_source, source_of
from .sources.sources_in_turn import source_in_turn
from .taken_up import take_up
from .thread import TRADE, Frame, Passage, Thread
from .timing.case import COMPARED, Timing
from .timing.timing import timing
from .timing.undated import aim, dated
from .told_again import aims_on, in_other_currency, opens_again, reaches, shares_again, timed_before_bracket, told_before_bracket

_NEW_THINGS = ("measure", "measure_weak", "commodity", "country", "worth", "noun")
_PACK = 6  # tokens from what goods are packed in to their price
_RELATIVE = ("percent", "multiple", "points")
_AT_MOST = {"year": 400, "quarter": 100, "month": 31}  # days of a period that is one year, quarter or month
_PRICED = ("vehicle", "wagon", "aircraft", "vessel", "head")  # counted goods that have a price each


def read_passage(passage: Passage, thread: Thread, setting: Setting) -> tuple[list[Frame], dict[int, str]]:
    """Return the frames of a sentence and, by token, why other numbers are no claims."""
    frames: list[Frame] = []
    reasons: dict[int, str] = {}
    thread.spoken.enter(passage.sentence.block)
    resume_own_source(passage, thread, setting)
    own_dollars(passage, setting)
    rejected: Quantity | None = None
    listed = measures_in_turn(passage.sentence, passage.quantities)
    for place, quantity in enumerate(passage.quantities):
        fill_currency(passage, place, thread)
        take_up(passage, place, thread)
        elided_pace(passage.sentence, passage.quantities, place)
        carried_each(passage.sentence, quantity)
        yearly(passage.sentence, quantity)
        for_each(passage.sentence, quantity, thread.topic.unit if thread.topic.block == passage.sentence.block else None)
        reading = opens_again(passage.sentence, quantity, thread) or read_measure(passage.sentence, quantity, thread.topic)
        if reading.reason == "no unit" and quantity.kind == "number" and counts_on(passage.sentence, quantity, thread):
            reading = read_counted(passage.sentence, quantity, thread)
        former_or_latter(passage.sentence, quantity, reading, thread.topic)
        if quantity.number in listed and not reading.reason:
            _take_measure(reading, listed[quantity.number])
        teller = next((told.source for told in passage.told if told.source in COUNTRIES), None)
        by_way_home(passage.sentence, reading, passage.named, teller or setting.home)
        level = _level_in_turn(passage, quantity, frames) if reading.measure == "growth" and not reading.reason else None
        if level is not None:
            reading.of = level.reading.measure
        elif frames and _moves_again(passage.sentence, frames[-1], reading, quantity):
            reading.of = frames[-1].reading.of
        elif frames and quantity.number not in listed and reaches(frames[-1], reading, quantity):
            reading.measure, reading.rule = frames[-1].reading.of or reading.measure, "where its growth led"
        turned_round(passage.sentence, quantity, reading, thread)
        last = frames[-1].reading if frames else None
        bought_by_partners(passage.sentence, reading, passage.named, setting, _pair_before(passage.sentence, thread), last)
        if frames and aims_on(passage.sentence, frames[-1], reading, quantity):
            reading.measure, reading.of, reading.flow = "target", reading.measure, reading.of
        if frames and shares_again(passage.sentence, frames[-1], reading, quantity):
            reading.of = frames[-1].reading.measure
        if not reading.reason and rejected and goes_on(passage.sentence, rejected, quantity, reading):
            reading.reason = "not about trade"
        if not reading.reason and quantity.kind == "number":
            reading.reason = "no unit"
        of_them = quantity.kind in _RELATIVE and passage.sentence.mark(quantity.j, "list_cue") == "of_which"
        if of_them and not frames and thread.away == passage.sentence.block:
            reading.reason = "not about trade"  # 684,160 visitors arrived. Australia made up 48 percent of them
        if reading.reason:
            reasons[quantity.number] = reading.reason
            rejected = quantity if leads_away(passage.sentence, quantity, reading) else rejected
            continue
        twin = told_before_bracket(passage.sentence, quantity, frames)
        if twin is not None:
            frames.append(in_other_currency(twin, quantity))
            continue
        frame = _frame(passage, quantity, reading, thread, setting, frames)
        if level is not None:
            frame = _of_level(frame, level)
        frames.append(frame)
        follow(passage, frame, thread)
    share_source(frames)
    if passage.quantities:
        thread.away = -1 if frames else passage.sentence.block
    return frames, reasons


def _level_in_turn(passage: Passage, quantity: Quantity, frames: Sequence[Frame]) -> Frame | None:
    """Return the frame of the level whose growth a figure tells in turn."""
    levels = [frame for frame in frames if frame.reading.measure not in RELATIVE_MEASURES]
    number = level_in_turn(passage.sentence, quantity, passage.quantities, [frame.quantity.number for frame in levels])
    return next((frame for frame in levels if frame.quantity.number == number), None)


def _moves_again(sentence: Sentence, last: Frame, reading: Reading, quantity: Quantity) -> bool:
    """Return whether a growth is that of the weight before it, held against another period: 出口48万辆，环比增长0.7%，同比增长26.9%.

    Not one told in value: down 16% in volume and 23% in value.
    """
    told = last.reading.measure == reading.measure == "growth" and last.reading.of == "quantity" and last.quantity.kind == quantity.kind
    between = [mark for k in range(last.quantity.j, quantity.i) if (mark := sentence.at.get(k)) is not None]
    behind = basis_behind(sentence, quantity)
    worth = any(mark.get("basis") == "nominal" for mark in (*between, *([behind] if behind is not None else [])))
    return told and not worth and not any(c in mark for mark in between for c in _NEW_THINGS)


def _of_level(frame: Frame, level: Frame) -> Frame:
    """Return the frame of a growth with what its level tells of pair and goods."""
    pair = replace(level.pair, evidence={})
    return replace(frame, pair=pair, commodity=level.commodity, goods_direction=level.goods_direction, carrier=level.carrier)


def _take_measure(reading: Reading, measure: str) -> None:
    """Let a level, or a movement, be of the flow that stands in its place of a list."""
    if reading.measure in (*TRADE, "investment"):
        reading.measure, reading.sign = level_of(measure)
    elif reading.measure in ("growth", "change", "multiple") and reading.of in TRADE:
        reading.of = measure


def _frame(passage: Passage, quantity: Quantity, reading: Reading, thread: Thread, setting: Setting, earlier: Sequence[Frame]) -> Frame:
    sentence = passage.sentence
    in_turn = source_in_turn(sentence, quantity, passage.quantities, passage.in_turn)
    attribution = in_turn or source_for(sentence, quantity, passage.told)
    carried = thread.source
    explicit = attribution.source if attribution else None
    as_led(sentence, quantity, reading, passage.named, explicit, setting.home)
    measured = reading.measured
    named = named_by_office(sentence, quantity, passage.named, passage.told, passage.quantities)
    named, others = parties_in_turn(sentence, quantity, named, passage.whens, passage.quantities)
    pair = pair_for(
        sentence,
        quantity,
        reading.measure,
        measured,
        named,
        setting,
        (attribution.i if attribution else -1, explicit),
        _spoken_pair(sentence, quantity, thread),
        carried if measured in TRADE else None,
        others,
    )
    if measured in TRADE:
        pair = listed_pair(passage, pair, thread)
    if measured in TRADE and reading.measure != "share":
        pair = same_flow(passage, reading, pair, thread)
        pair = flow_of_ranked(passage, quantity, measured, pair, thread)
        pair = same_flow_there(sentence, reading, pair, _spoken_pair(sentence, quantity, thread), explicit, named, thread.ways)
    if reading.subject:
        pair = pair_of_subject(pair, reading, setting.home, _pair_before(sentence, thread), explicit)
    if measured in ("count", "investment") and reading.measure != "rank":
        still = reading.measure == "share" or reading.rule in ("worth of projects", "money per project")
        investor = None if still else setting.home
        if still and pair.outward and reading.at >= quantity.j:
            pair = Pair(pair.partner, pair.reporter)  # projects told behind their worth are told from where they are
        pair = same_presence(passage, quantity, pair, thread, investor, counted=measured == "count")
    if measured == "quantity" and made_at_home(passage, reading, pair, earlier):
        pair = replace(pair, partner=None)
    if reading.rule == "part of the firms counted" and earlier and earlier[-1].reading.measure == "count":
        pair = replace(earlier[-1].pair, evidence={})
    goods_direction = flow_direction(sentence, quantity, thread.topic) if measured in ("quantity", "price") else None
    told = sentence.of("measure") or sentence.of("measure_weak")
    if goods_direction and earlier and earlier[-1].reading.measured == measured == "quantity" and not told:
        goods_direction = earlier[-1].goods_direction  # the Baltic basin 272.6 million tonnes, up 1.7 % (254.5): which way is told of none
    if measured == "quantity" and reading.measure != "rank":
        pair, goods_direction = same_carriage(passage, quantity, pair, goods_direction, thread)
    if measured in ("quantity", "price") and reading.measure in ("quantity", "price", "growth", "multiple", "change"):
        pair = same_goods(passage, quantity, measured, pair, thread)
    if reading.measure == "rank":
        pair = same_rank(passage, quantity, measured, pair, thread)
        reading.of = "imports" if ranks_sellers(passage, reading, pair) else reading.of
    invested = measured == "investment" and thread.ranked_flow == measured
    if reading.measure == "share" and (measured in ("exports", "imports") or invested):
        pair = share_of_ranked(passage, quantity, reading, share_of_weighed(passage, pair, thread), thread)
    if thread.ranked is None or thread.ranked.sentence != id(sentence):
        pair = share_of_market(passage, quantity, reading, pair, setting)
    if measured == "price":
        pair = same_price(passage, quantity, pair, thread)
    if reading.rule in DUTY_RULES:
        pair = duty_pair(sentence, quantity, passage.named, pair, thread.duty, setting.home)
    goes_on = thread.is_announced(sentence) or thread.is_counted_on(measured, sentence)
    source = source_of(reading, attribution, carried, setting, earlier, goes_on)
    if attribution is not None and attribution.i > quantity.i and measured in TRADE and own_figures(pair, source, thread):
        attribution, source = None, pair.reporter
    foreign = of_foreign_market(reading, pair, source) or source != setting.issuer and of_others(pair, source)
    if attribution is None and (foreign or measured == "price" and pair.reporter is None):
        source = None  # a world price is nobody's statistics
    before = earlier[-1].pair if earlier else None
    buys = thread.topic.level == "imports" and thread.topic.block == sentence.block  # of the own side's imports told before
    buys = buys and (before is None or before.reporter == setting.home)
    as_counted_there(sentence, reading, pair, source or (setting.home if buys else None), setting.home, told=explicit is not None)
    as_arrived(sentence, reading, pair, setting.home, passage.named)
    as_credited(sentence, reading, pair, source, passage.named)
    if reading.measure == "price" and price_before(sentence, quantity, passage.quantities):
        reading.step = "from"
    if reading.step == "from" and not is_start(sentence, quantity, passage.quantities):
        reading.step = ""
    when = timing(
        sentence,
        quantity,
        reading,
        passage.whens,
        passage.quantities,
        (thread.spoken.of_price(sentence, passage.whens) if reading.measure == "price" else None)
        or thread.spoken.governing(sentence, passage.whens, "/" in quantity.unit, summed=reading.measure not in COMPARED),
        setting,
        thread.spoken.lag,
    )
    when = dated(sentence, quantity, reading, when, setting, thread.topic, thread.spoken)
    beside = timed_before_bracket(sentence, quantity, reading, passage.whens, earlier)
    when = beside.timing if beside is not None else when
    if reading.rule == "times the other flow":
        when = replace(when, base=None)
    aim(sentence, reading, when, setting)
    if reading.rule == "currency per currency" or moves_rate(reading, earlier):
        pair, source = Pair(None, None), source if reading.rule == "currency per currency" else None
    if reading.rule in (GAP, TIMES) and thread.tellings:
        pair, when = thread.tellings[-1].pair, replace(thread.tellings[-1].timing, base=None)
    shared = shared_goods(sentence, quantity) if reading.measure == "share" else None
    commodity = shared or commodity_of(sentence, quantity, passage.quantities) or goods_spoken(sentence, quantity, reading, pair, thread)
    value, unit = _valued(quantity, reading, when, yearly_mean=quantity.kind == "percent" or averaged(sentence, quantity))
    if measured == "price" and quantity.kind == "money" and reading.measure in ("price", "change") and "/" not in unit:
        base = _price_base(sentence, quantity) or (thread.topic.price_unit if sentence.starting(quantity.j, "per") is None else None)
        unit = f"{unit}/{base}" if base else unit
    evidence = [attribution.start, attribution.end, "named in the sentence"] if attribution else None
    carrier = measured == "quantity" and carries(sentence, quantity, goods_direction, thread.topic)
    return Frame(quantity, reading, pair, source, when, commodity, unit, value, evidence, goods_direction, carrier)


def _spoken_pair(sentence: Sentence, quantity: Quantity, thread: Thread) -> Pair | None:
    """Return the pair spoken of: that of the figure before, or behind a semicolon that of the first figure of the sentence."""
    last, first = thread.pair, thread.first_pair
    if last is None or first is None or last.sentence != id(sentence) or first.sentence != id(sentence):
        return last
    parted = any(sentence.printed(k) in (";", "；") for k in range(last.at, quantity.i))
    return first if parted else last


def _pair_before(sentence: Sentence, thread: Thread) -> Pair | None:
    """Return the pair of the figure before in the paragraph."""
    last = thread.pair
    return last if last is not None and last.block == sentence.block and thread.topic.block == sentence.block else None


def _price_base(sentence: Sentence, quantity: Quantity) -> str | None:
    """Return the unit a price is told for elsewhere in its sentence: "a container now costs $2,350", "a Korean car 11,400"."""
    link = sentence.starting(quantity.j, "per")
    if link is not None and "article" in link and link.j not in sentence.at and sentence.printed(link.j).isalpha():
        return None  # 12 cedis a basket
    found = told_for(sentence, quantity) or near(sentence, "unit", quantity.i, quantity.j, 16)
    if found is not None and " " not in found.meanings["unit"] and "/" not in found.meanings["unit"]:
        return found.meanings["unit"]
    if found is None and (quoted := quoted_for(sentence)) is not None:
        return quoted
    pack = near(sentence, "piece", quantity.i, quantity.j, _PACK)
    if found is None and pack is not None and pack.j <= quantity.i and "per" in sentence.at.get(pack.i - 1, ()):
        return pack.meanings["piece"]  # a bag of maize flour costs 22,000 francs
    goods = near(sentence, "noun", quantity.i, quantity.j, 16)
    return goods.meanings["noun"] if found is None and goods is not None and goods.meanings["noun"] in _PRICED else None


def _valued(quantity: Quantity, reading: Reading, when: Timing, *, yearly_mean: bool) -> tuple[Decimal | tuple[Decimal, Decimal], str]:
    """Return value and unit with sign, and without "a year" or "a month" where the period is one; an average is of several."""
    value, unit = quantity.value, quantity.unit
    negative = reading.sign < 0
    if isinstance(value, tuple):
        value = (-value[1], -value[0]) if negative else value
    elif negative:
        value = -value
    over, _, under = unit.partition("/")
    if under in _AT_MOST:
        span = when.period
        if span is None and not yearly_mean or span is not None and span.days <= _AT_MOST[under]:
            unit = over
    return value, unit
