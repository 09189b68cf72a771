"""Goods are not held against goods and services: a failure between them stays open."""

from datetime import date

from tradecheck.checks.api import check_claims
from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document

TEXT = (
    "The U.S. goods and services trade deficit was $67.4 billion in January, up $3.3 billion from $64.2 billion in December. January "
    "exports were $257.2 billion, $0.3 billion more than December exports. January imports were $324.6 billion, $3.6 billion more than "
    "December imports. The January increase in the deficit reflected an increase in the goods deficit of {change} to $91.6 billion and "
    "a decrease in the services surplus of $0.7 billion to $24.1 billion."
)


def alarms(text: str) -> list[str]:
    claims = claims_of(Document("release", text, date(2024, 3, 7), "en")).claims
    return [f.code for f in check_claims(claims, {"release": text}).findings if f.severity in ("error", "warning")]


def test_a_change_of_the_goods_deficit_is_not_that_of_the_whole() -> None:
    assert alarms(TEXT.format(change="$2.6 billion")) == []


def test_figures_of_goods_and_services_are_still_held_against_each_other() -> None:
    assert alarms(TEXT.format(change="$2.6 billion").replace("$67.4 billion", "$76.4 billion")) != []
