"""What charts are drawn from: the claims table, the checks table, and the dates of the documents.

Both tables may be DataFrames, rows, or records; the findings table, which has the columns of checks and more, serves as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias

from ..checks.claim_table import claims_from_rows
from ..checks.record import Check, ClaimName
from ..claim import Claim
from ..errors import UsageError
from ..interval import Interval
from ..tables import CHECKS, FINDINGS, checked

if TYPE_CHECKING:
    import pandas as pd

ClaimTable: TypeAlias = "pd.DataFrame | Iterable[Mapping[str, Any] | Claim]"
CheckTable: TypeAlias = "pd.DataFrame | Iterable[Mapping[str, Any] | Check]"
Dates: TypeAlias = "Mapping[str, str] | None"


@dataclass(frozen=True, slots=True)
class Material:
    """Claims, checks, and the dates of documents (ISO 8601) by name."""

    claims: tuple[Claim, ...]
    checks: tuple[Check, ...] = ()
    dates: Mapping[str, str] = field(default_factory=dict)
    _known: dict[tuple[str, int], Claim] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_known", {(claim.doc, claim.claim): claim for claim in self.claims})

    def claims_of(self, check: Check) -> list[Claim]:
        """Return the claims of a check in the order of its formula."""
        found = [self._known.get(_key(check.doc, name)) for name in check.claims]
        return [claim for claim in found if claim is not None]


def material(claims: ClaimTable, checks: CheckTable = (), dates: Dates = None) -> Material:
    """Return the material of the tables; raises `TableError` where one has faults."""
    return Material(tuple(_claims(claims)), tuple(_checks(checks)), dict(dates or {}))


def checked_most(most: int) -> int:
    """Return how many rows are drawn at most; raises `UsageError` for less than one."""
    if most < 1:
        raise UsageError(f"most: {most} leaves nothing to draw; expected 1 or more.")
    return most


def _claims(table: ClaimTable) -> Sequence[Claim]:
    rows = _rows(table)
    return rows if all(isinstance(row, Claim) for row in rows) else claims_from_rows(rows)


def _checks(table: CheckTable) -> Sequence[Check]:
    rows = _rows(table)
    if all(isinstance(row, Check) for row in rows):
        return rows
    columns = FINDINGS if any("severity" in row for row in rows) else CHECKS
    return [_check(row) for row in checked(rows, columns, "checks table")]


def _rows(table: Any) -> list[Any]:
    """Return the rows of a DataFrame, or those that were given."""
    return list(table.to_dict("records")) if hasattr(table, "to_dict") else list(table)


def _check(row: Mapping[str, Any]) -> Check:
    doc = row.get("doc")
    return Check(
        kind=str(row["kind"]), code=str(row["code"]), doc=doc if isinstance(doc, str) and doc else None, claims=tuple(row["claims"]),
        verdict=str(row["verdict"]), formula=str(row["formula"]), observed=_interval(row.get("observed")),
        implied=_interval(row.get("implied")), gap=_interval(row.get("gap")), note=str(row.get("note") or ""),
    )  # fmt: skip


def _interval(ends: Any) -> Interval | None:
    if not isinstance(ends, Mapping):
        return None
    low, high = (None if ends.get(name) is None else Decimal(str(ends[name])) for name in ("low", "high"))
    return Interval(low, high, bool(ends.get("low_open")), bool(ends.get("high_open")))


def _key(doc: str | None, name: ClaimName) -> tuple[str, int]:
    if isinstance(name, str) and "#" in name:
        document, _, number = name.rpartition("#")
        return document, int(number)
    return doc or "", int(name)
