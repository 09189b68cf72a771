"""The unit that a caption, a head or a label tells for its cells: a currency or a measure of goods, with its power of ten.

In: a sentence of the table's words. Out: `Unit`. A unit behind a figure belongs to that figure and tells nothing of cells. Of several, the
one in brackets or beside a word of scale counts; where these are several still, none is told.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...lexicons.lexicon import Mark
from ..sentence import Sentence
from ..setting import Setting

_TENS = {10**power: power for power in range(1, 10)}
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


def unit_told(sentence: Sentence, setting: Setting) -> Unit | None:
    """Return the unit that the words of a table tell: млн долл. США, EUR billion, 单位:亿美元, in 1 000 t."""
    units = [unit for mark in sentence.marks if (unit := _unit(sentence, mark, setting)) is not None]
    marked = [unit for unit in units if unit.marked] or units
    if len({unit.code for unit in marked}) == 1:
        return next((unit for unit in marked if unit.scale is not None), marked[0])
    return None if units else _scale_alone(sentence)


def _unit(sentence: Sentence, mark: Mark, setting: Setting) -> Unit | None:
    code = mark.get("currency") or mark.get("unit")
    if code is None or " " in code or _behind_figure(sentence, mark.i):
        return None
    if "currency" in mark:
        code = setting.dollar if sentence.printed(mark.i) == "$" else code
    scale = _scale_beside(sentence, mark)
    return Unit(code, scale, scale is not None or bool(sentence.bracket[mark.i - sentence.first]))


def _behind_figure(sentence: Sentence, i: int) -> bool:
    """Return whether a figure stands before a unit, and words of scale at most between them: 48,441.7 million dollars."""
    for k in range(i - 1, max(i - 4, sentence.first - 1), -1):
        if sentence.printed(k)[:1].isdecimal():
            value = _round(sentence.printed(k))
            return value is None and not _is_year(sentence.printed(k))
        mark = sentence.at.get(k)
        if mark is None or "scale" not in mark and "scale_short" not in mark and "filler" not in mark and "preposition" not in mark:
            return False
    return False


def _is_year(printed: str) -> bool:
    return len(printed) == 4 and printed[:2] in ("19", "20")


def _round(printed: str) -> int | None:
    """Return the power of ten of 1 000, 100 or 10, as in "in 1 000 t" and "US$ 100 million"."""
    digits = "".join(ch for ch in printed if ch.isdecimal())
    return 3 if printed == "000" else _TENS.get(int(digits)) if digits and not printed.startswith("0") else None


def _scale_beside(sentence: Sentence, unit: Mark) -> int | None:
    """Return the power of ten told beside a unit: the nearest scale, before it or behind it, and a round number before that."""
    places = [*range(unit.i - 1, unit.i - 2 - _NEAR, -1), *range(unit.j, unit.j + _NEAR)]
    for k in places:
        mark = sentence.at.get(k)
        if mark is not None and ("scale" in mark or "scale_short" in mark) and sentence.clause_of(k) == sentence.clause_of(unit.i):
            power = int(mark.meanings.get("scale") or mark.meanings["scale_short"])
            return power + (_round(sentence.printed(mark.i - 1)) or 0 if sentence.printed(mark.i - 1)[:1].isdecimal() else 0)
    before, behind = sentence.printed(unit.i - 1), sentence.printed(unit.j)
    if before[:1].isdecimal():
        return _round(before)
    apostrophe = behind in ("'", "’", "‘")
    return 3 if behind == "000" or apostrophe and sentence.printed(unit.j + 1) == "000" else None


def _scale_alone(sentence: Sentence) -> Unit | None:
    scales = {int(mark.meanings["scale"]) for mark in sentence.of("scale") if not sentence.printed(mark.i - 1)[:1].isdecimal()}
    return Unit("", scales.pop()) if len(scales) == 1 else None
