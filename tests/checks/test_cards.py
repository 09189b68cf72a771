"""What a notebook shows of documents, claims, checks and findings: the figures, and nothing of a document as markup."""

from __future__ import annotations

import pytest

import tradecheck
from tradecheck.checks.outcome import Outcome
from tradecheck.documents.document import Document

HOSTILE = "<script>alert(1)</script>"
TEXT = f"""date 2023-03-31

German statistics put the trade turnover of Germany and Kazakhstan at 10.5 billion US dollars in 2022. Kazakh data show trade with
Germany of 2.8 billion US dollars in 2022, 46.7% more than the 2.4 billion US dollars of 2021. {HOSTILE}
"""


@pytest.fixture(scope="module")
def document() -> Document:
    return tradecheck.read(TEXT.encode(), name=f"{HOSTILE}.txt")


@pytest.fixture(scope="module")
def outcome(document: Document) -> Outcome:
    return tradecheck.check(tradecheck.extract(document), text=document.text)


def test_an_outcome_shows_its_counts_and_each_finding_with_both_intervals(outcome: Outcome) -> None:
    shown = outcome._repr_html_()
    assert outcome.summary() in shown
    for finding in outcome.report.findings:
        assert finding.code in shown
    assert "10.45 .. 10.55 bn USD" in shown
    assert "46.65 .. 46.75 %" in shown
    assert shown.count("<svg") == 2 * sum(f.observed is not None and f.implied is not None for f in outcome.report.findings)


def test_a_finding_shows_what_would_fit(outcome: Outcome) -> None:
    growth = next(finding for finding in outcome.report.findings if finding.code == "G101")
    assert growth.explanations
    for text in growth.explanations:
        assert text.split(":")[0] in growth._repr_html_()


def test_a_check_shows_its_formula_and_verdict(outcome: Outcome) -> None:
    check = outcome.report.checks[0]
    assert check.formula.split("/")[0] in check._repr_html_()
    assert check.verdict in check._repr_html_()


def test_a_claim_shows_the_fields_that_are_known_and_no_others(outcome: Outcome) -> None:
    claim = outcome.report.claims[0]
    shown = claim._repr_html_()
    assert str(claim.strict) in shown
    assert ">DEU<" in shown
    assert "commodity" not in shown


def test_a_document_shows_its_date_and_beginning(document: Document) -> None:
    assert "2023-03-31 (first line)" in document._repr_html_()
    assert "German statistics" in document._repr_html_()


def test_nothing_of_a_document_becomes_markup(document: Document, outcome: Outcome) -> None:
    report = outcome.report
    shown = [one._repr_html_() for group in ([document], [outcome], report.claims, report.checks, report.findings) for one in group]
    assert not [page for page in shown if "<script" in page]
    assert "&lt;script&gt;" in document._repr_html_()


def test_a_claims_table_is_filtered_with_plain_pandas(outcome: Outcome) -> None:
    claims = outcome.claims
    assert set(claims[claims["low"] > 10**9]["quote"]) == {"10.5 billion US dollars", "2.8 billion US dollars", "2.4 billion US dollars"}
    assert list(claims[claims["source"] == "DEU"]["quote"]) == ["10.5 billion US dollars"]
    assert claims.query("measure == 'growth'")["unit"].tolist() == ["%"]


def test_an_unknown_end_passes_no_filter() -> None:
    document = tradecheck.read(b"Exports of Kenya came to more than 2.8 billion dollars in 2022.", name="over.txt")
    claims = tradecheck.extract(document)
    assert claims["high"].isna().all()
    assert claims[claims["high"] > 0].empty
    assert tradecheck.check(claims).report.claims[0].high is None


def test_a_finding_across_documents_knows_its_unit() -> None:
    told = "Exports of Kenya to Uganda came to {} million US dollars in 2022, according to Kenya."
    documents = [tradecheck.read(told.format(value).encode(), name=f"{value}.txt") for value in ("355.6", "361.2")]
    outcome = tradecheck.check(tradecheck.extract(documents))
    assert outcome.report.findings[0].doc is None
    assert "361.15 .. 361.25 mn USD" in outcome._repr_html_()
