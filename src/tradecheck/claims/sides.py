"""Who a document is told by and about: its own side, the other side of a bilateral text, and who speaks in it.

In: the sentences of a document. Out: countries. The own side is that of the issuing office, the speaker, the owner of the
title's figures, the dateline, or the first of the two countries named most; a country that is only told as a partner is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..party import BODY_PARTIES, COUNTRIES, WORLD
from .first_person import who_says_our, who_says_you
from .mentions import cited_offices, mentions
from .other_side import one_of_both, other_side, tells_all_trade, told_pair
from .own_side import first_cited, first_of_two, own_by_place, titled, unnamed_home, who_owns
from .sentence import Sentence
from .speakers import dateline, joined_in_head, speaker_of


@dataclass(frozen=True, slots=True)
class Sides:
    """The own side of a document, the other side where it is about two countries, and the country of who speaks."""

    home: str | None = None
    other: str | None = None
    speaker: str | None = None


def sides(sentences: Sequence[Sentence], issuer: str | None) -> Sides:
    """Return the sides of a document; ``issuer`` is the country or body whose office issues it."""
    counts, first_seen, partners = mentions(sentences)
    every = sorted(counts, key=lambda code: (-counts[code], first_seen[code]))
    ranked = [code for code in every if code not in partners] or (every if len(every) == 2 else [])
    speaker, host = speaker_of(sentences)
    home = BODY_PARTIES.get(issuer or "", issuer if issuer in COUNTRIES else None)
    if home is None:
        own = own_by_place(sentences, ranked, counts)
        own = own or first_cited(ranked, counts, cited_offices(sentences))
        first_person = who_says_you(sentences, ranked) or who_says_our(sentences, ranked)
        home = speaker or first_person or titled(sentences, ranked, counts) or own or dateline(sentences)
        weighty = home in ranked[:3] and counts[home] * 5 >= counts[ranked[0]] * 2
        heard = speaker is not None and not counts[speaker] and len(every) == 1
        if not weighty and not heard and (speaker or first_person) not in ranked[:2]:
            home = own or who_owns(sentences, ranked, counts) or first_of_two(ranked, counts, first_seen)
        if speaker is None and own is None and (len(every) > 1 or set(every) == partners):
            home = unnamed_home(sentences) or home
    if home == WORLD:
        return Sides(home)
    other = (host if host != home else None) or told_pair(sentences, home, counts)
    other = other or other_side(sentences, home, every, counts, first_seen, issuer is not None)
    other = other or one_of_both(sentences, home, counts)
    if other is None and len(every) == 2 and home in every and (speaker or who_says_our(sentences, ranked)):
        other = next(code for code in every if code != home)  # a speech that names but one other country
    if host is None and other is not None and not joined_in_head(sentences, home) and tells_all_trade(sentences, home):
        other = None
    cited = cited_offices(sentences)
    theirs = other is not None and other in cited[:1] and home not in cited
    if speaker is not None and speaker == home and theirs and not _speaks_itself(sentences):
        home, other = other, home  # an embassy that gives the figures of its host alone
    return Sides(home, other, speaker)


def _speaks_itself(sentences: Sequence[Sentence]) -> bool:
    return any(mark.meanings["side"] == "we" for sentence in sentences for mark in sentence.of("side"))
