"""Sources told after the figures: "So steht es in den Zahlen des Amtes" covers the sentences before it in its paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from ..thread import Frame, Passage
from .sourced import keeps_to_its_sentence


def attribute_back(found: Sequence[tuple[Frame, Passage]], passage: Passage) -> None:
    """Give the figures just before a sentence that points back its source, up to the last one that has a source."""
    sentence = passage.sentence
    cue = next((mark for mark in sentence.of("point_back") if mark.i - sentence.first <= 3), None)
    told = next((attribution for attribution in passage.told if attribution.source), None)
    if cue is None or told is None:
        return
    for frame, earlier in reversed(found):
        if earlier.sentence.block != sentence.block or frame.source is not None:
            return
        if earlier is not passage and not keeps_to_its_sentence(frame.reading):
            frame.source, frame.source_evidence = told.source, [told.start, told.end, "named behind the figures"]
