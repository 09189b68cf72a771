"""Shares with their part and whole (R101)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ...claim import Claim
from ...interval import HUNDRED
from ...party import COUNTRIES, GROUPS, WORLD, is_member
from ..facts.commodity import named, wider
from ..facts.compared import UNLIKE, UNSETTLED
from ..facts.facts import Facts, span
from ..facts.subject import FLOWS, Subject, subject
from ..facts.told import told_beside
from ..rule import rule
from ..verdict import Trial
from .lists import is_rest

MOST = 16
_BESIDE = 30  # signs between a share and the figure it tells again
_ROW = 80  # signs of a row between its figure and its share
_REACHES = (20, 40, 60)  # signs around a share in which the name of its part is looked for
_DIRECTIONS = ("export", "import", "transit")
_ALL_BUT = "non-"  # non-oil goods and the like
_UNNAMED = "the part is not named"
_FLOW_UNNAMED = "whether exports or imports are the part is not told"
_OF_ALL = "the share may be of the trade with all partners"
_OF_ANOTHER = "the share may be that of another country in the trade with the group"
_KIN = "whether the one commodity is a part of the other is not told"
_SIBLINGS = "both goods have a share of the same whole"
_LIST = 3  # kinds of goods that make a list
_OTHERS = 2  # shares beside a bare percent that make it one
_UNLIKELY = "goods are hardly ever told as a share of a balance"
_DOMESTIC = "the whole may leave out goods that were imported before"
_UNTOLD = "whether the percent is a share or a growth is not told"
_TARGET = "whether the figure counts towards the target is not told"


def share_trials(facts: Facts) -> Iterator[Trial]:
    """Yield each share with every part and whole it may be told of; one that fits is enough."""
    for share in facts.of("share"):
        if share.unit != "%" or not share.of:
            continue
        pairs = _targeted(facts, share) if share.of == "target" else _pairs(facts, share)
        pairs = [(part, whole) for part, whole in pairs if part is not whole and part.unit == whole.unit and _may_be(facts, share, part)]
        pairs.sort(key=lambda pair: abs(pair[0].start - share.start) + abs(pair[1].start - share.start))
        for part, whole in pairs[:MOST]:
            roles = (("part", (part,)), ("whole", (whole,)), ("share", (share,)))
            yield Trial(rule("R101"), roles, ("share", id(share)), _doubts(facts, share, part, whole), _worries(facts, share, part, whole))


def _doubts(facts: Facts, share: Claim, part: Claim, whole: Claim) -> tuple[str, ...]:
    found = []
    if not share.commodity and not share.partner and not facts.words(share).near(share, part):
        found.append(_UNNAMED)
    if part.measure != whole.measure and not _flow_named(facts, share):
        if not _both_flows(facts, share):
            found.append(_FLOW_UNNAMED)
        elif share.evidence and share.partner not in (None, WORLD) and told_beside(share, "reporter", "partner"):
            found.append(_OF_ALL)  # the share of Russia in the trade of Kazakhstan
    if share.of == "imports" and part.measure == "exports":
        if share.commodity or not facts.words(share).near(share, part) or _tells_again(facts, share):
            found.append(_FLOW_UNNAMED)  # a rate of cover, or a share of imports of some kind
    if whole.measure == "exports" and not whole.commodity and facts.words(whole).said_around("domestic", whole):
        found.append(_DOMESTIC)
    if share.of == "target":
        found.append(_TARGET)
    if share.of == "balance" and share.commodity:
        found.append(_UNLIKELY)
    if whole.commodity and whole.commodity != part.commodity and _shared_alike(facts, share, whole):
        found.append(_SIBLINGS)
    if _of_one_list(facts, whole, part) or _side_by_side(facts, whole, part):
        found.append(_SIBLINGS)
    if _bare_percent(share) and not _in_list_of_shares(facts, share, whole):
        found.append(_UNTOLD)
    if facts.unsettled(part, whole):
        found.append(UNSETTLED)
    return tuple(found)


def _tells_again(facts: Facts, share: Claim) -> bool:
    """Return whether imports from one partner stand right before their share of all: imports of 1.21 billion, that is 12.4 percent."""
    before = max((claim for claim in facts.beside(share) if claim.start < share.start), key=lambda claim: claim.start, default=None)
    if before is None or before.measure != share.of or before.partner not in COUNTRIES:
        return False
    return share.start - before.start - len(before.quote) <= _BESIDE


def _of_one_list(facts: Facts, whole: Claim, part: Claim) -> bool:
    """Return whether goods of two kinds stand beside others in one sentence: electronics (1.6), crude oil (0.9), other goods (0.7)."""
    if not whole.commodity or whole.commodity == part.commodity or part not in facts.beside(whole):
        return False
    flow = (whole.measure, whole.partner, whole.unit, span(whole.period))
    goods = {c.commodity for c in facts.beside(part) if c.commodity and (c.measure, c.partner, c.unit, span(c.period)) == flow}
    return len(goods | {part.commodity}) >= _LIST


def _side_by_side(facts: Facts, whole: Claim, part: Claim) -> bool:
    """Return whether goods stand beside others that no word tells them to be a part of: oil (1.8) and machinery (1.2)."""
    if not whole.commodity or whole.commodity == part.commodity or part.cue == "of-which" or part not in facts.beside(whole):
        return False
    return facts.words(part).known and not facts.words(part).said_between("open_list", whole, part)


def _shared_alike(facts: Facts, share: Claim, whole: Claim) -> bool:
    """Return whether the goods of a whole have a share of the same flow too, and so stand beside the part: meat 45 %, coffee 17 %."""
    about = replace(subject(share, "share"), commodity=named(whole.commodity))
    return any(other.of == share.of for other in facts.levels(about, share.period))


def _flow_named(facts: Facts, share: Claim) -> str | None:
    """Return the one flow that the words beside a share of turnover name: exports accounted for 70 % of bilateral trade."""
    if share.of != "turnover" or share.commodity:
        return None
    words = facts.words(share)
    for reach in _REACHES:
        named = [flow for flow in ("exports", "imports") if words.said_around(flow, share, reach, reach)]
        if named:
            return named[0] if len(named) == 1 else None
    return None


def _may_be(facts: Facts, share: Claim, part: Claim) -> bool:
    """Return whether a flow may be the part, by the flow that the words name; the partner's imports are the reporter's exports."""
    named_flow = _flow_named(facts, share)
    if named_flow is None or part.measure not in ("exports", "imports"):
        return True
    return (part.measure == named_flow) == (part.reporter == share.reporter)


def _both_flows(facts: Facts, share: Claim) -> bool:
    """Return whether exports and imports of the pair are told: a share that fits neither of them is then wrong."""
    about = subject(share, "exports")
    across = subject(replace(share, reporter=share.partner, partner=share.reporter), "exports")
    told = {
        side: bool(facts.levels(about.other(measure=side), share.period) or facts.levels(across.other(measure=other), share.period))
        for side, other in (("exports", "imports"), ("imports", "exports"))
    }
    return all(told.values())


def _worries(facts: Facts, share: Claim, part: Claim, whole: Claim) -> tuple[str, ...]:
    found = []
    words = facts.words(share)
    flows_differ = part.measure != whole.measure and share.partner != WORLD  # of world trade it can only be this
    if flows_differ or (not words.together(share, whole) and _another_whole(share, whole)):
        found.append(_OF_ALL)
    if (whole.commodity and whole.commodity != part.commodity) or (part.direction != whole.direction and part.measure == "quantity"):
        found.append(_KIN)
    if share.partner in GROUPS and whole.partner == WORLD and share.start < part.start and not words.together(share, whole):
        found.append(_OF_ANOTHER)
    if share.of in ("other", "count") and not words.near(share, part):
        found.append(UNLIKE)
    return tuple(found)


def _bare_percent(share: Claim) -> bool:
    """Return whether a percent is read as a share for want of any word of movement: 1,401 million (14.9 %)."""
    told = share.evidence.get("measure")
    return isinstance(told, list) and told[-1] == "no movement told"


def _in_list_of_shares(facts: Facts, share: Claim, whole: Claim) -> bool:
    """Return whether other bare percents of the sentence are the shares of the figures before: A 528 (50 %), B 326 (31 %)."""
    beside = sorted((*facts.beside(share), share), key=lambda claim: claim.start)
    rows = [(part, other) for part, other in pairwise(beside) if other is not share and _bare_percent(other) and part.unit == whole.unit]
    if whole.lenient.touches_zero:
        return False
    return sum((part.lenient / whole.lenient * HUNDRED).overlaps(other.lenient) for part, other in rows) >= _OTHERS


def _another_whole(share: Claim, whole: Claim) -> bool:
    """Return whether the share may be of more than this whole: of the world beside a group, of the pair beside the world.

    Quantities of one commodity have no such choice: a sum over commodities is hardly ever told in tonnes.
    """
    if whole.partner in GROUPS and share.partner != whole.partner:
        return True
    if share.of == "quantity" and share.commodity == whole.commodity:
        return False
    return bool(share.commodity and share.partner not in (None, WORLD)) and whole.partner == WORLD


def _pairs(facts: Facts, share: Claim) -> list[tuple[Claim, Claim]]:
    return [*_of_the_rest(facts, share), *_of_the_named(facts, share)]


def _of_the_rest(facts: Facts, share: Claim) -> Iterator[tuple[Claim, Claim]]:
    """Yield the figure in the row of a share for all others, with the total of its list: "other countries 176, 27.0 %"."""
    if not is_rest(facts, share):
        return
    words = facts.words(share)
    for part in facts.within(share.doc, share.start - _ROW, share.start):
        alike = (part.measure, part.reporter, part.partner, part.commodity) == (share.of, share.reporter, share.partner, share.commodity)
        if alike and words.line(part) == words.line(share) and span(part.period) == span(share.period):
            about = subject(part)
            for total in (about, about.other(partner=WORLD)):
                yield from ((part, whole) for whole in facts.levels(total, share.period) if facts.meet(part, whole, share))


def _of_the_named(facts: Facts, share: Claim) -> list[tuple[Claim, Claim]]:
    named_part = _named_beside(facts, share)
    if named_part is not None:
        wholes = wholes_of(facts, replace(share, commodity=named_part.commodity))
        near = [whole for whole in wholes if facts.words(share).near(share, whole)]
        return [(named_part, whole) for whole in near if facts.meet(named_part, whole, share)]
    return [(part, whole) for whole in wholes_of(facts, share) for part in _parts(facts, share, whole) if facts.meet(part, whole, share)]


def _named_beside(facts: Facts, share: Claim) -> Claim | None:
    """Return the figure that a share without commodity goes with: "wheat brought 612 million, or 24 per cent of it all"."""
    words = facts.words(share)
    if share.commodity or share.cue == "of-which" or words.said_after("open_list", share):
        return None
    beside = sorted(facts.beside(share), key=lambda claim: claim.start)
    before = [claim for claim in beside if claim.start < share.start][-1:]
    after = [claim for claim in beside if claim.start > share.start][:1]
    for level in (*before, *after):
        alike = level.measure == share.of and level.commodity and (level.reporter, level.partner) == (share.reporter, share.partner)
        ends = sorted((level, share), key=lambda claim: claim.start)
        gap = ends[1].start - ends[0].start - len(ends[0].quote)
        if alike and span(level.period) == span(share.period) and gap <= _BESIDE and not words.said_between("open_list", level, share):
            return level
    return None


def _targeted(facts: Facts, share: Claim) -> list[tuple[Claim, Claim]]:
    """Return figures with the target they count towards."""
    return [(part, target) for target in _targets(facts, share) for part in facts.levels(subject(target, target.of), share.period)]


def _parts(facts: Facts, share: Claim, whole: Claim) -> Iterator[Claim]:
    """Yield figures of the share's own subject, and a flow of the same pair as a part of turnover or of the other flow."""
    about = subject(share, share.of)
    if subject(whole) != about:
        yield from _leveled(facts, about, share)
        return
    flows = {"turnover": ("exports", "imports"), "imports": ("exports",)}.get(share.of or "", ())
    for reporter, partner in ((share.reporter, share.partner), (share.partner, share.reporter)):
        for flow in flows if reporter and partner else ():
            yield from facts.levels(Subject(flow, reporter or "", partner or "", about.commodity, "", about.basis), share.period)


def wholes_of(facts: Facts, share: Claim) -> Iterator[Claim]:
    """Yield what the share may be of: all partners, the group of the partner, all goods, all directions, the pair's turnover or imports."""
    partner, commodity = share.partner or "", named(share.commodity, share.basis)
    if partner not in ("", WORLD) or not commodity:
        for group in (WORLD, *GROUPS):
            if group != partner and (not partner or is_member(partner, group)):
                yield from _leveled(facts, _about(share, group, commodity), share)
    yield from _of_union(facts, share)
    for more in wider(commodity) if commodity else ():
        yield from _leveled(facts, _about(share, partner, more), share)
        if partner not in ("", WORLD):
            yield from _leveled(facts, _about(share, WORLD, more), share)
    if commodity:
        yield from _kin(facts, share)
    if share.of == "quantity" and share.direction in _DIRECTIONS:
        yield from facts.levels(replace(_about(share, partner, commodity), direction="both"), share.period)
    if share.of in ("turnover", "imports"):
        yield from facts.levels(_about(share, partner, commodity), share.period)


def _of_union(facts: Facts, share: Claim) -> Iterator[Claim]:
    """Yield what all members of a union trade together, in the table that tells the share of one: Belarus 19.2 | 27.6; EAEU 69.7."""
    words = facts.words(share)
    for group in GROUPS if share.reporter in COUNTRIES and words.cell(share) else ():
        if is_member(share.reporter or "", group):
            told = facts.levels(subject(replace(share, reporter=group), share.of), share.period)
            yield from (whole for whole in told if words.cell(whole) and words.near(share, whole))


def _about(share: Claim, partner: str, commodity: str) -> Subject:
    """Return the subject of a level the share may be of, told from the share's own side."""
    return subject(replace(share, partner=partner or None, commodity=commodity or None), share.of)


def _kin(facts: Facts, share: Claim) -> Iterator[Claim]:
    """Yield figures of another commodity in the same paragraph, or of all goods but one, of which the share's may be a part."""
    any_commodity = _about(share, share.partner or "", "*")
    for level in facts.of(share.of or ""):
        if level.commodity and level.commodity != share.commodity and span(level.period) == span(share.period):
            far = not level.commodity.startswith(_ALL_BUT) and not facts.words(share).near(share, level)
            if subject(level).other(commodity="*") == any_commodity and not far:
                yield level


def _leveled(facts: Facts, about: Subject, share: Claim) -> Sequence[Claim]:
    """Return levels of a subject; where the share tells no direction or they tell none, of any."""
    found = facts.levels(about, share.period)
    if found or about.measure in FLOWS:
        return found
    if share.direction:
        return facts.levels(replace(about, direction=""), share.period)
    kin = [s for s in facts.subjects() if s.measure == about.measure and s.pair == about.pair and s.commodity == about.commodity]
    return [claim for other in kin for claim in facts.levels(other, share.period)]


def _targets(facts: Facts, share: Claim) -> Iterator[Claim]:
    for target in facts.of("target"):
        held, asked = span(target.period), span(share.period)
        inside = held and asked and held[0] <= asked[0] and asked[1] <= held[1]
        if inside and target.of in (*FLOWS, "investment", "quantity") and facts.words(share).near(share, target):
            yield target
