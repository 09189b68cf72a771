"""What the pages say is what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import command_page
import flow
import pytest
import rule_index
import rule_pages

from tradecheck.checks.rule import rules
from tradecheck.cli.options import CHECK_FORMATS
from tradecheck.cli.settings.reading import KEYS
from tradecheck.cli.settings.search import settings
from tradecheck.report.worklist.listing import COLUMNS
from tradecheck.tables import CHECKS, CLAIMS, NUMBERS

from ..cli.calling import tradecheck

ROOT = Path(__file__).parents[2]
FINDINGS = (ROOT / "docs" / "findings.md").read_text(encoding="utf-8")


def test_the_settings_of_the_page_are_read_without_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "tradecheck.toml"
    path.write_text(FINDINGS.split("```toml\n")[1].split("```")[0], encoding="utf-8")
    found = settings(path, isolated=False)
    assert found.severities == {"M": "info", "M102": "warning", "D101": "error"}
    assert len(found.suppressions) == 2
    assert found.rates[0].period == "2023"


def test_the_page_names_every_setting_and_every_format() -> None:
    for key in KEYS:
        assert f"`{key}" in FINDINGS, key
    for format in CHECK_FORMATS:
        assert re.search(rf"^\|.*`{format}`.*\|", FINDINGS, re.MULTILINE), format


def test_the_page_names_every_column_of_the_worklist() -> None:
    for column in COLUMNS:
        assert f"| `{column.name}` | {column.meaning} |" in FINDINGS


def test_the_claims_page_names_every_column_as_the_tables_do() -> None:
    page = (ROOT / "docs" / "claims-table.md").read_text(encoding="utf-8")
    for column in (*CLAIMS, *NUMBERS, *CHECKS):
        assert f"| `{column.name}` | {column.meaning}" in page, column.name


def test_the_page_of_commands_holds_every_option_with_its_help(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    page = command_page.page()
    for name in ("check", "extract", "chart", "rule"):
        _, told, _ = tradecheck(capsys, monkeypatch, name, "--help")
        section = page.split(f"## tradecheck {name}\n")[1].split("\n## ")[0]
        for option in re.findall(r"--[a-z-]+", told.split("Options:")[1].split("Examples:")[0].replace("--help", "")):
            assert f"`{option}`" in section, option
        for command in re.findall(r"^ +(tradecheck .*)$", told.split("Examples:")[1], re.MULTILINE):
            assert command.split("; ")[0] in section, command


def test_the_index_of_rules_is_that_of_the_catalogue() -> None:
    assert (ROOT / "docs" / "rules.md").read_text(encoding="utf-8") == rule_index.index(), "run 'python tools/rule_index.py'"


def test_the_index_of_the_site_leads_to_the_page_of_each_rule() -> None:
    page = rule_pages.linked(rule_index.index())
    for rule in rules():
        assert f"| [{rule.code}](rules/{rule.code}.md) | {rule.name} |" in page


def test_the_picture_of_the_flow_is_current_and_names_folders_that_exist() -> None:
    drawn = flow.picture()
    assert flow.PICTURE.read_text(encoding="utf-8") == drawn, "run 'python tools/docsite/flow.py'"
    for folder in re.findall(r"[a-z]+/", " ".join((flow.WORDS[0], *(folder for _, folder, _ in flow.STATIONS)))):
        assert (ROOT / "src" / "tradecheck" / folder).is_dir(), folder


def test_the_page_of_benchmarks_names_each() -> None:
    page = (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    for path in (ROOT / "benchmarks").glob("*.py"):
        assert f"python benchmarks/{path.name}" in page, path.name
