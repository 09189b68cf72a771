"""What a page says in its own voice, in the language that was asked for: one file of words a language.

What is told of a finding in a sentence is English in every language and marked so, for screen readers and translators.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import tomli

from ...errors import UsageError, did_you_mean
from ...figures import Style
from ...lexicons.names import party_name
from ...markup import Markup, el

_FOLDER = files(__package__) / "words"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language: tables of texts by key, and how its figures are written."""

    language: str
    tables: Mapping[str, Mapping[str, str]]
    style: Style

    def __call__(self, key: str, **fields: object) -> str:
        """Return a text of the page with its fields filled in."""
        told = self.tables["page"][key]
        return told.format(**fields) if fields else told

    def told(self, table: str, key: str) -> str | Markup:
        """Return the word for a value, or the value itself, marked as English, where the file has none."""
        known = self.tables[table].get(key)
        return known if known is not None else english(key.replace("_", " "), self)

    def party(self, code: str | None) -> str:
        """Return the name of a country or group; a name of an office stays as it is."""
        if not code:
            return ""
        return self.tables["parties"].get(code) or party_name(code, self.language)


def english(text: str, words: Words) -> str | Markup:
    """Return a sentence that is told in English, marked so on a page of another language."""
    return text if words.language == "en" else el("span", text, lang="en")


def languages() -> tuple[str, ...]:
    """Return the languages there is a file of words for."""
    return tuple(sorted(one.name.removesuffix(".toml") for one in _FOLDER.iterdir() if one.name.endswith(".toml")))


@cache
def words(language: str) -> Words:
    """Return the words of a language; raises `UsageError` that lists the languages there are."""
    if language not in languages():
        known = languages()
        raise UsageError(f"--page-lang: '{language}' is not known; expected {', '.join(known)}.{did_you_mean(language.lower(), known)}")
    tables = tomli.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    figures = tables["figures"]
    scales = {word: tables["scales"][word] for word in ("trn", "bn", "mn")}
    style = Style(figures["decimal"], figures["group"], scales, tables["units"], figures["at_least"], figures["at_most"])
    return Words(language, tables, style)
