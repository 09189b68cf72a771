"""Which days a figure is told for: fiscal years by country, seasons by the months a text tells, months up to which a year has run."""

from __future__ import annotations

from datetime import date

import pytest

from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document

TODAY = date(2024, 5, 15)


def first_period(language: str, text: str) -> str | None:
    return claims_of(Document("any", text, lang=language, date=TODAY)).claims[0].period


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "Au titre de l'exercice 2023, les exportations du Maroc ont atteint 430 milliards de dirhams.", "2023"),
        ("en", "Pakistan's exports stood at $3 billion in FY2023.", "2022-07/2023-06"),
        ("ru", "В 2022/23 финансовом году Индия экспортировала товаров на 3 млрд долларов.", "2022-04/2023-03"),
        ("es", "Hasta abril las exportaciones sumaron 2.400 millones de dólares.", "2024-01/2024-04"),
        ("zh", "截至今年4月，累计出口24亿美元。", "2024-01/2024-04"),
        ("kk", "2024 жылғы 1 мамырдағы жағдай бойынша Грузияда 320 түрік кәсіпорны тіркелген.", "2024-05-01"),
        ("tr", "1 Mayıs 2024 itibarıyla Gürcistan'da 320 Türk şirketi kayıtlı.", "2024-05-01"),
        ("en", "On 1-10 May Korea's exports came to $16.8 billion.", "2024-05-01/2024-05-10"),
        ("de", "Vor zwei Jahren lagen die Ausfuhren bei 2,4 Mrd. Euro.", "2022"),
        ("ru", "До конца года товарооборот планируется довести до 5 млрд долларов.", "2024"),
    ],
)
def test_a_figure_has_the_days_it_is_told_for(language: str, text: str, told: str) -> None:
    assert first_period(language, text) == told


def test_a_season_has_the_months_that_the_text_tells_once() -> None:
    text = "Marketing year (MY) 2023/24 (July-June) began well.\n\nIn MY 2022/23 Egypt imported 11.2 million tonnes of wheat."
    assert first_period("en", text) == "2022-07/2023-06"


def periods(language: str, text: str) -> list[str | None]:
    return [claim.period for claim in claims_of(Document("any", text, lang=language, date=TODAY)).claims]


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("en", "Trade, January-March (US$ million)"),
        ("fr", "Échanges de biens à fin mars – en millions de dirhams"),
        ("ru", "Внешняя торговля, январь–март (млн долларов)"),
    ],
)
def test_years_under_a_caption_of_months_are_these_months(language: str, caption: str) -> None:
    head = {"en": "Exports", "fr": "Exportations", "ru": "Экспорт"}[language]
    text = f"{caption}\n\n            2023    2024\n{head}      205     220\n"
    assert periods(language, text) == ["2023-Q1", "2024-Q1"]


def test_a_table_dates_what_follows_in_a_text_without_periods() -> None:
    table = "Year      Export   Import\n2021      35,950   63,720\n2022      36,640   37,480"
    text = f"Trade in crore rupees:\n\n{table}\n\nExports grew by 1.9%."
    assert periods("en", text)[-1] == "2022"


def test_the_month_of_an_event_dates_no_figures() -> None:
    event = "A floor price fixed by the state was scrapped in April 2023."
    assert periods("en", f"{event}\n\nVanilla exports came to 314 million dollars.") == [None]


def test_the_same_period_at_the_begin_of_a_sentence_is_that_told_last() -> None:
    text = (
        "In April Paraguay exported beef worth $148.3 million. In the first four months exports reached $651 million. "
        "The same period of 2023 had brought $583 million in exports."
    )
    assert periods("en", text) == ["2024-04", "2024-01/2024-04", "2023-01/2023-04"]


def test_three_years_are_summed_up() -> None:
    text = "In 2021, 2022 and 2023 exports were $0.6 billion, $0.8 billion and $1.0 billion: $2.4 billion over the three years."
    assert periods("en", text) == ["2021", "2022", "2023", "2021/2023"]


def test_what_is_agreed_for_this_year_is_not_the_period_of_the_text() -> None:
    text = "Last year exports came to $3 billion. This year we sell 1.2 million tonnes of oil. Imports were $4 billion."
    assert periods("en", text) == ["2023", "2024", "2023"]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("ru", "За прошлый год торговля составила 641 млн долларов. Мы открыли кредитную линию: 30 млн евро банка развития.", "2024-05"),
        ("en", "Trade was $3 billion last year. Some 17 projects with Russian capital are registered, worth $51 million.", "2024-05"),
        ("en", "Imports were $3 billion in 2023. At least 400 trucks a day come through the Torugart post.", "2024-05"),
        ("en", "Kenya exported 11 million kilos of tea in 2023. European buyers paid $2.29 per kilo.", "2023"),
        ("en", "Last year exports were 2.4 billion dollars. In 2020 we began with 24.8 million dollars.", "2020"),
    ],
)
def test_what_is_open_is_of_now_and_prices_go_on_with_trade(language: str, text: str, told: str) -> None:
    assert periods(language, text)[-1] == told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Gegenüber 2021 haben sich die Lieferungen 2023 verdoppelt; damals standen 1,4 Mrd. Euro in den Büchern."),
        ("ru", "Поставки угля против 2021 года в 2023 году выросли вдвое (тогда насчитали 31,7 млн тонн)."),
    ],
)
def test_then_is_the_year_compared_with(language: str, text: str) -> None:
    assert "2021" in periods(language, text)


def test_earlier_years_told_in_a_row_are_an_aside() -> None:
    text = (
        "In 2023 Mongolia exported 69.6 million tonnes of coal.\n\nFor comparison: 28.6 million tonnes in 2020, "
        "16.1 million tonnes in 2021. Copper exports reached 1.4 million tonnes."
    )
    assert periods("en", text) == ["2023", "2020", "2021", "2023"]


def test_figures_without_a_year_held_against_the_year_before_last_are_of_the_last_one() -> None:
    figures = "Exports reached 314 million dollars. Cloves earned 201 million, vanilla 98 million and nickel 15 million dollars."
    text = f"The island sells less\n\nIt was a hard time for farmers.\n\n{figures} When it was better, in 2022, exports were 536 million."
    assert periods("en", text)[0] == "2023"
