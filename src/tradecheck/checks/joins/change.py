"""Changes in units or points, multiples, and words of rise and fall, with the levels they compare (G2, G3, G4)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...claim import Claim
from ..facts.compared import BY_PLACE, alike, beside, compared, doubts
from ..facts.facts import Facts
from ..facts.subject import Subject, subject
from ..rule import rule
from ..verdict import Trial

_APART = "the two figures stand in different sentences"
_REACH = 80  # signs before the first level in which its word of rise or fall is looked for
_WORDED = ("exports", "imports", "turnover", "investment", "quantity", "price", "balance", "share")


def change_trials(facts: Facts) -> Iterator[Trial]:
    """Yield changes and multiples with their two levels."""
    for claim in facts.of("change"):
        pairs = [(new, old) for new, old in compared(facts, claim) if claim.unit == ("pp" if new.unit == "%" else new.unit)]
        for new, old in pairs:
            roles = (("new", (new,)), ("old", (old,)), ("change", (claim,)))
            sign = "change" if claim.of in ("balance", "other") else ""
            yield Trial(rule("G201"), roles, ("change", id(claim)), doubts(facts, claim, new, old), either_sign=sign)
        for new, old in () if pairs else beside(facts, claim):
            if claim.unit == ("pp" if new.unit == "%" else new.unit) and new.measure == claim.of:
                roles = (("new", (new,)), ("old", (old,)), ("change", (claim,)))
                yield Trial(rule("G201"), roles, ("change", id(claim)), (BY_PLACE,))
    for claim in facts.of("multiple"):
        pairs = list(compared(facts, claim))
        for new, old in pairs:
            yield from _multiple(facts, claim, new, old)
        for new, old in () if pairs or claim.unit != "x" else beside(facts, claim):
            roles = (("new", (new,)), ("old", (old,)), ("times", (claim,)))
            yield Trial(rule("G301"), roles, ("multiple", id(claim)), (BY_PLACE,))


def _multiple(facts: Facts, claim: Claim, new: Claim, old: Claim) -> Iterator[Trial]:
    if claim.unit != "x" or not old.number or (new.number < 0) != (old.number < 0):
        return
    roles = (("new", (new,)), ("old", (old,)), ("times", (claim,)))
    worries = doubts(facts, claim, new, old)
    yield Trial(rule("G301"), roles, ("multiple", id(claim)), worries)
    if facts.words(claim).said_after("more_times", claim):  # "three times more": three times as much, or four times
        yield Trial(rule("G302"), roles, ("multiple", id(claim)), worries)


def direction_trials(facts: Facts) -> Iterator[Trial]:
    """Yield two levels told in one sentence with a single word of rise or fall."""
    for about in facts.subjects():
        if about.measure not in _WORDED:
            continue
        spans = sorted(facts.series(about).items())
        for (first, olds), (second, news) in pairwise(spans):
            if first[1] >= second[0]:
                continue
            for old in olds:
                for new in news:
                    if alike(new, old) and facts.meet(new, old):
                        yield from _worded(facts, about, new, old)


def _worded(facts: Facts, about: Subject, new: Claim, old: Claim) -> Iterator[Trial]:
    told = _told(facts, about, new, old)
    if not told:
        return
    shrinks = new.number < 0 and old.number < 0  # a deficit "grew": its size did
    rises = (told == "rise") != shrinks
    worries = () if facts.words(new).together(new, old) else (_APART,)
    yield Trial(rule("G401" if rises else "G402"), (("new", (new,)), ("old", (old,))), ("direction", id(new), id(old)), worries)


def _told(facts: Facts, about: Subject, new: Claim, old: Claim) -> str | None:
    """Return the one direction that the words before and between both levels tell, ``None`` where it tells none or both."""
    words = facts.words(new)
    if not words.near(new, old) or not _alone(facts, about, new, old):
        return None
    start, end = _clause(facts, new, old)
    pairs = (("narrow", "widen"), ("fall", "rise")) if about.measure == "balance" else (("fall", "rise"),)
    for down, up in pairs:
        told = {name for name, category in (("fall", down), ("rise", up)) if words.says(category, start, end)}
        told |= {cue for cue in (new.cue, old.cue) if cue in ("rise", "fall")}
        if len(told) == 1:
            return told.pop()
        if told:
            return None
    return None


def _clause(facts: Facts, new: Claim, old: Claim) -> tuple[int, int]:
    """Return the stretch from the claim before the two levels (in their sentence) to the later of them."""
    first, last = sorted((new.start, old.start))
    before = [c.start + len(c.quote) for c in facts.claims if c.doc == new.doc and c.start < first]
    earlier = new if new.start == first else old
    return max([facts.words(new).beginning(earlier), first - _REACH, *before]), last


def _alone(facts: Facts, about: Subject, new: Claim, old: Claim) -> bool:
    """Return whether no other level stands between the two, which the word might be about."""
    first, last = sorted((new.start, old.start))
    inner = [c for c in facts.claims if c.doc == new.doc and first < c.start < last]
    return all(subject(c) == about for c in inner)
