"""Lists told in turn: the n-th figure is of the n-th period or measure, where both lists stand unbroken and are as long."""

from __future__ import annotations

import pytest

from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "en",
            "In 2020, 2021 and 2022 exports stood at 1.4, 2.4 and 2.8 billion dollars.",
            [("2020", "1.4"), ("2021", "2.4"), ("2022", "2.8")],
        ),
        ("en", "Imports were 2.42 billion dollars and 2.21 billion dollars in 2022 and 2021.", [("2022", "2.42"), ("2021", "2.21")]),
        (
            "en",
            "In 2021 exports were 2.42 billion dollars and in 2020 they were 2.21 billion dollars.",
            [("2021", "2.42"), ("2020", "2.21")],
        ),
        ("ru", "В 2021 и 2022 годах экспорт составил 2,4 и 2,8 млрд долларов соответственно.", [("2021", "2.4"), ("2022", "2.8")]),
        ("de", "2021 und 2022 beliefen sich die Exporte auf 2,4 beziehungsweise 2,8 Milliarden Euro.", [("2021", "2.4"), ("2022", "2.8")]),
        ("zh", "2021年和2022年，中国对德国出口额分别为24亿美元和28亿美元。", [("2021", "2.4"), ("2022", "2.8")]),
    ],
)
def test_periods_in_turn(language: str, text: str, told: list[tuple[str, str]]) -> None:
    claims = claims_of(Document("any", text, lang=language)).claims
    assert [(claim.period, f"{float(claim.number) / 1e9:.3g}") for claim in claims] == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Exports and imports stood at 2.4 and 2.8 billion dollars.", ["exports", "imports"]),
        ("en", "Imports and exports grew by 4.5% and 6.7%.", ["growth of imports", "growth of exports"]),
        ("en", "Exports and imports stood at 5.2 billion dollars.", ["turnover"]),
        ("de", "Aus- und Einfuhren stiegen um 4,5 bzw. 6,7 Prozent.", ["growth of exports", "growth of imports"]),
        ("ru", "Экспорт и импорт выросли на 4,5% и 6,7%.", ["growth of exports", "growth of imports"]),
    ],
)
def test_measures_in_turn(language: str, text: str, told: list[str]) -> None:
    claims = claims_of(Document("any", text, lang=language)).claims
    assert [f"{claim.measure} of {claim.of}" if claim.of else claim.measure for claim in claims] == told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In 2023 the corridor carried 1,800 trains and 90,000 TEU, up 15% and 18% respectively."),
        ("zh", "2023年，通道班列开行1800列，运输9万标箱，同比分别增长15%和18%。"),
    ],
)
def test_growth_in_turn_is_of_the_level_in_its_place(language: str, text: str) -> None:
    claims = claims_of(Document("any", text, lang=language)).claims
    assert [claim.of for claim in claims if claim.measure == "growth"] == ["count", "quantity"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In June 2024 Brazil exported 4.8 million tonnes of soya, up 0.7% on May and 26.9% on a year earlier."),
        ("zh", "2024年6月，我国汽车出口48.5万辆，环比增长0.7%，同比增长26.9%。"),
    ],
)
def test_a_second_growth_is_of_the_weight_that_the_first_is_of(language: str, text: str) -> None:
    claims = claims_of(Document("any", text, lang=language)).claims
    assert [claim.of for claim in claims if claim.measure == "growth"] == ["quantity", "quantity"]
