"""What a claim, and a sentence, leave in the thread for those behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from ..party import COUNTRIES, WORLD
from ..period import Period
from .goods.goods_spoken import open_goods
from .measure.gaps import GAP
from .measure.topic import level_of
from .parties.duties import DUTY_RULES, levied_by
from .parties.pair import Pair
from .parties.resumed import open_way
from .roles.roles import OWNER, PARTNER
from .sides.setting import Setting
from .sources.introduced import introduced
from .sources.told_apart import told_apart
from .thread import TRADE, Frame, Passage, Thread
from .timing.case import COMPARED, Timing

_TELLINGS = 5  # amounts of trade before the last


def follow(passage: Passage, frame: Frame, thread: Thread) -> None:
    """Write what a claim spoke of into the thread."""
    reading, quantity = frame.reading, frame.quantity
    measured = reading.of if reading.measure in ("growth", "change", "multiple", "share") else reading.measure
    if thread.text_goods is None and not thread.topic.kind and measured in TRADE:
        thread.text_goods = frame.commodity
    if measured == "turnover" and not frame.commodity:
        thread.text_goods = None
    if reading.measure in (*TRADE, "investment", "other") and reading.rule != GAP:
        thread.topic.level, thread.topic.sign = reading.measure, reading.sign
    elif measured in TRADE or reading.measure == "target" and reading.of in TRADE:
        thread.topic.level = reading.of
    part = thread.topic.lead == "turnover" and reading.measure in ("exports", "imports") and thread.topic.block == passage.sentence.block
    if reading.measure in TRADE and reading.at >= 0 and not part:
        thread.topic.lead = reading.measure
    if measured in (*TRADE, "investment"):
        thread.topic.measure = measured
        if reading.measure == "balance":
            thread.topic.sign = reading.sign
    if quantity.kind == "money" and quantity.scale:
        thread.last_money = quantity
    if reading.measure in (*TRADE, "investment", "quantity", "count") and quantity.kind in ("money", "quantity", "count"):
        thread.levels = [*thread.levels[-1:], quantity] if not isinstance(quantity.value, tuple) else []
    if quantity.kind in ("money",):
        if reading.measure in ("exports", "imports", "turnover"):
            thread.topic.flows = (thread.topic.flows[1], reading.measure)
            same = thread.topic.currency == quantity.unit.partition("/")[0]
            thread.topic.sizes = {**(thread.topic.sizes if same else {}), reading.measure: quantity.size}
            thread.topic.larger = _larger(thread)
            thread.topic.apart = told_apart(frame, thread.tellings)
            thread.tellings = [*thread.tellings[-_TELLINGS:], frame]
        thread.topic.currency = quantity.unit.partition("/")[0]
        thread.trade_currency = thread.topic.currency if measured in TRADE else thread.trade_currency
    both = set(thread.topic.flows) == {"exports", "imports"}
    thread.topic.traded = thread.topic.traded or reading.measure == "turnover" or both
    if quantity.kind in ("quantity", "count"):
        thread.topic.unit = quantity.unit
    if quantity.kind in ("money", "price", "quantity", "count"):
        thread.topic.physical = quantity.size if quantity.kind == "quantity" else None
    thread.topic.flow = {"export": "exports", "import": "imports"}.get(frame.goods_direction or "") or (
        measured if measured in ("exports", "imports") else thread.topic.flow
    )
    thread.topic.kind, thread.topic.carrier = reading.measure, frame.carrier
    if (reading.measure, reading.of) == ("share", "count"):
        thread.topic.counted = id(passage.sentence)
    if reading.rule == "level as percent of another":
        thread.topic.indexed = id(passage.sentence)
    thread.topic.spent = reading.at if reading.at > quantity.i else -1
    thread.topic.sentence, thread.topic.direction, thread.topic.at = id(passage.sentence), reading.sign, quantity.i
    if reading.measure == "price" and "/" in frame.unit:
        thread.topic.price_unit = frame.unit.partition("/")[2]
        thread.topic.price = (frame.value, frame.unit.partition("/")[0]) if isinstance(frame.value, Decimal) else None
    thread.topic.commodity = frame.commodity
    if frame.commodity and thread.goods_block != passage.sentence.block:
        thread.goods, thread.goods_block, thread.opened = frame.commodity, passage.sentence.block, False
    if thread.topic.block != passage.sentence.block:
        thread.topic.lead = reading.measure if reading.measure in TRADE and reading.at >= 0 else None
    thread.topic.block = passage.sentence.block
    if reading.measure == "rank":
        thread.topic.ranked, thread.topic.ranked_of = passage.sentence.block, reading.of
    thread.topic.listed += thread.topic.listed == passage.sentence.block
    if measured in TRADE and frame.pair.reporter and reading.measure != "rank" and not frame.pair.aside:
        frame.pair.sentence, frame.pair.at = id(passage.sentence), quantity.i
        frame.pair.block = passage.sentence.block
        if thread.first_pair is None or thread.first_pair.sentence != id(passage.sentence):
            thread.first_pair = frame.pair
        same = thread.pair is not None and thread.pair.is_as(frame.pair)
        thread.ways = {*thread.ways, measured} if same else {measured}
        thread.pair = frame.pair
    if frame.source_evidence is not None:
        thread.attributed = measured
    thread.spoken.follow(passage.sentence, passage.whens, quantity, reading, frame.timing)


def _larger(thread: Thread) -> str | None:
    """Return which flow is the larger one where the last two amounts are of exports and of imports."""
    if set(thread.topic.flows) != {"exports", "imports"} or len(thread.levels) < 2 or thread.levels[0].unit != thread.levels[1].unit:
        return None
    return thread.topic.flows[0] if thread.levels[0].size > thread.levels[1].size else thread.topic.flows[1]


def _leaves_trade(frames: Sequence[Frame]) -> bool:
    """Return whether all figures of a sentence are of another topic than trade: firms, investment."""
    spoken = [frame.reading.of or frame.reading.measure for frame in frames]
    return bool(spoken) and all(measure in ("count", "investment") for measure in spoken)


def finish_passage(passage: Passage, frames: Sequence[Frame], thread: Thread, setting: Setting) -> None:
    """Carry the last attribution of a sentence on to the next ones; a topic that was left needs a new one.

    A sentence that lists several goods leaves none of them to the next.
    """
    if len({frame.commodity for frame in frames if frame.commodity}) > 1:
        thread.topic.commodity = None
    if not frames:
        _name_partner(passage, thread, setting)
    _open_list(passage, frames, thread)
    left = _leaves_trade(frames) and not passage.told and not thread.is_announced(passage.sentence) and not thread.is_item(passage.sentence)
    if left and not thread.is_counted_on("investment", passage.sentence):
        thread.source = None
    spoken = [mark.meanings["measure"] for mark in passage.sentence.of("measure") if level_of(mark.meanings["measure"])[0] in TRADE]
    opens = thread.topic.measure is None or thread.topic.block != passage.sentence.block and not passage.sentence.heading
    opens = opens or set(spoken) in ({"exports"}, {"imports"}) and thread.topic.measure in ("exports", "imports", "turnover")
    if spoken and opens and not any(q.kind in ("money", "percent", "quantity") for q in passage.quantities):
        _open_topic(passage, spoken[0], thread)
    capital = [mark for mark in passage.sentence.of("measure") if mark.meanings["measure"] == "investment"]
    if capital and not spoken and not passage.quantities and not passage.sentence.heading:
        thread.topic.measure = "investment"
    _open_section(passage, thread)
    open_way(passage, thread, setting, figures=bool(frames))
    open_goods(passage, thread)
    _open_duties(passage, frames, thread, setting)
    thread.spoken.close(passage.sentence, passage.whens, passage.quantities, bool(frames))
    official = [told for told in passage.told if told.official]
    if official:
        last = official[-1].source
        thread.source, thread.source_block = last, passage.sentence.block
        thread.announced = passage.sentence.block if _announces(passage) else -9
        thread.pair = thread.pair if frames else _turned_to(last, thread, setting)
    thread.introduced = introduced(passage.sentence)
    thread.cited |= {told.source for told in passage.told if told.source}


def _open_topic(passage: Passage, told: str, thread: Thread) -> None:
    """Let a sentence without figures open the topic: Turkey's trade deficit has shrunk. It fell to 6.9 billion dollars."""
    thread.topic.measure, sign = level_of(told)
    if thread.topic.measure == "balance" and not passage.sentence.heading:
        thread.topic.sign, thread.topic.block = sign, passage.sentence.block


def _turned_to(source: str | None, thread: Thread, setting: Setting) -> Pair | None:
    """Return the pair told from the side to whose office a sentence without figures turns, the other one cited before.

    По данным Армстата экспорт в Иран составил 110 млн. Открываем сайт таможни Ирана. Импорт – 98 млн.
    """
    if source not in (setting.home, setting.other) or not thread.cited - {source}:
        return thread.pair
    return Pair(source, setting.home if source == setting.other else setting.other)


def _announces(passage: Passage) -> bool:
    """Return whether a sentence announces figures of no one topic: the ministry's statistics for the month are out.

    One that takes up what was told before announces nothing: das geht aus Zahlen des Statistikamts hervor.
    """
    told_of = any(passage.sentence.of(category) for category in ("measure", "measure_weak", "commodity", "noun", "country", "point_back"))
    return not told_of and all(quantity.kind == "number" and not quantity.scale for quantity in passage.quantities)


_SECTION = 9  # tokens


def _open_section(passage: Passage, thread: Thread) -> None:
    """Let a short heading, or the head of a list, that names one flow, or investment, speak for what follows.

    3. Imports / They fell by 4.9 %, to 106 billion; What we sell / * Salmon: US$ 947 million; Main suppliers: / 1. Russia – 3.2 billion.
    So does a question: Who are your customers?
    """
    sentence = passage.sentence
    heads = sentence.heading or sentence.printed(sentence.last - 1) in (":", "：", "?", "？")
    if not heads or sentence.last - sentence.first > _SECTION or any(q.kind != "number" for q in passage.quantities):
        return
    told = {level_of(mark.meanings["measure"])[0] for mark in sentence.of("measure")}
    weak = [mark.meanings["measure_weak"].partition("_") for mark in sentence.of("measure_weak")]
    asks = sentence.printed(sentence.last - 1) in ("?", "？")  # who buys from us says it in another way than customers
    told = told or {flow for flow, ranked, _ in weak if ranked or not asks}
    opened = told.pop() if len(told) == 1 else None
    if opened in ("exports", "imports", "investment"):
        thread.topic.measure, thread.topic.level, thread.topic.lead, thread.topic.kind = opened, opened, None, ""
        thread.topic.block = sentence.block


def _open_list(passage: Passage, frames: Sequence[Frame], thread: Thread) -> None:
    """Let a line that opens a list by a colon carry the topic on to its items: By country the split reads: / • Uganda – 65.5 %."""
    sentence = passage.sentence
    told = bool(frames) or not any(q.scale or q.unit for q in passage.quantities)
    opens = told and sentence.printed(sentence.last - 1) in (":", "：")
    if opens and thread.topic.kind and 0 <= sentence.block - thread.topic.block <= 1:
        thread.topic.block, thread.topic.listed = sentence.block, sentence.block + 1


def _open_duties(passage: Passage, frames: Sequence[Frame], thread: Thread, setting: Setting) -> None:
    """Let a sentence that tells whose duties it is about speak for those behind it: What does it do to Indian tariffs?"""
    importer = levied_by(passage.sentence, passage.named)
    told = next((frame.pair for frame in frames if frame.reading.rule in DUTY_RULES and frame.pair.reporter == importer), None)
    if importer is not None:
        other = setting.other if importer == setting.home else setting.home
        thread.duty = told or Pair(importer, other or WORLD)


def resume_own_source(passage: Passage, thread: Thread, setting: Setting) -> None:
    """Go back to the own side's figures in a new paragraph, where those of the other side were told beside them."""
    aside = thread.source is not None and thread.source == setting.other and thread.source_block != passage.sentence.block
    if aside and setting.home in thread.cited and not passage.told:
        thread.source, thread.source_block = setting.home, passage.sentence.block


def _name_partner(passage: Passage, thread: Thread, setting: Setting) -> None:
    """Let a sentence on trade without figures name the partner of those behind it: The deficit with China keeps growing. We buy ..."""
    sentence = passage.sentence
    partners = {code: mark for mark, code, role in passage.named if role == PARTNER and code in COUNTRIES}
    opens = sentence.printed(sentence.last - 1) in (":", "：")
    if len(partners) != 1 or sentence.heading and not opens or not sentence.of("measure"):
        return
    ((code, mark),) = partners.items()
    owner = next((code for _, code, role in passage.named if role == OWNER), setting.home)
    if owner is not None and owner != code:
        evidence: dict[str, object] = {"partner": [mark.start, mark.end, "named in the sentence before"]}
        thread.pair = Pair(owner, code, evidence, sentence=id(sentence), at=mark.i, block=sentence.block)
        thread.headed = replace(thread.pair) if opens else None


def date_ahead(frames: Sequence[tuple[Frame, Passage]]) -> None:
    """Give ranks, shares and the figures of a headline without a date the period of the next figure of trade or of their own kind."""
    following: dict[str, Period] = {}
    for frame, passage in reversed(frames):
        reading, measured = frame.reading, frame.reading.of or frame.reading.measure
        period = following.get("quantity" if measured == "quantity" else "trade") or following.get("trade")
        undated = frame.timing.period is None and frame.timing.when is None and reading.measure != "target"
        if undated and (reading.measure in ("rank", "share") or passage.sentence.heading and measured in (*TRADE, "quantity")):
            compared = period is not None and reading.measure in ("growth", "change", "multiple")
            frame.timing = Timing(period, period.shifted(-1) if compared and period is not None else None)
        if reading.measure in (*TRADE, "quantity") and frame.timing.period is not None:
            following["quantity" if reading.measure == "quantity" else "trade"] = frame.timing.period


def date_aims(frames: Sequence[tuple[Frame, Passage]], today: date | None) -> None:
    """Give a growth or multiple that is needed for an aim the year of the aim before it: 10 bn by 2030, so 42 % more than now."""
    for (aim, where), (frame, passage) in pairwise(frames):
        when, period = frame.timing.when, frame.timing.period
        needed = frame.reading.measure == "target" and frame.reading.of in COMPARED and aim.reading.measure == "target"
        over = period is None or when is None or when.is_present or today is not None and period.last < today
        if needed and over and aim.timing.period is not None and where.sentence.block == passage.sentence.block:
            frame.timing = Timing(aim.timing.period, None)
