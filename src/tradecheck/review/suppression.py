"""Suppressions: findings that somebody has looked at and accepts, with a reason and, where told, until a day.

In: findings and the suppressions of the settings. Out: the findings that remain, those that are suppressed, and how each
suppression fared: used, unused, expired, or of documents that were not checked.
"""

from __future__ import annotations

import datetime as dt
import fnmatch
import os
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ..checks.record import Finding

USED, UNUSED, EXPIRED, ELSEWHERE = "used", "unused", "expired", "elsewhere"
SHORTEST = 8  # digits of a fingerprint that name a finding well enough


@dataclass(frozen=True, slots=True)
class Suppression:
    """One entry of the settings: which findings, in which documents, why, and until which day.

    ``code`` is a code or its beginning, ``fingerprint`` one or its first eight or more digits; at least one of the two is
    given. ``document`` is a glob. ``expires`` is the last day on which it holds. ``file`` and ``line`` tell where it stands.
    """

    reason: str
    code: str | None = None
    fingerprint: str | None = None
    document: str | None = None
    expires: dt.date | None = None
    file: str = ""
    line: int = 0

    @property
    def named(self) -> str:
        """What is suppressed, in words: ``G101 in releases/*.txt``."""
        what = " ".join(part for part in (self.code, self.fingerprint) if part)
        return f"{what} in {self.document}" if self.document else what


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that is not told, and the suppression that says why."""

    finding: Finding
    suppression: Suppression


@dataclass(frozen=True, slots=True)
class Standing:
    """How a suppression fared; ``findings`` are those it suppresses, or would if it had not expired."""

    suppression: Suppression
    state: str
    findings: int


@dataclass(frozen=True, slots=True)
class Scope:
    """What a run looked at: its documents, the folder that globs are told from, and the day.

    ``complete`` says whether all could be read, ``across`` whether relations across documents were tried.
    """

    documents: tuple[str, ...]
    folder: str = "."
    today: dt.date = dt.date.max
    complete: bool = True
    across: bool = True


def suppress(
    findings: Sequence[Finding], suppressions: Sequence[Suppression], scope: Scope
) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...], tuple[Standing, ...]]:
    """Return the remaining findings, the suppressed ones, and how each suppression fared.

    The first suppression that fits a finding and has not expired suppresses it; others that fit count as used too.
    """
    live = [one for one in suppressions if not _expired(one, scope)]
    remaining: list[Finding] = []
    gone: list[Suppressed] = []
    for finding in findings:
        fitting = next((one for one in live if fits(one, finding, scope.folder)), None)
        if fitting is None:
            remaining.append(finding)
        else:
            gone.append(Suppressed(finding, fitting))
    standings = tuple(_standing(one, findings, remaining, scope) for one in suppressions)
    return tuple(remaining), tuple(gone), standings


def fits(one: Suppression, finding: Finding, folder: str = ".") -> bool:
    """Return whether a suppression is of a finding: rule, fingerprint and one of its documents fit."""
    if one.code and not finding.code.startswith(one.code):
        return False
    if one.fingerprint and not finding.fingerprint.startswith(one.fingerprint):
        return False
    return one.document is None or any(_is_named(doc, one.document, folder) for doc in documents_of(finding))


def documents_of(finding: Finding) -> Collection[str]:
    """Return the documents of a finding; several where it spans them."""
    if finding.doc is not None:
        return (finding.doc,)
    return tuple(dict.fromkeys(str(name).rpartition("#")[0] for name in finding.claims))


def _standing(one: Suppression, findings: Sequence[Finding], remaining: Sequence[Finding], scope: Scope) -> Standing:
    if _expired(one, scope):
        return Standing(one, EXPIRED, sum(fits(one, finding, scope.folder) for finding in remaining))
    count = sum(fits(one, finding, scope.folder) for finding in findings)
    if count:
        return Standing(one, USED, count)
    met = scope.complete if one.document is None else any(_is_named(doc, one.document, scope.folder) for doc in scope.documents)
    return Standing(one, UNUSED if met else ELSEWHERE, 0)


def _expired(one: Suppression, scope: Scope) -> bool:
    return one.expires is not None and one.expires < scope.today


def _is_named(doc: str, pattern: str, folder: str) -> bool:
    """Return whether a glob names a document: as it was given, as seen from a folder, or by its bare name."""
    wanted = _slashed(pattern)
    wanted = wanted + "*" if wanted.endswith("/") else wanted
    names = {_slashed(os.path.normpath(doc)), _seen_from(folder, doc)}
    if "/" not in wanted:
        names.add(_slashed(doc).rpartition("/")[2])
    return any(fnmatch.fnmatchcase(name, wanted.removeprefix("./")) for name in names)


def _seen_from(folder: str, doc: str) -> str:
    try:
        return _slashed(os.path.relpath(doc, folder))
    except (ValueError, OSError):  # another drive, or a current folder that was removed
        return _slashed(doc)


def _slashed(name: str) -> str:
    return name.replace("\\", "/")
