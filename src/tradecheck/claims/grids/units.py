"""The unit that a caption, a head or a label tells for its cells: a currency or a measure of goods, with its power of ten.

In: a sentence of the table's words. Out: `Unit`. A unit behind a figure belongs to that figure and tells nothing of cells. Of several, the
one in brackets or beside a word of scale counts; where these are several still, none is told.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ...lexicons.lexicon import Mark
from ..numbers.money import currency_of, is_bare_dollar, named_by_country, prefixed
from ..sentence import Sentence
from ..sides.setting import Setting

_TENS = {10**power: power for power in range(1, 10)}
_COUNTERS = ("vehicle", "item", "head", "vessel", "aircraft")
_NEAR = 2  # words between a scale and its unit


@dataclass(frozen=True, slots=True)
class Unit:
    """``code`` as in the claims table, empty where only a scale is told; ``scale`` a power of ten, `None` where none is told."""

    code: str
    scale: int | None
    marked: bool = False  # in brackets or beside a scale

    def with_scale_of(self, other: Unit | None) -> Unit:
        """Return this unit with the scale told elsewhere, for no unit or for the same: head "USD", caption "million USD"."""
        if other is None or self.scale is not None or other.code not in ("", self.code):
            return self
        return Unit(self.code, other.scale, self.marked)


UNKNOWN = Unit("?", None)  # words of units that tell no single one: several of them, a price for each tonne, a unit not known here


def unit_told(sentence: Sentence, setting: Setting) -> Unit | None:
    """Return the unit that the words of a table tell: млн долл. США, EUR billion, 单位:亿美元, in 1 000 t, TEUR."""
    units = [unit for mark in sentence.marks if (unit := _unit(sentence, mark, setting)) is not None]
    units += [Unit(code, power, True) for i in range(sentence.first, sentence.last) for power, code in _prefixed(sentence, i)]
    marked = [unit for unit in units if unit.marked] or units
    scaled = [unit for unit in marked if unit.scale is not None]
    marked = scaled if len({unit.code for unit in scaled}) == 1 else marked  # (containers, 10,000 TEU)
    powers = [run for run in _powers(sentence) if not _behind_figure(sentence, run[0])]
    if not units:
        return Unit("", powers[0][2]) if len(powers) == 1 else UNKNOWN if powers else None
    if len({unit.code for unit in marked}) > 1 or len(powers) > sum(unit.scale is not None for unit in units):
        return UNKNOWN
    return next((unit for unit in marked if unit.scale is not None), marked[0])


def _unit(sentence: Sentence, mark: Mark, setting: Setting) -> Unit | None:
    code = mark.get("currency") or mark.get("unit") or _in_thousands(mark) or _counter(sentence, mark)
    if code is None or _behind_figure(sentence, mark.i):
        return None
    if "per" in (sentence.at.get(mark.j) or ()):
        return UNKNOWN
    factor, _, code = code.rpartition(" ")
    if "currency" in mark:
        by_country = named_by_country(sentence, mark.i - 1)
        code = setting.dollar if is_bare_dollar(sentence, mark) else by_country[0] if by_country else currency_of(sentence, mark)
    own = int(Decimal(factor).log10()) if factor else 0
    scale = _scale_beside(sentence, mark)
    power = own + (scale or 0) if scale is not None or factor else None
    return Unit(code, power, power is not None or bool(sentence.bracket[mark.i - sentence.first]))


def _counter(sentence: Sentence, mark: Mark) -> str | None:
    """Return what goods are counted by in brackets: 汽车（万辆）, motor cars (units)."""
    told = mark.get("noun")
    return told if told in _COUNTERS and sentence.bracket[mark.i - sentence.first] else None


def _in_thousands(mark: Mark) -> str | None:
    """Return what letters for thousands and millions of one currency tell: MDH is 1e6 MAD."""
    told = mark.get("subunit")
    return told if told is not None and told.startswith("1e") and told[2] != "-" else None


def _prefixed(sentence: Sentence, i: int) -> list[tuple[int, str]]:
    told = prefixed(sentence.printed(i))
    return [told] if told else []


def _behind_figure(sentence: Sentence, i: int) -> bool:
    """Return whether a figure stands before a unit, and words of scale at most between them: 48,441.7 million dollars."""
    for k in range(i - 1, max(i - 4, sentence.first - 1), -1):
        if sentence.printed(k)[:1].isdecimal():
            return _round(sentence.printed(k)) is None and not _is_year(sentence.printed(k))
        mark = sentence.at.get(k)
        if mark is None or not any(category in mark for category in ("scale", "scale_short", "filler", "preposition")):
            return False
    return False


def _is_year(printed: str) -> bool:
    return len(printed) == 4 and printed[:2] in ("19", "20")


def _round(printed: str) -> int | None:
    """Return the power of ten of 1 000, 100 or 10, as in "in 1 000 t" and "US$ 100 million"."""
    digits = "".join(ch for ch in printed if ch.isdecimal())
    return 3 if printed == "000" else _TENS.get(int(digits)) if digits and not printed.startswith("0") else None


def _powers(sentence: Sentence) -> list[tuple[int, int, int]]:
    """Return the words of scale, those in a row as one (thousand million), each as first and last+1 token and power of ten."""
    runs: list[tuple[int, int, int]] = []
    for mark in sentence.marks:
        short = "scale_short" in mark and "unit" not in mark and _beside_currency(sentence, mark)
        if "scale" not in mark and not short:
            continue
        power = int(mark.meanings.get("scale") or mark.meanings["scale_short"])
        between = range(runs[-1][1], mark.i) if runs else range(0)
        if runs and all("preposition" in (sentence.at.get(k) or ()) or sentence.word(k) == "." for k in between):
            runs[-1] = (runs[-1][0], mark.j, runs[-1][2] + power)
            continue
        before = sentence.printed(mark.i - 1)
        runs.append((mark.i, mark.j, power + ((_round(before) or 0) if before[:1].isdecimal() else 0)))
    return runs


def _beside_currency(sentence: Sentence, mark: Mark) -> bool:
    return any("currency" in (sentence.at.get(k) or ()) for k in (mark.i - 1, mark.j))


def _scale_beside(sentence: Sentence, unit: Mark) -> int | None:
    """Return the power of ten told beside a unit: the words of scale before it or behind it, or a round number."""
    near = [run for run in _powers(sentence) if 0 <= unit.i - run[1] <= _NEAR or 0 <= run[0] - unit.j < _NEAR]
    near = [run for run in near if sentence.clause_of(run[0]) == sentence.clause_of(unit.i)]
    if near:
        return min(near, key=lambda run: abs(run[0] - unit.i))[2]
    before, behind = sentence.printed(unit.i - 1), sentence.printed(unit.j)
    if before[:1].isdecimal():
        return _round(before)
    apostrophe = behind in ("'", "’", "‘")
    return 3 if behind == "000" or apostrophe and sentence.printed(unit.j + 1) == "000" else None
