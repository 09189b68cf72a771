"""Which countries a document names, how often, and whose offices it cites.

In: the sentences of a document. Out: `Mentions`: weights of the countries, where each is named first, those that are only told as
partners, and the offices cited in order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ...party import COUNTRIES, CURRENCY_HOMES, WORLD
from ..roles.pairs import sides_of, trades_together
from ..roles.subjects import trades, trades_last, trades_on
from ..sentence import Sentence
from .owners import crosses_border, leads_to, nearest_party, party_of, side_before
from .speakers import behind_partner_word

PLACES = 1000  # a place is the number of the sentence times this, and the token


@dataclass(frozen=True)
class Mentions:
    """The countries of a document: ``counts`` by weight, ``first`` by place, ``cited`` by the offices named, in order."""

    counts: Counter[str] = field(default_factory=Counter)
    first: dict[str, int] = field(default_factory=dict)
    partners: frozenset[str] = frozenset()  # told only as partners: exports to Peru
    cited: tuple[str, ...] = ()

    @cached_property
    def every(self) -> list[str]:
        return sorted(self.counts, key=lambda code: (-self.counts[code], self.first[code]))

    @cached_property
    def ranked(self) -> list[str]:
        """Return the countries named most that may own the text: those that are not told only as partners, unless all two are."""
        every = self.every
        return [code for code in every if code not in self.partners] or (every if len(every) == 2 else [])

    def about_as_often(self, part: float) -> bool:
        """Return whether the second country is named at least ``part`` as often as the first."""
        ranked = self.ranked
        return len(ranked) > 1 and self.counts[ranked[1]] >= part * self.counts[ranked[0]]


def mentions(sentences: Sequence[Sentence]) -> Mentions:
    """Count the countries named; headings and sentences about trade count more."""
    counts: Counter[str] = Counter()
    told: Counter[str] = Counter()
    first: dict[str, int] = {}
    for place, sentence in enumerate(sentences):
        weight = 3 if sentence.block == 0 else 2 if sentence.of("measure") else 1
        for mark, code, named, owning in _named(sentence, weight):
            counts[code] += named
            told[code] += owning
            first.setdefault(code, place * PLACES + mark.i)
    return Mentions(counts, first, frozenset(code for code in counts if not told[code]), tuple(cited_offices(sentences)))


def _named(sentence: Sentence, weight: int) -> list[tuple[Mark, str, int, int]]:
    """Return the marks that name a country, how much each weighs, and how much of that is not told as a partner."""
    found: list[tuple[Mark, str, int, int]] = []
    for mark in sentence.of("pair"):
        if trades_together(sentence, mark):
            found += [(mark, code, weight, 0) for code in sides_of(mark)]
    for mark in (*sentence.of("country"), *sentence.of("adjective")):
        if any(mark is pair for pair, *_ in found):
            continue
        code, placed = party_of(mark), is_place(sentence, mark)
        if code is None or code == WORLD or "currency" in mark or mark.get("transit") not in (None, "route"):
            continue
        if not placed:
            found.append((mark, code, weight, 0 if _is_partner(sentence, mark) or _holds_place(sentence, mark) else 1))
        elif "country" in mark:
            found.append((mark, code, 1, 0))  # quelque 300 entreprises opèrent au Vietnam
    for mark in sentence.of("named_body"):
        if mark.meanings["named_body"] in COUNTRIES:  # who counts the figures is mostly one of the two sides
            found.append((mark, mark.meanings["named_body"], 2, 2))
    for mark in sentence.of("currency") if sentence.of("measure") else ():
        code = CURRENCY_HOMES.get(mark.meanings["currency"])
        if code and "unit" not in mark and "currencies" not in mark:
            found.append((mark, code, 1, 1))
    return found


def _is_partner(sentence: Sentence, mark: Mark) -> bool:
    """Return whether goods go to a country or come from it, and do not leave or enter it itself: aus Österreich wurden Waren exportiert."""
    preposition = sentence.mark(mark.i - 1, "preposition") or ""
    own = preposition in ("from", "to") and crosses_border(sentence, preposition, mark)
    return "country" in mark and not own and behind_partner_word(sentence, mark)


def _holds_place(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country is called somebody's partner, customer or supplier: France is the first customer of Morocco."""
    if "country" not in mark or mark.get("case") or sentence.mark(mark.j, "possessive") is not None:
        return False
    subject = sentence.word(mark.j) in _NO_VERB and mark.i == sentence.first  # Türkiye, Vietnam'ın en büyük pazarı
    clause = sentence.clause_of(mark.i)
    clauses = (clause, clause + 1) if subject and sentence.lexicon.verb_last else (clause,)
    behind = any(other.i < mark.i and sentence.clause_of(other.i) == clause for other in sentence.of("country"))
    if behind or sentence.mark(mark.i - 1, "preposition") is not None:
        return False  # 中国是越南最大的出口市场: Vietnam's market
    if is_cjk(sentence.word(mark.i)) and any(
        other.i > mark.i and sentence.clause_of(other.i) == clause for other in sentence.of("country")
    ):
        if sentence.mark(mark.j, "step") != "to":
            return False  # 摩尔多瓦主要出口市场为罗马尼亚: Moldova's markets
    nouns = (noun for noun in sentence.of("measure_weak") if noun.get("rank_cue") == "place" and noun["measure_weak"] in _PLACED)
    nouns = (noun for noun in nouns if sentence.starting(noun.j, "measure") is None)  # ortağıyla ticarette: in trade with its partner
    return any(0 <= noun.i - mark.j <= _TO_NOUN and sentence.clause_of(noun.i) in clauses for noun in nouns)


_TO_NOUN = 12  # tokens from a country to what it is called
_NO_VERB = (",", "–", "—", "-")
_PLACED = ("turnover", "exports_rank", "imports_rank")


def whose_customer(sentence: Sentence) -> str | None:
    """Return the one country besides those called partners or customers in a sentence, which it is the partner or customer of."""
    named = [
        (mark, code) for category in ("country", "adjective") for mark in sentence.of(category) if (code := party_of(mark)) in COUNTRIES
    ]
    held = {code for mark, code in named if _holds_place(sentence, mark)}
    owners = {code for _, code in named} - held
    return next(iter(owners)) if len(held) == len(owners) == 1 else None


def is_place(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country is only where something takes place: in Budapest, a place of meeting; not a rise in Polish exports."""
    if "adjective" in mark and sentence.mark(mark.j, "measure"):
        return False
    before = sentence.at.get(mark.i - 1)
    placed = before is not None and before.get("preposition") == "in" and not leads_to(sentence, before)
    bare = sentence.lexicon.inflected and before is not None and "preposition" not in before  # продала Молдові
    return placed and not _sold_there(sentence, mark) or mark.get("case") == "locative" and not bare


def _sold_there(sentence: Sentence, mark: Mark) -> bool:
    """Return whether "in" leads from a verb of selling or buying to its partner: a vendu au Burkina Faso; sold in Kenya."""
    verb = sentence.ending(mark.i - 2, "measure_weak")
    return verb is not None and verb.meanings["measure_weak"] in ("exports", "imports")


def cited_offices(sentences: Sequence[Sentence]) -> list[str]:
    """Return the countries whose offices are named, in order of place; an office without a country is that of who trades beside it."""
    offices = [(s, mark) for s in sentences for mark in sorted((*s.of("named_body"), *s.of("body")), key=lambda mark: mark.i)]
    told = [_office_of(s, mark) for s, mark in offices if mark.get("body") != "office"]
    return [code for code in told if code]


def _office_of(sentence: Sentence, office: Mark) -> str | None:
    """Return whose an office is: Азербайджан продал в Россию томатов на 74 млн, следует из данных таможенного комитета."""
    told = office.get("named_body") or nearest_party(sentence, office) or side_before(sentence, office)
    return told or next((party_of(m) for m in sentence.of("country") if any(ask(sentence, m) for ask in _TRADES)), None)


_TRADES = (trades, trades_on, trades_last)
