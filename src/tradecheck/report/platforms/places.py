"""Where claims stand, for platforms that show a file beside its findings: lines and columns, and addresses of files.

Lines and columns count from 1 in code points; the end is the column after the last sign. Only a text file has lines that a
platform can show: of a page, a PDF or a Word file the paragraph or cell is told instead.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from ...claim import Claim
from ...documents.document import Document
from ...documents.inputs import STDIN
from ...documents.media import MARKDOWN, TEXT


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a text file."""

    line: int
    column: int
    end_line: int
    end_column: int


def region(document: Document | None, claim: Claim) -> Region | None:
    """Return the region of a claim; None where its document has no lines that could be shown."""
    if document is None or not is_text(document):
        return None
    return Region(*document.line_and_column(claim.start), *document.line_and_column(claim.end))


def is_text(document: Document) -> bool:
    """Return whether the positions in the text are positions in the file."""
    return document.origin is None or document.origin.media_type in (TEXT, MARKDOWN)


def label(document: Document | None, claim: Claim) -> str | None:
    """Return the paragraph, page or cell of a claim, where the document tells it."""
    return document.place(claim.start) if document is not None and document.places else None


def is_relative(doc: str) -> bool:
    """Return whether a document is named from the current folder."""
    return not os.path.isabs(doc) and not doc.startswith("..")


def address(doc: str) -> str:
    """Return the address of a document: relative where it was named so, else a ``file:`` address.

    >>> address("releases/May 2023.txt"), address("-")
    ('releases/May%202023.txt', 'stdin')
    """
    if doc == STDIN:
        return "stdin"
    if is_relative(doc):
        return quote(os.path.normpath(doc).replace(os.sep, "/"))
    return Path(doc).absolute().as_uri()
