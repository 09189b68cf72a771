"""Small files of each format, made for a test."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import docx
import matplotlib
from fpdf import FPDF

FONT = Path(matplotlib.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"
_WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'


def pdf(size: int = 11) -> FPDF:
    """Return a PDF of one empty page with a font that has Cyrillic letters."""
    file = FPDF()
    file.add_font("D", "", FONT)
    file.add_page()
    file.set_font("D", "", size)
    return file


def paragraph(file: FPDF, text: str) -> None:
    file.multi_cell(0, 5.5, text, new_x="LMARGIN", new_y="NEXT", align="L")
    file.ln(4)


def table(file: FPDF, rows: Sequence[Sequence[str]]) -> None:
    with file.table(borders_layout="NONE", first_row_as_headings=False, col_widths=(60, *[30] * (len(rows[0]) - 1))) as grid:
        for row in rows:
            line = grid.row()
            for cell in row:
                line.cell(cell)


def word(*paragraphs: str) -> bytes:
    """Return a Word file of paragraphs."""
    file = docx.Document()
    for text in paragraphs:
        file.add_paragraph(text)
    return saved(file)


def saved(file: docx.document.Document) -> bytes:
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def word_of_body(body: str) -> bytes:
    """Return a Word file whose body is given as markup."""
    source = zipfile.ZipFile(io.BytesIO(word("x")))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = _WORD.format(body).encode() if name == "word/document.xml" else source.read(name)
            target.writestr(name, data)
    return out.getvalue()
