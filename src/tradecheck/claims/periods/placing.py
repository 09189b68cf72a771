"""A part of a year put into its year: first quarter of 2022, January 2022 to February 2023, the June 2023 year, since March.

In: a part and the token behind it. Out: a phrase with its days; what stands before or behind it may make it a span or "since".
"""

from __future__ import annotations

from datetime import date

from ...lexicons.lexicon import Mark
from ...period import Period, month_end
from .calendars import Part, within
from .months import link_of_days
from .parts import Told, first_months, part_at
from .scope import Scope
from .when import DASHES, MONTHS, When
from .written import FISCAL, year_number
from .years import fiscal_until, trailing, until, up_to, year_after, year_at


def placed(scope: Scope, i: int, told: Told, led: Period | None) -> When | None:
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
    period = within(part, year) if year is not None else _untold(scope, i, j, part)
    single = part.first_day != 0 and part.first_day == part.last_day
    spanning = part.named and (part.first, part.first_day) != (part.last, part.last_day)
    when = When(scope.start_of_span(i) if spanning else i, end, period, is_date=single, name="" if period is not None else "part")
    if part.named and part.first == part.last and period is not None and (not part.first_day or single):
        when = _ending(scope, when)
    return with_since(scope, when)


def part_behind(scope: Scope, j: int) -> Told | None:
    """Return the part told behind its year: 2022 жылдың 9 айы, 2023年1至8月, 2022 Q1, 2022's first half."""
    s = scope.sentence
    mark = scope.starting(j)
    if (
        mark is not None
        and ("possessive" in mark or mark.get("span") == "in" and scope.year_first and "time" not in mark)
        and "month" not in mark
    ):
        j = mark.j
    elif (s.word(j) in DASHES or s.word(j) in ("/", ":")) and s.glued(j - 1, j) and s.glued(j, j + 1) and _is_part(scope, j + 1):
        j += 1  # 2022-Q1, 2022/2. çeyrek
    told = part_at(scope, j)
    if told is not None:
        return told if not told.part.named or scope.year_first else None
    if not scope.year_first:
        return None
    half = scope.unit(j)
    if half is not None and half[0] == "half":
        return Told(Part(1, 6, "half"), half[1])  # 2022 жылғы жартыжылдықта
    count = scope.count(j)
    unit = scope.unit(count[1]) if count is not None else None
    months = count[0] * MONTHS.get(unit[0], 99) if count is not None and unit is not None else 0
    return Told(first_months(months), unit[1]) if unit is not None and 1 <= months <= 12 and unit[0] != "year" else None


def _is_part(scope: Scope, j: int) -> bool:
    """Return whether a quarter or half is told at a token, by its code or its number and unit."""
    told = scope.ordinal(j)
    unit = scope.unit(told[1]) if told is not None else None
    return scope.sentence.mark(j, "subperiod") is not None or unit is not None and unit[0] in ("quarter", "half")


def _untold(scope: Scope, i: int, j: int, part: Part) -> Period | None:
    """Return a part told without its year: of a season from its begin, where the text has told that; else that which is implied."""
    back, after = scope.at.get(i - 1), scope.starting(scope.past_links(j))
    if part.named or not any(mark is not None and mark.get("span") == "season" for mark in (back, after)):
        return scope.implied(part)
    told = scope.spoken()
    return within(part, told) if told is not None and told.grain == "month" and told.days > 300 else None  # 本产季头两个月


def _names_span_again(scope: Scope, i: int, part: Part) -> bool:
    """Return whether a part is but another name of the months told right before: from April to September, the first half-year after."""
    last = scope.found[-1] if scope.found else None
    months = last is not None and last.period is not None and last.period.grain == "month" and last.period.days > 31
    return last is not None and months and not part.named and i - last.j <= 3


def _past_brackets(scope: Scope, j: int) -> int:
    """Step over the months of a part of the year in brackets, or out of them: Quarter 1 (Jan to Mar) 2024; four months (Jul to Oct) of."""
    s = scope.sentence
    if s.word(j) in (")", "）"):
        opening = next((k for k in range(j - 1, j - 8, -1) if s.word(k) in ("(", "（")), None)
        return j + 1 if opening is not None and s.mark(opening - 1, "time") == "month" else j
    if s.word(j) in ("(", "（") and s.mark(j + 1, "month"):
        return next((k + 1 for k in range(j + 2, j + 9) if s.word(k) in (")", "）")), j)
    return j


def _tells_month(scope: Scope, i: int, j: int) -> bool:
    """A month's name that is a verb too counts only where the sentence puts it in time: in May, from March; or in a cell of a table."""
    mark = scope.starting(i)
    if mark is not None and mark.get("span") == "season_after" and j == mark.j and scope.speaks_of_season():
        return False  # маусымда: in June, or in the season
    if mark is None or mark.get("span") != "doubtful" or len(scope.sentence.tokens) <= 3 or j > mark.j or scope.unit(j) is not None:
        return True
    back = scope.at.get(i - 1)
    return back is not None and any(c in back for c in ("span", "preposition", "when", "step", "range", "than"))


def _second(scope: Scope, i: int, part: Part, year: Period | None, end: int) -> When | None:
    """Read the end of a span whose ends have years or days of their own: December 2022 to February 2023, 1 January - 20 February."""
    closed = end + (scope.sentence.word(end) in (")", "）"))  # с начала сезона (1 июля) по 31 мая
    opened = scope.opener(i) is not None
    at = scope.link(closed, opened)
    s = scope.sentence
    if at is None and part.first_day and (opened or "from_to" in s.lexicon.meanings(s.word(i - 1))):
        at = link_of_days(scope, closed)  # du 24 février au 2 mars
    if at is None:
        return None
    ahead = year_at(scope, at) if scope.year_first and year_number(scope, at) else None
    told = part_behind(scope, ahead[1]) if ahead is not None else part_at(scope, at)
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
    span = Period.between(first.first, last.last) if first.grain == last.grain == "day" else first.to(last)
    return When(scope.start_of_span(i), j, span)


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
    if mark.get("span") in ("ended", "to_after") or "possessive" in mark:
        closed = scope.starting(mark.j)
        if closed is not None and closed.get("span") in FISCAL:
            return When(when.i, closed.j, fiscal_until(period.last))  # im Ende März abgelaufenen Fiskaljahr
        count = scope.count(mark.j)
        behind = scope.unit(count[1]) if count is not None else None
        if count is not None and behind is not None and behind[0] in MONTHS:
            return When(when.i, behind[1], trailing(period.last, count[0] * MONTHS[behind[0]]))
    return when


def ended_ahead(scope: Scope, mark: Mark) -> When | None:
    """Read the end told before what ended: в завершившемся 30 июня сезоне, im am 30. Juni abgelaufenen Quartal."""
    at = scope.past_links(mark.j)
    told = part_at(scope, at)
    if told is None or not told.part.named or told.part.first != told.part.last:
        return None
    year, end = year_after(scope, told.j)
    day = within(told.part, year) if year is not None else scope.implied(told.part)
    closed = scope.starting(end if year is not None else told.j)
    if day is None or closed is None:
        return None
    if closed.get("span") in FISCAL:
        return When(mark.i, closed.j, fiscal_until(day.last))
    unit = closed.get("time")
    return When(mark.i, closed.j, up_to(day.last, unit)) if unit in ("year", "quarter", "half") else None


def with_since(scope: Scope, when: When) -> When:
    """Mark "since 2005", "since the agreement of 2004", 2013年以来, 1992年建交以来: the period from then on."""
    if when.period is None or when.period.days > 366:
        return when
    back, after = scope.at.get(when.i - 1), scope.starting(when.j)
    if back is not None and "definite" in back:
        back = scope.at.get(back.i - 1)  # depuis le mois de janvier
    if after is not None and "event" in after and scope.year_first:
        after = scope.starting(after.j)
    if back is not None and back.get("span") == "since" or after is not None and after.get("span") == "since_after":
        when.since = True
        return _this_year_so_far(scope, when)
    elif not when.name:
        when.since = _since_event(scope, when.i)
    return when


def _this_year_so_far(scope: Scope, when: When) -> When:
    """Read "since January", "since 1 January" of a year not yet over as the months, or days, of it that the text tells of."""
    period, today, told = when.period, scope.today, scope.context
    if period is None or today is None or period.last.year != today.year or period.days > 31 or period.first != date(today.year, 1, 1):
        return when
    last = Period.month(today.year, today.month).before().last
    if told is not None and told.grain in ("month", "quarter", "half", "day") and told.last.year == today.year:
        last = told.last
    if last.year != today.year:
        return when
    exact = told is not None and told.grain == period.grain == "day"
    span = Period(period.first, last, "day") if exact else Period.between(period.first, month_end(last.year, last.month))
    return When(when.i, when.j, span, name="year_to_date")


def _since_event(scope: Scope, i: int) -> bool:
    """Return whether "since" opens what leads up to a year, with an event but no figure in between: since the signing, in 2004."""
    s = scope.sentence
    if not any(mark["span"] == "since" for mark in s.of("span")):
        return False
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
