"""What holds for every chart: the same bytes, words inside the sheet, the width of a page, hostile names, the session untouched."""

from __future__ import annotations

from functools import cache
from xml.etree import ElementTree

import matplotlib
import pytest
from matplotlib.text import Text

from tradecheck import charts
from tradecheck.charts import Chart
from tradecheck.checks.outcome import Outcome
from tradecheck.cli.options import CHART_KINDS

from .test_growth import LEVELS, rate
from .test_histories import BOTH
from .told import outcome, told

LONG = "an uncommonly long name of a release that nobody would want to print in full " * 4 + "<b>&quot;'\"$x$.txt"
ODD = [
    told("DEU", "0.00001", "bn USD", partner="FRA", reporter="DEU"),
    told("FRA", "999999.99", "bn USD", partner="DEU", reporter="FRA"),
    told("DEU", "5", "bn USD", qualifier="over", period="2018"),
    told("KAZ", "12", "bn USD", qualifier="under", period="2018"),
]


@cache
def checked(doc: str) -> Outcome:
    return outcome(*({**row, "doc": doc} for row in (*BOTH, *LEVELS, rate("14.8"), *ODD)))


HOSTILE = "<script>alert(\"1\")</script> & $x_{1}^2$ \\frac\u202e " * 8


@cache
def hostile() -> Outcome:
    """Return figures whose sources and goods are markup of every kind, and very long."""
    sides = ((HOSTILE, "9.0"), ("KAZ", "2.0"))
    pairs = [told(source, value, commodity=HOSTILE, period=year) for year in ("2021", "2022") for source, value in sides]
    grown = [told(None, value, measure="exports", commodity=HOSTILE, period=year) for year, value in (("2021", "2.0"), ("2022", "3.0"))]
    rate = told(None, "14.8", "%", measure="growth", of="exports", base_period="2021", commodity=HOSTILE)
    return outcome(*pairs, *grown, rate)


@pytest.mark.parametrize("kind", CHART_KINDS)
def test_markup_of_documents_stays_words_inside_the_sheet(kind: str) -> None:
    found = hostile()
    chart: Chart = getattr(charts, kind.replace("-", "_"))(found.claims, found.checks)
    root = ElementTree.fromstring(charts.rendered(chart, "svg"))
    assert not [one for one in root.iter() if one.tag.endswith("script")]
    assert "\u202e" not in chart.alt_text
    wide = chart.get_size_inches()[0] * chart.dpi
    assert all(text.get_window_extent().x0 >= -1 and text.get_window_extent().x1 <= wide + 1 for text in texts(chart))


def drawn(kind: str, doc: str = "release.txt") -> Chart:
    found = checked(doc)
    chart: Chart = getattr(charts, kind.replace("-", "_"))(found.claims, found.checks, dates={doc: "2023-03-31"})
    return chart


def texts(chart: Chart) -> list[Text]:
    return [*chart.texts, *(text for axes in chart.axes for text in axes.texts)]


@pytest.mark.parametrize("kind", CHART_KINDS)
@pytest.mark.parametrize("format", ["svg", "png", "pdf"])
def test_the_bytes_are_the_same_each_time(kind: str, format: str) -> None:
    assert charts.rendered(drawn(kind), format) == charts.rendered(drawn(kind), format)


@pytest.mark.parametrize("kind", CHART_KINDS)
@pytest.mark.parametrize("doc", ["release.txt", LONG, "بيان صحفي.txt"])
def test_words_stay_inside_the_sheet(kind: str, doc: str) -> None:
    chart = drawn(kind, doc)
    wide, high = chart.get_size_inches() * chart.dpi
    assert round(chart.get_size_inches()[0] * 2.54) == 16
    for text in texts(chart):
        box = text.get_window_extent()
        assert min(box.x0, box.y0) >= -1, text.get_text()
        assert box.x1 <= wide + 1, text.get_text()
        assert box.y1 <= high + 1, text.get_text()


@pytest.mark.parametrize("kind", CHART_KINDS)
def test_no_two_words_cover_each_other(kind: str) -> None:
    boxes = [(text.get_text(), text.get_window_extent().padded(-1)) for text in texts(drawn(kind)) if text.get_text().strip()]
    for at, (one, box) in enumerate(boxes):
        assert [other for other, beside in boxes[at + 1 :] if box.overlaps(beside)] == [], one


@pytest.mark.parametrize("kind", CHART_KINDS)
def test_title_subtitle_and_source_are_told(kind: str) -> None:
    chart = drawn(kind)
    assert chart.alt_text.startswith(chart.sentence)
    assert "release.txt (31 March 2023), claim" in chart.alt_text
    assert "percent" in chart.alt_text or "US dollars" in chart.alt_text
    assert not chart.legends
    assert not any(axes.get_legend() for axes in chart.axes)


@pytest.mark.parametrize("kind", CHART_KINDS)
def test_a_session_is_left_as_it_was(kind: str) -> None:
    before = dict(matplotlib.rcParams)
    drawn(kind)
    assert dict(matplotlib.rcParams) == before
