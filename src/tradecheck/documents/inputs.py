"""Which files are meant: names, folders, globs and standard input, as a list in a stable order.

A folder stands for its documents by extension, at any depth, in order of their paths, hidden ones left out; documents of
kinds that are not read here (.doc, .rtf) are among them, so that they are told and not lost.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..errors import did_you_mean
from .media import EXTENSIONS, OTHER_DOCUMENTS
from .unreadable import UnreadableFileError, printable

STDIN = "-"
_WILD = frozenset("*?[")


def expanded(paths: Iterable[str | Path]) -> Iterator[str | UnreadableFileError]:
    """Yield the file names that ``paths`` stand for, each file once, and an error for each path that stands for none."""
    seen: set[str] = set()
    for path in paths:
        for name in _named(os.fspath(path)):
            if isinstance(name, UnreadableFileError):
                yield name
                continue
            real = name if name == STDIN or "\0" in name else os.path.realpath(name)
            if real not in seen:
                seen.add(real)
                yield name


def _named(path: str) -> Iterator[str | UnreadableFileError]:
    if path == STDIN:
        yield path
    elif os.path.isdir(path):
        yield from _of_folder(path)
    elif not os.path.exists(path) and not _WILD.isdisjoint(path):
        yield from _of_pattern(path)
    else:
        yield path


def _of_folder(folder: str) -> Iterator[str | UnreadableFileError]:
    found: list[str] = []
    closed: list[OSError] = []
    for root, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [os.path.join(root, name) for name in files if not name.startswith(".") and _is_document(name)]
    for error in closed:
        what = f"the folder cannot be opened: {error.strerror or error}. Check the rights of the folder."
        yield UnreadableFileError(str(error.filename or folder), what)
    if not found and not closed:
        yield UnreadableFileError(folder, f"the folder holds no file that can be read. Expected {_known_extensions()}.")
    yield from sorted(found)


def _of_pattern(pattern: str) -> Iterator[str | UnreadableFileError]:
    found = sorted(name for name in glob.iglob(pattern, recursive=True) if os.path.isfile(name))
    if not found:
        yield UnreadableFileError(pattern, f"no file matches. Check the pattern and the folder it is told from ({os.getcwd()}).")
    yield from found


def missing(path: str) -> UnreadableFileError:
    """Return the error of a file that does not exist, with a neighbour of a similar name where there is one."""
    folder, name = os.path.split(path)
    if not os.path.isdir(folder or "."):
        return UnreadableFileError(path, f"there is no folder '{printable(folder)}'.{_near_folder(folder)} Check the path.")
    hint = did_you_mean(name, _neighbours(folder or "."))
    return UnreadableFileError(path, f"no such file.{hint} Check the path; '-' reads standard input.")


def _near_folder(folder: str) -> str:
    parent, name = os.path.split(folder.rstrip(os.sep))
    return did_you_mean(name, _neighbours(parent or ".")) if os.path.isdir(parent or ".") else ""


def _neighbours(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder))[:5_000]
    except OSError:
        return []


def _is_document(name: str) -> bool:
    extension = os.path.splitext(name)[1].casefold()
    return (extension in EXTENSIONS or extension in OTHER_DOCUMENTS) and not name.startswith("~$")


def _known_extensions() -> str:
    return ", ".join(EXTENSIONS)
