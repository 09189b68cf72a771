"""Relations between claims: what fails, what fits, and what stays open; each case a small table."""

from __future__ import annotations

import pytest

from .telling import Row, alarms, checked, failures, told, verdicts

T28, T24 = told("turnover", "2.8 bn"), told("turnover", "2.4 bn", period="2021")
X18, M10 = told("exports", "1.8 bn"), told("imports", "1.0 bn")


def growth(printed: str, **fields: object) -> Row:
    return told("growth", printed, **{"base_period": "2021", **fields})


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([{**T28, "source": "DEU"}, T24, growth("26.7%")], "G101"),
        ([{**T28, "partner": "FRA"}, T24, growth("26.7%")], "G101"),
        ([{**T28, "commodity": "oil"}, T24, growth("26.7%")], "G101"),
        ([{**T28, "unit": "EUR"}, T24, growth("26.7%")], "G101"),
        ([{**T28, "period": None}, T24, growth("26.7%")], "G101"),
        ([T28, T24, growth("26.7%", of="exports")], "G101"),
        ([X18, {**M10, "partner": None}, told("turnover", "2.3 bn")], "A101"),
        ([X18, {**M10, "period": "2021"}, told("turnover", "2.3 bn")], "A101"),
        ([told("exports", "2.1 bn", period="2021-H1"), X18], "P101"),
        ([told("exports", "3.1 bn", commodity="oil", partner="FRA"), X18], "A501"),
    ],
)
def test_a_claim_of_another_source_pair_period_or_unit_is_not_compared(rows: list[Row], code: str) -> None:
    report = checked(*rows)
    assert alarms(report) == []
    assert "inconsistent" not in verdicts(report, code)


def test_a_growth_rate_without_base_period_is_open_not_wrong() -> None:
    report = checked(T28, T24, growth("26.7%", base_period=None))
    assert verdicts(report, "G101") == ["open"]
    assert "base period" in report.checks[0].note


def test_a_claim_without_source_meets_the_only_source_and_is_a_warning() -> None:
    report = checked({**T28, "source": None}, T24, growth("26.7%"))
    assert [(f.code, f.severity) for f in report.findings] == [("G101", "warning")]


def test_a_claim_without_source_stays_open_where_two_are_named() -> None:
    other = told("turnover", "2.9 bn", reporter="DEU", partner="KAZ", source="DEU")
    first = {**T28, "source": None}
    report = checked(first, {**T28, "quote": "2.85 bn", "value": "2850000000", "period": "2020"}, T24, growth("26.7%"), other)
    assert "inconsistent" not in verdicts(report, "G101")


def test_turnover_is_the_same_from_either_side() -> None:
    swapped = {**T24, "reporter": "DEU", "partner": "KAZ"}
    assert failures(checked(T28, swapped, growth("26.7%"))) == ["G101"]


def test_flows_told_from_the_partners_side_by_one_source_add_up() -> None:
    across = told("exports", "1.0 bn", reporter="DEU", partner="KAZ")
    assert verdicts(checked(X18, across, T28), "A101") == ["consistent"]


def test_one_telling_that_fits_is_enough() -> None:
    report = checked(T28, told("turnover", "3.04 bn"), T24, growth("26.7%"), text="")
    assert sorted(verdicts(report, "G101")) == ["consistent", "open"]
    assert "another reading fits" in next(c.note for c in report.checks if c.verdict == "open")


def test_growth_may_be_that_of_the_amounts_in_another_currency() -> None:
    euros = [told("turnover", "2.66 bn", unit="EUR"), told("turnover", "2.10 bn", unit="EUR", period="2021")]
    assert alarms(checked(T28, T24, *euros, growth("26.7%"))) == []


def test_words_of_adjustment_leave_growth_open() -> None:
    text = "Turnover was 2.8 bn after 2.4 bn, up 26.7% in real terms."
    assert verdicts(checked(T28, T24, growth("26.7%"), text=text), "G101") == ["open"]


def test_a_wide_implied_interval_is_coarse() -> None:
    report = checked(told("turnover", "0.2 bn"), told("turnover", "0.1 bn", period="2021"), growth("80%"))
    assert verdicts(report, "G101") == ["coarse"]


def test_the_sign_of_a_deficit_is_left_to_the_wording() -> None:
    rows = [told("exports", "1.0 bn"), told("imports", "1.8 bn"), told("balance", "0.8 bn")]
    assert verdicts(checked(*rows), "A201") == ["open"]
    text = "Exports of 1.0 bn and imports of 1.8 bn left a surplus of 0.8 bn."
    assert verdicts(checked(*rows, text=text), "A201") == ["inconsistent"]


@pytest.mark.parametrize(("whole", "codes"), [("1.6 bn", []), ("2.4 bn", ["A102"]), ("1.2 bn", ["A102"])])
def test_a_closed_list_makes_its_total(whole: str, codes: list[str]) -> None:
    parts = [told("exports", f"{v} mn", commodity=c) for v, c in (("703", "grain"), ("602", "oil"), ("301", "other goods"))]
    assert failures(checked(*parts, told("exports", whole))) == codes


def test_an_open_list_may_fall_short_but_not_exceed() -> None:
    parts = [told("exports", f"{v} bn", partner=p) for v, p in (("1.1", "DEU"), ("0.9", "FRA"))]
    assert alarms(checked(*parts, told("exports", "3.0 bn", partner="WLD"))) == []
    exceeded = checked(*parts, told("exports", "1.5 bn", partner="WLD"))
    assert "A502" in failures(exceeded)
    assert len(alarms(exceeded)) == 1


def test_a_group_beside_its_member_is_no_list() -> None:
    parts = [told("exports", f"{v} bn", partner=p) for v, p in (("1.1", "DEU"), ("1.4", "EU"))]
    assert alarms(checked(*parts, told("exports", "1.5 bn", partner="WLD"))) == []


def test_a_share_may_be_of_another_whole_than_the_one_told() -> None:
    rows = [
        told("exports", "0.7 bn", commodity="oil"),
        told("exports", "9.9 bn", partner="WLD", commodity="oil"),
        told("share", "58%", of="exports", commodity="oil"),
    ]
    assert verdicts(checked(*rows), "R101") == ["open"]


def test_a_share_of_turnover_with_all_partners_is_no_share_of_exports() -> None:
    assert alarms(checked(T28, X18, M10, told("share", "1.4%", of="turnover"))) == []


@pytest.mark.parametrize("number", ["1.2 bn", "0.9 bn"])
def test_an_average_over_years_from_to_may_leave_out_the_first(number: str) -> None:
    rows = [told("exports", "3.6 bn", period="2019/2022"), told("exports", number, unit="USD/year", period="2019/2022")]
    assert alarms(checked(*rows)) == []


def test_three_different_tellings_put_the_reading_in_doubt() -> None:
    many = [told("exports", f"{v} bn") for v in ("1.1", "2.2", "3.3")]
    assert alarms(checked(*many, M10, told("turnover", "9.0 bn"))) == []


def test_investment_told_twice_may_be_stock_and_flow() -> None:
    assert alarms(checked(told("investment", "44.2 bn"), told("investment", "4.7 bn"))) == []


def test_a_count_told_twice_fails_only_where_a_slip_explains_it() -> None:
    count = [told("count", v, unit="enterprise") for v in ("583", "538")]
    text = "In the country work 583 firms.\n\nThe number of firms with foreign capital is 538."
    assert failures(checked(*count, text=text)) == ["D101"]
    assert alarms(checked(count[0], told("count", "219", unit="enterprise"), text=text.replace("538", "219"))) == []


def test_a_slip_of_a_thousand_is_named_as_such() -> None:
    report = checked(X18, M10, told("turnover", "2.8 mn"))
    assert [(f.kind, f.code) for f in report.findings] == [("scale", "U101")]
    assert report.findings[0].explanations == ("would fit if 2.8 mn (2022) were 2.8 bn USD",)


def test_what_follows_from_one_wrong_figure_is_one_finding() -> None:
    rows = [X18, M10, told("turnover", "3.8 bn"), T24, growth("16.7%")]
    report = checked(*rows)
    assert failures(report) == ["A101", "G101"]
    assert len(report.findings) == 1
    assert len(report.findings[0].consequences) == 1


def test_two_slips_in_different_figures_are_two_findings() -> None:
    rows = [X18, M10, told("turnover", "3.8 bn"), told("exports", "5.1 bn", period="2020-H1"), told("exports", "4.1 bn", period="2020")]
    assert sorted(alarms(checked(*rows))) == ["A101", "P101"]


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([T28, T24, growth("116.7%")], "were the ratio to the base"),
        ([told("turnover", "2.80 bn"), told("turnover", "2.40 bn", period="2021"), growth("14.3%")], "taken of the newer figure"),
        ([T28, T24, growth("-16.7%")], "had the opposite sign"),
        ([T28, T24, growth("61.7%")], "neighbouring digits transposed"),
        ([told("turnover", "28.0 bn"), told("turnover", "2.40 bn", period="2021"), growth("16.7%")], "28.0 bn (2022) were 2.8 bn USD"),
        ([T28, T24, growth("44.4%")], "2.8 bn (2022) were"),
    ],
)
def test_an_explanation_names_the_slip_that_would_restore_the_relation(rows: list[Row], words: str) -> None:
    report = checked(*rows)
    assert any(words in text for text in report.findings[0].explanations), report.findings[0].explanations
    assert len(report.findings[0].explanations) <= 2


def test_the_values_that_would_fit_are_given_for_each_figure() -> None:
    fitting = checked(T28, T24, growth("26.7%")).findings[0].measures["would_fit"]
    assert [entry["claim"] for entry in fitting] == [1, 2, 3]


def test_a_fingerprint_does_not_depend_on_numbers_and_places() -> None:
    filler = told("price", "5", unit="USD/t", reporter=None, partner=None)
    one, other = checked(T28, T24, growth("26.7%")), checked(filler, T28, T24, growth("26.7%"))
    assert one.findings[0].fingerprint == other.findings[0].fingerprint


def test_many_claims_of_one_kind_do_not_explode() -> None:
    import time

    rows = [told("exports", f"{i}.1 bn", commodity=f"good {i % 40}", period=str(2000 + i % 20)) for i in range(1, 400)]
    start = time.process_time()
    checked(*rows, *[told("growth", f"{i}%", of="exports", base_period="2021", commodity=f"good {i}") for i in range(100)])
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("moved", "verdict"), [("144 mn", "consistent"), ("-144 mn", "open"), ("414 mn", "inconsistent"), ("260 mn", "open")]
)
def test_a_balance_moves_by_the_flows_of_two_periods_unless_they_were_revised(moved: str, verdict: str) -> None:
    now = [told("exports", "1842 mn"), told("exports", "1211 mn", reporter="DEU", partner="KAZ")]
    then = [told("exports", "1520 mn", period="2021"), told("imports", "1033 mn", period="2021")]
    change = told("change", moved, of="balance", base_period="2021")
    assert verdicts(checked(*now, *then, change), "A207") == [verdict]


def test_the_leading_partners_together_have_a_share() -> None:
    world = told("exports", "33.1 bn", partner="WLD")
    listed = [told("exports", v, partner=p) for v, p in (("6.68 bn", "CHN"), ("5.87 bn", "USA"), ("4.41 bn", "VNM"))]
    share = told("share", "37.9%", of="exports", partner=None)
    assert verdicts(checked(world, *listed, share), "R102") == ["consistent"]
    assert verdicts(checked(world, *listed, {**share, "value": "44.4", "quote": "44.4%"}), "R102") == []
    assert verdicts(checked(world, *listed, {**share, "period": "2021"}), "R102") == []


def test_one_flow_may_be_told_as_a_multiple_of_what_the_partner_sees() -> None:
    seen = [told("exports", "19.7 bn"), told("imports", "5.25 bn", reporter="DEU", partner="KAZ", source="DEU")]
    times = told("multiple", "3.8", of="exports", unit="x")
    assert "consistent" in verdicts(checked(*seen, times), "G303")
    assert alarms(checked(*seen, {**times, "value": "2.1", "quote": "2.1"})) == ["M102"]


def test_ranks_by_value_may_be_told_beside_quantities() -> None:
    grain = {"commodity": "grain", "direction": "export"}
    ranks = [told("rank", str(n), of="exports", unit="rank", partner=p, **grain) for n, p in ((1, "UZB"), (2, "TJK"))]
    loads = [told("quantity", v, unit="t", partner=p, **grain) for v, p in (("2.3 mn", "UZB"), ("1.1 mn", "TJK"))]
    assert verdicts(checked(*ranks, *loads), "R201") == ["consistent"]


def test_the_figure_of_another_period_may_have_been_meant() -> None:
    levels = [("2.80 bn", "2022"), ("2.42 bn", "2021"), ("2.21 bn", "2020")]
    rows = [told("exports", printed, period=period) for printed, period in levels]
    report = checked(*rows, told("growth", "26.7%", of="exports", base_period="2021"))
    assert [e for f in report.findings for e in f.explanations] == ["would fit with 2.21 bn (2020) instead of 2.42 bn (2021)"]


def test_the_figure_in_another_currency_may_have_been_meant() -> None:
    rows = [told("exports", "2.80 bn"), told("imports", "1.26 bn"), told("imports", "1.20 bn", unit="EUR"), told("turnover", "4.00 bn")]
    assert [e for f in checked(*rows).findings for e in f.explanations] == ["would fit with 1.20 bn (2022) instead of 1.26 bn (2022)"]
