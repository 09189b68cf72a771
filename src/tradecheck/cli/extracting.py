"""``tradecheck extract``: claims or numbers of documents, one document after the other."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..claims.reading import Reading, claims_of
from ..documents.document import Document
from ..documents.reading import read_all
from ..errors import UnreadableInputError
from ..report.figures import amount
from ..report.machine import as_csv, as_jsonl, claim_row, to_json
from ..tables import CLAIMS, NUMBERS
from .options import EXTRACT_FORMATS, day, one_of
from .output import checked_target, deliver, say

Row = Mapping[str, Any]


def run_extract(
    files: list[str], *, format: str, numbers: bool, output: Path | None, force: bool, date: str | None, lang: str | None, quiet: bool
) -> int:
    """Write the claims (or numbers) of each readable document; return 2 where one could not be read."""
    one_of(format, EXTRACT_FORMATS, "--format")
    checked_target(output, force)
    stream = _Stream(quiet)
    read = (_rows(document, reading, numbers) for document, reading in stream.readings(files, date, lang))
    if format == "jsonl" and output is None:
        for rows in read:
            sys.stdout.write(as_jsonl(rows))
        sys.stdout.flush()
        return stream.code
    every = [row for rows in read for row in rows]
    deliver(_rendered(every, format, numbers), output)
    return stream.code


class _Stream:
    """The documents that could be read, one after the other; the others are told and remembered in ``code``."""

    def __init__(self, quiet: bool) -> None:
        self.code = 0
        self.quiet = quiet

    def readings(self, files: list[str], date: str | None, lang: str | None) -> Iterator[tuple[Document, Reading]]:
        for document in read_all(files, date=day(date), lang=lang):
            if isinstance(document, UnreadableInputError):
                say(f"tradecheck: {document}")
                self.code = 2
                continue
            reading = claims_of(document)
            if not reading.claims and not self.quiet:
                say(f"tradecheck: {document.name}: no claim about trade was read ({len(reading.numbers)} numbers seen).")
            yield document, reading


def _rows(document: Document, reading: Reading, numbers: bool) -> list[Row]:
    if numbers:
        return [{**row, "doc": document.name} for row in reading.numbers]
    return [claim_row(claim) for claim in reading.claims]


def _rendered(rows: list[Row], format: str, numbers: bool) -> str:
    if format == "jsonl":
        return as_jsonl(rows)
    if format == "json":
        return to_json(rows) + "\n"
    if format == "csv":
        return as_csv(rows, NUMBERS if numbers else CLAIMS)
    return "".join(_number_line(row) if numbers else _claim_line(row) for row in rows)


def _claim_line(row: Row) -> str:
    from ..claim import Claim

    claim = Claim(**row)
    pair = "-".join(code for code in (claim.reporter, claim.partner) if code) or "?"
    of = f" of {claim.of}" if claim.of else ""
    said = f", source {claim.source}" if claim.source else ""
    about = f", {claim.commodity}" if claim.commodity else ""
    hedge = "" if claim.qualifier == "exact" else f"{claim.qualifier.replace('_', ' ')} "
    return f"{claim.doc}: {claim.claim:>3}  {claim.measure}{of}  {hedge}{amount(claim)}  {pair}  {claim.period or 'no period'}{about}{said}\n"


def _number_line(row: Row) -> str:
    told = f"claim {row['claim']}" if row.get("claim") else row.get("reason") or ""
    return f"{row['doc']}: {row['start']}  {row['quote']!r}  {row['kind']}  {told}\n"
