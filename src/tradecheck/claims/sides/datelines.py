"""From where a text is told: the country of the town that opens it.

In: the sentences of a document. Out: a country. A dateline is the town alone, or before its date, an agency in brackets or a dash:
ЕРЕВАН; Baku, February 9; WARSAW (PAP) -; HA NOI -; 本报天津7月18日电.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ...party import COUNTRIES
from ..sentence import Sentence
from .owners import party_of

_HEAD_BLOCKS = 5
_LETTERHEAD_BLOCKS = 3
_DASHES = ("–", "—", "-", "―")
_NAMING = ("country", "adjective", "named_body")
_TOWN = 2  # tokens from a town to its country: BAKU, Azerbaijan
_REACH = 6  # tokens between a town and what tells its dateline


def dateline(sentences: Sequence[Sentence]) -> str | None:
    """Return the country of the town that opens one of the first paragraphs as its dateline."""
    head = (s for s in sentences if s.block < _HEAD_BLOCKS)
    for _, block in groupby(head, key=lambda sentence: sentence.block):
        sentence = next(block)
        for mark in sentence.marks[:2]:
            if mark.get("country") in COUNTRIES and opens_report(sentence, mark):
                return mark.get("country")
    return None


def only_in_dateline(sentences: Sequence[Sentence], code: str | None) -> bool:
    """Return whether a country is named once only, as the town from where a report is told: BAKU, Azerbaijan, Feb. 26."""
    named = [(n, mark.i) for n, s in enumerate(sentences) for c in _NAMING for mark in s.of(c) if party_of(mark) == code]
    return dateline(sentences) == code and all(n == named[0][0] and i - named[0][1] <= _TOWN for n, i in named)


def imprint(sentences: Sequence[Sentence]) -> str | None:
    """Return the country of the town that stands before the date in a line of the letterhead: Trade magazine, Tallinn / 9 May 2024."""
    for sentence in (s for s in sentences if s.block < _LETTERHEAD_BLOCKS and s.heading):
        for town in sentence.of("country"):
            parted = sentence.word(town.j) in (*_DASHES, ",", "/", "·", "|")
            led = sentence.mark(town.i - 1, "preposition") is not None or "case" in town
            if parted and not led and town.get("country") in COUNTRIES and is_town(sentence, town) and _dated(sentence, town.j):
                return town.get("country")
    return None


def opens_report(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country stands as a town in a dateline, and not as the subject of a title (Россия – крупнейший партнёр)."""
    if any(sentence.printed(k)[:1].isalnum() for k in range(sentence.first, mark.i)) or "case" in mark:
        return _wired(sentence, mark)
    at = _behind_its_country(sentence, mark)
    word, following = sentence.word(at), sentence.word(at + 1)
    capitals = sentence.printed(mark.i).isupper()
    if word == ".":
        return at + 1 >= sentence.last and is_town(sentence, mark) or following in _DASHES or _dated(sentence, at)
    if word in _DASHES:
        told = following[:1].isdecimal() or "currency" in sentence.at.get(at + 1, mark)
        return (capitals or is_town(sentence, mark)) and not told or _dated(sentence, at)
    if word == ":":
        return capitals and not sentence.heading
    if word == "(":
        return _bracketed(sentence, at)
    return word == "," and _dated(sentence, at) or not word and is_town(sentence, mark) or _wired(sentence, mark)


def is_town(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country is told by another name than its own: a town that stands for it."""
    blank, first = "" if is_cjk(sentence.word(mark.i)) else " ", mark.i
    first += 2 * (sentence.word(first + 1) in ("'", "’"))  # l'Ouzbékistan
    first += first < mark.j - 1 and "definite" in sentence.lexicon.meanings(sentence.word(first))  # le Kazakhstan
    return blank.join(sentence.tokens.lower[first : mark.j]) not in sentence.lexicon.country_names


def _behind_its_country(sentence: Sentence, town: Mark) -> int:
    """Return the token behind a town and the country named with it: MANILA, Philippines -."""
    own = sentence.at.get(town.j + 1)
    return own.j if own is not None and own.get("country") == town.get("country") and sentence.word(town.j) == "," else town.j


def _dated(sentence: Sentence, at: int) -> bool:
    """Return whether a date follows: a month or a day in digits, before any amount."""
    for k in range(at + 1, at + 1 + _REACH):
        mark = sentence.at.get(k)
        if mark is not None and ("currency" in mark or "relative" in mark or "measure" in mark):
            return False
        if mark is not None and "month" in mark or sentence.word(k).count(".") == 2:
            return True
        if sentence.printed(k).isdecimal() and (len(sentence.word(k)) == 4 or sentence.word(k + 1) in (".", "/")):
            return True
    return False


def _bracketed(sentence: Sentence, at: int) -> bool:
    """Return whether a date stands in the brackets behind a town, or an agency and a dash or date behind them."""
    close = next((k for k in range(at + 1, at + 1 + _REACH) if sentence.word(k) in (")", "）")), None)
    return close is not None and (_dated(sentence, at) or _dated(sentence, close) or sentence.word(close + 1) in _DASHES)


def _wired(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a word of sending follows the town and its day: 新华社北京1月15日电."""
    return any(sentence.mark(k, "wire") for k in range(mark.j, mark.j + _REACH + 1))
