"""Claims that tests of charts are made from: what two sources tell, without a text around it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tradecheck.checks.api import check
from tradecheck.checks.outcome import Outcome

Row = dict[str, Any]


def told(
    source: str | None,
    printed: str,
    unit: str = "bn USD",
    *,
    measure: str = "turnover",
    reporter: str | None = "KAZ",
    partner: str | None = "DEU",
    period: str = "2022",
    doc: str = "release.txt",
    **more: Any,
) -> Row:
    """Return the row of a claim: what a source tells, ``printed`` in millions or billions of a currency, or as it is."""
    scale, _, code = unit.rpartition(" ")
    value = Decimal(printed.replace(",", "")) * {"": 1, "mn": 10**6, "bn": 10**9}[scale]
    return {
        "doc": doc, "quote": f"{printed} {unit}", "value": value, "unit": code, "measure": measure, "digits": printed,
        "reporter": reporter, "partner": partner, "source": source, "period": period, **more,
    }  # fmt: skip


def outcome(*rows: Row) -> Outcome:
    """Return what checking gives for claims in the order in which they are told."""
    numbers: dict[str, int] = {}
    numbered = []
    for at, row in enumerate(rows):
        numbers[row["doc"]] = numbers.get(row["doc"], 0) + 1
        numbered.append({"claim": numbers[row["doc"]], "start": 100 * at, **row})
    return check(numbered)
