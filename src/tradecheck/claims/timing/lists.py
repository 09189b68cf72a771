"""A list without periods of its own goes by those of the list before it: exports were 2.1 in 2022 and 2.4 in 2023; imports 3.1 and 3.4.

In: the claims of a document in order. Out: the same, the n-th figure of such a list with the n-th period told before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...period import Period
from ..in_turn import joined_in, named_in_turn, unbroken
from ..sentence import Sentence
from ..thread import Frame, Passage
from .case import COMPARED, Lag, Timing

Told = tuple[Frame, Passage]

_SEVERAL = 3  # figures that a span of as many years dates
_REACH = 8  # figures back


def date_lists(frames: Sequence[Told], lag: Lag) -> None:
    """Date the lists of figures of one kind that follow a list of as many periods in the sentence or the one before it."""
    done: set[int] = set()
    for place, (frame, _) in enumerate(frames):
        if id(frame) in done:
            continue
        members = _list_at(frames, place)
        done.update(id(member) for member in members)
        if len(members) < 2:
            continue
        periods = _years_of_span(frames[place], members)
        if not periods and not _are_dated(members, frames[max(0, place - _REACH) : place]):
            periods = _told_before(frames, place, len(members))
        for member, period in zip(members, periods, strict=False):
            base = lag.back(period) if member.reading.measure in COMPARED else None
            member.timing = Timing(period, base, member.timing.when)


def _list_at(frames: Sequence[Told], place: int) -> list[Frame]:
    """Return the figures of one measure that a figure stands among, parted by commas and "and" alone."""
    frame, passage = frames[place]
    sentence = passage.sentence
    if frame.reading.step == "from":
        return []
    near = frames[place : place + _REACH]
    alike = [other for other, where in near if where.sentence is sentence and _same(other, frame) and other.reading.step != "from"]
    figures = unbroken([other.quantity for other in alike], frame.quantity, joined_in(sentence))
    members = [other for other in alike if other.quantity in figures]
    return [] if len(members) < 2 or named_in_turn(sentence, figures) or not _is_told_in_turn(sentence, members) else members


def _is_told_in_turn(sentence: Sentence, members: Sequence[Frame]) -> bool:
    """Return whether figures share the unit of the last one (3.1 and 3.4 billion), are three or more, or a word says they are in turn."""
    bare = all(member.quantity.j - member.quantity.i == 1 for member in members[:-1])
    return bare or len(members) > 2 or any(mark.meanings["list_cue"] == "respectively" for mark in sentence.of("list_cue"))


def _same(other: Frame, frame: Frame) -> bool:
    return _told(other) == _told(frame)


def _told(frame: Frame) -> tuple[object, ...]:
    return (frame.reading.measure, frame.reading.of, frame.unit, frame.pair.reporter, frame.pair.partner, frame.commodity)


def _are_dated(members: Sequence[Frame], before: Sequence[Told]) -> bool:
    """Return whether a phrase of time dates a list: one that stands behind its first figure, or before it with no figure between."""
    first = members[0].quantity.i
    whens = [member.timing.when for member in members if member.timing.when is not None]
    return any(when.j > first or not any(when.j <= other.quantity.i for other, _ in before) for when in whens)


def _years_of_span(first: Told, members: Sequence[Frame]) -> list[Period]:
    """Return the years of a span told before three or more figures of as many years: за последние три года – 6,9, 7,8 и 9,3 млрд.

    A sum right behind them is no member: всего 24 млрд.
    """
    frame, passage = first
    span = next((when.period for when in passage.whens if when.name == "past" and when.j <= frame.quantity.i), None)
    if span is None or span.grain != "year" or frame.reading.measure in COMPARED:
        return []
    parts = [member for member in members if not _sums_up(passage.sentence, member)]
    years = range(span.first.year, span.last.year + 1)
    return [Period.year(year) for year in years] if len(parts) == len(years) >= _SEVERAL else []


def _sums_up(sentence: Sentence, member: Frame) -> bool:
    before = sentence.at.get(member.quantity.i - 1)
    return before is not None and ("whole" in before or "together" in before)


def _told_before(frames: Sequence[Told], place: int, count: int) -> list[Period]:
    """Return so many periods of one grain, told by the figures of this sentence or of the last one before it that tells periods."""
    block = frames[place][1].sentence.block
    told: list[Period] = []
    where: int | None = None
    for frame, passage in reversed(frames[max(0, place - _REACH) : place]):
        if passage.sentence.block != block or where not in (None, id(passage.sentence)):
            break
        if frame.timing.when is None or frame.timing.period is None:
            continue
        where = id(passage.sentence)
        if frame.reading.measure not in COMPARED and frame.timing.period not in told:
            told.insert(0, frame.timing.period)
    alike = len(told) == count and len({period.grain for period in told}) == 1
    return told if alike else []
