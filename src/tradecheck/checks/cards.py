"""What a notebook shows of checks and findings: the sentence, both intervals on one line, what would fit.

Everything that comes from a document is escaped (`markup`), so that no text of a release becomes part of the page.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..claim import Claim
from ..figures import span, unit_of
from ..interval import Interval
from ..markup import Markup, el
from ..number_line import IMPLIED, STATED, number_line
from .record import Check, Finding

_COLOURS = {"error": "#d32f2f", "warning": "#d97706", "info": "#2f7fc1"}  # of a sign, seen on light and dark
_LEFT = "text-align:left"


def check_card(check: Check, claims: Sequence[Claim] = ()) -> Markup:
    """Return a check: its code, its verdict, its formula, and the intervals; units are known where its ``claims`` are."""
    head = el("p", el("b", check.code), f" {check.kind}: {check.verdict} ", el("code", check.formula))
    note = el("p", check.note) if check.note else ""
    return el("div", head, note, _intervals(check, claims))


def finding_card(finding: Finding, claims: Sequence[Claim] = ()) -> Markup:
    """Return a finding: its code, its severity, its sentence, both intervals, and the hypotheses that would restore it."""
    sign = el("span", "\u25cf", style=f"color:{_COLOURS[finding.severity]}", aria_hidden="true")
    head = el("p", sign, " ", el("b", f"{finding.code} {finding.severity}"), f" {finding.message}")
    where = el("p", el("small", finding.doc or "several documents"))
    hypotheses = el("ul", *(el("li", text) for text in finding.explanations)) if finding.explanations else ""
    return el("div", head, where, _intervals(finding, claims), hypotheses)


def outcome_card(summary: str, findings: Sequence[Finding], claims: Sequence[Claim]) -> Markup:
    """Return the line of counts and a card for each finding."""
    by_name: dict[tuple[str, str], Claim] = {(claim.doc, str(claim.claim)): claim for claim in claims}
    cards = [finding_card(one, [by_name[name] for name in _names(one) if name in by_name]) for one in findings]
    return el("div", el("p", summary), *cards)


def _names(check: Check) -> list[tuple[str, str]]:
    """Return document and number of each claim; a check that spans documents names them ``doc#n``."""
    if check.doc is not None:
        return [(check.doc, str(name)) for name in check.claims]
    parted = (str(name).rpartition("#") for name in check.claims)
    return [(doc, number) for doc, _, number in parted]


def _intervals(check: Check, claims: Sequence[Claim]) -> Markup | str:
    if check.observed is None or check.implied is None:
        return ""
    unit = unit_of(check.kind, list(claims)) if claims else ""
    both = (check.observed, check.implied)
    rows = [
        _row(name, span(interval, unit), number_line(interval, both, colour=colour))
        for name, interval, colour in (("observed", check.observed, STATED), ("implied", check.implied, IMPLIED))
    ]
    if check.gap is not None:
        rows.append(_row("gap", span(Interval(check.gap.low, check.gap.high), "points" if unit == "%" else unit)))
    return el("table", *rows)


def _row(name: str, told: str, drawn: Markup | str = "") -> Markup:
    return el("tr", el("th", name, scope="row", style=_LEFT), el("td", told, style=_LEFT), el("td", drawn))
