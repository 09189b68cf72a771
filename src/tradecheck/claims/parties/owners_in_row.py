"""Several countries in a row that own one flow, each with its figure in brackets: the exports of France (-21%) and Italy (-14%).

In: a figure in brackets and the parties of its sentence. Out: the pair of the country before its bracket with all partners.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...party import COUNTRIES, WORLD
from ..numbers.quantity import Quantity
from ..roles.roles import OWNER, PARTNER, Named
from ..sentence import Sentence
from .pair import Pair

_OPENING, _CLOSING = ("(", "（"), (")", "）")
_JOINT = 4  # tokens between a bracket and the next of the row: , and of the


def owner_in_row(sentence: Sentence, quantity: Quantity, named: Sequence[Named]) -> Pair | None:
    """Return the country right before the bracket of a figure with all partners, where its row opens with the owner of the flow."""
    if not sentence.bracket[quantity.i - sentence.first]:
        return None
    row: list[Named] = []
    for name in (n for n in named if n[1] in COUNTRIES and sentence.printed(n[0].j) in _OPENING):
        if row and not _goes_on(sentence, row[-1], name):
            if any(n[0].j < quantity.i < _closing(sentence, n) for n in row):
                break
            row = []
        row.append(name)
    own = next((n for n in row if n[0].j < quantity.i < _closing(sentence, n)), None)
    if own is None or len(row) < 2 or row[0][2] != OWNER or any(n[2] == PARTNER and n not in row for n in named):
        return None
    return Pair(own[1], WORLD, {"reporter": [own[0].start, own[0].end, "named before its bracket in a row of owners"]})


def _closing(sentence: Sentence, name: Named) -> int:
    """Return the token that closes the bracket behind a name."""
    return next((k for k in range(name[0].j, sentence.last) if sentence.printed(k) in _CLOSING), sentence.last)


def _goes_on(sentence: Sentence, before: Named, name: Named) -> bool:
    """Return whether nothing but small words stands between the bracket of a name and the next name."""
    between = range(_closing(sentence, before) + 1, name[0].i)
    if not 0 <= len(between) <= _JOINT:
        return False
    small = ("preposition", "article", "definite", "range", "filler")
    return all(sentence.word(k) in (",", "the") or any(c in sentence.at.get(k, {}) for c in small) for k in between)
