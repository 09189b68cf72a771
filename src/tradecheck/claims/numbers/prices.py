"""The denominator of a price, rate or average: per tonne, a barrel, /t, за доллар, per 1,000 cubic metres, 每桶.

In: an amount or quantity and what stands around it. Out: the same with unit UNIT/UNIT, a denominator with a factor
(per megawatt-hour, per 100 pesos) divided out exactly.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ...units import TIMES
from ..sentence import Sentence
from .money import currency_of, own_dollar
from .quantity import Quantity, replace, unit_of
from .scales import scale_at
from .separators import parse_digits
from .sums import ONE

_CARRIERS = ("train", "vessel", "vehicle", "wagon", "container")  # 700 tonnes to the train
_FREIGHT = (100, 20_000)  # what the carriage of a container costs, in any currency with a rate near that of the dollar
_SUBSTANCE = 4  # words that may name goods between their unit and its time
_ROUND = (1, 10, 100, 1000)  # amounts of a currency for which a rate is told


@dataclass(frozen=True, slots=True)
class Base:
    """What a price is told for: a unit, currency, time or thing at tokens up to ``j``, and how many of it."""

    j: int
    kind: str
    name: str
    factor: Decimal = ONE


def priced(sentence: Sentence, quantity: Quantity) -> Quantity:
    """Add the denominator told behind or before an amount; money for money is a rate."""
    at = past_substance(sentence, quantity.j)
    link = sentence.at.get(at)
    if link is None or link.i != at or not ("per" in link or _links_money(link)):
        return _told_before(sentence, quantity)
    per = "per" in link
    base = base_at(sentence, link.j, prefer_money=not per or _speaks_of_rate(sentence))
    several = base is not None and sentence.word(base.j - 1).endswith(sentence.lexicon.plural_endings)
    carried = base is not None and quantity.kind == "quantity" and base.name in _CARRIERS and not several
    if base is None or not per and not (carried or quantity.kind == "money" and base.kind == "currency"):
        return _told_before(sentence, quantity)
    if base.kind == "currency" and sentence.printed(base.j)[:1].isdecimal() and not per:
        return quantity  # 5 euros to $7
    return with_base(sentence, quantity, base)


def _links_money(link: Mark) -> bool:
    """Return whether a word may stand between the two currencies of a rate: to the dollar, al dólar, к доллару."""
    return link.get("range") == "to" or link.get("step") == "to" or link.get("preposition") in ("to", "towards", "for")


def _speaks_of_rate(sentence: Sentence) -> bool:
    return any(mark.meanings["measure"] == "rate" for mark in sentence.of("measure"))


def base_at(sentence: Sentence, at: int, *, prefer_money: bool = False) -> Base | None:
    """Return what is told at a token as denominator, past an article, a number and one adjective."""
    factor = ONE
    for _ in range(2):
        mark = sentence.at.get(at)
        printed = sentence.printed(at)
        if mark is not None and mark.i == at and "article" in mark and not any(c in mark for c in ("unit", "currency")):
            at = mark.j
        elif _is_small(sentence, at):
            at += 1
        elif mark is not None and mark.i == at and "cardinal" in mark and "unit" not in mark:
            factor, at = Decimal(mark.meanings["cardinal"]), mark.j
            break
        elif printed[:1].isdecimal():
            factor, _, _ = parse_digits(printed, sentence.lexicon.decimal, told=sentence.lexicon.decimal_told)
            at += 1
            break
        else:
            break
    power, end = scale_at(sentence, at)
    if power is not None:
        factor, at = factor.scaleb(power), end
    if not factor:
        return None
    found = _named_base(sentence, at, factor, prefer_money)
    if found is None and sentence.at.get(at) is None and sentence.word(at)[:1].isalpha() and sentence.printed(at).islower():
        found = _named_base(sentence, at + 1, factor, prefer_money)  # per fine ounce, per working day
    return found


def _is_small(sentence: Sentence, at: int) -> bool:
    """Return whether a token is an article or another small word without meaning of its own: the, de, der."""
    printed, mark = sentence.printed(at), sentence.at.get(at)
    plain = mark is None or not any(category not in _SMALL for category in mark.meanings)
    return plain and 0 < len(printed) <= 3 and printed.lower() in sentence.lexicon.common_words


_SMALL = ("filler", "definite")


def _named_base(sentence: Sentence, at: int, factor: Decimal, prefer_money: bool) -> Base | None:
    mark = sentence.at.get(at)
    if mark is None or mark.i != at:
        return None
    if "currency" in mark and ("unit" not in mark or prefer_money):
        if factor not in _ROUND:
            return None  # from 344 to 430 million euros
        return Base(mark.j, "currency", currency_of(sentence, mark), factor)
    if "unit" in mark:
        name = mark.meanings["unit"]
        size, blank, unit = name.rpartition(" ")
        return Base(mark.j, "unit", unit, factor * Decimal(size) if blank else factor) if "/" not in unit else None
    if mark.get("time") in TIMES:
        return Base(mark.j, "time", mark.meanings["time"], factor)
    if "piece" in mark or "noun" in mark:
        name = mark.get("piece") or mark.meanings["noun"]
        return Base(mark.j, "thing", unit_of(name), factor)
    return None


def with_base(sentence: Sentence, quantity: Quantity, base: Base, *, extend: bool = True) -> Quantity:
    """Return a quantity with its denominator; ``extend`` where that belongs to the quote."""
    if isinstance(quantity.value, tuple) or base.factor <= 0 or not _divides(quantity.value, base.factor):
        return quantity
    value, ulp = _quotient(quantity.value, base.factor), quantity.ulp / base.factor
    end = base.j if extend else quantity.j
    if base.kind == "currency":
        name = base.name
        if quantity.kind != "money" or quantity.scale > 3:
            return quantity
        if name == quantity.unit:
            own = own_dollar(sentence)
            if name != "USD" or own is None:
                return quantity
            name = own  # 67 US cents to the dollar, told in Australia
        return replace(quantity, j=end, kind="rate", unit=f"{quantity.unit}/{name}", value=value, ulp=ulp)
    if base.kind == "time":
        if base.name == "year" and quantity.kind == "money" and base.factor == 1 and not sentence.of("average"):
            return replace(quantity, j=end)  # trade is worth $1 billion a year: of that one year
        return replace(quantity, j=end, unit=f"{quantity.unit}/{base.name}") if base.factor == 1 else quantity
    if base.kind == "thing" and (quantity.kind != "money" and base.name not in _CARRIERS or base.factor not in _ROUND):
        return quantity  # 1,6 млрд долл. в 16 проектов
    kind = "price" if quantity.kind == "money" else "quantity"
    return replace(quantity, j=end, kind=kind, unit=f"{quantity.unit}/{base.name}", value=value, ulp=ulp)


def _divides(value: Decimal, factor: Decimal) -> bool:
    """Return whether a quotient is exact: by powers of ten always, else where it comes out in few digits."""
    return (
        factor == 1 or str(factor.normalize().as_tuple().digits) == "(1,)" or value / factor == (value / factor).quantize(Decimal("0.0001"))
    )


def _quotient(value: Decimal, factor: Decimal) -> Decimal:
    return value if factor == 1 else value / factor


def _told_before(sentence: Sentence, quantity: Quantity) -> Quantity:
    """Read a denominator that stands right before an amount: 每桶80美元, за тонну 230 долларов, je Tonne 300 Euro."""
    if quantity.kind != "money":
        return quantity
    at = quantity.i - 1
    while (mark := sentence.at.get(at)) is not None and any(c in mark for c in _BETWEEN) and "unit" not in mark:
        at = mark.i - 1
    mark = sentence.at.get(at)
    if mark is None or mark.j != at + 1 or not any(c in mark for c in ("unit", "piece", "noun")) or "currency" in mark:
        return quantity
    first = mark.i - 1
    if "unit" in mark and _told_alone(sentence, first) and quantity.scale < 6:
        return with_base(sentence, quantity, Base(mark.j, "unit", mark.meanings["unit"]), extend=False)  # тоннасы 325 доллар
    link = sentence.at.get(first)
    if link is not None and "article" in link and "per" not in link:
        link = sentence.at.get(link.i - 1)
    if link is None or "per" not in link or sentence.word(link.i) == "/":
        return quantity
    counted = sentence.printed(link.i - 1)
    if counted[:1].isdecimal() or sentence.mark(link.i - 1, "currency") or sentence.mark(link.i - 1, "unit"):
        return quantity  # 5 dollars a tonne 300 euros: it belongs to the amount before it
    base = _named_base(sentence, mark.i, ONE, prefer_money=False)
    return with_base(sentence, quantity, base, extend=False) if base is not None else quantity


_BETWEEN = ("hedge_before", "filler", "move", "number_verb", "step", "average")


def told_for(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the unit that stands as a thing before an amount in its sentence: la tonne (exportée) est passée de 3 400 à 8 900 livres.

    An article must stand right before it and no number before that ("5 420 euros la tonne" is another amount's unit); where
    something else is measured in between, the amount is of that.
    """
    for mark in reversed(sentence.of("unit")):
        if not 0 <= quantity.i - mark.j <= 12 or sentence.apart(mark.i, quantity.i):
            continue
        if _carried_for(sentence, mark, quantity):
            return mark
        article = sentence.at.get(mark.i - 1)
        first = mark.i - 1 if article is None else article.i
        small = article is not None and ("article" in article or "definite" in article)
        small = small or sentence.word(first) in sentence.lexicon.definite_articles
        per = article is not None and article.get("per") == "each"  # за килограмм платили 5,4 доллара
        small = small or sentence.lexicon.inflected and not quantity.scale and (per or first < sentence.first)
        small = small or sentence.lexicon.verb_last and _told_alone(sentence, mark.i - 1)  # бидайдың тоннасы бекетте 262 доллар
        between = (sentence.at.get(k) for k in range(mark.j + 1, quantity.i))  # le kilo exporté n'a valu que
        measured = any(m is not None and ("unit" in m or m.get("measure", "price") not in _OF_PRICE) for m in between)
        if small and not _counts_before(sentence, first) and not measured and "/" not in mark.meanings["unit"]:
            return mark
    return None


_OF_PRICE = ("price", "exports", "imports")  # what a tonne was exported for is its price


def _counts_before(sentence: Sentence, first: int) -> bool:
    """Return whether a number or what belongs to one stands right before a token."""
    before = sentence.at.get(first - 1)
    return before is not None and any(c in before for c in _COUNTING) or sentence.printed(first - 1)[-1:].isdecimal()


def _carried_for(sentence: Sentence, mark: Mark, quantity: Quantity) -> bool:
    """Return whether a container, or one, is told before what its carriage costs: контейнер из Гуанчжоу стоит 6 200 долларов.

    Nothing else may be measured in between: an amount behind tonnes or trucks is theirs.
    """
    if mark.meanings["unit"] != "container" or isinstance(quantity.value, tuple) or not _FREIGHT[0] <= quantity.value <= _FREIGHT[1]:
        return False
    before = sentence.at.get(mark.i - 1)
    one = before is not None and before.get("cardinal", before.get("article")) == "1"
    first = before.i if one and before is not None else mark.i
    between = (sentence.at.get(k) for k in range(mark.j, quantity.i))
    return not _counts_before(sentence, first) and not any(m is not None and ("unit" in m or "noun" in m) for m in between)


_QUOTED = {"crude oil": "bbl"}  # exchanges quote oil by the barrel


def quoted_for(sentence: Sentence) -> str | None:
    """Return the unit by which exchanges quote the goods of a sentence that names an exchange or benchmark: Brent fell to 80 dollars."""
    if not sentence.of("world_price"):
        return None
    return next((_QUOTED[goods] for mark in sentence.of("commodity") if (goods := mark.meanings["commodity"]) in _QUOTED), None)


_COUNTING = ("currency", "scale", "cardinal", "per", "unit", "subunit", "relative", "fraction")


def _told_alone(sentence: Sentence, before: int) -> bool:
    """Return whether the unit behind a token is no number's, nor that of "per": барлығы, тоннасы."""
    mark, printed = sentence.at.get(before), sentence.printed(before)
    counted = mark is not None and any(c in mark for c in ("cardinal", "scale", "per", "article", "unit", "mixed"))
    return not counted and not printed[-1:].isdecimal() and not is_cjk(printed)


def past_substance(sentence: Sentence, at: int) -> int:
    """Step over the goods between a unit and its time: barrels of Iraqi crude a day, Barrel irakisches Rohöl pro Tag."""
    end = at
    for _ in range(_SUBSTANCE):
        mark = sentence.at.get(end)
        if (
            mark is None
            or mark.i != end
            or "per" in mark
            or not ("commodity" in mark or "adjective" in mark or mark.get("preposition") == "of")
        ):
            break
        end = mark.j
    after = sentence.at.get(end)
    if end == at or after is None or after.i != end:
        return at
    return end if "pace" in after or "per" in after and sentence.mark(after.j, "time") else at
