"""What a column of percents tells: growth, a level by another (an index), or a share.

In: the figures of a section and what the heads say. Out: `Percent` by column. The figures beside it decide where they can: a percent that
is in most rows what one column has grown over another is growth. Then the words of the head, then printed signs. Else it is not known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .figures import Figure
from .headings import Heading

GROWTH, INDEX, SHARE = "growth", "index", "share"
Rows = Sequence[Mapping[int, Figure]]
_MOST = Decimal("0.6")  # of the rows that a relation must hold in


@dataclass(frozen=True, slots=True)
class Percent:
    """The kind of a column of percents, and the columns it compares where its figures tell; an empty kind is not known."""

    kind: str
    of: int | None = None
    base: int | None = None


def percents(rows: Rows, columns: Sequence[Heading], caption: Heading) -> dict[int, Percent]:
    """Return what the columns of percents tell."""
    suspected = [k for k, column in enumerate(columns) if _is_percent(rows, k, column, caption)]
    levels = [k for k in range(len(columns)) if k not in suspected and not columns[k].rank]
    out = {}
    for k in suspected:
        fitting = _fitting(rows, k, levels)
        percent = fitting or _by_words(rows, k, columns[k], caption)
        if percent.kind or columns[k].percent or _prints_percent(rows, k):
            out[k] = percent
        elif columns[k].growth or columns[k].index or columns[k].share:
            out[k] = Percent("")
    return out | _untold(rows, columns, caption, [k for k in levels if k not in out])


def _untold(rows: Rows, columns: Sequence[Heading], caption: Heading, plain: Sequence[int]) -> dict[int, Percent]:
    """Return the columns without a head that divide one to their left, where the caption speaks of shares or percents.

    Leading partners by turnover (USD bn) and share (%): | Russia | 7.31 | 35.1 |
    """
    if not (caption.share or caption.percent):
        return {}
    bare = [k for k in plain if not columns[k].told and columns[k].unit is None]
    found = {k: _share(rows, k, [c for c in plain if c < k]) for k in bare}
    parts = {k: sum((row[k].quantity.size for row in rows if k in row), Decimal(0)) for k in bare}
    return {k: percent for k, percent in found.items() if percent is not None and parts[k] <= 201}


def _is_percent(rows: Rows, k: int, column: Heading, caption: Heading) -> bool:
    if column.unit is not None and column.unit.code and not column.percent or column.rank:
        return False
    signs = caption.growth and caption.percent and _mostly_signed(rows, k) and not column.measure
    all_percent = caption.percent and caption.unit is None and column.unit is None
    return all_percent or column.percent or column.growth or column.index or column.share or _prints_percent(rows, k) or signs


def _prints_percent(rows: Rows, k: int) -> bool:
    kinds = [row[k].quantity.kind for row in rows if k in row]
    return bool(kinds) and kinds.count("percent") * 2 > len(kinds)


def _mostly_signed(rows: Rows, k: int) -> bool:
    signs = [row[k].signed for row in rows if k in row]
    return bool(signs) and sum(signs) * 2 > len(signs)


def _by_words(rows: Rows, k: int, column: Heading, caption: Heading) -> Percent:
    """Return the kind that the words tell: a column of "rates of growth" without signs around 100 is of levels by others."""
    growth = column.growth or not column.share and caption.growth and caption.percent and not caption.share
    if (growth or column.index) and (column.percent or caption.percent or _prints_percent(rows, k)):
        values = [row[k].quantity.size for row in rows if k in row]
        near_hundred = bool(values) and min(values) >= 25 and not any(row[k].signed for row in rows if k in row)
        if not column.index:
            return Percent(GROWTH)
        return Percent(INDEX) if near_hundred and max(values) >= 80 else Percent(GROWTH if _mostly_signed(rows, k) else "")
    if column.share and not column.growth:
        return Percent(SHARE)
    shares = caption.share and not caption.growth or _sums_to_hundred(rows, k)
    return Percent(GROWTH if _mostly_signed(rows, k) else SHARE if shares else "")


def _sums_to_hundred(rows: Rows, k: int) -> bool:
    """Return whether the percents of a column are parts of a hundred, which may stand below them."""
    parts = [row[k].quantity for row in rows if k in row]
    whole = 200 if any(part.size == 100 for part in parts) else 100
    slack = sum((part.ulp for part in parts), Decimal(0))
    return len(parts) > 2 and abs(sum((part.size for part in parts), Decimal(0)) - whole) <= slack


def _fitting(rows: Rows, k: int, levels: Sequence[int]) -> Percent | None:
    """Return the relation that most rows of a column of percents hold with their other figures."""
    votes: Counter[Percent] = Counter()
    counted = 0
    for row in rows:
        beside = {c: figure for c, figure in row.items() if c in levels and figure.quantity.size > 0}
        if k not in row or len(beside) == 0:
            continue
        counted += 1
        for a, over in beside.items():
            for b, under in beside.items():
                if a != b:
                    votes.update(Percent(kind, a, b) for kind in (GROWTH, INDEX) if _holds(row[k], over, under, kind))
    if votes:
        best, held = votes.most_common(1)[0]
        if held >= _MOST * counted and (held > 1 or counted == 1):
            return best
    return _share(rows, k, levels)


def _holds(percent: Figure, over: Figure, under: Figure, kind: str) -> bool:
    ratio = over.quantity.size / under.quantity.size
    slack = ratio * (over.quantity.ulp / over.quantity.size + under.quantity.ulp / under.quantity.size) * 50 + percent.quantity.ulp
    told = -percent.quantity.size if percent.quantity.printed_sign == "-" or percent.bracketed else percent.quantity.size
    return abs(ratio * 100 - (100 if kind == GROWTH else 0) - told) <= slack and slack < 5


def _share(rows: Rows, k: int, levels: Sequence[int]) -> Percent | None:
    """Return the column that a column of percents divides: its figures stand to the percents as all to 100, in three rows or more."""
    for c in levels:
        pairs = [(row[c].quantity, row[k].quantity) for row in rows if c in row and k in row and not row[k].signed]
        pairs = [(level, share) for level, share in pairs if level.size > 0 and share.size > 0]
        if len(pairs) < 3:
            continue
        largest, share = max(pairs, key=lambda pair: pair[0].size)
        whole = largest.size / share.size
        held = sum(abs(level.size / whole - part.size) <= part.ulp + share.ulp * level.size / largest.size for level, part in pairs)
        if held >= _MOST * len(pairs) and held > 2:
            return Percent(SHARE, c)
    return None
