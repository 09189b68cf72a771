"""Verbs of going and coming tell a flow where goods are told with the country they go to or come from."""

from __future__ import annotations

import pytest

from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document


def told(text: str, language: str) -> list[tuple[str, str | None, str | None]]:
    """Return measure, reporter and partner of each claim of a text."""
    return [(c.measure, c.reporter, c.partner) for c in claims_of(Document("x", text, lang=language)).claims]


@pytest.mark.parametrize(
    ("text", "language", "claims"),
    [
        ("Von Österreich gingen Waren um 3,1 Mrd. Euro nach Kroatien.", "de", [("exports", "AUT", "HRV")]),
        ("Aus Peru kamen Trauben für 82 Millionen Euro nach Deutschland.", "de", [("imports", "DEU", "PER")]),
        ("Coffee worth 38 million euros came from Kenya to Germany.", "en", [("imports", "DEU", "KEN")]),
        ("En 2022, 2,6 milliards d'euros de machines sont parties de France au Maroc.", "fr", [("exports", "FRA", "MAR")]),
        ("Romanya'dan Türkiye'ye 900 milyon avroluk buğday geldi.", "tr", [("imports", "TUR", "ROU")]),
        ("Из Перу в Россию пришло винограда на 82 млн евро.", "ru", [("imports", "RUS", "PER")]),
        ("Auf die Maschinen kamen 82 Millionen Euro.", "de", []),
    ],
)
def test_goods_that_go_or_come_are_a_flow(text: str, language: str, claims: list[tuple[str, str, str]]) -> None:
    assert told(text, language) == claims


def test_goods_that_come_out_of_the_own_country_are_its_exports() -> None:
    text = "Wien, 4. Mai 2024 – Österreichs Außenhandel mit Slowenien. Aus Tirol kamen Waren für 1,4 Mrd. Euro."
    assert told(text, "de") == [("exports", "AUT", "SVN")]
