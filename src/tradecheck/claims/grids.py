"""Tables in plain text: cells whose unit, measure, period and partner stand in the header, the caption and the row label.

In: a text. Out: `Grid` records (rows of cells with their places) and, with the thread of the text, one frame a cell.
Cells part at bars, tabs or runs of blanks. The 100 of a total row is no claim.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise

from ..interval import shift
from ..lexicons.lexicon import Lexicon, Mark
from ..lexicons.tokens import sentences, tokenise
from ..party import WORLD
from ..period import Period
from .fields.pair import Pair
from .fields.timing import Timing
from .fields.topic import Reading, level_of
from .grid_lines import Cell, Grid, is_number
from .numbers.quantities import quantities
from .numbers.quantity import Quantity
from .owners import party_of
from .periods.reader import PeriodReader
from .sentence import Sentence
from .setting import Setting
from .thread import Frame, Passage, Thread

_YEARS = re.compile(r"(?:19|20)\d\d(?:[/–-](?:\d\d){1,2})?[*)]?\Z")


@dataclass(slots=True)
class Heading:
    """What a caption, a column head or a row label says of its cells."""

    measure: str | None = None
    sign: int = 1
    of_growth: bool = False
    share: bool = False
    period: Period | None = None
    scale: int | None = None
    unit: str | None = None
    party: str | None = None
    commodity: str | None = None
    total: bool = False
    others: bool = False
    rank: bool = False
    alone: bool = False  # names its own side and no partner
    words: list[str] = field(default_factory=list)

    def over(self, other: Heading) -> Heading:
        """Return this heading with what it leaves open filled from another."""
        return replace(
            self,
            measure=self.measure or other.measure, sign=self.sign if self.measure else other.sign, period=self.period or other.period,
            scale=self.scale if self.scale is not None or self.unit else other.scale,
            unit=self.unit or other.unit, party=self.party or other.party,
            commodity=self.commodity or other.commodity,
        )  # fmt: skip


def _sentence(text: str, start: int, end: int, lexicon: Lexicon, block: int) -> Sentence:
    tokens = tokenise(text, start, end)
    return Sentence(text, tokens, 0, len(tokens), lexicon, block)


def heading(sentence: Sentence, setting: Setting, context: Period | None) -> Heading:
    """Read what a caption, column head or row label says."""
    out = Heading()
    for mark in sentence.marks:
        if out.measure is None and "measure" in mark:
            out.measure, out.sign = level_of(mark.meanings["measure"])
        elif (
            out.measure is None
            and "measure_weak" in mark
            and mark.meanings["measure_weak"] in ("exports", "imports", "turnover", "balance")
        ):
            out.measure = mark.meanings["measure_weak"]
        out.share = out.share or "share" in mark
        out.of_growth = out.of_growth or mark.get("move") in ("rise", "fall") or mark.get("table") == "growth"
        out.rank = out.rank or mark.get("table") == "rank"
        out.total = out.total or mark.get("table") == "total"
        out.others = out.others or mark.get("commodity") == "other goods" or mark.get("list_cue") == "respective_total"
        if out.scale is None and "scale" in mark:
            out.scale = int(mark.meanings["scale"])
        elif out.scale is None and "scale_short" in mark and _beside_currency(sentence, mark):
            out.scale = int(mark.meanings["scale_short"])
        if "currency" in mark and out.unit is None:
            out.unit = setting.dollar if sentence.printed(mark.i) == "$" else mark.meanings["currency"]
        elif "unit" in mark and out.unit is None and " " not in mark.meanings["unit"]:
            out.unit = mark.meanings["unit"]
        elif mark.get("relative") == "%" and out.unit is None:
            out.unit = "%"
        code = party_of(mark)
        if code and out.party is None and "currency" not in mark:
            out.party = code
        if "commodity" in mark and out.commodity is None:
            out.commodity = mark.meanings["commodity"]
    for when in PeriodReader(sentence, setting.today, setting.fiscal_start, context).read():
        if when.period is not None and out.period is None and when.period.grain != "day":
            out.period = when.period
    return out


def _beside_currency(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a short scale stands right beside a currency: $m, € bn, m EUR."""
    before, after = sentence.at.get(mark.i - 1), sentence.at.get(mark.j)
    return before is not None and "currency" in before or after is not None and "currency" in after


def _ended(sentence: Sentence) -> int | None:
    """Return the month in which the years of a table end: years ended June."""
    for mark in sentence.of("span"):
        month = sentence.at.get(mark.j)
        if mark.meanings["span"] == "ended" and sentence.mark(mark.i - 1, "time") == "year" and month is not None and "month" in month:
            return int(month.meanings["month"])
    return None


def _last_sentence(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[int, int]:
    tokens = tokenise(text, start, end)
    *_, (first, last) = sentences(tokens, lexicon.abbreviations, lexicon.dated)
    return tokens.starts[first], tokens.ends[last - 1]


def read_grid(grid: Grid, text: str, lexicon: Lexicon, thread: Thread, setting: Setting) -> list[tuple[Frame, Passage]]:
    """Return a frame for each cell that holds a figure."""
    block = -2
    caption, ended = Heading(), None
    if grid.caption:
        above = _sentence(text, *_last_sentence(text, *grid.caption, lexicon), lexicon, block)
        caption, ended = heading(above, setting, thread.spoken.period), _ended(above)
        caption.alone = caption.party == setting.home and len({party_of(mark) for mark in above.marks if party_of(mark)}) == 1
        caption.party = None if caption.party == setting.home else caption.party
    heads, body = _split_head(grid, text)
    columns = _columns(heads, text, lexicon, setting, caption, max(len(row) for row in grid.rows))
    _date_growth(columns, caption.period)
    for column in columns:
        if ended and ended < 12 and column.period is not None and column.period.grain == "year":
            column.period = Period.months(column.period.last.year - 1, ended + 1, column.period.last.year, ended)
    if columns[0].scale is not None or columns[0].unit:
        caption = columns[0].over(caption)  # a corner that tells the unit of all: | EUR billion | 2021 | 2022 |
        caption.party = None
    found: list[tuple[Frame, Passage]] = []
    full = next((row for row in body if len(row) == len(columns)), [])
    for row in body:
        found += _row(row, full, columns, caption, text, lexicon, thread, setting)
    return found


def _date_growth(columns: list[Heading], told: Period | None) -> None:
    """Give a column of growth the period it tells of: the latest of the table, or that of the column it stands behind.

    | Jan-Oct 2024 | Jan-Oct 2023 | % | tells of 2024; | 2022 | % | 2023 | % | of the year before each; a growth "against 2022" of 2023.
    """
    growths = [place for place, column in enumerate(columns) if column.of_growth or column.unit == "%" and not column.share]
    dated = [column.period for place, column in enumerate(columns) if column.period is not None and place not in growths]
    latest = max(dated, key=lambda period: period.last, default=told)
    for place in growths:
        left = columns[place - 1].period if place else None
        alternate = len(growths) == len(dated) > 1 and left is not None
        own = columns[place].period
        columns[place].period = left if alternate else latest if own is None or latest is not None and latest.last > own.last else own


def _split_head(grid: Grid, text: str) -> tuple[list[list[Cell]], list[list[Cell]]]:
    """Leading rows without figures, or with bare years only, are the head."""
    heads: list[list[Cell]] = []
    rows = list(grid.rows)
    while rows:
        row = rows[0]
        figures = [text[c.start : c.end] for c in row[1:] if is_number(text, c)]
        if figures and not all(_YEARS.match(f) for f in figures):
            break
        heads.append(rows.pop(0))
    return heads, [row for row in rows if any(text[c.start : c.end].strip("-|: =") for c in row)]


def _columns(heads: list[list[Cell]], text: str, lexicon: Lexicon, setting: Setting, caption: Heading, width: int) -> list[Heading]:
    columns = [Heading() for _ in range(width)]
    for row in heads:
        offset = width - len(row) if len(row) < width else 0
        for place, cell in enumerate(row):
            if cell.end <= cell.start or place + offset >= width:
                continue
            told = heading(_sentence(text, cell.start, cell.end, lexicon, -2), setting, caption.period)
            columns[place + offset] = _joined(told, columns[place + offset])
    for before, column in pairwise(columns):
        if column.unit == "%" and column.period is None:
            column.period = before.period  # 2022 | % | 2023 | %
    return columns


def _joined(told: Heading, earlier: Heading) -> Heading:
    joined = told.over(earlier)
    joined.share, joined.of_growth, joined.rank = (
        told.share or earlier.share,
        told.of_growth or earlier.of_growth,
        told.rank or earlier.rank,
    )
    return joined


def _aligned(row: list[Cell], full: list[Cell], width: int, text: str) -> list[int]:
    """Return the column of each cell of a row with empty cells: that of the full row whose right edge is nearest, else the last ones."""
    if len(full) != width or "|" in text[row[0].start : row[-1].end]:
        return [place + width - len(row) for place in range(len(row))]
    edges = [cell.end - text.rfind("\n", 0, cell.start) for cell in full]
    own = [cell.end - text.rfind("\n", 0, cell.start) for cell in row]
    return [0, *(min(range(1, width), key=lambda k: abs(edges[k] - edge)) for edge in own[1:])]


def _row(
    row: list[Cell],
    full: list[Cell],
    columns: list[Heading],
    caption: Heading,
    text: str,
    lexicon: Lexicon,
    thread: Thread,
    setting: Setting,
) -> list[tuple[Frame, Passage]]:
    if len(row) < 2 or row[0].end <= row[0].start:
        return []
    label = heading(_sentence(text, row[0].start, row[0].end, lexicon, -2), setting, thread.spoken.period)
    label.unit = (
        None if label.unit and not label.scale and label.unit not in ("%",) and lexicon.language and label.commodity else label.unit
    )
    found: list[tuple[Frame, Passage]] = []
    level: str | None = None
    places = _aligned(row, full, len(columns), text)
    for place, cell in enumerate(row[1:], 1):
        if not is_number(text, cell):
            continue
        sentence = _sentence(text, cell.start, cell.end, lexicon, -2)
        counted = [q for q in quantities(sentence, ()) if q.kind != "code"]
        if not counted:
            continue
        over = places[place] if len(row) < len(columns) else place
        column = columns[over] if over < len(columns) else Heading()
        frame = _cell_frame(counted[0], label, column, caption, level, thread, setting)
        if frame is None:
            continue
        if frame.reading.measure in ("turnover", "exports", "imports", "balance"):
            level = frame.reading.measure
        found.append((frame, Passage(sentence, counted, [], [], [])))
    return found


def _cell_frame(
    quantity: Quantity,
    label: Heading,
    column: Heading,
    caption: Heading,
    level: str | None,
    thread: Thread,
    setting: Setting,
) -> Frame | None:
    """Put a cell's claim together: what the column says beats the label, the label beats the caption."""
    said = column.over(label).over(caption) if not label.measure else label.over(column).over(caption)
    measure = label.measure or column.measure or caption.measure or level or thread.topic.measure
    if measure is None:
        return None
    quantity = replace(quantity, qualifier="exact")
    reading = Reading(measure, None, 1, None, "", -1, "table")
    unit_here = column.unit or label.unit or (caption.unit if column.unit is None else None)
    if quantity.kind == "rank" or column.rank:
        quantity.kind, quantity.unit, quantity.ulp = "rank", "rank", Decimal(0)
        reading.measure, reading.of = "rank", level or measure
    elif quantity.kind == "percent" or unit_here == "%" or column.share:
        quantity.kind, quantity.unit = "percent", "%"
        if label.total and quantity.size == 100:
            return None
        grows = column.of_growth or caption.of_growth and not caption.share and caption.unit != "%"  # (bn; change in %)
        growth = grows and not column.share or bool(quantity.printed_sign)
        reading.measure, reading.of = ("growth" if growth else "share"), level or measure
        reading.sign = -1 if quantity.printed_sign == "-" else 1
    elif quantity.kind == "number":
        scale = column.scale if column.scale is not None else label.scale if label.scale is not None else caption.scale or 0
        unit = (unit_here if unit_here != "%" else None) or said.unit or thread.topic.currency
        if not unit or unit == "%":
            return None
        quantity = replace(
            quantity, kind="money", unit=unit, value=shift(quantity.size, scale), ulp=shift(quantity.ulp, scale), scale=scale
        )
        if unit in ("t", "m3", "TEU", "bbl", "kWh", "kg"):
            quantity.kind, reading.measure = "quantity", "quantity"
        reading.sign = (
            -1
            if quantity.printed_sign == "-" or (measure == "balance" and (label.sign < 0 or column.sign < 0) and not quantity.printed_sign)
            else 1
        )
    elif quantity.kind not in ("money", "quantity"):
        return None
    elif quantity.printed_sign == "-":
        reading.sign = -1
    period = (
        column.period
        or label.period
        or caption.period
        or (Period.parse(setting.title_period) if setting.title_period else None)
        or thread.spoken.period
    )
    base = period.shifted(-1) if period and reading.measure == "growth" else None
    value = quantity.size if reading.sign > 0 else -quantity.size
    commodity = label.commodity if not label.total else caption.commodity
    return Frame(
        quantity,
        reading,
        _pair(label, column, caption, thread, setting),
        setting.issuer or thread.source,
        Timing(period, base),
        commodity,
        quantity.unit,
        value,
    )


def _pair(label: Heading, column: Heading, caption: Heading, thread: Thread, setting: Setting) -> Pair:
    party = label.party or column.party or caption.party
    if label.others and not label.commodity:
        return Pair(setting.home, None)
    if label.total and not party:
        return Pair(setting.home, setting.other or WORLD)
    reporter = setting.home
    if party and party != reporter:
        return Pair(reporter, party)
    if thread.pair and thread.pair.reporter and not label.party:
        return Pair(thread.pair.reporter, thread.pair.partner)
    return Pair(reporter, WORLD if caption.alone else setting.other or WORLD)
