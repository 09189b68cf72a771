"""Ranks against the values of the ranked (R201 to R203), and against the list they are in (A505)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, pairwise, product

from ...claim import Claim
from ...party import GROUPS, WORLD
from ..facts.facts import Facts, span
from ..facts.subject import subject
from ..rule import rule
from ..verdict import Roles, Trial

_RANKED = 12  # ranks of one list for which all pairs are tried
_MOST = 3  # tellings of one value
_LISTS = "the two ranks may be of different lists"
_UNLISTED = "whether the other is in the same list is not told"
_MOVED = {"exports": "export", "imports": "import"}
_NAMED = ("reporter", "partner", "commodity")


def rank_trials(facts: Facts) -> Iterator[Trial]:
    """Yield pairs of ranks in one list with the values of the ranked: the ranks differ in one party or in the commodity."""
    ranks = [rank for rank in facts.of("rank") if rank.qualifier == "exact" and rank.of and rank.period]
    for differing in _NAMED:
        lists: dict[tuple[object, ...], list[Claim]] = {}
        for rank in ranks:
            if getattr(rank, differing):
                lists.setdefault(_list_of(rank, differing), []).append(rank)
        for members in lists.values():
            pairs = list(combinations(members, 2)) if len(members) <= _RANKED else list(pairwise(members))
            for one, other in pairs:
                if getattr(one, differing) != getattr(other, differing) and one.number != other.number:
                    yield from _ordered(facts, one, other)
    for rank in ranks:
        if rank.number <= 2:
            yield from _unranked(facts, rank)
    yield from _places(facts)


def _list_of(rank: Claim, differing: str) -> tuple[object, ...]:
    same = [getattr(rank, name) for name in _NAMED if name != differing]
    return (rank.doc, rank.of, rank.source, span(rank.period), rank.direction, *same)


def _ordered(facts: Facts, one: Claim, other: Claim) -> Iterator[Trial]:
    doubtful = () if facts.words(one).near(one, other) else (_LISTS,)
    for first, second in product(_values(facts, one), _values(facts, other)):
        if first.unit == second.unit and first.of == second.of and facts.meet(first, second):
            ranks: Roles = (("first_rank", (one,)), ("second_rank", (other,)))
            roles: Roles = (*ranks, ("first_value", (first,)), ("second_value", (second,)))
            yield Trial(rule("R201"), roles, ("rank", id(one), id(other)), doubtful)


def _values(facts: Facts, rank: Claim) -> list[Claim]:
    """Return what ranks the ranked: the level the rank is of, and its share; the quantity of a commodity where no value is told."""
    levels = facts.levels(subject(rank), rank.period)[:_MOST]
    if not levels and rank.commodity and rank.of in _MOVED:
        levels = facts.levels(replace(subject(rank, "quantity"), direction=_MOVED[rank.of]), rank.period)[:_MOST]
    shares = [share for share in facts.levels(subject(rank, "share"), rank.period) if share.of == rank.of]
    return [*levels, *shares[:_MOST]]


def _unranked(facts: Facts, rank: Claim) -> Iterator[Trial]:
    """The first or second of a list against another told beside it without a rank, which may be in that list.

    The second is below one other only: told where one is above it.
    """
    for mine in facts.levels(subject(rank), rank.period)[:_MOST]:
        others = [other for other in facts.of(rank.of or "") if _may_be_listed(facts, rank, mine, other)]
        if rank.number == 1:
            for other in others:
                roles: Roles = (("first", (mine,)), ("other", (other,)), ("rank", (rank,)))
                yield Trial(rule("R202"), roles, ("first", id(rank), id(other)), (_UNLISTED,))
        above = [other for other in others if other.number > mine.number] if rank.number == 2 else []
        if len(above) == 1:
            roles = (("above", (above[0],)), ("second", (mine,)), ("rank", (rank,)))
            yield Trial(rule("R203"), roles, ("second", id(rank)), (_UNLISTED,))


def _may_be_listed(facts: Facts, rank: Claim, mine: Claim, other: Claim) -> bool:
    """Return whether a figure is of another single partner, and else of what the ranked one is, in the same paragraph."""
    partner = other.partner or WORLD
    if partner in (rank.partner, WORLD, *GROUPS) or other.unit != mine.unit or span(other.period) != span(mine.period):
        return False
    alike = subject(replace(other, partner=rank.partner, reporter=rank.reporter)) == subject(mine)
    return alike and rank.reporter in (other.reporter, other.partner) and facts.words(mine).near(mine, other) and facts.meet(mine, other)


def _places(facts: Facts) -> Iterator[Trial]:
    """A rank against 'among the first fifty'."""
    for places in facts.of("rank"):
        if places.qualifier != "up_to":
            continue
        for rank in facts.relative("rank", subject(places)):
            if rank.qualifier == "exact" and span(rank.period) == span(places.period):
                doubts = () if _one_list(facts, rank, places) else (_LISTS,)
                yield Trial(rule("A505"), (("rank", (rank,)), ("places", (places,))), ("rank", id(rank), id(places)), doubts)


def _one_list(facts: Facts, rank: Claim, places: Claim) -> bool:
    """Return whether rank and list are the only ones of their sentence, told of one flow, source and commodity."""
    alike = (rank.of, rank.source, rank.direction) == (places.of, places.source, places.direction)
    others = [claim for claim in facts.beside(rank) if claim.measure == "rank"]
    return alike and facts.words(rank).known and others == [places]
