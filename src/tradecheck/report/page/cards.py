"""Findings as cards: what does not fit, the figures with the way back to the text, both intervals drawn, what would fit."""

from __future__ import annotations

from collections.abc import Iterable

from ...checks.record import Check, Finding
from ...claim import Claim
from ...figures import span, unit_of
from ..result import Result
from .formula import formula
from .interval_chart import interval_chart
from .links import Links
from .markup import Markup, el, joined
from .sheets import Sheet, Sheets, Told, claim_at
from .words import Words, english

_SIDE_BY_SIDE = ("mirror", "repetition")  # kinds in which neither figure is worked out from the other


def cards(every: Iterable[Told], known: Sheets, result: Result, words: Words, links: Links, level: int) -> Markup:
    """Return findings one below the other; ``level`` is that of their headings."""
    return joined(_card(told, known, result, words, links, level) for told in every)


def said_of(claim: Claim, words: Words) -> Markup:
    """Return what a claim says in one line: measure, parties, period, source."""
    parts = [measure(claim, words), parties(claim, words), period(claim, words)]
    if claim.commodity:
        parts.append(english(claim.commodity, words))
    if claim.source:
        parts.append(f"{words('source')}: {words.party(claim.source)}")
    return joined((part for part in parts if part), ", ")


def measure(claim: Claim, words: Words) -> str | Markup:
    """Return the measure of a claim, with what it is of."""
    told = words.told("measures", claim.measure)
    return words("of", measure=told, of=words.told("measures", claim.of)) if claim.of else told


def parties(claim: Claim, words: Words) -> str:
    """Return reporter and partner by their names."""
    return " – ".join(words.party(code) for code in (claim.reporter, claim.partner) if code)


def period(claim: Claim, words: Words) -> str:
    """Return the period of a claim, and the one it is compared with."""
    if not claim.base_period:
        return claim.period or ""
    if not claim.period:
        return words("compared_with_base", base=claim.base_period)
    return words("base", period=claim.period, base=claim.base_period)


def _card(told: Told, known: Sheets, result: Result, words: Words, links: Links, level: int) -> Markup:
    finding, named = told.finding, f"{told.anchor}-name"
    parts = [
        _head(told, result, words, level, named),
        *_message(finding, result, words),
        el("ul", *_figures(finding, known, words, links), class_="figures", aria_label=words("figures")),
    ]
    if finding.observed is not None and finding.implied is not None and finding.verdict != "note":
        unit = unit_of(finding.kind, result.claims_of(finding))
        labels = ("one_figure", "other_figure") if finding.kind in _SIDE_BY_SIDE else ("observed", "implied")
        parts.append(interval_chart(finding.observed, finding.implied, finding.gap, unit, words, labels))
    if finding.explanations:
        parts.append(_listed("would_fit", (english(one, words) for one in finding.explanations), words))
    if finding.consequences:
        parts.append(_listed("consequences", (_consequence(one, known, links) for one in finding.consequences), words))
    parts.append(el("p", words("fingerprint"), ": ", el("code", finding.fingerprint), class_="fine"))
    classes = f"card s-{finding.severity}"
    return el("article", *parts, id=told.anchor, class_=classes, aria_labelledby=named, tabindex="-1")


def _head(told: Told, result: Result, words: Words, level: int, named: str) -> Markup:
    finding = told.finding
    state = result.review.state(finding)
    what = f" {words.told('kinds', finding.kind)}: {words.told('verdicts', finding.verdict)}"
    return el(
        f"h{level}",
        el("span", words.told("severities", finding.severity), class_="severity"),
        " ",
        el("a", finding.code, href=f"#rule-{finding.code}", class_="code"),
        what,
        el("span", words(f"state_{state}"), class_="state") if state else "",
        id=named,
    )


def _message(finding: Finding, result: Result, words: Words) -> Iterable[Markup]:
    """Return the sentence of a finding; a page of another language says the intervals in its own words first."""
    if words.language != "en" and finding.observed is not None and finding.implied is not None and finding.verdict != "note":
        unit = unit_of(finding.kind, result.claims_of(finding))
        told = {name: span(one, unit, words.style) for name, one in (("observed", finding.observed), ("implied", finding.implied))}
        key = "says_one_and_other" if finding.kind in _SIDE_BY_SIDE else "says_stated_and_implied"
        yield el("p", words(key, **told), class_="message")
        yield el("p", finding.message, lang="en")
    else:
        yield el("p", english(finding.message, words), class_="message")


def _listed(key: str, items: Iterable[object], words: Words) -> Markup:
    return el("div", el("p", words(key), ":", class_="lead"), el("ul", *(el("li", item) for item in items)))


def _consequence(check: Check, known: Sheets, links: Links) -> Markup:
    return el("code", el("a", check.code, href=f"#rule-{check.code}"), ": ", formula(check, known, links))


def _figures(finding: Finding, known: Sheets, words: Words, links: Links) -> Iterable[Markup]:
    for name in finding.claims:
        doc, number = claim_at(name, finding.doc)
        sheet = known.by_name.get(doc)
        claim = sheet.claim(number) if sheet else None
        if sheet is None or claim is None:
            continue
        quote = el("a", el("bdi", claim.quote), href=links.to(sheet.number, sheet.claim_place(number)), lang=claim.lang or None)
        where: list[object] = [f"{words('place')}: {place(sheet, claim)}"]
        if not finding.doc:
            where.insert(0, el("bdi", words("in_document", document=doc)))
        yield el("li", quote, " ", el("small", said_of(claim, words), " · ", joined(where, ", ")))


def place(sheet: Sheet, claim: Claim) -> str:
    """Return where a claim stands, as a reader would say it."""
    return sheet.document.place(claim.start) if sheet.document else f"{claim.start}"
