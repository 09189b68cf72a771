"""Growth rates with the levels and changes they go with (G101 to G105, G108, G109, G111, G113, G114)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import product

from ...claim import Claim
from ...interval import Interval
from ...units import is_money, parts
from ..facts.compared import alike, base_of, compared, doubts, worries
from ..facts.facts import Facts, parsed_period, span
from ..facts.subject import subject
from ..rule import rule
from ..verdict import UNTOLD, Roles, Trial

SIGN_HANGS = ("balance", "other")  # measures whose growth may be told of the size
_INDICES = "indices of price and volume need not be of one kind"
_ANOTHER_LEVEL = "whether the change leads from or to this figure is not told"
_VALUES = ("exports", "imports", "turnover", "investment")
_MOST = 8
_YEARLY = "the average may be the mean of yearly rates"
_UNSTEADY = 1.5  # how far that mean may lie above the compound rate, and one point more
_YEAR = re.compile(r"\d{4}")


_OTHER_SIGN = "no rate leads from a negative figure to a positive one, or back"


def growth_trials(facts: Facts) -> Iterator[Trial]:
    """Yield every relation in which a growth rate is the stated figure."""
    for rate in facts.of("growth"):
        if rate.unit == "%/year":
            yield from _compound(facts, rate)
        elif rate.unit == "%":
            yield from _of_levels(facts, rate)
            yield from _chained(facts, rate)
            yield from _of_price_and_quantity(facts, rate)
    yield from _required(facts)


def _of_levels(facts: Facts, rate: Claim) -> Iterator[Trial]:
    pairs = list(compared(facts, rate))
    occasion = ("growth", id(rate))
    for new, old in pairs:
        roles: Roles = (("new", (new,)), ("old", (old,)), ("rate", (rate,)))
        sure, loose = doubts(facts, rate, new, old), worries(rate, new, old)
        if (new.number < 0) != (old.number < 0):
            sure = (_OTHER_SIGN, *sure)
        both_negative = new.number < 0 and old.number < 0
        code, sign = "G102" if both_negative else "G101", "rate" if rate.of in SIGN_HANGS else ""
        yield Trial(rule(code), roles, occasion, sure, loose, either_sign=sign)
        if all(is_money(part or "") for part in parts(new.unit)):  # so many tenge a dollar: the rate may be the tenge's fall
            yield Trial(rule("G113"), roles, occasion, sure, loose, either_sign="rate")
    yield from _of_change(facts, rate, occasion)
    if not pairs:
        yield from _implied(facts, rate)


def _of_change(facts: Facts, rate: Claim, occasion: tuple[object, ...]) -> Iterator[Trial]:
    """A change in units with the newer or the older level."""
    about, base = subject(rate), base_of(rate)
    changes = [c for c in facts.relative("change", about) if span(c.period) == span(rate.period) and span(base_of(c)) == span(base)]
    changes = _bracketed(facts, rate, changes)
    for code, role, period in (("G103", "new", rate.period), ("G104", "old", base)):
        for change, level in list(product(changes, facts.levels(about, period)))[:_MOST]:
            if change.unit == level.unit and level.number > 0 and facts.meet(change, level, rate):
                roles: Roles = (("change", (change,)), (role, (level,)), ("rate", (rate,)))
                together = all(facts.words(rate).together(rate, claim) for claim in (change, level))
                loose = () if together or not _fits_otherwise(change, level, rate, role) else (_ANOTHER_LEVEL,)
                yield Trial(rule(code), roles, occasion, doubts(facts, rate, level, change), (*worries(rate, level, change), *loose))


def _fits_otherwise(change: Claim, level: Claim, rate: Claim, role: str) -> bool:
    """Return whether the rate would fit if the change led from the level rather than to it, or to it rather than from it."""
    code, other = ("G104", "old") if role == "new" else ("G103", "new")
    trial = Trial(rule(code), (("change", (change,)), (other, (level,)), ("rate", (rate,))))
    return trial.formula.holds(trial.values(lenient=True))


def _bracketed(facts: Facts, rate: Claim, changes: list[Claim]) -> list[Claim]:
    """Return the change that the rate stands behind in brackets, else all of them."""
    words = facts.words(rate)
    beside = [change for change in facts.of("change") if change.start < rate.start and words.joined(change, rate)]
    return [change for change in changes if change in beside] if beside else changes


def _implied(facts: Facts, rate: Claim) -> Iterator[Trial]:
    """The level that a rate implies for its base period, where none is stated."""
    about = subject(rate)
    if rate.of in SIGN_HANGS or not rate.base_period or facts.levels(about, rate.base_period):
        return
    if any(span(change.period) == span(rate.period) for change in facts.relative("change", about)):
        return
    for new in facts.levels(about, rate.period):
        if new.number > 0 and new.unit != "%" and facts.meet(new, rate) and rate.number > -100:
            yield Trial(rule("G109"), (("new", (new,)), ("rate", (rate,))), ("implied", id(rate)), constants=(("base", UNTOLD),))
            return


def _compound(facts: Facts, rate: Claim) -> Iterator[Trial]:
    period = parsed_period(rate.period)
    if period is None or period.first.year == period.last.year:
        return
    first, last = period.first.year, period.last.year
    for base in (first, first - 1) if _counted(facts, rate) else (first,):
        years = (("years", Interval.point(Decimal(last - base))),)
        for new, old in product(facts.levels(subject(rate), str(last)), facts.levels(subject(rate), str(base))):
            if alike(new, old) and facts.meet(new, old, rate) and old.number > 0 and new.number > 0:
                roles: Roles = (("new", (new,)), ("old", (old,)), ("rate", (rate,)))
                loose = (_YEARLY,) if base < first and _of_yearly_rates(rate, new, old, last - base) else ()
                yield Trial(rule("G105"), roles, ("compound", id(rate)), doubts(facts, rate, new, old), loose, years)


def _of_yearly_rates(rate: Claim, new: Claim, old: Claim, years: int) -> bool:
    """Return whether a rate is a little above the compound one, as the mean of rates that went up and down is."""
    compound = (float(new.number / old.number) ** (1 / years) - 1) * 100
    return bool(compound < float(rate.number) < _UNSTEADY * compound + 1)


def _counted(facts: Facts, rate: Claim) -> bool:
    """Return whether the years of a rate are told by their number, so that they lead from the year before the first: in five years."""
    told = rate.evidence.get("period")
    if not isinstance(told, (list, tuple)) or not isinstance(told[0], int):
        return False
    words = facts.words(rate).text[told[0] : told[1]]
    return bool(words) and _YEAR.search(words) is None


def _required(facts: Facts) -> Iterator[Trial]:
    """The growth, at once or each year, that leads from the last figure told to a target."""
    for rate, target in product(facts.of("target"), facts.of("target")):
        asked, last = parsed_period(target.period), parsed_period(rate.period)
        if rate.of != "growth" or not target.of or target.unit.startswith("%") or asked is None or last is None:
            continue
        series = facts.series(subject(target, target.of)) if asked.last == last.last else {}
        for when, olds in series.items():
            years = asked.last.year - when[1].year
            yearly = rate.unit == "%/year"
            for old in olds[:_MOST] if years > int(yearly) else ():
                if old.unit == target.unit and old.number > 0 and target.number > 0:
                    roles: Roles = (("new", (target,)), ("old", (old,)), ("rate", (rate,)))
                    number = (("years", Interval.point(Decimal(years))),) if yearly else ()
                    code, occasion = "G105" if yearly else "G101", ("required", id(rate))
                    yield Trial(rule(code), roles, occasion, ("the base of the target is not told",), constants=number)


def _chained(facts: Facts, rate: Claim) -> Iterator[Trial]:
    """Two rates in a row and the rate over both."""
    base = span(base_of(rate))
    rates = [r for r in facts.relative("growth", subject(rate)) if r.unit == "%" and r is not rate and r.period and r.base_period]
    for second in rates:
        if span(second.period) != span(rate.period) or span(second.base_period) == base:
            continue
        for first in rates:
            if span(first.period) == span(second.base_period) and span(first.base_period) == base and facts.meet(first, second, rate):
                roles = (("first_rate", (first,)), ("second_rate", (second,)), ("rate", (rate,)))
                yield Trial(rule("G108"), roles, ("chained", id(rate)), doubts(facts, rate))


def _of_price_and_quantity(facts: Facts, rate: Claim) -> Iterator[Trial]:
    """The growth of a value from that of price and quantity."""
    if rate.of not in _VALUES:
        return
    about, compared_spans = subject(rate), (span(rate.period), span(base_of(rate)))
    prices, quantities = (
        [
            other
            for other in facts.of("growth")
            if other.of == of and other.unit == "%" and (span(other.period), span(base_of(other))) == compared_spans
            and subject(other).pair == about.pair and subject(other).commodity == about.commodity
        ]
        for of in ("price", "quantity")
    )  # fmt: skip
    for price, quantity in list(product(prices, quantities))[:_MOST]:
        if facts.words(rate).near(rate, price) and facts.words(rate).near(rate, quantity):
            roles: Roles = (("price_times", (price,)), ("quantity_times", (quantity,)), ("rate", (rate,)))
            yield Trial(rule("G111"), roles, ("price and quantity", id(rate)), doubts(facts, rate), (_INDICES,))
