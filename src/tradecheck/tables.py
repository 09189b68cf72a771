"""The declared columns of every table, checked at each station's door with all faults in one error.

In: rows as plain dictionaries. Out: the same rows, complete, or one `TableError`; DataFrames at the public edge.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .errors import TableError, did_you_mean

if TYPE_CHECKING:
    import pandas as pd

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its kind (text, whole, decimal, list, object), whether it may be empty, and what it holds."""

    name: str
    kind: str
    meaning: str
    empty: bool = True
    required: bool = False


CLAIMS = (
    Column("doc", "text", "document, as given by the user", empty=False, required=True),
    Column("claim", "whole", "number of the claim in its document, from 1", empty=False, required=True),
    Column("quote", "text", "shortest span with number, scale and unit", empty=False, required=True),
    Column("start", "whole", "first code point of the quote in the document", empty=False, required=True),
    Column("end", "whole", "code point after the quote; text[start:end] == quote"),
    Column("lang", "text", "language of the paragraph, ISO 639-1"),
    Column("measure", "text", "what is measured: turnover, exports, growth, share ...", empty=False, required=True),
    Column("of", "text", "for growth, change, multiple, share, rank, target: of which measure"),
    Column("value", "decimal", "value with its scale multiplied out, a pair for a range", empty=False, required=True),
    Column("unit", "text", "ISO 4217, %, pp, x, rank, t, a counted noun, or a quotient of two", empty=False, required=True),
    Column("qualifier", "text", "exact, about, nearly, over, at_least, under, up_to, between"),
    Column("low", "decimal", "lower end of the strict interval, empty where unbounded"),
    Column("high", "decimal", "upper end of the strict interval, empty where unbounded"),
    Column("reporter", "text", "party whose exports, imports, share or rank list it is"),
    Column("partner", "text", "the other party; WLD for all partners"),
    Column("source", "text", "country or body whose statistics the text names"),
    Column("period", "text", "canonical spelling of the period"),
    Column("base_period", "text", "for growth, change, multiple: the period compared with"),
    Column("commodity", "text", "short English name, empty for all goods"),
    Column("direction", "text", "export, import, both, net, inward, outward, transit"),
    Column("digits", "text", "the number as printed"),
    Column("ulp", "decimal", "value of the last written digit, in the unit of the claim; 0 for exact counts"),
    Column("lenient_low", "decimal", "lower end of the most generous defensible reading"),
    Column("lenient_high", "decimal", "upper end of the most generous defensible reading"),
    Column("basis", "text", "goods, goods and services, real, adjusted, where told"),
    Column("cue", "text", "what the wording says of its relation to others: rise, fall, of-which, open list, closed list"),
    Column("evidence", "object", "for each field the span that gave it and the rule that read it"),
    Column("notes", "list", "why a field is empty, what else it could mean"),
)

NUMBERS = (
    Column("doc", "text", "document, as given by the user", empty=False),
    Column("quote", "text", "the number with its unit, as printed", empty=False),
    Column("start", "whole", "first code point", empty=False),
    Column("end", "whole", "code point after the quote", empty=False),
    Column("kind", "text", "money, percent, points, multiple, rank, quantity, price, rate, count, number", empty=False),
    Column("value", "decimal", "value with its scale multiplied out"),
    Column("unit", "text", "unit, empty where none was read"),
    Column("claim", "whole", "number of the claim that was read from it"),
    Column("reason", "text", "why no claim was read"),
)

CHECKS = (
    Column("kind", "text", "kind of relation: growth, sum, balance, mirror ...", empty=False),
    Column("code", "text", "rule that was tried", empty=False),
    Column("doc", "text", "document, empty where the check spans several"),
    Column("claims", "list", "claim numbers in the order of the formula", empty=False),
    Column("verdict", "text", "consistent, inconsistent, mismatch, coarse, open, note", empty=False),
    Column("formula", "text", "relation over c1, c2, ...", empty=False),
    Column("observed", "object", "interval of the stated figure: low, high, low_open, high_open"),
    Column("implied", "object", "interval that the other claims imply"),
    Column("gap", "object", "distance between the two intervals: low, high"),
    Column("note", "text", "why the check is open, or what it says"),
)

FINDINGS = (
    *CHECKS,
    Column("severity", "text", "error, warning, info", empty=False),
    Column("message", "text", "one sentence that states the finding", empty=False),
    Column("explanations", "list", "at most two hypotheses that would restore the relation"),
    Column("consequences", "list", "other checks that fail for the same reason"),
    Column("fingerprint", "text", "stable name of the finding across layouts"),
    Column("measures", "object", "further figures by name: gap, ratio, what CIF/FOB can explain, values that would fit"),
)

STATE = Column("baseline", "text", "new or unchanged, where there is a baseline")


def faults(rows: Iterable[Row], columns: Sequence[Column]) -> list[str]:
    """Return every fault of ``rows`` against the declared ``columns``, one line each."""
    known = {column.name for column in columns}
    out = []
    for number, row in enumerate(rows, 1):
        for name in row:
            if name not in known:
                out.append(f"row {number}: unknown column '{name}'.{did_you_mean(name, known)}")
        for column in columns:
            missing = column.name not in row
            if missing and column.required:
                out.append(f"row {number}: column '{column.name}' is missing ({column.meaning})")
            elif not missing and not column.empty and row[column.name] in (None, ""):
                out.append(f"row {number}: column '{column.name}' is empty ({column.meaning})")
    return out


def checked(rows: Sequence[Row], columns: Sequence[Column], where: str) -> Sequence[Row]:
    """Return ``rows`` as they are, or raise one `TableError` that lists all faults of the table ``where``."""
    wrong = faults(rows, columns)
    if wrong:
        shown = "\n".join(f"  {line}" for line in wrong[:20])
        more = f"\n  and {len(wrong) - 20} more" if len(wrong) > 20 else ""
        raise TableError(f"{where}: {len(wrong)} fault(s) in the table\n{shown}{more}\nSee the columns in docs/claims-table.md.")
    return rows


def frame(rows: Sequence[Row], columns: Sequence[Column]) -> pd.DataFrame:
    """Return the rows as a DataFrame with exactly the declared columns, in their order.

    An unknown decimal is NaN, so that ``claims[claims["low"] > 10**9]`` leaves it out; every other unknown is ``None``.
    """
    import pandas as pd

    cells = [[_cell(row.get(column.name), column) for column in columns] for row in rows]
    return pd.DataFrame(cells, columns=[column.name for column in columns])


def _cell(value: Any, column: Column) -> Any:
    return float("nan") if value is None and column.kind == "decimal" else value
