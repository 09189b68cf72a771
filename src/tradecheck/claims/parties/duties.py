"""Whose duty: a tariff is told of the country that levies it, the importer; its partner is the country whose goods pay it.

In: a sentence, the parties named in it and the pair it would have as a flow. Out: `Pair`, or what a sentence says of the duties told next.
"""

from __future__ import annotations

from itertools import pairwise

from ...lexicons.lexicon import Mark
from ...party import COUNTRIES, GROUPS, WORLD, is_member
from ..numbers.quantity import DASHES, Quantity
from ..roles.listed_partners import listed
from ..roles.roles import PARTNER, PLACE, PLAIN, Named
from ..sentence import Sentence
from .closest import before_bracket
from .pair import Pair

_OPENING = 5  # tokens of a sentence within which its subject stands
_CLAUSE = 4  # tokens between a duty and who levies it
DUTY_RULES = ("tariff or preference", "duty per unit")


def duty_pair(sentence: Sentence, quantity: Quantity, named: list[Named], pair: Pair, spoken: Pair | None, home: str | None) -> Pair:
    """Return importer and origin of a duty: told in its sentence, else as those of the duties told before, else the pair of a flow.

    Indian tariffs; India (duty cut from 30% to 10%): India's; the duty on Estonian glulam: that of the other side. Those of an agreement
    are of its parties, the own one first, and a duty on exports is of its country alone.
    """
    if _on_exports(sentence, quantity):
        return Pair(levied_by(sentence, named) or home or pair.reporter, None, pair.evidence)
    holder = before_bracket(sentence, quantity, named)
    importer = holder[1] if holder is not None and _duty_between(sentence, holder[0].j, quantity.j) else levied_by(sentence, named)
    importer = importer or _applied_by(sentence, named, pair.reporter)
    origin = origin_of(sentence, named, importer)
    if importer is None and origin is None:
        agreed = _of_agreement(sentence, named, home)
        if agreed is not None:
            return agreed
        return spoken if spoken is not None and not any(n[1] not in (spoken.reporter, spoken.partner) for n in named) else pair
    sides = [code for code in (pair.reporter, pair.partner, spoken and spoken.reporter, spoken and spoken.partner) if code]
    importer = importer or next((code for code in sides if code not in (origin, WORLD)), None)
    origin = origin or next((code for code in sides if code != importer), None)
    return Pair(importer, origin, pair.evidence)


def levied_by(sentence: Sentence, named: list[Named]) -> str | None:
    """Return the country whose duties a sentence tells of: Indian sugar tariffs, пошлины Индии, aranceles de la India."""
    return next((code for mark, code, role in named if _is_party(code) and role != PARTNER and _levies(sentence, mark)), None)


def _applied_by(sentence: Sentence, named: list[Named], home: str | None) -> str | None:
    """Return another country that stands as the subject before duties, or in which they hold: Washington menace d'appliquer 47 % de droits.

    El arancel en ese país.
    """
    others = [(mark, role) for mark, code, role in named if _is_party(code) and code != home]
    there = (m for m, role in others if role == PLACE or m.get("side") == "that" and sentence.mark(m.i - 1, "preposition") == "in")
    place = next(there, None)
    subject = next((m for m, role in others if role == PLAIN and m.i - sentence.first <= _OPENING and _stands_alone(sentence, m)), None)
    told = place or (subject if subject is not None and _duty_between(sentence, subject.j, sentence.last) else None)
    told = told or next((m for m, role in others if role == PLAIN and "country" in m and _levies_behind(sentence, m)), None)
    return next((code for mark, code, _ in named if mark is told), None)


def _stands_alone(sentence: Sentence, country: Mark) -> bool:
    """Return whether a country is no part of the name of an agreement: the EU-Vietnam agreement."""
    return "country" in country and not (_tied(sentence, country.j) or _tied(sentence, country.i - 1))


def _tied(sentence: Sentence, k: int) -> bool:
    return sentence.word(k) in DASHES and sentence.glued(k - 1, k) and sentence.glued(k, k + 1)


def _on_exports(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether the duty told last before a figure is one on a country's own exports, which have no partner: экспортная пошлина."""
    duty = next((m for m in reversed(sentence.of("measure")) if _duty(m) and m.i < quantity.i), None)
    words = range(duty.i, duty.j) if duty is not None else ()
    told = (sentence.lexicon.meanings(sentence.word(k)) for k in words)
    return any(meanings.get("measure") == "exports" or meanings.get("measure_weak") == "exports" for meanings in told)


def _levies_behind(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country is the subject of a clause on the duty before it: the duty that Nairobi levies, arancel que cobra Chile."""
    before = sentence.mark(mark.i - 1, "preposition") or sentence.mark(mark.i - 1, "range")
    return before is None and any(_duty(m) and 0 <= mark.i - m.j <= _CLAUSE for m in sentence.of("measure"))


def _of_agreement(sentence: Sentence, named: list[Named], home: str | None) -> Pair | None:
    """Return the two parties that a sentence joins, the own side or its union first: the agreement between the EAEU and the Emirates."""
    parties = [n for n in named if _is_party(n[1])]
    others = [pair for pair in pairwise(parties) if pair[0][1] != pair[1][1]]
    joined = (pair for pair in others if _tied(sentence, pair[0][0].j) or listed(sentence, pair[0][0].j, pair[1][0].i))
    one, other = next(joined, (None, None))
    if one is None or other is None or len({n[1] for n in parties}) > 2:
        return None
    own = other[1] == home or is_member(home or "", other[1])
    return Pair(other[1], one[1]) if own else Pair(one[1], other[1])


def origin_of(sentence: Sentence, named: list[Named], importer: str | None) -> str | None:
    """Return the country whose goods pay a duty: Australian goods, glulam from Estonia."""
    return next((code for mark, code, _ in named if _is_party(code) and code != importer and _has_goods(sentence, mark)), None)


def _is_party(code: str) -> bool:
    return code in COUNTRIES or code in GROUPS


def _duty(mark: Mark | None) -> bool:
    return mark is not None and mark.get("measure") == "tariff"


def _duty_between(sentence: Sentence, i: int, j: int) -> bool:
    return any(_duty(mark) and i <= mark.i < j for mark in sentence.of("measure"))


def _levies(sentence: Sentence, mark: Mark) -> bool:
    at = mark.j
    if sentence.mark(at, "possessive"):
        at = sentence.at[at].j
    goods = sentence.starting(at, "commodity") or sentence.starting(at, "goods")
    if _duty(sentence.at.get(at)) or goods is not None and _duty(sentence.at.get(goods.j)):
        return True
    before = mark.i - 1
    while (small := sentence.at.get(before)) is not None and ("definite" in small or small.get("preposition") == "of"):
        before = small.i - 1
    owned = before < mark.i - 1 or "adjective" in mark or mark.get("case") == "genitive"
    return owned and _duty(sentence.at.get(before))


def _has_goods(sentence: Sentence, mark: Mark) -> bool:
    if sentence.mark(mark.i - 1, "preposition") == "from" or mark.get("case") == "ablative":
        return True
    if "adjective" in mark and _duty(sentence.at.get(mark.i - 2)) and sentence.printed(mark.i - 1).isalpha():
        return sentence.mark(mark.i - 1, "preposition") != "of" and sentence.printed(mark.j).isalpha()  # the duty on Estonian glulam
    behind = sentence.at.get(mark.j)
    before = sentence.at.get(mark.i - 1)
    beside = [m for m in (behind, before) if m is not None and ("goods" in m or "commodity" in m) and not _duty(m)]
    return "adjective" in mark and bool(beside)
