"""Months and days: March 2023, January-August 2021, May 31, 14 March 2023, 1-20 January, 2022 жылғы қаңтар-наурыз."""

from __future__ import annotations

from datetime import date

from ...lexicons.lexicon import Mark
from ...period import Period
from ..numbers.numerals import is_year
from .parts import PartPhrases
from .when import DASHES, When, is_day


class MonthPhrases(PartPhrases):
    """Months, spans of months, and days of a month."""

    def _month(self, i: int, mark: Mark) -> When | None:
        """Read March 2023, January-August 2021, May 31, 2023, from January to August 2021, December."""
        s = self.sentence
        month, j = int(mark.meanings["month"]), mark.j
        if s.word(j) == "." and s.glued(j - 1, j) and len(s.word(j - 1)) <= 5:
            j += 1
        j = self._month_word(j)
        day_year = self._day_after_month(i, j, month)
        if day_year:
            return day_year
        year, j = self._year_at(j)
        second = self._second_month(j)
        if second:
            last_month, j, last_year = second
            first_year = year or last_year
            if last_year is None:
                last_year = year
            if first_year is None:
                first_year = last_year = self._implied_year(last_month)
            if first_year is not None and last_year is not None and last_year < first_year + 5:
                if year is None and last_month < month:
                    first_year = last_year - 1
                if (first_year, month) <= (last_year, last_month):
                    return When(self._start_of_span(i), j, Period.months(first_year, month, last_year, last_month))
        if year is None:
            back = s.printed(i - 1)
            if s.lexicon.language == "en" and mark.j == mark.i + 1 and s.printed(i) in ("May", "March") and not self._month_context(i):
                return None
            if back.isdecimal() and int(back) <= 31:
                return None
            year = self._implied_year(month)
        return When(i, j, Period.month(year, month)) if year else When(i, j, None, name="month")

    def _month_context(self, i: int) -> bool:
        if len(self.sentence.tokens) <= 3:
            return True  # the cell of a table
        back = self.sentence.at.get(i - 1)
        return back is not None and any(c in back for c in ("span", "preposition", "when", "step", "range"))

    def _second_month(self, j: int) -> tuple[int, int, int | None] | None:
        s = self.sentence
        link = s.at.get(j)
        dash = s.word(j) in DASHES
        if not dash and not (link is not None and (link.get("span") == "to" or link.get("range") in ("to", "and"))):
            return None
        at = j + 1 if dash or link is None else link.j
        back = s.at.get(at)
        if back is not None and back.get("span") == "in":
            at = back.j
        mark = s.at.get(at)
        if mark is None or "month" not in mark:
            return None
        end = mark.j
        if s.word(end) == "." and s.glued(end - 1, end) and len(s.word(end - 1)) <= 5:
            end += 1
        if s.word(end) in DASHES and s.glued(end - 1, end) and s.mark(end + 1, "suffix"):
            end += 2
        year, end = self._year_at(self._month_word(end))
        return int(mark.meanings["month"]), end, year

    def _day_after_month(self, i: int, j: int, month: int) -> When | None:
        s = self.sentence
        printed = s.printed(j)
        if not printed.isdecimal() or not 1 <= int(printed) <= 31 or len(printed) > 2:
            return None
        end = j + 1
        if s.mark(end, "ordinal_sign") == "after" and s.glued(end - 1, end):
            end += 1
        comma = 1 if s.word(end) == "," else 0
        if is_year(s.printed(end + comma)):
            return (
                self._day(i, end + comma + 1, int(s.printed(end + comma)), month, int(printed))
                if is_day(s.printed(end + comma), str(month), printed)
                else None
            )
        follower = s.at.get(end)
        if follower is not None and follower.i == end and any(c in follower for c in ("scale", "currency", "relative", "unit", "noun")):
            return None
        year = (
            self._implied_year(month)
            if not self.today
            else (self.today.year if (month, int(printed)) <= (self.today.month, self.today.day) else self.today.year - 1)
        )
        if year and is_day(str(year), str(month), printed):
            return self._day(i, end, year, month, int(printed))
        return When(i, end, None, is_date=True)

    def _day_month(self, i: int, printed: str) -> When | None:
        """Read 14 March 2023, 30. April, 1er mars, 4 тамыз, 19 наурызда."""
        s = self.sentence
        if not printed.isdecimal() or len(printed) > 2 or not 1 <= int(printed) <= 31:
            return None
        j = i + 1
        if s.word(j) == "." and s.glued(i, j) or s.mark(j, "ordinal_sign") == "after" and s.glued(i, j):
            j += 1
        until = ""
        if s.word(j) in DASHES and s.printed(j + 1).isdecimal() and s.mark(j + 2, "month"):
            until = s.printed(j + 1)
            j += 2
        link = s.at.get(j)
        if link is not None and (link.get("span") == "in" or link.get("preposition") == "of") and "month" not in link:
            j = link.j
        mark = s.at.get(j)
        if mark is None or "month" not in mark:
            return None
        month, j = int(mark.meanings["month"]), mark.j
        year, end = self._year_at(j)
        if year is None and self.today:
            year = self.today.year if (month, int(printed)) <= (self.today.month, self.today.day) else self.today.year - 1
        if year is None:
            return When(i, j, None, is_date=True)
        if until and is_day(str(year), str(month), until) and is_day(str(year), str(month), printed) and int(printed) < int(until):
            return When(i, end, Period(date(year, month, int(printed)), date(year, month, int(until)), "day"))
        return self._day(i, end, year, month, int(printed)) if is_day(str(year), str(month), printed) else None

    def _month_after_year(self, i: int, j: int, year: int) -> When | None:
        """Read the order year first: 2022 жылғы қаңтар-наурыз, 2023 May."""
        s = self.sentence
        mark = s.at.get(j)
        if mark is None or mark.i != j or "month" not in mark or s.lexicon.language in ("en", "de", "fr", "es", "it", "ru", "uk"):
            return None
        month, end = int(mark.meanings["month"]), mark.j
        second = self._second_month(end)
        if second:
            return When(i, second[1], Period.months(year, month, second[2] or year, second[0]))
        return When(i, self._month_word(end), Period.month(year, month))
