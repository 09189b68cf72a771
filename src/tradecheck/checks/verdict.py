"""A rule tried on claims, and the verdict.

In: a `Trial`, the claims that play the roles of a rule. Out: a `Check`. Verdicts in this order: a doubt about what
the claims mean makes a failure **open**; lenient intervals disjoint: **inconsistent** (or **mismatch** between two
sources); an implied interval that covers half to one and a half times the stated value: **coarse**; else
**consistent**. Intervals in checks are the strict ones, quotients to twelve digits rounded outward.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

from ..claim import Claim
from ..interval import ZERO, Interval
from .formula import Formula, Values, fits, parsed
from .record import Check, ClaimName
from .rule import Rule

SIGNED = frozenset({"balance", "growth", "change", "other"})  # measures that may be negative
LENIENT_ONLY = "fits only in the lenient reading (rounded down, filling zeros or loose wording)"
OTHER_SIGN = "fits with the opposite sign; the wording of surplus and deficit decides"
UNTOLD = Interval(None, None)  # a role that no claim states
RATIO = "_times"  # ending of roles that take a multiple, or a growth rate as what it multiplies by
_DOWN = Context(prec=12, rounding=ROUND_FLOOR)
_UP = Context(prec=12, rounding=ROUND_CEILING)
_HALF, _THREE_HALVES = Decimal("0.5"), Decimal("1.5")
_HUNDREDTH = Decimal("0.01")

Roles = tuple[tuple[str, tuple[Claim, ...]], ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """A rule with the claims for its roles.

    Trials of one ``occasion`` are readings of one statement (a figure told twice, two possible wholes of a share):
    where one fits, none of the others is a failure. ``doubts`` say why a failure would prove nothing. ``constants``
    are values that no claim states, such as a number of years or the limits of a ratio. ``either_sign`` names a role
    whose sign hangs on the wording (a deficit that shrank): a failure that the other sign repairs stays open.
    ``worries`` are doubts that are lifted where a typical misprint explains the failure. ``complete`` is a list of which
    words say that it is the whole, so that even a large gap is an error. A ``remark`` is worth telling where its formula
    holds: its verdict is then note.
    """

    rule: Rule
    roles: Roles
    occasion: tuple[Hashable, ...] = ()
    doubts: tuple[str, ...] = ()
    worries: tuple[str, ...] = ()
    constants: tuple[tuple[str, Interval], ...] = ()
    kind: str = ""
    either_sign: str = ""
    complete: bool = False
    remark: bool = False

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(claim for _, claims in self.roles for claim in claims)

    @property
    def formula(self) -> Formula:
        return parsed(self.rule.expression)

    def values(self, *, lenient: bool = False) -> Values:
        """Return the intervals of the roles in the strict or the lenient reading."""
        found = {name: tuple(played(name, claim, lenient=lenient) for claim in claims) for name, claims in self.roles}
        return {**found, **{name: (interval,) for name, interval in self.constants}}

    def role(self, name: str) -> tuple[Claim, ...]:
        return dict(self.roles)[name]


@dataclass(frozen=True, slots=True)
class Tried:
    """A trial with its check."""

    trial: Trial
    check: Check


def reading(claim: Claim, *, lenient: bool = False) -> Interval:
    """Return the interval of a claim: ranks are exact; what cannot be negative begins at zero where the wording leaves it open."""
    interval = claim.lenient.hull(claim.strict) if lenient and claim.measure != "rank" else claim.strict
    if interval.low is None and claim.measure not in SIGNED and claim.number >= 0:
        return Interval(ZERO, interval.high, False, interval.high_open)
    return interval


def played(role: str, claim: Claim, *, lenient: bool = False) -> Interval:
    """Return the interval of a claim in a role: a growth rate of 6.8 % multiplies by 1.068."""
    interval = reading(claim, lenient=lenient)
    return Interval.point(Decimal(1)) + interval * Interval.point(_HUNDREDTH) if as_ratio(role, claim) else interval


def as_ratio(role: str, claim: Claim) -> bool:
    """Return whether a growth rate plays the role of what it multiplies by."""
    return role.endswith(RATIO) and claim.unit == "%"


def tried(trial: Trial) -> Tried:
    """Evaluate a trial."""
    strict, formula = trial.values(), trial.formula
    left, right = formula.sides(strict)
    verdict, note = _verdict(trial, fits(left, right, formula.sign), left, right)
    observed, implied = _shown(formula, strict, left, right)
    names = _names(trial.claims)
    spelled = formula.over(
        {**{role: [_symbol(role, c, names[id(c)]) for c in claims] for role, claims in trial.roles}, **_constants(trial.constants)}
    )
    return Tried(
        trial,
        Check(
            kind=trial.kind or trial.rule.kind,
            code=trial.rule.code,
            doc=_doc(trial.claims),
            claims=_ordered(trial, names),
            verdict=verdict,
            formula=spelled,
            observed=None if verdict == "note" else observed,
            implied=None if trial.remark else outward(implied),
            gap=None if trial.remark or observed.overlaps(implied) else outward(distance(observed, implied)),
            note=note,
        ),
    )


def outward(interval: Interval) -> Interval:
    """Return the interval with ends of twelve digits, rounded outward."""
    return Interval(
        None if interval.low is None else _plain(_DOWN.plus(interval.low)),
        None if interval.high is None else _plain(_UP.plus(interval.high)),
        interval.low_open,
        interval.high_open,
    )


def distance(one: Interval, other: Interval) -> Interval:
    """Return the size of the difference of two figures, from nearest to farthest ends."""
    return abs(one - other)


def _verdict(trial: Trial, strictly: bool, left: Interval, right: Interval) -> tuple[str, str]:
    if any(interval == UNTOLD for _, interval in trial.constants):
        return "note", ""
    if trial.remark:
        return ("note" if strictly else "open"), ""
    if not strictly:
        if not trial.formula.holds(trial.values(lenient=True)):
            if trial.doubts or trial.worries:
                return "open", (*trial.doubts, *trial.worries)[0]
            if trial.either_sign and _flipped(trial):
                return "open", OTHER_SIGN
            return ("mismatch" if trial.rule.kind == "mirror" else "inconsistent"), ""
        return ("coarse", "") if is_coarse(trial, left, right) else ("consistent", LENIENT_ONLY)
    return ("coarse" if is_coarse(trial, left, right) else "consistent"), ""


def _flipped(trial: Trial) -> bool:
    values = trial.values(lenient=True)
    return trial.formula.holds({**values, trial.either_sign: tuple(-interval for interval in values[trial.either_sign])})


def is_coarse(trial: Trial, implied: Interval, stated: Interval) -> bool:
    """Return whether the implied values reach from half to one and a half times the stated one: no error could be seen."""
    told_alike = trial.rule.kind == "repetition" and trial.claims[0].value == trial.claims[1].value
    return not told_alike and covers(trial.formula.sign, implied, stated)


def fits_with(trial: Trial, role: str, other: Claim) -> bool:
    """Return whether a relation fits, and not only for its width, with another claim in a role."""
    tried = replace(trial, roles=tuple((name, (other,) if name == role else claims) for name, claims in trial.roles))
    left, right = tried.formula.sides(tried.values())
    return tried.formula.holds(tried.values()) and not is_coarse(tried, left, right)


def covers(sign: str, implied: Interval, stated: Interval) -> bool:
    """Return whether the left side of an equation reaches from half to one and a half times the right one."""
    middle = _middle(stated)
    if sign != "=" or not middle:
        return False
    ends = sorted((middle * _HALF, middle * _THREE_HALVES))
    return (implied.low is None or implied.low <= ends[0]) and (implied.high is None or implied.high >= ends[1])


def _middle(interval: Interval) -> Decimal:
    if interval.low is None or interval.high is None:
        return interval.low or interval.high or ZERO
    return (interval.low + interval.high) / 2


def _shown(formula: Formula, values: Values, left: Interval, right: Interval) -> tuple[Interval, Interval]:
    """Return observed and implied; of a ratio that is to lie within limits the two figures themselves."""
    if formula.sign == "=":
        return right, left
    if formula.sign == "in":
        figures = formula.quotient(values)
        return figures if figures else (left, right)
    return left, _bound(formula.sign, right)


def _bound(sign: str, limit: Interval) -> Interval:
    if sign in ("<=", "<"):
        return Interval(None, limit.high, high_open=sign == "<" or limit.high_open)
    return Interval(limit.low, None, low_open=sign == ">" or limit.low_open)


def _names(claims: tuple[Claim, ...]) -> dict[int, ClaimName]:
    several = len({claim.doc for claim in claims}) > 1
    return {id(claim): f"{claim.doc}#{claim.claim}" if several else claim.claim for claim in claims}


def _symbol(role: str, claim: Claim, name: ClaimName) -> str:
    symbol = f"c{name}" if isinstance(name, int) else f"[{name}]"
    return f"(1+{symbol}/100)" if as_ratio(role, claim) else symbol


def _constants(constants: tuple[tuple[str, Interval], ...]) -> dict[str, list[str]]:
    return {name: [_spelled(interval)] for name, interval in constants if interval != UNTOLD}


def _spelled(interval: Interval) -> str:
    low, high = ("" if end is None else format(end, "f") for end in (interval.low, interval.high))
    return low if low == high else f"[{low},{high}]"


def _doc(claims: tuple[Claim, ...]) -> str | None:
    docs = {claim.doc for claim in claims}
    return docs.pop() if len(docs) == 1 else None


def _ordered(trial: Trial, names: dict[int, ClaimName]) -> tuple[ClaimName, ...]:
    """Return the claims in the order in which the formula names their roles; those it does not name come last."""
    order = re.findall(r"[a-z_]+", trial.rule.expression)
    roles = sorted(trial.roles, key=lambda role: order.index(role[0]) if role[0] in order else len(order))
    return tuple(dict.fromkeys(names[id(claim)] for _, claims in roles for claim in claims))


def _plain(value: Decimal) -> Decimal:
    """Return a decimal without exponent in its digits and without trailing decimal zeros."""
    if value == value.to_integral_value():
        return value.quantize(Decimal(1)) if abs(value) < Decimal("1e25") else value
    return value.normalize()
