"""A total and what it is made of behind it: what must add up, and what may stay open."""

from __future__ import annotations

import pytest

from .telling import Row, alarms, checked, failures, told, verdicts


def tonnes(*printed: str, **fields: object) -> list[Row]:
    return [told("quantity", number, unit="t", partner="WLD", **fields) for number in printed]


GRAIN = tonnes("8.5 mn", "1.6 mn", "4.3 mn", "2.9 mn")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Bulk came to 8.5 mn tonnes. It is made up of grain (1.6 mn), ores (4.3 mn) and oil (2.9 mn).", "inconsistent"),
        ("Bulk came to 8.5 mn tonnes: grain 1.6 mn, ores 4.3 mn and the remaining 2.9 mn.", "inconsistent"),
        ("Bulk by kind: 8.5 mn tonnes in all, with\n- grain 1.6 mn\n- ores 4.3 mn\n- other bulk 2.9 mn", "inconsistent"),
        ("Bulk came to 8.5 mn tonnes, including grain (1.6 mn), ores (4.3 mn) and oil (2.9 mn).", "open"),
        ("Bulk came to 8.5 mn tonnes: grain 1.6 mn, ores 4.3 mn, oil 2.9 mn.", "open"),
        ("Bulk is made up of grain and ores, 8.5 mn tonnes: 5,7 at quay one, 1.6 mn at two, 4.3 mn and 2.9 mn.", "open"),
    ],
    ids=["made up of", "the remaining", "other in a list", "including", "colon", "a number not read"],
)
def test_parts_must_reach_a_total_that_is_said_to_be_made_of_them(text: str, verdict: str) -> None:
    assert set(verdicts(checked(*GRAIN, text=text), "A102")) == {verdict}


def test_figures_of_other_partners_and_far_from_the_total_are_no_parts() -> None:
    text = "Bulk came to 8.5 mn tonnes. It is made up of grain (1.6 mn), ores (4.3 mn) and oil (2.9 mn)."
    elsewhere = [{**row, "partner": "DEU" if number == 0 else "FRA"} for number, row in enumerate(GRAIN)]
    assert alarms(checked(*elsewhere, text=text)) == []
    assert verdicts(checked(*tonnes("12.5 mn", "1.6 mn", "4.3 mn", "2.9 mn"), text=text.replace("8.5", "12.5")), "A102") == ["open"]


def test_a_slip_of_a_thousand_in_a_list_is_told_though_the_list_may_be_open() -> None:
    text = "Through both stations went 28.1 mn tonnes of goods, of which 15.6 mn by Dostyk and 12.5 thousand by Altynkol."
    rows = [*tonnes("28.1 mn", "15.6 mn"), *tonnes("12.5 ", quote="12.5 thousand", value="12500")]
    assert alarms(checked(*rows, text=text)) == ["U101"]


@pytest.mark.parametrize(("others", "codes"), [("578", ["A102"]), ("478", []), ("211", [])], ids=["one digit", "fits", "more kinds"])
def test_two_kinds_of_enterprises_make_all_of_them(others: str, codes: list[str]) -> None:
    rows = [told("count", v, unit=u) for v, u in (("897", "enterprise"), ("419", "joint_venture"), (others, "enterprise"))]
    assert failures(checked(*rows, text=f"There are 897 firms, of which 419 are joint and {others} foreign.")) == codes


def test_a_table_of_all_members_of_a_group_makes_the_row_of_the_group() -> None:
    text = "Russia | 6 214.3\nKyrgyzstan | 498.7\nBelarus | 152.6\nArmenia | 9.4\nTotal | {}"
    figures = [("6 214.3", "RUS"), ("498.7", "KGZ"), ("152.6", "BLR"), ("9.4", "ARM"), ("{}", "EAEU")]

    def rows(total: str) -> list[Row]:
        found = [(quote.format(total), partner) for quote, partner in figures]
        return [told("exports", "1", quote=q, value=q.replace(" ", "") + "e6", partner=p) for q, p in found]

    assert failures(checked(*rows("6 975.0"), text=text.format("6 975.0"))) == ["A102"]
    assert failures(checked(*rows("6 875.0"), text=text.format("6 875.0"))) == []
    assert failures(checked(*rows("6 975.0")[1:], text=text.format("6 975.0"))) == []


@pytest.mark.parametrize(("total", "verdict"), [("956", "consistent"), ("936", "inconsistent"), ("1300", "open")])
def test_lines_that_no_field_tells_apart_make_the_line_headed_total(total: str, verdict: str) -> None:
    text = f"Flour shipped, thousand tonnes:\nNorth — 402\nSouth — 188\nEast — 366\nTotal — {total}"
    assert set(verdicts(checked(*tonnes("402", "188", "366", total, commodity="flour"), text=text), "A102")) == {verdict}


@pytest.mark.parametrize(("woven", "verdict"), [("16.85", "inconsistent"), ("15.02", "open")], ids=["19.82 for 19.28", "other parts"])
def test_digits_that_changed_places_are_told_of_parts_behind_a_colon(woven: str, verdict: str) -> None:
    text = f"Garments brought 36.13 bn: knitwear 19.82 bn, woven {woven} bn."
    goods = (("36.13 bn", "garments"), ("19.82 bn", "knitwear"), (f"{woven} bn", "woven garments"))
    rows = [told("exports", number, commodity=name, partner="WLD") for number, name in goods]
    assert set(verdicts(checked(*rows, text=text), "A102")) == {verdict}


def test_a_list_below_words_of_a_breakdown_does_not_exceed_its_total() -> None:
    rows_below = "primary   1403 mn\nfarm   2145 mn\nindustrial   1461 mn\nfuels   1081 mn"
    text = f"Exports were 5890 mn.\n\nBy main group, in millions:\n\n{rows_below}"
    goods = [("5890 mn", None), ("1403 mn", "primary"), ("2145 mn", "farm"), ("1461 mn", "industrial"), ("1081 mn", "fuels")]
    rows = [told("exports", number, commodity=name, partner="WLD") for number, name in goods]
    assert alarms(checked(*rows, text=text)) == ["A102"]
    assert alarms(checked(*rows, text=text.replace("By main group", "Among others"))) == []


def test_goods_that_a_figure_is_said_to_be_made_up_of_make_it_beside_a_total_of_all_goods() -> None:
    text = "Exports were 44470 mn. Leather products earned 1.04 mn, made up as under: raw 142 mn, goods 352 mn, shoes 544 mn."
    goods = [("44470 mn", None), ("1.04 mn", "leather products"), ("142 mn", "leather"), ("352 mn", "leather goods"), ("544 mn", "shoes")]
    rows = [told("exports", number, commodity=name, partner="WLD") for number, name in goods]
    assert alarms(checked(*rows, text=text)) == ["U101"]


def test_one_kind_of_goods_by_partner_is_no_part_of_another_kind() -> None:
    text = "Barley came to 1.5 mn tonnes. Wheat went as follows: 3.4 mn to one, 1.1 mn to two and the remaining 0.8 mn to three."
    total, *parts = tonnes("1.5 mn", "3.4 mn", "1.1 mn", "0.8 mn")
    rows = [{**total, "commodity": "barley"}, *({**part, "commodity": "wheat"} for part in parts)]
    assert failures(checked(*rows, text=text)) == []


@pytest.mark.parametrize(
    ("lead", "verdict"),
    [("Imports were in particular coal. Exports", "inconsistent"), ("Exports", "inconsistent"), ("Exports in particular", "open")],
    ids=["of another list", "none", "of the list"],
)
def test_words_of_an_open_list_are_those_of_its_own_sentence(lead: str, verdict: str) -> None:
    text = f"Exports came to 9.4 bn dollars. {lead}: iron 2.9 bn, copper 2.1 bn and other goods 1.2 bn."
    goods = {"2.9 bn": "iron", "2.1 bn": "copper", "1.2 bn": "other goods"}
    rows = [told("exports", "9.4 bn"), *(told("exports", printed, commodity=name) for printed, name in goods.items())]
    assert set(verdicts(checked(*rows, text=text), "A102")) == {verdict}


def test_digits_that_changed_places_are_looked_for_in_the_figure_right_before_a_list() -> None:
    text = "Imports were meat (137 mn), fish (118.6 mn) and other goods (61.7 mn). Imports by country: Germany: 115 mn; Japan: 202 mn."
    goods = (("137 mn", "meat"), ("118.6 mn", "fish"), ("61.7 mn", "other goods"))
    rows = [told("imports", printed, commodity=name, partner="WLD") for printed, name in goods]
    rows += [told("imports", "115 mn", partner="DEU"), told("imports", "202 mn", partner="JPN")]
    assert alarms(checked(*rows, text=text)) == []


@pytest.mark.parametrize(
    ("lang", "lead", "verdict"),
    [
        ("en", "The kinds of bulk are:", "inconsistent"),
        ("en", "The principal kinds of bulk are:", "open"),
        ("fr", "Les principales marchandises sont :", "open"),
        ("kk", "Негізгі жүктер:", "open"),
        ("ru", "Основные грузы:", "open"),
    ],
)
def test_the_main_parts_of_a_total_need_not_reach_it_though_digits_that_change_places_would(lang: str, lead: str, verdict: str) -> None:
    rows = [{**row, "lang": lang} for row in tonnes("1.3 bn", "436 mn", "489.8 mn")]
    text = f"In all 1.3 bn. {lead} one (436 mn) and two (489.8 mn)."
    assert set(verdicts(checked(*rows, text=text), "A102")) == {verdict}


def test_a_list_ends_with_its_sentence_though_a_currency_sign_closes_it() -> None:
    text = "Exports reached 1481 bn €. "
    text += "By product: wheat, 621.4 bn €; medicines, 611.5 bn €; other goods, 248.1 bn €. Those to Peru fell to 360.0 bn €."
    goods = [("1481 bn", None, "WLD"), ("621.4 bn", "wheat", "WLD"), ("611.5 bn", "medicines", "WLD"), ("248.1 bn", "other goods", "WLD")]
    rows = [told("exports", number, commodity=name, partner=partner) for number, name, partner in (*goods, ("360.0 bn", None, "PER"))]
    assert failures(checked(*rows, text=text)) == []
