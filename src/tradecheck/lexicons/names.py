"""What a party is called in a language, and which party a name means: CLDR's names of countries, the names of groups."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from ..errors import nearest
from ..party import COUNTRIES, GROUP_NAMES, GROUPS, WORLD, is_party


def party_name(code: str, language: str = "en") -> str:
    """Return the name of a country or group.

    >>> party_name("DEU"), party_name("WLD"), party_name("Eurostat")
    ('Germany', 'the world', 'Eurostat')
    """
    names = _countries(language).get(code)
    return names[0] if names else GROUP_NAMES.get(code, code)


@cache
def _countries(language: str) -> Mapping[str, Sequence[str]]:
    text = (files(__package__) / "cldr" / f"{language}.json").read_text(encoding="utf-8")
    found: Mapping[str, Sequence[str]] = json.loads(text)["country"]
    return found


def party_code(name: str) -> str | None:
    """Return the code of the party that a code, or a country's name in any language there is, means.

    >>> party_code("kaz"), party_code("Германия"), party_code("Côte d’Ivoire"), party_code("Atlantis")
    ('KAZ', 'DEU', 'CIV', None)
    """
    word = name.strip()
    return next((code for code in (word, word.upper()) if is_party(code)), None) or _codes().get(word.casefold())


def nearest_party(name: str) -> str:
    """Return `` Did you mean DEU (Germany)?`` for the parties, at most three, whose name begins so or is spelt alike.

    >>> nearest_party("GER"), nearest_party("Kazahstan"), nearest_party("qqqq")
    (' Did you mean DEU (Germany)?', ' Did you mean KAZ (Kazakhstan)?', '')
    """
    word = name.strip().casefold()
    english = {party_name(code).casefold(): code for code in sorted((*COUNTRIES, *GROUPS, WORLD))}
    known = english | {code.casefold(): code for code in english.values()}
    begun = [one for one in english if len(word) > 2 and one.startswith(word)]
    turned = [one for one in known if sorted(one) == sorted(word)]
    near = begun or turned or [nearest(word, known)]
    told = list(dict.fromkeys(f"{known[one]} ({party_name(known[one])})" for one in near if one))[:3]
    return f" Did you mean {' or '.join(told)}?" if told else ""


@cache
def _codes() -> Mapping[str, str]:
    """Return the code of every name, casefolded; English names last, so that they count where two languages differ."""
    found: dict[str, str] = {}
    languages = [entry.name.removesuffix(".json") for entry in (files(__package__) / "cldr").iterdir() if entry.name.endswith(".json")]
    for language in sorted(languages, key=lambda one: (one == "en", one)):
        for code, names in _countries(language).items():
            found |= {name.casefold(): code for name in names}
    return found | {name.casefold(): code for code, name in GROUP_NAMES.items()}
