"""Totals that stand beside a list: in the paragraph before or behind it, before a colon, or announced behind its items."""

from __future__ import annotations

import pytest

from .telling import Row, alarms, checked, failures, told, verdicts

_TABLE = "Exports by country, mn\n\nChad\t241.8\nMali\t61.2\nTogo\t49.5\n\nThese three took {} mn.\n"
_ITEMS = "What came in:\n- fruit: 63.4 mn;\n- cloth: 87.2 mn;\n- cars: 92.6 mn.\nThese items made a combined {} mn."
_GOODS = ("fruit", "cloth", "cars")


def sales(*printed: str, partners: tuple[str | None, ...]) -> list[Row]:
    return [told("exports", number, partner=partner) for number, partner in zip(printed, partners, strict=True)]


@pytest.mark.parametrize(("total", "found"), [("352.5", True), ("532.5", False)])
def test_a_table_is_confirmed_by_the_total_of_the_next_paragraph(total: str, found: bool) -> None:
    rows = sales("241.8 mn", "61.2 mn", "49.5 mn", f"{total} mn", partners=("TCD", "MLI", "TGO", None))
    text = _TABLE.format(total)
    placed = [{**row, "quote": row["quote"].removesuffix(" mn") if row.get("partner") else row["quote"]} for row in rows]
    report = checked(*placed, text=text)
    assert ("consistent" in verdicts(report, "A102")) == found
    assert alarms(report) == []


@pytest.mark.parametrize(("total", "alarm"), [("243.2", []), ("283.2", ["A102"])])
def test_the_items_of_a_list_make_the_sum_announced_behind_them(total: str, alarm: list[str]) -> None:
    items = [told("imports", number, commodity=name) for number, name in zip(("63.4 mn", "87.2 mn", "92.6 mn"), _GOODS, strict=True)]
    whole = told("imports", f"{total} mn", commodity="three items")
    assert alarms(checked(*items, whole, text=_ITEMS.format(total))) == alarm


@pytest.mark.parametrize("link", [" (most of the whole):", ". It sold:"])
@pytest.mark.parametrize(("knit", "alarm"), [("19.28 bn", []), ("19.82 bn", ["A102"])])
def test_goods_behind_a_colon_are_parts_of_the_goods_before_it(link: str, knit: str, alarm: list[str]) -> None:
    text = f"Garments brought 36.13 bn{link} knitwear {knit}, woven goods 16.85 bn."
    rows = [told("exports", "36.13 bn", commodity="garments"), told("exports", knit, commodity="knitwear")]
    assert alarms(checked(*rows, told("exports", "16.85 bn", commodity="woven garments"), text=text)) == alarm


@pytest.mark.parametrize(("total", "found"), [("87.8", []), ("87800", ["U101"]), ("83.1", [])])
def test_two_gates_and_their_sum_show_only_a_slip(total: str, found: list[str]) -> None:
    text = f"By the one gate 48.6 trucks came, by the other 39.2, combined {total}."
    rows = [told("count", number, unit="vehicle") for number in ("48.6", "39.2", total)]
    assert [code for code in failures(checked(*rows, text=text)) if code in ("A102", "U101")] == found


def test_prices_of_two_seasons_meet_though_their_years_overlap() -> None:
    text = "Wheat became dearer: the price rose from 268 to 251 dollars a tonne."
    prices = [
        told("price", number, unit="USD/t", commodity="wheat", period=season)
        for number, season in (("268", "2022/2023"), ("251", "2023/2024"))
    ]
    assert failures(checked(*prices, text=text)) == ["G401"]


@pytest.mark.parametrize(
    ("text", "found"), [("an average price of {}, against {} before", ["G401"]), ("{}, against an average price of {} before", [])]
)
def test_the_word_average_before_two_prices_is_for_both(text: str, found: list[str]) -> None:
    told_text = "Wheat rose further in the season that ended in June: it reached " + text.format("251", "268") + "."
    prices = [told("price", number, unit="USD/t", commodity="wheat", period=year) for number, year in (("251", "2022"), ("268", "2021"))]
    assert failures(checked(*prices, text=told_text)) == found
