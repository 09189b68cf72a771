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
