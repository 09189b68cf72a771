"""What the words of a table say of its cells: those above it, of a head, of a row's label, of a line over a group of rows.

In: a sentence of words. Out: `Heading`. Headings are laid over one another, the nearest to the cell first.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from ...lexicons.lexicon import Lexicon, Mark
from ...lexicons.tokens import tokenise
from ...party import COUNTRIES, GROUPS, WORLD
from ...period import Period
from ..measure.topic import level_of
from ..parties.all_partners import is_mutual
from ..periods.reader import PeriodReader
from ..roles.naming import countries
from ..roles.roles import OWNER, PARTNER, REGION
from ..sentence import Sentence
from ..sides.owners import nearest_party, party_of
from ..sides.setting import Setting
from ..sides.shared_names import settle_apart, settle_short
from ..timing.dating import so_far
from .units import Unit, unit_told

_FLOWS = ("exports", "imports", "turnover", "balance")
_NOT_IN_TABLES = ("credit", "contracts", "rate")  # credits and debits, rates of growth
_DASHES = ("-", "–", "—", "‑")
_BALANCES = ("balance", "surplus", "deficit")
NOT_TRADE = "not about trade"


@dataclass(frozen=True, slots=True)
class Heading:
    """What is said of cells; ``party`` is a country told without its role, ``told`` is whether anything was understood at all."""

    text: str = ""
    measure: str | None = None
    several: bool = False  # exports and imports, so that neither is that of all cells
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
    second: str | None = None  # joined to the party: Poland and Germany
    source: str | None = None
    commodity: str | None = None
    total: bool = False
    others: bool = False
    part: bool = False  # of which
    rank: bool = False
    listing: bool = False  # by partner, destination, main goods
    ranked: bool = False  # a list of the first ones: the top three markets
    numbering: bool = False
    by_goods: bool = False  # rows are by product, by sector
    region: bool = False  # a part of the world that is no one partner
    continent: bool = False  # a name that is one of a continent, Europe or Africa, where others stand beside it
    ended: int | None = None  # the month in which its years end
    distractor: bool = False

    @property
    def told(self) -> bool:
        named = self.party or self.partner or self.owner or self.commodity or self.source or self.region
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
        laid: dict[str, Any] = {name: getattr(self, name) or getattr(other, name) for name in _LAID}
        if self.hint and not self.measure and other.measure == "turnover":
            laid["measure"] = None  # the export markets of a text on foreign trade
        return Heading(self.text, **laid, sign=self.sign if self.measure else other.sign, unit=_laid_unit(self.unit, other.unit))


_LAID = tuple(each.name for each in fields(Heading) if each.name not in ("text", "sign", "unit"))


def _laid_unit(near: Unit | None, far: Unit | None) -> Unit | None:
    """Return the nearer unit with a scale told farther off, or the farther one with a scale told nearby: USD million."""
    if near is not None and near.code:
        return near.with_scale_of(far)
    return far.with_scale_of(near) if far is not None and far.code else near or far


def words_of(text: str, start: int, end: int, lexicon: Lexicon, setting: Setting) -> Sentence:
    """Return ``text[start:end]`` as a sentence of its own."""
    tokens = tokenise(text, start, end)
    homes = tuple(code for code in (setting.home, setting.other) if code)
    sentence = Sentence(text, tokens, 0, len(tokens), lexicon, -2, homes=homes)
    settle_short(sentence, setting.short)
    settle_apart(sentence)
    return sentence


def heading(sentence: Sentence, setting: Setting, context: Period | None) -> Heading:
    """Read what a caption, the head of a column or the label of a row says."""
    covered = any(mark.meanings["share"] == "coverage" for mark in sentence.of("share"))  # exports as a percent of imports
    measure, sign = ("imports", 1) if covered else _measure(sentence)
    owner, partner, party, second = _parties(sentence)
    mutual = any(is_mutual(sentence, k) for flow in sentence.of("measure") for k in range(flow.i - 1, flow.j))
    partner = partner or (setting.home if mutual and setting.home in GROUPS and party is None else None)
    source = _source(sentence)
    marks = sentence.marks
    return Heading(
        text=sentence.text[sentence.tokens.starts[0] : sentence.tokens.ends[-1]] if len(sentence.tokens) else "",
        measure=measure,
        several=measure is None and len({m.meanings["measure"] for m in sentence.of("measure")}) > 1,
        hint=_hint(sentence),
        sign=sign,
        transit=any(m.get("measure") == "transit" or m.get("transit") == "route" for m in marks),
        growth=any(m.get("table") == "growth" or m.get("move") in ("rise", "fall") for m in marks),
        index=any("index" in m or "level" in m or _is_index_of(sentence, m) for m in marks),
        share=any("share" in m and m.get("table") != "total" and (m["share"] != "of" or sentence.of("relative")) for m in marks),
        percent=covered or any(_is_percent(sentence, m) for m in marks),
        unit=unit_told(sentence, setting),
        period=_period(sentence, setting, context),
        owner=owner,
        partner=partner,
        party=None if party == source or party == WORLD and _others(sentence) else party,
        second=second,
        source=source,
        commodity=next((m.meanings["commodity"] for m in sentence.of("commodity")), None),
        total=party == WORLD or any(m.meanings["table"] == "total" for m in sentence.of("table")),
        others=_others(sentence),
        part=any(m.meanings["list_cue"] in ("of_which", "open") for m in sentence.of("list_cue")),
        rank=any(m.meanings["table"] == "rank" for m in sentence.of("table")),
        listing=any("rank_cue" in m for m in marks),
        ranked=any("top_list" in m or "ordinal" in m and sentence.mark(m.j, "rank_cue") == "plural" for m in marks),
        numbering=any(m.meanings["table"] == "number" for m in sentence.of("table")),
        by_goods=any(m.meanings["table"] == "goods" for m in sentence.of("table")),
        region=any(m.meanings["region"] in ("name", "world", "third") for m in sentence.of("region")),
        continent=any(m.meanings["region"] == "continent" for m in sentence.of("region")),
        ended=_ended(sentence),
        distractor=any(m.meanings["distractor"] not in ("text", "record") for m in sentence.of("distractor")),
    )


def _is_index_of(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a level is told by another: % до 2021 року; not where "to" leads to a country: експорт до Чехії."""
    country = sentence.at.get(mark.j)
    return "index_of" in mark and not ("preposition" in mark and country is not None and party_of(country))


def _is_percent(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a percent is told that is none of a figure: % of total, 占比(%); not 5 %."""
    percent = "%" in (mark.get("relative"), *sentence.tokens.words[mark.i : mark.j])
    return percent and not sentence.printed(mark.i - 1)[:1].isdecimal()


def _measure(sentence: Sentence) -> tuple[str | None, int]:
    """Return the measure told, and its sign; where several flows are told outside brackets, none of them is that of a cell.

    Exports -> exports; Balance (exports less imports) -> balance; Exports and imports by partner -> none. Trade by partner (exports),
    the flow alone in its brackets, is exports.
    """
    told = [mark for mark in sentence.of("measure") if mark.get("table") != "value" or sentence.of("per")]  # Стоимость: of the flow
    told = [mark for mark in told if not ("body" in mark and nearest_party(sentence, mark))]  # Iranischer Zoll, no duty
    found = [(level_of(mark.meanings["measure"]), mark) for mark in told if mark.meanings["measure"] not in _NOT_IN_TABLES]
    weak = [m for m in sentence.of("measure_weak") if m.meanings["measure_weak"] in _FLOWS and "rank_cue" not in m]
    found = found or [((mark.meanings["measure_weak"], 1), mark) for mark in weak]
    outside = [pair for pair in found if not sentence.bracket[pair[1].i - sentence.first]] or found
    alone = [pair for pair in found if sentence.printed(pair[1].i - 1) in ("(", "（") and sentence.printed(pair[1].j) in (")", "）")]
    if len(alone) == 1 and alone[0][0][0] in _FLOWS and all(level == "turnover" for (level, _), _ in outside):
        return alone[0][0]
    outside = [pair for pair in outside if sentence.mark(pair[1].j, "measure") not in _BALANCES]  # trade balance
    return (None, 1) if not outside or _tells_several([level for (level, _), _ in outside]) else outside[0][0]


def _tells_several(levels: list[str]) -> bool:
    return len({level for level in levels if level in _FLOWS}) > 1 and levels[0] != "balance"


def _hint(sentence: Sentence) -> str | None:
    weak = [mark["measure_weak"] for mark in sentence.of("measure_weak") if "source_line" not in mark]  # Источник | 2021 | 2022
    ranked = [flow for flow in weak if flow.endswith("_rank")]
    return ranked[0].removesuffix("_rank") if ranked else None


def _parties(sentence: Sentence) -> tuple[str | None, str | None, str | None, str | None]:
    """Return owner, partner, the first country told without a role, and the second where a dash or "and" joins the two."""
    named = [(mark, code, role) for mark, code, role in countries(sentence) if code != REGION]
    owner = next((code for _, code, role in named if role == OWNER), None)
    partners = {code: None for _, code, role in named if role == PARTNER and code != owner}
    partner = next(iter(partners)) if len(partners) == 1 else None  # "to China and Russia" tells of no single one
    plain = [(mark, code) for mark, code, _ in named if code != owner and code not in partners]
    link = plain[0][0].j if len(plain) == 2 and plain[1][0].i - plain[0][0].j == 1 else -1
    joined = sentence.word(link) in _DASHES or sentence.mark(link, "range") == "and"
    return owner, partner, plain[0][1] if plain else None, plain[1][1] if joined else None


def _others(sentence: Sentence) -> bool:
    marks = sentence.marks
    return any(m.get("table") == "others" or m.get("commodity") == "other goods" or m.get("list_cue") == "respective_total" for m in marks)


def _source(sentence: Sentence) -> str | None:
    """Return the country or body whose figures the words name: GUS, Warsaw; Quelle: Statistik Austria; German data."""
    for mark in sentence.marks:
        if "named_body" in mark:
            return mark.meanings["named_body"]
        counting = mark.get("body") in ("office", "same") and sentence.of("source_cue")  # Office tchèque de statistique
        if counting or mark.get("body") in ("statistics", "customs", "bank"):
            return nearest_party(sentence, mark) or next((c for m in sentence.marks if (c := party_of(m)) in COUNTRIES), None)
    beside = [sentence.at.get(k) for mark in sentence.of("source_cue") for k in (mark.i - 1, mark.j)]
    owners = (mark for mark in beside if mark is not None and not _is_partner(sentence, mark))
    return next((code for mark in owners if (code := party_of(mark)) in COUNTRIES), None)


def _is_partner(sentence: Sentence, mark: Mark) -> bool:
    """Return whether goods go to a country or come from it: exportaciones a Corea, según producto."""
    return sentence.mark(mark.i - 1, "preposition") in ("to", "from", "with")


def _period(sentence: Sentence, setting: Setting, context: Period | None) -> Period | None:
    for when in PeriodReader(sentence, setting.today, setting.fiscal_start, context, season=setting.season).read():
        base = sentence.mark(when.i - 1, "step") == "from"  # and change on 2022
        if when.period is not None and (when.period.grain != "day" or when.period.days > 1) and not base:
            return so_far(sentence, when) or when.period
    return None


def _ended(sentence: Sentence) -> int | None:
    """Return the month in which the years of a table end: years ended June."""
    for mark in sentence.of("span"):
        month = sentence.at.get(mark.j)
        if mark.meanings["span"] == "ended" and sentence.mark(mark.i - 1, "time") == "year" and month is not None and "month" in month:
            return int(month.meanings["month"])
    return None
