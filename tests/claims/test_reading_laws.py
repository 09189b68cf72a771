"""Laws of reading that hold for any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document

WORDS = st.sampled_from(
    "exports imports trade rose fell by to from $2.8 bn 10.5 billion US dollars % 2022 in Germany Kazakhstan the a third doubled 43rd "
    "No. 5 1,204.5 | \n 12 430,5 млн долл. экспорт на 3,4% в I квартале 2023 года 亿美元 出口 增长 23.6% € — ( ) - /".split(" ")
)


@given(st.lists(WORDS, max_size=60).map(" ".join) | st.text(max_size=200))
@settings(max_examples=300)
def test_every_quote_stands_where_it_says(text: str) -> None:
    reading = claims_of(Document("any", text))
    for claim in reading.claims:
        assert text[claim.start : claim.end] == claim.quote
    for row in reading.numbers:
        assert text[row["start"] : row["end"]] == row["quote"]


@given(st.lists(WORDS, max_size=60).map(" ".join))
@settings(max_examples=100)
def test_claims_are_numbered_in_order_of_position(text: str) -> None:
    claims = claims_of(Document("any", text)).claims
    assert [claim.claim for claim in claims] == list(range(1, len(claims) + 1))
    assert [claim.start for claim in claims] == sorted(claim.start for claim in claims)


def test_an_empty_text_has_no_claims() -> None:
    assert claims_of(Document("empty", "")).claims == ()
