"""Who a document is told by and about: its own side, the other side of a bilateral text, and who speaks in it.

In: the sentences of a document. Out: countries. The own side is that of the issuing office, or the one for which most of the
evidence speaks (`own_side`); a country that is only told as a partner is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...party import BODY_PARTIES, COUNTRIES, WORLD
from ..sentence import Sentence
from .datelines import only_in_dateline
from .first_person import speaks_itself, who_says_our
from .mentions import mentions
from .other_side import (
    has_a_share,
    in_two_books,
    is_part,
    on_sheet,
    one_of_both,
    one_of_many,
    only_partner,
    other_side,
    tells_all_trade,
    told_pair,
    traded_with_first,
)
from .own_side import own_side, owner_of_flows
from .owners import party_of
from .profile import profiled, profiled_for
from .speakers import joined_in_head, speaker_of

_SEVERAL = 2  # countries beside which a text is of the trade with several partners


@dataclass(frozen=True, slots=True)
class Sides:
    """The own side of a document, the other side where it is about two countries, and the country of who speaks."""

    home: str | None = None
    other: str | None = None
    speaker: str | None = None


def sides(sentences: Sequence[Sentence], issuer: str | None) -> Sides:
    """Return the sides of a document; ``issuer`` is the country or body whose office issues it."""
    named = mentions(sentences)
    counts, first_seen, every, ranked = named.counts, named.first, named.every, named.ranked
    speaker, host = speaker_of(sentences)
    home = BODY_PARTIES.get(issuer or "", issuer if issuer in COUNTRIES else None) or own_side(sentences, named)
    home = _reported_on(sentences, ranked) or home if home == WORLD else home
    if home == WORLD:
        return Sides(home)
    other = (host if host != home else None) or told_pair(sentences, home, counts)
    other = other or other_side(sentences, home, every, counts, first_seen, issuer is not None)
    other = other or one_of_both(sentences, home, counts, first_seen) or traded_with_first(sentences, home, counts)
    other = other or in_two_books(sentences, home, named.cited)
    other = other or (only_partner(sentences, home, counts, first_seen) if issuer is None else None)
    if other is None and len(every) == 2 and home in every and (speaker or who_says_our(sentences, ranked)):
        other = next(code for code in every if code != home)  # a speech that names but one other country
    other = None if other is not None and is_part(sentences, other) else other
    other = None if host is None and only_in_dateline(sentences, other) else other
    several = len(COUNTRIES.intersection(every)) > _SEVERAL
    alone = not joined_in_head(sentences, home) and not on_sheet(sentences, home, other)
    if other is not None and alone and tells_all_trade(sentences, home, of_a_kind=several):
        other = None
    if other is not None and alone and has_a_share(sentences, other):
        other = None
    alone = alone and host is None and issuer is None
    if other is not None and alone and one_of_many(sentences, other, every, home):
        other = None
    first_theirs = other is not None and other in named.cited[:1] and _opens_with_office(sentences)
    more_often = first_theirs and named.cited.count(str(other)) > named.cited.count(str(home))
    theirs = more_often or first_theirs and owner_of_flows(sentences) == other
    if speaker is not None and speaker == home and theirs and not speaks_itself(sentences):
        home, other = other, home  # an embassy that gives mostly the figures of its host
    office = speaker or issuer
    guest = next((code for code in (home, other) if office is not None and code != office), None)
    if speaker is None and several and alone and first_theirs and home not in named.cited:
        guest = other  # the office of the other side alone tells, and of its trade with all: 乌国家统计署 ... 乌外贸额207亿美元
    if other is not None and not speaks_itself(sentences) and tells_all_trade(sentences, guest, of_a_kind=True):
        home, other = guest, None  # an embassy's note on the trade of its host with all: 驻埃塞俄比亚大使馆 ... 埃塞货物出口41.2亿美元
    other = other or profiled_for(sentences, home)
    subject = profiled(sentences, home, other)
    if subject is not None:
        home, other = subject, None
    return Sides(home, other, speaker)


def _opens_with_office(sentences: Sequence[Sentence]) -> bool:
    """Return whether an office is named before the first amounts or beside them: what it tells only behind them is not the whole text."""
    for sentence in sentences:
        if sentence.of("body") or sentence.of("named_body"):
            return True
        if sentence.digits and sentence.of("currency"):
            return False
    return True


def _reported_on(sentences: Sequence[Sentence], ranked: list[str]) -> str | None:
    """Return the country that a world body reports on: the one named most, which a title names alone: IMF staff report: Ethiopia."""
    for sentence in (s for s in sentences[:3] if s.heading):
        codes = {party_of(mark) for mark in sentence.marks if "currency" not in mark} - {None}
        if codes == {*ranked[:1]} and not codes.isdisjoint(COUNTRIES):
            return ranked[0]
    return None
