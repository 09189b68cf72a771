"""A rule as a record, and its page.

A rule names the roles its claims play and one expression over them; the functions in ``equations`` find the claims for
the roles, `verdict.tried` evaluates. The pages (``pages/CODE.md``) tell people the same in words, with two examples
that the tests run.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files

from ..errors import UsageError, did_you_mean

FAMILIES = {
    "G": "growth",
    "A": "addition",
    "R": "ratio and rank",
    "U": "unit",
    "P": "period",
    "C": "currency and price",
    "M": "mirror",
    "W": "wording",
    "D": "doubles",
}
_CODE = 4  # signs of a code
_LOOKALIKES = str.maketrans("OIL", "011")


@dataclass(frozen=True, slots=True)
class Rule:
    """One relation between claims.

    ``severity`` is the highest the rule gives; a finding over several sources, periods or documents is a warning.
    ``message`` states a failure; it may name the roles, ``{implied}``, ``{stated}`` and ``{gap}``.
    """

    code: str
    name: str
    kind: str
    severity: str
    roles: tuple[str, ...]
    expression: str
    message: str

    @property
    def family(self) -> str:
        return FAMILIES[self.code[0]]


@dataclass(frozen=True, slots=True)
class Example:
    """Claims as CSV rows, the text they stand in (may be empty), and whether the rule is to fire on them.

    A first line ``date 2024-05-31`` of the text tells when it was published.
    """

    fires: bool
    claims: str
    text: str = ""

    @property
    def published(self) -> date | None:
        word, _, day = self.text.partition("\n")[0].partition(" ")
        return date.fromisoformat(day.strip()) if word == "date" else None


@dataclass(frozen=True, slots=True)
class RulePage:
    """The page of a rule: its text as Markdown and its runnable examples."""

    rule: Rule
    text: str
    examples: tuple[Example, ...]


def rules() -> tuple[Rule, ...]:
    """Return all rules, ordered by code."""
    from .catalogue import RULES

    return RULES


@lru_cache(maxsize=1)
def _by_code() -> dict[str, Rule]:
    return {rule.code: rule for rule in rules()}


def rule(code: str) -> Rule:
    """Return the rule of a code or kebab name.

    Raises
    ------
    UsageError
        If there is none; the message names the nearest.
    """
    found = _by_code().get(code.upper()) or next((r for r in rules() if r.name == code), None)
    if found is None:
        near = did_you_mean(code.upper().translate(_LOOKALIKES), _by_code()) or did_you_mean(
            code, [*_by_code(), *(r.name for r in rules())]
        )
        raise UsageError(f"there is no rule '{code}'.{near} 'tradecheck rule' lists them.")
    return found


def rule_page(code: str) -> RulePage:
    """Return the page of a rule by code or name; raises `UsageError` for an unknown one."""
    found = rule(code)
    text = (files(__package__) / "pages" / f"{found.code}.md").read_text(encoding="utf-8")
    return RulePage(found, text, _examples(text))


def example_rows(example: Example) -> list[dict[str, str]]:
    """Return the rows of an example as a complete claims table: numbered, and placed where the text has the quotes."""
    rows, at = [], 0
    for number, row in enumerate(csv.DictReader(io.StringIO(example.claims.strip()), skipinitialspace=True), 1):
        found = example.text.find(row["quote"], at)
        start = found if found >= 0 else at
        at = start + len(row["quote"]) + 1
        rows.append({"doc": "example", "claim": str(number), "start": str(start), **{k: v for k, v in row.items() if v}})
    return rows


def chosen(code: str, select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> bool:
    """Return whether a code is asked for; a prefix stands for all codes that begin with it, the longer one decides.

    >>> chosen("G101", ("G101",), ("G",)), chosen("G101", ("G",), ("G101",)), chosen("G101", ("G",), ("G",))
    (True, False, False)
    """
    wanted, unwanted = (max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=0) for prefixes in (select, ignore))
    return wanted > unwanted if wanted or unwanted else not select


def known_prefixes(prefixes: tuple[str, ...], option: str) -> tuple[str, ...]:
    """Return codes and beginnings of codes in capitals; raises `UsageError` for one that no rule begins with."""
    return tuple(known_prefix(prefix, option) for prefix in prefixes)


def known_prefix(word: str, option: str) -> str:
    """Return the beginning of codes that a word stands for: a code or its beginning, the name of a rule or of a family."""
    names = {rule.name: rule.code for rule in rules()} | {name: letter for letter, name in FAMILIES.items()}
    prefix = names.get(word.strip().lower(), word.strip().upper())
    if not prefix or not any(code.startswith(prefix) for code in _by_code()):
        near = did_you_mean(prefix.translate(_LOOKALIKES), _by_code()) or did_you_mean(word.strip().lower(), names)
        shown = prefix if len(prefix) <= _CODE else word.strip()
        raise UsageError(f"{option}: no rule begins with '{shown}'.{near} 'tradecheck rule' lists them.")
    return prefix


def _examples(text: str) -> tuple[Example, ...]:
    found, heading, words = [], "", ""
    for number, block in enumerate(text.split("```")):
        if number % 2 == 0:
            heads = [line for line in block.splitlines() if line.startswith("## ")]
            heading, words = (heads[-1], "") if heads else (heading, words)
        elif block.startswith("text\n"):
            words = block.removeprefix("text\n")
        elif block.startswith("csv\n"):
            found.append(Example("fires" in heading.lower(), block.removeprefix("csv\n"), words))
    return tuple(found)
