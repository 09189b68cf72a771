"""What is told of one document: its claims, numbers, relations and findings, gathered once from a result.

Anchors: ``d1-c3`` is claim 3 in the text of the first document, ``d1-row3`` its row in the table, ``d1-f2`` its second
finding, ``d1-r4`` its fourth relation, ``d1-n5`` its fifth number; ``x-f1`` the first finding that spans documents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ...checks.record import Check, Finding
from ...claim import Claim
from ...documents.document import Document
from ...review.suppression import documents_of
from ..result import Input, Result
from .spans import Span, spans

RANKS = ("inconsistent", "mismatch", "consistent", "coarse", "open", "note", "none")  # the first that a claim meets is shown


@dataclass(frozen=True, slots=True)
class Told:
    """A finding and its anchor; ``sheet`` is the number of its document, 0 where it spans several."""

    anchor: str
    sheet: int
    finding: Finding


@dataclass(slots=True)
class Sheet:
    """One document of a result; ``findings`` are its own, ``touching`` those across documents that use its claims."""

    number: int
    name: str
    document: Document | None = None
    given: Input | None = None
    claims: list[Claim] = field(default_factory=list)
    numbers: list[Mapping[str, Any]] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)
    findings: list[Told] = field(default_factory=list)
    touching: list[Told] = field(default_factory=list)
    verdicts: dict[int, str] = field(default_factory=dict)
    by_claim: dict[int, dict[str, Told]] = field(default_factory=lambda: defaultdict(dict))
    numbered: dict[int, Claim] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)
    marked: set[str] = field(default_factory=set)

    def anchor(self, kind: str, number: int) -> str:
        """Return the name of a place on the page."""
        return f"d{self.number}-{kind}{number}"

    def mark(self) -> None:
        """Find what of the text is marked."""
        self.spans = spans(self.document.text, self.claims, self.numbers) if self.document else []
        self.marked = {self.anchor("c", one.claim.claim) if one.claim else self.anchor("n", one.number) for one in self.spans}

    def claim_place(self, number: int) -> str:
        """Return the anchor of a claim in the text, or of its row where it is not marked there."""
        place = self.anchor("c", number)
        return place if place in self.marked else self.anchor("row", number)

    def findings_of(self, claim: int) -> list[Told]:
        """Return the findings that concern a claim, its own first."""
        return list(self.by_claim.get(claim, {}).values())

    def claim(self, number: int) -> Claim | None:
        """Return the claim of a number."""
        return self.numbered.get(number)

    def verdict(self, claim: int) -> str:
        """Return how a claim fares: the first of `RANKS` among the relations it was tried in."""
        return self.verdicts.get(claim, "none")

    @property
    def lang(self) -> str | None:
        """The language of the text, where known."""
        told = self.document.lang if self.document else None
        return told or (self.claims[0].lang if self.claims else None) or None


@dataclass(frozen=True, slots=True)
class Sheets:
    """All documents of a result in their order, and the relations and findings that span several."""

    every: tuple[Sheet, ...]
    by_name: Mapping[str, Sheet]
    checks: tuple[Check, ...]
    findings: tuple[Told, ...]


def sheets(result: Result) -> Sheets:
    """Return what a result tells, by document."""
    inputs = {given.name: given for given in result.inputs}
    names = dict.fromkeys([*result.documents, *(claim.doc for claim in result.report.claims)])
    by_name = {name: Sheet(at, name, result.documents.get(name), inputs.get(name)) for at, name in enumerate(names, 1)}
    for claim in result.report.claims:
        by_name[claim.doc].claims.append(claim)
        by_name[claim.doc].numbered[claim.claim] = claim
    for row in result.numbers:
        if (sheet := by_name.get(str(row["doc"]))) is not None:
            sheet.numbers.append(row)
    for sheet in by_name.values():
        sheet.mark()
    for check in result.report.checks:
        _add_check(check, by_name)
    findings = _add_findings(result, by_name)
    return Sheets(tuple(by_name.values()), by_name, tuple(check for check in result.report.checks if not check.doc), findings)


def claim_at(name: int | str, doc: str | None) -> tuple[str, int]:
    """Return the document and number of a claim that a check names: ``3``, or ``"doc#3"``."""
    if isinstance(name, str) and "#" in name:
        doc, _, number = name.rpartition("#")
        return doc, int(number)
    return doc or "", int(name)


def _add_check(check: Check, by_name: Mapping[str, Sheet]) -> None:
    if (sheet := by_name.get(check.doc or "")) is not None:
        sheet.checks.append(check)
    for name in check.claims:
        doc, claim = claim_at(name, check.doc)
        if (sheet := by_name.get(doc)) is not None:
            sheet.verdicts[claim] = min(check.verdict, sheet.verdict(claim), key=RANKS.index)


def _add_findings(result: Result, by_name: Mapping[str, Sheet]) -> tuple[Told, ...]:
    across: list[Told] = []
    for finding in sorted(result.report.findings, key=lambda one: not result.review.counts(one)):
        sheet = by_name.get(finding.doc or "")
        if sheet is not None:
            told = Told(sheet.anchor("f", len(sheet.findings) + 1), sheet.number, finding)
            sheet.findings.append(told)
        else:
            told = Told(f"x-f{len(across) + 1}", 0, finding)
            across.append(told)
            for doc in sorted(documents_of(finding)):
                if doc in by_name:
                    by_name[doc].touching.append(told)
    for told in [*across, *(one for sheet in by_name.values() for one in sheet.findings)]:
        _link_claims(told, by_name)
    return tuple(across)


def _link_claims(told: Told, by_name: Mapping[str, Sheet]) -> None:
    """Enter a finding with each of its claims, and with those of the relations that fail for the same reason."""
    for check in (told.finding, *told.finding.consequences):
        for name in check.claims:
            doc, claim = claim_at(name, check.doc)
            if doc in by_name:
                by_name[doc].by_claim[claim].setdefault(told.anchor, told)
