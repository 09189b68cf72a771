"""The command line called from a test: exit code, standard output and standard error, apart."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tradecheck.cli.main import run

Call = Callable[..., tuple[int, str, str]]
SLIP = "date 2023-03-31\n\n" + (
    "Turnover of Kazakhstan with Italy came to 2.8 billion dollars in 2022, 46.7% more than 2.4 billion dollars in 2021.\n"
)


def tradecheck(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *words: str | Path) -> tuple[int, str, str]:
    monkeypatch.setattr(sys, "argv", ["tradecheck", *map(str, words)])
    with pytest.raises(SystemExit) as ended:
        run()
    out, err = capsys.readouterr()
    assert "Traceback" not in out + err
    return int(ended.value.code or 0), out, err


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Call:
    """Return a function that calls the command line in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return lambda *words: tradecheck(capsys, monkeypatch, *words)


@pytest.fixture
def slip(tmp_path: Path) -> Path:
    path = tmp_path / "slip.txt"
    path.write_text(SLIP, encoding="utf-8")
    return path
