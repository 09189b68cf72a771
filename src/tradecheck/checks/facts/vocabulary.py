"""The words near claims, from one file per language in ``checks/words``.

A list holds words or phrases in small letters; a star at the end stands for any ending. Chinese words are found
anywhere, as that script has no blanks. A text is searched for the words of its own language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import tomli

CATEGORIES = (
    "rise", "fall", "narrow", "widen", "total", "other", "rest", "adjusted", "seasonal", "combined", "breakdown", "made_of", "exactly",
    "open_list", "of_that", "more_times", "revised", "surplus", "deficit", "average", "services", "goods", "record", "lowest",
    "contribution", "exports", "imports", "further", "domestic", "leading", "valuation", "with_services", "gap",
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class WordList:
    """One relation's words: whole words, stems, phrases of several words, and pieces of unspaced script."""

    words: frozenset[str]
    stems: tuple[str, ...]
    phrases: tuple[str, ...]
    pieces: tuple[str, ...]

    def found(self, text: str) -> bool:
        """Return whether one of the words stands in ``text``."""
        spoken = words(text)
        if not self.words.isdisjoint(spoken) or any(word.startswith(self.stems) for word in spoken):
            return True
        joined = f" {' '.join(spoken)} "
        return any(phrase in joined for phrase in self.phrases) or any(piece in text for piece in self.pieces)


def words(text: str) -> list[str]:
    """Return the words of a text in small letters, without numbers.

    >>> words("Exports rose by 12 %")
    ['exports', 'rose', 'by']
    """
    return _WORD.findall(text.lower())


@lru_cache(maxsize=64)
def vocabulary(languages: frozenset[str]) -> dict[str, WordList]:
    """Return the words of some languages by category; of all languages where none of them has a file."""
    known = {path.name.removesuffix(".toml"): path for path in files("tradecheck.checks").joinpath("words").iterdir()}
    gathered: dict[str, list[str]] = {category: [] for category in CATEGORIES}
    for language in sorted(languages & known.keys() or known.keys()):
        for category, entries in tomli.loads(known[language].read_text(encoding="utf-8")).items():
            gathered[category].extend(entries)
    signs = {*gathered["surplus"], *gathered["deficit"]}  # ein Plus is a rise, but a surplus where it is of a balance
    for category in ("rise", "fall"):
        gathered[f"{category} of a balance"] = [entry for entry in gathered[category] if entry not in signs]
    return {category: _compiled(entries) for category, entries in gathered.items()}


def _compiled(entries: list[str]) -> WordList:
    pieces = tuple(entry for entry in entries if _UNSPACED.search(entry))
    spaced = [" ".join(words(entry)) + ("*" if entry.endswith("*") else "") for entry in entries if entry not in pieces]
    phrases = tuple(f" {entry.rstrip('*')}{'' if entry.endswith('*') else ' '}" for entry in spaced if " " in entry)
    single = [entry for entry in spaced if " " not in entry]
    stems = tuple(entry.rstrip("*") for entry in single if entry.endswith("*"))
    return WordList(frozenset(entry for entry in single if not entry.endswith("*")), stems, phrases, pieces)
