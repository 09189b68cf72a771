"""Prices and exchange rates without a date of their own: that of the trade they are told with, else of the day or month of the document.

In: a reading and the timing its sentence gave. Out: the timing of a quotation, or None where it keeps what it has.
"""

from __future__ import annotations

from datetime import timedelta

from ...lexicons.lexicon import Mark
from ...period import Period
from ..measure.nearness import near
from ..measure.topic import Reading, Topic
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from ..sides.setting import Setting
from .case import COMPARED, LEVELS_OF_TRADE, Timing
from .spoken import Spoken

_NEAR = 12  # tokens between a quotation and its weekday or unit
_AVERAGED = 12
_SOLD = ("quantity", "exports", "imports", "growth", "change", "price")
_PER_UNIT = ("unit per unit", "beside a price like it")
_BOXES = ("TEU", "container")
_OF_THE_DAY = ("now", "today", "yesterday", "last_week")
_MILLIONS = 6


def quoted(
    sentence: Sentence, quantity: Quantity, reading: Reading, when: Timing, setting: Setting, topic: Topic, spoken: Spoken
) -> Timing | None:
    """Return the timing of a price, an exchange rate, or a movement of prices that no phrase dates."""
    if setting.today is None:
        return None
    month = Period.month(setting.today.year, setting.today.month)
    if reading.measure in COMPARED and reading.of == "price":
        return _moved(sentence, when, spoken)
    rate = reading.rule == "currency per currency"
    if reading.measure != "price" and not rate:
        return None
    day = _day(sentence, quantity, setting, when)
    if day is not None and (when.when is None or when.when.name in _OF_THE_DAY):
        return Timing(day, None)
    if when.when is not None and not when.when.looks_back:
        return None
    beside = spoken.priced if spoken.priced_in == id(sentence) else None
    if rate and when.when is None and beside is not None and beside.grain == "day":
        return Timing(beside, None)  # copper settled at 8,370 on Monday, and the peso fell to 958 to the dollar
    if rate:
        return Timing(month, None) if when.when is None and _is_quotation(sentence, setting) else None
    if beside is None and _goes_with_trade(sentence, quantity, reading, when, setting, topic, spoken):
        return None
    now = beside or month
    if when.when is not None:
        return Timing(when.when.resolved(now, setting.today), None, when.when, compared=when.compared)
    return Timing(now.shifted(-1) if reading.step == "from" else now, None)


def _moved(sentence: Sentence, when: Timing, spoken: Spoken) -> Timing | None:
    """Return the period of the price told before a movement of prices: today 33 yuan, last Friday 39: 15.4 % less."""
    if when.when is not None or spoken.priced is None or spoken.priced_block != sentence.block:
        return None
    base = when.base_when.resolved(spoken.priced) if when.base_when is not None else None
    return Timing(spoken.priced, base or spoken.lag.back(spoken.priced), base_when=when.base_when)


def _is_quotation(sentence: Sentence, setting: Setting) -> bool:
    """Return whether a rate stands for itself: no average, and nothing is converted by it. The ariary trades at 4,530 to the dollar."""
    converted = any(mark.meanings["scale"].isdecimal() and int(mark.meanings["scale"]) >= _MILLIONS for mark in sentence.of("scale"))
    averaged = sentence.of("average") or sentence.of("pace")  # im Jahresdurchschnitt
    return not converted and not averaged and setting.issuer is None


def _goes_with_trade(
    sentence: Sentence, quantity: Quantity, reading: Reading, when: Timing, setting: Setting, topic: Topic, spoken: Spoken
) -> bool:
    """Return whether a price is an average, or is told with what was sold at it: 3,020 tonnes at 9.85 dollars."""
    moved = reading.step == "from" and topic.block == sentence.block
    if when.period is not None and (setting.issuer or moved):
        return True
    averaged = near(sentence, "average", quantity.i, quantity.j, _AVERAGED) is not None
    sold = topic.sentence == id(sentence) and topic.kind in ("quantity", *LEVELS_OF_TRADE)
    dated = when.period is not None or spoken.untold is not None
    return averaged or sold or dated and _goes_on(sentence, quantity, reading, topic)


def _goes_on(sentence: Sentence, quantity: Quantity, reading: Reading, topic: Topic) -> bool:
    """Return whether a price goes on with the figures of trade told before it in its paragraph; freight rates are those of the day."""
    per_unit = reading.rule in _PER_UNIT or near(sentence, "unit", quantity.i, quantity.j, _NEAR) is not None
    told = topic.block == sentence.block and topic.kind in _SOLD and per_unit
    boxes = any(near(sentence, "unit", quantity.i, quantity.j, _NEAR, unit) is not None for unit in _BOXES)
    carried = sentence.of("transit") or boxes
    return told and not carried and not sentence.of("world_price")


def _day(sentence: Sentence, quantity: Quantity, setting: Setting, when: Timing) -> Period | None:
    """Return the day that a quotation is told for: settled at $9,649 on Thursday, yesterday."""
    if setting.today is None:
        return None
    if when.when is not None and when.when.name in ("today", "yesterday"):
        return Period.day(setting.today - timedelta(when.when.name == "yesterday"))
    mark = near(sentence, "weekday", quantity.i, quantity.j, _NEAR) or _opening(sentence)
    if mark is None:
        return None
    back = (setting.today.isoweekday() - int(mark.meanings["weekday"])) % 7
    return Period.day(setting.today - timedelta(back))


def _opening(sentence: Sentence) -> Mark | None:
    """Return the weekday that opens a sentence for all its clauses: Vendredi, le baril s'échangeait à 85,2 dollars."""
    days = [mark for mark in sentence.of("weekday") if mark.i - sentence.first <= 1 and sentence.printed(mark.j) in (",", "，")]
    return days[0] if days else None
