"""Laws of numbers: separators and blanks change no value, quotes stand where they say, time grows with length alone."""

from __future__ import annotations

from decimal import Decimal
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tradecheck.claims.numbers.separators import parse_digits, well_grouped
from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document

BLANKS = (" ", "\u00a0", "\u2009", "\u202f", "'", "\u2019")


def grouped(number: int, sign: str) -> str:
    return f"{number:,}".replace(",", sign)


@given(st.integers(1, 10**15), st.sampled_from(BLANKS), st.integers(0, 999), st.sampled_from(".,"))
def test_blanks_between_thousands_change_no_value(number: int, blank: str, fraction: int, decimal: str) -> None:
    printed = f"{grouped(number, blank)}{decimal}{fraction:03d}1"
    value, ulp, _ = parse_digits(printed, decimal)
    assert (value, ulp) == (Decimal(f"{number}.{fraction:03d}1"), Decimal("0.0001"))


@given(st.integers(10**6, 10**15), st.sampled_from(".,"), st.sampled_from(".,"))
def test_repeated_separators_are_thousands_whatever_the_language(number: int, sign: str, decimal: str) -> None:
    printed = grouped(number, sign)
    assert well_grouped(printed)
    assert parse_digits(printed, decimal) == (Decimal(number), Decimal(1), False)


@given(st.integers(1, 999), st.integers(0, 99), st.sampled_from(BLANKS[:4]), st.sampled_from([("million", 6), ("billion", 9), ("bn", 9)]))
@settings(max_examples=60)
def test_a_scale_multiplies_exactly(whole: int, cents: int, blank: str, scale: tuple[str, int]) -> None:
    text = f"Exports reached ${whole}.{cents:02d}{blank}{scale[0]} in 2022."
    values = [row["value"] for row in claims_of(Document("any", text, lang="en")).numbers]
    assert Decimal(f"{whole}.{cents:02d}").scaleb(scale[1]) in values


FIGURES = st.sampled_from(
    "5.000 1,234 12 17,5 3 two dozen half a third million Mio. млрд тыс. € $ USD долларов 亿 三 十 分之 % per tonne of".split()
)


@given(st.lists(FIGURES, max_size=40).map(" ".join), st.sampled_from(["en", "de", "ru", "fr", "es", "it", "uk", "kk", "tr", "zh"]))
@settings(max_examples=200)
def test_every_number_stands_where_it_says(text: str, language: str) -> None:
    for row in claims_of(Document("any", text, lang=language)).numbers:
        assert text[row["start"] : row["end"]] == row["quote"]


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "1 ",
            "million ",
            "one hundred ",
            "5 million and ",
            "1.2.3.",
            "from 5 to ",
            "三亿",
            "2–",
            "half a ",
            "$5 per ",
            "5 bn euros, 2 won, ",
        ),
        *("104.6 million tonnes: 71.0 of cargo, 33.6 of liquids, ", "by Polish data 5.2, Japanese 5.9, ", "三成两亿，"),
    ],
)
def test_time_grows_with_length_alone(piece: str) -> None:
    def spent(times: int) -> float:
        text, best = piece * times, float("inf")
        for _ in range(3):
            start = process_time()
            claims_of(Document("any", text, lang="zh" if piece[0] == "三" else "en"))
            best = min(best, process_time() - start)
        return best

    spent(10)
    assert spent(800) < 12 * max(spent(200), 0.002)
