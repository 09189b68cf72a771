"""Contributions to growth in percentage points (G115, G116): together the growth, each the change of a part over the old whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...claim import Claim
from ..facts.compared import base_of
from ..facts.facts import Facts, span
from ..facts.subject import subject
from ..rule import rule
from ..verdict import Roles, Trial

_FLOWS = {"export": "exports", "import": "imports", "both": "turnover"}
_OPEN_LIST = "parts without a contribution of their own may have grown or shrunk too"
_APART = "contribution and levels stand in different paragraphs"
_MOST = 4


def contribution_trials(facts: Facts) -> Iterator[Trial]:
    """Yield contributions with the growth they are of, and with the levels of their part."""
    told = [claim for claim in facts.of("change") if claim.unit == "pp" and claim.of in ("growth", *_FLOWS.values())]
    contributions = [claim for claim in told if facts.words(claim).said_around("contribution", claim)]
    by_comparison: dict[tuple[object, ...], list[Claim]] = {}
    for claim in contributions:
        by_comparison.setdefault(_comparison(facts, claim), []).append(claim)
    for rate in facts.of("growth") if contributions else ():
        own = [claim for claim in by_comparison.get(_comparison(facts, rate), ()) if _is_part(claim, rate) and facts.meet(rate, claim)]
        if rate.unit == "%" and len(own) > 1:
            closed = any(facts.words(claim).said_around("rest", claim) for claim in own)
            roles: Roles = (("parts", tuple(own)), ("rate", (rate,)))
            yield Trial(rule("G115"), roles, ("contributions", id(rate)), () if closed else (_OPEN_LIST,))
    for claim in contributions:
        yield from _of_part(facts, claim)


def _comparison(facts: Facts, claim: Claim) -> tuple[object, ...]:
    """Return what a contribution and the rate it is one to have in common: paragraph, reporter, flow, period and base."""
    place = (claim.doc, facts.words(claim).paragraph(claim))
    return (*place, claim.reporter, claim.direction, span(claim.period), span(base_of(claim)))


def _is_part(part: Claim, rate: Claim) -> bool:
    return not rate.commodity and bool(part.commodity or part.partner != rate.partner)


def _of_part(facts: Facts, points: Claim) -> Iterator[Trial]:
    """The change of a part over the old level of the whole."""
    measure = _FLOWS.get(points.direction or "", "")
    if not measure or not points.commodity:
        return
    part, whole = (subject(replace(points, commodity=name), measure) for name in (points.commodity, None))
    for new in facts.levels(part, points.period)[:_MOST]:
        for old in facts.levels(part, base_of(points))[:_MOST]:
            for total in facts.levels(whole, base_of(points))[:_MOST]:
                if new.unit == old.unit == total.unit and total.number > 0 and facts.meet(new, old, total, points):
                    roles: Roles = (("new", (new,)), ("old", (old,)), ("whole", (total,)), ("points", (points,)))
                    near = all(facts.words(points).near(points, claim) for claim in (new, old, total))
                    yield Trial(rule("G116"), roles, ("contribution", id(points)), () if near else (_APART,))
