"""What is told of several documents: the table of documents, what spans them, what could not be read, what is accepted."""

from __future__ import annotations

from ...checks.record import SEVERITIES
from ...markup import Markup, el, joined
from ...review.remarks import remarks
from ..counts import by_document
from ..result import Result
from .cards import cards
from .links import Links
from .listings import relations_table, table
from .sheets import Sheets
from .shell import section
from .words import Words, english

_COUNTS = ("errors", "warnings", "info", "claims", "numbers", "not_read")
_HEADS = ("document", "errors", "warnings", "infos", "claims_read", "numbers_seen", "numbers_unread")


def documents_table(known: Sheets, result: Result, words: Words, links: Links) -> Markup:
    """Return the documents with their counts, those with the most errors first."""
    rows = []
    for row in by_document(result):
        sheet = known.by_name[row["document"]]
        name = el("a", el("bdi", sheet.name), href=links.page(sheet.number))
        counts = (el("td", row[key] or "", data_v=row[key], class_=_severity(key, row[key])) for key in _COUNTS)
        rows.append(el("tr", el("th", name, scope="row"), *counts))
    return table([words(key) for key in _HEADS], rows, name=words("documents"), words=words)


def across_sections(known: Sheets, result: Result, words: Words, links: Links) -> list[Markup]:
    """Return the findings and relations that span documents; nothing where there are none."""
    found = []
    if known.findings:
        told = cards(known.findings, known, result, words, links, 3)
        found.append(section("across", 2, told, words=words, count=len(known.findings), class_="found"))
    if known.checks:
        listed = relations_table(known.checks, known, words, links, words("across_relations"), prefix="x-")
        found.append(section("across_relations", 2, listed, words=words, count=len(known.checks)))
    return found


def unreadable_section(result: Result, words: Words) -> Markup:
    """Return the inputs that could not be read, with the reason; empty where there are none."""
    wrong = [el("li", english(given.error, words)) for given in result.inputs if given.error]
    return section("unreadable", 2, el("ul", *wrong), words=words, count=len(wrong), class_="wrong") if wrong else Markup()


def review_section(result: Result, words: Words) -> Markup:
    """Return suppressed findings with their reasons, remarks on suppressions, and what the baseline no longer meets."""
    review, parts = result.review, []
    if review.suppressed:
        items = [
            el("li", el("b", one.finding.code), " ", el("bdi", one.finding.doc or ""), " ", english(one.finding.message, words), el("br"),
               words("suppression_reason"), ": ", el("bdi", one.suppression.reason),
               f" ({words('suppression_until', day=one.suppression.expires)})" if one.suppression.expires else "")
            for one in review.suppressed
        ]  # fmt: skip
        parts.append(el("details", el("summary", words("suppressed"), f": {len(items)}"), el("ul", *items)))
    parts += [el("p", english(str(one), words)) for one in remarks(review.standings)]
    if review.comparison and review.comparison.absent:
        gone = [
            el("li", el("b", one.code), " ", el("bdi", one.doc or ", ".join(one.docs)), " ", english(one.message, words))
            for one in review.comparison.absent
        ]
        parts.append(el("details", el("summary", words("absent", path=review.comparison.path)), el("ul", *gone)))
    if review.comparison and review.comparison.elsewhere:
        parts.append(el("p", words("absent_elsewhere", count=review.comparison.elsewhere)))
    return section("review", 2, joined(parts), words=words) if parts else Markup()


def _severity(key: str, count: int) -> str | None:
    return f"s-{key.removesuffix('s')}" if count and key.removesuffix("s") in SEVERITIES else None
