"""A failure is told only where a slip of the pen is likelier than figures of different things."""

from __future__ import annotations

import pytest

from .telling import alarms, checked, failures, told, verdicts


@pytest.mark.parametrize(
    ("second", "verdict"),
    [("2.85 bn", "inconsistent"), ("8.20 bn", "inconsistent"), ("4.10 bn", "open"), ("0.31 bn", "open")],
    ids=["revised", "digits moved", "another figure", "a part of it"],
)
def test_two_tellings_contradict_each_other_where_they_are_near_or_a_misprint(second: str, verdict: str) -> None:
    rows = [told("exports", "2.80 bn"), told("exports", second)]
    assert verdicts(checked(*rows), "D101") == [verdict]


def test_a_slip_of_a_thousand_is_told_however_far_the_figures_lie_apart() -> None:
    assert alarms(checked(told("exports", "2.80 bn"), told("exports", "2.80 mn"))) == ["U101"]


@pytest.mark.parametrize(("gap", "verdict"), [(" ", "inconsistent"), ("\n\n", "open")], ids=["one paragraph", "two paragraphs"])
def test_figures_far_apart_in_value_are_doubted_where_they_are_far_apart_in_the_text(gap: str, verdict: str) -> None:
    text = f"Exports came to 8.0 bn and imports to 5.0 bn.{gap}Trade was 21.7 bn."
    rows = [told("exports", "8.0 bn"), told("imports", "5.0 bn"), told("turnover", "21.7 bn")]
    assert verdicts(checked(*rows, text=text), "A101") == [verdict]


def test_a_level_told_otherwise_elsewhere_proves_nothing_against_a_growth_rate() -> None:
    rows = [told("exports", "2.80 bn"), told("exports", "2.00 bn", period="2021"), told("growth", "28%", of="exports", base_period="2021")]
    assert verdicts(checked(*rows), "G101") == ["inconsistent"]
    assert set(verdicts(checked(*rows, told("exports", "1.70 bn")), "G101")) == {"open"}


def test_a_share_goes_with_the_figure_beside_it() -> None:
    text = "Exports reached 3.1 bn. Wheat brought 612 mn, or 24 %, and more is to come."
    rows = [told("exports", "3.1 bn"), told("exports", "612 mn", commodity="wheat"), told("share", "24 %", of="exports", value="24")]
    assert verdicts(checked(*rows, text=text), "R101") == ["inconsistent"]
    of_which = text.replace("or 24 %", "of which 24 % durum")
    assert verdicts(checked(*rows, text=of_which), "R101") == []


@pytest.mark.parametrize(
    ("converted", "source", "verdict"),
    [("29.8 bn", "KAZ", "inconsistent"), ("28.9 bn", "KAZ", "open"), ("29.8 bn", None, "open")],
    ids=["too far", "another average of the rate", "no source"],
)
def test_an_amount_in_two_currencies_leaves_room_for_the_choice_of_the_rate(converted: str, source: str | None, verdict: str) -> None:
    text = f"Exports came to 25.0 bn euros. The average rate was 1.142 dollars a euro. In dollars exports came to {converted} altogether."
    rate = told("other", "1.142", unit="USD/EUR", reporter=None, partner=None, source=None)
    rows = [told("exports", "25.0 bn", unit="EUR"), rate, told("exports", converted, source=source)]
    assert verdicts(checked(*rows, text=text), "C101") == [verdict]


@pytest.mark.parametrize(
    ("partners", "place", "verdict"),
    [("231 mn", 3, "mismatch"), ("231 mn", None, "open"), ("1200 mn", None, "mismatch")],
    ids=["named", "carried", "carried but near"],
)
def test_a_flow_that_no_word_names_is_not_held_against_a_far_figure_of_the_partner(partners: str, place: int | None, verdict: str) -> None:
    evidence = {"evidence": {"measure": [place, "flow"]}}
    rows = [told("turnover", "1536 mn"), told("turnover", partners, reporter="DEU", partner="KAZ", source="DEU", **evidence)]
    assert verdicts(checked(*rows), "M101") == [verdict]


@pytest.mark.parametrize(
    ("growth", "word", "verdict"),
    [("142.0%", "rose", "inconsistent"), ("36.2%", "rose", "inconsistent"), ("36.2%", "changed", "open"), ("81.5%", "rose", "open")],
    ids=["the ratio", "the other sign, and words agree", "the other sign, and no word", "another figure"],
)
def test_a_growth_rate_far_off_is_an_error_where_a_usual_slip_explains_it(growth: str, word: str, verdict: str) -> None:
    now = "1.42 bn" if growth == "142.0%" else "0.638 bn"
    text = f"Exports came to {now} in 2022, against 1.00 bn a year before.\n\nCompared with 2021, exports {word} by {growth}."
    rows = [told("exports", now), told("exports", "1.00 bn", period="2021"), told("growth", growth, of="exports", base_period="2021")]
    assert verdicts(checked(*rows, text=text), "G101") == [verdict]


def test_figures_of_two_periods_that_changed_places_are_an_error() -> None:
    text = "Exports came to 1.00 bn in 2022, against 1.70 bn a year before.\n\nExports rose by 70.0% over the year."
    levels = [told("exports", "1.00 bn"), told("exports", "1.70 bn", period="2021")]
    rows = [*levels, told("growth", "70.0%", of="exports", base_period="2021")]
    assert verdicts(checked(*rows, text=text), "G101") == ["inconsistent"]


@pytest.mark.parametrize(
    ("rest", "verdict"), [("other countries 1.0 bn", "inconsistent"), ("Japan 1.0 bn", "open")], ids=["with the rest", "open list"]
)
def test_a_list_that_ends_with_the_rest_must_reach_its_total_wherever_it_stands(rest: str, verdict: str) -> None:
    text = f"Exports came to 8.0 bn.\n\nTalks go on.\n\nExports went to Poland (2.0 bn), China (2.0 bn) and {rest}."
    place = {"evidence": {"measure": [text.index("Exports went"), text.index("Exports went") + 7, "named in the sentence"]}}
    last = {"partner": None if "other" in rest else "JPN"}
    rows = [told("exports", "8.0 bn", partner="WLD"), *(told("exports", "2.0 bn", partner=code, **place) for code in ("POL", "CHN"))]
    assert set(verdicts(checked(*rows, told("exports", "1.0 bn", **place, **last), text=text), "A102")) == {verdict}


@pytest.mark.parametrize(("flow", "verdict"), [("Exports", "inconsistent"), ("Deliveries", "open")])
def test_a_share_of_trade_is_of_the_flow_that_its_words_name(flow: str, verdict: str) -> None:
    text = f"Trade came to 8.0 bn, and exports to 2.0 bn that year. {flow} accounted for 41.3% of it."
    figures = (("turnover", "8.0 bn"), ("exports", "2.0 bn"), ("share", "41.3%"))
    rows = [told(measure, printed, partner="WLD") for measure, printed in figures]
    assert verdicts(checked(*rows, text=text), "R101") == [verdict]


@pytest.mark.parametrize(("gap", "verdict"), [(" ", "inconsistent"), (" (+12.7%) ", "open")], ids=["alone", "of the money"])
def test_a_rate_in_brackets_is_of_the_figure_before_them(gap: str, verdict: str) -> None:
    text = f"Phosphates brought 768 mn{gap}on 11.3 mn tonnes instead of 8.9 mn." + ("" if "(" in gap else " Tonnes rose by 12.7%.")
    money = [told("exports", "768 mn")]
    rate = [told("growth", "12.7%", of="quantity", base_period="2021", direction="export")]
    told_of = {"unit": "t", "direction": "export"}
    tonnes = [told("quantity", "11.3 mn", **told_of), told("quantity", "8.9 mn", period="2021", **told_of)]
    rows = [*money, *rate, *tonnes] if "(" in gap else [*money, *tonnes, *rate]
    assert (verdicts(checked(*rows, text=text), "G101") or ["open"]) == [verdict]


def test_a_share_that_fits_a_figure_beside_it_is_not_that_of_another_sentence() -> None:
    text = "Exports to Armenia came to 297.0 mn, of that 87.1 mn were resold cars, or 29.3% in all. Another 34.0 mn were fuel."
    rows = [
        told("exports", "297.0 mn"), told("exports", "87.1 mn", commodity="cars"),
        told("share", "29.3%", of="exports", commodity="fuel"), told("exports", "34.0 mn", commodity="fuel"),
    ]  # fmt: skip
    assert "inconsistent" not in verdicts(checked(*rows, text=text), "R101")


def test_a_rate_and_its_change_with_the_wrong_sign_are_an_error_however_far_apart() -> None:
    text = "Trade came to 917.4 mn in 2022.\n\nTrade rose by 645.3 mn, or by 41.3%, from 2021."
    base = {"base_period": "2021"}
    rows = [told("turnover", "917.4 mn"), told("change", "645.3 mn", of="turnover", **base), told("growth", "41.3%", **base)]
    assert verdicts(checked(*rows, text=text), "G103") == ["inconsistent"]
    assert verdicts(checked(*rows, text=text.replace("rose", "changed")), "G103") == ["open"]


def test_a_growth_rate_does_not_fit_its_levels_the_wrong_way_round() -> None:
    text = "Imports were 413.4 mn (+62.55%), a year earlier 671.9 mn. Trade was worth 2 bn, and it had been 1 bn."
    rate = told("growth", "62.55%", of="imports", base_period="2021")
    assert failures(checked(told("imports", "413.4 mn"), rate, told("imports", "671.9 mn", period="2021"), text=text)) == ["G101"]


@pytest.mark.parametrize(("rate", "verdict"), [("126.85%", "inconsistent"), ("126.7%", "inconsistent"), ("91%", "open")])
def test_a_ratio_told_as_growth_is_an_error_though_its_levels_are_rounded(rate: str, verdict: str) -> None:
    text = f"Imports were up 144 mn. There is more to tell.\n\nImports were worth 684 mn, a rise of {rate} over the year before."
    change = told("change", "144 mn", of="imports", base_period="2021")
    rows = [change, told("imports", "684 mn"), told("growth", rate, of="imports", base_period="2021")]
    assert verdicts(checked(*rows, text=text), "G103") == [verdict]


def test_a_slip_of_a_thousand_between_headline_and_text_is_told_though_the_period_is_carried_on() -> None:
    rows = [told("exports", "2.8 bn"), told("exports", "2.8 mn", evidence={"partner": [60, 67, ""], "period": [None, None, ""]})]
    assert failures(checked(*rows, text="Exports to Germany in 2022: 2.8 bn\n\nIn all, exports to Germany were worth 2.8 mn.")) == ["U101"]


def test_other_exports_are_no_share_of_other_imports() -> None:
    text = "Exports: machines 9 mn, other goods 1.5 mn. Imports: meat 13.9 mn, other goods 6.8 mn (11.5%)."
    exports = [told("exports", "9 mn", commodity="machines"), told("exports", "1.5 mn", commodity="other goods")]
    imports = [told("imports", "13.9 mn", commodity="meat"), told("imports", "6.8 mn", commodity="other goods")]
    share = told("share", "11.5%", of="imports", commodity="other goods")
    assert alarms(checked(*exports, *imports, share, text=text)) == []


@pytest.mark.parametrize("word", ["Handelsüberschuss", "Außenhandelsüberschuss", "Überschuss"])
def test_a_surplus_is_named_in_a_word_of_several_parts(word: str) -> None:
    text = f"Die Exporte lagen bei 23.9 bn Euro, die Importe bei 86.0 bn Euro. Der {word} betrug 62.1 bn Euro."
    rows = [told("exports", "23.9 bn", lang="de"), told("imports", "86.0 bn", lang="de"), told("balance", "62.1 bn", lang="de")]
    assert verdicts(checked(*rows, text=text), "A201") == ["inconsistent"]


def test_an_average_that_fits_a_total_beside_it_is_not_held_against_other_years() -> None:
    text = "In 2021 sales were 130 mn, in 2022 517 mn and in 2023 2.1 bn: {}on average about 700 mn a year."
    years = [told("exports", printed, period=year) for printed, year in (("130 mn", "2021"), ("517 mn", "2022"), ("2.1 bn", "2023"))]
    average = told("exports", "700 mn", unit="USD/year", period="2021/2023")
    total = told("exports", "2.8 bn", period="2021/2023")
    assert "A401" in failures(checked(*years, average, text=text.format("")))
    assert "A401" not in failures(checked(*years, total, average, text=text.format("2.8 bn in four years, ")))


@pytest.mark.parametrize(("month", "codes"), [("2023", ["G402"]), ("2023-09", [])], ids=["a year", "a month"])
def test_a_word_of_fall_between_a_month_and_a_year_proves_nothing(month: str, codes: list[str]) -> None:
    text = "The price of coal fell: 205 dollars after 128 dollars."
    rows = [told("price", "205 ", unit="USD/t", period=month), told("price", "128 ", unit="USD/t", period="2022")]
    assert failures(checked(*rows, text=text)) == codes


def test_an_average_price_is_not_compared_with_one_that_is_none() -> None:
    text = "Flour cost 310 dollars in winter. It is cheaper by 25 dollars. The {}price was 298 dollars a tonne."
    change = told("change", "25 ", of="price", unit="USD/t", value="-25", base_period="2021")
    rows = [told("price", "310 ", unit="USD/t", period="2021"), change, told("price", "298 ", unit="USD/t")]
    assert failures(checked(*rows, text=text.format(""))) == ["G201"]
    assert failures(checked(*rows, text=text.format("average "))) == []


def test_a_share_of_the_trade_with_a_group_is_not_that_of_the_group() -> None:
    text = "Sales abroad came to 430 mn.\n\nSenegal took 11% of what went to Africa, which was 32 mn. {}"
    group = {"partner": "AFR"}
    rows = [told("exports", "430 mn", partner="WLD"), told("share", "11%", of="exports", **group), told("exports", "32 mn", **group)]
    assert failures(checked(*rows, text=text)) == []


def test_trade_that_no_word_names_proves_nothing_against_a_balance() -> None:
    carried = {"evidence": {"measure": [None, None, "carried on"], "partner": [0, 4, ""], "period": [0, 4, ""]}}
    rows = [told("exports", "3.7 bn"), told("balance", "10.9 bn", value="-10.9e9")]
    text = "Goods worth 14.6 bn came from there, and exports were 3.7 bn; the deficit is 10.9 bn."
    assert failures(checked(told("turnover", "14.6 bn"), *rows, text=text)) == ["A203"]
    assert failures(checked(told("turnover", "14.6 bn", **carried), *rows, text=text)) == []


def test_two_figures_of_a_source_side_by_side_are_of_two_periods() -> None:
    rows = [told("exports", "19.7 bn", reporter="CHN", partner="KGZ", source="CHN")]
    theirs = [told("imports", printed, reporter="KGZ", partner="CHN", source="KGZ") for printed in ("4.07 bn", "5.25 bn")]
    assert failures(checked(*rows, *theirs[:1], text="China sold goods for 19.7 bn. Bishkek tells of purchases of 4.07 bn.")) == ["M102"]
    assert failures(checked(*rows, *theirs, text="China sold goods for 19.7 bn. Bishkek tells of purchases of 4.07 bn and 5.25 bn.")) == []


@pytest.mark.parametrize(("word", "verdict"), [("domestic ", "open"), ("", "inconsistent")])
def test_domestic_exports_are_no_whole_that_must_hold_a_share_of_all_exports(word: str, verdict: str) -> None:
    text = f"The {word}exports came to 23.9 bn. To Uganda went 3.6 bn, or 13.3% of all exports."
    rows = [told("exports", "23.9 bn", partner="WLD"), told("exports", "3.6 bn", partner="UGA")]
    share = told("share", "13.3%", of="exports", partner="UGA")
    assert verdicts(checked(*rows, share, text=text), "R101") == [verdict]


@pytest.mark.parametrize(
    ("between", "verdict"), [(", that is ", "open"), (". The market was quiet all the year. We sold ", "inconsistent")]
)
def test_a_share_right_behind_imports_from_a_partner_is_none_that_the_exports_have(between: str, verdict: str) -> None:
    text = f"Imports from Germany were 1.21 bn{between}12.4% of imports, and exports to Germany 176 mn."
    rows = [told("imports", "1.21 bn"), told("share", "12.4%", of="imports"), told("exports", "176 mn")]
    assert verdicts(checked(*rows, text=text), "R101") == [verdict]
