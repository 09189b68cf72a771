"""The period of parts told in a sentence of their own: in April trade came to 512 billion. Of this, exports made up 292.

In: the figures of trade, sentence after sentence. Out: for a sentence that opens with "of this" the period of the one before.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...period import Period
from ..sentence import Sentence


@dataclass(slots=True)
class Parted:
    """The latest period of the sentence told last, and of the one before it in the paragraph."""

    latest: Period | None = None
    before: Period | None = None
    block: int = -1
    sentence: int = 0

    def follow(self, sentence: Sentence, period: Period) -> None:
        """Keep the latest period of a sentence; earlier ones are what it is compared with."""
        if id(sentence) != self.sentence:
            self.before = self._spoken_of() if self.block == sentence.block else None
            self.latest, self.block, self.sentence = None, sentence.block, id(sentence)
        if self.latest is None or period.last > self.latest.last:
            self.latest = period

    def whole(self, sentence: Sentence) -> Period | None:
        """Return the period of the sentence before where this one opens with its parts: of this, 其中.

        A sentence that only looks back is passed: сауда 820 млн. Былтырғы осы кезеңде 760 млн болған. Оның ішінде экспорт 610.
        """
        if self.block != sentence.block or not sentence.opens_with("list_cue", "of_which"):
            return None
        return self.before if self.sentence == id(sentence) else self._spoken_of()

    def _spoken_of(self) -> Period | None:
        """Return the period of the sentence told last, or of the one before where it tells the same time of a year earlier."""
        looks_back = self.before is not None and self.latest == self.before.shifted(-1)
        return self.before if looks_back else self.latest
