"""Pages of the rules for the site: the index of docs/rules.md with links, and the page of each rule with its examples as tables."""

from __future__ import annotations

import csv
import re
from pathlib import Path

from tradecheck.checks.rule import rule_page, rules

_CSV = re.compile(r"^```csv\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"^\| ([A-Z]\d{3}) \|", re.MULTILINE)


def write_rule_pages(folder: Path) -> None:
    """Write a page for each rule to ``rules/`` of the folder, and lead to them from the index ``rules.md`` in it."""
    pages, index = folder / "rules", folder / "rules.md"
    pages.mkdir(exist_ok=True)
    for rule in rules():
        (pages / f"{rule.code}.md").write_text(_CSV.sub(_table, rule_page(rule.code).text), encoding="utf-8")
    index.write_text(linked(index.read_text(encoding="utf-8")), encoding="utf-8")


def linked(index: str) -> str:
    """Return the index with each code leading to its page, and all pages in the tree of the site.

    >>> linked("| G101 | growth-mismatch |").splitlines()[0]
    '| [G101](rules/G101.md) | growth-mismatch |'
    """
    codes = "\n".join(f"rules/{code}" for code in _CODE.findall(index))
    told = _CODE.sub(r"| [\1](rules/\1.md) |", index)
    return f"{told}\n```{{toctree}}\n:hidden:\n\n{codes}\n```\n"


def _table(block: re.Match[str]) -> str:
    """Return the claims of an example as a table."""
    head, *rows = csv.reader(block[1].strip().splitlines(), skipinitialspace=True)
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)
