"""Tables as CSV for spreadsheets: every decimal as it was printed, and no cell that a spreadsheet takes for a formula.

A text that begins with ``=``, ``+``, ``-``, ``@`` (also in full width), a tab or a line end gets an apostrophe in front
(OWASP, CSV Injection); `without_apostrophe` takes it off again where a table is read. Numbers stay numbers.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from ..interval import plain
from ..tables import Column
from .machine import to_json

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def as_csv(rows: Iterable[Mapping[str, Any]], columns: tuple[Column, ...]) -> str:
    """Return a CSV table with a head line."""
    out = io.StringIO()
    writer, quoting = csv.writer(out, lineterminator="\n"), csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow([column.name for column in columns])
    for row in rows:
        cells = [cell(row.get(column.name), column.kind) for column in columns]
        (quoting if any("\r" in one for one in cells) else writer).writerow(cells)
    return out.getvalue()


def cell(value: Any, kind: str = "text") -> str:
    """Return one cell.

    >>> cell("=1+1"), cell(Decimal("-2.80"), "decimal"), cell((Decimal(-5), Decimal(-3)), "decimal")
    ("'=1+1", '-2.80', '[-5..-3]')
    """
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, (list, tuple)) and kind == "decimal":
        pair = "..".join(plain(part) for part in value)
        return f"[{pair}]" if pair.startswith("-") else pair
    text = to_json(value) if isinstance(value, (Mapping, list, tuple)) else str(value)
    return f"'{text}" if text.startswith(FORMULA_STARTS) and kind != "whole" else text


def without_apostrophe(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row that was read from CSV with the apostrophes taken off that keep texts from being formulas."""
    return {name: value[1:] if _is_guarded(value) else value for name, value in row.items()}


def _is_guarded(value: Any) -> bool:
    return isinstance(value, str) and value.startswith("'") and value[1:].startswith(FORMULA_STARTS)
