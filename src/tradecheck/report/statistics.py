"""``--statistics``: counts instead of findings, as text, Markdown or CSV.

By rule with name and severity, by document, and the numbers that were not read by reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..documents.unreadable import printable
from ..tables import Column
from .counts import by_code, by_document, tally, unread_reasons
from .result import Result
from .spreadsheet import as_csv

_DOCUMENT_HEADS = ("errors", "warnings", "info", "suppressed", "claims", "numbers", "not read", "document")
_COLUMNS = (
    Column("count_of", "text", "code, document, not read"),
    Column("name", "text", "code of a rule, name of a document, reason"),
    Column("rule", "text", "name of the rule"),
    Column("severity", "text", "error, warning, info"),
    Column("count", "whole", "findings, or numbers that were not read"),
    Column("suppressed", "whole", "suppressed findings"),
    Column("claims", "whole", "claims of the document"),
    Column("numbers", "whole", "numbers seen in the document"),
    Column("not_read", "whole", "numbers of the document that were not read"),
)


def statistics_text(result: Result) -> str:
    """Return the counts as aligned tables for a terminal."""
    parts = ["\n".join(_aligned(rows)) for rows in _tables(result)]
    return "\n\n".join([*parts, tally(result)]) + "\n"


def statistics_markdown(result: Result) -> str:
    """Return the counts as Markdown tables."""
    from .markdown import inline

    parts = []
    for head, *rows in _tables(result):
        rule = ["---:" if isinstance(value, int) else "---" for value in rows[0]]
        cells = [[inline(str(value)) for value in row] for row in rows]
        parts.append("\n".join(f"| {' | '.join(line)} |" for line in (head, rule, *cells)))
    return "\n\n".join([*parts, *map(inline, tally(result).splitlines())]) + "\n"


def statistics_csv(result: Result) -> str:
    """Return the counts as one CSV table."""
    rows: list[dict[str, Any]] = [
        {"count_of": "code", "name": row["code"], "rule": row["name"], **{key: row[key] for key in ("severity", "count", "suppressed")}}
        for row in by_code(result)
    ]
    for row in by_document(result):
        findings = row["errors"] + row["warnings"] + row["info"]
        rows.append({**row, "count_of": "document", "name": row["document"], "count": findings})
    rows += [{"count_of": "not read", "name": reason, "count": count} for count, reason in unread_reasons(result)]
    return as_csv(rows, _COLUMNS)


def _tables(result: Result) -> list[list[Sequence[Any]]]:
    """Return three tables, each with its head: rules, documents, numbers not read; those without rows are left out."""
    rules = [(row["count"], row["suppressed"], row["code"], row["severity"], row["name"]) for row in by_code(result)]
    named = ({**row, "document": printable(row["document"])} for row in by_document(result))
    documents = [tuple(row[head.replace(" ", "_")] for head in _DOCUMENT_HEADS) for row in named]
    found: list[list[Sequence[Any]]] = [
        [("findings", "suppressed", "code", "severity", "rule"), *rules],
        [_DOCUMENT_HEADS, *documents],
        [("not read", "reason"), *unread_reasons(result)],
    ]
    return [table for table in found if len(table) > 1]


def _aligned(rows: list[Sequence[Any]]) -> list[str]:
    widths = [max(len(str(row[column])) for row in rows) for column in range(len(rows[0]))]
    numeric = [isinstance(value, int) for value in rows[-1]]
    lines = []
    for row in rows:
        cells = [
            str(value).rjust(width) if number else str(value).ljust(width)
            for value, width, number in zip(row, widths, numeric, strict=True)
        ]
        lines.append("  ".join(cells).rstrip())
    return lines
