"""The workbook: numbers, days and texts of their own kind, no formula, the same bytes again."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from typing import Any

import openpyxl
import pytest

from tradecheck.report import workbook
from tradecheck.report.result import Result
from tradecheck.report.workbook import as_workbook

from .results import SLIP, result


@pytest.fixture
def told() -> Result:
    return result({"slip.txt": SLIP})


def sheet(told: Result, name: str) -> list[dict[str, Any]]:
    book = openpyxl.load_workbook(io.BytesIO(as_workbook(told)))
    head, *rows = book[name].iter_rows()
    return [{str(title.value): one.value for title, one in zip(head, row, strict=True)} for row in rows]


def test_every_table_has_a_sheet_of_as_many_rows(told: Result) -> None:
    book = openpyxl.load_workbook(io.BytesIO(as_workbook(told)))
    assert book.sheetnames == ["Findings", "Claims", "Checks", "Numbers", "Inputs"]
    rows = [page.max_row - 1 for page in book]
    assert rows == [len(told.report.findings), len(told.report.claims), len(told.report.checks), len(told.numbers), len(told.inputs)]


def test_numbers_are_numbers_and_days_are_days(told: Result) -> None:
    claims = sheet(told, "Claims")
    assert [row["value"] for row in claims if row["unit"] == "USD"] == [2.8e9, 2.4e9]
    assert (claims[0]["period_first"], claims[0]["period_last"]) == (dt.datetime(2022, 1, 1), dt.datetime(2022, 12, 31))
    finding = next(row for row in sheet(told, "Findings") if row["code"] == "G101")
    assert finding["severity"] == "error"
    assert finding["rule"] == "growth-mismatch"
    assert finding["observed_low"] == 46.65
    assert finding["implied_high"] < finding["observed_low"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@sum", "\tx", "=cmd|' /C calc'!A0"])
def test_no_text_is_a_formula(told: Result, text: str) -> None:
    claim = replace(told.report.claims[0], quote=text, commodity=text)
    book = openpyxl.load_workbook(io.BytesIO(as_workbook(replace(told, report=replace(told.report, claims=(claim,))))))
    cells = [one for row in book["Claims"].iter_rows(min_row=2) for one in row if one.value == text]
    assert len(cells) == 2
    assert all(one.data_type == "s" and one.quotePrefix for one in cells)


def test_signs_that_no_file_can_hold_and_long_texts_stop_nothing(told: Result) -> None:
    claim = replace(told.report.claims[0], quote="\x01\ud800" + "x" * 40_000)
    row = sheet(replace(told, report=replace(told.report, claims=(claim,))), "Claims")[0]
    assert row["quote"].endswith("…")
    assert len(row["quote"].replace("_x0001_", "\x01")) == workbook.MOST_SIGNS


def test_the_same_result_gives_the_same_bytes(told: Result) -> None:
    assert as_workbook(told) == as_workbook(result({"slip.txt": SLIP}))


def test_more_rows_than_a_sheet_holds_are_told(told: Result, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 1)
    with pytest.raises(workbook.UsageError, match="rows of claims, more than a sheet holds; use --format csv"):
        as_workbook(told)
