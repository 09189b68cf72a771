"""Growths and multiples: what moved over several years is the last year against the first; a multiple is of the year behind it."""

from __future__ import annotations

from datetime import date

import pytest

from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document

TODAY = date(2024, 5, 15)


def moved(language: str, text: str) -> list[tuple[str | None, str | None]]:
    """Return period and base period of the movements that a text tells."""
    claims = claims_of(Document("any", text, lang=language, date=TODAY)).claims
    return [(claim.period, claim.base_period) for claim in claims if claim.measure in ("growth", "multiple", "change")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "From 2015 to 2023 exports rose by 45%."),
        ("en", "Since 2015 exports of copper have tripled."),
        ("ru", "За 2015–2023 годы экспорт вырос на 45%."),
        ("de", "Zwischen 2015 und 2023 haben sich die Ausfuhren verdreifacht."),
        ("fr", "Depuis 2015, les exportations ont augmenté de 45 %."),
        ("es", "Entre 2015 y 2023 las exportaciones se triplicaron."),
        ("it", "Dal 2015 le esportazioni sono aumentate del 45%."),
        ("kk", "2015 жылдан 2023 жылға дейін экспорт 45%-ға өсті."),
        ("tr", "2015'ten bu yana ihracat yüzde 45 arttı."),
        ("uk", "З 2015 року експорт зріс на 45%."),
        ("zh", "从2015年到2023年，出口增长45%。"),
        ("de", "2023 waren die Ausfuhren 3,1-mal so hoch wie 2015."),
        ("fr", "En 2023, les exportations étaient 3,1 fois plus élevées qu'en 2015."),
    ],
)
def test_growth_over_years_is_the_last_against_the_first(language: str, text: str) -> None:
    assert moved(language, text) == [("2023", "2015")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In ten years exports have doubled."),
        ("ru", "За десять лет экспорт удвоился."),
        ("de", "Binnen zehn Jahren haben sich die Ausfuhren verdoppelt."),
        ("fr", "En dix ans, les exportations ont doublé."),
    ],
)
def test_so_many_years_end_with_the_last_complete_one(language: str, text: str) -> None:
    assert moved(language, text) == [("2023", "2013")]


def test_an_average_rate_keeps_its_span() -> None:
    assert moved("en", "Between 2012 and 2022 exports grew on average by 2.6% a year.") == [("2012/2022", None)]
