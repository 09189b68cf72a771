"""What every reader of phrases of time needs: the sentence, the dates it is read against, and the joints of a phrase.

In: tokens and marks. Out: counts, units, links ("of", "to", "until") with the token at which the phrase goes on.
"""

from __future__ import annotations

import re
from datetime import date

from ...lexicons.lexicon import Mark
from ...period import Period
from ..numbers.numerals import number_at
from ..sentence import Sentence
from .calendars import Part, within
from .when import DASHES, When

_ABBREVIATED = 7  # letters of an abbreviation: мес., кварт., cuatrim.
_ROMANS = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12}
_ROMAN = re.compile(r"([IVX]{1,4})(?:er|ère|re|e|ème|eme|º|ª)?")
_ROMAN_LETTERS = frozenset("IVXІХ")
_LATIN = str.maketrans("ІХ", "IX")  # as Cyrillic keyboards write them: ІІ квартал
COUNTED = ("scale", "currency", "relative", "unit", "noun", "distractor")

Months = tuple[int, int] | None


def roman_number(printed: str) -> int:
    """Return what a Roman numeral in capitals tells, 0 where it is none.

    >>> roman_number("III"), roman_number("IIe"), roman_number("\u0406\u0406"), roman_number("Viv"), roman_number("i")
    (3, 2, 2, 0, 0)
    """
    found = _ROMAN.fullmatch(printed.translate(_LATIN)) if printed[:1] in _ROMAN_LETTERS else None
    return _ROMANS.get(found[1], 0) if found is not None else 0


class Scope:
    """A sentence, the date of the document, the period spoken of, and the phrases found so far."""

    __slots__ = ("at", "by_begin", "context", "fiscal_start", "found", "season", "sentence", "today", "year_first")

    def __init__(
        self, sentence: Sentence, today: date | None, fiscal_start: int, context: Period | None, by_begin: bool, season: Months = None
    ) -> None:
        self.sentence = sentence
        self.today = today
        self.fiscal_start = fiscal_start
        self.by_begin = by_begin
        self.season = season
        self.context = context
        self.found: list[When] = []
        self.at = sentence.at
        self.year_first = sentence.lexicon.has("step_after")  # languages whose links stand behind: 2022 жылғы қаңтар, 2023年1月

    def starting(self, j: int) -> Mark | None:
        """Return the mark that begins at a token."""
        mark = self.at.get(j)
        return mark if mark is not None and mark.i == j else None

    def number(self, j: int) -> int:
        """Return the whole number of one or two digits at a token, else 0."""
        printed = self.sentence.printed(j)
        return int(printed) if printed.isdecimal() and len(printed) <= 2 else 0

    def count(self, j: int) -> tuple[int, int] | None:
        """Return a number of at most three digits or in words, and its end: 9, nine, двенадцати, 十二, 9-ти."""
        s = self.sentence
        printed = s.printed(j)
        if printed.isdecimal():
            end = j + 1
            if (
                s.word(end) in DASHES
                and s.glued(j, end)
                and (s.mark(end + 1, "suffix") or s.mark(end + 1, "ordinal_sign"))
                and s.glued(end, end + 1)
            ):
                end += 2
            return (int(printed), end) if len(printed) <= 3 else None
        mark = self.starting(j)
        if mark is None or "time" in mark and "cardinal" in mark or not ("cardinal" in mark or mark.get("scale") == "1"):
            return None
        read = number_at(s, j)
        return (int(read.value), read.j) if read is not None and read.value < 1000 else None

    def unit(self, j: int) -> tuple[str, int] | None:
        """Return the unit of time at a token and its end: months, квартал, -month, мес., 个月."""
        s = self.sentence
        if s.word(j) in DASHES and s.glued(j - 1, j) and s.glued(j, j + 1):
            j += 1
        mark = self.starting(j)
        if mark is None:
            return None
        unit = mark.get("time") or ("month" if mark.get("subperiod") in ("M", "months") else None)
        return (unit, self.past_dot(mark.j)) if unit is not None else None

    def past_dot(self, j: int) -> int:
        """Step over the full stop of an abbreviation: мес., кв., Jan., Mo."""
        s = self.sentence
        return j + 1 if s.word(j) == "." and s.glued(j - 1, j) and len(s.word(j - 1)) <= _ABBREVIATED and j < s.last - 1 else j

    def ordinal(self, j: int) -> tuple[int, int] | None:
        """Return an ordinal and its end: first, 1st, 1-й, 1er, III, 第1."""
        s = self.sentence
        mark = self.starting(j)
        if mark is not None and "ordinal" in mark:
            return int(mark.meanings["ordinal"]), mark.j
        if mark is not None and mark.get("ordinal_sign") == "before" and mark.j == j + 1 and s.glued(j, j + 1) and self.number(j + 1):
            return self.number(j + 1), j + 2
        number = self.number(j)
        if number:
            end = j + 1 + (s.word(j + 1) in DASHES and s.glued(j, j + 1))
            sign = self.starting(end)
            if s.word(end) == "." and s.glued(j, end) and sign is None:
                return number, end + 1
            return (number, sign.j) if sign is not None and sign.get("ordinal_sign") == "after" and s.glued(end - 1, end) else None
        return self._roman(j)

    def _roman(self, j: int) -> tuple[int, int] | None:
        """Return a Roman ordinal and its end: III, II. (German), IIe, IVº, I-ші."""
        s = self.sentence
        number, end = roman_number(s.printed(j)), j + 1
        if s.word(end) == "." and s.glued(j, end):
            end += 1
        else:
            sign = self.starting(end + (s.word(end) in DASHES and s.glued(j, end)))
            if sign is not None and (sign.get("ordinal_sign") == "after" or "suffix" in sign) and s.glued(sign.i - 1, sign.i):
                end = sign.j
        return (number, end) if number else None

    def past_links(self, j: int) -> int:
        """Step over a comma, "of the", "im Jahr", "del", "de l'" between a part of a year and its year."""
        s = self.sentence
        at = j + (s.word(j) in (",", "，"))
        comma = at
        for _ in range(4):
            mark = self.starting(at)
            if mark is None:
                short = s.word(at)
                if at > comma and (short.isalpha() and len(short) <= 3 and short.islower() or short in ("'", "’")):
                    at += 1
                    continue
                break
            if "when" in mark or "month" in mark or "subperiod" in mark or "time" in mark and not s.printed(mark.j)[:1].isdecimal():
                break
            if "adjective" in mark or "country" in mark:
                follower = self.starting(mark.j)
                if follower is None or follower.get("time") != "year" and follower.get("span") not in ("fiscal", "iranian", "season"):
                    break
                if "possessive" in follower:
                    break  # bu dönemde Özbekistan'ın
                at = mark.j
                continue
            joint = mark.get("span") in ("in", "of") or mark.get("preposition") in ("of", "in") or mark.get("time") == "year"
            if not joint and "article" not in mark and "possessive" not in mark:
                break
            at = mark.j
        return at

    def link(self, j: int, opened: bool = False) -> int | None:
        """Return the token behind a dash or "to"; "and" joins only what "between" or "from" opened."""
        s = self.sentence
        if s.word(j) in DASHES:
            return j + 1
        mark = self.starting(j)
        if mark is None:
            return None
        both = mark.get("range") == "and"
        if mark.get("span") == "to" or mark.get("range") in ("to", "and"):
            if both and not opened:
                return None
            at = mark.j
            follower = self.starting(at)
            if (
                follower is not None
                and (follower.get("span") == "in" or "article" in follower)
                and not any(c in follower for c in ("time", "month", "when"))
            ):
                at = follower.j
            return at
        return None

    def opener(self, i: int) -> Mark | None:
        """Return the word right before a token that opens a span: from, between, с, du, von."""
        back = self.at.get(i - 1)
        if back is None:
            return None
        opens = back.get("span") in ("from", "since") or back.get("range") == "between" or back.get("preposition") == "from"
        compared = "than" in back and self.sentence.lexicon.meanings(self.sentence.word(i - 1)).get("range") == "between"
        return back if opens or compared else None  # más que entre enero y mayo

    def start_of_span(self, i: int) -> int:
        """Return where a span begins: "from" and "between" belong to from 1997 to 2023."""
        back = self.opener(i)
        if back is None or "than" in back or back.get("span") == "since" and "preposition" not in back:
            return i
        return back.i if not self.found or self.found[-1].j <= back.i else i

    def counted(self, j: int) -> bool:
        """Return whether what stands at a token makes the number before it a quantity: million, dollars, percent, firms."""
        mark = self.starting(j)
        if mark is not None and "currency" in mark and self.sentence.printed(mark.j)[:1].isdecimal():
            return False  # in Q4, 2017 $6.02 billion: the sign of the amount behind the year
        return mark is not None and "time" not in mark and any(c in mark for c in COUNTED)

    def spoken(self) -> Period | None:
        """Return the period last told in the sentence, else the one the text speaks of."""
        for when in reversed(self.found):
            if when.period is not None and not when.is_date and not when.since and when.period.grain != "day":
                return when.period
        return self.context

    def speaks_of_season(self) -> bool:
        """Return whether the period spoken of is a season: then маусым is not June."""
        told = self.spoken()
        return told is not None and (told.grain == "season" or told.grain == "month" and told.days > 360 and told.first.month > 1)

    def implied(self, part: Part) -> Period | None:
        """Return a part of a year told without one: in the year spoken of, else the last such part before the document."""
        told = self.spoken()
        year: int | None = None
        if self.today is not None and part.first_day and (told is None or self.today.year - told.last.year < 2):
            return self._day_before(part, self.today)
        if self.today is None and part.first_day and told is not None:
            return self._day_before(part, told.last)
        if told is not None:
            if part.named and told.days in (365, 366) and told.grain in ("month", "season"):
                found = within(part, told)
                if found is not None:
                    return found
                told = None  # January to October, spoken of a season that begins in July
            if told is None:
                pass
            elif told is not self.context or told.days > 360 or part.last <= told.last.month or not part.named:
                year = told.last.year
        if self.today is None:
            return within(part, Period.year(year)) if year is not None else None
        found = within(part, Period.year(year if year is not None else self.today.year))
        if found is not None and found.first > self.today and year in (None, self.today.year):
            found = within(part, Period.year(self.today.year - 1))
        if found is not None and part.named and not part.first_day and year is not None and told is self.context:
            found = self._just_over(part, found, year)
        if year is None and found is not None and not self._complete(part, found):
            found = within(part, Period.year(self.today.year - 1))
        return found

    def _just_over(self, part: Part, found: Period, year: int) -> Period:
        """Return a part of the next year instead where it is just over: January, September to January, told in February.

        Prices are told of the month that runs: the tonne trades at 2,260 dollars in February.
        """
        later = within(part, Period.year(year + 1))
        if later is None or self.today is None or part.last != part.first and part.first <= part.last:
            return found
        running = later.first <= self.today and any(mark.meanings["measure"] == "price" for mark in self.sentence.of("measure"))
        return later if -31 * running <= (self.today - later.last).days <= (62 if part.last < part.first else 31) else found

    def _day_before(self, part: Part, today: date) -> Period | None:
        """Return the last such day or days that began before the document, or right behind its month: as of 1 January."""
        for year in (today.year + 1, today.year):
            found = within(part, Period.year(year))
            if found is not None and (found.first - today).days <= 1:
                return found
        return within(part, Period.year(today.year - 1))

    def _complete(self, part: Part, period: Period) -> bool:
        """Figures of a part of this year are told when it is over, or nearly so."""
        today = self.today
        if today is None or period.last <= today:
            return True
        if part.named or part.first_day:
            return period.first <= today and period.last.month <= today.month
        if part.grain in ("quarter", "half"):
            return period.last.month <= today.month + 2
        return period.last.month == today.month and today.day > 20
