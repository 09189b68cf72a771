"""Whose release a text is: the country of the statistical office, central bank or customs that issues it.

It stands in a title or first line, behind "Source:" in a line of its own, or is told by the form of the text alone: a title with
a flow and its period over tables, notes on methods and dates of the next release.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...lexicons.lexicon import Mark
from ...party import GROUPS, WORLD
from ..sentence import Sentence
from .owners import any_country, nearest_party, party_of
from .speakers import promoter_of

_HEAD_BLOCKS = 3
_ROMAN = re.compile("[ivx]+|[0-9]")
_OPENING = 3  # tokens in which a sentence points back to the figures
_COUNTS = ("statistics", "customs", "bank")
_FORM_CUES = 2  # so many different words of a release's form tell one


def issuer_of(sentences: Sequence[Sentence]) -> str | None:
    """Return the country (or body) of the statistical office, central bank or customs that issues the text.

    It stands in a title or first line, or behind "Source:" in a line of its own.
    """
    head = [s for s in sentences if s.block < _HEAD_BLOCKS and (s.heading or s.block == 0)][:4]
    if any(s.of("foreign_body") for s in head) and promoter_of(sentences) is None:
        return None
    for sentence in head:
        letterhead = sentence is head[0] and "\n" in sentence.text[sentence.tokens.starts[0] : sentence.tokens.ends[sentence.last - 1]]
        figures = not letterhead and sentence.digits and (sentence.of("measure") or sentence.of("currency"))
        found = _office(sentence, sentences) if _issues(sentence) and (sentence.heading or not figures) else None
        if found:
            return found
    last = max((place for place, sentence in enumerate(sentences) if _has_figures(sentence)), default=-1)
    lines = (sentence for place, sentence in enumerate(sentences) if _is_source_line(sentence, closing=place > last))
    told = {found for sentence in lines if (found := _office(sentence, sentences, alone=True))}
    return told.pop() if len(told) == 1 else None  # of two tables with sources of their own, none is the text's


def _has_figures(sentence: Sentence) -> bool:
    return bool(sentence.digits) and any(sentence.of(category) for category in ("currency", "relative", "scale", "unit"))


def _is_source_line(sentence: Sentence, closing: bool) -> bool:
    """Return whether a sentence tells the source of a text: "Source:", that all figures come from it, or a closing note on its making.

    They come from the customs of China unless stated otherwise; elaborado sobre la base de registros de Aduanas; all trade values
    are taken from Stats NZ.
    """
    if sentence.of("foreign_body"):
        return False  # an embassy counts nothing
    told = {mark.meanings["source_line"] for mark in sentence.of("source_line")}
    if "all" in told:
        return True
    opening = sentence.starting(sentence.first, "source_line")
    line = opening is not None and sentence.word(opening.j) in (":", "：", "–", "-")
    return (line or closing and (_tells_whence(sentence, told) or _is_imprint(sentence))) and not _of_several(sentence)


def _is_imprint(sentence: Sentence) -> bool:
    """Return whether a closing line is but the name of an office: Bundesamt für Zoll und Grenzsicherheit BAZG."""
    offices = [m for m in sentence.marks if m.get("named_body") or m.get("body") in _COUNTS]
    whose = [m for m in sentence.marks if any(c in m for c in ("country", "adjective", "preposition"))]
    named = {k for mark in (*offices, *whose) for k in range(mark.i, mark.j)}
    return bool(offices) and sentence.last - sentence.first - len(named) <= _BESIDE and not sentence.digits and len(named) > 1


_BESIDE = 1  # words of such a line beside the name


def _tells_whence(sentence: Sentence, told: set[str]) -> bool:
    """Return whether a sentence tells where figures come from, not samples or goods."""
    if any(mark.i - sentence.first <= _OPENING for mark in sentence.of("point_back")):
        return True
    taken = [cue for cue in sentence.of("source_cue") if any(_means_taken(sentence, k) for k in range(cue.i, cue.j))]  # taken from
    data = "data" in told or len(sentence.of("source_cue")) > len(taken) or sentence.of("measure") or sentence.of("measure_weak")
    return bool(data) and ("compiled" in told or bool(taken))


def _means_taken(sentence: Sentence, at: int) -> bool:
    return sentence.lexicon.meanings(sentence.word(at)).get("source_line") == "compiled"


def _issues(sentence: Sentence) -> bool:
    """Return whether an office in a line of the head issues the text; that cited by a numbered section does not.

    I. ТОРГОВЛЯ (по данным Агентства статистики) tells whose the figures below are, in a text that another office issues.
    """
    cited = sentence.of("source_cue")
    section = sentence.word(sentence.first + 1) == "." and bool(_ROMAN.fullmatch(sentence.word(sentence.first)))
    return not sentence.of("tell") and (not cited or sentence.heading and not section)


def _of_several(sentence: Sentence) -> bool:
    """Return whether a line names offices of several countries, so that no figure tells whose it is."""
    return len({mark.meanings["named_body"] for mark in sentence.of("named_body")}) > 1


def _office(sentence: Sentence, sentences: Sequence[Sentence], alone: bool = False) -> str | None:
    """Return the country of the first office a line names, or its body; ``alone``, one word is enough, and a ministry: Source: Customs."""
    for mark in sentence.marks:
        if "named_body" in mark:
            return mark.meanings["named_body"]
        counts = mark.get("body") in _COUNTS or alone and mark.get("body") == "ministry"
        owner = nearest_party(sentence, mark) if counts else None
        if counts and ("source_cue" not in mark or _named_by_country(sentence, mark) or alone and owner):
            named = owner or any_country(sentence)
            if named or alone or mark.j - mark.i > 1:  # not: two customs houses
                return named or _first_country(sentences)
    return None


def _named_by_country(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a word for figures is the name of an office, its country right behind it: Statistics Korea."""
    country = sentence.starting(mark.j, "country")
    return country is not None and sentence.printed(mark.i)[:1].isupper() and mark.i > sentence.first


def issued_by(sentences: Sequence[Sentence], issuer: str | None) -> str:
    """Return whose text it is: ``office`` of statistics, customs or a bank, ``ministry``, or ``promoter`` of trade or investment."""
    head = [s for s in sentences if s.block < _HEAD_BLOCKS and (s.heading or s.block == 0)][:4]
    for sentence in head:
        for mark in sentence.of("named_body"):
            if mark.meanings["named_body"] == issuer:
                return _kind(sentence, mark)
    return "office"


def _kind(sentence: Sentence, mark: Mark) -> str:
    """Return what the name of an office means; that of a ministry begins so or has a word that means one: Secretaría de Agricultura."""
    if mark.get("body") in ("ministry", "promoter"):
        return mark.meanings["body"]
    words = [sentence.word(k) for k in range(mark.i, mark.j)]
    parts = (*words, *(" ".join(words[:length]) for length in range(2, len(words))))
    return "ministry" if any(sentence.lexicon.meanings(part).get("body") == "ministry" for part in parts) else "office"


def _first_country(sentences: Sequence[Sentence]) -> str | None:
    for sentence in sentences:
        for mark in sentence.marks:
            code = party_of(mark)
            if code and code != WORLD and code not in GROUPS:
                return code
    return None


def is_release(sentences: Sequence[Sentence]) -> bool:
    """Return whether the form of a text is that of a statistical release, though it names no office as its issuer.

    Such a text cites nobody and speaks of tables, revisions, seasonal adjustment, the next release.
    """
    cues = {mark.get("release") for sentence in sentences for mark in sentence.of("release")}
    wanted = _FORM_CUES + any(map(_speaks, sentences))  # China took $2.0 billion of our goods
    return len(cues) >= wanted and not any(sentence.of("foreign_body") or _cites(sentence) for sentence in sentences)


def _speaks(sentence: Sentence) -> bool:
    return any(mark.meanings["side"] == "we" for mark in sentence.of("side"))


def _cites(sentence: Sentence) -> bool:
    """Return whether a sentence cites an office: a text that cites is no office's own."""
    offices = sentence.of("named_body") or any(mark.meanings["body"] in _COUNTS for mark in sentence.of("body"))
    return bool(offices) and any(mark.meanings["source_cue"] == "strong" for mark in sentence.of("source_cue"))
