"""``tradecheck extract``: claims or numbers of documents, one document after the other."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..claims.reading import Reading
from ..documents.document import Document
from ..figures import amount
from ..report.machine import as_jsonl, claim_row, to_json
from ..report.spreadsheet import as_csv
from ..tables import CLAIMS, NUMBERS
from .options import EXTRACT_FORMATS, one_of
from .output import checked_target, deliver
from .readings import Readings

Row = Mapping[str, Any]


def run_extract(
    files: list[str],
    *,
    format: str,
    numbers: bool,
    output: Path | None,
    force: bool,
    date: str | None,
    lang: str | None,
    quiet: bool,
    jobs: int | None,
) -> int:
    """Write the claims (or numbers) of each readable document; return 2 where one could not be read."""
    one_of(format, EXTRACT_FORMATS, "--format")
    checked_target(output, force)
    readings = Readings(files, date=date, lang=lang, quiet=quiet, jobs=jobs)
    rows_of = (_rows(read.document, read.reading, numbers) for read in readings)
    if format == "jsonl" and output is None:
        for rows in rows_of:
            sys.stdout.write(as_jsonl(rows))
        sys.stdout.flush()
        return 2 if readings.failed else 0
    every = [row for rows in rows_of for row in rows]
    deliver(_rendered(every, format, numbers), output)
    return 2 if readings.failed else 0


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
    return (
        f"{claim.doc}: {claim.claim:>3}  {claim.measure}{of}  {hedge}{amount(claim)}  {pair}  {claim.period or 'no period'}{about}{said}\n"
    )


def _number_line(row: Row) -> str:
    told = f"claim {row['claim']}" if row.get("claim") else row.get("reason") or ""
    return f"{row['doc']}: {row['start']}  {row['quote']!r}  {row['kind']}  {told}\n"
