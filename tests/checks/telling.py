"""Claims for tests: a measure, a printed number, and what is to differ from "Kazakhstan with Germany in 2022"."""

from __future__ import annotations

from typing import Any

from tradecheck.checks.api import check_claims
from tradecheck.checks.claim_table import claims_from_rows
from tradecheck.checks.record import FAILED, Report

Row = dict[str, Any]
_USUAL = {"unit": "USD", "reporter": "KAZ", "partner": "DEU", "source": "KAZ", "period": "2022"}
_SCALES = {"trn": 10**12, "bn": 10**9, "mn": 10**6, "": 1}


def told(measure: str, printed: str, **fields: Any) -> Row:
    """Return a row: ``told("exports", "2.80 bn")``, ``told("growth", "26.7%", of="turnover", base_period="2021")``."""
    from decimal import Decimal

    number, _, scale = printed.replace("%", "").partition(" ")
    row = {**_USUAL, "quote": printed, "measure": measure, "value": str(Decimal(number) * _SCALES[scale]), **fields}
    if measure in ("growth", "share"):
        row.setdefault("of", "turnover")
        row["unit"] = fields.get("unit", "%")
    return {name: value for name, value in row.items() if value is not None}


def table(*rows: Row, text: str = "") -> list[Row]:
    """Return the rows numbered, each placed where the text has its quote."""
    at, placed = 0, []
    for number, row in enumerate(rows, 1):
        found = text.find(row["quote"], at)
        start = found if found >= 0 else at
        at = start + len(row["quote"]) + 1
        placed.append({"doc": "a.txt", "claim": number, "start": start, **row})
    return placed


def checked(*rows: Row, text: str = "", **options: Any) -> Report:
    return check_claims(claims_from_rows(table(*rows, text=text)), {"a.txt": text}, **options)


def verdicts(report: Report, code: str) -> list[str]:
    return [check.verdict for check in report.checks if check.code == code]


def failures(report: Report) -> list[str]:
    return sorted({check.code for check in report.checks if check.verdict in FAILED})


def alarms(report: Report) -> list[str]:
    return [finding.code for finding in report.findings if finding.severity != "info"]
