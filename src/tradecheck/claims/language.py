"""Which language a text or paragraph is written in, by its letters and its commonest words."""

from __future__ import annotations

import re

from ..lexicons.lexicon import LANGUAGES, profile

_WORD = re.compile(r"[^\W\d_]+")
_CJK = re.compile(r"[\u4e00-\u9fff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_SAMPLE = 6000
_BY_SCRIPT = {"cyrillic": ("ru", "uk", "kk"), "latin": ("en", "de", "fr", "es", "it", "tr", "kk")}


def language_of(text: str, default: str = "en", more: int = 0) -> str:
    """Return the likeliest language of a text; ``default`` where nothing tells.

    ``more`` is by how many common words another language must win: a paragraph or table in a text of one language needs two.

    >>> language_of("Der Wert der Ausfuhren stieg auf 67 Mrd. Euro und die Einfuhren sind gesunken.")
    'de'
    """
    sample = text[:_SAMPLE]
    if len(_CJK.findall(sample)) > len(sample) * 0.15:
        return "zh" if "zh" in LANGUAGES else default
    cyrillic = len(_CYRILLIC.findall(sample))
    words = [word.lower() for word in _WORD.findall(sample)]
    if not words:
        return default
    candidates = [
        language for language in _BY_SCRIPT["cyrillic" if cyrillic * 2 > sum(map(len, words)) else "latin"] if language in LANGUAGES
    ]
    scores = {language: _score(language, words, sample) for language in candidates}
    if not scores:
        return default
    best = max(candidates, key=lambda language: scores[language])
    if scores[best] <= scores.get(default, 0.0) + (more - 0.5) / len(words) * (more > 0) or scores[best] < 0.02:
        return default if default in candidates or scores[best] == 0 else best
    return best


def _score(language: str, words: list[str], sample: str) -> float:
    common, letters = profile(language)
    hits = sum(1 for word in words if word in common) / len(words)
    own = sum(1 for letter in sample if letter in letters) / max(len(sample), 1)
    return hits + 4 * own
