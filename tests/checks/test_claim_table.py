"""Rows become claims with exact decimals, and faulty rows are named."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tradecheck.checks.claim_table import claims_from_rows
from tradecheck.checks.precision import has_decimals, last_digit
from tradecheck.errors import TableError

from .telling import table, told


def one(**fields: Any) -> Any:
    return claims_from_rows(table(told("exports", "2.80 bn", **fields)))[0]


def test_a_printed_number_keeps_its_digits() -> None:
    claim = one()
    assert (claim.digits, claim.value, claim.ulp) == ("2.80", Decimal("2.80E+9"), Decimal("1E+7"))
    assert (claim.low, claim.high) == (Decimal(2795000000), Decimal(2805000000))


def test_stated_decimal_zeros_are_no_filling() -> None:
    assert one().lenient.high == Decimal(2810000000)
    assert one().lenient.high_open


def test_given_ends_win_over_derived_ones() -> None:
    claim = one(low="2700000000", high=2900000000.0)
    assert (claim.low, claim.high) == (Decimal(2700000000), Decimal(2900000000))


@pytest.mark.parametrize(("qualifier", "ends"), [("over", (2800000000, None)), ("up_to", (None, 2800000000))])
def test_wording_leaves_an_end_open(qualifier: str, ends: tuple[int | None, int | None]) -> None:
    claim = one(qualifier=qualifier)
    assert (claim.low, claim.high) == ends


def test_counts_and_ranks_are_exact() -> None:
    claims = claims_from_rows(table(told("count", "583", unit="enterprise"), told("rank", "43", unit="rank", of="turnover")))
    assert [(c.low, c.high) for c in claims] == [(583, 583), (43, 43)]


def test_a_word_has_five_per_cent_of_room_and_leniently_ten() -> None:
    row = {**told("multiple", "2", unit="x", of="exports"), "quote": "doubled"}
    claim = claims_from_rows(table(row))[0]
    assert (claim.low, claim.high) == (Decimal("1.9"), Decimal("2.1"))
    assert (claim.lenient.low, claim.lenient.high) == (Decimal("1.8"), Decimal("2.2"))


@pytest.mark.parametrize("cell", [[2, 3], "2..3", "2;3", "[2, 3]"])
def test_ranges_come_in_several_spellings(cell: object) -> None:
    row = {**told("count", "2", unit="project", qualifier="between"), "value": cell}
    assert claims_from_rows(table(row))[0].value == (Decimal(2), Decimal(3))


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"value": "NaN"}, "row 1: 'value' is 'NaN'; expected a finite number"),
        ({"value": float("nan")}, "'value' is empty"),
        ({"value": "Infinity"}, "expected a finite number"),
        ({"value": "1e400"}, "no figure of trade has that size"),
        ({"value": "much"}, "expected a number or two of them"),
        ({"value": None}, "'value' is empty"),
        ({"value": [3, 2]}, "expected the smaller number first"),
        ({"period": "2022/2018"}, "'period': the period '2022/2018' ends before it begins"),
        ({"base_period": "last year"}, "'base_period': 'last year' is not a period"),
        ({"low": 1, "high": 2}, "lies outside its own interval"),
        ({"measure": "export"}, "Did you mean 'exports'?"),
        ({"qualifier": "abaut"}, "Did you mean 'about'?"),
        ({"start": -1}, "'start' is -1; expected a whole number"),
        ({"unit": ""}, "column 'unit' is empty"),
        ({"reportr": "KAZ"}, "unknown column 'reportr'. Did you mean 'reporter'?"),
    ],
)
def test_a_faulty_row_is_named_with_what_was_expected(fields: dict[str, Any], message: str) -> None:
    with pytest.raises(TableError) as told_of:
        claims_from_rows([{**table(told("exports", "2.8 bn"))[0], **fields}])
    assert message in str(told_of.value)


def test_all_faults_come_in_one_error() -> None:
    rows = [{**row, "value": "x"} for row in table(told("exports", "1 bn"), told("imports", "2 bn"))]
    with pytest.raises(TableError, match=r"2 fault\(s\)(.|\n)*row 1(.|\n)*row 2"):
        claims_from_rows(rows)


def test_a_missing_column_is_named() -> None:
    row = table(told("exports", "1 bn"))[0]
    del row["quote"]
    with pytest.raises(TableError, match="column 'quote' is missing"):
        claims_from_rows([row])


def test_a_claim_number_used_twice_is_a_fault() -> None:
    row = table(told("exports", "1 bn"))[0]
    with pytest.raises(TableError, match=r"claim 1 of 'a\.txt' stands in row 1 already"):
        claims_from_rows([row, row])


@pytest.mark.parametrize(
    ("digits", "value", "ulp"),
    [("10.5", "10500000000", "1E+8"), ("1,086", "1086", "1"), ("28 750,3", "28750300000", "1E+5"), ("7", "8", None), ("0", "0", None)],
)
def test_the_last_digit_has_the_value_its_scale_gives(digits: str, value: str, ulp: str | None) -> None:
    assert last_digit(digits, Decimal(value)) == (None if ulp is None else Decimal(ulp))


@pytest.mark.parametrize(("digits", "decimals"), [("2.80", True), ("1,500", False), ("28 750,3", True), ("1.154,4", True), ("600", False)])
def test_a_group_of_three_is_taken_for_thousands(digits: str, decimals: bool) -> None:
    assert has_decimals(digits) is decimals
