"""What the pages say is what the program does."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from tradecheck.cli.options import CHECK_FORMATS
from tradecheck.cli.settings.reading import KEYS
from tradecheck.cli.settings.search import settings
from tradecheck.report.worklist.listing import COLUMNS

ROOT = Path(__file__).parents[1]
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


def test_the_index_of_rules_is_that_of_the_catalogue(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(ROOT / "tools" / "rule_index.py"), str(tmp_path / "rules.md")], check=True)
    assert (tmp_path / "rules.md").read_text(encoding="utf-8") == (ROOT / "docs" / "rules.md").read_text(encoding="utf-8"), (
        "run tools/rule_index.py"
    )


def test_every_page_is_named_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for page in (ROOT / "docs").glob("*.md"):
        assert f"docs/{page.name}" in readme + contributing, page.name
