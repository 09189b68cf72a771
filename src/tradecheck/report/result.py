"""What there is to report: inputs, claims, numbers, checks and findings of one run, built once and rendered many ways."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..checks.record import Finding, Report
from ..claim import Claim
from ..documents.document import Document
from ..review.reviewing import Review

SCHEMA_VERSION = "1"


@dataclass(frozen=True, slots=True)
class Input:
    """One input: its name as given, its checksum, date and language, or the error that kept it from being read."""

    name: str
    sha256: str = ""
    date: str | None = None
    lang: str | None = None
    claims: int = 0
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """One run over all inputs.

    ``report`` holds the findings that are told, ``review`` the suppressed ones and the comparison with a baseline;
    ``settings`` is the file they were taken from, ``statistics`` whether counts are asked for.
    """

    version: str
    inputs: tuple[Input, ...]
    report: Report
    documents: Mapping[str, Document] = field(default_factory=dict)
    numbers: tuple[Mapping[str, Any], ...] = ()
    review: Review = field(default_factory=Review)
    settings: str | None = None
    statistics: bool = False
    _claims: dict[tuple[str, int], Claim] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_claims", {(claim.doc, claim.claim): claim for claim in self.report.claims})

    def claim(self, doc: str | None, name: int | str) -> Claim | None:
        """Return the claim of a number in a document, or of ``"doc#n"``."""
        if isinstance(name, str) and "#" in name:
            doc, _, number = name.rpartition("#")
            name = int(number)
        return self._claims.get((doc or "", int(name)))

    def claims_of(self, finding: Finding) -> list[Claim]:
        """Return the claims of a finding in the order of its formula."""
        found = [self.claim(finding.doc, name) for name in finding.claims]
        return [claim for claim in found if claim is not None]
