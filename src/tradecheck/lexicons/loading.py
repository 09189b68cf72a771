"""The files of the languages: their settings, and their words taken into a `Lexicon`.

In: ``<language>.toml`` (categories of words, values, phrases; the format stands in ``lexicons/README.md``), ``cldr/<language>.json``
(names of countries and currencies), and the words of all languages (places, offices, signs). Out: `load` and `settings`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Any

import tomli

from ..errors import UsageError, did_you_mean, nearest
from ..units import CURRENCIES
from .lexicon import Lexicon
from .scripts import alphabet, spellings
from .tokens import folded

_FOLDER = resources.files(__package__)
LANGUAGES = tuple(sorted(entry.name[:2] for entry in _FOLDER.iterdir() if entry.name.endswith(".toml") and len(entry.name) == 7))
_SETTINGS = frozenset(
    (
        *("language", "name", "script", "cldr", "decimal", "abbreviations", "examples", "common_words", "letters", "relatives"),
        *("inflected", "verb_last", "verb_second", "adjectives_follow", "compounds", "homes", "home", "sender", "latin"),
        *("definite_articles", "plural_endings"),
    )
)


@cache
def _head(language: str) -> str:
    """Return the settings of a language, without its words."""
    return _FOLDER.joinpath(f"{language}.toml").read_text(encoding="utf-8").partition("\n[")[0]


@cache
def settings(language: str) -> Mapping[str, Any]:
    """Return what the head of a file tells of its language: script, decimal sign, commonest words and own letters."""
    return tomli.loads(_head(language))


def load(language: str, latin: bool = False) -> Lexicon:
    """Return the lexicon of a language; with ``latin`` its phrases also in Latin letters, where the file tells them.

    Raises
    ------
    UsageError
        Where no data file for ``language`` exists.
    """
    if language not in LANGUAGES:
        raise UsageError(f"no lexicon for language '{language}'; known are {', '.join(LANGUAGES)}.{_nearest(language)}")
    return _compiled(language, latin and "latin" in settings(language))


def _nearest(word: str) -> str:
    """Return which language may be meant by a mistyped code or a name: Did you mean 'en' (English)?"""
    names = {folded(settings(code)["name"]): code for code in LANGUAGES}
    if near := nearest(folded(word), names):
        return f" Did you mean '{names[near]}' ({settings(names[near])['name']})?"
    return did_you_mean(word, LANGUAGES)


@cache
def _of_all(name: str) -> Mapping[str, Any]:
    """Return a table of words of all languages."""
    return tomli.loads(_FOLDER.joinpath(f"{name}.toml").read_text(encoding="utf-8"))


def _told(source: Mapping[str, Any], alphabets: list[dict[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Yield the phrases of a file with category and value, each in its other alphabets too."""
    for category, values in source.items():
        if category in _SETTINGS:
            continue
        for value, phrases in values.items():
            code, several, _ = value.partition("|") if category == "currency" else (value, "", "")
            for phrase in (*phrases, *(other for told in phrases for other in spellings(told, alphabets))):
                yield phrase, category, code
                if several:  # a peso, a rupee: the home of a text tells which
                    yield phrase, "currencies", value


@cache
def _compiled(language: str, latin: bool) -> Lexicon:
    data = tomli.loads(_FOLDER.joinpath(f"{language}.toml").read_text(encoding="utf-8"))
    lexicon = Lexicon(
        language=language,
        decimal=data["decimal"],
        abbreviations=frozenset(map(folded, data.get("abbreviations", ()))),
        common_words=frozenset(map(folded, data.get("common_words", ()))),
        letters=data.get("letters", ""),
        relatives=frozenset(map(folded, data.get("relatives", ()))),
        definite_articles=frozenset(data.get("definite_articles", ())),
        plural_endings=tuple(data.get("plural_endings", ())),
        inflected=data.get("inflected", True),
        verb_last=data.get("verb_last", False),
        verb_second=data.get("verb_second", False),
        adjectives_follow=data.get("adjectives_follow", False),
        compounds=data.get("compounds", False),
        homes=frozenset(data.get("homes", ())),
        home=data.get("home"),
        sender=data.get("sender"),
        examples=tuple(data.get("examples", ())),
    )
    names = json.loads(_FOLDER.joinpath("cldr", f"{language}.json").read_text(encoding="utf-8"))
    lexicon.country_names = frozenset(folded(name) for phrases in names["country"].values() for name in phrases)
    alphabets = [alphabet(line) for line in data.get("latin", ())] if latin else []
    lexicon.add_all((code, "currency", code) for code in CURRENCIES)
    for source in (names, *map(_of_all, ("places", "offices", "signs")), data):
        lexicon.add_all(_told(source, alphabets))
    parts = (word for word, unit in lexicon.single_words("time") if unit in ("quarter", "half", "third", "century"))
    places = (word for word, value in lexicon.single_words("table") if value == "rank")  # auf den 7. Platz
    lexicon.dated = frozenset((*(word for word, _ in lexicon.single_words("month")), *parts, *places))
    return lexicon
