"""Phrases of a language that is written in two scripts: those of one, told in the letters of the other.

In: a phrase and the alphabets of a language file (`latin`: letter=letters, one line an alphabet). Out: its spellings in the second
script, one an alphabet. Letters that an alphabet does not hold stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

_LATIN, _OTHERS = re.compile("(?=[\0-\u024f])[^\\W\\d_]"), re.compile("(?![\0-\u024f])[^\\W\\d_]")


def alphabet(line: str) -> dict[str, str]:
    """Return the letters of an alphabet as a file tells them: ``ә=ä ғ=ğ ь=``."""
    return {letter: written for letter, _, written in (pair.partition("=") for pair in line.split())}


def spellings(phrase: str, alphabets: Iterable[Mapping[str, str]]) -> Iterator[str]:
    """Yield a phrase in each alphabet in which it differs.

    >>> list(spellings("Қытай", [alphabet("қ=q ы=y т=t а=a й=i")]))
    ['Qytai']
    """
    told = {phrase}
    for letters in alphabets:
        written = "".join(_letter(sign, letters) for sign in phrase)
        if written not in told:
            told.add(written)
            yield written


def _letter(sign: str, letters: Mapping[str, str]) -> str:
    small = sign.lower()
    if small not in letters:
        return sign
    written = letters[small]
    return written if sign == small else written[:1].upper() + written[1:]


def is_latin(text: str) -> bool:
    """Return whether most letters of a text are Latin ones; a few letters (date 2023-05-19) tell nothing."""
    latin, others = len(_LATIN.findall(text)), len(_OTHERS.findall(text))
    return latin + others > 8 and latin > others
