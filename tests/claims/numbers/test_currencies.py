"""Which currency a name means that several share, and figures whose sign no other figure tells."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document


@pytest.mark.parametrize(
    ("lang", "text", "unit"),
    [
        ("es", "Las exportaciones de México sumaron 742 millones de pesos en 2024.", "MXN"),
        ("es", "Las ventas de Chile a México sumaron 742 millones de pesos en 2024.", "CLP"),
        ("fr", "Les exportations algériennes ont atteint 742 milliards de dinars en 2024.", "DZD"),
        ("fr", "Les exportations du Sénégal ont atteint 742 milliards de francs en 2024.", "XOF"),
        ("it", "Le esportazioni norvegesi sono ammontate a 742 miliardi di corone nel 2024.", "NOK"),
        ("en", "Uganda's exports came to 742 billion shillings in 2024.", "UGX"),
    ],
)
def test_a_shared_name_is_the_currency_of_the_country_told_about(lang: str, text: str, unit: str) -> None:
    assert [claim.unit for claim in claims_of(Document("text", text, date(2025, 1, 9), lang)).claims] == [unit]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("En noviembre, las exportaciones de Perú sumaron US$ 1.742 millones.", "1742e6"),
        ("En noviembre, las exportaciones de Perú sumaron US$ 1.742 millones, un 3.5% más.", "1.742e6"),
        ("En 2024, las exportaciones de México sumaron 1.742 billones de pesos.", "1.742e12"),
    ],
)
def test_millions_with_three_digits_behind_a_point_are_thousands_of_them_unless_a_figure_tells(text: str, value: str) -> None:
    assert claims_of(Document("text", text, date(2025, 1, 9), "es")).claims[0].value == Decimal(value)
