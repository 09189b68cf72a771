"""The side told only as the other one: according to the other side's statistics, laut der Gegenseite, mirror data show.

In: a sentence and the words for it. Out: the country they mean, which is the one of the two whose figures were not told last.
Nothing is read where no word for data or of telling stands beside them, for then they tell of no figures.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...party import COUNTRIES
from ..parties.pair import Pair
from ..sentence import Sentence
from ..sides.setting import Setting

_BESIDE = 3  # tokens between the words and those for data


def opposite(sentence: Sentence, other: Mark, teller: str | None, setting: Setting, pair: Pair | None) -> str | None:
    """Return the country of the other side, where it tells figures; without figures told before it is the partner of the text."""
    if other["opposite"] != "data" and not any(_beside(other, cue) for c in ("source_cue", "tell", "reckon") for cue in sentence.of(c)):
        return None
    if teller is None:
        return setting.other
    pairs = [(setting.home, setting.other), *([(pair.reporter, pair.partner)] if pair is not None else [])]
    sides = next((two for two in reversed(pairs) if teller in two), (None, None))
    code = sides[0] if sides[1] == teller else sides[1]
    return code if code in COUNTRIES else None


def _beside(other: Mark, cue: Mark) -> bool:
    return 0 <= cue.i - other.j <= _BESIDE or 0 <= other.i - cue.j <= _BESIDE
