"""What many documents tell of one flow: each figure for each period once, and the levels that stated growth rates imply.

In: levels of one flow and unit, and the checks that imply a level for a base period (G109). Figures for periods of one
kind stand together, years with years; the others are counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ...checks.verdict import reading
from ...claim import Claim
from ...interval import Interval
from ...period import Period
from ..material import Material
from .flow import Flow, flow_of, kind_of, period_of, wanted
from .pairs import JUDGED

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


@dataclass(frozen=True, slots=True)
class Tellings:
    """All that is told of a flow in one unit, in the order of time; ``left_out`` counts figures of other units and kinds of periods."""

    flow: Flow
    unit: str
    told: tuple[Telling, ...]
    left_out: int = 0

    @property
    def sources(self) -> list[str]:
        """The sources, those with most figures first; an empty one stands for none."""
        counts = Counter(one.source for one in self.told if one.source)
        return [source for source, _ in counts.most_common()]

    @property
    def claims(self) -> list[Claim]:
        return [claim for one in self.told for claim in one.claims]


def tellings(given: Material, pair: tuple[str, str] | None, measure: str | None) -> list[Tellings]:
    """Return what is told of each flow that was asked for, the one with most figures first."""
    by_flow: dict[Flow, list[Telling]] = {}
    units: dict[Flow, list[str]] = {}
    for one, unit in [*_stated(given), *_implied(given)]:
        flow = flow_of(one.claims[0])
        if flow is not None and wanted(flow, pair, measure):
            by_flow.setdefault(flow, []).append(one)
            units.setdefault(flow, []).append(unit)
    found = [_one_kind(flow, told, units[flow]) for flow, told in by_flow.items()]
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


def _one_kind(flow: Flow, told: Sequence[Telling], units: Sequence[str]) -> Tellings:
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
    return Tellings(flow, most[0], tuple(ordered), len(told) - len(kept))
