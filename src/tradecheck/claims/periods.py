"""Phrases of time: which days they mean, against the date of the document.

In: a sentence and the reference date. Out: `When` records and the tokens they take. A relative phrase ("a year earlier",
"the same period") keeps its shift, to be applied to the period that governs the sentence.
Fiscal years: Pakistan, Egypt, Bangladesh, Australia, Kenya July; India, Japan, Britain April; USA October (the
ministries of finance); July where no country decides. Iranian and other calendars: by their Gregorian days.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..lexicons.lexicon import Mark
from ..period import Period, month_end
from .numerals import ROMAN, is_year
from .sentence import Sentence

FISCAL_START = {"IND": 4, "JPN": 4, "GBR": 4, "SGP": 4, "HKG": 4, "CAN": 4, "ZAF": 4, "USA": 10, "THA": 10, "IRN": 3, "ETH": 7, "NPL": 7}
SHIFTS = {
    "year_earlier": "-1y", "same_period": "-1y", "previous_year": "previous_year", "month_earlier": "-1m", "quarter_earlier": "-1q",
    "two_years_earlier": "-2y", "same_span": "same",
}  # fmt: skip
_DASHES = frozenset("-–—−~～")


@dataclass(slots=True)
class When:
    """A phrase of time at tokens i..j-1: a period, or a shift of the period that governs."""

    i: int
    j: int
    period: Period | None
    shift: str = ""
    since: bool = False
    is_date: bool = False
    until: bool = False
    name: str = ""


class PeriodReader:
    """Reads the phrases of time of one sentence."""

    def __init__(self, sentence: Sentence, today: date | None, fiscal_start: int = 7, context_year: int | None = None) -> None:
        self.sentence = sentence
        self.today = today
        self.fiscal_start = fiscal_start
        self.context_year = context_year
        self.taken: set[int] = set()
        self.found: list[When] = []

    def _joined_days(self) -> None:
        """Turn two dates with a dash or "to" between them into the days from the one to the other."""
        out: list[When] = []
        for when in self.found:
            last = out[-1] if out else None
            if last is not None and last.period and when.period and last.period.grain == when.period.grain == "day" and last.period.last < when.period.first:
                link = self.sentence.at.get(last.j)
                if when.i - last.j == 1 and (self.sentence.word(last.j) in _DASHES or link is not None and (link.get("range") == "to" or link.get("span") == "to")):
                    out[-1] = When(last.i, when.j, Period(last.period.first, when.period.last, "day"))
                    continue
            out.append(when)
        self.found = out

    def read(self) -> list[When]:
        sentence, i = self.sentence, self.sentence.first
        while i < sentence.last:
            when = self._at(i)
            if when is None:
                i += 1
                continue
            self.found.append(when)
            self.taken.update(range(when.i, when.j))
            i = when.j
        self._joined_days()
        return self.found

    # -- what stands at a token ------------------------------------------------------------------------------------

    def _at(self, i: int) -> When | None:
        printed = self.sentence.printed(i)
        if printed[0].isdecimal():
            return self._from_digits(i, printed)
        mark = self.sentence.at.get(i)
        if mark is None or mark.i != i:
            roman = self._roman(i)
            return roman
        return self._from_mark(i, mark)

    def _from_digits(self, i: int, printed: str) -> When | None:
        return self._full_date(i, printed) or self._years(i, printed) or self._day_month(i, printed) or self._counted_months(i, printed) \
            or self._numbered_part(i, printed)

    def _from_mark(self, i: int, mark: Mark) -> When | None:
        if "month" in mark:
            found = self._month(i, mark)
            if found:
                return found
        if "subperiod" in mark and mark.meanings["subperiod"][-1].isdecimal():
            return self._part_of_year(i, mark.j, mark.meanings["subperiod"])
        if "ordinal" in mark:
            found = self._ordinal_part(i, mark)
            if found:
                return found
        if "cardinal" in mark:
            found = self._counted_months(i, mark.meanings["cardinal"])
            if found:
                return found
        if "when" in mark:
            return self._relative(i, mark)
        if mark.get("span") in ("past",):
            return self._past(i, mark)
        if mark.get("span") == "in":
            return self._counted_years(i, mark)
        if mark.get("span") == "fiscal":
            return self._fiscal(i, mark)
        return self._year_to(i, mark) if "time" in mark else None

    # -- dates and years -------------------------------------------------------------------------------------------

    def _full_date(self, i: int, printed: str) -> When | None:
        parts = printed.split(".")
        if len(parts) == 3 and len(parts[2]) == 4 and _is_day(parts[2], parts[1], parts[0]):
            return self._day(i, i + 1, int(parts[2]), int(parts[1]), int(parts[0]))
        s = self.sentence
        if is_year(printed) and s.word(i + 1) == "-" and s.word(i + 3) == "-" and s.glued(i, i + 1) and _is_day(printed, s.word(i + 2), s.word(i + 4)):
            return self._day(i, i + 5, int(printed), int(s.word(i + 2)), int(s.word(i + 4)))
        if s.word(i + 1) == "." and s.word(i + 3) == "." and is_year(s.word(i + 4)) and _is_day(s.word(i + 4), s.word(i + 2), printed):
            return self._day(i, i + 5, int(s.word(i + 4)), int(s.word(i + 2)), int(printed))
        if s.word(i + 1) == "/" and s.word(i + 3) == "/" and is_year(s.word(i + 4)) and _is_day(s.word(i + 4), s.word(i + 2), printed):
            return self._day(i, i + 5, int(s.word(i + 4)), int(s.word(i + 2)), int(printed))
        return None

    def _day(self, i: int, j: int, year: int, month: int, day: int) -> When:
        return When(i, j, Period.day(date(year, month, day)), is_date=True)

    def _years(self, i: int, printed: str) -> When | None:
        """Read 2022, 2018-2022, 2021/22, 2022年1-8月, and what precedes: since 2005."""
        s = self.sentence
        if not is_year(printed) or self._counts_something(i):
            return None
        year, j = int(printed), i + 1
        link, other = s.word(j), s.printed(j + 1)
        if (link in _DASHES or link == "/") and other[:1].isdecimal():
            span = self._second_year(i, year, link, other)
            if span:
                return span
        cjk = self._chinese_tail(i, year)
        if cjk:
            return cjk
        j = self._year_word(j)
        span = self._month_after_year(i, j, year)
        if span:
            return span
        span_to = s.at.get(j)
        if span_to is not None and span_to.get("span") in ("to",) and is_year(s.printed(span_to.j)) and self._opens_span(i):
            end = self._year_word(span_to.j + 1)
            return self._with_fiscal(When(i, end, Period.years(year, int(s.printed(span_to.j)))))
        part = self._part_after_year(i, j, year)
        if part:
            return part
        return self._with_since(When(i, j, Period.year(year)))

    def _counts_something(self, i: int) -> bool:
        """A four-digit number with a unit, currency or scale is no year."""
        s = self.sentence
        after = s.at.get(i + 1)
        if after is not None and after.i == i + 1 and any(c in after for c in ("scale", "currency", "relative", "unit")) and "time" not in after:
            return True
        if after is not None and "noun" in after and not ("country" in after):
            return True
        before = s.at.get(i - 1)
        return before is not None and "currency" in before and (s.glued(i - 1, i) or s.printed(i - 1).isupper())

    def _second_year(self, i: int, year: int, link: str, other: str) -> When | None:
        s = self.sentence
        end = self._year_word(i + 3)
        if is_year(other):
            last = int(other)
            if last == year + 1 and (link == "/" or self._near_fiscal(i, i + 3)) and not link == "/":
                return When(i, end, self._fiscal_years(last))
            return self._with_fiscal(When(i, end, Period.years(year, last))) if last > year else None
        if len(other) == 2 and int(other) == (year + 1) % 100 and s.glued(i, i + 1):
            return When(i, end, self._fiscal_years(year + 1))
        return None

    def _near_fiscal(self, i: int, j: int) -> bool:
        return any(m.get("span") == "fiscal" and (abs(m.j - i) <= 1 or abs(m.i - j) <= 1) for m in self.sentence.of("span"))

    def _fiscal_years(self, last_year: int) -> Period:
        start = self.fiscal_start
        return Period.months(last_year - 1, start, last_year, (start + 10) % 12 + 1) if start > 1 else Period.year(last_year)

    def _with_fiscal(self, when: When) -> When:
        return when

    def _year_word(self, j: int) -> int:
        """Step over the word for year after its digits: г., года, жылы, 年, -го."""
        s = self.sentence
        if s.word(j) in _DASHES and s.glued(j - 1, j) and (s.mark(j + 1, "suffix") or s.mark(j + 1, "ordinal_sign")):
            j += 2
        mark = s.at.get(j)
        if mark is not None and mark.i == j and mark.get("time") == "year" and not s.lexicon.language == "en":
            j = mark.j
            if s.word(j) == "." and s.glued(j - 1, j) and len(s.word(j - 1)) <= 4:
                j += 1
        return j

    def _with_since(self, when: When) -> When:
        """Turn "since 2005" into the years from then to the last complete one."""
        s = self.sentence
        back = s.at.get(when.i - 1)
        after = s.at.get(when.j)
        since = (back is not None and back.get("span") == "since") or (after is not None and after.get("span") == "since_after")
        if since and when.period and self.today and not self._compares(when.i):
            when.since = True
        return when

    def _compares(self, i: int) -> bool:
        return False

    def _opens_span(self, i: int) -> bool:
        back = self.sentence.at.get(i - 1)
        return back is not None and back.get("span") in ("from", "in", "past") or back is not None and back.get("range") == "between" or back is not None and "preposition" in back

    # -- months ----------------------------------------------------------------------------------------------------

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
                    return When(i, j, Period.months(first_year, month, last_year, last_month))
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

    def _month_word(self, j: int) -> int:
        mark = self.sentence.at.get(j)
        return mark.j if mark is not None and mark.i == j and mark.get("time") == "month" else j

    def _second_month(self, j: int) -> tuple[int, int, int | None] | None:
        s = self.sentence
        link = s.at.get(j)
        dash = s.word(j) in _DASHES
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
        if s.word(end) in _DASHES and s.glued(end - 1, end) and s.mark(end + 1, "suffix"):
            end += 2
        year, end = self._year_at(self._month_word(end))
        return int(mark.meanings["month"]), end, year

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

    def _implied_year(self, month: int) -> int | None:
        """Return the year of a month told without one: the context's, else the last such month before the document."""
        if self.found:
            for when in reversed(self.found):
                if when.period is not None and not when.is_date and when.period.grain != "day":
                    return when.period.last.year
        if self.context_year:
            return self.context_year
        if self.today is None:
            return None
        return self.today.year if month <= self.today.month else self.today.year - 1

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
            return self._day(i, end + comma + 1, int(s.printed(end + comma)), month, int(printed)) if _is_day(s.printed(end + comma), str(month), printed) else None
        follower = s.at.get(end)
        if follower is not None and follower.i == end and any(c in follower for c in ("scale", "currency", "relative", "unit", "noun")):
            return None
        year = self._implied_year(month) if not self.today else (self.today.year if (month, int(printed)) <= (self.today.month, self.today.day) else self.today.year - 1)
        if year and _is_day(str(year), str(month), printed):
            return self._day(i, end, year, month, int(printed))
        return When(i, end, None, is_date=True)

    def _day_month(self, i: int, printed: str) -> When | None:
        """Read 14 March 2023, 30. April, 1er mars, 4 тамыз, 19 наурызда."""
        s = self.sentence
        if not printed.isdecimal() or len(printed) > 2 or not 1 <= int(printed) <= 31:
            return None
        j = i + 1
        if s.word(j) == "." and s.glued(i, j):
            j += 1
        elif s.mark(j, "ordinal_sign") == "after" and s.glued(i, j):
            j += 1
        until = ""
        if s.word(j) in _DASHES and s.printed(j + 1).isdecimal() and s.mark(j + 2, "month"):
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
        if until and _is_day(str(year), str(month), until) and _is_day(str(year), str(month), printed) and int(printed) < int(until):
            return When(i, end, Period(date(year, month, int(printed)), date(year, month, int(until)), "day"))
        return self._day(i, end, year, month, int(printed)) if _is_day(str(year), str(month), printed) else None

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

    # -- parts of a year -------------------------------------------------------------------------------------------

    def _part_of_year(self, i: int, j: int, name: str) -> When | None:
        year, end = self._year_at(j)
        if year is None:
            back = self.sentence.printed(i - 1)
            if is_year(back) and i - 1 not in self.taken:
                year = int(back)
        if year is None:
            year = self.context_year or (self.found[-1].period.last.year if self.found and self.found[-1].period else None) or self._year_of_part(name)
        if year is None:
            return When(i, end, None, name=name)
        other = self._second_part(end, year)
        if other:
            return When(i, other[0], Period(_part(year, name).first, other[1].last, _part(year, name).grain))
        return When(i, end, _part(year, name))

    def _second_part(self, j: int, year: int) -> tuple[int, Period] | None:
        s = self.sentence
        if s.word(j) in _DASHES:
            mark = s.at.get(j + 1)
            if mark is not None and "subperiod" in mark and mark.meanings["subperiod"][-1].isdecimal():
                named, end = self._year_at(mark.j)
                return end, _part(named or year, mark.meanings["subperiod"])
        return None

    def _year_of_part(self, name: str) -> int | None:
        if self.today is None:
            return None
        part = _part(self.today.year, name)
        return self.today.year if part.first <= self.today and part.last.month <= self.today.month + 2 else self.today.year - 1

    def _ordinal_part(self, i: int, mark: Mark) -> When | None:
        """Read first quarter, second half, first nine months, девять месяцев, first half of the year."""
        s = self.sentence
        number = int(mark.meanings["ordinal"])
        follower = s.at.get(mark.j)
        if follower is None or follower.i != mark.j:
            if number == 1 and s.printed(mark.j).isdecimal() and len(s.printed(mark.j)) <= 2:
                return self._first_months(i, int(s.printed(mark.j)), mark.j + 1)
            return None
        kind = follower.get("time")
        if kind == "half":
            month = self._half_of_month(i, number, follower.j)
            if month:
                return month
        if kind in ("quarter", "half") and number <= (4 if kind == "quarter" else 2):
            at = self._of_the_year(follower.j)
            return self._part_of_year(i, at, ("Q" if kind == "quarter" else "H") + str(number))
        if number == 1 and "cardinal" in follower:
            return self._first_months(i, int(follower.meanings["cardinal"]), follower.j)
        return None

    def _half_of_month(self, i: int, number: int, j: int) -> When | None:
        """Read "the second half of July" as its days."""
        s = self.sentence
        link = s.at.get(j)
        mark = s.at.get(link.j) if link is not None and (link.get("span") == "in" or "preposition" in link) else link
        if mark is None or "month" not in mark:
            return None
        month = int(mark.meanings["month"])
        year, end = self._year_at(mark.j)
        year = year or self._implied_year(month)
        if year is None:
            return None
        first, last = (1, 15) if number == 1 else (16, month_end(year, month).day)
        return When(i, end, Period(date(year, month, first), date(year, month, last), "day"))

    def _of_the_year(self, j: int) -> int:
        s = self.sentence
        link = s.at.get(j)
        if link is not None and link.get("span") == "in" and s.mark(link.j, "time") == "year":
            return s.at[link.j].j
        return j

    def _first_months(self, i: int, number: int, j: int) -> When | None:
        mark = self.sentence.at.get(j)
        if mark is None or mark.get("time") not in ("month", "quarter") or not 1 <= number <= 12:
            return None
        months = number if mark.get("time") == "month" else number * 3
        year, end = self._year_at(mark.j)
        year = year or self._year_of_months(months)
        return When(i, end, Period.months(year, 1, year, months)) if year and months <= 12 else None

    def _year_of_months(self, months: int) -> int | None:
        if self.context_year:
            return self.context_year
        if self.today is None:
            return None
        return self.today.year if self.today.month > months or self.today.month == months and self.today.day > 20 else self.today.year - 1

    def _counted_months(self, i: int, printed: str) -> When | None:
        """Read за 9 месяцев 2022 года, 11M 2022, 12 months to March 2023, 1-8月."""
        s = self.sentence
        if not printed.isdecimal() or not 1 <= int(printed) <= 12:
            return None
        at = i + 1 if s.printed(i)[0].isdecimal() else s.at[i].j
        mark = s.at.get(at)
        if mark is not None and mark.get("time") == "quarter" and self._until(mark.j) is None:
            return None
        if mark is None or mark.i != at or not (mark.get("time") in ("month", "quarter") or mark.get("subperiod") in ("M", "months")):
            return None
        to = self._until(mark.j)
        if to:
            end, last = to
            start = last.year * 12 + last.month - int(printed) * (3 if mark.get("time") == "quarter" else 1)
            return When(i, end, Period(date(start // 12, start % 12 + 1, 1), month_end(last.year, last.month), "month"))
        year, end = self._year_at(mark.j)
        if year is None:
            year = self._year_before(i)
        if year is None:
            back = s.at.get(i - 1)
            if not (back is not None and back.get("span") in ("in", "past")):
                return None
            if back.get("span") == "past" or s.lexicon.language == "en":
                return None
            year = self._year_of_months(int(printed))
        return When(i, end, Period.months(year, 1, year, int(printed))) if year else None

    def _year_before(self, i: int) -> int | None:
        if self.found and self.found[-1].j >= i - 1 and self.found[-1].period and self.found[-1].period.grain == "year" and self.found[-1].j == i:
            when = self.found.pop()
            return when.period.last.year if when.period else None
        return None

    def _until(self, j: int) -> tuple[int, date] | None:
        """Return end token and last day of "to March 2023", "ended 31 March 2023", "to June"."""
        s = self.sentence
        link = s.at.get(j)
        if link is None or not (link.get("span") in ("to", "ended") or link.get("range") == "to"):
            return None
        at = link.j
        while s.word(at) == "the" or s.mark(at, "span") == "end_of" or s.mark(at, "preposition") == "of":
            at = s.at[at].j if at in s.at else at + 1
        part = s.at.get(at)
        if part is not None and part.meanings.get("subperiod", "")[:1] in ("Q", "H"):
            year, end = self._year_at(part.j)
            year = year or self._year_of_part(part.meanings["subperiod"])
            return (end, _part(year, part.meanings["subperiod"]).last) if year else None
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

    def _year_to(self, i: int, mark: Mark) -> When | None:
        """Read "the year to June", "year ended 31 March 2023" as the twelve months up to then."""
        if mark.get("time") != "year":
            return None
        to = self._until(mark.j)
        if not to:
            return None
        end, last = to
        first = date(last.year - 1, last.month + 1, 1) if last.month < 12 else date(last.year, 1, 1)
        return When(i, end, Period.months(first.year, first.month, last.year, last.month))

    def _numbered_part(self, i: int, printed: str) -> When | None:
        """Read 1st quarter, 3 кв. 2022, 1-тоқсан: digits, an ordinal sign, and quarter or half."""
        s = self.sentence
        if not printed.isdecimal() or not 1 <= int(printed) <= 4:
            return None
        at = i + 1
        if s.word(at) in _DASHES and s.glued(i, at):
            at += 1
        if s.mark(at, "ordinal_sign") == "after":
            at = s.at[at].j
        mark = s.at.get(at)
        if mark is not None and mark.get("time") in ("quarter", "half") and (at > i + 1 or s.lexicon.language != "en") and int(printed) <= (4 if mark.get("time") == "quarter" else 2):
            return self._part_of_year(i, mark.j, ("Q" if mark.get("time") == "quarter" else "H") + printed)
        return None

    def _roman(self, i: int) -> When | None:
        number = ROMAN.get(self.sentence.word(i), 0) if self.sentence.printed(i).isupper() else 0
        if not 1 <= number <= 4:
            return None
        mark = self.sentence.at.get(i + 1)
        if mark is None or mark.get("time") not in ("quarter", "half"):
            return None
        return self._part_of_year(i, mark.j, ("Q" if mark.get("time") == "quarter" else "H") + str(number))

    def _part_after_year(self, i: int, j: int, year: int) -> When | None:
        """Read the order year first: 2022 жылдың бірінші тоқсаны, 2023年上半年, 2022 Q1, 2022 жылдың 9 айы."""
        s = self.sentence
        mark = s.at.get(j)
        if mark is None or mark.i != j:
            digits = s.printed(j)
            if digits.isdecimal() and len(digits) <= 2:
                follower = s.at.get(j + 1)
                if follower is not None and follower.get("time") == "month" and s.lexicon.language in ("kk", "tr", "zh") and 1 <= int(digits) <= 12:
                    return When(i, follower.j, Period.months(year, 1, year, int(digits)))
            number = ROMAN.get(s.word(j), 0) if digits.isupper() else 0
            follower = s.at.get(j + 1)
            if 1 <= number <= 4 and follower is not None and follower.get("time") in ("quarter", "half"):
                return When(i, follower.j, _part(year, ("Q" if follower.get("time") == "quarter" else "H") + str(number)))
            return None
        if "subperiod" in mark and mark.meanings["subperiod"][-1].isdecimal():
            return When(i, mark.j, _part(year, mark.meanings["subperiod"]))
        if "ordinal" in mark:
            follower = s.at.get(mark.j)
            if follower is not None and follower.get("time") in ("quarter", "half"):
                name = ("Q" if follower.get("time") == "quarter" else "H") + mark.meanings["ordinal"]
                return When(i, follower.j, _part(year, name)) if name in ("Q1", "Q2", "Q3", "Q4", "H1", "H2") else None
            if follower is not None and mark.meanings["ordinal"] == "1":
                count = follower.meanings.get("cardinal") or (s.printed(mark.j) if s.printed(mark.j).isdecimal() else None)
                months = s.at.get(follower.j)
                if count and months is not None and months.get("time") == "month":
                    return When(i, months.j, Period.months(year, 1, year, int(count)))
        return None

    def _chinese_tail(self, i: int, year: int) -> When | None:
        """Read 2022年, 2022年3月15日, 2022年1-8月, 2023年至2024年."""
        s = self.sentence
        if s.word(i + 1) != "年":
            return None
        at, month = i + 2, s.printed(i + 2)
        if not month.isdecimal() or not 1 <= int(month) <= 12 or len(month) > 2:
            link = s.word(at)
            if (link in _DASHES or link in ("至", "到")) and is_year(s.printed(at + 1)):
                end = at + 2 + (s.word(at + 2) == "年")
                return When(i, end, Period.years(year, int(s.printed(at + 1))))
            return self._part_after_year(i, at, year) or self._with_since(When(i, at, Period.year(year)))
        first, at = int(month), at + 1
        if s.word(at) == "月":
            at += 1
            if s.printed(at).isdecimal() and s.word(at + 1) in ("日", "号") and _is_day(str(year), month, s.printed(at)):
                return self._day(i, at + 2, year, first, int(s.printed(at)))
        if (s.word(at) in _DASHES or s.word(at) in ("至", "到")) and s.printed(at + 1).isdecimal() and s.word(at + 2) == "月":
            return When(i, at + 3, Period.months(year, first, year, int(s.printed(at + 1))))
        return When(i, at, Period.month(year, first))

    # -- relative phrases ------------------------------------------------------------------------------------------

    def _relative(self, i: int, mark: Mark) -> When | None:
        name = mark.meanings["when"]
        if name in SHIFTS:
            year, end = self._year_at(mark.j)
            if year is not None and name in ("same_period", "same_span"):
                return When(i, end, None, shift=f"={year}", name=name)
            return When(i, mark.j, None, shift=SHIFTS[name], name=name)
        today = self.today
        if today is None:
            return When(i, mark.j, None, name=name)
        if name in ("last_year", "this_year", "next_year", "year_before_last", "pandemic_year"):
            year = 2020 if name == "pandemic_year" else today.year + {"last_year": -1, "this_year": 0, "next_year": 1}.get(name, -2)
            part = self._part_after_year(i, mark.j, year)
            return part or When(i, mark.j, Period.year(year), name=name)
        if name in ("last_month", "this_month"):
            month = Period.month(today.year, today.month)
            return When(i, mark.j, month.before() if name == "last_month" else month, name=name)
        if name == "last_quarter":
            quarter = Period.quarter(today.year, (today.month + 2) // 3).before()
            return When(i, mark.j, quarter, name=name)
        if name in ("now", "today", "last_week", "yesterday"):
            return When(i, mark.j, Period.month(today.year, today.month), name=name)
        season = {"last_spring": 4, "last_summer": 7, "last_autumn": 10, "last_winter": 1}.get(name)
        if season:
            year = today.year - 1 if season >= today.month or today.month - season < 3 and season != 1 else today.year
            return When(i, mark.j, Period.month(year, season), name=name)
        return When(i, mark.j, None, name=name)

    def _past(self, i: int, mark: Mark) -> When | None:
        """Read "over the past five years" as the five years to the last complete one."""
        s = self.sentence
        at = mark.j
        number = s.printed(at) if s.printed(at).isdecimal() else (s.mark(at, "cardinal") or "")
        end = at + 1 if s.printed(at).isdecimal() else (s.at[at].j if number else at)
        if number and s.mark(end, "cardinal") and int(number) % 10 == 0:
            number, end = str(int(number) + int(s.at[end].meanings["cardinal"])), s.at[end].j
        unit = s.at.get(end)
        if not number or unit is None or unit.get("time") not in ("year", "decade") or self.today is None:
            if unit is not None and at == end and unit.get("time") == "decade" and self.today:
                return When(i, unit.j, Period.years(self.today.year - 10, self.today.year - 1))
            return None
        count = int(number) * (10 if unit.get("time") == "decade" else 1)
        if not 2 <= count <= 100:
            return None
        last = self.today.year - 1
        return When(i, unit.j, Period.years(last - count + 1, last), since=False, name="past")

    def _counted_years(self, i: int, mark: Mark) -> When | None:
        """Read "over the five years": the years whose figures went before."""
        s = self.sentence
        at = mark.j + (s.word(mark.j) in ("the", "these", "those"))
        number = s.printed(at) if s.printed(at).isdecimal() else s.mark(at, "cardinal") or ""
        end = at + 1 if s.printed(at).isdecimal() else (s.at[at].j if number else at)
        if not number or not 2 <= int(number) <= 30 or s.mark(end, "time") != "year":
            return None
        return When(i, s.at[end].j, None, shift=f"years:{number}")

    def _fiscal(self, i: int, mark: Mark) -> When | None:
        s = self.sentence
        to = self._until(mark.j)
        if to is None and s.at.get(mark.j) is not None and s.at[mark.j].get("when") in ("last_year",):
            return None
        if to:
            end, last = to
            first = date(last.year - 1, last.month + 1, 1) if last.month < 12 else date(last.year, 1, 1)
            return When(i, end, Period.months(first.year, first.month, last.year, last.month))
        at = mark.j
        while s.word(at) in ("of", "the", ",", "'", "’"):
            at += 1
        printed = s.printed(at)
        if is_year(printed):
            second = self._second_year(at, int(printed), s.word(at + 1), s.printed(at + 2)) if s.printed(at + 2)[:1].isdecimal() else None
            if second and second.period:
                year = second.period.last.year
                period = self._fiscal_years(year) if second.period.first.year == year - 1 else second.period
                return When(i, second.j, period)
            return When(i, at + 1, self._fiscal_years(int(printed)))
        if printed.isdecimal() and len(printed) == 2 and s.glued(at - 1, at):
            return When(i, at + 1, self._fiscal_years(2000 + int(printed)))
        return None


def _part(year: int, name: str) -> Period:
    number = int(name[1])
    if name[0] == "H":
        return Period.half(year, number)
    if name[0] == "N":  # first so many quarters
        return Period.months(year, 1, year, number * 3)
    return Period.quarter(year, number)


def _is_day(year: str, month: str, day: str) -> bool:
    if not (year.isdecimal() and month.isdecimal() and day.isdecimal() and 1 <= int(month) <= 12):
        return False
    return 1 <= int(day) <= month_end(int(year), int(month)).day
