"""Results for tests of formats: a text checked as the command line does, with settings and a baseline as given."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tradecheck.checks.api import check_claims
from tradecheck.claims.reading import claims_of
from tradecheck.documents.reading import read
from tradecheck.report.result import Input, Result
from tradecheck.review.reviewing import Policy, reviewed
from tradecheck.review.suppression import Scope

TODAY = dt.date(2026, 5, 1)
SLIP = "date 2023-03-31\n\n" + (
    "Turnover of Kazakhstan with Italy came to 2.8 billion dollars in 2022, 46.7% more than 2.4 billion dollars in 2021.\n"
)


def result(texts: dict[str, str] | str = SLIP, policy: Policy | None = None, **fields: Any) -> Result:
    """Return the result on texts by the name of their document."""
    given = {"slip.txt": texts} if isinstance(texts, str) else texts
    documents = {name: read(text.encode(), name=name) for name, text in given.items()}
    readings = {name: claims_of(document) for name, document in documents.items()}
    claims = [claim for reading in readings.values() for claim in reading.claims]
    report = check_claims(claims, {name: document.text for name, document in documents.items()})
    report, review = reviewed(report, policy or Policy(), Scope(tuple(documents), today=TODAY))
    return Result(
        version="0.1.0",
        inputs=tuple(Input(name, document.origin.sha256 if document.origin else "") for name, document in documents.items()),
        report=report,
        documents=documents,
        numbers=tuple({**row, "doc": name} for name, reading in readings.items() for row in reading.numbers),
        review=review,
        **fields,
    )
