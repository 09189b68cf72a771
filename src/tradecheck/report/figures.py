"""Figures for people: intervals rounded to a sensible digit, outward, with the scale and unit they are read in."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from ..claim import Claim
from ..interval import Interval, plain
from ..units import is_money

SCALES = ((12, "trn"), (9, "bn"), (6, "mn"))
_RELATIVE_KINDS = {"growth": "%", "share": "%", "multiple": "x", "rank": "rank"}


def unit_of(kind: str, claims: list[Claim]) -> str:
    """Return the unit in which a relation of this kind is stated."""
    if kind in _RELATIVE_KINDS:
        return _RELATIVE_KINDS[kind]
    return claims[-1].unit if claims else ""


def scale_of(size: Decimal) -> tuple[int, str]:
    """Return the power of ten and word in which an amount is told; (0, "") below a million."""
    return next(((power, word) for power, word in SCALES if abs(size) >= Decimal(10) ** power), (0, ""))


def span(interval: Interval, unit: str) -> str:
    """Return an interval for people: ``2.170 .. 2.250 bn USD``; two digits of its width are kept, rounded outward."""
    ends = [end for end in (interval.low, interval.high) if end is not None]
    power, word = scale_of(max((abs(end) for end in ends), default=Decimal(0))) if unit not in ("%", "pp", "x", "rank") else (0, "")
    decimals = _decimals(interval, power)
    low = "" if interval.low is None else _rounded(interval.low, power, decimals, ROUND_FLOOR)
    high = "" if interval.high is None else _rounded(interval.high, power, decimals, ROUND_CEILING)
    tail = " ".join(part for part in (word, "" if unit == "rank" else unit) if part)
    told = low if low == high else f"{low or 'below'} .. {high}" if low and high else f"at least {low}" if low else f"at most {high}"
    return f"{told} {tail}".strip()


def amount(claim: Claim) -> str:
    """Return a claim's value for people, with the digits it was printed with: ``2.8 bn USD``, ``26.7 %``."""
    if isinstance(claim.value, tuple):
        return span(Interval(*claim.value), claim.unit)
    power, word = scale_of(claim.value) if is_money(claim.unit.partition("/")[0]) or claim.unit in ("t", "m3", "bbl", "kWh") else (0, "")
    shown = claim.value.scaleb(-power)
    exponent = Decimal(1) if not claim.ulp else claim.ulp.scaleb(-power)
    decimals = max(0, -int(exponent.adjusted())) if exponent else 0
    text = _grouped(shown.quantize(Decimal(1).scaleb(-min(decimals, 9)), ROUND_HALF_EVEN))
    return " ".join(part for part in (text, word, "" if claim.unit in ("rank",) else claim.unit) if part)


def _decimals(interval: Interval, power: int) -> int:
    width = interval.width
    if width is None or width == 0:
        size = interval.low if interval.low is not None else interval.high
        digits = 0 if size is None else max(0, -int(size.scaleb(-power).normalize().as_tuple().exponent))
        return min(digits, 6)
    return min(max(0, 1 - int(width.scaleb(-power).adjusted())), 9)


def _rounded(value: Decimal, power: int, decimals: int, rounding: str) -> str:
    return _grouped(value.scaleb(-power).quantize(Decimal(1).scaleb(-decimals), rounding))


def _grouped(value: Decimal) -> str:
    whole, point, fraction = plain(value).partition(".")
    sign = "-" if whole.startswith("-") else ""
    return f"{sign}{int(whole.removeprefix('-')):,}{point}{fraction}"


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
