"""Texts cut into tokens and sentences, the same way for every language.

In: a text. Out: tokens (letter runs, numbers, single signs, single Chinese characters) and the sentences they form.
Phrases of the lexicons are cut by the same rule, so a phrase is a sequence of tokens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .han import SIMPLIFIED
from .wrapping import WIDEST, soft_breaks

BLANKS = " \u00a0\u2009\u202f\u2007"
CJK = "\u3007\u3400-\u4dbf\u4e00-\u9fff"
# a number: groups of three after blanks or apostrophes, or digits joined by single separators
NUMBER = rf"\d{{1,3}}(?:[{BLANKS}]\d{{3}})+(?![\d])(?:[.,]\d+)?|[０-９]{{1,3}}(?:，[０-９]{{3}})+(?!\d)(?:[.．]\d+)?|\d+(?:[.,'’．]\d+)*"
_HAN_YEAR = "[一二][〇○零一二三四五六七八九]{3}(?=年)"  # 二〇二四年, read as 2024年
_HAN_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
# a word, a year or a single Chinese character, a number, a sign
TOKEN = re.compile(rf"[^\W\d_{CJK}]+|{_HAN_YEAR}|[{CJK}]|{NUMBER}|[^\s\w]|_")
# letters and signs that are written in two ways: ’ and ', ё and е, ı and i (Turkish capitals lose the difference), 進 and 进
_FOLDED = frozenset("’ёı\u0307") | frozenset(map(chr, SIMPLIFIED))
HYPHENS = frozenset("-\u2010\u2011")
_BREAK = re.compile(r"\n[ \t\r]*\n+|\n")
BULLETS = "*•·▪◦‣●○■□►▶▸▲▼△▽◆◇▫➢➤✓✔–—-"
_BULLET = re.compile(rf"[ \t]*(?:[{BULLETS}]|o(?= [A-Z])|\d{{1,2}}[.)]|\([a-z0-9]\)|#+)\s")
_DATED_ITEM = re.compile(r"[ \t]*(?:19|20)\d\d(?![\d.,])[^\d:：]{0,20}(?:[:：]|[–—-] )")  # 2021: 1,340
# what parts the cells of a line: a run of blanks, or dots that lead from a name to its figure
# (two blanks behind a full stop begin a sentence, as typists have it)
_STOP = r"(?<![^\W\d_]{4}[.!?…])(?<!\d{4}[.!?])(?<!%[.!?])"
WIDE = rf"(?:{_STOP}[{BLANKS}\u3000]{{2,}}|[{BLANKS}\u3000]{{3,}}|[{BLANKS}\u3000]{{2}}(?![^\W\d_])|\u3000(?=[-+−–]?\d))"
LEADER = r"(?:(?:\. ?){4,}|…{2,}|(?<=[^\W\d_]) ?\.{3} ?(?=\d))"
_CELLS = re.compile(rf"\S(?:{WIDE}|[{BLANKS}]*{LEADER}[{BLANKS}]*(?=\d))\S?")
_MAYBE_CELLS = re.compile(rf"[{BLANKS}\u3000]{{2}}|\u3000|\. ?\.|…")  # what any of these needs, found faster
_ENDERS = frozenset(".!?…。！？")
_WIDE_ENDERS = frozenset("。！？")
_CLOSERS = frozenset("\"'”’»)]）」』")
_LIST_SIGNS = frozenset(",;，；、")
_ROMANS = frozenset(("I", "II", "III", "IV"))  # that order a quarter or half: II. Quartal
_LONGEST = 300  # tokens of a sentence; the longest of 220 documents in seven languages has 88


@dataclass(slots=True)
class Tokens:
    """Parallel lists: token as printed, in lower case, and its first and last+1 code point in the text."""

    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)


def tokenise(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """Return the tokens of ``text[start:end]`` with their places in ``text``."""
    spans = [found.span() for found in TOKEN.finditer(text, start, len(text) if end is None else end)]
    words = [text[a:b] for a, b in spans]
    for k in [k for k, word in enumerate(words) if len(word) == 4 and word[0] in "一二"]:
        words[k] = words[k].translate(_HAN_DIGITS)
    for k in [k for k, word in enumerate(words) if word in HYPHENS]:
        words[k] = _dash(text, spans[k][0])
    return Tokens(words, _all_folded(words), [a for a, _ in spans], [b for _, b in spans])


def _all_folded(words: list[str]) -> list[str]:
    lower = [word.lower() for word in words]
    return lower if _FOLDED.isdisjoint("".join(lower)) else [_one_spelling(word) for word in lower]


def _dash(text: str, at: int) -> str:
    """Return a hyphen as it is meant: one between blanks is a dash, whichever of the three hyphens is printed."""
    around = text[max(at - 1, 0) : at] + text[at + 1 : at + 2]
    return "–" if len(around) == 2 and around.isspace() else "-"


def folded(word: str) -> str:
    """Return a word as the lexicons compare it: small letters, one spelling of signs and letters that have two."""
    return word.lower() if word.isascii() else _one_spelling(word.lower())


def _one_spelling(lower: str) -> str:
    if "\u4e00" <= lower[:1] <= "\u9fff":
        return lower.translate(SIMPLIFIED)
    # as many calls as letters: a table of them all takes six times as long
    return lower.replace("’", "'").replace("ё", "е").replace("ı", "i").replace("\u0307", "")


def blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of text that no sentence crosses: paragraphs, headings, list items, table lines.

    A line end inside a hard-wrapped paragraph is no border; one before a bullet, after a short line or between
    table lines is.
    """
    start, soft = 0, soft_breaks(text)
    for found in _BREAK.finditer(text):
        if found.start() < start or found.start() in soft:
            continue
        if found[0].count("\n") > 1 or _is_border(text, start, found.start(), found.end()):
            if text[start : found.start()].strip():
                yield start, found.start()
            start = found.end()
    if text[start:].strip():
        yield start, len(text)


def _is_border(text: str, start: int, line_end: int, next_start: int) -> bool:
    line_start = max(text.rfind("\n", 0, line_end) + 1, start)
    line = text[line_start:line_end].rstrip()
    next_end = text.find("\n", next_start)
    following = text[next_start : len(text) if next_end < 0 else next_end]
    if not line or not following.strip() or _BULLET.match(following) or _BULLET.match(line) and len(line) < 60:
        return True
    if is_table_line(line) or is_table_line(following):
        return True
    if _DATED_ITEM.match(following) and (line[-1] in ":：" or _DATED_ITEM.match(line)):
        return True
    if _is_paragraph(line):
        return True
    first = following.lstrip()[:1]
    if first.islower() or first.isdecimal():
        return len(line) < 40 and line[-1] in _ENDERS
    return len(line) < 60 or line[-1] in ".!?:。" and len(line) < 70


def _is_paragraph(line: str) -> bool:
    """Return whether a line of Chinese ends a sentence and is wider than the lines of a wrapped page: each sign takes two columns."""
    return 2 * len(line) > WIDEST and line.rstrip("".join(_CLOSERS))[-1:] in _WIDE_ENDERS


def is_cjk(text: str) -> bool:
    """Return whether a token begins with a Chinese character."""
    return "\u3400" <= text[:1] <= "\u9fff"


def is_table_line(line: str) -> bool:
    """Return whether a line has cells: bars, tabs, runs of several blanks, or dots that lead to a figure."""
    inner = line.strip()
    return inner.count("|") >= 2 or "\t" in inner or _MAYBE_CELLS.search(inner) is not None and _CELLS.search(inner) is not None


def sentences(
    tokens: Tokens, abbreviations: frozenset[str], dated: frozenset[str] = frozenset(), openers: frozenset[str] = frozenset()
) -> Iterator[tuple[int, int]]:
    """Yield first and last+1 token of each sentence.

    A full stop ends none after an abbreviation, an initial or a number that goes on, nor before a small letter, nor
    between a number and a word that it may order (``dated``: 13. März, 3. Quartal). A small word printed with a capital
    (``openers``) begins a sentence behind an abbreviation too: 55,0 Mrd. Fr. Die Handelsbilanz. What runs on for longer
    than anyone writes is parted, so that the time of reading grows with the length of a text alone.
    """
    for first, last in _full_sentences(tokens, abbreviations, dated, openers):
        while last - first > _LONGEST:
            border = _border(tokens, first)
            yield first, border
            first = border
        yield first, last


def _border(tokens: Tokens, first: int) -> int:
    """Return where an endless sentence is parted: behind its last sign of a list within reach, or at the reach."""
    within = range(first + _LONGEST, first + _LONGEST // 2, -1)
    return next((i for i in within if tokens.words[i - 1] in _LIST_SIGNS), first + _LONGEST)


def _full_sentences(
    tokens: Tokens, abbreviations: frozenset[str], dated: frozenset[str], openers: frozenset[str]
) -> Iterator[tuple[int, int]]:
    first = 0
    count = len(tokens)
    for i in [i for i, word in enumerate(tokens.words) if word in _ENDERS]:
        after = i + 1
        while after < count and tokens.words[after] in _CLOSERS and tokens.starts[after] == tokens.ends[after - 1]:
            after += 1
        if after <= first or (after < count and not _ends_sentence(tokens, i, after, abbreviations, dated, openers)):
            continue
        yield first, after
        first = after
    if first < count:
        yield first, count


def _ends_sentence(
    tokens: Tokens, dot: int, after: int, abbreviations: frozenset[str], dated: frozenset[str], openers: frozenset[str]
) -> bool:
    sign, follower = tokens.words[dot], tokens.words[after]
    if sign in "。！？":
        return True
    if tokens.starts[after] == tokens.ends[after - 1]:
        return False  # nothing between: 3.5, U.S., file.txt
    if follower[0].islower():
        return False
    if sign != "." or dot == 0:
        return True
    before = tokens.lower[dot - 1]
    glued = tokens.starts[dot] == tokens.ends[dot - 1]
    if glued and before in abbreviations:
        capital = follower[0].isupper() and not (len(follower) > 1 and follower.isupper())
        return capital and (before in _LONG_ENDINGS or len(follower) > 1 and tokens.lower[after] in openers)
    letter = glued and len(before) == 1 and before.isalpha()
    if letter and _on_a_number(tokens, dot - 1):
        return True  # 252.6B, 40M: a scale
    if letter and (tokens.words[dot - 1].isupper() or dot > 1 and tokens.words[dot - 2] == "."):
        return False  # an initial, or the end of i.e.
    if tokens.words[dot - 1] in _ROMANS:
        return tokens.lower[after] not in dated
    return not (before.isdecimal() and len(before) <= 2 and (follower[0].isdecimal() or tokens.lower[after] in dated))


def _on_a_number(tokens: Tokens, i: int) -> bool:
    """Return whether a token is glued to digits before it."""
    return i > 0 and tokens.words[i - 1][-1].isdecimal() and tokens.starts[i] == tokens.ends[i - 1]


# abbreviations of scales and units that may close a sentence; not those of German, whose nouns have capitals (Mrd. Euro)
_LONG_ENDINGS = frozenset(
    ("bn", "bln", "mn", "mln", "trn", "pct", "г", "гг", "долл", "руб", "млн", "млрд", "трлн", "проц", "ж", "жж", "дол", "тыс", "т", "грн")
)
