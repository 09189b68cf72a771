"""Parts told with their whole, bounds told more exactly, and figures each and a season."""

from __future__ import annotations

import pytest

from .telling import alarms, checked, failures, told, verdicts

GROUP = {"partner": "WLD", "commodity": "steel"}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Purchases passed the 400 mn mark, to be exact 386.7 mn.", "inconsistent"),
        ("Purchases passed the 400 mn mark, 386.7 mn to be exact.", "inconsistent"),
        ("Purchases passed the 400 mn mark, but 386.7 mn without duties.", "open"),
    ],
)
def test_a_bound_told_more_exactly_in_its_sentence_must_hold(text: str, verdict: str) -> None:
    rows = [told("imports", "400 mn", qualifier="over", commodity="silk"), told("imports", "386.7 mn", commodity="silk")]
    assert verdicts(checked(*rows, text=text), "A503") == [verdict]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("It sold steel worth 16.9 mn abroad, of which 207.3 mn went to Georgia.", ["U101"]),
        ("It sold steel worth 16.9 mn abroad. In Georgia it was 207.3 mn.", []),
        ("It sold steel worth 16.9 mn abroad and 207.3 mn went to Georgia.", []),
    ],
    ids=["of which", "another sentence", "no word of inclusion"],
)
def test_a_part_of_more_than_ten_times_its_whole_is_a_slip_where_it_is_said_to_be_a_part(text: str, codes: list[str]) -> None:
    rows = [told("exports", "16.9 mn", **GROUP), told("exports", "207.3 mn", partner="GEO", commodity="steel")]
    assert alarms(checked(*rows, text=text)) == codes


def test_some_of_them_are_a_part() -> None:
    rows = [told("count", v, unit="exporter", partner=None) for v in ("214", "17")]
    assert verdicts(checked(*rows, text="Who sold them? 214 exporters, 17 of them for the first time."), "A501") == ["consistent"]


@pytest.mark.parametrize(("source", "codes"), [("KAZ", ["D101"]), (None, [])])
def test_two_digits_that_changed_places_count_where_one_source_is_named_for_both(source: str | None, codes: list[str]) -> None:
    assert failures(checked(*(told("exports", v, source=source) for v in ("69 mn", "96 mn")))) == codes


def test_goods_may_be_a_part_of_goods_and_services() -> None:
    rows = [told("imports", "5.7 bn"), told("imports", "5.2 bn", commodity="goods")]
    text = "Trade in goods and services grew. Imports were 5.7 bn altogether. Of the imports 5.2 bn were goods."
    assert alarms(checked(*rows, text=text)) == []
    assert failures(checked(*rows, text=text.replace("goods and services", "wares"))) == ["D101"]


@pytest.mark.parametrize(("average", "codes"), [("8.0 mn", []), ("8.6 mn", ["A401"])])
def test_an_average_of_seasons_is_held_against_the_seasons(average: str, codes: list[str]) -> None:
    years = ("2020/2021", "2021/2022", "2022/2023")
    seasons = [told("quantity", f"{v} mn", unit="t", period=y) for v, y in zip(("6.9", "7.8", "9.3"), years, strict=True)]
    mean = told("quantity", average, unit="t/year", period="2020/2023")
    assert failures(checked(*seasons, mean)) == codes
    assert failures(checked(seasons[0], seasons[2], mean)) == []


def test_quarters_of_a_year_are_cumulative_and_those_of_a_half_a_sum() -> None:
    quarters = [told("exports", v, period=f"2022-Q{i}") for i, v in enumerate(("1.1 bn", "1.2 bn", "1.3 bn", "1.4 bn"), 1)]
    report = checked(*quarters, told("exports", "5.0 bn"), told("exports", "2.3 bn", period="2022-H1"))
    assert sorted(check.kind for check in report.checks if check.code == "A301") == ["cumulative", "sum"]


@pytest.mark.parametrize(("load", "codes"), [("700", []), ("900", ["A403"])])
def test_tonnes_a_train_are_tonnes_over_trains(load: str, codes: list[str]) -> None:
    rows = [told("quantity", "15400", unit="t"), told("count", "22", unit="train"), told("quantity", load, unit="t/train")]
    assert failures(checked(*rows)) == codes


@pytest.mark.parametrize(("value", "codes"), [("1.594 bn", []), ("1.954 bn", ["C104"])])
def test_a_daily_quantity_times_the_days_and_the_price_is_the_value(value: str, codes: list[str]) -> None:
    oil = {"commodity": "oil", "period": "2024-03"}
    rows = [told("price", "72.11", unit="USD/bbl", **oil), told("quantity", "713000", unit="bbl/day", **oil), told("exports", value, **oil)]
    assert failures(checked(*rows)) == codes


def test_the_price_of_a_firm_is_not_held_against_the_value_of_an_office_told_elsewhere() -> None:
    text = "Last year 118 kits went to Japan, at 63000 each.\n\nThe office puts sales to Japan at 12.1 mn."
    kits = {"source": None, "commodity": "houses"}
    rows = [told("quantity", "118", unit="item", **kits), told("price", "63000", unit="USD/item", **kits)]
    assert alarms(checked(*rows, told("exports", "12.1 mn", commodity="houses"), text=text)) == []
    assert alarms(checked(*rows, told("exports", "12.1 mn", commodity="houses"), text=text.replace("\n\n", " "))) == ["A403"]


def test_one_commodity_sold_to_one_partner_is_a_part_of_all_exports() -> None:
    rows = [told("exports", "9.12 bn", partner="WLD"), told("exports", "9.54 bn", partner="USA", commodity="watches")]
    assert failures(checked(*rows)) == ["A501"]
    counted = [told("count", "84", unit="vessel", partner="WLD"), told("count", "31", unit="vessel", partner="PNG")]
    assert verdicts(checked(*counted), "A501") == ["consistent"]


def test_of_which_in_the_next_sentence_makes_no_part_of_the_figure_before() -> None:
    text = "Exports came to 8.0 bn of oil and 8.7 billion. Of which markets we speak is known."
    rows = [told("exports", "8.0 bn", commodity="oil"), told("exports", "8.7 bn", quote="8.7 billion", commodity="coal")]
    assert verdicts(checked(*rows, text=text), "A501") == []


@pytest.mark.parametrize(("joint", "fails"), [("another", []), ("these", ["A501"])])
def test_another_dozen_is_no_whole_of_the_exporters_before(joint: str, fails: list[str]) -> None:
    text = f"We admitted 25 exporters, and {joint} 12 firms wait."
    rows = [told("count", "25", unit="exporter"), told("count", "12", unit="enterprise")]
    assert failures(checked(*rows, text=text)) == fails


@pytest.mark.parametrize(("qualifier", "fails"), [("about", []), ("exact", ["A402"])])
def test_about_so_much_a_year_may_count_a_year_more(qualifier: str, fails: list[str]) -> None:
    total, mean = told("exports", "2.8 bn", period="2021/2023"), told("exports", "700 mn", unit="USD/year", period="2021/2023")
    assert failures(checked(total, {**mean, "qualifier": qualifier})) == fails


@pytest.mark.parametrize(("last", "verdict"), [("1.7 bn", "consistent"), ("2.3 bn", "open")])
def test_nine_months_and_the_last_quarter_make_a_year(last: str, verdict: str) -> None:
    rows = [told("exports", "4.5 bn", period="2022-01/2022-09"), told("exports", last, period="2022-Q4"), told("exports", "6.2 bn")]
    report = checked(*rows)
    assert [(check.kind, check.verdict) for check in report.checks if check.code == "A301"] == [("cumulative", verdict)]
