"""Exports, imports, turnover and balance of one pair and period, and their changes (A101, A107, A108, A201, A203, A204, A206, A207)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, product

from ...claim import Claim
from ..facts.commodity import RE_EXPORTS
from ..facts.compared import UNSETTLED, base_of
from ..facts.facts import Facts, Span, parsed_period, span
from ..facts.subject import Subject, subject
from ..rule import rule
from ..verdict import Roles, Trial

MOST = 16  # combinations of tellings tried for one relation
_PRINTED_SIGNS = ("+", "-", "–", "−", "－", "＋")
_REVISED = "figures of the earlier period may have been revised since"
_CROSSED = "the flows are told from both sides, and no source is named"


def addition_trials(facts: Facts) -> Iterator[Trial]:
    """Yield turnover and balance with the flows they are made of, and their changes with the changes of the flows."""
    for about in facts.subjects():
        if about.measure == "turnover":
            for when, totals in facts.series(about).items():
                yield from _turnover(facts, about, when, totals)
        elif about.measure == "balance":
            for when, balances in facts.series(about).items():
                yield from _balance(facts, about, when, balances)
    for change in facts.of("change"):
        if change.of == "balance" and change.period:
            yield from _moved(facts, change)
    for of, code in (("turnover", "A107"), ("balance", "A206")):
        for about in facts.relatives("change"):
            if about.measure == of:
                yield from _changes(facts, about, code)


def _turnover(facts: Facts, about: Subject, when: Span, totals: Sequence[Claim]) -> Iterator[Trial]:
    for exports, imports in _flows(facts, about, when, both_sides=True):
        for total in totals:
            if _addable(facts, exports, imports, total):
                roles: Roles = (("exports", (exports,)), ("imports", (imports,)), ("turnover", (total,)))
                occasion = ("turnover", about, when, total.source)
                yield Trial(rule("A101"), roles, occasion, flow_doubts(facts, roles))
                yield from _with_re_exports(facts, roles, occasion)


def _with_re_exports(facts: Facts, roles: Roles, occasion: tuple[object, ...]) -> Iterator[Trial]:
    """Exports may be told without the re-exports that turnover holds."""
    one, other, total = (claims[0] for _, claims in roles)
    for exports, imports in ((one, other), (other, one)):  # each may be told as the partner's other flow
        about = Subject("exports", exports.reporter or "", exports.partner or "", RE_EXPORTS, "", "")
        for again in facts.levels(about, exports.period) if exports.measure == "exports" else ():
            if not _addable(facts, again, exports, imports, total):
                continue
            members: Roles = (("exports", (exports,)), ("re_exports", (again,)), ("imports", (imports,)), ("turnover", (total,)))
            yield Trial(rule("A108"), members, occasion, flow_doubts(facts, members))


def _balance(facts: Facts, about: Subject, when: Span, balances: Sequence[Claim]) -> Iterator[Trial]:
    found = False
    for exports, imports in _flows(facts, about, when, both_sides=False):
        for balance in balances:
            if _addable(facts, exports, imports, balance):
                found = True
                roles: Roles = (("exports", (exports,)), ("imports", (imports,)), ("balance", (balance,)))
                yield _signed(facts, "A201", roles, ("balance", about, when, balance.source))
    if not found:
        yield from _with_turnover(facts, about, when, balances)


def _with_turnover(facts: Facts, about: Subject, when: Span, balances: Sequence[Claim]) -> Iterator[Trial]:
    """Turnover and balance give exports and imports, where only one of the two is told."""
    period = spelling(balances)
    turnovers = facts.levels(about.other(measure="turnover"), period)
    for code, role in (("A203", "exports"), ("A204", "imports")):
        for flow, turnover, balance in product(facts.levels(about.other(measure=role), period), turnovers, balances):
            if _addable(facts, flow, turnover, balance):
                roles: Roles = (("turnover", (turnover,)), ("balance", (balance,)), (role, (flow,)))
                yield _signed(facts, code, roles, ("balance", about, when, balance.source))


def _changes(facts: Facts, about: Subject, code: str) -> Iterator[Trial]:
    """The change of turnover or balance from the changes of exports and imports."""
    for side in sides(about):
        flows = [facts.relative("change", side.other(measure=name)) for name in ("exports", "imports")]
        for exports, imports, change in list(product(*flows, facts.relative("change", about)))[:MOST]:
            compared = {(span(c.period), span(base_of(c))) for c in (exports, imports, change)}
            if len(compared) == 1 and change.period and _addable(facts, exports, imports, change):
                roles: Roles = (("exports", (exports,)), ("imports", (imports,)), (about.measure, (change,)))
                yield Trial(rule(code), roles, ("change", id(change)), flow_doubts(facts, roles), either_sign=about.measure)


def _moved(facts: Facts, change: Claim) -> Iterator[Trial]:
    """The change of a balance from the flows of both periods, unless both balances are told."""
    about, base = subject(change), base_of(change)
    if facts.levels(about, change.period) and facts.levels(about, base):
        return
    for (exports, imports), (earlier_exports, earlier_imports) in islice(
        product(traded(facts, about, change.period), traded(facts, about, base)), MOST
    ):
        if _addable(facts, exports, imports, earlier_exports, earlier_imports, change):
            now: Roles = (("exports", (exports,)), ("imports", (imports,)))
            then: Roles = (("earlier_exports", (earlier_exports,)), ("earlier_imports", (earlier_imports,)))
            roles: Roles = (*now, *then, ("balance", (change,)))
            yield Trial(rule("A207"), roles, ("moved", id(change)), flow_doubts(facts, roles), (_REVISED,), either_sign="balance")


def _flows(facts: Facts, about: Subject, when: Span, *, both_sides: bool) -> Iterator[tuple[Claim, Claim]]:
    """Yield exports and imports of a side in the period of its turnover or balance."""
    for side in list(sides(about))[:1] if both_sides else (about,):
        yield from traded(facts, side, spelling(facts.series(about)[when]))


def traded(facts: Facts, side: Subject, spelled: str | None) -> Iterator[tuple[Claim, Claim]]:
    """Yield exports and imports of a side; each may be told as the partner's imports and exports."""
    if spelled:
        across = Subject("", side.partner, side.reporter, side.commodity, "", side.basis)
        exports = [*facts.levels(side.other(measure="exports"), spelled), *_partner(facts, across.other(measure="imports"), spelled)]
        imports = [*facts.levels(side.other(measure="imports"), spelled), *_partner(facts, across.other(measure="exports"), spelled)]
        yield from list(product(exports, imports))[:MOST]


def _partner(facts: Facts, about: Subject, period: str | None) -> Sequence[Claim]:
    return facts.levels(about, period) if about.reporter else ()


def sides(about: Subject) -> Iterator[Subject]:
    """Yield the pair from one side and, for turnover, from the other."""
    yield Subject("exports", about.reporter, about.partner, about.commodity, about.direction, about.basis)
    if about.measure == "turnover" and about.partner:
        yield Subject("exports", about.partner, about.reporter, about.commodity, about.direction, about.basis)


def _signed(facts: Facts, code: str, roles: Roles, occasion: tuple[object, ...]) -> Trial:
    """A relation with a balance: the other sign is no failure unless the text names surplus or deficit beside it, or prints the sign.

    Nor is it beside flows that are told from the other side: the deficit may be that of the one as of the other.
    """
    balance = dict(roles)["balance"][0]
    words = facts.words(balance)
    wanted, unwanted = ("deficit", "surplus") if balance.number < 0 else ("surplus", "deficit")
    told = words.said_around(wanted, balance) or balance.quote[:1] in _PRINTED_SIGNS
    across = any(claim.reporter == balance.partner for _, claims in roles for claim in claims if claim.measure in ("exports", "imports"))
    sure = told and not across and not words.said_around(unwanted, balance)
    return Trial(rule(code), roles, occasion, flow_doubts(facts, roles), either_sign="" if sure else "balance")


def _addable(facts: Facts, *claims: Claim) -> bool:
    return len({claim.unit for claim in claims}) == 1 and facts.meet(*claims)


def flow_doubts(facts: Facts, roles: Roles) -> tuple[str, ...]:
    """Return why flows, turnover and balance that do not add up would prove nothing."""
    claims = [claim for _, members in roles for claim in members]
    flows = {(claim.reporter, claim.partner) for claim in claims if claim.measure in ("exports", "imports")}
    crossed = len(flows) > 1 and not all(claim.source for claim in claims)
    found = ((_CROSSED, crossed), (UNSETTLED, facts.unsettled(*claims)))
    return tuple(text for text, true in found if true)


def spelling(claims: Sequence[Claim]) -> str | None:
    """Return the spelling of the period that all the claims tell."""
    return claims[0].period if parsed_period(claims[0].period) else None
