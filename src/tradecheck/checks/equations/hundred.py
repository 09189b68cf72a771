"""Shares of one whole that make up a hundred, or no more than that (A103, A105, A106)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ...claim import Claim
from ...interval import HUNDRED
from ..facts.facts import Facts, span
from ..facts.subject import subject
from ..rule import rule
from ..verdict import Roles, Trial
from .lists import MOST_PARTS, OVERLAP, Block, distinct, is_rest, nested

_UNCLEAR = "whether all shares are told is not clear"
_CONSTANTS = (("hundred", HUNDRED),)


def hundred_trials(facts: Facts) -> Iterator[Trial]:
    """Yield shares of one whole: with one for the rest they make a hundred, without it no more than that."""
    found: dict[Block, list[Claim]] = defaultdict(list)
    for share in facts.of("share"):
        if share.unit == "%" and span(share.period) and not isinstance(share.value, tuple) and share.cue != "of-which":
            words = facts.words(share)
            told = (share.doc, share.source, span(share.period), share.of, share.reporter, share.direction, subject(share).basis)
            for side in _sides(facts, share):
                found[*told, *side, "paragraph", words.paragraph(share)].append(share)
                found[*told, *side, "sentence", words.sentence(share)].append(share)
    seen: set[tuple[int, ...]] = set()
    for run in found.values():
        members = tuple(id(share) for share in run)
        if 2 <= len(run) <= MOST_PARTS and members not in seen:
            seen.add(members)
            if distinct(run) and not nested(run):
                yield from _hundred(facts, run)
            else:
                yield from _whole(run)


def _sides(facts: Facts, share: Claim) -> Iterator[tuple[str | None, str | None]]:
    """Yield partner and commodity of the list a share may be in, with a star for what differs.

    The rest of a list has no name of its own where the others have theirs: Chile 34 %, Brazil 9 %, all others 57 %.
    """
    rest = _for_all_others(facts, share)
    if share.commodity or rest:
        yield share.partner, "*"
    if not share.commodity or share.partner or rest:
        yield "*", share.commodity


def _for_all_others(facts: Facts, share: Claim) -> bool:
    return is_rest(facts, share) or _rest_words(facts, share)


def _whole(run: list[Claim]) -> Iterator[Trial]:
    """Shares of which nothing tells what they are of, where they make up a hundred."""
    trial = Trial(rule("A105"), (("shares", tuple(run)),), ("hundred", id(run[0])), (_UNCLEAR,), constants=_CONSTANTS)
    if len(run) > 2 and trial.formula.holds(trial.values()):
        yield trial


def _hundred(facts: Facts, run: list[Claim]) -> Iterator[Trial]:
    rests = [share for share in run if _for_all_others(facts, share)]
    others = [share for share in run if share not in rests]
    words = facts.words(run[0])
    together = all(words.together(run[0], share) or words.cell(share) for share in run)
    if len(rests) == 1 and others:
        roles: Roles = (("others", tuple(others)), ("rest", (rests[0],)))
        yield Trial(rule("A103"), roles, ("shares", id(rests[0])), () if together else (_UNCLEAR,))
        return
    roles = (("shares", tuple(run)),)
    yield Trial(rule("A105"), roles, ("hundred", id(run[0])), (_UNCLEAR,), constants=_CONSTANTS)
    apart = len({share.partner for share in run if share.partner}) == len(run) and together
    yield Trial(rule("A106"), roles, ("at most a hundred", id(run[0])), () if apart else (OVERLAP,), constants=_CONSTANTS)


def _rest_words(facts: Facts, share: Claim) -> bool:
    words = facts.words(share)
    return not words.cell(share) and words.said_before("rest", share, 25)
