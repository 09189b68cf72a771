"""The report for programs: JSON, JSON Lines and CSV, with every decimal as it was printed.

A number is a JSON number in plain decimals ("2.80" stays 2.80), never a float; ranges are arrays of two.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import Any

from ..checks.record import Check
from ..claim import Claim
from ..interval import plain
from ..tables import CLAIMS, FINDINGS, Column
from .result import SCHEMA_VERSION, Result

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
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
    """Return one object: schema_version, tool, inputs, claims, checks, findings."""
    return (
        to_json(
            {
                "schema_version": SCHEMA_VERSION,
                "tool": {"name": "tradecheck", "version": result.version},
                "inputs": [asdict(given) for given in result.inputs],
                "claims": [claim_row(claim) for claim in result.report.claims],
                "checks": [_check_row(check) for check in result.report.checks],
                "findings": [_check_row(finding) for finding in result.report.findings],
            }
        )
        + "\n"
    )


def _check_row(check: Check) -> dict[str, Any]:
    row = check.row()
    return {**row, "doc": row["doc"] or ""}


def as_jsonl(rows: Iterable[Mapping[str, Any]]) -> str:
    """Return one object a line."""
    return "".join(to_json(row) + "\n" for row in rows)


def as_csv(rows: Iterable[Mapping[str, Any]], columns: tuple[Column, ...]) -> str:
    """Return a CSV table with a head line; a text that a spreadsheet would take for a formula gets an apostrophe."""
    out = io.StringIO()
    names = [column.name for column in columns]
    kinds = {column.name: column.kind for column in columns}
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    for row in rows:
        writer.writerow([_cell(row.get(name), kinds[name]) for name in names])
    return out.getvalue()


def _cell(value: Any, kind: str) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, (list, tuple)) and kind == "decimal":
        return "..".join(plain(part) for part in value)
    if isinstance(value, (Mapping, list, tuple)):
        return to_json(value)
    text = str(value)
    return f"'{text}" if kind == "text" and text.startswith(_FORMULA_STARTS) else text


def findings_csv(result: Result) -> str:
    """Return the findings as CSV."""
    return as_csv((finding.row() for finding in result.report.findings), FINDINGS)
