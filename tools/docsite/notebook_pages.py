"""Pages of the notebooks for the site: each script of notebooks/ is executed, and its cells and outputs become a page.

A notebook that fails stops the build with the cell and its error.
"""

from __future__ import annotations

import html
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tradecheck

_FENCE = "`````"


def executed(path: Path) -> Any:
    """Return the notebook of a percent script after all its cells ran, in the folder where the script stands.

    Raises
    ------
    nbclient.exceptions.CellExecutionError
        Where a cell fails.
    """
    import jupytext
    from nbclient import NotebookClient

    notebook = jupytext.read(path)
    place = {"metadata": {"path": str(path.parent)}}
    program = {**os.environ, "PYTHONPATH": str(Path(tradecheck.__file__).parents[1])}  # the one that is documented, whatever is installed
    client = NotebookClient(notebook, kernel_name="python3", timeout=300, resources=place, extra_arguments=["--log-level=ERROR"])
    client.execute(env=program)
    return notebook


def write_notebook_pages(folder: Path, target: Path) -> None:
    """Execute each script of ``folder`` and write its page, and the pictures it shows, to ``target``."""
    target.mkdir(parents=True, exist_ok=True)
    for path in sorted(folder.glob("*.py")):
        (target / f"{path.stem}.md").write_text(page(executed(path), path.name, target), encoding="utf-8")


def page(notebook: Any, name: str, target: Path) -> str:
    """Return an executed notebook as Markdown; pictures are written to ``target``."""
    parts = []
    for number, cell in enumerate(notebook.cells):
        if cell.cell_type == "markdown":
            parts.append(cell.source)
        elif cell.cell_type == "code":
            parts.append(f"{_FENCE}python\n{cell.source}\n{_FENCE}")
            parts += [_output(one, target / f"{Path(name).stem}-{number}") for one in cell.outputs]
    parts.append(f"*The source of this page is `notebooks/{name}`; `jupytext --to notebook` makes a notebook of it.*")
    return "\n\n".join(part for part in parts if part) + "\n"


def _output(output: Mapping[str, Any], picture: Path) -> str:
    """Return one output of a cell in the richest form a page can hold: HTML, a picture, text."""
    if output["output_type"] == "stream":
        return _text(output["text"])
    data = output.get("data", {})
    if "text/html" in data:
        return f'{_FENCE}{{raw}} html\n<div class="output">\n{data["text/html"]}\n</div>\n{_FENCE}'
    if "image/svg+xml" in data:
        picture.with_suffix(".svg").write_text(data["image/svg+xml"], encoding="utf-8")
        return f"![{_words(data['image/svg+xml'])}]({picture.name}.svg)"
    return _text(data["text/plain"]) if "text/plain" in data else ""


def _words(drawing: str) -> str:
    """Return the description that a drawing carries, as an alternative text."""
    told = re.search(r"<desc[^>]*>(.*?)</desc>", drawing, re.DOTALL)
    return re.sub(r"[\[\]\s]+", " ", html.unescape(told[1])) if told else "drawing"


def _text(text: str) -> str:
    return f"{_FENCE}text\n{text.rstrip()}\n{_FENCE}"
