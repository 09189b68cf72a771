"""The record both roads share: source S says that measure M between reporter and partner in a period is V.

Every field follows the claims table of ``docs/claims-table.md``; empty means unknown, with a reason in `notes`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from .interval import Interval, between, lenient, strict

MEASURES = (
    "turnover", "exports", "imports", "balance", "growth", "change", "multiple", "share", "rank",
    "count", "investment", "quantity", "price", "target", "other",
)  # fmt: skip
_WHOSE = ("qualifier", "reporter", "partner", "source", "period", "base_period", "commodity", "direction", "basis")
RELATIVE_MEASURES = ("growth", "change", "multiple", "share", "rank", "target")


@dataclass(frozen=True, slots=True)
class Claim:
    """One numeric statement about trade, read from a text or given in a table.

    ``value`` is a decimal with the scale multiplied out, or a pair for a range; percent as 26.7, falls negative.
    ``ulp`` is the value of the last written digit. ``period`` is a canonical spelling of `period.Period`.
    """

    doc: str
    claim: int
    quote: str
    start: int
    end: int
    measure: str
    value: Decimal | tuple[Decimal, Decimal]
    unit: str
    of: str | None = None
    qualifier: str = "exact"
    low: Decimal | None = None
    high: Decimal | None = None
    reporter: str | None = None
    partner: str | None = None
    source: str | None = None
    period: str | None = None
    base_period: str | None = None
    commodity: str | None = None
    direction: str | None = None
    lang: str = ""
    digits: str = ""
    ulp: Decimal | None = None
    lenient_low: Decimal | None = None
    lenient_high: Decimal | None = None
    basis: str | None = None
    cue: str | None = None
    evidence: dict[str, object] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    @property
    def number(self) -> Decimal:
        """The value, or the middle of a range."""
        return (self.value[0] + self.value[1]) / 2 if isinstance(self.value, tuple) else self.value

    @property
    def strict(self) -> Interval:
        return Interval(self.low, self.high)

    @property
    def lenient(self) -> Interval:
        """The generous reading: that of the table where given, else from value, last digit and wording."""
        if self.lenient_low is not None or self.lenient_high is not None:
            return self._opened(Interval(self.lenient_low, self.lenient_high))
        if isinstance(self.value, tuple) or self.ulp is None:
            return self.strict
        loose = lenient(self.value, self.ulp, self.qualifier)
        return loose.hull(self.strict)

    def _repr_html_(self) -> str:
        from .markup import el
        from .number_line import number_line

        head = el("p", el("q", self.quote), f" {self.doc}, claim {self.claim}")
        left = "text-align:left"
        rows = [el("tr", el("th", name, scope="row", style=left), el("td", told, style=left)) for name, told in self._told()]
        return el("div", head, number_line(self.strict, (self.lenient,)), el("table", *rows))

    def _told(self) -> list[tuple[str, object]]:
        """The fields that are known, and why others are not."""
        known = [(name, getattr(self, name)) for name in ("measure", "of", "unit", "strict", "lenient", *_WHOSE)]
        return [(name, value) for name, value in known if value is not None] + [("note", note) for note in self.notes]

    def _opened(self, loose: Interval) -> Interval:
        """A figure that was cut off instead of rounded stays below the next digit: that end is open."""
        if isinstance(self.value, tuple) or not self.ulp or self.qualifier != "exact":
            return loose
        above = self.value >= 0 and loose.high == self.value + self.ulp
        below = self.value < 0 and loose.low == self.value - self.ulp
        return Interval(loose.low, loose.high, below, above)


def bounds(
    value: Decimal | tuple[Decimal, Decimal], ulp: Decimal, qualifier: str, *, stated_zeros: bool = False
) -> tuple[Interval, Interval]:
    """Return the strict and the lenient interval of a value or range; ``stated_zeros`` as in `interval.lenient`."""
    if isinstance(value, tuple):
        low, high = value
        return Interval(low, high), between(lenient(low, ulp, stated_zeros=stated_zeros), lenient(high, ulp, stated_zeros=stated_zeros))
    inner = strict(value, ulp, qualifier)
    return inner, lenient(value, ulp, qualifier, stated_zeros=stated_zeros).hull(inner)
