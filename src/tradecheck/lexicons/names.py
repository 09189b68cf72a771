"""What a party is called in a language: CLDR's first name of a country, the name of a group, else the code itself."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from ..party import GROUP_NAMES


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
