"""What many documents tell of one flow: each figure for each period once, and the levels that stated growth rates imply.

In: levels of one flow and unit, and the checks that imply a level for a base period (G109). Figures for periods of one
kind stand together, years with years; the others are counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ...checks.verdict import reading
from ...claim import Claim
from ...interval import Interval
from ...period import Period
from ..material import Material
from .flow import Flow, flow_of, kind_of, period_of, wanted
from .pairs import JUDGED, source_order

_IMPLIED_LEVEL = "G109"


@dataclass(frozen=True, slots=True)
class Telling:
    """What a source says of a flow in a period: stated, or implied by a growth rate; ``claims`` are all that say the same."""

    period: Period
    source: str
    interval: Interval
    claims: tuple[Claim, ...]
    implied: bool = False

    @property
    def documents(self) -> int:
        return len({claim.doc for claim in self.claims})

    @property
    def ends(self) -> tuple[Decimal, Decimal]:
        """The ends of the interval; an end that the wording leaves open is that of the figure itself."""
        figure = self.claims[0].number
        low, high = self.interval.low, self.interval.high
        return figure if low is None else low, figure if high is None else high

    @property
    def level(self) -> Decimal:
        """The printed figure, or the middle of what is implied."""
        return sum(self.ends, Decimal(0)) / 2 if self.implied else self.claims[0].number

    def repeats(self, others: Sequence[Telling]) -> bool:
        """Return whether an implied level only confirms what the same source states for the period."""
        stated = (one for one in others if not one.implied and (one.period, one.source) == (self.period, self.source))
        return self.implied and any(one.interval.overlaps(self.interval) for one in stated)


@dataclass(frozen=True, slots=True)
class Tellings:
    """All that is told of a flow in one unit, in the order of time; ``left_out`` counts figures of other units and kinds of periods."""

    flow: Flow
    unit: str
    told: tuple[Telling, ...]
    order: tuple[str, ...]
    left_out: int = 0

    @property
    def sides(self) -> list[str]:
        """The two sources with most figures, in the order in which the documents tell of them."""
        counts = Counter(one.source for one in self.told if one.source)
        most = [source for source, _ in counts.most_common(2)]
        return [source for source in self.order if source in most]

    @property
    def claims(self) -> list[Claim]:
        return [claim for one in self.told for claim in one.claims]


def farthest_apart(told: Sequence[Telling], period: Period) -> Decimal:
    """Return the largest distance between two intervals of a period; zero where all of them meet."""
    lows = [one.interval.low for one in told if one.period == period and one.interval.low is not None]
    highs = [one.interval.high for one in told if one.period == period and one.interval.high is not None]
    return max(max(lows) - min(highs), Decimal(0)) if lows and highs else Decimal(0)


def tellings(given: Material, pair: tuple[str, str] | None, measure: str | None) -> list[Tellings]:
    """Return what is told of each flow that was asked for, the one with most figures first."""
    by_flow: dict[Flow, list[Telling]] = {}
    units: dict[Flow, list[str]] = {}
    for one, unit in [*_stated(given), *_implied(given)]:
        flow = flow_of(one.claims[0])
        if flow is not None and wanted(flow, pair, measure):
            by_flow.setdefault(flow, []).append(one)
            units.setdefault(flow, []).append(unit)
    order = source_order(given.claims)
    found = [_one_kind(flow, told, units[flow], tuple(order)) for flow, told in by_flow.items()]
    return sorted(found, key=lambda one: -len(one.told))


def _stated(given: Material) -> list[tuple[Telling, str]]:
    found = []
    for claim in given.claims:
        period = period_of(claim)
        if period is not None and flow_of(claim) is not None and "/" not in claim.unit:
            found.append((Telling(period, claim.source or "", reading(claim), (claim,)), claim.unit))
    return found


def _implied(given: Material) -> list[tuple[Telling, str]]:
    """Return the levels that a figure and its growth rate imply for the period compared with."""
    found = []
    for check in given.checks:
        claims = given.claims_of(check)
        if check.code == _IMPLIED_LEVEL and check.verdict not in JUDGED and check.implied is not None and len(claims) == 2:
            level, rate = claims
            if rate.base_period and flow_of(level) is not None:
                told = Telling(Period.parse(rate.base_period), level.source or "", check.implied, (level, rate), implied=True)
                found.append((told, level.unit))
    return found


def _one_kind(flow: Flow, told: Sequence[Telling], units: Sequence[str], order: tuple[str, ...]) -> Tellings:
    """Return the figures in the unit, and for the kind of periods, that most are told in."""
    kinds = [(unit, kind_of(one.period)) for one, unit in zip(told, units, strict=True)]
    most = Counter(kinds).most_common(1)[0][0]
    kept = [one for one, kind in zip(told, kinds, strict=True) if kind == most]
    merged: dict[tuple[object, ...], Telling] = {}
    for one in kept:
        key = (one.period, one.source, one.interval, one.implied)
        claims = (*merged[key].claims, *one.claims) if key in merged else one.claims
        merged[key] = Telling(one.period, one.source, one.interval, claims, one.implied)
    ordered = sorted(merged.values(), key=lambda one: (one.period, one.interval.low or 0, one.source))
    return Tellings(flow, most[0], tuple(ordered), order, len(told) - len(kept))
