"""Units: money converts only at a named rate, percent never becomes points, physical units convert exactly."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tradecheck.errors import UnitError
from tradecheck.units import CURRENCIES, Rate, convert, is_money, known, parts, registry

RATE = Rate("EUR", "USD", Decimal("1.053"), "2022", "the document")


def test_each_currency_is_a_dimension_of_its_own() -> None:
    units = registry()
    assert len({str(units.Quantity(1, code).dimensionality) for code in CURRENCIES}) == len(CURRENCIES)


def test_money_converts_at_a_rate_in_both_directions() -> None:
    assert convert(Decimal("5.1"), "EUR", "USD", rate=RATE) == Decimal("5.3703")
    assert convert(Decimal("5.3703"), "USD", "EUR", rate=RATE) == Decimal("5.1")


@pytest.mark.parametrize("rate", [None, Rate("GBP", "USD", Decimal("1.2"), "2022")])
def test_money_without_its_rate_is_an_error_that_says_what_to_give(rate: Rate | None) -> None:
    with pytest.raises(UnitError, match="needs a rate with its period"):
        convert(Decimal(1), "EUR", "USD", rate=rate)


def test_percent_and_points_measure_different_things() -> None:
    with pytest.raises(UnitError, match="measure different things"):
        convert(Decimal(3), "%", "pp")


@pytest.mark.parametrize(
    ("value", "source", "target", "wanted"), [("1000", "kg", "t", "1"), ("1", "bbl", "l", "158.987294928"), ("2", "t", "kg", "2000")]
)
def test_physical_units_convert_exactly(value: str, source: str, target: str, wanted: str) -> None:
    assert convert(Decimal(value), source, target) == Decimal(wanted)


def test_a_joint_venture_is_an_enterprise_and_a_person_is_none() -> None:
    assert convert(Decimal(12), "joint_venture", "enterprise") == 12
    with pytest.raises(UnitError):
        convert(Decimal(12), "person", "enterprise")


def test_an_unknown_unit_names_the_nearest() -> None:
    with pytest.raises(UnitError, match="unknown unit"):
        convert(Decimal(1), "bblx", "t")


def test_parts_and_known_units() -> None:
    assert parts("USD/t") == ("USD", "t")
    assert parts("USD") == ("USD", None)
    assert is_money("KZT")
    assert not is_money("kg")
    assert known("KZT/USD")
    assert known("TEU/year")
    assert not known("furlong")
