"""What every phrase of time may carry: a year behind it, a month without one, an end to which it runs."""

from __future__ import annotations

from datetime import date

from ...period import Period, month_end
from ..numbers.numerals import is_year
from ..sentence import Sentence
from .when import DASHES, When, part_of_year


class Phrases:
    """The sentence, the date of the document, and what was found so far."""

    def __init__(self, sentence: Sentence, today: date | None, fiscal_start: int = 7, context: Period | None = None) -> None:
        self.sentence = sentence
        self.today = today
        self.fiscal_start = fiscal_start
        self.context = context
        self.context_year = context.last.year if context is not None else None
        self.taken: set[int] = set()
        self.found: list[When] = []

    def _year_at(self, j: int) -> tuple[int | None, int]:
        """Return the year after a month or part of a year, past "of", "this year" and a comma."""
        s = self.sentence
        at = j
        link = s.at.get(at)
        if s.word(at) == ",":
            at += 1
            link = s.at.get(at)
        if link is not None and (link.get("span") == "in" or "preposition" in link) and link.i == at:
            at = link.j
            link = s.at.get(at)
        if link is not None and "article" in link or s.word(at) == "the" and at > j:
            at = link.j if link is not None else at + 1
        printed = s.printed(at)
        if is_year(printed):
            return int(printed), self._year_word(at + 1)
        mark = s.at.get(at)
        if mark is not None and mark.i == at and mark.get("time") == "year" and at > j and self.today:
            return self.context_year or self.today.year, mark.j  # of the year
        if mark is not None and mark.i == at and "when" in mark and self.today:
            year = {"last_year": -1, "previous_year": -1, "this_year": 0, "next_year": 1, "year_before_last": -2}.get(mark.meanings["when"])
            if year is not None:
                return self.today.year + year, mark.j
        return None, j

    def _year_word(self, j: int) -> int:
        """Step over the word for year after its digits: г., года, жылы, 年, -го."""
        s = self.sentence
        if s.word(j) in DASHES and s.glued(j - 1, j) and (s.mark(j + 1, "suffix") or s.mark(j + 1, "ordinal_sign")):
            j += 2
        mark = s.at.get(j)
        if mark is not None and mark.i == j and mark.get("time") == "year" and s.lexicon.language != "en":
            j = mark.j
            if s.word(j) == "." and s.glued(j - 1, j) and len(s.word(j - 1)) <= 4:
                j += 1
        return j

    def _implied_year(self, month: int) -> int | None:
        """Return the year of a month told without one: the context's, else the last such month before the document."""
        if self.found:
            for when in reversed(self.found):
                if when.period is not None and not when.is_date and when.period.grain != "day":
                    return when.period.last.year
        context = self.context
        if context is not None and (context.grain == "year" or month <= context.last.month):
            return context.last.year
        if self.today is None:
            return self.context_year
        return self.today.year if month <= self.today.month else self.today.year - 1

    def _start_of_span(self, i: int) -> int:
        """Return where a span begins: "from" and "between" belong to from 1997 to 2023."""
        back = self.sentence.at.get(i - 1)
        opens = back is not None and (back.get("span") == "from" or back.get("range") == "between" or back.get("preposition") == "from")
        return back.i if opens and back is not None and back.i not in self.taken else i

    def _month_word(self, j: int) -> int:
        mark = self.sentence.at.get(j)
        return mark.j if mark is not None and mark.i == j and mark.get("time") == "month" else j

    def _until(self, j: int) -> tuple[int, date] | None:
        """Return end token and last day of "to March 2023", "ended 31 March 2023", "to June"."""
        s = self.sentence
        link = s.at.get(j)
        if link is None or not (link.get("span") in ("to", "ended") or link.get("range") == "to"):
            return None
        at = link.j
        while s.word(at) == "the" or s.mark(at, "span") == "end_of" or s.mark(at, "preposition") in ("of", "in"):
            at = s.at[at].j if at in s.at else at + 1
        part = s.at.get(at)
        if part is not None and part.meanings.get("subperiod", "")[:1] in ("Q", "H"):
            year, end = self._year_at(part.j)
            year = year or self._year_of_part(part.meanings["subperiod"])
            return (end, part_of_year(year, part.meanings["subperiod"]).last) if year else None
        day = s.printed(at)
        if day.isdecimal() and len(day) <= 2 and s.mark(at + 1, "month"):
            at += 1
        mark = s.at.get(at)
        if mark is None or "month" not in mark:
            return None
        month = int(mark.meanings["month"])
        end = mark.j
        if s.printed(end).isdecimal() and len(s.printed(end)) <= 2:
            end += 1
            end += s.word(end) == ","
        year, end = self._year_at(end)
        if year is None and self.today is not None:
            year = self.today.year if month <= self.today.month else self.today.year - 1
        return (end, month_end(year, month)) if year else None

    def _year_of_part(self, name: str) -> int | None:
        if self.today is None:
            return None
        part = part_of_year(self.today.year, name)
        return self.today.year if part.first <= self.today and part.last.month <= self.today.month + 2 else self.today.year - 1

    def _day(self, i: int, j: int, year: int, month: int, day: int) -> When:
        return When(i, j, Period.day(date(year, month, day)), is_date=True)
