"""What a document as a whole tells: its date, the countries it is about, and whose figures it releases.

In: a document and its sentences. Out: `Setting`. An official release carries its office's country as source without
being told again; a foreign ministry's, embassy's or chamber's text does not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ..documents.document import Document
from ..lexicons.lexicon import Mark
from ..party import BODY_PARTIES, COUNTRIES, CURRENCY_HOMES, GROUPS, WORLD
from .periods.reader import PeriodReader
from .periods.when import FISCAL_START, When
from .sentence import Sentence

_HEAD_BLOCKS = 3
_HEAD_SENTENCES = 2


@dataclass(frozen=True, slots=True)
class Setting:
    """Date, home country, the other country of a bilateral text, the issuing office's country, and the year of the title."""

    today: date | None = None
    home: str | None = None
    other: str | None = None
    issuer: str | None = None
    fiscal_start: int = 7
    title_period: str | None = None
    speaker: str | None = None


def setting(document: Document, sentences: Sequence[Sentence]) -> Setting:
    """Read the setting of a document from its head and from what it names most."""
    today = document.date or _date(sentences)
    issuer = _issuer(sentences)
    counts, first_seen, partners = _mentions(sentences)
    home = issuer if issuer in COUNTRIES else None
    every = sorted(counts, key=lambda code: (-counts[code], first_seen[code]))
    ranked = [code for code in every if code not in partners] or (every if len(every) > 1 else [])
    dateline = _dateline(sentences)
    speaker = _speaker(sentences)
    home = BODY_PARTIES.get(issuer or "", home)
    if home is None:
        home = speaker or dateline
        if home not in ranked[:3] or counts[home] * 5 < counts[ranked[0]] * 2:
            home = _first_of_two(ranked, counts, first_seen)
    other = _told_pair(sentences, home, counts) or _other(home, every, counts, first_seen, issuer is not None)
    start = FISCAL_START.get(home or "", 7)
    title = _title_period(sentences, today, start)
    return Setting(today, home, other, issuer, start, title, speaker)


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
            if sentence.mark(mark.i - 1, "preposition") == "in" or mark.get("case") == "locative":
                continue  # a place of meeting says little of who trades
            counts[code] += weight
            told[code] += 0 if "country" in mark and _behind_partner_word(sentence, mark) else 1
            first.setdefault(code, place * 1000 + mark.i)
        for mark in sentence.of("currency"):
            code = CURRENCY_HOMES.get(mark.meanings["currency"])
            if code and sentence.of("measure"):
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
        and before.get("preposition") in ("to", "from", "with")
        and before.get("range") != "between"
        or case in ("dative", "ablative", "instrumental")
    )


def flows_from(sentence: Sentence, preposition: Mark) -> bool:
    """Return whether "from" stands behind exports or "to" behind imports: then the country behind it owns the flow."""
    wanted = {"from": "exports", "to": "imports"}.get(preposition.get("preposition") or "")
    for k in range(preposition.i - 1, preposition.i - 4, -1):
        found = sentence.at.get(k)
        if found is not None and ("measure" in found or "measure_weak" in found):
            return (found.get("measure") or found.get("measure_weak")) == wanted
        if found is not None and ("preposition" in found and found.get("preposition") != "of" or "scale" in found or "currency" in found):
            return False
    return False


def party_of(mark: Mark) -> str | None:
    return mark.get("country") or mark.get("adjective")


def _first_of_two(ranked: list[str], counts: Counter[str], first: dict[str, int]) -> str | None:
    """Return the most named country, or of two that are named about as often the one named first: its own side."""
    if len(ranked) > 1 and counts[ranked[1]] * 3 >= counts[ranked[0]]:
        return min(ranked[:2], key=lambda code: first[code])
    return ranked[0] if ranked else None


def _told_pair(sentences: Sequence[Sentence], home: str | None, counts: Counter[str]) -> str | None:
    """Return the partner where the first figure or heading on trade names home and one other: China's trade with Africa."""
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


def _other(home: str | None, ranked: list[str], counts: Counter[str], first: dict[str, int], release: bool) -> str | None:
    """Return the second country of a bilateral text: named in the head, or nearly as often as the first."""
    if home is None:
        return None
    for code in ranked[:4]:
        if code == home or (home in GROUPS.get(code, ()) and not release):
            continue
        if code in GROUPS and release:
            continue
        enough = counts[code] >= (2 if len(ranked) == 2 else max(4, counts[home] * 0.35))
        near_the_head = first[code] < (1000 if release else _HEAD_SENTENCES * 1000)
        if enough and (near_the_head or counts[code] >= (6 if release else max(8, counts[home] * 0.6))):
            return code
        return None
    return None


def _date(sentences: Sequence[Sentence]) -> date | None:
    """Return the first full date of the head, else the last of the text, else the end of the month of the head."""
    months: date | None = None
    last: date | None = None
    later: date | None = None
    for place, sentence in enumerate(sentences):
        if not any(w[:1].isdecimal() for w in sentence.tokens.words[sentence.first : sentence.last]):
            continue
        for when in PeriodReader(sentence, None).read():
            if when.period is None:
                continue
            if when.period.grain == "day":
                if place < 6:
                    return when.period.first
                last = max(last or when.period.first, when.period.first)
            elif when.period.grain == "month" and when.period.days < 32:
                if place < 6:
                    months = months or when.period.last
                else:
                    later = max(later or when.period.last, when.period.last)
    return months or last or later


def _issuer(sentences: Sequence[Sentence]) -> str | None:
    """Return the country (or body) of the statistical office, central bank or customs that issues the text.

    It stands in a title or first line, or behind "Source:" in a line of its own.
    """
    head = [s for s in sentences if s.block < _HEAD_BLOCKS and (s.heading or s.block == 0)][:4]
    if any(s.of("foreign_body") for s in head):
        return None
    for sentence in head:
        told = sentence.heading or not sentence.of("tell") and not sentence.of("source_cue")
        found = _office(sentence, sentences) if told else None
        if found:
            return found
    for sentence in sentences:
        opening = sentence.starting(sentence.first, "source_line")
        if opening is not None and sentence.word(opening.j) in (":", "：", "–", "-"):
            found = _office(sentence, sentences)
            if found:
                return found
    return None


def _office(sentence: Sentence, sentences: Sequence[Sentence]) -> str | None:
    """Return the country of the first office a line names, or its body."""
    for mark in sentence.marks:
        if "named_body" in mark:
            return mark.meanings["named_body"]
        if mark.get("body") in ("statistics", "customs", "bank"):
            return nearest_party(sentence, mark) or _any_country(sentence) or _first_country(sentences)
    return None


def _any_country(sentence: Sentence) -> str | None:
    for mark in (*sentence.of("country"), *sentence.of("adjective")):
        code = party_of(mark)
        if code and code != WORLD and code not in GROUPS:
            return code
    return None


def nearest_party(sentence: Sentence, mark: Mark, reach: int = 5) -> str | None:
    """Return the country told beside an office: Kenya National Bureau, Statistical Committee of the Republic of Armenia.

    Behind the office a country must follow as its owner: after "of", or with nothing in between where case endings tell.
    """
    best: tuple[int, str] | None = None
    for other in (*sentence.of("country"), *sentence.of("adjective")):
        behind = other.i >= mark.j
        gap = other.i - mark.j if behind else mark.i - other.j
        if behind and not _owned(sentence, mark, other) or not behind and sentence.clause_of(other.i) != sentence.clause_of(mark.i):
            continue
        code = party_of(other)
        if (
            code
            and code != WORLD
            and 0 <= gap <= (reach if behind else 4 if sentence.mark(other.j, "possessive") else 2)
            and (best is None or gap < best[0])
        ):
            best = (gap, code)
    return best[1] if best else None


def _owned(sentence: Sentence, mark: Mark, other: Mark) -> bool:
    between = range(mark.j, other.i)
    if not between and "body" in mark and "country" in other:
        return True  # Bank of Russia
    if any(sentence.word(k) in (",", ";", ":") for k in between):
        return False
    if any(sentence.mark(k, "preposition") == "of" for k in between):
        return True
    return sentence.lexicon.inflected and len(between) <= 3 and not any(sentence.mark(k, "preposition") for k in between)


def _first_country(sentences: Sequence[Sentence]) -> str | None:
    for sentence in sentences:
        for mark in sentence.marks:
            code = party_of(mark)
            if code and code != WORLD and code not in GROUPS:
                return code
    return None


def _dateline(sentences: Sequence[Sentence]) -> str | None:
    """Return the country of the town that opens the text before its date."""
    for sentence in sentences[:3]:
        for mark in sentence.marks[:2]:
            code = mark.get("country")
            if code and code != WORLD and mark.i - sentence.first <= 1 and _opens_report(sentence, mark):
                return code
    return None


def _opens_report(sentence: Sentence, mark: Mark) -> bool:
    """A dateline has a sign and a date or a bracket right behind the town: Baku, February 9; ABUJA, Aug 16 2023 -."""
    if any(sentence.mark(k, "currency") for k in range(mark.j, mark.j + 4)):
        return False
    return sentence.word(mark.j) in (",", "–", "—", "(", ".", "-") and any(
        sentence.printed(k)[:1].isdecimal() for k in range(mark.j, mark.j + 6)
    )


def _speaker(sentences: Sequence[Sentence]) -> str | None:
    """Return the country of an embassy, minister or chamber in the head: its own, the first adjective or country."""
    for sentence in sentences[:3]:
        for mark in sentence.of("foreign_body"):
            code = nearest_party(sentence, mark, 4)
            if code:
                return _first_of_chain(sentence, mark) or code
    return None


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


def _title_period(sentences: Sequence[Sentence], today: date | None, start: int) -> str | None:
    """Return the period a title or first heading names: it dates undated figures."""
    for sentence in sentences[:4]:
        if not sentence.heading and (sentence.block > 1 or sentence.of("currency") or sentence.of("relative")):
            continue
        whens: list[When] = PeriodReader(sentence, today, start).read()
        for when in whens:
            if when.period is not None and _dates_figures(when, sentence):
                return str(when.period)
    return None


def _dates_figures(when: When, sentence: Sentence) -> bool:
    """A single month dates figures only beside a word of trade: else it is the issue of a bulletin or the day's date."""
    if when.period is None or when.period.grain == "day" or when.name in ("now", "today", "this_month", "last_week", "yesterday"):
        return False
    told = bool(sentence.of("measure"))
    single_month = when.period.grain == "month" and when.period.days < 32
    return told or (not single_month and not when.since and when.period.grain in ("quarter", "half", "month"))
