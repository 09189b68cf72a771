"""Amounts in two currencies with the rate the document states, and quantity times price (C1, A403)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from ...claim import Claim
from ...errors import UnitError
from ...interval import Interval
from ...units import COUNTED, PHYSICAL, convert, is_money, parts
from ..facts.compared import UNSETTLED
from ..facts.facts import Facts, Span, span
from ..facts.subject import Subject, subject
from ..rule import rule
from ..verdict import Trial

# Monthly trade is converted month by month, so that two flows of a year imply slightly different average rates.
RATE_BAND = Interval(Decimal("0.97"), Decimal("1.03"))
_MONEY = ("exports", "imports", "turnover", "balance", "investment", "other")
_PERIOD_OF_RATE = "the rate may be of another period"
MOST = 16


def rates(facts: Facts) -> list[Claim]:
    """Return the exchange rates that are stated, as claims in A/B: so many A for one B."""
    return [claim for claim in facts.of("other", "price") if all(is_money(part or "") for part in parts(claim.unit))]


def exchange_trials(facts: Facts) -> Iterator[Trial]:
    """Yield conversions at a stated rate, implied rates of two flows, and quantity times price."""
    stated = rates(facts)
    told_twice: list[tuple[Claim, Claim]] = []
    for about in facts.subjects():
        if about.measure in _MONEY:
            for tellings in facts.series(about).values():
                pairs = _two_currencies(facts, tellings)
                told_twice += pairs
                yield from _converted(facts, pairs, stated)
    if not stated:
        yield from _implied(facts, told_twice)
    yield from _priced(facts)


def _two_currencies(facts: Facts, tellings: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    return [
        (one, other)
        for one, other in combinations(tellings, 2)
        if one.unit != other.unit and is_money(one.unit) and is_money(other.unit) and one.of == other.of and facts.meet(one, other)
    ][:MOST]


def _converted(facts: Facts, pairs: list[tuple[Claim, Claim]], stated: list[Claim]) -> Iterator[Trial]:
    for one, other in pairs:
        for rate in stated:
            quote, base = parts(rate.unit)
            amount, converted = (one, other) if one.unit == base else (other, one)
            if (amount.unit, converted.unit) == (base, quote):
                roles = (("amount", (amount,)), ("rate", (rate,)), ("converted", (converted,)))
                yield Trial(rule("C101"), roles, ("conversion", id(one), id(other)), _doubts(facts, amount, rate, converted))


def _doubts(facts: Facts, amount: Claim, rate: Claim, converted: Claim) -> tuple[str, ...]:
    found = []
    if span(rate.period) != span(amount.period):
        found.append(_PERIOD_OF_RATE)
    if amount.measure == "other" and not facts.words(amount).together(amount, converted):
        found.append("the two amounts may be of different things")
    return (*found, *((UNSETTLED,) if facts.unsettled(amount, converted) else ()))


def _implied(facts: Facts, pairs: list[tuple[Claim, Claim]]) -> Iterator[Trial]:
    """Two figures of one period, each told in two currencies, imply one rate."""
    by_period: dict[tuple[Span | None, tuple[str, str], str | None], list[tuple[Claim, Claim]]] = {}
    for one, other in pairs:
        first, second = sorted((one, other), key=lambda claim: claim.unit)
        by_period.setdefault((span(one.period), (first.unit, second.unit), first.source), []).append((first, second))
    for found in by_period.values():
        for (a, a_too), (b, b_too) in list(zip(found, found[1:], strict=False)):
            roles = (("first", (a,)), ("second_converted", (b_too,)), ("second", (b,)), ("first_converted", (a_too,)))
            yield Trial(rule("C103"), roles, ("implied rate", id(a), id(b)), constants=(("band", RATE_BAND),))


def _priced(facts: Facts) -> Iterator[Trial]:
    """Quantity, price and value of one commodity and period."""
    for price in facts.of("price"):
        money, each = parts(price.unit)
        about = subject(price, "quantity")
        if not is_money(money) or not each or not price.reporter or not about.commodity:
            continue
        for quantity in _levels(facts, about, price.period):
            for value in _values(facts, about, price):
                if value.unit == money and facts.meet(quantity, price, value):
                    yield from _product(facts, quantity, price, value)


def _product(facts: Facts, quantity: Claim, price: Claim, value: Claim) -> Iterator[Trial]:
    each = parts(price.unit)[1] or ""
    worries = (UNSETTLED,) if facts.unsettled(quantity, price, value) else ()
    if each in COUNTED and quantity.unit == each:
        roles = (("value", (value,)), ("number", (quantity,)), ("price", (price,)))
        yield Trial(rule("A403"), roles, ("price", id(price)), worries)
    elif quantity.unit == each:
        roles = (("quantity", (quantity,)), ("price", (price,)), ("value", (value,)))
        yield Trial(rule("C102"), roles, ("price", id(price)), worries)
    elif each in PHYSICAL and (factor := _factor(quantity.unit, each)):
        roles = (("quantity", (quantity,)), ("price", (price,)), ("value", (value,)))
        yield Trial(rule("C104"), roles, ("price", id(price)), worries, (("factor", Interval.point(factor)),))


def _factor(unit: str, other: str) -> Decimal | None:
    """Return how many ``other`` make one ``unit``, ``None`` where they measure different things."""
    if unit not in PHYSICAL:
        return None
    try:
        return convert(Decimal(1), unit, other)
    except UnitError:
        return None


def _values(facts: Facts, about: Subject, price: Claim) -> Iterator[Claim]:
    for measure in ("exports", "imports", "other"):
        found = Subject(measure, about.reporter, about.partner, about.commodity, "", about.basis)
        yield from facts.levels(found, price.period)


def _levels(facts: Facts, about: Subject, period: str | None) -> Iterator[Claim]:
    for direction in dict.fromkeys((about.direction, "export", "import", "")):
        yield from facts.levels(Subject("quantity", about.reporter, about.partner, about.commodity, direction, about.basis), period)
