"""Findings as drafts of schema.org ClaimReview (https://schema.org/ClaimReview), for fact-checkers to complete and publish.

One review for each finding that does not fit. A draft has no ``url`` and no ``author``: those are of who publishes it. It has
no number of stars either: the program knows that figures do not fit each other, not who is right.
"""

from __future__ import annotations

import json
from typing import Any

from ...charts.wording import capital, document_name, party
from ...checks.record import FAILED, Finding
from ...claim import Claim
from ..result import Result
from .phrases import line, passage

CONTEXT = "https://schema.org"
LEFT_OPEN = "url, author and datePublished are yours to fill in"
_RATINGS = {"mismatch": "Two sources differ", "inconsistent": "The figures do not fit each other"}


def as_claim_reviews(result: Result) -> str:
    """Return the drafts as one JSON-LD graph."""
    reviews = [_review(result, finding) for finding in result.report.findings if finding.verdict in FAILED]
    return json.dumps({"@context": CONTEXT, "@graph": reviews}, ensure_ascii=False, indent=1) + "\n"


def _review(result: Result, finding: Finding) -> dict[str, Any]:
    claims = result.claims_of(finding)
    body = [finding.message, *finding.explanations]
    return {
        "@type": "ClaimReview",
        "@id": f"urn:tradecheck:finding:{finding.fingerprint}",
        "creativeWorkStatus": "Draft",
        "inLanguage": "en",
        "claimReviewed": "; ".join(map(line, claims if finding.verdict == "mismatch" else claims[-1:])) or finding.message,
        "itemReviewed": _claim(result, claims),
        "reviewRating": {"@type": "Rating", "alternateName": _RATINGS[finding.verdict], "ratingExplanation": _sentence(finding.message)},
        "reviewBody": " ".join(map(_sentence, body)),
        "reviewAspect": finding.code,
        "sdPublisher": {"@type": "Organization", "name": f"tradecheck {result.version}"},
    }


def _claim(result: Result, claims: list[Claim]) -> dict[str, Any]:
    """Return what was claimed: the words of the document, who said it, and where it appeared."""
    docs = list(dict.fromkeys(claim.doc for claim in claims))
    dates = {one.name: one.date for one in result.inputs}
    told: dict[str, Any] = {"@type": "Claim", "appearance": [_appearance(result, doc, dates.get(doc)) for doc in docs]}
    passages = [passage(result.documents[doc], [one for one in claims if one.doc == doc]) for doc in docs if doc in result.documents]
    told["text"] = " … ".join(passages) if passages else "; ".join(line(claim) for claim in claims)
    sources = list(dict.fromkeys(claim.source for claim in claims if claim.source))
    if sources:
        told["author"] = [{"@type": "Organization", "name": f"Statistics of {party(code)}"} for code in sources]
    return told


def _appearance(result: Result, doc: str, day: str | None) -> dict[str, Any]:
    told: dict[str, Any] = {"@type": "CreativeWork", "name": document_name(doc)}
    if day:
        told["datePublished"] = day
    languages = list(dict.fromkeys(claim.lang for claim in result.report.claims if claim.doc == doc and claim.lang))
    if languages:
        told["inLanguage"] = languages[0] if len(languages) == 1 else languages
    return told


def _sentence(text: str) -> str:
    return f"{capital(text)}{'' if text.endswith('.') else '.'}"
