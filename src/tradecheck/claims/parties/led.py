"""Which way goods go that an office counts towards another country, or from it, no flow named: Indian customs logged 2 bn to Kenya.

In: a reading carried on from the figure before, the office's country and the parties named. Out: the reading with the flow of that office.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...party import COUNTRIES
from ..measure.topic import Reading
from ..numbers.quantity import Quantity
from ..roles.roles import PARTNER, Named, leading_to
from ..sentence import Sentence

_WAYS = {"to": "exports", "dative": "exports", "from": "imports", "ablative": "imports"}


def as_led(sentence: Sentence, quantity: Quantity, reading: Reading, named: Sequence[Named], source: str | None) -> None:
    """Let a level carried on be what the office told counts as sold to the one partner of its clause, or bought from it."""
    if reading.at >= 0 or reading.measure not in _WAYS.values() or source not in COUNTRIES:
        return
    clause = sentence.clause_of(quantity.i)
    partners = [n for n in named if n[2] == PARTNER and n[1] != source and sentence.clause_of(n[0].i) == clause]
    ways = {_WAYS.get(leading_to(sentence, n[0]) or "") for n in partners}
    if len(ways) == 1 and (way := ways.pop()) is not None:
        reading.measure = way
