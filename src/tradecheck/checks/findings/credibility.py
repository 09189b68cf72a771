"""A second look at a relation that fails: reasons why the figures may be of different things, or may be misread.

In: the claims of a document and a trial that fails. Out: doubts, which leave it open, and worries, which a typical
misprint lifts.
"""

from __future__ import annotations

from ...claim import Claim
from ..facts.commodity import SERVICES, named
from ..facts.facts import Facts
from ..verdict import Trial

SOURCE_UNTOLD = "the source of a figure is not told, and several are named"
CARRIED = "the period of a figure is carried on from another sentence, so that it may be of another one"
UNPLACED = "only carried fields make the two figures the same"
SERVICES_MIXED = "the words before some of the figures name services, those before others do not"
_BEFORE = 90  # signs before a figure in which a word for services is looked for
MIXED = "the wording calls some of the figures seasonally adjusted, and others not"


def second_look(facts: Facts, trial: Trial) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return doubts and worries about a failed relation."""
    doubts, worries = [], []
    if not _compares(trial) and not facts.surely_meet(*trial.claims):
        doubts.append(SOURCE_UNTOLD)
    if trial.rule.kind != "mirror" and len({facts.words(claim).said_of("seasonal", claim) for claim in trial.claims}) > 1:
        worries.append(MIXED)
    if trial.rule.kind != "mirror" and any(_carried(claim, "period") and _apart(facts, claim, trial) for claim in trial.claims):
        worries.append(CARRIED)
    if trial.rule.kind in ("sum", "balance") and len({claim.source for claim in trial.claims if claim.reporter}) > 1:
        doubts.append(SOURCE_UNTOLD)
    if trial.rule.kind == "repetition" and not all(_placed(claim) for claim in trial.claims):
        worries.append(UNPLACED)
    if _services_mixed(facts, trial):
        doubts.append(SERVICES_MIXED)
    return tuple(doubts), tuple(worries)


def _services_mixed(facts: Facts, trial: Trial) -> bool:
    """Return whether the words before some figures, but not all, name services, where no figure is told to be of them."""
    if trial.rule.kind == "mirror" or any(SERVICES in named(claim.commodity, claim.basis) for claim in trial.claims):
        return False
    return len({facts.words(claim).said_before("services", claim, _BEFORE) for claim in trial.claims}) > 1


def _placed(claim: Claim) -> bool:
    """Return whether words beside a figure name its partner and its period; what came in a claims table counts as told."""
    return not claim.evidence or all(field in claim.evidence and not _carried(claim, field) for field in ("partner", "period"))


def _carried(claim: Claim, field: str) -> bool:
    """Return whether no word beside the claim gave a field; what came in a claims table counts as told."""
    place = claim.evidence.get(field)
    return isinstance(place, (list, tuple)) and bool(place) and place[0] is None


def _apart(facts: Facts, claim: Claim, trial: Trial) -> bool:
    """Return whether a claim stands in running text, alone of its relation in its paragraph."""
    words = facts.words(claim)
    return not words.cell(claim) and not any(words.near(claim, other) for other in trial.claims if other is not claim)


def _compares(trial: Trial) -> bool:
    """Return whether the relation sets sources against each other."""
    return trial.rule.kind == "mirror" or len({c.source for c in trial.claims if c.source and c.reporter}) > 1
