"""Print a draft, with or without a slip, so that two printings differ by the slip alone; and say what each figure says."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from .draft import Bound, Draft, Figure, Fork, Listing
from .figures import MEASURES, kind_of, level_of, rounded, whole_of
from .language import Print, words


@dataclass(frozen=True, slots=True)
class Said:
    """What one figure of a text says."""

    fact: str
    start: int
    quote: str
    value: Decimal
    unit: str
    measure: str
    of: str | None
    reporter: str
    partner: str | None
    source: str | None
    period: str
    last_digit: Decimal


@dataclass(frozen=True, slots=True)
class Slip:
    """One planted error: other values for figures by their place, a direction told the wrong way round, or a part left out."""

    kind: str
    facts: tuple[str, ...]
    values: dict[int, tuple[Decimal, Print]] = field(default_factory=dict)
    turned: str = ""
    dropped: str = ""


def told(draft: Draft, slip: Slip | None = None) -> tuple[str, list[Said]]:
    """Return the text of a draft and what its figures say."""
    text, said, place = "", [], 0
    stack: list[Bound] = list(reversed(draft.pieces))
    while stack:
        piece = stack.pop()
        if isinstance(piece, str):
            text += piece[text.endswith(".") and piece.startswith(".") :]  # an abbreviation's stop ends the sentence too
        elif isinstance(piece, Fork):
            rises = draft.truth.rises(piece.level) != (slip is not None and slip.turned == piece.level)
            stack += reversed(piece.rise if rises else piece.fall)
        elif isinstance(piece, Listing):
            stack += reversed(_kept(piece, slip))
        else:
            value, how = (slip.values.get(place) if slip else None) or (printed(draft, piece), piece.how)
            if slip and _is_turned(piece.fact, slip):
                value = -value
            quote = _quoted(draft, piece, value, how)
            said.append(_said(draft, piece, value, how, len(text), quote))
            text += quote
            place += 1
    return text, said


def printed(draft: Draft, figure: Figure) -> Decimal:
    """Return a true figure as it is rounded in its place."""
    return rounded(draft.truth[figure.fact], figure.how.unit, figure.rounding)


def _is_turned(fact: str, slip: Slip) -> bool:
    return level_of(fact) == slip.turned and kind_of(fact) in (("",) if fact[0] == "B" else ("g", "d"))


def _kept(listing: Listing, slip: Slip | None) -> list[Bound]:
    """Return the items of a list with what stands between them."""
    items = [item for item in listing.items if not (slip and slip.dropped and _names(item, slip.dropped))]
    pieces: list[Bound] = []
    for index, item in enumerate(items):
        if index:
            pieces.append(listing.last_gap if index == len(items) - 1 else listing.gap)
        pieces += item
    return pieces


def _names(item: tuple[Bound, ...], level: str) -> bool:
    return any(isinstance(piece, Figure) and level_of(piece.fact) == level for piece in item)


def _quoted(draft: Draft, figure: Figure, value: Decimal, how: Print) -> str:
    kind, house = kind_of(figure.fact), draft.house
    sign = "" if "+" not in figure.style else "+" if value > 0 else words(draft.lang)["numbers"]["minus"][house.habit["currency"] % 2]
    if kind in ("g", "s"):
        return sign + house.percent(value, how.decimals, figure.case)
    if kind == "m":
        return house.multiple(value, how.decimals, figure.case)
    return sign + house.money(value, how, figure.case, bare="-" in figure.style)


def _said(draft: Draft, figure: Figure, value: Decimal, how: Print, start: int, quote: str) -> Said:
    level, kind = level_of(figure.fact), kind_of(figure.fact)
    flow = MEASURES[level[0]]
    measure = {"g": "growth", "d": "change", "m": "multiple", "s": "share"}.get(kind, flow)
    of = None if kind in ("", "0") else MEASURES[whole_of(level)] if kind == "s" else flow
    return Said(
        figure.fact, start, quote, value, {"g": "%", "s": "%", "m": "x"}.get(kind, draft.house.currency), measure, of,
        draft.reporter, _partner(draft, level),
        figure.source, draft.season.period(base=kind == "0"), how.unit,
    )  # fmt: skip


def _partner(draft: Draft, level: str) -> str | None:
    """Return the partner of a level: its country, several together are nobody's name."""
    return draft.lands.get(level) if "@" in level else draft.partner
