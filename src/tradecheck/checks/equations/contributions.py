"""Contributions to growth in percentage points (G115, G116): together the growth, each the change of a part over the old whole.

In: changes in points with a word of contribution before them, whatever they were read to be of. Out: trials with the one rate
of the whole in their paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from ...claim import Claim
from ..facts.compared import base_of
from ..facts.facts import Facts, span
from ..facts.subject import subject
from ..rule import rule
from ..verdict import Roles, Trial

_FLOWS = {"exports": "export", "imports": "import", "turnover": "both"}
_OPEN_LIST = "parts without a contribution of their own may have grown or shrunk too"
_APART = "contribution and levels stand in different paragraphs"
_MOST = 8
_REACH = 100  # signs before the points in which the word of contribution stands: wheat contributed 3.2 points, oil 1.4 points
_NEAR = 40  # signs before the points in which the rest is named


def contribution_trials(facts: Facts) -> Iterator[Trial]:
    """Yield contributions with the growth they are of, and with the levels of their part."""
    told: dict[tuple[object, ...], list[Claim]] = {}
    for claim in facts.of("change"):
        if claim.unit == "pp" and facts.words(claim).said_before("contribution", claim, _REACH):
            told.setdefault(_comparison(facts, claim), []).append(claim)
    for rate in facts.of("growth") if told else ():
        if rate.unit == "%" and not rate.commodity and rate.of in _FLOWS:
            own = [claim for claim in told.get(_comparison(facts, rate), ()) if _is_part(claim, rate) and facts.meet(rate, claim)]
            yield from _together(facts, own, rate)
            for claim in own:
                yield from _of_part(facts, claim, rate)


def _comparison(facts: Facts, claim: Claim) -> tuple[object, ...]:
    """Return what a contribution and the rate it is one to have in common: paragraph, reporter, period and base."""
    return (claim.doc, facts.words(claim).paragraph(claim), claim.reporter, span(claim.period), span(base_of(claim)))


def _is_part(part: Claim, rate: Claim) -> bool:
    flow = part.direction in (None, rate.direction or _FLOWS[rate.of or ""])
    return flow and bool(part.commodity or part.partner != rate.partner)


def _together(facts: Facts, parts: list[Claim], rate: Claim) -> Iterator[Trial]:
    """All contributions told of one growth; they need only make it where one of them is that of the rest."""
    if len(parts) > 1:
        closed = any(facts.words(claim).said_before("rest", claim, _NEAR) for claim in parts)
        roles: Roles = (("parts", tuple(parts)), ("rate", (rate,)))
        yield Trial(rule("G115"), roles, ("contributions", id(rate)), () if closed else (_OPEN_LIST,))


def _of_part(facts: Facts, points: Claim, rate: Claim) -> Iterator[Trial]:
    """The change of a part over the old level of the whole."""
    part = subject(replace(points, measure=rate.of or "", direction=None))
    base = base_of(rate)
    levels = (facts.levels(part, rate.period), facts.levels(part, base), facts.levels(subject(rate), base))
    for new, old, whole in list(product(*(some[:_MOST] for some in levels)))[:_MOST]:
        if new.unit == old.unit == whole.unit and whole.number > 0 and facts.meet(new, old, whole, points):
            roles: Roles = (("new", (new,)), ("old", (old,)), ("whole", (whole,)), ("points", (points,)))
            near = all(facts.words(points).near(points, claim) for claim in (new, old, whole))
            yield Trial(rule("G116"), roles, ("contribution", id(points)), () if near else (_APART,))
