"""Parts that no field tells apart, and what is told of them in their sentence."""

from __future__ import annotations

import pytest

from tradecheck.checks.api import check_claims
from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document

from .telling import Row, alarms, checked, failures, told, verdicts


def boxes(*printed: str, **fields: str) -> list[Row]:
    return [told("quantity", number, unit="TEU", source=None, **fields) for number in printed]


@pytest.mark.parametrize(("share", "alarm"), [("20.1%", []), ("26.1%", ["R101"])])
def test_a_share_beside_the_figure_of_a_port_is_of_the_figure_told_first(share: str, alarm: list[str]) -> None:
    text = f"The route carried 3390 TEU. The west port had 2710 TEU (79.9%). The south port had 680 TEU ({share})."
    whole, one, other = boxes("3390", "2710", "680")
    told_shares = [told("share", number, of="quantity", source=None) for number in ("79.9%", share)]
    assert alarms(checked(whole, one, told_shares[0], other, told_shares[1], text=text)) == alarm


def test_without_another_share_that_fits_the_whole_is_not_known() -> None:
    text = "The route carried 3390 TEU. The south port had 680 TEU (26.1%)."
    assert failures(checked(*boxes("3390", "680"), told("share", "26.1%", of="quantity", source=None), text=text)) == []


@pytest.mark.parametrize(("total", "verdict"), [("2380", "consistent"), ("2830", "inconsistent")])
def test_the_ports_of_a_sentence_make_the_sum_announced_behind_them(total: str, verdict: str) -> None:
    text = f"The line landed 1120 TEU in one port, 950 in the next and 310 in the third, for a combined {total} TEU."
    one, other, third, whole = boxes("1120", "950", "310", total, period="")
    assert verdicts(checked(one, other, {**third, "reporter": "UZB"}, whole, text=text), "A102") == [verdict]


def test_figures_of_two_periods_are_no_parts_of_an_announced_sum() -> None:
    text = "It landed 1120 TEU in spring, 950 in summer and 310 in autumn, for a combined 2830 TEU."
    one, other, third, whole = boxes("1120", "950", "310", "2830")
    assert verdicts(checked({**one, "period": "2021"}, other, third, whole, text=text), "A102") == []


def test_the_rest_ends_a_list_whose_total_has_a_wider_figure_behind_it() -> None:
    text = "Sales there were 702 mn, of all sales of 6300 mn abroad. Cereals brought 231 mn, dairy 69 mn, and all the rest came to {} mn."
    goods = [("231 mn", "cereals"), ("69 mn", "dairy products")]

    def report(rest: str) -> list[str]:
        rows = [told("exports", "702 mn"), told("exports", "6300 mn", partner="WLD")]
        rows += [told("exports", number, commodity=name) for number, name in goods] + [told("exports", f"{rest} mn")]
        return failures(checked(*rows, text=text.format(rest)))

    assert report("402") == []
    assert report("342") == ["A102"]


def test_a_headline_is_a_sentence_of_its_own() -> None:
    body = "Exports stood at 3.02 bn in the year; the deficit, as ever the largest item of the accounts, was 1.25 bn."
    text = f"Deficit down to 1.37 bn\n{body} {'Nothing else is told. ' * 6}"
    deficits = [told("balance", number) for number in ("1.37 bn", "1.25 bn")]
    rows = [deficits[0], told("exports", "3.02 bn"), deficits[1]]
    assert verdicts(checked(*rows, text=text), "D101") == ["inconsistent"]


def test_ranks_are_exact() -> None:
    ranks = [told("rank", number, of="quantity", unit="rank", partner=partner) for number, partner in (("11", "BRA"), ("10", "SWE"))]
    values = [{**boxes(number)[0], "partner": partner} for number, partner in (("241000", "BRA"), ("199000", "SWE"))]
    text = "With 241000 TEU the country is number 11; 10 is the other with 199000 TEU."
    assert failures(checked(values[0], *({**rank, "source": None} for rank in ranks), values[1], text=text)) == ["R201"]


TABLE = """Mutual trade of the members of the EAEU (exports), 2023

|            | USD million | share, % |
| Armenia    |       3,400 |      5.0 |
| Belarus    |      19,200 |     {share} |
| Kazakhstan |      10,400 |     15.3 |
| Russia     |      35,000 |     51.5 |
| EAEU       |      68,000 |    100.0 |
"""


@pytest.mark.parametrize(("share", "alarm"), [("28.2", []), ("22.8", ["R101"])])
def test_a_members_share_in_a_table_is_of_what_the_union_trades(share: str, alarm: list[str]) -> None:
    text = TABLE.format(share=share)
    report = check_claims(claims_of(Document("table", text)).claims, {"table": text})
    assert [f.code for f in report.findings if f.severity == "error" and f.code == "R101"] == alarm


def test_goods_as_others_or_in_passing_keep_two_sources_apart_from_no_figure() -> None:
    text = (
        "Statistics Poland counts exports to Kazakhstan of 4.2 billion euros in 2022, mostly machinery, and imports of 3.1 billion euros. "
        "Kazakhstan's Bureau of National Statistics shows other figures: exports to Poland of 1.4 billion euros."
    )
    report = check_claims(claims_of(Document("release", text)).claims, {"release": text})
    assert [f.code for f in report.findings if f.severity != "info"] == ["M102"]
