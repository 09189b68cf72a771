"""Lists of parts and their total: table columns by commodity or partner, and shares that make up a whole (A102, A103, A105, A502).

A list is a run of figures of one paragraph, table or sentence that differ in commodity or in partner only. It is closed
where it has a row for the rest ("other"), or the extractor says so; only a closed list must reach its total. An open
list must not exceed it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from ...claim import Claim
from ...interval import Interval
from ...party import GROUPS, WORLD, is_member
from ..facts.compared import UNSETTLED
from ..facts.facts import Facts, span
from ..facts.subject import Subject, subject
from ..rule import rule
from ..verdict import Trial

MOST_PARTS = 80
_OPEN = "the list need not be complete"
_OVERLAP = "the parts may overlap"
_KIN = "whether the figure is the total of this list is not told"
_UNCLEAR = "whether all shares are told is not clear"
_ADDED = ("exports", "imports", "turnover", "investment", "quantity", "count")
_WINDOW = 8
_REST = ("other", "others", "rest", "remaining")
_HUNDRED = (("hundred", Interval.point(Decimal(100))),)
Block = tuple[object, ...]


def list_trials(facts: Facts) -> Iterator[Trial]:
    """Yield lists with their totals, and lists of shares."""
    for dimension in ("commodity", "partner", "reporter", "direction"):
        for parts in _runs(facts, dimension):
            yield from _with_totals(facts, parts, dimension)
    yield from _by_place(facts)
    yield from _shares(facts)


def _by_place(facts: Facts) -> Iterator[Trial]:
    """Like figures told right after or right before one that they may add up to; told only where they do."""
    found: dict[Block, list[Claim]] = defaultdict(list)
    for claim in facts.of(*_ADDED, "share", "other"):
        if span(claim.period) and not isinstance(claim.value, tuple):
            place = (claim.doc, facts.words(claim).paragraph(claim))
            found[*place, claim.measure, claim.of, claim.unit, span(claim.period)].append(claim)
    for row in found.values():
        for position, total in enumerate(row):
            for size in range(2, min(_WINDOW, len(row)) + 1):
                for start in (position + 1, position - size):
                    parts = tuple(row[start : start + size]) if start >= 0 else ()
                    if len(parts) == size and all(0 < part.number < total.number for part in parts) and facts.meet(total, *parts):
                        trial = Trial(rule("A102"), (("parts", parts), ("total", (total,))), ("place", id(total)), (_KIN,))
                        if trial.formula.holds(trial.values()):
                            yield trial


def _runs(facts: Facts, dimension: str) -> Iterator[list[Claim]]:
    """Yield figures of one paragraph, table or sentence that differ in one dimension only, each member once."""
    found: dict[Block, list[Claim]] = defaultdict(list)
    for claim in facts.of(*_ADDED):
        key = _series(claim, dimension)
        if key is None or not span(claim.period) or claim.cue == "of-which" or isinstance(claim.value, tuple):
            continue
        words = facts.words(claim)
        told = (claim.doc, key, claim.unit, claim.source, span(claim.period))
        found[*told, "paragraph", words.paragraph(claim)].append(claim)
        found[*told, "sentence", words.sentence(claim)].append(claim)
    seen: set[tuple[int, ...]] = set()
    for run in found.values():
        members = tuple(id(claim) for claim in run)
        if 2 <= len(run) <= MOST_PARTS and distinct(run) and members not in seen:
            seen.add(members)
            yield run


def _series(claim: Claim, dimension: str) -> Subject | None:
    """Return the subject of a list the claim can be a member of, with a star for what differs."""
    about = subject(claim)
    if dimension == "commodity":
        return about.other(commodity="*") if about.commodity else None
    if dimension == "direction":
        return replace(about, direction="*") if about.direction in ("export", "import", "transit") else None
    if not claim.reporter or (dimension == "partner" and claim.partner == WORLD):
        return None
    if dimension == "reporter" and about.measure == "turnover":
        return None
    reporter, partner = (claim.reporter, "*") if dimension == "partner" else ("*", claim.partner or "")
    return Subject(about.measure, reporter, partner, about.commodity, about.direction, about.basis)


def _with_totals(facts: Facts, parts: list[Claim], dimension: str) -> Iterator[Trial]:
    found = False
    for total in _totals(facts, parts[0], dimension):
        if total.unit != parts[0].unit or not facts.meet(total, *parts):
            continue
        if total not in parts and all(_inside(part, total, dimension) for part in parts) and not nested(parts):
            found = True
            yield from _summed(facts, parts, total)
    if not found and dimension == "commodity":
        yield from _of_kin(facts, parts)


def _totals(facts: Facts, part: Claim, dimension: str) -> Iterator[Claim]:
    about = subject(part)
    if dimension == "commodity":
        yield from facts.levels(about.other(commodity=""), part.period)
    elif dimension == "direction":
        for direction in ("", "both"):
            yield from facts.levels(replace(about, direction=direction), part.period)
    else:
        for group in (WORLD, *GROUPS):
            ends = (part.reporter or "", group) if dimension == "partner" else (group, part.partner or "")
            whole = Subject(about.measure, *ends, about.commodity, about.direction, about.basis)
            yield from facts.levels(whole.other(), part.period)


def _of_kin(facts: Facts, parts: list[Claim]) -> Iterator[Trial]:
    """A figure of another commodity in the same paragraph, which may be the total of the list."""
    series = _series(parts[0], "commodity")
    for total in facts.of(parts[0].measure):
        alike = total.unit == parts[0].unit and span(total.period) == span(parts[0].period) and _series(total, "commodity") == series
        if alike and total not in parts and facts.words(total).near(total, parts[0]) and facts.meet(total, *parts):
            yield Trial(rule("A102"), (("parts", tuple(parts)), ("total", (total,))), ("kin", id(parts[0]), id(total)), (_KIN,))


def _summed(facts: Facts, parts: list[Claim], total: Claim) -> Iterator[Trial]:
    rest = [part for part in parts if is_rest(facts, part)]
    closed = facts.words(total).near(parts[0], total) and (len(rest) == 1 or any(part.cue == "closed list" for part in parts))
    closed = closed and not _open_words(facts, parts, total)
    worries = (UNSETTLED,) if facts.unsettled(total, *parts) else ()
    roles = (("parts", tuple(parts)), ("total", (total,)))
    in_table = _total_row(facts, parts, total)
    yield Trial(rule("A102"), roles, ("list", id(parts[0]), id(total)), worries if closed else (_OPEN, *worries), soft=in_table)
    if not closed:
        disjoint = distinct(parts) and all(part.partner for part in parts) and len({part.partner for part in parts}) == len(parts)
        doubts = worries if in_table or (disjoint and not rest) else (_OVERLAP, *worries)
        yield Trial(rule("A502"), (("parts", tuple(parts)), ("whole", (total,))), ("open list", id(parts[0]), id(total)), doubts)


def _total_row(facts: Facts, parts: list[Claim], total: Claim) -> bool:
    """Return whether the figure stands in a row headed "total" of the table of its parts."""
    words = facts.words(total)
    cells = all(words.cell(claim) for claim in (*parts, total))
    return cells and words.near(parts[0], total) and words.labelled("total", total)


def _open_words(facts: Facts, parts: list[Claim], total: Claim) -> bool:
    return any(part.cue == "open list" for part in parts) or facts.words(total).said_between("open_list", total, parts[0])


def is_rest(facts: Facts, part: Claim) -> bool:
    """Return whether a figure stands for all others: by its commodity, or by the words of its row."""
    if (part.commodity or "").split(" ")[0] in _REST:
        return True
    words = facts.words(part)
    return words.labelled("other", part) if words.cell(part) else False


def _inside(part: Claim, total: Claim, dimension: str) -> bool:
    one, group = (part.partner, total.partner) if dimension == "partner" else (part.reporter, total.reporter)
    return dimension in ("commodity", "direction") or not one or is_member(one, group or "")


def nested(parts: Sequence[Claim]) -> bool:
    """Return whether the list holds two groups, or a group beside one of its members."""
    partners = {part.partner for part in parts if part.partner}
    groups = partners & GROUPS.keys()
    return len(groups) > 1 or any(is_member(one, group) for group in groups for one in partners - {group})


def distinct(run: Sequence[Claim]) -> bool:
    """Return whether no member of a list is told twice."""
    return len({(claim.commodity, claim.partner, claim.reporter, claim.direction) for claim in run}) == len(run)


def _shares(facts: Facts) -> Iterator[Trial]:
    """Shares of one whole: with one for the rest they make a hundred, without it no more than that."""
    found: dict[Block, list[Claim]] = defaultdict(list)
    for share in facts.of("share"):
        if share.unit == "%" and span(share.period) and not isinstance(share.value, tuple) and share.cue != "of-which":
            side = share.partner if share.commodity else "*"
            whole = (share.of, share.reporter, side, "*" if share.commodity else "", share.direction, subject(share).basis)
            found[share.doc, facts.words(share).paragraph(share), share.source, span(share.period), *whole].append(share)
    for run in found.values():
        if 2 <= len(run) <= MOST_PARTS and distinct(run) and not nested(run):
            yield from _hundred(facts, run)


def _hundred(facts: Facts, run: list[Claim]) -> Iterator[Trial]:
    rests = [share for share in run if is_rest(facts, share) or _rest_words(facts, share)]
    others = [share for share in run if share not in rests]
    words = facts.words(run[0])
    together = all(words.together(run[0], share) or words.cell(share) for share in run)
    if len(rests) == 1 and others:
        doubts = () if together else (_UNCLEAR,)
        yield Trial(rule("A103"), (("others", tuple(others)), ("rest", (rests[0],))), ("shares", id(rests[0])), doubts)
        return
    roles = (("shares", tuple(run)),)
    yield Trial(rule("A105"), roles, ("hundred", id(run[0])), (_UNCLEAR,), _HUNDRED)
    partners = len({share.partner for share in run if share.partner}) == len(run)
    yield Trial(rule("A106"), roles, ("at most a hundred", id(run[0])), () if partners and together else (_OVERLAP,), _HUNDRED)


def _rest_words(facts: Facts, share: Claim) -> bool:
    words = facts.words(share)
    return not words.cell(share) and words.said_before("rest", share, 25)
