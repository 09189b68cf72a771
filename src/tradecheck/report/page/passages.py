"""The text of a document with its claims marked by verdict, and the numbers that were not read marked faintly.

Each paragraph takes its direction of writing from its own letters; a table of bars stays a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ...claim import Claim
from ...markup import Markup, el, joined, shown
from .links import Links
from .sheets import Sheet
from .spans import Span
from .words import Words

SIGNS = {"inconsistent": "✗", "mismatch": "≠", "consistent": "✓", "coarse": "≈", "open": "?", "note": "i", "none": "–"}
_BREAK = re.compile(r"(?:\r?\n[ \t]*){2,}")
_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*\Z")
_RULE = re.compile(r"[ \t|:-]+\Z")
_BAR = re.compile(r"(?<!\\)\|")


def passages(sheet: Sheet, words: Words, links: Links) -> Markup:
    """Return the paragraphs of a document with its figures marked."""
    assert sheet.document is not None
    text = sheet.document.text
    marked = _Marked(text, sheet.spans, sheet, words, links)
    out, at = [], 0
    for stop in [*(match.span() for match in _BREAK.finditer(text)), (len(text), len(text))]:
        if text[at : stop[0]].strip():
            out.append(marked.block(at, stop[0]))
        at = stop[1]
    return el("div", *out, class_="text", lang=sheet.lang, translate="no")


@dataclass(slots=True)
class _Marked:
    """A text that is written from its beginning to its end; ``at`` is the next span to be marked."""

    text: str
    spans: list[Span]
    sheet: Sheet
    words: Words
    links: Links
    at: int = 0

    def block(self, start: int, end: int) -> Markup:
        """Return a paragraph, or a table where each of its lines is a row."""
        lines = self.text[start:end].splitlines()
        if len(lines) > 1 and all(_ROW.match(line) for line in lines):
            return self._table(start, end)
        return el("p", self._stretch(start, end), dir="auto")

    def _table(self, start: int, end: int) -> Markup:
        rows, at = [], start
        for line in self.text[start:end].splitlines(keepends=True):
            if not _RULE.match(line.rstrip("\r\n")):
                bars = [at + match.start() for match in _BAR.finditer(line)]
                cells = [self._stretch(left + 1, right) for left, right in pairwise(bars)]
                rows.append(el("tr", *(el("td", cell, dir="auto") for cell in cells)))
            at += len(line)
        return el("div", el("table", el("tbody", *rows)), class_="scroll")

    def _stretch(self, start: int, end: int) -> Markup:
        return joined(self._pieces(start, end))

    def _pieces(self, start: int, end: int) -> Iterator[Markup]:
        """Yield a stretch piece by piece; what is left of a span that began before is shown without its mark."""
        while self.at < len(self.spans) and self.spans[self.at].start < end:
            span = self.spans[self.at]
            self.at += 1
            if span.end <= start:
                continue
            yield shown(self.text[start : max(span.start, start)])
            start = min(span.end, end)
            yield self._mark(span, self.text[span.start : start])
        yield shown(self.text[start:end])

    def _mark(self, span: Span, quote: str) -> Markup:
        if span.claim is None:
            reason = self.words("unread_number", reason=self.words.told("reasons", span.reason))
            return el("span", quote, el("span", f" ({reason})", class_="vh"), class_="unread", id=self.sheet.anchor("n", span.number))
        return self._claim(span.claim, quote)

    def _claim(self, claim: Claim, quote: str) -> Markup:
        verdict = self.sheet.verdict(claim.claim)
        told = self.words("claim_is", number=claim.claim, verdict=self.words.told("verdicts", verdict))
        findings = self.sheet.findings_of(claim.claim)
        target = self.links.to(findings[0].sheet, findings[0].anchor) if findings else "#" + self.sheet.anchor("row", claim.claim)
        badge = el("span", SIGNS[verdict], el("small", claim.claim), class_="badge", aria_hidden="true")
        hidden = el("span", f" ({told})", class_="vh")
        return el("a", quote, badge, hidden, class_=f"claim v-{verdict}", id=self.sheet.anchor("c", claim.claim), href=target)
