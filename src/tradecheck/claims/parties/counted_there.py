"""Whose flow it is where the figures are those of the buyer: deliveries from a country, in the data of where they go, are imports.

In: a reading with its pair and source. Out: the same, turned round where the office told counts the other end of the flow.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicons.lexicon import Mark
from ..measure.topic import Reading
from ..roles.roles import PARTNER, Named, leading_to
from ..sentence import Sentence
from .pair import Pair


def as_counted_there(sentence: Sentence, reading: Reading, pair: Pair, source: str | None, home: str | None, *, told: bool) -> None:
    """Turn exports to the country of the office whose figures they are into its imports.

    So it is with deliveries "from" a country or that "you" sold, with those of a country named as their owner where the office is
    ``told`` in the sentence (SURS weist österreichische Lieferungen aus) or that of the own side; "exports" of a country stay its exports.
    """
    if source is None or not pair.partner == source != pair.reporter or "exports" not in (reading.measure, reading.of):
        return
    mark = sentence.at.get(reading.at)
    weak = mark is not None and mark.get("measure_weak") == "exports" and "measure" not in mark
    link = sentence.at.get(mark.j) if mark is not None else None
    yours = mark is not None and sentence.mark(mark.i - 1, "side") == "you"  # you sold us 118 million
    sent = weak and (yours or link is not None and link.get("preposition") == "from")
    owned = "reporter" in pair.evidence and weak and (told or source == home)
    if sent or owned:
        _turn(reading)
        pair.reporter, pair.partner = pair.partner, pair.reporter


def as_arrived(sentence: Sentence, reading: Reading, pair: Pair, home: str | None, named: Sequence[Named]) -> None:
    """Turn the deliveries that come to the own side from its partner into imports: the largest deliveries came from China."""
    mark = sentence.at.get(reading.at)
    weak = mark is not None and mark.get("measure_weak") == "exports" and "measure" not in mark
    if not weak or pair.reporter != home or "exports" not in (reading.measure, reading.of):
        return
    names = [n[0] for n in named if n[1] == pair.partner and "country" in n[0]]
    if len(names) == 1 and _came_from(sentence, names[0]) and not any(n[1] == home for n in named):
        _turn(reading)


def _came_from(sentence: Sentence, name: Mark) -> bool:
    """Return whether "from", its ending, or a verb of coming with "of" leads to a country: venues de Chine."""
    before = sentence.lexicon.meanings(sentence.word(name.i - 1)).get("preposition")
    came = any(mark.meanings["travel"] == "in" and 0 <= name.i - mark.j <= 1 for mark in sentence.of("travel"))
    return leading_to(sentence, name) in ("from", "ablative") or came and before in ("from", "of")


def _turn(reading: Reading) -> None:
    reading.measure = "imports" if reading.measure == "exports" else reading.measure
    reading.of = "imports" if reading.of == "exports" else reading.of


def as_credited(sentence: Sentence, reading: Reading, pair: Pair, source: str | None, named: Sequence[Named]) -> None:
    """Turn round what an office tells as the other side's flow to its own country: attribuisce all'Italia forniture al Marocco.

    The other side is named before the flow and the office's country as the partner right behind it, so that it cannot be the one whose
    flow it is; deliveries are its imports, exports stay those of the other side.
    """
    if source is None or source != pair.reporter or pair.partner is None or reading.at < 0 or reading.measured == "investment":
        return
    there = any(n[1] == source and n[2] == PARTNER and 0 < n[0].i - reading.at <= _BEHIND for n in named)
    if not there or not any(n[1] == pair.partner and n[0].j <= reading.at for n in named):
        return
    mark = sentence.at.get(reading.at)
    if mark is not None and "measure" not in mark and reading.measure == "exports":
        reading.measure = "imports"
    else:
        pair.reporter, pair.partner = pair.partner, pair.reporter


_BEHIND = 3  # tokens between a flow and where it goes
