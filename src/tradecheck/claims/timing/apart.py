"""The month told apart in a sentence of its own, with which the other flow goes on: in December exports came to 9 billion. Imports were 8.

In: the figures of trade, sentence after sentence. Out: that month, for a sentence right behind it that tells the other flow only, or
the balance of both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...period import Period
from ..periods.when import When
from ..sentence import Sentence

_FLOWS = frozenset(("exports", "imports"))
_BALANCE = frozenset(("balance", "deficit", "surplus"))
_TRADE = _FLOWS | _BALANCE | {"turnover"}
_OPENING = 2  # tokens before a phrase of time that opens its sentence
_MONTH = 31  # days


@dataclass(slots=True)
class Apart:
    """A month within the period spoken of, that opened a sentence, the flows told of it, and where the sentence ends."""

    period: Period | None = None
    flows: frozenset[str] = frozenset()
    block: int = -1
    end: int = -1

    def follow(self, sentence: Sentence, when: When | None, period: Period | None, whole: Period | None, measured: str | None) -> None:
        """Keep the month that opens a sentence, and each flow told of it there or behind it."""
        told = _FLOWS & {measured or ""}
        if self.end == sentence.last and self.block == sentence.block:
            self.flows |= told if period == self.period else frozenset()
            return
        opens = when is not None and when.i - sentence.first <= _OPENING and when.period == period and not when.shift
        within = period is not None and whole is not None and period in whole and period != whole and period.days <= _MONTH
        if opens and within or self._goes_on(sentence) and period == self.period:
            goes_on = self.flows if self._goes_on(sentence) and period == self.period else frozenset[str]()
            self.period, self.block, self.end = period, sentence.block, sentence.last
            self.flows = goes_on | told

    def _goes_on(self, sentence: Sentence) -> bool:
        return self.period is not None and (sentence.block, sentence.first) == (self.block, self.end)

    def governing(self, sentence: Sentence, whens: Sequence[When]) -> Period | None:
        """Return the month where a sentence right behind its own tells what was not told of it, and no time."""
        if not whens and (sentence.block, sentence.last) == (self.block, self.end):
            return self.period
        if whens or not self._goes_on(sentence):
            return None
        told = {mark.meanings["measure"] for mark in sentence.of("measure")} & _TRADE
        other = told == _FLOWS - self.flows and len(told) == 1
        return self.period if other or self.flows == _FLOWS and told and told <= _BALANCE else None
