"""A formula over claims, each of which leads to its place in the text."""

from __future__ import annotations

import re

from ...checks.record import Check
from ...markup import Markup, el, joined, shown
from .links import Links
from .sheets import Sheets

_ROLE = re.compile(r"\bc(\d+)\b")


def formula(check: Check, known: Sheets, links: Links) -> Markup:
    """Return a formula in which ``c3`` leads to the third claim."""
    sheet = known.by_name.get(check.doc or "")
    if sheet is None:
        return shown(check.formula)
    parts = _ROLE.split(check.formula)
    return joined(
        el("a", f"c{part}", href=links.to(sheet.number, sheet.claim_place(int(part)))) if at % 2 else part for at, part in enumerate(parts)
    )
