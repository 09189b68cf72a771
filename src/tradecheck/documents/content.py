"""What a reader of one format hands over: the text, the places of its parts, and what the format tells of the date.

Tables become lines with a bar before, between and behind the cells, so that a column is still a column in the text and an
empty cell still takes its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from .document import Place

_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
_DROPPED = str.maketrans({"\u00ad": None, "\u200b": None, "\u2060": None, "\ufeff": None})
_POWER = re.compile(r"(?:(?<![^\W_])10|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻])\Z")
_UNIT = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,2}\Z")  # m, km, км, which powers of two and three follow
_MARK = re.compile(r"[\s\d*†‡(),;\[\]]+")
_RAISED = str.maketrans("0123456789+-()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾")
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

    def block(self, text: str, label: str, *, close: bool = False) -> None:
        """Add a paragraph, a heading or a list item, set off by an empty line, or by a line end where it stands ``close``."""
        self._gap(1 if close else 2)
        self._add(text, label)

    def table(self, rows: Iterable[Sequence[str]], label: str) -> None:
        """Add a table, one line a row, each cell with its own place.

        >>> layout = Layout()
        >>> layout.table([["", "2022"], ["China", "31.5"]], "table 1")
        >>> layout.text()
        '|  | 2022 |\\n| China | 31.5 |\\n'
        """
        self._gap(2)
        for number, row in enumerate(rows, 1):
            self._add("\n| " if number > 1 else "| ")
            for column, cell in enumerate(row, 1):
                self._add(" | " if column > 1 else "")
                self._add(" ".join(cell.replace("|", "/").split()), f"{label}, row {number}, cell {column}")
            self._add(" |")

    def text(self) -> str:
        return "".join(self.parts) + "\n" if self.parts else ""

    def _gap(self, lines: int) -> None:
        if self.parts:
            self._add("\n" * lines)

    def _add(self, text: str, label: str = "") -> None:
        if label and (not self.places or self.places[-1].label != label):
            self.places.append(Place(self.length, label))
        self.parts.append(text)
        self.length += len(text)


def raised(text: str, before: str) -> str:
    """Return what is set above the line: powers as raised signs, letters as they are, and no marks of footnotes.

    A mark behind 2.8 must not make it 2.81, nor stand between a number and its unit or a country and its name.

    >>> raised("3", "5 m"), raised("6", "2 x 10"), raised("1", "2.8"), raised("er", "1")
    ('³', '⁶', '', 'er')
    """
    unit = _UNIT.search(before)
    if _POWER.search(before) or unit and unit[0].islower() and text.strip() in ("2", "3"):
        return text.translate(_RAISED)
    return "" if _MARK.fullmatch(text) else text


def flowing(text: str) -> str:
    """Return a text with its blanks collapsed and its invisible signs left out."""
    return collapsed(text.translate(_DROPPED)).strip(" \u00a0")


def collapsed(text: str) -> str:
    """Return a text with runs of blanks and line ends as one blank; no-break spaces stay, they join the digits of a number."""
    return _BLANKS.sub(" ", text)
