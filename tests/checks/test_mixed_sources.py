"""Growth in two currencies, rates of another period, and sources that are mixed or not told."""

from __future__ import annotations

from tradecheck.checks.record import Report

from .telling import Row, checked, failures, told, verdicts

GERMAN = {"source": "DEU"}
RATES = (
    told("other", "1.053", unit="USD/EUR", reporter=None, partner=None, source=None),
    told("other", "1.183", unit="USD/EUR", reporter=None, partner=None, source=None, period="2021"),
)


def remarks(report: Report) -> list[str]:
    return [finding.code for finding in report.findings if finding.verdict == "note" and finding.code != "G109"]


def in_two(dollars: str, euros: str) -> Report:
    text = f"Umsatz 2.80 bn ({dollars}), in Euro 2.66 bn ({euros}); 1.053 nach 1.183 Dollar."
    rows = [
        told("turnover", "2.80 bn"), told("growth", dollars, base_period="2021"),
        told("turnover", "2.66 bn", unit="EUR"), told("growth", euros, base_period="2021"), *RATES,
    ]  # fmt: skip
    return checked(*rows, text=text)


def test_growth_in_two_currencies_differs_as_the_rate_has_moved() -> None:
    assert verdicts(in_two("26.7%", "42.3%"), "C106") == ["consistent"]
    assert verdicts(in_two("26.7%", "12.8%"), "C106") == ["inconsistent"]


def test_another_average_of_the_rate_leaves_growth_in_two_currencies_open() -> None:
    assert verdicts(in_two("26.7%", "41.2%"), "C106") == ["open"]


def test_growth_in_two_currencies_is_never_told_twice_differently() -> None:
    assert "D101" not in failures(in_two("26.7%", "42.3%"))


def test_an_amount_at_the_rate_of_last_year_is_one_remark() -> None:
    euros, dollars = told("exports", "10.00 bn", unit="EUR"), told("exports", "11.83 bn")
    report = checked(euros, dollars, *RATES)
    assert (remarks(report), failures(report)) == (["C107"], [])
    assert remarks(checked(euros, told("exports", "10.53 bn"), *RATES)) == []
    assert remarks(checked(euros, dollars, RATES[1])) == []  # the rate of its own year is not told


def mirrored(value: str, **fields: object) -> list[str]:
    sourced = told("turnover", "2.80 bn"), told("turnover", "4.50 bn", reporter="DEU", partner="KAZ", **GERMAN)
    return remarks(checked(told("turnover", value, **{"source": None, **fields}), *sourced))


def test_a_figure_without_source_is_remarked_where_it_fits_neither_of_two() -> None:
    assert mirrored("3.10 bn") == ["M106"]
    assert mirrored("2.80 bn") == mirrored("4.50 bn") == []
    assert mirrored("0.31 bn") == []  # hardly of the same thing
    assert mirrored("3.10 bn", source="KAZ") == []


def sums(imports: Row, *more: Row) -> list[str]:
    return remarks(checked(told("exports", "1.81 bn"), imports, told("turnover", "2.80 bn"), *more))


def test_a_sum_over_two_sources_is_remarked_unless_one_source_makes_it() -> None:
    assert sums(told("imports", "0.99 bn", **GERMAN)) == ["M107"]
    assert sums(told("imports", "0.99 bn")) == []
    assert sums(told("imports", "0.99 bn", **GERMAN), told("imports", "0.99 bn")) == []
    assert sums(told("imports", "1.40 bn", **GERMAN)) == []


def test_growth_over_the_level_of_another_source_is_remarked() -> None:
    new, rate = told("turnover", "2.80 bn"), told("growth", "26.7%", base_period="2021", source=None)
    old = told("turnover", "2.21 bn", period="2021", **GERMAN)
    assert remarks(checked(new, old, rate)) == ["M108"]
    assert remarks(checked(new, {**old, "source": "KAZ"}, rate)) == []
    assert remarks(checked(new, old, {**rate, "qualifier": "over"})) == []


def gaps(*partner: str) -> list[str]:
    rows = []
    for year, value in enumerate(partner, 2019):
        rows.append(told("exports", "2.00 bn", period=str(year)))
        rows.append(told("imports", f"{value} bn", period=str(year), reporter="DEU", partner="KAZ", **GERMAN))
    return remarks(checked(*rows))


def test_only_a_gap_far_beyond_those_of_the_other_periods_is_out_of_the_usual() -> None:
    assert gaps("2.10", "2.20", "2.15", "4.90") == ["M109"]
    assert gaps("2.10", "2.20", "2.15", "0.90") == ["M109"]
    assert gaps("2.10", "2.20", "2.15", "2.60") == []
    assert gaps("4.10", "4.20", "4.15", "4.90") == []  # wide in every period
    assert gaps("2.10", "2.20", "4.90") == []  # three periods show no custom
