"""Values that cannot be (U103), and amounts whose currency stands nowhere (U104)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...claim import Claim
from ...interval import ZERO, Interval
from ...units import is_money
from ..facts.facts import Facts
from ..rule import rule
from ..verdict import UNTOLD, Trial

_NEVER_NEGATIVE = ("exports", "imports", "turnover", "quantity", "count")
_WHOLE = Interval(ZERO, Decimal(100))
_LEFT = Interval(Decimal(-100), None)
_POSITIVE = Interval(ZERO, None)
_PLACES = Interval(Decimal(1), None)
# what goods or a partner have a share of; one flow as percent of the other, or of what a country needs, may be more than all
_SHARED = ("turnover", "count", "investment")
_FROM_CONTEXT = "unit: taken from the context"
_NEAREST = 3  # amounts before a figure that are looked at


def value_trials(facts: Facts) -> Iterator[Trial]:
    """Yield figures that cannot be, and amounts that more than one currency would go with."""
    for claim in facts.claims:
        limits = possible(claim)
        if limits is not None:
            trial = Trial(rule("U103"), (("figure", (claim,)),), constants=(("possible", limits),))
            if not trial.formula.holds(trial.values(lenient=True)):
                yield trial
    yield from _without_currency(facts)


def possible(claim: Claim) -> Interval | None:
    """Return the values that a figure of this measure can have, ``None`` where any may be.

    >>> from ..claim_table import claims_from_rows
    >>> row = {"doc": "a", "claim": 1, "quote": "-120%", "start": 0, "measure": "growth", "of": "exports", "value": "-120", "unit": "%"}
    >>> print(possible(claims_from_rows([row])[0]).low)
    -100
    """
    if claim.measure == "share" and claim.unit == "%":
        return _WHOLE if claim.of in _SHARED else _POSITIVE
    if claim.measure == "growth" and claim.unit == "%":
        return _LEFT if claim.of in _NEVER_NEGATIVE else None
    if claim.measure == "rank":
        return _PLACES
    if claim.measure in _NEVER_NEGATIVE:
        return None if claim.evidence else _POSITIVE  # a minus sign in a text mostly stands before a change
    return _POSITIVE if claim.measure == "multiple" else None


def _without_currency(facts: Facts) -> Iterator[Trial]:
    """Amounts without a currency of their own, where those just before them are told in two; the first of each paragraph and pair."""
    told: dict[tuple[str, int], list[Claim]] = {}
    remarked: set[tuple[str, int, str, str]] = set()
    for claim in facts.claims:
        if not is_money(claim.unit):
            continue
        place = (claim.doc, facts.words(claim).paragraph(claim))
        before = told.setdefault(place, [])
        if _FROM_CONTEXT not in claim.notes:
            before.append(claim)
            continue
        other = next((amount for amount in reversed(before[-_NEAREST:]) if amount.unit != claim.unit), None)
        if other is not None and not facts.words(claim).cell(claim) and (*place, claim.unit, other.unit) not in remarked:
            remarked.add((*place, claim.unit, other.unit))
            roles = (("told", (claim,)), ("printed", (other,)))
            yield Trial(rule("U104"), roles, constants=(("currency", UNTOLD),))
