"""The result of checking as a person in a notebook meets it: tables as DataFrames, and a short HTML summary."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from ..claim import Claim
from ..tables import CHECKS, CLAIMS, FINDINGS, Row, frame
from .record import Report

if TYPE_CHECKING:
    import pandas as pd

_COLOURS = {"error": "#b3261e", "warning": "#8a5a00", "info": "#1b5e8c"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """Checks and findings of some claims.

    ``report`` holds the records; ``claims``, ``checks`` and ``findings`` are the same as DataFrames.
    """

    report: Report

    @property
    def claims(self) -> pd.DataFrame:
        return frame([_row(claim) for claim in self.report.claims], CLAIMS)

    @property
    def checks(self) -> pd.DataFrame:
        return frame([check.row() for check in self.report.checks], CHECKS)

    @property
    def findings(self) -> pd.DataFrame:
        return frame([finding.row() for finding in self.report.findings], FINDINGS)

    def summary(self) -> str:
        """Return one line: how many claims and relations, and how they came out."""
        verdicts = Counter(check.verdict for check in self.report.checks)
        failed = verdicts["inconsistent"] + verdicts["mismatch"]
        undecided = verdicts["open"] + verdicts["coarse"]
        return (
            f"{len(self.report.claims)} claims, {len(self.report.checks) - verdicts['note']} relations: {verdicts['consistent']} fit,"
            f" {failed} do not, {undecided} undecided"
        )

    def __repr__(self) -> str:
        lines = [f"{finding.code} {finding.severity}: {finding.message}" for finding in self.report.findings]
        return "\n".join([self.summary(), *lines])

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><td>{escape(f.code)}</td><td style='color:{_COLOURS[f.severity]}'>{escape(f.severity)}</td>"
            f"<td>{escape(f.doc or 'several')}</td><td style='text-align:left'>{escape(f.message)}"
            + "".join(f"<br><small>{escape(text)}</small>" for text in f.explanations)
            + "</td></tr>"
            for f in self.report.findings
        )
        table = f"<table><tr><th>rule</th><th>severity</th><th>document</th><th>finding</th></tr>{rows}</table>" if rows else ""
        return f"<p>{escape(self.summary())}</p>{table}"


def _row(claim: Claim) -> Row:
    row = {column.name: getattr(claim, column.name) for column in CLAIMS}
    return {**row, "value": list(claim.value) if isinstance(claim.value, tuple) else claim.value, "notes": list(claim.notes)}
