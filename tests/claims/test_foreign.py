"""Percents and parts that are told beside trade and are none of it are no claims; those that take it up are."""

from __future__ import annotations

import pytest

from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document


def percents(language: str, text: str) -> list[str]:
    claims = claims_of(Document("any", text, lang=language)).claims
    return [f"{claim.measure} {claim.value}" for claim in claims if claim.unit in ("%", "x")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Trade with Kenya grew to $500 million in 2023. The industry employs 12 percent of the workforce."),
        ("en", "Trade with Kenya grew to $500 million in 2023. Nearly a third of its managers are women."),
        ("en", "Exports of tea fetched $1.4 billion in 2023. The minister's approval stands at 51%."),
        ("en", "Fish exports brought in $820 million in 2023. Catches fell by 6%."),
        ("en", "The bank financed exports worth $2.1 billion in 2023. Its loan book grew by 9%."),
        ("de", "Die Ausfuhren stiegen 2023 auf 4,2 Milliarden Euro. Die Belegschaft wuchs um 6 Prozent."),
        ("fr", "Les exportations ont atteint 4,2 milliards d'euros en 2023. Le cheptel a augmenté de 6 %."),
        ("es", "Las exportaciones sumaron 4.200 millones de euros en 2023. La plantilla creció un 6 %."),
        ("ru", "Экспорт в 2023 году составил 4,2 млрд долларов. Поголовье выросло на 6%."),
        ("en", "Exports came to $4.2 billion in 2023. Ore grades are down by a third since 2005."),
        ("en", "Exports came to $4.2 billion in 2023. The rand lost 14 percent last year."),
        ("en", "Exports came to $4.2 billion in 2023. Freight makes up 15 percent of the mine's costs."),
        ("en", "Imports came to 3.2 million tonnes in 2023. The port runs at 80 percent of capacity."),
        ("fr", "Les importations ont été de 3,2 millions de tonnes en 2023. Le terminal tourne à 80 % de sa capacité."),
        ("tr", "İthalat 2023'te 3,2 milyon ton oldu. Terminal yüzde 80 kapasiteyle çalışıyor."),
        ("zh", "2023年经该港进口320万吨。码头产能利用率为80%。"),
        ("kk", "Порт арқылы импорт 2023 жылы 3,2 млн тонна болды. Терминал 80 пайызға жүктелген."),
    ],
)
def test_a_part_of_what_is_no_trade_is_no_claim(language: str, text: str) -> None:
    assert percents(language, text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Exports came to $4.2 billion in 2023. It was a rise of 6 percent.", ["growth 6"]),
        ("Exports came to $4.2 billion in 2023. China took 12 percent of the total.", ["share 12"]),
        ("Tea brought in $71.6 million in 2023, or 93.1 percent of the lot.", ["share 93.1"]),
        ("Exports came to $4.2 billion in 2023. Sales to Japan rose 5 percent.", ["growth 5"]),
        ("The trade deficit with Japan fell 5 percent in 2023.", ["growth 5"]),
    ],
)
def test_a_part_that_takes_up_trade_is_one(text: str, told: list[str]) -> None:
    assert percents("en", text) == told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Las exportaciones de Colombia crecieron un 13 % en 2023. Estados Unidos compró el 78 %, seguido por Canadá (4 %)."),
        (
            "it",
            "Le esportazioni della Spagna sono cresciute del 13 % nel 2023. Berlino ha acquistato il 78 %, seguita dalla Francia (4 %).",
        ),
        ("en", "Exports of Kenya grew by 13 percent in 2023. Uganda bought 78 percent, followed by Rwanda (4 percent)."),
    ],
)
def test_what_buyers_took_of_trade_that_grew_are_parts(language: str, text: str) -> None:
    assert percents(language, text) == ["growth 13", "share 78", "share 4"]
