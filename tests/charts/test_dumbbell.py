"""The dumbbell: what its title says, which side is which, and what cannot be drawn."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tradecheck import charts
from tradecheck.charts.sheets.chart import Chart
from tradecheck.errors import ChartError, TableError

from .told import Row, outcome, told


def drawn(*rows: Row) -> Chart:
    found = outcome(*rows)
    return charts.dumbbell(found.claims, found.checks, dates={"release.txt": "2023-03-31"})


GAP = (told("DEU", "10.5"), told("KAZ", "2.8"))


def test_the_title_states_the_finding_with_its_rounding() -> None:
    chart = drawn(*GAP)
    assert chart.sentence == "Germany reports 3.7 to 3.8 times as much trade with Kazakhstan in 2022 as Kazakhstan itself"


def test_a_smaller_difference_is_told_in_percent() -> None:
    chart = drawn(told("CHN", "41", partner="CHN", period="2023"), told("KAZ", "31.5", partner="CHN", period="2023"))
    assert chart.sentence == "China reports 28 to 32 % more trade with Kazakhstan in 2023 than Kazakhstan itself"


def test_imports_and_the_partners_exports_are_told_as_such() -> None:
    chart = drawn(
        told("CHN", "116.23", measure="exports", reporter="CHN", partner="DEU"),
        told("DEU", "201.2", measure="imports", reporter="DEU", partner="CHN"),
    )
    assert chart.sentence == "Germany reports imports from China in 2022 that are 1.7 times the exports China reports"
    assert "exports against imports" in chart.alt_text.lower()


def test_sources_that_agree_are_not_told_to_differ() -> None:
    chart = drawn(told("DEU", "10.5"), told("KAZ", "10.4"))
    assert chart.sentence.startswith("Germany and Kazakhstan agree")
    assert "the axis does not begin at zero" in chart.alt_text


def test_the_alternative_text_has_every_number_of_the_chart() -> None:
    text = drawn(*GAP).alt_text
    for part in ("10.5 bn USD", "10.45 to 10.55", "2.8 bn USD", "2.75 to 2.85", "gap 7.60 to 7.80 bn USD", "at most 8 %"):
        assert part in text
    for part in ("billion US dollars", "2022", "valuation", "release.txt (31 March 2023), claims 1 and 2"):
        assert part in text


def test_the_source_that_is_told_first_is_the_reporter_in_every_row() -> None:
    rows = (*GAP, told("KAZ", "1.0", period="2021"), told("DEU", "9.0", period="2021"))
    sides = [part for part in drawn(*rows).alt_text.split(". ") if ", which stands for" in part]
    assert len(sides) == 2
    assert all(part.index("Germany: ") < part.index("Kazakhstan: ") for part in sides)


def test_a_figure_in_another_currency_is_converted_at_the_rate_that_is_told() -> None:
    rate = told(None, "1.08", "USD/EUR", measure="other", reporter=None, partner=None)
    text = drawn(told("DEU", "10.0", "bn EUR"), told("KAZ", "2.8"), rate).alt_text
    assert "Germany: 10.0 bn EUR, which stands for 10.69 to 10.91 bn USD, converted" in text  # 9.95 * 1.075, 10.05 * 1.085


def test_rows_beyond_the_limit_are_counted() -> None:
    rows = [row for year in range(2010, 2020) for row in (told("DEU", "10.5", period=str(year)), told("KAZ", "2.8", period=str(year)))]
    assert "6 of 10 flows shown, the largest differences first" in drawn(*rows).alt_text


@pytest.mark.parametrize("rows", [(), GAP[:1], (told(None, "10.5"), told("KAZ", "2.8"))])
def test_what_two_sources_do_not_tell_is_an_error_that_says_what_is_needed(rows: tuple[Row, ...]) -> None:
    with pytest.raises(ChartError, match="no flow is told by two sources"):
        drawn(*rows)


def test_the_findings_table_serves_as_checks() -> None:
    found = outcome(*GAP)
    assert charts.dumbbell(found.claims, found.findings).sentence == drawn(*GAP).sentence


def test_a_faulty_table_is_told_with_its_row() -> None:
    found = outcome(*GAP)
    with pytest.raises(TableError, match="row 1: column 'verdict' is empty"):
        charts.dumbbell(found.claims, found.checks.assign(verdict=None))


@pytest.mark.parametrize("words", [{"qualifier": "over"}, {"qualifier": "under"}, {"value": [Decimal(10**10), Decimal(11 * 10**9)]}])
def test_figures_without_an_end_and_ranges_are_drawn(words: Row) -> None:
    assert drawn({**GAP[0], **words}, GAP[1]).sentence.startswith("Germany")
