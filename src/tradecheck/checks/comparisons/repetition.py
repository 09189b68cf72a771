"""One figure told more than once by one source (D101)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from ...claim import Claim
from ..facts.compared import UNLIKE, UNSETTLED
from ..facts.facts import Facts, span
from ..facts.subject import subject
from ..rule import rule
from ..verdict import Trial

_TOLD = ("exports", "imports", "turnover", "balance", "investment", "quantity", "count", "price", "share", "other")
_FIRM = ("exports", "imports", "turnover", "balance", "growth")  # measures of which two figures of one key are one fact
_SAME_PLACE = "told in one sentence or table, so perhaps of different things"
_REVISED = "the wording tells of revised or preliminary figures"
_COMPLEMENTS = "the two shares make the whole together"
_HUNDRED = Decimal(100)
_TWO_SERIES = "each of the two stands beside a figure of another period, and these differ, too"
_ONE_SIDED = ("over", "at_least", "under", "up_to")
_FEW = 4


def repetition_trials(facts: Facts, *, across: bool = False) -> Iterator[Trial]:
    """Yield figures told twice by one source; with ``across`` only those told in two documents."""
    for about in facts.subjects():
        if about.measure in _TOLD:
            for tellings in facts.series(about).values():
                yield from _repeated(facts, tellings, across)
    for measure in ("growth", "multiple", "change", "target", "rank"):
        yield from _relative(facts, measure, across)


def _repeated(facts: Facts, tellings: Sequence[Claim], across: bool) -> Iterator[Trial]:
    exact = [c for c in tellings if c.qualifier not in _ONE_SIDED]
    pairs = list(combinations(exact, 2)) if len(exact) <= _FEW else list(pairwise(exact))
    pairs += [(a, b) for a, b in pairwise(tellings) if a.qualifier == b.qualifier and a.qualifier in _ONE_SIDED and a.value == b.value]
    for first, second in pairs:
        if across and first.doc == second.doc:
            continue
        if first.unit == second.unit and first.of == second.of and facts.meet(first, second):
            roles = (("first", (first,)), ("second", (second,)))
            doubts = _doubts(facts, first, second)
            unlike = (UNLIKE,) if first.measure not in (*_FIRM, "multiple", "change") else ()
            sure, loose = (doubts, unlike) if len(exact) == 2 else ((*unlike, *doubts), ())
            yield Trial(rule("D101"), roles, ("twice", id(first), id(second)), sure, loose)
            yield from _goods_of_both(facts, first, second)


def _goods_of_both(facts: Facts, first: Claim, second: Claim) -> Iterator[Trial]:
    """A figure called goods may be a part of one of goods and services, in a text that speaks of services."""
    goods, others = ([claim for claim in (first, second) if bool(claim.commodity) is named] for named in (True, False))
    words = facts.words(first)
    if len(goods) == 1 and first.measure in ("exports", "imports", "turnover") and words.says("services", 0, len(words.text)):
        roles = (("part", (goods[0],)), ("whole", (others[0],)))
        yield Trial(rule("A501"), roles, ("twice", id(first), id(second)), (_SAME_PLACE,))


def _relative(facts: Facts, measure: str, across: bool) -> Iterator[Trial]:
    """Growth, multiples and changes told twice."""
    found: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in facts.of(measure):
        if claim.reporter and (span(claim.period) or measure == "target"):
            key = (subject(claim), claim.of, claim.qualifier in _ONE_SIDED, claim.unit, span(claim.period), span(claim.base_period))
            found[key].append(claim)
    for tellings in found.values():
        for first, second in pairwise(tellings):
            if not (across and first.doc == second.doc) and facts.meet(first, second):
                roles = (("first", (first,)), ("second", (second,)))
                unlike = (UNLIKE,) if measure != "growth" or _apart(facts, first, second) else ()
                yield Trial(rule("D101"), roles, ("twice", id(first), id(second)), _doubts(facts, first, second), unlike)


def _apart(facts: Facts, first: Claim, second: Claim) -> bool:
    """Return whether two rates stand in brackets behind figures that differ, and so are of different things."""
    one, other = (facts.held(rate) for rate in (first, second))
    if one is None or other is None:
        return any(level is not None and "/" in level.unit for level in (one, other))
    return one.unit != other.unit or not one.lenient.overlaps(other.lenient)


def _doubts(facts: Facts, first: Claim, second: Claim) -> tuple[str, ...]:
    found = []
    words = facts.words(first)
    if not first.partner:
        found.append("the partner is not told")
    in_one = words.together(first, second) and not words.joined(first, second)
    if in_one or (words.cell(first) and words.cell(second) and words.near(first, second)):
        found.append(_SAME_PLACE)
    if first.measure == "share" and (first.lenient + second.lenient).contains(_HUNDRED):
        found.append(_COMPLEMENTS)
    if _of_two_series(facts, first, second):
        found.append(_TWO_SERIES)
    for claim in (first, second):
        if facts.words(claim).said_around("revised", claim):
            found.append(_REVISED)
        elif claim.measure in ("growth", "multiple", "change") and facts.words(claim).said_around("adjusted", claim):
            found.append("the wording speaks of real, adjusted or partial figures")
    return (*found, *((UNSETTLED,) if facts.unsettled(first, second) else ()))


def _of_two_series(facts: Facts, first: Claim, second: Claim) -> bool:
    """Return whether two figures are each told beside one of the same other period, which differ: 2.12 after 1.98, and 1.86 after 2.11.

    A slip of the pen spoils one figure, not those of both periods: the second series is of another flow or other goods.
    """
    if first.lenient.overlaps(second.lenient):
        return False
    one, other = (_beside_of_other_periods(facts, claim) for claim in (first, second))
    return any(when in other and not level.lenient.overlaps(other[when].lenient) for when, level in one.items())


def _beside_of_other_periods(facts: Facts, claim: Claim) -> dict[object, Claim]:
    """Return the figures of a subject in the sentence of one of them, by the other periods they are of."""
    about = (subject(claim), claim.measure, claim.unit, claim.source)
    beside = [other for other in facts.beside(claim) if (subject(other), other.measure, other.unit, other.source) == about]
    return {span(other.period): other for other in beside if span(other.period) != span(claim.period)}
