"""The look of charts: a session's settings and a chart's never meet, a user's style holds, every sign has a glyph."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import matplotlib
import pytest
from matplotlib.text import Text

from tradecheck import charts
from tradecheck.charts.sheets import fonts
from tradecheck.charts.sheets.chart import Chart
from tradecheck.errors import ChartError, TradecheckError, UsageError

from .told import outcome, told

ROWS = (told("DEU", "10.5"), told("KAZ", "2.8"))


def drawn(style: Any = None, doc: str = "release.txt") -> Chart:
    found = outcome(*({**row, "doc": doc} for row in ROWS))
    return charts.dumbbell(found.claims, found.checks, style=style)


def texts(chart: Chart) -> list[Text]:
    """Return what is written on a chart, the numbers of its axes apart."""
    return [*chart.texts, *(text for axes in chart.axes for text in axes.texts)]


def test_the_settings_of_a_session_are_untouched_even_by_an_error() -> None:
    before = dict(matplotlib.rcParams)
    charts.rendered(drawn(), "svg")
    with pytest.raises(TradecheckError):
        drawn(style="no such style")
    with pytest.raises(ChartError):
        charts.dumbbell([], [])
    assert dict(matplotlib.rcParams) == before


def test_the_settings_of_a_session_do_not_reach_a_chart() -> None:
    plain = charts.rendered(drawn(), "svg")
    with matplotlib.rc_context({"font.size": 30, "axes.facecolor": "black", "savefig.bbox": "tight", "svg.fonttype": "none"}):
        assert charts.rendered(drawn(), "svg") == plain


def test_a_style_file_of_the_user_is_read_after_the_charts_own(tmp_path: Path) -> None:
    style = tmp_path / "mine.mplstyle"
    style.write_text("figure.figsize: 8, 2\naxes.prop_cycle: cycler('color', ['00ff00', '0000ff', 'ff00ff'])\n", encoding="utf-8")
    chart = drawn(style=style)
    assert chart.get_size_inches()[0] == 8
    assert b"#00ff00" in charts.rendered(chart, "svg")
    assert b"#0072b2" not in charts.rendered(chart, "svg")
    assert drawn(style={"figure.figsize": (5, 1)}).get_size_inches()[0] == 5


def test_the_colours_of_the_sides_come_with_shapes() -> None:
    markers = {line.get_marker(): line.get_color() for axes in drawn().axes for line in axes.lines}
    assert {shape: markers[shape] for shape in ("o", "D")} == {"o": "#0072B2", "D": "#D55E00"}


@pytest.mark.parametrize("content", [b"font.size: huge", b"\xff\xfe\x00", b"axes.prop_cycle: cycler('colour', ["])
def test_a_style_that_cannot_be_read_is_told_with_its_file(tmp_path: Path, content: bytes) -> None:
    style = tmp_path / "mine.mplstyle"
    style.write_bytes(content)
    with pytest.raises(UsageError, match=r"mine\.mplstyle.*Expected lines such as"):
        drawn(style=style)


def test_words_stay_inside_the_sheet() -> None:
    chart = drawn(doc="name " * 300)
    wide, high = chart.get_size_inches() * chart.dpi
    for text in texts(chart):
        box = text.get_window_extent()
        assert box.x0 >= -1, text
        assert box.x1 <= wide + 1, text
        assert box.y0 >= -1, text
        assert box.y1 <= high + 1, text


def test_a_sign_that_no_font_has_is_an_error_that_names_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_CJK_FAMILIES", ("No Such Font",))
    with pytest.raises(ChartError, match=r"'发' \(U\+53D1 .*apt-get install fonts-noto-cjk"):
        drawn(doc="发布.txt")


def test_chinese_is_drawn_where_its_font_is_installed() -> None:
    if not any(fonts._path(family) for family in fonts._CJK_FAMILIES):
        pytest.skip("no Chinese font here: apt-get install fonts-noto-cjk")
    assert any("发布" in text.get_text() for text in texts(drawn(doc="发布.txt")))


def test_kazakh_letters_and_signs_of_money_need_no_other_font() -> None:
    with matplotlib.rc_context():
        assert all(fonts._has("DejaVu Sans", sign) for sign in "ӘәҒғҚқҢңӨөҰұҮүҺһІі€₸₽₺–…")
