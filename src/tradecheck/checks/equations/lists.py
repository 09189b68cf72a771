"""Lists of parts and their total: by commodity, partner, reporter or direction (A102, A502).

A list is a run of figures of one paragraph, table or sentence that differ in one of these only. It is closed, and must
reach its total, where it has a row for the rest ("other"), where the total's name lists just its parts ("goods and
services"), or where the extractor says so. An open list must not exceed its total. Sums that are announced behind their
parts ("for a combined 5.6 billion") are in `announced`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import product

from ...claim import Claim
from ...party import GROUPS, WORLD, is_member
from ..facts.commodity import BOTH, GOODS, REST, SERVICES, lists_others, make_up, named
from ..facts.compared import UNSETTLED, base_of
from ..facts.facts import Facts, span
from ..facts.subject import Subject, subject
from ..rule import rule
from ..verdict import Trial

MOST_PARTS = 80
ADDED = ("exports", "imports", "turnover", "investment", "quantity", "count", "change")
OVERLAP = "the parts may overlap"
OPEN = "the list need not be complete"
_FAR = "the total stands far from its parts"
_KIN = "whether the figure is the total of this list is not told"
_DIMENSIONS = ("commodity", "partner", "reporter", "direction")
_LABEL = 24  # signs between a figure and the words of its item: other countries
_MOST = 8
_LEAST = Decimal("0.3")  # parts over total of a list from which one was left out
Block = tuple[object, ...]


def list_trials(facts: Facts) -> Iterator[Trial]:
    """Yield lists with their totals."""
    for dimension in _DIMENSIONS:
        for parts in runs(facts, dimension):
            yield from _with_totals(facts, parts, dimension)
    yield from _goods_and_services(facts)


def runs(facts: Facts, dimension: str) -> Iterator[list[Claim]]:
    """Yield figures of one paragraph, table or sentence that differ in one dimension only, each member once."""
    found: dict[Block, list[Claim]] = defaultdict(list)
    for claim in facts.of(*ADDED):
        key = _series(claim, dimension)
        if key is None or not span(claim.period) or claim.cue == "of-which" or isinstance(claim.value, tuple):
            continue
        words = facts.words(claim)
        told = (claim.doc, claim.measure, key, claim.unit, claim.source, span(claim.period), span(claim.base_period))
        found[*told, "paragraph", words.paragraph(claim)].append(claim)
        found[*told, "sentence", words.sentence(claim)].append(claim)
    seen: set[tuple[int, ...]] = set()
    for run in found.values():
        names = [named(claim.commodity) for claim in run]
        run = _without_total([claim for claim in run if not lists_others(named(claim.commodity), names)])
        members = tuple(id(claim) for claim in run)
        if 2 <= len(run) <= MOST_PARTS and distinct(run) and members not in seen:
            seen.add(members)
            yield run


def _without_total(run: list[Claim]) -> list[Claim]:
    """Return a list by partner without the one group that holds all the others, which is their total."""
    groups = {claim.partner for claim in run if claim.partner in GROUPS}
    others = [claim for claim in run if claim.partner not in groups]
    held = len(groups) == 1 and all(is_member(claim.partner or "", group or "") for claim in others for group in groups)
    return others if held and others else run


def _series(claim: Claim, dimension: str) -> Subject | None:
    """Return the subject of a list the claim can be a member of, with a star for what differs."""
    about = subject(claim)
    if dimension == "commodity":
        return about.other(commodity="*") if about.commodity not in (GOODS, BOTH) else None
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
        if total.unit == parts[0].unit and facts.meet(total, *parts) and total not in parts and not nested(parts):
            if all(_inside(part, total, dimension) for part in parts):
                found = True
                yield from _summed(facts, parts, total)
    if dimension == "commodity":
        yield from (trial for trial in _of_kin(facts, parts) if not found or not trial.doubts)


def _totals(facts: Facts, part: Claim, dimension: str) -> Iterator[Claim]:
    about = subject(part)
    if dimension == "commodity":
        yield from _told(facts, about.other(commodity=""), part)
    elif dimension == "direction":
        for direction in ("", "both"):
            yield from _told(facts, replace(about, direction=direction), part)
    else:
        for group in (WORLD, *GROUPS):
            ends = (part.reporter or "", group) if dimension == "partner" else (group, part.partner or "")
            whole = Subject(about.measure, *ends, about.commodity, about.direction, about.basis)
            yield from _told(facts, whole.other(), part)


def _told(facts: Facts, about: Subject, part: Claim) -> Sequence[Claim]:
    """Return the levels of a subject, or its changes over the base of the part."""
    if part.measure != "change":
        return facts.levels(about, part.period)
    compared = (span(part.period), span(base_of(part)))
    return [change for change in facts.relative("change", about) if (span(change.period), span(base_of(change))) == compared]


def _of_kin(facts: Facts, parts: list[Claim]) -> Iterator[Trial]:
    """A figure of another commodity in the same paragraph or the one before, which may be the total of the list."""
    series = _series(parts[0], "commodity")
    for total in facts.of(parts[0].measure):
        alike = total.unit == parts[0].unit and span(total.period) == span(parts[0].period) and _series(total, "commodity") == series
        if alike and total not in parts and facts.words(total).above(total, parts[0]) and facts.meet(total, *parts):
            words = facts.words(total)
            made_up = make_up((named(part.commodity) for part in parts), named(total.commodity))
            said = words.said_between("made_of", total, parts[0]) and total.start < parts[0].start
            roles = (("parts", tuple(parts)), ("total", (total,)))
            yield Trial(rule("A102"), roles, ("kin", id(parts[0]), id(total)), () if made_up or said else (_KIN,))


def _goods_and_services(facts: Facts) -> Iterator[Trial]:
    """Goods and services make goods and services, levels and changes alike."""
    wholes = [claim for claim in facts.of(*ADDED, "balance") if subject(claim).commodity == BOTH]
    for whole in wholes:
        goods, services = (_told(facts, subject(whole).other(commodity=name), whole) for name in (GOODS, SERVICES))
        for pair in list(product(goods, services))[:_MOST]:
            if len({whole.unit, *(part.unit for part in pair)}) == 1 and facts.meet(whole, *pair):
                doubts = (UNSETTLED,) if facts.unsettled(whole, *pair) else ()
                yield Trial(rule("A102"), (("parts", pair), ("total", (whole,))), ("both", id(whole)), doubts)


def _summed(facts: Facts, parts: list[Claim], total: Claim) -> Iterator[Trial]:
    rest = [part for part in parts if is_rest(facts, part)]
    words = facts.words(total)
    told = len(rest) == 1 or whole_group(parts, total) or any(part.cue == "closed list" for part in parts)
    complete = told and not _open_words(facts, parts, total)
    once = complete and _told_once(facts, total)
    ended = once and _named_and_ended(facts, parts)
    closed = ended or (once and _broken_down(facts, parts)) or (complete and words.near(parts[0], total))
    unsettled = (UNSETTLED,) if facts.unsettled(total, *parts) else ()
    in_table = _total_row(facts, parts, total)
    broken_down = words.said_of("breakdown", parts[0]) or words.headed("breakdown", parts[0])
    apart = len({part.partner for part in parts if part.partner}) == len(parts) or broken_down
    too_much = sum(part.number for part in parts) > total.number and apart and broken_down
    occasion = ("list", id(parts[0]), id(total))
    sure = unsettled if complete or in_table or too_much else (OPEN, *unsettled)
    loose = () if closed or too_much else (_FAR if complete else OPEN,)
    roles = (("parts", tuple(parts)), ("total", (total,)))
    yield Trial(rule("A102"), roles, occasion, sure, loose, complete=ended and _most(parts, total))
    if not closed:
        doubts = unsettled if in_table or (apart and not rest) else (OVERLAP, *unsettled)
        yield Trial(rule("A502"), (("parts", tuple(parts)), ("whole", (total,))), ("open list", id(parts[0]), id(total)), doubts)


def _told_once(facts: Facts, total: Claim) -> bool:
    """Return whether all tellings of a total agree."""
    return all(one.lenient.overlaps(total.lenient) for one in facts.levels(subject(total), total.period) if one.unit == total.unit)


def _broken_down(facts: Facts, parts: list[Claim]) -> bool:
    """Return whether words say that a list is what its flow is made of: exports consisted of, exports by product."""
    return any(facts.words(parts[0]).said_of(category, parts[0]) for category in ("made_of", "breakdown"))


def _named_and_ended(facts: Facts, parts: list[Claim]) -> bool:
    """Return whether a sentence names the flow and ends with the rest: imports came from China (3) and other countries (1)."""
    first, last = facts.words(parts[0]).extent(parts[0])
    places = [part.evidence.get("measure") for part in parts]
    starts = [place[0] if isinstance(place, (list, tuple)) and place else last for place in places]
    named = starts[0] is not None and all(start is None or first <= start < last for start in starts)  # None: carried on from part to part
    return named and is_rest(facts, parts[-1])


def _most(parts: list[Claim], total: Claim) -> bool:
    """Return whether parts make so much of a total that the list, though one be left out of it, is of that total."""
    return sum((part.number for part in parts), Decimal(0)) > _LEAST * total.number


def _total_row(facts: Facts, parts: list[Claim], total: Claim) -> bool:
    """Return whether the figure stands in a row headed "total" of the table of its parts, and no caption tells of the main ones."""
    words = facts.words(total)
    cells = all(words.cell(claim) for claim in (*parts, total))
    headed = cells and words.near(parts[0], total) and words.labelled("total", total)
    return headed and not words.captioned("leading", parts[0])


def _open_words(facts: Facts, parts: list[Claim], total: Claim) -> bool:
    """Return whether words before a list say that it holds some of the whole, in its sentence or in one that leads to it with a colon."""
    words, first = facts.words(parts[0]), parts[0]
    start = max(words.extent(first)[0], total.start if total.start < first.start else 0)
    said = words.says("open_list", start, first.start) or words.headed("open_list", first)
    return said or any(part.cue == "open list" for part in parts)


def is_rest(facts: Facts, part: Claim) -> bool:
    """Return whether a figure stands for all others: by its commodity, by the words of its row, or without partner beside "others"."""
    if (part.commodity or "").split(" ")[0] in REST:
        return True
    words = facts.words(part)
    if words.cell(part):
        return words.labelled("other", part)
    if words.itemized("other", part):
        return True
    unnamed = bool(part.reporter) and not part.partner
    return unnamed and (words.said_before("other", part, _LABEL) or words.said_after("other", part, _LABEL))


def whole_group(parts: Sequence[Claim], total: Claim) -> bool:
    """Return whether the partners are all members of the total's group but the reporter: Russia, Belarus ... of the EAEU."""
    members = GROUPS.get(total.partner or "", frozenset())
    return bool(members) and members - {total.reporter} == {part.partner for part in parts} - {total.reporter}


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
