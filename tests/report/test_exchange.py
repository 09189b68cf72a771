"""Exchange with fact-checkers: drafts of ClaimReview and Web Annotations, held against what their specifications demand."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from tradecheck.report.exchange.annotations import as_annotations
from tradecheck.report.exchange.claim_review import as_claim_reviews
from tradecheck.report.result import Result

from .results import SLIP, result

TEXT = {"type": "string", "minLength": 1}
# what schema.org and the guidelines of search engines ask of a review; url and author are of who publishes it
REVIEW: dict[str, Any] = {
    "type": "object",
    "required": ["@type", "@id", "claimReviewed", "itemReviewed", "reviewRating", "reviewBody", "inLanguage"],
    "not": {"anyOf": [{"required": ["url"]}, {"required": ["author"]}]},
    "properties": {
        "@type": {"const": "ClaimReview"},
        "@id": {"type": "string", "format": "uri"},
        "claimReviewed": TEXT,
        "reviewBody": TEXT,
        "creativeWorkStatus": {"const": "Draft"},
        "itemReviewed": {
            "type": "object",
            "required": ["@type", "text", "appearance"],
            "properties": {
                "@type": {"const": "Claim"},
                "text": TEXT,
                "author": {"type": "array", "items": {"required": ["@type", "name"]}},
                "appearance": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                        "required": ["@type", "name"],
                        "properties": {"@type": {"const": "CreativeWork"}, "datePublished": {"type": "string", "format": "date"}},
                    },
                },
            },
        },
        "reviewRating": {
            "type": "object",
            "required": ["@type", "alternateName"],
            "not": {"required": ["ratingValue"]},
            "properties": {"@type": {"const": "Rating"}, "alternateName": TEXT, "ratingExplanation": TEXT},
        },
    },
}
# Web Annotation Data Model, sections 3.1 (annotation), 3.2.4 (textual body), 3.3.5 (motivation), 4.2 (selectors), 5 (collections)
MOTIVATIONS = {"enum": ["assessing", "describing"]}
SELECTOR = {
    "oneOf": [
        {"required": ["type", "exact"], "properties": {"type": {"const": "TextQuoteSelector"}, "exact": TEXT}},
        {
            "required": ["type", "start", "end"],
            "properties": {
                "type": {"const": "TextPositionSelector"},
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer"},
            },
        },
        {"required": ["type", "value", "conformsTo"], "properties": {"type": {"const": "FragmentSelector"}, "value": TEXT}},
    ]
}
ANNOTATION: dict[str, Any] = {
    "type": "object",
    "required": ["id", "type", "target", "body", "motivation"],
    "properties": {
        "id": {"type": "string", "format": "uri"},
        "type": {"const": "Annotation"},
        "motivation": {"anyOf": [MOTIVATIONS, {"type": "array", "items": MOTIVATIONS, "minItems": 1}]},
        "body": {
            "type": "array",
            "minItems": 1,
            "items": {
                "required": ["type", "value"],
                "properties": {"type": {"const": "TextualBody"}, "value": TEXT, "format": {"const": "text/plain"}, "purpose": MOTIVATIONS},
            },
        },
        "target": {
            "type": "object",
            "required": ["source", "selector"],
            "properties": {
                "source": {"type": "string", "format": "uri-reference"},
                "selector": {"type": "array", "minItems": 1, "items": SELECTOR},
            },
        },
    },
}
COLLECTION: dict[str, Any] = {
    "type": "object",
    "required": ["@context", "id", "type", "total", "first"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": {"type": "string", "format": "uri"},
        "type": {"const": "AnnotationCollection"},
        "total": {"type": "integer", "minimum": 0},
        "first": {
            "type": "object",
            "required": ["id", "type", "startIndex", "items"],
            "properties": {
                "type": {"const": "AnnotationPage"},
                "startIndex": {"const": 0},
                "items": {"type": "array", "items": ANNOTATION},
            },
        },
    },
}


def valid(told: str, schema: dict[str, Any]) -> Any:
    given = json.loads(told)
    jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker()).validate(given)
    return given


@pytest.fixture
def checked() -> Result:
    return result({"slip 1.txt": SLIP})


def test_each_finding_that_does_not_fit_is_a_draft_of_a_review(checked: Result) -> None:
    given = valid(as_claim_reviews(checked), {"required": ["@context", "@graph"], "properties": {"@graph": {"items": REVIEW}}})
    assert given["@context"] == "https://schema.org"
    (review,) = given["@graph"]
    assert review["claimReviewed"] == "Growth of trade of Italy and Kazakhstan, 2022: 46.7 %"
    assert review["itemReviewed"]["text"] == SLIP.splitlines()[2]
    assert review["itemReviewed"]["appearance"] == [{"@type": "CreativeWork", "name": "slip 1.txt", "inLanguage": "en"}]


def test_the_first_sentence_of_another_paragraph_is_not_the_claim() -> None:
    told = as_claim_reviews(result({"a.txt": SLIP.replace("Turnover", "An aside. Turnover").rstrip() + " Another aside.\n"}))
    assert json.loads(told)["@graph"][0]["itemReviewed"]["text"] == SLIP.splitlines()[2]


def test_every_claim_is_an_annotation_that_finds_its_quote(checked: Result) -> None:
    given = valid(as_annotations(checked), COLLECTION)
    items = given["first"]["items"]
    assert given["total"] == len(items) == len(checked.report.claims)
    for item, claim in zip(items, checked.report.claims, strict=True):
        quoted, placed = item["target"]["selector"]
        text = checked.documents["slip 1.txt"].text
        assert quoted["prefix"] + quoted["exact"] + quoted["suffix"] in text
        assert text[placed["start"] : placed["end"]] == quoted["exact"] == claim.quote
        assert item["target"]["source"] == "slip%201.txt"
    assert len({item["id"] for item in items}) == len(items)
    assert any("G101 error" in body["value"] for item in items for body in item["body"])


def test_what_a_document_says_stays_text() -> None:
    hostile = "</script><b>" + SLIP
    assert (
        "</script>"
        in json.loads(as_claim_reviews(result({"x.txt": hostile.replace("Turnover", "</script> Turnover")})))["@graph"][0]["itemReviewed"][
            "text"
        ]
    )


def test_nothing_to_review_is_an_empty_graph() -> None:
    assert json.loads(as_claim_reviews(result("Nothing is told.\n")))["@graph"] == []
    assert json.loads(as_annotations(result("Nothing is told.\n")))["total"] == 0
