"""A figure called a record against earlier ones of the same thing (R204)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ...claim import Claim
from ..facts.facts import Facts, span
from ..facts.subject import subject
from ..rule import rule
from ..verdict import Trial

_RANKED = ("exports", "imports", "turnover", "quantity", "count", "investment", "price")
_REACH = 25  # signs before a figure in which the word stands: set a record of 7.6 trillion
_LEEWAY = timedelta(3)  # by which periods of one length may differ


def record_trials(facts: Facts) -> Iterator[Trial]:
    """Yield each figure that is called a record, with the largest of earlier periods."""
    for claim in facts.of(*_RANKED):
        if _called_record(facts, claim) and (earlier := _largest_before(facts, claim)):
            yield Trial(rule("R204"), (("record", (claim,)), ("earlier", (earlier,))), ("record", id(claim)))


def _called_record(facts: Facts, claim: Claim) -> bool:
    """Return whether a word for a record, and none for a low, stands right before the figure with no other figure between."""
    words = facts.words(claim)
    start = max(words.extent(claim)[0], claim.start - _REACH)
    if not words.known or facts.within(claim.doc, start, claim.start) or not words.says("record", start, claim.start):
        return False
    return not words.said_around("lowest", claim, _REACH, _REACH)


def _largest_before(facts: Facts, claim: Claim) -> Claim | None:
    """Return the largest figure of an earlier period of the same length, of one source."""
    when = span(claim.period)
    if when is None:
        return None
    length = when[1] - when[0]
    earlier = [
        other
        for (first, last), tellings in facts.series(subject(claim)).items()
        if last < when[0] and abs(last - first - length) <= _LEEWAY
        for other in tellings
        if other.unit == claim.unit and other.of == claim.of and facts.meet(claim, other)
    ]
    return max(earlier, key=lambda other: other.number, default=None)
