"""Closed forms against others' arithmetic: mpmath's intervals for the formulas, Arelle's Calculations 1.1 for rounded sums."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import arelle.ModelInstanceObject
import arelle.ValidateXbrlCalcs as calculations
import mpmath
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tradecheck.checks.formula import parsed
from tradecheck.checks.rule import rules
from tradecheck.interval import Interval, lenient, strict

from .telling import checked, told

# roles that stand once: interval arithmetic over the text of the formula is then exact, and must give the same ends
SINGLE = [
    rule
    for rule in rules()
    if rule.roles
    and " = " in rule.expression
    and not any(parsed(rule.expression).repeated)
    and not {"sum", "hull", "**"} & set(re.findall(r"sum|hull|\*\*", rule.expression))
]
ENDS = st.tuples(st.integers(1, 10**9), st.integers(0, 10**6), st.integers(0, 6))


@pytest.fixture(autouse=True, scope="module")
def _loaded() -> None:
    calculations.ModelFact = arelle.ModelInstanceObject.ModelFact  # set by Arelle's own start, which a test does without


def interval(ends: tuple[int, int, int]) -> Interval:
    low, width, places = ends
    return Interval(Decimal(low).scaleb(-places), Decimal(low + width).scaleb(-places))


@pytest.mark.parametrize("rule", SINGLE, ids=lambda rule: rule.code)
@settings(max_examples=40)
@given(data=st.data())
def test_mpmath_gives_the_same_ends(rule: Any, data: st.DataObject) -> None:
    formula = parsed(rule.expression)
    values = {name: interval(data.draw(ENDS)) for name in formula.names}
    ours = formula.sides({name: (one,) for name, one in values.items()})[0]
    mpmath.iv.dps = mpmath.mp.dps = 60
    theirs = eval(  # the formula is the program's own
        rule.expression.split(" = ")[0], {name: mpmath.iv.mpf([str(one.low), str(one.high)]) for name, one in values.items()}
    )
    for mine, other in ((ours.low, theirs.a), (ours.high, theirs.b)):
        unbounded = mpmath.isinf(mpmath.mpf(theirs.a)) or mpmath.isinf(mpmath.mpf(theirs.b))
        if mine is None or unbounded:  # a divisor that touches zero may leave one end open here and both there
            assert unbounded
            assert None in (ours.low, ours.high)
            continue
        size = max(abs(mine), *(abs(one.high or 0) for one in values.values()), Decimal(1))
        close = size * Decimal("1e-12")  # twelve digits are told; a divisor near zero magnifies rounding
        assert abs(mine - Decimal(mpmath.nstr(mpmath.mpf(other), 50))) <= close


figures = st.integers(-(10**6), 10**6).filter(bool)


@given(figures, st.integers(-3, 3))
def test_arelle_reads_the_same_rounding_and_cutting_off(number: int, decimals: int) -> None:
    value, ulp = Decimal(number).scaleb(-decimals), Decimal(1).scaleb(-decimals)
    low, high, low_closed, high_closed = calculations.rangeValue(value, decimals=decimals)
    assert strict(value, ulp) == Interval(low, high, not low_closed, not high_closed)
    low, high, low_closed, high_closed = calculations.rangeValue(value, decimals=decimals, truncate=True)
    cut = Interval(low, high, not low_closed, not high_closed)
    loose = lenient(value, ulp)
    assert loose.intersection(cut) == cut  # the generous reading holds what was cut off


amounts = st.tuples(st.integers(10**3, 10**6), st.integers(1, 2))  # three decimals could be thousands


@given(amounts, amounts, st.integers(-300, 300), st.integers(1, 2))
def test_arelle_judges_a_rounded_sum_alike(one: tuple[int, int], other: tuple[int, int], off: int, places: int) -> None:
    exports, imports = (Decimal(number).scaleb(-3).quantize(Decimal(1).scaleb(-p)) for number, p in (one, other))
    turnover = (exports + imports + Decimal(off).scaleb(-3)).quantize(Decimal(1).scaleb(-places))
    printed = {"exports": exports, "imports": imports, "turnover": turnover}
    report = checked(*(told(measure, f"{value} bn") for measure, value in printed.items()))
    verdict = next(check.verdict for check in report.checks if check.code == "A101")
    generous = [hull_of_both_modes(value) for value in printed.values()]
    assert (verdict == "inconsistent") == (not (generous[0] + generous[1]).overlaps(generous[2]))


def hull_of_both_modes(value: Decimal) -> Interval:
    """Return what a printed value can stand for in the rounding or the truncating mode of Calculations 1.1."""
    places = -int(value.as_tuple().exponent)
    modes = [calculations.rangeValue(value, decimals=places, truncate=cut) for cut in (False, True)]
    rounded, cut = (Interval(low, high, not low_closed, not high_closed) for low, high, low_closed, high_closed in modes)
    return rounded.hull(cut)
