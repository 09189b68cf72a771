"""``tradecheck chart``: what is written where, what is kept, and what is told where nothing can be drawn."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tradecheck.cli.options import CHART_FORMATS, CHART_KINDS

from .calling import Call

ROOT = Path(__file__).parents[2]
RELEASE = ROOT / "data" / "press-releases" / "german-kazakh.txt"
TITLE = "Germany reports 3.7 to 3.8 times as much trade with Kazakhstan in 2022 as Kazakhstan itself."


@pytest.mark.parametrize("format", CHART_FORMATS)
def test_a_chart_is_a_file_and_its_text_goes_to_standard_output(call: Call, tmp_path: Path, format: str) -> None:
    code, out, err = call("chart", "dumbbell", RELEASE, "-o", f"gap.{format}")
    assert (code, err) == (0, "")
    assert out.startswith(TITLE)
    assert "31 March 2023" in out
    begin = {"svg": b"<?xml", "png": b"\x89PNG", "pdf": b"%PDF"}[format]
    assert (tmp_path / f"gap.{format}").read_bytes().startswith(begin)
    assert not list(tmp_path.glob(".*"))


def test_a_file_that_is_there_is_kept_unless_forced(call: Call, tmp_path: Path) -> None:
    (tmp_path / "gap.svg").write_text("mine")
    code, _, err = call("chart", "dumbbell", RELEASE, "-o", "gap.svg")
    assert code == 2
    assert "exists and is kept; choose another name or add --force" in err
    assert (tmp_path / "gap.svg").read_text() == "mine"
    assert call("chart", "dumbbell", RELEASE, "-o", "gap.svg", "--force")[0] == 0
    assert "<svg" in (tmp_path / "gap.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("dumbel", RELEASE, "-o", "gap.svg"), "Did you mean 'dumbbell'?"),
        (("dumbbell", RELEASE), "name it, such as -o chart.svg"),
        (("dumbbell", RELEASE, "-o", "gap.jpg"), ".svg, .png, .pdf"),
        (("dumbbell", RELEASE, "-o", "gap"), ".svg, .png, .pdf"),
        (("dumbbell", RELEASE, "-o", "nowhere/gap.svg"), "the folder nowhere does not exist"),
        (("dumbbell", RELEASE, "-o", "gap.svg", "--style", "nothing"), "neither a file nor a style of matplotlib"),
        (("dumbbell", "nothing.txt", "-o", "gap.svg"), "nothing.txt"),
        (("dumbbell", RELEASE.parent / "harvest-exports.txt", "-o", "gap.svg"), "nothing to draw"),
    ],
)
def test_what_cannot_be_drawn_is_told_and_leaves_no_file(call: Call, tmp_path: Path, words: tuple[str, ...], told: str) -> None:
    code, out, err = call("chart", *words)
    assert (code, out) == (2, "")
    assert told in err
    assert not list(tmp_path.iterdir())


def test_a_folder_that_may_not_be_written_is_told(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tradecheck.cli.output.tempfile.mkstemp", refuse)
    code, _, err = call("chart", "dumbbell", RELEASE, "-o", "gap.svg")
    assert code == 2
    assert "gap.svg cannot be written: Permission denied. Choose another place." in err


def test_a_disk_that_fills_leaves_the_old_chart(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gap.svg").write_text("old")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tradecheck.cli.output.os.replace", full)
    code, _, err = call("chart", "dumbbell", RELEASE, "-o", "gap.svg", "--force")
    assert code == 2
    assert "No space left on device" in err
    assert [path.name for path in tmp_path.iterdir()] == ["gap.svg"]
    assert (tmp_path / "gap.svg").read_text() == "old"


def test_a_claims_table_is_drawn_like_its_document(call: Call) -> None:
    call("extract", RELEASE, "--format", "jsonl", "-o", "claims.jsonl")
    code, out, _ = call("chart", "dumbbell", "claims.jsonl", "-o", "gap.svg")
    assert code == 0
    assert out.startswith(TITLE)


def test_what_can_be_read_is_drawn_beside_what_cannot(call: Call, tmp_path: Path) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 broken")
    code, out, err = call("chart", "dumbbell", RELEASE, "broken.pdf", "-o", "gap.svg")
    assert code == 2
    assert out.startswith(TITLE)
    assert "broken.pdf" in err


def test_a_flow_is_chosen_and_the_others_are_told(call: Call, tmp_path: Path) -> None:
    text = "date 2023-03-31\n\nAccording to Eurostat, the exports of France to Kazakhstan came to 1.2 billion dollars in 2022.\n"
    (tmp_path / "more.txt").write_text(text, encoding="utf-8")
    code, out, err = call("chart", "timeline", RELEASE, "more.txt", "-o", "all.svg")
    assert (code, out.partition(" range")[0]) == (0, "Figures for trade of Germany and Kazakhstan in 2022")
    assert "others there are: --pair FRA-KAZ --measure exports" in err
    code, out, err = call("chart", "timeline", RELEASE, "more.txt", "-o", "one.svg", "--pair", "KAZ-FRA", "--measure", "imports")
    assert (code, err) == (0, "")
    assert out.startswith("France's exports to Kazakhstan: 1.2 bn USD in 2022")
    assert call("chart", "timeline", RELEASE, "more.txt", "-o", "quiet.svg", "--quiet")[2] == ""


def test_a_kind_that_draws_every_flow_has_none_to_choose(call: Call) -> None:
    code, _, err = call("chart", "dumbbell", RELEASE, "-o", "gap.svg", "--pair", "KAZ-DEU")
    assert code == 2
    assert "--pair: 'dumbbell' draws every flow there is; use it with mirrored-bars, asymmetry, timeline" in err


def test_help_and_the_page_name_every_kind(call: Call) -> None:
    page = (ROOT / "docs" / "charts.md").read_text(encoding="utf-8")
    out = " ".join(call("chart", "--help")[1].split())
    for kind in CHART_KINDS:
        assert kind in out
        assert f"| `{kind}` |" in page


def test_help_loads_no_matplotlib() -> None:
    code = "import sys\nfrom tradecheck.cli.main import run\n"
    code += "sys.argv = ['tradecheck', 'chart', '--help']\ntry:\n run()\nexcept SystemExit:\n pass\n"
    asked = "print('matplotlib' in sys.modules, 'pandas' in sys.modules, file=sys.stderr)"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    told = subprocess.run([sys.executable, "-c", code + asked], capture_output=True, text=True, check=True, env=environment)
    assert told.stderr.strip() == "False False"
