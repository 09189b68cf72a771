"""Who a document is told by and about: its own side, the other side of a bilateral text, and who speaks in it.

In: the sentences of a document. Out: countries. The own side is that of the issuing office, the speaker, the owner of the
title's figures, the dateline, or the first of the two countries named most; a country that is only told as a partner is none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ..lexicons.lexicon import Mark
from ..party import BODY_PARTIES, COUNTRIES, CURRENCY_HOMES, GROUPS, WORLD
from .owners import flow_before, flows_from, leads_to, names_origin, nearest_party, party_of
from .sentence import Sentence

_HEAD_SENTENCES = 2


@dataclass(frozen=True, slots=True)
class Sides:
    """The own side of a document, the other side where it is about two countries, and the country of who speaks."""

    home: str | None = None
    other: str | None = None
    speaker: str | None = None


def sides(sentences: Sequence[Sentence], issuer: str | None) -> Sides:
    """Return the sides of a document; ``issuer`` is the country or body whose office issues it."""
    counts, first_seen, partners = _mentions(sentences)
    every = sorted(counts, key=lambda code: (-counts[code], first_seen[code]))
    ranked = [code for code in every if code not in partners] or (every if len(every) == 2 else [])
    speaker, host = _speaker(sentences)
    home = BODY_PARTIES.get(issuer or "", issuer if issuer in COUNTRIES else None)
    if home is None:
        own = _of_the_language(sentences, ranked, counts) or _at_home(sentences, ranked)
        own = own or _first_cited(ranked, counts, _cited(sentences))
        speaking = speaker or _who_says_you(sentences, ranked) or _who_says_our(sentences, ranked)
        home = speaking or title_owner(sentences) or own or _dateline(sentences)
        weighty = home in ranked[:3] and counts[home] * 5 >= counts[ranked[0]] * 2
        if not weighty and not (speaker and speaker in ranked[:2]):
            home = own or _first_of_two(ranked, counts, first_seen)
    other = (host if host != home else None) or _told_pair(sentences, home, counts)
    other = other or _other(home, every, counts, first_seen, issuer is not None)
    return Sides(home, other, speaker)


def _mentions(sentences: Sequence[Sentence]) -> tuple[Counter[str], dict[str, int], set[str]]:
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
            before = sentence.at.get(mark.i - 1)
            placed = before is not None and before.get("preposition") == "in" and not leads_to(sentence, before)
            if placed or mark.get("case") == "locative":
                continue  # a place of meeting says little of who trades
            counts[code] += weight
            told[code] += 0 if "country" in mark and _behind_partner_word(sentence, mark) else 1
            first.setdefault(code, place * 1000 + mark.i)
        for mark in sentence.of("named_body"):
            code = mark.meanings["named_body"]
            if code in COUNTRIES:  # who counts the figures is mostly one of the two sides
                counts[code] += 2
                told[code] += 2
                first.setdefault(code, place * 1000 + mark.i)
        for mark in sentence.of("currency"):
            code = CURRENCY_HOMES.get(mark.meanings["currency"])
            if code and sentence.of("measure") and "unit" not in mark:
                counts[code] += 1
                told[code] += 1
                first.setdefault(code, place * 1000 + mark.i)
    return counts, first, {code for code in counts if not told[code]}


def _behind_partner_word(sentence: Sentence, mark: Mark) -> bool:
    before = sentence.at.get(mark.i - (2 if sentence.word(mark.i - 1) == "the" else 1))
    case = mark.get("case")
    if before is not None and flows_from(sentence, before):
        return False
    return (
        before is not None
        and (before.get("preposition") in ("to", "from", "with") or leads_to(sentence, before))
        and before.get("range") != "between"
        or case in ("dative", "ablative", "instrumental")
    )


def _first_of_two(ranked: list[str], counts: Counter[str], first: dict[str, int]) -> str | None:
    """Return the most named country, or of two that are named about as often the one named first: its own side."""
    if len(ranked) > 1 and counts[ranked[1]] * 3 >= counts[ranked[0]]:
        return min(ranked[:2], key=lambda code: first[code])
    return ranked[0] if ranked else None


def _who_says_our(sentences: Sequence[Sentence], ranked: list[str]) -> str | None:
    """Return the other of the two countries named most where our flow goes to one or comes from it: our exports to Kazakhstan."""
    for sentence in sentences if len(ranked) > 1 else ():
        for our in sentence.of("side"):
            flow = sentence.at.get(our.j)
            if our.meanings["side"] != "we" or flow is None or not ("measure" in flow or "measure_weak" in flow):
                continue
            link = sentence.at.get(flow.j)
            partner = sentence.at.get(link.j) if link is not None and link.get("preposition") in ("to", "from", "with") else None
            code = party_of(partner) if partner is not None else None
            if code in ranked[:2]:
                return next(other for other in ranked[:2] if other != code)
    return None


def _at_home(sentences: Sequence[Sentence], ranked: list[str]) -> str | None:
    """Return the first of the two countries a title names where the text is dated from a town of it: Kazakhstan and Poland discuss."""
    for sentence in sentences[:3]:
        codes = [code for mark in sentence.marks if (code := party_of(mark)) in COUNTRIES and "currency" not in mark]
        if sentence.heading and len(set(codes)) == 2 and set(codes) == set(ranked[:2]):
            return codes[0] if codes[0] == _dateline(sentences) else None
    return None


def _who_says_you(sentences: Sequence[Sentence], ranked: list[str]) -> str | None:
    """Return the other of the two countries named most where an office or flow of one is "yours": a speech of a guest."""
    for sentence in sentences:
        for your in sentence.of("side"):
            if your.meanings["side"] != "your":
                continue
            bodies = (*sentence.of("named_body"), *sentence.of("body"))
            beside = [(body.i, body.get("named_body") or nearest_party(sentence, body)) for body in bodies]
            beside += [(mark.i, party_of(mark)) for mark in (*sentence.of("country"), *sentence.of("adjective"))]
            told = {code for at, code in beside if code in ranked[:2] and 0 <= at - your.j <= 6}
            if len(told) == 1 and len(ranked) > 1:
                return next(code for code in ranked[:2] if code not in told)
    return None


def _of_the_language(sentences: Sequence[Sentence], ranked: list[str], counts: Counter[str]) -> str | None:
    """Return that one of two countries named about as often whose press alone writes in the language of the text."""
    if len(ranked) < 2 or counts[ranked[1]] * 3 < counts[ranked[0]] or not sentences:
        return None
    own = [code for code in ranked[:2] if code in sentences[0].lexicon.homes]
    return own[0] if len(own) == 1 else None


def _first_cited(ranked: list[str], counts: Counter[str], cited: Sequence[str]) -> str | None:
    """Return the country whose office is cited first, where two or three are named about as often."""
    if len(ranked) < 2 or counts[ranked[1]] * 3 < counts[ranked[0]] * 2:
        return None
    return next((code for code in cited if code in ranked[:3]), None)


def _cited(sentences: Sequence[Sentence]) -> list[str]:
    """Return the countries whose offices are named, in order of place."""
    told = [mark.get("named_body") or nearest_party(s, mark) for s in sentences for mark in (*s.of("named_body"), *s.of("body"))]
    return [code for code in told if code]


def _told_pair(sentences: Sequence[Sentence], home: str | None, counts: Counter[str]) -> str | None:
    """Return the partner where the first figure or heading on trade names home and one other: China's trade with Africa."""
    told = _titled_pair(sentences, home)
    if told:
        return told
    for sentence in [sentence for sentence in sentences[:6] if sentence.of("measure")][:2]:
        marks = [
            m
            for m in (*sentence.of("country"), *sentence.of("adjective"))
            if not (m.i - sentence.first <= 1 and _opens_report(sentence, m))
        ]
        codes = {code for code in map(party_of, marks) if code and code != WORLD}
        if home in codes and len(codes) == 2:
            other = next(code for code in codes if code != home)
            return other if counts[other] >= 3 or sentence.heading else None
    return None


def _titled_pair(sentences: Sequence[Sentence], home: str | None) -> str | None:
    """Return the other of the two countries that a title names: India-UAE agreement; Polish-German consultations."""
    for sentence in sentences[:5]:
        if not sentence.heading:
            continue
        codes = {party_of(m) for m in sentence.marks if party_of(m) not in (None, WORLD) and "currency" not in m}
        if len(codes) == 2 and home in codes:
            return next(code for code in codes if code != home)
    return None


def _other(home: str | None, ranked: list[str], counts: Counter[str], first: dict[str, int], release: bool) -> str | None:
    """Return the second country of a bilateral text: named nearly as often as the first, and far more often than any third."""
    if home is None:
        return None
    rest = [code for code in ranked if code != home and not (home in GROUPS.get(code, ()) and not release)]
    if not rest or (rest[0] in GROUPS and release):
        return None
    other = rest[0]
    third = counts[rest[1]] if len(rest) > 1 else 0
    near_the_head = first[other] < (1000 if release else _HEAD_SENTENCES * 1000)
    weight = counts[other] / max(counts[home], 1)
    if counts[other] < 3 or counts[other] < 2 * third or (release and not near_the_head):
        return None
    return other if weight >= (0.35 if near_the_head else 0.6) else None


def _dateline(sentences: Sequence[Sentence]) -> str | None:
    """Return the country of the town that opens the text before its date."""
    for sentence in sentences[:3]:
        for mark in sentence.marks[:2]:
            code = mark.get("country")
            if code and code != WORLD and mark.i - sentence.first <= 1 and _opens_report(sentence, mark):
                return code
    return None


def _opens_report(sentence: Sentence, mark: Mark) -> bool:
    """A dateline has a sign and a date, a bracket or a dash right behind the town: Baku, February 9; ABUJA, Aug 16 2023 -; SANTIAGO.–."""
    if any(sentence.mark(k, "currency") for k in range(mark.j, mark.j + 4)):
        return False
    if sentence.word(mark.j) == "." and sentence.word(mark.j + 1) in ("–", "—", "-"):
        return True
    return sentence.word(mark.j) in (",", "–", "—", "(", ".", "-") and any(
        sentence.printed(k)[:1].isdecimal() for k in range(mark.j, mark.j + 6)
    )


def _speaker(sentences: Sequence[Sentence]) -> tuple[str | None, str | None]:
    """Return the country of an embassy, minister or chamber in the head, and the country where an embassy is."""
    for sentence in sentences[:3]:
        for mark in sentence.of("foreign_body"):
            code = nearest_party(sentence, mark, 4)
            if code:
                code = _first_of_chain(sentence, mark) or code
                return code, _host(sentence, mark, code)
    return None, None


def _host(sentence: Sentence, body: Mark, own: str) -> str | None:
    """Return the country behind "in" or "to" after an embassy or ambassador: Embassy of Chile in the Republic of Korea."""
    for mark in sentence.of("country"):
        code = party_of(mark)
        before = sentence.at.get(mark.i - (2 if sentence.word(mark.i - 1) == "the" else 1))
        placed = before is not None and before.get("preposition") in ("in", "to") or mark.get("case") == "locative"
        if code in COUNTRIES and code != own and placed and 0 < mark.i - body.j <= 8:
            return code
    return None


def title_owner(sentences: Sequence[Sentence]) -> str | None:
    """Return the country whose trade a title is about: UK trade: March 2024; Canadian merchandise trade; commerce du Canada."""
    for sentence in sentences[:4]:
        if not sentence.heading:
            continue
        marks = [mark for mark in sentence.marks if party_of(mark) in COUNTRIES or party_of(mark) == "EU"]
        if len({party_of(mark) for mark in marks}) == 1 and sentence.of("measure") and _stands_first(sentence, marks[0]):
            return party_of(marks[0])
        owners = [mark for mark in marks if (before := sentence.at.get(mark.i - 1)) is not None and flows_from(sentence, before)]
        if len(owners) == 1:
            return party_of(owners[0])  # imports from Korea to Kyrgyzstan
    return None


def _stands_first(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country opens a title or owns the flow that does: as an adjective behind it, or behind "of"."""
    before = sentence.at.get(mark.i - 1)
    if before is not None and before.get("preposition") == "of":
        return flow_before(sentence, before.i) is not None and not names_origin(sentence, before, mark)
    if before is not None and "adjective" in mark and "measure" in before:
        return True
    return mark.i - sentence.first <= 1 and not _behind_partner_word(sentence, mark)


def _first_of_chain(sentence: Sentence, mark: Mark) -> str | None:
    """Return the first country of a hyphenated pair before an office: the Belgian-Congolese Chamber is Belgian first."""
    at = mark.i - 1
    code: str | None = None
    while at >= sentence.first:
        found = sentence.at.get(at)
        if found is not None and party_of(found):
            code, at = party_of(found), found.i - 1
        elif sentence.word(at) in ("-", "–", "and") and code:
            at -= 1
        else:
            break
    return code
