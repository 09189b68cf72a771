"""The file of a baseline: what ``--write-baseline`` writes, or any report of ``--format json``.

Both are one JSON object with ``findings``, each with at least ``code`` and ``fingerprint``.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ..checks.record import Finding
from ..errors import BaselineError, did_you_mean
from .baseline import Baseline, Known, known_of

_EXPECTED = "Expected a file that '--write-baseline' or '--format json -o' wrote"


def read_baseline(path: Path) -> Baseline:
    """Return the baseline of a file; raises `BaselineError` that says what is wrong and how to make one."""
    data = _bytes(path)
    if not data.strip():
        raise BaselineError(f"--baseline: {path} is empty. {_EXPECTED}.")
    try:
        found = json.loads(data)
    except json.JSONDecodeError as error:
        raise BaselineError(f"--baseline: {path}:{error.lineno}:{error.colno}: not JSON: {error.msg}. {_EXPECTED}.") from None
    except (UnicodeDecodeError, RecursionError):
        raise BaselineError(f"--baseline: {path}: not JSON. {_EXPECTED}.") from None
    rows = found.get("findings") if isinstance(found, dict) else None
    if not isinstance(rows, list):
        raise BaselineError(f"--baseline: {path}: no list 'findings' in it. {_EXPECTED}.")
    hidden = found.get("suppressed")
    every = [*rows, *(hidden if isinstance(hidden, list) else ())]
    return Baseline(str(path), tuple(_known(row, number, path) for number, row in enumerate(every, 1)))


def baseline_text(findings: Iterable[Finding], version: str) -> str:
    """Return the text of a baseline: one finding a line, in order of document, rule and fingerprint."""
    known = sorted((known_of(finding) for finding in findings), key=lambda one: (one.doc or "", one.code, one.fingerprint))
    rows = ",\n".join(f"    {json.dumps(_row(one), ensure_ascii=False)}" for one in known)
    tool = json.dumps({"name": "tradecheck", "version": version})
    return f'{{\n  "schema_version": "1",\n  "tool": {tool},\n  "findings": [\n{rows}\n  ]\n}}\n'


def _row(one: Known) -> dict[str, Any]:
    row = {"fingerprint": one.fingerprint, "code": one.code, "doc": one.doc or "", "severity": one.severity, "message": one.message}
    return row if one.doc else {**row, "docs": list(one.docs)}


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        near = did_you_mean(path.name, _neighbours(path.parent))
        raise BaselineError(f"--baseline: {path}: no such file.{near} '--write-baseline {path}' makes one.") from None
    except OSError as error:
        raise BaselineError(f"--baseline: {path} cannot be read: {error.strerror or error}. {_EXPECTED}.") from None


def _neighbours(folder: Path) -> list[str]:
    try:
        return sorted(os.listdir(folder))[:5_000]
    except OSError:
        return []


def _known(row: Any, number: int, path: Path) -> Known:
    named = isinstance(row, Mapping) and all(isinstance(row.get(key), str) and row[key] for key in ("code", "fingerprint"))
    if not named:
        raise BaselineError(f"--baseline: {path}: finding {number} has no 'code' and 'fingerprint'. {_EXPECTED}.")
    doc, severity, message = (" ".join(str(row.get(key) or "").split()) for key in ("doc", "severity", "message"))
    return Known(row["fingerprint"], row["code"], doc or None, severity or "warning", message, _docs(row, doc))


def _docs(row: Mapping[str, Any], doc: str) -> tuple[str, ...]:
    """Return the documents of a finding: told, or of the claims ``doc#n`` of one that spans several."""
    if doc:
        return (doc,)
    told, claims = row.get("docs"), row.get("claims")
    if isinstance(told, list):
        return tuple(str(name) for name in told)
    names = [str(name) for name in claims] if isinstance(claims, list) else []
    return tuple(dict.fromkeys(name.rpartition("#")[0] for name in names if "#" in name))
