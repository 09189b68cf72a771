"""Who speaks in a text: embassies and ministers in its head, owners and pairs of its titles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...lexicons.lexicon import Mark
from ...party import COUNTRIES, WORLD, is_member
from ..sentence import Sentence
from .datelines import is_town
from .owners import flow_before, flows_from, leads_to, names_origin, nearest_party, party_of

_LED_FLOW = 8  # tokens of a title between a country and its flow

_TO_FLOW = 10  # tokens between a country and the verb that tells its flow


def behind_partner_word(sentence: Sentence, mark: Mark) -> bool:
    before = sentence.at.get(mark.i - (2 if sentence.word(mark.i - 1) == "the" else 1))
    case = mark.get("case")
    if "country" in mark and "measure" in mark:
        return True  # der Chinahandel
    if before is not None and flows_from(sentence, before) or _origin_by_case(sentence, mark):
        return False
    return (
        before is not None
        and (before.get("preposition") in ("to", "from", "with") or leads_to(sentence, before))
        and before.get("range") != "between"
        or case in ("dative", "ablative", "instrumental")
    )


def _origin_by_case(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a case tells whose flow the verb behind it is: Türkiye'den kivi ihraç edildi; Қазақстанға көлік импортталды."""
    flow = {"ablative": "exports", "dative": "imports"}.get(mark.get("case") or "")
    if flow is None or not sentence.lexicon.verb_last or "country" not in mark:
        return False
    behind = (
        m for k in range(mark.j, mark.j + _TO_FLOW) if (m := sentence.at.get(k)) is not None and ("measure" in m or "measure_weak" in m)
    )
    verb = next(behind, None)
    return verb is not None and flow in (verb.get("measure"), verb.get("measure_weak"))


def titled_pair(sentences: Sequence[Sentence], home: str | None) -> str | None:
    """Return the other of the two countries that a title names: India-UAE agreement; Polish-German consultations."""
    for sentence in sentences[:5]:
        if not sentence.heading:
            continue
        codes = {party_of(m) for m in sentence.marks if party_of(m) not in (None, WORLD) and "currency" not in m}
        codes = {code for code in codes if home is None or code is None or code == home or not is_member(home, code)}  # Singapore > ASEAN
        if len(codes) == 2 and home in codes:
            return next(code for code in codes if code != home)
    return None


def joined_in_head(sentences: Sequence[Sentence], home: str | None) -> bool:
    """Return whether home is one of two countries that are joined in the head."""
    return any(home in pair for pair in joined_pairs(sentences))


def joined_pairs(sentences: Sequence[Sentence]) -> Iterator[tuple[str | None, str | None]]:
    """Yield the countries joined by a hyphen in the head, or in a title by "and": the Bulgarian-Vietnamese Commission, 中国与越南贸易."""
    for sentence in sentences[:5]:
        marks = [mark for mark in sentence.marks if party_of(mark) in COUNTRIES and "currency" not in mark]
        for first, second in pairwise(marks):
            link = sentence.word(first.j) in ("-", "–") or sentence.heading and sentence.mark(first.j, "range") == "and"
            together = sentence.heading and second.i == first.j and second.get("case") == "instrumental"
            if second.i == first.j + 1 and link or together:
                yield party_of(first), party_of(second)


def speaker_of(sentences: Sequence[Sentence]) -> tuple[str | None, str | None]:
    """Return the country of an embassy, minister or chamber in the head, and the country where an embassy is.

    An embassy of which only the host is told, or a ministry in a title without country, is that of the one country that names its
    own so in the language: 驻德国使馆.
    """
    for sentence in sentences[:3]:
        for mark in sentence.of("foreign_body"):
            told = mark.meanings["foreign_body"]
            code = told if told in COUNTRIES else nearest_party(sentence, mark, 4) or _named_for(sentence, mark)
            promoter = promoter_of(sentences)
            if promoter in COUNTRIES:
                return promoter, code if code != promoter else None
            seated = _seated(sentence, mark)
            if seated is not None:
                return seated
            if code and not _is_guest(sentence, mark, code):
                code = _first_of_chain(sentence, mark) or code
                return code, _host(sentence, mark, code)
            own = sentence.lexicon.sender
            host = sentence.at.get(mark.i - 1)
            if own and host is not None and host.get("case") == "locative" and party_of(host) not in (None, own):
                return own, party_of(host)
            if own and sentence.heading:
                return own, None
    return None, None


def _seated(sentence: Sentence, body: Mark) -> tuple[str, str] | None:
    """Return whose embassy one is that the town of its host names, and the host, where towns stand so before it.

    T.C. Tahran Büyükelçiliği; Azerbaycan'ın Ankara Büyükelçiliği.
    """
    town, own = sentence.ending(body.i - 1, "country"), sentence.lexicon.sender
    if own is None or not sentence.lexicon.verb_last or town is None:
        return None
    host = party_of(town)
    if not is_town(sentence, town):
        before = sentence.ending(town.i - 1, "possessive") or sentence.at.get(town.i - 1)
        sender = sentence.at.get(before.i - ("country" not in before)) if before is not None else None
        code = party_of(sender) if sender is not None and sentence.mark(town.i - 1, "possessive") is not None else None
        return (code, host) if code in COUNTRIES and code and host and code != host else None  # Filipinler'in Endonezya Büyükelçiliği
    others = {code for mark in sentence.marks if mark.i < town.i and (code := party_of(mark)) in COUNTRIES} - {host}
    owner = next(iter(others)) if len(others) == 1 else own if not others and host != own and sentence.heading else None
    return (owner, host) if owner and host else None


def promoter_of(sentences: Sequence[Sentence]) -> str | None:
    """Return the country of an agency of trade or investment that opens the letterhead, its office abroad behind it: ProChile, Lima."""
    opening = next(iter(sentences[0].marks), None) if sentences else None
    return opening.get("named_body") if opening is not None and opening.get("body") == "promoter" else None


def _named_for(sentence: Sentence, body: Mark) -> str | None:
    """Return the country in apposition right behind a chamber, the last of two: AHK Chile, CCI France Côte d'Ivoire."""
    code, at = None, body.j
    while (mark := sentence.at.get(at)) is not None and "country" in mark:
        code, at = party_of(mark), mark.j
    return code if code in COUNTRIES else None


def _is_guest(sentence: Sentence, body: Mark, own: str) -> bool:
    """Return whether a minister or ambassador visits, is received or met with: the text is that of the other side.

    Глава МИД Таджикистана посетил Астану; L'ambassadeur de France reçu par le ministre. Who visits a plant is no guest of a country.
    """
    if _met_with(sentence, body):
        return True
    for verb in sentence.of("visit"):
        before = body.i < verb.i
        if verb.meanings["visit"] == "host":
            if before == sentence.lexicon.verb_last or sentence.lexicon.verb_second and _received(sentence, body):
                return True
        elif any(party_of(mark) in COUNTRIES and party_of(mark) != own for mark in sentence.of("country")):
            return True
        elif any(nearest_party(sentence, office) is None for office in sentence.of("body")):
            return True  # of the office that needs no country here
    return False


def _met_with(sentence: Sentence, body: Mark) -> bool:
    """Return whether a meeting is with a minister or ambassador: on the meeting of the Minister with the Ambassador of Finland."""
    before = sentence.at.get(body.i - 1)
    article = before is not None and "preposition" not in before and not {"filler", "article"}.isdisjoint(before)
    met = any(mark.meanings["gather"] == "event" and mark.j <= body.i for mark in sentence.of("gather"))
    return met and sentence.mark(body.i - 1 - article, "preposition") == "with"


def _received(sentence: Sentence, body: Mark) -> bool:
    """Return whether a minister is the object of a main clause: empfing den kasachischen Außenminister."""
    before = range(max(body.i - 3, sentence.first), body.i)
    return body.i - sentence.first > 2 and any(sentence.mark(k, "object") for k in before)


def _host(sentence: Sentence, body: Mark, own: str) -> str | None:
    """Return the country behind "in" or "to" after an embassy or ambassador: Embassy of Chile in the Republic of Korea."""
    for mark in sentence.of("country"):
        code = party_of(mark)
        before = sentence.at.get(mark.i - (2 if sentence.word(mark.i - 1) == "the" else 1))
        placed = before is not None and before.get("preposition") in ("in", "to") or mark.get("case") == "locative"
        if code in COUNTRIES and code != own and placed and (0 < mark.i - body.j <= 8 or mark.j == body.i):
            return code
    return None


def title_owner(sentences: Sequence[Sentence]) -> str | None:
    """Return the country whose trade a title is about: UK trade: March 2024; commerce du Canada; Canadian trade with Mexico."""
    for sentence in sentences[:4]:
        if not sentence.heading:
            continue
        marks = [mark for mark in sentence.marks if party_of(mark) not in (None, WORLD)]
        if len({party_of(mark) for mark in marks}) == 1 and sentence.of("measure") and _stands_first(sentence, marks[0]):
            return party_of(marks[0])
        if len(marks) == 2 and sentence.of("measure") and _leads(sentence, marks[0]) and behind_partner_word(sentence, marks[1]):
            return party_of(marks[0])
        owners = [mark for mark in marks if (before := sentence.at.get(mark.i - 1)) is not None and flows_from(sentence, before)]
        if len(owners) == 1:
            return party_of(owners[0])  # imports from Korea to Kyrgyzstan
    return None


def _leads(sentence: Sentence, mark: Mark) -> bool:
    """Return whether the flow of a title stands within three words behind a country that nothing leads to: Canadian merchandise trade.

    The year and the partner may stand between: 秘鲁2023年对华贸易.
    """
    small = [k for k in range(mark.j, mark.j + _LED_FLOW) if sentence.mark(k, "time") is None and not sentence.printed(k).isdecimal()]
    small = [k for k in small if sentence.mark(k, "case") is None]
    flow = next((k for k in small[:4] if sentence.mark(k, "measure")), None)
    return flow is not None and not behind_partner_word(sentence, mark) and sentence.mark(mark.i - 1, "preposition") in (None, "of")


def _stands_first(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country opens a title or owns the flow that does: as an adjective behind it, or behind "of"."""
    before = sentence.at.get(mark.i - 1)
    if before is not None and before.get("preposition") == "of":
        return flow_before(sentence, before.i) is not None and not names_origin(sentence, before, mark)
    if before is not None and "adjective" in mark and "measure" in before:
        return True
    dated = (k for k in range(sentence.first, mark.i) if not (sentence.printed(k).isdecimal() or sentence.mark(k, "time")))
    return len(list(dated)) <= 1 and not behind_partner_word(sentence, mark)  # 2023年爱沙尼亚出口


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
