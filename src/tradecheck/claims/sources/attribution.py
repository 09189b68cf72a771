"""Whose statistics a figure comes from: offices, "according to", "our data", and how far each reaches.

Rule: an attribution holds from where it stands to the next one; within its own sentence it also covers what stands
before it when no other does. Which figures take it over is told in `sources/sourced.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...lexicons.lexicon import Mark
from ...party import COUNTRIES
from ..numbers.quantity import Quantity
from ..parties.pair import Pair
from ..sentence import Sentence
from ..sides.first_person import in_person
from ..sides.owners import nearest_party, of_side, party_of
from ..sides.setting import Setting
from .compared import only_compared
from .countries import announces, country_beside, reckoned_in, reports
from .offices import in_brackets, is_office, owner_behind, owner_of
from .opposite import opposite
from .telling import FLOWS, after_according_to, cued, heads, is_subject, strongly_cued, tells, told_last

_BESIDE_OFFICE = 1  # tokens between an office and its country
_TO_VERB = 16  # tokens between "we" and what we sell or buy
_BEHIND = 4  # tokens between "according to" right behind a figure and its office


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source told at a token: a country, a named body, or nobody official (``None``)."""

    i: int
    start: int
    end: int
    source: str | None
    official: bool = True


def attributions(
    sentence: Sentence,
    setting: Setting,
    spoken: str | None = None,
    carried: str | None = None,
    block: int = -1,
    pair: Pair | None = None,
) -> list[Attribution]:
    """Return the attributions of a sentence in order.

    ``spoken`` is the country that "there" means, ``carried`` the source so far, ``block`` the paragraph in which it was told and
    ``pair`` whose trade was told last.
    """
    found: list[Attribution] = []
    for mark in sentence.with_any(_TELLING):
        if only_compared(sentence, mark):
            continue
        told = found[-1].source if found else None
        if "opposite" in mark:
            source = opposite(sentence, mark, told or carried, setting, pair)
        else:
            source = _source(sentence, mark, setting, spoken, carried, told)
        if source and _only_ours(mark) and (found and found[-1].source or carried and block == sentence.block):
            continue  # "our exports" names no source where one is told
        if source and found and _is_its_abbreviation(sentence, found[-1], mark):
            found[-1] = replace(found[-1], source=_of_its_country(sentence, found[-1]) or source)
        elif source is not None:
            if found and mark.i - found[-1].i <= 6 and (found[-1].source == source or source == "" or _of_unofficial(found[-1], mark)):
                continue
            found.append(Attribution(mark.i, mark.start, mark.end, source or None, bool(source)))
    return found


def _is_its_abbreviation(sentence: Sentence, told: Attribution, mark: Mark) -> bool:
    """Return whether a name right behind an office tells its country: l'Institut de la statistique (INS), the customs office Sunat."""
    at = mark.i - 1 - (sentence.printed(mark.i - 1) in ("(", "（", ","))
    ending = sentence.ending(at, "possessive")
    at = ending.i - 1 if ending is not None else at  # İstatistik Kurumu'nun (INE)
    return "named_body" in mark and at > sentence.first and sentence.tokens.ends[at] == told.end


def _of_its_country(sentence: Sentence, told: Attribution) -> str | None:
    """Return the country told beside an office, whose abbreviation may be that of another: Portekiz İstatistik Kurumu'nun (INE)."""
    office = sentence.at.get(told.i)
    named = nearest_party(sentence, office, _BESIDE_OFFICE) if office is not None and "body" in office else None
    return named if named in COUNTRIES and named == told.source else None


def _of_unofficial(told: Attribution, mark: Mark) -> bool:
    """Return whether a word of telling only goes on with nobody official: отраслевая ассоциация в Москве насчитала 2,2 млн т."""
    return not told.official and not any(c in mark for c in ("body", "named_body", "side"))


def _only_ours(mark: Mark) -> bool:
    return mark.get("side") == "we" and not any(c in mark for c in ("source_cue", "body", "named_body"))


_TELLING = frozenset(
    ("named_body", "body", "side", "country", "adjective", "side_word", "source_cue", "transit", "foreign_body", "opposite")
)  # all that is asked for


def _source(
    sentence: Sentence, mark: Mark, setting: Setting, spoken: str | None, carried: str | None, told_before: str | None
) -> str | None:
    """Return the source a mark names; an empty string for an unofficial body; None where it names none."""
    named = mark.get("named_body")
    if named and (cued(sentence, mark, 9) or is_subject(sentence, mark) or in_brackets(sentence, mark) or heads(sentence, mark)):
        return owner_behind(sentence, mark) or named
    body = mark.get("body")
    body = "office" if body == "same" and _adjective_beside(sentence, mark) else body
    if body == "same" or body == "office" and not nearest_party(sentence, mark, 3):
        return told_before or carried if cued(sentence, mark, 2) and not nearest_party(sentence, mark) else None
    if body and is_office(sentence, mark, body):
        return owner_of(sentence, mark, setting, spoken, told_before)
    if in_person(sentence, mark) and (_our_flow(sentence, mark) or (setting.speaker or setting.interview) and _we_trade(sentence, mark)):
        return setting.speaker or setting.home
    if party_of(mark) in COUNTRIES and (announces(sentence, mark) or "country" in mark and reckoned_in(sentence, mark)):
        return party_of(mark)
    if "side_word" in mark and reports(sentence, mark):
        return of_side(sentence, mark)
    cue = mark.get("source_cue")
    if cue == "we":
        return setting.speaker or setting.home
    if mark.get("transit") == "port" and after_according_to(sentence, mark):
        return ""
    if "foreign_body" in mark and after_according_to(sentence, mark, verbs=False):
        return ""  # по оценке посольства
    if cue == "unofficial" and (strongly_cued(sentence, mark) or tells(sentence, mark) or told_last(sentence, mark)):
        return ""
    if cue == "strong" and sentence.mark(mark.i - 1, "side") == "we" and "tell" not in mark:  # our count gives 371.6 million
        return setting.speaker or setting.home
    if cue == "strong" and sentence.mark(mark.i - 1, "side") == "your" and setting.other:
        return setting.home if setting.speaker == setting.other else setting.other
    if cue == "strong" and "transit" in sentence.at.get(mark.i - 1, ()):
        return None  # ҚТЖ мәліметінше
    if cue == "strong" and not _flow_shows(sentence, mark):
        country = country_beside(sentence, mark)
        if country:
            return country
    return None


def _adjective_beside(sentence: Sentence, office: Mark) -> bool:
    """Return whether the adjective of a country tells whose office is meant, which is not the one told before: l'office polonais."""
    return any(beside is not None and "adjective" in beside for beside in (sentence.at.get(office.i - 1), sentence.at.get(office.j)))


def _our_flow(sentence: Sentence, our: Mark) -> bool:
    """Return whether a flow stands right behind "our", or its goods between: our exports; unsere Kohleexporte."""
    return any(m.get("measure") in FLOWS and 0 <= m.i - our.j <= 1 for m in sentence.of("measure"))


def _we_trade(sentence: Sentence, we: Mark) -> bool:
    """Return whether "we" sell or buy what a clause tells, as ministers say: wir haben Waren für 15 Mrd. exportiert; abbiamo esportato."""
    if "case" in we or not sentence.of("currency") or any(m.meanings["side"] in ("you", "your") for m in sentence.of("side")):
        return False  # we sold you olives, you sold us oil
    clause = sentence.clause_of(we.i)
    told = (m for c in ("measure", "measure_weak") for m in sentence.of(c) if m.meanings[c] in FLOWS)
    return any(m is we or sentence.clause_of(m.i) == clause and 0 <= m.i - we.j <= _TO_VERB for m in told)


def _flow_shows(sentence: Sentence, verb: Mark) -> bool:
    """Return whether a verb of telling has a flow as its subject, which is no office: die Handelsbilanz wies ein Minus auf.

    So it has where it only says that something rose: экспорт показал рост, өсім көрсетті. Its owner and partner may stand between: le
    esportazioni spagnole verso la Cina hanno registrato; баланс Эквадора показал.
    """
    last = sentence.lexicon.verb_last
    moved = sentence.ending(verb.i - 1, "move") is not None if last else sentence.starting(verb.j, "move") is not None
    if moved and (sentence.ending(verb.i - 1, "measure") is not None or last and "tell" in verb):
        return True
    at, party = verb.i - 1, False
    while "tell" in verb and (mark := sentence.at.get(at)) is not None and "measure" not in mark:
        if not (party_of(mark) or party and any(category in mark for category in _LEADING)):
            return False
        at, party = mark.i - 1, True
    return "tell" in verb and sentence.ending(at, "measure") is not None


_LEADING = ("preposition", "article", "filler", "definite")


def source_for(sentence: Sentence, quantity: Quantity, told: list[Attribution]) -> Attribution | None:
    """Return the attribution that covers a figure: right behind it, else the last before it, else the first of the sentence.

    EUR 1.6 billion (Kazakh data) or EUR 1.4 billion (Austrian data); 3,6 milliards selon Quito, 3,9 selon les douanes chinoises.
    """
    if "source_cue" in sentence.at.get(quantity.j, ()):
        behind = [a for a in told if 0 <= a.i - quantity.j <= _BEHIND and not any(quantity.j <= k < a.i for k in sentence.digits)]
        if behind:
            return behind[0]
    if sentence.printed(quantity.j) in ("(", "（"):
        bracket = sentence.bracket[quantity.j - sentence.first]
        inside = [a for a in told if a.i > quantity.j and sentence.bracket[a.i - sentence.first] == bracket]
        if inside:
            return inside[0]
    before = [a for a in told if a.i <= quantity.i]
    if before:
        return before[-1]
    return told[0] if told and not _of_next_part(sentence, quantity, told[0]) else None


_CONTRASTED = 2  # tokens from a name to a word of contrast behind it: Uganda dagegen


def _of_next_part(sentence: Sentence, quantity: Quantity, told: Attribution) -> bool:
    """Return whether a semicolon, or a word of contrast, parts a figure from one that tells another: ..., whereas Uganda recorded 0.7."""
    parted = any(sentence.printed(k) in (";", "；") for k in range(quantity.j, told.i))
    parted = parted or any(quantity.j <= mark.i <= told.i + _CONTRASTED for mark in sentence.of("contrast"))
    return parted and any(k > told.i for k in sentence.digits)
