"""Count what the program reads in releases, confirms of their relations, and finds of planted slips.

A figure is read where a claim overlaps its quote and has its value, unit and measure; fully, where the pair, source, period and the
measure it is about are right as well (the pair of turnover in either order), and it is of certain goods where it should be and only there.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import tradecheck
from tradecheck.documents.document import Document

from .draft import Draft
from .relations import Range, Relation, fits, lenient, relations
from .telling import Said, Slip, told

FIELDS = ("value", "unit", "measure", "of", "pair", "period", "source", "goods")
FAILED = ("inconsistent", "mismatch")


@dataclass(slots=True)
class Tally:
    """Counts of one language."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    slips: Counter[tuple[str, str]] = field(default_factory=Counter)
    missed: Counter[tuple[str, str]] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        self.counts += other.counts
        self.wrong += other.wrong
        self.slips += other.slips
        self.missed += other.missed
        self.examples += other.examples

    def share(self, part: str, whole: str) -> float:
        return self.counts[part] / self.counts[whole] if self.counts[whole] else 1.0


@dataclass(frozen=True, slots=True)
class Judged:
    """What the program made of one text: claims, and checks and findings with the facts they join."""

    claims: list[dict[str, Any]]
    facts: dict[int, str]
    checks: list[tuple[str, str, frozenset[str]]]
    notes: list[tuple[str, frozenset[str]]]
    findings: list[tuple[str, str, frozenset[str], str]]


def judged(draft: Draft, text: str, said: list[Said], pairs: dict[int, int]) -> Judged:
    """Read and check a text; ``pairs`` is filled with the claim number of each figure."""
    document = Document("release", text, date=draft.date, lang=None)
    table = tradecheck.extract(document)
    claims = [{name: None if isinstance(value, float) else value for name, value in row.items()} for row in table.to_dict("records")]
    facts: dict[int, str] = {}
    for index, one in enumerate(said):
        end = one.start + len(one.quote)
        over = [(min(end, c["end"]) - max(one.start, c["start"]), c["claim"]) for c in claims]
        best = max((pair for pair in over if pair[0] > 0), default=None)
        if best:
            pairs[index] = best[1]
            facts[best[1]] = one.fact
    outcome = tradecheck.check(table, text=text)
    checks = [
        (row["kind"], row["verdict"], frozenset(facts.get(number, "?") for number in row["claims"]))
        for row in outcome.checks.to_dict("records")
    ]
    notes = [
        (f"{row['code']} {row['verdict']}: {row['note'] or 'no reason'}", frozenset(facts.get(number, "?") for number in row["claims"]))
        for row in outcome.checks.to_dict("records")
    ]
    findings = [
        (row["severity"], row["verdict"], frozenset(facts.get(number, "?") for number in row["claims"]), row["message"])
        for row in outcome.findings.to_dict("records")
    ]
    return Judged(claims, facts, checks, notes, findings)


def wrong_fields(one: Said, claim: dict[str, Any] | None) -> list[str]:
    """Return the fields of a claim that differ from what was said, ``unread`` without a claim."""
    if claim is None:
        return ["unread"]
    value = claim["value"]
    pair, read = (one.reporter, one.partner), (claim["reporter"], claim["partner"])
    both_ways = "turnover" in (one.measure, one.of)
    same = {
        "value": not isinstance(value, tuple) and value == one.value,
        "unit": claim["unit"] == one.unit,
        "measure": claim["measure"] == one.measure,
        "of": claim["of"] == one.of,
        "pair": set(pair) == set(read) if both_ways else pair == read,
        "period": claim["period"] == one.period,
        "source": claim["source"] == one.source,
        "goods": ("#" in one.fact) == (claim["commodity"] is not None),
    }
    return [name for name in FIELDS if not same[name]]


def clean(draft: Draft) -> Tally:
    """Score a release without a slip."""
    tally, pairs = Tally(), {}
    text, said = told(draft)
    result = judged(draft, text, said, pairs)
    by_number = {claim["claim"]: claim for claim in result.claims}
    for index, one in enumerate(said):
        wrong = wrong_fields(one, by_number.get(pairs.get(index, 0)))
        tally.counts["figures"] += 1
        tally.counts["read"] += not {"unread", "value", "unit", "measure"} & set(wrong)
        tally.counts["full"] += not wrong
        tally.wrong.update(wrong)
        if wrong:
            tally.examples.append(_shown(text, one, by_number.get(pairs.get(index, 0)), wrong))
    tally.counts["spurious"] += len(set(by_number) - set(pairs.values()))
    for number in set(by_number) - set(pairs.values()):
        claim = by_number[number]
        tally.examples.append(f"spurious: {claim['quote']!r} in {text[max(0, claim['start'] - 60) : claim['end'] + 40]!r}")
    for relation in relations(draft, frozenset(one.fact for one in said)):
        verdicts = {verdict for _, verdict, facts in result.checks if facts == set(relation.facts)}
        verdict = next((v for v in ("consistent", *FAILED, "coarse", "note", "open") if v in verdicts), "untried")
        tally.counts["relations"] += verdict != "coarse"
        tally.counts["confirmed"] += verdict == "consistent"
        tally.counts["coarse"] += verdict == "coarse"
        if verdict not in ("consistent", "coarse"):
            tally.wrong[f"relation {relation.kind}"] += 1
            tally.examples.append(f"relation {relation.kind} {relation.facts}: {verdict} in\n{text}\n")
    for severity, _, facts, message in result.findings:
        if severity != "info":
            tally.counts[severity + "s"] += 1
            tally.examples.append(f"{severity}: {message} {sorted(facts)} in\n{text}\n")
    return tally


def _shown(text: str, one: Said, claim: dict[str, Any] | None, wrong: list[str]) -> str:
    read = (
        {name: str(claim[name]) for name in ("value", "unit", "measure", "of", "reporter", "partner", "period", "source", "commodity")}
        if claim
        else None
    )
    around = text[max(0, one.start - 90) : one.start] + "<<" + one.quote + ">>" + text[one.start + len(one.quote) :][:70]
    want = (one.fact, str(one.value), one.unit, one.measure, one.of, one.reporter, one.partner, one.period, one.source)
    return f"{'+'.join(wrong)}: {around!r}\n    said {want}\n    read {read}"


def slipped(draft: Draft, slip: Slip) -> Tally:
    """Score a release with a slip: was it found, and had it to be found."""
    tally, pairs = Tally(), {}
    text, said = told(draft, slip)
    result = judged(draft, text, said, pairs)
    found = any(severity != "info" and facts & set(slip.facts) for severity, _, facts, _ in result.findings)
    must = disjoint(draft, said, slip)
    tally.slips[slip.kind, "planted"] += 1
    tally.slips[slip.kind, "found"] += found
    tally.slips[slip.kind, "disjoint"] += must
    tally.slips[slip.kind, "disjoint found"] += must and found
    if must and not found:
        cause = _cause(draft, said, slip, result, pairs)
        tally.missed[slip.kind, cause] += 1
        tally.examples.append(f"missed {slip.kind} {slip.facts}, {cause}:\n{text}\n")
    return tally


def _cause(draft: Draft, said: list[Said], slip: Slip, result: Judged, pairs: dict[int, int]) -> str:
    """Return why a slip is missed: fields misread in the relations it breaks, else what the checks say that join its figure."""
    by_number = {claim["claim"]: claim for claim in result.claims}
    broken = relations(draft, frozenset(one.fact for one in said))
    joined = {fact for relation in broken if set(relation.facts) & set(slip.facts) for fact in relation.facts}
    fields: set[str] = set()
    for index, one in enumerate(said):
        if one.fact in joined:
            fields.update(wrong_fields(one, by_number.get(pairs.get(index, 0))))
    open_notes = sorted({note for note, facts in result.notes if facts & set(slip.facts) and " consistent:" not in note})
    if fields:
        return f"misread {', '.join(sorted(fields))}"
    return "; ".join(open_notes) or "no check joins its figure"


def disjoint(draft: Draft, said: list[Said], slip: Slip) -> bool:
    """Whether some relation with a slipped figure cannot hold in the lenient reading of the figures as printed."""
    ranges: dict[str, Range] = {}
    for one in said:
        low, high = lenient(one)
        if one.fact in ranges:
            first = ranges[one.fact]
            if one.fact in slip.facts and (first[1] < low or high < first[0]):
                return True
            low, high = min(low, first[0]), max(high, first[1])
        ranges[one.fact] = (low, high)
    for relation in relations(draft, frozenset((*ranges, *([slip.dropped] if slip.dropped else ())))):
        if not set(relation.facts) & set(slip.facts):
            continue
        if slip.dropped in relation.facts and relation.kind == "sum" and slip.dropped:
            relation = Relation("sum", tuple(fact for fact in relation.facts if fact != slip.dropped))
        if ranges.keys() >= set(relation.facts) and not fits(relation, ranges):
            return True
    return False
