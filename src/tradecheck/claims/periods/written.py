"""How years and full dates are written: 2022, 2021/22, 2022-го, 2023'ün, 16.05.2022, years of other calendars; and what is no year.

In: a token. Out: the year or day it tells. Buddhist years only where the text names that calendar, Iranian and Nepalese ones
only where it speaks of these countries.
"""

from __future__ import annotations

from datetime import date

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ...period import Period, month_end
from ..numbers.numerals import is_year
from .calendars import BIKRAM, BUDDHIST, MINGUO, iranian_year
from .scope import COUNTED, Scope
from .when import DASHES, When

FISCAL = ("fiscal", "season", "ethiopian")
_NOUNS = ("noun", "distractor")


def past_year_word(scope: Scope, j: int) -> int:
    """Step over the word for year after its digits: г., года, жылы, 年, -го, 'ün; endings that compare stay outside."""
    s = scope.sentence
    if s.word(j) in DASHES and s.glued(j - 1, j) and s.glued(j, j + 1) and (s.mark(j + 1, "suffix") or s.mark(j + 1, "ordinal_sign")):
        j += 2
    mark = scope.starting(j)
    if mark is not None and mark.get("time") == "year" and (s.lexicon.inflected or scope.year_first):
        j = scope.past_dot(mark.j)
    return j


def year_number(scope: Scope, i: int) -> int:
    """Return the Gregorian year a token tells, 0 if none; years of other calendars by their begin, where the text names the calendar."""
    s = scope.sentence
    printed = s.printed(i)
    if is_minguo(scope, i):
        return int(printed) + MINGUO
    if len(printed) != 4 or not printed.isdecimal():
        return 0
    number = int(printed)
    if 2060 <= number <= 2100 and told_of(scope, "NPL"):
        return number - BIKRAM
    if is_year(printed):
        return number
    if 2400 <= number <= 2700 and spans(scope, "buddhist"):
        return number - BUDDHIST
    return 0


def is_minguo(scope: Scope, i: int) -> bool:
    """Return whether a token tells a year of the Republic of China: 民國113年, 113年6月 (2024-06); 112年 in a text of Taiwan.

    Elsewhere a hundred years and more are a span of time.
    """
    s = scope.sentence
    printed = s.printed(i)
    if len(printed) not in (2, 3) or not printed.isdecimal() or not 80 <= int(printed) <= 140 or not is_cjk(s.word(i + 1)):
        return False
    year, behind = scope.starting(i + 1), scope.starting(i + 3)
    if year is None or year.get("time") != "year" or year.j != i + 2:
        return False
    month = 1 <= scope.number(i + 2) <= 12 and behind is not None and behind.get("time") == "month_name"
    return month or s.homes[:1] == ("TWN",) or spans(scope, "minguo")


def other_year(scope: Scope, i: int) -> Period | None:
    """Return the days of a year of the Iranian calendar."""
    s = scope.sentence
    printed = s.printed(i)
    if len(printed) != 4 or not printed.isdecimal():
        return None
    number = int(printed)
    if 1300 <= number <= 1500 and (scope.fiscal_start == 3 or told_of(scope, "IRN", "AFG") or spans(scope, "iranian")):
        back, after = scope.at.get(i - 1), scope.starting(i + 1)
        beside = [mark for mark in (back, after) if mark is not None]
        told = any(m.get("time") == "year" or m.get("span") in ("in", "iranian", *FISCAL) or m.get("adjective") == "IRN" for m in beside)
        return iranian_year(number) if told and not scope.counted(i + 1) else None
    return None


def told_of(scope: Scope, *codes: str) -> bool:
    s = scope.sentence
    return any(mark.get(category) in codes for category in ("adjective", "country") for mark in s.of(category))


def spans(scope: Scope, value: str) -> bool:
    return any(mark.meanings["span"] == value for mark in scope.sentence.of("span"))


def counts_something(scope: Scope, i: int) -> bool:
    """A four-digit number with a unit, currency, scale or counted noun is no year: 2000 tonnes, $2022, 1958 M€, about 1950 small firms.

    Nor is the year of a numbered paper: press release 17/2024, resolution 2758/1971.
    """
    s = scope.sentence
    if s.word(i - 1) == "/" and s.glued(i - 2, i - 1) and s.glued(i - 1, i) and s.printed(i - 2).isdecimal():
        return True
    after = scope.starting(i + 1)
    if _led_by_in(scope, i) and after is not None and any(c in after for c in _NOUNS):
        return False
    if after is not None and "time" not in after and any(c in after for c in COUNTED) and "country" not in after:
        return not _of_next_amount(scope, i, after)
    if after is not None and "scale_short" in after and (money := scope.starting(after.j)) is not None and "currency" in money:
        return True
    before = scope.at.get(i - 1)
    if before is None:
        return False
    if "currency" in before and (s.glued(i - 1, i) or s.printed(i - 1).isupper()):
        return True
    hedged = before.get("hedge_before") in ("about", "nearly", "over", "at_least", "under")
    if hedged and not any(c in before for c in ("span", "than", "preposition")):
        return _noun_follows(scope, i + 1)
    return False


def _of_next_amount(scope: Scope, i: int, after: Mark) -> bool:
    """Return whether a sign of currency behind a year is glued to the next amount: in 2023 $2.1 billion."""
    s = scope.sentence
    return "currency" in after and s.glued(after.j - 1, after.j) and s.printed(after.j)[:1].isdecimal() and not s.glued(i, i + 1)


def _led_by_in(scope: Scope, i: int) -> bool:
    """Return whether "in" opens a sentence or part of one with a number, which is a year then: In 2022 firms exported 1.1 billion."""
    back = scope.at.get(i - 1)
    led = back is not None and back.get("span") == "in" and back.j == i and not scope.sentence.lexicon.inflected
    return led and back is not None and (back.i == scope.sentence.first or scope.sentence.printed(back.i - 1) in (",", ";", "—", "–"))


def _noun_follows(scope: Scope, j: int) -> bool:
    """Return whether a counted noun stands within three words, only adjectives in between: 1950 small Chinese firms."""
    for k in range(j, j + 4):
        mark = scope.at.get(k)
        if mark is None:
            if not scope.sentence.word(k)[:1].isalpha():
                return False
            continue
        if "adjective" not in mark and mark.i == k:
            return any(c in mark for c in COUNTED)
    return False


def year_pair(scope: Scope, i: int) -> tuple[int, int, int] | None:
    """Return first and last year and the end of 2021/22, 2018-2022, 2022–23."""
    s = scope.sentence
    first = year_number(scope, i)
    link, other = s.word(i + 1), s.printed(i + 2)
    if not first or link not in DASHES and link != "/" or not other.isdecimal():
        return None
    last = year_number(scope, i + 2)
    if last:
        return (first, last, i + 3) if last > first else None
    if len(other) == 2 and int(other) == (int(s.printed(i)) + 1) % 100 and s.glued(i, i + 1):
        return first, first + 1, i + 3
    return None


def full_date(scope: Scope, i: int) -> When | None:
    """Read 16.05.2022, 16.05.22, 2022-05-16, 16/05/2022; day first, unless only month first is possible (5/16/2022)."""
    s = scope.sentence
    printed = s.printed(i)
    parts = printed.split(".")
    if len(parts) == 3:
        year = f"20{parts[2]}" if len(parts[2]) == 2 else parts[2]
        return _day(i, i + 1, year, parts[1], parts[0])
    if is_year(printed) and s.word(i + 1) in ("-", "/") and s.word(i + 3) == s.word(i + 1) and s.glued(i, i + 1):
        return _day(i, i + 5, printed, s.printed(i + 2), s.printed(i + 4))
    sign = s.word(i + 1)
    if sign not in (".", "/") or s.word(i + 3) != sign or not is_year(s.printed(i + 4)) or len(printed) > 2:
        return None
    found = _day(i, i + 5, s.printed(i + 4), s.printed(i + 2), printed)
    if sign == "/":
        other = _day(i, i + 5, s.printed(i + 4), printed, s.printed(i + 2))
        if found is None or other is None:
            return found or other
        found.name = "slashed"  # either order is possible
    return found


def _day(i: int, j: int, year: str, month: str, day: str) -> When | None:
    if not (
        year.isdecimal() and month.isdecimal() and day.isdecimal() and len(day) <= 2 and 1 <= int(month) <= 12 and 1900 <= int(year) <= 2100
    ):
        return None
    if not 1 <= int(day) <= month_end(int(year), int(month)).day:
        return None
    return When(i, j, Period.day(date(int(year), int(month), int(day))), is_date=True)


def is_month_of_year(scope: Scope, i: int) -> int:
    """Return the month of 2022-05, 0 where the digits behind the year tell none."""
    s = scope.sentence
    month = s.printed(i + 2)
    glued = s.word(i + 1) == "-" and s.glued(i, i + 1) and s.glued(i + 1, i + 2) and s.word(i + 3) not in DASHES
    return (
        int(month)
        if glued
        and len(month) == 2
        and month.isdecimal()
        and month[0] in "01"
        and 1 <= int(month) <= 12
        and int(month) != (int(s.printed(i)) + 1) % 100
        else 0
    )
