"""A finding keeps its name when the document is laid out anew, and shares it with no other finding of the document."""

from __future__ import annotations

import pytest

from tradecheck.checks.api import check_claims
from tradecheck.claims.reading import claims_of
from tradecheck.documents.reading import read

RELEASE = """date 2023-03-31

Turnover of Kazakhstan with Italy - the year's "best" figure - came to 2.8 billion dollars in 2022, 46.7% more than 2.4 billion in 2021.

Exports of Kazakhstan to Italy came to 3.9 billion dollars in 2022, a rise of 12% from 3.1 billion dollars in 2021.
"""
BODY = RELEASE.partition("\n\n")[2]
FIRST, SECOND = BODY.strip().split("\n\n")


def names(text: str, name: str = "release.txt") -> set[str]:
    document = read(text.encode(), name=name)
    report = check_claims(claims_of(document).claims, {document.name: document.text})
    assert len({finding.fingerprint for finding in report.findings}) == len(report.findings)
    return {finding.fingerprint for finding in report.findings}


def test_the_release_has_two_findings_with_names_of_their_own() -> None:
    assert len(names(RELEASE)) == 2


@pytest.mark.parametrize(
    "laid_out",
    [
        pytest.param(RELEASE.replace("\n", "\r\n"), id="Windows line ends"),
        pytest.param(RELEASE.replace("in 2022, 46.7%", "in 2022,\n46.7%").replace("a rise of", "a rise\nof"), id="other line breaks"),
        pytest.param(
            RELEASE.replace("2.8 billion", "2.8\u00a0billion").replace("12% from", "12%\u202ffrom"), id="spaces that do not break"
        ),
        pytest.param(RELEASE.replace("3.9 billion dollars", "3.9  billion dollars"), id="a double space"),
        pytest.param(RELEASE.replace("in 2021.", "in 2021.  The sides met in May."), id="two blanks behind a full stop"),
        pytest.param(RELEASE.replace(" - ", " – "), id="en dashes"),
        pytest.param(RELEASE.replace(" - ", " — "), id="em dashes"),
        pytest.param(RELEASE.replace('"best"', "“best”").replace("'", "’"), id="curly quotes"),
        pytest.param(RELEASE.replace('"best"', "«best»"), id="angle quotes"),
        pytest.param("\n\n\n" + RELEASE + "\n\n", id="blank lines"),
        pytest.param(f"date 2023-03-31\n\n{SECOND}\n\n{FIRST}\n", id="paragraphs in another order"),
        pytest.param(f"date 2023-03-31\n\nThe ministry met the press on Monday.\n\n{BODY}", id="a sentence more"),
        pytest.param("\ufeff" + RELEASE, id="a byte order mark"),
    ],
)
def test_another_layout_keeps_the_names(laid_out: str) -> None:
    assert names(laid_out) == names(RELEASE)


def test_another_folder_keeps_the_names() -> None:
    assert names(RELEASE, "archive/2023/a.txt") == names(RELEASE)


def test_another_figure_is_another_finding() -> None:
    assert not names(RELEASE.replace("46.7%", "45.7%").replace("3.9", "3.8")) & names(RELEASE)


def test_a_trailing_zero_is_no_other_finding() -> None:
    assert names(RELEASE.replace("3.9 billion", "3.90 billion")) == names(RELEASE)


def test_two_findings_alike_in_one_document_have_two_names() -> None:
    twice = f"date 2023-03-31\n\n{FIRST}\n\nThe deputy minister said it again.\n\n{FIRST}\n"
    document = read(twice.encode(), name="twice.txt")
    report = check_claims(claims_of(document).claims, {document.name: document.text})
    assert len({finding.fingerprint for finding in report.findings}) == len(report.findings)
