"""Figures for people: intervals rounded to a sensible digit, outward, with the scale and unit they are read in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from .claim import Claim
from .interval import Interval, plain
from .units import is_money

SCALES = ((12, "trn"), (9, "bn"), (6, "mn"))
_RELATIVE_KINDS = {"growth": "%", "share": "%", "multiple": "x", "rank": "rank"}
_UNSCALED = ("%", "pp", "x", "rank", "points")


@dataclass(frozen=True, slots=True)
class Style:
    """How a language writes figures: the sign before the decimals, the one between thousands, words for scales and units."""

    decimal: str = "."
    group: str = ","
    scales: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    at_least: str = "at least {}"
    at_most: str = "at most {}"


PLAIN = Style()


def unit_of(kind: str, claims: list[Claim]) -> str:
    """Return the unit in which a relation of this kind is stated."""
    if kind in _RELATIVE_KINDS:
        return _RELATIVE_KINDS[kind]
    return claims[-1].unit if claims else ""


def scale_of(size: Decimal) -> tuple[int, str]:
    """Return the power of ten and word in which an amount is told; (0, "") below a million."""
    return next(((power, word) for power, word in SCALES if abs(size) >= Decimal(10) ** power), (0, ""))


def scale_for(unit: str, size: Decimal) -> tuple[int, str]:
    """Return the scale of an amount of a unit; percent, points, multiples and ranks have none."""
    return (0, "") if unit in _UNSCALED else scale_of(size)


def span(interval: Interval, unit: str, style: Style = PLAIN) -> str:
    """Return an interval for people: ``2.170 .. 2.250 bn USD``; two digits of its width are kept, rounded outward."""
    ends = [end for end in (interval.low, interval.high) if end is not None]
    power, word = scale_for(unit, max((abs(end) for end in ends), default=Decimal(0)))
    decimals = _decimals(interval, power)
    low = "" if interval.low is None else number(interval.low, power, decimals, style, ROUND_FLOOR)
    high = "" if interval.high is None else number(interval.high, power, decimals, style, ROUND_CEILING)
    told = low if low == high else f"{low} .. {high}" if low and high else (style.at_least if low else style.at_most).format(low or high)
    return _with_unit(told, word, unit, style)


def amount(claim: Claim, style: Style = PLAIN) -> str:
    """Return a claim's value for people, with the digits it was printed with: ``2.8 bn USD``, ``26.7 %``."""
    if isinstance(claim.value, tuple):
        return span(Interval(*claim.value), claim.unit, style)
    power, word = scale_of(claim.value) if is_money(claim.unit.partition("/")[0]) or claim.unit in ("t", "m3", "bbl", "kWh") else (0, "")
    exponent = Decimal(1) if not claim.ulp else claim.ulp.scaleb(-power)
    decimals = max(0, -int(exponent.adjusted())) if exponent else 0
    return _with_unit(number(claim.value, power, min(decimals, 9), style), word, claim.unit, style)


def number(value: Decimal, power: int, decimals: int, style: Style = PLAIN, rounding: str = ROUND_HALF_EVEN) -> str:
    """Return a value in units of ten to the ``power`` with so many decimals, its thousands set apart."""
    whole, _, fraction = plain(value.scaleb(-power).quantize(Decimal(1).scaleb(-decimals), rounding)).partition(".")
    sign = "-" if whole.startswith("-") else ""
    grouped = f"{int(whole.removeprefix('-')):,}".replace(",", style.group)
    return f"{sign}{grouped}{style.decimal if fraction else ''}{fraction}"


def _with_unit(told: str, word: str, unit: str, style: Style) -> str:
    shown = "" if unit == "rank" else style.units.get(unit, unit)
    return " ".join(part for part in (told, style.scales.get(word, word), shown) if part)


def _decimals(interval: Interval, power: int) -> int:
    width = interval.width
    if width is None or width == 0:
        size = interval.low if interval.low is not None else interval.high
        digits = 0 if size is None else max(0, -int(size.scaleb(-power).normalize().as_tuple().exponent))
        return min(digits, 6)
    return min(max(0, 1 - int(width.scaleb(-power).adjusted())), 9)


def bars(observed: Interval, implied: Interval, width: int = 30) -> tuple[str, str] | None:
    """Return two small bars that show where the intervals lie; None where an end is unbounded or both are points."""
    ends = [observed.low, observed.high, implied.low, implied.high]
    known = [end for end in ends if end is not None]
    if len(known) < 4 or max(known) == min(known):
        return None
    low, high = min(known), max(known)

    def column(value: Decimal) -> int:
        return int((value - low) / (high - low) * (width - 1))

    def bar(interval: Interval, sign: str) -> str:
        left, right = column(interval.low or low), column(interval.high or high)
        return " " * left + "|" + sign * max(right - left - 1, 0) + ("|" if right > left else "")

    return bar(observed, "#"), bar(implied, "=")
