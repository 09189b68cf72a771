"""Plain sentences told in ten languages alike: the claims expected of a pattern, and how those read are held against them.

A file of ``plain/`` holds ``[[pattern]]`` tables: ``name``, ``claims`` and ``text``, a sentence for each language. ``claims`` has a line
for each claim in the order of the text (of every language, or of those that ``[pattern.order]`` tells otherwise)::

    growth exports | -3 % | FRA JPN - | 2023 2022
    measure [of]   | value unit | reporter partner source | period [base period] [| goods]

``-`` stands for none and ``*`` for whatever is read; a range is told ``3..4``. Sides of turnover are not ordered. A text is of 20 March
2024 unless it begins with another date.

``findings`` has a line for each warning or error that the checks must give, kind and claims in the order of ``claims``; without it the text
must raise none::

    mirror 1 3
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import tomli

from tradecheck.checks.api import check_claims
from tradecheck.claim import Claim
from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document

HERE = Path(__file__).parent / "plain"
ANY, NONE = "*", "-"
Row = tuple[str, ...]
Finding = tuple[str, frozenset[int]]


def patterns(path: Path) -> Iterator[tuple[str, str, str, list[Row]]]:
    """Yield name, language, text and expected rows of each sentence of a file."""
    for pattern in tomli.loads(path.read_text(encoding="utf-8"))["pattern"]:
        for language, text in pattern["text"].items():
            yield pattern["name"], language, text, [_row(line) for line in _lines(pattern, language)]


def findings(path: Path) -> Iterator[tuple[str, str, str, list[Finding]]]:
    """Yield name, language, text and expected findings of each sentence of a file."""
    for pattern in tomli.loads(path.read_text(encoding="utf-8"))["pattern"]:
        told = [line.split() for line in pattern.get("findings", "").strip().splitlines()]
        common = _lines(pattern, "")
        for language, text in pattern["text"].items():
            place = {line: number for number, line in enumerate(_lines(pattern, language), 1)}
            expected = [(kind, frozenset(place[common[int(number) - 1]] for number in claims)) for kind, *claims in told]
            yield pattern["name"], language, text, expected


def _lines(pattern: dict[str, Any], language: str) -> list[str]:
    """Return the lines of the claims expected, in the order of a language's text."""
    return str(pattern.get("order", {}).get(language, pattern["claims"])).strip().splitlines()


def _row(line: str) -> Row:
    """Return measure, of, value, unit, reporter, partner, source, period, base period and goods of a line."""
    measure, figure, sides, when, *goods = (part.split() for part in line.split("|"))
    return (*[*measure, NONE][:2], *figure, *sides, *[*when, ANY][:2], " ".join(goods[0]) if goods else ANY)


def claims_in(text: str) -> list[Claim]:
    """Return the claims of a text."""
    dated = re.match(r"\s*date (\d{4})-(\d\d)-(\d\d)", text)
    day = date(*map(int, dated.groups())) if dated else date(2024, 3, 20)
    return claims_of(Document("plain", text, day)).claims


def read(text: str) -> list[Row]:
    """Return the claims of a text as rows of the same columns."""
    return [_told(claim) for claim in claims_in(text)]


def checked(text: str) -> list[Finding]:
    """Return the warnings and errors that the checks raise on a text."""
    report = check_claims(claims_in(text), {"plain": text})
    return [(found.kind, frozenset(found.claims)) for found in report.findings if found.severity in ("error", "warning")]


def same(expected: Finding, found: Finding) -> bool:
    """Return whether a finding is the one expected: its kind, and half of the claims that either names, as the corpus scores it."""
    return expected[0] == found[0] and 2 * len(expected[1] & found[1]) >= len(expected[1] | found[1])


def _told(claim: Claim) -> Row:
    value = claim.value
    figure = NONE if value is None else "..".join(map(str, value)) if isinstance(value, tuple) else str(value)
    fields = (claim.reporter, claim.partner, claim.source, claim.period, claim.base_period, claim.commodity)
    return (claim.measure, claim.of or NONE, figure, claim.unit or NONE, *(field or NONE for field in fields))


def fits(expected: Row, found: Row) -> bool:
    """Return whether a claim is the one expected."""
    if "turnover" in expected[:2] and ANY not in expected[4:6] and set(expected[4:6]) == set(found[4:6]):
        found = (*found[:4], *expected[4:6], *found[6:])
    return all(
        want == ANY or (_values(want) == _values(got) if column == 2 and NONE not in (want, got) else want == got)
        for column, (want, got) in enumerate(zip(expected, found, strict=True))
    )


def _values(figure: str) -> list[float]:
    return [float(f"{float(value):.4g}") for value in figure.split("..")]
