"""Tables in a text: cells whose unit, measure, period and partner stand in heads, labels, captions and lines over groups of rows.

In: a `Grid` and the thread of the text. Out: one frame a cell, or the reason why it is not read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ...lexicons.lexicon import Lexicon
from ...period import Period
from ..sides.setting import Setting
from ..thread import Frame, Passage, Thread
from .alignment import aligned
from .cells import Over, frame_of
from .figures import Figure, figures_of
from .headings import Heading
from .lines import Cell, Grid
from .percents import GROWTH, INDEX, Percent, percents
from .rows import LEVELS, carried_on, enter, kind_of_rows, labels_of, lines_over, places_within, under
from .shape import Section, Shape, shape_of
from .surroundings import caption_of
from .table import Table

Read = tuple[Frame | str, Figure, Passage]


def read_grid(grid: Grid, text: str, lexicon: Lexicon, thread: Thread, setting: Setting) -> list[Read]:
    """Return for each cell that holds a figure its frame, or why it is not read."""
    caption = caption_of(grid, text, lexicon, setting, thread.spoken.period)
    table = Table(text, lexicon, setting, thread, caption)
    shape = shape_of(aligned(grid, text), text, table.is_period)
    kept: list[Heading] = []
    found: list[Read] = []
    for section in shape.sections:
        found += _section(table, section, shape, kept)
    return found


def _section(table: Table, section: Section, shape: Shape, kept: list[Heading]) -> Iterator[Read]:
    """Read the rows under one head; ``kept`` are the lines over groups that still hold."""
    for cell in section.titles:
        table.caption = table.says(cell).over(table.caption)
    columns, corner = _columns(table, section, shape)
    above = corner.over(table.caption)
    if shape.ranks is not None:
        columns[shape.ranks] = replace(columns[shape.ranks], rank=columns[shape.ranks].rank or above.ranked and not columns[0].numbering)
    skipped = [*shape.labels, *([shape.ranks] if shape.ranks is not None and not columns[shape.ranks].rank else [])]
    rows = [figures_of(row, skipped, table.text, table.lexicon, table.setting) for row in section.body]
    told = percents(rows, columns, above)
    columns = _dated(_in_part_of_year(columns, above.period), told, above.period)
    alike = _alike(columns, [figure for row in rows for figure in row.values() if figure.column not in told])
    apart = any(column.measure in LEVELS and not (column.share or column.percent) for column in columns)
    labels = labels_of(table, section.body, shape)
    within = places_within(labels)
    labels = [replace(label, party=None, region=True) if number in within else label for number, label in enumerate(labels)]
    kind = kind_of_rows(labels, by_goods=above.by_goods)
    latest = max((label.period for label in labels if label.period), key=lambda period: period.last, default=None)
    carried = Heading()
    for number, (row, label, lines) in enumerate(zip(rows, labels, lines_over(table, section), strict=True)):
        places = [named for k in shape.labels if (named := section.body[number][k]) is not None] if not label.period else []
        for line in lines:
            enter(line, kept)
            carried = Heading()
        group = Heading()
        for line in reversed(kept):
            group = group.over(line)
        group = under(label, carried).over(group)
        carried = carried_on(label, carried)
        if label.growth and label.period is None and latest is not None:
            label = replace(label, period=latest)
        for k, figure in row.items():
            percent = told.get(k)
            base = columns[percent.base].period if percent is not None and percent.base is not None else None
            month = _month(table, places, columns[k].period or group.period)
            over = Over(
                replace(columns[k], period=month or columns[k].period),
                label,
                group,
                above,
                kind,
                percent,
                base,
                k in alike,
                apart,
            )
            yield (frame_of(figure, over, table.thread, table.setting), figure, Passage(figure.sentence, [figure.quantity], [], [], []))


def _columns(table: Table, section: Section, shape: Shape) -> tuple[list[Heading], Heading]:
    """Return what the heads say of each column, and what the corner over the labels says of all."""
    rows = section.body + section.heads
    columns = [Heading() for _ in range(len(rows[0]) if rows else 0)]
    for number, row in enumerate(section.heads):
        spread = number < len(section.heads) - 1
        last: Cell | None = None
        for k, cell in enumerate(row):
            last = cell or (last if spread and k not in shape.labels else None)
            if last is not None:
                columns[k] = table.says(last, columns[k].period).over(columns[k])
    ended = table.caption.ended
    columns = [replace(column, period=_fiscal(column.period, column.ended or ended)) for column in columns]
    corner = Heading()
    for k in shape.labels:
        corner = columns[k].over(corner)
    corner = replace(corner, total=False, others=False, rank=False, numbering=False, distractor=False, growth=False, share=False)
    return _measured_on(columns), corner


def _measured_on(columns: list[Heading]) -> list[Heading]:
    """Give columns of percents the measure of the column before: Turnover, share %, change %; without the sign, where there is but one."""
    single = len({column.measure for column in columns if column.measure}) == 1
    first = next((column.measure for column in columns if column.measure), None)
    out = [replace(column, measure=column.measure or first) if column.rank else column for column in columns]
    for k, column in enumerate(columns[1:], 1):
        told = column.percent or single and (column.share or column.growth) and not column.unit
        if told and not column.measure:
            out[k] = replace(column, measure=out[k - 1].measure)
    return out


def _alike(columns: Sequence[Heading], figures: Sequence[Figure]) -> set[int]:
    """Return the columns of figures whose heads say the same as another's, or nothing: nobody knows which is which."""
    plain = {figure.column for figure in figures if figure.quantity.kind == "number"}
    signs = {k: replace(columns[k], text="", total=False) for k in plain if not columns[k].rank}
    return {k for k, sign in signs.items() if sum(sign == other for other in signs.values()) > 1}


def _month(table: Table, labels: Sequence[Cell], year: Period | None) -> Period | None:
    """Return the part of a year that the label of a row names without it: January, II квартал."""
    if year is None or year.grain != "year" or year.days > 366:
        return None
    told = [period for cell in labels if (period := table.says(cell, year).period) is not None]
    return told[0] if told and told[0] in year and told[0] != year else None


def _fiscal(period: Period | None, ended: int | None) -> Period | None:
    """Return a year as that which ends in a month: years ended June."""
    if period is None or period.grain != "year" or not ended or ended == 12:
        return period
    return Period.months(period.last.year - 1, ended + 1, period.last.year, ended)


def _in_part_of_year(columns: list[Heading], caption: Period | None) -> list[Heading]:
    """Read columns of years under a caption that tells months of one of them as these months: Trade, January-March; 2023 | 2024."""
    years = {column.period for column in columns if column.period is not None}
    whole = all(year.grain == "year" and year.days < 367 for year in years)
    if caption is None or not whole or caption.grain not in ("month", "quarter", "half") or Period.year(caption.last.year) not in years:
        return columns
    moved = {year: caption.shifted(year.last.year - caption.last.year) for year in years}
    return [replace(column, period=moved[column.period]) if column.period is not None else column for column in columns]


def _dated(columns: Sequence[Heading], told: Mapping[int, Percent], caption: Period | None) -> list[Heading]:
    """Give a column of growth the period it tells of: that of the column it compares, else the latest of the table.

    | Jan-Oct 2024 | Jan-Oct 2023 | % | tells of 2024; | 2022 | % | 2023 | % | of the year before each; a growth "against 2022" of 2023.
    """
    dated = [column.period for k, column in enumerate(columns) if column.period is not None and k not in told]
    latest = max(dated, key=lambda period: period.last, default=caption)
    out = [replace(column, period=column.period or latest) if column.rank else column for column in columns]
    alternate = len(told) == len(dated) > 1
    for k, column in enumerate(columns):
        if column.growth and k not in told and (column.period is None or latest is not None):
            out[k] = replace(column, period=latest)  # a change in money
    for k, percent in told.items():
        own, left = columns[k].period, columns[k - 1].period if k else None
        if percent.of is not None:
            period = columns[percent.of].period or own
        elif percent.kind not in (GROWTH, INDEX):
            period = own or left
        elif alternate and left is not None:
            period = left
        else:
            period = latest if own is None or latest is not None and latest.last > own.last else own
        out[k] = replace(columns[k], period=period)
    return out
