"""The period of a text that tells none with its figures: a closed year, the latest one told, the year behind that of its base.

In: all figures of a document, and its date. Out: the period that undated ones take.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ...period import Period
from ..thread import TRADE, Frame, Passage
from .case import COMPARED, Timing

_REPORTED = 4  # the month by which the figures of a year are out


def last_year_told(frames: Sequence[tuple[Frame, Passage]], today: date | None, title: Period | None) -> Period | None:
    """Return the year that "last year" means in a text without a date: told beside it, behind that of its base, or in the title.

    В прошлом году ввезли 21 тыс. тонн, по данным за 2023 год; өткен жылы 2,76 млн тонна, бұл 2022 жылғыдан 65 пайызға көп;
    1,2 milliard l'an dernier, contre 1,1 milliard en 2022.
    """
    told = [pair for pair in frames if any(mark["when"] == "last_year" for mark in pair[1].sentence.of("when"))] if today is None else []
    for frame, passage in told:
        bases = [other.timing for other, where in frames if where is passage and other.timing.base_when is not None]
        held = [other.timing.period for other, where in frames if where is passage and _is_held_against(other)]
        base = next((base for base in (*(timing.base for timing in bases), *held) if base is not None and base.grain == "year"), None)
        if base is not None:
            return base.shifted(1) if base.days < 370 else None
        others = (when.period for when in passage.whens if when is not frame.timing.when and not when.since)
        beside = [period for period in others if period is not None and period.grain == "year" and period.days < 370]
        if beside and frame.reading.measure not in (*COMPARED, "target"):
            return beside[0]
    return title if told and title is not None and title.grain == "year" and title.days < 367 else None


def _is_held_against(frame: Frame) -> bool:
    return frame.timing.when is not None and (frame.timing.compared or frame.reading.step == "from")


def closed_year(frames: Sequence[tuple[Frame, Passage]], today: date | None) -> Period | None:
    """Return the year before the document where its figures of trade, from an office, tell no period: early in a year that is over.

    The Central Bank's records, told on 5 April 2024: exports of 1,130 million dollars.
    """
    if today is None or today.month > _REPORTED:
        return None
    traded = [frame for frame, _ in frames if frame.reading.measure in TRADE]
    untold = all(frame.timing.period is None for frame in traded) and any(frame.source for frame in traded)
    return Period.year(today.year - 1) if untold else None


def latest_year(frames: Sequence[tuple[Frame, Passage]], today: date | None) -> Period | None:
    """Return the latest year told by a figure of a text, for those that no phrase of time reaches."""
    dated = [pair for pair in frames if pair[0].timing.when is not None and pair[0].reading.measure != "target"]
    told = [_told_beside(frame, passage) for frame, passage in dated]
    years = [period for period in told if period is not None and period.grain == "year" and period.days < 370]
    return max((year for year in years if today is None or year.last < today), key=lambda year: year.last, default=None)


def _told_beside(frame: Frame, passage: Passage) -> Period | None:
    """Return what a dated figure tells of those beside it: in brackets with its date, the year behind: 5 bn (in 2022: 4)."""
    period, when, sentence, at = frame.timing.period, frame.timing.when, passage.sentence, frame.quantity.i
    if period is None or when is None or not sentence.bracket[at - sentence.first] or sentence.apart(when.i, at):
        return period
    beside = any(q.kind == frame.quantity.kind and sentence.apart(q.i, at) for q in passage.quantities)
    return period.shifted(1) if beside else period


def first_dated(frames: Sequence[tuple[Frame, Passage]]) -> int:
    """Return the place of the first figure that has a period told with it."""
    return next((place for place, (frame, _) in enumerate(frames) if frame.timing.when is not None and frame.timing.period is not None), 0)


def first_told(frames: Sequence[tuple[Frame, Passage]]) -> Period | None:
    """Return the period told with the first dated figure, for those of a lead before it: a deficit of 980 million; in 2023 exports ..."""
    if not frames:
        return None
    frame, passage = frames[first_dated(frames)]
    period = _told_beside(frame, passage)
    back = frame.timing.compared or frame.timing.when is not None and frame.timing.when.shift[:1] == "="
    told = frame.timing.when is not None and frame.reading.measure in TRADE and not back
    return period if told and period is not None and 27 < period.days < 400 else None


def date_untold(frames: Sequence[tuple[Frame, Passage]], period: Period | None) -> None:
    """Give the figures of a text that tells no period the one it was found to be of: 1,231 million, against 4,657 in 2022."""
    for frame, _ in frames if period is not None else ():
        reading, measured, when = frame.reading, frame.reading.of or frame.reading.measure, frame.timing.when
        undated = frame.timing.period is None and reading.measure != "target"
        undated = undated and not (reading.measure == "count" and "/" in frame.unit)  # 1,200 lorries a day
        if period is None or not undated or measured not in (*TRADE, "quantity", "share", "count", "price"):
            continue
        when = None if when is not None and when.name == "last_year" else when  # in a text without a date it tells no year
        if reading.measure in COMPARED and when is None:
            frame.timing = Timing(period, frame.timing.base or period.shifted(-1), base_when=frame.timing.base_when)
        elif reading.measure not in COMPARED:
            back = period.shifted(-1) if reading.step == "from" else period
            frame.timing = Timing(when.resolved(period) if when is not None else back, None, when)
