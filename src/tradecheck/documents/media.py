"""What kind of file it is, told by its bytes, then by its name; and what to do with a kind that is not read here."""

from __future__ import annotations

import io
import re
import zipfile
from codecs import BOM_UTF8
from pathlib import PurePath

TEXT, MARKDOWN, HTML, PDF = "text/plain", "text/markdown", "text/html", "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXTENSIONS = {
    ".txt": TEXT, ".text": TEXT, ".md": MARKDOWN, ".markdown": MARKDOWN,
    ".html": HTML, ".htm": HTML, ".xhtml": HTML, ".pdf": PDF, ".docx": DOCX, ".docm": DOCX,
}  # fmt: skip
# documents that are not read here: a folder tells of them, and leaves all else out in silence
OTHER_DOCUMENTS = frozenset((".doc", ".rtf", ".odt", ".mht", ".mhtml", ".eml", ".msg", ".pages", ".wps", ".webarchive"))
_SAVE_TEXT = "save it as .docx, .pdf or .txt"
_UNPACK = "unpack it first"
_TABLE = "save the sheet as a web page (.html), or copy the table into a .docx"
_FOREIGN = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (.doc, .xls) or one with a password", f"{_SAVE_TEXT}, without a password"),
    (b"{\\rtf", "an RTF file", _SAVE_TEXT),
    (b"bplist00", "a web archive of Safari or a property list", "save the page as HTML"),
    (b"\x89PNG", "a PNG image", "give the text itself, or a PDF with a text layer"),
    (b"\xff\xd8\xff", "a JPEG image", "give the text itself, or a PDF with a text layer"),
    (b"II*\0", "a TIFF image", "give the text itself, or a PDF with a text layer"),
    (b"MM\0*", "a TIFF image", "give the text itself, or a PDF with a text layer"),
    (b"GIF8", "a GIF image", "give the text itself"),
    (b"%!PS", "a PostScript file", "save it as .pdf"),
    (b"\x1f\x8b", "a gzip archive", _UNPACK),
    (b"BZh", "a bzip2 archive", _UNPACK),
    (b"\xfd7zXZ\0", "an xz archive", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
    (b"Rar!", "a RAR archive", _UNPACK),
    (b"\x7fELF", "a program", "give a text"),
    (b"MZ\x90\0", "a program", "give a text"),
    (b"SQLite format 3\0", "a database", "give a text"),
    (b"PAR1", "a Parquet table", "give a text"),
)  # fmt: skip
# the first part of a ZIP container that tells its kind; order matters, EPUB and OpenDocument name themselves in "mimetype"
_ZIPPED = (
    ("xl/", "an Excel workbook", _TABLE),
    ("ppt/", "a PowerPoint file", "save it as .pdf"),
    ("META-INF/container.xml", "an e-book (EPUB)", "save it as .html or .txt"),
    ("content.xml", "an OpenDocument file (.odt, .ods)", "save it as .docx or .pdf"),
    ("Index/", "a file of Apple Pages or Numbers", "export it as .docx or .pdf"),
)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_HTML_HEAD = re.compile(
    rb"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--[^>]{0,500}-->\s{0,200}){0,5}<(?:!doctype\s+html|html|head|body)\b", re.I
)
_PDF_HEAD = re.compile(rb"%PDF-\d", re.DOTALL)
_MAIL = re.compile(rb"(?:[\w-]{2,40}:[^\n]{0,500}\r?\n(?:[ \t][^\n]{0,500}\r?\n){0,20}){0,60}?(?:MIME-Version|Content-Type): ?\S", re.I)
_PDF_JUNK = 1024  # bytes that may stand before the head of a PDF (ISO 32000-1, annex H.3.4.1)


def media_type(data: bytes, name: str) -> str:
    """Return the media type of a file by its bytes, else by its name, else plain text.

    >>> media_type(b"%PDF-1.7 ...", "release.txt"), media_type(b"Trade grew.", "release.md")
    ('application/pdf', 'text/markdown')
    """
    told = EXTENSIONS.get(PurePath(name).suffix.casefold(), TEXT)
    if data.startswith(b"%PDF-") or told == PDF and _PDF_HEAD.search(data, 0, _PDF_JUNK):
        return PDF
    if _HTML_HEAD.match(data.removeprefix(BOM_UTF8)) or told != HTML and _HTML_HEAD.match(_narrow(data)):
        return HTML
    if data.startswith(_ZIP):
        return DOCX
    return told


def foreign_kind(data: bytes, kind: str) -> tuple[str, str] | None:
    """Return what a file of a kind that is not read here is, and what to do about it."""
    for magic, what, step in _FOREIGN:
        if data.startswith(magic):
            return what, step
    if data.startswith(_ZIP):
        return _foreign_zip(data)
    if kind == TEXT and _MAIL.match(data[:4_000]) and b"\n\n" in data.replace(b"\r", b"")[:40_000]:
        return "an e-mail or a web archive (.eml, .mhtml)", "save the message as text, or the page as HTML"
    return None


def _foreign_zip(data: bytes) -> tuple[str, str] | None:
    """Return what a ZIP container holds if it is no Word file; a broken one is left to the reader of Word files."""
    try:
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError):
        return "a ZIP container that is broken or was not loaded to its end", "load or save it again"
    if any(name.startswith("word/") for name in names):
        return None
    for first, what, step in _ZIPPED:
        if any(name.startswith(first) for name in names):
            return what, step
    return "a ZIP archive", _UNPACK


def _narrow(data: bytes) -> bytes:
    """Return the head of a file with the zero bytes of UTF-16 left out, so that its first tag can be seen."""
    head = data[:4_000]
    return head[2:].replace(b"\0", b"") if head[:2] in (b"\xff\xfe", b"\xfe\xff") else b""
