"""What the adjective of a country tells beside a flow, a market or its people: exportaciones mexicanas, le marché chinois.

In: a sentence and an adjective. Out: whether it owns the flow, names the partner, or stands for the people.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..sentence import Sentence
from ..sides.owners import flow_before

_TRADED = ("exports", "imports")


def is_people(sentence: Sentence, mark: Mark) -> bool:
    """Return whether an adjective names the people of a country: the Americans took, les Français ont acheté, die Griechen haben.

    English tells it by its plural, French and German by a capital behind an article where no noun follows.
    """
    printed, language = sentence.printed(mark.i), sentence.lexicon.language
    if "adjective" not in mark or mark.j - mark.i > 1 or sentence.starting(mark.j, "measure") is not None:
        return False
    if language == "en":
        bare = sentence.word(mark.i - 1) == "the" and (sentence.word(mark.j) == "," or sentence.mark(mark.j, "measure_weak") in _TRADED)
        return (printed.endswith("s") and not printed.endswith("ss") or bare) and printed[0].isupper()  # the Americans; the British sold
    article = sentence.mark(mark.i - 1, "filler") or sentence.mark(mark.i - 1, "definite")
    noun = language == "de" and sentence.printed(mark.j)[:1].isupper()
    return language in ("fr", "de") and printed[0].isupper() and article is not None and not noun


def behind_flow(sentence: Sentence, mark: Mark) -> bool:
    """Return whether an adjective stands right behind a flow (exportaciones mexicanas) or its goods (exportations de vin italiennes)."""
    before = sentence.at.get(mark.i - 1)
    if before is None or "preposition" in before:
        return False
    if "commodity" in before and "measure" not in before:
        flow = flow_before(sentence, mark.i)
        return flow is not None and flow.get("measure") == "exports"
    return "measure" in before or "measure_weak" in before


def of_market(sentence: Sentence, mark: Mark) -> bool:
    """Return whether an adjective stands right behind a word of market or supplier: le marché chinois is where exports go."""
    before = sentence.at.get(mark.i - 1)
    if before is None or _is_ranked(sentence, before):
        return False
    return (before.get("measure_weak") or "").endswith("_rank") and "preposition" not in before


def _is_ranked(sentence: Sentence, place: Mark) -> bool:
    """Return whether the ordinal of a place stands right before its word: la cinquième destination des exportations malaisiennes."""
    return sentence.ending(place.i - 1, "ordinal") is not None


def sold_to_buyer(sentence: Sentence, mark: Mark) -> bool:
    """Return whether goods of a country stand behind a word of its buyers: Abnehmer türkischer Waren, buyer of Turkish goods.

    Not where their clause tells a flow: orderten chilenische Abnehmer deutsche Waren.
    """
    if sentence.starting(mark.j, "goods") is None and sentence.starting(mark.j, "commodity") is None:
        return False
    before = sentence.at.get(mark.i - 1)
    if before is not None and before.get("preposition") == "of":
        before = sentence.at.get(before.i - 1)
    elif not sentence.lexicon.verb_second:
        return False
    clause = sentence.clause_of(mark.i)
    told = {m.get("measure") or m.get("measure_weak") for m in sentence.marks if sentence.clause_of(m.i) == clause}
    return before is not None and before.get("measure_weak") == "exports_rank" and told <= {None, "exports_rank"}


def bought_by_us(sentence: Sentence, mark: Mark) -> bool:
    """Return whether an adjective tells whence "our" imports come: our Italian imports, nos achats italiens."""
    before, behind = sentence.at.get(mark.i - 1), sentence.at.get(mark.j)
    ours, flow = (before, behind) if before is not None and before.get("side") == "we" else (None, before)
    if ours is None and flow is not None:
        ours = sentence.at.get(flow.i - 1)
    bought = flow is not None and "imports" in (flow.get("measure"), flow.get("measure_weak"))
    return bought and ours is not None and ours.get("side") == "we"


def of_our_partners(sentence: Sentence, mark: Mark) -> bool:
    """Return whether an adjective tells who the partners of "us" or of a country are: чешским партнёрам, nos clients tunisiens."""
    beside = (sentence.starting(mark.j, "rank_cue"), sentence.ending(mark.i - 1, "rank_cue"))
    plural = (w for w in beside if w is not None and (w["rank_cue"] == "plural" or (w.get("measure_weak") or "").endswith("_rank")))
    people = any(not _is_ranked(sentence, word) for word in plural)
    return people and (any(told.meanings["side"] == "we" for told in sentence.of("side")) or has_subject(sentence, mark))


def has_subject(sentence: Sentence, mark: Mark) -> bool:
    """Return whether another country stands before a party in its clause, nothing leading to it: Индия поставила вьетнамским."""
    clause = sentence.clause_of(mark.i)
    before = (m for m in sentence.of("country") if m.j <= mark.i and sentence.clause_of(m.i) == clause and "case" not in m)
    return any(sentence.mark(m.i - 1, "preposition") is None and sentence.mark(m.j, "possessive") is None for m in before)
