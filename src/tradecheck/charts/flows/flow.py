"""A flow: what is traded from where to where, by whichever name its two sides tell it, and how one is asked for.

The exports of A to B are the imports of B from A; turnover has no direction.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...checks.facts.subject import subject
from ...claim import Claim
from ...errors import UsageError, did_you_mean
from ...lexicons.names import nearest_party, party_code
from ...period import Period

MEASURES = ("turnover", "exports", "imports")


@dataclass(frozen=True, slots=True)
class Flow:
    """What flows from where to where; trade in both directions has its parties in alphabetical order."""

    measure: str
    origin: str
    destination: str
    commodity: str
    basis: str

    def has(self, pair: frozenset[str]) -> bool:
        return self.parties == pair

    @property
    def wholes(self) -> tuple[Flow, ...]:
        """The flows that this one is a part of: one direction of a turnover, one commodity of all goods."""
        both = replace(self, measure="turnover", origin=min(self.parties), destination=max(self.parties))
        found = (replace(self, commodity=""), both, replace(both, commodity=""))
        return tuple(dict.fromkeys(one for one in found if one != self))

    @property
    def parties(self) -> frozenset[str]:
        return frozenset((self.origin, self.destination))

    def told_as(self, measure: str, reporter: str) -> bool:
        """Return whether the flow is what a party would call its exports or imports."""
        if measure == "turnover" or self.measure == "turnover":
            return measure == self.measure
        return reporter == (self.origin if measure == "exports" else self.destination)

    @property
    def name(self) -> str:
        """The options that choose this flow."""
        measure = "turnover" if self.measure == "turnover" else "exports"
        return f"--pair {self.origin}-{self.destination} --measure {measure}"


def flow_of(claim: Claim) -> Flow | None:
    """Return the flow that a level is about; ``None`` for other measures, or where a party is not known."""
    about = subject(claim)
    if not about.reporter or not about.partner or claim.measure not in MEASURES:
        return None
    outward = claim.measure != "imports"
    origin, destination = (about.reporter, about.partner) if outward else (about.partner, about.reporter)
    return Flow("turnover" if claim.measure == "turnover" else "goods", origin, destination, about.commodity, about.basis)


def period_of(claim: Claim) -> Period | None:
    """Return the period of a claim, if it is told."""
    return Period.parse(claim.period) if claim.period else None


def kind_of(period: Period) -> tuple[object, ...]:
    """Return what makes periods comparable: their grain, their length in months, and for parts of a year where they begin."""
    months = (period.last.year - period.first.year) * 12 + period.last.month - period.first.month
    whole = period.grain in ("year", "half", "quarter") or months == 0
    return (period.grain, months, None if whole else period.first.month)


def wanted(flow: Flow, pair: tuple[str, str] | None, measure: str | None) -> bool:
    """Return whether a flow is the one that was asked for."""
    if pair is not None and not flow.has(frozenset(pair)):
        return False
    if measure is None:
        return True
    return flow.told_as(measure, pair[0]) if pair is not None else (measure == "turnover") == (flow.measure == "turnover")


def checked_choice(pair: str | tuple[str, str] | None, measure: str | None) -> tuple[str, str] | None:
    """Return the parties of ``"KAZ-DEU"`` or ``"Kazakhstan-Germany"``; raises `UsageError` for a name or measure that is not known."""
    if measure is not None and measure not in MEASURES:
        raise UsageError(f"--measure: '{measure}' is not known; expected {', '.join(MEASURES)}.{did_you_mean(measure, MEASURES)}")
    if pair is None:
        return None
    names = pair if isinstance(pair, tuple) else _parted(pair)
    codes = tuple(party_code(name) for name in names)
    if len(codes) != 2 or codes[0] == codes[1] is not None:
        raise UsageError(f"--pair: '{pair}' is no pair; expected two codes or names such as KAZ-DEU.")
    for name, code in zip(names, codes, strict=True):
        if code is None:
            expected = "expected ISO 3166 alpha-3 or a name, such as KAZ-DEU"
            raise UsageError(f"--pair: '{name}' is no code or name of a country or group; {expected}.{nearest_party(name)}")
    return codes[0] or "", codes[1] or ""


def _parted(pair: str) -> tuple[str, ...]:
    """Return the two names of a pair; a hyphen may belong to a name (``Guinea-Bissau-Portugal``)."""
    parts = [part.strip() for part in pair.split("-")]
    ways = [("-".join(parts[:at]), "-".join(parts[at:])) for at in range(1, len(parts))]
    return next((way for way in ways if all(map(party_code, way))), ways[0] if len(ways) == 1 else tuple(parts))
