"""A claim with its intervals, evidence and notes from its frame."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ..claim import Claim, bounds
from ..interval import Interval
from ..party import WORLD
from .goods.commodities import is_aside
from .measure.qualifiers import qualifier_of
from .measure.topic import Reading
from .sentence import Sentence
from .thread import TRADE, Frame, Passage

# of a multiple told by how many times something fell: more than twofold is under a half
_INVERSE = {"over": "under", "under": "over", "at_least": "up_to", "up_to": "at_least", "nearly": "about"}
DIRECTIONS = {"exports": "export", "imports": "import", "turnover": "both", "balance": "net", "investment": "inward"}


def claim_of(frame: Frame, passage: Passage, doc: str, number: int) -> Claim:
    """Return the claim of a frame with its intervals."""
    sentence, quantity, reading = passage.sentence, frame.quantity, frame.reading
    tokens = sentence.tokens
    start, end = tokens.starts[quantity.i], tokens.ends[quantity.j - 1]
    qualifier = qualifier_of(sentence, quantity)
    qualifier = _INVERSE.get(qualifier, qualifier) if reading.inverse else qualifier
    inner, loose = _bounds(frame, qualifier)
    measure, of = _counted(reading) if frame.carrier else (reading.measure, reading.of)
    told = next((value for value in (reading.flow, reading.of) if value in DIRECTIONS), reading.measure)
    direction = DIRECTIONS.get(told, frame.goods_direction)
    if direction == "inward" and frame.pair.outward:
        direction = "outward"
    return Claim(
        doc=doc, claim=number, quote=sentence.text[start:end], start=start, end=end, lang=sentence.lexicon.language,
        measure=measure, of=of, value=frame.value, unit=frame.unit, qualifier=qualifier,
        low=inner.low, high=inner.high, lenient_low=loose.low, lenient_high=loose.high,
        reporter=frame.pair.reporter, partner=frame.pair.partner, source=frame.source,
        period=str(frame.timing.period) if frame.timing.period else None,
        base_period=str(frame.timing.base) if frame.timing.base and reading.measure in ("growth", "change", "multiple") else None,
        commodity=frame.commodity, direction=direction, digits=tokens.words[quantity.number], ulp=_ulp(frame),
        cue=reading.cue, evidence=_evidence(frame, sentence), notes=_notes(frame, setting_notes=()),
    )  # fmt: skip


def _counted(reading: Reading) -> tuple[str, str | None]:
    """Return measure and of, with what carries the goods as a count: trains, ships, lorries that pass."""
    return reading.measure.replace("quantity", "count"), reading.of and reading.of.replace("quantity", "count")


def _ulp(frame: Frame) -> Decimal:
    quantity = frame.quantity
    exact = quantity.kind in ("rank",) or quantity.kind == "count" and quantity.scale == 0 and quantity.ulp == 1
    return Decimal(0) if exact else quantity.ulp


def _bounds(frame: Frame, qualifier: str) -> tuple[Interval, Interval]:
    if frame.quantity.kind == "rank" and qualifier == "exact" and not isinstance(frame.value, tuple):
        return Interval.point(frame.value), Interval.point(frame.value)
    decimals = frame.quantity.ulp < Decimal(1).scaleb(frame.quantity.scale)
    inner, loose = bounds(frame.value, _ulp(frame), qualifier, stated_zeros=decimals)
    if (
        frame.quantity.word
        and frame.quantity.kind in ("multiple", "percent")
        and qualifier == "exact"
        and not isinstance(frame.value, tuple)
    ):
        tenth = abs(frame.value) / 10
        loose = Interval(frame.value - tenth, frame.value + tenth)
    return inner, loose


def _evidence(frame: Frame, sentence: Sentence) -> dict[str, object]:
    out: dict[str, object] = dict(frame.pair.evidence)
    if frame.reading.at >= 0:
        mark = sentence.at.get(frame.reading.at)
        if mark is not None:
            out["measure"] = [mark.start, mark.end, frame.reading.rule]
    elif frame.reading.rule:
        out["measure"] = [None, None, frame.reading.rule]
    if frame.source_evidence and frame.source:
        out["source"] = frame.source_evidence
    elif frame.source:
        out["source"] = [None, None, "carried on, or the issuing office"]
    when = frame.timing.when
    if when is not None:
        out["period"] = [sentence.tokens.starts[when.i], sentence.tokens.ends[when.j - 1], "nearest phrase of time"]
    elif frame.timing.period is not None:
        out["period"] = [None, None, "carried on, the title, or the month of the document"]
    if (goods := _goods_evidence(frame, sentence)) is not None:
        out["commodity"] = goods
    if "cue" in frame.reading.evidence:
        out["cue"] = frame.reading.evidence["cue"]
    return out


_REST = "other goods"


def _goods_evidence(frame: Frame, sentence: Sentence) -> list[object] | None:
    """Return where the goods of a figure are named; without place where they are carried on, or goods before it are taken for another's.

    Rice exports of 2.1 billion: the word; the decline is due to gold, of which imports fell by 23.6 %: no place.
    """
    named = [mark for mark in sentence.of("commodity") if mark.meanings["commodity"]]
    if not frame.commodity:
        own = [mark for mark in named if mark.meanings["commodity"] != _REST and not is_aside(sentence, mark, frame.quantity)]
        before = any(mark.i < frame.quantity.i for mark in own)
        return [None, None, "the goods named before it are taken for those of another figure"] if before else None
    own = [mark for mark in named if mark.meanings["commodity"] in frame.commodity]
    if not own:
        return [None, None, "carried on"]
    nearest = min(own, key=lambda mark: abs(mark.i - frame.quantity.i))
    return [nearest.start, nearest.end, "named in the sentence"]


def _notes(frame: Frame, setting_notes: Sequence[str]) -> tuple[str, ...]:
    notes = list(setting_notes)
    if frame.timing.period is None:
        notes.append("period: none told")
    if frame.source is None and frame.reading.measure in TRADE:
        notes.append("source: none told")
    if frame.quantity.ambiguous:
        notes.append("value: the separator could also be a decimal sign")
    if frame.quantity.elided:
        notes.append("unit: taken from the context")
    if frame.pair.partner == WORLD and not frame.pair.evidence and frame.reading.measure in TRADE:
        notes.append("partner: all partners, since none is told")
    return tuple(notes)
