"""Parties: countries, groups and the world, and who belongs to whom."""

from __future__ import annotations

import pytest

from tradecheck.party import BODY_PARTIES, COUNTRIES, CURRENCY_HOMES, DOLLARS, GROUP_NAMES, GROUPS, WORLD, is_member, is_party
from tradecheck.units import CURRENCIES


def test_members_of_groups_are_countries_and_every_group_has_a_name() -> None:
    assert all(members <= COUNTRIES for members in GROUPS.values())
    assert set(GROUP_NAMES) == {*GROUPS, WORLD}
    assert len(GROUPS["EU"]) == 27


@pytest.mark.parametrize(
    ("code", "of", "wanted"),
    [("DEU", "EU", True), ("GBR", "EU", False), ("EU", WORLD, True), (WORLD, WORLD, False), ("KAZ", "EAEU", True), ("UZB", "EAEU", False)],
)
def test_membership(code: str, of: str, wanted: bool) -> None:
    assert is_member(code, of) is wanted


def test_codes_of_parties() -> None:
    assert is_party("KAZ")
    assert is_party("EU")
    assert is_party(WORLD)
    assert not is_party("XYZ")


def test_homes_of_currencies_and_bodies_are_known() -> None:
    assert set(CURRENCY_HOMES.values()) <= COUNTRIES
    assert set(CURRENCY_HOMES) <= CURRENCIES
    assert set(DOLLARS) <= COUNTRIES
    assert set(DOLLARS.values()) <= CURRENCIES
    assert all(is_party(code) for code in BODY_PARTIES.values())
