"""A document: its text and what is known of it, with the way back from each character to its place.

Every station after reading works on `Document.text`; ``text[start:end]`` is what was said.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date

FILE_PROPERTIES = "file properties"
_BEGINNING = 600  # characters that a notebook shows


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stretch of text stands in its source: from ``start`` on, until the next place.

    ``label`` is what a reader would say: ``page 3``, ``paragraph 12``, ``table 1, row 4, cell 2``.
    """

    start: int
    label: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document came from: path or address, checksum of its bytes, encoding, when it was retrieved."""

    path: str
    sha256: str = ""
    encoding: str = "utf-8"
    media_type: str = "text/plain"
    retrieved: date | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its name, date, language, origin and places.

    ``dated_by`` says what gave the date: ``given``, ``first line``, ``front matter``, ``page`` (a page's own metadata) or
    ``file properties``, which tell when a file was made and yield to a date told in the text.
    """

    name: str
    text: str
    date: date | None = None
    lang: str | None = None
    origin: Origin | None = None
    places: tuple[Place, ...] = ()
    notes: tuple[str, ...] = field(default=())
    dated_by: str | None = None

    def line_and_column(self, position: int) -> tuple[int, int]:
        """Return line and column, both from 1, of a code point of the text."""
        line = self.text.count("\n", 0, position) + 1
        return line, position - self.text.rfind("\n", 0, position)

    def place(self, position: int) -> str:
        """Return the reader's name of the place of a code point: a page or cell where known, else line:column."""
        index = bisect_right(self.places, position, key=lambda place: place.start) - 1
        if index >= 0:
            return self.places[index].label
        return "{}:{}".format(*self.line_and_column(position))

    def _repr_html_(self) -> str:
        from ..markup import el

        known = (self.date and f"{self.date} ({self.dated_by})", self.lang, f"{len(self.text):,} characters", *self.notes)
        head = el("p", el("b", self.name), " ", ", ".join(str(one) for one in known if one))
        more = " ..." if len(self.text) > _BEGINNING else ""
        between_words = "white-space:pre-wrap;word-break:normal;overflow-wrap:anywhere"
        return el("div", head, el("pre", self.text[:_BEGINNING], more, style=between_words))
