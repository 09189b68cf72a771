"""Phrases of time of every language, told against a date and a period spoken of, mean the days the tables say.

A table holds groups with a ``date``, perhaps a ``context`` (the period the text speaks of) and the month in which the
``fiscal`` year begins, and rows of a phrase and what it means: periods or shifts, joined by `` | ``; empty where nothing
may be read.
"""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tradecheck.claims.periods.reader import PeriodReader
from tradecheck.claims.sentence import Sentence
from tradecheck.lexicons.loading import load
from tradecheck.lexicons.tokens import tokenise
from tradecheck.period import Period

TABLES = Path(__file__).parent / "phrases"


def _rows() -> list[Any]:
    rows = []
    for path in sorted(TABLES.glob("*.toml")):
        for group in tomllib.loads(path.read_text(encoding="utf-8"))["group"]:
            told = {key: value for key, value in group.items() if key != "phrases"}
            rows += [pytest.param(path.stem, told, text, want, id=f"{path.stem}: {text}") for text, want in group["phrases"]]
    return rows


def meant(language: str, text: str, day: date | None, context: str | None = None, fiscal: int = 7) -> str:
    """Return what is read from a text: periods, or shifts where no period is spoken of."""
    tokens = tokenise(text)
    sentence = Sentence(text, tokens, 0, len(tokens), load(language))
    spoken = Period.parse(context) if context else None
    whens = PeriodReader(sentence, day, fiscal, spoken).read()
    return " | ".join(str(when.resolved(spoken, day) or when.shift or "?") for when in whens)


@pytest.mark.parametrize(("language", "told", "text", "want"), _rows())
def test_a_phrase_means_the_days_the_table_says(language: str, told: dict[str, Any], text: str, want: str) -> None:
    assert meant(language, text, told.get("date"), told.get("context"), told.get("fiscal", 7)) == want
