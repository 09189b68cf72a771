"""Reporter and partner of a claim."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Pair:
    """Reporter and partner with the marks that told them."""

    reporter: str | None
    partner: str | None
    evidence: dict[str, object] = field(default_factory=dict)
    outward: bool = False
    several: bool = False  # of several partners at once
    aside: bool = False  # of the whole that a share is taken of, while the text goes on about the part
    of_two: bool = False  # of two others' trade with each other, in the text of a third
    sentence: int = 0
    at: int = -1
    block: int = -1

    def is_as(self, other: Pair) -> bool:
        """Return whether another pair is of the same two parties in the same paragraph."""
        return (self.reporter, self.partner, self.block) == (other.reporter, other.partner, other.block)
