"""Growth against its levels: which rates are drawn, and what the title says of them."""

from __future__ import annotations

import pytest

from tradecheck import charts
from tradecheck.charts import Chart
from tradecheck.errors import ChartError

from .told import Row, outcome, told


def drawn(*rows: Row, **options: int) -> Chart:
    found = outcome(*rows)
    return charts.growth(found.claims, found.checks, **options)


def rate(printed: str, **more: str) -> Row:
    return told(None, printed, "%", measure="growth", of="exports", base_period="2021", **more)


LEVELS = (told(None, "26.2", measure="exports"), told(None, "25.0", measure="exports", period="2021"))


def test_a_rate_that_does_not_fit_is_told_with_what_its_figures_allow() -> None:
    chart = drawn(*LEVELS, rate("14.8"))
    assert chart.sentence.startswith("Kazakhstan's exports to Germany: stated growth of 14.8 % does not fit; its own figures allow 4.3")
    assert "stated 14.8 %, which stands for 14.75 to 14.85 %" in chart.alt_text
    assert "does not fit by" in chart.alt_text


def test_a_rate_that_fits_is_told_to_fit() -> None:
    assert drawn(*LEVELS, rate("4.8")).sentence == "Kazakhstan's exports to Germany: stated growth of 4.8 % fits the figures it goes with"


def many(count: int) -> list[Row]:
    return [
        {**row, "partner": partner, "claim": 3 * at + number}
        for at, partner in enumerate(["DEU", "FRA", "ITA", "ESP", "POL", "AUT", "BEL", "NLD", "CZE", "HUN"][:count])
        for number, row in enumerate((*LEVELS, rate("4.8" if at else "14.8")), 1)
    ]


def test_a_document_of_many_rates_gets_a_panel_each_those_that_do_not_fit_first() -> None:
    chart = drawn(*many(5))
    assert len(chart.axes) == 5
    assert "to Germany: stated growth of 14.8 % does not fit" in chart.sentence
    limited = drawn(*many(10))
    assert len(limited.axes) == 8
    assert "8 of 10 rates shown, those that do not fit first" in limited.alt_text
    assert len(drawn(*many(10), most=2).axes) == 2


def test_falls_have_a_true_minus() -> None:
    assert "stated \u22124.6 %" in drawn(LEVELS[0], {**LEVELS[1], "period": "2022"}, {**LEVELS[0], "period": "2021"}, rate("-4.6")).alt_text


@pytest.mark.parametrize("rows", [(), LEVELS, (*LEVELS[:1], rate("4.8"))])
def test_a_rate_without_both_levels_cannot_be_drawn(rows: tuple[Row, ...]) -> None:
    with pytest.raises(ChartError, match="no growth rate stands with both levels"):
        drawn(*rows)
