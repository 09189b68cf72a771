"""The words of charts: names, periods, intervals and sources as a sentence tells them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tradecheck.charts.wording import (
    bare,
    day_words,
    figure,
    flow_words,
    in_period,
    listed,
    period_words,
    possessive,
    scaled_unit,
    source_words,
    times_words,
)  # fmt: skip
from tradecheck.claim import Claim
from tradecheck.interval import Interval

from .told import Row, outcome, told


def claim(*rows: Row) -> Claim:
    return outcome(*rows).report.claims[0]


@pytest.mark.parametrize(
    ("period", "words", "inside"),
    [
        ("2022", "2022", "in 2022"),
        ("2022-H1", "first half of 2022", "in the first half of 2022"),
        ("2022-Q4", "fourth quarter of 2022", "in the fourth quarter of 2022"),
        ("2022-05", "May 2022", "in May 2022"),
        ("2023-02-01", "1 February 2023", "as of 1 February 2023"),
        ("2022-01/2022-08", "January to August 2022", "from January to August 2022"),
        ("2022-07/2023-06", "July 2022 to June 2023", "from July 2022 to June 2023"),
        ("2018/2022", "2018 to 2022", "from 2018 to 2022"),
        ("2022-Q2/2022-Q3", "second quarter to third quarter of 2022", "from second quarter to third quarter of 2022"),
    ],
)
def test_periods_are_told_as_people_say_them(period: str, words: str, inside: str) -> None:
    assert period_words(period) == words
    assert in_period(period) == inside


def test_what_is_no_date_stays_as_it_is() -> None:
    assert day_words("spring 2023") == "spring 2023"
    assert period_words(None) == "no period told"


@pytest.mark.parametrize(
    ("ends", "words"),
    [
        (("3.667", "3.836"), ("3.7 to 3.8 times", True)),
        (("1.284", "1.320"), ("28 to 32 %", False)),
        (("1.7305", "1.7316"), ("1.7 times", True)),
        (("12.3", "12.4"), ("12 times", True)),
        (("3.7", None), ("at least 3.7 times", True)),
    ],
)
def test_ratios_are_told_as_times_or_percent(ends: tuple[str, str | None], words: tuple[str, bool]) -> None:
    low, high = (None if end is None else Decimal(end) for end in ends)
    assert times_words(Interval(low, high)) == words


def test_figures_keep_the_digits_they_were_printed_with() -> None:
    assert figure(claim(told("DEU", "10.50"))) == "10.50 bn USD"
    assert figure(claim(told("DEU", "10.5", qualifier="about"))) == "about 10.5 bn USD"
    assert bare(claim(told("DEU", "10.50")), 9) == "10.50"
    assert bare(claim(told("DEU", "850", "mn USD")), 9) == "0.850"
    ranged = claim({**told("DEU", "2", "mn USD"), "value": [Decimal(2_000_000), Decimal(3_500_000)], "digits": ""})
    assert figure(ranged) == "2.0 to 3.5 mn USD"
    assert bare(ranged, 6) == "2 to 3.5"


def test_flows_are_told_by_their_owner() -> None:
    assert flow_words(claim(told("KAZ", "1.0"))) == "trade of Germany and Kazakhstan"
    wheat = told("KAZ", "1.0", measure="exports", commodity="wheat")
    assert flow_words(claim(wheat)) == "Kazakhstan's exports of wheat to Germany"
    assert flow_words(claim({**wheat, "reporter": "NLD", "partner": "WLD", "commodity": None})) == "the Netherlands' exports"
    grown = told("KAZ", "5", "%", measure="growth", of="quantity", direction="export", commodity="maize", partner="WLD")
    assert flow_words(claim(grown)) == "Kazakhstan's exported quantity of maize"
    assert possessive("China") == "China's"


def test_units_are_told_in_words() -> None:
    assert scaled_unit("USD", Decimal(10**10)) == "billion US dollars"
    assert scaled_unit("USD/t", Decimal(300)) == "US dollars per tonne"
    assert scaled_unit("joint_venture", Decimal(5)) == "joint venture"
    assert listed(["a", "b", "a", "c"]) == "a, b and c"


def test_sources_are_documents_with_dates_and_claims() -> None:
    many = [told("DEU", f"{at}.5", period=str(2000 + at)) for at in range(1, 6)]
    report = outcome(*many, told("KAZ", "1.0", doc="folder/other.txt")).report
    words = source_words((*report.claims[:3], report.claims[4], report.claims[5]), {"release.txt": "2023-03-31"})
    assert words == "Source: release.txt (31 March 2023), claims 1 to 3 and 5; other.txt (no date told), claim 1."


def test_documents_beyond_four_are_counted() -> None:
    report = outcome(*(told("DEU", "1.0", doc=f"{at}.txt") for at in range(6))).report
    assert source_words(report.claims, {}).endswith("3.txt (no date told), claim 1; 2 more documents.")
