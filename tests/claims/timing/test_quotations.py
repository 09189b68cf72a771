"""When prices and exchange rates are told for: the trade they go with, else the day or month of the document."""

from __future__ import annotations

from datetime import date

import pytest

from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document

TODAY = date(2024, 3, 12)


def told(language: str, text: str) -> list[tuple[str, str | None]]:
    claims = claims_of(Document("any", text, lang=language, date=TODAY)).claims
    return [(claim.of or claim.measure, claim.period) for claim in claims if claim.measure != "quantity"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Kenya exported 450,000 tonnes of tea in 2023. The kilo fetched $2.40 instead of $2.10."),
        ("ru", "Экспорт калия в 2023 году – 9,5 млн тонн. Тонна обошлась в 310 долларов вместо 580 долларов."),
        ("de", "Die Schweiz führte 2023 Käse im Umfang von 76.000 Tonnen aus. Das Kilo kostete 9,20 Franken statt 8,70 Franken."),
        ("es", "En 2023 Perú exportó 207.000 toneladas de arándanos. El kilo pasó de 4,91 dólares a 8,11 dólares."),
    ],
)
def test_a_price_and_the_one_it_came_from_go_with_the_trade(language: str, text: str) -> None:
    assert sorted(period or "" for _, period in told(language, text)) == ["2022", "2023"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Exports came to 9 billion dollars in 2023.\n\nThe dinar trades at 1,310 dinars to the dollar."),
        ("fr", "Les exportations ont atteint 9 milliards de dollars en 2023.\n\nL'ariary s'échange à 4 530 ariarys pour un dollar."),
        ("ru", "Экспорт в 2023 году составил 9 млрд долларов.\n\nКурс – 3,2 рубля за доллар."),
    ],
)
def test_a_rate_by_which_nothing_is_converted_is_of_the_month(language: str, text: str) -> None:
    assert told(language, text)[-1] == ("other", "2024-03")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Exports came to 9 billion dollars in 2023, at an average rate of 1,310 dinars to the dollar 11.8 trillion dinars."),
        ("de", "2023 lagen die Einfuhren bei 9 Milliarden Dollar. Zum Jahresmittelkurs von 1,08 Dollar je Euro liegt das nahe beisammen."),
    ],
)
def test_a_rate_that_converts_or_is_an_average_has_the_period_of_the_trade(language: str, text: str) -> None:
    assert ("other", "2023") in told(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Exports came to 9 billion dollars in 2023.\n\n"
            "The tonne of cobalt sells at 33,000 dollars; a year ago it was 69,000 dollars, a drop of half.",
        ),
        ("zh", "2023年出口90亿美元。\n\n钴价现为每吨3.3万美元，一年前为6.9万美元，下跌52%。"),
    ],
)
def test_a_year_ago_is_a_year_before_the_price_beside_it(language: str, text: str) -> None:
    assert told(language, text)[1:] == [("price", "2024-03"), ("price", "2023-03"), ("price", "2024-03")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On Monday London copper settled at 8,370 dollars a tonne, and the peso fell to 958 pesos per dollar."),
        ("zh", "周一伦敦期铜收于每吨8370美元，比索跌到958比索兑1美元。"),
    ],
)
def test_a_rate_beside_a_price_of_the_day_is_of_that_day(language: str, text: str) -> None:
    assert told(language, text) == [("price", "2024-03-11"), ("other", "2024-03-11")]
