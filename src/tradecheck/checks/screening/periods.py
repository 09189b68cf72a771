"""Periods that do not go together, or are told too soon: P102 to P107.

In: claims with their periods and, where known, the day the document was published. Out: remarks. Nothing is said of a
document most of whose figures end after its date: the date is then in doubt, not the figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import product

from ...claim import RELATIVE_MEASURES, Claim
from ...interval import Interval
from ...period import Period
from ..facts.compared import alike, base_of
from ..facts.facts import Facts, parsed_period, span
from ..facts.subject import FLOWS, subject
from ..rule import rule
from ..verdict import Roles, Trial, is_coarse

_OVER_TIME = (*FLOWS, "quantity")  # what adds up over a period
_YEAR = 366
_MONTH = 31  # days by which a month may be told before its end
_LEEWAY = 3  # days by which periods of one length may differ: months, leap years
_DIGITS = 3  # of a figure that hardly comes up twice by chance
_MOST = 4


def period_trials(facts: Facts) -> Iterator[Trial]:
    """Yield remarks on periods."""
    for claim in facts.of("growth", "change", "multiple"):
        if claim.of in _OVER_TIME:
            yield from _unequal(claim)
            yield from _other_base(facts, claim)
    yield from _part_as_whole(facts)
    yield from _before_the_end(facts)


def _unequal(told: Claim) -> Iterator[Trial]:
    """ "In January to August 12 per cent more than in 2022": eight months against twelve."""
    period, base = _flowing(told.period), _flowing(base_of(told))
    if period and base and "/" not in told.unit and abs(period.days - base.days) > _LEEWAY:
        short, long = sorted((period.days, base.days))
        lengths = (("shorter", _days(short)), ("longer", _days(long)))
        yield Trial(rule("P102"), (("told", (told,)),), constants=lengths, remark=True)


def _flowing(text: str | None) -> Period | None:
    """Return a period of a year at most, over which trade can flow; none of a single day or a season of untold months."""
    period = parsed_period(text)
    season = text is not None and "/" in text and "-" not in text
    return None if period is None or season or not 1 < period.days <= _YEAR else period


def _other_base(facts: Facts, rate: Claim) -> Iterator[Trial]:
    """A rate of a month or quarter that fits the month or quarter before, where the year before is told or meant."""
    period, about = _flowing(rate.period), subject(rate)
    if period is None or rate.unit != "%" or rate.qualifier != "exact" or period.days > _YEAR // 2 or facts.levels(about, base_of(rate)):
        return
    before = str(period.before())
    if span(before) == span(base_of(rate)):
        return
    for new, old in list(product(facts.levels(about, rate.period), facts.levels(about, before)))[:_MOST]:
        beside = facts.words(rate).together(rate, old) and facts.words(rate).near(rate, new)
        if beside and alike(new, old) and facts.meet(new, old, rate) and old.number > 0:
            roles: Roles = (("new", (new,)), ("old", (old,)), ("rate", (rate,)))
            trial = Trial(rule("P104"), roles, ("base", id(rate)), remark=True)
            left, right = trial.formula.sides(trial.values())
            if left.overlaps(right) and not is_coarse(trial, left, right):
                yield trial
                return


def _part_as_whole(facts: Facts) -> Iterator[Trial]:
    """The same figure told of eight months and of the year."""
    for about in facts.subjects():
        if about.measure not in _OVER_TIME:
            continue
        told = [(_flowing(claim.period), claim) for tellings in facts.series(about).values() for claim in tellings[:_MOST]]
        held: dict[tuple[object, ...], list[tuple[Period, Claim]]] = {}
        for period, claim in told:
            if period is not None and _particular(claim):
                held.setdefault((claim.value, claim.unit, claim.of, claim.doc), []).append((period, claim))
        for alike_ones in held.values():
            yield from _within(facts, alike_ones)


def _within(facts: Facts, told: Sequence[tuple[Period, Claim]]) -> Iterator[Trial]:
    for (inner, part), (outer, whole) in product(told, told):
        if inner in outer and inner.days < outer.days and facts.meet(part, whole):
            yield Trial(rule("P103"), (("part", (part,)), ("whole", (whole,))), remark=True)
            return


def _particular(claim: Claim) -> bool:
    """Return whether a figure has so many digits that two alike are one and the same."""
    digits = "".join(sign for sign in claim.digits if sign.isdigit()).strip("0")
    return claim.qualifier == "exact" and len(digits) >= _DIGITS and "/" not in claim.unit


def _before_the_end(facts: Facts) -> Iterator[Trial]:
    """Figures of periods that were not over, or had not begun, when the document was published; the first of each period."""
    seen: set[tuple[object, ...]] = set()
    doubtful = _misdated(facts)
    for claim in facts.claims:
        published, period = facts.published(claim), parsed_period(claim.period)
        if published is None or period is None or claim.doc in doubtful or claim.measure == "target" or claim.of == "target":
            continue
        for code, roles, constants in _early(facts, claim, period, published):
            if (key := (claim.doc, code, claim.period)) not in seen:
                seen.add(key)
                yield Trial(rule(code), roles, constants=constants, remark=True)


def _early(facts: Facts, claim: Claim, period: Period, published: date) -> Iterator[tuple[str, Roles, tuple[tuple[str, Interval], ...]]]:
    level = claim.measure not in RELATIVE_MEASURES
    target = _aimed_at(facts, claim) if level else None
    if target is not None and period.last > published:
        yield "P105", (("actual", (claim,)), ("target", (target,))), ()
    elif period.first > published and claim.measure in _OVER_TIME and _firm(claim):
        yield "P107", (("figure", (claim,)),), (("days_ahead", _days((period.first - published).days)),)
    elif claim.measure in FLOWS and period.last > published + timedelta(_MONTH) and _flowing(claim.period) and _firm(claim):
        yield "P106", (("figure", (claim,)),), (("days_left", _days((period.last - published).days)),)


def _aimed_at(facts: Facts, claim: Claim) -> Claim | None:
    """Return the target of the same value, of the same figure and period."""
    about = (claim.measure, subject(claim), claim.value, claim.unit, span(claim.period))
    targets = (target for target in facts.of("target") if target.of == claim.measure)
    return next((t for t in targets if (t.of, subject(t, t.of), t.value, t.unit, span(t.period)) == about), None)


def _firm(claim: Claim) -> bool:
    """Return whether statistics are named for a figure, and words beside it name measure and period.

    What came in a claims table counts as told. A plan or a limit mostly lacks one of them.
    """
    places = [claim.evidence.get(field) for field in ("measure", "period")]
    told = all(isinstance(place, (list, tuple)) and bool(place) and place[0] is not None for place in places)
    return claim.source is not None and (told or not claim.evidence)


def _misdated(facts: Facts) -> set[str]:
    """Return the documents most of whose figures are of periods that end after their date."""
    counted: dict[str, list[bool]] = {}
    for claim in facts.claims:
        published, period = facts.published(claim), parsed_period(claim.period)
        if published is not None and period is not None and claim.measure != "target":
            counted.setdefault(claim.doc, []).append(period.last > published + timedelta(_MONTH))
    return {doc for doc, late in counted.items() if len(late) > _MOST and 2 * sum(late) > len(late)}


def _days(number: int) -> Interval:
    return Interval.point(Decimal(number))
