"""Lists of parts and their total: table columns by commodity or partner, and shares that make up a whole (A102, A103, A502).

A list is a run of figures of one column or sentence that differ in commodity or in partner only. It is closed where
it has a row for the rest ("other"), or the extractor says so; only a closed list must reach its total. An open list
must not exceed it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ...claim import Claim
from ...party import GROUPS, WORLD, is_member
from ..facts.compared import UNSETTLED
from ..facts.facts import Facts, span
from ..facts.subject import Subject, subject
from ..rule import rule
from ..verdict import Trial

MOST_PARTS = 80
_OPEN = "the list need not be complete"
_OVERLAP = "the parts may overlap"
_ADDED = ("exports", "imports", "turnover", "investment", "quantity", "count")
Block = tuple[object, ...]


def list_trials(facts: Facts) -> Iterator[Trial]:
    """Yield lists with their totals, and lists of shares."""
    for dimension in ("commodity", "partner"):
        for parts in _runs(facts, dimension):
            yield from _with_totals(facts, parts, dimension)
    yield from _shares(facts)


def _runs(facts: Facts, dimension: str) -> Iterator[list[Claim]]:
    """Yield figures of one paragraph or table that differ in one dimension only, each cell of the list once."""
    found: dict[Block, list[Claim]] = defaultdict(list)
    for claim in facts.of(*_ADDED):
        if not span(claim.period) or claim.cue == "of-which" or isinstance(claim.value, tuple):
            continue
        about = subject(claim)
        if dimension == "commodity" and about.commodity:
            key: Subject = about.other(commodity="*")
        elif dimension == "partner" and about.partner != WORLD and about.reporter:
            key = about.other(partner="*") if about.measure != "turnover" else _told(claim)
        else:
            continue
        found[claim.doc, facts.words(claim).paragraph(claim), key, claim.unit, claim.source, span(claim.period)].append(claim)
    for run in found.values():
        if 2 <= len(run) <= MOST_PARTS and len({(c.commodity, c.partner) for c in run}) == len(run):
            yield run


def _told(claim: Claim) -> Subject:
    """Return the subject of turnover with any partner, from the side that tells it."""
    return Subject("turnover", claim.reporter or "", "*", (claim.commodity or "").casefold(), "", subject(claim).basis)


def _with_totals(facts: Facts, parts: list[Claim], dimension: str) -> Iterator[Trial]:
    for total in _totals(facts, parts[0], dimension):
        if total.unit != parts[0].unit or not facts.meet(total, *parts):
            continue
        inner = [part for part in parts if part is not total and _inside(part, total, dimension)]
        if len(inner) < 2 or len(inner) != len(parts) or _nested(inner):
            continue
        yield from _summed(facts, inner, total)


def _totals(facts: Facts, part: Claim, dimension: str) -> Iterator[Claim]:
    about = subject(part)
    if dimension == "commodity":
        yield from facts.levels(about.other(commodity=""), part.period)
        return
    for group in (WORLD, *GROUPS):
        whole = Subject(about.measure, part.reporter or "", group, about.commodity, about.direction, about.basis)
        yield from facts.levels(whole.other(), part.period)


def _summed(facts: Facts, parts: list[Claim], total: Claim) -> Iterator[Trial]:
    words = facts.words(total)
    beside = words.near(parts[0], total)
    rest = [part for part in parts if _is_rest(facts, part)]
    closed = beside and (len(rest) == 1 or any(part.cue == "closed list" for part in parts)) and not _open_words(facts, parts, total)
    worries = (UNSETTLED,) if facts.unsettled(total, *parts) else ()
    roles = (("parts", tuple(parts)), ("total", (total,)))
    occasion = ("list", id(parts[0]), id(total))
    yield Trial(rule("A102"), roles, occasion, worries if closed else (_OPEN, *worries))
    if not closed:
        disjoint = all(part.partner for part in parts) and len({part.partner for part in parts}) == len(parts)
        doubts = worries if disjoint and not rest else (_OVERLAP, *worries)
        yield Trial(rule("A502"), (("parts", tuple(parts)), ("whole", (total,))), ("open list", id(parts[0]), id(total)), doubts)


def _open_words(facts: Facts, parts: list[Claim], total: Claim) -> bool:
    return any(part.cue == "open list" for part in parts) or facts.words(total).said_between("open_list", total, parts[0])


def _is_rest(facts: Facts, part: Claim) -> bool:
    """Return whether a part stands for all others: by its commodity, or by the words of its row."""
    if (part.commodity or "").split(" ")[0] in ("other", "others", "rest", "remaining"):
        return True
    words = facts.words(part)
    return words.labelled("other", part) if words.cell(part) else False


def _inside(part: Claim, total: Claim, dimension: str) -> bool:
    if dimension == "commodity" or not part.partner:
        return True
    return is_member(part.partner, total.partner or "")


def _nested(parts: Sequence[Claim]) -> bool:
    """Return whether the list holds a group beside one of its members."""
    partners = {part.partner for part in parts if part.partner}
    return any(is_member(one, group) for group in partners & GROUPS.keys() for one in partners - {group})


def _shares(facts: Facts) -> Iterator[Trial]:
    """Shares of one whole that leave a rest: "goods 77 %, services the remaining 23 %"."""
    found: dict[Block, list[Claim]] = defaultdict(list)
    for share in facts.of("share"):
        if share.unit == "%" and span(share.period) and not isinstance(share.value, tuple):
            about = subject(share)
            side = share.partner if about.commodity else "*"
            whole = (share.of, share.reporter, side, "*" if about.commodity else "", share.direction, about.basis)
            place = (share.doc, facts.words(share).paragraph(share), share.source, span(share.period))
            found[*place, *whole].append(share)
    for run in found.values():
        rests = [share for share in run if _is_rest_share(facts, share)]
        others = [share for share in run if share not in rests]
        if len(rests) == 1 and others and _distinct(run) and not _nested(run):
            yield Trial(rule("A103"), (("others", tuple(others)), ("rest", (rests[0],))), ("shares", id(rests[0])), _left(facts, run, rests[0]))


def _left(facts: Facts, run: list[Claim], rest: Claim) -> tuple[str, ...]:
    """A rest after a single share in another sentence may be the rest of something else."""
    together = all(facts.words(rest).together(share, rest) or facts.words(rest).cell(share) for share in run)
    return () if together else ("whether all shares are told is not clear",)


def _is_rest_share(facts: Facts, share: Claim) -> bool:
    words = facts.words(share)
    return words.labelled("other", share) if words.cell(share) else words.said_before("rest", share, 25)


def _distinct(run: Sequence[Claim]) -> bool:
    return len({(share.commodity, share.partner) for share in run}) == len(run)
