"""The countries of that part of a sentence which one office tells, where others tell figures of their own in the same sentence.

In: a figure, the countries named and the attributions of its sentence. Out: the countries named in its office's part, if one of them
is another than the office's own: Accra declares sales of gold to Switzerland of 3.95 billion and Swiss customs counted imports of gold
from Ghana of 4.02 billion. Where a part names nobody else its pair is that of the part before: Chinese data show 3.6, Japanese 5.9.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...party import COUNTRIES
from ..numbers.quantity import Quantity
from ..roles.roles import Named
from ..sentence import Sentence
from ..sources.attribution import Attribution


def named_by_office(
    sentence: Sentence, quantity: Quantity, named: list[Named], told: Sequence[Attribution], others: Sequence[Quantity]
) -> list[Named]:
    """Return the countries named in the part of a sentence that the office of a figure tells."""
    cuts = [(sentence.first, told[0].source if told else None), *_cuts(sentence, told, others), (sentence.last, None)]
    for (start, source), (end, _) in pairwise(cuts):
        if len(cuts) > 2 and start <= quantity.i < end:
            own = [n for n in named if start <= n[0].i < end]
            return own if any(n[1] in COUNTRIES and n[1] != source for n in own) else named
    return named


def _cuts(sentence: Sentence, told: Sequence[Attribution], others: Sequence[Quantity]) -> Iterator[tuple[int, str | None]]:
    """Yield where another office begins to tell behind figures of one before, and its country."""
    figures = [other for other in others if other.kind not in ("number", "code", "rank")]
    offices = [attribution for attribution in told if attribution.source in COUNTRIES]
    for one, other in pairwise(offices):
        before = [figure for figure in figures if figure.j <= other.i]
        if one.source == other.source or not before or not any(figure.i >= other.i for figure in figures):
            continue
        clause = sentence.clause_of(other.i)
        opens = next(k for k in range(sentence.first, other.i + 1) if sentence.clause_of(k) == clause)
        yield max(opens, before[-1].j), other.source
