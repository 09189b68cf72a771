"""What has no date of its own: stocks have the month of the document, quotations the day that is told, targets lie ahead.

In: a reading and its timing. Out: the timing by the rules of stocks, prices and aims.
"""

from __future__ import annotations

from datetime import date

from ...period import Period
from ..measure.nearness import near
from ..measure.topic import Reading, Topic, level_of
from ..numbers.quantity import Quantity
from ..periods.so_far import at_end
from ..periods.when import When
from ..sentence import Sentence
from ..sides.setting import Setting
from .case import COMPARED, LEVELS_OF_TRADE, Timing
from .quotations import quoted
from .spoken import Spoken

_TO_END_OF_YEAR = 31  # days before the end of a year in which figures for its end may be told already
_TO_CREDIT = 20  # tokens between an amount and its credit line
_OF_PROJECTS = ("worth of projects", "money per project")
_PASSING = ("vehicle/day", "train/day", "vessel/day")
_UNDER_WAY = ("worth of works", "money per project")


def aim(sentence: Sentence, reading: Reading, when: Timing, setting: Setting) -> None:
    """Turn a figure told for a time after the document, or the next season, into a target: reach 500 million in 2030."""
    if when.when is None or when.period is None or setting.today is None:
        return
    ahead = (when.period.first - setting.today).days > 1 or when.when.name == "season_later"
    if not ahead and not _by_end_of_year(sentence, when.when, setting.today):
        return
    if reading.measure not in ("target", "rank", "price"):
        reading.measure, reading.of = "target", reading.measure


def _by_end_of_year(sentence: Sentence, when: When, today: date) -> bool:
    """Return whether a figure is told for the end of a year that has some way to go: by the end of 2024 they will be 5 billion."""
    period = when.period
    if period is None or period.grain != "year" or when.since or (period.last - today).days < _TO_END_OF_YEAR:
        return False
    return when.name == "year_end" or at_end(sentence, when)


def dated(sentence: Sentence, quantity: Quantity, reading: Reading, when: Timing, setting: Setting, topic: Topic, spoken: Spoken) -> Timing:
    """Stocks without a date of their own have the month of the document, quotations the weekday that is told."""
    if setting.today is None:
        return when
    month = Period.month(setting.today.year, setting.today.month)
    if "investment" in (reading.measure, reading.of):
        held = _invested(sentence, reading, when, setting, topic, spoken)
        if held is not None:
            return held
    stock = reading.measure in ("count", "investment") or (reading.measure, reading.of) == ("rank", "investment")
    stock = stock or reading.of == "count" and reading.measure != "target"
    if stock and when.when is None:
        beside = spoken.counted if quantity.unit == "person" and spoken.counted_in == id(sentence) else None
        if reading.measure == "count" and topic.kind == "count" and sentence.opens_with("list_cue", "of_which"):
            beside = spoken.counted  # at the end of 2023 there were 4,210. Of these, 2,340 are in trade
        return Timing(beside or spoken.heading or month, None)  # in 2023 some 1,200 firms were active, employing 90,000 people
    if reading.rule == "tariff or preference" and when.when is None and not _of_trade(sentence):
        return Timing(None if sentence.of("event") else month, None)
    if reading.rule == "tariff or preference" and when.when is not None and when.when.since:
        return Timing(month, None, when.when)  # free of duty since 1993
    if when.when is None and _is_in_force(sentence, quantity, reading):
        return Timing(month, None)
    quotation = quoted(sentence, quantity, reading, when, setting, topic, spoken)
    if quotation is not None:
        return quotation
    if when.when is not None and when.when.name == "now" and reading.measure != "target":
        return Timing(month, when.base, when.when)
    return when


def _is_in_force(sentence: Sentence, quantity: Quantity, reading: Reading) -> bool:
    """Return whether a figure is of what is open or under way: a credit line, projects worth 21 billion, 400 trucks a day."""
    if quantity.unit in _PASSING and not sentence.of("average"):
        return True
    if reading.measure == "other" and reading.rule in _UNDER_WAY:
        return True
    credit = near(sentence, "measure", quantity.i, quantity.j, _TO_CREDIT, "credit")
    drawn = reading.measure == "share" and not _of_trade(sentence)  # of which four fifths are drawn
    return credit is not None and (drawn or reading.measure == "other" and reading.rule == "nearest measure word")


def _of_trade(sentence: Sentence) -> bool:
    """Return whether a sentence speaks of a flow: the use of preferences in exports has the period of these."""
    return any(level_of(mark.meanings["measure"])[0] in LEVELS_OF_TRADE for mark in sentence.of("measure"))


def _invested(sentence: Sentence, reading: Reading, when: Timing, setting: Setting, topic: Topic, spoken: Spoken) -> Timing | None:
    """Return the timing of an investment that goes on with a flow of a release, a span of years or the investment told before it."""
    if when.when is None and (reading.rule in _OF_PROJECTS or topic.kind == "count" and topic.block == sentence.block):
        return None  # 17 projects worth 51 million: what stands beside a count is of the same day
    if reading.measure == "investment" and when.period is not None:
        if spoken.stock_in == id(sentence) and when.when is None and spoken.stock is not None:
            return Timing(spoken.stock, None)
        if setting.issuer or when.period.days > 800 or topic.sentence == id(sentence) and topic.level == "investment":
            return when
    undated = when.when is None and when.base_when is None and reading.measure != "rank"
    if undated and spoken.invested is not None and spoken.invested_block == sentence.block:
        return Timing(spoken.invested, spoken.lag.back(spoken.invested) if reading.measure in COMPARED else None)
    return None
