"""Pages of the rules for the site: an overview by family, and the page of each rule with its examples as tables."""

from __future__ import annotations

import csv
import re
from itertools import groupby
from pathlib import Path

from tradecheck.checks.rule import FAMILIES, Rule, rule_page, rules

_HEAD = """# Rules

A rule sets claims against each other: a growth rate against two levels, a sum against its parts, one source against another.
`tradecheck rule CODE` prints the same pages. The severity is the highest a rule gives; over several sources, periods or
documents a finding is a warning at most. `--select` and `--ignore` take codes, their beginnings, and the names of rules and families.
"""
_CSV = re.compile(r"^```csv\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def write_rule_pages(folder: Path) -> None:
    """Write ``index.md`` and a page for each rule."""
    folder.mkdir(parents=True, exist_ok=True)
    for rule in rules():
        (folder / f"{rule.code}.md").write_text(_CSV.sub(_table, rule_page(rule.code).text), encoding="utf-8")
    (folder / "index.md").write_text(overview(), encoding="utf-8")


def overview() -> str:
    """Return the page that lists all rules by family, with links to their pages."""
    listed = [_HEAD]
    for family, members in groupby(rules(), key=lambda rule: rule.family):
        letter = next(letter for letter, name in FAMILIES.items() if name == family)
        rows = "".join(_row(rule) for rule in members)
        listed.append(f"## {letter}: {family}\n\n| code | rule | severity | formula |\n|---|---|---|---|\n{rows}")
    names = "\n".join(rule.code for rule in rules())
    listed.append(f"```{{toctree}}\n:hidden:\n\n{names}\n```\n")
    return "\n".join(listed)


def _row(rule: Rule) -> str:
    return f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.severity} | `{rule.expression}` |\n"


def _table(block: re.Match[str]) -> str:
    """Return the claims of an example as a table."""
    head, *rows = csv.reader(block[1].strip().splitlines(), skipinitialspace=True)
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)
