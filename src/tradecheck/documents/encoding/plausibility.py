"""How plausible a text is that was decoded by guess: the letters, their case and their company, per character beyond ASCII.

In: a decoded text. Out: a score, from 1 to 2 for a right guess and less for a wrong one, mostly below 0. Weights follow how often a
letter or character comes in press texts (``letters.toml``), so a sentence is enough.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib import resources

import tomli

_LETTERS = tomli.loads(resources.files(__package__).joinpath("letters.toml").read_text(encoding="utf-8"))
_ALPHABETS: tuple[str, ...] = tuple(_LETTERS["alphabets"].values())
_LATIN = frozenset(_LETTERS["latin"]["accented"])
_SIGNS = frozenset("«»“”„‘’‚–—…•·№°€£¥§©®™±×%‰\u00a0²³½¼¡¿ªº¹")
_WIDE_SIGNS = frozenset(_LETTERS["chinese"]["signs"])
_HANZI = frozenset("".join(_LETTERS["chinese"]["characters"]))
_HIGH = re.compile(r"[^\x00-\x7f]")
_JOINERS = frozenset("’‘–—\u00a0")  # signs that may stand between two letters
_OUTSIDE, _ODD, _BAD = -1.0, -2.0, -3.0
_LOUD = -0.2  # a capital after a capital: headings have them, but a wrong guess has more
_STRANGER, _FEW = -2.0, 0.2  # what a Cyrillic letter costs where fewer than this share of all letters are


def plausibility(text: str) -> float:
    """Return the mean weight of the characters beyond ASCII, 0 where there are none.

    >>> plausibility("Экспорт вырос") > plausibility("щЙЯОНПР БШПНЯ") > 0 > plausibility("Øêñïîðò âûðîñ")
    True
    """
    high = [found.start() for found in _HIGH.finditer(text)]
    if not high:
        return 0.0
    letters = [at for at in high if _is_cyrillic(text[at])]
    total = sum(_foreign(text, at) for at in high if not _is_cyrillic(text[at]))
    if letters:
        small = [text[at].lower() for at in letters]
        total += max(sum(weights.get(letter, _BAD) for letter in small) for weights in _weights())
        total += sum(_company(text, at) for at in letters)
        total += _STRANGER * len(letters) if len(letters) < _FEW * sum(map(str.isalpha, text)) else 0.0
    return total / len(high)


@cache
def _weights() -> tuple[dict[str, float], ...]:
    """Return for each Cyrillic alphabet the weight of a letter, from 2 for the commonest down to about 0."""
    return tuple({letter: 2 - 2 * rank / len(letters) for rank, letter in enumerate(letters)} for letters in _ALPHABETS)


def _is_cyrillic(character: str) -> bool:
    return "\u0400" <= character <= "\u04ff"


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


def _company(text: str, at: int) -> float:
    """Return what the neighbours of a Cyrillic letter cost: a Latin one, a small one before a capital, a capital before one."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    cost = _BAD if _is_latin(before) or _is_latin(after) else 0.0
    if text[at].isupper():
        cost += _BAD if before.islower() else _LOUD if before.isupper() else 0.0
    return cost


def _foreign(text: str, at: int) -> float:
    """Return the weight of a character beyond ASCII that is no Cyrillic letter."""
    character, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    inside = _is_latin(before) or _is_latin(after)
    if "\u3400" <= character <= "\u9fff":
        return _BAD if inside else 2.0 if character in _HANZI else _OUTSIDE
    if character in _WIDE_SIGNS:
        return 1.5
    if character in _SIGNS:
        return _BAD if before.isalpha() and after.isalpha() and character not in _JOINERS else 0.5
    if character in _LATIN or character.lower() in _LATIN:
        return _accented(character, before, after)
    return _ODD if unicodedata.category(character) in ("Lu", "Ll", "Sc") else _BAD


def _accented(character: str, before: str, after: str) -> float:
    """An accented letter stands among plain ones; among its like, or as a capital inside a word, it is something else."""
    crowd = all(near and not near.isascii() and near.isalpha() for near in (before, after))
    capital = character.isupper() and before.islower()
    return _ODD if crowd or capital else 1.0
