"""The way through a document: sentences, tables, the thread of the text, claims and numbers in order of position."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from ..claim import Claim
from ..documents.document import Document
from ..lexicons.lexicon import Lexicon
from ..lexicons.loading import load, settings
from ..lexicons.scripts import is_latin
from ..lexicons.tokens import blocks, sentences, tokenise
from ..party import WORLD
from ..period import Period
from .elided import untold_currency
from .following import date_ahead, date_aims, finish_passage
from .frames import read_passage
from .grids.figures import decimal_sign_of_cells
from .grids.lines import Grid, Line, grids
from .grids.listings import listings
from .grids.reading import Read, read_grid
from .language import language_of
from .numbers.quantities import quantities
from .numbers.separators import decimal_signs
from .parties.by_size import settle_by_size
from .periods.reader import PeriodReader
from .roles.naming import countries
from .roles.that_country import introduced_by, meant_by_its, meant_by_neighbour, meant_by_that
from .sentence import Sentence
from .sides.labels import labelled_blocks
from .sides.setting import Setting, setting
from .sides.shared_names import settle_names, settle_short, short_names
from .sources.attribution import attributions
from .sources.backward import attribute_back
from .sources.introduced import own_figures_of
from .sources.parallel_sources import parallel_sources
from .sources.sources_in_turn import sources_in_turn
from .thread import TRADE, Frame, Passage, Thread
from .timing.case import Lag
from .timing.comparisons import date_comparisons
from .timing.lists import date_lists
from .timing.spoken import Spoken
from .timing.untold import closed_year, date_untold, first_dated, first_told, last_year_told, latest_year
from .writing import claim_of

_BULLETS = ("- ", "– ", "— ", "• ", "* ", "· ", "► ", "▪ ", "■ ", "● ", "○ ", "•", "►", "▪")
_WON_BY_TABLE = 6  # common words of another language: the names of a table tell little of its language, its digits hang on it


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from a document: claims, and every number that was seen (rows of the numbers table)."""

    claims: tuple[Claim, ...]
    numbers: tuple[dict[str, Any], ...]


def claims_of(document: Document) -> Reading:
    """Return the claims and numbers of a document in order of position."""
    parts = list(_sentences(document))
    short = short_names(parts)
    for sentence in parts:
        settle_short(sentence, short)
    settle_names(parts)
    cells = list(grids(document.text))
    told = replace(setting(document, [part for part in parts if not _inside(part, cells)]), short=short)
    tables = _with_lists(document.text, parts, cells)
    signs = decimal_signs(parts, told.home)
    labels = labelled_blocks(parts, told.home)
    for sentence in parts:
        sentence.lexicon = _signed(sentence.lexicon, signs)
        sentence.homes = tuple(code for code in (labels.get(sentence.block), told.home, told.other) if code)
    thread = Thread(
        spoken=Spoken(title=told.title_period, today=told.today, lag=Lag(adjusted=told.adjusted)), tender=untold_currency(parts, told.home)
    )
    found: list[tuple[Frame, Passage]] = []
    numbers: list[dict[str, Any]] = []
    titles = {start for table in tables for start, _ in table.above}
    for part in _in_order(parts, tables):
        if isinstance(part, Grid):
            words, told_in = document.text[part.start : part.end], set[str | None]()
            lexicon = _signed(_lexicon(words, document.lang, parts[0].lexicon.language, _WON_BY_TABLE), signs)
            sign = decimal_sign_of_cells(part, document.text)
            lexicon = _signed(lexicon, {lexicon.language: (sign, True)} if sign else {})
            rows = read_grid(part, document.text, lexicon, thread, told)
            thread.spoken.tabled(_periods_of(rows))
            for frame, figure, passage in rows:
                if not isinstance(frame, str):
                    found.append((frame, passage))
                    told_in.add(frame.source)
                numbers += _numbers(passage, {figure.quantity.number: frame} if isinstance(frame, str) else {})
            if len(told_in) == 1 and (source := told_in.pop()) is not None:
                thread.source = source  # what is told below a table is told from it
            continue
        passage = _passage(part, _of_block(told, labels, part), thread)
        for _, code, _ in (named for named in passage.named if named[0].get("side") == "its"):
            labels[part.block] = code  # from here on
        here = _of_block(told, labels, part)
        if document.text.rfind("\n", 0, part.tokens.starts[part.first]) + 1 in titles:
            passage.quantities = [q for q in passage.quantities if not (q.word and q.kind in ("money", "quantity"))]  # (bin dolar)
        frames, reasons = read_passage(passage, thread, here)
        finish_passage(passage, frames, thread, here)
        found += [(frame, passage) for frame in frames]
        attribute_back(found, passage)
        numbers += _numbers(passage, reasons)
    found.sort(key=lambda pair: pair[1].sentence.tokens.starts[pair[0].quantity.i])
    date_ahead(found)
    date_untold(found, thread.spoken.untold or closed_year(found, told.today) or last_year_told(found, told.today, told.title_period))
    date_untold(found[first_dated(found) :], latest_year(found, told.today))
    date_untold(found[: first_dated(found)], first_told(found))
    date_aims(found, told.today)
    date_lists(found, thread.spoken.lag)
    date_comparisons(found)
    settle_by_size(found)
    claims = tuple(claim_of(frame, passage, document.name, n) for n, (frame, passage) in enumerate(found, 1))
    by_start = {claim.start: claim.claim for claim in claims}
    numbers.sort(key=lambda row: int(row["start"]))
    return Reading(claims, tuple({"doc": document.name, **row, "claim": by_start.get(row["start"])} for row in numbers))


def _of_block(told: Setting, labels: Mapping[int, str], part: Sentence) -> Setting:
    """Return the setting of a paragraph, which may be about another country than the text."""
    return replace(told, home=labels[part.block], other=None) if part.block in labels else told


def _periods_of(cells: Sequence[Read]) -> list[Period]:
    """Return the periods of the levels that a table tells."""
    frames = [frame for frame, _, _ in cells if isinstance(frame, Frame) and frame.reading.measure in (*TRADE, "quantity")]
    return [frame.timing.period for frame in frames if frame.timing.period is not None]


def _with_lists(text: str, parts: Sequence[Sentence], found: list[Grid]) -> list[Grid]:
    """Return the tables of a text, and its lists of bare figures under a line that tells their unit."""
    told = ("currency", "unit", "scale", "relative")
    begun = {part.tokens.starts[part.first + k] for part in parts for k in range(min(3, part.last - part.first))}
    starts = [part.tokens.starts[part.first] for part in parts]

    def tells_unit(line: Line) -> bool:
        within = parts[max(bisect_right(starts, line[0]) - 1, 0) : bisect_right(starts, line[1])]
        return any(line[0] <= part.tokens.starts[mark.i] < line[1] for part in within for c in told for mark in part.of(c))

    lists = [grid for grid in listings(text, begun.__contains__, tells_unit) if not any(_overlap(grid, table) for table in found)]
    return sorted([*found, *lists], key=lambda grid: grid.start)


def _overlap(one: Grid, other: Grid) -> bool:
    return one.start < other.end and other.start < one.end


def _inside(sentence: Sentence, tables: list[Grid]) -> bool:
    start = sentence.tokens.starts[sentence.first]
    place = bisect_right(tables, start, key=lambda table: table.start) - 1
    return place >= 0 and start < tables[place].end


def _in_order(parts: list[Sentence], tables: list[Grid]) -> Iterator[Sentence | Grid]:
    """Yield sentences and tables as they stand; the lines of a table are no sentences."""
    waiting = iter(tables)
    table = next(waiting, None)
    for sentence in parts:
        start = sentence.tokens.starts[sentence.first]
        while table is not None and table.end <= start:
            yield table
            table = next(waiting, None)
        if table is None or not table.start <= start < table.end:
            yield sentence
    while table is not None:
        yield table
        table = next(waiting, None)


def _sentences(document: Document) -> Iterator[Sentence]:
    text = document.text
    default = document.lang or language_of(text)
    for block, (start, end) in enumerate(blocks(text)):
        lexicon = _lexicon(text[start:end], document.lang, default)
        tokens = tokenise(text, start, end)
        heading = _is_heading(text[start:end])
        for first, last in sentences(tokens, lexicon.abbreviations, lexicon.dated, lexicon.common_words):
            yield Sentence(text, tokens, first, last, lexicon, block, heading)


def _lexicon(paragraph: str, fixed: str | None, default: str, won_by: int = 2) -> Lexicon:
    language = fixed or default if fixed or len(paragraph) < 80 else language_of(paragraph, default, more=won_by)
    return load(language, latin="latin" in settings(language) and is_latin(paragraph))


def _signed(lexicon: Lexicon, signs: Mapping[str, tuple[str, bool | None]]) -> Lexicon:
    """Return a lexicon with the decimal sign of the text."""
    sign, told = signs.get(lexicon.language, (lexicon.decimal, None))
    return lexicon if (sign, told) == (lexicon.decimal, lexicon.decimal_told) else _with_sign(lexicon, sign, told)


@cache
def _with_sign(lexicon: Lexicon, sign: str, told: bool | None) -> Lexicon:
    return lexicon.signed(sign, told)


def _is_heading(paragraph: str) -> bool:
    line = paragraph.strip()
    return len(line) < 160 and "\n" not in line and line[-1:] not in ".!?;:。" and not line.startswith(_BULLETS)


def _passage(sentence: Sentence, told: Setting, thread: Thread) -> Passage:
    context = thread.spoken.context(sentence.block)
    reader = PeriodReader(sentence, told.today, told.fiscal_start, context, season=told.season)
    whens = reader.read()
    found = quantities(sentence, reader.taken)
    attributed = attributions(sentence, told, thread.place, thread.source, thread.source_block, thread.pair)
    attributed = parallel_sources(sentence, attributed or own_figures_of(sentence, thread.introduced), told)
    named = countries(sentence, thread.place)
    teller = attributed[0].source if attributed else None
    named += meant_by_that(sentence, named, thread.place, told, teller, thread.alone)
    named += meant_by_neighbour(sentence, told, teller)
    named += meant_by_its(sentence, named, thread.subject)
    thread.subject = introduced_by(sentence, named, told.home)
    codes = {code for _, code, _ in named if code != WORLD}
    thread.alone = (told.home if codes == {told.home} else None) if codes else thread.alone
    thread.place = next((code for _, code, _ in reversed(named) if code not in (WORLD, told.home)), thread.place)
    thread.in_turn = sources_in_turn(sentence) or (() if attributed else thread.in_turn)
    return Passage(sentence, found, whens, attributed, named, thread.in_turn)


def _numbers(passage: Passage, reasons: dict[int, str]) -> Iterator[dict[str, Any]]:
    tokens = passage.sentence.tokens
    for quantity in passage.quantities:
        if quantity.kind == "code" or quantity.kind == "rank" and reasons.get(quantity.number):
            continue
        start, end = tokens.starts[quantity.i], tokens.ends[quantity.j - 1]
        value = (
            list(quantity.value)
            if isinstance(quantity.value, tuple)
            else -quantity.value
            if quantity.printed_sign == "-"
            else quantity.value
        )
        yield {
            "quote": passage.sentence.text[start:end], "start": start, "end": end, "kind": quantity.kind,
            "value": value, "unit": quantity.unit or None, "claim": None, "reason": reasons.get(quantity.number),
        }  # fmt: skip
