"""Shares with their part and whole (R101), and ranks against the values of the ranked (R201)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from ...claim import Claim
from ...party import GROUPS, WORLD, is_member
from ..facts.compared import UNLIKE, UNSETTLED
from ..facts.facts import Facts, span
from ..facts.subject import FLOWS, Subject, subject
from ..rule import rule
from ..verdict import Trial

MOST = 16
_RANKED = 12  # ranks of one list for which all pairs are tried
_UNNAMED = "the part is not named"
_TARGET = "whether the figure counts towards the target is not told"


def share_trials(facts: Facts) -> Iterator[Trial]:
    """Yield each share with every part and whole it may be told of; one that fits is enough."""
    for share in facts.of("share"):
        if share.unit != "%" or not share.of:
            continue
        parts, wholes = (_target_parts, _targets) if share.of == "target" else (_parts, _wholes)
        pairs = [
            (part, whole)
            for whole in wholes(facts, share)
            for part in parts(facts, share, whole)
            if part is not whole and part.unit == whole.unit and (share.of == "target" or facts.meet(part, whole, share))
        ]
        pairs.sort(key=lambda pair: abs(pair[0].start - share.start) + abs(pair[1].start - share.start))
        for part, whole in pairs[:MOST]:
            roles = (("part", (part,)), ("whole", (whole,)), ("share", (share,)))
            yield Trial(rule("R101"), roles, ("share", id(share)), _doubts(facts, share, part, whole))


def _doubts(facts: Facts, share: Claim, part: Claim, whole: Claim) -> tuple[str, ...]:
    found = []
    if not share.commodity and not share.partner and not facts.words(share).near(share, part):
        found.append(_UNNAMED)
    if share.of == "target":
        found.append(_TARGET)
    if share.of in ("other", "count") and not facts.words(share).near(share, part):
        found.append(UNLIKE)
    if part.period != whole.period and span(part.period) != span(whole.period) and share.of != "target":
        found.append("part and whole are of different periods")
    return (*found, *((UNSETTLED,) if facts.unsettled(part, whole) else ()))


def _parts(facts: Facts, share: Claim, whole: Claim) -> Iterator[Claim]:
    """Yield figures of the share's own subject, and a flow of the same pair as a part of turnover."""
    assert share.of
    about = subject(share, share.of)
    if subject(whole) != about:
        yield from _leveled(facts, about, share)
    if share.of == "turnover" and subject(whole) == about:
        for reporter, partner in ((share.reporter, share.partner), (share.partner, share.reporter)):
            if reporter and partner:
                for flow in ("exports", "imports"):
                    yield from facts.levels(Subject(flow, reporter, partner, about.commodity, "", about.basis), share.period)


def _wholes(facts: Facts, share: Claim) -> Iterator[Claim]:
    """Yield what the share may be of: all partners, the group of the partner, all goods, or the pair's turnover."""
    assert share.of
    about = subject(share, share.of)
    if about.partner not in ("", WORLD) or not about.commodity:
        for group in (WORLD, *GROUPS):
            if group != about.partner and (not about.partner or is_member(about.partner, group)):
                yield from _leveled(facts, about.other(partner=group), share)
    if about.commodity:
        yield from _leveled(facts, about.other(commodity=""), share)
        if about.partner not in ("", WORLD):
            yield from _leveled(facts, about.other(partner=WORLD, commodity=""), share)
    if share.of == "turnover":
        yield from facts.levels(about, share.period)


def _leveled(facts: Facts, about: Subject, share: Claim) -> Sequence[Claim]:
    """Return levels of a subject; where the share tells no direction, of any."""
    found = facts.levels(about, share.period)
    if found or about.measure in FLOWS or share.direction:
        return found
    kin = [s for s in facts.subjects() if s.measure == about.measure and s.pair == about.pair and s.commodity == about.commodity]
    return [claim for other in kin for claim in facts.levels(other, share.period)]


def _targets(facts: Facts, share: Claim) -> Iterator[Claim]:
    for target in facts.of("target"):
        held, asked = span(target.period), span(share.period)
        inside = held and asked and held[0] <= asked[0] and asked[1] <= held[1]
        if inside and target.of in (*FLOWS, "investment", "quantity") and facts.words(share).near(share, target):
            yield target


def _target_parts(facts: Facts, share: Claim, target: Claim) -> Iterator[Claim]:
    assert target.of
    yield from facts.levels(subject(target, target.of), share.period)


def rank_trials(facts: Facts) -> Iterator[Trial]:
    """Yield pairs of ranks in one list with the values of the ranked."""
    lists: dict[tuple[object, ...], list[Claim]] = {}
    for rank in facts.of("rank"):
        if rank.qualifier == "exact" and rank.of and rank.partner and rank.period:
            key = (rank.doc, rank.of, rank.reporter, rank.source, span(rank.period), rank.commodity, rank.direction)
            lists.setdefault(key, []).append(rank)
    for ranks in lists.values():
        pairs = list(combinations(ranks, 2)) if len(ranks) <= _RANKED else list(zip(ranks, ranks[1:], strict=False))
        for one, other in pairs:
            if one.partner != other.partner:
                yield from _ordered(facts, one, other)


def _ordered(facts: Facts, one: Claim, other: Claim) -> Iterator[Trial]:
    if one.number == other.number:
        return
    doubtful = () if facts.words(one).near(one, other) else ("the two ranks may be of different lists",)
    for first in _values(facts, one)[:3]:
        for second in _values(facts, other)[:3]:
            if first.unit == second.unit and facts.meet(first, second):
                roles = (("first_rank", (one,)), ("second_rank", (other,)), ("first_value", (first,)), ("second_value", (second,)))
                yield Trial(rule("R201"), roles, ("rank", id(one), id(other)), doubtful)


def _values(facts: Facts, rank: Claim) -> Sequence[Claim]:
    return facts.levels(subject(rank), rank.period)
