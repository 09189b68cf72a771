"""The vectorised evaluator: the same verdicts as the exact one for every rule, and errors that name what is wrong."""

from __future__ import annotations

import re
from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tradecheck.checks.bulk.api import check_bulk
from tradecheck.checks.claim_table import claims_from_rows
from tradecheck.checks.formula import parsed
from tradecheck.checks.outcome import Outcome
from tradecheck.checks.record import Report
from tradecheck.checks.rule import Rule, rules
from tradecheck.checks.verdict import Trial, tried
from tradecheck.claim import Claim
from tradecheck.errors import TableError, UsageError
from tradecheck.interval import Interval

CONSTANTS = {"years": 4.0, "number": 3.0, "hundred": 100.0, "factor": 7.3, "band": (0.9, 1.1), "base": (1.0, 2.0),
             "possible": (0.0, 100.0), "currency": 7.0, "last_digit": 0.01, "source": 7.0, "usual": 1.5, "nearest": 3.0}  # fmt: skip
RULES = [rule for rule in rules() if {*rule.roles} & {*parsed(rule.expression).names} and rule.code != "D105"]  # D105 compares with nothing

figures = st.tuples(
    st.sampled_from([1, 2, 3, 5, 9, 10, 11, 12, 19, 20, 21, 28, 30, 42, 99, 100, 101, 110, 125, 250, 267, 999]),
    st.sampled_from([0, 0, 0, 1, 2]),  # decimals
    st.sampled_from([1, 1, 1, -1]),
    st.sampled_from(["exact"] * 6 + ["about", "over", "up_to", "at_least", "nearly", "under"]),
)


def claim_rows(drawn: list[tuple[int, int, int, str]], percent: bool) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    for number, (digits, places, sign, qualifier) in enumerate(drawn, 1):
        value = sign * Decimal(digits).scaleb(-places)
        measure, unit = ("growth", "%") if percent else ("balance" if sign < 0 else "exports", "USD")
        printed = f"{abs(value):.{places}f}"
        row = {"doc": "d", "claim": number, "quote": f"{printed} {unit}", "start": 0, "measure": measure, "value": str(value)}
        rows.append({**row, "unit": unit, "qualifier": qualifier})
    return rows


def interval_of(ends: float | tuple[float, float]) -> Interval:
    low, high = ends if isinstance(ends, tuple) else (ends, ends)
    return Interval(Decimal(str(low)), Decimal(str(high)))


def taken(rule: Rule, count: int) -> dict[str, list[int]]:
    """Deal rows 0..count-1 to the roles in turn, three to a role that takes several."""
    lists = re.findall(r"(?:sum|hull)\((\w+)\)", rule.expression)
    dealt, at = {}, 0
    for role in rule.roles:
        dealt[role] = [(at + k) % count for k in range(3 if role in lists else 1)]
        at += len(dealt[role])
    return dealt


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
@settings(max_examples=25)
@given(data=st.data())
def test_both_evaluators_agree(rule: Rule, data: st.DataObject) -> None:
    wanted = sum(len(rows) for rows in taken(rule, 1000).values())
    claims: list[Claim] = []
    relations: dict[str, list[object]] = {}
    exact: list[str] = []
    needed = parsed(rule.expression).names
    constants = {name: CONSTANTS[name] for name in needed if name not in rule.roles}
    for _ in range(data.draw(st.integers(1, 4))):
        rates = data.draw(st.booleans())
        drawn = data.draw(st.lists(figures, min_size=wanted, max_size=wanted))
        first = len(claims)
        rows = [{**row, "claim": first + int(str(row["claim"]))} for row in claim_rows(drawn, rates)]
        claims += claims_from_rows(rows)
        dealt = {role: [first + place for place in places] for role, places in taken(rule, wanted).items()}
        trial = Trial(
            rule,
            tuple((role, tuple(claims[place] for place in places)) for role, places in dealt.items()),
            constants=tuple((name, interval_of(ends)) for name, ends in constants.items()),
        )
        exact.append(tried(trial).check.verdict)
        for role, places in dealt.items():
            relations.setdefault(role, []).append(places if len(places) > 1 else places[0])
    table = Outcome(Report(tuple(claims), (), ())).claims
    used = {role: rows for role, rows in relations.items() if role in needed}
    assert check_bulk(table, rule.code, used, constants=constants).tolist() == exact


def small_table() -> pd.DataFrame:
    table = pd.DataFrame({"measure": ["exports", "imports", "turnover"], "value": [120.0, 80.0, 210.0], "unit": "USD"})
    return table.assign(low=table.value - 0.5, high=table.value + 0.5, lenient_low=table.value - 0.5, lenient_high=table.value + 0.5)


def test_an_unknown_value_leaves_the_relation_open() -> None:
    table = small_table()
    table.loc[1, ["value", "low", "high", "lenient_low", "lenient_high"]] = None
    assert check_bulk(table, "A101", {"exports": [0, 0], "imports": [1, 2], "turnover": [2, 2]}).tolist() == ["open", "inconsistent"]


def test_no_relations_make_no_verdicts() -> None:
    assert check_bulk(small_table(), "A102", {"parts": [], "total": []}).tolist() == []


@pytest.mark.parametrize(
    ("relations", "told"),
    [
        ({"exports": [0], "import": [1], "turnover": [2]}, "no role 'import'.*imports"),
        ({"exports": [0], "imports": [1]}, "nothing is given for turnover"),
    ],
)
def test_a_wrong_role_is_named(relations: dict[str, list[int]], told: str) -> None:
    with pytest.raises(UsageError, match=told):
        check_bulk(small_table(), "A101", relations)


@pytest.mark.parametrize(
    ("changed", "relations", "told"),
    [
        ({}, {"exports": [0], "imports": [1], "turnover": [3]}, "names row 3; the table has rows 0 to 2"),
        ({}, {"exports": [-1], "imports": [1], "turnover": [2]}, "names row -1"),
        ({}, {"exports": [0, 0], "imports": [1], "turnover": [2]}, "different lengths"),
        ({"low": 500.0}, {"exports": [0], "imports": [1], "turnover": [2]}, "row 0 .*ends before it begins"),
    ],
)
def test_a_wrong_table_is_named_by_its_row(changed: dict[str, float], relations: dict[str, list[int]], told: str) -> None:
    with pytest.raises(TableError, match=told):
        check_bulk(small_table().assign(**changed), "A101", relations)


def test_a_missing_column_is_named() -> None:
    with pytest.raises(TableError, match="lenient_high"):
        check_bulk(small_table().drop(columns="lenient_high"), "A101", {"exports": [0], "imports": [1], "turnover": [2]})
