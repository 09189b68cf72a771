"""How much money a finding is about: the least change of an amount that would make the relation hold.

For two sources of one flow it is the least gap between them; else the distance of an amount's interval to the values that
would fit, the smallest where several amounts could change; else, where all figures are amounts of one currency, the gap.
Empty where no figure of the finding is an amount of money. Another currency converts with a rate of the settings, or one
that the same document tells, whose period holds that of the figures; without one it stays as it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ...checks.record import Finding
from ...claim import Claim
from ...interval import Interval
from ...period import Period
from ...units import Rate, convert, is_money, parts
from ..result import Result

_USUAL = "USD"
_RATES = ("price", "other")  # measures of an exchange rate


@dataclass(frozen=True, slots=True)
class Stake:
    """An amount of money and the period it is of."""

    amount: Decimal
    unit: str
    period: str | None = None


def stake(finding: Finding, claims: Sequence[Claim]) -> Stake | None:
    """Return what a finding is about in the currency it is told in."""
    amounts = [claim for claim in claims if is_money(claim.unit)]
    period = amounts[0].period if amounts else None
    unit, gap = str(finding.measures.get("unit", "")), finding.measures.get("gap")
    if is_money(unit) and isinstance(gap, Interval) and gap.low is not None:
        return Stake(abs(gap.low), unit, period)
    changes = [found for claim in amounts if (found := _least_change(finding, claim)) is not None]
    if changes:
        return min(changes, key=lambda one: one.amount)
    one_currency = len(amounts) == len(claims) and len({claim.unit for claim in amounts}) == 1
    if one_currency and finding.gap is not None and finding.gap.low is not None:
        return Stake(abs(finding.gap.low), amounts[0].unit, period)
    return None


def usual_currency(stakes: Iterable[Stake | None]) -> str:
    """Return the currency most stakes are told in; of several US dollars, else the first by its code."""
    counts = Counter(one.unit for one in stakes if one is not None)
    return min(counts, key=lambda unit: (-counts[unit], unit != _USUAL, unit), default=_USUAL)


def converted(one: Stake, currency: str, rates: Iterable[Rate]) -> tuple[Decimal, Rate | None] | None:
    """Return the amount in a currency and the rate it was taken at; None without a rate of its period."""
    if one.unit == currency:
        return one.amount, None
    for rate in rates:
        if {rate.base, rate.quote} == {one.unit, currency} and _holds(rate, one.period):
            return convert(one.amount, one.unit, currency, rate=rate), rate
    return None


def told_rates(result: Result) -> dict[str, list[Rate]]:
    """Return the exchange rates that each document tells."""
    found: dict[str, list[Rate]] = {}
    for claim in result.report.claims:
        quote, base = parts(claim.unit)
        if base and is_money(quote) and is_money(base) and claim.measure in _RATES and claim.period and claim.number > 0:
            found.setdefault(claim.doc, []).append(Rate(base, quote, claim.number, claim.period, claim.doc))
    return found


def _least_change(finding: Finding, claim: Claim) -> Stake | None:
    """Return by how much a figure would have to change at least."""
    entry = next((one for one in finding.measures.get("would_fit", ()) if _is_of(one, claim, finding)), None)
    if entry is None:
        return None
    stated, fitting = claim.strict, Interval(entry["low"], entry["high"])
    if stated.high is not None and fitting.low is not None and fitting.low > stated.high:
        return Stake(fitting.low - stated.high, claim.unit, claim.period)
    if stated.low is not None and fitting.high is not None and fitting.high < stated.low:
        return Stake(stated.low - fitting.high, claim.unit, claim.period)
    return None


def _is_of(entry: Mapping[str, Any], claim: Claim, finding: Finding) -> bool:
    return bool(entry["claim"] == (claim.claim if finding.doc else f"{claim.doc}#{claim.claim}"))


def _holds(rate: Rate, period: str | None) -> bool:
    if not period:
        return False
    try:
        when, of = Period.parse(rate.period), Period.parse(period)
    except ValueError:
        return False
    return when.first <= of.first and of.last <= when.last
