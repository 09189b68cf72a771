"""Printed numbers as exact decimals: digits with any separators, number words, fractions.

In: a printed number and the decimal sign of its language. Out: value, value of the last written digit, and whether
the separator could be read in another way. Nothing is rounded and nothing passes through floats.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ...lexicons.lexicon import Mark
from ..sentence import Sentence

_SPACES = re.compile(r"[^\d.,]")
ONE = Decimal(1)
_NOTHING: dict[str, str] = {}
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12}


@dataclass(slots=True)
class Numeral:
    """A number at tokens i..j-1: exact value, value of its last written digit, and how it was written."""

    i: int
    j: int
    value: Decimal
    ulp: Decimal
    word: bool = False
    ambiguous: bool = False
    scale: int = 0


def parse_digits(printed: str, decimal: str) -> tuple[Decimal, Decimal, bool]:
    """Return value, last-digit unit and whether the one separator is ambiguous.

    Of two different separators the last is the decimal one; a repeated one groups thousands; a single one before
    exactly three digits groups thousands unless it is the decimal sign of the language.

    >>> parse_digits("1.154,4", ",")
    (Decimal('1154.4'), Decimal('0.1'), False)
    """
    text = _SPACES.sub("", printed.replace("'", "").replace("’", ""))
    points, commas = text.count("."), text.count(",")
    ambiguous = False
    if points and commas:
        mark = max(".", ",", key=text.rfind)
    elif points + commas == 1:
        sign = "." if points else ","
        head, tail = text.split(sign)
        grouped = len(tail) == 3 and 1 <= len(head) <= 3 and not head.startswith("0") and not _has_blank_group(printed)
        mark = "" if grouped and sign != decimal else sign
        ambiguous = grouped and sign == "." and decimal == ","
    else:
        mark = ""
    other = text.replace("," if mark == "." else "." if mark == "," else "", "") if mark else re.sub("[.,]", "", text)
    whole, _, fraction = other.partition(mark) if mark else (other, "", "")
    ulp = ONE.scaleb(-len(fraction))
    return Decimal(f"{whole or 0}.{fraction}" if fraction else whole or "0"), ulp, ambiguous


def _has_blank_group(printed: str) -> bool:
    return bool(_SPACES.search(printed))


def is_year(printed: str) -> bool:
    return len(printed) == 4 and printed.isdecimal() and "1900" <= printed <= "2100"


def word_number(sentence: Sentence, i: int) -> Numeral | None:
    """Return the number that the words from token ``i`` spell: twenty-two, eight hundred and ten, 三十五."""
    total, part, at, found = 0, 0, i, False
    while at < sentence.last:
        mark = sentence.at.get(at)
        if found and sentence.word(at) == "-" and sentence.glued(at - 1, at) and sentence.mark(at + 1, "cardinal"):
            at += 1
            continue
        if mark is None or mark.i != at:
            break
        cardinal = mark.get("cardinal")
        if cardinal is not None:
            size = int(cardinal)
            if found and not _joins(part, size):
                break
            part += size
        elif mark.get("scale") in ("1", "2", "3") and (found or mark.get("scale") == "1"):
            factor = 10 ** int(mark.meanings["scale"])
            if factor == 1000:
                total, part = total + max(part, 1) * factor, 0
            else:
                part = _scaled_part(part, factor)
        else:
            break
        found = True
        at = mark.j
        if sentence.mark(at, "range") == "and" and found and part % 100 == 0 and part and sentence.mark(at + 1, "cardinal"):
            at += 1
    if not found:
        return None
    end = sentence.at[at - 1].j if at - 1 in sentence.at else at
    return Numeral(i, max(end, i + 1), Decimal(total + part), ONE, word=True)


def _joins(part: int, size: int) -> bool:
    """Return whether a cardinal may follow: units after tens, tens after hundreds, never two of a size."""
    return part == 0 or (size < 10 and part % 10 == 0) or (size < 100 and part % 100 == 0)


def _scaled_part(part: int, factor: int) -> int:
    """Multiply the last digit of a part: 3 hundred is 300; in Chinese 二 十 五 the ten takes the digit before it."""
    last = part % factor
    return part - last + max(last, 1) * factor


def fraction(sentence: Sentence, i: int) -> Numeral | None:
    """Return a fraction in words as percent: a third 33.3, four fifths 80, two out of three 66.7, half 50."""
    denominator = sentence.starting(i, "denominator")
    if denominator and _is_one_part(sentence, denominator):
        return _percent(i, denominator.j, ONE, int(denominator.meanings["denominator"]))
    head = sentence.at.get(i)
    if head is None or head.i != i:
        return _out_of(sentence, i)
    numerator = Decimal(1) if "article" in head else Decimal(head.meanings["cardinal"]) if "cardinal" in head else None
    if numerator is None:
        return _out_of(sentence, i)
    follower = sentence.starting(head.j, "denominator")
    if follower:
        size = int(follower.meanings["denominator"])
        if numerator < size:
            start = head.j if "article" in head and size == 2 else i
            return _percent(start, follower.j, numerator, size)
    return _out_of(sentence, i)


def _is_one_part(sentence: Sentence, denominator: Mark) -> bool:
    """Half is a fraction by itself; a third only where no article could stand before it and the word is no ordinal: треть."""
    if "ordinal" in denominator:
        return False
    return denominator.meanings["denominator"] == "2" or not sentence.lexicon.has("article") and "time" not in denominator


def _out_of(sentence: Sentence, i: int) -> Numeral | None:
    """Read "two out of three", "every second", 三分之一."""
    head = sentence.at.get(i)
    if head is None or head.i != i:
        return None
    if head.get("out_of") == "every":
        ordinal = sentence.starting(head.j, "ordinal")
        if ordinal and int(ordinal.meanings["ordinal"]) <= 10:
            return _percent(i, ordinal.j, ONE, int(ordinal.meanings["ordinal"]))
    if "cardinal" in head:
        link = sentence.starting(head.j, "out_of")
        if link and link.get("out_of") in ("of", "parts") and "cardinal" in sentence.at.get(link.j, _NOTHING):
            first, second = Decimal(head.meanings["cardinal"]), int(sentence.at[link.j].meanings["cardinal"])
            if link.get("out_of") == "parts":
                first, second = Decimal(second), int(first)
            if 0 < first < second <= 20 and not _follows_as_place(sentence, link):
                return _percent(i, sentence.at[link.j].j, first, second)
    return None


def _follows_as_place(sentence: Sentence, link: Mark) -> bool:
    """A plain "in" between numbers is no fraction: "two in three months"."""
    return "preposition" in link and sentence.mark(sentence.at[link.j].j, "time") is not None


def _percent(i: int, j: int, numerator: Decimal, denominator: int) -> Numeral:
    value = (numerator * 100 / denominator).quantize(Decimal("0.1"))
    return Numeral(i, j, value.quantize(ONE) if value == value.to_integral_value() else value, value / 10, word=True)
