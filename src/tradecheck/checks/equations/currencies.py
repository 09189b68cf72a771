"""Rates of growth in two currencies, and amounts converted at the rate of another period (C106, C107).

Convention: a rate in A/B is so many A for one B, so that growth in A is growth in B times the rate's own growth.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations, product

from ...claim import Claim
from ...interval import Interval
from ...units import is_money, parts
from ..facts.compared import base_of, doubts
from ..facts.facts import Facts, span
from ..facts.subject import subject
from ..rule import rule
from ..verdict import Roles, Trial
from .exchange import AVERAGES, CHOICE_OF_RATE, MOST, rates, two_currencies

_MONEY = ("exports", "imports", "turnover", "balance", "investment", "other")


def currency_trials(facts: Facts) -> Iterator[Trial]:
    """Yield growth told in two currencies, and conversions at the rate of another period."""
    stated = rates(facts)
    if len(stated) < 2:
        return
    yield from _grown(facts, stated)
    for about in facts.subjects():
        if about.measure in _MONEY:
            for tellings in facts.series(about).values():
                for one, other in two_currencies(facts, tellings):
                    yield from _at_another_rate(one, other, stated)


def _grown(facts: Facts, stated: Sequence[Claim]) -> Iterator[Trial]:
    """Two rates of one figure, each behind an amount of its currency, with the exchange rates of both periods."""
    told = [(rate, level.unit) for rate in facts.of("growth") if rate.unit == "%" and (level := facts.held(rate)) and is_money(level.unit)]
    for (first, quote), (second, base) in permutations(told[:MOST], 2):
        about = [(subject(rate), span(rate.period), span(base_of(rate))) for rate in (first, second)]
        if about[0] != about[1] or quote == base or not facts.meet(first, second):
            continue
        pair = [claim for claim in stated if parts(claim.unit) == (quote, base)]
        news, olds = ([claim for claim in pair if span(claim.period) == when] for when in about[0][1:])
        for new, old in list(product(news, olds))[:MOST]:
            yield _in_two(facts, first, second, new, old)


def _in_two(facts: Facts, first: Claim, second: Claim, new: Claim, old: Claim) -> Trial:
    roles: Roles = (("first_times", (first,)), ("second_times", (second,)), ("new_rate", (new,)), ("old_rate", (old,)))
    trial = Trial(rule("C106"), roles, ("two currencies", id(first), id(second)), doubts(facts, first))
    told, implied = trial.formula.sides(trial.values())
    room = Interval(1 - AVERAGES, 1 + AVERAGES)
    near = (told * room).overlaps(implied)
    return Trial(trial.rule, roles, trial.occasion, (*trial.doubts, CHOICE_OF_RATE)) if near else trial


def _at_another_rate(one: Claim, other: Claim, stated: Sequence[Claim]) -> Iterator[Trial]:
    """An amount that does not fit the rate of its own period, but fits that of another."""
    occasion = ("conversion", id(one), id(other))  # that of C101, which then stays open
    for amount, converted in ((one, other), (other, one)):
        own: list[Trial] = []
        others: list[Trial] = []
        for rate in stated:
            if rate.period and parts(rate.unit) == (converted.unit, amount.unit):
                roles: Roles = (("amount", (amount,)), ("rate", (rate,)), ("converted", (converted,)))
                (own if span(rate.period) == span(amount.period) else others).append(Trial(rule("C107"), roles, occasion, remark=True))
        if own and not any(trial.formula.holds(trial.values(lenient=True)) for trial in own):
            yield from [trial for trial in others if trial.formula.holds(trial.values())][:1]
