"""What a document as a whole tells: its date, the countries it is about, and whose figures it releases.

In: a document and its sentences. Out: `Setting`. An official release carries its office's country as source without
being told again; a foreign ministry's, embassy's or chamber's text does not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from ...documents.document import Document
from ...lexicons.lexicon import Mark
from ...party import DOLLARS
from ...period import Period
from ..numbers.money import is_bare_dollar
from ..periods.reader import PeriodReader
from ..periods.when import CROSSING, FISCAL_START, When
from ..periods.years import season_months
from ..roles.naming import countries
from ..roles.roles import PARTNER, REGION
from ..sentence import Sentence
from ..timing.dating import in_aside, so_far
from ..timing.events import of_event
from .issuer import is_release, issued_by, issuer_of
from .owners import party_of
from .sides import sides
from .speakers import title_owner

_DATE_SIGNS = frozenset(("-", "/"))
_HEAD = 6  # sentences
_TITLES = 4  # sentences
_QUESTIONS = 2  # of an interview
_DATELINE = 12  # tokens
_LEAP_YEAR = 2000  # one that has every day
_OF_LAST_YEAR = ("same_period", "year_earlier")
_AT_HOME = {"en": ("AUS", "CAN", "NZL"), "fr": ("CAN",)}  # whose press writes "dollars" for its own


@dataclass(frozen=True, slots=True)
class Setting:
    """Date, home country, the other country of a bilateral text, the issuing office's country, and the year of the title.

    ``dollar`` is the currency that a bare dollar sign means.
    """

    today: date | None = None
    home: str | None = None
    other: str | None = None
    issuer: str | None = None
    fiscal_start: int = 7
    title_period: Period | None = None
    speaker: str | None = None
    dollar: str = "USD"
    adjusted: bool = False  # for the season: months and quarters are compared with those right before
    counts: bool = True  # whether the issuer's text counts investment and prices itself: a ministry's does not
    season: tuple[int, int] | None = None  # the months of a season, where the text tells them
    interview: bool = False
    other_from: int = 0  # the paragraph of an interview in which the other side is named first: before it our trade is with all
    region: bool = False  # whether the title tells of trade with a region, not with all partners
    short: Mapping[str, str] = field(default_factory=dict)  # short names that the text gives its flows, by their letters


def setting(document: Document, sentences: Sequence[Sentence]) -> Setting:
    """Read the setting of a document from its head and from what it names most."""
    today = document.date or _date(sentences)
    issuer = issuer_of(sentences)
    told = sides(sentences, issuer)
    start = _fiscal_start(told.home, told.other)
    title = _title_period(sentences, today, start) or (_year_behind_base(sentences) if today is None else None)
    alone = told.other is None or title_owner(sentences) == told.home
    if issuer is None and told.home and title and alone and told.speaker is None and is_release(sentences):
        issuer = "Eurostat" if told.home == "EU" else told.home
        told = sides(sentences, issuer)
    dollar = _dollar(sentences, told.home, issuer)
    season = next((months for sentence in sentences if (months := season_months(sentence)) is not None), None)
    kind = issued_by(sentences, issuer)
    issuer = issuer if kind != "promoter" else None
    return Setting(
        today,
        told.home,
        told.other,
        issuer,
        start,
        title,
        told.speaker,
        dollar,
        _adjusted(sentences),
        kind == "office",
        season,
        interview := _is_interview(sentences),
        _named_from(sentences, told.other) if interview else 0,
        _with_region(sentences),
    )


def _is_interview(sentences: Sequence[Sentence]) -> bool:
    """Return whether several paragraphs of a text end with a question, or open with one."""
    return len(_asked(sentences)) >= _QUESTIONS


def _asked(sentences: Sequence[Sentence]) -> set[int]:
    """Return the paragraphs that ask something."""
    return {s.block for s in sentences if s.last > s.first and s.printed(s.last - 1) in ("?", "？")}


def _named_from(sentences: Sequence[Sentence], other: str | None) -> int:
    """Return the paragraph of an interview in which the other side is named first, a dateline apart.

    Where "both" or "you" stand for it before, it is spoken of from the start: 0. "Your country", asked of the guest, is home.
    """
    asked = _asked(sentences)
    for sentence in sentences if other is not None else ():
        dated = sentence.of("month") and sentence.last - sentence.first < _DATELINE
        told = {mark.meanings["side"] for mark in sentence.of("side")}
        if "both" in told or "neighbour" in told or "your" in told and sentence.block not in asked:
            return 0
        if not dated and any(party_of(mark) == other for mark in (*sentence.of("country"), *sentence.of("adjective"))):
            return sentence.block
    return 0


def _with_region(sentences: Sequence[Sentence]) -> bool:
    """Return whether a title, or the first sentence where there is none, tells of trade with a region and nobody else.

    Commercio estero extra Ue; Exporte in Drittstaaten im Mai.
    """
    titles = [sentence for sentence in sentences[:_TITLES] if sentence.heading] or sentences[:1]
    named = [[code for _, code, role in countries(sentence) if role == PARTNER] for sentence in titles if sentence.of("measure")]
    return any(REGION in codes for codes in named) and all(code == REGION for codes in named for code in codes)


def _fiscal_start(home: str | None, other: str | None) -> int:
    """Return the month in which fiscal years begin: of the home country, else of the other one; elsewhere they are calendar years."""
    start = FISCAL_START.get(home or "") or FISCAL_START.get(other or "")
    return start or (1 if home is not None else CROSSING)


def _dollar(sentences: Sequence[Sentence], home: str | None, issuer: str | None) -> str:
    """A bare dollar is that of the issuing office's country, or of the home country where the text names its dollar in full.

    Also where the press of that country writes in the language of the text and nothing names the American one.
    """
    own = DOLLARS.get(home or "")
    if own is None or own == "USD":
        return "USD"
    told = [(sentence, mark) for sentence in sentences for mark in sentence.of("currency")]
    dollars = [(sentence, mark) for sentence, mark in told if mark.meanings["currency"] in (own, "USD")]
    full = [mark.meanings["currency"] for sentence, mark in dollars if len(sentence.content(mark)) > 1]
    if full and full[0] == own and _signed_apart(dollars, own):
        return "USD"  # A$408 billion ... $95 a ton: the own sign tells the other one apart
    if full and full[0] == "USD" and is_bare_dollar(*dollars[0]):
        return own  # $5.1 billion ... US$1.2 billion: the American one is told apart
    if full:
        return full[0]  # the dollar named in full first: 26.4 billion Australian dollars ... 620 million dollars
    named = any(mark.meanings["currency"] == own for _, mark in told)
    american = any(sentence.content(mark) == ["usd"] for sentence, mark in told)
    at_home = home in _AT_HOME.get(sentences[0].lexicon.language, ()) and not american if sentences else False
    return own if issuer == home or named or at_home else "USD"


def _signed_apart(dollars: Sequence[tuple[Sentence, Mark]], own: str) -> bool:
    """Return whether the own dollar has a sign of its own wherever it is told, and the bare ones are signs, no words."""
    told = [sentence.printed(mark.i) for sentence, mark in dollars if mark.meanings["currency"] == own]
    bare = [sentence.printed(mark.i) for sentence, mark in dollars if is_bare_dollar(sentence, mark)]
    return bool(bare) and all(not word.isalpha() for word in bare) and any("$" in word or len(word) <= 2 for word in told)


def _adjusted(sentences: Sequence[Sentence]) -> bool:
    """Return whether figures are told to be adjusted for the season before any is compared with the year before."""
    for sentence in sentences:
        if any(mark.meanings["basis"] == "adjusted" for mark in sentence.of("basis")):
            return True
        if any(mark.meanings["when"] in _OF_LAST_YEAR for mark in sentence.of("when")):
            return False
    return False


def _date(sentences: Sequence[Sentence]) -> date | None:
    """Return the first full date of the head, else the last of the text, else the end of the month of the head.

    A month in which something happened once dates no text: an agreement entered into force in March 2009.
    """
    months: date | None = None
    last: date | None = None
    later: date | None = None
    for place, sentence in enumerate(sentences):
        if place >= _HEAD and months is not None:
            break
        if not sentence.digits or not _may_tell_days(sentence):
            continue
        for when in PeriodReader(sentence, None).read():
            if when.period is None or when.since:
                continue
            if when.period.grain == "day":
                if sentence.of("event") and _tells_later(sentences, when.period.first):
                    continue  # of 2023: the agreement in force since 1 December 1999
                if months and when.period.last.year + 1 < months.year:
                    continue  # a text of March 2024 that tells of 1921
                if place < _HEAD and (months is None or when.period.first > months.replace(day=1)):
                    return when.period.first
                last = max(last or when.period.first, when.period.first)
            elif when.period.grain == "month" and when.period.days < 32 and not sentence.of("event"):
                if _is_compared_with(sentence, when):
                    continue
                if place < _HEAD:
                    months = months or when.period.last
                else:
                    later = max(later or when.period.last, when.period.last)
    found = _date_without_year(sentences) or months or last or later or _issue(sentences)
    return None if found is not None and found == (last or later) and _tells_later(sentences, found) else found


def _is_compared_with(sentence: Sentence, when: When) -> bool:
    """Return whether a month is that of a figure which another is held against: 4,6 млн тонн против 3,9 млн тонн в мае 2023 года."""
    clause = sentence.clause_of(when.i)
    return any(
        mark.meanings["step"] == "from" and mark.j <= when.i and sentence.clause_of(mark.i) == clause for mark in sentence.of("step")
    )


def _issue(sentences: Sequence[Sentence]) -> date | None:
    """Return the last day of the month that a letterhead gives as its issue: Marktblick 3/2024; not No. 3/2024."""
    for sentence in sentences[:_TITLES]:
        for k in sentence.digits if sentence.heading else ():
            year = sentence.printed(k + 2)
            told = sentence.printed(k + 1) == "/" and sentence.printed(k).isdecimal() and len(year) == 4 and year.startswith("20")
            if told and year.isdecimal() and 1 <= int(sentence.printed(k)) <= 12 and sentence.mark(k - 1, "ordinal_sign") is None:
                return Period.month(int(year), int(sentence.printed(k))).last
    return None


def _tells_later(sentences: Sequence[Sentence], day: date) -> bool:
    """Return whether a text tells of a year that ends long behind a day, not as an aim: trade in 2023; a credit line of October 2018."""
    read = ((sentence, when) for sentence in sentences if sentence.digits for when in PeriodReader(sentence, None).read())
    years = (when.period for sentence, when in read if when.period is not None and not _ahead(sentence, when))
    return any(period.last.year > day.year + 1 for period in years if 300 < period.days < 400)


def _may_tell_days(sentence: Sentence) -> bool:
    """Return whether a day or month may be told: by a month, a unit of time, or digits joined as in 16.05.2022, 2022-05."""
    if any(sentence.of(category) for category in ("month", "subperiod", "time")):
        return True
    return any(sentence.printed(i + 1) in _DATE_SIGNS or sentence.printed(i).count(".") > 1 for i in sentence.digits)


def _date_without_year(sentences: Sequence[Sentence]) -> date | None:
    """Return a day of the head that has no year: with a weekday in the latest year told that agrees, else the first such day behind
    the last period told: jueves 19 de enero; HANOI, Jan. 9, on a text that tells of 2024. Since when something is (the narrowest since
    2014) tells no year.
    """
    if _first_day(sentences[:_HEAD], _LEAP_YEAR) is None:
        return None
    told = [
        when.period.last if when.period.days > 31 else when.period.shifted(_is_compared_with(sentence, when)).first
        for sentence in sentences
        for when in PeriodReader(sentence, None).read()
        if when.period is not None and not (when.since or _ahead(sentence, when)) and when.period.days < 800 and not _is_fiscal(when.period)
    ]
    told += [day for sentence in sentences if sentence.of("when") for day in _behind_base(sentence)]
    if not told:
        return None
    weekdays = {int(mark.meanings["weekday"]) for sentence in sentences[:_HEAD] for mark in sentence.of("weekday")}
    latest = max(day.year for day in told)
    years = [year for year in (latest, latest - 1) if any(day.year == year for day in told)]  # not of 2013, of a text that tells of 2022
    behind = sorted({year + later for year in years for later in (1, 2)} - set(years))  # of 2025, on a text that tells of 2023
    days = [day for year in (*years, *behind) if (day := _first_day(sentences[:_HEAD], year)) is not None]
    found = next((day for day in days if day.isoweekday() in weekdays), None)
    if found is not None or not days:
        return found
    nearby = (_first_day(sentences[:_HEAD], year) for year in (years[0], years[0] + 1))
    return next((day for day in nearby if day is not None and day >= max(told)), None)


def _year_behind_base(sentences: Sequence[Sentence]) -> Period | None:
    """Return the year behind the latest base of a text that has no date: January to August, 3 % below the same period of 2022."""
    years = [year for sentence in sentences if sentence.of("when") and (year := _behind_years(sentence))]
    return Period.year(max(years)) if years else None


def _behind_years(sentence: Sentence) -> int | None:
    """Return the year behind the latest base of a sentence."""
    return max((int(when.shift[1:]) + 1 for when in PeriodReader(sentence, None).read() if when.shift.startswith("=")), default=None)


def _behind_base(sentence: Sentence) -> list[date]:
    """Return the ends of the months told, where only their base has a year: January to September, 34 % over the same period of 2022."""
    year = _behind_years(sentence)
    if year is None:
        return []
    parts = [when for when in PeriodReader(sentence, date(year, 12, 31)).read() if when.name in ("", "part") and not when.is_date]
    ends = [when.period.last for when in parts if when.period is not None and when.period.last.year == year]
    return ends or [date(year, 1, 1)]


def _is_fiscal(period: Period) -> bool:
    """Return whether a period is a year that ends within a calendar year: whose fiscal year it is decides when."""
    return period.days in (365, 366) and period.first.month > 1


def _ahead(sentence: Sentence, when: When) -> bool:
    return sentence.mark(when.i - 1, "span") in ("by", "to") or bool(sentence.of("target"))


def _first_day(head: Sequence[Sentence], year: int) -> date | None:
    for sentence in filter(_may_tell_days, head):
        for when in PeriodReader(sentence, date(year, 12, 31)).read():
            if when.is_date and when.period is not None and when.period.first.year == year and when.period.days == 1:
                return when.period.first
    return None


def _title_period(sentences: Sequence[Sentence], today: date | None, start: int) -> Period | None:
    """Return the period a title or first heading names: it dates undated figures."""
    head = [s for s in sentences[:4] if s.heading or s.block <= 1 and not (s.of("currency") or s.of("relative"))]
    read = [(sentence, PeriodReader(sentence, today, start).read()) for sentence in head]
    so_fars = (so_far(sentence, when) for sentence, whens in read for when in whens if sentence.heading)
    if (reached := next(filter(None, so_fars), None)) is not None:
        return reached  # résultats à fin avril 2024
    told = [w for sentence, whens in read for w in whens if _dates_figures(w, sentence, today) and not of_event(sentence, w, whens)]
    told.sort(key=lambda when: when.name == "closed_year")  # the year in figures; below it the days of that year
    return told[0].period if told else _month_before_issue(read, today)


def _month_before_issue(read: Sequence[tuple[Sentence, Sequence[When]]], today: date | None) -> Period | None:
    """Return the month in the head of statistics that lies before the other one, or before that of the document.

    Bulletin des statistiques du commerce, août 2023; below it Dakar, octobre 2023.
    """
    marks = [mark for sentence, _ in read for category in ("body", "release") for mark in sentence.of(category)]
    if not any(mark.get("body") == "statistics" or "release" in mark for mark in marks):
        return None
    months = [w.period for _, whens in read for w in whens if w.period is not None and w.period.grain == "month" and w.period.days < 32]
    issue = months[1] if len(months) == 2 else Period.month(today.year, today.month) if today is not None and len(months) == 1 else None
    return months[0] if issue is not None and months[0] < issue else None


def _dates_figures(when: When, sentence: Sentence, today: date | None) -> bool:
    """A single month dates figures only beside a word of trade and before that of the document: else it is an issue or the day's date."""
    if when.period is None or when.period.grain == "day" or when.name in ("now", "today", "this_month", "last_week", "yesterday"):
        return False
    before = (sentence.at.get(when.i - 1), sentence.at.get(when.i - 2))
    if any(mark is not None and ("than" in mark or "comparative" in mark and mark.j - mark.i > 1) for mark in before):
        return False  # half as much again as over January to October of last year
    if in_aside(sentence, when) and any(not sentence.apart(k, when.i) and not when.i <= k < when.j for k in sentence.digits):
        return False  # 17.3 thousand tonnes (in January to September 2022 14.8 thousand)
    told = any(mark.meanings["measure"] != "price" for mark in sentence.of("measure")) or when.name == "closed_year"
    told = told or sentence.heading and bool(sentence.of("commodity")) and bool(sentence.of("move"))  # wine: a fall of 5.9% in 2023
    single_month = when.period.grain == "month" and when.period.days < 32
    if single_month and today is not None and when.period == Period.month(today.year, today.month):
        return False  # fact sheet on investment, edition of August 2024
    return told or (not single_month and not when.since and when.period.grain in ("quarter", "half", "month"))
