"""SARIF 2.1.0 (OASIS, errata 01): findings for code scanning platforms and editors.

Results carry the region of their first figure, the others as related locations, the fingerprint of the finding, its
suppression and its state against the baseline; findings of the baseline that are gone are results with state ``absent``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ...checks.record import Finding
from ...claim import Claim
from ...documents.document import Document
from ...review.baseline import ABSENT, Known
from ...review.remarks import Remark, remarks
from ...review.suppression import Suppression, documents_of
from ..counts import statistics_rows
from ..machine import to_json
from ..result import Input, Result
from .places import address, current_folder, is_below, label, region
from .sarif_rules import LEVELS, reporting_descriptors

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "SRCROOT"
_FINGERPRINT = "tradecheck/v1"


def as_sarif(result: Result) -> str:
    """Return a SARIF log of one run."""
    review = result.review
    told = [*result.report.findings, *(one.finding for one in review.suppressed)]
    absent = review.comparison.absent if review.comparison else ()
    rules = reporting_descriptors([*(one.code for one in told), *(one.code for one in absent)])
    index = {descriptor["id"]: position for position, descriptor in enumerate(rules)}
    results = [_result(result, finding, index) for finding in result.report.findings]
    results += [{**_result(result, one.finding, index), "suppressions": [_suppression(one.suppression)]} for one in review.suppressed]
    results += [_absent(one, index) for one in absent]
    run = {
        "tool": {"driver": {"name": "tradecheck", "version": result.version, "semanticVersion": result.version, "rules": rules}},
        "invocations": [_invocation(result)],
        "originalUriBaseIds": _roots(),
        "artifacts": [_artifact(given, result.documents.get(given.name)) for given in result.inputs],
        "results": results,
        "columnKind": "unicodeCodePoints",
        "properties": {"statistics": statistics_rows(result)},
    }
    return to_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _result(result: Result, finding: Finding, index: dict[str, int]) -> dict[str, Any]:
    claims = result.claims_of(finding)
    places = [_location(result.documents.get(claim.doc), claim) for claim in claims]
    found: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index[finding.code],
        "level": LEVELS[finding.severity],
        "message": {"text": "\n".join([finding.message, *finding.explanations])},
        "locations": places[:1] or [{"physicalLocation": _physical(doc)} for doc in documents_of(finding)][:1],
        "partialFingerprints": {_FINGERPRINT: finding.fingerprint},
        "properties": {"verdict": finding.verdict, "formula": finding.formula},
    }
    if places[1:]:
        related = zip(places[1:], claims[1:], strict=True)
        found["relatedLocations"] = [
            {"id": number, **place, "message": {"text": claim.quote}} for number, (place, claim) in enumerate(related, 1)
        ]
    state = result.review.state(finding)
    return {**found, "baselineState": state} if state else found


def _absent(one: Known, index: dict[str, int]) -> dict[str, Any]:
    return {
        "ruleId": one.code,
        "ruleIndex": index[one.code],
        "level": LEVELS.get(one.severity, "warning"),
        "message": {"text": one.message or one.code},
        "locations": [{"physicalLocation": _physical(doc)} for doc in one.docs[:1]],
        "partialFingerprints": {_FINGERPRINT: one.fingerprint},
        "baselineState": ABSENT,
    }


def _location(document: Document | None, claim: Claim) -> dict[str, Any]:
    physical = _physical(claim.doc)
    place, told = region(document, claim), label(document, claim)
    if place is not None:
        physical["region"] = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
            "charOffset": claim.start,
            "charLength": claim.end - claim.start,
            "snippet": {"text": claim.quote},
        }
    found: dict[str, Any] = {"physicalLocation": physical}
    return {**found, "logicalLocations": [{"fullyQualifiedName": told, "kind": "element"}]} if told else found


def _physical(doc: str) -> dict[str, Any]:
    return {"artifactLocation": _artifact_location(doc)}


def _artifact_location(doc: str) -> dict[str, Any]:
    return {"uri": address(doc), "uriBaseId": _ROOT} if is_below(doc) else {"uri": address(doc)}


def _artifact(given: Input, document: Document | None) -> dict[str, Any]:
    found: dict[str, Any] = {"location": _artifact_location(given.name), "roles": ["analysisTarget"]}
    if given.sha256:
        found["hashes"] = {"sha-256": given.sha256}
    if document is not None and document.origin is not None:
        found["mimeType"] = document.origin.media_type
    return found


def _roots() -> dict[str, Any]:
    """Return the folder that relative addresses are told from."""
    here = current_folder()
    return {_ROOT: {"uri": Path(here).as_uri().rstrip("/") + "/"} if here else {"description": {"text": "the current folder"}}}


def _suppression(one: Suppression) -> dict[str, Any]:
    found: dict[str, Any] = {"kind": "external", "status": "accepted", "justification": one.reason}
    if one.expires is not None:
        found["properties"] = {"expires": one.expires}
    return found


def _invocation(result: Result) -> dict[str, Any]:
    return {
        "executionSuccessful": not any(given.error for given in result.inputs),
        "toolExecutionNotifications": [_unreadable(given) for given in result.inputs if given.error],
        "toolConfigurationNotifications": [_notification(one) for one in remarks(result.review.standings)],
    }


def _unreadable(given: Input) -> dict[str, Any]:
    place = {"physicalLocation": _physical(given.name)}
    return {"level": "error", "message": {"text": str(given.error)}, "locations": [place]}


def _notification(one: Remark) -> dict[str, Any]:
    found: dict[str, Any] = {"level": "warning", "message": {"text": one.text}}
    if one.file:
        found["locations"] = [{"physicalLocation": {**_physical(one.file), "region": {"startLine": max(one.line, 1)}}}]
    return found
