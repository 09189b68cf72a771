"""Claims as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), for readers that mark texts.

Each claim is an annotation: its quote with what stands around it, and where positions in the text are positions in the
file, the code points. Its body tells the claim in a line; a second one what does not fit.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from ...claim import Claim
from ..platforms.places import address, is_text, label
from ..result import Result
from .phrases import context, line

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def as_annotations(result: Result) -> str:
    """Return a collection with all annotations in one page, as JSON-LD."""
    named = {one.name: one.sha256 for one in result.inputs}
    told = _told(result)
    items = [_annotation(result, claim, named.get(claim.doc, ""), told.get((claim.doc, claim.claim), [])) for claim in result.report.claims]
    name = f"urn:tradecheck:claims:{'-'.join(sorted(checksum[:12] for checksum in named.values() if checksum)) or 'table'}"
    collection = {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": "Claims about trade",
        "total": len(items),
        "first": {"id": f"{name}:page", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return json.dumps(collection, ensure_ascii=False, indent=1) + "\n"


def _told(result: Result) -> dict[tuple[str, int], list[str]]:
    """Return the messages of findings by the claims that they are about."""
    found: dict[tuple[str, int], list[str]] = {}
    for finding in result.report.findings:
        for claim in result.claims_of(finding):
            found.setdefault((claim.doc, claim.claim), []).append(f"{finding.code} {finding.severity}: {finding.message}")
    return found


def _annotation(result: Result, claim: Claim, checksum: str, findings: list[str]) -> dict[str, Any]:
    bodies = [_body(line(claim), "describing"), *(_body(text, "assessing") for text in findings)]
    return {
        "id": f"urn:tradecheck:{checksum[:16] or quote(claim.doc, safe='')}:claim:{claim.claim}",
        "type": "Annotation",
        "motivation": ["describing", "assessing"] if findings else "describing",
        "generator": {"id": "urn:tradecheck", "type": "Software", "name": f"tradecheck {result.version}"},
        "body": bodies,
        "target": _target(result, claim),
    }


def _body(text: str, purpose: str) -> dict[str, Any]:
    return {"type": "TextualBody", "value": text, "format": "text/plain", "language": "en", "purpose": purpose}


def _target(result: Result, claim: Claim) -> dict[str, Any]:
    document = result.documents.get(claim.doc)
    selector: dict[str, Any] = {"type": "TextQuoteSelector", "exact": claim.quote}
    selectors = [selector]
    if document is not None:
        selector["prefix"], selector["suffix"] = context(document, claim)
        if is_text(document):
            selectors.append({"type": "TextPositionSelector", "start": claim.start, "end": claim.end})
        elif (page := label(document, claim) or "").startswith("page "):
            number = page.removeprefix("page ").partition(",")[0]
            selectors.append({"type": "FragmentSelector", "conformsTo": "http://tools.ietf.org/rfc/rfc3778", "value": f"page={number}"})
    return {"source": address(claim.doc), "selector": selectors}
