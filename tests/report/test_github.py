"""Annotations in GitHub Actions: one a new finding, and nothing a document says can end or begin a command."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradecheck.report.platforms.github import as_github, command
from tradecheck.report.result import Input
from tradecheck.review.baseline import Baseline, known_of
from tradecheck.review.reviewing import Policy
from tradecheck.review.suppression import Suppression

from .results import SLIP, result


def commands(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("::")]


def test_a_finding_is_an_annotation_at_its_figure() -> None:
    (told,) = commands(as_github(result()))
    head, _, message = told.removeprefix("::error ").partition("::")
    properties = dict(pair.split("=") for pair in head.split(","))
    assert properties == {"file": "slip.txt", "line": "3", "endLine": "3", "col": "43", "endColumn": "62", "title": "G101 growth-mismatch"}
    assert "46.7%25" in message
    assert "%0Awould fit if" in message


@pytest.mark.parametrize(("severity", "name"), [("error", "error"), ("warning", "warning"), ("info", "notice")])
def test_severities_have_their_commands(severity: str, name: str) -> None:
    assert commands(as_github(result(policy=Policy(severities={"G": severity}))))[0].startswith(f"::{name} ")


def test_known_and_suppressed_findings_are_counted_and_not_annotated() -> None:
    known = Policy(baseline=Baseline("b.json", (known_of(result().report.findings[0]),)))
    assert not commands(as_github(result(policy=known)))
    assert "0 new, 1 unchanged" in as_github(result(policy=known))
    hidden = as_github(result(policy=Policy(suppressions=(Suppression("known", code="G101"),))))
    assert not commands(hidden)
    assert "1 finding suppressed (G101 1)" in hidden


def test_unused_suppressions_and_unreadable_inputs_are_annotated() -> None:
    policy = Policy(suppressions=(Suppression("known", code="M", file="tradecheck.toml", line=4),))
    one = replace(result(policy=policy), inputs=(Input("x.pdf", error="x.pdf: broken."),))
    told = commands(as_github(one))
    assert any(line.startswith("::warning file=tradecheck.toml,line=4") for line in told)
    assert any(line.startswith("::error file=x.pdf,title=unreadable::") for line in told)


def test_standard_input_has_no_file() -> None:
    assert "file=" not in commands(as_github(result({"-": SLIP})))[0]


@given(st.text(), st.text())
def test_no_text_ends_a_command_or_begins_one(message: str, name: str) -> None:
    told = command("error", message, file=name, line=1)
    assert "\n" not in told
    assert "\r" not in told
    head = told.removeprefix("::error ").partition("::")[0]
    assert head.count(",") == 1
    assert head.endswith(",line=1")
