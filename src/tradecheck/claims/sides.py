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
from .first_person import who_says_our, who_says_you
from .owners import leads_to, nearest_party, party_of, side_before
from .sentence import Sentence
from .speakers import behind_partner_word, dateline, joined_in_head, opens_report, speaker_of, title_owner, titled_pair

_HEAD_SENTENCES = 2
_HEAD_BLOCKS = 5


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
    speaker, host = speaker_of(sentences)
    home = BODY_PARTIES.get(issuer or "", issuer if issuer in COUNTRIES else None)
    if home is None:
        own = _own_by_place(sentences, ranked, counts)
        own = own or _first_cited(ranked, counts, _cited(sentences))
        first_person = who_says_you(sentences, ranked) or who_says_our(sentences, ranked)
        home = speaker or first_person or _titled(sentences, ranked, counts) or own or dateline(sentences)
        weighty = home in ranked[:3] and counts[home] * 5 >= counts[ranked[0]] * 2
        heard = speaker is not None and not counts[speaker] and len(every) == 1
        if not weighty and not heard and (speaker or first_person) not in ranked[:2]:
            home = own or _who_owns(sentences, ranked, counts) or _first_of_two(ranked, counts, first_seen)
        if speaker is None and own is None and (len(every) > 1 or set(every) == partners):
            home = _unnamed_home(sentences) or home
    if home == WORLD:
        return Sides(home)
    other = (host if host != home else None) or _told_pair(sentences, home, counts)
    other = other or _other(sentences, home, every, counts, first_seen, issuer is not None)
    other = other or _one_of_both(sentences, home, counts)
    if other is None and len(every) == 2 and home in every and (speaker or who_says_our(sentences, ranked)):
        other = next(code for code in every if code != home)  # a speech that names but one other country
    if host is None and other is not None and not joined_in_head(sentences, home) and _tells_all_trade(sentences, home):
        other = None
    return Sides(home, other, speaker)


def _one_of_both(sentences: Sequence[Sentence], home: str | None, counts: Counter[str]) -> str | None:
    """Return the country named most besides home where a text without a title of all trade speaks of "our two countries" in its head."""
    head = [s for s in sentences if s.block < _HEAD_BLOCKS and any(mark.meanings["side"] == "both" for mark in s.of("side"))]
    if home is None or not head:
        return None
    rest = sorted((code for code in counts if code != home and code in COUNTRIES), key=lambda code: -counts[code])
    second = counts[rest[1]] if len(rest) > 1 else 0
    beside = [{party_of(mark) for mark in s.marks if "currency" not in mark} & COUNTRIES - {home} for s in head]
    named = bool(rest) and {rest[0]} in beside and counts[rest[0]] >= 2
    return rest[0] if named or rest and counts[rest[0]] >= max(3, 2 * second) else None


def _tells_all_trade(sentences: Sequence[Sentence], home: str | None) -> bool:
    """Return whether the first sentence on trade with figures, title apart, names home and no partner: Japan exported 102 tn."""
    for sentence in sentences:
        flows = [mark for mark in sentence.of("measure") if mark.meanings["measure"] in ("exports", "imports", "turnover")]
        if sentence.heading or not flows or not sentence.of("currency"):
            continue
        codes = {party_of(mark) for mark in sentence.marks if "currency" not in mark and party_of(mark)}
        codes |= {mark.meanings["named_body"] for mark in sentence.of("named_body")}
        own = [flow for flow in flows if flow.meanings["measure"] != "turnover"]
        owned = any(party_of(mark) == home and 0 <= flow.i - mark.j <= 1 for mark in sentence.marks for flow in own)
        shared = any(mark.meanings["side"] in ("both", "that", "there") for mark in sentence.of("side"))
        return owned and codes == {home} and not shared
    return False


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
            if _is_place(sentence, mark):
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


def _is_place(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country is only where something takes place: in Budapest."""
    before = sentence.at.get(mark.i - 1)
    placed = before is not None and before.get("preposition") == "in" and not leads_to(sentence, before)
    return placed or mark.get("case") == "locative"


def _titled(sentences: Sequence[Sentence], ranked: list[str], counts: Counter[str]) -> str | None:
    """Return the owner of the title's figures, unless the office cited first is of the country named most.

    Vietnam: overseas trade, told by British figures.
    """
    owner = title_owner(sentences)
    cited = _cited(sentences)[:1]
    leads = owner in ranked[:2] and cited == ranked[:1] and counts[cited[0]] > counts[owner or ""]
    return cited[0] if leads else owner


def _first_of_two(ranked: list[str], counts: Counter[str], first: dict[str, int]) -> str | None:
    """Return the most named country, or of two that are named about as often the one named first: its own side."""
    if len(ranked) > 1 and counts[ranked[1]] * 3 >= counts[ranked[0]]:
        return min(ranked[:2], key=lambda code: first[code])
    return ranked[0] if ranked else None


def _at_home(sentences: Sequence[Sentence], ranked: list[str]) -> str | None:
    """Return the first of the two countries a title names where the text is dated from a town of it: Kazakhstan and Poland discuss."""
    for sentence in sentences[:3]:
        named = [mark for mark in sentence.marks if party_of(mark) in COUNTRIES and "currency" not in mark]
        codes = [party_of(mark) for mark in named if not _is_place(sentence, mark)]
        if sentence.heading and len(set(codes)) == 2 and set(codes) == set(ranked[:2]):
            return codes[0] if codes[0] == dateline(sentences) else None
    return None


def _unnamed_home(sentences: Sequence[Sentence]) -> str | None:
    """Return the only country whose press writes in the language of a text that does not name it, as own texts need not."""
    homes = sentences[0].lexicon.homes if sentences else frozenset()
    home = next(iter(homes)) if len(homes) == 1 else None
    named = (m for s in sentences for m in s.marks if home in (party_of(m), m.get("named_body")) and "currency" not in m)
    return home if home is not None and next(named, None) is None else None


def _own_by_place(sentences: Sequence[Sentence], ranked: list[str], counts: Counter[str]) -> str | None:
    """Return that one of the two countries named most from which the text comes, by its language or its dateline.

    A correspondent abroad writes in the own language.
    """
    spoken = _of_the_language(sentences, ranked, counts) or _at_home(sentences, ranked)
    town = dateline(sentences)
    dated = town if town in ranked[:2] and counts[town] * 2 >= counts[ranked[0]] else None
    return spoken or dated


def _who_owns(sentences: Sequence[Sentence], ranked: list[str], counts: Counter[str]) -> str | None:
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
    cited = [code for code in _cited(sentences) if code in homes]
    if cited and all(code == cited[0] for code in ranked[:3] if code in homes):
        return cited[0]
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
    offices = [(s, mark) for s in sentences for mark in sorted((*s.of("named_body"), *s.of("body")), key=lambda mark: mark.i)]
    told = [mark.get("named_body") or nearest_party(s, mark) or side_before(s, mark) for s, mark in offices if mark.get("body") != "office"]
    return [code for code in told if code]


def _told_pair(sentences: Sequence[Sentence], home: str | None, counts: Counter[str]) -> str | None:
    """Return the partner where the first figure or heading on trade names home and one other: China's trade with Africa."""
    told = titled_pair(sentences, home)
    if told:
        return told
    read = 0
    for sentence in sentences[:6]:
        marks = [
            m
            for m in (*sentence.of("country"), *sentence.of("adjective"))
            if not (m.i - sentence.first <= 1 and opens_report(sentence, m))
        ]
        codes = {code for code in map(party_of, marks) if code and code != WORLD}
        if not codes or not sentence.of("measure"):
            continue
        if home in codes and len(codes) == 2:
            other = next(code for code in codes if code != home)
            several = sum(1 for code in counts if code not in (home, other)) > 4  # one partner of many
            return other if counts[other] >= 3 and not several or sentence.heading else None
        read += 1
        if read == 2:
            break
    return None


def _other(
    sentences: Sequence[Sentence], home: str | None, ranked: list[str], counts: Counter[str], first: dict[str, int], release: bool
) -> str | None:
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
    if not near_the_head and title_owner(sentences) == home:
        return None  # the trade of one country with all
    if counts[other] < (3 if near_the_head or not third else 4) or counts[other] < 2 * third or (release and not near_the_head):
        return None
    return other if weight >= (0.35 if near_the_head else 0.6) else None


def labelled_blocks(sentences: Sequence[Sentence]) -> dict[int, str]:
    """Return the country that opens a paragraph as its label, by paragraph, where an office or a partner is told behind it.

    Kazakhstan. The Bureau of National Statistics recorded turnover with China of 31.5 billion.
    """
    found: dict[int, str] = {}
    told: set[int] = set()
    for sentence in sentences:
        label = sentence.at.get(sentence.first)
        bare = label is not None and "country" in label and label.j >= sentence.last - 1 and not sentence.heading
        if bare and label is not None and party_of(label) in COUNTRIES:
            found.setdefault(sentence.block, str(party_of(label)))
        elif sentence.of("body") or any(behind_partner_word(sentence, mark) for mark in sentence.of("country")):
            told.add(sentence.block)
    return {block: code for block, code in found.items() if block in told}
