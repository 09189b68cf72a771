"""Counts: by rule, by document, and what was not read by reason."""

from __future__ import annotations

import csv
import io

from tradecheck.report.counts import statistics_rows, tally
from tradecheck.report.statistics import statistics_csv, statistics_markdown, statistics_text
from tradecheck.review.reviewing import Policy
from tradecheck.review.suppression import Suppression

from .results import SLIP, result

TEXTS = {"a.txt": SLIP, "b.txt": SLIP.replace("Italy", "France"), "rain.txt": "It rained for 3 days.\n"}
HIDDEN = Policy(suppressions=(Suppression("known", code="G", document="b.txt"),))


def test_findings_are_counted_by_rule_with_name_and_severity() -> None:
    (row,) = statistics_rows(result(TEXTS))["by_code"]
    assert row == {"count": 2, "suppressed": 0, "code": "G101", "name": "growth-mismatch", "severity": "error"}


def test_every_document_is_counted_even_without_a_finding() -> None:
    rows = statistics_rows(result(TEXTS, HIDDEN))["by_document"]
    assert [(row["document"], row["errors"], row["suppressed"], row["claims"]) for row in rows] == [
        ("a.txt", 1, 0, 3), ("b.txt", 0, 1, 3), ("rain.txt", 0, 0, 0),
    ]  # fmt: skip


def test_every_number_is_read_or_not_read_for_a_reason() -> None:
    numbers = statistics_rows(result(TEXTS))["numbers"]
    assert numbers["seen"] == numbers["read"] + sum(numbers["not_read"].values()) == len(result(TEXTS).numbers)


def test_suppressed_findings_are_counted_below_every_report() -> None:
    assert tally(result(TEXTS, HIDDEN)).endswith("\n1 finding suppressed (G101 1)")


def test_the_tables_are_aligned_and_hold_the_counts() -> None:
    told = statistics_text(result(TEXTS))
    assert "       2           0  G101  error     growth-mismatch\n" in told
    assert "b.txt" in told
    assert "not read  reason" in told


def test_markdown_and_csv_hold_the_same_counts() -> None:
    assert "| 2 | 0 | G101 | error | growth-mismatch |" in statistics_markdown(result(TEXTS))
    rows = list(csv.DictReader(io.StringIO(statistics_csv(result(TEXTS)))))
    assert rows[0]["name"] == "G101"
    assert rows[0]["count"] == "2"
    assert {row["count_of"] for row in rows} == {"code", "document", "not read"}


def test_nothing_to_count_is_no_fault() -> None:
    assert "0 claims" in statistics_text(result("It rained."))
    assert statistics_markdown(result("It rained."))
