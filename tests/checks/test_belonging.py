"""A failure is doubted where the text offers one of its figures something else to belong to, and stands where it does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tradecheck.checks.api import check_claims
from tradecheck.checks.claim_table import claims_from_rows
from tradecheck.checks.record import Report
from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document

from .telling import alarms, checked, table, told, verdicts


def read(text: str) -> Report:
    return check_claims(claims_of(Document("a.txt", text)).claims, {"a.txt": text})


@pytest.mark.parametrize(("larger", "verdict"), [("2.58 bn", "open"), ("0.19 bn", "inconsistent")], ids=["may be its whole", "too small"])
def test_a_part_is_held_against_no_whole_where_its_own_sentence_tells_a_larger_figure(larger: str, verdict: str) -> None:
    text = f"Sales came to {larger}, with medicines at 0.26 bn. Purchases were 0.21 bn in all."
    rows = [
        told("exports", larger),
        told("imports", "0.26 bn", commodity="pharmaceuticals"),
        told("imports", "0.21 bn"),
    ]
    assert verdicts(checked(*rows, text=text), "A501") == [verdict]


@pytest.mark.parametrize(("imports", "verdict"), [("9.0 bn", "open"), ("7.0 bn", "inconsistent")], ids=["fits", "does not fit"])
def test_a_share_that_fits_the_other_flow_proves_nothing(imports: str, verdict: str) -> None:
    text = f"Exports were 12.0 bn and imports {imports}.\n\nClothing brought 2.3 bn, or 25.6 %, and is mostly jackets."
    rows = [
        told("exports", "12.0 bn"),
        told("imports", imports),
        told("exports", "2.3 bn", commodity="apparel"),
        told("share", "25.6 %", of="exports", value="25.6", commodity="apparel"),
    ]
    assert verdicts(checked(*rows, text=text), "R101") == [verdict]


@pytest.mark.parametrize(
    ("first", "verdict"), [("1.10 bn", "open"), ("1.72 bn", "inconsistent")], ids=["doubled since", "not doubled since"]
)
def test_a_multiple_in_a_sentence_of_its_own_may_be_of_an_earlier_base(first: str, verdict: str) -> None:
    text = f"Exports were {first} in 2018, 1.89 bn in 2021 and 2.21 bn in 2022. They doubled over the life of the treaty."
    rows = [
        told("exports", first, period="2018"),
        told("exports", "1.89 bn", period="2021"),
        told("exports", "2.21 bn"),
        _doubled(),
    ]
    assert verdicts(checked(*rows, text=text), "G301")[0] == verdict


def _doubled() -> dict[str, object]:
    return {**told("multiple", "2", of="exports", unit="x", base_period="2021"), "quote": "doubled"}


@pytest.mark.parametrize(("other", "verdicts_"), [("25.8", ["consistent", "open"]), ("21.3", ["inconsistent", "open"])])
def test_of_two_rates_of_one_sentence_the_one_that_fits_is_of_the_figures(other: str, verdicts_: list[str]) -> None:
    text = f"Imports were 159.4 t, then 118.3 t. By weight they fell {other} %, by value 26.8 %."
    rate = {"of": "quantity", "base_period": "2021", "commodity": "gold"}
    rows = [
        told("quantity", "159.4", unit="t", period="2021", commodity="gold"),
        told("quantity", "118.3", unit="t", commodity="gold"),
        {**told("growth", other, **rate), "value": f"-{other}"},
        {**told("growth", "26.8", **rate), "value": "-26.8"},
    ]
    assert sorted(verdicts(checked(*rows, text=text), "G101")) == verdicts_


def test_prices_in_two_currencies_are_of_one_thing_where_one_sentence_tells_them() -> None:
    rate = told("other", "605.40", unit="XOF/USD", reporter=None, partner=None, source=None)
    rows = [told("price", "2014", unit="USD/t"), told("price", "1120000", unit="XOF/t"), rate]
    apart = "The index stood at 2014 dollars a tonne. Our lots went for 1120000 francs a tonne, with the dollar at 605.40 francs."
    assert verdicts(checked(*rows, text=apart), "C101") == ["open"]
    assert verdicts(checked(*rows, text=apart.replace(". Our lots went for", ", that is")), "C101") == ["inconsistent"]


@pytest.mark.parametrize(
    ("goods", "verdict"),
    [("Coffee", "open"), ("Demand", "inconsistent")],
    ids=["goods named before it", "no goods named"],
)
def test_a_rate_whose_sentence_names_goods_is_not_surely_that_of_all_goods(goods: str, verdict: str) -> None:
    text = (
        "Swiss imports from Brazil fell from 1.509 billion francs in 2022 to 1.227 billion francs in 2023.\n\n"
        f"{goods} explains nearly all of it: in 2023 imports from Brazil shrank by 22.6 percent against 2022."
    )
    assert set(verdicts(read(text), "G101")) == {verdict}


def test_a_gap_between_sources_that_a_wrong_conversion_makes_is_folded_into_it() -> None:
    rows = [
        told("imports", "905 bn", unit="XOF"),
        told("other", "655.957", unit="XOF/EUR", reporter=None, partner=None, source=None),
        told("imports", "1.83 bn", unit="EUR"),
        told("exports", "1.31 bn", unit="EUR", reporter="DEU", partner="KAZ", source="DEU"),
    ]
    assert alarms(checked(*rows)) == ["C101"]
    assert alarms(checked(*rows[2:])) == ["M102"]


def test_of_three_flows_of_a_sentence_the_sum_of_two_is_taken_for_no_flow_of_its_own() -> None:
    text = "Astana counted exports of 88.7 mn. By Berlin's data it was 143.2 mn, with deliveries of 98.6 mn and purchases of {} mn."
    german = {"reporter": "DEU", "partner": "KAZ", "source": "DEU"}
    for last, verdict in (("44.6", "open"), ("21.9", "mismatch")):
        rows = [
            told("exports", "88.7 mn"),
            told("imports", "143.2 mn", **german),
            told("exports", "98.6 mn", **german),
            told("exports", f"{last} mn", **german),
        ]
        assert verdicts(checked(*rows, text=text.format(last)), "M102")[0] == verdict


@pytest.mark.parametrize(("before", "verdict"), [("279 mn", "inconsistent"), ("391 mn", "open")], ids=["exchanged", "another figure"])
def test_figures_of_two_periods_that_changed_places_are_told_however_far_apart(before: str, verdict: str) -> None:
    text = f"Imports were 453 mn (a year before: {before}).\n\nExports rose to 208 mn.\n\nTrade was 487 mn."
    rows = [
        told("imports", "453 mn"),
        told("imports", before, period="2021"),
        told("exports", "208 mn"),
        told("turnover", "487 mn"),
    ]
    assert verdicts(checked(*rows, text=text), "A101") == [verdict]


@pytest.mark.parametrize(("place", "verdict"), [(None, "open"), (3, "inconsistent")], ids=["carried", "named"])
def test_a_figure_is_a_part_only_with_a_partner_that_words_beside_it_name(place: int | None, verdict: str) -> None:
    rows = table(told("exports", "19.2 bn"), told("exports", "11.9 bn", partner="WLD"), text="We sold 19.2 bn. All countries took 11.9 bn.")
    part, whole = claims_from_rows(rows)
    part = replace(part, evidence={"partner": [place, place and place + 4, "carried on"]})
    report = check_claims([part, whole], {"a.txt": "We sold 19.2 bn. All countries took 11.9 bn."})
    assert verdicts(report, "A501") == [verdict]
