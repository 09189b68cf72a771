"""What a figure is about, apart from its value, period and source: the key by which claims meet.

Levels (exports, price, a share's own level ...) and what is said of levels (growth, change, multiple, rank) have the
same subject when they may meet. The turnover of A with B is that of B with A.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...claim import Claim
from .commodity import BOTH, named

FLOWS = ("exports", "imports", "turnover", "balance")
RELATIVE = ("growth", "change", "multiple", "rank")
ENTERPRISE = "enterprise"
ENTERPRISES = ("joint_venture", "branch", "exporter")  # counted nouns that are enterprises
_PLAIN_BASES = frozenset({"", "goods", BOTH})


@dataclass(frozen=True, slots=True)
class Subject:
    """Measure, parties, commodity, direction and basis of a figure; empty strings where unknown."""

    measure: str
    reporter: str
    partner: str
    commodity: str
    direction: str
    basis: str

    def other(self, *, measure: str | None = None, partner: str | None = None, commodity: str | None = None) -> Subject:
        """Return the subject with another measure, partner or commodity."""
        found = replace(
            self,
            measure=self.measure if measure is None else measure,
            partner=self.partner if partner is None else partner,
            commodity=self.commodity if commodity is None else commodity,
        )
        return _sided(found)

    @property
    def pair(self) -> frozenset[str]:
        return frozenset((self.reporter, self.partner))


def subject(claim: Claim, measure: str | None = None) -> Subject:
    """Return what a claim is about; ``measure`` replaces its own, as `of` does for a growth rate."""
    name = measure or (claim.of if claim.measure in RELATIVE and claim.of else claim.measure)
    return _sided(
        Subject(
            name,
            claim.reporter or "",
            claim.partner or "",
            named(claim.commodity, claim.basis),
            "" if name in (*FLOWS, "share", "growth", "count") else claim.direction or "",
            "" if (claim.basis or "") in _PLAIN_BASES else claim.basis or "",
        )
    )


def _sided(found: Subject) -> Subject:
    if found.measure != "turnover" or found.reporter <= found.partner or not found.partner:
        return found
    return replace(found, reporter=found.partner, partner=found.reporter)
