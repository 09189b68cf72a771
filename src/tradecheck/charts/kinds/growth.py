"""Stated growth against the interval that its levels allow: one small panel for each rate of a text.

In: checks in which a growth rate is the stated figure (G101 to G114), with their claims. Each panel has its own axis.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...checks.record import Check
from ...claim import Claim
from ...errors import ChartError
from ...interval import Interval
from ..flows.pairs import JUDGED
from ..material import CheckTable, ClaimTable, Dates, Material, checked_most, material
from ..sheets.chart import Chart, Heading, Sheet, finished, sheet, width
from ..sheets.lettering import line_height, wrapped
from ..sheets.marks import INSET, Scale, bar, point, strip, words
from ..sheets.style import REPORTER, Style, colours, parameter, styled
from ..wording import all_of, capital, figure, flow_words, in_period, interval_words, period_words, source_words

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_MOST = 8
_RATES = ("%", "%/year")
_FAILED = ("inconsistent", "mismatch")
_ORDER = (*_FAILED, "consistent", "coarse")
_BAND = 0.14  # height of an interval, inches
_BETWEEN = 0.3  # room between two columns


def growth(claims: ClaimTable, checks: CheckTable, *, dates: Dates = None, most: int = _MOST, style: Style = None) -> Chart:
    """Draw each stated growth rate against the interval that the other figures of its text allow.

    Parameters
    ----------
    claims, checks
        The tables of `tradecheck.check` (``outcome.claims``, ``outcome.checks``); the findings table serves as well.
    dates
        Date of each document, ISO 8601, by its name; told in the source line.
    most
        How many rates are drawn at most; those that do not fit come first.
    style
        A matplotlib style that is read after the charts' own: a name, the path of a style file, or a mapping.

    Returns
    -------
    Chart
        A matplotlib Figure, 16 cm wide, with ``alt_text``. Rates and intervals are percent.

    Raises
    ------
    ChartError
        Where no growth rate stands with the levels it goes with.
    TableError, UsageError
        Where a table has faults, or the style cannot be read.
    """
    given = material(claims, checks, dates)
    found = _rates(given)
    if not found:
        raise ChartError(
            "nothing to draw: no growth rate stands with both levels it goes with. This chart needs a rate and the figures of its two "
            "periods; 'tradecheck check FILE' tells the levels that rates imply."
        )
    with styled(style):
        return _drawn(given, found, found[: checked_most(most)], style)


@dataclass(frozen=True, slots=True)
class _Rate:
    """A stated rate, the interval it stands for, and the one that the other figures allow."""

    claim: Claim
    check: Check
    stated: Interval
    allowed: Interval
    claims: tuple[Claim, ...]

    @property
    def fits(self) -> bool:
        return self.check.verdict not in _FAILED

    @property
    def verdict(self) -> str:
        if self.check.verdict == "coarse":
            return "too coarse to judge"
        gap = "" if self.check.gap is None else f" by {interval_words(self.check.gap, 'points')}"
        return "fits" if self.fits else f"does not fit{gap}"

    @property
    def name(self) -> str:
        base = f" against {period_words(self.claim.base_period)}" if self.claim.base_period else ""
        period = f", {period_words(self.claim.period)}{base}" if self.claim.period else ""
        return capital(f"{flow_words(self.claim)}{period}")


def _rates(given: Material) -> list[_Rate]:
    """Return the rates that were judged, each once, those that do not fit first."""
    found: dict[tuple[str, int], _Rate] = {}
    judged = [check for check in given.checks if check.kind == "growth" and check.verdict in JUDGED]
    for check in sorted(judged, key=lambda check: _ORDER.index(check.verdict)):
        claims = given.claims_of(check)
        if claims and claims[-1].unit in _RATES and check.observed and check.implied:
            rate = _Rate(claims[-1], check, check.observed, check.implied, tuple(claims))
            found.setdefault((rate.claim.doc, rate.claim.claim), rate)
    return list(found.values())


def _drawn(given: Material, found: list[_Rate], shown: list[_Rate], style: Style) -> Chart:
    columns = min(len(shown), 2)
    wide = (width() - _BETWEEN * (columns - 1)) / columns
    rows = [_Row(tuple(shown[at : at + columns]), wide) for at in range(0, len(shown), columns)]
    on = sheet(_heading(given, found, shown), " ".join(map(_spoken, shown)), sum(row.height for row in rows), style=style)
    top = on.height
    for row in rows:
        for at, rate in enumerate(row.rates):
            _draw_panel(on, rate, row, at * (wide + _BETWEEN), top)
        top -= row.height
    return finished(on)


@dataclass(frozen=True, slots=True)
class _Row:
    """Panels beside each other, as high as the one with the longest name needs."""

    rates: tuple[_Rate, ...]
    wide: float

    def lines(self, rate: _Rate) -> list[str]:
        return wrapped(rate.name, self.wide, float(parameter("axes.titlesize")), "bold")

    @property
    def named(self) -> float:
        most = max(len(self.lines(rate)) for rate in self.rates)
        return most * line_height(float(parameter("axes.titlesize"))) + line_height(float(parameter("font.size"))) + 0.06

    @property
    def strip(self) -> float:
        return 2 * line_height(float(parameter("font.size"))) + 2 * _BAND + 0.2

    @property
    def height(self) -> float:
        return self.named + self.strip + 0.36


def _draw_panel(on: Sheet, rate: _Rate, row: _Row, left: float, top: float) -> None:
    head, size = float(parameter("axes.titlesize")), float(parameter("font.size"))
    for at, line in enumerate(row.lines(rate)):
        on.write(left, top - at * line_height(head), line, size=head, color=parameter("text.color"), weight="bold", va="top")
    below = top - len(row.lines(rate)) * line_height(head)
    weight, color = ("normal", "axes.labelcolor") if rate.fits else ("bold", "text.color")
    on.write(left, below, rate.verdict, size=size, color=parameter(color), weight=weight, va="top")
    scale = _scale(rate, row.wide - INSET)
    axes = strip(on, (left + INSET, top - row.named - row.strip), scale, row.strip, ticks=4)
    _draw_rate(axes, rate, scale, row.strip / 2)


def _draw_rate(axes: Axes, rate: _Rate, scale: Scale, middle: float) -> None:
    reporter, _, unexplained = colours()
    above, below = middle + _BAND / 2 + 0.02, middle - _BAND / 2 - 0.02
    bar(axes, scale, rate.allowed, below, _BAND, unexplained)
    bar(axes, scale, rate.stated, above, _BAND, reporter)
    point(axes, scale.at(rate.claim.number), above, REPORTER, reporter)
    left, right = scale.reach(rate.allowed)
    words(axes, scale, scale.at(rate.claim.number), above + _BAND / 2 + 0.05, f"stated {figure(rate.claim)}", strong=True)
    words(axes, scale, (left + right) / 2, below - _BAND / 2 - 0.03, f"allowed {_allowed(rate)}", va="top")


def _scale(rate: _Rate, wide: float) -> Scale:
    """Return an axis around both intervals; a rate does not begin at zero."""
    ends = [end for one in (rate.stated, rate.allowed) for end in (one.low, one.high) if end is not None]
    low, high = float(min(ends)), float(max(ends))
    room = (high - low) * 0.3 or abs(high) / 10 or 1.0
    return Scale(low - room, high + room, 0, wide)


def _allowed(rate: _Rate) -> str:
    return interval_words(rate.allowed, rate.claim.unit)


def _spoken(rate: _Rate) -> str:
    stated = interval_words(rate.stated, rate.claim.unit)
    return f"{rate.name}: stated {figure(rate.claim)}, which stands for {stated}; allowed {_allowed(rate)}; {rate.verdict}."


def _heading(given: Material, found: list[_Rate], shown: list[_Rate]) -> Heading:
    parts = ["Stated growth, and what the other figures of the text allow with their rounding", "percent"]
    periods = {rate.claim.period for rate in shown if rate.claim.period}
    parts += [f"growth {in_period(periods.pop())}"] if len(periods) == 1 else []
    parts += ["each panel on its own axis"] if len(shown) > 1 else []
    if len(found) > len(shown):
        parts.append(f"{len(shown)} of {len(found)} rates shown, those that do not fit first")
    claims = [claim for rate in shown for claim in rate.claims]
    return Heading(_title(found), "; ".join(parts), source_words(claims, given.dates))


def _title(found: list[_Rate]) -> str:
    failing = [rate for rate in found if not rate.fits]
    one = (failing or found)[0]
    if len(found) > 1 and len(failing) != 1:
        go = "fit the figures they go with"
        if not failing:
            return f"{capital(all_of(len(found), 'stated growth rates'))} {go}"
        if len(failing) == len(found):
            return f"None of {len(found)} stated growth rates fits the figures it goes with"
        return f"{len(failing)} of {len(found)} stated growth rates do not {go}"
    told = f"{capital(flow_words(one.claim))}: stated growth of {figure(one.claim)}"
    if one.fits:
        return f"{told} fits the figures it goes with"
    return f"{told} does not fit; its own figures allow {_allowed(one)}"
