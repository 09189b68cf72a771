"""The period a release is about, its base period, and their words.

Word files give patterns for each kind of period (``year``, ``half``, ``quarter``, ``months``, ``month``) under ``[time]``; in them
``{y}`` is the year, ``{y0}`` the one before, ``{q}`` the ordinal of quarter or half, ``{a}`` and ``{b}`` first and last month.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

KINDS = ("year", "half", "quarter", "months", "month")


@dataclass(frozen=True, slots=True)
class Season:
    """A year, half-year, quarter, the first months of a year, or a month (``number`` the last or only one)."""

    kind: str
    year: int
    number: int

    @classmethod
    def drawn(cls, rng: random.Random) -> Season:
        kind = rng.choice(("year", "year", *KINDS))
        top = {"year": [0], "half": [1], "quarter": [1, 2, 3, 4], "months": [2, 4, 5, 7, 8, 9, 10, 11], "month": list(range(1, 13))}
        return cls(kind, rng.randint(2009, 2024), rng.choice(top[kind]))

    def period(self, *, base: bool = False) -> str:
        """Return the canonical spelling."""
        year = self.year - base
        return {
            "year": f"{year}",
            "half": f"{year}-H{self.number}",
            "quarter": f"{year}-Q{self.number}",
            "months": f"{year}-01/{year}-{self.number:02}",
            "month": f"{year}-{self.number:02}",
        }[self.kind]

    def released(self, rng: random.Random) -> date:
        """Return a day some weeks after the period."""
        last = {"year": 12, "half": 6 * self.number, "quarter": 3 * self.number}.get(self.kind, self.number)
        end = date(self.year + last // 12, last % 12 + 1, 1)
        return end + timedelta(days=rng.randint(12, 50))

    def told(self, name: str, time: dict[str, Any], rng: random.Random) -> str:
        """Return one of the wordings of a phrase of time (``when``, ``when0`` ...) for this kind of period."""
        table = time[name]
        pattern: str = rng.choice(table.get(self.kind, table.get("any")))
        months: dict[str, list[str]] = time["month_names"]
        filled = pattern.replace("{y0}", str(self.year - 1)).replace("{y}", str(self.year))
        if self.kind in ("half", "quarter"):
            for case, ordinals in time["ordinals"].items():
                filled = filled.replace("{q}" if case == "nom" else f"{{q.{case}}}", ordinals[self.number - 1])
        for case, names in months.items():
            tail = "" if case == "nom" else f".{case}"
            filled = filled.replace(f"{{a{tail}}}", names[0])
            if self.kind in ("months", "month"):
                filled = filled.replace(f"{{b{tail}}}", names[self.number - 1])
        return filled.replace("{#}", str(self.number))
