"""Digits that are no figures: names, document numbers, phones, addresses (A321, TR/07-23, C5+1, 51000-0003), 100 % of a firm."""

from __future__ import annotations

from ...lexicons.tokens import is_cjk
from ..sentence import Sentence
from .quantity import DASHES, Quantity
from .scales import known_unit, scale_at
from .separators import well_grouped


def is_code(sentence: Sentence, i: int) -> bool:
    """Return whether digits belong to a name, document number, phone or address: A321, TR/07-23, C5+1, 51000-0003."""
    printed = sentence.printed(i)
    before, after = sentence.printed(i - 1), sentence.printed(i + 1)
    if not well_grouped(printed):
        return True  # 12.05.2023, 1,2,3
    if len(printed) > 1 and printed[0] == "0" and printed[1].isdecimal():
        return True
    if _is_place(sentence, i):
        return False
    if _is_clock(sentence, i) or _is_clock(sentence, i - 2):
        return True
    glued_before, glued_after = sentence.glued(i - 1, i), sentence.glued(i, i + 1)
    if glued_before and before:
        if before[-1].isalpha() and not is_cjk(before) and not (sentence.mark(i - 1, "currency") and is_amount(sentence, i)):
            return True
        if before in "/_#@" or (before == "." and sentence.printed(i - 2)[-1:].isalnum() and sentence.glued(i - 2, i - 1)):
            return True
        if before in DASHES and sentence.glued(i - 2, i - 1):
            outer = sentence.printed(i - 2)
            if outer[-1:].isdecimal() and not _is_plain_range(sentence, i - 2, i):
                return True
            if outer[-1:].isalpha() and not is_cjk(outer[-1]) and len(outer) <= 5 and outer.isupper():
                return True
        outer = sentence.printed(i - 2)[-1:]
        if before == "+" and sentence.glued(i - 2, i - 1) and outer.isalnum() and not is_cjk(outer):
            return True
    if glued_after and after:
        if after[0].isalpha() and not is_cjk(after) and not known_unit(sentence, i + 1):
            return True
        if after in _DASHES_AND_SLASHES and sentence.glued(i + 1, i + 2):
            outer = sentence.printed(i + 2)
            if outer[:1].isdecimal() and not _is_plain_range(sentence, i, i + 2):
                return True
            if after == "/" and outer[:1].isdecimal():
                return True
            if outer[:1].isalpha() and outer.isupper() and len(outer) <= 3 and not known_unit(sentence, i + 2):
                return True
        if after == "+" and sentence.printed(i + 2)[:1].isdecimal() and sentence.glued(i + 1, i + 2):
            return True
    return False


def tells_ownership(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether "100 %" only says that firms are wholly owned: 351 firms with 100 % foreign capital; со 100-процентным капиталом."""
    if quantity.kind != "percent" or quantity.size != _ALL:
        return False
    at = quantity.j
    while at - quantity.j < _TO_CAPITAL and (mark := sentence.at.get(at)) is not None and "measure" not in mark:
        if "capital" in mark:
            return mark.j - mark.i < _TO_CAPITAL
        if not any(category in mark for category in ("adjective", "side", "foreign_capital", "preposition", "country", "suffix")):
            return False
        at = mark.j
    return False


def _is_clock(sentence: Sentence, i: int) -> bool:
    """Return whether an hour stands before its minutes: at 9:00, 08:30."""
    hour, minutes = sentence.printed(i), sentence.printed(i + 2)
    digits = hour.isdecimal() and minutes.isdecimal() and len(hour) <= 2 == len(minutes)
    return digits and sentence.printed(i + 1) == ":" and sentence.glued(i, i + 1) and sentence.glued(i + 1, i + 2)


def _is_place(sentence: Sentence, i: int) -> bool:
    """Return whether a number sign before digits tells a place, a word of rank close behind: the world's #1 blueberry exporter."""
    signed = sentence.printed(i - 1) == "#" and sentence.mark(i - 1, "ordinal_sign") == "before"
    return signed and any(0 <= mark.i - i <= 3 and mark.meanings["rank_cue"] == "place" for mark in sentence.of("rank_cue"))


def is_amount(sentence: Sentence, i: int) -> bool:
    """Glued to a code that may be a name, only a figure with a scale, decimals or three digits is money: USD50, COP5m, never COP27."""
    return sentence.printed(i - 1) in _PLAIN_CODES or len(sentence.printed(i)) >= 3 or scale_at(sentence, i + 1)[0] is not None


_PLAIN_CODES = frozenset(("USD", "EUR", "GBP", "JPY", "CNY", "CHF", "RUB", "KZT"))  # no word is written so
_ALL = 100  # percent
_TO_CAPITAL = 5  # tokens
_SLASHES = frozenset("/")
_DASHES_AND_SLASHES = DASHES | _SLASHES


def _is_plain_range(sentence: Sentence, a: int, b: int) -> bool:
    """Two numbers joined by a dash are a range where both are short and rise, and a unit or scale follows."""
    first, second = sentence.printed(a), sentence.printed(b)
    if not first[:1].isdecimal() or not second[:1].isdecimal():
        return False
    follower = sentence.at.get(b + 1)
    known = follower is not None and any(c in follower for c in ("scale", "currency", "unit", "relative", "noun", "scale_short"))
    return known and (first[0] != "0" or "," in first or "." in first)
