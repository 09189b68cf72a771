"""Baselines: which findings were known before, which are new, and which known ones are no longer found.

A baseline is the list of findings of an earlier run. Findings are matched by fingerprint, as often as the baseline holds it:
first within the same document, then within one of the same bare name, then anywhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ..checks.record import Finding
from .suppression import Scope, documents_of

NEW, UNCHANGED, ABSENT = "new", "unchanged", "absent"


@dataclass(frozen=True, slots=True)
class Known:
    """A finding of the baseline; ``docs`` are the documents it was found in."""

    fingerprint: str
    code: str
    doc: str | None
    severity: str
    message: str
    docs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Baseline:
    """The findings of an earlier run and the file that holds them."""

    path: str
    findings: tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A run against its baseline.

    ``known`` are the findings that were there before, by document and fingerprint; ``absent`` those of the baseline that are
    no longer found in the documents of this run; ``elsewhere`` counts those that were not looked for: their documents, or
    relations across documents, were not checked.
    """

    path: str
    known: frozenset[tuple[str | None, str]]
    absent: tuple[Known, ...]
    elsewhere: int

    def state(self, finding: Finding) -> str:
        """Return ``new`` or ``unchanged``."""
        return UNCHANGED if (finding.doc, finding.fingerprint) in self.known else NEW


def compared(findings: Sequence[Finding], baseline: Baseline, scope: Scope) -> Comparison:
    """Return what is new, unchanged and absent against a baseline."""
    left: dict[str, list[Known]] = defaultdict(list)
    for one in baseline.findings:
        left[one.fingerprint].append(one)
    known: set[tuple[str | None, str]] = set()
    for near in (_same_document, _same_name, _any):
        for finding in findings:
            key = (finding.doc, finding.fingerprint)
            match = None if key in known else next((one for one in left.get(finding.fingerprint, ()) if near(one, finding)), None)
            if match is not None:
                left[finding.fingerprint].remove(match)
                known.add(key)
    rest = [one for same in left.values() for one in same]
    names = {_bare(doc) for doc in scope.documents}
    absent = tuple(one for one in rest if (one.doc or scope.across) and all(_bare(doc) in names for doc in one.docs))
    return Comparison(baseline.path, frozenset(known), absent, len(rest) - len(absent))


def known_of(finding: Finding) -> Known:
    """Return what a baseline keeps of a finding."""
    docs = tuple(sorted(documents_of(finding)))
    return Known(finding.fingerprint, finding.code, finding.doc, finding.severity, finding.message, docs)


def _same_document(one: Known, finding: Finding) -> bool:
    return one.doc == finding.doc


def _same_name(one: Known, finding: Finding) -> bool:
    return {_bare(doc) for doc in one.docs} == {_bare(doc) for doc in documents_of(finding)}


def _any(one: Known, finding: Finding) -> bool:
    return (one.doc is None) == (finding.doc is None)


def _bare(doc: str) -> str:
    return doc.replace("\\", "/").rpartition("/")[2]
