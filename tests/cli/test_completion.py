"""What the shell offers after the tabulator key."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tradecheck.cli.completing import PAGE_LANGUAGES
from tradecheck.report.page.words import words

ROOT = Path(__file__).parents[2]


def offered(line: str) -> list[str]:
    """Return what bash is offered behind a line, as the completion script that typer installs asks for it."""
    call = "from tradecheck.cli.main import run; import sys; sys.argv[0] = 'tradecheck'; run()"
    asked = {"_TRADECHECK_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(len(line.split(" ")) - 1)}
    done = subprocess.run(
        [sys.executable, "-c", call],
        env={**os.environ, **asked, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert not done.stderr
    return done.stdout.split()


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("tradecheck ch", {"check", "chart"}),
        ("tradecheck check --format j", {"json", "jsonl"}),
        ("tradecheck check --page-lang d", {"de"}),
        ("tradecheck check --fail-on w", {"warning"}),
        ("tradecheck extract --format c", {"csv"}),
        ("tradecheck chart mir", {"mirrored-bars"}),
        ("tradecheck check --lang z", {"zh"}),
        ("tradecheck rule M10", {f"M10{n}" for n in range(1, 10)}),
        ("tradecheck check --select A101,G40", {"A101,G401", "A101,G402"}),
    ],
)
def test_words_of_a_list_are_offered(line: str, wanted: set[str]) -> None:
    assert wanted <= set(offered(line))


def test_every_offered_language_of_pages_is_known() -> None:
    for language in PAGE_LANGUAGES:
        assert words(language)
