"""One flow through time, as its two sides tell it: a pair of figures for each period that both told, single ones for the rest.

A flow has a direction: the exports of A to B are the imports of B from A. Periods of one kind only stand beside each
other: years with years, half-years with half-years, January to August with January to August.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from ...claim import Claim
from ...errors import ChartError
from ...period import Period
from ..material import Material
from .flow import Flow, flow_of, kind_of, period_of, wanted
from .pairs import Pair, Side, pairs, side_of


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


def histories(given: Material) -> list[History]:
    """Return the flows that two sides tell, those with most periods first."""
    found: dict[tuple[object, ...], dict[Period, Pair]] = {}
    for pair in pairs(given):
        flow, period = flow_of(pair.reporter.claim), period_of(pair.reporter.claim)
        if flow is not None and period is not None:
            key = (flow, pair.unit, frozenset(side.source for side in pair.sides), kind_of(period))
            found.setdefault(key, {})[period] = pair
    levels: dict[tuple[object, ...], list[tuple[Period, Claim]]] = {}
    for claim in given.claims:
        flow, period = flow_of(claim), period_of(claim)
        if flow is not None and period is not None:
            levels.setdefault((flow, claim.unit, kind_of(period)), []).append((period, claim))
    every = [_history(key, told, levels) for key, told in found.items()]
    return sorted(every, key=lambda one: (-len(one.pairs), -len(one.alone)))


def chosen(found: list[History], pair: tuple[str, str] | None, measure: str | None) -> list[History]:
    """Return the histories of a pair and measure; raises `ChartError` that lists what there is where there is none."""
    kept = [one for one in found if wanted(one.flow, pair, measure)]
    if found and not kept:
        names = list(dict.fromkeys(one.flow.name for one in found))
        raise ChartError(f"nothing to draw: no such flow is told by two sides. There are: {'; '.join(names[:8])}.")
    return kept


def _history(key: tuple[object, ...], told: dict[Period, Pair], levels: Mapping[tuple[object, ...], list[tuple[Period, Claim]]]) -> History:
    flow, unit, sources, kind = key
    assert isinstance(flow, Flow)
    assert isinstance(unit, str)
    assert isinstance(sources, frozenset)
    rest = (one for one in levels.get((flow, unit, kind), ()) if one[0] not in told and one[1].source in sources)
    return History(flow, unit, _one_reporter(told), {period: side_of(claim) for period, claim in rest})


def _one_reporter(told: Mapping[Period, Pair]) -> dict[Period, Pair]:
    """Return the pairs in order, the same source as reporter in each."""
    leading = Counter(pair.reporter.source for pair in told.values()).most_common(1)[0][0]
    return {period: told[period] if told[period].reporter.source == leading else told[period].turned for period in sorted(told)}
