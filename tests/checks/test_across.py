"""Relations across documents: restated figures, other roundings, two sources, language versions of one release."""

from __future__ import annotations

from tradecheck.checks.api import check_claims
from tradecheck.checks.claim_table import claims_from_rows
from tradecheck.checks.record import FAILED, Report

from .telling import Row, told


def documents(*rows: tuple[str, Row], each: bool = False) -> Report:
    counted: dict[str, int] = {}
    placed = []
    for doc, row in rows:
        counted[doc] = counted.get(doc, 0) + 1
        placed.append({"doc": doc, "claim": counted[doc], "start": 50 * counted[doc], **row})
    return check_claims(claims_from_rows(placed), {}, each=each)


def failed(report: Report) -> list[str]:
    return sorted(check.code for check in report.checks if check.verdict in FAILED and check.doc is None)


FEBRUARY = [("february", told("turnover", "2.8 bn")), ("february", told("imports", "2.2 bn"))]


def release(doc: str, lang: str, imports: str = "2.2 bn", places: int = 1) -> list[tuple[str, Row]]:
    rows = [
        told("turnover", "2.8 bn" if places == 1 else "2.80 bn", lang=lang), told("exports", "0.6 bn", lang=lang),
        told("imports", imports, lang=lang), told("exports", "0.9 bn", lang=lang, partner="FRA"),
        told("imports", "1.7 bn", lang=lang, partner="FRA"),
    ]  # fmt: skip
    return [(doc, row) for row in rows]


def test_another_rounding_is_the_same_figure() -> None:
    report = documents(*FEBRUARY, ("july", told("turnover", "2,795.3 mn".replace(",", ""))), ("july", told("imports", "2184.1 mn")))
    assert failed(report) == []
    assert sum(check.code == "D103" and check.verdict == "consistent" for check in report.checks) == 2


def test_a_restated_figure_is_told_as_such_and_never_as_an_error() -> None:
    report = documents(*FEBRUARY, ("july", told("imports", "2324.1 mn")))
    assert failed(report) == ["D103"]
    assert [finding.severity for finding in report.findings if finding.code == "D103"] == ["warning"]


def test_each_document_by_itself_is_asked_for() -> None:
    assert failed(documents(*FEBRUARY, ("july", told("imports", "2324.1 mn")), each=True)) == []


def test_two_sources_in_two_documents_are_a_mirror() -> None:
    german = told("turnover", "10.5 bn", reporter="DEU", partner="KAZ", source="DEU")
    assert failed(documents(*FEBRUARY, ("german", german))) == ["M101"]


def test_language_versions_are_compared_claim_by_claim() -> None:
    assert failed(documents(*release("a", "en"), *release("b", "ru", places=2))) == []
    assert failed(documents(*release("a", "en"), *release("b", "ru", imports="3.2 bn"))) == ["D104"]


def test_what_one_version_has_alone_is_information() -> None:
    report = documents(*release("a", "en"), *release("b", "ru")[:-1])
    assert [(finding.code, finding.severity) for finding in report.findings] == [("D105", "info")]


def test_two_releases_in_one_language_are_no_versions() -> None:
    assert failed(documents(*release("a", "en"), *release("b", "en", imports="3.2 bn"))) == ["D103"]


def test_a_gap_out_of_the_usual_is_seen_over_documents() -> None:
    rows = []
    for year, imports in enumerate(("2.10", "2.20", "2.15", "4.90"), 2019):
        rows.append(("kazakh", told("exports", "2.00 bn", period=str(year))))
        german = told("imports", f"{imports} bn", period=str(year), reporter="DEU", partner="KAZ", source="DEU")
        rows.append((f"german {year}", german))
    report = documents(*rows)
    assert [check.claims for check in report.checks if check.code == "M109"] == [("german 2022#1", "kazakh#4")]


def test_the_same_wrong_sum_in_two_documents_is_told_of_both() -> None:
    wrong = [told("turnover", "2.8 bn"), told("exports", "0.9 bn"), told("imports", "2.2 bn")]
    report = documents(*[(doc, row) for doc in ("first", "second") for row in wrong], each=True)
    errors = [(finding.code, finding.doc) for finding in report.findings if finding.severity == "error"]
    assert errors == [("A101", "first"), ("A101", "second")]


def test_the_same_gap_of_two_sources_in_two_documents_is_told_of_both() -> None:
    german = told("turnover", "10.5 bn", reporter="DEU", partner="KAZ", source="DEU")
    report = documents(*[(doc, row) for doc in ("first", "second") for row in (told("turnover", "2.8 bn"), german)], each=True)
    assert [(finding.code, finding.doc) for finding in report.findings] == [("M101", "first"), ("M101", "second")]
