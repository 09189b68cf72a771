"""Line ends that only the width of a page made: those inside of hard-wrapped paragraphs.

A line was broken for its width where the next word would not have fitted into the longest line beside it. Three lines or
more of such breaks are a wrapped paragraph, if some of them go on in small letters: lists go on in capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_NARROWEST, WIDEST = 40, 120  # signs of the longest line of a page
_FEWEST = 3  # lines
_LONGEST_WORD = 30  # signs; longer ones are lines without blanks
_SMALL = 3  # one line of so many goes on in small letters
_LISTED = re.compile(r"[ \t]*(?:[^\w\s\"'“”„«»‘’($€£¥]|\d{1,3}[.)]|\(?[a-z0-9]\))[ \t]")
_CELLED = re.compile(r"\S(?:\t|[ \u00a0]{3,})\S|\|")


def soft_breaks(text: str) -> frozenset[int]:
    """Return the places of the line ends that part no paragraph.

    >>> told = "Exports of Kazakhstan to the countries of the\\nEuropean Union came to 40.25 billion dollars\\nin 2022."
    >>> sorted(soft_breaks(told))
    [45, 90]
    """
    return frozenset(place for paragraph in _paragraphs(text) for place in _soft(paragraph))


def _paragraphs(text: str) -> Iterator[list[tuple[str, int]]]:
    """Yield the lines of each paragraph, with the place where each ends."""
    lines: list[tuple[str, int]] = []
    at = 0
    for line in text.split("\n"):
        at += len(line)
        if line.strip():
            lines.append((line.rstrip(), at))
        elif lines:
            yield lines
            lines = []
        at += 1
    if lines:
        yield lines


def _soft(paragraph: list[tuple[str, int]]) -> Iterator[int]:
    lines, places = [line for line, _ in paragraph], [place for _, place in paragraph]
    width = max(len(line) for line in lines)
    if len(lines) < _FEWEST or not _NARROWEST <= width <= WIDEST or any(_CELLED.search(line) for line in lines):
        return
    run: list[int] = []
    for number in range(len(lines)):
        if number < len(lines) - 1 and _is_forced(lines[number], lines[number + 1], width):
            run.append(number)
            continue
        if len(run) >= _FEWEST - 1 and _goes_on(lines, run):
            yield from (places[one] for one in run)
        run = []


def _is_forced(line: str, following: str, width: int) -> bool:
    """Return whether the first word of the next line would not have fitted behind a line."""
    word = following.split(maxsplit=1)[0]
    return len(word) <= _LONGEST_WORD and len(line) + 1 + len(word) > width and not _LISTED.match(following)


def _goes_on(lines: list[str], run: list[int]) -> bool:
    """Return whether enough of the lines behind some breaks begin with a small letter."""
    small = sum(lines[number + 1].lstrip()[:1].islower() for number in run)
    return small * _SMALL >= len(run)
