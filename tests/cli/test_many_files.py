"""Many files: over several processes with the same bytes, in order; a broken one or a worker that dies stops nothing."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path

import pytest

from tradecheck.cli import progress, workers
from tradecheck.cli.workers import in_order

from .calling import SLIP, Call


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Sixty releases with slips of their own, one file that is none, and one without a claim."""
    path = tmp_path / "releases"
    path.mkdir()
    for number in range(60):
        (path / f"{number:02}.txt").write_text(SLIP.replace("46.7%", f"{40 + number}.7%"), encoding="utf-8")
    (path / "17.txt").write_bytes(b"\x00\x01\x02" * 99)
    (path / "23.txt").write_text("Nothing about trade is told here.\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("words", [["check", "--format", "json"], ["check", "--each"], ["extract", "--format", "jsonl"], ["extract"]])
def test_processes_change_no_byte(call: Call, folder: Path, words: list[str]) -> None:
    one = call(*words, folder.name, "--jobs", 1)
    two = call(*words, folder.name, "--jobs", 2)
    assert one == two
    assert one[0] == 2
    assert f"{folder.name}/17.txt" in one[2]
    assert one[1].count("59.txt") >= 1


def test_each_document_has_its_findings(call: Call, folder: Path) -> None:
    _, out, _ = call("check", "--each", "--format", "concise", "--jobs", 2, folder.name)
    failing = [line for line in out.splitlines() if "G101" in line]
    assert len(failing) >= 50
    assert len({line.split(":")[0] for line in failing}) == len(failing)


def _dies_elsewhere(home: int, number: int) -> int:
    if number >= 5 and os.getpid() != home:
        os._exit(9)
    return number * number


def test_a_worker_that_dies_stops_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(in_order(partial(_dies_elsewhere, os.getpid()), range(90), jobs=2)) == [n * n for n in range(90)]
    assert "--jobs 1" in capsys.readouterr().err


def test_few_items_start_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a process was started")

    monkeypatch.setattr(workers, "_spread", refuse)
    assert list(in_order(str, range(workers.MANY - 1))) == [str(n) for n in range(workers.MANY - 1)]


class Terminal:
    """Standard error that says it is a terminal, and keeps what is written."""

    def __init__(self) -> None:
        self.written = ""

    def write(self, text: str) -> None:
        self.written += text

    def flush(self) -> None: ...

    def isatty(self) -> bool:
        return True


def over(monkeypatch: pytest.MonkeyPatch, terminal: Terminal, *, quiet: bool = False) -> str:
    """Let eight documents pass, half a second apart; return what was written."""
    ticks = iter(range(1000))
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(ticks) / 2)
    monkeypatch.setattr(sys, "stderr", terminal)
    assert list(progress.Progress(8, "documents", quiet=quiet).over("abcdefgh")) == list("abcdefgh")
    return terminal.written


def test_progress_is_told_after_a_second_with_the_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = over(monkeypatch, Terminal()).split("\r\x1b[K")
    assert lines[:2] == ["", "2 of 8 documents, 3 s left"]
    assert lines[-2:] == ["7 of 8 documents, 1 s left", ""]


def test_progress_is_silent_when_asked_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    assert over(monkeypatch, Terminal(), quiet=True) == ""


def test_progress_is_silent_where_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Terminal, "isatty", lambda _: False)
    assert over(monkeypatch, Terminal()) == ""
