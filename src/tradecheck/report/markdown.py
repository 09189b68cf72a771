"""The report as Markdown, as a comment on a pull request takes it: a table of findings, details folded, counts below.

Nothing of a document is taken for markup: signs of Markdown and HTML are escaped, and ``@name`` and ``#12`` call nobody.
"""

from __future__ import annotations

import re
from collections import Counter

from ..checks.record import SEVERITIES, Finding
from ..checks.rule import rule
from ..review.remarks import remarks
from .counts import counted, tally
from .result import Result
from .text import absent_line, finding_lines, spot

LONGEST = 60_000  # signs; a comment on GitHub holds 65,536
_ROOM = 5_000  # signs kept for what stands below the details
_MARKUP = re.compile(r"([\\`*_\[\]|~])")
_CALLS = re.compile(r"([@#])(?=\w)")
_FENCE = re.compile(r"`+")


def as_markdown(result: Result) -> str:
    """Return the whole report as Markdown, shorter than a comment may be."""
    findings = sorted(result.report.findings, key=lambda finding: not result.review.counts(finding))
    parts = [f"### tradecheck: {_headline(result)}"]
    rows = _within([_row(result, finding) for finding in findings], LONGEST // 2)
    if rows:
        parts.append("\n".join(["| | rule | place | finding |", "|---|---|---|---|", *rows]))
        if len(rows) < len(findings):
            parts.append(f"{len(findings) - len(rows)} more findings are in the whole report.")
    details = [_detail(result, finding) for finding in findings if result.review.counts(finding)]
    shown = _within(details, LONGEST - _ROOM - sum(len(part) for part in parts))
    parts += shown
    if len(shown) < len(details):
        parts.append(f"The details of {len(details) - len(shown)} more findings are in the whole report.")
    parts += _below(result)
    return "\n\n".join(parts) + "\n"


def inline(text: str) -> str:
    r"""Return words as Markdown that shows them as they are, on one line.

    >>> inline("a_b | <i> @you")
    'a\\_b \\| &lt;i&gt; @\u2060you'
    """
    return _MARKUP.sub(r"\\\1", _html(text))


def code(text: str) -> str:
    """Return a code span, in a fence longer than any in the text; a bar is escaped for tables."""
    flat = " ".join(text.split()).replace("|", "\\|")
    fence = "`" * (1 + max((len(run) for run in _FENCE.findall(flat)), default=0))
    return f"{fence} {flat} {fence}" if "`" in flat else f"`{flat}`"


def _html(text: str) -> str:
    """Return words as HTML that shows them as they are, on one line, and calls nobody."""
    flat = " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _CALLS.sub("\\1\u2060", flat)


def _headline(result: Result) -> str:
    """Return how many findings of which severity count: ``2 errors, 1 warning``; against a baseline only the new ones do."""
    counts = Counter(finding.severity for finding in result.report.findings if result.review.counts(finding))
    told = [f"{counts[one]} {one}" if one == "info" else counted(counts[one], one) for one in SEVERITIES if counts[one]]
    if result.review.comparison:
        return f"new: {', '.join(told)}" if told else "no new finding"
    return ", ".join(told) or "no finding"


def _row(result: Result, finding: Finding) -> str:
    state = result.review.state(finding)
    named = f"{finding.code} {rule(finding.code).name}"
    return f"| {finding.severity}{f', {state}' if state else ''} | {named} | {code(spot(result, finding))} | {inline(finding.message)} |"


def _detail(result: Result, finding: Finding) -> str:
    body = "\n".join(finding_lines(result, finding))
    fence = "`" * max(3, 1 + max((len(run) for run in _FENCE.findall(body)), default=0))
    head = f"{finding.code} {finding.severity}, {_html(spot(result, finding))}"  # in a block of HTML no Markdown holds
    return f"<details><summary>{head}</summary>\n\n{fence}text\n{body}\n{fence}\n\n</details>"


def _below(result: Result) -> list[str]:
    parts = []
    unreadable = [f"- {inline(given.error)}" for given in result.inputs if given.error]
    told = [f"- {inline(str(one))}" for one in remarks(result.review.standings)]
    gone = [f"- {inline(absent_line(one))}" for one in (result.review.comparison.absent if result.review.comparison else ())]
    for head, lines in (("Not read:", unreadable), ("Suppressions:", told), ("No longer found:", gone)):
        if lines:
            kept = _within(lines, _ROOM // 4)
            more = [f"- and {len(lines) - len(kept)} more"] if len(kept) < len(lines) else []
            parts.append("\n".join([head, "", *kept, *more]))
    return [*parts, "<br>".join(inline(line)[: _ROOM // 4] for line in tally(result).splitlines())]


def _within(pieces: list[str], room: int) -> list[str]:
    """Return the first pieces that fit into so many signs."""
    kept = []
    for piece in pieces:
        room -= len(piece) + 2
        if room < 0:
            break
        kept.append(piece)
    return kept
