"""Which party a name means, whoever writes it."""

from __future__ import annotations

import pytest

from tradecheck.lexicons.names import nearest_party, party_code, party_name
from tradecheck.party import COUNTRIES, GROUPS, WORLD


@pytest.mark.parametrize("code", sorted((*COUNTRIES, *GROUPS, WORLD)))
def test_a_party_is_found_by_its_code_and_its_english_name(code: str) -> None:
    assert party_code(code.lower()) == party_code(party_name(code)) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Германия", "DEU"),
        ("Қазақстан", "KAZ"),
        ("Türkiye", "TUR"),
        ("德国", "DEU"),
        ("Guinea-Bissau", "GNB"),
    ],
)
def test_names_of_other_languages_are_known(name: str, code: str) -> None:
    assert party_code(name) == code


@pytest.mark.parametrize(("name", "code"), [("GER", "DEU"), ("Uzbekistn", "UZB"), ("KZA", "KAZ"), ("Switz", "CHE")])
def test_the_nearest_party_is_named(name: str, code: str) -> None:
    told = nearest_party(name)
    assert told.startswith(" Did you mean ")
    assert f"{code} (" in told


def test_no_guess_where_nothing_is_near() -> None:
    assert nearest_party("qqqq") == nearest_party("") == ""
