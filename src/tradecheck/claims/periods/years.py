"""Years as phrases: 2018-2022, fiscal years, seasons, the year told behind a part of it, and what runs to an end: to March 2023.

In: a token. Out: the days of the year and the token behind it. A fiscal year told by one number is named by the year in
which it ends, in Japan, Singapore and Britain by that in which it begins (the ministries of finance). A season has the
months the text tells, else it is spelled as printed.
"""

from __future__ import annotations

from datetime import date, timedelta

from ...lexicons.lexicon import Mark
from ...period import Period, month_end
from ..numbers.numerals import is_year
from ..sentence import Sentence
from .calendars import ETHIOPIAN, Part, fiscal_year, iranian_year, of_code, of_unit, within
from .scope import Scope
from .when import CROSSING, DASHES, MONTHS, NAMED_BY_BEGIN
from .written import FISCAL, other_year, past_year_word, spans, told_of, year_number, year_pair

_OF_TODAY = {"last_year": -1, "this_year": 0, "next_year": 1, "year_before_last": -2}
_OF_FISCAL = {"this_fiscal_year": 0, "last_fiscal_year": -1}
_TO_BRACKET = 8  # tokens between a season and its months: marketing year (MY) 2023/24 (July-June)
_CLOSE_BY = {"this": 0, "past": -1, "last": -1, "next": 1}  # the current fiscal year
_OF_SPOKEN = {"previous_year": -1, "year_before": -1, "year_earlier": -1, "same_span": 0, "year_later": 1}


def year_at(scope: Scope, i: int) -> tuple[Period, int] | None:
    """Return the year or years written at a token and where they end, their word for year and fiscal words included."""
    s = scope.sentence
    pair = year_pair(scope, i)
    if pair:
        first, last, end = pair
        end = past_year_word(scope, end)
        kind = _fiscal_behind(scope, end, "season_after")
        split = last == first + 1 and len(s.printed(i + 2)) == 2
        if kind is None and not split and not (last == first + 1 and _of_fiscal_years(scope)):
            return Period.years(first, last), end
        if last != first + 1:
            return Period.years(first, last), end if kind is None else kind.j
        seasonal = kind.get("span") in ("season", "season_after") if kind is not None else _of_seasons(scope, i)
        return _fiscal_named(scope, last, seasonal, end if kind is None else kind.j)
    year = year_number(scope, i)
    if year:
        end = past_year_word(scope, i + 1)
        kind = _fiscal_behind(scope, end)
        if kind is not None:
            return fiscal_number(scope, year, kind.get("span") == "season", kind.j)
        return Period.year(year), end
    other = other_year(scope, i)
    if other is None:
        return None
    end = past_year_word(scope, i + 1)
    kind = _fiscal_behind(scope, end)
    return other, end if kind is None else kind.j


def _fiscal_behind(scope: Scope, j: int, *others: str) -> Mark | None:
    mark = scope.starting(j)
    return mark if mark is not None and mark.get("span") in (*FISCAL, *others) else None


def _of_fiscal_years(scope: Scope) -> bool:
    """Return whether a fiscal year is spoken of: in the financial year 2022-2023 exports were A, in 2021-2022 they were B."""
    told = scope.spoken()
    yearly = told is not None and told.grain == "month" and told.days in (365, 366)
    return told is not None and yearly and 1 < told.first.month == scope.fiscal_start


def _of_seasons(scope: Scope, i: int) -> bool:
    """Return whether years are a season: behind its name in brackets, or where seasons are spoken of or fiscal years unknown."""
    told = scope.spoken()
    named = scope.at.get(i - 2) if scope.sentence.word(i - 1) in ("(", "（") else None
    if named is not None and named.get("span") == "season":
        return True
    return scope.fiscal_start == 1 or told is not None and told.grain == "season"


def _fiscal_named(scope: Scope, last: int, seasonal: bool, end: int) -> tuple[Period, int]:
    """Return the fiscal year or season that ends in a year; months or an end told behind it go first."""
    told = _months_in_brackets(scope, end)
    if told:
        (first_month, last_month), end = told
        if first_month > last_month:
            return Period.months(last - 1, first_month, last, last_month), end
        part = None if seasonal else within(Part(first_month, last_month, "month", named=True), fiscal_year(last, scope.fiscal_start))
        if part is not None:
            return part, end  # 2023-24 (Apr-Sep)
    ended = until(scope, end)
    if ended and not seasonal:
        return fiscal_year(last, scope.fiscal_start), ended[0]
    if ended:
        return trailing(ended[1], 12), ended[0]
    if seasonal and scope.season is not None:
        return Period.months(last - 1, scope.season[0], last, scope.season[1]), end  # of a text that tells "(July-June)" once
    start = scope.fiscal_start if scope.fiscal_start > 1 else CROSSING
    return (Period.season(last - 1) if seasonal else fiscal_year(last, start)), end


def fiscal_number(scope: Scope, year: int, seasonal: bool, end: int) -> tuple[Period, int]:
    """Return the fiscal year told by one number: fiscal 2023, FY23, 2014 EFY."""
    ended = until(scope, end)
    if ended and ended[1].year in (year, year + 1):
        return trailing(ended[1], 12), ended[0]
    if seasonal:
        return Period.year(year), end
    today = scope.today
    if today is not None and year < today.year - 5 and (spans(scope, "ethiopian") or scope.fiscal_start == 7 and told_of(scope, "ETH")):
        return fiscal_year(year + ETHIOPIAN, 7), end
    named_by_begin = scope.by_begin or told_of(scope, *NAMED_BY_BEGIN)
    return fiscal_year(year + named_by_begin, scope.fiscal_start), end


def _months_in_brackets(scope: Scope, j: int) -> tuple[tuple[int, int], int] | None:
    """Return the months of a season told in brackets: (October-September)."""
    s = scope.sentence
    if s.word(j) not in ("(", "（"):
        return None
    first = scope.starting(j + 1)
    if first is None or "month" not in first:
        return None
    at = scope.link(scope.past_dot(first.j))
    last = scope.starting(at) if at is not None else None
    if last is None or "month" not in last:
        return None
    end = scope.past_dot(last.j)
    return ((int(first.meanings["month"]), int(last.meanings["month"])), end + 1) if s.word(end) in (")", "）") else None


def season_months(sentence: Sentence) -> tuple[int, int] | None:
    """Return the months of a season that a sentence tells in brackets: marketing year 2023/24 (July-June)."""
    scope = Scope(sentence, None, CROSSING, None, False)
    for mark in sentence.of("span"):
        if mark.meanings["span"] not in ("season", "season_after"):
            continue
        for k in range(mark.j, mark.j + _TO_BRACKET):
            told = _months_in_brackets(scope, k)
            if told is not None and told[0][0] > told[0][1]:
                return told[0]
    return None


def fiscal_phrase(scope: Scope, mark: Mark) -> tuple[Period, int] | None:
    """Read fiscal year 2021-22, FY23, season 2022/23, "the fiscal year that ended on March 31"."""
    s = scope.sentence
    seasonal = mark.get("span") == "season"
    joined = s.word(mark.j) in DASHES and s.glued(mark.j - 1, mark.j) and s.glued(mark.j, mark.j + 1)  # в сезоне-2023/24
    ended = until(scope, mark.j) if not joined else None
    if ended:
        return fiscal_until(ended[1]), ended[0]
    at = mark.j + 1 if joined else scope.past_links(mark.j)
    at += s.word(at) in ("'", "’")
    pair = year_pair(scope, at)
    if pair:
        first, last, end = pair
        end = past_year_word(scope, end)
        return _fiscal_named(scope, last, seasonal, end) if last == first + 1 else (Period.years(first, last), end)
    year = year_number(scope, at)
    if year:
        return fiscal_number(scope, year, seasonal, past_year_word(scope, at + 1))
    other = other_year(scope, at)
    if other is not None:
        return other, past_year_word(scope, at + 1)
    short = s.printed(at)
    if len(short) == 2 and short.isdecimal() and (at == mark.j or s.glued(at - 1, at)) and not scope.counted(at + 1):
        two = s.printed(at + 2)
        if s.word(at + 1) in ("/", *DASHES) and two.isdecimal() and len(two) == 2 and int(two) == (int(short) + 1) % 100:
            return _fiscal_named(scope, 2000 + int(two), seasonal, at + 3)
        return fiscal_number(scope, 2000 + int(short), seasonal, at + 1)
    return None


def year_after(scope: Scope, j: int) -> tuple[Period | None, int]:
    """Return the year told behind a part of it: of 2022, last year, '23, /2022, of fiscal 2023, of the year."""
    s = scope.sentence
    joined = _year_joined(scope, j)
    if joined is not None:
        return Period.year(joined), j + 2
    at = scope.past_links(j)
    printed = s.printed(at)
    short = len(printed) == 2 and printed.isdecimal() and at == j and s.glued(j - 1, j)
    if short and not scope.counted(at + 1):
        return Period.year(2000 + int(printed)), at + 1  # 9M22, 1H23
    if printed[:1].isdecimal():
        read = year_at(scope, at) if not scope.counted(at + 1) else None
        return read if read is not None else (None, j)
    if printed in ("'", "’") and len(s.printed(at + 1)) == 2 and scope.number(at + 1) and s.glued(at, at + 1):
        return Period.year(2000 + scope.number(at + 1)), at + 2
    mark = scope.starting(at)
    if mark is None:
        return None, j
    if mark.get("span") in FISCAL:
        return fiscal_phrase(scope, mark) or (None, j)
    if mark.get("span") in _CLOSE_BY and scope.today is not None:
        named = scope.starting(mark.j)
        if named is not None and named.get("span") == "fiscal":
            return fiscal_of_day(scope.today, scope.fiscal_start, _CLOSE_BY[mark.meanings["span"]]), named.j
    if mark.get("when") is not None:
        year = relative_year(scope, mark.meanings["when"])
        return (year, mark.j) if year is not None else (None, j)
    if mark.get("time") == "year" and at > j:
        after, told = scope.starting(mark.j), the_year(scope)
        if after is not None and after.get("span") == "earlier" and not s.word(after.j).isalpha():
            return told.shifted(-1) if told is not None else None, after.j  # of the year before
        return told, mark.j
    return None, j


def _year_joined(scope: Scope, j: int) -> int | None:
    """Return the year that a stroke or dash joins to a part of it: Q2/2025, H1-2025; in two digits to a month: May-25, сен-25."""
    s = scope.sentence
    dash = s.word(j) in DASHES
    if not dash and s.word(j) != "/" or not s.glued(j - 1, j) or not s.glued(j, j + 1):
        return None
    printed = s.printed(j + 1)
    if is_year(printed):
        return None if _goes_on(s, j + 2) else int(printed)
    short = dash and s.printed(j - 1).isalpha() and printed.isdecimal() and len(printed) == 2 and printed >= "20"
    of_month = s.mark(j + 2, "month") is not None  # 1 Eylül-30 Kasım
    return 2000 + int(printed) if short and not (of_month or _goes_on(s, j + 2) or scope.counted(j + 2)) else None


def _goes_on(s: Sentence, j: int) -> bool:
    """Return whether a stroke or dash with digits stands right behind a year: 2025/26."""
    return (s.word(j) == "/" or s.word(j) in DASHES) and s.glued(j - 1, j) and s.printed(j + 1)[:1].isdecimal()


def relative_year(scope: Scope, name: str) -> Period | None:
    """Return the year meant by last year (of the document), the previous year (before the one spoken of)."""
    if name in _OF_TODAY:
        return Period.year(scope.today.year + _OF_TODAY[name]) if scope.today is not None else None
    if name in _OF_FISCAL:
        return fiscal_of_day(scope.today, scope.fiscal_start, _OF_FISCAL[name]) if scope.today is not None else None
    if name not in _OF_SPOKEN:
        return None
    told = the_year(scope)
    return told.shifted(_OF_SPOKEN[name]) if told is not None else None


def the_year(scope: Scope) -> Period | None:
    """Return the year spoken of, else that of the document."""
    told = scope.spoken()
    if told is not None:
        return told if told.days in (365, 366) else Period.year(told.last.year)
    return Period.year(scope.today.year) if scope.today is not None else None


def next_season(scope: Scope) -> Period | None:
    """Return the season behind the one spoken of; that of a text which speaks of calendar years is named by the next year."""
    told = scope.spoken()
    if told is None or told.days < 270 or told.days > 366:
        return None
    crosses = told.first.year < told.last.year
    return told.shifted(1) if told.days > 364 else Period.season(told.last.year) if crosses else None


def until(scope: Scope, j: int) -> tuple[int, date] | None:
    """Return end token and last day of "to March 2023", "ended 31 March 2023", "to the end of June", "to 2023".

    A dash ends nothing, the date behind it stands for itself: campagne 2022/2023 – 15 novembre 2023.
    """
    s = scope.sentence
    if s.word(j) in DASHES:
        return None
    if s.word(j) == "," and s.word(j + 1) in s.lexicon.relatives:
        read = _until_month(scope, _past_joints(scope, j + 2))
        return read if read is not None and s.mark(read[0], "span") == "ended" else None  # das am 30. Juni 2023 endete
    link = scope.starting(j)
    if s.word(j) == "," and s.mark(j + 1, "span") == "ended":
        link = scope.starting(j + 1)  # за год, завершившийся 30 июня
    if link is None and s.word(j).isalpha():
        link = scope.starting(j + 1)  # twelve-month period to March
    if link is None or not (link.get("span") in ("to", "ended", "end_of") or link.get("range") == "to"):
        return None
    at = _past_joints(scope, link.j)
    part = scope.starting(at)
    if part is not None and (part.get("subperiod") or "x")[:1] in "HQ":
        code = of_code(part.meanings["subperiod"])
        year, end = _year(scope, part.j)
        if code is None or not part.meanings["subperiod"][-1].isdecimal():
            return None
        told = within(code, Period.year(year)) if year else scope.implied(code)
        return (end, told.last) if told is not None else None
    year = year_number(scope, at)
    if year and link.get("span") != "ended":
        return past_year_word(scope, at + 1), date(year, 12, 31)
    return _until_month(scope, at)


def _until_month(scope: Scope, at: int) -> tuple[int, date] | None:
    s = scope.sentence
    day = scope.number(at)
    if day:
        read = scope.ordinal(at)
        at = _past_joints(scope, read[1] if read else at + 1)
    mark = scope.starting(at)
    if mark is None or "month" not in mark:
        return None
    month, end = int(mark.meanings["month"]), scope.past_dot(mark.j)
    if not day and scope.number(end) and len(s.printed(end)) <= 2 and not scope.counted(end + 1):
        day = scope.number(end)
        read = scope.ordinal(end)
        end = read[1] if read else end + 1
    year, end = _year(scope, end)
    if not year and scope.today is not None:
        year = scope.today.year - (month > scope.today.month)
    if not year:
        return None
    last = month_end(year, month)
    return (end, last.replace(day=day) if 0 < day < last.day else last)


def _past_joints(scope: Scope, j: int) -> int:
    """Step over "the", "the end of", "del", "am" before a date."""
    s = scope.sentence
    for _ in range(5):
        mark = scope.starting(j)
        if mark is not None and (mark.get("span") in ("end_of", "in", "of", "as_of") or "preposition" in mark) and "month" not in mark:
            j = mark.j
        elif mark is None and s.word(j).isalpha() and len(s.word(j)) <= 3 or s.word(j) == "-" and s.glued(j - 1, j):
            j += 1
        else:
            break
    return j


def _year(scope: Scope, j: int) -> tuple[int, int]:
    at = scope.past_links(j)
    year = year_number(scope, at)
    if year and not scope.counted(at + 1):
        return year, past_year_word(scope, at + 1)
    mark = scope.starting(at)
    if mark is not None and scope.today is not None and mark.get("when") in ("last_year", "this_year"):
        return scope.today.year - (mark.get("when") == "last_year"), mark.j
    return 0, j


def up_to(last: date, unit: str) -> Period:
    """Return the year, half or quarter that ends with a day: the quarter ended 30 June."""
    found = trailing(last, MONTHS[unit])
    part = of_unit(-(-last.month // MONTHS[unit]), unit) if unit in ("half", "quarter") and found.grain != "day" else None
    named = within(part, Period.year(last.year)) if part is not None else None
    return named if named is not None and named.last == found.last else found


def trailing(last: date, months: int) -> Period:
    """Return so many months up to a day, in whole months where the day ends one.

    >>> str(trailing(date(2023, 3, 31), 12)), str(trailing(date(2023, 3, 20), 12))
    ('2022-04/2023-03', '2022-03-21/2023-03-20')
    """
    persian = iranian_year(last.year - 622)
    if months == 12 and abs((last - persian.last).days) <= 1:
        return persian
    begin = last + timedelta(1)
    first = Period.month(begin.year, begin.month).moved(-months).first if begin.day == 1 else Period.day(begin).moved(-months).first
    return Period.between(first, last)


def fiscal_of_day(today: date, start: int, step: int) -> Period:
    """Return the fiscal year in which a day lies, or the one before or after it."""
    return fiscal_year(today.year + (today.month >= start > 1) + step, start)


def fiscal_until(last: date) -> Period:
    """Return the fiscal year that ended on a day, in months; a day early in a month ends the months before it (7 July, 5 April)."""
    return trailing(last - timedelta(last.day) if last.day < 9 else last, 12)
