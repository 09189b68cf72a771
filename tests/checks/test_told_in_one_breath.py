"""Figures told in one breath belong together; what the text offers a figure elsewhere, or beside it, leaves a failure open."""

from __future__ import annotations

import pytest

from tradecheck.checks.api import check_claims
from tradecheck.checks.record import Report
from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document

from .telling import alarms, checked, told, verdicts


def read(text: str) -> Report:
    return check_claims(claims_of(Document("a.txt", text)).claims, {"a.txt": text})


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Exports rose by 7.2% to 11.9 bn, after 10.2 bn in 2021.\n\nIn its outlook the bank speaks of 13.4 bn.", "inconsistent"),
        ("Exports rose by 7.2% to 11.9 bn.\n\nIn 2021 they were 10.2 bn. In its outlook the bank speaks of 13.4 bn.", "open"),
    ],
    ids=["in one breath", "in two paragraphs"],
)
def test_a_rate_told_in_one_breath_with_its_levels_is_held_against_them_though_one_is_told_otherwise_elsewhere(
    text: str, verdict: str
) -> None:
    rows = [
        told("growth", "7.2%", of="exports", base_period="2021"),
        told("exports", "11.9 bn"),
        told("exports", "10.2 bn", period="2021"),
        told("exports", "13.4 bn"),
    ]
    assert verdict in verdicts(checked(*rows, text=text), "G101")
    assert {"open", verdict} >= set(verdicts(checked(*rows, text=text), "G101"))


@pytest.mark.parametrize(
    ("carried_by", "verdict"),
    [("421.8 kt, after 216.4 kt, nearly twice as much", "open"), ("421.8 kt, after 301.4 kt, nearly twice as much", "inconsistent")],
    ids=["fits its own sentence", "fits nothing there"],
)
def test_a_multiple_that_fits_figures_of_its_own_sentence_proves_nothing_against_others(carried_by: str, verdict: str) -> None:
    text = f"The railway moved {carried_by}. Trade reached 71.2 bn, after 50.2 bn the year before."
    older = carried_by.split("after ")[1].split(" kt")[0]
    rows = [
        told("quantity", "421.8", unit="t", source=None),
        told("quantity", older, unit="t", period="2021", source=None),
        told("multiple", "2", quote="twice", of="turnover", unit="x", base_period="2021", qualifier="nearly"),
        told("turnover", "71.2 bn"),
        told("turnover", "50.2 bn", period="2021"),
    ]
    assert verdicts(checked(*rows, text=text), "G301")[0] == verdict


def test_a_change_that_leads_to_the_level_of_its_own_sentence_is_not_that_of_the_figures_in_the_next() -> None:
    text = "Butter led the rise: up 592 mn (37%), to 2.20 bn in all. It went from 47 mn to 139 mn in the end."
    rows = [
        told("change", "592 mn", of="exports", base_period="2021"),
        told("growth", "37%", of="exports", base_period="2021"),
        told("exports", "2.20 bn"),
        told("exports", "47 mn", period="2021"),
        told("exports", "139 mn"),
    ]
    assert alarms(checked(*rows, text=text)) == []


@pytest.mark.parametrize(
    ("earlier", "verdict"), [("2.11 bn", "open"), ("1.98 bn", "inconsistent")], ids=["two series", "one figure told twice"]
)
def test_two_figures_each_beside_another_of_an_earlier_year_are_of_two_series(earlier: str, verdict: str) -> None:
    text = f"Of this 2.12 bn was shipped, after 1.98 bn before. The goods came from {earlier} to 2.21 bn."
    rows = [
        told("exports", "2.12 bn"),
        told("exports", "1.98 bn", period="2021"),
        told("exports", earlier, period="2021"),
        told("exports", "2.21 bn"),
    ]
    assert verdicts(checked(*rows, text=text), "D101")[0] == verdict


@pytest.mark.parametrize(("words", "verdict"), [("On average", "open"), ("In all", "inconsistent")], ids=["an average", "a total"])
def test_no_year_is_a_part_of_an_average_over_several(words: str, verdict: str) -> None:
    text = f"Trade was 167.7 bn in 2022. {words} over 2020 to 2022, it was 145.9 bn."
    rows = [told("turnover", "167.7 bn"), told("turnover", "145.9 bn", period="2020/2022")]
    assert verdicts(checked(*rows, text=text), "A501") == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "Im Durchschnitt der Jahre 2021 bis 2023 kaufte Polen in Deutschland für 61,2 Mrd. Euro ein. 2023 waren es 77,5 Mrd. Euro.",
        "En moyenne, la France a exporté vers la Pologne 11,2 milliards d'euros en 2021-2023. En 2023 : 12,5 milliards d'euros.",
        "В среднем за 2021–2023 годы экспорт Казахстана в Китай составлял 11,2 млрд долларов. В 2023 году он достиг 14,7 млрд долларов.",
    ],
)
def test_averages_over_years_that_are_read_from_texts_raise_no_alarm(text: str) -> None:
    assert alarms(read(text)) == []


@pytest.mark.parametrize(
    ("rate", "verdict"),
    [("At 139.8 shillings to the dollar that is $297 million.", "mismatch"), ("In dollars that is $297 million.", "open")],
    ids=["converted", "not converted"],
)
def test_a_converted_figure_is_of_the_flow_it_was_converted_from(rate: str, verdict: str) -> None:
    text = (
        "5 March 2024. The Bank of Uganda put exports to Kenya in 2023 at $702 million. The Kenya National Bureau of Statistics"
        f" recorded imports from Uganda of KSh41.5 billion in 2023. {rate}"
    )
    assert verdicts(read(text), "M102") == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "19 août 2011. Les achats de produits pétroliers en provenance de la Turquie ont atteint 1,41 M€ en juin 2011, soit 85,50 pour cent"
        " de plus qu'un an plus tôt, note la Tunisie. Les achats en provenance de la Turquie ont atteint 5,4 M€, soit 2,1 M€ de plus.",
        "19 August 2011. Tunisian purchases of oil from Turkey reached €1.41 million in June 2011, 85.5 percent more than a year earlier."
        " Purchases from Turkey reached €5.4 million, €2.1 million more than a year earlier.",
        "19. August 2011. Polens Einfuhren von Erdöl aus der Türkei stiegen 2010 um 85,5 Prozent auf 1,41 Mio. Euro."
        " Die Einfuhren aus der Türkei stiegen um 2,1 Mio. Euro auf 5,4 Mio. Euro.",
    ],
)
def test_a_flow_named_anew_may_be_of_all_goods(text: str) -> None:
    assert alarms(read(text)) == []


@pytest.mark.parametrize(("side", "verdict"), [("DEU", "open"), ("KAZ", "inconsistent")], ids=["of the other side", "of its own side"])
def test_the_sign_of_a_deficit_is_held_against_flows_of_its_own_side_only(side: str, verdict: str) -> None:
    text = "The deficit was 15.4 bn. Sales came to 80.4 bn and purchases to 65.0 bn."
    parties = {"reporter": side, "partner": "KAZ" if side == "DEU" else "DEU"}
    sold, bought = ("exports", "imports") if side == "KAZ" else ("imports", "exports")
    rows = [
        {**told("balance", "15.4 bn"), "value": "-15400000000"},
        told(sold, "80.4 bn", **parties),
        told(bought, "65.0 bn", **parties),
    ]
    assert verdicts(checked(*rows, text=text), "A201") == [verdict]


def test_points_between_two_tariffs_are_their_change() -> None:
    tariffs = [told("other", v, unit="%", partner="WLD", period=None, commodity="beef") for v in ("38.5%", "9.0%")]
    cut = told("change", "-29.5", of="other", unit="pp", partner="WLD", period=None, commodity="beef")
    report = checked(*tariffs, cut, text="The tariff on beef falls from 38.5% to 9.0% by -29.5 points.")
    assert verdicts(report, "G201") == ["consistent"]


def test_the_share_of_several_goods_is_that_of_those_told_before_it() -> None:
    goods = [told("exports", "900 mn", commodity="machinery"), told("exports", "600 mn", commodity="vehicles")]
    rows = [told("exports", "2.5 bn"), *goods, told("share", "60%", of="exports")]
    text = "Exports were 2.5 bn. Machinery brought 900 mn and vehicles 600 mn, together 60% of exports."
    assert verdicts(checked(*rows, text=text), "R102") == ["consistent"]


def test_joint_ventures_have_a_share_of_enterprises() -> None:
    firms = [told("count", "583", unit="enterprise"), told("count", "45", unit="joint_venture")]
    rows = [*firms, told("share", "7.7%", of="count")]
    assert verdicts(checked(*rows, text="There are 583 firms, among them 45 joint ventures, or 7.7% of all."), "R101") == ["consistent"]
