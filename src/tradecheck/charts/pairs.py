"""One flow told by two sources, as charts draw it: which side is which, both in one unit, the gap and the ratio.

In: the checks between two sources (kind ``mirror``, and D102) with their claims. The reporter is the source that the
documents tell first, so that one country keeps its colour through a chart; the mirror is the other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from ..checks.record import Check
from ..checks.verdict import distance, outward, reading
from ..claim import Claim
from ..interval import Interval
from .material import Material

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
    def agrees(self) -> bool:
        return self.check.verdict not in ("mismatch", "inconsistent")

    @property
    def claims(self) -> tuple[Claim, ...]:
        return (self.reporter.claim, self.mirror.claim, *((self.rate,) if self.rate else ()))


def pairs(material: Material) -> list[Pair]:
    """Return every pair of sources that was compared, in the order of the checks; what is told again is left out."""
    found: dict[tuple[object, ...], Pair] = {}
    order = _order(material.claims)
    for check in material.checks:
        if (check.kind == "mirror" or check.code == _SOURCES_OF_ONE_FIGURE) and check.verdict in JUDGED:
            pair = _pair(check, material.claims_of(check), order)
            if pair is not None:
                found.setdefault(tuple(_same(claim) for claim in pair.claims), pair)
    return list(found.values())


def _order(claims: Iterable[Claim]) -> dict[str, int]:
    """Return the sources in the order in which they are told."""
    return {source: at for at, source in enumerate(dict.fromkeys(claim.source for claim in claims if claim.source))}


def _pair(check: Check, claims: list[Claim], order: dict[str, int]) -> Pair | None:
    rates = [claim for claim in claims if "/" in claim.unit]
    figures = sorted((claim for claim in claims if "/" not in claim.unit), key=lambda claim: order.get(claim.source or "", len(order)))
    if len(figures) != 2 or len(rates) > 1:
        return None
    one, other = figures
    if one.unit == other.unit:
        return Pair(check, _side(one), _side(other), one.unit)
    if not rates:
        return None
    quote, _, base = rates[0].unit.partition("/")
    if {one.unit, other.unit} != {quote, base}:
        return None
    reporter, mirror = (_converted(claim, rates[0]) if claim.unit == base else _side(claim) for claim in figures)
    return Pair(check, reporter, mirror, quote, rates[0])


def _side(claim: Claim) -> Side:
    return Side(claim, claim.number, reading(claim))


def _converted(claim: Claim, rate: Claim) -> Side:
    return Side(claim, claim.number * rate.number, outward(reading(claim) * reading(rate)), converted=True)


def _same(claim: Claim) -> tuple[object, ...]:
    return (claim.measure, claim.reporter, claim.partner, claim.source, claim.period, claim.commodity, claim.value, claim.unit)
