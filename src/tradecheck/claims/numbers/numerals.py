"""Numbers in digits and words as exact decimals: 1.154,4, twenty-two, dos mil millones, zweieinhalb, 三点五.

In: a sentence and the token where a number may begin. Out: value, value of the last written digit, and whether the
separator could be read in another way. Nothing is rounded and nothing passes through floats.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from decimal import Decimal

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ..sentence import Sentence
from .compounds import compound
from .quantity import DASHES
from .scales import known_unit, scale_at
from .separators import parse_digits
from .sums import ONE, Sum

_GOING_ON = frozenset(("scale", "scale_short", "cardinal", "mixed", "range"))
_MILLIONS, _BILLIONS, _DIGITS = 6, 9, 3
_PLURALS = ("s", "i", "en")
_WORDS_MUST_GO_ON = 6  # behind a million a lone small number word belongs to what follows: two million five years ago


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
    times: bool = False  # a word that is number and "times" in one: zweieinhalbfach


def is_year(printed: str) -> bool:
    return len(printed) == 4 and printed.isdecimal() and "1900" <= printed <= "2100"


def number_at(sentence: Sentence, i: int, taken: Container[int] = ()) -> Numeral | None:
    """Return the number, scales multiplied out, that begins at token ``i``; tokens in ``taken`` belong to dates."""
    printed = sentence.printed(i)
    if printed[:1].isdecimal() and _ends(sentence, i + 1):
        value, ulp, ambiguous = parse_digits(printed, sentence.lexicon.decimal, told=sentence.lexicon.decimal_told)
        return Numeral(i, i + 1, value, ulp, ambiguous=ambiguous)
    reader = _Reader(sentence, i, taken)
    if not reader.opens():
        return None
    while reader.goes_on():
        pass
    return reader.numeral()


def _ends(sentence: Sentence, at: int) -> bool:
    """Return whether what stands at a token goes on no number: a sign, a word of another kind, the end."""
    printed = sentence.printed(at)
    if printed[:1].isdecimal() or printed in DASHES or printed == ".":
        return False
    mark = sentence.at.get(at)
    return _GOING_ON.isdisjoint(mark) if mark is not None else not printed[:1].isalpha()


class _Reader:
    """Reads one number from left to right; ``kept`` is the last state in which it could end."""

    def __init__(self, sentence: Sentence, i: int, taken: Container[int]) -> None:
        self.sentence, self.i, self.at, self.taken = sentence, i, i, taken
        self.sum = Sum()
        self.ambiguous = self.times = self.closed = False
        self.word = not sentence.printed(i)[:1].isdecimal()
        self.kept: tuple[int, Sum] | None = None

    def opens(self) -> bool:
        """Read the first part: digits, a number word, one and a half, a compound word."""
        sentence, at = self.sentence, self.at
        if not self.word:
            printed = sentence.printed(at)
            value, ulp, self.ambiguous = parse_digits(printed, sentence.lexicon.decimal, told=sentence.lexicon.decimal_told)
            self.sum.add(value, ulp)
            self.at = at + 1
            return True
        mark = sentence.at.get(at)
        if mark is None:
            whole = compound(sentence.lexicon, sentence.word(at))
            if whole is not None:
                self.sum, self.times, self.at = whole.sum.copy(), whole.times, at + 1
            return whole is not None
        if mark.i != at:
            return False
        if "cardinal" in mark:
            self._add_word(mark)
            return True
        if self._one_of_scale(mark):
            self.sum.add(ONE)
            return True
        mixed = mark.get("mixed")
        if mixed is not None and mixed != "point" and Decimal(mixed) >= 1:
            value = Decimal(mixed)
            self.sum.add(value, ONE.scaleb(_exponent(value)))
            self.at = mark.j
            return True
        return False

    def _one_of_scale(self, mark: Mark) -> bool:
        """Return whether a definite article alone stands before a scale of money in the singular: frôle le milliard de dollars."""
        sentence, scale = self.sentence, mark.get("scale") or "0"
        if int(scale) < _MILLIONS or sentence.word(mark.i).endswith(_PLURALS) or is_cjk(sentence.printed(mark.i)):
            return False
        before = sentence.lexicon.meanings(sentence.word(mark.i - 1)) if sentence.word(mark.i - 1) else {}
        part = sentence.starting(mark.j, "mixed")
        return ("definite" in before or before.get("per") == "each") and sentence.starting(
            part.j if part else mark.j, "currency"
        ) is not None

    def goes_on(self) -> bool:
        """Read the next part; return whether there was one."""
        if self.times or _ends(self.sentence, self.at):
            return False
        if self._scale():
            return True
        return not self.closed and (self._part() or self._point() or self._word() or self._digits())

    def numeral(self) -> Numeral:
        total = self.sum
        if self.kept is not None and self._ends_too_early():
            self.at, total = self.kept
        return Numeral(self.i, self.at, total.value, total.ulp, self.word, self.ambiguous, total.power, self.times)

    def _ends_too_early(self) -> bool:
        """A small number word behind a million, or any behind digits, is no part of it unless a scale follows."""
        last = self.sum.terms[-1]
        before = self.sum.terms[-2] if len(self.sum.terms) > 1 else None
        if before is None or last.power >= 3:
            return False
        if self.word and not is_cjk(self.sentence.printed(self.i)):
            return before.power >= _WORDS_MUST_GO_ON and last.value < 100
        return not self.word and self.sentence.word(self.at - 1)[:1].isalpha() and not is_cjk(self.sentence.printed(self.at - 1))

    def _scale(self) -> bool:
        power, end = scale_at(self.sentence, self.at)
        if power is None or power < 3 and not self._takes_tens():
            return False
        mark = self.sentence.at.get(end - 1)
        if mark is not None and len(self.sum.terms) == 1 and "ordinal" in mark and self.sum.terms[0].power:
            return False
        exact = self.word
        if not self.sum.scale(power, exact=exact):
            if mark is not None and "cardinal" in mark and self.sum.joins(Decimal(mark.meanings["cardinal"])):
                return False  # tres millones mil doscientos: a number of its own
            if self.kept is not None:
                self.at, self.sum = self.kept
                self.kept, self.closed = None, True
            return False
        self.at = end
        if power >= 3:
            self.kept = None
        return True

    def _takes_tens(self) -> bool:
        """Tens and hundreds multiply number words, digits only in Chinese: 5 cents are no 500."""
        last = self.sentence.printed(self.at - 1)
        return not last[:1].isdecimal() or is_cjk(self.sentence.printed(self.at))

    def _part(self) -> bool:
        """Read "and a half", "y medio", "жарым", also behind a hyphen."""
        at = self.at
        if self.sentence.word(at) in DASHES and self.sentence.glued(at - 1, at) and self.sentence.glued(at, at + 1):
            at += 1
        mark = self.sentence.starting(at, "mixed")
        if mark is None or mark.meanings["mixed"] == "point" or Decimal(mark.meanings["mixed"]) >= 1 or self.sum.terms[-1].ulp < 1:
            return False
        self.sum.add_part(Decimal(mark.meanings["mixed"]))
        self.at = mark.j
        return True

    def _point(self) -> bool:
        """Read decimals in words: three point five, 三点五, две целых."""
        mark = self.sentence.starting(self.at, "mixed")
        if mark is None or mark.meanings["mixed"] != "point" or not self.word or self.sum.terms[-1].ulp < 1:
            return False
        digits, at = "", mark.j
        while (follower := self.sentence.starting(at, "cardinal")) is not None and "scale" not in follower:
            told = follower.meanings["cardinal"]
            if len(told) > 1 and digits:
                break
            digits, at = digits + told, follower.j
            if len(told) > 1:
                break
        if not digits:
            return False
        last = self.sum.terms.pop()
        self.sum.add(last.value + Decimal(f"0.{digits}"), ONE.scaleb(-len(digits)), 0)
        self.at = at
        return True

    def _word(self) -> bool:
        at = self.at
        sentence = self.sentence
        if sentence.word(at) in DASHES and sentence.glued(at - 1, at):
            at += 1
        elif sentence.mark(at, "range") == "and" and self.word and self._takes_and(at):
            at = sentence.at[at].j
        mark = sentence.starting(at, "cardinal")
        if mark is None:
            whole = None if sentence.at.get(at) is not None else compound(sentence.lexicon, sentence.word(at))
            if whole is None or whole.times or not self.sum.joins(whole.sum.value):
                return False
            self.kept = (self.at, self.sum.copy())
            self.sum.terms += whole.sum.terms
            self.at = at + 1
            return True
        if not self.sum.joins(Decimal(mark.meanings["cardinal"])) or not self.word and not self.sum.terms[-1].power:
            return False
        if self.kept is None:
            self.kept = (self.at, self.sum.copy())
        self._add_word(mark)
        return True

    def _add_word(self, mark: Mark) -> None:
        value = Decimal(mark.meanings["cardinal"])
        self.sum.add(value, ONE, int(mark.meanings["scale"]) if "scale" in mark else 0)
        self.at = mark.j

    def _takes_and(self, at: int) -> bool:
        """Eight hundred and ten: "and" joins behind hundreds and thousands, unless "between" opened a range."""
        before = self.sentence.at.get(self.i - 1)
        if before is not None and before.get("range") == "between":
            return False
        follower = self.sentence.starting(self.sentence.at[at].j, "cardinal")
        last = self.sum.terms[-1]
        return follower is not None and last.value >= 100 and last.value % 100 == 0 and Decimal(follower.meanings["cardinal"]) < 100

    def _and_millions(self, at: int) -> bool:
        """Return whether "and" joins millions to billions, one currency behind both and one flow before: 2 miliardi e 300 milioni."""
        sentence, last = self.sentence, self.sum.terms[-1]
        if (
            last.power != _BILLIONS
            or last.ulp < ONE
            or sentence.mark(at, "range") != "and"
            or sentence.mark(self.i - 1, "range") == "between"
        ):
            return False
        digits = sentence.at[at].j
        power, end = scale_at(sentence, digits + 1)
        whole = sentence.printed(digits).isdecimal() and len(sentence.printed(digits)) <= _DIGITS and power == _BILLIONS - _DIGITS
        flows = {mark.meanings["measure"] for mark in sentence.of("measure") if mark.j <= self.i} & {"exports", "imports"}
        apart = len(flows) > 1 or any(mark.meanings["list_cue"] == "respectively" for mark in sentence.of("list_cue"))
        return whole and sentence.starting(end, "currency") is not None and not apart

    def _digits(self) -> bool:
        """Read digits behind a scale: 1 billion 86 million, 454 mil 930 millones, 2 тыс. 345 предприятий, 3亿5千万, 1万7708亿."""
        sentence, at = self.sentence, self.at
        if sentence.word(at) == "." and sentence.glued(at - 1, at) and sentence.mark(at - 1, "scale"):
            at += 1  # 2 тыс. 345
        elif self._and_millions(at):
            at = sentence.at[at].j
        last = self.sum.terms[-1]
        printed = sentence.printed(at)
        if not printed[:1].isdecimal() or at in self.taken or last.power < 3 or last.ulp < ONE:
            return False
        if sentence.glued(at, at + 1) and not is_cjk(sentence.printed(at + 1)) and sentence.printed(at + 1)[0].isalnum():
            return False
        value, ulp, ambiguous = parse_digits(printed, sentence.lexicon.decimal, told=sentence.lexicon.decimal_told)
        power, end = scale_at(sentence, at + 1)
        trial = self.sum.copy()
        trial.add(value, ulp)
        if power is None:
            plain = last.power in (3, 4) and ulp == 1 and len(printed) == last.power and _counts_on(sentence, at + 1)
            if not plain or not last.value < 1_000_000:
                return False
            self.sum, self.at = trial, at + 1
            return True
        climbs = last.power in (3, 4) and value < Decimal(10) ** last.power  # thousands of millions, 万 of 亿
        if power > last.power and not climbs or not self.sum.joins(value) or not trial.scale(power):
            return False
        self.sum, self.at, self.ambiguous = trial, end, self.ambiguous or ambiguous
        return True


def _counts_on(sentence: Sentence, at: int) -> bool:
    """Return whether a unit or counted noun follows, one adjective or flow between: 4 bin 250 Türk şirketi, 4 bin 312 ihracat treni."""
    if known_unit(sentence, at):
        return True
    mark = sentence.at.get(at)
    of_it = mark is not None and mark.i == at and ("adjective" in mark or "measure" in mark)
    return mark is not None and of_it and sentence.starting(mark.j, "noun") is not None


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
