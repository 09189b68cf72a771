"""An HTML report as a folder: an index and a page for each document, in a folder that is made or replaced as a whole.

A file is one page with everything; ``-o report/`` (with a slash at the end), or a folder that is there, is a folder of pages.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from ..documents.unreadable import printable
from ..errors import UsageError
from ..report.page.links import INDEX, PAGES

_MARK = '<meta name="generator" content="tradecheck'  # every page has it in its head
_HEAD = 1_000  # signs of a page in which it is looked for


def checked_folder(path: Path, force: bool) -> None:
    """Raise `UsageError` before the work begins where the folder could not be made, or holds what is not to be touched."""
    if path.exists() and not path.is_dir():
        raise UsageError(f"--output: {path} is a file, not a folder; leave out the slash at the end, or choose another name.")
    if not path.parent.is_dir():
        raise UsageError(f"--output: the folder {path.parent} does not exist; make it first.")
    where = path if path.is_dir() else path.parent
    if not os.access(where, os.R_OK | os.W_OK | os.X_OK):
        raise UsageError(f"--output: {where} cannot be written to. Choose another place, or change its rights.")
    if path.is_dir():
        _checked_content(path, force)


def deliver_folder(pages: Iterable[tuple[str, str]], path: Path) -> None:
    """Write pages beside their place and move them into it, the index last; a new folder appears whole or not at all."""
    there = path.is_dir()
    try:
        beside = Path(tempfile.mkdtemp(dir=path if there else path.parent, prefix=".tradecheck-"))
        try:
            for name, text in pages:
                target = beside / name
                target.parent.mkdir(exist_ok=True)
                target.write_text(text, encoding="utf-8", errors="backslashreplace", newline="")
            if there:
                _moved_into(beside, path)
            else:
                beside.chmod(0o755)
                os.replace(beside, path)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as error:
        raise UsageError(f"--output: {path} cannot be written: {error.strerror or error}. Choose another place.") from error


def _checked_content(path: Path, force: bool) -> None:
    if (strange := _strange(path)) is not None:
        raise UsageError(f"--output: {path} holds other files ({printable(strange)}) and is kept; name a new or an empty folder.")
    if not force and any(path.iterdir()):
        raise UsageError(f"--output: {path} holds a report and is kept; choose another name or add --force.")


def _moved_into(beside: Path, path: Path) -> None:
    """Move the pages into a folder that is there; those of an earlier report go."""
    if (path / PAGES).exists():
        os.replace(path / PAGES, beside / "earlier")
    if (beside / PAGES).exists():
        os.replace(beside / PAGES, path / PAGES)
    os.replace(beside / INDEX, path / INDEX)


def _strange(path: Path) -> str | None:
    """Return the name of something in a folder that no report of ours put there; None where there is nothing else."""
    for root, folders, files in os.walk(path):
        inside = os.path.relpath(root, path)
        for name in folders:
            if inside != "." or name != PAGES:
                return os.path.join(inside, name) if inside != "." else name
        for name in files:
            if not (_is_page(Path(root, name)) and (inside == PAGES or name == INDEX)):
                return os.path.join(inside, name) if inside != "." else name
    return None


def _is_page(path: Path) -> bool:
    with path.open(encoding="utf-8", errors="replace") as file:
        return _MARK in file.read(_HEAD)
