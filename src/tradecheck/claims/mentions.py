"""Which countries a document names, how often, and whose offices it cites.

In: the sentences of a document. Out: weights of the countries, where each is named first, and the offices cited in order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..lexicons.lexicon import Mark
from ..party import COUNTRIES, CURRENCY_HOMES, WORLD
from .owners import leads_to, nearest_party, party_of, side_before
from .sentence import Sentence
from .speakers import behind_partner_word


def mentions(sentences: Sequence[Sentence]) -> tuple[Counter[str], dict[str, int], set[str]]:
    """Count the countries named; headings and sentences about trade count more. Also those only told as partners."""
    counts: Counter[str] = Counter()
    told: Counter[str] = Counter()
    first: dict[str, int] = {}
    for place, sentence in enumerate(sentences):
        marks = [*sentence.of("country"), *sentence.of("adjective")]
        weight = 3 if sentence.block == 0 else 2 if sentence.of("measure") else 1
        for mark in marks:
            code = party_of(mark)
            if code is None or code == WORLD or "currency" in mark:
                continue
            if is_place(sentence, mark):
                continue  # a place of meeting says little of who trades
            counts[code] += weight
            told[code] += 0 if "country" in mark and behind_partner_word(sentence, mark) else 1
            first.setdefault(code, place * 1000 + mark.i)
        for mark in sentence.of("named_body"):
            code = mark.meanings["named_body"]
            if code in COUNTRIES:  # who counts the figures is mostly one of the two sides
                counts[code] += 2
                told[code] += 2
                first.setdefault(code, place * 1000 + mark.i)
        for mark in sentence.of("currency"):
            code = CURRENCY_HOMES.get(mark.meanings["currency"])
            if code and sentence.of("measure") and "unit" not in mark and "currencies" not in mark:
                counts[code] += 1
                told[code] += 1
                first.setdefault(code, place * 1000 + mark.i)
    return counts, first, {code for code in counts if not told[code]}


def is_place(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country is only where something takes place: in Budapest."""
    before = sentence.at.get(mark.i - 1)
    placed = before is not None and before.get("preposition") == "in" and not leads_to(sentence, before)
    return placed or mark.get("case") == "locative"


def cited_offices(sentences: Sequence[Sentence]) -> list[str]:
    """Return the countries whose offices are named, in order of place."""
    offices = [(s, mark) for s in sentences for mark in sorted((*s.of("named_body"), *s.of("body")), key=lambda mark: mark.i)]
    told = [mark.get("named_body") or nearest_party(s, mark) or side_before(s, mark) for s, mark in offices if mark.get("body") != "office"]
    return [code for code in told if code]
