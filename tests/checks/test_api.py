"""The public entry: tables in, tables out."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import pytest

from tradecheck.checks.api import check
from tradecheck.checks.claim_table import claims_from_rows
from tradecheck.errors import UsageError
from tradecheck.tables import CHECKS, FINDINGS

from .telling import table, told

ROWS = table(
    told("turnover", "2.8 bn"),
    told("turnover", "2.4 bn", period="2021"),
    told("growth", "26.7%", base_period="2021"),
    told("exports", "1.8 bn"),
    told("imports", "1.0 bn"),
)


@pytest.mark.parametrize("given", [ROWS, claims_from_rows(ROWS), pd.DataFrame(ROWS)], ids=["rows", "claims", "frame"])
def test_rows_claims_and_frames_give_the_same(given: object) -> None:
    outcome = check(given)  # type: ignore[arg-type]
    assert list(outcome.findings["code"]) == ["G101"]
    assert list(outcome.checks.columns) == [column.name for column in CHECKS]
    assert list(outcome.findings.columns) == [column.name for column in FINDINGS]
    assert len(outcome.claims) == 5


def test_select_and_ignore_take_families_and_codes() -> None:
    assert set(check(ROWS, select=["A1"]).checks["code"]) == {"A101"}
    assert "G101" not in set(check(ROWS, ignore=["G"]).checks["code"])
    with pytest.raises(UsageError, match="select: no rule begins with 'X1'"):
        check(ROWS, select=["X1"])


def test_the_day_of_publication_may_be_one_or_one_for_each_document() -> None:
    day = dt.date(2022, 9, 15)
    for published in (day, {"a.txt": day}):
        assert "P106" in set(check(ROWS, published=published).findings["code"])
    assert "P106" not in set(check(ROWS, published={"b.txt": day}).findings["code"])


def test_a_remark_is_no_relation_of_the_summary() -> None:
    remarked = table(told("growth", "12.0%", of="exports", period="2022-Q3", base_period="2021"))
    assert check(remarked).summary() == "1 claims, 0 relations: 0 fit, 0 do not, 0 undecided"


def test_rows_and_claims_are_not_mixed() -> None:
    with pytest.raises(TypeError, match="not both"):
        check([ROWS[0], *claims_from_rows(ROWS[1:])])


def test_nothing_in_nothing_out() -> None:
    assert check([]).report.checks == ()


def test_the_notebook_view_escapes_what_documents_say() -> None:
    rows = [{**row, "quote": f"<b>{row['quote']}"} for row in ROWS]
    view = check(rows)._repr_html_()
    assert "<b>" not in view
    assert "&lt;b&gt;" in view


def test_relations_across_documents_can_be_left_out() -> None:
    rows = table(told("turnover", "10.5 bn", reporter="DEU", partner="KAZ", source="DEU"), told("turnover", "2.8 bn"))
    rows[1]["doc"] = "b.txt"
    across = check(rows).report
    assert [f.code for f in across.findings] == ["M101"]
    assert across.findings[0].claims == ("a.txt#1", "b.txt#2")
    assert across.findings[0].doc is None
    assert check(rows, each=True).report.findings == ()


def test_pedantic_tells_what_fits_only_leniently() -> None:
    rows = table(told("exports", "1.8 bn"), told("imports", "1.0 bn"), told("turnover", "2.95 bn"))
    assert check(rows).report.findings == ()
    assert [f.severity for f in check(rows, pedantic=True).report.findings] == ["info"]
