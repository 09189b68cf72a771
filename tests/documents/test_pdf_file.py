"""PDF: paragraphs joined, tables with their columns, page numbers gone, pages told."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from fpdf import FPDF

from tests.documents.making import paragraph, pdf, table
from tradecheck.documents.document import Document
from tradecheck.documents.reading import read
from tradecheck.errors import UnreadableInputError

LONG = (
    "Trade turnover of Kazakhstan with Germany reached 2.8 billion dollars in 2022, which is 26.7 percent more than in 2021. "
    "Товарооборот составил 2,8 млрд долларов. Exports came to 1 234,5 million dollars and imports to 900 million."
)
ROWS = (("Partner", "Exports", "Imports", "Balance"), ("China", "24,163", "", "7,000"), ("Italy", "14,000", "1,200", "12,800"))


def reading(file: FPDF) -> Document:
    return read(bytes(file.output()), name="a.pdf")


def test_wrapped_lines_are_one_paragraph_with_its_page() -> None:
    file = pdf()
    paragraph(file, LONG)
    file.add_page()
    paragraph(file, "Imports fell.")
    document = reading(file)
    assert document.text == f"{LONG}\n\nImports fell.\n"
    assert document.place(document.text.index("900")) == "page 1, paragraph 1"
    assert document.place(document.text.index("fell")) == "page 2, paragraph 1"


def test_a_table_keeps_its_columns_also_where_a_cell_is_empty() -> None:
    file = pdf()
    paragraph(file, "Trade by partner, USD million")
    table(file, ROWS)
    document = reading(file)
    assert document.text == (
        "Trade by partner, USD million\n\n"
        "| Partner | Exports | Imports | Balance |\n| China | 24,163 |  | 7,000 |\n| Italy | 14,000 | 1,200 | 12,800 |\n"
    )
    assert document.place(document.text.index("12,800")) == "page 1, table 1, row 3, cell 4"


def test_columns_of_text_are_read_one_after_the_other() -> None:
    file = pdf(10)
    with file.text_columns(ncols=2, gutter=8, text_align="J") as columns:
        columns.write(LONG)
        columns.new_column()
        columns.write("Imports of machines fell by 3.4 percent. " * 3)
    text = reading(file).text
    assert text.index("900 million.") < text.index("Imports of machines")
    assert "|" not in text


def test_a_word_broken_at_a_line_end_is_joined_and_list_items_are_not() -> None:
    file = pdf()
    paragraph(file, "The figures tell of a fall of the im-\nports of machines.")
    paragraph(file, "• Exports rose by 12.1%.\n• Imports fell by 3.4%.")
    assert (
        reading(file).text
        == "The figures tell of a fall of the imports of machines.\n\n• Exports rose by 12.1%.\n\n• Imports fell by 3.4%.\n"
    )


def test_running_heads_and_page_numbers_are_told_once_at_most() -> None:
    file = pdf()
    for page in range(1, 5):
        file.add_page() if page > 1 else None
        paragraph(file, "Statistics Office, external trade")
        paragraph(file, f"Part {'abcd'[page - 1]}. Exports of the year 201{page} reached 5.{page} billion dollars.")
        file.set_y(-20)
        file.cell(0, 6, f"{page} / 4", align="C")
    text = reading(file).text
    assert text.count("Statistics Office") == 1
    assert "/ 4" not in text
    assert all(f"5.{page} billion" in text for page in range(1, 5))


def test_a_raised_footnote_mark_does_not_lengthen_a_number() -> None:
    file = pdf(12)
    file.write(6, "Exports reached 2.8")
    file.char_vpos = "SUP"
    file.write(6, "1")
    file.char_vpos = "LINE"
    file.write(6, " billion dollars.")
    assert reading(file).text == "Exports reached 2.8 billion dollars.\n"


def test_the_day_of_the_file_yields_to_the_text() -> None:
    def made(*texts: str) -> Document:
        file = pdf()
        file.set_creation_date(datetime(2024, 2, 10))
        for text in texts:
            paragraph(file, text)
        return reading(file)

    assert (made(LONG, "Trade of 2023 grew.").date, made("It grew.").dated_by) == (date(2024, 2, 10), "file properties")
    assert made("Astana, 9 February 2023", LONG).date == date(2023, 2, 9)
    old = made("Exports of 2010 exceeded those of 2009.")
    assert old.date is None
    assert "2024-02-10" in old.notes[0]


def test_a_pdf_without_text_is_told() -> None:
    with pytest.raises(UnreadableInputError, match="no text was found on its pages; it is a scan"):
        reading(pdf())


def test_a_password_is_asked_for_only_where_it_is_needed() -> None:
    file = pdf()
    file.set_encryption(owner_password="a", user_password="b")
    with pytest.raises(UnreadableInputError, match=r"a\.pdf: it is protected by a password\. Save a copy without the password"):
        reading(file)
    file = pdf()
    file.set_encryption(owner_password="a")
    paragraph(file, LONG)
    assert "2.8 billion" in reading(file).text


@pytest.mark.parametrize("data", [b"%PDF-1.7\n" + bytes(range(256)) * 20, b"Trade was 5 bn dollars.", b"%PDF-1.4"])
def test_a_broken_pdf_is_told(data: bytes) -> None:
    with pytest.raises(UnreadableInputError, match=r"a\.pdf: .*load it again|Load it again"):
        read(data, name="a.pdf")
