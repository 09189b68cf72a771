"""What is checked: the claims of documents, or of claims tables with the documents they were read from."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

from ..checks.api import tried_within
from ..checks.claim_table import claims_from_rows
from ..checks.findings.folding import Settled
from ..claim import Claim
from ..claims.reading import Reading
from ..documents.document import Document
from ..documents.reading import read
from ..errors import TableError, UnreadableInputError, UsageError
from ..report.result import Input
from ..report.spreadsheet import without_apostrophe
from .output import say
from .readings import Readings


@dataclass(slots=True)
class Material:
    """What was read: claims and their documents, what came of the relations within each, numbers, and the inputs with their errors."""

    claims: list[Claim] = field(default_factory=list)
    tried: list[Settled] = field(default_factory=list)
    documents: dict[str, Document] = field(default_factory=dict)
    numbers: list[Mapping[str, Any]] = field(default_factory=list)
    inputs: list[Input] = field(default_factory=list)

    @property
    def names(self) -> tuple[str, ...]:
        """The documents that were read, or that the claims of a table are of."""
        read = [given.name for given in self.inputs if not given.error and given.name in self.documents]
        return tuple(dict.fromkeys([*read, *(claim.doc for claim in self.claims)]))

    @property
    def dates(self) -> dict[str, dt.date]:
        """The days on which the documents were published, where known."""
        return {name: document.date for name, document in self.documents.items() if document.date}

    @property
    def complete(self) -> bool:
        """Whether every input could be read."""
        return not any(given.error for given in self.inputs)


def material(
    files: list[str],
    *,
    date: str | None,
    lang: str | None,
    text: Path | None,
    quiet: bool,
    jobs: int | None = None,
    pedantic: bool = False,
) -> Material:
    """Return what the files hold; raises `UsageError` where documents and claims tables are mixed."""
    tables = [name for name in files if name.endswith((".jsonl", ".csv"))]
    if tables and len(tables) < len(files):
        raise UsageError("a claims table is checked by itself; give either documents or claims tables (.jsonl, .csv).")
    if tables:
        return _from_tables(tables, text, pedantic)
    trying = partial(_tried, pedantic=pedantic)
    return _from_documents(Readings(files, date=date, lang=lang, quiet=quiet, trying=trying, jobs=jobs))


def _tried(document: Document, reading: Reading, pedantic: bool) -> tuple[Settled, ...]:
    dates = {document.name: document.date} if document.date else {}
    return tuple(tried_within(reading.claims, {document.name: document.text}, dates, pedantic=pedantic))


def _from_documents(readings: Readings) -> Material:
    found = Material()
    for one in readings:
        document, reading = one.document, one.reading
        found.claims += reading.claims
        found.tried += one.tried
        found.documents[document.name] = document
        found.numbers += [{**row, "doc": document.name} for row in reading.numbers]
        found.inputs.append(_input(document, reading.claims))
    found.inputs += [Input(failed.name, error=failed.message) for failed in readings.failed]
    return found


def _input(document: Document, claims: tuple[Claim, ...]) -> Input:
    day = document.date.isoformat() if document.date else None
    checksum = document.origin.sha256 if document.origin else ""
    return Input(document.name, checksum, day, document.lang or (claims[0].lang if claims else None), len(claims))


def _from_tables(names: list[str], folder: Path | None, pedantic: bool) -> Material:
    if folder is not None and not folder.is_dir():
        raise UsageError(f"--text: {folder} is no folder; give the one that holds the documents of the claims.")
    found = Material()
    for name in names:
        try:
            claims, checksum = _claims(name), hashlib.sha256(Path(name).read_bytes()).hexdigest()
        except (TableError, UnreadableInputError, OSError) as error:  # the other tables are checked all the same
            say(f"tradecheck: {error}")
            found.inputs.append(Input(name, error=str(error)))
            continue
        found.claims += claims
        found.inputs.append(Input(name, checksum, claims=len(claims)))
    if folder is not None:
        for doc in dict.fromkeys(claim.doc for claim in found.claims):
            path = next((p for p in (folder / doc, folder / f"{doc}.txt", folder / Path(doc).name) if p.is_file()), None)
            if path is None:
                say(f"tradecheck: {folder}: no document '{doc}' or '{doc}.txt' here; its rules go without words.")
                continue
            found.documents[doc] = read(path, name=doc)
    texts = {name: document.text for name, document in found.documents.items()}
    found.tried += tried_within(found.claims, texts, found.dates, pedantic=pedantic)
    return found


def _claims(name: str) -> list[Claim]:
    rows = _table(name)
    if not rows:
        raise TableError(f"{name}: the claims table has no rows; nothing could be checked. 'tradecheck extract' writes one.")
    return claims_from_rows(rows, where=name)


def _table(name: str) -> list[dict[str, Any]]:
    """Return the rows of a claims table; raises an error that names the file and line."""
    try:
        content = Path(name).read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableInputError(f"{name}: the claims table cannot be read: {error}. Expected UTF-8 .jsonl or .csv.") from error
    if name.endswith(".csv"):
        return [without_apostrophe(row) for row in csv.DictReader(io.StringIO(content, newline=""))]
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
