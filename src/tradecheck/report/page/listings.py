"""The tables of a document: its claims, and every relation that was tried on them with its verdict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...checks.record import Check
from ...claim import Claim
from ...figures import amount, span, unit_of
from ...interval import Interval
from .cards import measure, parties, period
from .formula import formula
from .links import Links
from .markup import Markup, el, joined
from .passages import SIGNS
from .sheets import RANKS, Sheet, Sheets, claim_at
from .words import Words, english

LINKS = 20  # findings of one claim that its row names
ROWS = 5_000  # relations that a table shows, those that fail first; a browser sorts no more at once


def table(heads: Sequence[str], rows: Iterable[Markup], *, name: str, words: Words, verdicts: Sequence[str] = ()) -> Markup:
    """Return a table that can be sorted by its heads and filtered by a word, and by verdict where it has some."""
    tools = []
    if verdicts:
        options = [el("option", words("filter_all"), value=""), *(el("option", words.told("verdicts", one), value=one) for one in verdicts)]
        tools.append(el("label", words("filter_verdict"), " ", el("select", *options, class_="by-verdict")))
    tools.insert(0, el("label", words("filter"), " ", el("input", type="search", class_="by-word", placeholder=words("filter_hint"))))
    count = el("span", class_="shown", role="status", data_told=words("rows_shown"))
    head = el("tr", *(el("th", text, scope="col") for text in heads))
    inner = el("table", el("caption", name, class_="vh"), el("thead", head), el("tbody", *rows))
    return el(
        "div",
        el("div", *tools, count, class_="tools", hidden=True),
        el("div", inner, class_="scroll", tabindex="0", role="group", aria_label=name),
        class_="listing",
    )


def claims_table(sheet: Sheet, words: Words, links: Links, name: str) -> Markup:
    """Return the table of claims of a document."""
    heads = [words(key) for key in ("number", "quote", "measure", "value", "parties", "period", "source", "verdict", "finding")]
    found = _in_order(sheet.verdict(claim.claim) for claim in sheet.claims)
    return table(heads, (_claim_row(sheet, claim, words, links) for claim in sheet.claims), name=name, words=words, verdicts=found)


def relations_table(checks: Sequence[Check], known: Sheets, words: Words, links: Links, name: str, *, prefix: str) -> Markup:
    """Return the table of every relation that was tried; ``prefix`` begins the names of its rows."""
    heads = [words(key) for key in ("number", "verdict", "kind", "formula", "figures", "observed", "implied", "gap", "note")]
    shown = list(enumerate(checks, 1))
    if len(shown) > ROWS:
        shown = sorted(shown, key=lambda one: RANKS.index(one[1].verdict))[:ROWS]
    rows = (_relation_row(at, check, known, words, links, prefix) for at, check in shown)
    listed = table(heads, rows, name=name, words=words, verdicts=_in_order(check.verdict for _, check in shown))
    if len(shown) == len(checks):
        return listed
    return joined([el("p", words("rows_left_out", count=len(checks) - len(shown))), listed])


def verdict_cell(verdict: str, words: Words) -> Markup:
    """Return a cell that tells a verdict by sign, colour and word, and sorts by its rank."""
    sign = el("span", SIGNS[verdict], class_=f"sign v-{verdict}", aria_hidden="true")
    return el("td", sign, " ", words.told("verdicts", verdict), data_v=RANKS.index(verdict), data_verdict=verdict)


def _claim_row(sheet: Sheet, claim: Claim, words: Words, links: Links) -> Markup:
    quote = el("bdi", claim.quote, lang=claim.lang or None)
    if (place := sheet.claim_place(claim.claim)) in sheet.marked:
        quote = el("a", quote, href=f"#{place}")
    hedge = "" if claim.qualifier == "exact" else f"{words.told('qualifiers', claim.qualifier)} "
    told = sheet.findings_of(claim.claim)
    findings: list[object] = [el("a", one.finding.code, href=links.to(one.sheet, one.anchor)) for one in told[:LINKS]]
    findings += [f"+ {len(told) - LINKS}"] if len(told) > LINKS else []
    return el(
        "tr",
        el("td", claim.claim, data_v=claim.claim),
        el("td", quote),
        el("td", measure(claim, words), *((" (", english(claim.commodity, words), ")") if claim.commodity else ())),
        el("td", hedge, amount(claim, words.style), data_v=str(claim.number)),
        el("td", parties(claim, words)),
        el("td", period(claim, words)),
        el("td", words.party(claim.source)),
        verdict_cell(sheet.verdict(claim.claim), words),
        el("td", joined(findings, " ")),
        id=sheet.anchor("row", claim.claim),
    )


def _relation_row(at: int, check: Check, known: Sheets, words: Words, links: Links, prefix: str) -> Markup:
    named = [claim_at(name, check.doc) for name in check.claims]
    sheets = [(known.by_name.get(doc), number) for doc, number in named]
    claims = [claim for sheet, number in sheets if sheet and (claim := sheet.claim(number))]
    quotes = [
        el("a", el("bdi", claim.quote), href=links.to(sheet.number, sheet.claim_place(number)), lang=claim.lang or None)
        for sheet, number in sheets
        if sheet and (claim := sheet.claim(number))
    ]
    worked_out = check.verdict == "note" and check.kind == "growth"  # a level, from another and a rate
    unit = claims[0].unit if worked_out and claims else unit_of(check.kind, claims)
    return el(
        "tr",
        el("td", at, data_v=at),
        verdict_cell(check.verdict, words),
        el("td", words.told("kinds", check.kind), " ", el("a", check.code, href=f"#rule-{check.code}")),
        el("td", el("code", formula(check, known, links))),
        el("td", joined(quotes, "; ")),
        _interval_cell(check.observed, unit, words),
        _interval_cell(check.implied, unit, words),
        _interval_cell(check.gap, "points" if unit == "%" else unit, words),
        el("td", english(check.note, words) if check.note else ""),
        id=f"{prefix}r{at}",
    )


def _interval_cell(interval: Interval | None, unit: str, words: Words) -> Markup:
    if interval is None:
        return el("td")
    value = interval.low if interval.low is not None else interval.high
    return el("td", span(interval, unit, words.style), data_v=None if value is None else str(value))


def _in_order(verdicts: Iterable[str]) -> list[str]:
    return sorted(set(verdicts), key=RANKS.index)
