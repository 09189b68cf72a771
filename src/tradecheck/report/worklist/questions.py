"""Whom to ask about a finding, and what.

Asked are the bodies whose statistics the text names for the figures; where it names none, who wrote the document.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.resources import files

import tomli

from ...checks.record import Finding
from ...checks.rule import rule
from ...claim import Claim
from ...lexicons.names import party_name
from ...party import COUNTRIES

_MOST = 6  # figures that a question names


def whom(claims: Sequence[Claim], named: Callable[[str], str] = str) -> str:
    """Return who can answer: the statistical sources, and the author where a figure has none or all have one and the same.

    ``named`` says how a document is called.
    """
    sources = list(dict.fromkeys(claim.source for claim in claims if claim.source))
    bodies = [f"statistics of {party_name(code)}" if code in COUNTRIES else party_name(code) for code in sources]
    docs = list(dict.fromkeys(claim.doc for claim in claims))
    authors = [f"author of {named(doc)}" for doc in docs]
    return "; ".join([*bodies, *([] if len(sources) > 1 else authors)])


def question(finding: Finding, claims: Sequence[Claim]) -> str:
    """Return what to ask: the question of the kind of relation, with the figures as printed and the first hypothesis."""
    kind = "scale" if finding.kind == "scale" else rule(finding.code).kind
    figures = [" ".join(claim.quote.split()) for claim in claims]
    named = ", ".join(figures[:_MOST]) + (f" and {len(figures) - _MOST} more" if len(figures) > _MOST else "")
    explanation = finding.explanations[0] if finding.explanations else ""
    told = explanation[:1].upper() + explanation[1:] + "." if explanation else ""
    return _questions()[kind].replace("{figures}", named).replace("{explanation}", told).strip()


@cache
def _questions() -> Mapping[str, str]:
    return tomli.loads((files(__package__) / "questions.toml").read_text(encoding="utf-8"))
