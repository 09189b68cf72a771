"""How exactly a figure was printed: the value of its last digit and its lenient interval, from the quote.

In: a quote such as ``10.50 billion`` with its value. Out: the last digit's value (10 million) and whether its zeros
are decimals and so stated. A number in words has no digits; "doubled" and "a third" are then read with a tenth of
room either side.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from itertools import pairwise

from ..interval import TENTH, ZERO, Interval, between, lenient

_NUMBER = re.compile(r"\d(?:[\d.,'’\u00a0\u2009\u202f ]*\d)?")
_GROUPED = re.compile(r"\d{1,3}(?:([.,'’\u00a0\u2009\u202f ])\d{3})(?:\1\d{3})*")
_WORDS = ("multiple", "share", "growth")  # measures told in words such as doubled, half, a third


def printed_digits(quote: str) -> str:
    """Return the number as printed, empty where the quote has none or several."""
    found = _NUMBER.findall(quote)
    return found[0] if len(found) == 1 else ""


def last_digit(digits: str, value: Decimal) -> Decimal | None:
    """Return the value of the last written digit, ``None`` where the digits are not those of the value.

    >>> last_digit("10.50", Decimal("10500000000"))
    Decimal('1E+7')
    """
    whole = re.sub(r"\D", "", digits)
    if not whole or not int(whole):
        return None
    try:
        unit = abs(value) / int(whole)
    except InvalidOperation:
        return None
    normal = unit.normalize()
    return normal if normal.as_tuple().digits == (1,) else None


def last_digit_of_zero(digits: str) -> Decimal | None:
    """Return the value of the last written digit of a nought that no scale word multiplies: 0.1 of "0.0".

    >>> last_digit_of_zero("0.0")
    Decimal('0.1')
    """
    decimals = re.fullmatch(r"\D*0(?:[.,](0+))?\D*", digits)
    return None if decimals is None else Decimal(1).scaleb(-len(decimals[1] or ""))


def has_decimals(digits: str) -> bool:
    """Return whether the printed number has decimals; a single group of three is taken for thousands."""
    return bool(re.search(r"[.,]\d+\Z", digits)) and not _GROUPED.fullmatch(digits)


def generous(
    value: Decimal | tuple[Decimal, Decimal], ulp: Decimal | None, qualifier: str, *, digits: str = "", measure: str = ""
) -> Interval | None:
    """Return the lenient interval, ``None`` where the precision is unknown."""
    if isinstance(value, tuple):
        return between(lenient(value[0], ulp), lenient(value[1], ulp)) if ulp is not None else None
    if ulp is None or not digits:
        if qualifier == "exact" and measure in _WORDS and not digits:
            room = abs(value) * TENTH
            return Interval(value - room, value + room)
        return None if ulp is None else lenient(value, ulp, qualifier)
    return lenient(value, ulp, qualifier, stated_zeros=has_decimals(digits))


def width_of(low: Decimal | None, high: Decimal | None) -> Decimal | None:
    """Return the last digit's value that an exact figure's interval shows, zero for an exact count."""
    if low is None or high is None:
        return None
    width = high - low
    return width.normalize() if width > ZERO else ZERO


def rising(values: tuple[Decimal, ...]) -> bool:
    return all(a <= b for a, b in pairwise(values))
