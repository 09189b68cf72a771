"""One flow told by two sources, as charts draw it: which side is which, both in one unit, the gap and the ratio.

In: the checks between two sources (kind ``mirror``, and D102) with their claims. The reporter is the source that the
documents tell first, so that one country keeps its colour through a chart; the mirror is the other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from ...checks.facts.subject import subject
from ...checks.record import Check
from ...checks.verdict import distance, outward, reading
from ...claim import Claim
from ...interval import Interval
from ..material import Material
from .flow import flow_of

JUDGED = ("mismatch", "inconsistent", "consistent", "coarse")
_SOURCES_OF_ONE_FIGURE = "D102"


@dataclass(frozen=True, slots=True)
class Side:
    """One source's figure: its claim, and its value and interval in the unit of the pair."""

    claim: Claim
    value: Decimal
    interval: Interval
    converted: bool = False

    @property
    def source(self) -> str:
        return self.claim.source or ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sources' figures of one flow; ``rate`` is the exchange rate that brings them into one unit."""

    check: Check
    reporter: Side
    mirror: Side
    unit: str
    rate: Claim | None = None

    @property
    def sides(self) -> tuple[Side, Side]:
        return self.reporter, self.mirror

    @property
    def larger(self) -> Side:
        return max(self.sides, key=lambda side: abs(side.value))

    @property
    def smaller(self) -> Side:
        return self.mirror if self.larger is self.reporter else self.reporter

    @property
    def ratio(self) -> Interval:
        """The larger figure over the smaller one."""
        return outward(self.larger.interval / self.smaller.interval)

    @property
    def gap(self) -> Interval:
        """The size of the difference, from the nearest to the farthest ends."""
        return outward(distance(self.reporter.interval, self.mirror.interval))

    @property
    def turned(self) -> Pair:
        """The same pair with the other side as reporter."""
        return replace(self, reporter=self.mirror, mirror=self.reporter)

    @property
    def difference(self) -> Decimal:
        """The size of the difference of the printed figures."""
        return abs(self.larger.value - self.smaller.value)

    @property
    def relative(self) -> float:
        """The difference of the printed figures as a part of the larger one."""
        return float(self.difference / abs(self.larger.value)) if self.larger.value else 0.0

    @property
    def agrees(self) -> bool:
        return self.check.verdict not in ("mismatch", "inconsistent")

    @property
    def claims(self) -> tuple[Claim, ...]:
        return (self.reporter.claim, self.mirror.claim, *((self.rate,) if self.rate else ()))


def pairs(given: Material) -> list[Pair]:
    """Return the pairs of sources that were compared, in the order of the checks.

    Of several tellings of one flow and period by the same two sources the one of the latest document counts, so that no
    gap is told twice.
    """
    found: dict[tuple[object, ...], Pair] = {}
    order = source_order(given.claims)
    for check in given.checks:
        if (check.kind == "mirror" or check.code == _SOURCES_OF_ONE_FIGURE) and check.verdict in JUDGED:
            pair = _pair(check, given.claims_of(check), order)
            if pair is not None:
                key = _told_of(pair)
                if key not in found or _days(pair, given) > _days(found[key], given):
                    found[key] = pair
    return list(found.values())


def _told_of(pair: Pair) -> tuple[object, ...]:
    """Return what a pair tells of: flow, period, unit and sources."""
    claim = pair.reporter.claim
    return (flow_of(claim) or subject(claim), claim.period, pair.unit, frozenset(side.source for side in pair.sides))


def _days(pair: Pair, given: Material) -> tuple[str, ...]:
    """Return the dates of a pair's documents, the earlier one first: both figures are to be of the latest vintage."""
    return tuple(sorted(given.dates.get(side.claim.doc, "") for side in pair.sides))


def source_order(claims: Iterable[Claim]) -> dict[str, int]:
    """Return the sources in the order in which they are told."""
    return {source: at for at, source in enumerate(dict.fromkeys(claim.source for claim in claims if claim.source))}


def _pair(check: Check, claims: list[Claim], order: dict[str, int]) -> Pair | None:
    rates = [claim for claim in claims if "/" in claim.unit]
    figures = sorted((claim for claim in claims if "/" not in claim.unit), key=lambda claim: order.get(claim.source or "", len(order)))
    if len(figures) != 2 or len(rates) > 1:
        return None
    one, other = figures
    if one.unit == other.unit:
        return Pair(check, side_of(one), side_of(other), one.unit)
    if not rates:
        return None
    quote, _, base = rates[0].unit.partition("/")
    if {one.unit, other.unit} != {quote, base}:
        return None
    reporter, mirror = (_converted(claim, rates[0]) if claim.unit == base else side_of(claim) for claim in figures)
    return Pair(check, reporter, mirror, quote, rates[0])


def side_of(claim: Claim) -> Side:
    """Return a source's figure in its own unit."""
    return Side(claim, claim.number, reading(claim))


def _converted(claim: Claim, rate: Claim) -> Side:
    return Side(claim, claim.number * rate.number, outward(reading(claim) * reading(rate)), converted=True)
