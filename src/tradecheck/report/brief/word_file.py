"""A brief as a Word file, A4, meant for one page. Written with python-docx, which the extra ``brief`` brings."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from typing import TYPE_CHECKING

from ...charts import rendered
from ...errors import UsageError
from .content import Brief
from .markdown import HEADS

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_FIRST_DAY = dt.datetime(1980, 1, 1)  # the first day an archive can tell: the same brief gives the same bytes
_CHART_WIDTH = 15.5  # centimetres
_WIDTHS = (3.6, 7.2, 3.2, 3.0)  # centimetres of the table's columns
_FONT = "Calibri"
_UNFIT = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_word(brief: Brief) -> bytes:
    """Return the bytes of a Word file; raises `UsageError` where python-docx is not installed."""
    try:
        import docx
    except ModuleNotFoundError as error:
        raise UsageError(
            "a brief as .docx is written with python-docx, which is not installed. Install it: pip install 'tradecheck[brief]', "
            "or ask for .md."
        ) from error
    page = docx.Document()
    _styled(page)
    page.add_heading(_plain(brief.title), level=1)
    if brief.about:
        page.add_paragraph(_plain(brief.about))
    if brief.claimed:
        page.add_heading("What is claimed", level=2)
        _table(page, brief)
    if brief.misfits:
        page.add_heading("What does not fit", level=2)
    for one in brief.misfits:
        told = page.add_paragraph(style="List Number")
        told.add_run(_plain(one.sentence)).bold = True
        told.add_run(_plain(f" ({one.place})"))
        for name, text in one.parts():
            told.add_run("\n")
            told.add_run(f"{name}: ").italic = True
            told.add_run(_plain(text))
    if brief.more:
        page.add_paragraph(_plain(brief.more))
    if brief.chart is not None:
        _picture(page, brief)
    _fine(page, brief)
    return _packed(page)


def _styled(page: WordDocument) -> None:
    from docx.shared import Cm, Pt, RGBColor

    section = page.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(1.6)
    for name, size in (("Normal", 10), ("List Number", 10), ("Heading 1", 16), ("Heading 2", 12)):
        style = page.styles[name]
        style.font.name, style.font.size = _FONT, Pt(size)
        style.font.color.rgb = RGBColor(0x1A, 0x1A, 0x1A)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(4), Pt(3)


def _table(page: WordDocument, brief: Brief) -> None:
    from docx.shared import Cm, Pt

    table = page.add_table(rows=1, cols=len(HEADS), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = Cm(width)
    rows = [HEADS, *((one.who, one.what, one.period, one.figure) for one in brief.claimed)]
    for place, row in enumerate(rows):
        cells = table.rows[0].cells if place == 0 else table.add_row().cells
        for cell, text, width in zip(cells, row, _WIDTHS, strict=True):
            cell.width = Cm(width)
            cell.text = _plain(text)
            for run in cell.paragraphs[0].runs:
                run.font.size, run.font.bold = Pt(9), place == 0
    table.rows[0]._tr.get_or_add_trPr().append(_repeated())


def _repeated() -> object:
    """Return the mark of a head row, which screen readers tell with each cell."""
    from docx.oxml import OxmlElement

    return OxmlElement("w:tblHeader")


def _picture(page: WordDocument, brief: Brief) -> None:
    from docx.shared import Cm

    assert brief.chart is not None
    shape = page.add_picture(io.BytesIO(rendered(brief.chart, "png")), width=Cm(_CHART_WIDTH))
    shape._inline.docPr.set("descr", _plain(brief.chart.alt_text))
    shape._inline.docPr.set("name", "Chart")


def _fine(page: WordDocument, brief: Brief) -> None:
    from docx.shared import Pt

    told = page.add_paragraph()
    for text in (brief.counts, "\n", brief.inputs):
        told.add_run(_plain(text)).font.size = Pt(8)


def _packed(page: WordDocument) -> bytes:
    """Return the file with the day of its parts taken out."""
    from docx import Document

    properties = page.core_properties
    properties.title, properties.author, properties.comments = "tradecheck brief", "", ""
    properties.created = properties.modified = _FIRST_DAY
    held, packed = io.BytesIO(), io.BytesIO()
    page.save(held)
    with zipfile.ZipFile(held) as made, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as out:
        for name in made.namelist():
            out.writestr(zipfile.ZipInfo(name, _FIRST_DAY.timetuple()[:6]), made.read(name), zipfile.ZIP_DEFLATED)
    Document(packed)
    return packed.getvalue()


def _plain(text: str) -> str:
    """Return a text without the signs that no XML can hold."""
    return _UNFIT.sub("\ufffd", text)
