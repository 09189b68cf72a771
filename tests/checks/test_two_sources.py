"""Two sources of one flow: shown with ratio, gap, and what freight can explain; never an error."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tradecheck.checks.comparisons.mirror import Limits
from tradecheck.interval import Interval

from .telling import alarms, checked, told, verdicts

GERMAN = told("turnover", "10.5 bn", reporter="DEU", partner="KAZ", source="DEU")
KAZAKH = told("turnover", "2.8 bn")
RELEASE = (
    GERMAN,
    KAZAKH,
    told("rank", "43", unit="rank", of="turnover", reporter="DEU", partner="KAZ", source=None),
    told("rank", "50", unit="rank", of="turnover", reporter="DEU", partner="KAZ", source=None, qualifier="up_to"),
    told("growth", "26.7%", base_period="2021"),
    told("count", "600", unit="enterprise", source=None, period="2023-03"),
)


def test_a_release_with_two_sources_gives_one_warning_and_the_implied_level() -> None:
    report = checked(*RELEASE)
    assert [(f.code, f.severity) for f in report.findings] == [("M101", "warning"), ("G109", "info")]
    assert {(c.code, c.verdict) for c in report.checks} == {("M101", "mismatch"), ("A505", "consistent"), ("G109", "note")}


def test_gap_ratio_and_the_most_that_freight_explains() -> None:
    found = checked(*RELEASE).findings[0]
    assert found.gap == Interval(Decimal(7600000000), Decimal(7800000000))
    ratio = found.measures["ratio"]
    assert Decimal("3.66") < ratio.low < Decimal("3.67")
    assert Decimal("3.83") < ratio.high < Decimal("3.84")
    assert found.measures["cif_fob_percent"] == Decimal("7.5")


def test_the_implied_base_level() -> None:
    implied = checked(*RELEASE).findings[1].implied
    assert implied is not None
    assert implied.low is not None
    assert implied.high is not None
    assert (round(implied.low, -6), round(implied.high, -6)) == (Decimal(2170000000), Decimal(2250000000))


@pytest.mark.parametrize(
    ("importer", "exporter", "fits"),
    [("1.8 bn", "1.8 bn", True), ("2.0 bn", "1.8 bn", True), ("1.5 bn", "1.8 bn", False), ("2.8 bn", "1.8 bn", False)],
)
def test_imports_may_exceed_the_partners_exports_by_freight(importer: str, exporter: str, fits: bool) -> None:
    report = checked(told("imports", importer, reporter="DEU", partner="KAZ", source="DEU"), told("exports", exporter))
    assert (alarms(report) == []) is fits


def test_the_limits_can_be_configured() -> None:
    wide = Limits(turnover=Interval(Decimal("0.1"), Decimal(10)))
    assert checked(GERMAN, KAZAKH, limits=wide).findings == ()


def test_without_a_named_source_there_is_no_mirror() -> None:
    report = checked({**GERMAN, "source": None}, KAZAKH)
    assert (report.findings, [(check.code, check.verdict) for check in report.checks]) == ((), [("D101", "open")])
    assert alarms(checked(told("imports", "2.8 bn", reporter="DEU", partner="KAZ", source=None), told("exports", "1.8 bn"))) == []


def test_two_currencies_meet_only_by_the_documents_own_rate() -> None:
    euros = {**GERMAN, "unit": "EUR"}
    rate = told("other", "1.053", unit="USD/EUR", reporter=None, partner=None, source=None)
    assert alarms(checked(euros, KAZAKH)) == []
    assert alarms(checked(euros, KAZAKH, rate)) == ["M103"]
    assert alarms(checked(euros, KAZAKH, {**rate, "period": "2019"})) == []


def test_several_failures_of_one_pair_of_sources_are_one_finding() -> None:
    report = checked(
        GERMAN, KAZAKH, told("imports", "7.0 bn", reporter="DEU", partner="KAZ", source="DEU"), told("exports", "1.9 bn"),
    )  # fmt: skip
    assert len(alarms(report)) == 1
    assert [check.code for check in report.findings[0].consequences] == ["M102"]


@pytest.mark.parametrize(("theirs", "verdict"), [("338", "consistent"), ("838", "open")])
def test_a_side_without_source_confirms_the_other_and_is_never_a_mismatch(theirs: str, verdict: str) -> None:
    goods = {"unit": "t", "commodity": "cocoa"}
    ours = told("quantity", "312", source=None, direction="export", **goods)
    mirrored = told("quantity", theirs, source="DEU", reporter="DEU", partner="KAZ", direction="import", **goods)
    report = checked(ours, mirrored)
    assert verdicts(report, "M101") == [verdict]
    assert alarms(report) == []
