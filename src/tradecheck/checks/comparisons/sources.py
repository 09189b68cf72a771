"""Figures of which the source is not told, or in which two sources are mixed; gaps out of the usual: M106 to M109.

In: flows that two named sources tell. Out: remarks. A figure without source that fits one of the two needs none; a sum or a
rate is mixed only where it fits figures of two sources, and none of one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, product

from ...claim import Claim
from ...interval import Interval
from ..equations.addition import spelling, traded
from ..facts.compared import alike, base_of
from ..facts.facts import Facts, Span, span
from ..facts.subject import subject
from ..facts.told import told_beside
from ..rule import rule
from ..verdict import UNTOLD, Roles, Trial, is_coarse
from .mirror import flow_of

_FLOWS = ("exports", "imports", "turnover")
_MOST = 8
_PERIODS = 3  # other periods that show what gap is usual for a pair
_UNUSUAL = Decimal("1.5")  # ratio beyond the largest of them, and of figures that are hardly of one thing


def source_trials(facts: Facts) -> Iterator[Trial]:
    """Yield remarks on sources."""
    for claims in _flows(facts).values():
        yield from _unstated(claims)
    yield from gap_trials(facts)
    yield from _mixed_sums(facts)
    for rate in facts.of("growth"):
        if rate.unit == "%" and rate.of in _FLOWS:
            yield from _mixed_growth(facts, rate)


def _flows(facts: Facts) -> dict[tuple[object, ...], list[Claim]]:
    """Return the flows of each pair and period by origin, destination and commodity."""
    found: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for about in facts.subjects():
        if about.measure in _FLOWS and about.reporter and about.partner:
            for when, tellings in facts.series(about).items():
                found[flow_of(about, when)] += tellings[:_MOST]
    return found


def _unstated(claims: Sequence[Claim]) -> Iterator[Trial]:
    """A figure without source that fits neither of two sources."""
    named = [claim for claim in claims if claim.source]
    for told in claims:
        alike_ones = [claim for claim in named if claim.unit == told.unit and claim.doc == told.doc]
        if told.source or told.qualifier != "exact" or any(claim.lenient.overlaps(told.lenient) for claim in alike_ones):
            continue
        pair = next((two for two in combinations(alike_ones, 2) if _differing(two) and _of_their_size(told, two)), None)
        if pair is not None:
            roles: Roles = (("told", (told,)), ("first", (pair[0],)), ("second", (pair[1],)))
            yield Trial(rule("M106"), roles, constants=(("source", UNTOLD),))
            return


def _differing(two: tuple[Claim, Claim]) -> bool:
    return two[0].source != two[1].source and not two[0].lenient.overlaps(two[1].lenient)


def _of_their_size(told: Claim, two: tuple[Claim, Claim]) -> bool:
    """Return whether a figure is so near to two others that it may be another telling of the same, and not one of a part."""
    small, large = sorted(claim.number for claim in two)
    return 0 < small / _UNUSUAL <= told.number <= large * _UNUSUAL


def _mixed_sums(facts: Facts) -> Iterator[Trial]:
    """Exports of one source and imports of another make the turnover, where those of one source do not."""
    for about in facts.subjects():
        for totals in facts.series(about).values() if about.measure == "turnover" else ():
            pairs = [(x, m) for x, m in traded(facts, about, spelling(totals)) if x.unit == m.unit]
            for total in totals[:_MOST]:
                roles = [_sum(x, m, total) for x, m in pairs if x.unit == total.unit]
                yield from _mixed("M107", "A101", [r for r in roles if _two_sources(r[:2])], [r for r in roles if not _two_sources(r)])


def _sum(exports: Claim, imports: Claim, total: Claim) -> Roles:
    return (("exports", (exports,)), ("imports", (imports,)), ("turnover", (total,)))


def _mixed_growth(facts: Facts, rate: Claim) -> Iterator[Trial]:
    """The level of one source over the earlier level of another makes the rate, where those of one source do not."""
    about = subject(rate)
    levels = product(facts.levels(about, rate.period)[:_MOST], facts.levels(about, base_of(rate))[:_MOST])
    roles: list[Roles] = [
        (("new", (new,)), ("old", (old,)), ("rate", (rate,)))
        for new, old in levels
        if alike(new, old) and old.number > 0 and all(facts.words(rate).near(rate, level) for level in (new, old))
    ]
    yield from _mixed("M108", "G101", [r for r in roles if _two_sources(r[:2])], [r for r in roles if not _two_sources(r)])


def _two_sources(roles: Roles) -> bool:
    return len({claim.source for _, claims in roles for claim in claims if claim.source}) > 1


def _mixed(code: str, plain: str, mixed: Sequence[Roles], single: Sequence[Roles]) -> Iterator[Trial]:
    """Yield the first mixed reading that fits closely, where no reading of one source fits even leniently."""
    if any((trial := Trial(rule(plain), roles)).formula.holds(trial.values(lenient=True)) for roles in single):
        return
    for roles in mixed:
        trial = Trial(rule(code), roles, remark=True)
        left, right = trial.formula.sides(trial.values())
        sourced = all(claims[0].source and told_beside(claims[0], "source") for _, claims in roles[:2])
        if sourced and roles[-1][1][0].qualifier == "exact" and left.overlaps(right) and not is_coarse(trial, left, right):
            yield trial
            return


def gap_trials(facts: Facts) -> Iterator[Trial]:
    """Yield gaps of one period far beyond those of the same pair and sources in other periods."""
    ratios: dict[tuple[object, ...], dict[Span, tuple[Claim, Claim]]] = defaultdict(dict)
    for flow, claims in _flows(facts).items():
        for one, other in combinations([claim for claim in claims if claim.source], 2):
            when = span(one.period)
            if one.source != other.source and one.unit == other.unit and when and one.number > 0 and other.number > 0:
                first, second = sorted((one, other), key=lambda claim: claim.source or "")
                ratios[(*flow[:-1], first.source, second.source, first.unit)].setdefault(when, (first, second))
    for periods in ratios.values():
        for when, (first, second) in periods.items() if len(periods) > _PERIODS else ():
            others = [pair for other, pair in periods.items() if other != when]
            yield from _unusual(first, second, others)
            yield from _unusual(second, first, [(b, a) for a, b in others])


def _unusual(larger: Claim, smaller: Claim, others: Sequence[tuple[Claim, Claim]]) -> Iterator[Trial]:
    most = max(one.number / other.number for one, other in others) * _UNUSUAL
    usual = (("usual", Interval.point(most)),)
    trial = Trial(rule("M109"), (("larger", (larger,)), ("smaller", (smaller,))), constants=usual, remark=True)
    ratio, _ = trial.formula.sides(trial.values(lenient=True))
    if ratio.low is not None and ratio.low > most:
        yield trial
