"""The worklist: what does not fit, the most doubtful money first, with what to ask whom; a CSV table for a spreadsheet.

priority = suspicion * money, with the money in one currency. Findings whose money is not known, or not in that currency, stand
below, by suspicion. Information and suppressed findings are not listed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import Any

from ...checks.record import FAILED, Finding
from ...checks.rule import rule
from ...claim import Claim
from ...interval import plain
from ...review.suppression import documents_of
from ...tables import Column
from ...units import Rate
from ..result import Result
from ..spreadsheet import as_csv
from ..text import spot
from .questions import question, whom
from .stake import Stake, converted, stake, told_rates, usual_currency
from .suspicion import suspicion

COLUMNS = (
    Column("rank", "whole", "1 is to be asked first"),
    Column("priority", "decimal", "suspicion times money; empty where money is"),
    Column("suspicion", "decimal", "0 to 1: severity, and how far stated and implied figures lie apart"),
    Column("money", "decimal", "least change of an amount that would make it fit, in the one currency of the list"),
    Column("currency", "text", "the currency of the list"),
    Column("amount", "decimal", "the same in the currency the text tells"),
    Column("unit", "text", "the currency the text tells"),
    Column("rate", "text", "exchange rate that was used, with period and source"),
    Column("severity", "text", "error, warning, info"),
    Column("code", "text", "rule"),
    Column("rule", "text", "name of the rule"),
    Column("document", "text", "document, or several"),
    Column("place", "text", "path:line:column of the first figure"),
    Column("finding", "text", "what does not fit"),
    Column("ask", "text", "who can answer"),
    Column("question", "text", "what to ask"),
    Column("baseline", "text", "new or unchanged, where there is a baseline"),
    Column("fingerprint", "text", "stable name of the finding"),
)
_MONEY = Context(prec=6, rounding=ROUND_HALF_EVEN)


@dataclass(frozen=True, slots=True)
class _Entry:
    finding: Finding
    claims: list[Claim]
    suspicion: Decimal
    stake: Stake | None
    money: Decimal | None
    rate: Rate | None

    @property
    def priority(self) -> Decimal | None:
        return None if self.money is None else self.suspicion * self.money


def as_worklist(result: Result, *, currency: str | None = None, rates: Sequence[Rate] = ()) -> str:
    """Return the worklist as CSV; ``currency`` is that of the money column, else the one most findings are told in."""
    findings = [finding for finding in result.report.findings if finding.verdict in FAILED or finding.severity != "info"]
    claims = [result.claims_of(finding) for finding in findings]
    stakes = [stake(finding, own) for finding, own in zip(findings, claims, strict=True)]
    chosen, told = currency or usual_currency(stakes), told_rates(result)
    entries = [
        _entry(finding, own, one, chosen, [*rates, *(rate for doc in documents_of(finding) for rate in told.get(doc, ()))])
        for finding, own, one in zip(findings, claims, stakes, strict=True)
    ]
    entries.sort(key=_order)
    return as_csv((_row(result, entry, rank, chosen) for rank, entry in enumerate(entries, 1)), COLUMNS)


def _entry(finding: Finding, claims: list[Claim], one: Stake | None, currency: str, rates: Sequence[Rate]) -> _Entry:
    found = converted(one, currency, rates) if one else None
    money, rate = found or (None, None)
    return _Entry(finding, claims, suspicion(finding), one, money, rate)


def _order(entry: _Entry) -> tuple[Any, ...]:
    known = entry.priority is not None
    return (not known, -(entry.priority or 0), -entry.suspicion, entry.finding.doc or "", entry.finding.fingerprint)


def _row(result: Result, entry: _Entry, rank: int, currency: str) -> Mapping[str, Any]:
    finding, one = entry.finding, entry.stake
    return {
        "rank": rank,
        "priority": _rounded(entry.priority),
        "suspicion": entry.suspicion,
        "money": _rounded(entry.money),
        "currency": currency if entry.money is not None else None,
        "amount": _rounded(one.amount) if one else None,
        "unit": one.unit if one else None,
        "rate": _told(entry.rate) if entry.rate else None,
        "severity": finding.severity,
        "code": finding.code,
        "rule": rule(finding.code).name,
        "document": ", ".join(documents_of(finding)),
        "place": spot(result, finding),
        "finding": finding.message,
        "ask": whom(entry.claims),
        "question": question(finding, entry.claims),
        "baseline": result.review.state(finding) or None,
        "fingerprint": finding.fingerprint,
    }


def _rounded(value: Decimal | None) -> Decimal | None:
    """Return a value to six digits, without exponent."""
    if value is None:
        return None
    rounded = _MONEY.plus(value)
    return rounded.quantize(Decimal(1)) if rounded == rounded.to_integral_value() else rounded.normalize()


def _told(rate: Rate) -> str:
    source = f", {rate.source}" if rate.source else ""
    return f"1 {rate.base} = {plain(rate.value)} {rate.quote} ({rate.period}{source})"
