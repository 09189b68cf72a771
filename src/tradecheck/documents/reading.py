"""Read a document: bytes from a file, standard input or memory become a text with its date, origin and places.

Code points and line ends are those of the decoded file, so that positions in the text are positions in the file.
One unreadable file stops nothing: `read_all` hands its error back in its place.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path

from ..errors import UnreadableInputError
from .bounds import refuse_unbounded
from .content import Content
from .dated.dating import dated, given_date
from .document import Document, Origin
from .encoding.decoding import NotTextError, decode
from .inputs import expanded
from .media import DOCX, HTML, PDF, foreign_kind, media_type
from .opening import file_bytes
from .unreadable import UnreadableFileError

_BLANK = "it holds nothing but blanks. Expected a text"
_FORMATS = {HTML: "web.web_page", PDF: "pdf.pdf_file", DOCX: "word_file"}


def read(source: str | Path | bytes, *, date: dt.date | str | None = None, lang: str | None = None, name: str | None = None) -> Document:
    """Return the document behind a path, the standard input (``-``), or the bytes of a file.

    Parameters
    ----------
    source
        Path of a text, Markdown, HTML, PDF or DOCX file, ``-``, or its bytes.
    date
        Date of the document, which tells what "last year" means; else found as `dating` says.
    lang
        Language as ISO 639-1; else told paragraph by paragraph when claims are extracted.
    name
        Name in tables and reports; else the path as given.

    Raises
    ------
    UnreadableInputError
        Where the file is missing, empty, binary, protected or broken; the message says what to do.

    Examples
    --------
    >>> read(b"date 2023-03-31\\nTrade came to 2.8 bn US dollars.", name="note.txt").date
    datetime.date(2023, 3, 31)
    """
    told = given_date(date)
    shown = name or ("<bytes>" if isinstance(source, bytes) else os.fspath(source))
    data = source if isinstance(source, bytes) else file_bytes(os.fspath(source))
    kind = media_type(data, shown)
    content = _content(data, kind, shown)
    if not content.text.strip():
        raise UnreadableFileError(shown, f"{content.emptiness}.")
    refuse_unbounded(content.text, shown)
    day, dated_by, doubt = dated(told, content)
    notes = (*content.notes, doubt) if doubt else content.notes
    origin = Origin(shown, hashlib.sha256(data).hexdigest(), content.encoding, kind)
    return Document(shown, content.text, day, lang, origin, content.places, notes, dated_by)


def read_all(
    paths: Iterable[str | Path], *, date: dt.date | str | None = None, lang: str | None = None
) -> Iterator[Document | UnreadableInputError]:
    """Yield the document of each file that ``paths`` (files, folders, globs, ``-``) stand for, or the error in its place."""
    told = given_date(date)
    for name in expanded(paths):
        if isinstance(name, UnreadableInputError):
            yield name
            continue
        try:
            yield read(name, date=told, lang=lang)
        except UnreadableInputError as error:
            yield error


def _content(data: bytes, kind: str, name: str) -> Content:
    if not data:
        raise UnreadableFileError(name, "the file is empty. Expected a text, Markdown, HTML, PDF or Word file; load or save it again.")
    foreign = foreign_kind(data, kind)
    if foreign:
        raise UnreadableFileError(name, f"this is {foreign[0]}, which is not read here; {foreign[1]}.")
    if kind in _FORMATS:
        return _reader(kind)(data, name)
    try:
        decoded = decode(data)
    except NotTextError as error:
        raise UnreadableFileError(name, f"{error}. Expected text; save it as UTF-8, HTML, PDF or DOCX.") from None
    return Content(decoded.text, encoding=decoded.encoding, notes=decoded.notes, emptiness=_BLANK)


def _reader(kind: str) -> Callable[[bytes, str], Content]:
    module = import_module(f".{_FORMATS[kind]}", __package__)
    content: Callable[[bytes, str], Content] = module.content
    return content
