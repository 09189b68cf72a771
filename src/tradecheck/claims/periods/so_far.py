"""A month told as that up to which a year has run: trade "until April", "a abril", cumulative exports "to April".

In: the phrases of a sentence. Out: the same, such a month led by January and named ``so_far``; what has no flow (a price, reserves)
goes back to the month alone.
"""

from __future__ import annotations

from ...lexicons.tokens import is_cjk
from ...period import Period
from ..sentence import Sentence
from .when import When

SO_FAR = "so_far"
_ENDS = ("to", "by", "as_of", "end_of")
_NO_WORD: dict[str, str] = {}


def from_january(month: Period) -> Period:
    """Return the months of a year up to a month of it."""
    return Period.months(month.first.year, 1, month.first.year, month.first.month)


def at_end(sentence: Sentence, when: When) -> bool:
    """Return whether a phrase is told as an end: at the end of October, fin octobre, Ende März, 3月底."""
    back, after = sentence.at.get(when.i - 1), sentence.at.get(when.j)
    return back is not None and back.get("span") == "end_of" or after is not None and after.i == when.j and after.get("span") == "end_of"


def run_up(sentence: Sentence, whens: list[When]) -> None:
    """Let January lead to each month that is told as an end of the year so far."""
    for when in whens:
        period = when.period
        single = period is not None and period.grain == "month" and period.days <= 31 and not when.since
        if single and period is not None and period.first.month > 1 and _told_until(sentence, when):
            when.period, when.name = from_january(period), SO_FAR
    _close_year_to_date(sentence, whens)


def _close_year_to_date(sentence: Sentence, whens: list[When]) -> None:
    """Let "since the start of the year" run to the month that the sentence tells as its end: since January, to the end of July 2023."""
    begun = [when for when in whens if when.name == "year_to_date"]
    last = next((end for when in whens if begun and (end := _last_month(sentence, when)) is not None), None)
    for when in begun if last is not None else ():
        when.period = last
    for when in whens if last is not None and begun else ():
        if _last_month(sentence, when) == last:
            when.period, when.name, when.is_date = last, SO_FAR, False


def _last_month(sentence: Sentence, when: When) -> Period | None:
    """Return January to the month told as an end, or to the day before which one ended: to July, at the end of July, as of 1 August."""
    period = when.period
    if when.name == SO_FAR or period is None or when.since:
        return period if when.name == SO_FAR else None
    if period.grain == "month" and period.days <= 31:
        back = sentence.at.get(when.i - 1, _NO_WORD)
        return from_january(period) if at_end(sentence, when) or back.get("span") in _ENDS else None
    told = sentence.at.get(when.i - 1, _NO_WORD).get("span") in _ENDS
    first_day = told and period.grain == "day" and period.days == 1 and period.first.day == 1 and period.first.month > 1
    return from_january(Period.month(period.first.year, period.first.month).before()) if first_day else None


def _told_until(sentence: Sentence, when: When) -> bool:
    """Return whether a month is told as an end: hasta abril, bis April, 截至今年4月; not from January to April.

    A clause that cumulates says so with any word of an end: cumulative exports to April, and so does "a" in Spanish: a abril.
    """
    back = sentence.at.get(when.i - 1)
    if back is None or any(sentence.mark(k, "span") in ("from", "since") for k in range(when.i - 7, when.i - 1)):
        return False
    if back.get("cumulative") == "to" or back.get("span") in _ENDS and _cumulates(sentence, when):
        return sentence.at.get(back.i - 1, _NO_WORD).keys().isdisjoint(("comparative", "than"))
    until = back.get("span") == "to" and "preposition" not in back and back.get("range") != "and"
    return until and not sentence.lexicon.has("step_after") or back.get("span") == "as_of" and is_cjk(sentence.printed(back.i))


def _cumulates(sentence: Sentence, when: When) -> bool:
    clause = sentence.clause_of(when.i)
    return any(mark["cumulative"] == "cue" and sentence.clause_of(mark.i) == clause for mark in sentence.of("cumulative"))
