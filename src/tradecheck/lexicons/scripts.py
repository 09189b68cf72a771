"""Phrases of a language that is written in two scripts: those of one, told in the letters of the other.

In: a phrase and the table of letters of a language file (`[latin]`: alphabet, then letter by letter). Out: its spellings in the second
script, one an alphabet. Letters that the table does not hold stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping


def spellings(phrase: str, alphabets: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """Yield a phrase in each alphabet in which it differs.

    >>> list(spellings("Қытай", {"2021": {"қ": "q", "ы": "y", "т": "t", "а": "a", "й": "i"}}))
    ['Qytai']
    """
    told = {phrase}
    for letters in alphabets.values():
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
    """Return whether most letters of a text are Latin ones."""
    letters = [sign for sign in text if sign.isalpha()]
    return sum(sign < "\u0250" for sign in letters) * 2 > len(letters)
