"""Which stretches of a text are marked: claims, and numbers that were not read; where two overlap, the one that begins first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ...claim import Claim


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text that is marked: a claim, or (``claim`` is None) the number of that place that was not read."""

    start: int
    end: int
    claim: Claim | None
    number: int = 0
    reason: str = ""


def spans(text: str, claims: Iterable[Claim], numbers: Iterable[Mapping[str, Any]]) -> list[Span]:
    """Return what is marked, in order and without overlaps; what does not stand where its row says is left out."""
    found = [Span(claim.start, claim.end, claim) for claim in claims if is_placed(claim, text)]
    for at, row in enumerate(numbers, 1):
        if not row.get("claim") and text[row["start"] : row["end"]] == row["quote"]:
            found.append(Span(row["start"], row["end"], None, at, str(row.get("reason") or "not read")))
    found.sort(key=lambda one: (one.start, one.claim is None, -one.end))
    kept: list[Span] = []
    for one in found:
        if one.end > one.start and (not kept or one.start >= kept[-1].end):
            kept.append(one)
    return kept


def is_placed(claim: Claim, text: str) -> bool:
    """Return whether a claim stands where its row says."""
    return claim.end > claim.start and text[claim.start : claim.end] == claim.quote
