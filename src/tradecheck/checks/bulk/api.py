"""Try one rule on many relations: `verdict.tried` over whole columns, with the same verdicts.

Floats decide what lies clear of every border; sums and differences of whole units are exact in them; what touches the
border of a quotient is left to the exact formula. Only what hangs on words is left out: doubts, and signs that the
wording decides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from ...errors import TableError, UsageError, did_you_mean
from ...interval import Interval
from ..formula import Formula, fits, parsed
from ..rule import Rule, rule
from ..verdict import RATIO, covers
from .figures import Ends, Figures, Floats, Truths
from .sides import only_adds, sides

if TYPE_CHECKING:
    import pandas as pd

VERDICTS = ("open", "consistent", "coarse", "inconsistent", "mismatch")
_CHUNK = 49_152
_CLOSE = 1e-9  # of the figures: nearer to a border the exact formula decides; floats err by some 1e-15
_REACH = 2.01  # what is narrower than its figure by this factor cannot reach from half to one and a half times it
_HUNDREDTH = Interval.point(Decimal("0.01"))

Places = npt.NDArray[np.intp]
Rows = Mapping[str, Places]
_NOWHERE: Places = np.empty(0, dtype=np.intp)


def check_bulk(
    claims: pd.DataFrame | Figures,
    code: str,
    relations: Mapping[str, npt.ArrayLike],
    *,
    constants: Mapping[str, float | tuple[float, float]] | None = None,
) -> pd.Series:
    """Try one rule on many relations.

    Parameters
    ----------
    claims
        A claims table with low, high, lenient_low and lenient_high, as `extract` and ``check(...).claims`` give it, or its `Figures`.
    code
        Code or name of the rule; ``tradecheck rule CODE`` shows its roles and formula.
    relations
        For each role the row numbers (from 0) of the claims that play it, one a relation; for a role that takes several
        claims (``parts``) as many row numbers a relation, -1 where it has fewer.
    constants
        Values that no claim states: a number of years, ``hundred``, the two ends of a ``band``.

    Returns
    -------
    pandas.Series
        A verdict a relation: ``open`` (a figure is unknown), ``consistent``, ``coarse``, ``inconsistent`` or ``mismatch``.

    Raises
    ------
    UsageError
        Where there is no such rule, or a role or constant of it is missing or unknown.
    TableError
        Where a column is missing, or a relation names a row that the table does not have.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"measure": ["exports", "imports", "turnover"], "value": [120.0, 80.0, 210.0], "unit": "USD"})
    >>> table["low"] = table["lenient_low"] = table["value"] - 0.5
    >>> table["high"] = table["lenient_high"] = table["value"] + 0.5
    >>> check_bulk(table, "A101", {"exports": [0], "imports": [1], "turnover": [2]}).tolist()
    ['inconsistent']
    """
    import pandas as pd

    figures = claims if isinstance(claims, Figures) else Figures.of(claims)
    bulk = _Bulk.of(rule(code), figures, constants or {})
    rows = _rows(bulk, relations)
    count = len(next(iter(rows.values()), ()))
    codes = np.empty(count, dtype=np.int8)
    with np.errstate(all="ignore"):
        for first in range(0, count, _CHUNK):
            codes[first : first + _CHUNK] = bulk.verdicts({name: places[first : first + _CHUNK] for name, places in rows.items()})
    return pd.Series(pd.Categorical.from_codes(codes, categories=pd.Index(VERDICTS)), name=bulk.rule.code)


@dataclass(frozen=True, slots=True)
class _Bulk:
    """A rule over the figures of a table; ``exact`` where it only adds, and is computed in whole units."""

    rule: Rule
    formula: Formula
    figures: Figures
    constants: Mapping[str, Interval]
    exact: bool

    @classmethod
    def of(cls, known: Rule, figures: Figures, constants: Mapping[str, float | tuple[float, float]]) -> _Bulk:
        formula = parsed(known.expression)
        steady = {name: _steady(ends) for name, ends in constants.items()}
        exact = figures.whole is not None and only_adds(formula) and not any(role.endswith(RATIO) for role in known.roles)
        return cls(known, formula, figures, steady, exact)

    def verdicts(self, rows: Rows) -> npt.NDArray[np.int8]:
        """Return the codes of the verdicts, numbers of `VERDICTS`."""
        failed = VERDICTS.index("mismatch" if self.rule.kind == "mirror" else "inconsistent")
        left, right = self._sides(rows, lenient=False)
        room = self._room(left, right)
        codes = np.ones(len(room), dtype=np.int8)
        covered, near = self._covers(left, right, rows)
        codes[covered] = 2
        unsure = [near, self._too_close(room, left[0], right[0])]
        misses = self._missed(room)
        if misses.size:
            left, right = self._sides({name: places[misses] for name, places in rows.items()}, lenient=True)
            room = self._room(left, right)
            codes[misses[self._missed(room)]] = failed
            unsure.append(misses[self._too_close(room, left[0], right[0])])
        for place in {int(place) for places in unsure for place in places}:
            codes[place] = self._exactly({name: places[place] for name, places in rows.items()}, failed)
        if self.figures.unknown is not None:
            codes[self._unknown(rows, self.figures.unknown)] = 0
        return codes

    def _sides(self, rows: Rows, *, lenient: bool) -> tuple[Ends, Ends]:
        figures = self.figures
        ends = figures.whole[lenient] if self.exact and figures.whole else (figures.strict, figures.lenient)[lenient]
        units = figures.units if self.exact else 1.0
        values: dict[str, Sequence[Ends]] = {name: self._taken(name, places, ends) for name, places in rows.items()}
        for name, interval in self.constants.items():
            values[name] = [(np.array(float(interval.low or 0) * units), np.array(float(interval.high or 0) * units))]
        return sides(self.formula, values, units)

    def _taken(self, name: str, places: Places, ends: Ends) -> list[Ends]:
        """Return the intervals of a role, those of a list one by one, NaN where a relation has fewer."""
        if places.ndim > 1:
            return [(_there(ends[0], column), _there(ends[1], column)) for column in places.T]
        if name.endswith(RATIO):
            percent = self.figures.percent[places]
            low, high = ends[0][places], ends[1][places]
            return [(np.where(percent, 1 + low / 100, low), np.where(percent, 1 + high / 100, high))]
        return [(ends[0].take(places), ends[1].take(places))]

    def _room(self, left: Ends, right: Ends) -> Floats:
        """Return by how much the sides meet in the relation; below zero they do not, at zero unless the sign is strict."""
        if self.formula.sign in (">", ">="):
            left, right = right, left
        room: Floats = right[1] - left[0]
        return np.minimum(room, left[1] - right[0], out=room) if self.formula.sign in ("=", "in") else room

    def _missed(self, room: Floats) -> Places:
        """Return where the sides do not meet, or floats cannot tell (NaN)."""
        if room.size and room.min() > 0:
            return _NOWHERE
        return np.flatnonzero(~(room > 0 if self.formula.sign in ("<", ">") else room >= 0))

    def _covers(self, implied: Ends, stated: Ends, rows: Rows) -> tuple[Places, Places]:
        """Return where the implied values reach from half to one and a half times the stated one, and where that is too close to tell."""
        if self.formula.sign != "=":
            return _NOWHERE, _NOWHERE
        count = len(next(iter(rows.values())))
        # only what is nearly as wide as the stated figure is large can reach so far, or what has an end only
        size, width = np.abs(stated[0] + stated[1]), implied[1] - implied[0]
        width *= _REACH
        wide = np.flatnonzero(_spread(width >= size if self.figures.bounded else ~((width < size) & (size < np.inf)), count))
        if not wide.size:
            return _NOWHERE, _NOWHERE
        low, high = (_spread(end, count)[wide] for end in stated)
        bounded = [np.where(np.isfinite(end), end, 0.0) for end in (low, high)]
        some = np.where(np.isfinite(low + high), low + high, 2 * np.where(bounded[0] != 0, *bounded))
        one, other = some * 0.25, some * 0.75
        beyond = np.maximum(implied[0][wide] - np.minimum(one, other), np.maximum(one, other) - implied[1][wide])
        covered = (beyond <= 0) & (some != 0)
        if self.rule.kind == "repetition":
            first, second = (self.figures.value[rows[name][wide]] for name in self.rule.roles)
            covered &= first != second
        return wide[covered], wide[self._too_close(beyond, some, some)]

    def _too_close(self, distance: Floats, one: Floats, other: Floats) -> Places:
        """Return where a distance of two ends is so small beside their size that floats cannot tell its sign; NaN counts so too."""
        if self.exact:
            return np.flatnonzero(np.isnan(distance)) if distance.size and np.isnan(distance.min()) else _NOWHERE
        few: Places = np.flatnonzero(~(np.abs(distance) > 4 * _CLOSE * np.abs(other)))  # where the ends are near, both are as large
        size_of_one, size_of_other = (np.abs(_spread(end, len(distance)).take(few)) for end in (one, other))
        near: Places = few[~(np.abs(distance.take(few)) > (size_of_one + size_of_other) * _CLOSE)]
        return near

    def _exactly(self, rows: Mapping[str, Any], failed: int) -> int:
        strict, lenient = self._decimals(rows, lenient=False), self._decimals(rows, lenient=True)
        left, right = self.formula.sides(strict)
        if not fits(left, right, self.formula.sign) and not self.formula.holds(lenient):
            return failed
        told_alike = self.rule.kind == "repetition" and len({self.figures.value[rows[name]] for name in self.rule.roles}) == 1
        return 2 if covers(self.formula.sign, left, right) and not told_alike else 1

    def _decimals(self, rows: Mapping[str, Any], *, lenient: bool) -> dict[str, Sequence[Interval]]:
        values: dict[str, Sequence[Interval]] = {name: (interval,) for name, interval in self.constants.items()}
        for name, places in rows.items():
            played = [(row, self.figures.exact(row, lenient=lenient)) for row in np.atleast_1d(places) if row >= 0]
            percent = [name.endswith(RATIO) and bool(self.figures.percent[row]) for row, _ in played]
            values[name] = tuple(
                Interval.point(Decimal(1)) + interval * _HUNDREDTH if rate else interval
                for (_, interval), rate in zip(played, percent, strict=True)
            )
        return values

    def _unknown(self, rows: Rows, unknown: Truths) -> Truths:
        """Return which relations have a claim of unknown value."""
        found = np.zeros(len(next(iter(rows.values()))), dtype=bool)
        for places in rows.values():
            found |= (unknown[places] & (places >= 0)).reshape(len(found), -1).any(axis=1)
        return found


def _spread(one: npt.NDArray[Any], count: int) -> npt.NDArray[Any]:
    """Return an array of a value a relation, of which a constant has one for all."""
    return one if one.shape == (count,) else np.broadcast_to(one, count)


def _there(ends: Floats, column: Places) -> Floats:
    return np.where(column < 0, np.nan, ends[column])


def _steady(ends: float | tuple[float, float]) -> Interval:
    low, high = ends if isinstance(ends, tuple) else (ends, ends)
    return Interval(Decimal(repr(float(low))), Decimal(repr(float(high))))


def _rows(bulk: _Bulk, relations: Mapping[str, npt.ArrayLike]) -> Rows:
    """Return the rows that play the roles, checked against the rule and the table."""
    told = f"rule {bulk.rule.code} ({bulk.rule.expression})"
    needed = bulk.formula.names
    for name in (*relations, *bulk.constants):
        if name not in needed:
            raise UsageError(f"{told} has no role '{name}'.{did_you_mean(name, needed)}")
    names = [name for name in needed if name not in bulk.constants]
    missing = [name for name in names if name not in relations]
    if missing:
        raise UsageError(f"{told}: nothing is given for {', '.join(missing)}.")
    rows = {name: np.asarray(relations[name], dtype=np.intp) for name in names}
    lengths = {name: len(places) for name, places in rows.items()}
    if len(set(lengths.values())) > 1:
        raise TableError(f"rule {bulk.rule.code}: the roles have different lengths: {lengths}. Give one row number a relation.")
    last = len(bulk.figures.value)
    for name, places in rows.items():
        if places.ndim == 1 and places.size and places.view(np.uintp).max() < last:
            continue
        for beyond in (places.min(initial=0), places.max(initial=0)):
            if not (0 if places.ndim == 1 else -1) <= beyond < max(last, 1):
                raise TableError(f"{told}: role '{name}' names row {beyond}; the table has rows 0 to {last - 1}.")
    return rows
