"""Movements told by how much, told again, and told of a balance."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document


@pytest.mark.parametrize(
    ("language", "text", "quote", "told"),
    [
        ("en", "Exports to Egypt fell from $410 million to $390 million, or 4.9 per cent.", "4.9 per cent", ("growth", "exports", "-4.9")),
        (
            "es",
            "Las ventas a Chile bajaron de 402,7 a 389,4 millones de dólares, es decir, un 3,3 %.",
            "3,3 %",
            ("growth", "exports", "-3.3"),
        ),
        (
            "en",
            "Exports to Egypt fell from $410 million to $90 million, or 4 per cent of the total.",
            "4 per cent",
            ("share", "exports", "4"),
        ),
        (
            "de",
            "Die Ausgaben für Kaffee-Einfuhren sanken um 17,6 Prozent von 4,21 auf 3,47 Mrd. Euro.",
            "17,6 Prozent",
            ("growth", "imports", "-17.6"),
        ),
        (
            "en",
            "Wheat exports were cut from 41.6 to 19.9 million tonnes, i.e. by more than 20 million tonnes.",
            "20 million tonnes",
            ("change", "quantity", "-20000000"),
        ),
        (
            "fr",
            "Les achats de riz se sont repliés de 12,6 milliards de FCFA pour s'établir à 27,9 milliards de FCFA.",
            "12,6 milliards de FCFA",
            ("change", "imports", "-12600000000"),
        ),
        (
            "fr",
            "Le déficit commercial s'allège ainsi de 3,7 milliards de dirhams.",
            "3,7 milliards de dirhams",
            ("change", "balance", "3700000000"),
        ),
        ("fr", "Le déficit commercial est de 17 MDT, d'où une amélioration de 8 MDT.", "8 MDT", ("change", "balance", "8000000")),
        ("en", "The trade deficit worsened by $2.1 billion.", "$2.1 billion", ("change", "balance", "-2100000000")),
        ("en", "The trade deficit widened by $2.1 billion.", "$2.1 billion", ("change", "balance", "-2100000000")),
        ("de", "Das Loch in der Handelsbilanz schrumpfte auf 58,4 Mrd. Euro.", "58,4 Mrd. Euro", ("balance", None, "-58400000000")),
    ],
)
def test_a_movement_has_its_direction(language: str, text: str, quote: str, told: tuple[str, str | None, str]) -> None:
    claim = next(claim for claim in claims_of(Document("a", text, lang=language)).claims if claim.quote == quote)
    assert (claim.measure, claim.of, claim.value) == (*told[:2], Decimal(told[2]))


@pytest.mark.parametrize(
    ("language", "text", "quote", "unit"),
    [
        (
            "de",
            "2022 wurden 159 Tonnen Kupfer für 9,06 Mio. Euro eingeführt, 2023 waren es 118 Tonnen für 6,47 Millionen.",
            "6,47 Millionen",
            "EUR",
        ),
        ("de", "Die Einfuhren von Kaffee stiegen. Ein Pfund Kaffee kostete zuletzt 1,58 Dollar.", "1,58 Dollar", "USD/lb"),
        ("es", "Se exportaron 31.480 toneladas de carne; el promedio por tonelada fue de US$ 4.711.", "US$ 4.711", "USD/t"),
        ("fr", "Les exportations de vanille ont baissé. Le kilo exporté n'a valu que 73 dollars.", "73 dollars", "USD/kg"),
        ("en", "Crude exports fetched $90 a barrel, 4 per cent more than a year before ($86).", "$86", "USD/bbl"),
        (
            "fr",
            "La banque centrale, qui compte en euros, chiffre à 4,58 milliards les exportations vers le Canada.",
            "4,58 milliards",
            "EUR",
        ),
    ],
)
def test_an_amount_has_the_unit_that_its_sentence_leads_to(language: str, text: str, quote: str, unit: str) -> None:
    claim = next(claim for claim in claims_of(Document("a", text, lang=language)).claims if claim.quote == quote)
    assert claim.unit == unit


def test_a_sign_in_brackets_belongs_to_the_figure() -> None:
    head = "Trade of India with Kuwait, US$ million\n\n| Year | Exports | Imports | Balance |\n|---|---|---|---|\n"
    table = head + "| 2021 | 1,560.1 | 10,791.4 | (-) 9,231.3 |\n"
    assert claims_of(Document("a", table, lang="en")).claims[-1].value == Decimal("-9231300000")
