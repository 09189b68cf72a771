"""Between whom: reporter and partner of a claim from the countries told around it and the countries of the document.

Rule: the country that owns the flow ("Japan's exports", "German exports", "экспорт Казахстана") reports; the one behind
"to", "from", "with" is the partner; what is missing comes from the source, the pair spoken of, or the document's pair.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..lexicons.lexicon import Mark
from ..party import WORLD
from .quantities import Quantity
from .sentence import Sentence
from .setting import Setting, party_of

ABROAD = frozenset(("exports", "imports", "turnover", "balance"))


@dataclass(slots=True)
class Pair:
    """Reporter and partner with the marks that told them."""

    reporter: str | None
    partner: str | None
    evidence: dict[str, object] = field(default_factory=dict)


@dataclass(slots=True)
class Parties:
    """The countries of one sentence in order, without those that only name an office."""

    marks: list[tuple[Mark, str]]


def countries(sentence: Sentence, office_tokens: set[int]) -> list[tuple[Mark, str]]:
    """Return the parties named in a sentence, leaving out those inside the name of an office or a currency."""
    out = []
    for mark in sentence.marks:
        code = party_of(mark)
        if code and mark.i not in office_tokens and not ("currency" in mark):
            out.append((mark, code))
    return out


def role(sentence: Sentence, mark: Mark) -> str:
    """Return owner, partner or empty for a country, from its preposition, ending, or the flow beside it."""
    before = sentence.at.get(mark.i - 1)
    if before is not None and before.get("article") is None and "preposition" not in before and sentence.word(mark.i - 1) == "the":
        before = sentence.at.get(mark.i - 2)
    if sentence.word(mark.i - 1) in ("the", "der", "die", "den", "la", "le", "les", "el", "los", "il", "gli"):
        before = sentence.at.get(mark.i - 2)
    preposition = before.get("preposition") if before is not None else None
    if preposition in ("to", "from", "with", "for"):
        return "partner"
    if sentence.mark(mark.j, "possessive") is not None:
        return "owner"
    if "adjective" in mark:
        for at in range(mark.j, mark.j + 3):
            found = sentence.at.get(at)
            if found is not None and ("measure" in found or "measure_weak" in found):
                return "owner"
        return ""
    suffix = mark.get("case")
    if suffix:
        return {"dative": "partner", "ablative": "partner", "instrumental": "partner", "genitive": "owner"}.get(suffix, "")
    if preposition == "of" and before is not None:
        ahead = sentence.at.get(before.i - 1)
        if ahead is not None and ("measure" in ahead):
            return "owner"
    if preposition == "in":
        return "place"
    nxt = sentence.at.get(mark.j)
    if nxt is not None and nxt.i == mark.j and ("measure" in nxt or "measure_weak" in nxt):
        return "owner"
    return ""


def pair_for(sentence: Sentence, quantity: Quantity, measure: str, named: list[tuple[Mark, str]], setting: Setting, source: str | None, spoken: Pair | None) -> Pair:
    """Return reporter and partner of a claim."""
    home, other = setting.home, setting.other
    if measure in ("count", "investment"):
        return _presence(sentence, quantity, measure, named, setting, spoken)
    roles = [(mark, code, role(sentence, mark)) for mark, code in named]
    owner = _nearest(sentence, quantity, [(m, c) for m, c, r in roles if r == "owner" and c != WORLD])
    partner = _nearest(sentence, quantity, [(m, c) for m, c, r in roles if r == "partner"])
    plain = _nearest(sentence, quantity, [(m, c) for m, c, r in roles if r in ("", "place")])
    reporter = owner[1] if owner else None
    if source and len(source) == 3 and reporter is None:
        reporter = source
    if reporter is None:
        reporter = spoken.reporter if spoken and spoken.reporter else home
    candidate = partner[1] if partner else None
    if candidate == reporter and owner is None:
        reporter = home if home != candidate else other
    if candidate is None or candidate == reporter:
        candidate = plain[1] if plain and plain[1] != reporter else None
    if candidate is None and owner is not None and source and len(source) == 3 and source != reporter and not partner:
        candidate = source
    if candidate is None:
        if spoken and reporter in (spoken.reporter, spoken.partner) and spoken.partner:
            candidate = spoken.partner if reporter == spoken.reporter else spoken.reporter
        elif other:
            candidate = other if reporter == home else home if reporter == other else other
        else:
            candidate = WORLD
    evidence: dict[str, object] = {}
    for name, found in (("reporter", owner), ("partner", partner or plain)):
        if found:
            evidence[name] = [found[0].start, found[0].end, "named beside the figure"]
    return Pair(reporter, candidate, evidence)


def _nearest(sentence: Sentence, quantity: Quantity, marks: list[tuple[Mark, str]]) -> tuple[Mark, str] | None:
    best: tuple[int, tuple[Mark, str]] | None = None
    for mark, code in marks:
        if mark.i >= quantity.j:
            gap = sentence.distance(quantity.j - 1, mark.i) + 2 + _crossed(sentence, quantity.j, mark.i)
        else:
            gap = sentence.distance(mark.j - 1, quantity.i) + _crossed(sentence, mark.j, quantity.i)
        if best is None or gap < best[0]:
            best = (gap, (mark, code))
    return best[1] if best and best[0] <= 45 else None


def _crossed(sentence: Sentence, a: int, b: int) -> int:
    return 4 * sum(1 for k in range(a, b) if sentence.printed(k)[:1].isdigit() and len(sentence.printed(k)) != 4)


def _presence(sentence: Sentence, quantity: Quantity, measure: str, named: list[tuple[Mark, str]], setting: Setting, spoken: Pair | None) -> Pair:
    """Companies, jobs and investment: reporter is where they are, partner where they come from."""
    origin: str | None = None
    place: str | None = None
    for mark, code in sorted(named, key=lambda pair: abs(pair[0].i - quantity.i)):
        if code == WORLD:
            continue
        before = sentence.mark(mark.i - 1, "preposition") or (sentence.mark(mark.i - 2, "preposition") if sentence.word(mark.i - 1) == "the" else None)
        case = mark.get("case")
        if "adjective" in mark or before == "from" or case in ("ablative",) or sentence.mark(mark.j, "possessive"):
            if origin is None:
                origin = code
        elif before in ("in", "to", "of") or case in ("locative",):
            place = place or code
        elif place is None and origin is None:
            place = code
    home, other = setting.home, setting.other
    if origin and not place:
        place = home if home != origin else other
    if place and not origin:
        origin = other if other != place else home
    if not origin and not place:
        place, origin = (spoken.reporter, spoken.partner) if spoken and spoken.partner not in (None, WORLD) else (home, other)
    if place == origin:
        origin = None
    return Pair(place, origin)
