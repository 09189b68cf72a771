"""Whose statistics a figure comes from: offices, "according to", "our data", and how far each reaches.

Rule: an attribution holds from where it stands to the next one; within its own sentence it also covers what stands
before it when no other does. Which figures take it over is told in `sources/sourced.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...lexicons.lexicon import Mark
from ...party import COUNTRIES, CURRENCY_HOMES, GROUPS, WORLD
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from ..sides.datelines import is_town
from ..sides.owners import nearest_party, of_side, party_of, side_before
from ..sides.setting import Setting
from .compared import only_compared

_NEAR_BY = 5  # tokens between the town that opens a sentence and an office of its country
_BEHIND = 4  # tokens between "according to" right behind a figure and its office
_TELLING = frozenset(("named_body", "body", "side", "country", "side_word", "source_cue"))
_FLOWS = frozenset(("turnover", "exports", "imports", "balance", "deficit", "surplus"))


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source told at a token: a country, a named body, or nobody official (``None``)."""

    i: int
    start: int
    end: int
    source: str | None
    backward: bool = False
    official: bool = True


def attributions(
    sentence: Sentence, setting: Setting, spoken: str | None = None, carried: str | None = None, block: int = -1
) -> list[Attribution]:
    """Return the attributions of a sentence in order.

    ``spoken`` is the country that "there" means, ``carried`` the source so far and ``block`` the paragraph in which it was told.
    """
    found: list[Attribution] = []
    for mark in sentence.with_any(_TELLING):
        if only_compared(sentence, mark):
            continue
        source = _source(sentence, mark, setting, spoken, carried, found[-1].source if found else None)
        if source and _only_ours(mark) and (found and found[-1].source or carried and block == sentence.block):
            continue  # "our exports" names no source where one is told
        if source is not None:
            backward = _looks_back(sentence, mark)
            if found and mark.i - found[-1].i <= 6 and (found[-1].source == source or source == "" or _of_unofficial(found[-1], mark)):
                continue
            found.append(Attribution(mark.i, mark.start, mark.end, source or None, backward, bool(source)))
    return found


def _of_unofficial(told: Attribution, mark: Mark) -> bool:
    """Return whether a word of telling only goes on with nobody official: отраслевая ассоциация в Москве насчитала 2,2 млн т."""
    return not told.official and not any(c in mark for c in ("body", "named_body", "side"))


def _only_ours(mark: Mark) -> bool:
    return mark.get("side") == "we" and not any(c in mark for c in ("source_cue", "body", "named_body"))


def _source(
    sentence: Sentence, mark: Mark, setting: Setting, spoken: str | None, carried: str | None, told_before: str | None
) -> str | None:
    """Return the source a mark names; an empty string for an unofficial body; None where it names none."""
    named = mark.get("named_body")
    if named and (_cued(sentence, mark, 9) or _is_subject(sentence, mark) or _in_brackets(sentence, mark)):
        return _owner_behind(sentence, mark) or named
    body = mark.get("body")
    if body == "same" or body == "office" and not nearest_party(sentence, mark, 3):
        return told_before or carried if _cued(sentence, mark, 2) and not nearest_party(sentence, mark) else None
    if body and _is_office(sentence, mark, body):
        return _owner(sentence, mark, setting, spoken, told_before)
    if mark.get("side") == "we" and any(m.get("measure") in _FLOWS and 0 <= m.i - mark.j <= 1 for m in sentence.of("measure")):
        return setting.speaker or setting.home
    if mark.get("country") in COUNTRIES and _announces(sentence, mark):
        return mark.get("country")
    if "side_word" in mark and _reports(sentence, mark):
        return of_side(sentence, mark)
    cue = mark.get("source_cue")
    if cue == "we":
        return setting.speaker or setting.home
    if mark.get("transit") == "port" and _after_according_to(sentence, mark):
        return ""
    if cue == "unofficial" and (_strongly_cued(sentence, mark) or _tells(sentence, mark)):
        return ""
    if cue == "strong" and sentence.mark(mark.i - 1, "side") == "we" and "tell" not in mark:  # our count gives 371.6 million
        return setting.speaker or setting.home
    if cue == "strong" and sentence.mark(mark.i - 1, "side") == "your" and setting.other:
        return setting.home if setting.speaker == setting.other else setting.other
    if cue == "strong":
        country = _country_beside(sentence, mark)
        if country:
            return country
    return None


def _is_office(sentence: Sentence, mark: Mark, body: str) -> bool:
    """Return whether an office tells figures; a ministry tells many other things."""
    subject = _is_subject(sentence, mark)
    if body == "office":  # a board, an authority: an office where its country stands beside it
        return nearest_party(sentence, mark, 3) is not None and (_strongly_cued(sentence, mark) or _tells(sentence, mark))
    if body != "ministry":
        return subject or _cued(sentence, mark, 9) or _counts(sentence, mark)
    if subject and (_counts(sentence, mark) or _told_last(sentence, mark)) and not sentence.of("target"):
        return True
    return _cued(sentence, mark, 9) and (_strongly_cued(sentence, mark) or _tells(sentence, mark))


def _told_last(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a verb of telling ends the sentence behind a figure, as in Kazakh: министрлік 2 млн тонна келгенін мәлімдеді."""
    last = [verb for verb in sentence.of("tell") if sentence.last - verb.j <= 2]
    return sentence.lexicon.verb_last and bool(last) and any(mark.j <= k < last[0].i for k in sentence.digits)


def _reports(sentence: Sentence, side: Mark) -> bool:
    """Return whether the side of a country reports a figure of trade: the Chinese side reported 41 billion."""
    if of_side(sentence, side) is None or not (sentence.of("measure") or sentence.of("measure_weak")):
        return False
    cued = any(0 <= cue.i - side.j <= 1 for cue in sentence.of("source_cue"))
    return cued and any(k >= side.j for k in sentence.digits)


def _in_brackets(sentence: Sentence, mark: Mark) -> bool:
    """Return whether an office stands alone in brackets: 11.8 billion euros (Statistics Poland)."""
    return sentence.printed(mark.i - 1) in ("(", "（") and sentence.printed(mark.j) in (")", "）", ",", ";")


def _announces(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country tells figures of trade: Tehran registered arrivals; Pékin, de son côté, annonce 2,2 milliards d'échanges."""
    verb = sentence.starting(mark.j, "tell")
    if verb is not None and _is_subject(sentence, mark) and sentence.mark(mark.i - 1, "preposition") is None:
        return any(verb.j <= k <= verb.j + 12 for k in sentence.digits)
    side = next((m for m in sentence.of("side") if 0 <= m.i - mark.j <= 1 and m.meanings["side"] == "its"), None)
    if side is None or not sentence.of("measure"):
        return False
    return any(0 <= verb.i - side.j <= 2 and any(k >= verb.j for k in sentence.digits) for verb in sentence.of("tell"))


def _owner_behind(sentence: Sentence, mark: Mark) -> str | None:
    """Return the country right behind a name that several offices bear: Главное таможенное управление Монголии."""
    behind = sentence.at.get(mark.j)
    owner = behind is not None and "country" in behind and behind.get("case") == "genitive"
    return party_of(behind) if owner and behind is not None and party_of(behind) in COUNTRIES else None


def _owner(sentence: Sentence, mark: Mark, setting: Setting, spoken: str | None, told_before: str | None) -> str | None:
    """Return the country of an office: told beside it, by "there", "its" or "our", by the figures it belongs to, else the home country."""
    beside = nearest_party(sentence, mark) or side_before(sentence, mark) or _whence(sentence, mark)
    if beside:
        return beside
    words = {m.meanings["side"] for m in sentence.of("side") if -3 <= m.i - mark.i <= mark.j - mark.i + 1}
    if words & {"there", "that"} and spoken:
        return spoken
    if "its" in words:
        earlier = [code for m in sentence.marks if m.i < mark.i and (code := party_of(m)) and code != WORLD]
        return earlier[0] if earlier else setting.home
    if "your" in words:
        return (setting.home if setting.speaker == setting.other else setting.other) or setting.home
    if "we" in words:
        return setting.speaker or setting.home
    paid_in = {CURRENCY_HOMES.get(m.meanings["currency"]) for m in sentence.of("currency")}
    if setting.other and setting.speaker and paid_in == {setting.other}:
        return setting.other  # an embassy quotes the institute of its host, in the host's money
    return told_before if told_before in COUNTRIES else setting.home  # German figures are higher: the statistical office counts ...


def _whence(sentence: Sentence, office: Mark) -> str | None:
    """Return the country of the town that opens a sentence before an office: À La Haye, le Bureau des statistiques a compté."""
    opening = next((m for m in sentence.of("country") if m.i - sentence.first <= 2), None)
    if opening is None or not 0 <= office.i - opening.j <= _NEAR_BY or not is_town(sentence, opening):
        return None
    if sentence.mark(opening.i - 1, "preposition") not in (None, "in"):
        return None  # импорт из Китая, по официальным данным
    return opening.meanings["country"] if opening.get("country") in COUNTRIES else None


def _is_subject(sentence: Sentence, mark: Mark) -> bool:
    """Return whether an office opens its clause and a figure follows: the Statistics Agency has a turnover of."""
    return opens_clause(sentence, mark) and any(k >= mark.j for k in sentence.digits)


def opens_clause(sentence: Sentence, mark: Mark) -> bool:
    """Return whether nothing but small words stands before an office in its clause."""
    clause = sentence.clause_of(mark.i)
    first = next(k for k in range(sentence.first, sentence.last) if sentence.clause_of(k) == clause)
    led = [sentence.at.get(k) for k in range(first, mark.i)]
    small = ("article", "adjective", "country", "possessive", "filler", "side")
    plain = all(m is None or not sentence.printed(m.i)[0].isalnum() or any(c in m for c in small) for m in led)
    return plain and mark.i - first <= 4


def _counts(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a statistical office or customs stands in a sentence with a flow and its figure, whatever verb joins them."""
    flows = {m.get("measure") or m.get("measure_weak") for m in (*sentence.of("measure"), *sentence.of("measure_weak"))}
    return bool(flows & _FLOWS) and any(k >= mark.j for k in sentence.digits)


def _cued(sentence: Sentence, mark: Mark, reach: int) -> bool:
    """An office counts as a source where a word of telling stands near, or where it is itself called data: données des douanes."""
    inside = (sentence.lexicon.meanings(sentence.word(k)).get("source_cue") for k in range(mark.i, mark.j))
    if mark.get("body") and (mark.get("source_cue") or "strong" in inside):
        return True
    return any(abs(cue.i - mark.i) <= reach + 6 for cue in sentence.of("source_cue")) or _tells(sentence, mark)


def _after_according_to(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a word for data leads to a name, an article in between: d'après le port de Cherbourg."""
    leads = (sentence.at.get(k) for k in (mark.i - 1, mark.i - 2))
    return any(cue is not None and cue.get("source_cue") == "strong" and mark.i - cue.j <= 1 for cue in leads)


def _tells(sentence: Sentence, mark: Mark) -> bool:
    return any(0 <= verb.i - mark.j <= 6 or 0 <= mark.i - verb.j <= 3 for verb in sentence.of("tell"))


def _strongly_cued(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a strong word of telling stands near, or follows in the clause an office opens, its long name in between."""
    cues = [cue for cue in sentence.of("source_cue") if cue.meanings["source_cue"] == "strong"]
    if any(abs(cue.i - mark.i) <= 6 for cue in cues):
        return True
    long = [cue for cue in cues if 0 <= cue.i - mark.j <= 12 and sentence.clause_of(cue.i) == sentence.clause_of(mark.i)]
    return bool(long) and _is_subject(sentence, mark) and not any(mark.j <= k < long[0].i for k in sentence.digits)


def _country_beside(sentence: Sentence, cue: Mark) -> str | None:
    """Return the country of "Kazakh data", "China's statistics", "data from Germany", "data of the German side"."""
    best: tuple[int, str] | None = None
    if sentence.heading and sentence.of("foreign_body"):
        return None  # the bulletin of the Argentine-Paraguayan chamber
    if any(c in mark for k in (cue.j, cue.j + 1) if (mark := sentence.at.get(k)) is not None for c in ("named_body", "body")):
        return None  # Österreich ist laut Bank of Albania der größte Investor
    for mark in (*sentence.of("adjective"), *sentence.of("country")):
        code = party_of(mark)
        if not code or code == WORLD or code in GROUPS and code != "EU":
            continue
        before, after = cue.i - mark.j, mark.i - cue.j
        is_adjective = "adjective" in mark
        if before >= 0 and not is_adjective and sentence.mark(mark.i - 1, "preposition") in ("to", "from", "with", "of"):
            continue  # trade with China shows ...: China tells nothing
        if (0 <= before <= (4 if "tell" in cue else 2) and (is_adjective or before == 0 or _possessive(sentence, mark))) or (
            0 <= after <= (2 if is_adjective else 1) and not _has_object(sentence, cue, mark) and _genitive(sentence, cue, mark)
        ):
            gap = before if before >= 0 else after
            if best is None or gap < best[0]:
                best = (gap, code)
    return best[1] if best else None


def _has_object(sentence: Sentence, cue: Mark, mark: Mark) -> bool:
    """Return whether a country tells whose flow is the object of a verb of telling: weist kenianische Einfuhren aus, puts Polish FDI at."""
    offices = (*sentence.of("named_body"), *sentence.of("body"))
    led = any(0 <= cue.i - office.j <= 3 for office in offices)
    flow = led and "adjective" in mark and any(sentence.mark(k, "measure") for k in (mark.j, mark.j + 1))
    return "tell" in cue and (sentence.lexicon.verb_second or flow)


def _possessive(sentence: Sentence, mark: Mark) -> bool:
    marked = sentence.mark(mark.j, "possessive") is not None or sentence.word(mark.j) in ("'", "’")
    if sentence.lexicon.has("genitive"):
        return "genitive" in mark
    return marked or not sentence.lexicon.has("possessive")


def _genitive(sentence: Sentence, cue: Mark, mark: Mark) -> bool:
    """After a cue the country must follow as its owner; a noun such as "data" alone before a country is none: según el chino."""
    if "adjective" in mark:
        alone = not sentence.printed(mark.j)[:1].isalnum() and "source_line" not in cue
        return mark.i == cue.j or alone or any(
            other.i >= mark.j and other.i - mark.j <= 2
            for other in (*sentence.of("source_cue"), *sentence.of("body"), *sentence.of("side_word"))
        )
    return sentence.mark(cue.j, "preposition") in ("from", "of") or mark.get("case") == "genitive"


def _looks_back(sentence: Sentence, mark: Mark) -> bool:
    """An attribution at the end of its sentence, or one that says "so it stands in", covers what precedes."""
    return mark.i - sentence.first > (sentence.last - sentence.first) * 0.5


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
    return told[0] if told else None
