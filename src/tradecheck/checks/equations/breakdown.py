"""A total with what it is made of behind it (A102).

"Bulk came to 8.5 million tonnes. It consists of grain (1.6), ores (4.3) and oil (2.6)." The parts are all like figures of
one sentence, or of the items of one list, right behind the total. They must reach it where the words say that it is made
of them, or that the last of them is the rest; else the list may be open, and only a slip of a thousand is a failure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import takewhile

from ...claim import Claim
from ...party import WORLD, is_member
from ..facts.commodity import GOODS, named
from ..facts.compared import base_of
from ..facts.facts import Facts, span
from ..facts.subject import ENTERPRISE, ENTERPRISES
from ..findings.misprint import slips, transposed
from ..rule import rule
from ..verdict import Roles, Trial
from .lists import ADDED, OPEN, is_rest, nested

_MOST_PARTS = 12
_TOTALS = 3  # figures before a list that may be its total
_BOUNDS = ("over", "at_least", "under", "up_to")
_SAID = ("made_of", "breakdown", "open_list")
_BESIDE = 45  # signs around the last part in which a word for the rest is looked for
_NEAR = Decimal("0.1")  # gap over total that a list said to be complete may show; beyond it another list is meant
_SKIPPED = "the total does not stand right before the list"
_UNREAD = "a number between the total and its last part is not among the claims"
_OTHERS = "another figure of the same unit stands between the parts"


def breakdown_trials(facts: Facts) -> Iterator[Trial]:
    """Yield totals with the figures told behind them."""
    rows: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in facts.of(*ADDED):
        if span(claim.period) and not isinstance(claim.value, tuple) and facts.words(claim).known:
            unit = ENTERPRISE if claim.unit in ENTERPRISES else claim.unit
            about = (claim.doc, claim.measure, claim.of, unit, claim.reporter)
            rows[*about, span(claim.period), span(base_of(claim))].append(claim)
    for row in rows.values():
        for first in range(1, len(row) - 1):
            parts = _list_from(facts, row, first)
            if 2 <= len(parts) <= _MOST_PARTS and not nested(parts):
                in_one = facts.words(parts[0]).block(row[first - 1]) == facts.words(parts[0]).block(parts[0])
                yield from _with_totals(facts, row[max(first - (1 if in_one else _TOTALS), 0) : first], parts)


def _list_from(facts: Facts, row: Sequence[Claim], first: int) -> tuple[Claim, ...]:
    """Return the figures of one sentence or list: from its first one on, or behind a colon or words such as "of which"."""
    words, before = facts.words(row[first]), row[first - 1]
    place = words.block(row[first])
    inner = words.block(before) == place and not _introduced(facts, before, row[first])
    if inner or words.cell(row[first]):
        return ()
    return tuple(takewhile(lambda claim: words.block(claim) == place, row[first : first + _MOST_PARTS + 1]))


def _with_totals(facts: Facts, totals: Sequence[Claim], parts: tuple[Claim, ...]) -> Iterator[Trial]:
    for distance, total in enumerate(reversed(totals)):
        near = total.qualifier not in _BOUNDS and facts.words(total).before_list(total, parts[0])
        if near and _holds(total, parts) and facts.meet(total, *parts) and _linked(facts, total, parts):
            roles: Roles = (("parts", parts), ("total", (total,)))
            trial = Trial(rule("A102"), roles, ("breakdown", id(parts[0])), _doubts(facts, total, parts))
            if _complete(facts, total, parts):
                nearer = totals[len(totals) - distance :]
                yield replace(
                    trial, worries=(_SKIPPED,) if any(_of_parts(other, parts) or not _of_parts(total, parts) for other in nearer) else ()
                )
            elif _of_two_kinds(total, parts) or slips(trial) or (not distance and _transposed(facts, trial, total, parts)):
                yield replace(trial, worries=(OPEN,))
            else:
                yield replace(trial, doubts=(OPEN, *trial.doubts))


def _holds(total: Claim, parts: Sequence[Claim]) -> bool:
    """Return whether each part may be one of the total: of its partners, its direction and, where all are of one kind, its goods."""
    ends = {(part.partner, part.direction) for part in parts}
    partners = all(partner == total.partner or _within(partner, total.partner) for partner, _ in ends)
    goods = {named(part.commodity) for part in parts}
    if len(goods) == 1 and GOODS not in (*goods, named(total.commodity)) and goods != {named(total.commodity)}:
        return False  # wheat by country, behind a figure of barley
    return partners and all(total.direction in (None, "both", direction) for _, direction in ends)


def _of_parts(total: Claim, parts: Sequence[Claim]) -> bool:
    """Return whether a figure is of the one partner of all parts; one of more partners beside it is a remark on the way."""
    return {part.partner for part in parts} == {total.partner}


def _within(partner: str | None, whole: str | None) -> bool:
    return whole in (None, WORLD) or (partner is not None and is_member(partner, whole or ""))


def _linked(facts: Facts, total: Claim, parts: Sequence[Claim]) -> bool:
    """Return whether words, or a colon, say that the figures behind a total are of it.

    Goods behind other goods are their neighbours in a list, unless words, or a colon right behind the total, say that they are of them.
    """
    own, goods = named(total.commodity), {named(part.commodity) for part in parts}
    if own != GOODS and not goods & {own, GOODS}:
        words = facts.words(total)
        return words.opened(total, parts[0]) or any(words.said_between(category, total, parts[0]) for category in _SAID)
    return _introduced(facts, total, parts[0]) or _ended(facts, parts)


def _introduced(facts: Facts, total: Claim, first: Claim) -> bool:
    words = facts.words(total)
    return words.introduced(total, first) or any(words.said_between(category, total, first) for category in _SAID)


def _ended(facts: Facts, parts: Sequence[Claim]) -> bool:
    """Return whether the last part stands for the rest: "the other 481", "прочие направления: 199,3"."""
    words, last = facts.words(parts[-1]), parts[-1]
    before = parts[-2].start + len(parts[-2].quote)
    end = min(words.extent(last)[1], last.start + _BESIDE)
    return is_rest(facts, last) or words.says("rest", before, end) or words.says("other", max(before, last.start - _BESIDE), last.start)


def _doubts(facts: Facts, total: Claim, parts: Sequence[Claim]) -> tuple[str, ...]:
    words, last = facts.words(total), parts[-1]
    start, end = total.start + len(total.quote), last.start
    between = [claim for claim in facts.within(total.doc, start, end) if claim.unit == total.unit and claim not in parts]
    others = any(span(claim.period) in (None, span(total.period)) for claim in between if claim.start > parts[0].start)
    found = ((_UNREAD, words.unread(start, end)), (_OTHERS, others))
    return tuple(text for text, true in found if true)


def _complete(facts: Facts, total: Claim, parts: Sequence[Claim]) -> bool:
    """Return whether words say that the parts are all there is, and what they make comes near the total."""
    words = facts.words(total)
    made_of = words.said_between("made_of", total, parts[0]) and not words.said_between("open_list", total, parts[0])
    gap = abs(sum((part.number for part in parts), Decimal(0)) - total.number)
    return (made_of or _ended(facts, parts)) and gap <= _NEAR * abs(total.number)


def _transposed(facts: Facts, trial: Trial, total: Claim, parts: Sequence[Claim]) -> bool:
    """Return whether two digits that changed places explain why the parts behind a colon do not make the total.

    A list of the main ones need not reach it: the principal goods are: maize (436 million) and tea (489.8 million).
    """
    words = facts.words(total)
    some = any(words.said_between(category, total, parts[0]) for category in ("open_list", "leading"))
    return words.introduced(total, parts[0]) and not some and next(transposed(trial), None) is not None


def _of_two_kinds(total: Claim, parts: Sequence[Claim]) -> bool:
    """Return whether enterprises are told by two kinds, as joint ventures and others: there is hardly a third."""
    kinds = {part.unit for part in parts}
    return total.unit == ENTERPRISE and len(parts) == len(kinds) == 2 and kinds <= {ENTERPRISE, *ENTERPRISES}
