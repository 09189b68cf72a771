"""Forms of numbers of every language mean the value, last digit and unit that the tables say.

A table holds groups, perhaps with the ``homes`` of the text, and rows of a text, value, value of the last digit and unit of its
first figure; a range has two values with `` .. `` between them.
"""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tradecheck.claims.numbers.quantities import quantities
from tradecheck.claims.numbers.quantity import Quantity
from tradecheck.claims.sentence import Sentence
from tradecheck.lexicons.loading import load
from tradecheck.lexicons.tokens import tokenise

TABLES = Path(__file__).parent / "forms"


def _rows() -> list[Any]:
    rows = []
    for path in sorted(TABLES.glob("*.toml")):
        for group in tomllib.loads(path.read_text(encoding="utf-8"))["group"]:
            homes = tuple(group.get("homes", ()))
            rows += [pytest.param(path.stem, homes, *row, id=f"{path.stem}: {row[0]}") for row in group["forms"]]
    return rows


def read(language: str, text: str, homes: tuple[str, ...] = ()) -> list[Quantity]:
    tokens = tokenise(text)
    sentence = Sentence(text, tokens, 0, len(tokens), load(language), homes=homes)
    return [quantity for quantity in quantities(sentence, ()) if quantity.kind not in ("code", "duration", "base")]


@pytest.mark.parametrize(("language", "homes", "text", "value", "ulp", "unit"), _rows())
def test_a_form_means_what_the_table_says(language: str, homes: tuple[str, ...], text: str, value: str, ulp: str, unit: str) -> None:
    found = read(language, text, homes)
    assert found, "no number is read"
    first = found[0]
    told = first.value if isinstance(first.value, tuple) else (first.value,)
    assert (told, first.unit) == (tuple(Decimal(part) for part in value.split(" .. ")), unit)
    if ulp:
        assert first.ulp == Decimal(ulp)
