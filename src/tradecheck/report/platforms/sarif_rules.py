"""The rules of a SARIF log: those that its results name, each with its page as help."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...checks.rule import Rule, rule_page, rules

LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def reporting_descriptors(codes: Iterable[str]) -> list[dict[str, Any]]:
    """Return the ``reportingDescriptor`` of each code, in order of codes; of a rule that is no more, its code alone."""
    known = {one.code: one for one in rules()}
    return [_descriptor(known[code]) if code in known else {"id": code} for code in sorted(set(codes))]


def _descriptor(one: Rule) -> dict[str, Any]:
    page = rule_page(one.code).text.strip()
    summary, detail = _summary(page)
    return {
        "id": one.code,
        "name": one.name,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": detail or summary},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": LEVELS[one.severity]},
        "properties": {"kind": one.kind, "tags": list(dict.fromkeys((one.family, one.kind)))},
    }


def _summary(page: str) -> tuple[str, str]:
    """Return the sentence below the head of a page, and the paragraph that says when the rule fires."""
    paragraphs = [" ".join(block.split()) for block in page.split("\n\n")]
    plain = [block for block in paragraphs if block and not block.startswith(("#", "- ", "```"))]
    return (plain[0] if plain else page, plain[1] if len(plain) > 1 else "")
