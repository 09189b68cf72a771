"""Changes in units or points, multiples, and words of rise and fall, with the levels they compare (G2, G3, G4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, product

from ...claim import Claim
from ...units import is_money, parts
from ..facts.compared import alike, compared, doubts, worries
from ..facts.facts import Facts, Span, parsed_period, span
from ..facts.subject import Subject, subject
from ..rule import rule
from ..verdict import Roles, Trial

_SIGNED = "a balance that rises or improves may be a deficit that shrinks"
_UNLIKE_PERIODS = "the two figures are of periods of unlike length"
_APART = "the two figures stand in different sentences"
_ANOTHER = "the word of rise or fall may be about another figure"
_OF_FLOWS = "the multiple may compare two periods"
_BASE_OF_TARGET = "from which figure the target is counted is not told"
_REACH = 80  # signs before the first level in which its word of rise or fall is looked for
_REACHES = (20, 40, 80, 160)  # the same for the nearest word of the sentence
_MOST = 8
_WORDED = ("exports", "imports", "turnover", "investment", "quantity", "price", "balance", "share", "other", "count")
_SIZED = ("balance", "other")  # measures that narrow and widen
_ACROSS = {"exports": "imports", "imports": "exports"}


def change_trials(facts: Facts) -> Iterator[Trial]:
    """Yield changes and multiples with their two levels."""
    for claim in facts.of("change"):
        for new, old in compared(facts, claim):
            if claim.unit == ("pp" if new.unit == "%" else new.unit):
                roles: Roles = (("new", (new,)), ("old", (old,)), ("change", (claim,)))
                sign = "change" if claim.of in _SIZED else ""
                sure, loose = doubts(facts, claim, new, old), worries(claim, new, old)
                yield Trial(rule("G201"), roles, ("change", id(claim)), sure, loose, either_sign=sign)
    for claim in facts.of("multiple"):
        if claim.unit == "x":
            for new, old in compared(facts, claim):
                yield from _multiple(facts, claim, new, old)
            yield from _of_flows(facts, claim)
    for claim in facts.of("target"):
        if claim.of == "multiple" and claim.unit == "x":
            yield from _required(facts, claim)


def _multiple(facts: Facts, claim: Claim, new: Claim, old: Claim) -> Iterator[Trial]:
    if not old.number or (new.number < 0) != (old.number < 0):
        return
    roles: Roles = (("new", (new,)), ("old", (old,)), ("times", (claim,)))
    sure, loose = doubts(facts, claim, new, old), worries(claim, new, old)
    yield Trial(rule("G301"), roles, ("multiple", id(claim)), sure, loose)
    if facts.words(claim).said_after("more_times", claim):  # "three times more": three times as much, or four times
        yield Trial(rule("G302"), roles, ("multiple", id(claim)), sure, loose)


def _of_flows(facts: Facts, claim: Claim) -> Iterator[Trial]:
    """How many times the one flow is the other: "we sell four times as much as we buy", "the seller sees thrice what the buyer sees"."""
    if claim.of not in _ACROSS or claim.base_period not in (None, claim.period):
        return
    about = subject(claim)
    own, others = (facts.levels(about.other(measure=measure), claim.period) for measure in (claim.of, _ACROSS[claim.of]))
    mirrored = facts.levels(replace(about, measure=_ACROSS[claim.of], reporter=about.partner, partner=about.reporter), claim.period)
    pairs = [(one, other) for one, other in product(own, others) if facts.meet(one, other, claim)]
    pairs += [(one, other) for one, other in product(own, mirrored) if facts.words(claim).near(claim, other)]
    for one, other in pairs[:_MOST]:
        if one.unit == other.unit and other.number > 0:
            roles: Roles = (("new", (one,)), ("old", (other,)), ("times", (claim,)))
            told = () if claim.base_period else (_OF_FLOWS,)
            yield Trial(rule("G303"), roles, ("multiple", id(claim)), told)


def _required(facts: Facts, claim: Claim) -> Iterator[Trial]:
    """By how many times a figure must grow to reach its target."""
    for target in facts.of("target"):
        if target.of in (None, "multiple", "growth", "share", "rank") or span(target.period) != span(claim.period):
            continue
        series = facts.series(subject(target, target.of))
        for old in series[max(series)][:_MOST] if series else ():
            if old.unit == target.unit and old.number > 0 and facts.words(claim).near(claim, target):
                roles: Roles = (("new", (target,)), ("old", (old,)), ("times", (claim,)))
                yield Trial(rule("G304"), roles, ("required", id(claim)), (_BASE_OF_TARGET,))


def direction_trials(facts: Facts) -> Iterator[Trial]:
    """Yield two levels told in one paragraph with a single word of rise or fall."""
    for about in facts.subjects():
        spans = sorted(facts.series(about).items()) if about.measure in _WORDED else []
        for (first, olds), (second, news) in combinations(spans, 2):
            if first[1] < second[0] or _seasons(first, second):
                for old, new in list(product(olds, news))[:_MOST]:
                    alike_two = alike(new, old) and facts.meet(new, old) and not _rate_of_exchange(new)
                    if alike_two and facts.words(new).near(new, old) and not _by_way_of(facts, spans, new, old):
                        yield from _worded(facts, about, new, old)
    for told in facts.of("growth", "change", "multiple"):
        yield from _by_rate(facts, told)


def _by_way_of(facts: Facts, spans: Sequence[tuple[Span, Sequence[Claim]]], new: Claim, old: Claim) -> bool:
    """Return whether the sentence of two levels tells one between them in time: fell to 1.5, recovered to 2.3 and reached 3.1 billion."""
    words, first, last = facts.words(new), span(old.period), span(new.period)
    if first is None or last is None or not words.together(new, old):
        return False
    between = (claim for when, told in spans if first < when < last for claim in told)
    return any(words.together(claim, new) and claim.unit == new.unit for claim in between)


def _by_rate(facts: Facts, told: Claim) -> Iterator[Trial]:
    """Levels beside a rate, change or multiple that tells their direction: 196 billion, 5.8 per cent less than the 209 of 2022.

    Only what holds is told, and what fails by its direction alone (381 after 402, "an increase of 5.2 per cent"): else it
    is the rate that does not fit its levels.
    """
    rises = told.number > (1 if told.measure == "multiple" else 0)
    for new, old in compared(facts, told):
        near = facts.words(told).near(new, old) and facts.words(told).near(told, new)
        if near and (new.number < 0) == (old.number < 0):
            roles: Roles = (("new", (new,)), ("old", (old,)))
            trial = Trial(rule("G401" if rises != (new.number < 0) else "G402"), roles, ("direction", id(new), id(old)))
            if trial.formula.holds(trial.values()) or (facts.words(told).known and _turned(told, new, old)):
                yield trial


def _turned(told: Claim, new: Claim, old: Claim) -> bool:
    """Return whether a growth rate fits its two levels but for the sign."""
    if told.measure != "growth" or not told.number or old.number <= 0:
        return False
    growth = Trial(rule("G101"), (("new", (new,)), ("old", (old,)), ("rate", (told,))))
    implied, stated = growth.formula.sides(growth.values())
    return implied.overlaps(-stated) and not implied.overlaps(stated)


def _rate_of_exchange(claim: Claim) -> bool:
    """Return whether a figure tells how many of one money another costs; whose rise is told hangs on the wording."""
    each = parts(claim.unit)[1]
    return each is not None and is_money(each)


def _worded(facts: Facts, about: Subject, new: Claim, old: Claim) -> Iterator[Trial]:
    """Levels with the word of their own clause, else, where that fits, with one of their sentences."""
    words, doubts = facts.words(new), []
    told = _told(facts, about, new, old) or _announced(facts, about, new, old) if _alone(facts, about, new, old) else None
    if told is None:
        doubts.append(_ANOTHER)
        told = _nearest(facts, about, new, old) or _moved(facts, new, old)
    elif not words.together(new, old):
        doubts.append(_APART)
    if _unlike_periods(new, old):
        doubts.append(_UNLIKE_PERIODS)
    if told is not None and told == old.cue and new.cue is None and _in_another_clause(words.text, old, new):
        return  # after dropping to 1.5 billion in 2020, exports reached 3.1 billion in 2022
    if told is None or (new.number < 0) != (old.number < 0):  # from deficit to surplus: of what the word tells is not clear
        return
    shrinks = new.number < 0 and old.number < 0  # a deficit "grew": its size did
    rises = (told == "rise") != shrinks
    roles: Roles = (("new", (new,)), ("old", (old,)))
    if shrinks and not any(facts.words(claim).said_around("deficit", claim) for claim in (new, old)):
        doubts.append(_SIGNED)
    trial = Trial(rule("G401" if rises else "G402"), roles, ("direction", id(new), id(old)), tuple(doubts))
    if _ANOTHER not in doubts or trial.formula.holds(trial.values()):
        yield trial


def _in_another_clause(text: str, old: Claim, new: Claim) -> bool:
    """Return whether a comma stands between an earlier figure and the later one behind it; none: from 3.41 in 2021 to 3.12 in 2022."""
    return old.start < new.start and not set(",;，；").isdisjoint(text[old.end : new.start])


def _seasons(first: Span, second: Span) -> bool:
    """Return whether two spans are of seasons that follow each other, each printed with its two years: 2022/23 and 2023/24."""
    years = [(first[0].year, first[1].year), (second[0].year, second[1].year)]
    return years[0][0] + 1 == years[0][1] == years[1][0] == years[1][1] - 1


def _unlike_periods(new: Claim, old: Claim) -> bool:
    """Return whether the one figure is of a period twice as long as the other's: a month's price after a year's."""
    periods = parsed_period(new.period), parsed_period(old.period)
    days = sorted(period.days for period in periods if period)
    return len(days) > 1 and days[1] > 2 * days[0]


def _told(facts: Facts, about: Subject, new: Claim, old: Claim) -> str | None:
    """Return the one direction that the words before and between both levels tell, ``None`` where it tells none or both."""
    before, after = _clauses(facts, new, old)
    return _said(facts, about, (new, old), before) or _said(facts, about, (new, old), after)


def _announced(facts: Facts, about: Subject, new: Claim, old: Claim) -> str | None:
    """Return the direction that a sentence without figures tells of the two levels right behind it, the only ones of theirs."""
    words, earlier = facts.words(new), min(new, old, key=lambda claim: claim.start)
    start, end = words.before(earlier)
    own = [claim for claim in facts.beside(earlier) if claim not in (new, old)]
    if start == end or own or not words.together(new, old) or facts.within(new.doc, start, end) or words.unread(start, end):
        return None
    return None if _said(facts, about, (new, old), words.extent(new)) else _said(facts, about, (new, old), (start, end))


def _nearest(facts: Facts, about: Subject, new: Claim, old: Claim) -> str | None:
    """Return the direction of the nearest such word before or between the levels, else behind them, in their sentences."""
    earlier, later = sorted((new, old), key=lambda claim: claim.start)
    words, end = facts.words(new), later.start + len(later.quote)
    first, last = words.extent(earlier)[0], words.extent(later)[1]
    for reach in _REACHES:
        told = _said(facts, about, (new, old), (max(first, earlier.start - reach), later.start))
        if told:
            return told
    return next((told for r in _REACHES if (told := _said(facts, about, (new, old), (end, min(last, end + r))))), None)


def _moved(facts: Facts, new: Claim, old: Claim) -> str | None:
    """Return the direction that any verb of movement of the language tells between two levels or around them in their sentences.

    A deficit that "improves" shrinks and one that "grows" does not, so that of deficits the word tells nothing.
    """
    if min(new.number, old.number) < 0:
        return None
    earlier, later = sorted((new, old), key=lambda claim: claim.start)
    words = facts.words(new)
    before, behind = words.extent(earlier)[0], words.extent(later)[1]
    stretches = (
        (earlier.end, later.start),
        (max(before, earlier.start - _REACH), earlier.start),
        (later.end, min(behind, later.end + _REACH)),
    )
    moves = (words.moves(*stretch) for stretch in stretches)
    told = next((found for found in moves if found), frozenset())
    return next(iter(told)) if len(told) == 1 else None


def _said(facts: Facts, about: Subject, levels: tuple[Claim, Claim], clause: tuple[int, int]) -> str | None:
    words = facts.words(levels[0])
    pairs = (("narrow", "widen"), ("fall of a balance", "rise of a balance")) if about.measure in _SIZED else (("fall", "rise"),)
    for down, up in pairs:
        told = {name for name, category in (("fall", down), ("rise", up)) if words.says(category, *clause)}
        if about.measure not in _SIZED:  # a balance that improves rises, though its deficit shrinks
            told |= {level.cue for level in levels if level.cue in ("rise", "fall")}
        if len(told) == 1:
            return told.pop()
        if told:
            return None
    return None


def _clauses(facts: Facts, new: Claim, old: Claim) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the stretch from the claim before the two levels to the later of them, and that behind it, in their sentences.

    Many languages end the clause with its verb, so that the word may follow.
    """
    earlier, later = sorted((new, old), key=lambda claim: claim.start)
    own = [c for c in facts.claims if c.doc == new.doc]
    before = [c.start + len(c.quote) for c in own if c.start < earlier.start]
    words, end = facts.words(new), later.start + len(later.quote)
    following = [c.start for c in own if c.start > later.start]
    start = max([words.extent(earlier)[0], earlier.start - _REACH, *before])
    return (start, later.start), (end, min([words.extent(later)[1], end + _REACH // 2, *following]))


def _alone(facts: Facts, about: Subject, new: Claim, old: Claim) -> bool:
    """Return whether no other level stands between the two, which the word might be about."""
    first, last = sorted((new.start, old.start))
    inner = [c for c in facts.claims if c.doc == new.doc and first < c.start < last]
    return all(subject(c) == about for c in inner)
