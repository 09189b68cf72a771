"""Counts of one run: the closing lines of a report, and the tables of ``--statistics``.

In: a result. Out: how many numbers were seen, read and not read by reason, how relations came out, findings by rule and
document, what is suppressed, and how the findings stand against the baseline.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from ..checks.record import SEVERITIES
from ..checks.rule import rule
from ..review.baseline import NEW, UNCHANGED
from ..review.suppression import documents_of
from .result import Result


def tally(result: Result) -> str:
    """Return the last lines of a report: what was seen, read, tried and left unread by reason; what is suppressed or known."""
    verdicts = Counter(check.verdict for check in result.report.checks)
    failed = verdicts["inconsistent"] + verdicts["mismatch"]
    tried = sum(verdicts.values()) - verdicts["note"]
    parts = [f"{verdicts['consistent']} fit", f"{failed} {'does' if failed == 1 else 'do'} not"]
    parts += [f"{verdicts[name]} {told}" for name, told in (("coarse", "too coarse"), ("open", "open")) if verdicts[name]]
    line = f"{counted(len(result.report.claims), 'claim')}, {counted(tried, 'relation')}: {', '.join(parts)}"
    if result.numbers:
        unread = _unread(result)
        line = f"{counted(len(result.numbers), 'number')} seen, {line}"
        if unread:
            line += f"; {counted(sum(unread.values()), 'number')} not read ({_listed(unread)})"
    return "\n".join(part for part in (line, review_line(result)) if part)


def review_line(result: Result) -> str:
    """Return how many findings are suppressed, and how the others stand against the baseline; empty where neither is asked."""
    parts = []
    if result.review.suppressed:
        codes = Counter(one.finding.code for one in result.review.suppressed)
        parts.append(f"{counted(len(result.review.suppressed), 'finding')} suppressed ({_listed(codes, after=True)})")
    if comparison := result.review.comparison:
        states = Counter(comparison.state(finding) for finding in result.report.findings)
        told = [f"{states[NEW]} new", f"{states[UNCHANGED]} unchanged", f"{len(comparison.absent)} absent"]
        told += [f"{comparison.elsewhere} not looked for here"] if comparison.elsewhere else []
        parts.append(f"against the baseline {comparison.path}: {', '.join(told)}")
    return "; ".join(parts)


def statistics_rows(result: Result) -> dict[str, Any]:
    """Return the counts of a run as plain data: by code, by document, numbers by fate, relations by verdict."""
    unread = _unread(result)
    return {
        "by_code": by_code(result),
        "by_document": by_document(result),
        "numbers": {"seen": len(result.numbers), "read": len(result.numbers) - sum(unread.values()), "not_read": dict(unread)},
        "relations": dict(sorted(Counter(check.verdict for check in result.report.checks).items())),
    }


def by_code(result: Result) -> list[dict[str, Any]]:
    """Return the findings counted by rule and severity, the most frequent first; the suppressed ones beside them."""
    told = Counter((finding.code, finding.severity) for finding in result.report.findings)
    hidden = Counter((one.finding.code, one.finding.severity) for one in result.review.suppressed)
    rows = [
        {"count": told[key], "suppressed": hidden[key], "code": key[0], "name": rule(key[0]).name, "severity": key[1]}
        for key in {**told, **hidden}
    ]
    return sorted(rows, key=lambda row: (-row["count"], row["code"], row["severity"]))


def by_document(result: Result) -> list[dict[str, Any]]:
    """Return for each document its findings by severity, suppressed findings, claims, numbers, and numbers not read.

    Those with the most errors, then warnings, come first. A finding that spans documents counts in each of them.
    """
    severities = Counter((doc, finding.severity) for finding in result.report.findings for doc in documents_of(finding))
    hidden = Counter(doc for one in result.review.suppressed for doc in documents_of(one.finding))
    claims = Counter(claim.doc for claim in result.report.claims)
    seen = Counter(str(row.get("doc")) for row in result.numbers)
    unread = Counter(str(row.get("doc")) for row in result.numbers if not row.get("claim"))
    rows = [
        {
            "document": doc,
            **{f"{severity}s" if severity != "info" else severity: severities[doc, severity] for severity in SEVERITIES},
            "suppressed": hidden[doc],
            "claims": claims[doc],
            "numbers": seen[doc],
            "not_read": unread[doc],
        }
        for doc in dict.fromkeys([*result.documents, *claims])
    ]
    return sorted(rows, key=lambda row: (-row["errors"], -row["warnings"], -row["info"]))


def unread_reasons(result: Result) -> list[tuple[int, str]]:
    """Return how many numbers were not read, by reason, the most frequent first."""
    return [(count, reason) for reason, count in _ordered(_unread(result))]


def counted(number: int, noun: str) -> str:
    """Return a number and its noun, in the plural where it is not one."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _unread(result: Result) -> Counter[str]:
    return Counter(str(row.get("reason") or "not read") for row in result.numbers if not row.get("claim"))


def _listed(counts: Counter[str], *, after: bool = False) -> str:
    return ", ".join(f"{name} {count}" if after else f"{count} {name}" for name, count in _ordered(counts))


def _ordered(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
