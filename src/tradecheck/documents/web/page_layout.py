"""The main text of a page laid out as lines: paragraphs, headings, list items and tables with their places.

Blanks collapse as in a browser, but no-break spaces stay: they join the digits of a number. Marks of footnotes are left
out, so that 2.8 does not become 2.81; powers become the raised signs of Unicode.
"""

from __future__ import annotations

from typing import Any

from ..content import Layout, collapsed, flowing, raised
from .page_table import Row, rows_of

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_KINDS = {"li": "list item", **{f"h{level}": "heading" for level in range(1, 7)}}


def page_layout(etree: Any, main: Any) -> Layout:
    """Return the text of an element with its places."""
    return _Walk(etree, main).layout


class _Walk:
    """A walk through a tree that gathers the text of one block until the next begins."""

    def __init__(self, etree: Any, main: Any) -> None:
        self.layout = Layout()
        self.counts: dict[str, int] = {}
        self.gathered: list[str] = []
        self.kind = "paragraph"
        self.last_kind = ""
        self.verbatim = 0
        self.sup = 0
        walk = etree.iterwalk(main, events=("start", "end"))
        for event, element in walk:
            if event == "start":
                self._start(element, walk)
            else:
                self._end(element, element is main)
        self._flush()

    def _start(self, element: Any, walk: Any) -> None:
        tag = element.tag
        if tag in _BLOCKS and not (tag == "dd" and self._behind_term()):
            self._flush()
            self.kind = _KINDS.get(tag, self.kind)
        self.verbatim += tag == "pre"
        self.sup += tag == "sup"
        if tag == "table":
            rows = rows_of(element, self._cell_text)
            if rows is not None:
                self._table(element, rows)
                walk.skip_subtree()
                return
        self._say("\n" if tag == "br" else element.text or "")

    def _end(self, element: Any, is_root: bool) -> None:
        tag = element.tag
        self.verbatim -= tag == "pre"
        self.sup -= tag == "sup"
        if tag == "dt" and self.gathered:
            self.gathered.append("" if "".join(self.gathered).rstrip().endswith(":") else ": ")
        elif tag in _BLOCKS:
            self._flush(verbatim=tag == "pre")
            self.kind = "paragraph" if tag in _KINDS else self.kind
        if not is_root:
            self._say(element.tail or "")

    def _behind_term(self) -> bool:
        return bool(self.gathered) and self.gathered[-1] == ": "

    def _say(self, text: str) -> None:
        if text:
            text = raised(text, "".join(self.gathered[-3:])) if self.sup else text
            self.gathered.append(text if self.verbatim or text == "\n" else collapsed(text))

    def _flush(self, *, verbatim: bool = False) -> None:
        whole = "".join(self.gathered)
        self.gathered.clear()
        if verbatim or self.verbatim:
            text = whole.strip("\n").rstrip()
        else:
            text = "\n".join(line for line in map(flowing, whole.split("\n")) if line)
        if not text.strip():
            return
        item = self.kind == "list item"
        self.layout.block(f"- {text}" if item else text, self._label(self.kind), close=item and self.last_kind == "list item")
        self.last_kind = self.kind

    def _label(self, kind: str) -> str:
        self.counts[kind] = self.counts.get(kind, 0) + 1
        return f"{kind} {self.counts[kind]}"

    def _table(self, element: Any, rows: list[Row]) -> None:
        label = self._label("table")
        caption = element.find("caption")
        if caption is not None:
            told = self._cell_text(caption)
            if told:
                self.layout.block(told, f"{label}, caption")
        self.layout.table(rows, label)
        self.last_kind = "table"

    def _cell_text(self, element: Any) -> str:
        """Return the text of a cell on one line, parts that stand on lines of their own parted by a blank."""
        pieces: list[str] = []
        waiting: list[tuple[Any, bool, bool]] = [(element, False, False)]
        while waiting:
            node, left, within_sup = waiting.pop()
            if left:
                pieces.append(" " if node.tag in _BLOCKS else "")
                pieces.append(_told(node.tail, within_sup, pieces))
                continue
            sup = within_sup or node.tag == "sup"
            pieces.append(" " if node.tag in _BLOCKS or node.tag == "br" else "")
            pieces.append(_told(node.text, sup, pieces))
            waiting.append((node, True, within_sup)) if node is not element else None
            waiting.extend((child, False, sup) for child in reversed(node))
        return flowing("".join(pieces))


def _told(text: str | None, lifted: bool, before: list[str]) -> str:
    return raised(text or "", "".join(before[-3:])) if lifted else text or ""
