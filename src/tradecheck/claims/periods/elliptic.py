"""Ordinals that go on with quarters or halves told before: in the first quarter 565, in the second 645.

In: an ordinal and the phrases before it. Out: the quarter or half that it means.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ...period import Period
from .calendars import of_unit, within
from .scope import Scope
from .when import When

_VERBS = frozenset(("range", "number_verb", "amounting", "move", "step"))  # in the second and, in the first it was, во втором выросло


def elliptic(scope: Scope, mark: Mark) -> When | None:
    """Read the second of "in the first quarter 565, in the second 645"; not a place: 居首位, came second."""
    s = scope.sentence
    before = scope.at.get(mark.i - 1)
    if is_cjk(s.word(mark.i)) or "rank_cue" in mark or before is not None and ("rank_cue" in before or "placed" in before):
        return None
    last = scope.found[-1] if scope.found else None
    if last is None or last.period is None or last.period.grain not in ("quarter", "half") or last.period.days > 190:
        return None
    behind = scope.starting(mark.j)
    joined = behind is not None and _led_in(scope, mark.i) and not _VERBS.isdisjoint(behind)
    joined = joined and behind is not None and ("preposition" not in behind or s.printed(behind.j)[:1].isdecimal())
    if not joined and (mark.j in scope.at or s.printed(mark.j)[:1].isalpha()):
        return None
    part = of_unit(int(mark.meanings["ordinal"]), last.period.grain)
    return When(mark.i, mark.j, within(part, Period.year(last.period.first.year))) if part is not None else None


def _led_in(scope: Scope, i: int) -> bool:
    """Return whether "in" stands before a token, "the" between: in the second and."""
    return any(scope.at[k].get("span") == "in" for k in (i - 1, i - 2) if k in scope.at)
