"""``--format html`` on the command line: a file or a folder, what is kept, and what is told where it cannot be written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.report.page.structure import read_page

from .calling import SLIP, Call


def test_a_report_is_one_file(call: Call, slip: Path, tmp_path: Path) -> None:
    code, out, err = call("check", slip, "--format", "html", "-o", "report.html")
    assert (code, out, err) == (1, "", "")
    assert "46.7%" in read_page((tmp_path / "report.html").read_text(encoding="utf-8")).text


def test_a_report_goes_to_standard_output_without_a_name(call: Call, slip: Path) -> None:
    _, out, _ = call("check", slip, "--format", "html")
    assert out.startswith("<!DOCTYPE html>")


def test_a_slash_at_the_end_makes_a_folder_of_pages(call: Call, slip: Path, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(SLIP, encoding="utf-8")
    code, out, err = call("check", slip, "b.txt", "--format", "html", "-o", "report/")
    assert (code, out, err) == (1, "", "")
    assert sorted(path.name for path in (tmp_path / "report").rglob("*.html")) == ["1-slip.html", "2-b.html", "index.html"]


def test_an_empty_folder_that_is_there_is_filled(call: Call, slip: Path, tmp_path: Path) -> None:
    (tmp_path / "report").mkdir()
    assert call("check", slip, "--format", "html", "-o", "report")[0] == 1
    assert (tmp_path / "report" / "index.html").is_file()


def test_an_earlier_report_is_kept_unless_forced_and_leaves_no_page_behind(call: Call, slip: Path, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(SLIP, encoding="utf-8")
    call("check", slip, "b.txt", "--format", "html", "-o", "report/")
    code, _, err = call("check", slip, "--format", "html", "-o", "report/")
    assert code == 2
    assert "holds a report and is kept; choose another name or add --force" in err
    assert call("check", slip, "--format", "html", "-o", "report/", "--force")[0] == 1
    assert sorted(path.name for path in (tmp_path / "report").rglob("*.html")) == ["1-slip.html", "index.html"]
    assert not list(tmp_path.rglob(".*"))


@pytest.mark.parametrize("name", ["index.html", "notes.txt", "pages/thesis.html", "other/deep.html"])
def test_a_folder_that_holds_anything_else_is_never_touched(call: Call, slip: Path, tmp_path: Path, name: str) -> None:
    other = tmp_path / "report" / name
    other.parent.mkdir(parents=True)
    other.write_text("mine", encoding="utf-8")
    code, _, err = call("check", slip, "--format", "html", "-o", "report/", "--force")
    assert code == 2
    assert "holds other files" in err
    assert other.read_text(encoding="utf-8") == "mine"


def test_a_file_is_kept_unless_forced(call: Call, slip: Path, tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text("mine", encoding="utf-8")
    code, _, err = call("check", slip, "--format", "html", "-o", "report.html")
    assert code == 2
    assert "exists and is kept" in err
    assert call("check", slip, "--format", "html", "-o", "report.html", "--force")[0] == 1


@pytest.mark.parametrize("name", ["missing/report.html", "missing/report/"])
def test_a_folder_above_that_is_missing_is_told(call: Call, slip: Path, name: str) -> None:
    code, _, err = call("check", slip, "--format", "html", "-o", name)
    assert code == 2
    assert "the folder missing does not exist; make it first" in err


def test_a_file_named_as_a_folder_is_told(call: Call, slip: Path, tmp_path: Path) -> None:
    (tmp_path / "report").write_text("mine", encoding="utf-8")
    code, _, err = call("check", slip, "--format", "html", "-o", "report/")
    assert code == 2
    assert "is a file, not a folder" in err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
@pytest.mark.parametrize("name", ["closed/report.html", "closed/report/"])
def test_a_folder_that_may_not_be_written_is_told(call: Call, slip: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    code, _, err = call("check", slip, "--format", "html", "-o", name)
    assert code == 2
    assert "cannot be written" in err


def test_the_language_of_the_page_is_chosen_and_a_wrong_one_told(call: Call, slip: Path) -> None:
    assert '<html lang="kk"' in call("check", slip, "--format", "html", "--page-lang", "kk")[1]
    assert "expected de, en, kk, ru" in call("check", slip, "--format", "html", "--page-lang", "kz")[2]
    assert "--format text is no page" in call("check", slip, "--page-lang", "de")[2]


def test_counts_have_no_page(call: Call, slip: Path) -> None:
    assert "no counts in --format html" in call("check", slip, "--format", "html", "--statistics")[2]


def test_unreadable_documents_and_claims_tables_have_a_page(call: Call, slip: Path, tmp_path: Path) -> None:
    code, out, _ = call("check", slip, "gone.txt", "--format", "html")
    assert code == 2
    assert "gone.txt: no such file" in read_page(out).text
    call("extract", slip, "--format", "jsonl", "-o", "claims.jsonl")
    page = read_page(call("check", "claims.jsonl", "--format", "html")[1])
    assert "--text FOLDER" in page.text
    assert read_page(call("check", "claims.jsonl", "--text", tmp_path, "--format", "html")[1]).named("a", "claim")


@pytest.mark.parametrize("name", ["<b>&'\".txt", "\u202etxt.a.txt", "-<script>.txt", "é ё.txt"])
def test_any_name_of_a_document_is_shown(call: Call, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(SLIP, encoding="utf-8")
    out = call("check", tmp_path, "--format", "html")[1]
    assert name.replace("\u202e", "[U+202E]") in read_page(out).text
    assert len(read_page(out).named("script")) == 1
    assert call("check", tmp_path, "--format", "html", "-o", f"{tmp_path}/pages of {name[:2]}/")[0] == 1
