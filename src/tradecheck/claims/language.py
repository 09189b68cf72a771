"""Which language a text or paragraph is written in, by its letters and its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from ..lexicons.loading import LANGUAGES, load, settings
from ..lexicons.tokens import tokenise

_WORD = re.compile(r"[^\W\d_]+(?![^\W\d_]|\$)")  # the letters of C$ and R$ are no words
_CJK = re.compile(r"[\u4e00-\u9fff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_SAMPLE = 6000
_FEW = 15  # words of a text so short that its common words may tell nothing
_CLOSE = 0.15


def language_of(text: str, default: str = "en", more: int = 0) -> str:
    """Return the likeliest language of a text; ``default`` where nothing tells.

    ``more`` is by how many common words another language must win: a paragraph or table in a text of one language needs two.

    >>> language_of("Der Wert der Ausfuhren stieg auf 67 Mrd. Euro und die Einfuhren sind gesunken.")
    'de'
    """
    sample = text[:_SAMPLE]
    words = [word.lower() for word in _WORD.findall(sample)]
    if not words:
        return default
    candidates = written_in(_script(sample, sum(map(len, words))))
    if len(candidates) < 2:
        return next(iter(candidates), default)
    letters = Counter(sample)
    scores = {language: _score(language, words, letters) for language in candidates}
    best = max(candidates, key=lambda language: scores[language])
    if not more and len(words) < _FEW:
        close = [language for language in candidates if scores[best] - scores[language] < _CLOSE]
        return max(close, key=lambda language: (_known(language, sample), language == default)) if len(close) > 1 else best
    if scores[best] <= scores.get(default, 0.0) + (more - 0.5) / len(words) * (more > 0) or scores[best] < 0.02:
        return default if default in candidates or scores[best] == 0 else best
    return best


def _known(language: str, sample: str) -> int:
    """Return how many letters of a text the lexicon of a language knows: a line of a few words holds no common ones."""
    tokens = tokenise(sample)
    spoken = (mark for mark in load(language).marks(tokens) if any(map(str.isalpha, tokens.words[mark.i : mark.j])))
    return sum(mark.end - mark.start for mark in spoken)


@cache
def written_in(script: str) -> tuple[str, ...]:
    """Return the languages of a script: han, cyrillic or latin; one with Latin alphabets of its own is written in both."""
    told = {language: settings(language) for language in LANGUAGES}
    return tuple(language for language, head in told.items() if script == head["script"] or script == "latin" and "latin" in head)


def _script(sample: str, letters: int) -> str:
    if len(_CJK.findall(sample)) > len(sample) * 0.15:
        return "han"
    return "cyrillic" if len(_CYRILLIC.findall(sample)) * 2 > letters else "latin"


@cache
def _profile(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the commonest words and own letters of a language."""
    head = settings(language)
    return frozenset(head.get("common_words", ())), frozenset(head.get("letters", ""))


def _score(language: str, words: list[str], letters: Counter[str]) -> float:
    common, own_letters = _profile(language)
    return sum(map(common.__contains__, words)) / len(words) + 4 * sum(letters[letter] for letter in own_letters) / letters.total()
