"""A second look at a relation that fails: reasons why the figures may be of different things, or may be misread.

In: the claims of a document and a trial that fails. Out: doubts, which leave it open, and worries, which a typical
misprint lifts.
"""

from __future__ import annotations

from ..facts.facts import Facts
from ..verdict import Trial

SOURCE_UNTOLD = "the source of a figure is not told, and several are named"
MIXED = "the wording calls some of the figures seasonally adjusted, and others not"


def second_look(facts: Facts, trial: Trial) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return doubts and worries about a failed relation."""
    doubts, worries = [], []
    if not _compares(trial) and not facts.surely_meet(*trial.claims):
        doubts.append(SOURCE_UNTOLD)
    if trial.rule.kind != "mirror" and len({facts.words(claim).said_of("seasonal", claim) for claim in trial.claims}) > 1:
        worries.append(MIXED)
    return tuple(doubts), tuple(worries)


def _compares(trial: Trial) -> bool:
    """Return whether the relation sets sources against each other."""
    return trial.rule.kind == "mirror" or len({c.source for c in trial.claims if c.source and c.reporter}) > 1
