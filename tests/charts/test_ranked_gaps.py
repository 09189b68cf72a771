"""Ranked gaps: the largest first, shares that add up, one unit."""

from __future__ import annotations

import pytest

from tradecheck import charts
from tradecheck.charts import Chart
from tradecheck.errors import ChartError

from .told import Row, outcome, told

ITALY = (told("ITA", "5.0", partner="ITA"), told("KAZ", "15.0", partner="ITA"))
GERMANY = (told("DEU", "10.0"), told("KAZ", "4.0"))
CHINA = (told("CHN", "41.0", partner="CHN"), told("KAZ", "37.0", partner="CHN"))


def drawn(*rows: Row, **options: int) -> Chart:
    found = outcome(*rows)
    return charts.ranked_gaps(found.claims, found.checks, **options)


def test_the_largest_gap_comes_first_and_shares_reach_a_hundred() -> None:
    chart = drawn(*GERMANY, *ITALY, *CHINA)
    assert chart.sentence == "The largest gap, on trade of Italy and Kazakhstan, 2022, makes up 50 % of all 3 gaps together"
    shares = [part.partition(".")[0] for part in chart.alt_text.split("cumulative share ")[1:]]
    assert shares == ["50 %", "80 %", "100 %"]


def test_the_share_is_of_all_gaps_even_where_few_are_drawn() -> None:
    text = drawn(*GERMANY, *ITALY, *CHINA, most=1).alt_text
    assert "cumulative share 50 %" in text
    assert "the 1 largest of 3 gaps" in text


def test_bars_begin_at_zero() -> None:
    assert drawn(*GERMANY, *ITALY).axes[0].get_xlim()[0] == 0


def test_gaps_in_other_units_are_counted() -> None:
    euro = (told("FRA", "5.0", "bn EUR", partner="FRA"), told("KAZ", "1.0", "bn EUR", partner="FRA"))
    assert "1 gap in other units left out" in drawn(*GERMANY, *ITALY, *euro).alt_text


def test_sources_that_agree_leave_nothing_to_rank() -> None:
    with pytest.raises(ChartError, match="no two sources differ"):
        drawn(told("DEU", "10.0"), told("KAZ", "10.1"))


def test_a_gap_that_is_part_of_another_is_not_counted_twice() -> None:
    imports = (
        told("DEU", "5.0", measure="imports", reporter="DEU", partner="KAZ"),
        told("KAZ", "1.0", measure="exports", reporter="KAZ", partner="DEU"),
    )
    half = (told("DEU", "5.0", period="2022-H1"), told("KAZ", "1.0", period="2022-H1"))
    text = drawn(*GERMANY, *ITALY, *imports, *half).alt_text
    assert "of all 2 gaps together" in text
    assert "2 gaps within others left out" in text
