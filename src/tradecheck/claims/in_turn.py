"""What is told in turn: in 2021 and 2022 exports were 2.4 and 2.8 billion; exports and imports grew by 4.5 and 6.7 %, respectively.

In: the numbers of a sentence, its phrases of time, its words of measure and its countries. Out: for a number the member in the same
place of a list as long as its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Protocol, TypeVar

from ..lexicons.lexicon import Mark
from ..lexicons.tokens import tokenise
from ..period import Period
from .numbers.quantity import Quantity
from .periods.when import When
from .roles.roles import Named
from .sentence import Sentence

_GAP = 4  # tokens between two members of a list
_TO_LIST = 10  # tokens between "respectively" and the list behind it
_MANY = 3  # figures that a span of as many years dates in turn
_COUNTED = ("money", "number", "quantity", "percent")
_ONE_WAY = ("exports", "imports")
_FLOWS = (*_ONE_WAY, "turnover")
_NEW = ("measure", "measure_weak", "country", "commodity", "move", "number_verb", "together")  # begin no next member

_NAMED = ("measure", "measure_weak", "country", "adjective", "commodity", "noun")


class _Placed(Protocol):
    """What stands at tokens i..j-1."""

    @property
    def i(self) -> int: ...
    @property
    def j(self) -> int: ...


_Member = TypeVar("_Member", bound=_Placed)


def period_in_turn(sentence: Sentence, quantity: Quantity, whens: Sequence[When], others: Sequence[Quantity]) -> When | None:
    """Return the phrase that dates a figure of a list as long as the list of phrases before or behind it."""
    joined = joined_in(sentence)
    figures = unbroken([other for other in others if _alike(other, quantity)], quantity, joined)
    if len(figures) < 2:
        return None
    for when in whens:
        listed = unbroken(whens, when, joined)
        apart = listed[-1].j <= figures[0].i or figures[-1].j <= listed[0].i
        if listed[0] is when and len(listed) == len(figures) and apart and not _between(whens, listed, figures):
            return listed[figures.index(quantity)] if all(_plain(one) for one in listed) else None
    return _year_in_turn(sentence, quantity, figures, whens)


def _alike(other: Quantity, quantity: Quantity) -> bool:
    """Return whether two figures tell the same kind of thing; a scaled one may lack its currency: 0.8 billion, 0.9 billion."""
    return other.kind == quantity.kind or {other.kind, quantity.kind} == {"money", "number"} and other.scale >= 3 and quantity.scale >= 3


def _year_in_turn(sentence: Sentence, quantity: Quantity, figures: Sequence[Quantity], whens: Sequence[When]) -> When | None:
    """Return the year of a figure of a list as long as the span of years before it: in 2021 to 2023 they came to 31, 36 and 33 billion.

    Two figures need the word "respectively"; a list of countries, goods or measures is told in turn instead.
    """
    before = [when for when in whens if when.j <= figures[0].i]
    span = before[-1].period if before and _plain(before[-1]) else None
    if span is None or span.grain != "year" or span.last.year - span.first.year + 1 != len(figures) or named_in_turn(sentence, figures):
        return None
    told = len(figures) >= _MANY or any(mark.meanings["list_cue"] == "respectively" for mark in sentence.of("list_cue"))
    return replace(before[-1], period=Period.year(span.first.year + figures.index(quantity))) if told else None


def parties_in_turn(
    sentence: Sentence, quantity: Quantity, named: list[Named], whens: Sequence[When], others: Sequence[Quantity]
) -> tuple[list[Named], Sequence[Quantity]]:
    """Return the countries and figures of a sentence without those in the other places of two lists of the same length.

    Exports to Germany and France came to 2.4 and 2.8 billion: for the second figure only France and 2.8 billion are left.
    """
    joined = joined_in(sentence)
    figures = unbroken([other for other in others if _alike(other, quantity)], quantity, joined)
    if len(figures) < 2 or period_in_turn(sentence, quantity, whens, others) is not None:
        return named, others
    told = [(first[0], [mark for mark, _, role in named if role == first[2]]) for first in named]
    everyone = [mark for mark, _, _ in named]
    bare = [mark for mark in everyone if "case" not in mark]  # 荷兰和美国与德国的贸易额位列第二和第三
    for first, alike in (*told, *((mark, marks) for marks in (everyone, bare) for mark in marks)):
        listed = unbroken(alike, first, joined)
        apart = listed[-1].j <= figures[0].i or figures[-1].j <= listed[0].i
        if listed[0] is first and len(listed) == len(figures) and apart and sentence.mark(first.i - 1, "range") != "between":
            own = listed[figures.index(quantity)]
            left = [n for n in named if n[0] is own or n[0] not in listed]
            return left, [other for other in others if other is quantity or other not in figures]
    return named, others


def measures_in_turn(sentence: Sentence, quantities: Sequence[Quantity]) -> dict[int, str]:
    """Bind the n-th measure to the n-th figure: of a "respectively" list, or of two lists of the same length side by side."""
    counted = [q for q in quantities if q.kind in _COUNTED]
    flows = [m for mark in sentence.of("measure") if mark.meanings["measure"] in _FLOWS for m in _parted(sentence, mark)]
    cue = next((mark for mark in sentence.of("list_cue") if mark.meanings["list_cue"] == "respectively"), None)
    return _listed(sentence, flows, counted) or (_at_cue(sentence, flows, counted, cue) if cue is not None else {})


def level_in_turn(sentence: Sentence, quantity: Quantity, others: Sequence[Quantity], levels: Sequence[int]) -> int | None:
    """Return the figure whose growth a member of a list tells, behind "respectively": 开行1800列，运输9万标箱，同比分别增长15%和18%.

    Nor is that word needed where no other flow is told between: 出口640亿美元、进口480亿美元，年增率达34.9%及22.6%.
    ``levels`` are the numbers of the levels told in the sentence; as many of them stand right before the list as it is long.
    """
    rates = unbroken([other for other in others if other.kind == quantity.kind], quantity, joined_in(sentence))
    if len(rates) < 2:
        return None
    cues = (mark for mark in sentence.of("list_cue") if mark.meanings["list_cue"] == "respectively")
    cued = any(0 <= rates[0].i - cue.j <= _GAP or 0 <= cue.i - rates[-1].j <= 1 for cue in cues)
    before = [other for other in others if other.i < rates[0].i and other.kind not in ("number", "code")][-len(rates) :]
    told = levels[-len(rates) :]
    if len(told) < len(rates) or told != [other.number for other in before]:
        return None
    return told[rates.index(quantity)] if cued or _go_on(sentence, before, rates[0]) else None


def _go_on(sentence: Sentence, levels: Sequence[Quantity], rate: Quantity) -> bool:
    """Return whether levels of two flows lead to a list of rates that names no flow of its own."""
    ways = {mark.meanings["measure"] for mark in sentence.of("measure") if mark.j <= levels[-1].i}
    alike = len({level.kind for level in levels}) == 1 and ways.issuperset(_ONE_WAY)
    return alike and not any(levels[-1].j <= mark.i < rate.i for mark in sentence.of("measure"))


def _parted(sentence: Sentence, mark: Mark) -> list[Mark]:
    """Return the two flows of a phrase that names both, in their order: exports and imports, Ein- und Ausfuhren."""
    if mark.j - mark.i < 3:
        return [mark]
    words = [m for k in range(mark.i, mark.j) for m in sentence.lexicon.marks(sentence.tokens, k, k + 1)]
    named = [m for m in words if m.get("measure") in _ONE_WAY]
    if len(named) == 1 and sentence.glued(mark.i, mark.i + 1) and sentence.word(mark.i + 1) == "-":
        elided = _elided(sentence, mark.i, named[0].i)
        named = [*([elided] if elided else []), *named]
    return named if {m.get("measure") for m in named} == set(_ONE_WAY) else [mark]


def _elided(sentence: Sentence, i: int, full: int) -> Mark | None:
    """Return the flow whose second part stands in a later word only: the exports of Aus- und Einfuhren."""
    whole = sentence.word(full)
    for place in range(1, len(whole) - 2):
        found = sentence.lexicon.marks(tokenise(sentence.word(i) + whole[place:]), 0, 1)
        if found and found[0].get("measure") in _ONE_WAY:
            starts, ends = sentence.tokens.starts, sentence.tokens.ends
            return Mark(i, i + 2, starts[i], ends[i + 1], {"measure": found[0].meanings["measure"]})
    return None


def _at_cue(sentence: Sentence, flows: Sequence[Mark], counted: Sequence[Quantity], cue: Mark) -> dict[int, str]:
    """Bind the list of figures in which the word stands, behind which it does, or before which, to as many flows told before it."""
    joined = joined_in(sentence)
    before = next((q for q in reversed(counted) if q.i < cue.i), None)
    behind = next((q for q in counted if q.i >= cue.j), None)
    for one in (before, behind):
        figures = unbroken([other for other in counted if one and _alike(other, one)], one, joined) if one else []
        named = [m.meanings["measure"] for m in flows if figures and m.j <= figures[0].i]
        if len(figures) > 1 and len(named) >= len(figures) and cue.i - figures[-1].j <= _GAP and figures[0].i - cue.j <= _TO_LIST:
            return _in_order(counted, figures, named[-len(figures) :], flows, joined)
    return {}


def _in_order(
    counted: Sequence[Quantity],
    figures: Sequence[Quantity],
    named: Sequence[str],
    flows: Sequence[Mark],
    joined: Callable[[_Placed, _Placed], bool],
) -> dict[int, str]:
    """Bind a list of figures to flows, and a list as long behind it, no flow told between: by 4.5 and 6.7 %, to 12.1 and 17.4 billion."""
    bound = {q.number: value for q, value in zip(figures, named, strict=True)}
    first = next((q for q in counted if q.i >= figures[-1].j), None)
    more = unbroken([q for q in counted if first is not None and _alike(q, first)], first, joined) if first is not None else []
    if len(more) == len(figures) and more[0] is first and not any(figures[0].i <= flow.i < more[-1].j for flow in flows):
        bound |= {q.number: value for q, value in zip(more, named, strict=True)}
    return bound


def _listed(sentence: Sentence, flows: Sequence[Mark], counted: Sequence[Quantity]) -> dict[int, str]:
    """Exports and imports came to 2.4 and 2.8 billion: lists of one length stand unbroken, the figures behind the measures."""
    joined = joined_in(sentence)
    named = next((run for first in flows for run in [unbroken(flows, first, joined)] if len(run) > 1), [])
    bound: dict[int, str] = {}
    for quantity in counted if named else ():
        figures = unbroken([other for other in counted if other.kind == quantity.kind], quantity, joined)
        if len(figures) == len(named) and figures[0].i >= named[-1].j:
            bound[quantity.number] = named[figures.index(quantity)].meanings["measure"]
    return bound


def unbroken(members: Sequence[_Member], one: _Placed, joined: Callable[[_Placed, _Placed], bool]) -> list[_Member]:
    """Return the unbroken list that a member stands in."""
    if len(members) < 2:
        return list(members)
    ordered = sorted(members, key=lambda member: member.i)
    first = last = next(n for n, member in enumerate(ordered) if member.i == one.i)
    while first > 0 and joined(ordered[first - 1], ordered[first]):
        first -= 1
    while last + 1 < len(ordered) and joined(ordered[last], ordered[last + 1]):
        last += 1
    return ordered[first : last + 1]


def joined_in(sentence: Sentence) -> Callable[[_Placed, _Placed], bool]:
    """Return a test whether nothing but a comma or "and", and small words, stands between two members of a list."""

    def joined(one: _Placed, other: _Placed) -> bool:
        between = range(one.j, other.i)
        if not 0 < len(between) <= _GAP or any(sentence.printed(k)[:1].isdecimal() for k in between):
            return False  # Italy 5.4 billion, Poland 3.1: each has its figure
        words = [mark for k in between if (mark := _alone(sentence, k, one.j)) is not None]
        linked = any(sentence.word(k) in (",", "，", "、") for k in between) or any(mark.get("range") == "and" for mark in words)
        linked = linked or any(sentence.lexicon.meanings(sentence.word(k)).get("range") == "and" for k in between)  # y el 12 %
        if any(sentence.opens_relative(k) for k in between):
            return False  # 38.1 billion, which is 15.9 billion more
        return linked and not any(category in mark for mark in words for category in _NEW)

    return joined


def _alone(sentence: Sentence, k: int, first: int) -> Mark | None:
    """Return the mark over a token; inside a phrase that begins before ``first`` that of the token alone."""
    mark = sentence.at.get(k)
    if mark is None or mark.i >= first:
        return mark
    return next(iter(sentence.lexicon.marks(sentence.tokens, k, k + 1)), None)


def named_in_turn(sentence: Sentence, figures: Sequence[Quantity]) -> bool:
    """Return whether two measures, countries or goods joined before a list of figures may be told by it in turn."""
    joined = joined_in(sentence)
    for category in _NAMED:
        marks = [mark for mark in sentence.of(category) if mark.j <= figures[0].i]
        if any(joined(one, other) for one, other in pairwise(marks)):
            return True
    return False


def _plain(when: When) -> bool:
    return when.period is not None and not when.shift and not when.since and not when.is_date


def _between(whens: Sequence[When], listed: Sequence[When], figures: Sequence[Quantity]) -> bool:
    """Return whether another phrase of time stands between the two lists."""
    low, high = min(listed[-1].j, figures[-1].j), max(listed[0].i, figures[0].i)
    return any(low <= when.i < high for when in whens if when not in listed)
