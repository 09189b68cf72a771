"""Names of months and the words around a date (year, day), in all languages at once, from the lexicons and CLDR.

A date is looked for before the language of a document is known; no month of one language is another month in a second (a test
holds that), so one table serves all.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import tomli

from ...lexicons.loading import LANGUAGES
from ...lexicons.tokens import folded

_FOLDER = resources.files("tradecheck.lexicons")


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """Months by name, the words that stand behind the digits of a year, a month or a day, and those before a day from which on."""

    months: dict[str, int]
    year: frozenset[str]
    month: frozenset[str]
    day: frozenset[str]
    since: frozenset[str]


@cache
def calendar_words() -> CalendarWords:
    """Return the words of all languages; stems (``январск*``) name no month of a date and are left out."""
    months: dict[str, int] = {}
    years: set[str] = set()
    month_signs: set[str] = set()
    days: set[str] = set()
    since: set[str] = set()
    for language in LANGUAGES:
        for names in month_names(language):
            for number, words in names.items():
                months.update({folded(word).rstrip("."): int(number) for word in words if not word.endswith("*")})
        time = _section(language, "time")
        years.update(map(folded, time.get("year", ())))
        month_signs.update(map(folded, time.get("month_name", ())))
        days.update(map(folded, time.get("day", ())))
        since.update(map(folded, _section(language, "span").get("since", ())))
    return CalendarWords(months, frozenset(years), frozenset(month_signs), frozenset(days), frozenset(since))


def month_names(language: str) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return the months of a language by number, from CLDR and from the lexicon."""
    names = json.loads(_FOLDER.joinpath("cldr", f"{language}.json").read_text(encoding="utf-8"))
    return names.get("month", {}), _section(language, "month")


@cache
def _file(language: str) -> str:
    return _FOLDER.joinpath(f"{language}.toml").read_text(encoding="utf-8")


def _section(language: str, name: str) -> dict[str, Any]:
    """Return one section of a lexicon; reading all of it would take a hundred times as long."""
    _, _, rest = _file(language).partition(f"\n[{name}]\n")
    return tomli.loads(rest.partition("\n[")[0])
