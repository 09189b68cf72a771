"""A release before it is printed: bound pieces of text, figures and lists, with every choice made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .figures import Truth
from .language import House, Print
from .season import Season


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in its place: the fact, and how it is printed."""

    fact: str
    style: str
    case: str
    how: Print
    rounding: str
    source: str | None


@dataclass(frozen=True, slots=True)
class Listing:
    """Items of a closed or open list; ``gaps`` stand between them, the last gap before the last item."""

    flow: str
    closed: bool
    items: tuple[tuple[Bound, ...], ...]
    gap: str
    last_gap: str


@dataclass(frozen=True, slots=True)
class Fork:
    """Two bound wordings, of which the direction of a level decides."""

    level: str
    rise: tuple[Bound, ...]
    fall: tuple[Bound, ...]


Bound = str | Figure | Listing | Fork


@dataclass(frozen=True, slots=True)
class Draft:
    """A release before it is printed."""

    lang: str
    date: date
    house: House
    season: Season
    truth: Truth
    reporter: str
    partner: str
    lands: dict[str, str]
    pieces: tuple[Bound, ...]

    def figures(self) -> list[Figure]:
        """Return the figures in the order of the text."""
        return list(_walk(self.pieces, self.truth))

    def lists(self) -> list[Listing]:
        return [piece for piece in self.pieces if isinstance(piece, Listing)]


def _walk(pieces: tuple[Bound, ...], truth: Truth) -> Iterator[Figure]:
    for piece in pieces:
        if isinstance(piece, Figure):
            yield piece
        elif isinstance(piece, Fork):
            yield from _walk(piece.rise if truth.rises(piece.level) else piece.fall, truth)
        elif isinstance(piece, Listing):
            for item in piece.items:
                yield from _walk(item, truth)
