"""A list of figures without periods of its own goes by those of the list before it."""

from __future__ import annotations

import pytest

from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document


def periods(language: str, text: str) -> list[str | None]:
    return [claim.period for claim in claims_of(Document("any", text, lang=language)).claims]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Exports were 2.1 and 2.4 billion dollars in 2022 and 2023. Imports reached 3.1 and 3.4 billion dollars."),
        ("de", "2022 und 2023 lagen die Einfuhren bei 3,1 und 3,4 Mrd. Euro. Die Ausfuhren erreichten 2,1 und 2,4 Mrd. Euro."),
        ("kk", "2022 және 2023 жылдары импорт 3,1 және 3,4 млрд доллар болды. Экспорт 2,1 және 2,4 млрд долларды құрады."),
        ("tr", "2022 ve 2023 yıllarında ithalat 3,1 ve 3,4 milyar dolar oldu. İhracat 2,1 ve 2,4 milyar dolara ulaştı."),
        ("zh", "2022年和2023年进口分别为31亿美元和34亿美元。出口分别为21亿美元和24亿美元。"),
    ],
)
def test_a_second_list_takes_the_periods_of_the_first(language: str, text: str) -> None:
    assert periods(language, text) == ["2022", "2023", "2022", "2023"]


def test_a_list_with_units_of_its_own_keeps_the_period_spoken_of() -> None:
    text = "Exports were 2.1 billion dollars in 2022 and 2.4 billion dollars in 2023. Copper earned 300 million dollars, and 20 million."
    assert periods("en", text)[2:] == ["2023", "2023"]


def test_countries_named_in_turn_share_one_period() -> None:
    text = "Exports were 2.1 billion dollars in 2022 and 2.4 billion dollars in 2023. Kenya and Ghana bought 0.1 and 0.2 billion dollars."
    assert periods("en", text)[2:] == ["2023", "2023"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "LONDON, 5 March 2025. In the past three years Ghana's exports were 6.9, 7.8 and 9.3 million dollars."),
        ("ru", "АККРА, 5 марта 2025. За последние три года экспорт Ганы составил 6,9, 7,8 и 9,3 млн долларов, всего 24 млн."),
        ("kk", "АСТАНА, 5 наурыз 2025. Соңғы үш жылда Қазақстан 6,9, 7,8 және 9,3 миллион тонна астық экспорттады."),
    ],
)
def test_a_span_of_years_dates_as_many_figures_in_turn(language: str, text: str) -> None:
    assert periods(language, text)[:3] == ["2022", "2023", "2024"]


def test_a_span_of_years_dates_no_list_of_another_length() -> None:
    text = "LONDON, 5 March 2025. In the past five years Ghana's exports of gold, cocoa and oil were 6.9, 7.8 and 9.3 million dollars."
    assert periods("en", text) == ["2020/2024"] * 3
