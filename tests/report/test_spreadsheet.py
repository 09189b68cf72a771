"""CSV: numbers stay numbers, no text becomes a formula, and a table reads back as it was."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradecheck.report.spreadsheet import as_csv, cell, without_apostrophe
from tradecheck.tables import Column

_TEXT = (Column("quote", "text", "words"),)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1 %", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "－1"])
def test_no_text_is_a_formula(text: str) -> None:
    assert cell(text).startswith("'")


@pytest.mark.parametrize("kind", ["text", "list", "object"])
def test_no_cell_of_any_kind_is_a_formula(kind: str) -> None:
    assert cell("=HYPERLINK(1)", kind).startswith("'")


def test_numbers_keep_their_digits_and_their_sign() -> None:
    assert cell(Decimal("-2.80"), "decimal") == "-2.80"
    assert cell((Decimal(-5), Decimal("-3.0")), "decimal") == "[-5..-3.0]"
    assert cell((Decimal(3), Decimal(5)), "decimal") == "3..5"


@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), min_size=1))
def test_a_text_reads_back_as_it_was(text: str) -> None:
    (row,) = csv.DictReader(io.StringIO(as_csv([{"quote": text}], _TEXT), newline=""))
    guarded = text.startswith("'") and text[1:2] in set("=+-@\t\r\n＝＋－＠")
    assert guarded or without_apostrophe(row)["quote"] == text
