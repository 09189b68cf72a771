"""Numbers built of parts: 22, 300, one billion 86 million, 454 mil 930 millones, 三亿五千万.

In: plain numbers and powers of ten in the order in which they are told. Out: their exact sum and the value of its last
written digit. A scale multiplies what was told since the last greater scale: a lower scale before a higher one
multiplies with it (454 mil 930 millones is 454,930 million).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from ...interval import shift

ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Term:
    """A part of a number: its value, the value of its last digit, and the highest scale that multiplied it."""

    value: Decimal
    ulp: Decimal = ONE
    power: int = 0


@dataclass(slots=True)
class Sum:
    """The parts told so far, from the greatest to the least."""

    terms: list[Term] = field(default_factory=list)

    def copy(self) -> Sum:
        return Sum(list(self.terms))

    @property
    def value(self) -> Decimal:
        return sum((term.value for term in self.terms), Decimal(0))

    @property
    def ulp(self) -> Decimal:
        return self.terms[-1].ulp

    @property
    def power(self) -> int:
        """The scale of the least part: 6 for one billion 86 million; 0 where hundreds and tens are the only scales."""
        power = self.terms[-1].power
        return power if power >= 3 else 0

    def joins(self, value: Decimal) -> bool:
        """Return whether a plain number may follow: units after tens, hundreds after thousands, never two of a size.

        >>> Sum([Term(Decimal(20))]).joins(Decimal(5)), Sum([Term(Decimal(25))]).joins(Decimal(5))
        (True, False)
        """
        if not self.terms:
            return True
        last = self.terms[-1]
        if last.ulp < 1 or last.value == 0 and last.power == 0:
            return last.value == 0
        return value < Decimal(10) ** (last.power or _trailing_zeros(last.value))

    def add(self, value: Decimal, ulp: Decimal = ONE, power: int = 0) -> None:
        self.terms.append(Term(value, ulp, power))

    def scale(self, power: int, *, exact: bool = False) -> bool:
        """Multiply the last parts by a power of ten; return whether the scale may stand here.

        ``exact`` keeps the last digit of number words: three hundred is no rounded number.
        """
        last = self.terms[-1]
        if last.power >= power:
            return False
        kept = list(self.terms)
        absorbed = [kept.pop()]
        while kept and kept[-1].value < Decimal(10) ** power:
            absorbed.append(kept.pop())
        if any(term.ulp < 1 for term in absorbed[1:]):
            return False  # 1.5 thousand 20 million says nothing
        product = shift(sum((term.value for term in absorbed), Decimal(0)), power)
        if kept and product >= Decimal(10) ** (kept[-1].power or _trailing_zeros(kept[-1].value)):
            return False
        ulp = last.ulp if exact and power < 3 and last.ulp == 1 else shift(last.ulp, power)
        self.terms = [*kept, Term(product, ulp, power)]
        return True

    def add_part(self, part: Decimal) -> None:
        """Add a half or quarter of the last scale: two million and a half, seven and a half."""
        last = self.terms.pop()
        size = shift(part, last.power)
        digit = shift(ONE, last.power).scaleb(-1)
        self.terms.append(Term(last.value + size, min(last.ulp, digit if part * 10 % 1 == 0 else digit / 10), last.power))


def _trailing_zeros(value: Decimal) -> int:
    digits = str(int(value))
    return len(digits) - len(digits.rstrip("0")) if value == int(value) else 0
