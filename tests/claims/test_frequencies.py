"""How often a thing is done is no multiple, a number that looks like a year is one before its money, and a partner tells no figures."""

from __future__ import annotations

import pytest

from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document


@pytest.mark.parametrize(
    ("language", "text", "multiples"),
    [
        ("en", "5 March 2024. Exports of Kenya to Uganda are checked three times, at the port, the depot and the border.", []),
        ("en", "5 March 2024. Kenya's exports to Uganda rose five times in 2023. Its exports are three times its imports.", ["5", "3"]),
        ("fr", "5 mars 2024. Les exportations de la France vers le Maroc ont été contrôlées deux fois en 2023.", []),
        ("fr", "5 mars 2024. Les exportations de la France vers le Maroc ont augmenté trois fois.", ["3"]),
        ("es", "5 de marzo de 2024. Las exportaciones de España a Marruecos se cuentan dos veces, al salir y al llegar.", []),
        ("es", "5 de marzo de 2024. Las exportaciones de España a Marruecos crecieron tres veces en 2023.", ["3"]),
        ("it", "5 marzo 2024. Le esportazioni dell'Italia in Marocco vengono registrate due volte, alla partenza e all'arrivo.", []),
    ],
)
def test_how_often_a_thing_is_done_is_no_multiple(language: str, text: str, multiples: list[str]) -> None:
    claims = claims_of(Document("a", text, lang=language)).claims
    assert [str(claim.value) for claim in claims if claim.measure == "multiple"] == multiples


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "29 mai 2024. Les exportations de la Tunisie ont atteint 1958 M€ en 2023, contre 2019 M€ en 2022."),
        ("es", "29 de mayo de 2024. Las exportaciones de España sumaron 1958 M€ en 2023 y las importaciones 2019 M€."),
        ("en", "29 May 2024. Exports of Ireland were 1958 m euros in 2023, imports 2019 M€."),
    ],
)
def test_a_number_before_a_short_scale_and_a_currency_is_no_year(language: str, text: str) -> None:
    claims = claims_of(Document("a", text, lang=language)).claims
    assert [claim.value for claim in claims] == [1958 * 10**6, 2019 * 10**6]


@pytest.mark.parametrize("partner", ["the United Kingdom", "Uganda", "the Netherlands"])
def test_a_partner_behind_its_preposition_is_not_the_source_of_the_balance_with_it(partner: str) -> None:
    imports = f"12 May 2012. Kenya's imports from {partner} fell to $457 million in 2011."
    text = f"{imports} The balance with {partner} showed a deficit of $42 million."
    balance = claims_of(Document("a", text)).claims[-1]
    assert (balance.reporter, balance.source, balance.value) == ("KEN", None, -42 * 10**6)
