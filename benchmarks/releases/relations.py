"""Which relations hold between the figures of a release, and whether figures as printed can stand together at all.

A relation is the set of facts it joins and a test on their lenient intervals, written here anew from ``CHECKS``' convention: a figure
may be rounded or cut off, the zeros at the end of a whole number may be filling. Ends count as closed, so that "disjoint" is never
said too early.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, localcontext
from itertools import product

from .draft import Draft
from .figures import level_of, whole_of
from .telling import Said

Range = tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True)
class Relation:
    """A kind and the facts it joins, the stated one last."""

    kind: str
    facts: tuple[str, ...]


def relations(draft: Draft, told: frozenset[str]) -> Iterator[Relation]:
    """Yield the relations among the facts that a release tells."""
    for when in ("", ":0"):
        yield from _if_told(told, "sum", f"X{when}", f"M{when}", f"T{when}")
        yield from _if_told(told, "balance", f"X{when}", f"M{when}", f"B{when}")
    for level in sorted({level_of(fact) for fact in told}):
        base, rate, change = f"{level}:0", f"{level}.g", f"{level}.d"
        yield from _if_told(told, "growth", level, base, rate)
        yield from _if_told(told, "change", level, base, change)
        yield from _if_told(told, "multiple", level, base, f"{level}.m")
        if base not in told:
            yield from _if_told(told, "growth", level, change, rate)
        yield from _if_told(told, "share", level, whole_of(level), f"{level}.s")
    for listing in draft.lists():
        parts = [fact.fact for item in listing.items for fact in item if not isinstance(fact, str) and "." not in fact.fact]
        if listing.closed and listing.flow in told and len(parts) > 1:
            yield Relation("sum", (*parts, listing.flow))


def _if_told(told: frozenset[str], kind: str, *facts: str) -> Iterator[Relation]:
    if told.issuperset(facts):
        yield Relation(kind, facts)


def lenient(said: Said) -> Range:
    """Return the most generous reading of one printed figure."""
    size, unit = abs(said.value), said.last_digit
    low, high = size - unit / 2, size + unit
    if unit >= 1 or size == size.to_integral_value():
        place = Decimal(1).scaleb(_zeros(size))
        room = min(place / 2, max(unit / 2, size / 20))
        low, high = min(low, size - room), max(high, size + room)
    return (low, high) if said.value > 0 else (-high, -low)


def _zeros(size: Decimal) -> int:
    """Return the place of the last digit that is not zero."""
    return int(size.normalize().as_tuple().exponent)


def fits(relation: Relation, figures: Mapping[str, Range]) -> bool:
    """Whether some values within the ranges fulfil a relation."""
    corners = [_left(relation, tuple(corner)) for corner in product(*(figures[fact] for fact in relation.facts[:-1]))]
    low, high = figures[relation.facts[-1]]
    return min(corners) <= high and low <= max(corners)


def _left(relation: Relation, values: tuple[Decimal, ...]) -> Decimal:
    with localcontext() as context:
        context.prec = 40
        if relation.kind == "sum":
            return sum(values, Decimal(0))
        first, second = values
        if relation.kind in ("balance", "change"):
            return first - second
        if relation.kind == "share":
            return first / second * 100
        base = first - second if relation.facts[1].endswith(".d") else second
        return first / base - 1 if relation.kind == "ratio" else first / base if relation.kind == "multiple" else (first / base - 1) * 100
