"""Write the names of countries, currencies and months of every language from CLDR, as Babel carries it.

usage: python tools/cldr_names.py [FOLDER]   (default src/tradecheck/lexicons/cldr)
A test regenerates the files and compares. Needs the extra ``dev`` (Babel).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from babel import Locale
from babel.core import get_global

from tradecheck.lexicons.loading import LANGUAGES, settings
from tradecheck.party import COUNTRIES
from tradecheck.units import CURRENCIES

KOSOVO = "XK"  # user-assigned code, not in the alias table
PLURALS = ("zero", "one", "two", "few", "many", "other")


def alpha3_by_alpha2() -> dict[str, str]:
    aliases = get_global("territory_aliases")
    pairs = {targets[0]: code for code, targets in aliases.items() if code in COUNTRIES and len(targets) == 1}
    return {**pairs, KOSOVO: "XKX"}


def country_names(locale: Locale) -> dict[str, list[str]]:
    """Return the names of each country as alpha-3 code -> names."""
    out: dict[str, list[str]] = {}
    for alpha2, alpha3 in sorted(alpha3_by_alpha2().items(), key=lambda pair: pair[1]):
        name = locale.territories.get(alpha2)
        if name:
            out[alpha3] = [name]
    return out


def currency_names(locale: Locale) -> dict[str, list[str]]:
    """Return the display and plural names of each currency as code -> names, in small letters where a word may be inflected."""
    plurals: Any = locale._data["currency_names_plural"]
    out: dict[str, list[str]] = {}
    for code in sorted(CURRENCIES):
        names = [locale.currencies.get(code, "")] + [plurals.get(code, {}).get(form, "") for form in PLURALS]
        known = sorted({name.casefold() if locale.language != "zh" else name for name in names if name and name != code})
        if known:
            out[code] = known
    return out


def month_names(locale: Locale) -> dict[str, list[str]]:
    """Return the full names of the months, inside dates and standing alone, as number -> names."""
    out: dict[str, list[str]] = {}
    for month in range(1, 13):
        names = {locale.months[context]["wide"][month] for context in ("format", "stand-alone")}
        out[str(month)] = sorted(names)
    return out


def names(language: str) -> dict[str, dict[str, list[str]]]:
    """Return the names of one language; a file whose language CLDR knows by another name tells it as ``cldr``."""
    locale = Locale.parse(settings(language).get("cldr", language))
    return {"country": country_names(locale), "currency": currency_names(locale), "month": month_names(locale)}


def main(folder: str = "src/tradecheck/lexicons/cldr") -> None:
    for language in LANGUAGES:
        text = json.dumps(names(language), ensure_ascii=False, indent=0, sort_keys=True)
        Path(folder, f"{language}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:2])
