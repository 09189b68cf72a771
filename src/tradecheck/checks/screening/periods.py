"""Periods that do not go together, or are told too soon: P102 to P107.

In: claims with their periods and, where known, the day the document was published. Out: remarks. Nothing is said of a
document most of whose figures begin on its date or later: the date is then in doubt, not the figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import product

from ...claim import Claim
from ...interval import Interval
from ...period import Period
from ..facts.compared import alike, base_of, compared
from ..facts.facts import Facts, parsed_period, span
from ..facts.subject import FLOWS, subject
from ..facts.told import told_beside
from ..rule import rule
from ..verdict import Roles, Trial, is_coarse

_OVER_TIME = (*FLOWS, "quantity")  # what adds up over a period
_YEAR = 366
_MONTH = 31  # days by which a month may be told before its end
_LEEWAY = 3  # days by which periods of one length may differ: months, leap years
_DIGITS = 3  # of a figure that hardly comes up twice by chance
_MOST = 4

Constants = tuple[tuple[str, Interval], ...]


def period_trials(facts: Facts) -> Iterator[Trial]:
    """Yield remarks on periods."""
    for claim in facts.of("growth", "change", "multiple"):
        if claim.of in _OVER_TIME:
            yield from _unequal(facts, claim)
            yield from _other_base(facts, claim)
    yield from _part_as_whole(facts)
    yield from _before_the_end(facts)


def _unequal(facts: Facts, told: Claim) -> Iterator[Trial]:
    """ "In January to August 12 per cent more than in 2022": eight months against twelve.

    Of a text that was read, levels of both periods must show that the base is read as it is meant.
    """
    period, base = _flowing(told.period), _flowing(base_of(told))
    if period and base and "/" not in told.unit and abs(period.days - base.days) > _LEEWAY and (not told.evidence or _shown(facts, told)):
        short, long = sorted((period.days, base.days))
        lengths = (("shorter", _days(short)), ("longer", _days(long)))
        yield Trial(rule("P102"), (("told", (told,)),), constants=lengths, remark=True)


def _shown(facts: Facts, told: Claim) -> bool:
    """Return whether a rate fits the levels of its two periods, of one named source, with words beside them for their periods."""
    pairs = compared(facts, told) if told.measure == "growth" and told.unit == "%" else ()
    firm = [(new, old) for new, old in pairs if told_beside(new, "period") and told_beside(old, "period")]
    sourced = [(new, old) for new, old in firm if old.number > 0 and new.source == old.source is not None]
    trials = (Trial(rule("G101"), (("new", (new,)), ("old", (old,)), ("rate", (told,)))) for new, old in sourced)
    return any(trial.formula.holds(trial.values()) for trial in trials)


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
            yield from _within(facts, alike_ones[: 2 * _MOST])


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
    doubtful, targets = _misdated(facts), {_aim(target, target.of): target for target in facts.of("target") if target.of}
    for claim in facts.claims:
        published, period = facts.published(claim), parsed_period(claim.period)
        if published is None or period is None or claim.doc in doubtful or claim.measure == "target" or claim.of == "target":
            continue
        for code, roles, constants in _early(claim, period, published, targets.get(_aim(claim, claim.measure))):
            if (key := (claim.doc, code, claim.period)) not in seen:
                seen.add(key)
                yield Trial(rule(code), roles, constants=constants, remark=True)


def _early(claim: Claim, period: Period, published: date, target: Claim | None) -> Iterator[tuple[str, Roles, Constants]]:
    """Yield the rule that a figure told too soon breaks; ``target`` is a target of the same value, figure and period."""
    if target is not None and period.last > published:
        yield "P105", (("actual", (claim,)), ("target", (target,))), ()
    elif period.first > published and claim.measure in _OVER_TIME and _firm(claim):
        yield "P107", (("figure", (claim,)),), (("days_ahead", _days((period.first - published).days)),)
    elif claim.measure in FLOWS and period.last > published + timedelta(_MONTH) and _flowing(claim.period) and _firm(claim):
        yield "P106", (("figure", (claim,)),), (("days_left", _days((period.last - published).days)),)


def _aim(claim: Claim, measure: str) -> tuple[object, ...]:
    return (claim.doc, measure, subject(claim, measure), claim.value, claim.unit, span(claim.period))


def _firm(claim: Claim) -> bool:
    """Return whether statistics are named for a figure, and words beside it name measure and period; a plan or a limit mostly lacks one."""
    return claim.source is not None and told_beside(claim, "measure", "period")


def _misdated(facts: Facts) -> set[str]:
    """Return the documents most of whose figures are of periods that begin on their date or later."""
    counted: dict[str, list[bool]] = {}
    for claim in facts.claims:
        published, period = facts.published(claim), parsed_period(claim.period)
        if published is not None and period is not None and claim.measure != "target":
            counted.setdefault(claim.doc, []).append(period.first >= published)
    return {doc for doc, late in counted.items() if len(late) > _MOST and 2 * sum(late) > len(late)}


def _days(number: int) -> Interval:
    return Interval.point(Decimal(number))
