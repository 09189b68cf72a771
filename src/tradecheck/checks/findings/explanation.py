"""Hypotheses that would restore a failed relation, worded "would fit if"; at most two, never an arbitrary digit.

Order: factor of thousands, ratio told as growth, wrong denominator, points for percent, sign, swapped years, factor of
ten, transposed neighbouring digits. Where none fits, the values of the single figures that would.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from ...claim import Claim
from ...interval import Interval
from ..formula import Values, parsed
from ..verdict import Trial, as_ratio
from .readable import dated, number, spelled, told

MOST = 2
_THOUSANDS = (3, -3, 6, -6)
_TENS = (1, -1)
_RATIOS = ("%", "pp", "x", "rank")
_HUNDRED = Interval.point(Decimal(100))
_Change = Callable[[Interval], Interval]
_ENOUGH = 3  # digits of a figure, one of which may be wrong
_FEW = 4  # claims; among more of them some digit would fit too often
_SHARP = Decimal("0.1")  # width over middle
_TRANSPOSABLE = 12  # claims; longer lists would always have a pair of digits that fits


@dataclass(frozen=True, slots=True)
class Slip:
    """A figure that a power of ten alone brings into its relation."""

    claim: Claim
    places: int

    @property
    def factor(self) -> str:
        return f"10^{abs(self.places)}"


def slips(trial: Trial, places: tuple[int, ...] = _THOUSANDS) -> list[Slip]:
    """Return the figures that a factor of 10^k alone would repair, and that the relation then depends on."""
    if trial.formula.sign not in ("=", "in"):
        return []
    found = []
    for role, index, claim in _members(trial):
        if claim.unit in _RATIOS or claim.unit.endswith("/year") or not claim.number:
            continue
        for place in places:
            factor = Decimal(1).scaleb(place)
            if _holds(trial, role, index, factor) and not any(_holds(trial, role, index, factor * f) for f in (Decimal("0.5"), Decimal(2))):
                found.append(Slip(claim, place))
    return found


def explanations(trial: Trial) -> tuple[str, ...]:
    """Return at most two hypotheses under which the relation would hold."""
    found: list[str] = []
    for text in _hypotheses(trial):
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
    return (values - Interval.point(Decimal(1))) * _HUNDRED if as_ratio(role, claim) else values


def misprint(trial: Trial) -> bool:
    """Return whether a factor of thousands, two transposed digits or one wrong digit of the stated figure would repair it.

    Wrong digits say little of a figure of few digits or where the figures are round, and nothing of one digit where two
    figures are only alike.
    """
    if trial.claims[-1].qualifier != "exact":
        return False
    if slips(trial):
        return True
    if not _sharp(trial):
        return False
    transposed = next(_transposed(trial), None) is not None
    if trial.rule.kind == "repetition":
        return transposed and sum(sign.isdigit() for sign in trial.claims[-1].digits) >= _ENOUGH
    return transposed or _one_digit(trial)


def _sharp(trial: Trial) -> bool:
    """Return whether both sides are known so well that other digits would hardly fit by chance."""
    shift = _HUNDRED if trial.rule.kind == "growth" else Interval.point(Decimal(0))
    for side in trial.formula.sides(trial.values()):
        figure = side + shift
        if figure.low is None or figure.high is None or figure.high - figure.low > _SHARP * abs(figure.high + figure.low) / 2:
            return False
    return True


def _one_digit(trial: Trial) -> bool:
    role, claims = trial.roles[-1]
    stated = claims[0]
    places = [place for place, sign in enumerate(stated.digits) if sign.isdigit()]
    few = len(trial.claims) <= _FEW
    if trial.formula.sign != "=" or not few or len(claims) > 1 or len(places) < _ENOUGH or isinstance(stated.value, tuple):
        return False
    whole = int("".join(stated.digits[place] for place in places))
    if not whole:
        return False
    implied = trial.formula.solved(role, trial.values())
    unit = stated.number / whole
    steps = ((digit - int(stated.digits[place])) * 10**power for power, place in enumerate(reversed(places)) for digit in range(10))
    return implied is not None and any(implied.overlaps(stated.strict + Interval.point(unit * step)) for step in steps)


def _hypotheses(trial: Trial) -> Iterator[str]:
    yield from (_scaled(slip) for slip in slips(trial))
    yield from _ratio_as_growth(trial)
    yield from _other_expressions(trial)
    yield from _signs(trial)
    yield from _swapped(trial)
    tens = slips(trial, _TENS)
    if len(tens) == 1:
        yield _scaled(tens[0])
    elif tens:
        yield f"would fit if {told(tens[0].claim)} and the figure it is compared with did not differ by a factor of 10"
    yield from _transposed(trial)


def _scaled(slip: Slip) -> str:
    return f"would fit if {dated(slip.claim)} were {number(slip.claim.number.scaleb(slip.places), slip.claim.unit)}"


def _ratio_as_growth(trial: Trial) -> Iterator[str]:
    rate = dict(trial.roles).get("rate", ())
    if len(rate) == 1 and rate[0].measure == "growth" and _with(trial, "rate", lambda i: i - _HUNDRED):
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


def _transposed(trial: Trial) -> Iterator[str]:
    members = list(_members(trial))
    if trial.formula.sign != "=" or len(members) > _TRANSPOSABLE:
        return
    for role, index, claim in reversed(members):
        for digits in _neighbours(claim.digits):
            old, new = (int("".join(sign for sign in text if sign.isdigit())) for text in (claim.digits, digits))
            if old and new and _shifted(trial, role, index, claim.number * new / old - claim.number):
                yield f"would fit if {told(claim)} were {told(claim).replace(claim.digits, digits)} (neighbouring digits transposed)"


def _neighbours(digits: str) -> Iterator[str]:
    """Yield the number with two neighbouring, different digits exchanged."""
    places = [i for i, sign in enumerate(digits) if sign.isdigit()]
    for a, b in pairwise(places):
        if digits[a] != digits[b] and not (a == places[0] and digits[b] == "0"):
            yield digits[:a] + digits[b] + digits[a + 1 : b] + digits[a] + digits[b + 1 :]


def _single_values(trial: Trial) -> list[str]:
    named = [f"{dated(claim)} were {spelled(values, claim.unit)}" for claim, values in would_fit(trial)]
    return [f"would fit if {', or '.join(named[:3])}"] if named else []


def _members(trial: Trial) -> Iterator[tuple[str, int, Claim]]:
    for role, claims in trial.roles:
        for index, claim in enumerate(claims):
            yield role, index, claim


def _holds(trial: Trial, role: str, index: int, factor: Decimal) -> bool:
    return trial.formula.holds(_changed(trial.values(), role, index, lambda interval: interval * Interval.point(factor)))


def _shifted(trial: Trial, role: str, index: int, by: Decimal) -> bool:
    by = by / 100 if as_ratio(role, dict(trial.roles)[role][index]) else by
    return trial.formula.holds(_changed(trial.values(), role, index, lambda interval: interval + Interval.point(by)))


def _with(trial: Trial, role: str, change: _Change) -> bool:
    return trial.formula.sign == "=" and trial.formula.holds(_changed(trial.values(), role, 0, change))


def _fits(expression: str, trial: Trial) -> bool:
    return parsed(expression).holds(trial.values())


def _changed(values: Values, role: str, index: int, change: _Change) -> Values:
    members = list(values[role])
    members[index] = change(members[index])
    return {**values, role: tuple(members)}
