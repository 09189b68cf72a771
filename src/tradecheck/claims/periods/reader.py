"""Phrases of time: which days they mean, against the date of the document.

In: a sentence and the reference date. Out: `When` records and the tokens they take. A relative phrase ("a year earlier",
"the same period") keeps its shift, to be applied to the period that governs the sentence.
Fiscal years: Pakistan, Egypt, Bangladesh, Australia, Kenya July; India, Japan, Britain April; USA October (the
ministries of finance); July where no country decides. Iranian and other calendars: by their Gregorian days.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...period import Period
from .when import DASHES, SHIFTS, When
from .years import YearPhrases


class PeriodReader(YearPhrases):
    """Reads the phrases of time of one sentence."""

    def read(self) -> list[When]:
        end = self.sentence.first
        for i in self.sentence.time_starts():
            when = self._at(i) if i >= end else None
            if when is not None:
                self.found.append(when)
                self.taken.update(range(when.i, when.j))
                end = when.j
        self._joined_days()
        return self.found

    def _joined_days(self) -> None:
        """Turn two dates with a dash or "to" between them into the days from the one to the other."""
        out: list[When] = []
        for when in self.found:
            last = out[-1] if out else None
            if (
                last is not None
                and last.period
                and when.period
                and last.period.grain == when.period.grain == "day"
                and last.period.last < when.period.first
            ):
                link = self.sentence.at.get(last.j)
                if when.i - last.j == 1 and (
                    self.sentence.word(last.j) in DASHES or link is not None and (link.get("range") == "to" or link.get("span") == "to")
                ):
                    out[-1] = When(last.i, when.j, Period(last.period.first, when.period.last, "day"))
                    continue
            out.append(when)
        self.found = out

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
        return (
            self._full_date(i, printed)
            or self._years(i, printed)
            or self._day_month(i, printed)
            or self._counted_months(i, printed)
            or self._numbered_part(i, printed)
        )

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
        return self._year_to(i, mark) or self._named_part(i, mark) if "time" in mark else None

    def _relative(self, i: int, mark: Mark) -> When | None:
        name = mark.meanings["when"]
        if name in SHIFTS:
            year, end = self._year_at(mark.j)
            if year is not None and name in ("same_period", "same_span"):
                return When(i, end, None, shift=f"={year}", name=name)
            return When(i, mark.j, None, shift=SHIFTS[name], name=name)
        today = self.today
        if name == "year_to_date":
            return self._year_to_date(i, mark)
        if name == "whole_year":
            year, end = self._year_at(mark.j)
            year = year or self.context_year or (today.year - 1 if today else None)
            return When(i, end, Period.year(year) if year else None, name=name)
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

    def _year_to_date(self, i: int, mark: Mark) -> When:
        """Read "year to date" as January to the last month spoken of, or to the month before that of the document."""
        last = self.context.last if self.context is not None and self.context.grain in ("month", "quarter", "half") else None
        if last is None and self.today is not None:
            last = Period.month(self.today.year, self.today.month).before().last
        return When(i, mark.j, Period.months(last.year, 1, last.year, last.month) if last else None, name="year_to_date")

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
