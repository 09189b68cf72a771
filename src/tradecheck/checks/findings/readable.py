"""Figures and intervals as people read them: a sensible number of digits, million and billion, the unit after.

In: exact decimals and a unit string. Out: text for messages; never used for comparison.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from ...claim import Claim
from ...interval import Interval
from ...units import is_money

_SCALES = ((Decimal("1e12"), " trn"), (Decimal("1e9"), " bn"), (Decimal("1e6"), " mn"))
_PLAIN = ("%", "pp", "x", "rank")
_SIGNS = "%$€£¥₸₽₴₺₹"
_MINUS = "-−–"
_DIGITS = 4


def told(claim: Claim) -> str:
    """Return a claim as printed, on one line; with its currency where the quote leaves it out."""
    quote = " ".join(claim.quote.split())
    if claim.unit == "rank" or isinstance(claim.value, tuple):
        return quote
    if not any(sign.isalpha() or sign in _SIGNS for sign in quote):  # a table cell: its scale stands in the header
        return number(claim.number, claim.unit) if is_money(claim.unit) else _scaled(claim, quote)
    return f"-{quote}" if claim.number < 0 and not any(sign in _MINUS for sign in quote) else quote


def _scaled(claim: Claim, quote: str) -> str:
    """Return a figure with its unit, and with its scale where that is told beside another figure ("from 25.0 to 26.2 million")."""
    factor, scale = _scale(Interval.point(claim.number), claim.unit)
    printed = "".join(sign for sign in quote if sign.isdigit())
    if not scale or not claim.ulp or claim.number == int(printed or 0):
        return f"{quote} {claim.unit}"
    return f"{(claim.number / factor).quantize(min((claim.ulp / factor).normalize(), Decimal(1)))}{scale} {claim.unit}"


def dated(claim: Claim) -> str:
    """Return a claim as printed, with its period where it is a level."""
    return f"{told(claim)} ({claim.period})" if claim.period and claim.unit not in _PLAIN else told(claim)


def sourced(claim: Claim) -> str:
    """Return a claim as printed, with its period and source."""
    where = [part for part in (claim.period, claim.source or "source not told") if part]
    return f"{told(claim)} ({', '.join(where)})"


def spelled(interval: Interval, unit: str = "") -> str:
    """Return an interval with its ends to four digits.

    >>> spelled(Interval(Decimal("2169625246"), Decimal("2250296091")), "USD")
    '2.170..2.250 bn USD'
    """
    factor, scale = _scale(interval, unit)
    ends = [None if end is None else end / factor for end in (interval.low, interval.high)]
    places = _places(ends)
    after = scale + (f" {unit}" if unit else "")
    low, high = (None if end is None else _rounded(end, places) for end in ends)
    if low is None or high is None:
        if low is None and high is None:
            return "any value"
        return f"{'at least' if high is None else 'at most'} {high if low is None else low}{after}"
    return f"{low}{after}" if low == high else f"{low}..{high}{after}"


def number(value: Decimal, unit: str = "") -> str:
    """Return one value to four digits."""
    text, _, after = spelled(Interval.point(value), unit).partition(" ")
    short = text.rstrip("0").rstrip(".") if "." in text else text
    return f"{short} {after}".rstrip()


def _scale(interval: Interval, unit: str) -> tuple[Decimal, str]:
    size = max((abs(end) for end in (interval.low, interval.high) if end is not None), default=Decimal(0))
    if unit not in _PLAIN:
        for factor, name in _SCALES:
            if size >= factor:
                return factor, name
    return Decimal(1), ""


def _places(ends: list[Decimal | None]) -> int:
    """Return decimals so that the larger end has four digits, or more where the two would look alike."""
    known = [end for end in ends if end is not None]
    size = max((end.adjusted() for end in known if end), default=0)
    places = min(max(_DIGITS - 1 - size, 0), 8)
    if len(known) == 2 and known[0] != known[1]:
        while places < 8 and _rounded(known[0], places) == _rounded(known[1], places):
            places += 1
    return 0 if all(end == end.to_integral_value() and abs(end) < 10000 for end in known) else places


def _rounded(value: Decimal, places: int) -> str:
    return format(value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP), "f")
