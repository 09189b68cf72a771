"""Phrases of time that date no figure: an event told aside, the day of telling, what was alike, the years for which a record has stood.

In: a phrase and its sentence. Out: whether it dates such a thing.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..periods.when import When
from ..sentence import Sentence

_TO_TELLING = 5  # tokens from a day back to its verb
_TO_RECORD = 8  # tokens between "since" and the word of the record
_TO_SPAN = 4  # tokens between a record and the span it is one of
_SMALL = ("span", "preposition", "article", "definite")
_TO_MOVE = 4  # tokens between "after" and the movement, or between that and its month
_NOT_ASIDE = frozenset(("country", "adjective", "source_cue", "body", "named_body", "time", "measure", "measure_weak", "relative", "scale"))
_ASIDE = 6  # tokens of an aside on either side of its time
_OWNED = 2  # tokens between a span and the record of it


def of_record(sentence: Sentence, when: When) -> bool:
    """Return whether "since" tells how long a record has stood: the lowest since 2005; 创22年来新低; 1992年建交以来首次."""
    if _of_highest(sentence, when):
        return True
    if not when.since and when.name != "past":
        return False
    clause = sentence.clause_of(when.i)
    beside = range(max(when.i - _TO_RECORD, sentence.first), when.i)
    if sentence.lexicon.has("step_after"):  # what stands behind: 2005'ten bu yana en yüksek
        beside = range(when.j, min(when.j + _TO_RECORD, sentence.last))
    return any("record" in mark for k in beside if (mark := sentence.at.get(k)) is not None and sentence.clause_of(k) == clause)


def _of_highest(sentence: Sentence, when: When) -> bool:
    """Return whether a record behind a figure is told within a longer span: rose to 189.9 billion in May, the highest level this year."""
    clause = sentence.clause_of(when.i)
    first = next((k + 1 for k in range(when.i, sentence.first, -1) if sentence.clause_of(k) != clause), sentence.first)
    record = next((m for m in sentence.of("record") if first <= m.i <= first + 2 and 0 <= when.i - m.j <= _TO_SPAN), None)
    if record is None:
        return _owns_record(sentence, when)
    apposed = any(k < first for k in sentence.digits) and sentence.printed(first) in (",", "，", "–", "—")
    return apposed and not any(first <= k < when.i for k in sentence.digits)


def _owns_record(sentence: Sentence, when: When) -> bool:
    """Return whether a record stands right behind a longer span than the text speaks of: bu yılın en yüksek seviyesi, 今年以来最高."""
    record = next((m for m in sentence.of("record") if 0 <= m.i - when.j <= _OWNED), None)
    present = when.is_present or when.name in ("this_year", "year_to_date") or when.since
    return record is not None and present and len(sentence.digits) > 1


def of_telling(sentence: Sentence, when: When, whens: Sequence[When]) -> bool:
    """Return whether a day right behind a verb of telling dates that: the office said on 12 November 2023 that exports rose by 4 %.

    So does a month that opens the sentence ahead of that verb, a year behind dating the figure: In January it had reported 5.3 for 2022.
    """
    if _month_of_telling(sentence, when, whens):
        return True
    if not when.is_date or when.period is None or when.period.grain != "day" or sentence.lexicon.verb_last:
        return False
    for k in range(when.i - 1, max(when.i - _TO_TELLING, sentence.first - 1), -1):
        mark = sentence.at.get(k)
        if mark is not None and "tell" in mark:
            return any(j > when.j for j in sentence.digits) and any(flow.i >= when.j for flow in sentence.of("measure"))
        if mark is not None and not any(c in mark for c in ("span", "weekday", "article", "preposition", "definite")):
            return False
    return False


def _month_of_telling(sentence: Sentence, when: When, whens: Sequence[When]) -> bool:
    months = when.period is not None and when.period.grain == "month" and not when.is_date and when.i - sentence.first <= _OWNED
    told = next((mark for mark in sentence.of("tell") if mark.i >= when.j), None) if months else None
    if told is None or len(sentence.digits) != sum(k >= when.j for k in sentence.digits):
        return False
    behind = (other for other in whens if other.i >= when.j and other.j <= sentence.last)
    return any(other.name == "same_span" or other.period is not None and other.period.grain == "year" for other in behind)


def of_likeness(sentence: Sentence, when: When) -> bool:
    """Return whether a phrase only tells a time that was alike: in March, just as in February, the surplus fell by 11 %."""
    at = when.i - 1
    while (mark := sentence.at.get(at)) is not None and "likeness" not in mark and any(c in mark for c in _SMALL):
        at = mark.i - 1
    return sentence.ending(at, "likeness") is not None


def of_movement_before(sentence: Sentence, when: When) -> bool:
    """Return whether a phrase dates a movement told without its size, after which another came: fell by 2 % after surging in September.

    The word of "after" opens it, or ends it where it stands behind its noun: Eylüldeki artışın ardından, 9月大幅增长后.
    """
    if sentence.lexicon.verb_last and not sentence.lexicon.verb_second:
        after = next((m for m in sentence.of("after") if 0 <= m.i - when.j <= 2 * _TO_MOVE), None)
        inside = (when.j, after.i) if after is not None else (0, 0)
    else:
        after = next((m for m in reversed(sentence.of("after")) if 0 <= when.i - m.j <= 2 * _TO_MOVE), None)
        inside = (after.j, when.i) if after is not None else (0, 0)
        behind = next((m for m in sentence.of("move") if 0 <= m.i - when.j <= 1), None)
        if after is not None and behind is not None and sentence.lexicon.verb_second:
            inside = (after.j, behind.j)  # nachdem sie im September zugelegt hatten
    if after is None or any(inside[0] <= k < inside[1] and not when.i <= k < when.j for k in sentence.digits):
        return False
    marks = [mark for mark in sentence.marks if inside[0] <= mark.i < inside[1] and not when.i <= mark.i < when.j]
    moved = next((mark for mark in marks if "move" in mark), None)
    if moved is None or not _NOT_ASIDE.isdisjoint(c for mark in marks for c in mark.meanings):
        return False
    return max(moved.i - inside[0], inside[1] - moved.j) <= _TO_MOVE


def of_sign_before(sentence: Sentence, when: When) -> bool:
    """Return whether "until" tells in an aside which sign a balance had once: the balance, positive until 2020, was -9.8 billion."""
    if not (when.until or sentence.mark(when.i - 1, "span") == "to"):
        return False
    opening = next((k for k in range(when.i - 1, max(when.i - _ASIDE, sentence.first), -1) if sentence.word(k) == ","), None)
    closing = next((k for k in range(when.j, min(when.j + _ASIDE, sentence.last)) if sentence.word(k) == ","), None)
    if opening is None or closing is None:
        return False
    inside = range(opening + 1, closing)
    if any(k in inside and not when.i <= k < when.j for k in sentence.digits):
        return False
    marks = (mark for k in inside if (mark := sentence.at.get(k)) is not None)
    return any("sign" in mark or mark.get("measure") in ("surplus", "deficit") for mark in marks)


def of_event(sentence: Sentence, when: When, whens: Sequence[When]) -> bool:
    """Return whether a phrase dates an event told aside: since the terminal opened in 1996, signed in 2003."""
    if not sentence.of("event"):
        return False
    behind = sentence.at.get(when.j)
    if behind is not None and behind.i == when.j and "event" in behind and not when.since:
        later = any(other.i > when.i and other.period is not None and not other.is_date for other in whens)
        if later or not sentence.lexicon.has("step_after"):
            return True  # die 2011 unterzeichnete Erklärung; 2019 жылы қол қойылған келісімнің арқасында 2023 жылы
    follower = sentence.at.get(when.j + (sentence.printed(when.j) == ","))
    if when.since and follower is not None and "since_when" in follower:
        return False  # since accession in 2004, when it was 40.8 billion
    if when.shift or len(whens) < 2 and when.i - sentence.first < 8 and not when.is_date:
        return False
    clause = sentence.clause_of(when.i)
    for k in range(when.i - 1, max(when.i - 7, sentence.first - 1), -1):
        mark = sentence.at.get(k)
        if sentence.clause_of(k) != clause or sentence.printed(k)[:1].isdecimal():
            return False
        if mark is not None and "event" in mark:
            return not any(other.j == mark.i for other in whens)
        if mark is not None and ("measure" in mark or "move" in mark):
            return False
    return False
