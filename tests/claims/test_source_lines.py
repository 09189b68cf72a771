"""Whose figures a text tells as a whole: its issuer, a source line, a closing note."""

from __future__ import annotations

from datetime import date

import pytest

from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document


def sources(text: str, lang: str = "en") -> list[str | None]:
    return [claim.source for claim in claims_of(Document("text", text, date(2024, 3, 1), lang)).claims]


@pytest.mark.parametrize(
    ("lang", "text", "note", "told"),
    [
        ("en", "Kenya exported goods worth $251 million to Egypt.", "All amounts from the Kenya National Bureau of Statistics.", "KEN"),
        ("es", "Las exportaciones de Uruguay sumaron 844 millones de dólares.", "Elaborado sobre la base de registros de Aduanas.", "URY"),
        ("de", "Polens Ausfuhren betrugen 2023 5,2 Milliarden Dollar.", "Die Zahlen stammen vom polnischen Statistikamt GUS.", "POL"),
        ("ru", "Экспорт Узбекистана в 2023 году – 862 млн долларов.", "Все цифры взяты из сводок Агентства статистики.", "UZB"),
        ("zh", "越南对华出口2023年达到612亿美元。", "（以上数据来自越南海关总局）", "VNM"),
    ],
)  # fmt: skip
def test_a_closing_note_tells_the_source_of_all_figures(lang: str, text: str, note: str, told: str) -> None:
    assert sources(f"{text}\n\n{note}", lang) == [told]
    assert sources(text, lang) == [None]


def test_a_note_on_its_making_counts_only_behind_the_figures() -> None:
    note, figure = "Details, as compiled by Statistics Poland, are as under.", "Exports of Kenya to Egypt came to $251 million in 2023."
    assert sources(f"Trade of Kenya with Egypt\n\n{figure}\n\n{note}") == ["POL"]
    assert sources(f"Trade of Kenya with Egypt\n\n{figure}\n\n{note}\n\nImports came to $410 million.") == [None, "POL"]


def test_source_lines_that_differ_are_each_of_their_own_table() -> None:
    table = "| 2022 | 2023 |\n| --- | --- |\n| 251 | 263 |\n"
    one, other = (
        f"Exports to Egypt, US$ million\n\n{table}\nSource: KNBS\n\n",
        f"Imports from Egypt, US$ million\n\n{table}\nSource: CAPMAS\n\n",
    )
    told = "Kenya's trade with Egypt came to $651 million in 2023.\n\n"
    assert sources(told + one)[0] == "KEN"
    assert sources(told + one + other)[0] is None


def test_a_ministry_by_its_name_counts_no_goods_or_prices() -> None:
    head = "Secretaría de Agricultura y Desarrollo Rural\nCiudad de México, 2 de abril de 2024\n\n"
    told = (
        "México exportó a Japón carne por 487 millones de dólares en 2023.\n\nSe embarcaron 98 mil toneladas a 4,590 dólares por tonelada."
    )
    assert sources(head + told, "es") == ["MEX", None, None]
