"""What docs/charts.md says works: its Python example, its style, its commands; and a notebook shows a chart."""

from __future__ import annotations

import shlex
from pathlib import Path

import matplotlib.pyplot
import pytest

from tests.cli.calling import tradecheck
from tradecheck import charts

from .told import outcome, told

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "charts.md").read_text(encoding="utf-8")
BLOCKS = PAGE.split("```")[1::2]
FOUND = outcome(told("DEU", "10.5"), told("KAZ", "2.8"))


def test_the_python_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").symlink_to(ROOT / "data")
    monkeypatch.chdir(tmp_path)
    (code,) = (block.removeprefix("python\n") for block in BLOCKS if block.startswith("python"))
    exec(compile(code, "charts.md", "exec"), {})
    assert (tmp_path / "gap.png").read_bytes().startswith(b"\x89PNG")


def test_the_style_of_the_page_is_read(tmp_path: Path) -> None:
    style = tmp_path / "mine.mplstyle"
    style.write_text(next(block for block in BLOCKS if "axes.prop_cycle" in block), encoding="utf-8")
    chart = charts.dumbbell(FOUND.claims, FOUND.checks, style=style)
    assert chart.get_size_inches()[0] == 7.5
    assert b"#004494" in charts.rendered(chart, "svg")


def test_every_parameter_the_page_names_is_one_of_the_charts_style() -> None:
    named = [line.split("|")[1] for line in PAGE.splitlines() if line.startswith("| `") and "`figure." in line or "size` |" in line]
    style = (ROOT / "src" / "tradecheck" / "charts" / "sheets" / "briefing.mplstyle").read_text(encoding="utf-8")
    for cell in named:
        for parameter in cell.replace("`", "").split(","):
            assert f"\n{parameter.strip()}:" in style


@pytest.mark.parametrize("line", [line for block in BLOCKS for line in block.splitlines() if line.startswith("tradecheck ")])
def test_the_commands_of_the_page_run(
    line: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "releases").mkdir()
    release = (ROOT / "data" / "press-releases" / "german-kazakh.txt").read_bytes()
    exports = "date 2023-03-31\n\nAccording to Eurostat, the exports of Kazakhstan to Germany came to 1.2 billion dollars in 2022.\n"
    (tmp_path / "release.txt").write_bytes(release)
    (tmp_path / "releases" / "one.txt").write_bytes(release)
    (tmp_path / "releases" / "two.txt").write_text(exports, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    code, _, err = tradecheck(capsys, monkeypatch, *shlex.split(line)[1:])
    assert (code, err) == (0, "")
    assert (tmp_path / shlex.split(line)[shlex.split(line).index("-o") + 1]).is_file()


def test_a_notebook_shows_a_chart_without_pyplot_knowing_of_it() -> None:
    chart = charts.dumbbell(FOUND.claims, FOUND.checks)
    assert "<svg" in chart._repr_svg_()
    assert matplotlib.pyplot.get_fignums() == []
