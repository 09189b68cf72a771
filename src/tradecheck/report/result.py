"""What there is to report: inputs, claims, numbers, checks and findings of one run, built once and rendered many ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..checks.record import Report
from ..claim import Claim
from ..documents.document import Document

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
    """One run over all inputs."""

    version: str
    inputs: tuple[Input, ...]
    report: Report
    documents: Mapping[str, Document] = field(default_factory=dict)
    numbers: tuple[Mapping[str, Any], ...] = ()

    def claim(self, doc: str | None, name: int | str) -> Claim | None:
        """Return the claim of a number in a document, or of ``"doc#n"``."""
        if isinstance(name, str) and "#" in name:
            doc, _, number = name.rpartition("#")
            name = int(number)
        return self._by_name().get((doc or "", int(name)))

    def _by_name(self) -> dict[tuple[str, int], Claim]:
        return {(claim.doc, claim.claim): claim for claim in self.report.claims}


def tally(result: Result) -> str:
    """Return the last line of a report: what was seen, read, tried, and left unread by reason."""
    verdicts = Counter(check.verdict for check in result.report.checks)
    failed = verdicts["inconsistent"] + verdicts["mismatch"]
    tried = sum(verdicts.values()) - verdicts["note"]
    parts = [f"{verdicts['consistent']} fit", f"{failed} {'does' if failed == 1 else 'do'} not"]
    parts += [f"{verdicts[name]} {told}" for name, told in (("coarse", "too coarse"), ("open", "open")) if verdicts[name]]
    line = f"{_count(len(result.report.claims), 'claim')}, {_count(tried, 'relation')}: {', '.join(parts)}"
    if not result.numbers:
        return line
    unread = Counter(str(row.get("reason") or "not read") for row in result.numbers if not row.get("claim"))
    line = f"{_count(len(result.numbers), 'number')} seen, {line}"
    if unread:
        reasons = ", ".join(f"{count} {reason}" for reason, count in sorted(unread.items(), key=lambda pair: (-pair[1], pair[0])))
        line += f"; {_count(sum(unread.values()), 'number')} not read ({reasons})"
    return line


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
