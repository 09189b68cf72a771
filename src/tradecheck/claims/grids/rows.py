"""What the rows of a table are of: their labels, the lines over groups of rows, and what a row tells of those under it.

In: the rows of a section. Out: `Heading` by row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .alignment import Row
from .cells import FLOWS, GOODS, PARTNERS
from .headings import Heading
from .lines import Cell
from .shape import Section, Shape
from .table import Table

LEVELS = ("turnover", "exports", "imports", "balance")


def labels_of(table: Table, body: Sequence[Row], shape: Shape) -> list[Heading]:
    """Return what the labels of each row say; a blank one before another label means that of the row above."""
    found: list[Heading] = []
    above: dict[int, Cell] = {}
    for row in body:
        last = max((k for k in shape.labels if row[k] is not None), default=-1)
        said = Heading()
        for k in shape.labels:
            cell = row[k] or (above.get(k) if k < last else None)
            if cell is None:
                continue
            above[k] = cell
            said = said.over(table.says(cell)) if said.text else table.says(cell)
        found.append(_named_unit(said))
    return _parts_of_the_world(found)


def _parts_of_the_world(labels: list[Heading]) -> list[Heading]:
    """Return labels with continents as such where two or more parts of the world are listed: Europe, Asia, America."""
    if sum(label.region or label.continent for label in labels) < 2:
        return labels
    as_part = (replace(label, party=label.party if label.party == "AFR" else None, region=True) for label in labels)
    return [part if label.continent else label for part, label in zip(as_part, labels, strict=True)]


def _named_unit(label: Heading) -> Heading:
    """Return a label without the unit that only its goods or country seem to name: barrels, containers, D.R. Congo."""
    doubtful = label.unit is not None and (label.commodity or label.party) is not None and not label.unit.marked and "," not in label.text
    return replace(label, unit=None) if doubtful else label


def kind_of_rows(labels: Sequence[Heading], *, by_goods: bool) -> str:
    """Return what the rows of a table are by: partners, goods (which a word over them may tell), or flows and the like."""
    partners = sum(bool(label.party or label.partner or label.region) and not label.commodity for label in labels)
    goods = sum(bool(label.commodity) for label in labels)
    if partners * 3 >= len(labels) and partners > 0 and partners >= goods:
        return PARTNERS
    by_goods = by_goods and not any(label.measure in LEVELS or label.period for label in labels)
    return GOODS if by_goods or goods * 3 >= len(labels) and goods > 0 else FLOWS


def places_within(labels: Sequence[Heading]) -> set[int]:
    """Return the rows whose labels name places of one country (Almaty, Atyrau), or things there: their figures are parts of its own."""
    bare = {n: label for n, label in enumerate(labels) if label.party and not (label.measure or label.commodity or label.period)}
    texts: dict[str | None, set[str]] = {}
    for label in bare.values():
        texts.setdefault(label.party, set()).add(label.text)
    return {n for n, label in bare.items() if len(texts[label.party]) > 1}


def lines_over(table: Table, section: Section) -> list[list[Heading]]:
    """Return the lines over each row; where one of them names an office, a place alone stands for the office there: CSP, Riga."""
    lines = [[table.says(cell) for cell in cells] for cells in section.groups]
    if not any(line.source for group in lines for line in group):
        return lines
    return [[replace(line, source=line.source or line.party) for line in group] for group in lines]


def enter(line: Heading, kept: list[Heading]) -> None:
    """Let a line over a group take the place of the one that told of the same, and of those under that."""
    if line.part:
        return
    same = next((place for place, other in enumerate(kept) if other.kinds & line.kinds), len(kept) if line.kinds else 0)
    kept[same:] = [line]


def under(label: Heading, carried: Heading) -> Heading:
    """Return what the rows above tell of a row: the flow whose parts are listed, or the country whose flows are."""
    if label.total:
        return Heading()
    if label.measure is None and not label.period:
        party = carried.party if label.part and not (label.party or label.partner) else None
        return Heading(party=party, measure=carried.measure, sign=carried.sign)
    return Heading(party=carried.party) if not (label.party or label.partner) else Heading()


def carried_on(label: Heading, before: Heading) -> Heading:
    """Return what a row tells of the rows under it: "Exports 189.4" over "to Georgia 31.0", "China 500" over "exports 300"."""
    named = label.party or label.partner or label.commodity
    if label.measure in LEVELS and not label.share and not named:
        return Heading(measure=label.measure, sign=label.sign, party=before.party)
    if label.party and not label.measure and not label.commodity:
        return Heading(measure=before.measure, sign=before.sign, party=label.party)
    return before
