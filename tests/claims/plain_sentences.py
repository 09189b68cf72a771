"""Plain sentences told in ten languages alike: the claims expected of a pattern, and how those read are held against them.

A file of ``plain/`` holds ``[[pattern]]`` tables: ``name``, ``claims`` and ``text``, a sentence for each language. ``claims`` has a line
for each claim in the order of the text (of every language, or of those that ``[pattern.order]`` tells otherwise)::

    growth exports | -3 % | FRA JPN - | 2023 2022
    measure [of]   | value unit | reporter partner source | period [base period] [| goods]

``-`` stands for none and ``*`` for whatever is read; a range is told ``3..4``. Sides of turnover are not ordered. A text is of 20 March
2024 unless it begins with another date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import tomli

from tradecheck.claim import Claim
from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document

HERE = Path(__file__).parent / "plain"
ANY, NONE = "*", "-"
Row = tuple[str, ...]


def patterns(path: Path) -> Iterator[tuple[str, str, str, list[Row]]]:
    """Yield name, language, text and expected rows of each sentence of a file."""
    for pattern in tomli.loads(path.read_text(encoding="utf-8"))["pattern"]:
        for language, text in pattern["text"].items():
            lines = pattern.get("order", {}).get(language, pattern["claims"])
            yield pattern["name"], language, text, [_row(line) for line in lines.strip().splitlines()]


def _row(line: str) -> Row:
    """Return measure, of, value, unit, reporter, partner, source, period, base period and goods of a line."""
    measure, figure, sides, when, *goods = (part.split() for part in line.split("|"))
    return (*[*measure, NONE][:2], *figure, *sides, *[*when, ANY][:2], " ".join(goods[0]) if goods else ANY)


def read(text: str) -> list[Row]:
    """Return the claims of a text as rows of the same columns."""
    dated = re.match(r"\s*date (\d{4})-(\d\d)-(\d\d)", text)
    day = date(*map(int, dated.groups())) if dated else date(2024, 3, 20)
    return [_told(claim) for claim in claims_of(Document("plain", text, day)).claims]


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
