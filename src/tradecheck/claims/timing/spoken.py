"""The period a text speaks of: told by a heading, a question or a figure, it goes on until another one is told.

In: the phrases of time and the figures of one sentence after the other. Out: the period of what has none of its own. A
figure of an earlier period inside a paragraph is an aside; a new paragraph goes back to the latest period of the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from ...period import Period
from ..measure.topic import Reading, level_of
from ..numbers.quantity import Quantity
from ..periods.so_far import at_end, from_january
from ..periods.when import When
from ..sentence import Sentence
from .apart import Apart
from .bases import is_base
from .case import LEVELS_OF_TRADE, Lag, Timing, cumulated
from .dating import in_aside
from .events import of_event, of_movement_before
from .parted import Parted

# what a sentence must speak of to date the figures of the next ones; the last two only where it tells more than a month
_SUBJECTS = ("measure_weak", "goods", "commodity", "release", "transit", "share")
_FLOWS = (*LEVELS_OF_TRADE, "quantity", "growth")
_UNDATED = 3  # figures without a period after which a month is an aside
_LEADS = 8  # tokens at the begin of a sentence within which a period leads it
_UNFIT_TO_OPEN = ("target", "price", "count")


@dataclass(slots=True)
class Spoken:
    """What the text has told of time so far; ``block`` fields tell in which paragraph."""

    title: Period | None = None
    today: date | None = None
    lag: Lag = field(default_factory=Lag)
    period: Period | None = None
    block: int = -1
    heading: Period | None = None  # told by a title or the heading of a section: it dates stocks too
    latest: Period | None = None  # the latest period told by a figure: a new paragraph goes back to it
    hint: Period | None = None  # told by a sentence without figures
    hint_block: int = -1
    asked: Period | None = None  # this year, told by a question or lead: parts of a year that follow are of it
    asked_block: int = -9
    opening: Period | None = None  # of the first figure of a paragraph, where it is told
    opening_block: int = -1
    first: Period | None = None  # told by the first figure of the text: the text comes back to it
    invested: Period | None = None  # of the investment told last, where it is told
    invested_block: int = -1
    stock: Period | None = None  # of the investment told last
    stock_in: int = 0  # the sentence it stands in
    counted: Period | None = None  # of the firms or projects counted last
    counted_in: int = 0  # the sentence they stand in
    priced: Period | None = None  # of the latest price of a paragraph
    priced_block: int = -1
    priced_in: int = 0  # the sentence of the price told last
    years: list[int] = field(default_factory=list)  # of the yearly figures told
    span: Period | None = None
    span_block: int = -1
    rolling: Period | None = None  # twelve months told as such: "the fifth month of the year" is not counted from their begin
    last: Period | None = None  # told last, of whatever figure; of a sentence that tells several the latest
    last_in: int = 0  # the sentence it stands in
    parted: Parted = field(default_factory=Parted)
    apart: Apart = field(default_factory=Apart)
    base: Period | None = None  # that the figures of the sentence before were held against
    base_in: int = 0  # the sentence it stands in
    base_block: int = -1
    undated: int = 0  # figures without a period so far
    untold: Period | None = None  # of the figures of a text that tells none: the year behind the one they are held against

    def context(self, block: int) -> Period | None:
        """Return the period against which the phrases of a sentence are read."""
        if block - self.asked_block in (0, 1):
            return self.asked
        told = (self.hint if self.hint_block == block else None) or self.period or self.title
        return Period.year(told.last.year) if told is not None and told == self.rolling else told

    def enter(self, block: int) -> None:
        """Go back to the latest period in a new paragraph; one that opened its paragraph with a period not within it keeps that."""
        if block == self.block or self.period is None or self.latest is None:
            return
        within = self.opening != self.period or self.period in self.latest and self.period != self.latest
        aside = self.period.last == self.latest.last and within
        if aside or self.period.last < self.latest.last:
            self.period = self.latest

    def governing(self, sentence: Sentence, whens: Sequence[When], averaged: bool, summed: bool) -> Period | None:
        """Return the period of a figure that has none of its own; an average of a year goes with the span told, so does a sum."""
        for when in whens:
            span = cumulated(when, self.years, whens) if (summed or averaged) and when.shift.startswith("years:") else None
            if span is not None:
                return span
        if averaged and self.span is not None and self.span_block == sentence.block and not whens:
            return self.span
        if self.hint is not None and self.hint_block == sentence.block:
            return self.hint
        if self.period is None and any(when.shift == "same" for when in whens):
            return self.last  # investment in January to November; in the same period trade
        taken_up = _taken_up(whens) if self.period is None else None
        if taken_up is not None:
            return taken_up
        if whens and whens[0].name == "then" and whens[0].shift == "same" and self.base_block == sentence.block:
            return self.base  # 38 million more than in 2021. At that time they stood at 177 million
        whole = self.parted.whole(sentence) if not whens else None
        whole = whole or self.apart.governing(sentence, whens)
        if whole is not None:
            return whole
        opens = whens[0] if whens and whens[0].i - 2 <= sentence.first else None
        if opens is not None and self.last is not None and (opens.shift[:1] == "=" or opens.shift == "same"):
            return self.last  # in the five months 651; the same period of 2023 had brought 583
        return self.opening if self.opening is not None and self.opening_block == sentence.block else self.period

    def of_price(self, sentence: Sentence, whens: Sequence[When]) -> Period | None:
        """Return the time of the price told before, from which the next is told back: a tonne costs $245 now. A year ago it fetched 330."""
        same = self.priced is not None and self.priced_block == sentence.block and self.priced_in != id(sentence)
        return self.priced if same and whens and all(when.looks_back for when in whens) else None

    def follow(self, sentence: Sentence, whens: Sequence[When], quantity: Quantity, reading: Reading, timing: Timing) -> None:
        """Write what a claim told of time."""
        period, block = timing.period, sentence.block
        measured = reading.of if reading.measure in ("growth", "change", "multiple", "share") else reading.measure
        if period is not None and period.days > 800:
            self.span, self.span_block = period, block
        if measured in (*LEVELS_OF_TRADE, "investment", "quantity") and period is not None and period.grain == "year" and period.days < 370:
            self.years.append(period.last.year)
        if timing.when is not None and timing.when.period is not None and period is not None:
            self.first = self.first or period
            if not timing.compared:
                again = self.last_in == id(sentence) and self.last is not None and period.last < self.last.last
                self.last, self.last_in = (self.last if again else period), id(sentence)
        if measured in (*LEVELS_OF_TRADE, "quantity") and period is not None:
            self.parted.follow(sentence, period)
        if timing.when is not None and timing.when.name in ("past", "rolling") and period == timing.when.period:
            self.rolling = period
        if reading.measure in (*LEVELS_OF_TRADE, "growth"):
            self.apart.follow(sentence, timing.when, period, self.period or self.title, measured)
        if reading.measure == "investment":
            self.stock, self.stock_in = period, id(sentence)
        if reading.measure == "count" and reading.step != "from":
            self.counted, self.counted_in = period, id(sentence)
        if reading.measure == "price":
            self._price(sentence, reading, timing)
        self.undated += period is None
        if self.period is None and (timing.when is None or timing.when.shift == "same") and measured in LEVELS_OF_TRADE:
            self.period, self.block = period, block
        if self.period is None and timing.when is not None and timing.when.shift[:1] == "=":
            self.period, self.block = _taken_up(whens), block
        if timing.base_when is not None and timing.base is not None:
            self.base, self.base_in, self.base_block = timing.base, id(sentence), block
        elif self.base_in != id(sentence):
            self.base_block = -1
        self._learn(sentence, reading, timing)
        self._infer(reading, timing)
        self._open(sentence, whens, quantity, reading, timing)
        if not _told_back(whens, timing.when) and self._tells(sentence, whens, reading, timing) and self._goes_on(period, block):
            self.period, self.block = period, block
        if self.period is not None and period == self.period:
            self.block = block
            self._keep_latest(self.period)

    def _keep_latest(self, told: Period) -> None:
        """Keep the later of two periods; one that is over goes before one that still runs: 2023, not the season 2023/24."""

        def order(period: Period) -> tuple[bool, date]:
            return self.today is None or period.last <= self.today, period.last

        self.latest = max(self.latest or told, told, key=order)

    def _learn(self, sentence: Sentence, reading: Reading, timing: Timing) -> None:
        """Learn how far back the text compares; an adjective holds for its own rate only: un aumento mensual de 3 %."""
        told = sentence.at.get(timing.base_when.i) if timing.base_when is not None else None
        if told is not None and "move" in told:
            return
        if reading.measure in ("growth", "change", "multiple") and timing.base_when is not None:
            self.lag.learn(timing.period, timing.base, dated=timing.base_when.period is not None)
        elif reading.step == "from" and timing.when is not None:
            self.lag.learn(self.period, timing.period)

    def _infer(self, reading: Reading, timing: Timing) -> None:
        """Learn from figures held against the year before last that a text, which has told no period, tells of the last one."""
        aside = _compared(reading, timing) or self.undated >= _UNDATED
        level = timing.period if aside and timing.when else None
        held_against = timing.base if timing.base_when is not None else level
        if self.period is None and self.untold is None and held_against is not None and self.today is not None:
            if held_against == Period.year(self.today.year - 2):
                self.untold = held_against.shifted(1)

    def _price(self, sentence: Sentence, reading: Reading, timing: Timing) -> None:
        """Keep the period of the latest price of a sentence, for those beside it: from 4.91 to 8.11 dollars, or 1.65 times."""
        before = self.priced if self.priced_in == id(sentence) else None
        period, back = timing.period, timing.when is not None and timing.when.looks_back
        if reading.step == "from" and not back and period is not None:
            period = period.shifted(1)
        known = [told for told in (before, None if back else period) if told is not None]
        self.priced = max(known, key=lambda told: told.last, default=None)
        self.priced_block, self.priced_in = sentence.block, id(sentence)

    def _open(self, sentence: Sentence, whens: Sequence[When], quantity: Quantity, reading: Reading, timing: Timing) -> None:
        """Keep the period that opens a paragraph with its first figure, and that of an investment."""
        when, period, block = timing.when, timing.period, sentence.block
        told = when is not None and when.period is not None and not when.since and not when.is_present and period == when.period
        if self.opening_block != block and reading.measure != "rank":
            self.opening_block = block
            leads = told and when is not None and when.i < quantity.i and _alone(whens, period)
            still = reading.measure == "investment" and when is not None and at_end(sentence, when)  # a stock at the end of March
            opens = leads and not still and reading.measure not in _UNFIT_TO_OPEN and reading.step != "from"
            self.opening = period if opens and not (period and self._is_before_title(period)) else None
        elif told and when is not None and period is not None and (period == self.first or self._leaves(sentence, when, period)):
            self.opening = None
        later = period is not None and (self.period is None or period.last >= self.period.last)
        if reading.measure == "investment" and told and later and period is not None and period.days < 400:
            self.invested, self.invested_block = period, block

    def _leaves(self, sentence: Sentence, when: When, period: Period) -> bool:
        """Return whether a paragraph goes on with a later period than it opened with, or with one around it that opens a sentence."""
        opening = self.opening
        if opening is None or period.last > opening.last:
            return opening is not None
        return opening in period and opening != period and when.i - sentence.first <= _LEADS

    def _is_before_title(self, period: Period) -> bool:
        """Return whether a month or quarter lies before that of the title, which the text goes on with."""
        title = self.title
        return title is not None and title.grain == period.grain and period.days < 100 and title.days < 100 and period.last < title.first

    def _is_long_over(self, period: Period) -> bool:
        return self.today is not None and period.last.year <= self.today.year - 2

    def _tells(self, sentence: Sentence, whens: Sequence[When], reading: Reading, timing: Timing) -> bool:
        """Return whether a figure tells the period the text goes on with: not a base, a bracket, a goal or many years."""
        when, period = timing.when, timing.period
        if when is None or period is None or when.shift or when.is_present or period.days >= 800:
            return False
        if self.period is None and self.undated >= _UNDATED and self._is_long_over(period):
            return False  # 314 million, when 2022 had brought 536
        if self.period is not None and when.since:
            return False
        if self.period in (None, self.title) and self._is_before_title(period):
            return False  # valued at 598.0 in July, they came to 631.5: of a release on August
        told = self.period is not None and not self._leads_up_to_heading(period)
        if at_end(sentence, when) and (told or (reading.of or reading.measure) not in LEVELS_OF_TRADE):
            return False  # reserves at the end of March; what trade had come to by then, in a text that speaks of a year
        if self.latest is not None and period.last < self.latest.last and not _alone(whens, period):
            return False  # for comparison: 28.6 in 2020, 16.1 in 2021
        if when.name == "this_year" and self.period is not None and self.today is not None and period.last > self.today:
            return False  # for this year 1.2 million have been agreed
        if self.period is None and period.days < 32 and self.undated >= _UNDATED:
            return False  # the peak was November, of a text that has told of its year without naming it
        if self.period is not None and self.period in period:
            if when.name == "past_months" or when.name == "year_to_date" and when.i > sentence.first:
                return False  # since January it was 424 billion; not: Year-to-date, the deficit grew by 4 %. Exports rose
        if (reading.of or reading.measure) not in (*LEVELS_OF_TRADE, "quantity", "other"):
            return False
        return reading.measure != "target" and not _compared(reading, timing) and not in_aside(sentence, when)

    def _leads_up_to_heading(self, period: Period) -> bool:
        """Return whether the first figures tell the year up to the month of the heading: April 2024; à fin avril 2024 90.6 billion."""
        month = self.period if self.latest is None else None
        return month is not None and month.grain == "month" and month.days < 32 and month in period and month.last == period.last

    def _goes_on(self, period: Period | None, block: int) -> bool:
        """A figure of an earlier period inside a paragraph is an aside; what follows goes on with the later one."""
        whole = self.period or self.title
        if period is not None and whole is not None and whole == self.rolling and period in whole:
            return True  # 12 months to May, then the figures of May
        if period is not None and whole is not None and period in whole and period not in (whole, self.first):
            return False  # in December alone: an aside within the period spoken of
        if self.period is None or period is None:
            return True
        return period.last >= self.period.last or block != self.block

    def tabled(self, told: Sequence[Period]) -> None:
        """Let a table date what follows where the text has told no period: the latest period of its figures."""
        self.years += [period.last.year for period in told if period.grain == "year" and period.days < 370]
        periods = [period for period in told if self.today is None or period.first <= self.today]
        if self.period is None and self.title is None and periods:
            self.period = self.latest = max(periods, key=lambda period: period.last)

    def close(self, sentence: Sentence, whens: Sequence[When], quantities: Sequence[Quantity], claimed: bool) -> None:
        """Let a sentence without claims date those that follow: a heading, a question, the lead of a release."""
        own = [when for when in whens if when.dates_figures and not of_event(sentence, when, whens)]
        own = [when for when in own if not (is_base(sentence, when, quantities) or of_movement_before(sentence, when))]
        this = next((when.period for when in whens if when.name == "this_year" and not claimed and not quantities), None)
        if this is not None:
            self.asked, self.asked_block = this, sentence.block
        if sentence.heading and not own:
            self._next_section()
        plain = all(quantity.kind in ("number", "code", "rank") for quantity in quantities)
        if own and not claimed and (plain or self._is_recent(own[0].period)):
            self._take(sentence, self._hinted(sentence, own))
        elif quantities:
            self.hint = self.hint if self.hint_block == sentence.block and not own else None

    def _next_section(self) -> None:
        """Leave the period of a heading; what a paragraph told in passing of the year so far gives way to the month of the title."""
        title, told = self.title, self.period
        if self.heading is None and title is not None and told is not None and title.last == told.last and title.first > told.first:
            self.period = self.latest = title
        self.heading = None

    def _is_recent(self, told: Period | None) -> bool:
        """Return whether a period may date a text that has told none: one that ends in the year of the document or the one before."""
        fits = told is not None and self.today is not None and told.days > 31 and 0 <= self.today.year - told.last.year <= 1
        return fits and self.period is None and (self.hint is None or self.hint.days < 32)

    def _hinted(self, sentence: Sentence, own: Sequence[When]) -> Period | None:
        """Return the period that a sentence without claims tells: of a series its last, of trade "at the end of May" the year so far."""
        told = [when.period for when in own if when.period is not None]
        months = [period for when, period in zip(own, told, strict=True) if period.grain == "month" and at_end(sentence, when)]
        if months and months[0] == told[0] and months[0].days < 32 and sentence.of("measure"):
            return from_january(told[0])
        series = len(told) > 2 and all(period.grain == told[0].grain for period in told)
        past = [period for period in told if self.today is None or period.first <= self.today]
        return max(past, key=lambda period: period.last) if series and past else told[0]

    def _take(self, sentence: Sentence, hint: Period | None) -> None:
        if hint is None or self.today is not None and hint.first > self.today:
            return
        if self.today is not None and hint.last > self.today and not sentence.heading and not sentence.of("measure"):
            return  # the calendar of visits for this year
        if self.period is not None and not sentence.heading and hint.last < self.period.last and not self._opens_part(sentence, hint):
            return  # in 2020, I recall, it was about 230
        self.hint, self.hint_block = hint, sentence.block
        if self.period is None and self.untold is None and hint.days > 31:
            self.untold = hint
        subjects = _SUBJECTS if hint.days > 31 else _SUBJECTS[:-2]
        own_month = self.today is not None and hint == Period.month(self.today.year, self.today.month)
        flows = any(level_of(mark.meanings["measure"])[0] in _FLOWS for mark in sentence.of("measure"))
        if hint.days <= 31 and not sentence.heading and not flows:
            return  # the floor price was scrapped in April 2023
        issue = hint.grain == "month" and hint.days < 32 and (own_month or sentence.heading and not sentence.of("measure"))
        if issue or not (sentence.of("measure") or any(sentence.of(category) for category in subjects)):
            return
        if sentence.heading:
            self.heading = hint
        if sentence.heading or self.period is None or hint.last >= self.period.last:
            self.period, self.block = hint, sentence.block
            if not sentence.heading:
                self._keep_latest(hint)

    def _opens_part(self, sentence: Sentence, hint: Period) -> bool:
        """Return whether a paragraph opens with a part of the period spoken of: 2025 brought 287. / In October trade stagnated. Exports."""
        return self.period is not None and hint in self.period and sentence.block != self.block and bool(sentence.of("measure"))


def _taken_up(whens: Sequence[When]) -> Period | None:
    """Return the period told before a phrase that takes it up: trade so far to November, which in the same months of 2023 was 1,586."""
    again = next((when for when in whens if when.shift[:1] == "="), None)
    told = [when.period for when in whens if again is not None and when.j <= again.i and not (when.is_present or when.is_date)]
    return next((period for period in reversed(told) if period is not None), None)


def _compared(reading: Reading, timing: Timing) -> bool:
    return reading.step == "from" or timing.compared


def _told_back(whens: Sequence[When], when: When | None) -> bool:
    """Return whether a phrase that goes back some years stands right before the year: five years ago, in 2019, it was 38."""
    return when is not None and any(other.name == "earlier" and other.shift and 0 <= when.i - other.j <= 2 for other in whens)


def _alone(whens: Sequence[When], period: Period | None) -> bool:
    """Return whether a sentence tells no other period of the same grain: a list of months opens no paragraph."""
    told = {when.period for when in whens if when.period is not None and not when.since}
    return period is not None and all(other == period or other.grain != period.grain for other in told)
