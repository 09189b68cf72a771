"""Write the index of all rules from the catalogue and the first sentence of each page.

usage: python tools/rule_index.py [FILE]   (default docs/rules.md)
A test writes it again and compares.
"""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path

from tradecheck.checks.rule import Rule, rule_page, rules

HEAD = """# Rules

All rules by family, written from the catalogue by `tools/rule_index.py`. `tradecheck rule CODE` shows the page of one: what it checks,
formula and intervals, the facts it needs, when it stays silent, an example that fires and one that does not. The pages stand in
`src/tradecheck/checks/pages/`, and the tests run their examples.

An error cannot be under the most generous reading of its figures; a warning needs a justification; info may be of use. Over several sources
or documents an error is told as a warning. Formulas are over the figures named by their roles; percentages stand as 26.7.
"""


def index() -> str:
    """Return the index as Markdown, one table for each family."""
    parts = [HEAD]
    for family, members in groupby(rules(), key=lambda rule: rule.family):
        parts.append(f"\n## {family.capitalize()}\n\n| code | name | severity | formula | checks |\n|---|---|---|---|---|\n")
        parts += [_row(rule) for rule in members]
    return "".join(parts)


def _row(rule: Rule) -> str:
    formula = f"`{rule.expression}`" if rule.roles else "the failed relation"
    return f"| {rule.code} | {rule.name} | {rule.severity} | {formula} | {_first_sentence(rule.code)} |\n"


def _first_sentence(code: str) -> str:
    """Return the first sentence of a page's first paragraph, a full stop inside quotation marks or a number aside."""
    paragraph = " ".join(rule_page(code).text.split("\n\n")[1].split()).replace("|", "\\|")
    return paragraph.split(". ")[0].rstrip(".") + "."


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "docs" / "rules.md"
    target.write_text(index(), encoding="utf-8")
