"""Rates, changes, multiples and shares that fit two like figures told beside them (G101, G201, G301, R101).

Nothing but their place says that they belong together, so that a relation is yielded only where it fits, and only for
figures that no relation by what they are about explains.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import permutations

from ...claim import Claim
from ..facts.compared import alike, base_of
from ..facts.facts import Facts, span
from ..facts.subject import ENTERPRISE, ENTERPRISES, RELATIVE, subject
from ..rule import Rule, rule
from ..verdict import Roles, Trial, is_coarse
from .sums import BY_PLACE

_MOST = 8  # figures around a rate that are tried
_MORE = 12  # the same for a share, whose whole mostly opens the paragraph
_NO_LEVELS = (*RELATIVE, "target")
_CODES = {"growth": "G101", "change": "G201", "multiple": "G301", "share": "R101"}
_ROLES = {"growth": ("new", "old", "rate"), "change": ("new", "old", "change"), "multiple": ("new", "old", "times"),
          "share": ("part", "whole", "share")}  # fmt: skip


def level_trials(facts: Facts, explained: Callable[[Claim], bool]) -> Iterator[Trial]:
    """Yield relations of the figures that ``explained`` does not know, with levels of their sentence or paragraph."""
    for claim in facts.of(*_CODES):
        if explained(claim) or claim.unit == "%/year" or not facts.words(claim).known:
            continue
        beside = facts.beside(claim)[:_MOST]
        for levels in (beside, facts.around(claim, _MOST if claim.measure != "share" else _MORE), _and_own(facts, claim, beside)):
            found = list(_with(facts, claim, levels))
            yield from found
            if found:
                break


def _and_own(facts: Facts, claim: Claim, beside: list[Claim]) -> list[Claim]:
    """Return the figures beside a claim, and those of its own subject and period wherever they stand."""
    own = [level for level in facts.levels(subject(claim, claim.of), claim.period) if level not in beside]
    wholes = []
    if claim.measure == "share" and claim.commodity:  # "durian brought 3.3 billion, or 46 per cent" of fruit and vegetables told above
        told = (claim.reporter, claim.partner, span(claim.period))
        wholes = [c for c in facts.of(claim.of or "") if (c.reporter, c.partner, span(c.period)) == told and c not in (*beside, *own)]
    return [*beside, *own[:_MOST], *wholes[:_MOST]]


def _with(facts: Facts, claim: Claim, levels: list[Claim]) -> Iterator[Trial]:
    each: Rule = rule(_CODES[claim.measure])
    for one, other in permutations([level for level in levels if _is_level(claim, level)], 2):
        if (alike(one, other) or _kinds_of_firms(claim, one, other)) and _fit_for(claim, one, other) and facts.meet(one, other, claim):
            names = _ROLES[claim.measure]
            roles: Roles = ((names[0], (one,)), (names[1], (other,)), (names[2], (claim,)))
            trial = Trial(each, roles, ("place", id(claim)), (BY_PLACE,))
            left, right = trial.formula.sides(trial.values())
            if left.overlaps(right) and not is_coarse(trial, left, right):
                yield trial


def _kinds_of_firms(claim: Claim, part: Claim, whole: Claim) -> bool:
    """Return whether a share may be of joint ventures, branches or exporters among enterprises."""
    return claim.measure == "share" and part.unit in ENTERPRISES and whole.unit == ENTERPRISE


def _is_level(claim: Claim, level: Claim) -> bool:
    """Return whether a figure may be a level; of a rate, as of a tariff or a share, points are the change, of growth those of growth."""
    if claim.measure == "change" and claim.unit == "pp" and level.measure == claim.of:
        return level.unit == "%" and (level.number != 0 or claim.of == "growth")
    shares = level.measure == "share" and claim.of == "share"
    return level.measure not in _NO_LEVELS and level.number != 0 and (shares or level.unit not in ("%", "pp", "x", "rank"))


def _fit_for(claim: Claim, one: Claim, other: Claim) -> bool:
    """Return whether two levels may be what the claim compares, by measure and unit, and not the wrong way round."""
    if claim.measure == "share":
        return 0 < one.number < other.number
    if claim.period and (span(one.period), span(other.period)) == (span(base_of(claim)), span(claim.period)):
        return False
    if claim.measure == "change":
        return claim.unit == ("pp" if one.unit == "%" else one.unit) and one.measure == claim.of
    return one.measure == claim.of or claim.measure == "multiple"
