"""One flow through time: mirrored bars, the asymmetry of its sides, and what documents tell of it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradecheck import charts
from tradecheck.charts import Chart
from tradecheck.charts.flows.asymmetries import relative_gap
from tradecheck.errors import ChartError, UsageError
from tradecheck.interval import Interval

from .told import Row, outcome, told

YEARS = {"2019": ("6.0", "1.7"), "2020": ("4.2", "2.0"), "2021": ("7.1", "2.2"), "2022": ("10.5", "2.8")}
BOTH = [row for year, (german, kazakh) in YEARS.items() for row in (told("DEU", german, period=year), told("KAZ", kazakh, period=year))]
FUNCTIONS = (charts.mirrored_bars, charts.asymmetry, charts.timeline)
DATES = {"release.txt": "2023-03-31", "later.txt": "2024-03-31"}


def drawn(kind: Any, *rows: Row, **options: Any) -> Chart:
    found = outcome(*rows)
    chart: Chart = kind(found.claims, found.checks, dates=DATES, **options)
    return chart


def test_bars_say_who_reports_more_and_by_how_much_at_the_end() -> None:
    told_of = "Germany reports more trade with Kazakhstan than Kazakhstan itself in all 4 years; 3.7 to 3.8 times as much in 2022"
    assert drawn(charts.mirrored_bars, *BOTH).sentence == told_of


def test_bars_begin_at_zero_on_both_sides() -> None:
    left, right = drawn(charts.mirrored_bars, *BOTH).axes
    assert left.get_xlim()[1] == right.get_xlim()[0] == 0
    assert left.get_xlim()[0] == right.get_xlim()[1]


def test_a_year_that_one_side_tells_keeps_its_place() -> None:
    chart = drawn(charts.mirrored_bars, *BOTH, told("KAZ", "3.9", period="2023"))
    assert "2023: Germany no figure, Kazakhstan 3.9 bn USD" in chart.alt_text


def test_of_two_vintages_the_later_document_counts() -> None:
    later = [told("DEU", "9.9", doc="later.txt"), told("KAZ", "2.9", doc="later.txt")]
    text = drawn(charts.mirrored_bars, *BOTH, *later).alt_text
    assert "9.9 bn USD" in text
    assert "10.5 bn USD" not in text


def test_the_asymmetry_tells_whether_the_gap_widens() -> None:
    title = drawn(charts.asymmetry, *BOTH[2:]).sentence
    assert title == "The gap between Germany's and Kazakhstan's figures has widened from 71 % of their mean in 2020 to 116 % in 2022"
    assert "has narrowed from 112 %" in drawn(charts.asymmetry, *BOTH[:4]).sentence


POSITIVE = st.decimals(Decimal("0.01"), Decimal(1000), places=2)


@given(POSITIVE, POSITIVE, st.decimals(0, Decimal("0.005"), places=3))
def test_swapping_the_sides_turns_the_sign_of_the_asymmetry(one: Decimal, other: Decimal, room: Decimal) -> None:
    a, b = Interval(one - room, one + room), Interval(other - room, other + room)
    there, back = relative_gap(a, b), -relative_gap(b, a)
    assert there.low is not None
    assert there.high is not None
    assert (there.low, there.high) == (back.low, back.high)
    assert there.low <= 200 * (one - other) / (one + other) <= there.high


def test_a_time_line_tells_where_the_figures_lie_farthest_apart() -> None:
    assert drawn(charts.timeline, *BOTH).sentence == "Figures for trade of Germany and Kazakhstan in 2022 range from 2.8 to 10.5 bn USD"


def test_a_time_line_has_the_levels_that_growth_rates_imply() -> None:
    rate = told("KAZ", "26.7", "%", measure="growth", of="turnover", base_period="2021")
    text = drawn(charts.timeline, told("KAZ", "2.8"), rate).alt_text
    assert "2021, Kazakhstan: implied 2.169 to 2.251 bn USD" in text
    assert "dashed: implied by a stated growth rate" in text


def test_a_time_line_counts_documents_that_tell_the_same_and_what_it_leaves_out() -> None:
    again, half = told("KAZ", "2.8", doc="later.txt"), told("KAZ", "1.3", period="2022-H1")
    text = drawn(charts.timeline, *BOTH, again, half).alt_text
    assert "2.75 to 2.85 bn USD, in 2 documents" in text
    assert "1 figure for other periods or in other units left out" in text


def test_of_many_figures_of_a_period_the_lowest_and_the_highest_are_named_and_the_others_counted() -> None:
    many = [told("KAZ", f"{value}.0", doc=f"{value}.txt") for value in range(1, 100)]
    chart = drawn(charts.timeline, *many)
    assert [text.get_text() for text in chart.axes[0].texts] == ["1.0", "99.0", "Kazakhstan"]
    assert "97 more figures between these" in chart.alt_text


def test_a_country_has_the_same_colour_in_every_chart() -> None:
    markers = [
        {line.get_marker(): line.get_color() for axes in drawn(kind, *BOTH).axes for line in axes.lines if line.get_marker() in ("o", "D")}
        for kind in (charts.dumbbell, charts.timeline)
    ]
    assert markers[0] == markers[1]
    named = {text.get_text(): text.get_color() for axes in drawn(charts.timeline, *BOTH).axes for text in axes.texts}
    assert (named["Germany"], named["Kazakhstan"]) == (markers[0]["o"], markers[0]["D"])


def test_a_single_figure_is_a_time_line_and_a_single_pair_is_drawn_as_well() -> None:
    assert drawn(charts.timeline, told(None, "2.8")).sentence == "Trade of Germany and Kazakhstan: 2.8 bn USD in 2022, as 1 document tells"
    for kind in (charts.mirrored_bars, charts.asymmetry):
        assert drawn(kind, *BOTH[-2:]).sentence.startswith("Germany reports 3.7 to 3.8 times as much trade")


@pytest.mark.parametrize("kind", FUNCTIONS)
def test_a_flow_can_be_chosen_and_the_others_are_told(kind: Any) -> None:
    flow = [told("CHN", "3.0", measure="exports", reporter="CHN"), told("DEU", "4.0", measure="imports", reporter="DEU", partner="CHN")]
    everything = (*BOTH, *flow)
    assert drawn(kind, *everything).others == ("--pair CHN-DEU --measure exports",)
    for pair, measure in (("CHN-DEU", "exports"), ("deu-chn", "imports"), ("China-Deutschland", None)):
        assert "China" in drawn(kind, *everything, pair=pair, measure=measure).sentence
    with pytest.raises(ChartError, match="nothing to draw"):
        drawn(kind, *everything, pair="CHN-DEU", measure="imports")


@pytest.mark.parametrize("kind", FUNCTIONS)
@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"pair": "KAZ"}, "expected two codes or names such as KAZ-DEU"),
        ({"pair": "KAZ-Kazakhstan"}, "is no pair"),
        ({"pair": "KAZ-GER"}, r"'GER' is no code .* Did you mean DEU \(Germany\)"),
        ({"pair": "Guinea-Bisau-Germany"}, "is no pair"),
        ({"measure": "export"}, "Did you mean 'exports'"),
    ],
)
def test_a_wrong_choice_is_told(kind: Any, options: dict[str, str], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        drawn(kind, *BOTH, **options)


@pytest.mark.parametrize("kind", FUNCTIONS)
def test_only_the_latest_periods_are_drawn_where_there_are_many(kind: Any) -> None:
    text = drawn(kind, *BOTH, most=2).alt_text
    assert "2021" in text
    assert "2019" not in text.partition("Source")[0]


@pytest.mark.parametrize("kind", FUNCTIONS)
def test_words_of_years_that_stand_close_together_neither_meet_nor_leave_the_sheet(kind: Any) -> None:
    years = {"2000": ("1.0", "0.9"), "2020": ("4.2", "2.0"), "2021": ("4.3", "2.1"), "2022": ("4.4", "2.0"), "2023": ("10.5", "2.8")}
    rows = [row for year, (one, other) in years.items() for row in (told("DEU", one, period=year), told("KAZ", other, period=year))]
    chart = drawn(kind, *rows)
    wide = chart.get_size_inches()[0] * chart.dpi
    boxes: list[Any] = []
    for text in (text for axes in chart.axes for text in axes.texts):
        box = text.get_window_extent().padded(-1)
        assert box.x0 >= 0, text
        assert box.x1 <= wide, text
        assert not any(box.overlaps(other) for other in boxes), text
        boxes.append(box)


@pytest.mark.parametrize("kind", FUNCTIONS)
def test_no_figure_is_an_error(kind: Any) -> None:
    with pytest.raises(ChartError, match="nothing to draw"):
        drawn(kind)
