"""Flows of two periods through their growth and their sums (A104, A109, A202, A210, A211, G106, G107, G110, G112, G114).

A growth rate may be told as a rate (6.8 %), as an index (106.8 %) or as a multiple (1.068 times): all three stand in the
formulas as what the earlier figure is multiplied by.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from ...claim import Claim
from ..facts.compared import alike, base_of, compared, doubts
from ..facts.facts import Facts, Span, span
from ..facts.subject import Subject, subject
from ..rule import rule
from ..verdict import Roles, Trial
from .addition import MOST, flow_doubts, sides

_RATES = (("growth", "%"), ("multiple", "x"))
_REVISED = "figures of the earlier period may have been revised since"
_FLOWS = ("exports", "imports")


def component_trials(facts: Facts) -> Iterator[Trial]:
    """Yield turnover and balance of an earlier period, and the growth of turnover, from exports and imports."""
    for about in facts.subjects():
        if about.measure in ("turnover", "balance"):
            code = "A104" if about.measure == "turnover" else "A202"
            for when, stated in facts.series(about).items():
                yield from _earlier(facts, about, when, stated, code)
                yield from _earlier_by_one(facts, about, when, stated)
    for rate in facts.of("growth"):
        if rate.unit == "%" and rate.of in ("turnover", "balance"):
            yield from _of_rates(facts, rate)
            if rate.of == "turnover" and next(compared(facts, rate), None) is None:
                yield from _of_flows(facts, rate)


def _earlier(facts: Facts, about: Subject, when: Span, stated: Sequence[Claim], code: str) -> Iterator[Trial]:
    """The flows of a later period led back by their growth to this one."""
    for side in sides(about):
        told = [_rates(facts, side.other(measure=name), when) for name in _FLOWS]
        for x_rate, m_rate, total in list(product(*told, stated))[:MOST]:
            if span(x_rate.period) == span(m_rate.period) and not _stated(facts, side, total):
                yield from _led_back(facts, side, (x_rate, m_rate, total), code)


def _led_back(facts: Facts, side: Subject, claims: tuple[Claim, Claim, Claim], code: str) -> Iterator[Trial]:
    x_rate, m_rate, total = claims
    flows = (facts.levels(side.other(measure=name), x_rate.period) for name in _FLOWS)
    for exports, imports in list(product(*flows))[:MOST]:
        if len({exports.unit, imports.unit, total.unit}) == 1 and facts.meet(x_rate, m_rate, exports, imports, total):
            times: Roles = (("exports_times", (x_rate,)), ("imports_times", (m_rate,)))
            roles: Roles = (("exports", (exports,)), ("imports", (imports,)), *times, (total.measure, (total,)))
            sure = (*flow_doubts(facts, roles), *_of_adjusted(facts, x_rate, m_rate))
            sign = "balance" if total.measure == "balance" else ""
            yield Trial(rule(code), roles, ("earlier", total.measure, id(total)), sure, (_REVISED,), either_sign=sign)


def _earlier_by_one(facts: Facts, about: Subject, when: Span, stated: Sequence[Claim]) -> Iterator[Trial]:
    """One flow told of this period, the other led back to it by its growth."""
    for side, (grown, level) in product(sides(about), (_FLOWS, _FLOWS[::-1])):
        if facts.series(side.other(measure=grown)).get(when):
            continue
        told, rates = facts.series(side.other(measure=level)).get(when, ()), _rates(facts, side.other(measure=grown), when)
        for earlier, rate, total in list(product(told, rates, stated))[:MOST]:
            for flow in facts.levels(side.other(measure=grown), rate.period)[:MOST]:
                if len({earlier.unit, flow.unit, total.unit}) == 1 and facts.meet(earlier, flow, rate, total):
                    yield _led_back_by_one(facts, (earlier, flow, rate, total))


def _led_back_by_one(facts: Facts, claims: tuple[Claim, Claim, Claim, Claim]) -> Trial:
    earlier, flow, rate, total = claims
    if total.measure == "turnover":
        code = "A109"
        roles: Roles = (("earlier", (earlier,)), ("flow", (flow,)), ("flow_times", (rate,)), ("turnover", (total,)))
    else:
        code = "A210" if flow.measure == "imports" else "A211"
        led: Roles = ((flow.measure, (flow,)), (f"{flow.measure}_times", (rate,)))
        kept: Roles = ((earlier.measure, (earlier,)),)
        roles = (*kept, *led, ("balance", (total,))) if code == "A210" else (*led, *kept, ("balance", (total,)))
    sure = (*flow_doubts(facts, tuple(roles)), *_of_adjusted(facts, rate))
    sign = "balance" if total.measure == "balance" else ""
    return Trial(rule(code), tuple(roles), ("earlier", total.measure, id(total)), sure, (_REVISED,), either_sign=sign)


def _of_adjusted(facts: Facts, *rates: Claim) -> tuple[str, ...]:
    said = any(facts.words(rate).said_around(word, rate) for rate in rates for word in ("adjusted", "seasonal"))
    return ("a growth rate may be of adjusted figures",) if said else ()


def _rates(facts: Facts, about: Subject, base: Span | None, period: Span | None = None) -> list[Claim]:
    """Return growth rates and multiples of a flow over this base."""
    return [
        rate
        for measure, unit in _RATES
        for rate in facts.relative(measure, about)
        if rate.unit == unit and rate.period and span(base_of(rate)) == base and period in (None, span(rate.period))
    ]


def _stated(facts: Facts, side: Subject, total: Claim) -> bool:
    """Return whether both flows of the total's own period are told, so that nothing need be led back."""
    return all(facts.levels(side.other(measure=name), total.period) for name in _FLOWS)


def _of_rates(facts: Facts, rate: Claim) -> Iterator[Trial]:
    """Growth of turnover or balance from the growth of exports and imports; of turnover at least between the two."""
    for about in _told_sides(rate):
        told = [_rates(facts, about.other(measure=name), span(base_of(rate)), span(rate.period)) for name in _FLOWS]
        for x_rate, m_rate in list(product(*told))[:MOST]:
            if facts.meet(x_rate, m_rate, rate):
                yield from _weighted(facts, about, (x_rate, m_rate, rate))


def _weighted(facts: Facts, about: Subject, rates: tuple[Claim, Claim, Claim]) -> Iterator[Trial]:
    x_rate, m_rate, rate = rates
    flows = (facts.levels(about.other(measure=name), rate.period) for name in _FLOWS)
    if rate.of == "balance":
        yield from _of_balance(facts, (x_rate, m_rate, rate), [(x, m) for x, m in product(*flows)][:4])
        return
    levels = [(x, m) for x, m in product(*flows) if alike(x, m) and facts.meet(x, m, rate)]
    sure = tuple(dict.fromkeys(doubt for one in rates for doubt in doubts(facts, one)))
    for x, m in levels[:4]:
        times: Roles = (("first_times", (x_rate,)), ("second_times", (m_rate,)))
        roles: Roles = (("first", (x,)), ("second", (m,)), *times, ("rate", (rate,)))
        yield Trial(rule("G106"), roles, ("components", id(rate)), sure)
        for total in facts.levels(subject(rate), rate.period):
            if alike(total, x) and facts.meet(total, x, rate):
                yield Trial(rule("G110"), (("total", (total,)), *roles), ("components", id(rate)), sure)
    if not levels and x_rate.unit == m_rate.unit == "%":
        yield Trial(rule("G107"), (("rates", (x_rate, m_rate)), ("rate", (rate,))), ("components", id(rate)), sure)


def _of_balance(facts: Facts, rates: tuple[Claim, Claim, Claim], flows: list[tuple[Claim, Claim]]) -> Iterator[Trial]:
    x_rate, m_rate, rate = rates
    sure = tuple(dict.fromkeys(doubt for one in rates for doubt in doubts(facts, one)))
    for (x, m), balance in product(flows, facts.levels(subject(rate), rate.period)):
        if len({x.unit, m.unit, balance.unit}) == 1 and facts.meet(x, m, balance, rate):
            times: Roles = (("exports", (x,)), ("exports_times", (x_rate,)), ("imports", (m,)), ("imports_times", (m_rate,)))
            roles: Roles = (("balance", (balance,)), *times, ("rate", (rate,)))
            yield Trial(rule("G114"), roles, ("components", id(rate)), sure, (_REVISED,), either_sign="rate")


def _told_sides(rate: Claim) -> Iterator[Subject]:
    """Yield the turnover's subject as told from either side, for exports and imports."""
    about = subject(rate)
    yield Subject("exports", rate.reporter or "", rate.partner or "", about.commodity, "", about.basis)
    if rate.partner and rate.reporter:
        yield Subject("exports", rate.partner, rate.reporter, about.commodity, "", about.basis)


def _of_flows(facts: Facts, rate: Claim) -> Iterator[Trial]:
    """Growth of turnover where exports and imports are told instead of the turnover of a period."""
    for news, olds in list(product(_totals(facts, rate, rate.period), _totals(facts, rate, base_of(rate))))[:MOST]:
        claims = (*news, *olds)
        if len(claims) > 2 and len({claim.unit for claim in claims}) == 1 and facts.meet(rate, *claims):
            roles: Roles = (("news", news), ("olds", olds), ("rate", (rate,)))
            yield Trial(rule("G112"), roles, ("growth", id(rate)), doubts(facts, rate, *claims))


def _totals(facts: Facts, rate: Claim, period: str | None) -> Iterator[tuple[Claim, ...]]:
    """Yield the turnover of a period, or its exports and imports."""
    for total in facts.levels(subject(rate), period):
        yield (total,)
    for about in list(_told_sides(rate))[:1]:
        yield from product(*(facts.levels(about.other(measure=name), period) for name in _FLOWS))
