"""Amounts and prices in two currencies with the rate the document states, and quantity times price (C1, A403)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, pairwise, product

from ...claim import Claim
from ...errors import UnitError
from ...interval import Interval
from ...units import COUNTED, PHYSICAL, TIMES, convert, is_money, parts
from ..facts.compared import UNSETTLED
from ..facts.facts import Facts, Span, parsed_period, span
from ..rule import rule
from ..verdict import Roles, Trial

# Monthly trade is converted month by month, so that two flows of a year imply slightly different average rates.
RATE_BAND = Interval(Decimal("0.97"), Decimal("1.03"))
AVERAGES = Decimal("0.015")  # how far averages of one rate over a period lie apart
CHOICE_OF_RATE = "another average of the rate may have been taken"
_MONEY = ("exports", "imports", "turnover", "balance", "investment", "other")
_UNLIKE = "the two amounts may be of different things"
_PERIOD_OF_RATE = "the rate may be of another period"
_OTHERS_COUNT = "quantity and value are of different sources, told apart from each other"
_WHICH_NUMBER = "whether the number is that of the average is told by its unit only"
_VALUES = ("exports", "imports", "investment", "other", "turnover", "quantity")
MOST = 16


def rates(facts: Facts) -> list[Claim]:
    """Return the exchange rates that are stated, as claims in A/B: so many A for one B."""
    return [claim for claim in facts.of("other", "price") if all(is_money(part or "") for part in parts(claim.unit))]


def exchange_trials(facts: Facts) -> Iterator[Trial]:
    """Yield conversions at a stated rate, implied rates of two flows, and quantity times price."""
    stated = rates(facts)
    told_twice: list[tuple[Claim, Claim]] = []
    for about in facts.subjects():
        if about.measure in (*_MONEY, "price"):
            for tellings in facts.series(about).values():
                pairs = two_currencies(facts, tellings)
                told_twice += pairs
                yield from _converted(facts, pairs, stated)
    yield from _beside(facts, stated, told_twice)
    if not stated:
        yield from _implied(told_twice)
    yield from _priced(facts)


def two_currencies(facts: Facts, tellings: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """Return the figures of one subject and period that are told in two currencies."""
    return [
        (one, other)
        for one, other in combinations(tellings, 2)
        if _in_two(one.unit, other.unit) and one.of == other.of and facts.meet(one, other)
    ][:MOST]


def _in_two(one: str, other: str) -> bool:
    """Return whether two units are amounts, or prices of like things, in two currencies."""
    (money, each), (converted, same) = parts(one), parts(other)
    if money == converted or not is_money(money) or not is_money(converted) or (each is None) != (same is None):
        return False
    return each == same or (each is not None and same is not None and _factor(each, same) is not None)


def _converted(facts: Facts, pairs: list[tuple[Claim, Claim]], stated: list[Claim]) -> Iterator[Trial]:
    for one, other in pairs:
        for rate in stated:
            quote, base = parts(rate.unit)
            amount, converted = (one, other) if parts(one.unit)[0] == base else (other, one)
            if (parts(amount.unit)[0], parts(converted.unit)[0]) == (base, quote):
                roles: Roles = (("amount", (amount,)), ("rate", (rate,)), ("converted", (converted,)))
                occasion, doubts = ("conversion", id(one), id(other)), _doubts(facts, amount, rate, converted)
                each, same = (parts(claim.unit)[1] or "" for claim in (amount, converted))
                if each == same:
                    yield Trial(rule("C101"), roles, occasion, doubts)
                elif factor := _factor(same, each):
                    yield Trial(rule("C105"), roles, occasion, doubts, constants=(("factor", Interval.point(factor)),))


def _beside(facts: Facts, stated: list[Claim], known: list[tuple[Claim, Claim]]) -> Iterator[Trial]:
    """Two neighbouring amounts in the currencies of a stated rate, where nothing says that they are one figure."""
    done = {frozenset((id(one), id(other))) for one, other in known}
    money = [claim for claim in facts.claims if is_money(claim.unit)]
    for one, other in pairwise(money):
        if facts.words(one).together(one, other) and frozenset((id(one), id(other))) not in done:
            for trial in _converted(facts, [(one, other)], stated):
                yield replace(trial, doubts=(*trial.doubts, _UNLIKE))


def _near(amount: Claim, rate: Claim, converted: Claim) -> bool:
    """Return whether the amounts differ from the rate by no more than averages of days, months or ends of period do."""
    return abs(converted.number) > 0 and abs(amount.number * rate.number / converted.number - 1) <= AVERAGES


def _doubts(facts: Facts, amount: Claim, rate: Claim, converted: Claim) -> tuple[str, ...]:
    found = []
    if span(rate.period) != span(amount.period):
        found.append(_PERIOD_OF_RATE)
    if _near(amount, rate, converted):
        found.append(CHOICE_OF_RATE)
    priced = amount.measure == "price" and facts.words(amount).known  # of the world market, and of lots that were sold
    unlike = priced or amount.measure == "other" or amount.source != converted.source
    words = facts.words(amount)
    if unlike and not words.together(amount, converted) or words.known and not words.near(amount, converted):
        found.append(_UNLIKE)
    return (*found, *((UNSETTLED,) if facts.unsettled(amount, converted) else ()))


def _implied(pairs: list[tuple[Claim, Claim]]) -> Iterator[Trial]:
    """Two figures of one period, each told in two currencies, imply one rate."""
    by_period: dict[tuple[Span | None, tuple[str, str], str | None], list[tuple[Claim, Claim]]] = {}
    for one, other in pairs:
        first, second = sorted((one, other), key=lambda claim: claim.unit)
        by_period.setdefault((span(one.period), (first.unit, second.unit), first.source), []).append((first, second))
    for found in by_period.values():
        for (a, a_too), (b, b_too) in pairwise(found):
            if len({id(a), id(a_too), id(b), id(b_too)}) < 4:
                continue
            roles = (("first", (a,)), ("second_converted", (b_too,)), ("second", (b,)), ("first_converted", (a_too,)))
            yield Trial(rule("C103"), roles, ("implied rate", id(a), id(b)), constants=(("band", RATE_BAND),))


def _priced(facts: Facts) -> Iterator[Trial]:
    """Quantity (or number), price and value of one thing and period; also tonnes a train, and barrels a day."""
    prices = [claim for claim in facts.of("price", "investment", "other", "quantity", "count") if claim.reporter and _is_each(claim.unit)]
    if not prices:
        return
    numbers, values = _by_thing(facts, "quantity", "count"), _by_thing(facts, *_VALUES, "count")
    for price in prices:
        what, each = parts(price.unit)
        things = [_thing(price)] if each not in COUNTED else list(dict.fromkeys((_thing(price), _thing(replace(price, commodity=None)))))
        counted = [claim for thing in things for claim in numbers.get(thing, ())]
        for quantity, value in product(counted, values.get(_thing(price), ())):
            told = bool(price.commodity) or each in COUNTED or facts.words(price).near(quantity, value)
            if value.unit == what and told and quantity is not value and facts.meet(quantity, price, value):
                yield from _product(facts, quantity, price, value)


def _is_each(unit: str) -> bool:
    """Return whether a unit is money for a quantity or number, a quantity for a number, or so many for each: staff a firm."""
    what, each = parts(unit)
    if not each or each in TIMES or is_money(each):
        return False
    return is_money(what) or (each in COUNTED and (what in PHYSICAL or what in COUNTED))


def _by_thing(facts: Facts, *measures: str) -> dict[tuple[object, ...], list[Claim]]:
    found: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in facts.of(*measures):
        if span(claim.period):
            found[_thing(claim)].append(claim)
    return found


def _thing(claim: Claim) -> tuple[object, ...]:
    """Return parties, commodity and period; a price each of counted things may leave the commodity out."""
    return frozenset((claim.reporter, claim.partner)), claim.commodity, span(claim.period)


def _product(facts: Facts, quantity: Claim, price: Claim, value: Claim) -> Iterator[Trial]:
    each = parts(price.unit)[1] or ""
    doubts = (UNSETTLED,) if facts.unsettled(quantity, price, value) else ()
    if quantity.commodity != price.commodity or not (price.commodity or facts.words(price).near(quantity, value)):
        doubts = (*doubts, _WHICH_NUMBER)
    near = all(facts.words(value).near(value, claim) for claim in (quantity, price))
    worries = () if near or quantity.source == value.source else (_OTHERS_COUNT,)
    roles: Roles = (("quantity", (quantity,)), ("price", (price,)), ("value", (value,)))
    if each in COUNTED and quantity.unit == each:
        named: Roles = (("value", (value,)), ("number", (quantity,)), ("price", (price,)))
        yield Trial(rule("A403"), named, ("price", id(price)), doubts, worries)
    elif quantity.unit == each:
        yield Trial(rule("C102"), roles, ("price", id(price)), doubts, worries)
    elif each in PHYSICAL and (factor := _factor(quantity.unit, each) or _days(quantity, each)):
        yield Trial(rule("C104"), roles, ("price", id(price)), doubts, worries, constants=(("factor", Interval.point(factor)),))


def _days(quantity: Claim, each: str) -> Decimal | None:
    """Return the days of the period of a daily quantity, ``None`` of any other."""
    period = parsed_period(quantity.period)
    return Decimal(period.days) if period and quantity.unit == f"{each}/day" else None


def _factor(unit: str, other: str) -> Decimal | None:
    """Return how many ``other`` make one ``unit``, ``None`` where they measure different things."""
    if unit not in PHYSICAL:
        return None
    try:
        return convert(Decimal(1), unit, other)
    except UnitError:
        return None
