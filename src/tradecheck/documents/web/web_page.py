"""HTML: the main text of a page, its tables cell by cell, and the date the page tells of itself.

In: the bytes of a page. Out: its `Content`. Parsed with lxml (BSD licence, 5 MB, 30 ms to load; it repairs broken nesting in linear
time, and python-docx needs it as well); which part is the main text is our own rule (`main_text`). trafilatura (Apache-2.0) finds
the main text of long articles well, but it was made for those: from a release of a few lines it hands over the menu and the
teasers too, with each table cell on a line of its own, and it has no way back to a cell.
"""

from __future__ import annotations

import html
import re
from typing import Any

from ..content import Content
from ..encoding.decoding import NotTextError, decode
from ..unreadable import UnreadableFileError, library
from .main_text import main_text
from .page_date import page_date
from .page_layout import page_layout

_DEEPEST = 2048  # nested tags that libxml2 follows
_EMPTY = "no text was found in the page; a script may draw it. Open the page in a browser and save its text, or copy it into a .txt file"
_CHARSET = re.compile(
    rb"""<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})|<\?xml[^>]{0,200}encoding=["']([\w.:-]{2,40})""", re.I
)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_TAG = re.compile(r"<(/?)([a-zA-Z!?][\w-]*)[^<>]*>")
_LINES = frozenset("p div br tr li h1 h2 h3 h4 h5 h6 table".split())


def content(data: bytes, name: str) -> Content:
    """Return the main text of a page; raises `UnreadableFileError` where the bytes are no text or lxml is missing."""
    etree = library("lxml.etree", "html", "web pages", name)
    declared = _CHARSET.search(data, 0, 4_000)
    label = (declared[1] or declared[2]).decode("ascii") if declared else None
    try:
        decoded = decode(data, label)
    except NotTextError as error:
        raise UnreadableFileError(name, f"{error}. Expected a web page; save it again as UTF-8.") from None
    text = _CONTROLS.sub(" ", decoded.text)
    tree, too_deep = _tree(etree, text)
    if too_deep:
        note = f"tags are nested more than {_DEEPEST} deep; the page was read without its layout"
        return Content(_bare(text), encoding=decoded.encoding, notes=(*decoded.notes, note), emptiness=_EMPTY)
    if tree is None:
        return Content("", encoding=decoded.encoding, notes=decoded.notes, emptiness=_EMPTY)
    day = page_date(tree)
    layout = page_layout(etree, main_text(etree, tree))
    found = Content(layout.text(), tuple(layout.places), day, "page" if day else None, decoded.encoding, decoded.notes, _EMPTY)
    return found


def _tree(etree: Any, text: str) -> tuple[Any, bool]:
    """Return the root of a page, and whether its tags are nested too deeply to be followed."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except etree.XMLSyntaxError:  # nothing but blanks or comments
        root = None
    limits = etree.ErrorTypes.ERR_RESOURCE_LIMIT
    return root, any(error.type == limits for error in parser.error_log)


def _bare(text: str) -> str:
    """Return a page without its tags, line by line."""
    pieces: list[str] = []
    at, silent = 0, ""
    for tag in _TAG.finditer(text):
        name = tag[2].lower()
        if not silent:
            pieces += (text[at : tag.start()], "\n" if name in _LINES else "")
        if name in ("script", "style") and (not silent or silent == name):
            silent = "" if tag[1] else name
        at = tag.end()
    pieces.append("" if silent else text[at:])
    lines = (" ".join(line.split()) for line in html.unescape("".join(pieces)).splitlines())
    return "\n".join(line for line in lines if line) + "\n"
