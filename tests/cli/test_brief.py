"""``tradecheck brief`` as its user calls it."""

from __future__ import annotations

from pathlib import Path

from .calling import Call


def test_each_ending_gives_its_format(call: Call, slip: Path, tmp_path: Path) -> None:
    for ending, begin in (("docx", b"PK"), ("pdf", b"%PDF"), ("md", b"# What does not fit")):
        assert call("brief", slip.name, "-o", f"brief.{ending}")[0] == 0
        assert (tmp_path / f"brief.{ending}").read_bytes().startswith(begin)


def test_an_existing_brief_is_kept(call: Call, slip: Path, tmp_path: Path) -> None:
    (tmp_path / "brief.md").write_text("mine", encoding="utf-8")
    code, _, err = call("brief", slip.name, "-o", "brief.md")
    assert (code, (tmp_path / "brief.md").read_text(encoding="utf-8")) == (2, "mine")
    assert "--force" in err
    assert call("brief", slip.name, "-o", "brief.md", "--force")[0] == 0


def test_the_chart_of_a_markdown_brief_lies_beside_it(call: Call, slip: Path, tmp_path: Path) -> None:
    assert call("brief", slip.name, "-o", "brief.md")[0] == 0
    page = (tmp_path / "brief.md").read_text(encoding="utf-8")
    assert "(brief-chart.svg)" in page
    assert (tmp_path / "brief-chart.svg").read_bytes().startswith(b"<?xml")


def test_what_is_missing_or_unknown_is_told(call: Call, slip: Path) -> None:
    assert "such as -o brief.docx" in call("brief", slip.name)[2]
    assert "ends in none of .docx, .pdf, .md" in call("brief", slip.name, "-o", "brief.odt")[2]
    assert "does not exist; make it first" in call("brief", slip.name, "-o", "none/brief.pdf")[2]


def test_where_nothing_could_be_read_there_is_no_brief(call: Call, tmp_path: Path) -> None:
    code, _, err = call("brief", "missing.txt", "-o", "brief.md")
    assert code == 2
    assert "missing.txt: no such file" in err
    assert not (tmp_path / "brief.md").exists()


def test_an_unreadable_document_stops_no_other(call: Call, slip: Path, tmp_path: Path) -> None:
    code, _, err = call("brief", slip.name, "missing.txt", "-o", "brief.md")
    assert code == 2
    assert "missing.txt: no such file" in err
    assert "1 finding" in (tmp_path / "brief.md").read_text(encoding="utf-8")
