"""Unit values of one commodity that lie far apart (R105).

A unit value is value over quantity. Ratios of ten and more between partners or years of one commodity hardly come from prices;
the limit is a convention.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from ...claim import Claim
from ...units import PHYSICAL, is_money
from ..facts.facts import Facts, span
from ..facts.told import told_beside
from ..rule import rule
from ..verdict import Trial

_MOST = 12  # unit values of one commodity that are compared
_TENFOLD = Decimal(10)
_LEAST = Decimal(100_000)  # a smaller amount beside a quantity is a price
_VALUES = ("exports", "imports", "turnover")

Pair = tuple[Claim, Claim]


def unit_value_trials(facts: Facts) -> Iterator[Trial]:
    """Yield two unit values of one commodity, the larger first, that are ten times apart."""
    for pairs in _valued(facts).values():
        for one, other in combinations(pairs[:_MOST], 2):
            if one[1] is other[1]:  # two values of one quantity: one of them is of something else
                continue
            larger, smaller = sorted((one, other), key=lambda pair: pair[0].number / pair[1].number, reverse=True)
            roles = (("value", (larger[0],)), ("quantity", (larger[1],)), ("other_value", (smaller[0],)), ("other_quantity", (smaller[1],)))
            trial = Trial(rule("R105"), roles, ("unit value", id(one[0]), id(other[0])), remark=True)
            ratio, _ = trial.formula.sides(trial.values(lenient=True))
            if ratio.low is not None and ratio.low > _TENFOLD:
                yield trial


def _valued(facts: Facts) -> dict[tuple[object, ...], list[Pair]]:
    """Return value and quantity of each commodity, of one pair, period and source, by commodity and units."""
    quantities: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in facts.of("quantity"):
        if claim.commodity and claim.unit in PHYSICAL and claim.number > 0:
            quantities[_thing(claim)].append(claim)
    found: dict[tuple[object, ...], list[Pair]] = defaultdict(list)
    for value in facts.of(*_VALUES):
        told = quantities.get(_thing(value), [])
        amount = is_money(value.unit) and value.number >= _LEAST and told_beside(value, "measure")
        if amount and len(told) == 1 and facts.meet(value, told[0]) and _together(facts, value, told[0]):
            found[value.doc, value.commodity, value.unit, told[0].unit].append((value, told[0]))
    return found


def _together(facts: Facts, value: Claim, quantity: Claim) -> bool:
    """Return whether both stand in one sentence or table; what came in a claims table without its text goes by its fields."""
    words = facts.words(value)
    return not words.known or words.together(value, quantity) or (words.cell(value) and words.near(value, quantity))


def _thing(claim: Claim) -> tuple[object, ...]:
    return (claim.doc, claim.reporter, claim.partner, claim.commodity, claim.direction, span(claim.period))
