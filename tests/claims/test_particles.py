"""Verbs whose direction or flow stands in a particle at the end of the clause."""

from __future__ import annotations

import pytest

from tradecheck.claims.sentence import Sentence
from tradecheck.lexicons.loading import load
from tradecheck.lexicons.tokens import tokenise


def said(text: str) -> dict[str, str]:
    """Return what the words of a German sentence tell as movement or flow."""
    tokens = tokenise(text)
    sentence = Sentence(text, tokens, 0, len(tokens), load("de"))
    told = {}
    for mark in sentence.marks:
        value = mark.get("move") or mark.get("measure_weak")
        if value and ("separable" in mark or mark.j - mark.i == 1 and mark.meanings == {"move": value}):
            told[text[mark.start : mark.end]] = value
    return told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Die Exporte nahmen um 3 Prozent zu.", {"nahmen": "rise", "zu": "rise"}),
        ("Die Exporte nahmen um 3 Prozent ab.", {"nahmen": "fall", "ab": "fall"}),
        ("Die Importe gingen um 2 % auf 66,8 Mrd. Fr. zurück.", {"gingen": "fall", "zurück": "fall"}),
        ("Italien führte Waren für 3 Milliarden Euro aus.", {"führte": "exports"}),
        ("Italien führte Waren für 3 Milliarden Euro ein.", {"führte": "imports"}),
        ("Sie nahmen an der Messe teil.", {}),
    ],
)
def test_a_particle_says_what_its_verb_means(text: str, told: dict[str, str]) -> None:
    assert said(text) == told
