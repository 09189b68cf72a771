"""The words of charts: parties, periods, units, figures and intervals as a sentence tells them.

Numbers keep the digits they were printed with; intervals are rounded outward to two digits of their width.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import PurePath

from ..claim import Claim
from ..figures import amount, number, scale_for, span
from ..interval import Interval
from ..lexicons.names import party_name
from ..party import WORLD
from ..period import Period
from .sheets.lettering import cleaned, shortened

_WITH_ARTICLE = frozenset("NLD USA GBR ARE PHL COD CAF DOM BHS GMB MDV COM MHL SLB EU EAEU CIS GCC SCO OTS".split())
_MONTHS = "January February March April May June July August September October November December".split()
_PARTS = {"half": ("first half", "second half"), "quarter": ("first quarter", "second quarter", "third quarter", "fourth quarter")}
_HEDGES = {"about": "about", "nearly": "nearly", "over": "over", "at_least": "at least", "under": "under", "up_to": "up to"}
_SCALES = {"trn": "trillion", "bn": "billion", "mn": "million"}
_UNITS = {
    "USD": "US dollars", "EUR": "euros", "CNY": "yuan", "RUB": "roubles", "KZT": "tenge", "GBP": "pounds sterling", "JPY": "yen",
    "CHF": "Swiss francs", "TRY": "Turkish lira", "UAH": "hryvnias", "UZS": "Uzbek sums", "PLN": "zlotys", "t": "tonnes",
    "%": "percent", "pp": "percentage points", "x": "times", "m3": "cubic metres", "bbl": "barrels",
}  # fmt: skip
_MEASURES = {"turnover": "trade turnover (exports plus imports)"}
_FLOWS = {"turnover": "trade", "balance": "trade balance"}
_NAME = 40  # signs of a name that no list of countries has
_HUNDRED = Decimal(100)
_FACTOR = Decimal("1.5")  # from here on a ratio is told as times instead of percent


def party(code: str | None) -> str:
    """Return the name of a country, group or office inside a sentence.

    >>> party("DEU"), party("NLD"), party("Eurostat")
    ('Germany', 'the Netherlands', 'Eurostat')
    """
    name = shortened(cleaned(party_name(code or "")), _NAME)
    return f"the {name}" if code in _WITH_ARTICLE and not name.startswith("the ") else name or "an unnamed party"


def capital(text: str) -> str:
    """Return a sentence with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


def listed(parts: Iterable[str]) -> str:
    """Return words in a row: ``a``, ``a and b``, ``a, b and c``."""
    words = list(dict.fromkeys(parts))
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: ``1 figure``, ``3 figures``."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def all_of(number: int, many: str) -> str:
    """Return ``both flows``, ``all 5 flows``."""
    return f"both {many}" if number == 2 else f"all {number} {many}"


def period_words(period: str | None) -> str:
    """Return a period as people say it.

    >>> period_words("2022"), period_words("2022-Q1"), period_words("2022-01/2022-08"), period_words("2023-02-01")
    ('2022', 'first quarter of 2022', 'January to August 2022', '1 February 2023')
    """
    if not period:
        return "no period told"
    first, _, last = period.partition("/")
    if not last:
        return _single(first)
    begin, end = _single(first), _single(last)
    same = f" {first[:4]}" if first[:4] == last[:4] else ""
    return f"{begin.removesuffix(same).removesuffix(' of')} to {end}"


def in_period(period: str | None) -> str:
    """Return ``in 2022``, ``in the first half of 2022``, ``from January to August 2022``; empty without a period."""
    if not period:
        return ""
    told = period_words(period)
    if "/" in period:
        return f"from {told}"
    if period.count("-") == 2:
        return f"as of {told}"
    return f"in the {told}" if "-H" in period or "-Q" in period else f"in {told}"


def day_words(day: str) -> str:
    """Return a day as people say it, ``31 March 2023``; a text that is no date stays as it is."""
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return day
    return f"{found.day} {_MONTHS[found.month - 1]} {found.year}"


def unit_words(unit: str) -> str:
    """Return a unit in words where it has one: ``US dollars``."""
    first, _, second = unit.partition("/")
    return f"{unit_words(first)} per {_UNITS.get(second, second).removesuffix('s')}" if second else _UNITS.get(unit, unit.replace("_", " "))


def scaled_unit(unit: str, size: Decimal) -> str:
    """Return a unit with the scale that amounts of a size are told in: ``billion US dollars``."""
    return f"{_SCALES.get(scale_for(unit, size)[1], '')} {unit_words(unit)}".strip()


def figure(claim: Claim) -> str:
    """Return a figure with the digits it was printed with, its wording before it: ``about 10.5 bn USD``."""
    told = _typeset(amount(claim))
    return f"{_HEDGES[claim.qualifier]} {told}" if claim.qualifier in _HEDGES else told


def bare(claim: Claim, power: int) -> str:
    """Return a figure in units of ten to the ``power``, with its wording and the digits it was printed with: ``about 7.1``."""
    if isinstance(claim.value, tuple):
        return _typeset(" .. ".join(number(end, power, _decimals(end.scaleb(-power))) for end in claim.value))
    decimals = 0 if not claim.ulp else min(max(0, -claim.ulp.scaleb(-power).adjusted()), 9)
    told = _typeset(number(claim.value, power, decimals))
    return f"{_HEDGES[claim.qualifier]} {told}" if claim.qualifier in _HEDGES else told


def interval_words(interval: Interval, unit: str) -> str:
    """Return an interval: ``10.45 to 10.55 bn USD``."""
    return _typeset(span(Interval(interval.low, interval.high), unit))


def measure_words(claim: Claim) -> str:
    """Return what a figure measures, with goods and basis where they are told."""
    told = _MEASURES.get(claim.measure, claim.measure)
    return f"{told}{goods(claim)}{f' ({claim.basis})' if claim.basis and claim.basis != claim.commodity else ''}"


def flow_words(claim: Claim) -> str:
    """Return which flow or figure a claim is about, inside a sentence.

    A growth rate is about what grows: ``Ukraine's exports of maize``, ``trade of Kazakhstan and Poland``.
    """
    measure = claim.of or claim.measure
    if measure == "quantity":
        measure = {"export": "exported quantity", "import": "imported quantity"}.get(claim.direction or "", measure)
    partner = claim.partner if claim.partner != WORLD else None
    if measure == "turnover" and partner and claim.reporter:
        return f"trade{goods(claim, 'in')} of {listed(sorted(party(code) for code in (claim.reporter, partner)))}"
    way = {"exports": "to", "exported quantity": "to", "imports": "from", "imported quantity": "from"}.get(measure, "with")
    owner = f"{possessive(party(claim.reporter))} " if claim.reporter else ""
    other = f" {way} {party(partner)}" if partner else ""
    return f"{owner}{_FLOWS.get(measure, measure)}{goods(claim)}{other}"


def possessive(name: str) -> str:
    """Return the owner's form of a name: ``China's``, ``the Netherlands'``."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def goods(claim: Claim, word: str = "of") -> str:
    """Return the goods a figure is about, behind a word: `` of wheat``; empty for all goods."""
    return f" {word} {shortened(cleaned(claim.commodity.replace('_', ' ')), _NAME)}" if claim.commodity else ""


def times_words(ratio: Interval) -> tuple[str, bool]:
    """Return how much larger a figure is, and whether it is told as times (``3.7 to 3.8 times``) or percent (``28 to 32 %``)."""
    if ratio.low is not None and ratio.low >= _FACTOR:
        return f"{_ends(ratio)} times", True
    more = (ratio - Interval.point(Decimal(1))) * Interval.point(_HUNDRED)
    return f"{_ends(more)} %", False


def source_words(claims: Iterable[Claim], dates: Mapping[str, str]) -> str:
    """Return the documents that claims are from, each with its date and the numbers of its claims."""
    by_doc: dict[str, list[int]] = {}
    for claim in claims:
        by_doc.setdefault(claim.doc, []).append(claim.claim)
    told = [_document(doc, numbers, dates.get(doc)) for doc, numbers in by_doc.items()]
    shown = told[:4] + ([counted(len(told) - 4, "more document")] if len(told) > 4 else [])
    return f"Source: {'; '.join(shown)}."


def document_name(doc: str) -> str:
    """Return the last part of a document's name, short enough for a line."""
    return shortened(cleaned(PurePath(doc).name or doc), 60)


def _document(doc: str, numbers: list[int], day: str | None) -> str:
    numbers = sorted(set(numbers))
    runs = _runs(numbers)
    shown = [*runs[:6], *(["others"] if len(runs) > 6 else [])]
    which = f"claim{'s' if len(numbers) > 1 else ''} {listed(shown)}"
    return f"{document_name(doc)} ({day_words(day) if day else 'no date told'}), {which}"


def _decimals(value: Decimal) -> int:
    """Return how many decimals a value has."""
    return min(max(0, -int(value.normalize().as_tuple().exponent)), 9)


def _typeset(told: str) -> str:
    """Return a figure with a true minus, its ends joined by a word."""
    return re.sub(r"-(?=\d)", "\u2212", told.replace(" .. ", " to "))


def _runs(numbers: list[int]) -> list[str]:
    """Return numbers in order, three and more in a row as ``1 to 3``."""
    runs: list[list[int]] = []
    for one in numbers:
        if runs and one == runs[-1][-1] + 1:
            runs[-1].append(one)
        else:
            runs.append([one])
    return [told for run in runs for told in ([f"{run[0]} to {run[-1]}"] if len(run) > 2 else map(str, run))]


def _single(text: str) -> str:
    if text.count("-") == 2:
        return day_words(text)
    found = Period.parse(text)
    year = found.first.year
    if found.grain in _PARTS:
        names = _PARTS[found.grain]
        return f"{names[(found.first.month - 1) * len(names) // 12]} of {year}"
    return f"{_MONTHS[found.first.month - 1]} {year}" if found.grain == "month" else str(year)


def _ends(interval: Interval) -> str:
    """Return the ends of an interval with the fewest decimals that keep two digits of them."""
    known = [end for end in (interval.low, interval.high) if end is not None]
    places = max(0, 1 - max(end.adjusted() for end in known)) if known else 0
    low, high = (None if end is None else _rounded(end, places) for end in (interval.low, interval.high))
    if low is None or high is None:
        return f"at least {low}" if low else f"up to {high}"
    return low if low == high else f"{low} to {high}"


def _rounded(value: Decimal, places: int) -> str:
    return format(value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP), "f")
