"""Laws: true figures are never flagged, slips that cannot be rounding are, and neither order nor scale matters."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tradecheck.checks.api import check_claims
from tradecheck.checks.claim_table import claims_from_rows

from .telling import Row, alarms, checked, failures, table, told

LEVELS = st.integers(10**6, 10**12)
PLACES = st.integers(0, 3)
EMPTIED = ("reporter", "partner", "source", "period", "base_period", "commodity")
FEW = settings(max_examples=60, deadline=None)


def rounded(value: Decimal, places: int, *, even: bool = False) -> str:
    """Return a value in billions or per cent as printed with so many decimals."""
    return str(value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_EVEN if even else ROUND_HALF_UP))


def level(measure: str, value: int, places: int, **fields: object) -> Row:
    return told(measure, f"{rounded(Decimal(value) / 10**9, places)} bn", **fields)


@st.composite
def true_release(draw: st.DrawFn) -> list[Row]:
    """A release whose figures are all true and correctly rounded, each to its own number of decimals."""
    x, m, x0, m0 = (draw(LEVELS) for _ in range(4))
    p = draw(st.lists(PLACES, min_size=10, max_size=10))
    rows = [
        level("exports", x, p[0]), level("imports", m, p[1]), level("turnover", x + m, p[2]),
        level("exports", x0, p[3], period="2021"), level("imports", m0, p[4], period="2021"),
        level("turnover", x0 + m0, p[5], period="2021"), level("balance", x - m, p[6]),
    ]  # fmt: skip
    for of, new, old, places in (("exports", x, x0, p[7]), ("imports", m, m0, p[8]), ("turnover", x + m, x0 + m0, p[9])):
        rate = (Decimal(new) / Decimal(old) - 1) * 100
        rows.append(told("growth", f"{rounded(rate, places)}%", of=of, base_period="2021"))
    rows.append(told("share", f"{rounded(Decimal(x) / (x + m) * 100, 1)}%", of="turnover"))
    return rows


@FEW
@given(true_release())
def test_true_figures_correctly_rounded_are_never_flagged(rows: list[Row]) -> None:
    assert alarms(checked(*rows)) == []


@FEW
@given(true_release(), st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_no_verdict(rows: list[Row], chance: object) -> None:
    rows = [*rows, told("turnover", "1.23 bn", period="2020"), told("exports", "4.56 bn", period="2020")]
    shuffled = list(rows)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert failures(checked(*rows)) == failures(checked(*shuffled))


@FEW
@given(true_release(), st.integers(0, 10))
def test_a_document_in_millions_is_judged_as_one_in_billions(rows: list[Row], bent: int) -> None:
    rows[bent] = {**rows[bent], "value": str(Decimal(rows[bent]["value"]) * 3)} if rows[bent]["unit"] == "USD" else rows[bent]
    smaller = [{**row, "value": str(Decimal(row["value"]) / 1000)} if row["unit"] == "USD" else row for row in rows]
    assert failures(checked(*rows)) == failures(checked(*smaller))


@FEW
@given(LEVELS, LEVELS, st.sampled_from([2, 3, Decimal("0.4")]))
def test_a_total_far_from_its_parts_is_found(x: int, m: int, factor: Decimal) -> None:
    x, m = x + 10**9, m + 10**9
    wrong = int((x + m) * factor)
    assert failures(checked(level("exports", x, 2), level("imports", m, 2), level("turnover", wrong, 2))) != []


@FEW
@given(new=st.integers(200, 999), old=st.integers(200, 999), points=st.integers(30, 200))
@example(new=398, old=577, points=31)  # a rate of nought
def test_a_growth_rate_far_from_its_levels_is_found(new: int, old: int, points: int) -> None:
    rate = (Decimal(new) / old - 1) * 100 + points
    rows = [told("turnover", f"{new / 100} bn"), told("turnover", f"{old / 100} bn", period="2021")]
    printed = f"{rounded(rate, 1)}%"
    assert failures(checked(*rows, told("growth", printed, base_period="2021"))) in (["G101"], ["U101"])


@FEW
@given(st.lists(st.integers(10**6, 10**10), min_size=3, max_size=12), PLACES)
def test_rounded_parts_of_a_closed_list_make_their_total(parts: list[int], places: int) -> None:
    rows = [level("exports", value, places, commodity=f"good {i}") for i, value in enumerate(parts[:-1])]
    rows += [level("exports", parts[-1], places, commodity="other goods"), level("exports", sum(parts), places)]
    assert alarms(checked(*rows)) == []


@FEW
@given(true_release(), st.lists(st.sampled_from(EMPTIED), min_size=1, max_size=8), st.data())
def test_empty_fields_never_make_an_alarm_or_a_crash(rows: list[Row], fields: list[str], data: st.DataObject) -> None:
    for field in fields:
        position = data.draw(st.integers(0, len(rows) - 1))
        rows[position] = {**rows[position], field: None}
    report = check_claims(claims_from_rows(table(*rows)), {})
    assert alarms(report) == []
