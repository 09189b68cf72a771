"""Every notebook runs from its first cell to its last, and its page shows what it showed."""

from __future__ import annotations

from pathlib import Path

import notebook_pages
import pytest

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"


@pytest.mark.parametrize("path", sorted(NOTEBOOKS.glob("*.py")), ids=lambda path: path.stem)
def test_a_notebook_runs_and_shows_something(path: Path, tmp_path: Path) -> None:
    page = notebook_pages.page(notebook_pages.executed(path), path.name, tmp_path)
    assert page.startswith("# ")
    assert '<div class="output">' in page
    assert "Traceback" not in page


def test_a_cell_that_fails_stops_the_notebook(tmp_path: Path) -> None:
    from nbclient.exceptions import CellExecutionError

    broken = tmp_path / "broken.py"
    broken.write_text("# %%\n1 / 0\n", encoding="utf-8")
    with pytest.raises(CellExecutionError, match="ZeroDivisionError"):
        notebook_pages.executed(broken)
