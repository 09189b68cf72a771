"""Two numbers that belong together: ranges, parallels that share a unit, multiples and rates told by their surroundings."""

from __future__ import annotations

from decimal import Decimal

from ...interval import shift
from ...units import TENDER
from ..sentence import Sentence
from .quantity import DASHES, Quantity, replace


def ranges(sentence: Sentence, found: list[Quantity]) -> list[Quantity]:
    """Join two numbers with a range word between them, the first without a unit of its own."""
    out: list[Quantity] = []
    for quantity in found:
        if out and _is_range(sentence, out[-1], quantity) and not _told_apart(out, quantity):
            first = out.pop()
            low, ulp = first.size, first.ulp
            if _shares_scale(first, quantity):  # $1.5–2 billion
                low, ulp = shift(low, quantity.scale), shift(ulp, quantity.scale)
            out.append(replace(quantity, i=first.i, number=first.number, value=(low, quantity.size), qualifier="between",
                               ulp=min(ulp, quantity.ulp), printed_sign="", unit=quantity.unit or first.unit,
                               kind=quantity.kind if quantity.unit else first.kind))  # fmt: skip
            continue
        out.append(quantity)
    return out


def _is_range(sentence: Sentence, first: Quantity, second: Quantity) -> bool:
    if first.step or first.kind in _NO_ENDS or second.kind in _NO_ENDS or isinstance(first.value, tuple) or isinstance(second.value, tuple):
        return False
    if first.word and first.kind == "percent" or second.kind == "multiple" and first.unit == "x":
        return False
    if first.kind in ("percent", "points") and second.scale:
        return False
    if first.unit and first.unit != second.unit and second.unit:
        return False
    link = _link(sentence, first, second)
    if link is None:
        return False
    value, at = link
    if _between_before(sentence, first.i):
        return value in ("to", "and", "dash") and _rising(first, second)
    if value == "and":
        return False
    dash = value == "dash"
    if dash and first.word and not second.word and second.scale:
        return False  # средняя цена одного – 6,8 тыс. долларов
    scaled_later = first.scale == 0 < second.scale and first.size < 1000
    opened = _opens_from(sentence, first.i)
    if scaled_later and (not opened or not any(sentence.of(category) for category in _MOVING)):
        return _rising(first, second)
    if not dash and first.scale and second.scale and (second.size > _WIDE * first.size or _moved(sentence, first.i)):
        return False  # rose by 1.1 million to 16.9 million
    if not dash and first.unit and first.kind != "percent" and second.size > 2 * first.size and _moved(sentence, first.i):
        return False  # rose by 173,915 TEU to 965,320 TEU
    if not dash and opened and "step" not in sentence.at[at] and not first.unit:
        return _rising(first, second)  # von 4 bis 6 Prozent: such a "to" never ends a movement
    if not dash and (opened or first.unit and first.unit != "x" and first.scale != 0):
        return False
    return _rising(first, second)


def _told_apart(found: list[Quantity], second: Quantity) -> bool:
    """Return whether the points from one percent to the next are told before them: gagné six points, de 52 % à 58 %."""
    return any(q.kind == "points" and q.size == second.size - found[-1].size for q in found[:-1])


_WIDE = 4  # times the first, each with its scale, that the second end of a range is at most
_MOVING = ("move", "multiple", "target")
_NO_ENDS = ("code", "rank", "duration", "base")


def _link(sentence: Sentence, first: Quantity, second: Quantity) -> tuple[str, int] | None:
    """Return what joins two numbers, to, and, or a dash, and its token; an article may stand behind it: y un 6 %."""
    start = second.i + bool(second.printed_sign)
    if start - first.j == 1 and sentence.word(first.j) in DASHES:
        minus = second.printed_sign and sentence.glued(first.j, first.j + 1) and not sentence.glued(first.j - 1, first.j)
        return None if minus and first.unit else ("dash", first.j)  # -0.6% -1.7%: two figures
    mark = sentence.at.get(first.j)
    if mark is None or mark.i != first.j:
        return None
    value = mark.get("range")
    led = mark.get("step") == mark.get("span") == "to"  # до; the gap between the two is 14.9
    if value not in ("to", "and") and led and (_opens_from(sentence, first.i) or _between_before(sentence, first.i)):
        value = "to"
    if value not in ("to", "and"):
        return None
    at = mark.j
    article = sentence.starting(at, "article")
    if article is not None and article.i < second.i:
        at = article.j
    return (value, first.j) if at == second.i + (bool(second.printed_sign) and second.i < at) else None


def _between_before(sentence: Sentence, i: int) -> bool:
    """Return whether "between" opens a pair, an article or hedge behind it: entre un 5 % y un 6 %, between about 5 and 6."""
    at = i - 1
    for _ in range(2):
        mark = sentence.at.get(at)
        if mark is None:
            return False
        if mark.get("range") == "between":
            return True
        if "article" not in mark and mark.get("hedge_before") != "about":
            return False
        at = mark.i - 1
    return False


def _moved(sentence: Sentence, i: int) -> bool:
    """Return whether a movement leads to an amount, and not to where it came: 提高到100亿至120亿."""
    return any((mark := sentence.at.get(k)) is not None and "move" in mark and mark.get("step") != "to" for k in range(i - 3, i))


def _rising(first: Quantity, second: Quantity) -> bool:
    low = shift(first.size, second.scale) if _shares_scale(first, second) else first.size
    return low < second.size and (low == 0 or second.size / low < 20)


def _shares_scale(first: Quantity, second: Quantity) -> bool:
    """Return whether the scale behind the second number is that of both: 1.5–2 billion, entre 10.000 y 12.000 millones."""
    if first.scale or not second.scale:
        return False
    return first.size < 1000 or first.size < shift(second.size, -second.scale)


def _opens_from(sentence: Sentence, i: int) -> bool:
    """Return whether "from" opens the pair: from 12.1 to 13.4 are two figures, no range."""
    for back in range(i - 1, max(i - 4, sentence.first - 1), -1):
        mark = sentence.at.get(back)
        if mark and (mark.get("step") == "from" or mark.get("span") == "from"):
            return True
    return False


def share_units(sentence: Sentence, found: list[Quantity]) -> None:
    """Give an elided unit or scale from its parallel: from 0.98 to 1.21 billion euros, from $8.6 billion to 17.4."""
    for place, quantity in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        if following is not None and _scaled_by(sentence, quantity, following):
            found[place] = replace(
                quantity,
                value=shift(quantity.size, following.scale),
                ulp=shift(quantity.ulp, following.scale),
                scale=following.scale,
                elided=True,
            )
            continue
        if quantity.kind != "number" or quantity.unit or isinstance(quantity.value, tuple) or quantity.word and quantity.size == 1:
            continue  # a surplus of 142 million, against one of 788
        after = found[place + 1] if place + 1 < len(found) else None
        before = _model_before(sentence, found, place)
        if after and (_leads_to(sentence, quantity, after) or _leads_by_case(sentence, quantity, after)):
            found[place] = _like(quantity, after)
        elif before and (_led_by_case(sentence, before, quantity) or before.kind in _COMPARED and _compared_to(sentence, before, quantity)):
            found[place] = _like(quantity, before)
        elif after and after.unit and _parallel(sentence, quantity, after):
            found[place] = _like(quantity, after)
        elif before and before.unit and before.kind != "duration" and _parallel(sentence, before, quantity):
            found[place] = _like(quantity, before)


def _leads_to(sentence: Sentence, quantity: Quantity, after: Quantity) -> bool:
    """Return whether "to" right behind a bare figure leads to the one with the unit: by 23.1%, imports from 76.1 to 111.0 billion."""
    to = sentence.starting(quantity.j, "step")
    amount = after.kind in ("money", "quantity") or after.kind == "number" and after.scale >= 6
    opened = sentence.at.get(quantity.i - 1)
    leads = to is not None and to.get("step") == "to" and opened is not None and opened.get("step") == "from"
    return amount and leads and to is not None and after.i - to.j <= 2


def _leads_by_case(sentence: Sentence, quantity: Quantity, after: Quantity) -> bool:
    """Return whether the ending of a bare figure tells where a movement to the next one starts: 106-дан 80 долларға; 106'dan 80 dolara."""
    behind = sentence.at.get(quantity.j)
    suffix = behind if behind is not None and "step_after" in behind else sentence.at.get(quantity.j - 1)
    if suffix is None or after.kind not in ("money", "quantity", "price") or not 0 <= after.i - quantity.j <= 2:
        return False
    return suffix.get("step_after") == "from" or suffix.get("suffix") == "ablative"


def _led_by_case(sentence: Sentence, before: Quantity, quantity: Quantity) -> bool:
    """Return whether endings lead from a percent whose sign stands before it to a bare figure: yüzde 76,1'den 80,2'ye."""
    if before.kind != "percent" or before.i == before.number or not 0 <= quantity.i - before.j <= 2:
        return False
    return sentence.mark(before.j, "step_after") == "from" and sentence.mark(quantity.j, "step_after") == "to"


def _model_before(sentence: Sentence, found: list[Quantity], place: int) -> Quantity | None:
    """Return the figure a bare one is compared with: the last one outside brackets, or an earlier one that is far nearer in size.

    22 aircraft for 1.9 billion euros, against 35 in July; 13.5 billion dinars (4.05 billion euros), against 12.96 billion.
    """
    quantity = found[place]
    earlier = [q for q in reversed(found[:place]) if not sentence.apart(q.i, quantity.i)] or found[:place][-1:]
    if not earlier or not earlier[0].unit:
        return earlier[0] if earlier else None
    like = [q for q in earlier[:3] if q.unit and q.kind in ("money", "quantity", "count") and _alike(q, quantity)]
    return like[0] if like and not _alike(earlier[0], quantity) else earlier[0]


def _alike(model: Quantity, quantity: Quantity) -> bool:
    size = shift(quantity.size, 0 if quantity.scale else model.scale)
    return bool(size) and Decimal("0.2") < model.size / size < 5


def _scaled_by(sentence: Sentence, quantity: Quantity, following: Quantity) -> bool:
    """From $10 to $15 billion, from $500 to 700 million: the scale of the second amount is that of the first too."""
    if quantity.kind != "money" or following.kind not in ("money", "number") or isinstance(quantity.value, tuple):
        return False
    if isinstance(following.value, tuple) or following.unit not in ("", quantity.unit):
        return False
    same = quantity.scale == 0 < following.scale and quantity.size < 1000
    if not same or following.i - quantity.j > 3:
        return False
    return _opens_from(sentence, quantity.i) or _in_a_row(sentence, quantity, following)


def _in_a_row(sentence: Sentence, quantity: Quantity, following: Quantity) -> bool:
    """Return whether two amounts of like size stand side by side: $3.1 and $3.4 billion."""
    between = [sentence.at.get(k) for k in range(quantity.j, following.i)]
    joined = len(between) == 1 and between[0] is not None and between[0].get("range") == "and"
    return joined and Decimal("0.1") < quantity.size / shift(following.size, -following.scale) < 10


_COMPARED = ("money", "quantity", "count", "percent", "price")


def _compared_to(sentence: Sentence, before: Quantity, quantity: Quantity) -> bool:
    """A bare number right behind "against", "from", "compared with" has the unit of the figure before it."""
    at = quantity.i - 1
    mark = sentence.at.get(at)
    if mark is not None and ("hedge_before" in mark and "step" not in mark or "article" in mark):
        mark = sentence.at.get(mark.i - 1)
    follower = sentence.at.get(quantity.j)
    counts = follower is not None and any(c in follower for c in ("noun", "distractor", "time", "month"))
    told = mark is not None and mark.get("step") == "from" and "hedge_before" not in mark
    return told and not counts and _magnitude(before, quantity)


def _like(quantity: Quantity, model: Quantity) -> Quantity:
    scale = 0 if quantity.scale or model.kind not in ("money", "quantity", "number") else model.scale
    return replace(quantity, kind=model.kind, unit=model.unit, value=shift(quantity.size, scale), ulp=shift(quantity.ulp, scale),
                   scale=quantity.scale or scale, elided=True, noun=model.noun)  # fmt: skip


def _parallel(sentence: Sentence, first: Quantity, second: Quantity) -> bool:
    """Two figures are parallel where from/to words stand before them or between them and nothing else counts."""
    if second.kind in ("code", "rank", "count") and first.kind != "number" or first.kind in ("code", "rank"):
        return False
    gap = second.i - first.j
    if gap > 5 or gap < 1:
        return False
    between = [sentence.at.get(k) for k in range(first.j, second.i)]
    steps = {m.meanings.get("step") for m in between if m is not None and "hedge_before" not in m}
    linked = "to" in steps or "from" in steps or any(m is not None and m.get("range") == "to" for m in between)
    opened = _opens_from(sentence, first.i)
    ratio = _magnitude(first, second)
    if linked and (opened or "from" in steps) and ratio:
        return True
    joined = any(m is not None and m.get("range") == "and" for m in between) and gap <= 2
    return joined and bool(sentence.of("list_cue")) and any(m.get("list_cue") == "respectively" for m in sentence.of("list_cue")) and ratio


def _magnitude(first: Quantity, second: Quantity) -> bool:
    a = shift(first.size, second.scale) if not first.scale and not first.unit and second.unit else first.size
    b = shift(second.size, first.scale) if not second.scale and not second.unit and first.unit else second.size
    return bool(a) and bool(b) and Decimal("0.02") < a / b < 50


def multiplied(sentence: Sentence, quantity: Quantity) -> Quantity:
    """Turn the number after "multiplied by" into a multiple."""
    if quantity.kind in ("number", "count") and quantity.scale == 0:
        for back in range(quantity.i - 1, quantity.i - 4, -1):
            if sentence.mark(back, "multiply") == "by":
                return replace(quantity, kind="multiple", unit="x")
            if sentence.mark(back, "hedge_before") is None:
                break
    return quantity


_CLOSE = Decimal("0.02")  # of the quotient of two amounts, told to three digits


def rated(sentence: Sentence, quantity: Quantity, found: list[Quantity]) -> Quantity:
    """Turn a bare number beside two amounts of money into the rate by which one becomes the other.

    The unit is that of the second amount over that of the first (5.1 billion euros, at 1.053, or 5.37 billion dollars).
    """
    if quantity.kind != "number" or quantity.scale or quantity.ulp > Decimal("0.1"):
        return quantity
    told = any(mark.meanings["measure"] == "rate" and abs(mark.i - quantity.i) <= 8 for mark in sentence.of("measure"))
    amounts = [q for q in found if q.kind == "money" and q.scale and abs(q.i - quantity.i) <= 16 and not isinstance(q.value, tuple)]
    units = list(dict.fromkeys(q.unit for q in amounts))
    at = sentence.at.get(quantity.i - 1)
    tied = told or at is not None and ("rate_sign" in at)
    if not quantity.size or not all(q.size for q in amounts):
        return quantity
    if told and len(units) == 1:
        return _quoted_at_home(sentence, quantity, units[0])
    if not tied or len(units) != 2:
        return quantity
    over, under = units[1], units[0]
    if any(abs(q.size / p.size / quantity.size - 1) < _CLOSE for q in amounts for p in amounts if (q.unit, p.unit) == (under, over)):
        over, under = under, over  # 338.0 billion lira, at 16.57, make 20.4 billion dollars
    return replace(quantity, kind="rate", unit=f"{over}/{under}")


_QUOTED_IN_DOLLARS = frozenset(("EUR", "GBP", "AUD", "NZD"))  # market convention: dollars for one of these


def _quoted_at_home(sentence: Sentence, quantity: Quantity, unit: str) -> Quantity:
    """Read an exchange rate beside dollars or euros alone as that of the own money: 20.4 billion dollars at an average rate of 16.57."""
    own = next((TENDER[home] for home in sentence.homes if home in TENDER), None)
    if own in (None, unit, "USD") or unit not in ("USD", "EUR") or unit == "EUR" and own in _QUOTED_IN_DOLLARS:
        return quantity
    return replace(quantity, kind="rate", unit=f"{unit}/{own}" if own in _QUOTED_IN_DOLLARS else f"{own}/{unit}")
