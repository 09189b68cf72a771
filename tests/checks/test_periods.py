"""Periods of unequal length, parts told as wholes, unclear bases, and figures told before their period is over."""

from __future__ import annotations

from datetime import date

import pytest

from tradecheck.checks.api import check_claims
from tradecheck.checks.claim_table import claims_from_rows

from .telling import Row, checked, table, told


def remarks(*rows: Row, text: str = "", day: str | None = None) -> list[str]:
    dates = {"a.txt": date.fromisoformat(day)} if day else {}
    report = check_claims(claims_from_rows(table(*rows, text=text)), {"a.txt": text}, dates=dates)
    return [finding.code for finding in report.findings if finding.code.startswith("P")]


@pytest.mark.parametrize(
    ("period", "base", "unequal"),
    [
        ("2022-01/2022-08", "2021", True),
        ("2022-Q3", "2021", True),
        ("2022", "2021-H1", True),
        ("2022-01/2022-08", "2021-01/2021-08", False),
        ("2024-02", "2023-02", False),
        ("2022-02", "2022-01", False),
        ("2022-Q2", "2022-Q1", False),
        ("2018/2022", "2017", False),
        ("2022/2023", "2021", False),
    ],
)
def test_only_periods_of_unequal_length_are_remarked(period: str, base: str, unequal: bool) -> None:
    rate = told("growth", "12.0%", of="exports", period=period, base_period=base)
    assert remarks(rate) == (["P102"] if unequal else [])


def test_stocks_prices_and_averages_may_be_compared_over_any_time() -> None:
    for of in ("price", "count", "share"):
        assert remarks(told("growth", "12.0%", of=of, period="2022-05", base_period="2021")) == []


def test_the_same_exact_figure_of_a_part_and_of_the_whole_is_remarked() -> None:
    part, whole = told("exports", "2.81 bn", period="2022-01/2022-08"), told("exports", "2.81 bn")
    assert remarks(part, whole) == ["P103"]
    assert remarks(part, told("exports", "2.82 bn")) == []
    assert remarks(part, {**whole, "source": "DEU"}) == []
    assert remarks(told("exports", "2.8 bn", period="2022-01/2022-08"), told("exports", "2.8 bn")) == []


def test_a_rate_against_the_month_before_is_remarked_unless_its_base_says_so() -> None:
    text = "Im Mai stieg die Ausfuhr um 8.1% auf 2.81 bn nach 2.60 bn im April."
    rows = told("exports", "2.81 bn", period="2022-05"), told("exports", "2.60 bn", period="2022-04")
    for base, codes in (("2021-05", ["P104"]), ("2022-04", [])):
        rate = told("growth", "8.1%", of="exports", period="2022-05", base_period=base)
        assert remarks(rate, *rows, text=text) == codes
    told_too = told("exports", "2.20 bn", period="2021-05")
    assert "P104" not in remarks(told("growth", "8.1%", of="exports", period="2022-05", base_period="2021-05"), *rows, told_too, text=text)


def test_a_period_that_is_not_over_is_remarked_once() -> None:
    rows = told("exports", "2.81 bn"), told("imports", "1.05 bn"), told("exports", "1.90 bn", period="2021")
    assert remarks(*rows, day="2022-09-15") == ["P106"]
    assert remarks(*rows, day="2022-12-05") == []  # the year is nearly over
    assert remarks(*rows) == []  # nobody knows when it was published


def test_a_period_that_has_not_begun_is_remarked() -> None:
    assert remarks(told("exports", "2.81 bn", period="2023"), told("exports", "1.90 bn", period="2021"), day="2022-09-15") == ["P107"]
    assert remarks(told("target", "2.81 bn", of="exports", period="2023"), day="2022-09-15") == []
    assert remarks(told("exports", "2.81 bn", period="2023", source=None), day="2022-09-15") == []


def test_a_document_whose_figures_are_all_of_later_years_has_a_wrong_date() -> None:
    rows = [told("exports", f"{n}.81 bn", period="2022", commodity=f"good {n}") for n in range(1, 7)]
    assert remarks(*rows, day="2020-01-01") == []


def test_a_target_told_as_a_result_before_its_time_is_remarked() -> None:
    rows = told("target", "5.0 bn", of="turnover"), told("turnover", "5.0 bn")
    assert remarks(*rows, day="2022-09-15") == ["P105"]
    assert remarks(*rows, day="2023-02-15") == []
    assert "P105" not in remarks(told("target", "5.5 bn", of="turnover"), told("turnover", "5.0 bn"), day="2022-09-15")


def test_remarks_on_periods_are_no_relations() -> None:
    report = checked(told("growth", "12.0%", of="exports", period="2022-Q3", base_period="2021"))
    assert [check.verdict for check in report.checks] == ["note"]


def test_of_a_text_that_was_read_the_levels_must_show_the_base() -> None:
    read = {"evidence": {"measure": [0, 5, "word of movement"]}}
    rate = told("growth", "12.0%", of="exports", period="2022-01/2022-08", base_period="2021", **read)
    assert remarks(rate) == []
    assert remarks(rate, told("exports", "2.80 bn", period="2022-01/2022-08"), told("exports", "2.50 bn", period="2021")) == ["P102"]
