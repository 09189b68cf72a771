"""Where a finding stands: document, line and column, and the words with a caret under each figure."""

from __future__ import annotations

from collections.abc import Sequence

from ..claim import Claim
from ..documents.document import Document
from ..documents.unreadable import printable

_MARGIN = 34
_LONGEST_GAP = 60


def places(document: Document, claims: Sequence[Claim]) -> list[tuple[str, str, str]]:
    """Return for each stretch of text that holds claims: its place, the excerpt, and the carets below it."""
    ordered = sorted(claims, key=lambda claim: claim.start)
    groups: list[list[Claim]] = []
    for claim in ordered:
        if groups and claim.start - groups[-1][-1].end <= 3 * _LONGEST_GAP and len(groups[-1]) < 4:
            groups[-1].append(claim)
        else:
            groups.append([claim])
    return [(f"{printable(document.name)}:{_position(document, group[0].start)}", *_excerpt(document.text, group)) for group in groups]


def _position(document: Document, start: int) -> str:
    line, column = document.line_and_column(start)
    place = document.place(start)
    return f"{line}:{column}" if place == f"{line}:{column}" else f"{line}:{column} ({place})"


def _excerpt(text: str, claims: list[Claim]) -> tuple[str, str]:
    """Return one line of the text around some claims, with long stretches between them left out, and the carets."""
    shown, carets = "", ""
    at = max(claims[0].start - _MARGIN, 0)
    at = text.rfind(" ", 0, at) + 1 if at else 0
    if at:
        shown, carets = "... ", "    "
    for claim in claims:
        between = _flat(text[at : claim.start])
        if len(between) > _LONGEST_GAP:
            between = between[:14].rstrip() + " ... " + between[-14:].lstrip()
        quote = _flat(text[claim.start : claim.end])
        shown, carets = shown + between + quote, carets + " " * len(between) + "^" * len(quote)
        at = claim.end
    tail = _flat(text[at : at + _MARGIN])
    return (shown + tail + (" ..." if at + _MARGIN < len(text) else "")).rstrip(), carets


def _flat(text: str) -> str:
    return "".join(" " if character.isspace() else character for character in text)
