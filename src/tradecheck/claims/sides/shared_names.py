"""Names that several countries share: which of them a text means.

In: the sentences of a document, whose lexicon gives such a name all its countries. Out: the same sentences, each name with one country.
``BRA|PAK`` (巴, short for either) is the one the text names elsewhere, and none where it names neither; a name of one letter is one
only before a flow, an office, a partner or a year. ``CHN/SGP`` (我国, our country)
is the first, unless another of them is named as a side more than once or beside its currency, not only as somebody's partner or
in a list, and not in the clause of "our country"; that of the press that prints the text before all (category `wire`, or a
dateline of its own: 越通社河内; 雅加达讯). An office whose name several countries have (INE, NBS) is that of the country
the text names, else an office that does not tell its country.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ...party import COUNTRIES
from ...units import TENDER
from ..numbers.numerals import is_year
from ..sentence import Sentence
from .datelines import dateline
from .owners import opens_name

_NAME = 12  # tokens of the name of an office
_HEAD = 6  # sentences in which a text tells who prints it
_ENOUGH = 2  # signs that another country is the own one: it is named as a side, its currency is paid
_LED = ("measure", "measure_weak", "body", "goods")
_TO_PARTNERS = ("to", "from", "with")
_CATEGORIES = ("country", "adjective", "named_body")


def settle_names(sentences: Sequence[Sentence]) -> None:
    """Give each shared name the country that is meant; where nothing tells, take its country away."""
    for sentence in sentences:
        _settle_owned(sentence)
    _settle_introduced(sentences)
    shared = [(s, mark, category) for s in sentences for category in _CATEGORIES for mark in s.of(category) if _codes(mark, category)]
    if not shared:
        return
    sides, named = _named(sentences)
    press = _press(sentences, sides)
    others = {code for sentence, mark, category in shared if "/" in mark.meanings[category] for code in _beside(sentence, mark)}
    paid = {mark.meanings["currency"] for sentence in sentences for mark in sentence.of("currency")}
    for sentence, mark, category in shared:
        codes = _codes(mark, category)
        if _is_bare(sentence, mark) and not _leads(sentence, mark):
            _forget(sentence, mark, category)
            continue
        own = "/" in mark.meanings[category]
        told = max(codes, key=lambda code: (not own or code not in others, sides[code], 0 if own else named[code]))
        if own and told != codes[0] and sides[told] + (TENDER.get(told) in paid) < _ENOUGH:
            told = codes[0]
        told = press if own and press is not None else told
        if own or named[told]:
            mark[category] = told
        else:
            _forget(sentence, mark, category)


def _settle_owned(sentence: Sentence) -> None:
    """Give an office behind a country to that country where words are not parted: 柬埔寨海关总署 is not China's customs."""
    for mark in sentence.of("named_body"):
        before = [country for country in sentence.of("country") if country["country"] in COUNTRIES and country.j <= mark.i]
        if before and not before[-1].get("case") and opens_name(sentence, before[-1], mark):
            mark["named_body"] = before[-1]["country"]


def _settle_introduced(sentences: Sequence[Sentence]) -> None:
    """Give the letters of an office that a text introduces the country of its full name: Office national du Kazakhstan (BNS)."""
    introduced: dict[str, str] = {}
    for sentence in sentences:
        for mark in sentence.of("named_body"):
            letters = sentence.printed(mark.i)
            if (
                mark.j == mark.i + 1
                and letters.isupper()
                and sentence.printed(mark.i - 1) in ("(", "（")
                and sentence.printed(mark.j) in (")", "）")
            ):
                introduced.setdefault(letters, _country_of_office(sentence, mark.i - 1))
            if introduced.get(letters):
                mark["named_body"] = introduced[letters]


def _country_of_office(sentence: Sentence, end: int) -> str:
    """Return the one country named in the name of an office that ends before a token, nothing where none or several are."""
    body = next((mark for mark in reversed(sentence.of("body")) if end - _NAME <= mark.i < end), None)
    if body is None or body.get("named_body") in COUNTRIES:
        return "" if body is None else body["named_body"]
    named = {mark.meanings[c] for c in ("country", "adjective") for mark in sentence.of(c) if body.i - 1 <= mark.i < end}
    return next(iter(named)) if len(named) == 1 and named <= COUNTRIES else ""


def short_names(sentences: Sequence[Sentence]) -> dict[str, str]:
    """Return the letters of an office that a text gives a flow as its short name: внешнеторговый оборот (ВТО) is no WTO."""
    short: dict[str, str] = {}
    for sentence in sentences:
        for mark in sentence.of("named_body"):
            long = sentence.at.get(mark.i - 2)
            bracketed = sentence.printed(mark.i - 1) in ("(", "（") and sentence.printed(mark.j) in (")", "）")
            if bracketed and long is not None and "measure" in long and sentence.printed(mark.i).isupper():
                short[sentence.printed(mark.i)] = long.meanings["measure"]
    return short


def settle_short(sentence: Sentence, short: Mapping[str, str]) -> None:
    """Let the short names of flows mean these."""
    for mark in list(sentence.of("named_body")) if short else ():
        flow = short.get(sentence.printed(mark.i))
        if flow is not None and mark.j == mark.i + 1:
            mark.clear()
            mark["measure"] = flow
            sentence.by["named_body"] = [other for other in sentence.of("named_body") if other is not mark]
            sentence.by["measure"] = sorted((*sentence.of("measure"), mark), key=lambda other: other.i)


def settle_apart(sentence: Sentence) -> None:
    """Give the shared names of a line that stands apart, as in a table, the country the whole text is about or the line names."""
    shared = [(mark, category) for category in _CATEGORIES for mark in sentence.of(category) if _codes(mark, category)]
    for mark, category in shared:
        codes = _codes(mark, category)
        named = (*sentence.homes, *(other.meanings.get("country") for other in sentence.of("country")))
        told = next((code for code in named if code in codes), codes[0] if "/" in mark.meanings[category] else None)
        if told:
            mark[category] = told
        else:
            _forget(sentence, mark, category)


def _forget(sentence: Sentence, mark: Mark, category: str) -> None:
    """Take a name its country; the office of one of several stays an office, whose country must be told beside it."""
    office = category == "named_body" and "" not in _codes(mark, category)
    del mark[category]
    mark.pop("case", None)
    sentence.by[category] = [other for other in sentence.by[category] if other is not mark]
    if office and "body" not in mark:
        mark["body"] = "statistics"
        sentence.by["body"] = sorted((*sentence.of("body"), mark), key=lambda other: other.i)


def _codes(mark: Mark, category: str) -> list[str]:
    value = mark.meanings[category]
    return value.replace("/", "|").split("|") if "|" in value or "/" in value else []


def _is_bare(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a name is one letter of a language that parts no words, which other words have too: 埃, 乌."""
    return mark.j == mark.i + 1 and is_cjk(sentence.word(mark.i)) and len(sentence.word(mark.i)) == 1


def _leads(sentence: Sentence, bare: Mark) -> bool:
    """Return whether such a name stands right before a flow, an office, a partner or a year: 埃出口, 塞央行, 乌对华出口, 匈2021年."""
    behind = sentence.at.get(bare.j)
    if behind is None:
        return is_year(sentence.printed(bare.j))
    return any(c in behind for c in _LED) or "country" in behind and "case" in behind


def _press(sentences: Sequence[Sentence], sides: Counter[str]) -> str | None:
    """Return the country whose press prints a text: that of the agency or paper in its head, else that of its dateline.

    越通社河内：; 《国际日报》雅加达讯; a report of 新华社 from there is China's. A bare dateline needs another sign of its country.
    """
    told = (mark.meanings["wire"] for sentence in sentences[:_HEAD] for mark in sentence.of("wire") if _opens(sentence, mark))
    printed = next((code for code in told if code in COUNTRIES), None)
    town = dateline(sentences) if printed is None else None
    return printed or (town if town is not None and sides[town] >= _ENOUGH else None)


def _opens(sentence: Sentence, paper: Mark) -> bool:
    """Return whether the name of a paper opens a sentence, be it in brackets: not 据越通社报道."""
    return not any(sentence.printed(k)[:1].isalnum() for k in range(sentence.first, paper.i))


def _beside(sentence: Sentence, own: Mark) -> Iterator[str]:
    """Yield the countries named in the clause of "our country", which they are not: 马来西亚对我国出口, 我国与马来西亚贸易额."""
    clause = sentence.clause_of(own.i)
    named = (mark for mark in sentence.of("country") if mark is not own and sentence.clause_of(mark.i) == clause)
    yield from (mark.meanings["country"] for mark in named if mark.meanings["country"] in COUNTRIES)


def _in_list(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country is but one of a list: 德国、新加坡对华投资分别增长."""
    return "、" in (sentence.word(mark.i - 1), sentence.word(mark.j))


def _named(sentences: Sequence[Sentence]) -> tuple[Counter[str], Counter[str]]:
    """Count how often a country is named by itself or by its office, not as somebody's partner (a Chile), and how often at all."""
    sides: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for sentence in sentences:
        for category in _CATEGORIES:
            for mark in sentence.of(category):
                named[mark.meanings[category]] += 1
                partner = mark.get("case") or sentence.mark(mark.i - 1, "preposition") in _TO_PARTNERS
                if not partner and not _in_list(sentence, mark):
                    sides[mark.meanings[category]] += 1
    return sides, named
