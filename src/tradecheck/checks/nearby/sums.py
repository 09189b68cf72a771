"""Figures that add up to one told beside them, where nothing but their place says that they are its parts (A102).

Such a sum is yielded only where it fits: a failure would prove nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from ...claim import Claim
from ...units import is_money
from ..equations.lists import ADDED
from ..facts.facts import Facts, span
from ..facts.subject import ENTERPRISE, ENTERPRISES
from ..rule import rule
from ..verdict import Trial

BY_PLACE = "the figures are told by their place only"
_KINDS = (*ADDED, "share", "other", "balance")
_WINDOW = 8
_LISTED, _LONGEST = 3, 40  # parts of a list that is a paragraph or table of its own
_STEPS = (-2, -1, 1)  # paragraphs from such a list to its total
_FEW = (2, 3)  # parts picked from the figures around, not told in a row
_AROUND = 6
_TIGHT = Decimal("0.005")  # room of all figures over the total: above it, picked parts fit by chance
_OFF = 2 * _TIGHT  # how far the values of parts may lie from the total, whose intervals have that room
_BALANCES = ("balance", "other")  # goods, services and income make the current account
_Place = tuple[object, ...]


def sum_trials(facts: Facts) -> Iterator[Trial]:
    """Yield sums of figures told in a row beside their total, and of two or three picked around it."""
    rows: dict[_Place, list[Claim]] = defaultdict(list)
    kin: dict[_Place, list[Claim]] = defaultdict(list)
    paragraphs: dict[_Place, dict[int, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in facts.of(*_KINDS):
        if not isinstance(claim.value, tuple) and facts.words(claim).known and span(claim.period):
            unit = ENTERPRISE if claim.unit in ENTERPRISES else claim.unit
            when = (claim.doc, unit, span(claim.period), span(claim.base_period))
            rows[*when, facts.words(claim).paragraph(claim), claim.measure, claim.of].append(claim)
            paragraphs[*when, claim.measure, claim.of][facts.words(claim).paragraph(claim)].append(claim)
            if is_money(claim.unit):
                kin[*when, "balance" if claim.measure in _BALANCES else (claim.measure, claim.of)].append(claim)
    for row in rows.values():
        yield from _in_a_row(facts, row)
    for row in kin.values():
        yield from _picked(facts, row)
    for told in paragraphs.values():
        yield from _of_whole_lists(facts, told)


def _in_a_row(facts: Facts, row: Sequence[Claim]) -> Iterator[Trial]:
    for position, total in enumerate(row):
        for size in range(2, min(_WINDOW, len(row)) + 1):
            for start in (position + 1, position - size):
                parts = tuple(row[start : start + size]) if start >= 0 else ()
                smaller = all(0 < abs(part.number) < abs(total.number) for part in parts)
                if len(parts) == size and smaller and facts.meet(total, *parts):
                    yield from _fitting(parts, total)


def _of_whole_lists(facts: Facts, told: Mapping[int, Sequence[Claim]]) -> Iterator[Trial]:
    """Yield all like figures of a paragraph with a total in one beside it: a table of five countries, "these five took 4.3 billion"."""
    for place, parts in told.items():
        if _LISTED <= len(parts) <= _LONGEST:
            for total in (claim for step in _STEPS for claim in told.get(place + step, ())):
                if all(0 < abs(part.number) < abs(total.number) for part in parts) and facts.meet(total, *parts):
                    yield from _fitting(tuple(parts), total)


def _picked(facts: Facts, row: Sequence[Claim]) -> Iterator[Trial]:
    for position, total in enumerate(row):
        around = [claim for claim in row[max(position - _AROUND, 0) : position + _AROUND + 1] if claim is not total]
        for size in _FEW:
            for parts in combinations(around, size):
                off = abs(sum((part.number for part in parts), -total.number))
                if off > _OFF * abs(total.number) or not all(part.number for part in parts):  # most do not come near
                    continue
                if _room(total, *parts) <= _TIGHT * abs(total.number) and facts.meet(total, *parts):
                    yield from _fitting(parts, total)


def _fitting(parts: tuple[Claim, ...], total: Claim) -> Iterator[Trial]:
    trial = Trial(rule("A102"), (("parts", parts), ("total", (total,))), ("place", id(total)), (BY_PLACE,))
    if trial.formula.holds(trial.values()):
        yield trial


def _room(*claims: Claim) -> Decimal:
    """Return how far the figures may lie off together; endless where one is unbounded."""
    widths = [claim.strict.width for claim in claims]
    return sum((width for width in widths if width is not None), Decimal(0)) / 2 if None not in widths else Decimal("Infinity")
