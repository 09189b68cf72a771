"""Years and full dates: 2022, 2018-2022, 2021/22, since 2005, fiscal years, 16.05.2022, 2022年1-8月."""

from __future__ import annotations

from datetime import date

from ...lexicons.lexicon import Mark
from ...period import Period
from ..numbers.numerals import is_year
from .months import MonthPhrases
from .when import DASHES, When, is_day


class YearPhrases(MonthPhrases):
    """Years, spans of years, fiscal years, full dates."""

    def _full_date(self, i: int, printed: str) -> When | None:
        parts = printed.split(".")
        if len(parts) == 3 and len(parts[2]) == 4 and is_day(parts[2], parts[1], parts[0]):
            return self._day(i, i + 1, int(parts[2]), int(parts[1]), int(parts[0]))
        s = self.sentence
        if (
            is_year(printed)
            and s.word(i + 1) == "-"
            and s.word(i + 3) == "-"
            and s.glued(i, i + 1)
            and is_day(printed, s.word(i + 2), s.word(i + 4))
        ):
            return self._day(i, i + 5, int(printed), int(s.word(i + 2)), int(s.word(i + 4)))
        if s.word(i + 1) == "." and s.word(i + 3) == "." and is_year(s.word(i + 4)) and is_day(s.word(i + 4), s.word(i + 2), printed):
            return self._day(i, i + 5, int(s.word(i + 4)), int(s.word(i + 2)), int(printed))
        if s.word(i + 1) == "/" and s.word(i + 3) == "/" and is_year(s.word(i + 4)) and is_day(s.word(i + 4), s.word(i + 2), printed):
            return self._day(i, i + 5, int(s.word(i + 4)), int(s.word(i + 2)), int(printed))
        return None

    def _years(self, i: int, printed: str) -> When | None:
        """Read 2022, 2018-2022, 2021/22, 2022年1-8月, and what precedes: since 2005."""
        s = self.sentence
        if not is_year(printed) or self._counts_something(i):
            return None
        year, j = int(printed), i + 1
        link, other = s.word(j), s.printed(j + 1)
        if (link in DASHES or link == "/") and other[:1].isdecimal():
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
            return When(self._start_of_span(i), end, Period.years(year, int(s.printed(span_to.j))))
        part = self._part_after_year(i, j, year)
        if part:
            return part
        return self._with_since(When(i, j, Period.year(year)))

    def _counts_something(self, i: int) -> bool:
        """A four-digit number with a unit, currency or scale is no year."""
        s = self.sentence
        after = s.at.get(i + 1)
        if (
            after is not None
            and after.i == i + 1
            and any(c in after for c in ("scale", "currency", "relative", "unit"))
            and "time" not in after
        ):
            return True
        if after is not None and "noun" in after and "country" not in after:
            return True
        before = s.at.get(i - 1)
        return before is not None and "currency" in before and (s.glued(i - 1, i) or s.printed(i - 1).isupper())

    def _second_year(self, i: int, year: int, link: str, other: str) -> When | None:
        s = self.sentence
        end = self._year_word(i + 3)
        if is_year(other):
            last = int(other)
            if last == year + 1 and (link == "/" or self._near_fiscal(i, i + 3)) and link != "/":
                return When(i, end, self._fiscal_years(last))
            return When(i, end, Period.years(year, last)) if last > year else None
        if len(other) == 2 and int(other) == (year + 1) % 100 and s.glued(i, i + 1):
            return When(i, self._past_fiscal(end), self._fiscal_years(year + 1))
        return None

    def _past_fiscal(self, j: int) -> int:
        """Step over "fiscal year that ended on July 7" behind the years it names."""
        mark = self.sentence.at.get(j)
        if mark is None or mark.get("span") != "fiscal":
            return j
        to = self._until(mark.j)
        return to[0] if to else mark.j

    def _near_fiscal(self, i: int, j: int) -> bool:
        return any(m.get("span") == "fiscal" and (abs(m.j - i) <= 1 or abs(m.i - j) <= 1) for m in self.sentence.of("span"))

    def _fiscal_years(self, last_year: int) -> Period:
        start = self.fiscal_start
        return Period.months(last_year - 1, start, last_year, (start + 10) % 12 + 1) if start > 1 else Period.year(last_year)

    def _with_since(self, when: When) -> When:
        """Turn "since 2005" into the years from then to the last complete one."""
        s = self.sentence
        back = s.at.get(when.i - 1)
        after = s.at.get(when.j)
        since = (back is not None and back.get("span") == "since") or (after is not None and after.get("span") == "since_after")
        if since and when.period and self.today:
            when.since = True
        return when

    def _opens_span(self, i: int) -> bool:
        back = self.sentence.at.get(i - 1)
        return (
            back is not None
            and back.get("span") in ("from", "in", "past")
            or back is not None
            and back.get("range") == "between"
            or back is not None
            and "preposition" in back
        )

    def _chinese_tail(self, i: int, year: int) -> When | None:
        """Read 2022年, 2022年3月15日, 2022年1-8月, 2023年至2024年."""
        s = self.sentence
        if s.word(i + 1) != "年":
            return None
        at, month = i + 2, s.printed(i + 2)
        if not month.isdecimal() or not 1 <= int(month) <= 12 or len(month) > 2:
            link = s.word(at)
            if (link in DASHES or link in ("至", "到")) and is_year(s.printed(at + 1)):
                end = at + 2 + (s.word(at + 2) == "年")
                return When(i, end, Period.years(year, int(s.printed(at + 1))))
            return self._part_after_year(i, at, year) or self._with_since(When(i, at, Period.year(year)))
        first, at = int(month), at + 1
        if s.word(at) == "月":
            at += 1
            if s.printed(at).isdecimal() and s.word(at + 1) in ("日", "号") and is_day(str(year), month, s.printed(at)):
                return self._day(i, at + 2, year, first, int(s.printed(at)))
        if (s.word(at) in DASHES or s.word(at) in ("至", "到")) and s.printed(at + 1).isdecimal() and s.word(at + 2) == "月":
            return When(i, at + 3, Period.months(year, first, year, int(s.printed(at + 1))))
        return When(i, at, Period.month(year, first))

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
