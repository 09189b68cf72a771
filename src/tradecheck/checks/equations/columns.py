"""Lines of a list or table with a line headed "total" (A102): regions, ports, firms and goods that no field of a claim tells apart.

The lines are neighbours in one paragraph and like figures: one measure, unit, source, reporter, direction and period. They must reach
the total unless one of them is a part of another ("of which") or they are so far off that another total is meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from ...claim import Claim
from ..facts.compared import base_of
from ..facts.facts import Facts, span
from ..rule import rule
from ..verdict import Trial
from .lists import ADDED, OPEN, distinct, nested

_MOST_LINES = 40
_NEAR = Decimal("0.1")  # gap over total beyond which another list is meant


def column_trials(facts: Facts) -> Iterator[Trial]:
    """Yield lines and their total where `lists` cannot tell them apart by their fields."""
    for run in _columns(facts):
        totals = [claim for claim in run if facts.words(claim).labelled("total", claim)]
        parts = tuple(claim for claim in run if claim not in totals)
        if len(totals) != 1 or not 2 <= len(parts) <= _MOST_LINES or totals[0] not in (run[0], run[-1]):
            continue
        if not distinct(parts) and not nested(parts) and _one_below_the_other(facts, run) and facts.meet(*run):
            open_list = any(facts.words(part).labelled("open_list", part) for part in parts)
            gap = abs(sum((part.number for part in parts), Decimal(0)) - totals[0].number)
            doubts = (OPEN,) if open_list or gap > _NEAR * abs(totals[0].number) else ()
            yield Trial(rule("A102"), (("parts", parts), ("total", (totals[0],))), ("column", id(totals[0])), doubts)


def _columns(facts: Facts) -> Iterator[Sequence[Claim]]:
    """Yield like figures of one paragraph, in the order of its lines."""
    found: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in facts.of(*ADDED):
        words = facts.words(claim)
        if words.known and span(claim.period) and not isinstance(claim.value, tuple):
            about = (claim.measure, claim.of, claim.unit, claim.source, claim.reporter, claim.direction)
            found[claim.doc, words.paragraph(claim), *about, span(claim.period), span(base_of(claim))].append(claim)
    yield from found.values()


def _one_below_the_other(facts: Facts, run: Sequence[Claim]) -> bool:
    """Return whether each figure stands in the line below the one before it."""
    lines = [facts.words(claim).line(claim) for claim in run]
    return all(below - above == 1 for above, below in pairwise(lines))
