"""Formulas: exact evaluation, text over claims, and solving for a role."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradecheck.checks.formula import parsed
from tradecheck.interval import Interval


def between(low: str, high: str) -> tuple[Interval, ...]:
    return (Interval(Decimal(low), Decimal(high)),)


@pytest.mark.parametrize(
    ("expression", "names", "spelled"),
    [
        ("(new/old-1)*100 = rate", {"new": ["c1"], "old": ["c2"], "rate": ["c3"]}, "(c1/c2-1)*100 = c3"),
        ("sum(parts) = total", {"parts": ["c1", "c2"], "total": ["c3"]}, "c1+c2 = c3"),
        ("sum(parts)/number = average", {"parts": ["c1", "c2"], "number": ["2"], "average": ["c3"]}, "(c1+c2)/2 = c3"),
        ("hull(rates) = rate", {"rates": ["c1", "c2"], "rate": ["c3"]}, "hull(c1,c2) = c3"),
        ("part <= whole", {"part": ["c2"], "whole": ["c1"]}, "c2 <= c1"),
        ("larger/smaller in band", {"larger": ["c1"], "smaller": ["c2"], "band": ["[0.9,1.1]"]}, "c1/c2 in [0.9,1.1]"),
    ],
)
def test_a_formula_is_written_over_claims(expression: str, names: dict[str, list[str]], spelled: str) -> None:
    assert parsed(expression).over(names) == spelled


def test_growth_of_two_printed_levels() -> None:
    left, _ = parsed("(new/old-1)*100 = rate").sides(
        {"new": between("2.75", "2.85"), "old": between("2.35", "2.45"), "rate": between("26.65", "26.75")}
    )
    assert left.low is not None
    assert left.high is not None
    assert Decimal("12.24") < left.low < Decimal("12.25")
    assert Decimal("21.27") < left.high < Decimal("21.28")


@pytest.mark.parametrize(("sign", "holds"), [("<=", True), ("<", False), (">=", True), (">", False), ("=", True)])
def test_touching_ends_fulfil_all_but_the_strict_signs(sign: str, holds: bool) -> None:
    assert parsed(f"one {sign} other").holds({"one": between("1", "1"), "other": between("1", "1")}) is holds


def test_an_open_end_does_not_touch() -> None:
    below = (Interval(Decimal(0), Decimal(1), high_open=True),)
    assert not parsed("one = other").holds({"one": below, "other": between("1", "2")})


def test_a_role_that_stands_twice_is_taken_at_its_ends() -> None:
    weighted = parsed("((first+second)/(first/(1+a/100)+second/(1+b/100))-1)*100 = rate")
    values = {"first": between("0.5", "1.5"), "second": between("0.5", "1.5"), "a": between("10", "10"), "b": between("20", "20")}
    left, _ = weighted.sides({**values, "rate": between("15", "15")})
    assert left.low is not None
    assert left.high is not None
    assert left.low >= Decimal("9.99999")
    assert left.high <= Decimal("20.00001")


@given(new=st.integers(1, 10**6), old=st.integers(1, 10**6), wide=st.integers(0, 10))
def test_a_solved_role_makes_the_equation_hold(new: int, old: int, wide: int) -> None:
    growth = parsed("(new/old-1)*100 = rate")
    values = {"new": between(str(new), str(new + wide)), "old": between(str(old), str(old)), "rate": between("7", "8")}
    solution = growth.solved("new", values)
    assert solution is not None
    assert growth.holds({**values, "new": (solution,)})


def test_a_formula_without_relation_is_refused() -> None:
    with pytest.raises(ValueError, match="no relation sign"):
        parsed("new/old")
