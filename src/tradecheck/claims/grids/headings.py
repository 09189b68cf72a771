"""What the words of a table say of its cells: those above it, of a head, of a row's label, of a line over a group of rows.

In: a stretch of text. Out: `Heading`. Headings are laid over one another, the nearest to the cell first.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...lexicons.lexicon import Lexicon
from ...lexicons.tokens import tokenise
from ...party import COUNTRIES
from ...period import Period
from ..fields.roles import OWNER, PARTNER, REGION, countries
from ..fields.topic import level_of
from ..owners import nearest_party, party_of
from ..periods.reader import PeriodReader
from ..sentence import Sentence
from ..setting import Setting
from .units import Unit, unit_told

_FLOWS = ("exports", "imports", "turnover", "balance")
NOT_TRADE = "not about trade"


@dataclass(frozen=True, slots=True)
class Heading:
    """What is said of cells; ``party`` is a country told without its role, ``told`` is whether anything was understood at all."""

    text: str = ""
    measure: str | None = None
    hint: str | None = None  # the flow that a word for its partners implies: destination, supplier
    sign: int = 1
    transit: bool = False
    growth: bool = False
    index: bool = False
    share: bool = False
    percent: bool = False
    unit: Unit | None = None
    period: Period | None = None
    owner: str | None = None
    partner: str | None = None
    party: str | None = None
    source: str | None = None
    commodity: str | None = None
    total: bool = False
    others: bool = False
    part: bool = False  # of which
    rank: bool = False
    numbering: bool = False
    ended: int | None = None  # the month in which its years end
    distractor: bool = False

    @property
    def told(self) -> bool:
        named = self.party or self.partner or self.owner or self.commodity or self.source
        return bool(self.measure or named or self.total or self.others or self.period or self.unit or self.share or self.growth)

    @property
    def kinds(self) -> frozenset[str]:
        """Return what a line over a group of rows tells of, so that the next such line takes its place."""
        told = {
            "party": self.party or self.partner or self.owner or self.source, "measure": self.measure, "period": self.period,
            "unit": self.unit, "commodity": self.commodity,
        }  # fmt: skip
        return frozenset(name for name, value in told.items() if value)

    def over(self, other: Heading) -> Heading:
        """Return this heading with what it leaves open filled from another."""
        unit = self.unit.with_scale_of(other.unit) if self.unit and self.unit.code else other.unit or self.unit
        if self.unit and not self.unit.code and other.unit and other.unit.scale is None:
            unit = other.unit.with_scale_of(self.unit)
        return replace(
            self,
            measure=self.measure or other.measure, sign=self.sign if self.measure else other.sign,
            hint=self.hint or other.hint, transit=self.transit or other.transit,
            growth=self.growth or other.growth, index=self.index or other.index, share=self.share or other.share,
            percent=self.percent or other.percent, unit=unit, period=self.period or other.period,
            owner=self.owner or other.owner, partner=self.partner or other.partner, party=self.party or other.party,
            source=self.source or other.source, commodity=self.commodity or other.commodity, total=self.total or other.total,
            others=self.others or other.others, part=self.part or other.part, rank=self.rank or other.rank,
            numbering=self.numbering or other.numbering, ended=self.ended or other.ended, distractor=self.distractor or other.distractor,
        )  # fmt: skip


def heading_of(text: str, start: int, end: int, lexicon: Lexicon, setting: Setting, context: Period | None) -> Heading:
    """Read what ``text[start:end]`` says of cells; ``context`` is the year that a bare month is of."""
    tokens = tokenise(text, start, end)
    return heading(Sentence(text, tokens, 0, len(tokens), lexicon, -2), setting, context)


def heading(sentence: Sentence, setting: Setting, context: Period | None) -> Heading:
    """Read what a caption, the head of a column or the label of a row says."""
    measure, sign = _measure(sentence)
    owner, partner, party = _parties(sentence)
    marks = sentence.marks
    return Heading(
        text=sentence.text[sentence.tokens.starts[0] : sentence.tokens.ends[-1]] if len(sentence.tokens) else "",
        measure=measure,
        hint=_hint(sentence),
        sign=sign,
        transit=any(m.get("measure") == "transit" or m.get("transit") == "route" for m in marks),
        growth=any(m.get("table") == "growth" or m.get("move") in ("rise", "fall") for m in marks),
        index=any("index" in m or "level" in m or "index_of" in m for m in marks),
        share=any("share" in m and m.get("table") != "total" for m in marks),
        percent=any(m.get("relative") == "%" or "%" in sentence.text[m.start : m.end] for m in marks),
        unit=unit_told(sentence, setting),
        period=_period(sentence, setting, context),
        owner=owner,
        partner=partner,
        party=party,
        source=_source(sentence),
        commodity=next((m.meanings["commodity"] for m in sentence.of("commodity")), None),
        total=any(m.meanings["table"] == "total" for m in sentence.of("table")),
        others=any(m.get("commodity") == "other goods" or m.get("list_cue") == "respective_total" for m in marks),
        part=any(m.meanings["list_cue"] == "of_which" for m in sentence.of("list_cue")),
        rank=any(m.meanings["table"] == "rank" for m in sentence.of("table")),
        numbering=any(m.meanings["table"] == "number" for m in sentence.of("table")),
        ended=_ended(sentence),
        distractor=any(m.meanings["distractor"] not in ("text", "record") for m in sentence.of("distractor")),
    )


def _measure(sentence: Sentence) -> tuple[str | None, int]:
    """Return the measure told, and its sign; where several flows are told outside brackets, none of them is that of a cell.

    Exports -> exports; Balance (exports less imports) -> balance; Exports and imports by partner -> none.
    """
    found = [(level_of(mark.meanings["measure"]), mark) for mark in sentence.of("measure")]
    weak = [mark for mark in sentence.of("measure_weak") if mark.meanings["measure_weak"] in _FLOWS and "rank_cue" not in mark]
    found = found or [((mark.meanings["measure_weak"], 1), mark) for mark in weak]
    outside = [pair for pair in found if not sentence.bracket[pair[1].i - sentence.first]] or found
    flows = {level for (level, _), _ in outside if level in _FLOWS}
    if not outside or len(flows) > 1 and outside[0][0][0] != "balance":
        return None, 1
    return outside[0][0]


def _hint(sentence: Sentence) -> str | None:
    ranked = [mark.meanings["measure_weak"] for mark in sentence.of("measure_weak") if mark.meanings["measure_weak"].endswith("_rank")]
    return ranked[0].removesuffix("_rank") if ranked else None


def _parties(sentence: Sentence) -> tuple[str | None, str | None, str | None]:
    """Return owner, partner, and the first country told without a role."""
    named = [(mark, code, role) for mark, code, role in countries(sentence) if code != REGION]
    owner = next((code for _, code, role in named if role == OWNER), None)
    partner = next((code for _, code, role in named if role == PARTNER and code != owner), None)
    plain = [code for _, code, _ in named if code not in (owner, partner)]
    return owner, partner, plain[0] if plain else None


def _source(sentence: Sentence) -> str | None:
    """Return the country or body of the office that the words name: GUS, Warsaw; Quelle: Statistik Austria."""
    for mark in sentence.marks:
        if "named_body" in mark:
            return mark.meanings["named_body"]
        if mark.get("body") in ("statistics", "customs", "bank"):
            return nearest_party(sentence, mark) or next((c for m in sentence.marks if (c := party_of(m)) in COUNTRIES), None)
    return None


def _period(sentence: Sentence, setting: Setting, context: Period | None) -> Period | None:
    for when in PeriodReader(sentence, setting.today, setting.fiscal_start, context).read():
        if when.period is not None and (when.period.grain != "day" or when.period.days > 1):
            return when.period
    return None


def _ended(sentence: Sentence) -> int | None:
    """Return the month in which the years of a table end: years ended June."""
    for mark in sentence.of("span"):
        month = sentence.at.get(mark.j)
        if mark.meanings["span"] == "ended" and sentence.mark(mark.i - 1, "time") == "year" and month is not None and "month" in month:
            return int(month.meanings["month"])
    return None
