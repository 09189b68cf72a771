"""A number with its unit: the record that all readers of numbers share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from decimal import Decimal
from operator import attrgetter
from typing import Any

MINUS = frozenset("-−–－")
DASHES = frozenset("-–—−‑")


@dataclass(slots=True)
class Quantity:
    """A number with its unit at tokens i..j-1; ``number`` is the token of its first digit or word.

    ``kind`` is money, percent, points, multiple, price, rate, quantity, count, rank or number; ``code``, ``duration`` and ``base``
    (the one dollar of a rate) are no figures, and ``reason`` says so.
    """

    i: int
    j: int
    number: int
    kind: str
    value: Decimal | tuple[Decimal, Decimal]
    ulp: Decimal
    unit: str = ""
    scale: int = 0
    word: bool = False
    qualifier: str = "exact"
    printed_sign: str = ""
    noun: int = -1
    elided: bool = False
    ambiguous: bool = False
    step: str = ""
    reason: str = ""

    @property
    def size(self) -> Decimal:
        return self.value[0] if isinstance(self.value, tuple) else self.value


_FIELDS = tuple(field.name for field in fields(Quantity))
_told = attrgetter(*_FIELDS)


def replace(quantity: Quantity, **changes: Any) -> Quantity:
    """Return a quantity with other values in some fields: `dataclasses.replace`, without the time that it takes."""
    values: Iterable[Any] = map(changes.get, _FIELDS, _told(quantity))
    return Quantity(*values)


def unit_of(noun: str) -> str:
    """Return the unit of a counted noun: workers, and people who are employed, are persons."""
    return "person" if noun in ("employed", "worker") else noun
