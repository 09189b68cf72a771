"""The two levels that a growth rate, a change or a multiple compares."""

from __future__ import annotations

from collections.abc import Iterator

from ...claim import Claim
from .facts import Facts, parsed_period
from .subject import subject

MOST = 12  # pairs of tellings tried for one rate
BASE_UNTOLD = "the base period is not told"
ADJUSTED = "the wording speaks of real, adjusted, partial or other-currency figures"
UNSETTLED = "a figure is told in three or more ways; its reading is in doubt"
_FLOWS_AND_QUANTITY = ("exports", "imports", "turnover", "quantity")
UNLIKE = "figures of this measure may be of different things"


def base_of(claim: Claim) -> str | None:
    """Return the base period, a year earlier where none is told."""
    if claim.base_period:
        return claim.base_period
    period = parsed_period(claim.period)
    return str(period.shifted(-1)) if period and claim.measure in ("growth", "change", "multiple") else None


def compared(facts: Facts, claim: Claim) -> Iterator[tuple[Claim, Claim]]:
    """Yield pairs of the newer and the older level that ``claim`` compares, nearest tellings first."""
    about = subject(claim)
    news = facts.levels(about, claim.period)
    own = facts.held(claim)  # "daily exports of 2.53 billion (+6.5 %)": the rate is of figures of that unit
    if own is not None and claim.of in _FLOWS_AND_QUANTITY and own.measure in _FLOWS_AND_QUANTITY and own.measure != claim.of:
        return  # sales of 76,883 million (+12.7 %), with 11,318 thousand tonnes instead of 8,921: the rate is not of the tonnes
    pairs = [
        (new, old)
        for new in news
        if own not in news or own is None or new.unit == own.unit
        for old in facts.levels(about, base_of(claim))
        if alike(new, old) and facts.meet(new, old, claim) and new.number
    ]
    pairs.sort(key=lambda pair: abs(pair[0].start - claim.start) + abs(pair[1].start - claim.start))
    yield from pairs[:MOST]


def alike(one: Claim, other: Claim) -> bool:
    """Return whether two levels can be compared: one unit, and for shares and rates one thing they are of."""
    return one.unit == other.unit and one.of == other.of and one is not other


def doubts(facts: Facts, claim: Claim, *levels: Claim) -> tuple[str, ...]:
    """Return why a failed relation of a rate with its levels would prove nothing."""
    found = []
    if facts.words(claim).said_around("adjusted", claim):
        found.append(ADJUSTED)
    if not claim.base_period and claim.measure in ("growth", "change", "multiple") and claim.unit != "%/year":
        found.append(BASE_UNTOLD)
    if facts.unsettled(*levels) and not facts.in_a_row(claim, *levels):
        found.append(UNSETTLED)
    return tuple(found)


def worries(claim: Claim, *levels: Claim) -> tuple[str, ...]:
    """Return why a rate and its levels may be of different things, unless a typical misprint explains the failure."""
    spread = claim.of in ("other", "target", None) or any(level.measure == "other" for level in levels)
    return (UNLIKE,) if spread else ()
