"""Workflow commands of GitHub Actions: one annotation for each new finding, at its line in the file.

Form and escaping as in GitHub's "Workflow commands for GitHub Actions" and ``actions/toolkit`` (command.ts): of the message
per cent sign and line ends are escaped, of a property colon and comma as well, so that no text of a document can end a
command or begin one.
"""

from __future__ import annotations

from ...checks.record import Finding
from ...checks.rule import rule
from ...documents.inputs import STDIN
from ...review.remarks import Remark, remarks
from ..counts import tally
from ..result import Input, Result
from .places import label, path, region

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def as_github(result: Result) -> str:
    """Return the annotations, and the closing lines of the report for the log."""
    lines = [_finding(result, finding) for finding in result.report.findings if result.review.counts(finding)]
    lines += [_remark(one) for one in remarks(result.review.standings)]
    lines += [_unreadable(given) for given in result.inputs if given.error]
    return "\n".join([*lines, *(_harmless(line) for line in tally(result).splitlines())]) + "\n"


def command(name: str, message: str, **properties: str | int | None) -> str:
    """Return a workflow command; properties without a value are left out.

    >>> command("error", "up 5 %", file="a,b.txt", line=3, col=None, title="G101: growth")
    '::error file=a%2Cb.txt,line=3,title=G101%3A growth::up 5 %25'
    """
    told = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items() if value is not None)
    return f"::{name}{' ' if told else ''}{told}::{_data(message)}"


def _finding(result: Result, finding: Finding) -> str:
    claims = result.claims_of(finding)
    document = result.documents.get(claims[0].doc) if claims else None
    place = region(document, claims[0]) if claims else None
    told = label(document, claims[0]) if claims and place is None else None
    message = "\n".join([f"{finding.message}{f' ({told})' if told else ''}", *finding.explanations])
    return command(
        _COMMANDS[finding.severity],
        message,
        file=_file(claims[0].doc if claims else finding.doc),
        line=place.line if place else None,
        endLine=place.end_line if place else None,
        col=place.column if place else None,
        endColumn=place.end_column if place and place.end_line == place.line else None,
        title=f"{finding.code} {rule(finding.code).name}",
    )


def _remark(one: Remark) -> str:
    return command("warning", one.text, file=_file(one.file or None), line=one.line or None, title="tradecheck settings")


def _unreadable(given: Input) -> str:
    return command("error", str(given.error), file=_file(given.name), title="unreadable")


def _file(doc: str | None) -> str | None:
    return None if doc is None or doc == STDIN else path(doc)


def _harmless(line: str) -> str:
    """Return a line of the log that is no command."""
    return f" {line}" if line.lstrip().startswith("::") else line


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
