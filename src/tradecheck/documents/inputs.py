"""Which files are meant: names, folders, globs and standard input, as a list in a stable order.

A folder stands for its readable files by extension, at any depth, in order of their paths, hidden ones left out.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..errors import UnreadableInputError, did_you_mean
from .media import EXTENSIONS

STDIN = "-"
_WILD = frozenset("*?[")


def expanded(paths: Iterable[str | Path]) -> Iterator[str | UnreadableInputError]:
    """Yield the file names that ``paths`` stand for, each file once, and an error for each path that stands for none."""
    seen: set[str] = set()
    for path in paths:
        for name in _named(os.fspath(path)):
            if isinstance(name, UnreadableInputError):
                yield name
                continue
            real = name if name == STDIN or "\0" in name else os.path.realpath(name)
            if real not in seen:
                seen.add(real)
                yield name


def _named(path: str) -> Iterator[str | UnreadableInputError]:
    if path == STDIN:
        yield path
    elif os.path.isdir(path):
        yield from _of_folder(path)
    elif not os.path.exists(path) and not _WILD.isdisjoint(path):
        yield from _of_pattern(path)
    else:
        yield path


def _of_folder(folder: str) -> Iterator[str | UnreadableInputError]:
    found = []
    for root, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [os.path.join(root, name) for name in files if not name.startswith(".") and _readable(name)]
    if not found:
        yield UnreadableInputError(f"{folder}: the folder holds no file that can be read. Expected {_known_extensions()}.")
    yield from sorted(found)


def _of_pattern(pattern: str) -> Iterator[str | UnreadableInputError]:
    found = sorted(name for name in glob.iglob(pattern, recursive=True) if os.path.isfile(name))
    if not found:
        yield UnreadableInputError(f"{pattern}: no file matches. Check the pattern and the folder it is told from ({os.getcwd()}).")
    yield from found


def missing(path: str) -> UnreadableInputError:
    """Return the error of a file that does not exist, with a neighbour of a similar name where there is one."""
    folder, name = os.path.split(path)
    if not os.path.isdir(folder or "."):
        return UnreadableInputError(f"{path}: there is no folder '{folder}'.{_near_folder(folder)} Check the path.")
    hint = did_you_mean(name, _neighbours(folder or "."))
    return UnreadableInputError(f"{path}: no such file.{hint} Check the path; '-' reads standard input.")


def _near_folder(folder: str) -> str:
    parent, name = os.path.split(folder.rstrip(os.sep))
    return did_you_mean(name, _neighbours(parent or ".")) if os.path.isdir(parent or ".") else ""


def _neighbours(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder))[:5_000]
    except OSError:
        return []


def _readable(name: str) -> bool:
    return os.path.splitext(name)[1].casefold() in EXTENSIONS


def _known_extensions() -> str:
    return ", ".join(EXTENSIONS)
