"""Build the documentation site: hand-written pages of docs/, and those made from rules, notebooks and docstrings.

    python tools/docsite/build.py [FOLDER]      # site/ without a folder

Every warning is an error. The pages stand together in a temporary folder while they are built; docs/ stays as it is.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from command_page import page as command_page
from notebook_pages import write_notebook_pages
from rule_pages import write_rule_pages

ROOT = Path(__file__).parents[2]
COPIED = {"CONTRIBUTING.md": "contributing.md", "CHANGELOG.md": "changes.md", "src/tradecheck/lexicons/README.md": "word-files.md"}


def gather(source: Path) -> None:
    """Put every page of the site into ``source``."""
    shutil.copytree(ROOT / "docs", source, dirs_exist_ok=True)
    for origin, page in COPIED.items():
        shutil.copyfile(ROOT / origin, source / page)
    (source / "commands.md").write_text(command_page(), encoding="utf-8")
    write_rule_pages(source)
    write_notebook_pages(ROOT / "notebooks", source / "notebooks")


def build(target: Path) -> int:
    """Build the site into ``target``; return the exit code of Sphinx, 1 where it warned."""
    from sphinx.cmd.build import main

    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "docs"
        gather(source)
        return main(["-W", "--keep-going", "-q", "-E", "-b", "html", "-d", str(Path(folder) / "doctrees"), str(source), str(target)])


if __name__ == "__main__":
    if len(sys.argv) > 2 or any(word.startswith("-") for word in sys.argv[1:]):
        sys.exit(__doc__)
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site"
    code = build(folder)
    print(f"open {folder / 'index.html'}" if code == 0 else "the site has faults, see above", file=sys.stderr)
    sys.exit(code)
