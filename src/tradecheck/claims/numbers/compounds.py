"""Number words written in one: achtundsiebzig, zweieinhalb, duecentoquaranta, yirmibeş.

In: the number words of a lexicon. Out: the sum that a longer word spells, None where it is no number. A word counts only
if all of it is made of number words; "und" between units and tens is a word of the category ``range`` of the lexicon.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from ...lexicons.lexicon import Lexicon
from ...lexicons.loading import load
from .sums import ONE, Sum

_SHORTEST = 6
_LONGEST = 60
_CATEGORIES = ("cardinal", "scale", "mixed", "suffix", "range", "article")


@dataclass(frozen=True, slots=True)
class Compound:
    """What a compound spells; ``times`` where it ends with "fold"."""

    sum: Sum
    times: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    word: str
    category: str
    value: str


def compound(lexicon: Lexicon, word: str) -> Compound | None:
    """Return the number that a word of several number words spells, None where it is none."""
    if not _SHORTEST <= len(word) <= _LONGEST or not word[0].isalpha() or word[:2] not in openings(lexicon.language):
        return None
    return _spelled(lexicon.language, word)


@cache
def _pieces(language: str) -> tuple[_Piece, ...]:
    """Return the number words of a language, longest first."""
    lexicon = load(language)
    found = []
    for category in _CATEGORIES:
        for word, value in lexicon.single_words(category):
            if (
                category == "suffix"
                and value != "times"
                or category == "range"
                and value != "and"
                or category == "mixed"
                and value == "point"
            ):
                continue
            if len(word) >= 2 and word.isalpha():
                found.append(_Piece(word, category, value))
    return tuple(sorted(found, key=lambda piece: -len(piece.word)))


@cache
def openings(language: str) -> frozenset[str]:
    """Return the first two letters of the words that number words of a language begin with."""
    return frozenset(piece.word[:2] for piece in _pieces(language) if piece.category in ("cardinal", "scale", "article"))


@cache
def _spelled(language: str, word: str) -> Compound | None:
    for pieces in _splits(_pieces(language), word):
        if len(pieces) > 1 and (found := _summed(pieces)) is not None:
            return found
    return None


def _splits(pieces: tuple[_Piece, ...], word: str, depth: int = 0) -> Iterator[list[_Piece]]:
    """Yield the ways to cut a word into pieces, those with longer first pieces first."""
    if not word:
        yield []
    elif depth < 12:
        for piece in pieces:
            if word.startswith(piece.word):
                for rest in _splits(pieces, word[len(piece.word) :], depth + 1):
                    yield [piece, *rest]


def _summed(pieces: list[_Piece]) -> Compound | None:
    """Add up the pieces: two hundred, eight-and-seventy, two-one-half."""
    total = Sum()
    for place, piece in enumerate(pieces):
        if piece.category == "suffix":
            return Compound(total, times=True) if place == len(pieces) - 1 and total.terms else None
        if piece.category == "range":
            if not total.terms or place == len(pieces) - 1 or 10 <= total.terms[-1].value < 100 or pieces[place + 1].category != "cardinal":
                return None
            continue
        if not _taken_up(total, piece, after_and=place > 0 and pieces[place - 1].category == "range"):
            return None
    return Compound(total) if total.terms else None


def _taken_up(total: Sum, piece: _Piece, *, after_and: bool) -> bool:
    if piece.category == "article":
        if total.joins(ONE):
            total.add(ONE)
            return True
        return False
    if piece.category == "scale":
        if not total.terms:
            total.add(Decimal(10) ** int(piece.value), ONE, int(piece.value))
            return True
        if total.scale(int(piece.value), exact=True):
            return True
        value = Decimal(10) ** int(piece.value)
        if total.joins(value):
            total.add(value, ONE, int(piece.value))
            return True
        return False
    if piece.category == "mixed":
        part = Decimal(piece.value)
        if part < 1 and total.terms and total.terms[-1].ulp == 1:
            total.add_part(part)
            return True
        return False
    value = Decimal(piece.value)
    if after_and and total.terms[-1].value < 10:
        units = total.terms.pop()
        value += units.value
    if not total.joins(value):
        return False
    total.add(value)
    return True
