"""What kind of file it is, told by its first bytes, then by its name."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from pathlib import PurePath

TEXT, MARKDOWN, HTML, PDF = "text/plain", "text/markdown", "text/html", "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXTENSIONS = {
    ".txt": TEXT, ".text": TEXT, ".md": MARKDOWN, ".markdown": MARKDOWN,
    ".html": HTML, ".htm": HTML, ".xhtml": HTML, ".pdf": PDF, ".docx": DOCX,
}  # fmt: skip
_FOREIGN = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (.doc, .xls) or a password-protected one", "save it as .docx, .pdf or .txt"),
    (b"{\\rtf", "an RTF file", "save it as .docx or .txt"),
    (b"\x89PNG", "a PNG image", "give the text itself, or a PDF with a text layer"),
    (b"\xff\xd8\xff", "a JPEG image", "give the text itself, or a PDF with a text layer"),
    (b"GIF8", "a GIF image", "give the text itself"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "unpack it first"),
    (b"Rar!", "a RAR archive", "unpack it first"),
    (b"\x7fELF", "a program", "give a text"),
    (b"SQLite format 3\0", "a database", "give a text"),
    (b"PAR1", "a Parquet table", "give a text"),
)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_HTML_HEAD = re.compile(rb"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--[^>]{0,500}-->\s{0,200})?<(?:!doctype\s+html|html)\b", re.I)


def media_type(data: bytes, name: str) -> str:
    """Return the media type of a file by its bytes, else by its name, else plain text.

    >>> media_type(b"%PDF-1.7 ...", "release.txt"), media_type(b"Trade grew.", "release.md")
    ('application/pdf', 'text/markdown')
    """
    if data.startswith(b"%PDF-"):
        return PDF
    if _HTML_HEAD.match(data.removeprefix(BOM_UTF8)):
        return HTML
    told = EXTENSIONS.get(PurePath(name).suffix.casefold(), TEXT)
    return DOCX if data.startswith(_ZIP) and told == TEXT else told


def foreign_kind(data: bytes) -> tuple[str, str] | None:
    """Return what a file of a kind that is not read here is, and what to do about it."""
    for magic, kind, step in _FOREIGN:
        if data.startswith(magic):
            return kind, step
    return None
