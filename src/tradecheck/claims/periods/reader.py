"""Phrases of time: which days they mean, against the date of the document and the period it speaks of.

In: a sentence, the reference date and the period spoken of. Out: `When` records and the tokens they take. A relative
phrase ("a year earlier", "the same period") keeps its shift, to be applied to the period that governs the sentence.
Fiscal years: Pakistan, Egypt, Bangladesh, Australia, Kenya July; India, Japan, Britain April; USA October (the
ministries of finance); July where no country decides. Iranian and other calendars: by their Gregorian days.
"""

from __future__ import annotations

from datetime import date

from ...lexicons.lexicon import Mark
from ...period import Period
from ..numbers.numerals import ROMAN
from ..sentence import Sentence
from .calendars import Part, of_code, of_unit, within
from .parts import Told, first_months, part_at
from .relative import counted, following, past, relative, this
from .scope import Scope
from .when import DASHES, MONTHS, When
from .written import FISCAL, counts_something, full_date, is_month_of_year, other_year, past_year_word, year_number
from .years import fiscal_phrase, fiscal_until, relative_year, the_year, trailing, until, up_to, year_after, year_at

_MOVING = {"past": past, "previous": past, "this": this, "following": following}


class PeriodReader:
    """Reads the phrases of time of one sentence."""

    def __init__(
        self, sentence: Sentence, today: date | None, fiscal_start: int = 7, context: Period | None = None, *, by_begin: bool = False
    ) -> None:
        self.sentence = sentence
        self.scope = Scope(sentence, today, fiscal_start, context, by_begin)
        self.taken: set[int] = set()

    @property
    def found(self) -> list[When]:
        return self.scope.found

    def read(self) -> list[When]:
        """Return the phrases in order of position; their tokens are ``taken``."""
        end = self.sentence.first
        found = self.scope.found
        for i in self.sentence.time_starts():
            when = _phrase_at(self.scope, i) if i >= end else None
            if when is not None:
                found.append(when)
                self.taken.update(range(when.i, when.j))
                end = when.j
        return found


def _phrase_at(scope: Scope, i: int) -> When | None:
    mark = scope.starting(i)
    printed = scope.sentence.printed(i)
    if printed[0].isdecimal():
        if "'" in printed or "’" in printed:
            return _apostrophed(scope, i, printed)
        if mark is None or "subperiod" not in mark:
            found = full_date(scope, i) or (_year(scope, i) if len(printed) == 4 else None)
            if found is not None or len(printed) > 3:
                return found
        return _part(scope, i) or counted(scope, i)
    if mark is None:
        return _roman(scope, i) if printed.isupper() and scope.sentence.word(i) in ROMAN else None
    meanings = mark.meanings
    if "when" in meanings:
        return _relative(scope, mark)
    span = meanings.get("span")
    if span in FISCAL:
        return _fiscal(scope, mark)
    if "time" in meanings:
        found = _unit(scope, mark)
        if found is not None:
            return found
    if "month" in meanings or "subperiod" in meanings or "ordinal" in meanings or span in ("past", "first", "last") or "time" in meanings:
        found = _part(scope, i) or ("ordinal" in meanings and _elliptic(scope, mark)) or None
        if found is not None:
            return found
    if span in _MOVING:
        return _MOVING[span](scope, mark)
    if span == "next":
        return this(scope, mark, 1)
    if "cardinal" in meanings or "article" in meanings or "scale" in meanings:
        return _part(scope, i) or counted(scope, i)
    return None


def _apostrophed(scope: Scope, i: int, printed: str) -> When | None:
    """Read H1'22, Q3’23: the tokens are a letter and digits with an apostrophe."""
    s = scope.sentence
    letter = s.printed(i - 1)
    if len(printed) != 4 or printed[1] not in "'’" or letter not in ("H", "Q") or not s.glued(i - 1, i) or not printed[2:].isdecimal():
        return None
    part = of_code(letter + printed[0])
    return When(i - 1, i + 1, within(part, Period.year(2000 + int(printed[2:])))) if part is not None else None


def _roman(scope: Scope, i: int) -> When | None:
    """Read III квартал, I–III кварталы from the last numeral back."""
    s = scope.sentence
    if s.word(i - 1) in DASHES and s.printed(i - 2).isupper() and s.word(i - 2) in ROMAN:
        return _part(scope, i - 2)
    return _part(scope, i)


def _fiscal(scope: Scope, mark: Mark) -> When | None:
    read = fiscal_phrase(scope, mark)
    if read is None:
        return None
    year, j = read
    told = part_at(scope, j) if year.days in (365, 366) else None
    if told is not None and not told.part.named and not told.bound:
        return _placed(scope, mark.i, told, year)  # FY23 Q1
    return _with_since(scope, When(mark.i, j, year))


def _relative(scope: Scope, mark: Mark) -> When | None:
    """Read last year, and the part of it told behind: last year's first quarter, 去年上半年, geçen yılın ilk 9 ayı."""
    name = mark.meanings["when"]
    year = relative_year(scope, name) if name.endswith("_year") or name == "year_before_last" else None
    if year is not None:
        told = _part_behind(scope, mark.j)
        if told is not None:
            return _placed(scope, mark.i, told, year)
    when = relative(scope, mark)
    return _with_since(scope, when) if when is not None and when.period is not None else when


def _part_behind(scope: Scope, j: int) -> Told | None:
    """Return the part told behind its year: 2022 жылдың 9 айы, 2023年1至8月, 2022 Q1, 2022's first half."""
    s = scope.sentence
    mark = scope.starting(j)
    if (
        mark is not None
        and ("possessive" in mark or mark.get("span") == "in" and scope.year_first and "time" not in mark)
        and "month" not in mark
    ):
        j = mark.j
    elif s.word(j) in DASHES and s.glued(j - 1, j) and s.mark(j + 1, "subperiod"):
        j += 1  # 2022-Q1
    told = part_at(scope, j)
    if told is not None:
        return told if not told.part.named or scope.year_first else None
    if not scope.year_first:
        return None
    count = scope.count(j)
    unit = scope.unit(count[1]) if count is not None else None
    months = count[0] * MONTHS.get(unit[0], 99) if count is not None and unit is not None else 0
    return Told(first_months(months), unit[1]) if unit is not None and 1 <= months <= 12 and unit[0] != "year" else None


def _year(scope: Scope, i: int) -> When | None:
    """Read a year and what is told with it: 2022, 2018 to 2022, 2023年1至8月, the 1990s, 2022-05."""
    s = scope.sentence
    if not (year_number(scope, i) or other_year(scope, i)) or counts_something(scope, i):
        return None
    month = is_month_of_year(scope, i)
    if month:
        return When(i, i + 3, Period.month(int(s.printed(i)), month))
    read = year_at(scope, i)
    if read is None:
        return None
    year, j = read
    behind = scope.starting(i + 1)
    if behind is not None and behind.get("span") == "decade_after" and year.first.year % 10 == 0:
        return When(i, past_year_word(scope, behind.j), Period.years(year.first.year, year.first.year + 9))
    span = _to_year(scope, i, year, j)
    if span is not None:
        return span
    told = _part_behind(scope, j) if year.days < 367 else None
    if told is not None:
        when = _placed(scope, i, told, year)
        if when is not None:
            return when
    return _with_since(scope, When(i, _past_end(scope, j, year), year))


def _past_end(scope: Scope, j: int, year: Period) -> int:
    """Step over what tells a year or its end once more: 2022年全年, 2022年底; 1401, which ended March 20; 2021/22 that ended on July 7."""
    whole = scope.starting(j)
    if whole is not None and (whole.get("when") == "whole_year" or scope.year_first and whole.get("when") == "year_end"):
        return whole.j
    ended = until(scope, j + (scope.sentence.word(j) in (",", "，")))
    return ended[0] if ended is not None and abs((ended[1] - year.last).days) < 40 and year.grain != "year" else j


def _to_year(scope: Scope, i: int, year: Period, j: int) -> When | None:
    """Read from 2018 to 2022, between 2018 and 2022, 2018'den 2022'ye, 2018 жылдан 2022 жылға дейін."""
    back = scope.at.get(i - 1)
    opened = scope.opener(i) is not None
    at = scope.link(j, opened)
    begun = back is not None and (back.get("span") in ("in", "past") or "preposition" in back or back.get("time") == "year")
    link = scope.starting(j)
    begun = begun or link is not None and link.get("span") == "to" and link.get("range") != "and"  # 2018 bis 2022, 2018年至2022年
    if at is None and scope.year_first:
        ending = scope.starting(j)
        at = ending.j if ending is not None and ending.get("step_after") == "from" else j
        opened = _ended_by_link(scope, at)
    if at is None or not (opened or begun) or counts_something(scope, at):
        return None
    if not year_number(scope, at):
        return None
    last = year_at(scope, at)
    if last is None or last[0].last <= year.last or last[0].grain != year.grain or year.days > 366:
        return None
    after = scope.starting(last[1])
    end = (
        after.j
        if after is not None
        and opened
        and scope.year_first
        and (after.get("span") in ("to_after", "by") or after.get("step_after") == "to")
        else last[1]
    )
    return When(scope.start_of_span(i), end, year.to(last[0]))


def _ended_by_link(scope: Scope, at: int) -> bool:
    """Return whether a second year at a token has "until" behind it: 2022 жылға дейін, 2022'ye kadar."""
    if not year_number(scope, at):
        return False
    j = past_year_word(scope, at + 1)
    after = scope.starting(j)
    return after is not None and (after.get("span") in ("to_after", "by") or after.get("step_after") == "to")


def _unit(scope: Scope, mark: Mark) -> When | None:
    """Read what a unit begins: the year to June, the quarter ended 30 June, yılın ilk yarısı, the year's first half."""
    unit = mark.meanings["time"]
    if unit not in MONTHS:
        return None
    ended = until(scope, mark.j)
    if ended is not None and unit != "month":
        return When(mark.i, ended[0], up_to(ended[1], unit))
    if unit == "year":
        behind = scope.starting(mark.j)
        told = part_at(scope, behind.j if behind is not None and "possessive" in behind else mark.j)
        year = the_year(scope) if told is not None and not told.part.named and not told.part.first_day else None
        if told is not None and year is not None and (scope.year_first or behind is not None and "possessive" in behind):
            return _placed(scope, mark.i, told, None)
    after = scope.starting(mark.j)
    if after is not None and after.get("span") in ("earlier", "later"):
        return counted(scope, mark.i)
    return None


def _part(scope: Scope, i: int) -> When | None:
    told = part_at(scope, i)
    return _placed(scope, i, told, None) if told is not None else None


def _placed(scope: Scope, i: int, told: Told, led: Period | None) -> When | None:
    """Put a part into its year: the one before it, the one behind it, or that which is implied."""
    part, j = told.part, told.j
    if told.counted:
        ended = until(scope, j)
        if ended is not None:
            return When(i, ended[0], trailing(ended[1], told.counted))
    year, end = (led, j) if led is not None else year_after(scope, _past_brackets(scope, j))
    if year is None:
        end = j
    second = _second(scope, i, part, year, end)
    if second is not None:
        return second
    if year is None and (told.bound or part.named and not part.first_day and not _tells_month(scope, i, j)):
        return None
    behind = scope.starting(end)
    if year is None and (behind is not None and behind.get("span") == "consecutive" or _names_span_again(scope, i, part)):
        return None  # le quatrième trimestre consécutif
    period = within(part, year) if year is not None else scope.implied(part)
    single = part.first_day != 0 and part.first_day == part.last_day
    spanning = part.named and (part.first, part.first_day) != (part.last, part.last_day)
    when = When(scope.start_of_span(i) if spanning else i, end, period, is_date=single, name="" if period is not None else "part")
    if part.named and part.first == part.last and period is not None and (not part.first_day or single):
        when = _ending(scope, when)
    return _with_since(scope, when)


def _names_span_again(scope: Scope, i: int, part: Part) -> bool:
    """Return whether a part is but another name of the months told right before: from April to September, the first half-year after."""
    last = scope.found[-1] if scope.found else None
    months = last is not None and last.period is not None and last.period.grain == "month" and last.period.days > 31
    return last is not None and months and not part.named and i - last.j <= 3


def _past_brackets(scope: Scope, j: int) -> int:
    """Step over the months of a part of the year in brackets: Quarter 1 (Jan to Mar) 2024."""
    s = scope.sentence
    if s.word(j) in ("(", "（") and s.mark(j + 1, "month"):
        return next((k + 1 for k in range(j + 2, j + 9) if s.word(k) in (")", "）")), j)
    return j


def _tells_month(scope: Scope, i: int, j: int) -> bool:
    """A month's name that is a verb too counts only where the sentence puts it in time: in May, from March; or in a cell of a table."""
    mark = scope.starting(i)
    if mark is None or mark.get("span") != "doubtful" or len(scope.sentence.tokens) <= 3 or j > mark.j or scope.unit(j) is not None:
        return True
    back = scope.at.get(i - 1)
    return back is not None and any(c in back for c in ("span", "preposition", "when", "step", "range", "than"))


def _second(scope: Scope, i: int, part: Part, year: Period | None, end: int) -> When | None:
    """Read the end of a span whose ends have years or days of their own: December 2022 to February 2023, 1 January - 20 February."""
    closed = end + (scope.sentence.word(end) in (")", "）"))  # с начала сезона (1 июля) по 31 мая
    at = scope.link(closed, scope.opener(i) is not None)
    if at is None:
        return None
    ahead = year_at(scope, at) if scope.year_first and year_number(scope, at) else None
    told = _part_behind(scope, ahead[1]) if ahead is not None else part_at(scope, at)
    if told is None or bool(told.part.first_day) != bool(part.first_day) or told.part.named != part.named or told.bound:
        return None
    last_year, j = (ahead[0], told.j) if ahead is not None else year_after(scope, told.j)
    if last_year is None:
        j = told.j
        last = within(told.part, year) if year is not None else scope.implied(told.part)
        if last is not None and year is not None and told.part.first < part.first:
            last = last.shifted(1)
    else:
        last = within(told.part, last_year)
    if last is None:
        return None
    first = within(part, year if year is not None else Period.year(last.last.year))
    if first is not None and first.first > last.first and year is None:
        first = first.shifted(-1)
    if first is None or first.last >= last.last or last.first.year - first.first.year > 60:
        return None
    return When(scope.start_of_span(i), j, first.to(last))


def _ending(scope: Scope, when: When) -> When:
    """Let a month name the year, quarter or half that ends with it: the June 2023 year, the March quarter; 截至3月的12个月."""
    period = when.period
    mark = scope.starting(when.j)
    if period is None or mark is None:
        return when
    unit = mark.get("time")
    if (
        unit in ("year", "quarter", "half")
        and period.grain == "month"
        and mark.j == mark.i + 1
        and period.last.month % {"year": 1, "quarter": 3, "half": 6}[unit] == 0
    ):
        back = scope.at.get(when.i - 1)
        if unit != "half" or back is None or back.get("span") != "in":
            year, end = year_after(scope, mark.j)
            if year is not None and year.days < 367:
                period = within(Part(period.last.month, period.last.month, "month", named=True), year) or period
            return When(when.i, end if year is not None else mark.j, up_to(period.last, unit))
    if mark.get("span") == "ended" or "possessive" in mark:
        closed = scope.starting(mark.j)
        if closed is not None and closed.get("span") in FISCAL:
            return When(when.i, closed.j, fiscal_until(period.last))  # im Ende März abgelaufenen Fiskaljahr
        count = scope.count(mark.j)
        behind = scope.unit(count[1]) if count is not None else None
        if count is not None and behind is not None and behind[0] in MONTHS:
            return When(when.i, behind[1], trailing(period.last, count[0] * MONTHS[behind[0]]))
    return when


def _elliptic(scope: Scope, mark: Mark) -> When | None:
    """Read the second of "in the first quarter 565, in the second 645"."""
    s = scope.sentence
    last = scope.found[-1] if scope.found else None
    if last is None or last.period is None or last.period.grain not in ("quarter", "half") or last.period.days > 190 or mark.j in scope.at:
        return None
    behind = s.printed(mark.j)
    if behind[:1].isalpha():
        return None
    part = of_unit(int(mark.meanings["ordinal"]), last.period.grain)
    return When(mark.i, mark.j, within(part, Period.year(last.period.first.year))) if part is not None else None


def _with_since(scope: Scope, when: When) -> When:
    """Mark "since 2005", "since the agreement of 2004", 2013年以来: the period from then on."""
    if when.period is None or when.period.days > 366:
        return when
    back, after = scope.at.get(when.i - 1), scope.starting(when.j)
    if back is not None and back.get("span") == "since" or after is not None and after.get("span") == "since_after":
        when.since = True
    elif not when.name:
        when.since = _since_event(scope, when.i)
    return when


def _since_event(scope: Scope, i: int) -> bool:
    """Return whether "since" opens what leads up to a year, with an event but no figure in between: since the signing, in 2004."""
    s = scope.sentence
    event = False
    for k in range(i - 1, max(s.first, i - 11) - 1, -1):
        mark = scope.at.get(k)
        if s.printed(k)[:1].isdecimal() or s.word(k) in (".", ";", "；", "。", ":"):
            return False
        if mark is None:
            continue
        event = event or "event" in mark
        if "month" in mark or "when" in mark or "measure" in mark:
            return False
        if mark.get("span") == "since":
            return event or "preposition" not in mark
    return False
