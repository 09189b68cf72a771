"""Which of the countries named is the own side of a document: by title, language, dateline, flows and offices.

In: the sentences and the countries by weight. Out: a country, or none where the rule asked says nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..party import COUNTRIES
from .mentions import cited_offices, is_place
from .owners import party_of
from .sentence import Sentence
from .speakers import behind_partner_word, dateline, title_owner


def titled(sentences: Sequence[Sentence], ranked: list[str], counts: Counter[str]) -> str | None:
    """Return the owner of the title's figures, unless the office cited first is of the country named most.

    Vietnam: overseas trade, told by British figures.
    """
    owner = title_owner(sentences)
    cited = cited_offices(sentences)[:1]
    leads = owner in ranked[:2] and cited == ranked[:1] and counts[cited[0]] > counts[owner or ""]
    return cited[0] if leads else owner


def first_of_two(ranked: list[str], counts: Counter[str], first: dict[str, int]) -> str | None:
    """Return the most named country, or of two that are named about as often the one named first: its own side."""
    if len(ranked) > 1 and counts[ranked[1]] * 3 >= counts[ranked[0]]:
        return min(ranked[:2], key=lambda code: first[code])
    return ranked[0] if ranked else None


def _at_home(sentences: Sequence[Sentence], ranked: list[str]) -> str | None:
    """Return the first of the two countries a title names where the text is dated from a town of it: Kazakhstan and Poland discuss."""
    for sentence in sentences[:3]:
        named = [mark for mark in sentence.marks if party_of(mark) in COUNTRIES and "currency" not in mark]
        codes = [party_of(mark) for mark in named if not is_place(sentence, mark)]
        if sentence.heading and len(set(codes)) == 2 and set(codes) == set(ranked[:2]):
            return codes[0] if codes[0] == dateline(sentences) else None
    return None


def unnamed_home(sentences: Sequence[Sentence]) -> str | None:
    """Return the only country whose press writes in the language of a text that does not name it, as own texts need not."""
    homes = sentences[0].lexicon.homes if sentences else frozenset()
    home = next(iter(homes)) if len(homes) == 1 else None
    named = (m for s in sentences for m in s.marks if home in (party_of(m), m.get("named_body")) and "currency" not in m)
    return home if home is not None and next(named, None) is None else None


def own_by_place(sentences: Sequence[Sentence], ranked: list[str], counts: Counter[str]) -> str | None:
    """Return that one of the two countries named most from which the text comes, by its language or its dateline.

    A correspondent abroad writes in the own language.
    """
    spoken = _of_the_language(sentences, ranked, counts) or _at_home(sentences, ranked)
    town = dateline(sentences)
    dated = town if town in ranked[:2] and counts[town] * 2 >= counts[ranked[0]] else None
    return spoken or dated


def who_owns(sentences: Sequence[Sentence], ranked: list[str], counts: Counter[str]) -> str | None:
    """Return that of the two countries named most whose flow goes to the other or comes from it, if only its flows are told so.

    Where do French exports to India stand?
    """
    if len(ranked) < 2 or counts[ranked[1]] * 3 < counts[ranked[0]]:
        return None
    owners: set[str] = set()
    for sentence in sentences:
        for mark in sentence.of("adjective"):
            flow = sentence.at.get(mark.i - 1) if not sentence.lexicon.inflected else None
            flow = flow if flow is not None and "measure" in flow else sentence.at.get(mark.j)
            if flow is None or flow.get("measure") not in ("exports", "imports") or party_of(mark) not in ranked[:2]:
                continue
            end = max(flow.j, mark.j)
            behind = (m for m in sentence.of("country") if 0 < m.i - end <= 4 and behind_partner_word(sentence, m))
            partner = next(behind, None)
            if partner is not None and party_of(partner) in ranked[:2] and party_of(partner) != party_of(mark):
                owners.add(str(party_of(mark)))
    return owners.pop() if len(owners) == 1 else None


def _of_the_language(sentences: Sequence[Sentence], ranked: list[str], counts: Counter[str]) -> str | None:
    """Return that one of two countries named about as often whose press alone writes in the language of the text.

    One whose office is cited need not be named as often.
    """
    homes = sentences[0].lexicon.homes if sentences else ()
    cited = [code for code in cited_offices(sentences) if code in homes]
    if cited and all(code == cited[0] for code in ranked[:3] if code in homes):
        return cited[0]
    if len(ranked) < 2 or counts[ranked[1]] * 3 < counts[ranked[0]] or not sentences:
        return None
    own = [code for code in ranked[:2] if code in sentences[0].lexicon.homes]
    return own[0] if len(own) == 1 else None


def first_cited(ranked: list[str], counts: Counter[str], cited: Sequence[str]) -> str | None:
    """Return the country whose office is cited first, where two or three are named about as often."""
    if len(ranked) < 2 or counts[ranked[1]] * 3 < counts[ranked[0]] * 2:
        return None
    return next((code for code in cited if code in ranked[:3]), None)
