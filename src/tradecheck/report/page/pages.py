"""The report in one page, or as a folder: an index, and a page for each document.

A reader of one release wants a file to send on; a reader of an archive wants an index and pages that open at once. So the
output decides: a file is one page with everything, a folder holds an index and a page for each document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...markup import Markup, el, joined
from ..result import Result
from .coverage import summary
from .document import document_sections, legend
from .index import across_sections, documents_table, review_section, unreadable_section
from .links import INDEX, PAGES, Links
from .rules_told import rules_told
from .sheets import Sheet, Sheets, sheets
from .shell import page, section
from .words import Words, words

_UNSAFE = re.compile(r"[^A-Za-z0-9]+")


def as_page(result: Result, language: str = "en") -> str:
    """Return the whole report as one page.

    Raises
    ------
    UsageError
        Where there is no file of words for the language.
    """
    told, known, links = words(language), sheets(result), Links()
    if len(known.every) == 1:
        return _document_page(known.every[0], known, result, told, links)
    parts = [*_front(known, result, told, links), *(_part(sheet, known, result, told, links) for sheet in known.every)]
    parts.append(section("rules", 2, rules_told(_codes(known, known.every), told), words=told))
    return page(_title(result, known, told), _body(_title(result, known, told), None, parts, told), result, told, result.inputs)


def as_folder(result: Result, language: str = "en") -> Iterator[tuple[str, str]]:
    """Yield the pages of a folder: the path of each below the folder, and its text; the index comes last."""
    told, known = words(language), sheets(result)
    names = {sheet.number: _file_name(sheet, len(known.every)) for sheet in known.every}
    for sheet in known.every:
        yield f"{PAGES}/{names[sheet.number]}", _document_page(sheet, known, result, told, Links(names, sheet.number))
    parts = _front(known, result, told, Links(names))
    if known.checks:
        parts.append(section("rules", 2, rules_told(_codes(known, ()), told), words=told))
    yield INDEX, page(_title(result, known, told), _body(_title(result, known, told), None, parts, told), result, told, result.inputs)


def _front(known: Sheets, result: Result, told: Words, links: Links) -> list[Markup]:
    """Return what stands before the documents: counts, inputs not read, the table of documents, what spans them."""
    parts = [
        section("summary", 2, summary(list(known.every), known, told, whole=True), words=told),
        unreadable_section(result, told),
        section("documents", 2, documents_table(known, result, told, links), words=told) if known.every else Markup(),
        *across_sections(known, result, told, links),
        review_section(result, told),
    ]
    return [part for part in parts if part]


def _part(sheet: Sheet, known: Sheets, result: Result, told: Words, links: Links) -> Markup:
    anchor = f"d{sheet.number}"
    return el(
        "section",
        el("h2", el("bdi", sheet.name), id=anchor),
        summary([sheet], known, told, whole=False),
        *document_sections(sheet, known, result, told, links, 3),
        class_="sheet",
        aria_labelledby=anchor,
    )


def _document_page(sheet: Sheet, known: Sheets, result: Result, told: Words, links: Links) -> str:
    alone = not links.files
    parts = [
        section("summary", 2, summary([sheet], known, told, whole=alone), words=told),
        unreadable_section(result, told) if alone else Markup(),
        *document_sections(sheet, known, result, told, links, 2),
        *(across_sections(known, result, told, links) if alone else ()),
        review_section(result, told) if alone else Markup(),
        section("rules", 2, rules_told(_codes(known, (sheet,)), told), words=told),
    ]
    title = told("title_one", name=sheet.name)
    back = None if alone else f"../{INDEX}"
    inputs = result.inputs if alone or sheet.given is None else (sheet.given,)
    return page(title, _body(title, back, [part for part in parts if part], told), result, told, inputs)


def _body(title: str, back: str | None, parts: list[Markup], told: Words) -> Markup:
    way = el("nav", el("a", told("back"), href=back), aria_label=told("documents")) if back else ""
    header = el("header", way, el("h1", el("bdi", title)), legend(told))
    return joined([header, el("main", *parts, id="content", tabindex="-1")])


def _title(result: Result, known: Sheets, told: Words) -> str:
    if not known.every and len(result.inputs) == 1:
        return told("title_one", name=result.inputs[0].name)
    return told("title_many", count=len(known.every))


def _codes(known: Sheets, every: tuple[Sheet, ...]) -> set[str]:
    """Return the rules that the sheets name, and those across documents."""
    checks = [*known.checks, *(check for sheet in every for check in sheet.checks)]
    findings = [*known.findings, *(one for sheet in every for one in (*sheet.findings, *sheet.touching))]
    told = [check for one in findings for check in (one.finding, *one.finding.consequences)]
    return {check.code for check in (*checks, *told)}


def _file_name(sheet: Sheet, of: int) -> str:
    """Return a file name that sorts as the documents do and holds no sign that a file system or an address minds."""
    bare = sheet.name.replace("\\", "/").rpartition("/")[2].rpartition(".")
    stem = _UNSAFE.sub("-", bare[0] or bare[2]).strip("-")[:40]
    number = str(sheet.number).zfill(len(str(of)))
    return f"{number}-{stem}.html" if stem else f"{number}.html"
