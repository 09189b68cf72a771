"""Word files: everything that is seen in them, in order, with the way back; nothing that was deleted."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime

import docx
import pytest

from tests.documents.making import saved, word, word_of_body
from tradecheck.documents.reading import read
from tradecheck.errors import UnreadableInputError

NUMBER = "2\u00a0350,5"


def text_of(body: str) -> str:
    return read(word_of_body(body), name="a.docx").text


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_paragraphs_and_tables_stand_in_order_with_their_places() -> None:
    file = docx.Document()
    file.add_heading("Trade with China", 1)
    table = file.add_table(2, 3)
    for row, cells in zip(table.rows, (("Country", "2022", "2023"), ("Italy", "", "16,0")), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    file.add_paragraph("Exports rose.")
    document = read(saved(file), name="a.docx")
    assert document.text == "Trade with China\n\n| Country | 2022 | 2023 |\n| Italy |  | 16,0 |\n\nExports rose.\n"
    assert document.place(document.text.index("16,0")) == "table 1, row 2, cell 3"
    assert document.place(document.text.index("rose")) == "paragraph 2"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<w:p>{run('5')}<w:ins>{run('.2')}</w:ins><w:del><w:r><w:delText>.9</w:delText></w:r></w:del></w:p>", "5.2"),
        (f"<w:sdt><w:sdtContent><w:p>{run('in a control')}</w:p></w:sdtContent></w:sdt>", "in a control"),
        (f"<w:p><w:hyperlink>{run('linked')}</w:hyperlink></w:p>", "linked"),
        ("<w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r></w:p>", "one\ntwo"),
        ("<w:p><w:r><w:t>2.8</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>1</w:t></w:r></w:p>", "2.8"),
        (f"<w:p><w:pPr><w:numPr/></w:pPr>{run('a')}</w:p><w:p><w:pPr><w:numPr/></w:pPr>{run('b')}</w:p>", "- a\n- b"),
        (f"<w:p>{run(NUMBER)}<w:r><w:tab/><w:softHyphen/></w:r>{run('Mio.')}</w:p>", f"{NUMBER} Mio."),
        ("<w:p><w:r><w:fldChar/><w:instrText>PAGE 9.9</w:instrText></w:r>" + run("x") + "</w:p>", "x"),
    ],
)
def test_what_is_seen_is_read_and_what_was_deleted_is_not(body: str, text: str) -> None:
    assert text_of(body) == text + "\n"


def test_a_label_that_spans_is_told_in_each_column_and_row() -> None:
    span, start, on = (f"<w:tcPr><w:{kind}/></w:tcPr>" for kind in ('gridSpan w:val="2"', 'vMerge w:val="restart"', "vMerge"))

    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"

    def cell(text: str) -> str:
        return f"<w:p>{run(text)}</w:p>"

    body = row(start + cell("Country"), span + cell("Exports")) + row(on + "<w:p/>", cell("2022"), cell("2023"))
    body += row(*map(cell, ("Italy", "1", "2")))
    assert text_of(f"<w:tbl>{body}</w:tbl>") == "| Country | Exports | Exports |\n| Country | 2022 | 2023 |\n| Italy | 1 | 2 |\n"


def test_the_day_of_saving_dates_a_text_without_a_dateline() -> None:
    file = docx.Document()
    file.add_paragraph("Trade grew in 2023.")
    file.core_properties.modified = datetime(2024, 3, 5)
    assert (read(saved(file), name="a.docx").date, read(word("Trade grew."), name="a.docx").date) == (date(2024, 3, 5), None)


def _zip(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"Trade was 5 bn dollars.", "it is no ZIP container"),
        (word("x")[:2_000], "a ZIP container that is broken"),
        (_zip({"word/document.xml": "<w:document/>"}), "the Word file is broken"),
        (_zip({"word/document.xml": " " * 40_000_000}), "it would unpack to 38 MB"),
        (_zip({"xl/workbook.xml": "x"}), "this is an Excel workbook"),
        (_zip({"a.txt": "x"}), "this is a ZIP archive"),
        (word_of_body("<w:p><w:r>"), "the Word file is broken"),
        (word(""), "there is no text in it"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_with_the_next_step(data: bytes, told: str) -> None:
    with pytest.raises(UnreadableInputError, match=rf"^a\.docx: .*{told}.*\.$"):
        read(data, name="a.docx")
