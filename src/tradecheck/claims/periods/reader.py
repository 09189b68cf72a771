"""Phrases of time: which days they mean, against the date of the document and the period it speaks of.

In: a sentence, the reference date and the period spoken of. Out: `When` records and the tokens they take. A relative
phrase ("a year earlier", "the same period") keeps its shift, to be applied to the period that governs the sentence.
Fiscal years: Pakistan, Egypt, Bangladesh, Australia, Kenya July; India, Japan, Britain April; USA October (the
ministries of finance); July where no country decides. Iranian and other calendars: by their Gregorian days.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ...lexicons.lexicon import Mark
from ...period import Period
from ..sentence import Sentence
from .calendars import of_code, within
from .counted import away, counted, the_half
from .elliptic import elliptic
from .moving import following, past, this, until_today
from .parts import part_at
from .placing import ended_ahead, part_behind, placed, with_since
from .relative import relative
from .scope import Months, Scope, roman_number
from .so_far import run_up
from .spans import spanned
from .when import DASHES, MONTHS, When
from .written import FISCAL, counts_something, full_date, is_minguo, is_month_of_year, other_year, past_year_word, year_number
from .years import fiscal_phrase, relative_year, the_year, until, up_to, year_at

_MOVING = {"past": past, "previous": past, "this": this, "following": following}
_PARTED = ("past", "first", "last")
_SPANS = frozenset((*FISCAL, "ended", *_PARTED, *_MOVING, "next"))  # those with which a phrase begins
_NO_TIME = frozenset(("scale", "scale_short", "currency", "currencies", "relative", "unit", "noun", "commodity", "distractor"))
_TO_SAME_PERIOD = 5  # tokens between "a year ago" and "the same period"
_CLOSING = frozenset((",", ";", ":", "(", ")"))


class PeriodReader:
    """Reads the phrases of time of one sentence."""

    def __init__(
        self,
        sentence: Sentence,
        today: date | None,
        fiscal_start: int = 7,
        context: Period | None = None,
        *,
        by_begin: bool = False,
        season: Months = None,
    ) -> None:
        self.sentence = sentence
        self.scope = Scope(sentence, today, fiscal_start, context, by_begin, season)
        self.taken: set[int] = set()

    @property
    def found(self) -> list[When]:
        return self.scope.found

    def read(self) -> list[When]:
        """Return the phrases in order of position; their tokens are ``taken``."""
        end = self.sentence.first
        found = self.scope.found
        for i in self.sentence.time_starts(_SPANS):
            when = _phrase_at(self.scope, i) if i >= end else None
            if when is not None:
                span = spanned(self.scope, found[-1], when) if found else None
                if span is not None:
                    found.pop()
                    when = span
                elif found and found[-1].shift == "same" and found[-1].j == when.i and when.period is not None:
                    found.pop()  # sur la période janvier-juillet 2012
                elif found and when.shift == "same" and _of_year_before(self.sentence, found[-1], when):
                    when = replace(found[-1], j=when.j)
                    found.pop()
                found.append(when)
                self.taken.update(range(when.i, when.j))
                end = when.j
        run_up(self.sentence, found)
        return found


def _of_year_before(sentence: Sentence, before: When, same: When) -> bool:
    """Return whether "a year ago" stands before "the same period", no figure between them: a year ago, over the same period, it was 66."""
    near_by = before.shift == "-1y" and same.i - before.j <= _TO_SAME_PERIOD
    return near_by and not any(sentence.printed(k)[:1].isdecimal() for k in range(before.j, same.i))


def _phrase_at(scope: Scope, i: int) -> When | None:
    mark = scope.starting(i)
    printed = scope.sentence.printed(i)
    if printed[0].isdecimal():
        if "'" in printed or "’" in printed:
            return _apostrophed(scope, i, printed)
        if mark is None or "subperiod" not in mark:
            found = full_date(scope, i) or (_year(scope, i) if len(printed) == 4 or is_minguo(scope, i) else None)
            if found is not None or len(printed) > 3 or mark is None and (not printed.isdecimal() or _counts_something(scope, i + 1)):
                return found
        return _part(scope, i) or counted(scope, i)
    if roman_number(printed) and (mark is None or scope.unit(i + 1) is not None):
        return _roman(scope, i)
    if mark is None:
        return None
    meanings = mark.meanings
    if "when" in meanings:
        return _relative(scope, mark)
    span = meanings.get("span")
    if span in FISCAL:
        return _fiscal(scope, mark)
    if span == "ended":
        return ended_ahead(scope, mark)
    if "time" in meanings:
        found = _unit(scope, mark)
        if found is not None:
            return found
    if "month" in meanings or "subperiod" in meanings or "ordinal" in meanings or span in _PARTED or "time" in meanings:
        found = _part(scope, i) or ("ordinal" in meanings and elliptic(scope, mark)) or None
        if found is not None:
            return found
    if span in _MOVING:
        return _MOVING[span](scope, mark)
    if span == "next":
        return this(scope, mark, 1)
    if "cardinal" in meanings or "article" in meanings or "scale" in meanings:
        return _part(scope, i) or counted(scope, i)
    return None


def _counts_something(scope: Scope, j: int) -> bool:
    """Return whether what stands behind a number is only what it counts, or ends its phrase: no phrase of time begins so."""
    behind = scope.at.get(j)
    return behind.keys() <= _NO_TIME if behind is not None and behind.i == j else scope.sentence.printed(j) in _CLOSING


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
    if s.word(i - 1) in DASHES and i - 2 >= s.first and roman_number(s.printed(i - 2)):
        return _part(scope, i - 2)
    return _part(scope, i)


def _fiscal(scope: Scope, mark: Mark) -> When | None:
    read = fiscal_phrase(scope, mark)
    if read is None:
        return None
    year, j = read
    told = part_at(scope, j) if year.days in (365, 366) else None
    if told is not None and not told.part.named and not told.bound:
        return placed(scope, mark.i, told, year)  # FY23 Q1
    return with_since(scope, When(mark.i, j, year))


def _relative(scope: Scope, mark: Mark) -> When | None:
    """Read last year, and the part of it told behind: last year's first quarter, 去年上半年, geçen yılın ilk 9 ayı."""
    name = mark.meanings["when"]
    year = relative_year(scope, name) if name.endswith("_year") or name == "year_before_last" else None
    if year is not None:
        told = part_behind(scope, mark.j)
        if told is not None:
            return placed(scope, mark.i, told, year)
    when = relative(scope, mark)
    return with_since(scope, when) if when is not None and when.period is not None else when


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
    if _is_decade(scope, i, j, year):
        return When(i, j, Period.years(year.first.year, year.first.year + 9))
    span = _to_year(scope, i, year, j)
    if span is not None:
        return span
    told = part_behind(scope, j) if year.days < 367 else None
    if told is not None:
        when = placed(scope, i, told, year)
        if when is not None:
            return when
    return with_since(scope, When(i, _past_end(scope, j, year), year))


def _is_decade(scope: Scope, i: int, j: int, year: Period) -> bool:
    """Return whether a plural before a round year names its decade: les années 1990, los años 1990; not les années 2020 et 2021."""
    back = scope.at.get(i - 1)
    named = back is not None and back.get("span") == "decade_before" and year.grain == "year" and year.days < 367
    listed = scope.sentence.word(j) in (",", "/") and year_number(scope, j + 1) > 0
    return named and year.first.year % 10 == 0 and not listed and scope.link(j, opened=True) is None


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
        joins = ending is not None and (
            ending.get("step_after") == "from" or ending.get("range") == "and"
        )  # 2021 мен 2023 жылдар аралығында
        at = ending.j if ending is not None and joins else j
        opened = _ended_by_link(scope, at)
    if at is None or not (opened or begun) or counts_something(scope, at):
        return None
    if not year_number(scope, at):
        return None
    last = year_at(scope, at)
    if last is None or last[0].last <= year.last or last[0].grain != year.grain or year.days > 366:
        return None
    if not opened and scope.sentence.mark(last[1], "step") == "to" and scope.sentence.printed(last[1] + 1)[:1].isdecimal():
        return None  # von 1,2 Milliarden im Jahr 2023 bis 2030 auf 3 Milliarden
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
    behind = scope.starting(mark.j)
    if unit == "decade" and behind is not None and behind.get("span") == "past_after":
        return until_today(scope, mark.i, 10, "year", behind.j)  # 十年来
    if unit == "decade":
        return away(scope, mark.i, 10, "year", mark.j)  # 十年前
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
            return placed(scope, mark.i, told, None)
    after = scope.starting(mark.j)
    if after is not None and after.get("span") in ("earlier", "later"):
        return counted(scope, mark.i)
    return the_half(scope, mark) if unit == "half" else None


def _part(scope: Scope, i: int) -> When | None:
    told = part_at(scope, i)
    return placed(scope, i, told, None) if told is not None else None
