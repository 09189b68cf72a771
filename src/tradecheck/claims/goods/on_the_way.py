"""Verbs of going and coming, which tell a flow where goods go or come: Waren für 5 Mrd. Euro gingen nach Polen; coffee came from Kenya.

In: the marks of a sentence. Out: the same with a flow in the place of such a verb. What a verb tells is the value of [travel]:
`out` exports, `in` imports. It says nothing where its clause does not name both goods and whither or whence, nor beside a measure
(exports went to 5 billion) or as a word of movement (gingen zurück).
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import Tokens
from ...party import WORLD

_REACH = 24  # tokens between a verb and its goods
_CLAUSE_ENDS = frozenset(",;:()，；：（）—–")
_FLOWS = {"out": "exports", "in": "imports"}
_GOODS = frozenset(("goods", "commodity"))
_PLACES = frozenset(("country", "side", "adjective"))
_OTHER = ("measure", "measure_weak", "rank_cue", "production")


def with_travel(marks: list[Mark], tokens: Tokens, first: int, last: int) -> list[Mark]:
    """Return the marks with the flows that verbs of going and coming tell."""
    if not any("travel" in mark for mark in marks):
        return marks
    return [_told(mark, marks, tokens, first, last) if _travels(mark) else mark for mark in marks]


def _travels(mark: Mark) -> bool:
    return "travel" in mark and not any(category in mark for category in _OTHER) and mark.get("move") in (None, "stay")


def _told(verb: Mark, marks: list[Mark], tokens: Tokens, first: int, last: int) -> Mark:
    """Return the verb as a word of a flow where its clause names goods and no measure."""
    start, end = _clause(verb, tokens, first, last)
    beside = [mark for mark in marks if start <= mark.i < end and mark is not verb]
    goods = any(not _GOODS.isdisjoint(mark) for mark in beside)
    if not goods or not any(_names_place(mark) for mark in beside) or any("measure" in mark for mark in beside):
        return verb
    return Mark(verb.i, verb.j, verb.start, verb.end, {**verb.meanings, "measure_weak": _FLOWS[verb.meanings["travel"]]})


def _names_place(mark: Mark) -> bool:
    """Return whether a word tells whither or whence goods go: a country, "there", über die Grenze."""
    across = mark.get("measure_weak") == "turnover"
    return across or not _PLACES.isdisjoint(mark) and mark.get("country") != WORLD


def _clause(verb: Mark, tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """Return where the clause of a verb begins and ends, no farther than the reach."""
    start, end = verb.i, verb.j
    while start > max(first, verb.i - _REACH) and tokens.words[start - 1] not in _CLAUSE_ENDS:
        start -= 1
    while end < min(last, verb.j + _REACH) and tokens.words[end] not in _CLAUSE_ENDS:
        end += 1
    return start, end
