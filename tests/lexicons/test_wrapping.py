"""Hard-wrapped paragraphs are read as if they were one line; lists and headings keep their lines."""

from __future__ import annotations

import textwrap
import time

import pytest

from tradecheck.claims.reading import claims_of
from tradecheck.documents.reading import read
from tradecheck.lexicons.tokens import blocks
from tradecheck.lexicons.wrapping import soft_breaks

PROSE = (
    "According to the Ministry of Trade of Kazakhstan, turnover with Italy came to 14.9 billion US dollars in 2022, which is 1.5 times "
    "more than in 2021. Exports to Italy made up 13.9 billion dollars of it, and imports from Italy 0.9 billion dollars."
)


@pytest.mark.parametrize("width", [42, 50, 58, 65, 72, 80])
def test_a_wrapped_paragraph_is_one_block_and_is_read_alike(width: int) -> None:
    wrapped = "\n".join(textwrap.wrap(PROSE, width, break_on_hyphens=False))
    assert len(list(blocks(wrapped))) == 1

    def told(text: str) -> list[tuple[str, object, object]]:
        return [(" ".join(one.quote.split()), one.measure, one.partner) for one in claims_of(read(text.encode(), name="a")).claims]

    assert told(wrapped) == told(PROSE)


@pytest.mark.parametrize(
    "text",
    [
        "Exports of Kenya by partner, million dollars\nUganda: 5.2 million dollars in the year 2023\n"
        "Tanzania: 4.1 million dollars in year 2023\nRwanda: 3.9 million dollars in the year 2023",
        "Trade rises again\nExports of Kenya grew\nto five billion",
        "- exports of Kenya to the countries of the\n- imports of Kenya from the countries of\n- turnover of Kenya with the countries of",
        "Exports | 2021 | 2022 | 2023 and the change of\nthem all | 5.1 | 5.2 | 5.3 and then some more of\n"
        "that | 1 | 2 | 3 and so on and so forth here",
    ],
)
def test_lists_tables_and_headings_keep_their_lines(text: str) -> None:
    assert not soft_breaks(text)


@pytest.mark.parametrize("text", ["a b " * 100_000, "a b\n" * 100_000, " \n" * 100_000, "|" * 300_000, " " * 300_000 + "x\n" * 3])
def test_any_text_is_looked_through_in_linear_time(text: str) -> None:
    start = time.process_time()
    soft_breaks(text)
    assert time.process_time() - start < 3


def test_each_line_of_chinese_that_ends_a_sentence_is_a_paragraph() -> None:
    line = "据海关统计，2023年前8个月，我国与东盟贸易总值为4.11万亿元，同比增长1.6%，占我国外贸总值的15.2%，东盟继续为我国第一大贸易伙伴。"
    assert len(line) > 60
    assert len(list(blocks(f"{line}\n8月，进出口5200亿元。\n{line}"))) == 3
