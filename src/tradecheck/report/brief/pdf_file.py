"""A brief as a PDF of one A4 page. Written with fpdf2, which the extra ``brief`` brings, in fonts that have every sign of it."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

from ...charts import rendered
from ...charts.sheets.fonts import font_files
from ...errors import UsageError
from .content import Brief
from .markdown import HEADS

if TYPE_CHECKING:
    from fpdf import FPDF

_FIRST_DAY = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)  # the same brief gives the same bytes
_MARGIN, _WIDE = 18, 174  # millimetres, of A4
_TEXT, _SMALL, _TITLE, _HEAD = 9.5, 7, 15, 11.5  # points
_LINE = 4.6  # millimetres between two lines of text
_GREY = (90, 90, 90)


def as_pdf(brief: Brief) -> bytes | None:
    """Return the bytes of a page, or nothing where the brief takes more than one.

    Raises
    ------
    UsageError
        Where fpdf2 is not installed.
    ChartError
        Where no font here has a sign of the brief; the message names the package that has.
    """
    try:
        from fpdf import FPDF
    except ModuleNotFoundError as error:
        raise UsageError(
            "a brief as .pdf is written with fpdf2, which is not installed. Install it: pip install 'tradecheck[brief]', or ask for .md."
        ) from error
    page = FPDF(format="A4")
    page.set_margins(_MARGIN, 14)
    page.set_auto_page_break(auto=True, margin=12)
    page.set_creation_date(_FIRST_DAY)
    page.set_title(brief.title)
    page.set_lang("en")
    page.set_producer("tradecheck")
    _lettered(page, brief)
    page.add_page()
    _written(page, brief)
    return bytes(page.output()) if page.page_no() == 1 else None


def _lettered(page: FPDF, brief: Brief) -> None:
    """Load the fonts that the brief needs, one beside another."""
    said = [brief.title, brief.about, brief.more, brief.counts, brief.inputs]
    said += [part for one in brief.claimed for part in (one.who, one.what, one.period, one.figure)]
    said += [part for one in brief.misfits for part in (one.sentence, one.place, *(text for _, text in one.parts()))]
    files = font_files("".join(said))
    for number, path in enumerate(files):
        page.add_font(f"f{number}", "", path)
        page.add_font(f"f{number}", "B", path.replace("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"))
    page.set_fallback_fonts([f"f{number}" for number in range(1, len(files))], exact_match=False)


def _written(page: FPDF, brief: Brief) -> None:
    _line(page, brief.title, _TITLE, "B", 6.6)
    if brief.about:
        _line(page, brief.about)
    if brief.claimed:
        _line(page, "What is claimed", _HEAD, "B", 7)
        _table(page, brief)
    if brief.misfits:
        _line(page, "What does not fit", _HEAD, "B", 7)
    for number, one in enumerate(brief.misfits, 1):
        _line(page, f"{number}. {one.sentence}", _TEXT, "B")
        page.set_text_color(*_GREY)
        _line(page, one.place, _SMALL, "", 3.6)
        page.set_text_color(0)
        for name, text in one.parts():
            _line(page, f"{name}: {text}")
        page.ln(1.2)
    if brief.more:
        _line(page, brief.more)
    if brief.chart is not None:
        wide, high = brief.chart.get_size_inches()
        page.ln(1)
        picture = io.BytesIO(rendered(brief.chart, "png"))
        page.image(picture, w=_WIDE, h=_WIDE * high / wide, alt_text=brief.chart.alt_text)
        page.ln(1)
    page.set_text_color(*_GREY)
    for text in (brief.counts, brief.inputs):
        _line(page, text, _SMALL, "", 3.4)


def _line(page: FPDF, text: str, size: float = _TEXT, style: str = "", height: float = _LINE) -> None:
    page.set_font("f0", style, size)
    page.multi_cell(_WIDE, height, text, align="L", new_x="LMARGIN", new_y="NEXT")


def _table(page: FPDF, brief: Brief) -> None:
    from fpdf.fonts import FontFace

    page.set_font("f0", "", 8.5)
    with page.table(
        col_widths=(34, 72, 36, 32), width=_WIDE, line_height=4.4, padding=0.6, borders_layout="HORIZONTAL_LINES", text_align="LEFT",
        headings_style=FontFace(emphasis="BOLD"),
    ) as table:  # fmt: skip
        for row in (HEADS, *((one.who, one.what, one.period, one.figure) for one in brief.claimed)):
            line = table.row()
            for text in row:
                line.cell(text)
    page.ln(1)
