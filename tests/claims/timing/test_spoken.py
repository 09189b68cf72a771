"""Which period goes on from sentence to sentence: that of the text, not the day it is written on, nor one told aside."""

from __future__ import annotations

from datetime import date

import pytest

from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document

TODAY = date(2024, 3, 12)


def periods(language: str, text: str) -> list[str | None]:
    return [claim.period for claim in claims_of(Document("any", text, lang=language, date=TODAY)).claims]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "ru",
            "Сегодня каждая третья тонна уходит в Китай. В прошлом году экспорт Узбекистана составил 24 млрд долларов.\n\n"
            "Хлопок принёс 1,3 млрд долларов.",
        ),
        (
            "es",
            "Hoy una de cada tres toneladas va a China. El año pasado las exportaciones de Perú sumaron 64.000 millones de dólares.\n\n"
            "El cobre aportó 23.000 millones de dólares.",
        ),
        ("zh", "如今每三吨就有一吨运往中国。去年秘鲁出口640亿美元。\n\n铜出口230亿美元。"),
    ],
)
def test_what_is_so_today_dates_no_figure_behind_it(language: str, text: str) -> None:
    assert periods(language, text)[-2:] == ["2023", "2023"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Viet Nam shipped 1.62 million tonnes of coffee in the crop year just closed (October 2022 to September 2023).\n\n"
            "Germany took 210,000 tonnes.",
        ),
        ("ru", "В закрывшемся маркетинговом году (октябрь 2022 – сентябрь 2023) вывезено 8,4 млн тонн пшеницы.\n\nИран взял 1,1 млн тонн."),
        (
            "fr",
            "La campagne (octobre 2022 à septembre 2023) a vu partir 1,6 million de tonnes de cacao.\n\n"
            "Les Pays-Bas ont acheté 310 000 tonnes.",
        ),
    ],
)
def test_months_that_explain_a_season_in_brackets_go_on(language: str, text: str) -> None:
    assert periods(language, text) == ["2022-10/2023-09", "2022-10/2023-09"]


def test_a_year_in_brackets_behind_a_figure_is_an_aside() -> None:
    text = "Exports of copper were 23 billion dollars in 2023, against 21 billion (2021). Gold brought in 9 billion dollars."
    assert periods("en", text)[-1] == "2023"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The plants of Egypt exported 120,000 tonnes of juice in 2023, and the ministry wants to sell 300,000 tonnes by 2027."),
        ("fr", "En 2023, 439 000 tonnes de cacao ont été exportées et l'État vise 500 000 tonnes à l'horizon 2030."),
        ("de", "2023 wurden 76.000 Tonnen Käse ausgeführt, und bis 2030 sollen es 90.000 Tonnen werden."),
    ],
)
def test_the_year_of_an_aim_behind_a_figure_is_not_its_own(language: str, text: str) -> None:
    assert periods(language, text)[0] == "2023"


def test_a_season_that_still_runs_is_not_what_a_new_paragraph_goes_back_to() -> None:
    text = "Chile ships 380,000 tonnes of cherries in the season 2023/24 (October to September).\n\n"
    text += "In 2023 its exports to China came to 37 billion dollars.\n\nImports were 19 billion dollars."
    assert periods("en", text)[-1] == "2023"
