"""One figure told more than once: by one source (D101), or by two sources (M1, D102).

Limits of the mirror ratio (configurable defaults): imports, valued with freight and insurance, over the partner's
exports in 0.95..1.15; turnover over turnover in 1/1.1..1.1. The upper limit leaves room for a CIF/FOB margin of
about ten per cent, the lower one for timing and rounding (IMTS 2010 Compilers Manual, mirror comparisons).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise

from ...claim import Claim
from ...interval import Interval
from ...units import parts
from ..facts.compared import UNLIKE, UNSETTLED
from ..facts.facts import Facts, Span, span
from ..facts.subject import Subject, subject
from ..rule import rule
from ..verdict import Trial
from .exchange import rates

_IMPORTS_OVER_EXPORTS = Interval(Decimal("0.95"), Decimal("1.15"))
_TURNOVER = Interval(Decimal("0.909"), Decimal("1.1"))
_FIGURE = Interval(Decimal("0.95"), Decimal("1.05"))
_TOLD = ("exports", "imports", "turnover", "balance", "investment", "quantity", "count", "price", "share", "other")
_FIRM = ("exports", "imports", "turnover", "balance", "growth")  # measures of which two figures of one key are one fact
_SAME_PLACE = "told in one sentence or table, so perhaps of different things"
_REVISED = "the wording tells of revised or preliminary figures"
_ONE_SIDED = ("over", "at_least", "under", "up_to")
_MOST = 6
_FEW = 4
_NO_DAY = date.min


@dataclass(frozen=True, slots=True)
class Limits:
    """The ratios of two sources that count as agreement."""

    imports_over_exports: Interval = _IMPORTS_OVER_EXPORTS
    turnover: Interval = _TURNOVER
    figure: Interval = _FIGURE


def telling_trials(facts: Facts, limits: Limits) -> Iterator[Trial]:
    """Yield figures told twice by one source, and flows told by two."""
    for about in facts.subjects():
        if about.measure in _TOLD:
            for tellings in facts.series(about).values():
                yield from _repeated(facts, tellings)
                if about.measure in ("investment", "quantity"):
                    yield from _two_sources(tellings, limits)
    for measure in ("growth", "multiple", "change", "target", "rank"):
        yield from _relative(facts, measure)
    yield from _mirrored(facts, limits)


def _repeated(facts: Facts, tellings: Sequence[Claim]) -> Iterator[Trial]:
    exact = [c for c in tellings if c.qualifier not in _ONE_SIDED]
    pairs = list(combinations(exact, 2)) if len(exact) <= _FEW else list(pairwise(exact))
    pairs += [(a, b) for a, b in pairwise(tellings) if a.qualifier == b.qualifier and a.qualifier in _ONE_SIDED and a.value == b.value]
    for first, second in pairs:
        if first.unit == second.unit and first.of == second.of and facts.meet(first, second):
            roles = (("first", (first,)), ("second", (second,)))
            doubts = _doubts(facts, first, second)
            soft = doubts in ((), (UNLIKE,)) and len(exact) == 2
            yield Trial(rule("D101"), roles, ("twice", id(first), id(second)), doubts, soft=soft)


def _relative(facts: Facts, measure: str) -> Iterator[Trial]:
    """Growth, multiples and changes told twice."""
    found: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in facts.of(measure):
        if claim.reporter and span(claim.period):
            key = (subject(claim), claim.of, claim.qualifier in _ONE_SIDED, claim.unit, span(claim.period), span(claim.base_period))
            found[key].append(claim)
    for tellings in found.values():
        for first, second in pairwise(tellings):
            if facts.meet(first, second):
                roles = (("first", (first,)), ("second", (second,)))
                yield Trial(rule("D101"), roles, ("twice", id(first), id(second)), _doubts(facts, first, second))


def _doubts(facts: Facts, first: Claim, second: Claim) -> tuple[str, ...]:
    found = []
    words = facts.words(first)
    if first.measure not in _FIRM and first.measure not in ("multiple", "change"):
        found.append(UNLIKE)
    if not first.partner:
        found.append("the partner is not told")
    if words.together(first, second) or (words.cell(first) and words.cell(second) and words.near(first, second)):
        found.append(_SAME_PLACE)
    for claim in (first, second):
        if facts.words(claim).said_around("revised", claim):
            found.append(_REVISED)
        elif claim.measure in ("growth", "multiple", "change") and facts.words(claim).said_around("adjusted", claim):
            found.append("the wording speaks of real, adjusted or partial figures")
    return (*found, *((UNSETTLED,) if facts.unsettled(first, second) else ()))


def _two_sources(tellings: Sequence[Claim], limits: Limits) -> Iterator[Trial]:
    for first, second in combinations(tellings[:_MOST], 2):
        if first.source and second.source and first.source != second.source and first.unit == second.unit:
            roles = (("first", (first,)), ("second", (second,)))
            band = (("band", limits.figure),)
            yield Trial(rule("D102"), roles, ("sources", subject(first), span(first.period)), (UNLIKE,), band)


def _mirrored(facts: Facts, limits: Limits) -> Iterator[Trial]:
    """Flows of one pair and period that two sources tell."""
    flows: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for about in facts.subjects():
        moved = about.measure == "quantity" and about.direction in ("export", "import")
        if (about.measure in ("exports", "imports", "turnover") or moved) and about.reporter and about.partner:
            for when, tellings in facts.series(about).items():
                flows[_flow(about, when)].extend(c for c in tellings if c.source and "/" not in c.unit)
    stated = rates(facts)
    for claims in flows.values():
        for one, other in combinations(claims[: 2 * _MOST], 2):
            if one.source != other.source:
                yield from _compared(facts, (one, other), stated, limits)


def _flow(about: Subject, when: Span) -> tuple[object, ...]:
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
    occasion = ("mirror", _flow(subject(flows[0]), span(flows[0].period) or (_NO_DAY, _NO_DAY)), sources, code)
    return Trial(rule(code), tuple((name, (claim,)) for name, claim in roles), occasion, worries, (("band", band),))
