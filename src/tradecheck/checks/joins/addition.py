"""Exports, imports, turnover and balance of one pair and period (A101, A104, A2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from ...claim import Claim
from ..facts.compared import UNSETTLED, base_of
from ..facts.facts import Facts, Span, parsed_period, span
from ..facts.subject import Subject
from ..rule import rule
from ..verdict import Trial

_CROSSED = "the flows are told from both sides, and no source is named"
MOST = 16  # combinations of tellings tried for one relation


def addition_trials(facts: Facts) -> Iterator[Trial]:
    """Yield turnover and balance with the flows they are made of."""
    for about in facts.subjects():
        if about.measure == "turnover":
            for when, totals in facts.series(about).items():
                yield from _turnover(facts, about, when, totals)
        elif about.measure == "balance":
            for when, balances in facts.series(about).items():
                yield from _balance(facts, about, when, balances)


def _turnover(facts: Facts, about: Subject, when: Span, totals: Sequence[Claim]) -> Iterator[Trial]:
    for exports, imports in _flows(facts, about, when, both_sides=True):
        for total in totals:
            if _addable(facts, exports, imports, total):
                roles = (("exports", (exports,)), ("imports", (imports,)), ("turnover", (total,)))
                yield Trial(rule("A101"), roles, ("turnover", about, when, total.source), _worries(facts, *_claims(roles)))
    yield from _earlier(facts, about, when, totals, "A104", "turnover")


def _balance(facts: Facts, about: Subject, when: Span, balances: Sequence[Claim]) -> Iterator[Trial]:
    found = False
    for exports, imports in _flows(facts, about, when, both_sides=False):
        for balance in balances:
            if _addable(facts, exports, imports, balance):
                found = True
                roles = (("exports", (exports,)), ("imports", (imports,)), ("balance", (balance,)))
                yield _signed(facts, "A201", roles, ("balance", about, when, balance.source))
    if not found:
        yield from _with_turnover(facts, about, when, balances)
        yield from _earlier(facts, about, when, balances, "A202", "balance")


def _with_turnover(facts: Facts, about: Subject, when: Span, balances: Sequence[Claim]) -> Iterator[Trial]:
    """Turnover and balance give exports and imports, where only one of the two is told."""
    period = _spelling(balances)
    turnovers = facts.levels(about.other(measure="turnover"), period)
    for code, role in (("A203", "exports"), ("A204", "imports")):
        for flow, turnover, balance in product(facts.levels(about.other(measure=role), period), turnovers, balances):
            if _addable(facts, flow, turnover, balance):
                roles = (("turnover", (turnover,)), ("balance", (balance,)), (role, (flow,)))
                yield _signed(facts, code, roles, ("balance", about, when, balance.source))


def _earlier(facts: Facts, about: Subject, when: Span, stated: Sequence[Claim], code: str, role: str) -> Iterator[Trial]:
    """The flows of a later period led back by their growth to this one."""
    for side in _sides(about):
        exports_rates, imports_rates = (
            [r for r in facts.relative("growth", side.other(measure=name)) if r.unit == "%" and span(base_of(r)) == when]
            for name in ("exports", "imports")
        )
        for x_rate, m_rate, total in list(product(exports_rates, imports_rates, stated))[:MOST]:
            if x_rate.period and span(x_rate.period) == span(m_rate.period) and not _stated(facts, side, total):
                yield from _led_back(facts, side, (x_rate, m_rate, total), code, role)


def _led_back(facts: Facts, side: Subject, claims: tuple[Claim, Claim, Claim], code: str, role: str) -> Iterator[Trial]:
    x_rate, m_rate, total = claims
    flows = (facts.levels(side.other(measure=name), x_rate.period) for name in ("exports", "imports"))
    for exports, imports in list(product(*flows))[:MOST]:
        if _addable(facts, exports, imports, total) and facts.meet(x_rate, m_rate, exports, total):
            rates = (("exports_rate", (x_rate,)), ("imports_rate", (m_rate,)))
            roles = (("exports", (exports,)), ("imports", (imports,)), *rates, (role, (total,)))
            worries = _worries(facts, *_claims(roles))
            if any(facts.words(rate).said_around("adjusted", rate) for rate in (x_rate, m_rate)):
                worries = (*worries, "a growth rate may be of adjusted figures")
            sign = "balance" if role == "balance" else ""
            yield Trial(rule(code), roles, ("earlier", role, id(total)), worries, either_sign=sign)


def _stated(facts: Facts, side: Subject, total: Claim) -> bool:
    """Return whether both flows of the total's own period are told, so that nothing need be led back."""
    return all(facts.levels(side.other(measure=name), total.period) for name in ("exports", "imports"))


def _flows(facts: Facts, about: Subject, when: Span, *, both_sides: bool) -> Iterator[tuple[Claim, Claim]]:
    """Yield exports and imports of a side; each may be told as the partner's imports and exports."""
    spelled = _spelling(facts.series(about)[when])
    for side in list(_sides(about))[:1] if both_sides else (about,):
        across = Subject("", side.partner, side.reporter, side.commodity, "", side.basis)
        exports = [*facts.levels(side.other(measure="exports"), spelled), *_partner(facts, across.other(measure="imports"), spelled)]
        imports = [*facts.levels(side.other(measure="imports"), spelled), *_partner(facts, across.other(measure="exports"), spelled)]
        yield from list(product(exports, imports))[:MOST]


def _partner(facts: Facts, about: Subject, period: str | None) -> Sequence[Claim]:
    return facts.levels(about, period) if about.reporter else ()


def _sides(about: Subject) -> Iterator[Subject]:
    """Yield the pair from one side and, for turnover, from the other."""
    flow = Subject("exports", about.reporter, about.partner, about.commodity, about.direction, about.basis)
    yield flow
    if about.measure == "turnover" and about.partner:
        yield Subject("exports", about.partner, about.reporter, about.commodity, about.direction, about.basis)


def _signed(facts: Facts, code: str, roles: tuple[tuple[str, tuple[Claim, ...]], ...], occasion: tuple[object, ...]) -> Trial:
    """A relation with a balance: the other sign is no failure unless the text names surplus or deficit beside it."""
    balance = dict(roles)["balance"][0]
    words = facts.words(balance)
    wanted, unwanted = ("deficit", "surplus") if balance.number < 0 else ("surplus", "deficit")
    sure = words.said_around(wanted, balance) and not words.said_around(unwanted, balance)
    return Trial(rule(code), roles, occasion, _worries(facts, *_claims(roles)), either_sign="" if sure else "balance")


def _addable(facts: Facts, *claims: Claim) -> bool:
    return len({claim.unit for claim in claims}) == 1 and facts.meet(*claims)


def _worries(facts: Facts, *claims: Claim) -> tuple[str, ...]:
    flows = {(claim.reporter, claim.partner) for claim in claims if claim.measure in ("exports", "imports")}
    crossed = len(flows) > 1 and not all(claim.source for claim in claims)
    return (*((_CROSSED,) if crossed else ()), *((UNSETTLED,) if facts.unsettled(*claims) else ()))


def _claims(roles: tuple[tuple[str, tuple[Claim, ...]], ...]) -> list[Claim]:
    return [claim for _, claims in roles for claim in claims]


def _spelling(claims: Sequence[Claim]) -> str | None:
    return claims[0].period if parsed_period(claims[0].period) else None
