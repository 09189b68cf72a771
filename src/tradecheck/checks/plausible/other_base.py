"""A share that fits another whole than the one it is told of: of turnover instead of exports (R103).

What a share is of is the field that reading a text gets wrong most easily, so that only shares of a claims table are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from ...claim import Claim
from ...party import WORLD
from ..equations.shares import share_trials
from ..facts.facts import Facts
from ..facts.subject import subject
from ..rule import rule
from ..verdict import Trial, is_coarse

_WHOLES = ("exports", "imports", "turnover")
_DIGITS = 3  # of a share that hardly fits by chance


def other_base_trials(facts: Facts) -> Iterator[Trial]:
    """Yield shares with a whole of another measure, where no whole of the measure that is told fits or fails."""
    shares = [share for share in facts.of("share") if share.of in _WHOLES and _precise(share) and not share.evidence]
    judged = {id(trial.claims[-1]) for trial in share_trials(facts) if _judged(trial)} if shares else set()
    for share in shares:
        if id(share) not in judged:
            yield from _elsewhere(facts, share)


def _precise(share: Claim) -> bool:
    return share.unit == "%" and share.qualifier == "exact" and sum(sign.isdigit() for sign in share.digits) >= _DIGITS


def _judged(trial: Trial) -> bool:
    """Return whether a part and a whole fit the share, or fail it beyond doubt."""
    return trial.formula.holds(trial.values(lenient=True)) or not (trial.doubts or trial.worries)


def _elsewhere(facts: Facts, share: Claim) -> Iterator[Trial]:
    for part, whole in product(facts.levels(subject(share, share.of), share.period), _other_wholes(facts, share)):
        roles = (("part", (part,)), ("whole", (whole,)), ("share", (share,)))
        trial = Trial(rule("R103"), roles, ("other base", id(share)), remark=True)
        left, right = trial.formula.sides(trial.values())
        told_together = part.unit == whole.unit and facts.meet(part, whole, share) and facts.words(share).near(share, part)
        if told_together and left.overlaps(right) and not is_coarse(trial, left, right):
            yield trial
            return


def _other_wholes(facts: Facts, share: Claim) -> Iterator[Claim]:
    """Yield the flows of all goods, of the same pair and of all partners, that the share is not told of."""
    for measure, partner in product(_WHOLES, dict.fromkeys((share.partner, WORLD))):
        if measure != share.of:
            yield from facts.levels(subject(replace(share, partner=partner, commodity=None), measure), share.period)
