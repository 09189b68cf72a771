"""What exchange formats say of a claim: in a line, and in the words of its document."""

from __future__ import annotations

from ...charts.wording import capital, figure, flow_words, party, period_words
from ...claim import Claim
from ...documents.document import Document

_LEVELS = ("exports", "imports", "turnover", "balance", "quantity", "investment", "count")
_AROUND = 60  # signs of context on each side that find a quote again
_ENDS = (". ", "! ", "? ", "\n", "。", "！", "？")
_LONGEST = 400  # signs of a passage


def line(claim: Claim) -> str:
    """Return a claim in a line: ``Growth of trade of Germany and Kazakhstan, 2022: 26.7 %``."""
    about = "other figure" if claim.measure == "other" else flow_words(claim)
    told = about if claim.measure in _LEVELS or claim.measure == "other" else f"{claim.measure} of {about}"
    when = f", {period_words(claim.period)}" if claim.period else ""
    said = f" (source: {party(claim.source)})" if claim.source else ""
    return f"{capital(told)}{when}: {figure(claim)}{said}"


def context(document: Document, claim: Claim) -> tuple[str, str]:
    """Return what stands before and after a quote."""
    return document.text[max(claim.start - _AROUND, 0) : claim.start], document.text[claim.end : claim.end + _AROUND]


def passage(document: Document, claims: list[Claim]) -> str:
    """Return the sentences that hold claims of one document, on one line; a long one is cut to the surroundings of its figures."""
    first, last = min(claim.start for claim in claims), max(claim.end for claim in claims)
    text, far, near = document.text, max(first - _LONGEST, 0), last + _LONGEST
    begins = [found + len(end) for end in _ENDS if (found := text.rfind(end, far, first)) >= 0]
    stops = [found + len(end.rstrip()) for end in _ENDS if (found := text.find(end, last, near)) >= 0]
    return " ".join(text[max(begins, default=far) : min(stops, default=min(near, len(text)))].split())
