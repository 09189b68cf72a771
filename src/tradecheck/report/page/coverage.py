"""What of a document was seen and read: numbers by fate, those not read by reason, each with the way to its place."""

from __future__ import annotations

from collections import Counter, defaultdict

from ...checks.record import SEVERITIES
from ...markup import Markup, el, joined
from .sheets import Sheet, Sheets
from .words import Words

LISTED = 500  # numbers that are listed of one reason; the text marks them all


def coverage(sheet: Sheet, words: Words) -> Markup:
    """Return how many numbers were seen and read, and those that were not, by reason."""
    if not sheet.numbers:
        return el("p", words("coverage_table") if sheet.document is None else words("no_claims"))
    by_reason: dict[str, list[Markup]] = defaultdict(list)
    for at, row in enumerate(sheet.numbers, 1):
        if not row.get("claim"):
            quote, place = el("bdi", str(row["quote"])), sheet.anchor("n", at)
            shown = el("a", quote, href=f"#{place}") if place in sheet.marked else quote
            by_reason[str(row.get("reason") or "not read")].append(shown)
    unread = sum(map(len, by_reason.values()))
    if not unread:
        return el("p", words("coverage_all"))
    told = el("p", words("coverage_read", seen=len(sheet.numbers), read=len(sheet.numbers) - unread, unread=unread))
    return joined([told, *(_reason(reason, links, words) for reason, links in sorted(by_reason.items(), key=lambda one: -len(one[1])))])


def _reason(reason: str, links: list[Markup], words: Words) -> Markup:
    more = " …" if len(links) > LISTED else ""
    return el(
        "details",
        el("summary", words.told("reasons", reason), f": {len(links)}"),
        el("p", joined(links[:LISTED], "; "), more, class_="numbers", lang=None),
    )


def summary(sheets: list[Sheet], known: Sheets, words: Words, *, whole: bool) -> Markup:
    """Return the counts of some documents; ``whole`` adds what spans documents, and the findings by severity."""
    numbers = [row for sheet in sheets for row in sheet.numbers]
    checks = [check for sheet in sheets for check in sheet.checks] + (list(known.checks) if whole else [])
    findings = [told for sheet in sheets for told in sheet.findings] + (list(known.findings) if whole else [])
    verdicts = Counter(check.verdict for check in checks)
    severities = Counter(told.finding.severity for told in findings)
    rows = [(words(f"{one}s"), severities[one], f"s-{one}") for one in SEVERITIES]
    if numbers:
        rows.append((words("numbers_seen"), len(numbers), ""))
    rows += [
        (words("claims_read"), sum(len(sheet.claims) for sheet in sheets), ""),
        (words("relations_tried"), len(checks) - verdicts["note"], ""),
        (words("fit"), verdicts["consistent"], "v-consistent"),
        (words("fit_not"), verdicts["inconsistent"] + verdicts["mismatch"], "v-inconsistent"),
        (words("too_coarse"), verdicts["coarse"], "v-coarse"),
        (words("open"), verdicts["open"], "v-open"),
    ]
    if numbers:
        rows.append((words("numbers_unread"), sum(not row.get("claim") for row in numbers), ""))
    return el("dl", *(_count(told, count, kind, words) for told, count, kind in rows), class_="counts")


def _count(told: str, count: int, kind: str, words: Words) -> Markup:
    shown = f"{count:,}".replace(",", words.style.group)
    return el("div", el("dt", told), el("dd", shown), class_=f"count {kind}" if count else "count")
