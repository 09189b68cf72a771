"""What has no date of its own: stocks have the month of the document, quotations the day that is told, targets lie ahead.

In: a reading and its timing. Out: the timing by the rules of stocks, prices and aims.
"""

from __future__ import annotations

from datetime import timedelta

from ...period import Period
from ..measure.nearness import near
from ..measure.topic import Reading, Topic, level_of
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from ..sides.setting import Setting
from .case import COMPARED, LEVELS_OF_TRADE, Timing
from .spoken import Spoken


def aim(reading: Reading, when: Timing, setting: Setting) -> None:
    """Turn a figure told for a time after the document, or the next season, into a target: reach 500 million in 2030."""
    if when.when is None or when.period is None or setting.today is None:
        return
    if when.period.first <= setting.today and when.when.name != "season_later":
        return
    if reading.measure not in ("target", "rank", "price"):
        reading.measure, reading.of = "target", reading.measure


def dated(sentence: Sentence, quantity: Quantity, reading: Reading, when: Timing, setting: Setting, topic: Topic, spoken: Spoken) -> Timing:
    """Stocks without a date of their own have the month of the document, quotations the weekday that is told."""
    if setting.today is None:
        return when
    month = Period.month(setting.today.year, setting.today.month)
    if "investment" in (reading.measure, reading.of):
        held = _invested(sentence, reading, when, setting, topic, spoken)
        if held is not None:
            return held
    stock = reading.measure in ("count", "investment") or (reading.measure, reading.of) == ("rank", "investment") or reading.of == "count"
    if stock and when.when is None:
        return Timing(spoken.heading or month, None)
    if reading.rule == "tariff or preference" and when.when is None and not _of_trade(sentence):
        return Timing(None if sentence.of("event") else month, None)
    if reading.measure == "price" or reading.rule == "currency per currency":
        day = _quotation_day(sentence, quantity, setting, when)
        if day is not None and (when.when is None or when.when.name in ("now", "today", "yesterday", "last_week")):
            return Timing(day, None)
    if reading.measure == "price" and when.when is None:
        moved = reading.step in ("to", "from") and topic.block == sentence.block
        averaged = near(sentence, "average", quantity.i, quantity.j, 8) is not None
        sold = topic.sentence == id(sentence) and topic.kind in ("quantity", *LEVELS_OF_TRADE)  # 3,020 tonnes at 9.85 dollars
        if averaged or sold or (setting.issuer or moved) and when.period:
            return when
        return Timing(month, None)
    if when.when is not None and when.when.name == "now" and reading.measure != "target":
        return Timing(month, when.base, when.when)
    return when


def _of_trade(sentence: Sentence) -> bool:
    """Return whether a sentence speaks of a flow: the use of preferences in exports has the period of these."""
    return any(level_of(mark.meanings["measure"])[0] in LEVELS_OF_TRADE for mark in sentence.of("measure"))


def _invested(sentence: Sentence, reading: Reading, when: Timing, setting: Setting, topic: Topic, spoken: Spoken) -> Timing | None:
    """Return the timing of an investment that goes on with a flow of a release, a span of years or the investment told before it."""
    if reading.measure == "investment" and when.period is not None:
        goes_on = topic.sentence == id(sentence) and topic.level == "investment"
        if setting.issuer or when.period.days > 800 or goes_on:
            return when
    undated = when.when is None and when.base_when is None and reading.measure != "rank"
    if undated and spoken.invested is not None and spoken.invested_block == sentence.block:
        return Timing(spoken.invested, spoken.lag.back(spoken.invested) if reading.measure in COMPARED else None)
    return None


def _quotation_day(sentence: Sentence, quantity: Quantity, setting: Setting, when: Timing) -> Period | None:
    """Return the day that a quotation is told for: settled at $9,649 on Thursday, yesterday."""
    if setting.today is None:
        return None
    if when.when is not None and when.when.name in ("today", "yesterday"):
        return Period.day(setting.today - timedelta(when.when.name == "yesterday"))
    mark = near(sentence, "weekday", quantity.i, quantity.j, 12)
    if mark is None:
        return None
    back = (setting.today.isoweekday() - int(mark.meanings["weekday"])) % 7
    return Period.day(setting.today - timedelta(back))
