"""What every figure is dated from: its sentence, the phrases that count, the period spoken of, and how far back the text compares.

In: a number and the phrases of time around it. Out: `Case` records with the days a phrase means for the number, and `Timing`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ...period import Period
from ..measure.topic import Reading
from ..numbers.quantity import Quantity
from ..periods.so_far import SO_FAR, at_end, from_january
from ..periods.when import When
from ..sentence import Sentence
from ..sides.setting import Setting
from .dating import nearest_when

COMPARED = frozenset(("growth", "change", "multiple"))
LEVELS_OF_TRADE = frozenset(("turnover", "exports", "imports", "balance"))


@dataclass(frozen=True, slots=True)
class Timing:
    """Period and base period of a claim, with the phrases that told them; ``compared`` tells a level that another is held against."""

    period: Period | None
    base: Period | None
    when: When | None = None
    base_when: When | None = None
    compared: bool = False


@dataclass(slots=True)
class Lag:
    """How far back a text compares: by default with a year earlier, else as its last told comparison of that grain did.

    Where a text is ``adjusted`` for the season, its months and quarters are compared with those right before.
    """

    months: dict[str, int] = field(default_factory=dict)
    adjusted: bool = False

    def back(self, period: Period | None) -> Period | None:
        if period is None:
            return None
        back = self.months.get(period.grain) if period.days <= 100 else None
        if back is None and self.adjusted and period.grain in ("month", "quarter") and period.days < 95:
            return period.before()
        return period.before() if back is not None and back < 12 else period.shifted(-1)

    def learn(self, period: Period | None, base: Period | None, dated: bool = True) -> None:
        """Keep the distance of a told comparison of months or quarters with the one right before, or with a year earlier.

        In an adjusted text "on a year earlier" holds for its own figure, "on May 2023" (``dated``) for the next ones too.
        """
        if period is None or base is None or period.grain != base.grain or period.days > 100 or base.days > 100:
            return
        if self.adjusted and not dated and base != period.before():
            return
        if not self.adjusted and self.months.get(period.grain) == 12 and base == period.before():
            return
        distance = (period.first.year - base.first.year) * 12 + period.first.month - base.first.month
        if distance == 12 or base == period.before():
            self.months[period.grain] = distance


@dataclass(slots=True)
class Case:
    """One number to be dated: its sentence, what it measures, the phrases that count, and the period spoken of."""

    sentence: Sentence
    quantity: Quantity
    reading: Reading
    own: list[When]
    bases: list[When]
    others: Sequence[Quantity]
    spoken: Period | None
    setting: Setting
    lag: Lag
    told: Sequence[When] = ()  # all phrases of the sentence that count

    @property
    def measured(self) -> str:
        return self.reading.of or self.reading.measure

    def nearest(self, whens: Sequence[When]) -> When | None:
        return nearest_when(self.sentence, self.quantity, whens, self.others, days=self.reading.measure in ("other", "price"))

    def resolve(self, when: When, governing: Period | None) -> Period | None:
        """Return the days of a phrase; trade "at the end of October" is that of the year so far, a stock at a year's end that year's."""
        found = when.resolved(governing, self.setting.today)
        if found is not None and governing is not None and when.name == "month" and governing.shifted(-1) in found:
            return governing.shifted(-1)  # 1 to 20 August, more than last August
        if found is not None and governing is not None and when.name == "last_year" and governing != found and self._is_held_against(when):
            within = governing in found.shifted(1) or governing in found  # January to November, told a year later
            return governing.shifted(-1) if within else found  # 2.1 million tonnes, against 1.3 last year
        if found is not None and when.name == SO_FAR and self.measured not in (*LEVELS_OF_TRADE, "quantity", "count", "share", "rank"):
            return Period.month(found.last.year, found.last.month)  # the price by April
        if found is None or found.grain != "month" or found.days > 31:
            return found
        if not at_end(self.sentence, when):
            return found
        if self.measured in LEVELS_OF_TRADE:
            return from_january(found)
        return Period.year(found.first.year) if found.first.month == 12 and self.measured != "price" else found

    def ago(self, when: When) -> Period | None:
        """Return what lies so far before the document, where the text has told no period: two years ago, in the previous month."""
        today = self.setting.today
        if today is None or self.spoken is not None:
            return None
        if when.shift == "-1m":
            return Period.month(today.year, today.month).before()
        years = when.shift.removeprefix("-").removesuffix("y")
        return Period.year(today.year - int(years)) if when.shift == f"-{years}y" and years.isdecimal() and years != "1" else None

    def _is_held_against(self, when: When) -> bool:
        """Return whether what a phrase dates is compared with, or told in brackets beside, a figure of now."""
        return when in self.bases or bool(self.sentence.bracket[when.i - self.sentence.first])


def cumulated(when: When, years: Sequence[int], told: Sequence[When]) -> Period | None:
    """Return the span of "over the five years": one told beside it, or that of the yearly figures before it."""
    count = int(when.shift.removeprefix("years:"))
    spans = (other.period for other in told if other.period is not None and other.period.grain == "year" and not other.since)
    span = next((span for span in spans if span.last.year - span.first.year == count - 1), None)
    last = max(years, default=0)
    return span or (Period.years(last - count + 1, last) if {last - count + 1, last} <= set(years) else None)
