"""What a comparison of two sources comes to, in sentences: the words of dumbbells and of what else is made of pairs.

Neutral: a sentence says what each side reports and by how much the figures differ, never who is right.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, Decimal

from ...checks.findings.message import CIF_FOB_MOST
from ...interval import Interval
from ...units import is_money
from ..wording import capital, figure, flow_words, goods, in_period, interval_words, listed, measure_words, party, period_words, times_words
from .pairs import Pair, Side

_FLOWS = ("exports", "imports")
CONVENTION = "valuation not told (imports usually CIF, exports FOB)"


def sentence(pair: Pair) -> str:
    """Return what a pair shows: ``Germany reports 3.7 to 3.8 times as much trade with Kazakhstan in 2022 as Kazakhstan itself``."""
    larger, smaller = pair.larger, pair.smaller
    if pair.agrees:
        agree = "cannot be told apart" if pair.check.verdict == "coarse" else "agree, within rounding and freight,"
        return f"{capital(listed(party(side.source) for side in pair.sides))} {agree} on {about(pair)}"
    told, times = times_words(pair.ratio)
    who, other, when = capital(party(larger.source)), party(smaller.source), in_period(larger.claim.period)
    much, than = ("as much", "as") if times else ("more", "than")
    if not _own_sides(pair):
        return f"{who} gives {told} {much} for {about(pair)} {than} {other}"
    if _moved(larger) == _moved(smaller) == "trade":
        return _one_blank(f"{who} reports {told} {much} trade{goods(larger.claim, 'in')} with {other} {when} {than} {other} itself")
    flow = f"{_moved(larger)}{goods(larger.claim)} {'from' if _moved(larger) == 'imports' else 'to'}"
    above = told if times else f"{told} above"
    return _one_blank(f"{who} reports {flow} {other} {when} that are {above} the {_moved(smaller)} {other} reports")


def about(pair: Pair) -> str:
    """Return which flow a pair is about, inside a sentence: ``trade of Germany and Kazakhstan, 2022``."""
    claim = pair.reporter.claim
    return f"{flow_words(claim)}, {period_words(claim.period)}" if claim.period else flow_words(claim)


def spoken(pair: Pair) -> str:
    """Return the numbers of a pair as a sentence of the alternative text."""
    sides = "; ".join(f"{label(side)}, which stands for {stands_for(side, pair.unit)}" for side in pair.sides)
    return f"{capital(about(pair))}: {sides}; {gap(pair)}."


def label(side: Side) -> str:
    """Return a side with its figure: ``Germany: 10.5 bn USD``."""
    return f"{capital(party(side.source))}: {figure(side.claim)}"


def stands_for(side: Side, unit: str) -> str:
    """Return the interval that a printed figure stands for, in the unit of its pair."""
    told = interval_words(side.interval, unit)
    told = told if side.interval.low != side.interval.high else f"exactly {told}"
    return f"{told}, converted" if side.converted else told


def gap(pair: Pair) -> str:
    """Return the gap of a pair, or that there is none that could be seen."""
    if pair.agrees and not pair.gap.low:
        return "no gap beyond rounding"
    return f"gap {interval_words(Interval(pair.gap.low, pair.gap.high), pair.unit)}"


def explained(pair: Pair) -> str:
    """Return how much of a gap freight and insurance can explain at most; empty where they have no part in it."""
    most, least = explained_most(pair), pair.gap.low
    if pair.agrees or not most or not least:
        return ""
    percent = (most / least * 100).quantize(Decimal(1), ROUND_CEILING)
    return f"freight and insurance {f'explain at most {percent} % of' if percent < 100 else 'could explain'} the gap"


def explained_most(pair: Pair) -> Decimal:
    """Return what freight and insurance can add to the smaller figure at most, in the unit of the pair; zero where they have no part."""
    under = pair.smaller.interval.high
    return under * CIF_FOB_MOST if pair.check.kind == "mirror" and under is not None and is_money(pair.unit) else Decimal(0)


def shared_period(pairs: Iterable[Pair]) -> list[str]:
    """Return the period that all pairs share, if they do."""
    told = {period_words(pair.reporter.claim.period) for pair in pairs}
    return list(told) if len(told) == 1 else []


def valuation(pairs: Iterable[Pair]) -> str:
    """Return how the figures are valued, as far as that is told or usual; empty where there is nothing to value."""
    return CONVENTION if any(_moved(side) in ("trade", *_FLOWS) for pair in pairs for side in pair.sides) else ""


def measured(pair: Pair) -> str:
    """Return what is measured: both measures where they differ."""
    return " against ".join(dict.fromkeys(measure_words(side.claim) for side in pair.sides))


def _own_sides(pair: Pair) -> bool:
    """Return whether each source is one of the two countries that trade."""
    sources = {side.source for side in pair.sides}
    return all({side.claim.reporter, side.claim.partner} == sources for side in pair.sides)


def _moved(side: Side) -> str:
    """Return ``trade``, or ``imports`` or ``exports`` as seen by the side that reports it."""
    claim = side.claim
    if claim.measure not in _FLOWS:
        return "trade" if claim.measure == "turnover" else claim.measure
    if claim.source == claim.partner:
        return "imports" if claim.measure == "exports" else "exports"
    return claim.measure


def _one_blank(text: str) -> str:
    return " ".join(text.split())
