"""Sums announced behind their parts: "to Genoa 1.2, to Trieste 0.9 and to Koper 0.3, for a combined 2.4 million" (A102).

The parts are all like figures of one sentence. Where the sum stands in the same sentence, they need not differ in any
field: two ports of one country have no fields to tell them apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ...claim import Claim
from ...party import GROUPS
from ..facts.compared import UNSETTLED, base_of
from ..facts.facts import Facts, span
from ..rule import rule
from ..verdict import Trial
from .lists import ADDED, distinct, nested, whole_group

_BESIDE = 45  # signs between a word such as "combined" and the total it announces
_MOST_PARTS = 12
_SURE = 3  # parts of a sentence that hardly repeat each other
_TOLD_TWICE = "the two parts may be one figure told twice"
_ENDS = ("partner", "reporter", "commodity", "direction")


def announced_trials(facts: Facts) -> Iterator[Trial]:
    """Yield the figures of a sentence with the sum that words announce behind them."""
    rows: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in facts.of(*ADDED):
        if not isinstance(claim.value, tuple) and facts.words(claim).known:
            rows[claim.doc, facts.words(claim).paragraph(claim), claim.measure, claim.of, claim.unit].append(claim)
    for row in rows.values():
        for position, total in enumerate(row):
            words = facts.words(total)
            some = position > 1 and words.cell(total) and words.captioned("leading", row[0])  # a table of the main ones, with all in a row
            if position > 1 and words.said_before("combined", total, _BESIDE) and not some:
                yield from _summed(facts, _run(facts, row[:position]), total)


def _run(facts: Facts, before: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the figures of the last sentence among them, or of the list whose items stand right before."""
    words, place = facts.words(before[-1]), facts.words(before[-1]).block(before[-1])
    return tuple(claim for claim in before[-_MOST_PARTS - 1 :] if words.block(claim) == place)


def _summed(facts: Facts, parts: tuple[Claim, ...], total: Claim) -> Iterator[Trial]:
    if not 2 <= len(parts) <= _MOST_PARTS or not _of_one_time(parts, total) or nested(parts) or not facts.meet(total, *parts):
        return
    if total.partner in GROUPS and not whole_group(parts, total):  # with Vietnam 520, with Malaysia 310, with all of ASEAN 990 billion
        return
    beside = facts.words(total).together(parts[-1], total)
    if _one_list(parts) if distinct(parts) else beside:
        doubts = (UNSETTLED,) if distinct(parts) and facts.unsettled(total, *parts) else ()
        worries = () if distinct(parts) or len(parts) >= _SURE else (_TOLD_TWICE,)
        yield Trial(rule("A102"), (("parts", parts), ("total", (total,))), ("announced", id(total)), doubts, worries)


def _of_one_time(parts: Sequence[Claim], total: Claim) -> bool:
    told = (span(total.period), span(base_of(total)))
    return all((span(part.period), span(base_of(part))) == told and 0 < part.number < total.number for part in parts)


def _one_list(parts: Sequence[Claim]) -> bool:
    """Return whether the parts differ in one field only; ports of two countries may tell their goods, too."""
    return sum(len({getattr(part, end) for part in parts}) > 1 for end in _ENDS) == 1
