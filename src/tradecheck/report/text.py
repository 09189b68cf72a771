"""The report for a terminal: each finding with its place, carets, the two intervals, and what would fit."""

from __future__ import annotations

from collections.abc import Iterator

from ..checks.record import Finding
from ..claim import Claim
from ..documents.unreadable import printable
from ..figures import bars, span, unit_of
from ..interval import Interval
from ..review.baseline import ABSENT, Known
from .counts import tally
from .excerpts import places
from .result import Result

_COLOURS = {"error": "31", "warning": "33", "info": "36"}


def text(result: Result, *, colour: bool = False) -> str:
    """Return the whole report as text; ``colour`` adds terminal colours to the heads of findings.

    Against a baseline the new findings are told in full, the unchanged and the absent ones in a line each.
    """
    review = result.review
    new = [finding for finding in result.report.findings if review.counts(finding)]
    parts = ["\n".join(finding_lines(result, finding, colour)) for finding in new]
    if review.comparison:
        parts.append("\n".join(_unchanged(result)))
        parts.append("\n".join(absent_line(one) for one in review.comparison.absent))
    parts.append(tally(result))
    return "\n\n".join(part for part in parts if part) + "\n"


def concise(result: Result) -> str:
    """Return one line a finding: path:line:column: CODE severity message, with its state where there is a baseline."""
    lines = [concise_line(result, finding) for finding in result.report.findings]
    lines += [absent_line(one) for one in (result.review.comparison.absent if result.review.comparison else ())]
    return "\n".join([*lines, tally(result)]) + "\n"


def concise_line(result: Result, finding: Finding) -> str:
    """Return a finding as one line."""
    state = result.review.state(finding)
    return f"{spot(result, finding)}: {finding.code} {finding.severity} {f'({state}) ' if state else ''}{finding.message}"


def absent_line(one: Known) -> str:
    """Return a finding of the baseline that is no longer found, as one line."""
    return f"{printable(one.doc or ', '.join(one.docs) or 'several documents')}: {one.code} {one.severity} ({ABSENT}) {one.message}"


def spot(result: Result, finding: Finding) -> str:
    """Return where the first figure of a finding stands: path:line:column, or the document alone."""
    claims = result.claims_of(finding)
    if claims and claims[0].doc in result.documents:
        line, column = result.documents[claims[0].doc].line_and_column(claims[0].start)
        return f"{printable(claims[0].doc)}:{line}:{column}"
    return printable(finding.doc or "several documents")


def _unchanged(result: Result) -> Iterator[str]:
    return (concise_line(result, finding) for finding in result.report.findings if not result.review.counts(finding))


def finding_lines(result: Result, finding: Finding, colour: bool = False) -> Iterator[str]:
    """Yield the lines of a finding: its head, its places with carets, the two intervals, and what would fit."""
    head, state = f"{finding.code} {finding.severity}", result.review.state(finding)
    yield f"{_coloured(head, finding.severity) if colour else head}{f' ({state})' if state else ''}  {finding.message}"
    claims = result.claims_of(finding)
    for doc in dict.fromkeys(claim.doc for claim in claims):
        document = result.documents.get(doc)
        own = [claim for claim in claims if claim.doc == doc]
        if document is None:
            yield f"  --> {printable(doc)}: " + ", ".join(f"claim {claim.claim} ({claim.quote})" for claim in own)
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
