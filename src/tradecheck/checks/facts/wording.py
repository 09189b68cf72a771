"""The words around claims: which sentence, paragraph and table row a claim stands in, and what is said there.

Only words are read, never numbers: claims and digits are blanked out first. Without the text every question about
words is answered "no", and nearness is told from the claims' numbers.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from ...claim import Claim
from ...claims.language import language_of
from ...lexicons.loading import LANGUAGES, load
from ...lexicons.tokens import tokenise
from .vocabulary import vocabulary, words

_PARAGRAPH = re.compile(r"\n[ \t\r]*\n")
_SENTENCE = re.compile(r"(?:(?<=[^\W\d_]{3})|(?<=[\d%)\]»”\"€$£¥₸₽₺₴]))[.!?…]+[»”\")]?\s+(?=[^\sa-zа-яёәғқңөұүһі])|[。！？]|\n\s*[-*•–]\s")
_SHORTENED = ("bzw", "resp", "approx", "aprox", "incl", "inkl", "excl", "exkl", "einschl", "circa", "соотв", "прибл", "відп", "yakl")
_COLUMN = re.compile(r"\t|\||[ \u00a0]{2,}")
_NUMBER = re.compile(r"\d")
_BULLET = re.compile(r"[ \t]*(?:[-*•–—·▪●]|\d{1,2}[.)])\s")
_UNREAD = re.compile(r"(?<![\d.,])(?!(?:19|20)\d\d(?![\d.,]?\d))\d+(?![.)]\s)")
_OPENED = re.compile(r"[ \u00a0]*(?:[(（][^()（）\n]{0,40}[)）] ?)?(?:\.(?: ?[^\W\d_]{1,20}){1,3} ?)?[:：]")
_UNWRAPPED = 160  # signs of a line in a text without hard line ends
_CAPTION = 160  # signs of a paragraph that may be the caption of the table below it
_NEAR = 6  # claims
_HELD = frozenset(("comparative", "hedge_before"))  # more than, above: what holds a figure against another moves none
_ITEM = 3  # words that name an item of a list: all other countries
_SIGNS = 5  # signs that may stand between two claims told as one


class Wording:
    """The text of one document, seen from its claims."""

    def __init__(self, text: str, claims: Sequence[Claim]) -> None:
        self.text = text
        self._masked = _masked(text, claims)
        inside = [(c.start, c.start + len(c.quote)) for c in claims]
        self._paragraphs = [0, *(found.end() for found in _PARAGRAPH.finditer(text))]
        ends = [f for f in _SENTENCE.finditer(text) if not text[max(f.start() - 8, 0) : f.start()].lower().endswith(_SHORTENED)]
        breaks = [f.end() for f in ends if not any(a < f.start() < b for a, b in inside)]
        self._sentences = sorted({0, *self._paragraphs, *breaks, *_long_lines(text)})
        self._languages = frozenset(claim.lang for claim in claims if claim.lang) or frozenset((language_of(text, ""),))
        self._words = vocabulary(self._languages)
        self._lines = [0, *(i + 1 for i, sign in enumerate(text) if sign == "\n")]

    @property
    def known(self) -> bool:
        return bool(self.text)

    def paragraph(self, claim: Claim) -> int:
        """Return the number of the paragraph (or table) the claim stands in; without the text all is one table."""
        return bisect_right(self._paragraphs, claim.start) if self.text else 0

    def sentence(self, claim: Claim) -> int:
        return bisect_right(self._sentences, claim.start) if self.text else -claim.claim

    def block(self, claim: Claim) -> tuple[str, int]:
        """Return the list in whose items a claim stands, else its sentence."""
        start, _ = self._extent(self._lines, claim)
        listed = bool(self.text) and _BULLET.match(self.text, start)
        return ("list", self.paragraph(claim)) if listed else ("sentence", self.sentence(claim))

    def before_list(self, total: Claim, first: Claim) -> bool:
        """Return whether a figure stands in the sentence of the first part of a list, or in one of the two before it."""
        if total.doc != first.doc or not self.text:
            return False
        if self.block(first)[0] == "list":
            return self.paragraph(first) - self.paragraph(total) <= 1
        return self.near(total, first) and self.sentence(first) - self.sentence(total) <= 2

    def introduced(self, total: Claim, first: Claim) -> bool:
        """Return whether a colon between two claims introduces the later one."""
        return self.known and any(sign in self._masked[total.start : first.start] for sign in ":：")

    def opened(self, total: Claim, first: Claim) -> bool:
        """Return whether a colon stands right behind a claim, brackets and a few words of a new sentence aside.

        "Garments brought 36.13 bn (12 % of all): knitwear 19.82 bn"; "the complex earned 13.75 bn. It sold: meal, 8.03 bn".
        """
        return bool(_OPENED.match(self._masked, total.start + len(total.quote), first.start))

    def unread(self, start: int, end: int) -> bool:
        """Return whether digits stand between two places that belong to no claim, nor to a year or a list number."""
        return self.known and bool(_UNREAD.search(self._masked[start:end]))

    def line(self, claim: Claim) -> int:
        return bisect_right(self._lines, claim.start) if self.text else -claim.claim

    def near(self, one: Claim, other: Claim) -> bool:
        """Return whether two claims stand in one paragraph."""
        if one.doc != other.doc:
            return False
        if not self.text:
            return abs(one.claim - other.claim) <= _NEAR
        return self.paragraph(one) == self.paragraph(other)

    def above(self, one: Claim, other: Claim) -> bool:
        """Return whether two claims stand in one paragraph, or the first in the paragraph before the second."""
        return self.near(one, other) or (self.known and one.doc == other.doc and self.paragraph(other) - self.paragraph(one) == 1)

    def together(self, one: Claim, other: Claim) -> bool:
        """Return whether two claims stand in one sentence."""
        return one.doc == other.doc and self.sentence(one) == self.sentence(other)

    def joined(self, one: Claim, other: Claim) -> bool:
        """Return whether only signs stand between two claims, as in "2.0 billion (12 %)"."""
        first, second = sorted((one, other), key=lambda claim: claim.start)
        between = self.text[first.start + len(first.quote) : second.start]
        return self.known and one.doc == other.doc and len(between) <= _SIGNS and not any(sign.isalnum() for sign in between)

    def says(self, category: str, start: int, end: int) -> bool:
        """Return whether a word of the category stands between two places."""
        return self.known and self._words[category].found(self._masked[max(start, 0) : end])

    def moves(self, start: int, end: int) -> frozenset[str]:
        """Return which ways the verbs and nouns of movement between two places point: rise, fall; comparatives tell none."""
        if not self.known or start >= end:
            return frozenset()
        tokens = tokenise(self._masked, start, end)
        marks = (mark for language in self._languages.intersection(LANGUAGES) for mark in load(language).marks(tokens))
        return frozenset(mark["move"] for mark in marks if mark.get("move") in ("rise", "fall") and not _HELD.intersection(mark))

    def said_of(self, category: str, claim: Claim) -> bool:
        """Return whether a word of the category stands in the sentence of the claim."""
        return self.says(category, *self._extent(self._sentences, claim))

    def headed(self, category: str, claim: Claim) -> bool:
        """Return whether a word of the category stands in the sentence that leads to the claim's paragraph with a colon."""
        start = self._paragraphs[bisect_right(self._paragraphs, claim.start) - 1]
        first = self._sentences[max(bisect_left(self._sentences, start) - 1, 0)]
        return self._masked[first:start].rstrip().endswith((":", "：")) and self.says(category, first, start)

    def captioned(self, category: str, claim: Claim) -> bool:
        """Return whether a word of the category stands in the lines above the claim's row in its table, or in the caption before it."""
        index = bisect_right(self._paragraphs, claim.start) - 1
        start = self._paragraphs[index]
        caption = self._paragraphs[index - 1] if index and start - self._paragraphs[index - 1] <= _CAPTION else start
        return self.says(category, caption, self._extent(self._lines, claim)[0])

    def said_between(self, category: str, one: Claim, other: Claim) -> bool:
        first, second = sorted((one, other), key=lambda claim: claim.start)
        return self.says(category, first.start + len(first.quote), second.start)

    def said_after(self, category: str, claim: Claim, reach: int = 12) -> bool:
        """Return whether the next word or two after the claim, in its sentence, are of the category."""
        end = claim.start + len(claim.quote)
        return self.says(category, end, min(end + reach, self._extent(self._sentences, claim)[1]))

    def said_before(self, category: str, claim: Claim, reach: int = 40) -> bool:
        """Return whether a word of the category stands in the sentence, shortly before the claim."""
        return self.says(category, max(self._extent(self._sentences, claim)[0], claim.start - reach), claim.start)

    def said_around(self, category: str, claim: Claim, before: int = 60, after: int = 40) -> bool:
        """Return whether a word of the category stands in the sentence, within so many signs of the claim."""
        first, last = self._extent(self._sentences, claim)
        end = claim.start + len(claim.quote)
        return self.says(category, max(first, claim.start - before), min(last, end + after))

    def extent(self, claim: Claim) -> tuple[int, int]:
        """Return where the sentence of the claim begins and ends."""
        return self._extent(self._sentences, claim)

    def before(self, claim: Claim) -> tuple[int, int]:
        """Return where the sentence before the claim's begins and ends, in its paragraph; both are one where there is none."""
        start, _ = self._extent(self._sentences, claim)
        first = self._paragraphs[bisect_right(self._paragraphs, claim.start) - 1]
        index = bisect_left(self._sentences, start)
        return (self._sentences[index - 1], start) if start > first and index else (start, start)

    def label(self, claim: Claim) -> str:
        """Return the words at the head of the claim's line."""
        start, end = self._extent(self._lines, claim)
        number = _NUMBER.search(self.text, start, end)
        return " ".join(words(self.text[start : number.start() if number else end]))

    def labelled(self, category: str, claim: Claim) -> bool:
        return self.known and self._words[category].found(self.label(claim))

    def itemized(self, category: str, claim: Claim) -> bool:
        """Return whether a word of the category is in the item that opens the claim's line, with nothing but claims behind it."""
        start, _ = self._extent(self._lines, claim)
        item = self._masked[start : claim.start]
        return self.known and len(words(item)) <= _ITEM and self._words[category].found(item)

    def cell(self, claim: Claim) -> bool:
        """Return whether the claim stands in a table: columns parted by bars, tabs or blanks."""
        if not self.text:
            return False
        start, _ = self._extent(self._lines, claim)
        return bool(_COLUMN.search(self.text, start, claim.start + 1)) and len(words(self.text[start : claim.start])) < 8

    def _extent(self, borders: list[int], claim: Claim) -> tuple[int, int]:
        index = bisect_right(borders, claim.start)
        return borders[index - 1], borders[index] if index < len(borders) else len(self.text)


def _long_lines(text: str) -> list[int]:
    """Return where the lines of a text begin that is not wrapped, so that each line end ends a headline or a paragraph.

    Rows of a table belong together.
    """
    lines = text.splitlines(keepends=True)
    if max(map(len, lines), default=0) < _UNWRAPPED:
        return []
    starts = accumulate(map(len, lines), initial=0)
    return [start for start, line in zip(starts, lines, strict=False) if line.strip() and not _COLUMN.search(line.strip())]


def _masked(text: str, claims: Sequence[Claim]) -> str:
    signs = list(text)
    for claim in claims:
        for i in range(max(claim.start, 0), min(claim.start + len(claim.quote), len(signs))):
            signs[i] = " "
    return "".join(signs)
