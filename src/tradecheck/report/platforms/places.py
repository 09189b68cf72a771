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


def current_folder() -> str | None:
    """Return the current folder; None where it was removed."""
    try:
        return os.getcwd()
    except OSError:
        return None


def path(doc: str) -> str:
    """Return a document as seen from the current folder where it lies below it, with slashes; else as it was named."""
    here = current_folder()
    if here is None or os.path.splitdrive(os.path.abspath(doc))[0] != os.path.splitdrive(here)[0]:
        return doc.replace(os.sep, "/")
    seen = os.path.relpath(doc, here)
    return (doc if seen.startswith("..") else seen).replace(os.sep, "/")


def is_below(doc: str) -> bool:
    """Return whether a document lies below the current folder; standard input counts as one."""
    shown = path(doc)
    return not os.path.isabs(shown) and not shown.startswith("..")


def address(doc: str) -> str:
    """Return the address of a document: relative where it lies below the current folder, else a ``file:`` address.

    >>> address("releases/May 2023.txt"), address("-")
    ('releases/May%202023.txt', 'stdin')
    """
    if doc == STDIN:
        return "stdin"
    return quote(path(doc), errors="surrogateescape") if is_below(doc) else Path(os.path.abspath(doc)).as_uri()
