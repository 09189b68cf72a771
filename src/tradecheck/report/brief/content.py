"""What a brief says: one page on what is claimed, by whom, what does not fit, why it may be so, and what to ask whom.

In: a result. Out: a `Brief`, which the writers beside this module put on paper. The wording names no culprit: a gap between
two figures says nothing about who is right.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...charts.flows.comparison import sentence
from ...charts.flows.pairs import pairs
from ...charts.material import material
from ...charts.wording import capital, counted, day_words, document_name, figure, flow_words, listed, party, period_words
from ...checks.rule import rule_page
from ...claim import Claim
from ...errors import ChartError
from ...party import WORLD
from ..counts import tally
from ..result import Result
from ..worklist.listing import Entry, ranked
from ..worklist.questions import question, whom

if TYPE_CHECKING:
    from ...charts import Chart

MOST_MISFITS = 3  # findings that a page has room for, with a chart
MOST_CLAIMED = 8  # figures in the table
_CHARTS = (("mirror", "dumbbell"), ("growth", "growth"))


@dataclass(frozen=True, slots=True)
class Claimed:
    """One figure that a finding is about: who says it, of what, for when, how much."""

    who: str
    what: str
    period: str
    figure: str


@dataclass(frozen=True, slots=True)
class Misfit:
    """What does not fit: the sentence, where it stands, what would fit, why it may be so, whom to ask what."""

    sentence: str
    place: str
    fits: str
    causes: str
    ask: str
    question: str

    def parts(self) -> list[tuple[str, str]]:
        """Return what there is to say of it, each part with its name."""
        told = (("It would fit", self.fits), ("Possible causes", self.causes), ("To ask", f"{self.ask}: {self.question}"))
        return [(name, text) for name, text in told if text]


@dataclass(frozen=True, slots=True)
class Brief:
    """One page: title, documents, the figures, what does not fit, a chart, how much was looked at."""

    title: str
    about: str
    claimed: tuple[Claimed, ...]
    misfits: tuple[Misfit, ...]
    more: str
    counts: str
    inputs: str
    chart: Chart | None = None


def brief(result: Result, *, most: int = MOST_MISFITS) -> Brief:
    """Return the brief on a result: the findings with the most doubtful money, ``most`` of them."""
    entries, _ = ranked(result)
    shown = entries[:most]
    figures = _distinct(claim for entry in shown for claim in entry.claims)
    left = len(entries) - len(shown)
    return Brief(
        title=_title(result, len(entries)),
        about=_about(result),
        claimed=tuple(_claimed(claim) for claim in figures[:MOST_CLAIMED]),
        misfits=tuple(_misfit(result, entry) for entry in shown),
        more=f"{counted(left, 'more finding')}: tradecheck check shows {'them' if left > 1 else 'it'}." if left else "",
        counts=_sentence(tally(result).partition("\n")[0]),
        inputs=_inputs(result),
        chart=_chart(result, shown),
    )


def _title(result: Result, findings: int) -> str:
    names = [document_name(one.name) for one in result.inputs]
    where = names[0] if len(names) == 1 else f"{len(names)} documents"
    return (
        f"What does not fit in {where}: {counted(findings, 'finding')}" if findings else f"Nothing was found that does not fit in {where}"
    )


def _about(result: Result) -> str:
    """Return the two countries that a single document is mostly about, and the dates of the documents."""
    parties = [code for claim in result.report.claims for code in (claim.reporter, claim.partner) if code and code != WORLD]
    often = sorted(dict.fromkeys(parties), key=lambda code: -parties.count(code))[:2] if len(result.inputs) == 1 else []
    days = [day for one in result.inputs if (day := one.date)]
    told = [listed(capital(party(code)) for code in often)] if often else []
    if days:
        told.append(day_words(min(days)) if len(set(days)) == 1 else f"{day_words(min(days))} to {day_words(max(days))}")
    return ", ".join(told)


def _distinct(claims: Iterable[Claim]) -> list[Claim]:
    return list({(claim.doc, claim.claim): claim for claim in claims}.values())


def _claimed(claim: Claim) -> Claimed:
    who = party(claim.source) if claim.source else "the document"
    kind = "" if claim.measure in ("exports", "imports", "turnover", "balance", "quantity") else f"{claim.measure} of "
    what = flow_words(claim) if claim.measure != "other" else "other figure"
    return Claimed(capital(who), capital(kind + what), period_words(claim.period), figure(claim))


def _misfit(result: Result, entry: Entry) -> Misfit:
    finding = entry.finding
    causes = " ".join(rule_page(finding.code).sections().get("Likely explanations", "").split())
    return Misfit(
        sentence=_told(entry),
        place=_place(result, entry.claims),
        fits=_sentence("; or ".join(one.removeprefix("would fit ") for one in finding.explanations)),
        causes=causes,
        ask=capital(whom(entry.claims, document_name)),
        question=question(replace(finding, explanations=()), entry.claims),
    )


def _told(entry: Entry) -> str:
    """Return what does not fit, a gap between two sources as the sentence above its chart."""
    if entry.finding.kind == "mirror" and (found := pairs(material(entry.claims, [entry.finding]))):
        return _sentence(sentence(found[0]))
    return _sentence(entry.finding.message)


def _place(result: Result, claims: Sequence[Claim]) -> str:
    """Return where the first figure of each document stands: ``release.txt, line 9``."""
    first = {claim.doc: claim for claim in reversed(claims)}
    told = []
    for doc, claim in reversed(first.items()):
        document = result.documents.get(doc)
        told.append(document_name(doc) + (f", line {document.line_and_column(claim.start)[0]}" if document else f", claim {claim.claim}"))
    return "; ".join(told)


def _sentence(text: str) -> str:
    told = text.strip() if text.startswith("if ") else capital(text.strip())
    return told if not told or told.endswith((".", "?", "!")) else f"{told}."


def _inputs(result: Result) -> str:
    told = [f"{document_name(one.name)} (SHA-256 {one.sha256[:12]})" for one in result.inputs if one.sha256]
    shown = told[:3] + ([counted(len(told) - 3, "more document")] if len(told) > 3 else [])
    return f"Read and checked with tradecheck {result.version}: {'; '.join(shown)}."


def _chart(result: Result, shown: Sequence[Entry]) -> Chart | None:
    """Return the picture of the first finding that one can be drawn of."""
    from ... import charts

    dates: Mapping[str, str] = {one.name: one.date for one in result.inputs if one.date}
    for entry in shown:
        for kind, name in _CHARTS:
            if entry.finding.kind == kind:
                try:
                    drawn: Chart = getattr(charts, name)(entry.claims, [entry.finding], dates=dates)
                except ChartError:
                    continue
                return drawn
    return None
