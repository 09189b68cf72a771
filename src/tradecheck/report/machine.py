"""The report for programs: JSON and JSON Lines, with every decimal as it was printed.

A number is a JSON number in plain decimals ("2.80" stays 2.80), never a float; ranges are arrays of two.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import Any

from ..checks.record import Finding
from ..claim import Claim
from ..interval import plain
from ..review.baseline import ABSENT, NEW, UNCHANGED, Comparison
from ..review.suppression import Standing, Suppressed, Suppression
from ..tables import CLAIMS
from .counts import statistics_rows
from .result import SCHEMA_VERSION, Result

_CLAIM_FIELDS = tuple(column.name for column in CLAIMS)


def to_json(value: Any) -> str:
    """Return a value as JSON text; decimals keep their digits."""
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{json.dumps(str(key))}: {to_json(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(to_json(inner) for inner in value) + "]"
    if isinstance(value, date):
        return json.dumps(value.isoformat())
    return json.dumps(value, ensure_ascii=False)


def claim_row(claim: Claim) -> dict[str, Any]:
    """Return the row of the claims table of a claim."""
    return {name: getattr(claim, name) for name in _CLAIM_FIELDS}


def as_json(result: Result) -> str:
    """Return one object: schema_version, tool, inputs, claims, checks, findings, and how the findings were reviewed."""
    review = result.review
    told: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "tradecheck", "version": result.version},
        "settings": result.settings,
        "inputs": [asdict(given) for given in result.inputs],
        "claims": [claim_row(claim) for claim in result.report.claims],
        "checks": [_named(check.row()) for check in result.report.checks],
        "findings": [finding_row(result, finding) for finding in result.report.findings],
        "suppressed": [_suppressed_row(result, one) for one in review.suppressed],
        "suppressions": [_standing_row(one) for one in review.standings],
        "baseline": _comparison_row(result, review.comparison) if review.comparison else None,
    }
    if result.statistics:
        told["statistics"] = statistics_rows(result)
    return to_json(told) + "\n"


def finding_row(result: Result, finding: Finding) -> dict[str, Any]:
    """Return the row of a finding, with its state where there is a baseline."""
    row = _named(finding.row())
    state = result.review.state(finding)
    return {**row, "baseline": state} if state else row


def _suppressed_row(result: Result, one: Suppressed) -> dict[str, Any]:
    return {**finding_row(result, one.finding), "suppression": _suppression_row(one.suppression)}


def _suppression_row(one: Suppression) -> dict[str, Any]:
    names = ("code", "fingerprint", "document", "reason", "expires", "file", "line")
    return {name: getattr(one, name) for name in names}


def _standing_row(one: Standing) -> dict[str, Any]:
    return {**_suppression_row(one.suppression), "state": one.state, "findings": one.findings}


def _comparison_row(result: Result, one: Comparison) -> dict[str, Any]:
    states = Counter(one.state(finding) for finding in result.report.findings)
    absent = [{**asdict(known), "doc": known.doc or "", "baseline": ABSENT} for known in one.absent]
    return {"path": one.path, NEW: states[NEW], UNCHANGED: states[UNCHANGED], ABSENT: absent, "elsewhere": one.elsewhere}


def _named(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "doc": row["doc"] or ""}


def as_jsonl(rows: Iterable[Mapping[str, Any]]) -> str:
    """Return one object a line."""
    return "".join(to_json(row) + "\n" for row in rows)
