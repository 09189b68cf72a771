"""Pairs that other figures of the text decide: a flow many times the one told with the partner, flows that add up to what was told.

In: all figures of a document in order. Out: the same, with the partner of a flow for which none was named set right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from ...party import COUNTRIES, WORLD
from ..thread import TRADE, Frame, Passage

_TIMES = 3  # a flow is no part of the one with its partner, nor a rounding of it
_NEAR = 3  # paragraphs between the two figures
_FLOWS = ("exports", "imports", "turnover")

Told = Sequence[tuple[Frame, Passage]]


def settle_by_size(frames: Told) -> None:
    """Settle the partners of flows told without one."""
    _give_to_all(frames)
    _add_up(frames)


def _give_to_all(frames: Told) -> None:
    """Give flows that open a paragraph, told with their owner or office, to all partners where the next figure to one is a small part.

    Pakistan's exports came to 31.5 billion, imports to 80.1. Exports to Turkey amounted to 330 million.
    """
    levels = [(frame, where) for frame, where in frames if _is_level(frame, _FLOWS, of_goods=True)]
    named = [(frame, where) for frame, where in levels if "partner" in frame.pair.evidence]
    opening = {where.sentence.block: where for _, where in reversed(frames)}
    for frame, where in levels:
        owned = "reporter" in frame.pair.evidence or frame.source_evidence is not None and frame.source == frame.pair.reporter
        first = opening[where.sentence.block] is where and owned and _unnamed(frame)
        if first and any(_exceeds(frame, where, *part) for part in named):
            _spread(where, frames)


def _spread(where: Passage, frames: Told) -> None:
    for frame, there in frames:
        if there is where and frame.reading.measured in TRADE and frame.reading.measure not in ("share", "rank") and _unnamed(frame):
            frame.pair = replace(frame.pair, partner=WORLD)


def _exceeds(whole: Frame, where: Passage, part: Frame, beside: Passage) -> bool:
    same = whole.reading.measure == part.reading.measure and whole.timing.period == part.timing.period and whole.unit == part.unit
    same = same and whole.commodity == part.commodity
    pair = (whole.pair.reporter, whole.pair.partner) == (part.pair.reporter, part.pair.partner)
    behind = where is not beside and 0 <= beside.sentence.block - where.sentence.block <= _NEAR
    return same and pair and behind and _size(whole) > _TIMES * _size(part)


def _add_up(frames: Told) -> None:
    """Give exports and imports told with nobody the partner of the turnover or balance before them, of which they are the parts.

    The deficit with Vietnam grew to 10.4 billion. Exports fell to 1.0 billion and imports rose to 11.4 billion.
    """
    sums: tuple[Frame, Passage] | None = None
    for frame, where in frames:
        if _is_level(frame, ("turnover", "balance")) and "partner" in frame.pair.evidence:
            sums = frame, where
        elif sums is not None and where is not sums[1] and 0 <= where.sentence.block - sums[1].sentence.block <= 1:
            parts = [other for other, there in frames if there is where]
            if not any("partner" in part.pair.evidence for part in parts) and _adds_up(sums[0], parts):
                _take_partner(sums[0], parts)


def _adds_up(told: Frame, parts: Sequence[Frame]) -> bool:
    """Return whether the exports and imports of a sentence are, within their rounding, those of a turnover or balance."""
    for exports in _levels(parts, "exports"):
        for imports in _levels(parts, "imports"):
            total = _size(exports) + _size(imports) * (1 if told.reading.measure == "turnover" else -1)
            slack = sum(frame.quantity.ulp for frame in (told, exports, imports))
            if exports.unit == imports.unit == told.unit and abs(abs(total) - _size(told)) <= slack:
                return True
    return False


def _levels(parts: Sequence[Frame], flow: str) -> Iterator[Frame]:
    return (part for part in parts if _is_level(part, (flow,)))


def _take_partner(told: Frame, parts: Sequence[Frame]) -> None:
    for part in parts:
        if part.reading.measured in TRADE and part.pair.reporter == told.pair.reporter:
            part.pair = replace(part.pair, partner=told.pair.partner, evidence={"partner": told.pair.evidence["partner"]})


def _is_level(frame: Frame, measures: Sequence[str], *, of_goods: bool = False) -> bool:
    return frame.reading.measure in measures and (of_goods or frame.commodity is None) and isinstance(frame.value, Decimal)


def _unnamed(frame: Frame) -> bool:
    return frame.pair.partner in COUNTRIES and "partner" not in frame.pair.evidence


def _size(frame: Frame) -> Decimal:
    return abs(frame.value) if isinstance(frame.value, Decimal) else Decimal(0)
