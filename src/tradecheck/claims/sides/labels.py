"""Which country opens a paragraph as its label.

In: the sentences of a document and its own side. Out: countries by paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicons.lexicon import Mark
from ...party import COUNTRIES
from ..sentence import Sentence
from .datelines import is_town
from .owners import flow_owner, party_of
from .speakers import behind_partner_word

_ROUND = 3  # countries that open a paragraph each
_BULLETS = frozenset("-–—•*·►▪■●○")
_JOINTS = frozenset(".:–—：")
_FLOWS = ("exports", "imports", "turnover", "balance", "deficit", "surplus")


def labelled_blocks(sentences: Sequence[Sentence], home: str | None) -> dict[int, str]:
    """Return the country that opens a paragraph as its label, by paragraph, where an office or a partner is told behind it.

    Kazakhstan. The Bureau of National Statistics recorded turnover with China of 31.5 billion.
    """
    found: dict[int, str] = {}
    told: set[int] = set()
    for sentence in sentences:
        label = sentence.at.get(sentence.first)
        bare = label is not None and "country" in label and label.j >= sentence.last - 1 and not sentence.heading
        bare = bare and label is not None and not is_town(sentence, label)  # Kigali. Exports ...: a dateline
        if bare and label is not None and party_of(label) in COUNTRIES:
            found.setdefault(sentence.block, str(party_of(label)))
        elif sentence.of("body") or any(behind_partner_word(sentence, mark) for mark in sentence.of("country")):
            told.add(sentence.block)
    return {block: code for block, code in found.items() if block in told} | _round(sentences, home) | _sections(sentences, home)


def _sections(sentences: Sequence[Sentence], home: str | None) -> dict[int, str]:
    """Return the other country whose trade with all a heading announces, for the paragraphs under it: 1. Commerce extérieur du Sénégal."""
    found: dict[int, str] = {}
    owner: str | None = None
    for sentence in sentences if home in COUNTRIES else ():
        if sentence.heading:
            owners = {flow_owner(sentence, flow, ("exports", "imports", "turnover")) for flow in sentence.of("measure")} - {None}
            named = {party_of(mark) for category in ("country", "adjective") for mark in sentence.of(category)} | owners
            owner = owners.pop() if len(owners) == 1 and named == owners else None
        elif owner in COUNTRIES and owner != home:
            found[sentence.block] = str(owner)
    return found


def _round(sentences: Sequence[Sentence], home: str | None) -> dict[int, str]:
    """Return the countries of a round of news, each with its flows in a paragraph of its own; a list of partners leaves the own side out.

    • Gabon – Les exportations ont atteint 6,2 Md€. • Togo – Le déficit s'est creusé. • Tchad. L'excédent recule.
    """
    opened: dict[int, str] = {}
    flows: set[int] = set()
    for sentence in sentences:
        label = _label(sentence)
        if label is not None:
            opened.setdefault(sentence.block, str(party_of(label)))
        if any(mark.meanings["measure"] in _FLOWS for mark in sentence.of("measure")):
            flows.add(sentence.block)
    told = {block: code for block, code in opened.items() if block in flows}
    several = len(set(told.values())) >= _ROUND and len(told) == len(set(told.values()))
    return told if several and (home is None or home in told.values()) else {}


def _label(sentence: Sentence) -> Mark | None:
    """Return the country that opens a sentence and that a sign parts from the rest, or that is all of it."""
    at = sentence.first + (sentence.printed(sentence.first) in _BULLETS)
    label = sentence.at.get(at)
    if label is None or label.i != at or "country" not in label or party_of(label) not in COUNTRIES:
        return None
    return label if label.j >= sentence.last or sentence.printed(label.j) in _JOINTS else None
