"""Word files (DOCX): paragraphs, tables and footnotes in reading order, with the way back to paragraph and cell.

In: the bytes of a file. Out: its `Content`. Opened with python-docx (MIT licence, 60 ms to load, needs lxml only). Its own lists of
paragraphs leave out what stands in content controls and what was added under tracked changes, so the body is walked here:
text added counts, text deleted does not. The text of footnotes follows the body; their marks are left out.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from typing import Any

from .content import Content, Layout, flowing, raised
from .document import FILE_PROPERTIES
from .unreadable import UnreadableFileError, library

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NOTES = ("footnotes", "endnotes")
_MOST_BYTES = 256 * 1024 * 1024  # of a document once unpacked
_MOST_RATIO = 200  # times its packed size a part may have, if it is large; text packs to a tenth, empty tables to a fiftieth
_LARGE = 16 * 1024 * 1024
_SKIPPED = frozenset((f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText", _FALLBACK, f"{_W}rPr", f"{_W}pPr", f"{_W}tblPr"))
_EMPTY = "there is no text in it; it may hold only images. Give the text itself, or a PDF with a text layer"
_BROKEN = "the Word file is broken ({}). Open it in Word and save it again as .docx."


def content(data: bytes, name: str) -> Content:
    """Return the text of a Word file; raises `UnreadableFileError` where it is broken, or too large once unpacked."""
    docx = library("docx", "docx", "Word files", name)
    _refuse_bomb(data, name)
    try:
        file = docx.Document(io.BytesIO(data))
        layout = Layout()
        _body(file.element.body, layout)
        _footnotes(file, layout, name)
        day = _made(file)
    except (MemoryError, UnreadableFileError):
        raise
    except Exception as error:  # python-docx and lxml tell of broken files in many ways
        raise UnreadableFileError(name, _BROKEN.format(f"{type(error).__name__}: {' '.join(str(error).split())[:120]}")) from None
    return Content(layout.text(), tuple(layout.places), day, FILE_PROPERTIES if day else None, "docx", emptiness=_EMPTY)


def _refuse_bomb(data: bytes, name: str) -> None:
    """Refuse a file whose parts unpack to far more than a document holds; zipfile never unpacks more than is declared."""
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError) as error:
        raise UnreadableFileError(name, _BROKEN.format(f"it is no ZIP container: {error}")) from None
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableFileError(name, "the Word file is encrypted. Save a copy without the password.")
    total = sum(part.file_size for part in parts)
    swollen = [part for part in parts if part.file_size > _LARGE and part.file_size > _MOST_RATIO * max(part.compress_size, 1)]
    if total > _MOST_BYTES or swollen:
        what = f"it would unpack to {total // 1024 // 1024} MB from {len(data) // 1024 + 1} KB, as no document does, so it was not opened"
        raise UnreadableFileError(name, f"{what}. Copy the text into a new file.")


def _body(body: Any, layout: Layout) -> None:
    paragraph = table = 0
    last_item = False
    for element in _blocks(body):
        if element.tag == f"{_W}tbl":
            table += 1
            layout.table(_rows(element), f"table {table}")
            last_item = False
            continue
        text = _text(element)
        if not text:
            continue
        paragraph += 1
        item = element.find(f"{_W}pPr/{_W}numPr") is not None
        layout.block(f"- {text}" if item else text, f"paragraph {paragraph}", close=item and last_item)
        last_item = item


def _blocks(container: Any) -> Iterator[Any]:
    """Yield paragraphs and tables in order, also those inside content controls, and text boxes behind their paragraph."""
    waiting = list(reversed(container))
    while waiting:
        element = waiting.pop()
        if element.tag in (f"{_W}p", f"{_W}tbl"):
            yield element
            if element.tag == f"{_W}p":
                waiting.extend(reversed([box for box in element.iter(f"{_W}txbxContent") if not _in_fallback(box)]))
        elif element.tag not in _SKIPPED:
            waiting.extend(reversed(element))


def _in_fallback(box: Any) -> bool:
    """Return whether a text box is the copy for old readers, or stands inside another box."""
    return next(box.iterancestors(_FALLBACK, f"{_W}txbxContent"), None) is not None


def _text(element: Any) -> str:
    """Return the text of a paragraph or cell as one line, or several where it has line breaks of its own."""
    pieces: list[str] = []
    waiting = list(reversed(element))
    while waiting:
        node = waiting.pop()
        tag = node.tag
        if tag == f"{_W}t":
            pieces.append(raised(node.text or "", "".join(pieces[-3:])) if _is_raised(node) else node.text or "")
        elif tag in _SKIPPED or tag == f"{_W}txbxContent":
            continue
        elif tag in _SIGNS:
            pieces.append(_SIGNS[tag])
        elif isinstance(tag, str):
            waiting.extend(reversed(node))
            pieces.append(" " if tag == f"{_W}p" and pieces else "")
    return "\n".join(line for line in map(flowing, "".join(pieces).split("\n")) if line)


_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-", f"{_W}softHyphen": ""}


def _is_raised(node: Any) -> bool:
    lift = node.getparent().find(f"{_W}rPr/{_W}vertAlign")
    return lift is not None and lift.get(f"{_W}val") == "superscript"


def _rows(table: Any) -> list[list[str]]:
    """Return the rows of a table; a label that spans columns or rows is told in each of them, a figure only once."""
    rows: list[list[str]] = []
    for line in _children(table, "tr"):
        row: list[str] = [""] * _number(line.find(f"{_W}trPr/{_W}gridBefore"))
        cells = list(_children(line, "tc"))
        for cell in cells:
            width = max(1, min(_number(cell.find(f"{_W}tcPr/{_W}gridSpan"), 1), 100))
            text = " ".join(_text(cell).split("\n"))
            goes_on = cell.find(f"{_W}tcPr/{_W}vMerge")
            if goes_on is not None and goes_on.get(f"{_W}val") != "restart":
                above = rows[-1][len(row)] if rows and len(row) < len(rows[-1]) else ""
                text = text or (above if any(map(str.isalpha, above)) else "")
            again = text if len(cells) > 1 and (any(map(str.isalpha, text)) or not rows) else ""
            row += [text, *[again] * (width - 1)]
        rows.append(row)
    return [row for row in rows if any(row)]


def _children(element: Any, tag: str) -> Iterator[Any]:
    """Yield children by tag, also those that stand in content controls or under tracked changes."""
    waiting = list(reversed(element))
    while waiting:
        node = waiting.pop()
        if node.tag == f"{_W}{tag}":
            if node.find(f"{_W}trPr/{_W}del") is None:
                yield node
        elif node.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}customXml", f"{_W}ins", f"{_W}moveTo"):
            waiting.extend(reversed(node))


def _number(element: Any, default: int = 0) -> int:
    told = element.get(f"{_W}val", "") if element is not None else ""
    return min(int(told), 1_000) if told.isascii() and told.isdecimal() and len(told) < 6 else default


def _footnotes(file: Any, layout: Layout, name: str) -> None:
    etree = library("lxml.etree", "docx", "Word files", name)
    for relation in file.part.rels.values():
        kind = relation.reltype.rsplit("/", 1)[-1]
        if kind not in _NOTES or relation.is_external:
            continue
        root = etree.fromstring(relation.target_part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
        for note in root:
            text = _text(note)
            if text and note.get(f"{_W}type") is None:
                number = note.get(f"{_W}id", "")
                layout.block(text, f"{kind[:-1]} {number}")


def _made(file: Any) -> date | None:
    """Return the day the file was last saved, else the day it was made; templates keep the day on which they were made."""
    try:
        when = file.core_properties.modified or file.core_properties.created
    except (ValueError, KeyError, AttributeError):
        return None
    return when.date() if when and when.year > 2013 else None  # python-docx's own template tells of 2013
