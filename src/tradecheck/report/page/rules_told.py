"""The rules that a page names, told in their own words: what they check, formula, what they need, likely explanations."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...checks.rule import rule_page
from ...markup import Markup, el, joined
from .words import Words

_CODE = re.compile(r"`([^`]*)`")


def rules_told(codes: Iterable[str], words: Words) -> Markup:
    """Return each rule folded, by code."""
    return joined([el("p", words("rule_command"), class_="fine"), *(_rule(code) for code in sorted(set(codes)))])


def _rule(code: str) -> Markup:
    page = rule_page(code)
    parts = page.sections()
    sections = ((head, parts[head]) for head in ("Required", "Silent when", "Likely explanations") if parts.get(head))
    return el(
        "details",
        el("summary", el("b", code), " ", el("span", page.rule.name.replace("-", " "), lang="en")),
        el(
            "div",
            el("p", _plain(parts.get("", ""))),
            el("p", el("code", page.rule.expression)),
            *(el("p", el("b", f"{head}: "), _plain(text)) for head, text in sections),
            lang="en",
        ),
        id=f"rule-{code}",
        class_="rule",
    )


def _plain(text: str) -> Markup:
    parts = _CODE.split(" ".join(text.split()))
    return joined(el("code", part) if at % 2 else part for at, part in enumerate(parts))
