"""The life of findings after checking: graded, suppressed, set against a baseline, narrowed to the chosen rules.

In: a report, what the settings say, a baseline. Out: the report with the findings that remain, and the review of the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ..checks.api import narrowed
from ..checks.record import Finding, Report
from ..checks.rule import chosen
from .baseline import UNCHANGED, Baseline, Comparison, compared
from .suppression import Scope, Standing, Suppressed, Suppression, suppress


@dataclass(frozen=True, slots=True)
class Policy:
    """What is asked of a run: chosen rules, severities by code or its beginning, suppressions, and a baseline."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, str] = field(default_factory=dict)
    suppressions: tuple[Suppression, ...] = ()
    baseline: Baseline | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """What is told beside the findings: the suppressed ones, how each suppression fared, the comparison with the baseline."""

    suppressed: tuple[Suppressed, ...] = ()
    standings: tuple[Standing, ...] = ()
    comparison: Comparison | None = None

    def state(self, finding: Finding) -> str:
        """Return ``new`` or ``unchanged``; empty without a baseline."""
        return self.comparison.state(finding) if self.comparison else ""

    def counts(self, finding: Finding) -> bool:
        """Return whether a finding counts for the exit code: it does unless the baseline knows it."""
        return self.state(finding) != UNCHANGED


def reviewed(report: Report, policy: Policy, scope: Scope) -> tuple[Report, Review]:
    """Return the report with the findings that remain, and the review.

    Suppressions and the baseline meet all findings, so that a suppression of a rule that was not chosen is not called unused,
    nor a suppressed finding absent.
    """
    findings = tuple(graded(finding, policy.severities) for finding in report.findings)
    remaining, suppressed, standings = suppress(findings, policy.suppressions, scope)
    comparison = compared(findings, policy.baseline, scope) if policy.baseline else None
    told = narrowed(replace(report, findings=remaining), policy.select, policy.ignore)
    hidden = tuple(one for one in suppressed if chosen(one.finding.code, policy.select, policy.ignore))
    return told, Review(hidden, standings, _narrowed(comparison, policy))


def graded(finding: Finding, severities: Mapping[str, str]) -> Finding:
    """Return a finding with the severity that the longest beginning of its code is given."""
    fitting = max((prefix for prefix in severities if finding.code.startswith(prefix)), key=len, default=None)
    return finding if fitting is None else replace(finding, severity=severities[fitting])


def _narrowed(comparison: Comparison | None, policy: Policy) -> Comparison | None:
    if comparison is None:
        return None
    return replace(comparison, absent=tuple(one for one in comparison.absent if chosen(one.code, policy.select, policy.ignore)))
