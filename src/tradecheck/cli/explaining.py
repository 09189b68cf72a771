"""``tradecheck rule``: the list of rules or of a family, or the page of one rule."""

from __future__ import annotations

import sys

from ..checks.rule import FAMILIES, rule_page, rules


def run_rule(code: str | None) -> int:
    """Print all rules, those of a family, or the page of one."""
    family = _family(code)
    if family is None and code is not None:
        sys.stdout.write(rule_page(code).text.rstrip() + "\n")
        return 0
    told = [rule for rule in rules() if family in (None, rule.family)]
    sys.stdout.write("".join(f"{rule.code}  {rule.severity:<8} {rule.family:<18} {rule.name}\n" for rule in told))
    sys.stdout.write("\n'tradecheck rule CODE' explains one.\n")
    return 0


def _family(word: str | None) -> str | None:
    """Return the family that a letter or its name stands for."""
    told = (word or "").strip()
    return FAMILIES.get(told.upper()) or next((name for name in FAMILIES.values() if name == told.lower()), None)
