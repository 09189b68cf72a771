"""What is said of a file that cannot be read: its name, what is wrong with it, and the next step."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from ..errors import UnreadableInputError


class UnreadableFileError(UnreadableInputError):
    """A file cannot be read; ``name`` is its name as it is shown."""

    def __init__(self, name: str, what: str) -> None:
        super().__init__(f"{printable(name)}: {what}")
        self.name = printable(name)


def printable(name: str) -> str:
    r"""Return a file name that fits on one line of any terminal.

    >>> printable("a\nb.txt")
    'a\\nb.txt'
    """
    shown = "".join(character if character.isprintable() else ascii(character)[1:-1] for character in name)
    return shown if len(shown) <= 300 else f"{shown[:140]} ... {shown[-140:]}"


def library(module: str, extra: str, kind: str, name: str) -> Any:
    """Return the module of a library that an extra brings; raises `UnreadableFileError` that names the extra."""
    try:
        return import_module(module)
    except ImportError:
        what = f"{kind} are read with {module.split('.')[0]}, which is not installed. Install it: pip install 'tradecheck[{extra}]'."
        raise UnreadableFileError(name, what) from None
