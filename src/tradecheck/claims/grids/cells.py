"""One claim from one cell: what its column, its label, the lines over its group and the caption say, put together.

In: a `Figure` and the headings that stand over it. Out: a frame, or the reason why the cell is not read. A number whose unit or measure
is not known is not read.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from ...interval import shift
from ...party import COUNTRIES, GROUPS, WORLD
from ...period import Period
from ...units import CURRENCIES
from ..measure.topic import Reading
from ..numbers.quantity import Quantity
from ..parties.pair import Pair
from ..sides.setting import Setting
from ..sources.sourced import keeps_to_its_sentence
from ..thread import Frame, Thread
from ..timing.case import Timing
from .figures import Figure
from .headings import NOT_TRADE, Heading
from .percents import GROWTH, INDEX, SHARE, Percent
from .units import UNKNOWN

NO_UNIT, NO_MEASURE, NO_KIND = "no unit", "no measure", "share or growth is not told"
NO_LABEL, NO_COLUMN = "row not understood", "column not understood"
IN_BRACKETS, NUMBERING, NOT_APART = "a figure in brackets", "a running number", "columns are not told apart"
OTHER_GOODS = "other goods"
PARTNERS, GOODS, FLOWS = "partners", "goods", "flows"
_SEEN_FROM_THERE = {"exports": "imports", "imports": "exports", "turnover": "turnover"}
_DIRECTIONS = {"exports": "export", "imports": "import", "turnover": "both", "balance": None}


@dataclass(frozen=True)
class Over:
    """The headings over a cell, nearest first: column, label, lines over the group, and what is said of the whole table.

    ``rows`` is what the labels of the table name: partners, goods or flows.
    """

    column: Heading
    label: Heading
    group: Heading
    table: Heading
    rows: str
    percent: Percent | None = None
    base: Period | None = None
    unnamed: bool = False  # another column of figures is told of in the same words
    named_apart: bool = False  # heads of other columns tell measures

    @cached_property
    def all(self) -> Heading:
        return self.column.over(self.label).over(self.group).over(self.table)


def frame_of(figure: Figure, over: Over, thread: Thread, setting: Setting) -> Frame | str:
    """Return the frame of a cell, or the reason why it is not read."""
    quantity = replace(figure.quantity, qualifier="exact")
    measure = _measure(over, thread)
    reason = _unreadable(over, measure)
    if reason or measure is None:
        return reason or NO_MEASURE
    reading = Reading(measure, None, -1 if quantity.printed_sign == "-" else 1, None, "", -1, "table")
    if quantity.kind == "rank" or over.column.rank:
        reading = _rank(quantity, reading)
    elif quantity.kind == "percent" or over.percent is not None or over.label.percent:
        reason = _percent(figure, quantity, over, reading)
    elif quantity.kind == "number":
        reason = _amount(figure, quantity, over, reading)
    elif quantity.kind not in ("money", "quantity"):
        reason = NO_UNIT
    if reason:
        return reason
    period = over.column.period or over.label.period or over.group.period or over.table.period or _spoken(thread, setting)
    base = over.base or (period.shifted(-1) if period else None)
    value = quantity.size if reading.sign > 0 else -quantity.size
    duty = thread.duty if reading.measure == "other" and quantity.unit == "%" and not (over.label.party or over.column.party) else None
    pair = duty or _pair(over, thread, setting)
    _aim(reading, period, setting)
    timing = Timing(period, base if reading.measure in ("growth", "change", "multiple") else None)
    source = (
        over.label.source or over.column.source or over.group.source or over.table.source or (setting.issuer if setting.counts else None)
    )
    if source is None and (reading.measure == "rank" or not keeps_to_its_sentence(reading)):
        source = thread.source
    frame = Frame(quantity, reading, pair, source, timing, _commodity(over), quantity.unit, value)
    if reading.measure == "quantity":
        frame.goods_direction = "transit" if over.all.transit else _DIRECTIONS.get(measure)
    return frame


def _aim(reading: Reading, period: Period | None, setting: Setting) -> None:
    """Turn a cell of a year after the document into a target: tariffs and exports planned for 2030."""
    if setting.today is not None and period is not None and period.first > setting.today and reading.measure != "rank":
        reading.measure, reading.of = "target", reading.measure


def _measure(over: Over, thread: Thread) -> str | None:
    """Return the measure told nearest to a cell; a volume in money is that of trade told elsewhere."""
    unit = over.all.unit
    in_money = unit is not None and unit.code in CURRENCIES
    told = [said.measure for said in (over.label, over.column, over.group, over.table) if said.measure]
    told = [measure for measure in told if measure != "quantity"] if in_money else told
    owner, counting = over.table.owner, _counting(over)
    if told and told == [over.table.measure] and owner and counting and counting != owner:
        return _SEEN_FROM_THERE.get(told[0])  # Kazakhstan's exports to China in Chinese data: imports of China
    return told[0] if told else _implied(over, thread)


def _implied(over: Over, thread: Thread) -> str | None:
    """Return the measure of cells that no word near them tells: as destinations or suppliers imply it, of goods, or that spoken of."""
    said = over.all
    goods = said.unit is not None and said.unit.code not in CURRENCIES and said.unit.code not in ("", UNKNOWN.code)
    spoken = None if said.several else thread.topic.measure
    weighed = over.percent is None or over.percent.kind == GROWTH and over.label.unit is not None  # Containers (TEU) | 624 | 598 | -4.2
    return said.hint or ("quantity" if goods and weighed else spoken)


def _unreadable(over: Over, measure: str | None) -> str:
    """Return why a row cannot be read: its label tells of something else, or of nothing that is known here."""
    label = over.label
    if over.unnamed:
        return NOT_APART
    if over.column.numbering or over.column.rank and (label.others or label.total):
        return NUMBERING
    named = label.measure or label.commodity or label.party or label.partner or label.others
    if (label.distractor or over.column.distractor) and not named and not over.column.measure:
        return NOT_TRADE
    if over.table.distractor and not over.all.measure and not over.all.hint:
        return NOT_TRADE  # GDP by country
    if _silent(label) and over.rows == FLOWS and over.column.period is None:
        return NO_LABEL
    if over.named_apart and not label.measure and over.percent is None and _lacks_measure(over.column):
        return NO_COLUMN
    return "" if measure else NO_MEASURE


def _silent(said: Heading) -> bool:
    """Return whether words stand there that tell nothing that is known here."""
    return any(map(str.isalpha, said.text)) and not said.told


def _lacks_measure(column: Heading) -> bool:
    """Return whether the head of a column tells no flow, as those beside it do, and no goods or ranks are counted in it."""
    goods = column.unit is not None and column.unit.code not in CURRENCIES
    return not (column.measure or column.total or column.rank or goods)


def _rank(quantity: Quantity, reading: Reading) -> Reading:
    quantity.kind, quantity.unit, quantity.ulp = "rank", "rank", Decimal(0)
    reading.measure, reading.of = "rank", reading.measure
    return reading


def _percent(figure: Figure, quantity: Quantity, over: Over, reading: Reading) -> str:
    """Make the reading one of growth, of a level by another, or of a share; return why it is none."""
    kind = over.percent.kind if over.percent is not None else _kind_of_row(over.label, figure)
    if reading.measure == "other" and not over.column.share and not over.column.growth:
        quantity.kind, quantity.unit = "percent", "%"  # a tariff
        return ""
    if kind == GROWTH and over.label.share:
        reading.measure, reading.of = "change", "share"  # Coverage 60.0 % 59.4 % -0.6 points
        return "" if quantity.kind == "points" else NO_KIND
    if not kind or kind == SHARE and quantity.size == 100:
        return NO_KIND if not kind else "the whole of the shares"
    quantity.kind, quantity.unit = "percent", "%"
    reading.measure, reading.of = kind, reading.measure
    if figure.bracketed:
        if kind != GROWTH:
            return IN_BRACKETS
        reading.sign = -1
    if kind == GROWTH and reading.of == "balance" and min(over.label.sign, over.column.sign) < 0:
        reading.sign = -reading.sign  # a deficit that grows is a balance that falls
    if kind == INDEX:
        reading.measure, quantity.kind, quantity.unit = "multiple", "multiple", "x"
        quantity.value, quantity.ulp = shift(quantity.size, -2), shift(quantity.ulp, -2)
    return ""


def _kind_of_row(label: Heading, figure: Figure) -> str:
    """Return what a percent tells by the label of its row: Change, %; Share of total, %."""
    if label.growth or figure.signed:
        return GROWTH
    return SHARE if label.share else ""


def _amount(figure: Figure, quantity: Quantity, over: Over, reading: Reading) -> str:
    """Give a bare number the unit and power of ten told over it; return why there is none."""
    unit = over.all.unit
    price = over.column.measure == "price" or over.label.measure == "price"
    if unit is None or unit.code in ("", UNKNOWN.code) or price or over.label.growth or over.label.share:
        return NO_UNIT
    scale = unit.scale or 0
    quantity.kind, quantity.unit, quantity.scale = "money", unit.code, scale
    quantity.value, quantity.ulp = shift(quantity.size, scale), shift(quantity.ulp, scale)
    measure = reading.measure
    if unit.code not in CURRENCIES:
        quantity.kind, reading.measure = "quantity", "quantity"
    if over.column.growth and over.column.unit is not None:
        reading.measure, reading.of = "change", measure
    deficit = measure == "balance" and min(over.label.sign, over.column.sign) < 0 and not quantity.printed_sign
    if figure.bracketed and reading.measure not in ("balance", "change"):
        return IN_BRACKETS
    if figure.bracketed or deficit:
        reading.sign = -1
    return ""


def _spoken(thread: Thread, setting: Setting) -> Period | None:
    return setting.title_period or thread.spoken.period


def _commodity(over: Over) -> str | None:
    """Return the goods of a cell; a label that names none among goods is taken as it is printed."""
    if over.label.total:
        return over.table.commodity
    named = over.label.commodity or over.column.commodity or over.group.commodity
    if over.label.others and over.rows == PARTNERS:
        return over.column.commodity or over.table.commodity
    if over.label.others and over.rows == GOODS:
        return OTHER_GOODS
    if named is None and over.rows == GOODS and not over.label.told and any(map(str.isalpha, over.label.text)):
        return over.label.text.strip(" -–:.").lower()
    return named or over.table.commodity


def _pair(over: Over, thread: Thread, setting: Setting) -> Pair:
    """Return reporter and partner: who owns the flow by its words, whose office counts, else the own side of the text."""
    label, column, group, table = over.label, over.column, over.group, over.table
    office = table.source if table.source in COUNTRIES else None
    counting = _counting(over)
    own_group = group.party if label.partner and group.party != label.partner else None
    owner = label.owner or column.owner or group.owner or counting or own_group or table.owner
    by_role = label.partner or column.partner or group.partner
    plain = [code for code in (label.party, column.party, group.party) if code]
    reporter = owner or office or setting.home
    if label.party and not by_role and table.partner and label.party not in (table.partner, *GROUPS.get(table.partner, ())):
        return Pair(label.party, table.partner)  # exports to Iran, by country
    if label.party and not by_role and reporter in GROUPS and label.party in (reporter, *GROUPS[reporter]):
        return Pair(label.party, table.partner or _other(reporter, setting))  # what the members of a union trade
    partner = by_role or next((code for code in plain if code != reporter), None)
    if partner:
        return Pair(reporter, partner)
    if over.rows == PARTNERS and (label.others or label.region or not label.told):
        return Pair(reporter, None)
    if table.partner and table.partner != reporter:
        return Pair(reporter, table.partner)
    if over.rows == PARTNERS and label.total:
        return Pair(reporter, next((code for code in (table.party, setting.other) if code in GROUPS), WORLD))
    other = next((code for code in (table.second, table.party, table.owner) if code and code != reporter), None)
    if other:
        return Pair(reporter, other)
    of_its_own = table.measure and setting.other is None  # Exports by goods, below what came from China: of all partners
    if owner is None and not table.party and thread.pair and thread.pair.reporter and not label.total and not of_its_own:
        return Pair(thread.pair.reporter, thread.pair.partner)
    return Pair(reporter, WORLD if table.party == setting.home else _other(reporter, setting))


def _counting(over: Over) -> str | None:
    """Return the country whose office counts the figures of a row, column or group."""
    return next((source for source in (over.label.source, over.column.source, over.group.source) if source in COUNTRIES), None)


def _other(reporter: str | None, setting: Setting) -> str:
    """Return the other side of a text about two countries, seen from a reporter, or the world."""
    if setting.other and setting.home and reporter in (setting.home, setting.other):
        return setting.other if reporter == setting.home else setting.home
    return WORLD
