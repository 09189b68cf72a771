"""What checking gives: every relation that was tried, and the findings among them.

The columns are those of `tables.CHECKS` and `tables.FINDINGS`; intervals are the strict ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..claim import Claim
from ..interval import Interval

FAILED = ("inconsistent", "mismatch")
SEVERITIES = ("error", "warning", "info")

ClaimName = int | str


@dataclass(frozen=True, slots=True)
class Check:
    """One relation that was tried.

    ``claims`` are the numbers in the order of the formula, ``"doc#n"`` where the check spans documents;
    ``observed`` is what is stated, ``implied`` what the other claims give, ``gap`` the distance of the two.
    """

    kind: str
    code: str
    doc: str | None
    claims: tuple[ClaimName, ...]
    verdict: str
    formula: str
    observed: Interval | None = None
    implied: Interval | None = None
    gap: Interval | None = None
    note: str = ""

    def row(self) -> dict[str, Any]:
        """Return the row of `tables.CHECKS`."""
        return {
            "kind": self.kind,
            "code": self.code,
            "doc": self.doc,
            "claims": list(self.claims),
            "verdict": self.verdict,
            "formula": self.formula,
            "observed": ends(self.observed),
            "implied": ends(self.implied),
            "gap": ends(self.gap),
            "note": self.note,
        }

    def _repr_html_(self) -> str:
        from .cards import check_card

        return check_card(self)


@dataclass(frozen=True, slots=True)
class Finding(Check):
    """A check that is worth telling: a failed relation, or information (verdict ``note``).

    ``measures`` holds further figures by name: intervals (ratio, gap, gap explained by CIF/FOB) and, under
    ``would_fit``, for each claim the values that would restore the relation.
    """

    severity: str = "warning"
    message: str = ""
    explanations: tuple[str, ...] = ()
    consequences: tuple[Check, ...] = ()
    fingerprint: str = ""
    measures: Mapping[str, Any] = field(default_factory=dict)

    def row(self) -> dict[str, Any]:
        """Return the row of `tables.FINDINGS`."""
        return {
            **Check.row(self),
            "severity": self.severity,
            "message": self.message,
            "explanations": list(self.explanations),
            "consequences": [check.row() for check in self.consequences],
            "fingerprint": self.fingerprint,
            "measures": {name: _plain(value) for name, value in self.measures.items()},
        }

    def _repr_html_(self) -> str:
        from .cards import finding_card

        return finding_card(self)


@dataclass(frozen=True, slots=True)
class Report:
    """The claims, every relation tried on them, and what is worth telling."""

    claims: tuple[Claim, ...]
    checks: tuple[Check, ...]
    findings: tuple[Finding, ...]


def ends(interval: Interval | None) -> dict[str, Any] | None:
    """Return the ends of an interval as plain data; open ends are marked, unbounded ones are ``None``."""
    if interval is None:
        return None
    found: dict[str, Any] = {"low": interval.low, "high": interval.high}
    if interval.low_open:
        found["low_open"] = True
    if interval.high_open:
        found["high_open"] = True
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, Interval):
        return ends(value)
    if isinstance(value, Mapping):
        return {name: _plain(inner) for name, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, (list, tuple)) else value
