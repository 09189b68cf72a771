"""What a reader of one format hands over: the text, the places of its parts, and what the format tells of the date.

Tables become lines whose cells are parted by `` | ``, so that a column is still a column in the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from .document import Place

CELL_SIGN = " | "
_EMPTY = "there is no text in it"


@dataclass(frozen=True, slots=True)
class Content:
    """The text of a file with its places; ``emptiness`` is what to say where the text is blank."""

    text: str
    places: tuple[Place, ...] = ()
    date: date | None = None
    dated_by: str | None = None
    encoding: str = "utf-8"
    notes: tuple[str, ...] = ()
    emptiness: str = _EMPTY


@dataclass(slots=True)
class Layout:
    """A text that grows block by block and remembers where each block came from."""

    parts: list[str] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    length: int = 0

    def block(self, text: str, label: str) -> None:
        """Add a paragraph, a heading or a page, set off by an empty line."""
        self._gap()
        self._add(text, label)

    def table(self, rows: Iterable[Sequence[str]], label: str) -> None:
        """Add a table, one line a row, each cell with its own place."""
        self._gap()
        for number, row in enumerate(rows, 1):
            if number > 1:
                self._add("\n")
            for column, cell in enumerate(row, 1):
                if column > 1:
                    self._add(CELL_SIGN)
                self._add(" ".join(cell.split()), f"{label}, row {number}, cell {column}")

    def text(self) -> str:
        return "".join(self.parts) + "\n" if self.parts else ""

    def _gap(self) -> None:
        if self.parts:
            self._add("\n\n")

    def _add(self, text: str, label: str = "") -> None:
        if label:
            self.places.append(Place(self.length, label))
        self.parts.append(text)
        self.length += len(text)
