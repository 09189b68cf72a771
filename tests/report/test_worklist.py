"""The worklist: the most doubtful money first, with whom to ask what."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from tradecheck.checks.rule import rules
from tradecheck.interval import Interval
from tradecheck.lexicons.names import party_name
from tradecheck.report.result import Result
from tradecheck.report.worklist import questions
from tradecheck.report.worklist.listing import COLUMNS, as_worklist
from tradecheck.report.worklist.suspicion import suspicion
from tradecheck.review.reviewing import Policy
from tradecheck.review.suppression import Suppression
from tradecheck.units import Rate

from ..review.findings import finding
from .results import SLIP, result

EURO = (
    SLIP.replace("Italy", "France")
    .replace("dollars", "euros")
    .replace("2022", "2023")
    .replace("2021", "2022")
    .replace("date 2023", "date 2024")
)
TONNES = "date 2024-03-01\n\nExports of corn from Ukraine rose from 25.0 to 26.2 million tonnes in 2023, an increase of 14.8 percent.\n"
RATE = Rate("EUR", "USD", Decimal("1.08"), "2022", "ECB")


def rows(one: Result, **options: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(as_worklist(one, **options), newline="")))


def test_money_is_the_least_change_of_an_amount_that_would_make_it_fit() -> None:
    (row,) = rows(result())
    # 46.65..46.75 % more than a figure of 2.75..2.85 leads back to 1.874..1.944, which lies 0.406 below 2.35
    assert Decimal("405e6") < Decimal(row["money"]) < Decimal("408e6")
    assert row["currency"] == "USD"
    assert Decimal(row["priority"]) == pytest.approx(Decimal(row["suspicion"]) * Decimal(row["money"]), rel=Decimal("1e-5"))


def test_money_of_another_currency_converts_with_a_rate_of_its_period_alone() -> None:
    one = result({"slip.txt": SLIP, "euro.txt": EURO})
    plain = {row["document"]: row for row in rows(one, currency="USD")}
    assert (plain["euro.txt"]["money"], plain["euro.txt"]["unit"]) == ("", "EUR")
    told = {row["document"]: row for row in rows(one, currency="USD", rates=[RATE])}
    assert Decimal(told["euro.txt"]["money"]) == pytest.approx(Decimal(told["euro.txt"]["amount"]) * Decimal("1.08"), rel=Decimal("1e-5"))
    assert told["euro.txt"]["rate"] == "1 EUR = 1.08 USD (2022, ECB)"
    other = {row["document"]: row for row in rows(one, currency="USD", rates=[Rate("EUR", "USD", Decimal("1.08"), "2023")])}
    assert other["euro.txt"]["money"] == ""


def test_a_rate_that_the_document_tells_converts_too() -> None:
    told = EURO + "The average exchange rate in 2022 was 1.08 dollars to the euro.\n"
    (row,) = rows(result({"euro.txt": told}), currency="USD")
    assert row["rate"] == "1 EUR = 1.08 USD (2022, euro.txt)"
    assert Decimal(row["money"]) == pytest.approx(Decimal(row["amount"]) * Decimal("1.08"), rel=Decimal("1e-5"))


def test_findings_without_money_stand_below() -> None:
    found = rows(result({"tonnes.txt": TONNES, "slip.txt": SLIP}))
    assert [row["document"] for row in found] == ["slip.txt", "tonnes.txt"]
    assert found[1]["money"] == found[1]["priority"] == ""
    assert [row["rank"] for row in found] == ["1", "2"]


def test_two_sources_are_both_asked_and_the_author_where_none_is_named() -> None:
    mirror = (
        "date 2023-03-31\n\nGerman statistics put the trade turnover of Kazakhstan and Germany at 10.5 billion US dollars in 2022. "
        "Kazakh data show trade with Germany of 2.8 billion US dollars in 2022.\n"
    )
    (row,) = rows(result({"mirror.txt": mirror}))
    assert row["ask"] == "statistics of Germany; statistics of Kazakhstan"
    assert rows(result())[0]["ask"] == "author of slip.txt"


def test_information_and_suppressed_findings_are_not_listed() -> None:
    assert not rows(result("date 2023-03-31\n\nExports of Kenya to Uganda rose by 5% to 2.0 billion dollars in 2022.\n"))
    assert not rows(result(policy=Policy(suppressions=(Suppression("known", code="G"),))))


def test_an_empty_worklist_has_its_head() -> None:
    assert as_worklist(result("It rained.")).strip() == ",".join(column.name for column in COLUMNS)


def test_suspicion_grows_with_the_gap_and_the_severity() -> None:
    def of(gap: int, severity: str = "error") -> Decimal:
        observed, implied = Interval(Decimal(0), Decimal(1)), Interval(Decimal(1 + gap), Decimal(2 + gap))
        return suspicion(finding(observed=observed, implied=implied, gap=Interval(Decimal(gap), Decimal(gap + 2)), severity=severity))

    assert of(1) < of(10) < of(100) <= 1
    assert of(10, "warning") < of(10)
    assert suspicion(finding()) == 0


def test_every_kind_of_relation_has_its_question() -> None:
    assert {rule.kind for rule in rules()} <= set(questions._questions())


def test_parties_have_names_and_others_their_own() -> None:
    assert party_name("KAZ") == "Kazakhstan"
    assert party_name("EU") == "European Union"
    assert party_name("Eurostat") == "Eurostat"


def test_a_remark_that_needs_a_justification_is_asked_about_below_the_failures() -> None:
    one = result()
    remark = finding(code="W102", kind="wording", verdict="note", severity="warning", doc="slip.txt", claims=(1,))
    told = rows(replace(one, report=replace(one.report, findings=(remark, *one.report.findings))))
    assert [row["code"] for row in told][-1] == "W102"
    assert len(told) == 2
