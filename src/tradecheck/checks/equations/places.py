"""Shares of places that no field tells apart: regions, ports, crossings (R101).

"Styria sent goods for 1.46 billion, or 26.9 %. Carinthia's part was 0.71 billion (13.1 %)." Part and whole have the same
fields; the part is the figure right before the share, the whole the first one told. A failure counts where another share
of the paragraph fits the same whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ...claim import Claim
from ..facts.facts import Facts
from ..facts.subject import Subject, subject
from ..rule import rule
from ..verdict import Roles, Trial

_BESIDE = 30  # signs between a figure and its share
_MOST = 12


def place_trials(facts: Facts) -> Iterator[Trial]:
    """Yield shares with the figure before them and the first figure of the same fields."""
    trials: dict[tuple[int, int], list[Trial]] = defaultdict(list)
    for share in facts.of("share"):
        part = _part(facts, share)
        whole = _whole(facts, part) if part is not None else None
        if part is not None and whole is not None:
            roles: Roles = (("part", (part,)), ("whole", (whole,)), ("share", (share,)))
            trials[id(whole), facts.words(share).paragraph(share)].append(Trial(rule("R101"), roles, ("share", id(share))))
    for alike in trials.values():
        fitting = [trial for trial in alike if trial.formula.holds(trial.values())]
        yield from alike[:_MOST] if fitting else ()


def _part(facts: Facts, share: Claim) -> Claim | None:
    """Return the figure right before a share in its sentence, of the same fields."""
    before = [claim for claim in facts.beside(share) if claim.start < share.start]
    level = max(before, key=lambda claim: claim.start, default=None)
    if level is None or share.unit != "%" or level.measure != share.of or _about(level) != _about(share):
        return None
    near = share.start - level.start - len(level.quote) <= _BESIDE
    return level if near and not facts.words(share).said_between("open_list", level, share) else None


def _about(claim: Claim) -> Subject:
    return subject(claim, claim.of if claim.measure == "share" else None)


def _whole(facts: Facts, part: Claim) -> Claim | None:
    """Return the first figure of the part's fields, in a sentence before the part's."""
    first = min(facts.levels(subject(part), part.period), key=lambda claim: claim.start, default=None)
    alike = first is not None and first.unit == part.unit and facts.meet(first, part) and first.doc == part.doc
    return first if first is not None and alike and not facts.words(part).together(first, part) and first.start < part.start else None
