"""Shares of several figures together: both flows of one partner, both directions, the first of a list (R102, A102).

"Russia took 91.8 % of all trade" beside its exports and imports; "the two leading partners took 37.9 %" behind a list of
them. How many are meant is not told, so that such a share is confirmed where it fits and never called wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from ...claim import Claim
from ...party import GROUPS, WORLD
from ..facts.facts import Facts, span
from ..facts.subject import FLOWS, subject
from ..rule import rule
from ..verdict import Trial, is_coarse
from .shares import wholes_of

_SEVERAL = "of which figures together the share is, is told by their place only"
_MOST = 10  # members of a list that a share may be of
_CHOICES = 4
_AROUND = 16  # figures around a share in which its goods are looked for


def joint_share_trials(facts: Facts) -> Iterator[Trial]:
    """Yield shares that fit several figures together."""
    for share in facts.of("share"):
        if share.unit == "%" and share.of and span(share.period):
            for parts in _parts(facts, share):
                yield from _fitting(facts, share, parts)


def _parts(facts: Facts, share: Claim) -> Iterator[Sequence[Claim]]:
    if share.of == "turnover" and share.partner:
        about = subject(share, "exports")
        yield from list(product(*(facts.levels(about.other(measure=flow), share.period) for flow in ("exports", "imports"))))[:_CHOICES]
    elif share.of == "quantity" and share.direction in (None, "both"):
        about = subject(share, "quantity")
        directed = [facts.levels(replace(about, direction=direction), share.period) for direction in ("export", "import")]
        yield from list(product(*directed))[:_CHOICES]
    if not share.partner and share.of in FLOWS:
        yield from _first_of_lists(facts, share, share.of)
        yield from _first_of_lists(facts, share, "share")
    if share.of in FLOWS:
        yield from _last_goods(facts, share, share.of)
        yield from _last_goods(facts, share, "share")


def _last_goods(facts: Facts, share: Claim, measure: str) -> Iterator[tuple[Claim, ...]]:
    """Yield the two, three ... kinds of goods told last before a share: machinery 0.9, vehicles 0.6, together 60 per cent."""
    alike = (share.of if measure == "share" else None, share.reporter, share.partner, share.source, span(share.period))
    listed = [
        claim
        for claim in facts.around(share, _AROUND)
        if claim.measure == measure and claim.commodity not in (None, share.commodity) and claim.start < share.start
        and (claim.of, claim.reporter, claim.partner, claim.source, span(claim.period)) == alike
    ]  # fmt: skip
    if len({(claim.commodity, claim.unit) for claim in listed}) == len(listed):
        for size in range(2, min(len(listed), _MOST) + 1):
            yield tuple(sorted(listed[:size], key=lambda claim: claim.start))


def _first_of_lists(facts: Facts, share: Claim, measure: str) -> Iterator[tuple[Claim, ...]]:
    """Yield the first two, three ... single partners that are listed with like figures."""
    alike = (share.of if measure == "share" else None, share.reporter, share.commodity, share.source, span(share.period))
    listed = [
        claim
        for claim in facts.of(measure)
        if claim.partner not in (None, WORLD, *GROUPS)
        and (claim.of, claim.reporter, claim.commodity, claim.source, span(claim.period)) == alike
        and claim.doc == share.doc
    ]
    if len({(claim.partner, claim.unit) for claim in listed}) == len(listed):
        for size in range(2, min(len(listed), _MOST) + 1):
            yield tuple(listed[:size])


def _fitting(facts: Facts, share: Claim, parts: Sequence[Claim]) -> Iterator[Trial]:
    if len({part.unit for part in parts}) > 1 or not facts.meet(share, *parts):
        return
    if parts[0].measure == "share":
        yield from _where_it_fits(Trial(rule("A102"), (("parts", tuple(parts)), ("total", (share,))), ("joint", id(share)), (_SEVERAL,)))
        return
    both = facts.levels(replace(subject(share, share.of), direction="both"), share.period)
    own = facts.levels(subject(share, share.of).other(commodity=""), share.period) if parts[0].commodity else ()
    for whole in [*wholes_of(facts, share), *own, *both][:_CHOICES]:
        if whole.unit == parts[0].unit and facts.meet(whole, *parts):
            roles = (("parts", tuple(parts)), ("whole", (whole,)), ("share", (share,)))
            yield from _where_it_fits(Trial(rule("R102"), roles, ("joint", id(share)), (_SEVERAL,)))


def _where_it_fits(trial: Trial) -> Iterator[Trial]:
    left, right = trial.formula.sides(trial.values())
    if left.overlaps(right) and not is_coarse(trial, left, right):
        yield trial
