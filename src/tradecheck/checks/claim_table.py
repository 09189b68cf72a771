"""Claims from the rows of a claims table (JSON Lines, CSV, a DataFrame), with exact decimals.

Only the columns of the corpus need be there; ``end``, ``digits``, ``ulp``, the strict and the lenient ends are derived
where they are missing. All faults come in one `TableError`, by row number.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from ..claim import MEASURES, Claim, bounds
from ..errors import TableError, did_you_mean
from ..interval import QUALIFIERS, Interval
from ..period import Period
from ..tables import CLAIMS, faults
from .precision import generous, last_digit, last_digit_of_zero, printed_digits, rising, width_of

Row = Mapping[str, Any]
_TEXTS = ("of", "reporter", "partner", "source", "period", "base_period", "commodity", "direction", "basis", "cue")
_PAIR = re.compile(r"\s*(?:\.\.|;|\||,\s)\s*")
_UNSCALED = ("%", "pp", "x")  # units before which no scale word stands
_SHOWN = 20


class _Fault(ValueError):
    """What is wrong with one cell."""


def claims_from_rows(rows: Sequence[Row], *, where: str = "claims table") -> list[Claim]:
    """Return the claims of a table.

    Parameters
    ----------
    rows
        One mapping a claim, columns of `tables.CLAIMS`; numbers as JSON numbers or decimal strings.
    where
        What the error message calls the table.

    Raises
    ------
    TableError
        Where a column is missing or unknown, or a value cannot be: not a number, infinite, outside its own interval,
        a period that ends before it begins, a claim number used twice.
    """
    filled = [{str(name): _emptied(value) for name, value in row.items()} for row in rows]
    wrong, claims = faults(filled, CLAIMS), []
    seen: dict[tuple[str, int], int] = {}
    for number, row in enumerate(filled, 1):
        try:
            claim = _claim(row)
            if (claim.doc, claim.claim) in seen:
                raise _Fault(f"claim {claim.claim} of '{claim.doc}' stands in row {seen[claim.doc, claim.claim]} already")
            seen[claim.doc, claim.claim] = number
            claims.append(claim)
        except _Fault as fault:
            wrong.append(f"row {number}: {fault}")
        except KeyError:
            continue  # a missing column is told by `faults`
    if wrong:
        shown = "\n".join(f"  {line}" for line in dict.fromkeys(wrong[:_SHOWN]))
        more = f"\n  and {len(wrong) - _SHOWN} more" if len(wrong) > _SHOWN else ""
        raise TableError(f"{where}: {len(wrong)} fault(s)\n{shown}{more}\nCorrect the rows; the columns are in docs/claims-table.md.")
    return claims


def _emptied(value: Any) -> Any:
    """Return ``None`` for what stands for an empty cell: blanks, and the NaN of a DataFrame."""
    if isinstance(value, str):
        return value.strip() or None
    return None if isinstance(value, float) and value != value else value


def _claim(row: Row) -> Claim:
    doc, quote = str(row["doc"]), str(row["quote"])
    value, qualifier = _value(row["value"]), str(row.get("qualifier") or "exact")
    measure = _known("measure", str(row["measure"]), MEASURES)
    _known("qualifier", qualifier, QUALIFIERS)
    start = _whole("start", row["start"])
    texts: dict[str, Any] = {name: None if row.get(name) is None else str(row[name]) for name in _TEXTS}
    for name in ("period", "base_period"):
        texts[name] = _period(name, texts[name])
    digits = str(row.get("digits") or printed_digits(quote))
    if row.get("ulp") is None and _counted(measure, value, digits):
        row = {**row, "ulp": 0}
    ulp, strict = _precision(row, value, qualifier, digits)
    lenient = _lenient(row, value, ulp, (qualifier, digits, measure))
    return Claim(
        doc=doc, claim=_whole("claim", row["claim"]), quote=quote, start=start, end=start + len(quote), measure=measure,
        value=value, unit=str(row["unit"]), qualifier=qualifier, low=strict.low, high=strict.high, lang=str(row.get("lang") or ""),
        digits=digits, ulp=ulp, lenient_low=lenient.low, lenient_high=lenient.high,
        evidence=_evidence(row.get("evidence")), notes=_notes(row.get("notes")), **texts,
    )  # fmt: skip


def _value(cell: Any) -> Decimal | tuple[Decimal, Decimal]:
    if cell is None:
        raise _Fault("'value' is empty or not a number")
    if isinstance(cell, str) and not _plain_number(cell):
        cell = _PAIR.split(cell.strip("[]() "))
    if isinstance(cell, (list, tuple)):
        if len(cell) != 2:
            raise _Fault(f"'value' is {cell!r}; expected a number or two of them")
        low, high = (_decimal("value", part) for part in cell)
        if not rising((low, high)):
            raise _Fault(f"'value' is a range from {low} down to {high}; expected the smaller number first")
        return low, high
    return _decimal("value", cell)


def _plain_number(text: str) -> bool:
    try:
        Decimal(text)
    except InvalidOperation:
        return False
    return True


def _decimal(name: str, cell: Any) -> Decimal:
    try:
        found = Decimal(str(cell).strip())
    except InvalidOperation:
        raise _Fault(f"'{name}' is {cell!r}; expected a number such as 2.80") from None
    if isinstance(cell, bool) or not found.is_finite():
        raise _Fault(f"'{name}' is {cell!r}; expected a finite number")
    if abs(found.adjusted()) > 40:
        raise _Fault(f"'{name}' is {cell!r}; no figure of trade has that size")
    return found


def _whole(name: str, cell: Any) -> int:
    found = _decimal(name, cell)
    if found != found.to_integral_value() or found < 0:
        raise _Fault(f"'{name}' is {cell!r}; expected a whole number")
    return int(found)


def _known(name: str, word: str, known: Sequence[str]) -> str:
    if word not in known:
        raise _Fault(f"'{name}' is '{word}'; expected one of {', '.join(known)}.{did_you_mean(word, known)}")
    return word


def _period(name: str, text: str | None) -> str | None:
    if text is None:
        return None
    if re.fullmatch(r"\d{4}\.0", text):  # a column of years with gaps, read as floats
        text = text[:4]
    try:
        Period.parse(text)
    except ValueError as error:
        raise _Fault(f"'{name}': {error}") from None
    return text


def _precision(row: Row, value: Decimal | tuple[Decimal, Decimal], qualifier: str, digits: str) -> tuple[Decimal | None, Interval]:
    """Return the last digit's value and the strict interval: of the table where given, else from quote and wording."""
    low, high = (None if row.get(name) is None else _decimal(name, row[name]) for name in ("low", "high"))
    ulp = None if row.get("ulp") is None else _decimal("ulp", row["ulp"])
    single = None if isinstance(value, tuple) else value
    if ulp is None and qualifier == "exact" and low is not None:
        ulp = width_of(low, high) if digits or low == high else None
    if ulp is None and single is not None:
        ulp = last_digit(digits, single)
        if single == 0 and row.get("unit") in _UNSCALED:
            ulp = last_digit_of_zero(digits)
    if low is None and high is None:
        if single == 0 and ulp is None and qualifier == "exact":
            return None, Interval(None, None)  # how exactly a bare zero is meant cannot be seen
        return ulp, bounds(value, _assumed(ulp, value), qualifier)[0]
    strict = Interval(low, high)
    middle = (value[0] + value[1]) / 2 if isinstance(value, tuple) else value
    if strict.empty or not strict.contains(middle):
        raise _Fault(f"value {middle} lies outside its own interval {strict}")
    return ulp, strict


def _counted(measure: str, value: Decimal | tuple[Decimal, Decimal], digits: str) -> bool:
    """Return whether a figure is exact: a rank, or a count without scale word."""
    return measure == "rank" or (measure == "count" and not isinstance(value, tuple) and "".join(filter(str.isdigit, digits)) == str(value))


def _assumed(ulp: Decimal | None, value: Decimal | tuple[Decimal, Decimal]) -> Decimal:
    """Return the last digit's value; of a number in words a tenth of it, so that its interval is 5 % either side."""
    if ulp is not None:
        return ulp
    return Decimal(0) if isinstance(value, tuple) else abs(value) / 10


def _lenient(row: Row, value: Decimal | tuple[Decimal, Decimal], ulp: Decimal | None, wording: tuple[str, str, str]) -> Interval:
    low, high = (None if row.get(name) is None else _decimal(name, row[name]) for name in ("lenient_low", "lenient_high"))
    if low is not None or high is not None:
        return Interval(low, high)
    qualifier, digits, measure = wording
    return generous(value, ulp, qualifier, digits=digits, measure=measure) or Interval(None, None)


def _evidence(cell: Any) -> dict[str, object]:
    if isinstance(cell, str):
        import json

        try:
            cell = json.loads(cell)
        except ValueError:
            return {"told": cell}
    return dict(cell) if isinstance(cell, Mapping) else {}


def _notes(cell: Any) -> tuple[str, ...]:
    if cell is None:
        return ()
    return (str(cell),) if isinstance(cell, str) else tuple(str(note) for note in cell)
