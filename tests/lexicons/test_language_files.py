"""Every language file loads, holds known categories and values, and reads its own example sentences."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from datetime import date
from decimal import Decimal
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from tradecheck.checks.facts.vocabulary import CATEGORIES
from tradecheck.claims.language import written_in
from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document
from tradecheck.errors import UsageError
from tradecheck.lexicons.loading import LANGUAGES, load
from tradecheck.party import COUNTRIES, GROUPS
from tradecheck.units import CURRENCIES

ROOT = Path(__file__).parent.parent.parent
FOLDER = files("tradecheck.lexicons")
TODAY = date(2023, 6, 30)


def content(language: str) -> dict[str, Any]:
    return tomllib.loads(FOLDER.joinpath(f"{language}.toml").read_text(encoding="utf-8"))


EXAMPLES = [
    pytest.param(
        lang, example, id=f"{lang}-{n}", marks=[pytest.mark.xfail(reason=example["pending"], strict=True)] if "pending" in example else []
    )
    for lang in LANGUAGES
    for n, example in enumerate(content(lang).get("examples", ()), 1)
]


def agrees(told: Any, want: Any) -> bool:
    if isinstance(want, list):
        return list(map(Decimal, want)) == list(told) if isinstance(told, tuple) else False
    return Decimal(want) == told if isinstance(told, Decimal) else told == (want or None)


@pytest.mark.parametrize(("language", "example"), EXAMPLES)
def test_an_example_is_read_as_it_says(language: str, example: dict[str, Any]) -> None:
    told = example.get("date")
    day = told if isinstance(told, date) else date.fromisoformat(told) if told else TODAY
    claims = list(claims_of(Document("example", example["text"], day, language)).claims)
    for want in example["claims"]:
        found = next((claim for claim in claims if claim.quote == want["quote"]), None)
        assert found is not None, f"'{want['quote']}' is not read; read are {[claim.quote for claim in claims]}"
        claims.remove(found)
        wrong = {k: (getattr(found, k), v) for k, v in want.items() if k != "quote" and not agrees(getattr(found, k), v)}
        assert not wrong, f"'{want['quote']}': read against wanted {wrong}"
    for quote in example.get("no_claims", ()):
        assert quote not in [claim.quote for claim in claims]


@pytest.mark.parametrize("language", LANGUAGES)
def test_categories_are_those_of_the_format_page(language: str) -> None:
    settings = {"language", "name", "examples"}
    page = FOLDER.joinpath("README.md").read_text(encoding="utf-8")
    for category in set(content(language)) - settings:
        assert f"`{category}`" in page, f"{language}.toml: [{category}] is not explained in README.md"


@pytest.mark.parametrize("language", LANGUAGES)
def test_countries_and_currencies_are_known_codes(language: str) -> None:
    told = content(language)
    parties = {*COUNTRIES, *GROUPS, "WLD"}
    for category in ("country", "adjective"):
        codes = {code for candidates in told.get(category, ()) for code in re.split(r"[|/]", candidates)}
        assert codes <= parties, codes - parties
    codes = {code for candidates in told.get("currency", ()) for code in candidates.split("|")}
    codes |= {code for candidates in told.get("subunit", ()) for code in candidates.partition(" ")[2].split("|")}
    assert codes <= set(CURRENCIES), codes - set(CURRENCIES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_stands_under_one_value_of_a_category(language: str) -> None:
    for category, values in content(language).items():
        if not isinstance(values, dict):
            continue
        seen: dict[str, str] = {}
        for value, phrases in values.items():
            for phrase in phrases:
                assert seen.setdefault(phrase, value) == value, f"[{category}] '{phrase}' under {seen[phrase]} and {value}"


def test_the_names_of_cldr_are_those_that_the_tool_writes(tmp_path: Path) -> None:
    pytest.importorskip("babel", reason="the names are made with Babel, of the extra 'dev'")
    subprocess.run([sys.executable, str(ROOT / "tools" / "cldr_names.py"), str(tmp_path)], check=True)
    for language in LANGUAGES:
        kept = FOLDER.joinpath("cldr", f"{language}.json").read_text(encoding="utf-8")
        assert json.loads(kept) == json.loads((tmp_path / f"{language}.json").read_text(encoding="utf-8"))


def test_an_exact_word_beats_a_stem_in_every_place_of_a_phrase() -> None:
    turkish = load("tr")
    assert turkish.meanings("toplam ithalattaki")["share"] == "of"  # the stem "toplam ithalat*" has no share
    assert "share" not in turkish.meanings("toplam ithalatlar")


@pytest.mark.parametrize(("word", "hint"), [("englsh", "'en' (English)"), ("Deutsch", "'de' (Deutsch)"), ("русски", "'ru' (Русский)")])
def test_a_mistyped_name_of_a_language_is_told_its_code(word: str, hint: str) -> None:
    with pytest.raises(UsageError, match=re.escape(f"Did you mean {hint}?")):
        load(word)


def test_an_unknown_language_names_the_nearest() -> None:
    with pytest.raises(UsageError, match="known are"):
        load("xx")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_the_checks_are_complete(language: str) -> None:
    told = tomllib.loads(files("tradecheck.checks").joinpath("words", f"{language}.toml").read_text(encoding="utf-8"))
    assert set(told) == set(CATEGORIES)


def test_a_language_is_looked_for_among_those_of_its_script() -> None:
    assert {script: set(written_in(script)) for script in ("han", "cyrillic")} == {"han": {"zh"}, "cyrillic": {"kk", "ru", "uk"}}
    assert "kk" in written_in("latin"), "Kazakh tells Latin alphabets"
    assert {language for script in ("han", "cyrillic", "latin") for language in written_in(script)} == set(LANGUAGES)


def test_the_marks_of_a_sentence_are_shown_with_the_unknown_words() -> None:
    tool = [sys.executable, str(ROOT / "tools" / "lexicon_marks.py")]
    done = subprocess.run([*tool, "it", "L'export salpicato è cresciuto"], capture_output=True, text=True, check=True)
    shown = dict(line.split(maxsplit=1) for line in done.stdout.splitlines())
    assert (shown["L'export"], shown["salpicato"], shown["cresciuto"]) == ("measure exports", "-", "move rise")
    assert "known are" in subprocess.run([*tool, "xx", "a"], capture_output=True, text=True).stderr


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_that_several_currencies_share_is_nobodys_behind_a_small_word(language: str) -> None:
    """Millones de pesos are those of the country that the text is about, as pesos are."""
    currencies = content(language)["currency"]
    shared = {phrase.lower() for code, phrases in currencies.items() if "|" in code for phrase in phrases}
    alone = {phrase.lower() for code, phrases in currencies.items() if "|" not in code for phrase in phrases}
    small = (word + sign for word in ("de", "di", "d", "of", "von", "des", "du", "der") for sign in (" ", "'", "’"))
    assert not {start + name for start in small for name in shared} & alone
