"""Hypotheses that would restore a failed relation, worded "would fit if"; at most two, never an arbitrary digit.

Order: factor of thousands, ratio told as growth, wrong denominator, points for percent, sign, swapped years, figure of
another period or currency, factor of ten, transposed neighbouring digits. Where none fits, the values of the single
figures that would.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ...claim import Claim
from ...interval import HUNDRED, Interval
from ..formula import parsed
from ..verdict import Trial, as_ratio
from .misprint import TENS, Change, Slip, changed, slips, transposed
from .readable import dated, number, spelled, told

MOST = 2
_LEVELS = ("exports", "imports", "turnover", "balance", "investment", "quantity")


def explanations(trial: Trial, told_too: Sequence[Claim] = ()) -> tuple[str, ...]:
    """Return at most two hypotheses under which the relation would hold; ``told_too`` are the other claims of the text."""
    found: list[str] = []
    for text in _hypotheses(trial, told_too):
        if text not in found:
            found.append(text)
        if len(found) == MOST:
            return tuple(found)
    if not found:
        found = _single_values(trial)
    return tuple(found)


def would_fit(trial: Trial) -> list[tuple[Claim, Interval]]:
    """Return, for each figure that can be isolated, the values that would restore the relation."""
    found = []
    for role, claims in trial.roles:
        solution = trial.formula.solved(role, trial.values()) if len(claims) == 1 else None
        if solution is not None and not solution.empty and (solution.low is not None or solution.high is not None):
            found.append((claims[0], _told_as(role, claims[0], solution)))
    return found


def _told_as(role: str, claim: Claim, values: Interval) -> Interval:
    """Return values of a role as the claim tells them: what a growth rate multiplies by in per cent again."""
    return (values - Interval.point(Decimal(1))) * HUNDRED if as_ratio(role, claim) else values


def _hypotheses(trial: Trial, told_too: Sequence[Claim]) -> Iterator[str]:
    thousands = slips(trial)
    yield from map(_scaled, thousands)
    yield from _ratio_as_growth(trial)
    yield from _other_expressions(trial)
    yield from _signs(trial)
    yield from _swapped(trial)
    yield from _mistaken(trial, told_too)
    if not thousands and len(tens := slips(trial, TENS)) <= MOST:
        yield from map(_scaled, tens)
    yield from _swapped_digits(trial)


def _scaled(slip: Slip) -> str:
    return f"would fit if {dated(slip.claim)} were {number(slip.claim.number.scaleb(slip.places), slip.claim.unit)}"


def _ratio_as_growth(trial: Trial) -> Iterator[str]:
    rate = dict(trial.roles).get("rate", ())
    if len(rate) == 1 and rate[0].measure == "growth" and _with(trial, "rate", lambda i: i - HUNDRED):
        yield f"would fit if {told(rate[0])} were the ratio to the base, a growth of {number(rate[0].number - 100, '%')}"


def _other_expressions(trial: Trial) -> Iterator[str]:
    """A growth rate over the new level, or given in points where percent stands."""
    if trial.rule.code == "G101":
        rate = told(trial.role("rate")[0])
        if _fits("(1-old/new)*100 = rate", trial):
            yield f"would fit if {rate} were taken of the newer figure instead of the base"
        if trial.role("new")[0].unit == "%" and _fits("new-old = rate", trial):
            yield f"would fit if {rate} were percentage points"
    if trial.rule.code == "G201" and trial.role("change")[0].unit == "pp" and _fits("(new/old-1)*100 = change", trial):
        yield f"would fit if {told(trial.role('change')[0])} were percent"
    if trial.rule.code == "G301" and _fits("new/old-1 = times", trial):
        yield f"would fit if {told(trial.role('times')[0])} were what was added"


def _signs(trial: Trial) -> Iterator[str]:
    for role in ("rate", "change", "balance"):
        claims = dict(trial.roles).get(role, ())
        if len(claims) == 1 and _with(trial, role, lambda i: -i):
            yield f"would fit if {told(claims[0])} had the opposite sign"


def _swapped(trial: Trial) -> Iterator[str]:
    values = dict(trial.values())
    for one, other, what in (("new", "old", "the two periods"), ("part", "whole", "part and whole")):
        if one in values and other in values and trial.formula.sign == "=":
            exchanged = {**values, one: values[other], other: values[one]}
            if trial.formula.holds(exchanged):
                yield f"would fit if {what} were swapped"


def _mistaken(trial: Trial, told_too: Sequence[Claim]) -> Iterator[str]:
    """A figure of the same thing in another period, or in another currency, in the place of a level."""
    taking_part = {id(claim) for claim in trial.claims}
    for role, claims in trial.roles:
        claim = claims[0]
        if len(claims) > 1 or claim.measure not in _LEVELS or trial.formula.sign != "=":
            continue
        for other in told_too:
            if id(other) not in taking_part and _mistakable(claim, other) and _with(trial, role, _being(other.strict)):
                yield f"would fit with {dated(other)} instead of {dated(claim)}"


def _being(interval: Interval) -> Change:
    return lambda _: interval


def _mistakable(claim: Claim, other: Claim) -> bool:
    """Return whether two figures are of one thing, in two periods or in two currencies."""
    mine, theirs = ((c.measure, c.reporter, c.partner, c.source, c.commodity) for c in (claim, other))
    differ = (claim.period != other.period, claim.unit != other.unit)
    return mine == theirs and differ.count(True) == 1 and bool(other.period)


def _single_values(trial: Trial) -> list[str]:
    named = [f"{dated(claim)} were {spelled(values, claim.unit)}" for claim, values in would_fit(trial)]
    return [f"would fit if {', or '.join(named[:3])}"] if named else []


def _with(trial: Trial, role: str, change: Change) -> bool:
    return trial.formula.sign == "=" and trial.formula.holds(changed(trial.values(), role, 0, change))


def _fits(expression: str, trial: Trial) -> bool:
    return parsed(expression).holds(trial.values())


def _swapped_digits(trial: Trial) -> Iterator[str]:
    for claim, digits in transposed(trial):
        yield f"would fit if {told(claim)} were {told(claim).replace(claim.digits, digits)} (neighbouring digits transposed)"
