"""The sections of one document: text beside findings, claims, relations, coverage."""

from __future__ import annotations

from ...markup import Markup, el
from ..result import Result
from .cards import cards
from .coverage import coverage
from .links import Links
from .listings import claims_table, relations_table
from .passages import SIGNS, passages
from .sheets import RANKS, Sheet, Sheets
from .shell import section
from .spans import is_placed
from .words import Words


def document_sections(sheet: Sheet, known: Sheets, result: Result, words: Words, links: Links, level: int) -> list[Markup]:
    """Return everything that is told of a document; ``level`` is that of the headings."""
    prefix = f"d{sheet.number}-"
    told = [*sheet.findings, *sheet.touching]
    found = cards(told, known, result, words, links, level + 1) if told else el("p", words(_nothing(sheet)))
    both = [
        section("text", level, _text(sheet, words, links), words=words, prefix=prefix, class_="reading"),
        section("findings", level, found, words=words, prefix=prefix, class_="found", count=len(told)),
    ]
    return [
        el("div", *both, class_="both"),
        section("claims", level, _claims(sheet, words, links), words=words, prefix=prefix, count=len(sheet.claims)),
        section("relations", level, _relations(sheet, known, words, links), words=words, prefix=prefix, count=len(sheet.checks)),
        section("coverage", level, coverage(sheet, words), words=words, prefix=prefix),
    ]


def legend(words: Words) -> Markup:
    """Return the signs and colours that the text is marked with, and what they say."""
    items = []
    for one in RANKS:
        badge = el("span", SIGNS[one], class_="badge", aria_hidden="true")
        mark = el("span", words.told("verdicts", one), badge, class_=f"claim v-{one}")
        items.append(el("li", mark, " ", words(f"legend_{'failed' if one == 'inconsistent' else one}")))
    items.append(el("li", el("span", "123", class_="unread"), " ", words("legend_unread")))
    return el("details", el("summary", words("legend")), el("ul", *items), class_="legend")


def _nothing(sheet: Sheet) -> str:
    return "no_findings" if sheet.checks else "no_relations" if sheet.claims else "no_claims"


def _text(sheet: Sheet, words: Words, links: Links) -> Markup:
    if sheet.document is None:
        return el("p", words("no_text"))
    text = sheet.document.text
    lost = sum(not is_placed(claim, text) for claim in sheet.claims)
    told = el("p", words("misplaced", count=lost), class_="fine") if lost else Markup()
    return Markup(told + passages(sheet, words, links))


def _claims(sheet: Sheet, words: Words, links: Links) -> Markup:
    if not sheet.claims:
        return el("p", words("no_claims"))
    return claims_table(sheet, words, links, words("claims"))


def _relations(sheet: Sheet, known: Sheets, words: Words, links: Links) -> Markup:
    if not sheet.checks:
        return el("p", words("no_relations"))
    return relations_table(sheet.checks, known, words, links, words("relations"), prefix=f"d{sheet.number}-")
