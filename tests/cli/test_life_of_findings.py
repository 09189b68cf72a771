"""Suppressions, baselines, statistics and formats as a person meets them on the command line."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from .calling import SLIP, Call

SUPPRESSED = '[[suppressions]]\ncode = "G101"\nreason = "The ministry knows."\n'


def settings(slip: Path, text: str) -> None:
    slip.with_name("tradecheck.toml").write_text(text, encoding="utf-8")


def test_a_suppressed_finding_is_counted_and_listed_with_its_reason(call: Call, slip: Path) -> None:
    settings(slip, SUPPRESSED)
    code, out, _ = call("check", "slip.txt", "--format", "json")
    told = json.loads(out)
    assert code == 0
    assert not told["findings"]
    assert told["suppressed"][0]["suppression"]["reason"] == "The ministry knows."
    assert told["suppressions"][0]["state"] == "used"
    assert told["settings"] == "tradecheck.toml"


@pytest.mark.parametrize("format", ["text", "concise", "md", "github"])
def test_every_report_counts_suppressed_findings(call: Call, slip: Path, format: str) -> None:
    settings(slip, SUPPRESSED)
    assert "1 finding suppressed (G101 1)" in call("check", "slip.txt", "--format", format)[1]


@pytest.mark.parametrize("format", ["csv", "jsonl", "worklist"])
def test_formats_of_rows_have_the_count_on_standard_error(call: Call, slip: Path, format: str) -> None:
    settings(slip, SUPPRESSED)
    _, out, err = call("check", "slip.txt", "--format", format)
    assert "1 finding suppressed (G101 1)" in err
    assert "G101" not in out


def test_an_expired_suppression_suppresses_nothing_and_is_told(call: Call, slip: Path) -> None:
    settings(slip, SUPPRESSED + "expires = 2020-01-31\n")
    code, _, err = call("check", "slip.txt")
    assert code == 1
    assert "tradecheck.toml:1: the suppression of G101 (The ministry knows.) expired on 2020-01-31" in err
    assert call("check", "slip.txt", "--quiet")[2] == ""


def test_an_unused_suppression_is_told(call: Call, slip: Path) -> None:
    settings(slip, SUPPRESSED.replace("G101", "M101"))
    assert "the suppression of M101 suppresses nothing" in call("check", "slip.txt")[2]


def test_a_fingerprint_suppresses_one_finding(call: Call, slip: Path) -> None:
    fingerprint = json.loads(call("check", "slip.txt", "--format", "json")[1])["findings"][0]["fingerprint"]
    settings(slip, f'[[suppressions]]\nfingerprint = "{fingerprint[:12]}"\nreason = "known"\n')
    assert call("check", "slip.txt")[0] == 0


def test_only_new_findings_fail_against_a_baseline(call: Call, slip: Path) -> None:
    code, _, err = call("check", "slip.txt", "--write-baseline", "b.json")
    assert code == 0
    assert "b.json: 1 finding written" in err
    code, out, _ = call("check", "slip.txt", "--baseline", "b.json")
    assert code == 0
    assert "(unchanged)" in out
    slip.write_text(SLIP.replace("46.7%", "47.7%"), encoding="utf-8")
    code, out, _ = call("check", "slip.txt", "--baseline", "b.json")
    assert code == 1
    assert "G101 error (new)" in out
    assert "(absent)" in out
    assert "1 new, 0 unchanged, 1 absent" in out


def test_a_json_report_is_a_baseline_and_tells_the_states(call: Call, slip: Path) -> None:
    assert call("check", "slip.txt", "--format", "json", "-o", "report.json")[0] == 1
    slip.write_text(SLIP.replace("46.7%", "47.7%"), encoding="utf-8")
    code, out, _ = call("check", "slip.txt", "--baseline", "report.json", "--format", "json")
    told = json.loads(out)
    assert code == 1
    assert told["findings"][0]["baseline"] == "new"
    assert (told["baseline"]["new"], told["baseline"]["unchanged"]) == (1, 0)
    assert told["baseline"]["absent"][0]["code"] == "G101"


def test_a_baseline_outlives_a_new_folder_and_another_layout(call: Call, slip: Path) -> None:
    call("check", "slip.txt", "--write-baseline", "b.json")
    moved = slip.parent / "archive" / "slip.txt"
    moved.parent.mkdir()
    moved.write_bytes(SLIP.replace("in 2022, ", "in 2022,\n").replace("2.4 billion", "2.4\u00a0billion").replace("\n", "\r\n").encode())
    slip.unlink()
    assert call("check", "archive", "--baseline", "b.json")[0] == 0


@pytest.mark.usefixtures("slip")
def test_a_baseline_is_kept_unless_it_is_renewed(call: Call) -> None:
    call("check", "slip.txt", "--write-baseline", "b.json")
    code, _, err = call("check", "slip.txt", "--write-baseline", "b.json")
    assert (code, "--write-baseline: b.json exists and is kept" in err) == (2, True)
    assert call("check", "slip.txt", "--write-baseline", "b.json", "--force")[0] == 0
    assert call("check", "slip.txt", "--baseline", "b.json", "--write-baseline", "b.json")[0] == 0


def test_a_report_and_a_baseline_need_two_files(call: Call) -> None:
    assert "give them different files" in call("check", "slip.txt", "--write-baseline", "b.json", "-o", "./b.json")[2]


def test_a_baseline_that_cannot_be_read_stops_the_call(call: Call, slip: Path) -> None:
    slip.with_name("b.json").write_text("", encoding="utf-8")
    assert "b.json is empty" in call("check", "slip.txt", "--baseline", "b.json")[2]
    code, out, err = call("check", "slip.txt", "--baseline", "c.json")
    assert (code, out) == (2, "")
    assert "Did you mean 'b.json'?" in err


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read every file")
def test_a_baseline_without_rights_is_told(call: Call, slip: Path) -> None:
    path = slip.with_name("b.json")
    path.write_text("{}", encoding="utf-8")
    path.chmod(0)
    assert "cannot be read" in call("check", "slip.txt", "--baseline", "b.json")[2]


@pytest.mark.usefixtures("slip")
def test_an_unreadable_input_is_2_even_where_nothing_is_new(call: Call) -> None:
    call("check", "slip.txt", "--write-baseline", "b.json")
    assert call("check", "slip.txt", "none.txt", "--baseline", "b.json")[0] == 2
    assert call("check", "slip.txt", "none.txt", "--write-baseline", "c.json")[0] == 2


@pytest.mark.usefixtures("slip")
def test_statistics_take_the_place_of_findings(call: Call) -> None:
    code, out, _ = call("check", "slip.txt", "--statistics")
    assert code == 1
    assert "growth-mismatch" in out
    assert "-->" not in out
    assert json.loads(call("check", "slip.txt", "--statistics", "--format", "json")[1])["statistics"]["by_code"][0]["count"] == 1
    assert "no counts in --format sarif" in call("check", "slip.txt", "--statistics", "--format", "sarif")[2]


@pytest.mark.parametrize("format", ["text", "concise", "json", "jsonl", "csv", "md", "sarif", "github", "worklist"])
def test_every_format_reports_a_folder_with_a_file_that_cannot_be_read(call: Call, slip: Path, format: str) -> None:
    slip.with_name("empty.txt").write_bytes(b"")
    code, out, err = call("check", ".", "--format", format)
    assert code == 2
    assert "G101" in out
    assert "empty.txt" in err


@pytest.mark.skipif(os.name == "nt", reason="names that Windows does not have")
@pytest.mark.parametrize("format", ["text", "concise", "json", "jsonl", "csv", "md", "sarif", "github", "worklist"])
def test_no_name_of_a_file_stops_a_report(call: Call, tmp_path: Path, format: str) -> None:
    for name in (b"b\xff.txt", b"a b,c:d%.txt", "Ж_*.txt".encode(), b"x\ny.txt", b"=cmd.txt"):
        (tmp_path / os.fsdecode(name)).write_text(SLIP, encoding="utf-8")
    code, _, err = call("check", ".", "--each", "--format", format, "-o", "report", "--write-baseline", "b.json")
    assert (code, "fault" in err) == (0, False)
    report = (tmp_path / "report").read_text(encoding="utf-8")
    assert report.count("G101") >= 5
    if format == "concise":
        assert len(report.splitlines()) == 6
    assert "5 unchanged" in call("check", ".", "--each", "--baseline", "b.json")[1]


def test_a_removed_folder_stops_no_report(call: Call, slip: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    def gone() -> str:
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr(os, "getcwd", gone)
    for format in ("text", "sarif", "github"):
        assert call("check", slip, "--format", format)[0] == 1


def test_a_quote_that_begins_with_a_sign_comes_back_from_csv(call: Call, slip: Path) -> None:
    slip.write_text("date 2023-03-31\n\nExports of Kazakhstan to Italy changed by -12.5% in 2022.\n", encoding="utf-8")
    call("extract", "slip.txt", "--format", "csv", "-o", "claims.csv")
    call("extract", "slip.txt", "--format", "json", "-o", "claims.json")
    assert "'-12.5%" in slip.with_name("claims.csv").read_text(encoding="utf-8")
    again = json.loads(call("check", "claims.csv", "--format", "json")[1])["claims"][0]
    first = json.loads(slip.with_name("claims.json").read_text(encoding="utf-8"))[0]
    assert (again["quote"], again["start"], again["end"]) == (first["quote"], first["start"], first["end"])


def test_the_help_shows_examples(call: Call) -> None:
    out = call("check", "--help")[1]
    assert "tradecheck check releases/ --baseline baseline.json" in out
