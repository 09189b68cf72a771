"""Fact sheets on one country, issued in another: its trade with all stands beside that with the country of the reader.

In: the sentences of a document and its own side so far. Out: the country that the sheet is about, or nothing. Bulgaria in pillole:
Export 2023 is Bulgaria's with all, Interscambio con l'Italia that of both.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...party import COUNTRIES
from ..sentence import Sentence
from .datelines import is_town
from .owners import party_of
from .speakers import behind_partner_word

_HEAD = 4  # sentences
_LABEL = 10  # tokens
_FLOWS = frozenset(("exports", "imports", "turnover"))


def profiled(sentences: Sequence[Sentence], home: str | None, other: str | None) -> str | None:
    """Return the one country that the head names, where bare labels tell both flows and another label that with the reader's country.

    That is the own side so far, or the ``other`` side where the sheet is about the own one.
    """
    head = [s for s in sentences[:_HEAD] if s.heading or s is sentences[0] and not s.of("currency")]
    names = ((s, m) for s in head for m in s.of("country") if not is_town(s, m) and not behind_partner_word(s, m))  # Handel mit Österreich
    named = {code for _, m in names if (code := party_of(m)) in COUNTRIES}
    subjects = {home} if home in named and other not in named else named - {home}
    reader = other if subjects == {home} else home
    if reader is None or len(subjects) != 1:
        return None
    labels = [(_flow(sentence), _parties(sentence)) for sentence in sentences[1:] if _is_label(sentence)]
    bare = {flow for flow, parties in labels if not parties}
    both = any(flow is not None and parties == {reader} for flow, parties in labels)
    return next(iter(subjects)) if both and bare >= {"exports", "imports"} else None


def profiled_for(sentences: Sequence[Sentence], home: str | None) -> str | None:
    """Return the country that a title names where a heading below leads trade to home: Länderprofil Rumänien; Handel mit Österreich."""
    heads = [s for s in sentences[: _HEAD + 1] if s.heading]
    marks = [(s, mark) for s in heads for mark in s.of("country") if party_of(mark) in COUNTRIES]
    led = {party_of(mark) for s, mark in marks if s.of("measure") and behind_partner_word(s, mark)}
    titles = {party_of(mark) for s, mark in marks if not behind_partner_word(s, mark)} - {home}
    return titles.pop() if led == {home} and len(titles) == 1 else None


def _is_label(sentence: Sentence) -> bool:
    return _colon(sentence) is not None and bool(sentence.digits)


def _colon(sentence: Sentence) -> int | None:
    """Return the colon that ends a short label at the head of a line."""
    within = range(sentence.first, min(sentence.first + _LABEL, sentence.last))
    return next((k for k in within if sentence.printed(k) in (":", "：")), None)


def _flow(sentence: Sentence) -> str | None:
    """Return the flow that a label tells."""
    end = _colon(sentence) or sentence.first
    told = (mark.meanings["measure"] for mark in sentence.of("measure") if mark.i < end)
    return next((measure for measure in told if measure in _FLOWS), None)


def _parties(sentence: Sentence) -> set[str | None]:
    """Return the countries that a label names."""
    end = _colon(sentence) or sentence.first
    return {party_of(mark) for c in ("country", "adjective") for mark in sentence.of(c) if mark.i < end}
