"""Parts of a year: first quarter, H1, the first nine months, 11M 2022, III квартал, 2022 жылдың 9 айы."""

from __future__ import annotations

from datetime import date

from ...lexicons.lexicon import Mark
from ...period import Period, month_end
from ..numbers.numerals import ROMAN, is_year
from .phrases import Phrases
from .when import DASHES, When, part_of_year


class PartPhrases(Phrases):
    """Quarters, halves and counted months."""

    def _part_of_year(self, i: int, j: int, name: str) -> When | None:
        year, end = self._year_at(self._past_months(j))
        if year is None:
            back = self.sentence.printed(i - 1)
            if is_year(back) and i - 1 not in self.taken:
                year = int(back)
        if year is None:
            year = (
                self.context_year
                or (self.found[-1].period.last.year if self.found and self.found[-1].period else None)
                or self._year_of_part(name)
            )
        if year is None:
            return When(i, end, None, name=name)
        other = self._second_part(end, year)
        if other:
            return When(i, other[0], Period(part_of_year(year, name).first, other[1].last, part_of_year(year, name).grain))
        return When(i, end, part_of_year(year, name))

    def _past_months(self, j: int) -> int:
        """Step over the months of a part of the year in brackets: Quarter 1 (Jan to Mar) 2024."""
        s = self.sentence
        if s.word(j) in ("(", "（") and s.mark(j + 1, "month"):
            return next((k + 1 for k in range(j + 2, j + 9) if s.word(k) in (")", "）")), j)
        return j

    def _named_part(self, i: int, mark: Mark) -> When | None:
        """Read Quarter 1, Halbjahr 2: the word first, then its number."""
        s = self.sentence
        kind, printed = mark.get("time"), s.printed(mark.j)
        if kind not in ("quarter", "half") or printed not in ("1", "2", "3", "4") or kind == "half" and printed > "2":
            return None
        follower = s.at.get(mark.j + 1)
        if follower is not None and any(c in follower for c in ("scale", "currency", "relative", "unit", "noun")):
            return None
        return self._part_of_year(i, mark.j + 1, ("Q" if kind == "quarter" else "H") + printed)

    def _second_part(self, j: int, year: int) -> tuple[int, Period] | None:
        s = self.sentence
        if s.word(j) in DASHES:
            mark = s.at.get(j + 1)
            if mark is not None and "subperiod" in mark and mark.meanings["subperiod"][-1].isdecimal():
                named, end = self._year_at(mark.j)
                return end, part_of_year(named or year, mark.meanings["subperiod"])
        return None

    def _ordinal_part(self, i: int, mark: Mark) -> When | None:
        """Read first quarter, second half, first nine months, девять месяцев, first half of the year."""
        s = self.sentence
        number = int(mark.meanings["ordinal"])
        follower = s.at.get(mark.j)
        if follower is None or follower.i != mark.j:
            last = self.found[-1] if self.found else None
            if last is not None and last.period is not None and last.period.grain in ("quarter", "half") and last.period.days < 190:
                behind = s.printed(mark.j)
                if number <= (4 if last.period.grain == "quarter" else 2) and (behind[:1].isdecimal() or not behind[:1].isalpha()):
                    name = ("Q" if last.period.grain == "quarter" else "H") + str(number)
                    return When(i, mark.j, part_of_year(last.period.first.year, name))  # in the first quarter 565, in the second 645
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
        if (
            self.found
            and self.found[-1].j >= i - 1
            and self.found[-1].period
            and self.found[-1].period.grain == "year"
            and self.found[-1].j == i
        ):
            when = self.found.pop()
            return when.period.last.year if when.period else None
        return None

    def _numbered_part(self, i: int, printed: str) -> When | None:
        """Read 1st quarter, 3 кв. 2022, 1-тоқсан: digits, an ordinal sign, and quarter or half."""
        s = self.sentence
        if not printed.isdecimal() or not 1 <= int(printed) <= 4:
            return None
        at = i + 1
        if s.word(at) in DASHES and s.glued(i, at):
            at += 1
        if s.mark(at, "ordinal_sign") == "after":
            at = s.at[at].j
        mark = s.at.get(at)
        if (
            mark is not None
            and mark.get("time") in ("quarter", "half")
            and (at > i + 1 or s.lexicon.language != "en")
            and int(printed) <= (4 if mark.get("time") == "quarter" else 2)
        ):
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
                if (
                    follower is not None
                    and follower.get("time") == "month"
                    and s.lexicon.language in ("kk", "tr", "zh")
                    and 1 <= int(digits) <= 12
                ):
                    return When(i, follower.j, Period.months(year, 1, year, int(digits)))
            number = ROMAN.get(s.word(j), 0) if digits.isupper() else 0
            follower = s.at.get(j + 1)
            if 1 <= number <= 4 and follower is not None and follower.get("time") in ("quarter", "half"):
                return When(i, follower.j, part_of_year(year, ("Q" if follower.get("time") == "quarter" else "H") + str(number)))
            return None
        if "subperiod" in mark and mark.meanings["subperiod"][-1].isdecimal():
            return When(i, mark.j, part_of_year(year, mark.meanings["subperiod"]))
        if "ordinal" in mark:
            follower = s.at.get(mark.j)
            if follower is not None and follower.get("time") in ("quarter", "half"):
                name = ("Q" if follower.get("time") == "quarter" else "H") + mark.meanings["ordinal"]
                return When(i, follower.j, part_of_year(year, name)) if name in ("Q1", "Q2", "Q3", "Q4", "H1", "H2") else None
            if follower is not None and mark.meanings["ordinal"] == "1":
                count = follower.meanings.get("cardinal") or (s.printed(mark.j) if s.printed(mark.j).isdecimal() else None)
                months = s.at.get(follower.j)
                if count and months is not None and months.get("time") == "month":
                    return When(i, months.j, Period.months(year, 1, year, int(count)))
        return None
