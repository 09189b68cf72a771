"""Comparisons that tell no base are of the two figures told before them: 410 million in 2013, last year 702 million: 71 % more.

In: the claims of a document in order. Out: the same, such growths, changes and multiples with the periods of these figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ...party import WORLD
from ..thread import Frame, Passage
from .case import COMPARED, Timing

_REACH = 5  # figures back
_NEAR = 5  # tokens
_BREAKS = frozenset(";:–—(；：（")
_TOLERANCE = Decimal("0.08")  # of what two rounded figures make
_ROUNDING = Decimal("0.6")  # percentage points

Told = tuple[Frame, Passage]


def date_comparisons(frames: Sequence[Told]) -> None:
    """Give comparisons without a base the periods of the two figures before them, where these have periods of their own."""
    for place, (frame, passage) in enumerate(frames):
        if frame.reading.measure not in COMPARED or frame.timing.base_when is not None or frame.timing.period is None:
            continue
        if isinstance(frame.value, tuple) or frame.unit == "%/year":
            continue
        levels = list(_levels_before(frames, place))
        last = levels[0] if levels else None
        other = next((told for told in levels if last is not None and told[0].timing.period != last[0].timing.period), None)
        if last is None or other is None or frame.timing.when not in (None, last[0].timing.when, other[0].timing.when):
            continue
        if frame.timing.period in (last[0].timing.period, other[0].timing.period):
            frame.timing = _of_pair(frame, passage, last, other, levels) or frame.timing


def _levels_before(frames: Sequence[Told], place: int) -> Iterator[Told]:
    """Yield the figures that a comparison may be of, the nearest first: of its measure, of the same sides and goods, in its paragraph."""
    frame, passage = frames[place]
    first: Frame | None = None
    for told, where in reversed(frames[max(0, place - _REACH) : place]):
        if where.sentence.block != passage.sentence.block:
            return
        if told.reading.measure != frame.reading.of or told.timing.period is None or isinstance(told.value, tuple):
            continue
        first = first or told
        sides, others = _sides(told), _sides(first)
        if told.unit == first.unit and told.commodity == first.commodity and (sides <= others or others <= sides):
            yield told, where


def _sides(frame: Frame) -> set[str]:
    return {side for side in (frame.pair.reporter, frame.pair.partner) if side and side != WORLD}


def _of_pair(frame: Frame, passage: Passage, last: Told, other: Told, levels: Sequence[Told]) -> Timing | None:
    """Return the periods of a comparison of two figures, or None where it may well be one with the year before.

    14.8 billion in 2024; it had been 13.4 in 2023: 10 % more. A figure told back in time is what is compared with. Where the
    later one stands last, the comparison must fit both, or be a multiple.
    """
    later, earlier = last[0].timing.period, other[0].timing.period
    if later is None or earlier is None or not isinstance(frame.value, Decimal):
        return None
    fits = _fits(frame, last[0], other[0])
    if later.last < earlier.last:
        follows = frame.timing.period == later and (_breaks(frame, passage, last) or _is_next(frame, passage, last, other))
        return Timing(earlier, later, frame.timing.when) if last[0].timing.when is not None and (fits or follows) else None
    if frame.timing.period != later:
        return None
    told = any(level.timing.period == frame.timing.base for level, _ in levels)
    dated = other[0].timing.when is not None and (later.grain == earlier.grain or frame.reading.of == "count")
    if dated and (fits or frame.reading.measure == "multiple" and not told):
        return Timing(later, earlier, frame.timing.when)
    return None


def _breaks(frame: Frame, passage: Passage, last: Told) -> bool:
    """Return whether a sentence ends between a figure and a comparison, or a sign as strong stands there."""
    if last[1].sentence is not passage.sentence:
        return True
    between = range(last[0].quantity.j, frame.quantity.i)
    return any(passage.sentence.printed(k) in _BREAKS for k in between)


def _is_next(frame: Frame, passage: Passage, last: Told, other: Told) -> bool:
    """Return whether a comparison is told right behind both its figures: 2023年进口26.1亿美元，2022年为28.4亿美元，降幅12.6%."""
    sentence = passage.sentence
    if last[1].sentence is not sentence or other[1].sentence is not sentence or frame.quantity.i - last[0].quantity.j > _NEAR:
        return False
    inside = [sentence.bracket[told.quantity.i - sentence.first] for told in (other[0], last[0], frame)]
    return inside[0] == inside[2] and last[0].timing.base is None


def _fits(frame: Frame, first: Frame, second: Frame) -> bool:
    """Return whether a comparison is, roughly, that of two figures, the later over the earlier."""
    if not isinstance(first.value, Decimal) or not isinstance(second.value, Decimal) or not isinstance(frame.value, Decimal):
        return False
    pair = sorted((first, second), key=lambda level: level.timing.period.last if level.timing.period else level.quantity.i)
    earlier, later = (abs(level.value) if isinstance(level.value, Decimal) else Decimal(0) for level in pair)
    if not earlier:
        return False
    expected = {"growth": (later / earlier - 1) * 100, "multiple": later / earlier, "change": later - earlier}[frame.reading.measure]
    rounding = _ROUNDING if frame.reading.measure == "growth" else Decimal(0)
    return abs(abs(expected) - abs(frame.value)) <= max(abs(expected) * _TOLERANCE, rounding)
