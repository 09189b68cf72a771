"""One flow through time, as its two sides tell it: a pair of figures for each period that both told, single ones for the rest.

A flow has a direction: the exports of A to B are the imports of B from A. Periods of one kind only stand beside each
other: years with years, half-years with half-years, January to August with January to August.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from ...checks.facts.subject import subject
from ...claim import Claim
from ...errors import ChartError, UsageError, did_you_mean
from ...party import COUNTRIES, GROUPS, WORLD, is_party
from ...period import Period
from ..material import Material
from .pairs import Pair, Side, pairs, side_of

MEASURES = ("turnover", "exports", "imports")


@dataclass(frozen=True, slots=True)
class Flow:
    """What flows from where to where; trade in both directions has its parties in alphabetical order."""

    measure: str
    origin: str
    destination: str
    commodity: str
    basis: str

    def has(self, pair: frozenset[str]) -> bool:
        return {self.origin, self.destination} == pair

    def told_as(self, measure: str, reporter: str) -> bool:
        """Return whether the flow is what a party would call its exports or imports."""
        if measure == "turnover" or self.measure == "turnover":
            return measure == self.measure
        return reporter == (self.origin if measure == "exports" else self.destination)

    @property
    def name(self) -> str:
        """The options that choose this flow."""
        measure = "turnover" if self.measure == "turnover" else "exports"
        return f"--pair {self.origin}-{self.destination} --measure {measure}"


@dataclass(frozen=True, slots=True)
class History:
    """A flow through periods of one kind: pairs of figures, and figures that only one of the two sides tells."""

    flow: Flow
    unit: str
    pairs: Mapping[Period, Pair]
    alone: Mapping[Period, Side] = field(default_factory=dict)

    @property
    def periods(self) -> list[Period]:
        return sorted({*self.pairs, *self.alone})

    @property
    def grain(self) -> str:
        """What one period is called."""
        return {"year": "year", "half": "half-year", "quarter": "quarter", "month": "month"}.get(self.periods[0].grain, "period")

    @property
    def sources(self) -> tuple[str, str]:
        """The reporter and the mirror."""
        first = next(iter(self.pairs.values()))
        return first.reporter.source, first.mirror.source

    @property
    def claims(self) -> list[Claim]:
        both = [claim for pair in self.pairs.values() for claim in pair.claims]
        return [*both, *(side.claim for side in self.alone.values())]


def flow_of(claim: Claim) -> Flow | None:
    """Return the flow that a level is about; ``None`` for other measures, or where a party is not known."""
    about = subject(claim)
    if not about.reporter or not about.partner or claim.measure not in MEASURES:
        return None
    outward = claim.measure != "imports"
    origin, destination = (about.reporter, about.partner) if outward else (about.partner, about.reporter)
    return Flow("turnover" if claim.measure == "turnover" else "goods", origin, destination, about.commodity, about.basis)


def histories(given: Material) -> list[History]:
    """Return the flows that two sides tell, those with most periods first."""
    found: dict[tuple[object, ...], dict[Period, Pair]] = {}
    for pair in pairs(given):
        flow, period = flow_of(pair.reporter.claim), period_of(pair.reporter.claim)
        if flow is not None and period is not None:
            key = (flow, pair.unit, frozenset(side.source for side in pair.sides), kind_of(period))
            _keep_latest(found.setdefault(key, {}), period, pair, given.dates)
    every = [_history(key, told, given) for key, told in found.items()]
    return sorted(every, key=lambda one: (-len(one.pairs), -len(one.alone)))


def chosen(found: list[History], pair: tuple[str, str] | None, measure: str | None) -> list[History]:
    """Return the histories of a pair and measure; raises `ChartError` that lists what there is where there is none."""
    kept = [one for one in found if wanted(one.flow, pair, measure)]
    if found and not kept:
        names = list(dict.fromkeys(one.flow.name for one in found))
        raise ChartError(f"nothing to draw: no such flow is told by two sides. There are: {'; '.join(names[:8])}.")
    return kept


def wanted(flow: Flow, pair: tuple[str, str] | None, measure: str | None) -> bool:
    """Return whether a flow is the one that was asked for."""
    if pair is not None and not flow.has(frozenset(pair)):
        return False
    if measure is None:
        return True
    return flow.told_as(measure, pair[0]) if pair is not None else (measure == "turnover") == (flow.measure == "turnover")


def checked_choice(pair: str | tuple[str, str] | None, measure: str | None) -> tuple[str, str] | None:
    """Return the parties of ``"KAZ-DEU"``; raises `UsageError` for a code or measure that is not known."""
    if measure is not None and measure not in MEASURES:
        raise UsageError(f"--measure: '{measure}' is not known; expected {', '.join(MEASURES)}.{did_you_mean(measure, MEASURES)}")
    if pair is None:
        return None
    codes = tuple(part.strip().upper() for part in pair.split("-")) if isinstance(pair, str) else pair
    if len(codes) != 2 or codes[0] == codes[1]:
        raise UsageError(f"--pair: '{pair}' is no pair; expected two codes such as KAZ-DEU.")
    for code in codes:
        if not is_party(code):
            known = did_you_mean(code, (*COUNTRIES, *GROUPS, WORLD))
            raise UsageError(f"--pair: '{code}' is no code of a country or group; expected ISO 3166 alpha-3, such as KAZ-DEU.{known}")
    return codes[0], codes[1]


def _history(key: tuple[object, ...], told: dict[Period, Pair], given: Material) -> History:
    flow, unit, sources, kind = key
    assert isinstance(flow, Flow)
    assert isinstance(unit, str)
    assert isinstance(sources, frozenset)
    alone: dict[Period, Side] = {}
    for claim in given.claims:
        period = period_of(claim)
        if claim.source in sources and claim.unit == unit and period is not None and flow_of(claim) == flow:
            if kind_of(period) == kind and period not in told:
                alone[period] = side_of(claim)
    return History(flow, unit, _one_reporter(told), alone)


def _one_reporter(told: Mapping[Period, Pair]) -> dict[Period, Pair]:
    """Return the pairs in order, the same source as reporter in each."""
    leading = Counter(pair.reporter.source for pair in told.values()).most_common(1)[0][0]
    return {period: told[period] if told[period].reporter.source == leading else told[period].turned for period in sorted(told)}


def _keep_latest(told: dict[Period, Pair], period: Period, pair: Pair, dates: Mapping[str, str]) -> None:
    """Keep the figures of the latest document: of two vintages the later one counts."""
    if period not in told or _day(pair, dates) > _day(told[period], dates):
        told[period] = pair


def _day(pair: Pair, dates: Mapping[str, str]) -> str:
    return max(dates.get(claim.doc, "") for claim in pair.claims)


def period_of(claim: Claim) -> Period | None:
    """Return the period of a claim, if it is told."""
    return Period.parse(claim.period) if claim.period else None


def kind_of(period: Period) -> tuple[object, ...]:
    """Return what makes periods comparable: their grain, their length in months, and for parts of a year where they begin."""
    months = (period.last.year - period.first.year) * 12 + period.last.month - period.first.month
    whole = period.grain in ("year", "half", "quarter") or months == 0
    return (period.grain, months, None if whole else period.first.month)

