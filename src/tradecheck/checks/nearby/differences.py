"""How far two tellings of one flow, or two like figures of a sentence, lie apart (G201, G303).

"Beijing books 22.7 billion, Bishkek 5.5: a difference of 17 billion, more than fourfold." Nothing but the place says
between which figures the difference is, so that it is yielded only where it fits; but for a gap between two sources that tell one
flow right before it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from ...claim import Claim
from ..comparisons.mirror import flow_of
from ..facts.facts import Facts, span
from ..facts.subject import subject
from ..rule import rule
from ..verdict import Roles, Trial, is_coarse
from .sums import BY_PLACE

_FLOWS = ("exports", "imports", "turnover", "quantity")
_LEVELS = (*_FLOWS, "price")
_MOST = 8
_FIGURES = 12  # of a sentence
_TO_WORD, _BEHIND = 80, 30  # signs between a word for a gap and its figure, before and behind it


def difference_trials(facts: Facts) -> Iterator[Trial]:
    """Yield stated differences and multiples of two tellings of one flow, and of two like figures of a sentence."""
    stated = [claim for claim in facts.of("other", "multiple") if claim.measure == "other" or claim.unit == "x"]
    flows = _told_twice(facts) if stated else []
    for claim in stated:
        across = [two for two in flows if _of_one(claim, two)]
        for two in [*across, *_of_sentence(facts, claim)][:_MOST]:
            yield from _fitting(claim, two)
        yield from _judged(facts, claim, across)


def _told_twice(facts: Facts) -> list[tuple[Claim, Claim]]:
    """Return two tellings of one flow by different sources or sides, in one currency."""
    flows: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for about in facts.subjects():
        if about.measure in _FLOWS and about.reporter and about.partner:
            for when, tellings in facts.series(about).items():
                flows[flow_of(about, when)] += tellings[:_MOST]
    pairs = (two for claims in flows.values() for two in combinations(claims[:_MOST], 2))
    return [(one, other) for one, other in pairs if one.unit == other.unit and one.source != other.source]


def _of_one(claim: Claim, two: tuple[Claim, Claim]) -> bool:
    """Return whether a difference or a multiple may be that of two tellings: of their pair, period and unit."""
    same = subject(two[0]).pair == subject(claim).pair and span(two[0].period) == span(claim.period) and two[0].doc == claim.doc
    return same and (claim.measure == "multiple" or claim.unit == two[0].unit)


def _of_sentence(facts: Facts, claim: Claim) -> Iterator[tuple[Claim, Claim]]:
    """Yield two like figures before a difference in its sentence: 1,420 dollars by rail and 1,850 by road, 430 apart."""
    before = [level for level in facts.beside(claim) if level.start < claim.start and level.measure in _LEVELS]
    if claim.measure == "other":
        for one, other in combinations(before[-_FIGURES:], 2):
            if one.unit == other.unit == claim.unit and one.measure == other.measure and facts.meet(one, other):
                yield one, other


def _judged(facts: Facts, claim: Claim, across: Sequence[tuple[Claim, Claim]]) -> Iterator[Trial]:
    """Yield what a word calls the gap between two sources, where they tell but one flow of its pair and period, right before it."""
    words = facts.words(claim)
    named = [two for two in across if two[0].source and two[1].source]
    if len({tuple(sorted(level.number for level in two)) for two in named}) != 1 or not words.said_around("gap", claim, _TO_WORD, _BEHIND):
        return
    last = [c for c in facts.around(claim, _FIGURES) if c.start < claim.start and c.measure in _FLOWS and c.unit == named[0][0].unit]
    last = sorted(last, key=lambda level: level.start)[-2:]
    two = next((two for two in named if all(level in last for level in two)), None)
    if two is not None and min(level.number for level in two) > 0 < claim.number:
        yield replace(_trial(claim, two), doubts=())


def _fitting(claim: Claim, two: tuple[Claim, Claim]) -> Iterator[Trial]:
    """Yield the difference or multiple of two figures where it fits."""
    if min(level.number for level in two) <= 0 or claim.number <= 0:
        return
    trial = _trial(claim, two)
    left, right = trial.formula.sides(trial.values())
    if left.overlaps(right) and not is_coarse(trial, left, right):
        yield trial


def _trial(claim: Claim, two: tuple[Claim, Claim]) -> Trial:
    small, large = sorted(two, key=lambda level: level.number)
    code, role = ("G201", "change") if claim.measure == "other" else ("G303", "times")
    roles: Roles = (("new", (large,)), ("old", (small,)), (role, (claim,)))
    return Trial(rule(code), roles, ("apart", id(claim)), (BY_PLACE,))
