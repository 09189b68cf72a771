"""The report for a terminal: each finding with its place, carets, the two intervals, and what would fit."""

from __future__ import annotations

from collections.abc import Iterator

from ..checks.record import Finding
from ..claim import Claim
from ..interval import Interval
from .excerpts import places
from .figures import bars, span, unit_of
from .result import Result, tally

_COLOURS = {"error": "31", "warning": "33", "info": "36"}


def text(result: Result, *, colour: bool = False) -> str:
    """Return the whole report as text; ``colour`` adds terminal colours to the heads of findings."""
    parts = ["\n".join(_finding(result, finding, colour)) for finding in result.report.findings]
    parts.append(tally(result))
    return "\n\n".join(parts) + "\n"


def concise(result: Result) -> str:
    """Return one line a finding: path:line:column: CODE severity message."""
    lines = []
    for finding in result.report.findings:
        claims = _claims(result, finding)
        where = finding.doc or "several documents"
        if claims and claims[0].doc in result.documents:
            line, column = result.documents[claims[0].doc].line_and_column(claims[0].start)
            where = f"{claims[0].doc}:{line}:{column}"
        lines.append(f"{where}: {finding.code} {finding.severity} {finding.message}")
    return "\n".join([*lines, tally(result)]) + "\n"


def _claims(result: Result, finding: Finding) -> list[Claim]:
    found = [result.claim(finding.doc, name) for name in finding.claims]
    return [claim for claim in found if claim is not None]


def _finding(result: Result, finding: Finding, colour: bool) -> Iterator[str]:
    head = f"{finding.code} {finding.severity}"
    yield f"{_coloured(head, finding.severity) if colour else head}  {finding.message}"
    claims = _claims(result, finding)
    for doc in dict.fromkeys(claim.doc for claim in claims):
        document = result.documents.get(doc)
        own = [claim for claim in claims if claim.doc == doc]
        if document is None:
            yield f"  --> {doc}: " + ", ".join(f"claim {claim.claim} ({claim.quote})" for claim in own)
            continue
        for where, excerpt, carets in places(document, own):
            yield f"  --> {where}"
            yield f"      {excerpt}"
            yield f"      {carets}"
    yield from _intervals(finding, claims)
    for explanation in finding.explanations:
        yield f"  {explanation}"
    if finding.consequences:
        yield f"  follows from it: {len(finding.consequences)} more relation(s) that do not fit"


def _intervals(finding: Finding, claims: list[Claim]) -> Iterator[str]:
    if finding.observed is None or finding.implied is None or finding.verdict == "note":
        return
    unit = unit_of(finding.kind, claims)
    observed, implied = span(finding.observed, unit), span(finding.implied, unit)
    drawn = bars(finding.observed, finding.implied)
    wide = max(len(observed), len(implied))
    first, second = drawn or ("", "")
    yield f"  observed  {observed.ljust(wide)}  {first}".rstrip()
    yield f"  implied   {implied.ljust(wide)}  {second}".rstrip()
    if finding.gap is not None:
        yield f"  gap       {span(Interval(finding.gap.low, finding.gap.high), 'points' if unit == '%' else unit)}"


def _coloured(words: str, severity: str) -> str:
    return f"\x1b[1;{_COLOURS.get(severity, '0')}m{words}\x1b[0m"
