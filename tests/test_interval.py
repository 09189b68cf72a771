"""Intervals: what a printed number can stand for, and exact arithmetic with open and closed ends."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradecheck.interval import QUALIFIERS, Interval, between, lenient, shift, strict

DECIMALS = st.decimals(min_value=-1000, max_value=1000, places=3, allow_nan=False)


def interval(low: str | None, high: str | None, low_open: bool = False, high_open: bool = False) -> Interval:
    return Interval(None if low is None else Decimal(low), None if high is None else Decimal(high), low_open, high_open)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(DECIMALS), draw(DECIMALS)))
    return Interval(low, high)


@st.composite
def with_point(draw: st.DrawFn) -> tuple[Interval, Decimal]:
    inner = draw(intervals())
    share = Decimal(draw(st.integers(0, 8))) / 8
    assert inner.low is not None
    assert inner.high is not None
    return inner, inner.low + (inner.high - inner.low) * share


@pytest.mark.parametrize(
    ("value", "ulp", "qualifier", "low", "high"),
    [
        ("10.5", "0.1", "exact", "10.45", "10.55"),
        ("2.80", "0.01", "exact", "2.795", "2.805"),
        ("583", "0", "exact", "583", "583"),
        ("100", "1", "about", "95", "105"),
        ("100", "1", "nearly", "95", "100"),
        ("100", "1", "over", "100", None),
        ("100", "1", "at_least", "100", None),
        ("100", "1", "under", None, "100"),
        ("100", "1", "up_to", None, "100"),
        ("-25", "1", "over", None, "-25"),
        ("-3.2", "0.1", "exact", "-3.25", "-3.15"),
    ],
)
def test_the_strict_reading_of_wording_and_precision(value: str, ulp: str, qualifier: str, low: str | None, high: str | None) -> None:
    assert strict(Decimal(value), Decimal(ulp), qualifier) == interval(low, high)


@pytest.mark.parametrize(
    ("value", "ulp", "low", "high", "high_open"),
    [
        ("10.5", "0.1", "10.45", "10.6", True),  # cut off instead of rounded
        ("2.80", "0.01", "2.795", "2.81", True),
        ("600", "1", "570", "630", False),
        ("2800", "1", "2750", "2850", False),
        ("583", "0", "583", "583", False),
    ],
)
def test_the_lenient_reading_of_a_plain_number(value: str, ulp: str, low: str, high: str, high_open: bool) -> None:
    assert lenient(Decimal(value), Decimal(ulp)) == interval(low, high, high_open=high_open)


def test_zeros_after_the_point_are_stated_even_in_billions() -> None:
    assert lenient(Decimal(2800000000), Decimal(10000000), stated_zeros=True).high == Decimal(2810000000)
    assert lenient(Decimal(2800000000), Decimal(10000000)).high == Decimal(2850000000)


@given(st.decimals(min_value="0.01", max_value=10**6, places=2), st.sampled_from(["0.01", "0.1", "1"]), st.sampled_from(QUALIFIERS[:-1]))
def test_the_lenient_reading_with_the_strict_holds_the_value(value: Decimal, ulp: str, qualifier: str) -> None:
    loose = lenient(value, Decimal(ulp), qualifier).hull(strict(value, Decimal(ulp), qualifier))
    assert loose.contains(value)
    assert loose.hull(strict(value, Decimal(ulp), qualifier)) == loose


def test_touching_counts_only_where_both_ends_are_closed() -> None:
    assert interval("1", "2").overlaps(interval("2", "3"))
    assert not interval("1", "2", high_open=True).overlaps(interval("2", "3"))
    assert interval("2", "2", low_open=True).empty


def test_a_range_reads_from_its_first_to_its_second_number() -> None:
    assert between(interval("1.5", "2.5"), interval("2.5", "3.5")) == interval("1.5", "3.5")


@given(with_point(), with_point())
def test_arithmetic_holds_every_result(one: tuple[Interval, Decimal], other: tuple[Interval, Decimal]) -> None:
    (a, x), (b, y) = one, other
    assert (a + b).contains(x + y)
    assert (a - b).contains(x - y)
    assert (a * b).contains(x * y)
    if not b.touches_zero:
        quotient, exact = a / b, Fraction(x) / Fraction(y)
        assert quotient.low is not None
        assert quotient.high is not None
        assert Fraction(quotient.low) <= exact <= Fraction(quotient.high)


@given(intervals(), intervals())
def test_the_distance_is_zero_where_they_overlap(one: Interval, other: Interval) -> None:
    assert (one.gap_to(other) == 0) == one.overlaps(other)
    assert one.gap_to(other) == other.gap_to(one)


@given(intervals(), intervals())
def test_hull_and_intersection_bound_each_other(one: Interval, other: Interval) -> None:
    assert one.hull(other).contains(one.low or Decimal(0)) or one.low == 0
    shared = one.intersection(other)
    assert shared.empty or (one.overlaps(shared) and other.overlaps(shared))


@given(intervals())
def test_minus_twice_is_the_same(one: Interval) -> None:
    assert one.__neg__().__neg__() == one
    assert abs(one) == abs(-one)


def test_division_by_an_interval_with_zero_is_unbounded() -> None:
    assert interval("1", "2") / interval("-1", "1") == interval(None, None)


def test_division_by_what_is_over_a_bound_goes_down_to_zero() -> None:
    found = interval("282", "282") / interval("10", None)
    assert (found.low, found.high, found.low_open) == (0, Decimal("28.2"), True)


def test_a_root_is_rounded_outward() -> None:
    root = interval("2", "2").root(2)
    assert root.low is not None
    assert root.high is not None
    assert root.low**2 < 2 < root.high**2


@pytest.mark.parametrize(("value", "places", "spelled"), [("1.05", 10, "10500000000"), ("5", -1, "0.5"), ("2.80", 1, "28.0")])
def test_shifting_moves_the_point_without_an_exponent(value: str, places: int, spelled: str) -> None:
    assert str(shift(Decimal(value), places)) == spelled
