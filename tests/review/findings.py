"""Findings for tests, made without reading any text."""

from __future__ import annotations

from typing import Any

from tradecheck.checks.record import Finding


def finding(code: str = "G101", fingerprint: str = "aaaaaaaaaaaaaaaa", doc: str | None = "a.txt", **fields: Any) -> Finding:
    told = {"kind": "growth", "claims": (1, 2, 3), "verdict": "inconsistent", "formula": "(c1/c2-1)*100 = c3", "severity": "error"}
    return Finding(code=code, fingerprint=fingerprint, doc=doc, **{**told, "message": f"{code} does not fit", **fields})
