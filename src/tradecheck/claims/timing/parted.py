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
            self.before = self.latest if self.block == sentence.block else None
            self.latest, self.block, self.sentence = None, sentence.block, id(sentence)
        if self.latest is None or period.last > self.latest.last:
            self.latest = period

    def whole(self, sentence: Sentence) -> Period | None:
        """Return the period of the sentence before where this one opens with its parts: of this, 其中."""
        opening = sentence.starting(sentence.first, "list_cue")
        if opening is None or opening.meanings["list_cue"] != "of_which" or self.block != sentence.block:
            return None
        return self.before if self.sentence == id(sentence) else self.latest
