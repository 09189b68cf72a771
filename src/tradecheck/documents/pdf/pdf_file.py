"""PDF: the text of its pages with their numbers, tables by the gaps between their cells.

In: the bytes of a file. Out: its `Content`. Read with pypdfium2 (Apache-2.0 or BSD; the library of the Chromium browser, 3 MB, 40 ms
to load), which repairs broken files, is hardened against hostile ones and tells the box of each character. pypdf is slower and tells
no boxes, pdfplumber brings three more packages, PyMuPDF is AGPL.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..content import Content, Layout
from ..dated.dating import machine_date
from ..document import FILE_PROPERTIES
from ..unreadable import UnreadableFileError, library
from .pdf_lines import Line, lines_of
from .pdf_paragraphs import parts, without_running_heads

_MOST_PAGES = 5_000
_HEAD = 1_024  # bytes in which the head of a PDF stands (ISO 32000-1, annex H.3.4.1)
_EMPTY = "no text was found on its pages; it is a scan or holds only images. Make a text layer first (OCR), or give the text as .txt"
_ERRORS = {3: "it is no PDF, or it is broken", 4: "it is protected by a password", 5: "its kind of encryption is not known"}
_STEPS = {4: "Save a copy without the password", 5: "Save a copy without encryption"}


def content(data: bytes, name: str) -> Content:
    """Return the text of a PDF; raises `UnreadableFileError` where it is protected or broken."""
    pdfium = library("pypdfium2", "pdf", "PDF files", name)
    try:
        file = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        code = getattr(error, "err_code", None)
        step = _STEPS.get(code or 0, "Load it again, or print it to a new PDF")
        if b"%PDF-" not in data[:_HEAD]:
            what = "its name says PDF, but it does not begin as one. It may be an error page or a text: rename it, or load it again."
            raise UnreadableFileError(name, what) from None
        raise UnreadableFileError(name, f"{_ERRORS.get(code or 0, 'it cannot be opened')}. {step}.") from None
    try:
        return _content(file, name)
    finally:
        file.close()


def _content(file: Any, name: str) -> Content:
    count = len(file)
    if not count:
        raise UnreadableFileError(name, "the PDF holds no pages. Load it again, or print it to a new PDF.")
    notes: list[str] = []
    if count > _MOST_PAGES:
        notes.append(f"only the first {_MOST_PAGES} of {count} pages were read")
    pages = list(_pages(file, min(count, _MOST_PAGES), notes))
    empty = [number for number, lines in pages if not lines]
    if empty and len(empty) < len(pages):
        notes.append(f"no text was found on {len(empty)} of {count} pages (the first is page {empty[0]})")
    layout = _layout(pages)
    day = _made(file)
    return Content(layout.text(), tuple(layout.places), day, FILE_PROPERTIES if day else None, "pdf", tuple(notes), _EMPTY)


def _layout(pages: list[tuple[int, list[Line]]]) -> Layout:
    layout = Layout()
    for number, lines in without_running_heads(pages):
        paragraph = table = 0
        for part in parts(lines):
            if isinstance(part, str):
                paragraph += 1
                layout.block(part, f"page {number}, paragraph {paragraph}")
            else:
                table += 1
                layout.table(part, f"page {number}, table {table}")
    return layout


def _pages(file: Any, count: int, notes: list[str]) -> Iterator[tuple[int, list[Line]]]:
    for number in range(1, count + 1):
        try:
            page = file[number - 1]
            text_page = page.get_textpage()
        except Exception as error:  # pdfium tells of a broken page in several ways
            notes.append(f"page {number} cannot be read ({error})")
            continue
        yield number, lines_of(text_page)
        text_page.close()
        page.close()


def _made(file: Any) -> Any:
    try:
        told = file.get_metadata_dict(skip_empty=True)
    except Exception:
        return None
    return machine_date(told.get("CreationDate", "")) or machine_date(told.get("ModDate", ""))
