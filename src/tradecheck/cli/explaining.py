"""``tradecheck rule``: the list of rules, or the page of one."""

from __future__ import annotations

import sys

from ..checks.rule import rule_page, rules


def run_rule(code: str | None) -> int:
    """Print all rules, or the page of one."""
    if code is None:
        sys.stdout.write("".join(f"{rule.code}  {rule.severity:<8} {rule.family:<18} {rule.name}\n" for rule in rules()))
        sys.stdout.write("\n'tradecheck rule CODE' explains one.\n")
    else:
        sys.stdout.write(rule_page(code).text.rstrip() + "\n")
    return 0
