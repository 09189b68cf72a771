"""Typical misprints: a factor of thousands, a ratio told as growth, two periods exchanged, digits transposed, one wrong digit.

In: a failed relation. Out: which figures such a slip alone would explain, so that the relation is an error and not one
of figures of different things.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from ...claim import Claim
from ...interval import HUNDRED, Interval
from ..formula import Values
from ..verdict import Trial, as_ratio, played

_THOUSANDS = (3, -3, 6, -6)
TENS = (1, -1)
_RATIOS = ("%", "pp", "x", "rank")
Change = Callable[[Interval], Interval]
_TENFOLD = Decimal(10)
_HALF = Decimal("0.5")
_ENOUGH = 3  # digits of a figure, one of which may be wrong
_PAIR = 2  # digits of a figure told twice by one named source that may have changed places
_FEW = 4  # claims; among more of them some digit would fit too often
_TELLINGS = ("repetition", "mirror")
_SHARP = Decimal("0.1")  # width over middle
_TRANSPOSABLE = 12  # claims; longer lists would always have a pair of digits that fits


@dataclass(frozen=True, slots=True)
class Slip:
    """A figure that a power of ten alone brings into its relation."""

    claim: Claim
    places: int

    @property
    def tenfold(self) -> bool:
        return abs(self.places) == 1

    @property
    def factor(self) -> str:
        return "10" if self.tenfold else f"10^{abs(self.places)}"


def opposite(trial: Trial) -> bool:
    """Return whether the relation fits with the opposite sign."""
    if trial.formula.sign != "=":
        return False
    left, right = trial.formula.sides(trial.values(lenient=True))
    return left.overlaps(-right)


def slips(trial: Trial, places: tuple[int, ...] = _THOUSANDS) -> list[Slip]:
    """Return the figures that a factor of 10^k alone would repair, and that the relation then depends on."""
    if trial.formula.sign == "<=":
        return _beyond(trial, places)
    if trial.formula.sign not in ("=", "in"):
        return []
    values = trial.values(lenient=True)
    found = []
    for role, index, claim in members(trial):
        if claim.unit in _RATIOS or claim.unit.endswith("/year") or not claim.number:
            continue
        for place in places:
            once, half, twice = (Interval.point(Decimal(1).scaleb(place) * part) for part in (1, _HALF, 2))
            if _times(trial, values, role, index, once) and not any(_times(trial, values, role, index, other) for other in (half, twice)):
                found.append(Slip(claim, place))
    return found


def tenfold(trial: Trial) -> list[Slip]:
    """Return the two tellings of one figure, by one source or two, that a factor of ten alone would bring together."""
    return slips(trial, TENS) if trial.rule.kind in _TELLINGS else []


def _beyond(trial: Trial, places: tuple[int, ...]) -> list[Slip]:
    """Return whole and part where the part is ten times the whole or more, which hardly any other error makes."""
    roles = dict(trial.roles)
    part, whole = (roles.get(name, ()) for name in ("part", "whole"))
    if len(part) != 1 or len(whole) != 1 or not whole[0].number or part[0].unit in _RATIOS:
        return []
    ratio = part[0].number / whole[0].number
    place = next((place for place in places if place > 0 and ratio <= Decimal(1).scaleb(place)), None) if ratio >= _TENFOLD else None
    return [Slip(whole[0], place), Slip(part[0], -place)] if place else []


def misprint(trial: Trial) -> bool:
    """Return whether a factor of thousands, a ratio told as growth, an exchange of the periods, two transposed digits or one
    wrong digit of the stated figure would repair it.

    Wrong digits say little of a figure of few digits or where the figures are round, and nothing of one digit where two
    figures are only alike.
    """
    if trial.claims[-1].qualifier != "exact":
        return False
    if slips(trial) or _ratio_told(trial) or _exchanged(trial):
        return True
    if not _sharp(trial):
        return False
    swapped = [claim for claim, _ in transposed(trial)]
    if trial.rule.kind == "repetition":
        sourced = all(claim.source for claim in trial.claims)
        return bool(swapped) and _count_of_digits(trial.claims[-1]) >= (_PAIR if sourced else _ENOUGH)
    if trial.rule.kind == "sum":  # of several figures of two digits, two often fit some other total by chance
        swapped = [claim for claim in swapped if _count_of_digits(claim) >= _ENOUGH]
    return bool(swapped) or _one_digit(trial)


def _count_of_digits(claim: Claim) -> int:
    return sum(sign.isdigit() for sign in claim.digits)


def _ratio_told(trial: Trial) -> bool:
    """Return whether a growth rate is the ratio to the base: a rise of 126.7 % for one of 26.7."""
    rate = dict(trial.roles).get("rate", ())
    told = len(rate) == 1 and rate[0].measure == "growth" and trial.formula.sign == "="
    return told and trial.formula.holds(changed(trial.values(lenient=True), "rate", 0, lambda interval: interval - HUNDRED))


def _exchanged(trial: Trial) -> bool:
    """Return whether the figures of the two periods changed places."""
    values = dict(trial.values(lenient=True))
    if trial.formula.sign != "=" or not {"new", "old"} <= values.keys():
        return False
    return trial.formula.holds({**values, "new": values["old"], "old": values["new"]})


def _sharp(trial: Trial) -> bool:
    """Return whether both sides are known so well that other digits would hardly fit by chance."""
    shift = HUNDRED if trial.rule.kind == "growth" else Interval.point(Decimal(0))
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


def transposed(trial: Trial) -> Iterator[tuple[Claim, str]]:
    """Yield figures with the digits that would fit, two neighbours having changed places."""
    found = list(members(trial))
    if trial.formula.sign != "=" or len(found) > _TRANSPOSABLE:
        return
    for role, index, claim in reversed(found):
        for digits in _neighbours(claim.digits):
            old, new = (int("".join(sign for sign in text if sign.isdigit())) for text in (claim.digits, digits))
            if old and new and _shifted(trial, role, index, claim.number * new / old - claim.number):
                yield claim, digits


def _neighbours(digits: str) -> Iterator[str]:
    """Yield the number with two neighbouring, different digits exchanged."""
    places = [i for i, sign in enumerate(digits) if sign.isdigit()]
    for a, b in pairwise(places):
        if digits[a] != digits[b] and not (a == places[0] and digits[b] == "0"):
            yield digits[:a] + digits[b] + digits[a + 1 : b] + digits[a] + digits[b + 1 :]


def members(trial: Trial) -> Iterator[tuple[str, int, Claim]]:
    for role, claims in trial.roles:
        for index, claim in enumerate(claims):
            yield role, index, claim


def _times(trial: Trial, values: Values, role: str, index: int, factor: Interval) -> bool:
    """Return whether the relation holds with one of its figures multiplied."""
    return trial.formula.holds(changed(values, role, index, lambda interval: interval * factor))


def _shifted(trial: Trial, role: str, index: int, by: Decimal) -> bool:
    """Return whether a figure with other digits would fit, it and the stated figure rounded or cut off."""
    claim = dict(trial.roles)[role][index]
    by = by / 100 if as_ratio(role, claim) else by
    moved = played(role, claim, lenient=True) + Interval.point(by)
    stated, claims = trial.roles[-1]
    values = {**trial.values(), stated: tuple(played(stated, one, lenient=True) for one in claims)}
    return trial.formula.holds(changed(values, role, index, lambda _: moved))


def changed(values: Values, role: str, index: int, change: Change) -> Values:
    members = list(values[role])
    members[index] = change(members[index])
    return {**values, role: tuple(members)}
