"""What is true: exact figures of trade in two periods, and how they are rounded.

A fact has a name: a flow (``T`` turnover, ``X`` exports, ``M`` imports, ``B`` balance) or a part of one (``X#2`` the second good,
``X#r`` the rest, ``X@1`` the first partner country), then ``:0`` for the base period, or ``.g`` growth in percent, ``.d`` change,
``.m`` multiple, ``.s`` share of the whole in percent.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, localcontext

MEASURES = {"T": "turnover", "X": "exports", "M": "imports", "B": "balance"}
ROUNDINGS = (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_DOWN)


def level_of(fact: str) -> str:
    """Return the level a fact is about: ``X#1`` of ``X#1.g`` and ``X#1:0``."""
    return fact.partition(".")[0].partition(":")[0]


def kind_of(fact: str) -> str:
    """Return ``g``, ``d``, ``m``, ``s``, ``0`` (a level of the base period) or nothing (a level)."""
    return fact.partition(".")[2] or fact.partition(":")[2]


def whole_of(level: str) -> str:
    """Return what a level is a part of: exports of turnover, a good of its flow."""
    return level[0] if len(level) > 1 else "T"


@dataclass(frozen=True, slots=True)
class Truth:
    """Exact levels by name, in units of the currency; everything else follows from them."""

    levels: dict[str, Decimal]

    def __getitem__(self, fact: str) -> Decimal:
        level, kind = level_of(fact), kind_of(fact)
        now = self.levels[level]
        if not kind:
            return now
        base = self.levels[f"{level}:0"]
        with localcontext() as context:
            context.prec = 40
            if kind == "s":
                return now / self.levels[whole_of(level)] * 100
            return {"0": base, "g": (now - base) / abs(base) * 100, "d": now - base, "m": now / base}[kind]

    def rises(self, flow: str) -> bool:
        """Whether a flow rose; whether the balance is a surplus."""
        return self[flow] > 0 if flow == "B" else self[f"{flow}.d"] > 0


def drawn(rng: random.Random) -> Truth:
    """Draw exports and imports of two periods over many magnitudes, with their parts by goods and by partner countries."""
    levels: dict[str, Decimal] = {}
    size = 10 ** rng.uniform(6.8, 12.3)
    for flow in "XM":
        now = size * 10 ** rng.uniform(-0.7, 0.7)
        ratio = _ratio(rng)
        for sign in "#@":
            parts = [f"{flow}{sign}{part}" for part in (*range(1, rng.randint(2, 4) + 1), "r")]
            weights = [rng.uniform(0.5, 1) / (1 + 0.7 * rank) for rank in range(len(parts))]
            levels |= _split(parts, int(now), weights)
            levels |= _split([f"{part}:0" for part in parts], int(now / ratio), [weight * 10 ** rng.gauss(0, 0.08) for weight in weights])
        levels[flow], levels[f"{flow}:0"] = Decimal(int(now)), Decimal(int(now / ratio))
    for when in ("", ":0"):
        levels["T" + when] = levels["X" + when] + levels["M" + when]
        levels["B" + when] = levels["X" + when] - levels["M" + when]
    return Truth(levels)


def _ratio(rng: random.Random) -> float:
    """Growth as a factor: mostly moderate, now and then severalfold."""
    return 10 ** rng.uniform(0.25, 0.8) if rng.random() < 0.12 else 10 ** rng.gauss(0.03, 0.09)


def _split(parts: list[str], total: int, weights: list[float]) -> dict[str, Decimal]:
    """Return whole amounts in proportion to the weights that add up to the total."""
    amounts = [int(total * weight / sum(weights)) for weight in weights]
    amounts[-1] = total - sum(amounts[:-1])
    return {part: Decimal(amount) for part, amount in zip(parts, amounts, strict=True)}


def rounded(value: Decimal, unit: Decimal, how: str) -> Decimal:
    """Return a figure as printed: a whole number of ``unit``."""
    return (value / unit).quantize(Decimal(1), rounding=how) * unit
