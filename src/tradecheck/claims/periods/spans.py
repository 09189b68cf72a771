"""Two months, each told with a year of its own, as one span: from last September to this June, былтырғы қазан мен биылғы сәуір аралығында.

In: the two phrases read last. Out: one phrase from the first to the second, where the words before, between and behind them say so.
"""

from __future__ import annotations

from ...period import Period
from .scope import Scope
from .when import When

_LONGEST_JOINT = 5  # tokens between the two: to the end of the month of
_JOINTS = ("article", "preposition", "time", "when", "range")
_JOINING_SPANS = ("in", "of", "to", "by", "end_of", "past", "previous", "earlier")


def spanned(scope: Scope, first: When, last: When) -> When | None:
    """Return the span of two months or quarters, or None where they stand for themselves: 2.3 in May and 2.5 in June."""
    begin, end = _part_of_year(first), _part_of_year(last)
    if begin is None or end is None or begin.grain != end.grain or not 0 <= last.i - first.j <= _LONGEST_JOINT:
        return None
    if end.last < begin.first and last.name == "":
        end = end.shifted(1)  # from last October to the end of May
    if not begin.last < end.first or (end.last - begin.first).days > 366 or scope.today is not None and end.first > scope.today:
        return None
    if not _spans(scope, first, last):
        return None
    start = first.i - (first.since or scope.opener(first.i) is not None)
    return When(start, last.j + _closes(scope, last.j), begin.to(end))


def _part_of_year(when: When) -> Period | None:
    period = when.period
    return period if period is not None and period.grain in ("month", "quarter") and period.days < 93 and not when.is_present else None


def _spans(scope: Scope, first: When, last: When) -> bool:
    """Return whether the words around two months make them the ends of a span."""
    opened = first.since or scope.opener(first.i) is not None
    closed = _closes(scope, last.j)
    if first.j == last.i:
        to = scope.starting(last.i)
        return closed and scope.year_first or to is not None and to.get("span") == "to"
    return _joins(scope, first.j, last.i, opened or closed)


def _closes(scope: Scope, j: int) -> bool:
    """Return whether "until", "within" stand behind the second month: маусымға дейін, мамыр аралығында, haziran ayına kadar."""
    after = scope.starting(j)
    return after is not None and (after.get("span") == "to_after" or after.get("step_after") == "to")


def _joins(scope: Scope, i: int, j: int, opened: bool) -> bool:
    """Return whether the tokens between two months are but "to", "and" and small words: (с октября) прошлого по (апрель)."""
    linked = False
    for k in range(i, j):
        if scope.link(k, opened) is not None:
            linked = True
        elif not _is_joint(scope, k, linked):
            return False
    return linked


def _is_joint(scope: Scope, k: int, linked: bool) -> bool:
    """Return whether a token is a small word of time between the ends of a span; unknown ones stand only behind "to"."""
    mark, word = scope.at.get(k), scope.sentence.word(k)
    if mark is not None:
        return mark.get("span") in _JOINING_SPANS or any(c in mark for c in _JOINTS)
    return word.isalpha() and (linked or bool(scope.sentence.lexicon.meanings(word)))
