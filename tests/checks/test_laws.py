"""Laws: true figures are never flagged, slips that cannot be rounding are, and neither order nor scale matters."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from tradecheck.checks.api import check_claims
from tradecheck.checks.claim_table import claims_from_rows
from tradecheck.checks.formula import parsed
from tradecheck.checks.rule import rule
from tradecheck.claim import Claim

from .telling import Row, alarms, checked, failures, table, told

LEVELS = st.integers(10**6, 10**12)
PLACES = st.integers(0, 3)
EMPTIED = ("reporter", "partner", "source", "period", "base_period", "commodity")
FEW = settings(max_examples=60)


ROUNDINGS = st.sampled_from([ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_DOWN])
LANGUAGES = ("en", "ru", "de", "kk", "fr", "es", "zh", "tr", "uk", "it")


def rounded(value: Decimal, places: int, rounding: str = ROUND_HALF_UP) -> str:
    """Return a value in billions or per cent as printed with so many decimals."""
    return str(value.quantize(Decimal(1).scaleb(-places), rounding=rounding))


def level(measure: str, value: int, places: int, rounding: str = ROUND_HALF_UP, **fields: object) -> Row:
    return told(measure, f"{rounded(Decimal(value) / 10**9, places, rounding)} bn", **fields)


@st.composite
def true_release(draw: st.DrawFn, least: int = 10**6) -> list[Row]:
    """A release whose figures are all true, each rounded or cut off in its own way to its own number of decimals."""
    x, m, x0, m0 = (draw(st.integers(least, 10**12)) for _ in range(4))
    ways = draw(st.lists(st.tuples(PLACES, ROUNDINGS), min_size=11, max_size=11))
    rows = [
        level("exports", x, *ways[0]), level("imports", m, *ways[1]), level("turnover", x + m, *ways[2]),
        level("exports", x0, *ways[3], period="2021"), level("imports", m0, *ways[4], period="2021"),
        level("turnover", x0 + m0, *ways[5], period="2021"), level("balance", x - m, *ways[6]),
    ]  # fmt: skip
    for of, new, old, way in (("exports", x, x0, ways[7]), ("imports", m, m0, ways[8]), ("turnover", x + m, x0 + m0, ways[9])):
        rate = (Decimal(new) / Decimal(old) - 1) * 100
        rows.append(told("growth", f"{rounded(rate, *way)}%", of=of, base_period="2021"))
    rows.append(told("share", f"{rounded(Decimal(x) / (x + m) * 100, *ways[10])}%", of="turnover"))
    return rows


@FEW
@given(true_release())
def test_true_figures_rounded_or_cut_off_are_never_flagged(rows: list[Row]) -> None:
    assert alarms(checked(*rows)) == []


@FEW
@given(true_release(), st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_no_verdict(rows: list[Row], chance: object) -> None:
    rows = [*rows, told("turnover", "1.23 bn", period="2020"), told("exports", "4.56 bn", period="2020")]
    shuffled = list(rows)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert failures(checked(*rows)) == failures(checked(*shuffled))


@FEW
@given(true_release(), st.sampled_from(LANGUAGES), st.integers(0, 10))
def test_the_language_changes_no_verdict(rows: list[Row], language: str, bent: int) -> None:
    rows = [{**row, "value": str(Decimal(row["value"]) * 3)} if place == bent else row for place, row in enumerate(rows)]
    plain, spoken = checked(*rows), checked(*({**row, "lang": language} for row in rows))
    assert [check.verdict for check in plain.checks] == [check.verdict for check in spoken.checks]


@FEW
@given(true_release(), st.integers(0, 10))
def test_a_document_in_millions_is_judged_as_one_in_billions(rows: list[Row], bent: int) -> None:
    rows[bent] = {**rows[bent], "value": str(Decimal(rows[bent]["value"]) * 3)} if rows[bent]["unit"] == "USD" else rows[bent]
    smaller = [{**row, "value": str(Decimal(row["value"]) / 1000)} if row["unit"] == "USD" else row for row in rows]
    assert failures(checked(*rows)) == failures(checked(*smaller))


# the relations of a true release: rule, and the rows that play its roles; a share may be of another whole than the one at hand
RELATIONS = (
    ("A101", (0, 1, 2)), ("A101", (3, 4, 5)), ("A201", (0, 1, 6)), ("G101", (0, 3, 7)), ("G101", (1, 4, 8)), ("G101", (2, 5, 9)),
)  # fmt: skip


@FEW
@given(
    true_release(10**9), st.integers(0, 10), st.sampled_from([Decimal(1000), Decimal("0.001"), Decimal(-1), Decimal("1.09"), Decimal(10)])
)
def test_any_slip_in_sums_balances_and_growth_that_no_reading_repairs_is_found(rows: list[Row], bent: int, factor: Decimal) -> None:
    assume(factor > 0 or rows[bent]["measure"] == "growth")  # the sign of a balance hangs on words
    assume(all(Decimal(row["value"]) for row in rows))  # how exactly a nought in billions is meant cannot be seen
    rows[bent] = {**rows[bent], "value": str(Decimal(rows[bent]["value"]) * factor), "quote": "?", "ulp": "0"}
    claims = claims_from_rows(table(*rows))
    broken = [code for code, places in RELATIONS if not holds(code, [claims[place] for place in places])]
    assert bool(failures(checked(*rows))) >= bool(broken)


def holds(code: str, claims: list[Claim]) -> bool:
    values = {name: (claim.lenient.hull(claim.strict),) for name, claim in zip(rule(code).roles, claims, strict=True)}
    return parsed(rule(code).expression).holds(values)


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
