"""Relations between claims of different documents (D103, D104, D105, M1, M109, D102).

In: the facts of several documents together. Out: trials whose claims stand in at least two documents.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..comparisons.mirror import Limits, mirror_trials
from ..comparisons.repetition import repetition_trials
from ..comparisons.sources import gap_trials
from ..facts.facts import Facts
from ..rule import rule
from ..verdict import Trial
from .versions import version_pairs, version_trials


def across_trials(facts: Facts, limits: Limits) -> Iterator[Trial]:
    """Yield what two documents tell of one figure, what two sources tell, and where language versions part."""
    versions = version_pairs(facts)
    yield from version_trials(versions)
    paired = {frozenset((one[0].doc, other[0].doc)) for one, other in versions}
    for trial in repetition_trials(facts, across=True):
        docs = frozenset(claim.doc for claim in trial.claims)
        if len(docs) > 1 and docs not in paired:
            yield replace(trial, rule=rule("D103"))
    yield from (trial for trial in mirror_trials(facts, limits) if len({claim.doc for claim in trial.claims}) > 1)
    yield from (trial for trial in gap_trials(facts) if len({claim.doc for claim in trial.claims}) > 1)
