"""``tradecheck check``: documents or a claims table in, a report out, an exit code for scripts."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from .. import __version__
from ..checks.api import check_claims, narrowed
from ..checks.claim_table import claims_from_rows
from ..checks.record import SEVERITIES, Report
from ..checks.rule import known_prefixes
from ..claim import Claim
from ..documents.document import Document
from ..documents.reading import read
from ..errors import TableError, UnreadableInputError, UsageError
from ..report.machine import as_json, as_jsonl, findings_csv
from ..report.result import Input, Result
from ..report.text import concise, text
from .options import CHECK_FORMATS, FAIL_ON, codes, one_of
from .output import checked_target, deliver, say, wants_colour
from .readings import Readings


@dataclass(frozen=True, slots=True)
class Request:
    """The options of one call, as given."""

    files: list[str]
    format: str
    output: Path | None
    force: bool
    select: str | None
    ignore: str | None
    fail_on: str
    date: str | None
    lang: str | None
    each: bool
    pedantic: bool
    text: Path | None
    quiet: bool


@dataclass(slots=True)
class _Material:
    """What was read: claims and their documents, numbers, and the inputs with their errors."""

    claims: list[Claim]
    documents: dict[str, Document]
    numbers: list[Mapping[str, Any]]
    inputs: list[Input]


def run_check(request: Request) -> int:
    """Check, write the report, and return the exit code."""
    one_of(request.format, CHECK_FORMATS, "--format")
    one_of(request.fail_on, FAIL_ON, "--fail-on")
    checked_target(request.output, request.force)
    tables = [name for name in request.files if name.endswith((".jsonl", ".csv"))]
    if tables and len(tables) < len(request.files):
        raise UsageError("a claims table is checked by itself; give either documents or claims tables (.jsonl, .csv).")
    material = _from_tables(tables, request.text) if tables else _from_documents(request)
    report = _checked(material, request)
    result = Result(__version__, tuple(material.inputs), report, material.documents, tuple(material.numbers))
    deliver(_rendered(result, request), request.output)
    return _code(result, request.fail_on)


def _from_documents(request: Request) -> _Material:
    material = _Material([], {}, [], [])
    readings = Readings(request.files, date=request.date, lang=request.lang, quiet=request.quiet)
    for document, reading in readings:
        material.claims += reading.claims
        material.documents[document.name] = document
        material.numbers += reading.numbers
        material.inputs.append(_input(document, reading.claims))
    material.inputs += [Input(name, error=message) for name, message in readings.failed]
    return material


def _input(document: Document, claims: tuple[Claim, ...]) -> Input:
    day = document.date.isoformat() if document.date else None
    checksum = document.origin.sha256 if document.origin else ""
    return Input(document.name, checksum, day, document.lang or (claims[0].lang if claims else None), len(claims))


def _from_tables(names: list[str], folder: Path | None) -> _Material:
    if folder is not None and not folder.is_dir():
        raise UsageError(f"--text: {folder} is no folder; give the one that holds the documents of the claims.")
    material = _Material([], {}, [], [])
    for name in names:
        claims = claims_from_rows(_table(name))
        material.claims += claims
        material.inputs.append(Input(name, claims=len(claims)))
    if folder is not None:
        for doc in dict.fromkeys(claim.doc for claim in material.claims):
            path = next((p for p in (folder / doc, folder / f"{doc}.txt", folder / Path(doc).name) if p.is_file()), None)
            if path is None:
                say(f"tradecheck: {folder}: no document '{doc}' or '{doc}.txt' here; its rules go without words.")
                continue
            material.documents[doc] = read(path, name=doc)
    return material


def _table(name: str) -> list[dict[str, Any]]:
    """Return the rows of a claims table; raises an error that names the file and line."""
    try:
        content = Path(name).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableInputError(f"{name}: the claims table cannot be read: {error}. Expected UTF-8 .jsonl or .csv.") from error
    if name.endswith(".csv"):
        return [dict(row) for row in csv.DictReader(content.splitlines())]
    rows: list[dict[str, Any]] = []
    for number, line in enumerate(content.splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line, parse_float=Decimal)
        except ValueError as error:
            raise TableError(f"{name}:{number}: not a JSON object: {error}. Expected one claim a line.") from error
        if not isinstance(row, dict):
            raise TableError(f"{name}:{number}: not a JSON object. Expected one claim a line.")
        rows.append(row)
    return rows


def _checked(material: _Material, request: Request) -> Report:
    texts = {name: document.text for name, document in material.documents.items()}
    wanted, unwanted = known_prefixes(codes(request.select), "--select"), known_prefixes(codes(request.ignore), "--ignore")
    report = check_claims(material.claims, texts, each=request.each, pedantic=request.pedantic)
    return narrowed(report, wanted, unwanted)


def _rendered(result: Result, request: Request) -> str:
    if request.format == "json":
        return as_json(result)
    if request.format == "jsonl":
        return as_jsonl(finding.row() for finding in result.report.findings)
    if request.format == "csv":
        return findings_csv(result)
    if request.format == "concise":
        return concise(result)
    return text(result, colour=request.output is None and wants_colour())


def _code(result: Result, fail_on: str) -> int:
    if any(given.error for given in result.inputs):
        return 2
    if fail_on == "never":
        return 0
    limit = SEVERITIES.index(fail_on)
    return 1 if any(SEVERITIES.index(finding.severity) <= limit for finding in result.report.findings) else 0
