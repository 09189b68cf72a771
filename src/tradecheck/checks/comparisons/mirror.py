"""One flow told by two sources: turnover against turnover, imports against the partner's exports (M1, D102).

Limits of the ratio (configurable defaults): imports, valued with freight and insurance, over the partner's exports in
0.95..1.15; turnover over turnover in 1/1.1..1.1. The upper limit leaves room for a CIF/FOB margin of about ten per
cent, the lower one for timing and rounding (IMTS 2010 Compilers Manual, mirror comparisons).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import combinations, product

from ...claim import Claim
from ...interval import Interval
from ...units import parts
from ..equations.exchange import rates
from ..facts.compared import UNLIKE, UNSETTLED
from ..facts.facts import Facts, Span, span
from ..facts.subject import Subject, subject
from ..rule import rule
from ..verdict import Trial

_IMPORTS_OVER_EXPORTS = Interval(Decimal("0.95"), Decimal("1.15"))
_TURNOVER = Interval(Decimal("0.909"), Decimal("1.1"))
_FIGURE = Interval(Decimal("0.95"), Decimal("1.05"))
_FIGURES = ("investment", "quantity")  # told by two sources without a side of its own
_UNTOLD = "the source of one of the two sides is not told"
_MOST = 6
_NO_DAY = date.min


@dataclass(frozen=True, slots=True)
class Limits:
    """The ratios of two sources that count as agreement."""

    imports_over_exports: Interval = _IMPORTS_OVER_EXPORTS
    turnover: Interval = _TURNOVER
    figure: Interval = _FIGURE


def mirror_trials(facts: Facts, limits: Limits) -> Iterator[Trial]:
    """Yield flows and other figures that two sources tell."""
    for about in facts.subjects():
        if about.measure in _FIGURES:
            for tellings in facts.series(about).values():
                yield from _two_sources(tellings, limits)
    yield from _mirrored(facts, limits)


def _two_sources(tellings: Sequence[Claim], limits: Limits) -> Iterator[Trial]:
    for first, second in combinations(tellings[:_MOST], 2):
        if first.source and second.source and first.source != second.source and first.unit == second.unit:
            roles = (("first", (first,)), ("second", (second,)))
            band = (("band", limits.figure),)
            yield Trial(rule("D102"), roles, ("sources", subject(first), span(first.period)), (UNLIKE,), constants=band)


def _mirrored(facts: Facts, limits: Limits) -> Iterator[Trial]:
    """Flows of one pair and period that two sources tell."""
    flows: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for about in facts.subjects():
        moved = about.measure == "quantity" and about.direction in ("export", "import")
        if (about.measure in ("exports", "imports", "turnover") or moved) and about.reporter and about.partner:
            for when, tellings in facts.series(about).items():
                flows[flow_of(about, when)].extend(c for c in tellings if "/" not in c.unit)
    stated = rates(facts)
    for told in flows.values():
        claims = [claim for claim in told if claim.source]
        claims = [claim for claim in claims if not (_heads(facts, claim) and _told_again(claim, claims))]
        for one, other in combinations(claims[: 2 * _MOST], 2):
            if one.source != other.source:
                yield from _compared(facts, (one, other), stated, limits)
        untold = [claim for claim in told if not claim.source and claim.measure != "turnover"]
        for one, other in product(claims[:_MOST], untold[:_MOST]):
            if one.reporter != other.reporter and one.unit == other.unit and one.doc == other.doc:
                yield from (replace(trial, doubts=(_UNTOLD,)) for trial in _compared(facts, (one, other), (), limits))


def _heads(facts: Facts, claim: Claim) -> bool:
    """Return whether a figure stands in a line that no full stop ends, as headlines do."""
    text = facts.words(claim).text
    line = text[claim.start :].partition("\n")[0].rstrip()
    return bool(text) and line[-1:] not in (".", "!", "?", "。", "！", "？")


def _told_again(claim: Claim, others: Sequence[Claim]) -> bool:
    """Return whether a figure is told again behind it: the body tells what a headline tells."""
    again = (c for c in others if c is not claim and c.doc == claim.doc and c.start > claim.start)
    return any((c.source, c.measure, c.unit, c.value) == (claim.source, claim.measure, claim.unit, claim.value) for c in again)


def flow_of(about: Subject, when: Span) -> tuple[object, ...]:
    """Return origin, destination, commodity and period; turnover has no origin."""
    if about.measure == "turnover":
        return ("both", about.pair, about.commodity, about.basis, when)
    outward = about.measure == "exports" or about.direction == "export"
    ends = (about.reporter, about.partner) if outward else (about.partner, about.reporter)
    return (about.measure == "quantity", *ends, about.commodity, about.basis, when)


def _compared(facts: Facts, claims: tuple[Claim, Claim], stated: Sequence[Claim], limits: Limits) -> Iterator[Trial]:
    one, other = claims
    if one.unit != other.unit:
        yield from _converted(facts, claims, stated, limits)
        return
    if one.measure in ("turnover", "quantity") or _importer(one) == _importer(other):
        larger, smaller = (one, other) if abs(one.number) >= abs(other.number) else (other, one)
        yield _trial(facts, "M101", (("larger", larger), ("smaller", smaller)), limits.turnover)
        return
    imports, exports = (one, other) if _importer(one) else (other, one)
    yield _trial(facts, "M102", (("imports", imports), ("exports", exports)), limits.imports_over_exports)


def _converted(facts: Facts, claims: tuple[Claim, Claim], stated: Sequence[Claim], limits: Limits) -> Iterator[Trial]:
    one, other = claims
    for rate in stated:
        quote, base = parts(rate.unit)
        if {one.unit, other.unit} != {quote, base} or span(rate.period) != span(one.period) or _told_in_both(facts, claims):
            continue
        first, second = (one, other) if one.unit == base else (other, one)  # first * rate = second
        if one.measure == "turnover" or _importer(one) == _importer(other):
            yield _trial(facts, "M103", (("first", first), ("rate", rate), ("second", second)), limits.turnover)
        elif _importer(first):
            yield _trial(facts, "M105", (("imports", first), ("rate", rate), ("exports", second)), limits.imports_over_exports)
        else:
            yield _trial(facts, "M104", (("imports", second), ("exports", first), ("rate", rate)), limits.imports_over_exports)


def _told_in_both(facts: Facts, claims: tuple[Claim, Claim]) -> bool:
    """Return whether one of the sources tells its figure in the other's currency itself."""
    one, other = claims
    return any(
        c.source == mine.source and c.unit == theirs.unit and c is not mine
        for mine, theirs in ((one, other), (other, one))
        for c in facts.levels(subject(mine), mine.period)
    )


def _importer(claim: Claim) -> bool:
    """Return whether the figure is the importer's: by its source where that is a party, else as it is told."""
    origin, destination = (claim.reporter, claim.partner) if claim.measure == "exports" else (claim.partner, claim.reporter)
    if claim.source in (origin, destination):
        return claim.source == destination
    return claim.measure == "imports"


def _trial(facts: Facts, code: str, roles: tuple[tuple[str, Claim], ...], band: Interval) -> Trial:
    claims = [claim for _, claim in roles]
    worries = (UNSETTLED,) if facts.unsettled(*claims) else ()
    flows = [claim for claim in claims if claim.reporter]
    sources = tuple(sorted(claim.source or "" for claim in flows))
    occasion = ("mirror", flow_of(subject(flows[0]), span(flows[0].period) or (_NO_DAY, _NO_DAY)), sources, code)
    return Trial(rule(code), tuple((name, (claim,)) for name, claim in roles), occasion, worries, constants=(("band", band),))
