"""Where a key of a TOML file stands, so that an error can name its line.

In: the text of a file that parses. Out: the line of each table and key by its path; entries of arrays of tables are counted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

Path = tuple[str | int, ...]
_KEY = r"""(?:"[^"\n]*"|'[^'\n]*'|[\w-]+)"""
_DOTTED = re.compile(rf"{_KEY}(?:\s*\.\s*{_KEY})*")
_TABLE = re.compile(rf"\s*(\[\[?)\s*({_DOTTED.pattern})\s*\]")
_PAIR = re.compile(rf"\s*({_DOTTED.pattern})\s*=")


class Places:
    """The lines of the keys of a file; ``prefix`` is the table that holds the settings."""

    def __init__(self, text: str, prefix: Sequence[str] = ()) -> None:
        self._prefix: Path = tuple(prefix)
        self._lines: dict[Path, int] = {}
        self._entries: Counter[Path] = Counter()
        table: Path = ()
        for number, line in enumerate(text.splitlines(), 1):
            if head := _TABLE.match(line):
                table = self._opened(_parts(head[2]), entry=head[1] == "[[")
                self._lines.setdefault(table, number)
                self._lines.setdefault(table[:-1], number)
            elif pair := _PAIR.match(line):
                self._lines.setdefault((*table, *_parts(pair[1])), number)

    def line(self, *path: str | int) -> int:
        """Return the line of a key, or of the nearest table around it; 1 where nothing is known."""
        wanted = (*self._prefix, *path)
        while wanted and wanted not in self._lines:
            wanted = wanted[:-1]
        return self._lines.get(wanted, 1)

    def _opened(self, parts: Path, *, entry: bool) -> Path:
        """Return the path of a table; below an array of tables it is one of the array's last entry."""
        path: Path = ()
        for position, part in enumerate(parts, 1):
            path = (*path, part)
            if entry and position == len(parts):
                self._entries[path] += 1
            if self._entries[path]:
                path = (*path, self._entries[path] - 1)
        return path


def _parts(dotted: str) -> Path:
    return tuple(part.strip().strip("\"'") for part in re.findall(_KEY, dotted))
