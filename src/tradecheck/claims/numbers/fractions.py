"""Fractions as percent: a third 33.3, four fifths 80, two out of three 66.7, 7 of every 10, nine boxes in ten, 三分之一.

In: a sentence and the token where a fraction may begin. Out: the part as percent; a fraction of a scale (half a billion),
of a percent (a quarter of a percentage point) or of a span of time (half a day) is no share and told as such.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from decimal import Decimal

from ...interval import shift
from ...lexicons.lexicon import Mark
from ..sentence import Sentence
from .numerals import Numeral, number_at
from .quantity import DASHES
from .sums import ONE

_ROUND = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100))  # wholes of which a bare "in" tells parts
_ROUNDEST = frozenset((5, 10, 100))  # also in digits and with what is counted behind them: 9 in 10 firms
_LARGEST_WHOLE = 1000
_LARGEST_NAMED_WHOLE = 20
_LARGEST_PARTED = Decimal(10) ** 12


@dataclass(slots=True)
class Fraction:
    """A part of a whole at tokens i..j-1."""

    i: int
    j: int
    numerator: Decimal
    denominator: int
    words: bool = True

    def percent(self) -> Numeral:
        """Return the part in percent; parts of a hundred or thousand keep their last digit, others are told in words."""
        if not self.words:
            places = len(str(self.denominator)) - 3
            return Numeral(self.i, self.j, shift(self.numerator, -places), ONE.scaleb(_exponent(self.numerator) - places))
        value = (self.numerator * 100 / self.denominator).quantize(Decimal("0.1"))
        value = value.quantize(ONE) if value == value.to_integral_value() else value
        return Numeral(self.i, self.j, value, value / 10, word=True)

    def value(self) -> Decimal | None:
        """Return the part as a number where it is a decimal of few digits: a quarter 0.25; a third is none."""
        exact = self.numerator / self.denominator
        return exact.normalize() if exact == exact.quantize(Decimal("0.001")) else None


def fraction(sentence: Sentence, i: int, taken: Container[int] = ()) -> Fraction | None:
    """Return the fraction that begins at token ``i``."""
    parts = _told(sentence, i) or _parts(sentence, i, taken)
    if parts is not None:
        return parts
    denominator = sentence.starting(i, "denominator")
    if denominator and (_is_one_part(sentence, denominator) or _parts_scale(sentence, denominator)):
        return Fraction(i, denominator.j, ONE, int(denominator.meanings["denominator"]))
    head = sentence.at.get(i)
    if head is not None and head.i == i:
        if (apart := _apart(sentence, head)) is not None:
            return apart
        numerator = ONE if "article" in head else Decimal(head.meanings["cardinal"]) if "cardinal" in head else None
        follower = sentence.starting(_past_hyphen(sentence, head.j), "denominator") if numerator is not None else None
        if numerator is not None and follower is not None:
            size = int(follower.meanings["denominator"])
            if numerator < size:
                start = head.j if "article" in head and size == 2 else i
                return Fraction(start, follower.j, numerator, size)
        if head.get("out_of") == "every":
            ordinal = sentence.starting(head.j, "ordinal")
            if ordinal and 1 < int(ordinal.meanings["ordinal"]) <= 10:
                return Fraction(i, ordinal.j, ONE, int(ordinal.meanings["ordinal"]))
    return _out_of(sentence, i, taken)


def _past_hyphen(sentence: Sentence, at: int) -> int:
    """Return the token behind a hyphen that ties two words: two-thirds."""
    return at + 1 if sentence.printed(at) in DASHES and sentence.glued(at - 1, at) and sentence.glued(at, at + 1) else at


_APART = {"0.5": 2, "0.25": 4}


def _apart(sentence: Sentence, mark: Mark) -> Fraction | None:
    """Read "and a quarter" where no number stands before that it could be added to: a third went to Spain and a quarter to France."""
    size = _APART.get(mark.get("mixed") or "")
    before = sentence.at.get(mark.i - 1)
    added = sentence.printed(mark.i - 1)[-1:].isdecimal() or before is not None and any(category in before for category in _ADDED_TO)
    opens = mark.j - mark.i == _AND_A_PART and sentence.mark(mark.j, "preposition") is not None
    return Fraction(mark.i + 1, mark.j, ONE, size) if size and opens and not added else None


_ADDED_TO = ("cardinal", "scale", "relative", "noun", "unit", "time", "multiple", "currency", "ordinal")
_AND_A_PART = 3  # and, a, quarter


def _told(sentence: Sentence, i: int) -> Fraction | None:
    """Read a fraction that stands in the lexicon as a whole (үштен бірі), or whose whole comes first in a case (dörtte üç)."""
    mark = sentence.at.get(i)
    if mark is None or mark.i != i:
        return None
    if "fraction" in mark:
        above, _, below = mark.meanings["fraction"].partition("/")
        return Fraction(i, mark.j, Decimal(above), int(below))
    if "denominator" not in mark or "cardinal" not in mark:
        return None
    part = sentence.at.get(mark.j)
    if part is None or part.i != mark.j or not ("article" in part or "cardinal" in part):
        return None
    size = int(mark.meanings["denominator"])
    numerator = Decimal(part.get("cardinal") or 1)
    return Fraction(i, part.j, numerator, size) if numerator < size else None


def _is_one_part(sentence: Sentence, denominator: Mark) -> bool:
    """Half is a fraction by itself, and so is le quart or la tercera parte; a third alone where no article could precede it: треть."""
    if "ordinal" in denominator or _of_year(sentence, denominator):
        return False
    if sentence.printed(denominator.j - 1) in DASHES:
        return False  # demi-finale; a part of a scale alone: demi-milliard
    if denominator.meanings["denominator"] == "2" or _names_part(sentence, denominator):
        return True
    return not sentence.lexicon.has("article") and "time" not in denominator


def _of_year(sentence: Sentence, denominator: Mark) -> bool:
    """Return whether months right before a half tell which half of a year it is: in the April-September half."""
    return "time" in denominator and sentence.ending(denominator.i - 1, "month") is not None


def _parts_scale(sentence: Sentence, denominator: Mark) -> bool:
    """Return whether a part stands right before a scale: quarter million dollars."""
    scale = sentence.starting(denominator.j, "scale")
    return scale is not None and int(scale.meanings["scale"]) >= 6


def _names_part(sentence: Sentence, denominator: Mark) -> bool:
    """Return whether a noun of several words, or a definite article, makes a part of one whole: la cuarta parte, plus du quart."""
    if sentence.word(denominator.i) in sentence.lexicon.common_words:
        return False  # de cada tres
    article = sentence.word(denominator.i - 1)
    return denominator.j - denominator.i > 1 or bool(article) and "definite" in sentence.lexicon.meanings(article)


def _parts(sentence: Sentence, i: int, taken: Container[int]) -> Fraction | None:
    """Read the whole before the part: 三分之一, 百分之二十三点六, 千分之2."""
    head = sentence.at.get(i)
    if head is not None and head.i == i and "scale" in head:
        at, whole = head.j, Decimal(10) ** int(head.meanings["scale"])
        while whole < _LARGEST_PARTED and (more := sentence.starting(at, "scale")) is not None:
            at, whole = more.j, whole * Decimal(10) ** int(more.meanings["scale"])
    elif head is not None and head.i == i and "cardinal" in head:
        at, whole = head.j, Decimal(head.meanings["cardinal"])
    else:
        return None
    link = sentence.starting(at, "out_of")
    if link is None or link.get("out_of") != "parts" or link.j in taken:
        return None
    follower = sentence.at.get(link.j)
    power = follower.get("scale") if follower is not None and "cardinal" not in follower else None
    part = number_at(sentence, link.j, taken) if power is None and _begins_number(sentence, link.j) else None
    if part is None and follower is not None:
        power = follower.get("scale")  # 百分之百
    if part is None:
        return Fraction(i, follower.j, Decimal(10) ** int(power), int(whole), words=whole < 100) if power and follower is not None else None
    if part.value > whole and whole != 100:
        return None
    return Fraction(i, part.j, part.value, int(whole), words=whole < 100)


def _begins_number(sentence: Sentence, i: int) -> bool:
    return sentence.printed(i)[:1].isdecimal() or sentence.at.get(i) is not None


def _out_of(sentence: Sentence, i: int, taken: Container[int]) -> Fraction | None:
    """Read "two out of three", "9 out of 10", "7 of every 10", "nine boxes in ten", "one dollar in five"; not ein Minus von 9 %."""
    first = _small_number(sentence, i, taken)
    if first is None:
        return None
    numerator, at, in_words = first
    link = sentence.starting(at, "out_of")
    named = False
    if link is None or link.get("out_of") != "of":
        named = _one_word(sentence, at)
        end = _word_end(sentence, at)
        link = sentence.starting(end, "out_of") if named else None
        if link is None and named and in_words and _one_word(sentence, end):  # huit exportateurs français sur dix
            link = sentence.starting(_word_end(sentence, end), "out_of")
            link = link if link is not None and sentence.starting(link.j, "cardinal") is not None else None
    if link is None or link.get("out_of") != "of":
        return None
    second = _small_number(sentence, link.j, taken)
    if second is None:
        return None
    whole, end, second_in_words = second
    each = link.j - link.i > 1 and sentence.word(link.i)[:1].isalpha()  # out of, of every, de cada: these say it by themselves
    if not 0 < numerator < whole or numerator % 1 or whole % 1 or sentence.mark(end, "relative") is not None:
        return None
    if each:
        fits = whole <= (_LARGEST_WHOLE if whole in _ROUND or whole % 100 == 0 else _LARGEST_NAMED_WHOLE)
    elif in_words and (not named or second_in_words and "preposition" not in link):  # trois camions sur quatre
        fits = whole <= _LARGEST_NAMED_WHOLE and not _is_place(sentence, link, end)
    elif not named and whole in _ROUNDEST:
        fits = sentence.word(link.i)[:1].isalpha() and sentence.mark(end, "time") is None and sentence.mark(end, "scale") is None
    else:
        fits = whole in _ROUND and _stands_alone(sentence, end)
    return Fraction(i, end, numerator, int(whole), words=in_words or whole < 100) if fits else None


def _small_number(sentence: Sentence, i: int, taken: Container[int]) -> tuple[Decimal, int, bool] | None:
    """Return a whole number of few digits, its end, and whether it is told in words."""
    mark = sentence.starting(i, "cardinal")
    if mark is not None:
        return Decimal(mark.meanings["cardinal"]), mark.j, True
    article = sentence.starting(i, "article")
    if article is not None:
        return ONE, article.j, True
    printed = sentence.printed(i)
    if printed.isdecimal() and len(printed) <= 4 and i not in taken:
        return Decimal(printed), i + 1, False
    return None


def _one_word(sentence: Sentence, at: int) -> bool:
    """Return whether one plain word stands at a token: the things that are counted."""
    mark = sentence.at.get(at)
    if mark is not None and any(c in mark for c in ("time", "month", "scale", "relative", "preposition", "step", "range", "out_of")):
        return False
    return sentence.word(at)[:1].isalpha() and sentence.word(at) not in sentence.lexicon.common_words


def _word_end(sentence: Sentence, at: int) -> int:
    mark = sentence.at.get(at)
    return mark.j if mark is not None and mark.i == at else at + 1


def _is_place(sentence: Sentence, link: Mark, end: int) -> bool:
    """A plain "in" between numbers is no fraction before a span of time: two in three months."""
    return "preposition" in link and sentence.mark(end, "time") is not None


def _stands_alone(sentence: Sentence, end: int) -> bool:
    """Return whether a whole counts nothing of its own: nine boxes in ten were, not nine boxes in ten ports."""
    word, mark = sentence.word(end), sentence.at.get(end)
    if not word or not word[0].isalpha() and not word[0].isdecimal():
        return True
    if word in sentence.lexicon.common_words:
        return True
    return mark is not None and any(c in mark for c in ("step", "move", "measure_weak", "preposition", "share", "placed"))


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return min(exponent, 0) if isinstance(exponent, int) else 0
