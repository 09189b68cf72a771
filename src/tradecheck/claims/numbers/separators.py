"""The decimal sign of a text, point or comma, and printed digits as exact decimals.

In: printed digits, and for a whole text its sentences and home country. Out: value and value of the last written digit, and whether
the separator could be read in another way. A lone separator before three digits (1.234) says nothing by itself; figures that
cannot be misread (17.0 %, 324,377.9, 1.234.567) tell the sign of the whole text, else the home country does (Spanish is
written with a point in Mexico, with a comma in Spain: CLDR 47), else the language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from ..sentence import Sentence

_BLANKS = re.compile(r"[^\d.,]")
_POINTS = str.maketrans({"．": ".", "，": ",", "'": None, "’": None})
_GROUPS = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})+\Z")
_LAKHS = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}\Z")  # 1,23,456 of India
# countries that write a point where their language has a comma elsewhere, CLDR 47
_POINT_HOMES = {
    "es": frozenset("CUB DOM GTM HND MEX NIC PAN PER PHL PRI SLV USA".split()),
    "de": frozenset(("CHE", "LIE")),
    "it": frozenset(("CHE",)),
}
_UNITS = frozenset(("scale", "currency", "relative", "unit", "scale_short"))
_LONE = re.compile(r"[1-9]\d{0,2}\.\d{3}\Z")
_TRILLION = 12
_CLEAR_MAJORITY = 4  # so many figures of one kind for each of the other settle the sign


def parse_digits(printed: str, decimal: str, *, told: bool | None = None) -> tuple[Decimal, Decimal, bool]:
    """Return value, last-digit unit and whether the one separator is ambiguous.

    Of two different separators the last is the decimal one; a repeated one groups thousands; a single one before
    exactly three digits groups thousands unless it is the decimal sign of the text. ``told`` is true where figures of
    the text tell its sign, false where they contradict each other, none where only the language does.

    >>> parse_digits("1.154,4", ",")
    (Decimal('1154.4'), Decimal('0.1'), False)
    >>> parse_digits("1,23,456", ".")
    (Decimal('123456'), Decimal('1'), False)
    """
    if printed.isdecimal():
        return Decimal(printed), Decimal(1), False
    printed = printed.translate(_POINTS)
    text = _BLANKS.sub("", printed)
    points, commas = text.count("."), text.count(",")
    ambiguous = False
    if points and commas:
        mark = max(".", ",", key=text.rfind)
    elif points + commas == 1:
        sign = "." if points else ","
        grouped = _could_group(text, sign) and not _BLANKS.search(printed)
        mark = "" if grouped and sign != decimal else sign
        ambiguous = grouped and (told is False or told is None and sign == "." and decimal == ",")
    else:
        mark = ""
    other = text.replace("," if mark == "." else "." if mark == "," else "", "") if mark else re.sub("[.,]", "", text)
    whole, _, fraction = other.partition(mark) if mark else (other, "", "")
    ulp = Decimal(1).scaleb(-len(fraction))
    return Decimal(f"{whole or 0}.{fraction}" if fraction else whole or "0"), ulp, ambiguous


def _could_group(text: str, sign: str) -> bool:
    """Return whether a lone separator may part thousands: 1.234, never 0.234 or 1234.567."""
    head, tail = text.split(sign)
    return len(tail) == 3 and 1 <= len(head) <= 3 and not head.startswith("0")


def well_grouped(printed: str) -> bool:
    """Return whether repeated separators stand where thousands part: 1.234.567, 1,23,456, never 1,2,3 or 12.05.2023.

    >>> well_grouped("1,234,567.8"), well_grouped("1,2,3")
    (True, False)
    """
    if printed.isdecimal():
        return True
    text = _BLANKS.sub("", printed.translate(_POINTS))
    whole = text
    if "." in text and "," in text:
        last = max(".", ",", key=text.rfind)
        whole, _, _ = text.rpartition(last)
        return whole.count(last) == 0 and (_well_parted(whole) or whole.count("." if last == "," else ",") == 0)
    return whole.count(".") + whole.count(",") < 2 or _well_parted(whole)


def _well_parted(whole: str) -> bool:
    lone = re.fullmatch(r"\d{1,3}[.,]\d{3}", whole)
    return bool(lone or _GROUPS.match(whole) or _LAKHS.match(whole))


def telling_sign(printed: str, *, beside_unit: bool) -> str | None:
    """Return the decimal sign that a figure shows beyond doubt, None where it could be read in two ways.

    >>> telling_sign("324,377.9", beside_unit=False), telling_sign("17,0", beside_unit=True), telling_sign("1.234", beside_unit=True)
    ('.', ',', None)
    """
    if printed.isdecimal():
        return None
    text = _BLANKS.sub("", printed.translate(_POINTS))
    signs = [c for c in text if c in ".,"]
    if not signs or not well_grouped(printed):
        return None
    if len(set(signs)) == 2:
        return signs[-1]
    if len(signs) > 1:
        return "," if signs[0] == "." else "."
    blanks = bool(_BLANKS.search(printed.translate(_POINTS)))
    return signs[0] if (beside_unit or blanks) and not (_could_group(text, signs[0]) and not blanks) else None


def decimal_signs(sentences: Iterable[Sentence], home: str | None = None) -> dict[str, tuple[str, bool | None]]:
    """Return for each language of a text its decimal sign and whether figures tell it, see `parse_digits`.

    Parameters
    ----------
    home
        The country that the text is about, by its ISO 3166 alpha-3 code; asked where no figure tells.
    """
    votes: dict[str, Counter[str]] = {}
    grouped: Counter[str] = Counter()  # figures such as 1.680, which could be read in two ways
    own: dict[str, str] = {}
    for sentence in sentences:
        language = sentence.lexicon.language
        own[language] = sentence.lexicon.decimal
        count = votes.setdefault(language, Counter())
        for i in sentence.digits:
            beside = _beside_unit(sentence, i)
            sign = telling_sign(sentence.printed(i), beside_unit=beside) or (beside and _filled(sentence.printed(i), own[language])) or None
            if sign:
                count[sign] += 1
            elif _LONE.match(sentence.printed(i)) and not _of_trillions(sentence, i):
                grouped[language] += 1
    return {language: _settled(language, own[language], votes[language], home, grouped[language]) for language in own}


def _filled(printed: str, own: str) -> str | None:
    """Return the decimal sign of a text in which two noughts or more close three digits behind the other one: 5.000, 1.800 millones.

    >>> _filled("5.000", ","), _filled("1,800", ","), _filled("5.120", ",")
    (',', '.', None)
    """
    text = _BLANKS.sub("", printed.translate(_POINTS))
    signs = [c for c in text if c in ".,"]
    if own != "," or len(signs) != 1 or not text.endswith("00") or not _could_group(text, signs[0]):
        return None
    return "," if signs[0] == "." else "."


def _of_trillions(sentence: Sentence, i: int) -> bool:
    """Return whether a figure counts trillions, which have decimals more often than thousands: 1.742 billones de pesos."""
    scale = sentence.mark(i + 1, "scale")
    return scale is not None and scale.isdigit() and int(scale) >= _TRILLION


def _beside_unit(sentence: Sentence, i: int) -> bool:
    before, after = sentence.at.get(i - 1), sentence.at.get(i + 1)
    return after is not None and not _UNITS.isdisjoint(after) or before is not None and "currency" in before


def _settled(language: str, own: str, count: Counter[str], home: str | None, grouped: int) -> tuple[str, bool | None]:
    """Return the decimal sign of a text, and whether its figures tell it.

    In a country of the point, figures with just three digits behind one, and none with fewer, are grouped: 1.742 millones in a text
    of Lima, as nobody counts millions to the thousand.
    """
    for sign, other in ((".", ","), (",", ".")):
        if count[sign] and count[sign] >= _CLEAR_MAJORITY * count[other]:
            return sign, True
    if count:
        return own, False
    pointed = home in _POINT_HOMES.get(language, ()) and not grouped
    return ("." if pointed else own), None
