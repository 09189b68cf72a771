"""Growth rates with the levels, changes and component rates they go with (G101 to G109)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...claim import Claim
from ...interval import Interval
from ..facts.compared import BY_PLACE, alike, base_of, beside, compared, doubts
from ..facts.facts import Facts, parsed_period, span
from ..facts.subject import Subject, subject
from ..rule import rule
from ..verdict import UNTOLD, Trial

SIGN_HANGS = ("balance", "other")  # measures whose growth may be told of the size


def growth_trials(facts: Facts) -> Iterator[Trial]:
    """Yield every relation in which a growth rate is the stated figure."""
    for rate in facts.of("growth"):
        if rate.unit == "%/year":
            yield from _compound(facts, rate)
        elif rate.unit == "%":
            yield from _of_levels(facts, rate)
            yield from _of_components(facts, rate)
            yield from _chained(facts, rate)


def _of_levels(facts: Facts, rate: Claim) -> Iterator[Trial]:
    pairs = list(compared(facts, rate))
    occasion = ("growth", id(rate))
    for new, old in pairs:
        both_negative = new.number < 0 and old.number < 0
        if (new.number < 0) != (old.number < 0):
            continue
        yield Trial(
            rule("G102" if both_negative else "G101"),
            (("new", (new,)), ("old", (old,)), ("rate", (rate,))),
            occasion,
            doubts(facts, rate, new, old),
            either_sign="rate" if rate.of in SIGN_HANGS else "",
        )
    yield from _of_change(facts, rate, occasion)
    if not pairs:
        yield from _implied(facts, rate)
        for new, old in beside(facts, rate):
            if new.measure == rate.of:
                yield Trial(rule("G101"), (("new", (new,)), ("old", (old,)), ("rate", (rate,))), occasion, (BY_PLACE,))


def _of_change(facts: Facts, rate: Claim, occasion: tuple[object, ...]) -> Iterator[Trial]:
    """A change in units with the newer or the older level."""
    about, base = subject(rate), base_of(rate)
    changes = [c for c in facts.relative("change", about) if span(c.period) == span(rate.period) and span(base_of(c)) == span(base)]
    for code, role, period in (("G103", "new", rate.period), ("G104", "old", base)):
        for change in changes:
            for level in facts.levels(about, period):
                if change.unit == level.unit and level.number > 0 and facts.meet(change, level, rate):
                    roles = (("change", (change,)), (role, (level,)), ("rate", (rate,)))
                    yield Trial(rule(code), roles, occasion, doubts(facts, rate, level, change))


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
    years = (("years", Interval.point(Decimal(last - first))),)
    for new in facts.levels(subject(rate), str(last)):
        for old in facts.levels(subject(rate), str(first)):
            if alike(new, old) and facts.meet(new, old, rate) and old.number > 0 and new.number > 0:
                roles = (("new", (new,)), ("old", (old,)), ("rate", (rate,)))
                yield Trial(rule("G105"), roles, ("compound", id(rate)), doubts(facts, rate, new, old), years)


def _of_components(facts: Facts, rate: Claim) -> Iterator[Trial]:
    """Growth of turnover from, or at least between, the growth of exports and imports."""
    if rate.of != "turnover":
        return
    for about in _sides(rate):
        exports = _same_span(facts, about.other(measure="exports"), rate)
        imports = _same_span(facts, about.other(measure="imports"), rate)
        for x_rate in exports:
            for m_rate in imports:
                if facts.meet(x_rate, m_rate, rate):
                    yield from _weighted(facts, about, (x_rate, m_rate, rate))


def _weighted(facts: Facts, about: Subject, rates: tuple[Claim, Claim, Claim]) -> Iterator[Trial]:
    x_rate, m_rate, rate = rates
    levels = [
        (x, m)
        for x in facts.levels(about.other(measure="exports"), rate.period)
        for m in facts.levels(about.other(measure="imports"), rate.period)
        if alike(x, m) and facts.meet(x, m, rate)
    ]
    worries = tuple(dict.fromkeys(doubt for one in rates for doubt in doubts(facts, one)))
    for x, m in levels[:4]:
        roles = (("first", (x,)), ("second", (m,)), ("first_rate", (x_rate,)), ("second_rate", (m_rate,)), ("rate", (rate,)))
        yield Trial(rule("G106"), roles, ("components", id(rate)), worries)
        for total in facts.levels(subject(rate), rate.period):
            if alike(total, x) and facts.meet(total, x, rate):
                yield Trial(rule("G110"), (("total", (total,)), *roles), ("components", id(rate)), worries)
    if not levels:
        yield Trial(rule("G107"), (("rates", (x_rate, m_rate)), ("rate", (rate,))), ("components", id(rate)), worries)


def _sides(rate: Claim) -> Iterator[Subject]:
    """Yield the turnover's subject as told from either side, for exports and imports."""
    yield Subject("exports", rate.reporter or "", rate.partner or "", (rate.commodity or "").casefold(), "", subject(rate).basis)
    if rate.partner and rate.reporter:
        yield Subject("exports", rate.partner, rate.reporter, (rate.commodity or "").casefold(), "", subject(rate).basis)


def _same_span(facts: Facts, about: Subject, rate: Claim) -> list[Claim]:
    return [
        other
        for other in facts.relative("growth", about)
        if other.unit == "%" and span(other.period) == span(rate.period) and span(base_of(other)) == span(base_of(rate))
    ]


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
