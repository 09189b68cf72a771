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


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Nairobi, 20 June 2024. Kenya's exports to Uganda came to $900 million, from China came $1.7 billion."),
        ("de", "Bern, 20. Juni 2024. Nach Deutschland gingen Schweizer Waren für 3,6 Milliarden Franken, aus Italien kamen 1,7 "
         "Milliarden."),
        ("es", "Lima, 20 de junio de 2024. Las exportaciones del Perú a China sumaron 2.300 millones de dólares, desde Brasil llegaron 400 "
         "millones."),
        ("ru", "Бишкек, 20 июня 2024. Экспорт Киргизии в Казахстан составил 400 млн долларов, из Китая пришло 1,7 млрд."),
        ("uk", "Київ, 20 червня 2024. Експорт України до Польщі склав 400 млн доларів, з Китаю прийшло 1,7 млрд доларів."),
        ("kk", "Астана, 20 маусым 2024. Қазақстанның Италияға экспорты 1,8 млрд доллар болды, Қытайдан 1,4 млрд доллар келді."),
        ("tr", "ANKARA, 20 Haziran 2024. Türkiye'nin Almanya'ya ihracatı 1,8 milyar dolar oldu, Çin'den 4 milyar dolar geldi."),
    ],
)  # fmt: skip
def test_what_comes_from_another_partner_is_imported_though_its_goods_are_not_named(lang: str, text: str) -> None:
    told = claims_of(Document("text", text, None, lang=lang)).claims
    assert [claim.measure for claim in told] == ["exports", "imports"]
