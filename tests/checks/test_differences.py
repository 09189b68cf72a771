"""How far two sources lie apart, told in a number: confirmed where it fits, never called wrong."""

from __future__ import annotations

import pytest

from .telling import Row, checked, failures, told, verdicts


def two_tellings(*more: Row) -> list[Row]:
    ours = told("imports", "5.5 bn", reporter="KGZ", partner="CHN", source="KGZ")
    theirs = told("exports", "22.7 bn", reporter="CHN", partner="KGZ", source="CHN")
    return [ours, theirs, *({**row, "reporter": "KGZ", "partner": "CHN", "source": None} for row in more)]


@pytest.mark.parametrize(("gap", "found"), [("17.2 bn", ["consistent"]), ("17 bn", ["consistent"]), ("12 bn", ["inconsistent"])])
def test_the_gap_of_two_sources_follows_from_their_figures(gap: str, found: list[str]) -> None:
    report = checked(*two_tellings(told("other", gap)), text=f"We count 5.5 bn, they 22.7 bn. The difference is {gap}.")
    assert verdicts(report, "G201") == found


def test_an_amount_behind_two_sources_that_no_word_calls_their_gap_is_none() -> None:
    report = checked(*two_tellings(told("other", "12 bn")), text="We count 5.5 bn, they 22.7 bn. The credit line is 12 bn.")
    assert "G201" not in failures(report)


def test_a_gap_behind_two_flows_of_two_sources_may_be_that_of_both() -> None:
    ours = told("exports", "3.1 bn", reporter="KGZ", partner="CHN", source="KGZ")
    theirs = told("imports", "3.9 bn", reporter="CHN", partner="KGZ", source="CHN")
    gap = told("other", "12 bn", reporter="KGZ", partner="CHN", source=None)
    rows = [*two_tellings(), ours, theirs, gap]
    assert "G201" not in failures(checked(*rows, text="We count 5.5 bn, they 22.7 bn. Sold: 3.1 bn, 3.9 bn. The difference is 12 bn."))


@pytest.mark.parametrize(("times", "found"), [("4.1", ["consistent"]), ("3.1", [])])
def test_so_many_times_what_the_other_source_tells(times: str, found: list[str]) -> None:
    multiple = told("multiple", times, unit="x", of="turnover")
    assert verdicts(checked(*two_tellings(multiple), text=f"We count 5.5 bn, they 22.7 bn: {times} times as much."), "G303") == found


@pytest.mark.parametrize(("gap", "found"), [("430", ["consistent"]), ("530", [])])
def test_two_prices_of_a_sentence_and_their_difference(gap: str, found: list[str]) -> None:
    prices = [told("price", number, unit="USD/container") for number in ("1420", "1850")]
    text = f"By rail a box costs 1420 dollars, by road 1850, a difference of {gap}."
    assert verdicts(checked(*prices, told("other", gap, unit="USD/container"), text=text), "G201") == found


def test_a_difference_of_another_period_is_not_that_of_these_tellings() -> None:
    report = checked(*two_tellings(told("other", "17.2 bn", period="2021")), text="We count 5.5 bn, they 22.7 bn. In 2021 it was 17.2 bn.")
    assert verdicts(report, "G201") == []
