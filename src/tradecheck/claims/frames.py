"""One claim from one number: measure, parties, source, period and commodity put together in its sentence.

In: a `Passage` (a sentence with its quantities, phrases of time and attributions) and the `Thread` of what the text
spoke of before. Out: claims and, for every other number, the reason why it is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from ..claim import Claim, bounds
from ..interval import Interval, shift
from ..lexicons.tokens import is_cjk
from ..party import WORLD
from ..period import Period
from .fields.attribution import OWN_SENTENCE_ONLY, Attribution, source_for
from .fields.carriage import is_carriage
from .fields.commodities import commodity_of, shared_goods
from .fields.levels import flow_direction
from .fields.measures import read_measure
from .fields.nearness import near
from .fields.pair import Pair
from .fields.parties import pair_for
from .fields.qualifiers import qualifier_of
from .fields.roles import Named
from .fields.spoken import Spoken
from .fields.steps import is_start
from .fields.timing import Timing, timing
from .fields.topic import Reading, Topic, level_of
from .fields.undated import aim, dated
from .numbers.quantity import Quantity
from .periods.when import When
from .sentence import Sentence
from .setting import Setting

_PRICED = ("vehicle", "wagon", "aircraft", "vessel", "head")  # counted goods that have a price each
TRADE = frozenset(("turnover", "exports", "imports", "balance"))
# of a multiple told by how many times something fell: more than twofold is under a half
_INVERSE = {"over": "under", "under": "over", "at_least": "up_to", "up_to": "at_least", "nearly": "about"}
DIRECTIONS = {"exports": "export", "imports": "import", "turnover": "both", "balance": "net", "investment": "inward"}


@dataclass(slots=True)
class Thread:
    """What the text has spoken of so far; read by the next claim, written by each."""

    topic: Topic = field(default_factory=Topic)
    spoken: Spoken = field(default_factory=Spoken)
    pair: Pair | None = None
    first_pair: Pair | None = None  # of the first figure of the sentence
    source: str | None = None
    source_block: int = -1
    place: str | None = None  # the last country told other than home
    last_money: Quantity | None = None
    trade_currency: str | None = None  # of the last amount of trade, which amounts of investment do not change
    goods: str | None = None
    goods_block: int = -9
    presence: Pair | None = None  # of the firms or investment counted last
    carriage: Pair | None = None  # of the port, railway or road whose traffic was told last


@dataclass(slots=True)
class Passage:
    """A sentence with everything that was found in it."""

    sentence: Sentence
    quantities: list[Quantity]
    whens: list[When]
    told: list[Attribution]
    named: list[Named]


@dataclass(slots=True)
class Frame:
    """A claim before it has its number: the fields in the words of the claims table."""

    quantity: Quantity
    reading: Reading
    pair: Pair
    source: str | None
    timing: Timing
    commodity: str | None
    unit: str
    value: Decimal | tuple[Decimal, Decimal]
    source_evidence: list[object] | None = None
    goods_direction: str | None = None  # of quantities and prices, whose measure tells none


def read_passage(passage: Passage, thread: Thread, setting: Setting) -> tuple[list[Frame], dict[int, str]]:
    """Return the frames of a sentence and, by token, why other numbers are no claims."""
    frames: list[Frame] = []
    reasons: dict[int, str] = {}
    thread.spoken.enter(passage.sentence.block)
    rejected: Quantity | None = None
    listed = _respectively(passage)
    for place, quantity in enumerate(passage.quantities):
        _own_dollar(passage.sentence, quantity, setting)
        _fill_currency(passage, place, thread)
        reading = read_measure(passage.sentence, quantity, thread.topic)
        if reading.reason == "no unit" and quantity.kind == "number" and _of_them(passage.sentence, quantity, thread):
            quantity.kind, quantity.unit = "count", thread.topic.unit or "enterprise"
            reading = Reading("count", None, rule="of those counted before")
            follower = passage.sentence.at.get(quantity.j)
            if follower is not None and "comparative" in follower and "than" in follower:
                reading = Reading("change", "count", 1 if follower.get("move") == "rise" or follower.get("hedge_before") == "over" else -1)
        if quantity.number in listed and not reading.reason and reading.measure in (*TRADE, "investment"):
            reading.measure, reading.sign = level_of(listed[quantity.number])
        if frames and _aims_on(passage.sentence, frames[-1], reading, quantity):
            reading.measure, reading.of = "target", reading.measure
        if not reading.reason and rejected and quantity.kind == "percent" and not _measure_since(passage.sentence, rejected):
            reading.reason = "not about trade"
        if not reading.reason and quantity.kind == "number":
            reading.reason = "no unit"
        if reading.reason:
            reasons[quantity.number] = reading.reason
            rejected = quantity if reading.reason == "not about trade" and quantity.kind == "money" else rejected
            continue
        twin = _told_before_bracket(passage.sentence, quantity, frames)
        if twin is not None:
            frames.append(_in_other_currency(twin, quantity))
            continue
        frame = _frame(passage, quantity, reading, thread, setting)
        frames.append(frame)
        _follow(passage, frame, thread)
    return frames, reasons


def _aims_on(sentence: Sentence, last: Frame, reading: Reading, quantity: Quantity) -> bool:
    """Return whether a clause without verb goes on with the plan before it: exports are to reach 464 bn, imports – 379 bn."""
    behind = last.reading.measure == "target" and last.quantity.j <= reading.at < quantity.i <= reading.at + 4
    return behind and reading.measure in TRADE and any(sentence.word(k) in ("–", "—", "-") for k in range(reading.at, quantity.i))


def _told_before_bracket(sentence: Sentence, quantity: Quantity, frames: Sequence[Frame]) -> Frame | None:
    """Return the frame of the amount that a bracket tells again in another currency: US$35.4 billion (AED130.0 billion)."""
    if not frames or quantity.kind != "money" or not sentence.bracket[quantity.i - sentence.first]:
        return None
    last = frames[-1]
    opening = next((k for k in range(quantity.i, sentence.first - 1, -1) if sentence.printed(k) in ("(", "（")), -1)
    same = last.quantity.kind == "money" and last.quantity.unit != quantity.unit and "/" not in last.unit + quantity.unit
    ratio = same and not isinstance(last.value, tuple) and not isinstance(quantity.value, tuple)
    inside = [mark for k in range(opening + 1, quantity.i) if (mark := sentence.at.get(k)) is not None]
    plain = not any(c in mark for mark in inside for c in ("measure", "country", "adjective", "commodity", "time", "month"))
    return last if ratio and plain and 0 <= opening - last.quantity.j <= 2 and quantity.i - opening <= 4 else None


def _in_other_currency(told: Frame, quantity: Quantity) -> Frame:
    value = quantity.size if not isinstance(told.value, tuple) and told.value >= 0 else -quantity.size
    return replace(told, quantity=quantity, unit=quantity.unit, value=value)


def _of_them(sentence: Sentence, quantity: Quantity, thread: Thread) -> bool:
    """Return whether a bare number takes up a count: "24 of them", "28 projects and 41 more", "of which 24"."""
    if thread.topic.kind != "count" or thread.topic.block != sentence.block or quantity.scale or isinstance(quantity.value, tuple):
        return False
    after, before = sentence.at.get(quantity.j), sentence.at.get(quantity.i - 1)
    if before is not None and before.get("list_cue") == "of_which" and thread.topic.sentence == id(sentence):
        return True
    return (
        after is not None
        and after.i == quantity.j
        and (after.get("list_cue") == "of_which" or "comparative" in after and thread.topic.sentence == id(sentence))
    )


def _respectively(passage: Passage) -> dict[int, str]:
    """Bind the n-th measure to the n-th figure of a "respectively" list; the word stands behind the figures or before them."""
    sentence = passage.sentence
    cue = next((mark for mark in sentence.of("list_cue") if mark.meanings["list_cue"] == "respectively"), None)
    if cue is None:
        return {}
    counted = [q for q in passage.quantities if q.kind in ("money", "number", "quantity", "percent")]
    figures = [q for q in counted if q.i < cue.i]
    flows = [m for m in sentence.of("measure") if m.meanings["measure"] in ("exports", "imports", "turnover")]
    named = [m.meanings["measure"] for m in flows if figures and m.j <= figures[0].i]
    if named and len(figures) >= len(named):
        return {q.number: value for q, value in zip(figures[-len(named) :], named, strict=True)}
    behind = [q for q in counted if q.i >= cue.j]
    named = [m.meanings["measure"] for m in flows if m.j <= cue.i]
    if len(named) < 2 or len(behind) < len(named):
        return {}
    return {q.number: value for q, value in zip(behind, named, strict=False)}


def _measure_since(sentence: Sentence, rejected: Quantity) -> bool:
    """Return whether a word of trade stands after a number that was none of trade, before the percent that follows it."""
    return any(rejected.j <= mark.i for mark in sentence.of("measure"))


def _own_dollar(sentence: Sentence, quantity: Quantity, setting: Setting) -> None:
    """Read a bare dollar, one word without the name of its country, as that of the document."""
    if setting.dollar != "USD" and quantity.unit.startswith("USD"):
        named = (mark for mark in sentence.of("currency") if quantity.i <= mark.i < quantity.j)
        if all(len(sentence.content(mark)) == 1 and sentence.content(mark) != ["usd"] for mark in named):
            quantity.unit = setting.dollar + quantity.unit[3:]


def _fill_currency(passage: Passage, place: int, thread: Thread) -> None:
    """Give a scaled number without unit the currency of its context: 630.1 million, after dollars."""
    quantity = passage.quantities[place]
    _apply_declared_scale(passage.sentence, quantity)
    if quantity.kind != "number" or isinstance(quantity.value, tuple) and not quantity.scale:
        return
    sentence = passage.sentence
    if quantity.scale < 3 or quantity.word and quantity.scale == 3:  # un millier
        _fill_scale(passage, place, thread)
        return
    if _unknown_noun(sentence, quantity.j):
        return
    earlier = [q for q in reversed(passage.quantities[:place]) if q.kind in ("money", "quantity", "count")]
    earlier = [q for q in earlier if q.kind != "count" or q.scale or quantity.scale < 6]  # 41 more, worth 34.9 billion
    previous = next((q for q in earlier if not sentence.apart(q.i, quantity.i)), earlier[0] if earlier else None)
    if previous is not None and previous.kind in ("quantity", "count"):
        quantity.kind, quantity.unit, quantity.elided, quantity.noun = previous.kind, previous.unit, True, quantity.j
        return
    following = next((q for q in passage.quantities[place + 1 :] if q.kind == "money" and q.scale), None)
    beside = (previous.unit if previous is not None else None) or (following.unit if following else None)
    unit = beside or _spoken_currency(sentence, thread)
    if (
        thread.topic.kind == "quantity"
        and thread.topic.block == sentence.block
        and thread.topic.unit
        and previous is None
        and following is None
    ):
        quantity.kind, quantity.unit, quantity.elided = "quantity", thread.topic.unit, True
    elif unit:
        quantity.kind, quantity.unit, quantity.elided = "money", unit, True


def _spoken_currency(sentence: Sentence, thread: Thread) -> str | None:
    """Return the currency of the last amount; of the last one of trade where only trade is spoken of: our deficit grew to 3.9 billion."""
    told = {level_of(mark.meanings["measure"])[0] for mark in sentence.of("measure")}
    trade = bool(told & set(TRADE)) and "investment" not in told
    return (thread.trade_currency if trade else None) or thread.topic.currency


def _apply_declared_scale(sentence: Sentence, quantity: Quantity) -> None:
    """Give bare figures the scale a sentence declares for all: surpluses, in billions of dollars, with the Netherlands ($4.9)."""
    if quantity.scale or quantity.kind not in ("money", "number") or isinstance(quantity.value, tuple) or quantity.ulp >= 1:
        return
    for mark in sentence.of("scale"):
        before = sentence.at.get(mark.i - 1)
        declared = before is not None and before.get("preposition") == "in" and mark.j <= quantity.i and int(mark.meanings["scale"]) >= 6
        currency = next((m for k in range(mark.j, mark.j + 3) if (m := sentence.at.get(k)) is not None and "currency" in m), None)
        if declared and currency is not None and quantity.unit in ("", currency.meanings["currency"]):
            scale = int(mark.meanings["scale"])
            quantity.kind, quantity.unit, quantity.elided, quantity.scale = "money", currency.meanings["currency"], True, scale
            quantity.value, quantity.ulp = shift(quantity.size, scale), shift(quantity.ulp, scale)
            return


def _fill_scale(passage: Passage, place: int, thread: Thread) -> None:
    """Give a bare figure right behind a measure the scale and currency told before: exports 4.1, imports 1.1."""
    quantity, sentence = passage.quantities[place], passage.sentence
    if quantity.ulp >= 1 or isinstance(quantity.value, tuple) or quantity.scale:
        return
    before = sentence.at.get(quantity.i - 1) or (
        sentence.at.get(quantity.i - 2) if sentence.printed(quantity.i - 1) in (":", "–", "-", "—", "(") else None
    )
    model = next((q for q in reversed(passage.quantities[:place]) if q.kind == "money" and q.scale), None) or (
        thread.last_money if thread.topic.block == sentence.block else None
    )
    if before is None or "measure" not in before or model is None or isinstance(model.value, tuple):
        return
    quantity.kind, quantity.unit, quantity.elided, quantity.scale = "money", model.unit, True, model.scale
    quantity.value, quantity.ulp = shift(quantity.size, model.scale), shift(quantity.ulp, model.scale)


def _unknown_noun(sentence: Sentence, j: int) -> bool:
    """Return whether the number counts something: a word right behind it that is no known function or trade word."""
    if sentence.word(j) == "-" and sentence.glued(j - 1, j):
        j += 1
    mark = sentence.at.get(j)
    word = sentence.word(j)
    if mark is not None and mark.i == j:
        return "distractor" in mark and "measure" not in mark or "unit" in mark or "noun" in mark
    if not word or not word[0].isalpha() or word in sentence.lexicon.common_words or is_cjk(word):
        return False
    if sentence.lexicon.inflected or word.endswith("ly"):
        return False
    words = [sentence.word(k) for k in (j, j + 1) if sentence.word(k)[:1].isalpha() and k not in sentence.at]
    return any(plural.endswith("s") and plural not in sentence.lexicon.common_words for plural in words)  # 1.5 million (land) mines


def _frame(passage: Passage, quantity: Quantity, reading: Reading, thread: Thread, setting: Setting) -> Frame:
    sentence = passage.sentence
    attribution = source_for(quantity.i, passage.told)
    carried = thread.source
    explicit = attribution.source if attribution else None
    measured = reading.of if reading.measure in ("growth", "change", "multiple", "share", "rank", "target") else reading.measure
    pair = pair_for(
        sentence,
        quantity,
        reading.measure,
        measured,
        passage.named,
        setting,
        (attribution.i if attribution else -1, explicit),
        _spoken_pair(sentence, quantity, thread),
        carried if measured in TRADE else None,
        passage.quantities,
    )
    if measured in ("count", "investment") and reading.measure != "rank":
        investor = None if reading.rule == "worth of projects" else setting.home
        pair = _same_presence(passage, pair, thread, investor, counted=measured == "count")
    if measured == "quantity" and reading.measure != "rank":
        pair = _same_carriage(passage, quantity, pair, thread)
    source = _source(reading, measured, attribution, carried, setting)
    if attribution is None and measured == "price" and pair.reporter is None:
        source = None  # a world price is nobody's statistics
    _as_counted_there(sentence, reading, pair, source)
    if reading.step == "from" and not is_start(sentence, quantity, passage.quantities):
        reading.step = ""
    when = timing(
        sentence,
        quantity,
        reading,
        passage.whens,
        passage.quantities,
        thread.spoken.governing(sentence, passage.whens, "/" in quantity.unit),
        setting,
        thread.spoken.lag,
    )
    when = dated(sentence, quantity, reading, when, setting, thread.topic, thread.spoken)
    aim(reading, when, setting)
    if reading.rule == "currency per currency":
        pair = Pair(None, None)
    shared = shared_goods(sentence, quantity) if reading.measure == "share" else None
    commodity = shared or commodity_of(sentence, quantity, passage.quantities) or _carried_commodity(sentence, reading, thread)
    value, unit = _valued(quantity, reading, when)
    if reading.measure == "price" and "/" not in unit:
        base = _price_base(sentence, quantity) or thread.topic.price_unit
        unit = f"{unit}/{base}" if base else unit
    evidence = [attribution.start, attribution.end, "named in the sentence"] if attribution else None
    goods_direction = flow_direction(sentence, quantity, thread.topic) if measured in ("quantity", "price") else None
    return Frame(quantity, reading, pair, source, when, commodity, unit, value, evidence, goods_direction)


def _as_counted_there(sentence: Sentence, reading: Reading, pair: Pair, source: str | None) -> None:
    """Deliveries from a country, in the figures of the country they go to, are its imports: поставки из России, in Mongolia's data."""
    mark = sentence.at.get(reading.at)
    weak = mark is not None and mark.get("measure_weak") == "exports" and "measure" not in mark
    link = sentence.at.get(mark.j) if mark is not None else None
    whence = link is not None and link.get("preposition") == "from"
    if weak and whence and reading.measure == "exports" and source is not None and pair.partner == source != pair.reporter:
        reading.measure = "imports"
        pair.reporter, pair.partner = pair.partner, pair.reporter


def _same_presence(passage: Passage, pair: Pair, thread: Thread, investor: str | None, *, counted: bool) -> Pair:
    """Firms, jobs and investment told in a paragraph after others, no country named, are between the same countries."""
    block, last = passage.sentence.block, thread.presence
    if last is not None and last.block == block and not passage.named and not pair.outward:
        if counted and last.outward:
            return Pair(last.partner, last.reporter, block=block)
        if not counted and last.partner == investor and last.reporter:
            return Pair(last.partner, last.reporter, outward=True, block=block)  # told from the side of the investor
        return Pair(last.reporter, last.partner, outward=last.outward, block=block)
    pair.block = block
    thread.presence = pair
    return pair


def _same_carriage(passage: Passage, quantity: Quantity, pair: Pair, thread: Thread) -> Pair:
    """Traffic told after that of a port or railway, no country and no trade flow named, is that of the same one."""
    if is_carriage(passage.sentence, quantity):
        thread.carriage = pair
        return pair
    return pair if passage.named or thread.carriage is None or thread.topic.measure else replace(thread.carriage, evidence={})


def _spoken_pair(sentence: Sentence, quantity: Quantity, thread: Thread) -> Pair | None:
    """Return the pair spoken of: that of the figure before, or behind a semicolon that of the first figure of the sentence."""
    last, first = thread.pair, thread.first_pair
    if last is None or first is None or last.sentence != id(sentence) or first.sentence != id(sentence):
        return last
    parted = any(sentence.printed(k) in (";", "；") for k in range(last.at, quantity.i))
    return first if parted else last


def _source(reading: Reading, measured: str | None, attribution: Attribution | None, carried: str | None, setting: Setting) -> str | None:
    if reading.rule == "currency per currency":
        return None
    if attribution is not None and attribution.source:
        return attribution.source
    if attribution is not None and not attribution.official:
        return None
    own_sentence = reading.measure in OWN_SENTENCE_ONLY or measured in OWN_SENTENCE_ONLY
    if setting.issuer:
        return setting.issuer if own_sentence else carried or setting.issuer
    return None if own_sentence else carried


def _price_base(sentence: Sentence, quantity: Quantity) -> str | None:
    """Return the unit a price is told for elsewhere in its sentence: "a container now costs $2,350", "a Korean car 11,400"."""
    found = near(sentence, "unit", quantity.i, quantity.j, 16)
    if found is not None and " " not in found.meanings["unit"] and "/" not in found.meanings["unit"]:
        return found.meanings["unit"]
    goods = near(sentence, "noun", quantity.i, quantity.j, 16)
    return goods.meanings["noun"] if found is None and goods is not None and goods.meanings["noun"] in _PRICED else None


def _valued(quantity: Quantity, reading: Reading, when: Timing) -> tuple[Decimal | tuple[Decimal, Decimal], str]:
    """Return value and unit with sign, and without "a year" where the period is one year."""
    value, unit = quantity.value, quantity.unit
    negative = reading.sign < 0
    if isinstance(value, tuple):
        value = (-value[1], -value[0]) if negative else value
    elif negative:
        value = -value
    over, slash, under = unit.partition("/")
    if (
        slash
        and under in ("year", "quarter", "month")
        and over in ("USD", "EUR", "TEU", "t", "m3", "kWh", "%", "bbl")
        or slash
        and under == "year"
    ):
        span = when.period
        if span is None or span.days <= 400:
            unit = over
    return value, unit


def _carried_commodity(sentence: Sentence, reading: Reading, thread: Thread) -> str | None:
    """A figure that carries the measure of the one before it in its sentence is of the same goods."""
    if thread.topic.sentence == id(sentence) and reading.at < thread.topic.at:
        return thread.topic.commodity
    goods = reading.of if reading.measure in ("growth", "change", "multiple") else reading.measure
    near_by = sentence.block - thread.goods_block in (0, 1)
    if goods in ("quantity", "price") and near_by and not sentence.of("transit") and not sentence.of("production"):
        return thread.goods  # volumes and prices are those of some goods
    return None


def _follow(passage: Passage, frame: Frame, thread: Thread) -> None:
    """Write what a claim spoke of into the thread."""
    reading, quantity = frame.reading, frame.quantity
    measured = reading.of if reading.measure in ("growth", "change", "multiple", "share") else reading.measure
    if reading.measure in (*TRADE, "investment", "other"):
        thread.topic.level, thread.topic.sign = reading.measure, reading.sign
    elif measured in TRADE:
        thread.topic.level = measured
    part = thread.topic.lead == "turnover" and reading.measure in ("exports", "imports") and thread.topic.block == passage.sentence.block
    if reading.measure in TRADE and reading.at >= 0 and not part:
        thread.topic.lead = reading.measure
    if measured in (*TRADE, "investment"):
        thread.topic.measure = measured
        if reading.measure == "balance":
            thread.topic.sign = reading.sign
    if quantity.kind == "money" and quantity.scale:
        thread.last_money = quantity
    if quantity.kind in ("money",):
        thread.topic.currency = quantity.unit.partition("/")[0]
        thread.trade_currency = thread.topic.currency if measured in TRADE else thread.trade_currency
    if quantity.kind in ("quantity", "count"):
        thread.topic.unit = quantity.unit
    thread.topic.flow = {"export": "exports", "import": "imports"}.get(frame.goods_direction or "") or (
        measured if measured in ("exports", "imports") else thread.topic.flow
    )
    thread.topic.kind = reading.measure
    if reading.rule == "level as percent of another":
        thread.topic.indexed = id(passage.sentence)
    thread.topic.spent = reading.at if reading.at > quantity.i else -1
    thread.topic.sentence, thread.topic.direction, thread.topic.at = id(passage.sentence), reading.sign, quantity.i
    if reading.measure == "price" and "/" in frame.unit:
        thread.topic.price_unit = frame.unit.partition("/")[2]
    thread.topic.commodity = frame.commodity
    if frame.commodity and thread.goods_block != passage.sentence.block:
        thread.goods, thread.goods_block = frame.commodity, passage.sentence.block
    if thread.topic.block != passage.sentence.block:
        thread.topic.lead = reading.measure if reading.measure in TRADE and reading.at >= 0 else None
    thread.topic.block = passage.sentence.block
    if measured in TRADE and frame.pair.reporter and reading.measure != "rank":
        frame.pair.sentence, frame.pair.at = id(passage.sentence), quantity.i
        frame.pair.block = passage.sentence.block if measured != "turnover" else -1
        if thread.first_pair is None or thread.first_pair.sentence != id(passage.sentence):
            thread.first_pair = frame.pair
        thread.pair = frame.pair
    thread.spoken.follow(passage.sentence, passage.whens, quantity, reading, frame.timing)


def _leaves_trade(frames: Sequence[Frame]) -> bool:
    """Return whether all figures of a sentence are of another topic than trade: firms, investment."""
    spoken = [frame.reading.of or frame.reading.measure for frame in frames]
    return bool(spoken) and all(measure in ("count", "investment") for measure in spoken)


def finish_passage(passage: Passage, frames: Sequence[Frame], thread: Thread) -> None:
    """Carry the last attribution of a sentence on to the next ones; a topic that was left needs a new one."""
    if _leaves_trade(frames) and not passage.told:
        thread.source = None
    spoken = [mark for mark in passage.sentence.of("measure") if level_of(mark.meanings["measure"])[0] in TRADE]
    opens = thread.topic.measure is None or thread.topic.block != passage.sentence.block and not passage.sentence.heading
    if spoken and opens and not any(q.kind in ("money", "percent", "quantity") for q in passage.quantities):
        thread.topic.measure = level_of(spoken[0].meanings["measure"])[0]  # a sentence without figures opens the topic
    capital = [mark for mark in passage.sentence.of("measure") if mark.meanings["measure"] == "investment"]
    if capital and not spoken and not passage.quantities and not passage.sentence.heading:
        thread.topic.measure = "investment"
    thread.spoken.close(passage.sentence, passage.whens, passage.quantities, bool(frames))
    if passage.told:
        last = passage.told[-1]
        if last.official:
            thread.source, thread.source_block = last.source, passage.sentence.block


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


def claim_of(frame: Frame, passage: Passage, doc: str, number: int) -> Claim:
    """Return the claim of a frame with its intervals."""
    sentence, quantity, reading = passage.sentence, frame.quantity, frame.reading
    tokens = sentence.tokens
    start, end = tokens.starts[quantity.i], tokens.ends[quantity.j - 1]
    qualifier = qualifier_of(sentence, quantity)
    qualifier = _INVERSE.get(qualifier, qualifier) if reading.inverse else qualifier
    inner, loose = _bounds(frame, qualifier)
    measure, of = _measured(reading, frame.unit.partition("/")[0], frame.goods_direction == "transit" or is_carriage(sentence, quantity))
    told = next((value for value in (reading.flow, reading.of) if value in DIRECTIONS), reading.measure)
    direction = DIRECTIONS.get(told, frame.goods_direction)
    if direction == "inward" and frame.pair.outward:
        direction = "outward"
    return Claim(
        doc=doc, claim=number, quote=sentence.text[start:end], start=start, end=end, lang=sentence.lexicon.language,
        measure=measure, of=of, value=frame.value, unit=frame.unit, qualifier=qualifier,
        low=inner.low, high=inner.high, lenient_low=loose.low, lenient_high=loose.high,
        reporter=frame.pair.reporter, partner=frame.pair.partner, source=frame.source,
        period=str(frame.timing.period) if frame.timing.period else None,
        base_period=str(frame.timing.base) if frame.timing.base and reading.measure in ("growth", "change", "multiple") else None,
        commodity=frame.commodity, direction=direction, digits=tokens.words[quantity.number], ulp=_ulp(frame),
        cue=reading.cue, evidence=_evidence(frame, sentence), notes=_notes(frame, setting_notes=()),
    )  # fmt: skip


def _measured(reading: Reading, unit: str, carried: bool) -> tuple[str, str | None]:
    """Return measure and of: what carries the goods is counted (trains, ships, lorries that pass), cars and aircraft are the goods."""
    if unit not in ("train", "vessel") and not (unit == "vehicle" and carried):
        return reading.measure, reading.of
    return reading.measure.replace("quantity", "count"), reading.of and reading.of.replace("quantity", "count")


def _ulp(frame: Frame) -> Decimal:
    quantity = frame.quantity
    exact = quantity.kind in ("rank",) or quantity.kind == "count" and quantity.scale == 0 and quantity.ulp == 1
    return Decimal(0) if exact else quantity.ulp


def _bounds(frame: Frame, qualifier: str) -> tuple[Interval, Interval]:
    if frame.quantity.kind == "rank" and qualifier == "exact" and not isinstance(frame.value, tuple):
        return Interval.point(frame.value), Interval.point(frame.value)
    inner, loose = bounds(frame.value, _ulp(frame), qualifier)
    if (
        frame.quantity.word
        and frame.quantity.kind in ("multiple", "percent")
        and qualifier == "exact"
        and not isinstance(frame.value, tuple)
    ):
        tenth = abs(frame.value) / 10
        loose = Interval(frame.value - tenth, frame.value + tenth)
    return inner, loose


def _evidence(frame: Frame, sentence: Sentence) -> dict[str, object]:
    out: dict[str, object] = dict(frame.pair.evidence)
    if frame.reading.at >= 0:
        mark = sentence.at.get(frame.reading.at)
        if mark is not None:
            out["measure"] = [mark.start, mark.end, frame.reading.rule]
    elif frame.reading.rule:
        out["measure"] = [None, None, frame.reading.rule]
    if frame.source_evidence and frame.source:
        out["source"] = frame.source_evidence
    elif frame.source:
        out["source"] = [None, None, "carried on, or the issuing office"]
    when = frame.timing.when
    if when is not None:
        out["period"] = [sentence.tokens.starts[when.i], sentence.tokens.ends[when.j - 1], "nearest phrase of time"]
    elif frame.timing.period is not None:
        out["period"] = [None, None, "carried on, the title, or the month of the document"]
    return out


def _notes(frame: Frame, setting_notes: Sequence[str]) -> tuple[str, ...]:
    notes = list(setting_notes)
    if frame.timing.period is None:
        notes.append("period: none told")
    if frame.source is None and frame.reading.measure in TRADE:
        notes.append("source: none told")
    if frame.quantity.ambiguous:
        notes.append("value: the separator could also be a decimal sign")
    if frame.quantity.elided:
        notes.append("unit: taken from the context")
    if frame.pair.partner == WORLD and not frame.pair.evidence and frame.reading.measure in TRADE:
        notes.append("partner: all partners, since none is told")
    return tuple(notes)
