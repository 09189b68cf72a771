"""Figures told for each day, month or year: daily average exports were $2.53 billion, 平均每天39列, айына 650 мың тонна.

In: the quantities of a sentence. Out: the same with unit UNIT/TIME where a word of pace stands before the number or right
behind it. A percent has a pace by year (%/year), everything else by day or month: what is told for a year is the year's.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ..sentence import Sentence
from .prices import past_substance
from .quantity import Quantity, replace

_REACH = 6
CARRIED = ("vehicle", "train", "vessel", "wagon", "aircraft")


def paces(sentence: Sentence, found: list[Quantity]) -> list[Quantity]:
    """Return the quantities with the time told before or behind them in their unit."""
    out = list(found)
    for mark in sentence.of("pace"):
        place = _told_for(sentence, out, mark)
        if place is not None:
            quantity = out[place]
            end = mark.j if quantity.j <= mark.i <= quantity.j + 1 else quantity.j
            kind = "quantity" if quantity.kind == "count" else quantity.kind
            out[place] = replace(quantity, j=end, kind=kind, unit=f"{quantity.unit}/{mark.meanings['pace']}")
            if place + 1 < len(out) and _goes_to(sentence, quantity, out[place + 1]):
                out[place + 1] = replace(out[place + 1], kind=kind, unit=out[place].unit)
    return out


def _goes_to(sentence: Sentence, first: Quantity, second: Quantity) -> bool:
    """Return whether a movement leads from one figure to the next in its unit: 日均由2列增至16列, a day from two trains to sixteen."""
    to = sentence.at.get(second.i - 1)
    return to is not None and to.get("step") == "to" and second.unit == first.unit and second.i - max(first.j, first.noun + 1) <= 2


def _told_for(sentence: Sentence, found: list[Quantity], mark: Mark) -> int | None:
    """Return the place of the quantity that a word of pace belongs to: the one that ends there, else the next in its clause."""
    ended = next((place for place, quantity in enumerate(found) if _ends_at(sentence, quantity, mark.i)), None)
    if ended is not None:
        return ended if _fits(found[ended], mark) else None
    closing = mark.j >= sentence.last or not sentence.printed(mark.j)[:1].isalnum()
    crossed = mark.j - mark.i > 1 and not any(mark.j <= quantity.i <= mark.j + _REACH for quantity in found)
    if (closing or crossed) and (passed := _passed_before(sentence, found, mark)) is not None:
        return passed
    if sentence.printed(mark.i)[:1].isupper() and mark.i > sentence.first:
        return None  # the Daily Star
    before = sentence.at.get(mark.i - 1)
    counted = before is not None and not {"month", "cardinal"}.isdisjoint(before)
    if counted or sentence.printed(mark.i - 1)[:1].isdecimal():
        return None  # мамыр айына: the month of May; ilk dört ayda
    for place, quantity in enumerate(found):
        if quantity.i >= mark.j:
            parted = sentence.word(quantity.i - 1) in (":", "：", "–", "—")  # daily average of exports: US$ 2.28 billion
            reach = 2 * _REACH if is_cjk(sentence.printed(mark.i)) else _REACH  # one token a character
            together = sentence.clause_of(quantity.i - parted - parted) == sentence.clause_of(mark.i)
            together = together or any(
                mark.i <= mean.i < quantity.i for mean in sentence.of("average")
            )  # cada mes salieron, en promedio, 140
            return place if together and quantity.i - mark.j <= reach and _fits(quantity, mark) else None
    return None


def _ends_at(sentence: Sentence, quantity: Quantity, at: int) -> bool:
    """Return whether a figure, its counted noun or the goods behind its unit end at a token: 1,3 Millionen Barrel Rohöl täglich."""
    substance = quantity.kind == "quantity" and quantity.j < at and past_substance(sentence, quantity.j) == at
    return at == quantity.j or 0 <= quantity.noun == at - 1 or substance


def _passed_before(sentence: Sentence, found: list[Quantity], mark: Mark) -> int | None:
    """Return the place of vehicles or an average told before a word of pace in their clause: 1,850 trucks passed the gates daily.

    850 camions franchissent chaque jour la frontière; en moyenne, 98 841 EVP y ont été manutentionnés chaque mois.
    """
    place = next((place for place in reversed(range(len(found))) if found[place].j <= mark.i), None)
    if place is None or mark.i - found[place].j > _REACH:
        return None
    if found[place].unit not in CARRIED and not (_fits(found[place], mark) and _averaged_before(sentence, found[place])):
        return None
    return place if sentence.clause_of(found[place].i) == sentence.clause_of(mark.i) else None


def _averaged_before(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a word of average stands before a figure in its sentence, no other number between."""
    return any(mark.j <= quantity.i and not any(mark.j <= k < quantity.i for k in sentence.digits) for mark in sentence.of("average"))


def elided_pace(sentence: Sentence, found: list[Quantity], place: int) -> None:
    """Take in the pace of an amount whose unit was told before: exports of 700 million; в среднем за месяц выходит 63,6 млн."""
    quantity = found[place]
    told = sentence.of("pace") if quantity.elided and quantity.kind == "money" else ()
    pace = next((mark.meanings["pace"] for mark in told if _told_for(sentence, found, mark) == place), None)
    quantity.unit += f"/{pace}" if pace else ""


def carried_each(sentence: Sentence, quantity: Quantity) -> None:
    """Take in "a day", "a month" behind vehicles whose name was told before: 62 тыс. грузовиков, то есть 5,2 тыс. в месяц."""
    link = sentence.starting(quantity.j, "per")
    time = sentence.mark(link.j, "time") if link is not None else None
    if link is not None and quantity.unit in CARRIED and time in ("day", "month"):
        quantity.kind, quantity.j, quantity.unit = "quantity", sentence.at[link.j].j, f"{quantity.unit}/{time}"


def yearly(sentence: Sentence, quantity: Quantity) -> None:
    """Tell an amount for each year where it is an average: EUR 3.94 billion a year on average, жылына орта есеппен 8,6 миллион тонна."""
    if quantity.kind == "percent" and quantity.unit == "%" and averaged(sentence, quantity):
        adjective = sentence.starting(quantity.j, "time")  # un 12,6 % anual, en promedio
        quantity.unit += "/year" if adjective is not None and adjective["time"] == "year" else ""
    if quantity.kind not in ("money", "quantity") or "/" in quantity.unit or isinstance(quantity.value, tuple):
        return
    pace = sentence.mark(quantity.j, "pace") or sentence.mark(quantity.j - 1, "pace")
    link = sentence.starting(quantity.j, "per")
    per = link is not None and sentence.mark(link.j, "time") == "year" or sentence.mark(quantity.j - 1, "time") == "year"
    told = averaged(sentence, quantity) and (per or pace == "year" or _yearly_before(sentence, quantity))
    if told or _mean_flow_before(sentence, quantity):
        quantity.unit = f"{quantity.unit}/year"


def _yearly_before(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a word of yearly pace stands before a figure, only words of average or hedges between: жылына орта есеппен."""
    at = quantity.i - 1
    while (mark := sentence.at.get(at)) is not None and "pace" not in mark and ("average" in mark or "hedge_before" in mark):
        at = mark.i - 1
    return sentence.mark(at, "pace") == "year"


def _mean_flow_before(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether the flow before a figure is told as a yearly average: average annual exports came to 4.1 billion; 年均出口41亿美元."""
    clause = sentence.clause_of(quantity.i)
    for mark in sentence.of("pace"):
        means = mark["pace"] == "year" and "average" in mark and sentence.clause_of(mark.i) == clause
        if means and any(mark.j <= flow.i < quantity.i and flow.i - mark.j <= 2 for flow in sentence.of("measure")):
            return not any(mark.j <= k < quantity.i for k in sentence.digits)
    return False


def averaged(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a word of average stands near a figure in its clause."""
    clause = sentence.clause_of(quantity.i)
    return any(abs(mark.i - quantity.i) <= _REACH and sentence.clause_of(mark.i) == clause for mark in sentence.of("average"))


def _fits(quantity: Quantity, mark: Mark) -> bool:
    if not quantity.unit or "/" in quantity.unit:
        return False
    if quantity.kind == "percent":
        return mark.meanings["pace"] == "year"
    if mark.meanings["pace"] == "year":
        return False
    return quantity.kind in ("money", "quantity") or quantity.kind == "count" and quantity.unit in CARRIED
