"""Figures of several periods: parts that make a longer one, averages over a span, parts that exceed it (A3, A4, P101, P108)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal

from ...claim import Claim
from ...interval import Interval
from ...period import Period
from ..facts.compared import UNSETTLED
from ..facts.facts import Facts, Span, parsed_period
from ..facts.subject import Subject, subject
from ..rule import rule
from ..verdict import Roles, Trial

ADDED = ("exports", "imports", "turnover", "balance", "investment", "quantity", "count", "other")
_GRAINS = ("month", "quarter", "half", "year")
_MOST_CHOICES = 4  # tellings of one figure
_STOCK = "a stock and a flow may be meant"
_AVERAGED = "the wording beside the figure of the whole span speaks of an average"
_WORKING_DAYS = "only working days may be counted"
_YEARS = 11
_YEAR = 366  # days
_UNLIKE = "unlike"  # grain of periods that are not all of one length
_REVISED_SINCE = "periods of unlike length are mostly told at different times, so that figures may have been revised between"
_SENTENCE = 160  # signs before a figure in which its sentence may call it an average
_OTHER_YEARS = "the average fits a total told beside it, which may be of other years"
_STATES = ("investment", "count", "other")  # of which a figure may be a stock as well as what was added


def span_trials(facts: Facts) -> Iterator[Trial]:
    """Yield sums over periods, averages, and parts of a period against the whole."""
    for about in facts.subjects():
        series = facts.series(about)
        if about.measure in ADDED and len(series) > 1:
            for when, totals in series.items():
                for total in totals:
                    if "/" not in total.unit:
                        yield from _summed(facts, about, series, (when, total))
                        yield from _exceeded(facts, series, (when, total))
                        yield from _exceeded_together(facts, series, (when, total))
    for average in facts.of(*ADDED):
        if average.unit.endswith(("/year", "/quarter", "/month", "/week", "/day")):
            yield from _averaged(facts, average)


def tiling(series: Mapping[Span, Sequence[Claim]], when: Span, total: Claim) -> Iterator[tuple[str, list[Claim]]]:
    """Yield, for each grain, figures whose periods cover the span of ``total`` without gap or overlap; else some of unlike length."""
    alike = False
    for grain in _GRAINS:
        at, found = when[0], []
        others = ((held, claims) for held, claims in series.items() if held != when and _grain(held) == grain)
        inside = {first: (last, claims) for (first, last), claims in others}
        while at in inside and inside[at][0] <= when[1]:
            last, claims = inside[at]
            fit = [c for c in claims if _comparable(c, total)]
            if not fit:
                break
            found.append(min(fit, key=lambda c: abs(c.start - total.start)))
            at = last + timedelta(1)
        if len(found) > 1 and at == when[1] + timedelta(1):
            yield grain, found
            alike = True
    seasons = _seasons(series, when, total)
    if seasons:
        yield "year", seasons
    unlike = [] if alike else _of_unlike_length(series, when, total)
    if unlike:
        yield _UNLIKE, unlike


def _of_unlike_length(series: Mapping[Span, Sequence[Claim]], when: Span, total: Claim) -> list[Claim]:
    """Return figures of periods that follow each other and are not all of one length: nine months and the last quarter of a year."""
    inside: dict[date, tuple[date, list[Claim]]] = {}
    for (first, last), claims in series.items():
        part = when[0] <= first and last <= when[1] and (first, last) != when
        fit = [claim for claim in claims if part and _comparable(claim, total)]
        if fit and (first not in inside or inside[first][0] < last):
            inside[first] = (last, fit)
    at, found = when[0], []
    while at in inside:
        last, claims = inside[at]
        found.append(min(claims, key=lambda claim: abs(claim.start - total.start)))
        at = last + timedelta(1)
    lengths = {_grain((period.first, period.last)) for claim in found if (period := parsed_period(claim.period))}
    return found if len(found) > 1 and len(lengths) > 1 and at == when[1] + timedelta(1) else []


def _seasons(series: Mapping[Span, Sequence[Claim]], when: Span, total: Claim) -> list[Claim]:
    """Return figures of the seasons from the first to the last year of a span: 2020/21, 2021/22 and 2022/23 of 2020 to 2023."""
    found = []
    for year in range(when[0].year, when[1].year):
        fit = [claim for claim in series.get((date(year, 1, 1), date(year + 1, 12, 31)), ()) if _comparable(claim, total)]
        if not fit:
            return []
        found.append(min(fit, key=lambda claim: abs(claim.start - total.start)))
    return found if len(found) > 1 else []


def _summed(facts: Facts, about: Subject, series: Mapping[Span, Sequence[Claim]], whole: tuple[Span, Claim]) -> Iterator[Trial]:
    when, total = whole
    for grain, parts in tiling(series, when, total):
        if facts.meet(total, *parts):
            roles = (("parts", tuple(parts)), ("total", (total,)))
            whole_year = grain == "quarter" and _grain(when) == "year"
            kind = "cumulative" if grain in ("month", "year", _UNLIKE) or whole_year else "sum"
            loose = (_REVISED_SINCE,) if grain == _UNLIKE else ()
            yield Trial(rule("A301"), roles, ("tiling", about, when, grain, total.source), _worries(facts, total, parts), loose, kind=kind)


def _exceeded(facts: Facts, series: Mapping[Span, Sequence[Claim]], whole: tuple[Span, Claim]) -> Iterator[Trial]:
    """A part of the span beside the whole span."""
    when, total = whole
    if total.measure == "balance" or total.number < 0:
        return
    for other, parts in series.items():
        if other == when or not (when[0] <= other[0] and other[1] <= when[1]) or _as_of(parts[0]) or _as_of(total):
            continue
        several_years = (when[1] - when[0]).days > _YEAR
        for part in parts[:_MOST_CHOICES]:
            if _comparable(part, total) and facts.meet(part, total):
                code, kind = ("A501", "bound") if several_years else ("P101", "period")
                roles = (("part", (part,)), ("whole", (total,)))
                yield Trial(rule(code), roles, ("inside", id(part), when), _worries(facts, total, [part]), kind=kind)


def _exceeded_together(facts: Facts, series: Mapping[Span, Sequence[Claim]], whole: tuple[Span, Claim]) -> Iterator[Trial]:
    """Parts of the span that do not overlap, and do not fill it, beside the whole span: September and October, and ten months."""
    when, total = whole
    if total.measure == "balance" or total.number < 0 or _as_of(total) or any(True for _ in tiling(series, when, total)):
        return
    parts: list[Claim] = []
    until = when[0] - timedelta(1)
    for (first, last), claims in sorted(series.items(), key=lambda told: told[0][1]):
        fit = [claim for claim in claims if until < first and last <= when[1] and (first, last) != when and _comparable(claim, total)]
        if fit and not _as_of(fit[0]):
            parts.append(min(fit, key=lambda claim: abs(claim.start - total.start)))
            until = last
    if len(parts) > 1 and facts.meet(total, *parts):
        yield Trial(rule("P108"), (("parts", tuple(parts)), ("whole", (total,))), ("inside", when), _worries(facts, total, parts))


def _averaged(facts: Facts, average: Claim) -> Iterator[Trial]:
    """An average a year, month or quarter, of the parts or of the total of its span."""
    period, (unit, _, each) = parsed_period(average.period), average.unit.partition("/")
    if period is None or not average.reporter:
        return
    series, when = facts.series(subject(average)), (period.first, period.last)
    occasion = ("average", id(average))
    for total in series.get(when, ()):
        if total.unit == unit and facts.meet(total, average):
            for number in _counts(period, each, loose=average.qualifier == "about"):
                roles: Roles = (("total", (total,)), ("average", (average,)))
                doubts = (*_worries(facts, total, []), *((_WORKING_DAYS,) if each == "day" else ()))
                yield Trial(rule("A402"), roles, (*occasion, "total"), doubts, constants=number)
    stand_in = next((c for claims in series.values() for c in claims if c.unit == unit), None)
    for grain, parts in tiling(series, when, stand_in) if stand_in else ():
        if grain == each and facts.meet(average, *parts):
            number = (("number", Interval.point(Decimal(len(parts)))),)
            members: Roles = (("parts", tuple(parts)), ("average", (average,)))
            sure = (*_worries(facts, average, parts), *_of_total_beside(facts, average, parts))
            yield Trial(rule("A401"), members, (*occasion, "parts"), sure, constants=number)


def _of_total_beside(facts: Facts, average: Claim, parts: Sequence[Claim]) -> tuple[str, ...]:
    """Return a doubt where a total beside an average fits it over some number of years: 2.8 billion in four, about 700 million a year."""
    unit, each = average.unit.partition("/")[0], average.lenient
    beside = [claim for claim in facts.beside(average) if claim.unit == unit and claim not in parts]
    totals = [claim for claim in beside if claim.number > average.number > 0]
    fits = any((each * Interval.point(Decimal(years))).overlaps(total.strict) for total in totals for years in range(2, _YEARS))
    return (_OTHER_YEARS,) if fits else ()


def _counts(period: Period, each: str, *, loose: bool = False) -> Iterator[tuple[tuple[str, Interval], ...]]:
    """Yield how many days, weeks, months ... the span has; from year to year may also mean their difference.

    About so much a year may count a year more, as "2.8 billion in four years" beside figures of the last three.
    """
    months = (period.last.year - period.first.year) * 12 + period.last.month - period.first.month + 1
    lengths = {"year": 12, "quarter": 3, "month": 1}
    whole = Decimal(months) / lengths[each] if each in lengths else Decimal(period.days) / (7 if each == "week" else 1)
    yield (("number", Interval.point(whole)),)
    if each == "year" and whole > 2:
        yield (("number", Interval.point(whole - 1)),)
        if loose:
            yield (("number", Interval.point(whole + 1)),)


def _comparable(part: Claim, total: Claim) -> bool:
    same_source = part.source == total.source or not (part.source and total.source)
    return part.unit == total.unit and part.of == total.of and same_source


def _worries(facts: Facts, total: Claim, parts: Sequence[Claim]) -> tuple[str, ...]:
    found = [UNSETTLED] if facts.unsettled(total, *parts) else []
    if total.measure in _STATES and any(not facts.words(total).near(total, part) for part in parts):
        found.append(_STOCK)
    if _averaged_itself(facts, total):
        found.append(_AVERAGED)
    return tuple(found)


def _averaged_itself(facts: Facts, total: Claim) -> bool:
    """Return whether the words beside a figure call it an average, no other of its sentence: on average of three years, 145.9 billion."""
    averages = any("/" in claim.unit for claim in facts.beside(total))
    return "/" not in total.unit and not averages and facts.words(total).said_around("average", total, _SENTENCE)


def _as_of(claim: Claim) -> bool:
    """Return whether a figure may be a stock: told for a day, or investment told for less than a year."""
    period = parsed_period(claim.period)
    return period is None or period.as_of or (claim.measure in _STATES and period.days < 360)


def _grain(when: Span) -> str:
    """Return the grain of a span of days: month, quarter, half, year, or nothing."""
    months = (when[1].year - when[0].year) * 12 + when[1].month - when[0].month + 1
    whole = when[0].day == 1 and (when[1] + timedelta(1)).day == 1
    return {1: "month", 3: "quarter", 6: "half", 12: "year"}.get(months, "") if whole else ""
