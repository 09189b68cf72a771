"""The report as a workbook (XLSX): findings, claims, checks, numbers and inputs, each a sheet that can be filtered.

Numbers are numbers, days are days, and a text is never a formula, whatever it begins with. An interval has two columns, of
its lower and its upper end. The same result gives the same bytes. Written with XlsxWriter, which the extra ``xlsx`` brings.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ..checks.record import Finding
from ..checks.rule import rule
from ..claim import Claim
from ..errors import UsageError
from ..period import Period
from ..tables import CHECKS, CLAIMS, FINDINGS, NUMBERS, STATE, Column
from .machine import claim_row, finding_row
from .result import Result
from .spreadsheet import FORMULA_STARTS, cell

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_575  # below the head, of one sheet (Microsoft, Excel specifications and limits)
MOST_SIGNS = 32_767  # of one cell (the same)
_NO_DAY = dt.datetime(1980, 1, 1)  # the first day that the archive inside a workbook can tell; a run has none of its own
_WIDTHS = {"text": 14, "whole": 8, "decimal": 18, "day": 12, "long": 60}
_LONG = ("message", "explanations", "formula", "note", "notes", "reason", "quote", "error", "sha256")
_INTERVALS = ("observed", "implied", "gap")
_HIDDEN = ("evidence", "consequences", "measures")  # nested; JSON tells them
_COLOURS = {"error": "#F8D7DA", "warning": "#FFF3CD", "inconsistent": "#F8D7DA", "mismatch": "#FFF3CD"}

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, the columns with their kinds, its rows, and the column whose word colours the row."""

    name: str
    columns: tuple[tuple[str, str], ...]
    rows: Sequence[Row]
    coloured: str = ""


def as_workbook(result: Result) -> bytes:
    """Return the bytes of a workbook.

    Raises
    ------
    UsageError
        Where XlsxWriter is not installed, or a table has more rows than a sheet can hold; the message names the way out.
    """
    try:
        from xlsxwriter import Workbook
    except ModuleNotFoundError as error:
        raise UsageError(
            "--format xlsx is written with XlsxWriter, which is not installed. Install it: pip install 'tradecheck[xlsx]'."
        ) from error
    held = io.BytesIO()
    book = Workbook(held, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False})
    book.set_properties({"title": "tradecheck report", "comments": f"tradecheck {result.version}", "created": _NO_DAY})
    writer = _Writer(book)
    for sheet in _sheets(result):
        writer.write(sheet)
    book.close()
    return held.getvalue()


def _sheets(result: Result) -> Iterable[Sheet]:
    findings = [_finding(result, one) for one in result.report.findings]
    told = (("severity", "text"), ("code", "text"), ("rule", "text"), ("doc", "text"), ("message", "text"))
    rest = tuple(one for one in _columns((*FINDINGS, STATE)) if one not in told)
    yield Sheet("Findings", (*told, *rest), findings, "severity")
    days = (("period_first", "day"), ("period_last", "day"))
    yield Sheet("Claims", (*_columns(CLAIMS), *days), [_claim(claim) for claim in result.report.claims])
    yield Sheet("Checks", _columns(CHECKS), [_flat(check.row()) for check in result.report.checks], "verdict")
    yield Sheet("Numbers", _columns(NUMBERS), result.numbers)
    inputs = (("name", "text"), ("date", "day"), ("lang", "text"), ("claims", "whole"), ("error", "text"), ("sha256", "text"))
    yield Sheet("Inputs", inputs, [{**asdict(one), "date": _day(one.date)} for one in result.inputs])


def _columns(declared: tuple[Column, ...]) -> tuple[tuple[str, str], ...]:
    """Return the columns of a table as those of a sheet: an interval as its two ends, what is nested left out."""
    found: list[tuple[str, str]] = []
    for column in declared:
        if column.name in _INTERVALS:
            found += [(f"{column.name}_low", "decimal"), (f"{column.name}_high", "decimal")]
        elif column.name not in _HIDDEN:
            found.append((column.name, column.kind))
    return tuple(found)


def _finding(result: Result, finding: Finding) -> Row:
    return {**_flat(finding_row(result, finding)), "rule": rule(finding.code).name}


def _flat(row: Row) -> Row:
    ends = {f"{name}_{end}": (row[name] or {}).get(end) for name in _INTERVALS for end in ("low", "high")}
    return {**row, **ends}


def _claim(claim: Claim) -> Row:
    row = claim_row(claim)
    try:
        period = Period.parse(claim.period) if claim.period else None
    except ValueError:
        period = None
    return {**row, "period_first": period and period.first, "period_last": period and period.last}


def _day(told: str | None) -> dt.date | None:
    return dt.date.fromisoformat(told) if told else None


class _Writer:
    """Writes sheets into a workbook; formats are made once for each number of decimals."""

    def __init__(self, book: Workbook) -> None:
        self.book = book
        self.head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        self.formats: dict[tuple[str, str, bool, bool], Format] = {}

    def write(self, sheet: Sheet) -> None:
        if len(sheet.rows) > MOST_ROWS:
            raise UsageError(
                f"--format xlsx: {len(sheet.rows):,} rows of {sheet.name.lower()}, more than a sheet holds; use --format csv or jsonl."
            )
        page = self.book.add_worksheet(sheet.name)
        for place, (name, kind) in enumerate(sheet.columns):
            page.set_column(place, place, _WIDTHS["long" if name in _LONG else kind if kind in _WIDTHS else "text"])
            page.write_string(0, place, name, self.head)
        for line, row in enumerate(sheet.rows, 1):
            colour = _COLOURS.get(str(row.get(sheet.coloured)), "") if sheet.coloured else ""
            for place, (name, kind) in enumerate(sheet.columns):
                self._put(page, line, place, row.get(name), kind, colour=colour, wrapped=name in _LONG)
        page.freeze_panes(1, 0)
        page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)

    def _put(self, page: Worksheet, line: int, place: int, value: Any, kind: str, *, colour: str, wrapped: bool) -> None:
        if value is None or value == "" or value == [] or value == ():
            if colour:
                page.write_blank(line, place, None, self._format("", colour, wrapped))
        elif isinstance(value, dt.date):
            page.write_datetime(line, place, dt.datetime(value.year, value.month, value.day), self._format("yyyy-mm-dd", colour, wrapped))
        elif isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
            page.write_number(line, place, float(value), self._format(_digits(value, kind), colour, wrapped))
        else:
            text = _text(value)
            page.write_string(line, place, text, self._format("", colour, wrapped, guarded=text.startswith(FORMULA_STARTS)))

    def _format(self, number: str, colour: str, wrapped: bool, *, guarded: bool = False) -> Format:
        """Return a format; ``guarded`` keeps a text a text when somebody edits its cell."""
        key = (number, colour, wrapped, guarded)
        if key not in self.formats:
            asked = {"valign": "top", "num_format": number or "General", "text_wrap": wrapped, "quote_prefix": guarded}
            self.formats[key] = self.book.add_format(asked | ({"bg_color": colour} if colour else {}))
        return self.formats[key]


def _digits(value: float | Decimal, kind: str) -> str:
    """Return how a number is shown: whole ones plain, decimals with their own digits and thousands apart."""
    if kind == "whole":
        return "0"
    places = max(-int(value.as_tuple().exponent), 0) if isinstance(value, Decimal) else 0
    return "#,##0" + ("." + "0" * places if places else "") if places <= 12 else "General"


def _text(value: Any) -> str:
    """Return a text for a cell: lists joined, what is no sign of any text escaped, and cut where a cell ends."""
    if isinstance(value, (list, tuple)) and all(isinstance(part, (str, int)) for part in value):
        text = ", ".join(map(str, value)) if all(isinstance(part, int) for part in value) else "; ".join(map(str, value))
    else:
        text = value if isinstance(value, str) else cell(value, "decimal")
    text = text.encode("utf-8", errors="backslashreplace").decode()
    return text if len(text) <= MOST_SIGNS else text[: MOST_SIGNS - 1] + "…"
