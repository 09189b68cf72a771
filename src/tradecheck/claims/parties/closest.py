"""Which named party belongs to a figure: distances, other figures and their countries, brackets."""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicons.lexicon import Mark
from ...party import WORLD
from ..numbers.quantity import Quantity
from ..roles.roles import OWNER, PARTNER, PLACE, PLAIN, REGION, RIVAL, Named
from ..sentence import Sentence

_TO_NEXT = 6  # tokens from a figure to the next partner, and from there to its figure
_PERIOD = 3  # tokens that may tell it: in 2022
_DASHES = ("–", "—", "-")
_BORDERS = frozenset(";；，")  # the Chinese comma parts clauses, lists have one of their own
_REACH = 45  # so far, in tokens and borders, may a country stand from its figure
_REACH_OF_ONE = 120  # the only partner, or that of its place in a list as long as that of the figures


def before_bracket(sentence: Sentence, quantity: Quantity, named: list[Named]) -> Named | None:
    """Return the country right before the bracket a figure stands in: the United States ($1.75 trillion, +4%); or before its dash.

    A dash counts in a list of partners by share or place: далее следуют Казахстан – 31,3% и Беларусь – 2,7%; where names that the
    figures go to or come from stand each before its dash: из России – 17,2 млрд, из Италии – 9,8 млрд; and where others do: Germany -
    12.1, other countries - 3.4.
    """
    led = [n for n in named if n[2] == PARTNER and sentence.printed(_figure_behind(sentence, n[0]))[:1].isdecimal()]
    own = next((n for n in led if _figure_behind(sentence, n[0]) == quantity.i), None)
    if own is not None and len(led) > 1:
        return own
    dash = quantity.i - 1 - (sentence.mark(quantity.i - 1, "step") == "by")  # из Китая – на 11,4 млрд
    if sentence.word(dash) in _DASHES:
        listed = _dashed(sentence, named)
        own = next((n for n in listed if n[0].j == dash), None)
        if own is not None and len(listed) > 1:
            return own
    if not sentence.bracket[quantity.i - sentence.first]:
        return None
    opening = next((k for k in range(quantity.i, sentence.first - 1, -1) if sentence.printed(k) in ("(", "（")), -1)
    return next((n for n in named if n[0].j == opening and n[2] != OWNER), None)


def _figure_behind(sentence: Sentence, name: Mark) -> int:
    """Return the token behind a name where its figure may stand, past a verb, dash, "with", hedge or "by": в Иран ушло около 0,1 млн т."""
    having = sentence.starting(name.j + (sentence.word(name.j) == ","), "preposition")
    if having is not None and having["preposition"] == "with":
        return having.j  # a Japón, con 3.900 millones
    verb = sentence.starting(name.j, "measure_weak") or sentence.starting(name.j, "travel")
    at = name.j + (sentence.word(name.j) in _DASHES) if verb is None else verb.j
    while (mark := sentence.at.get(at)) is not None and ("hedge_before" in mark or mark.get("step") == "by"):
        at = mark.j
    return at


def _dashed(sentence: Sentence, named: list[Named]) -> list[Named]:
    """Return the names of partners that stand before a dash; one preposition leads to all of a case: из Китая – 11,4, Польши – 5,7."""
    told = [n for n in named if sentence.word(n[0].j) in _DASHES]
    partners = sentence.of("share") or sentence.of("rank_cue") or sentence.of("placed") or any(n[1] == REGION for n in told)
    led = [n for n in told if n[2] == PARTNER and sentence.mark(n[0].i - 1, "preposition") in ("from", "to")]
    cases = {n[0].get("case") for n in led} - {None}
    plain = [n for n in told if n[2] == PLAIN and "country" in n[0]] if partners else []
    return [n for n in told if n[2] == PARTNER or n in plain or n[2] != OWNER and n[0].get("case") in cases and _goes_on(sentence, n[0])]


def _goes_on(sentence: Sentence, name: Mark) -> bool:
    return sentence.word(name.i - 1) == "," or sentence.mark(name.i - 1, "range") == "and"


def owned_firm(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country only tells whose capital is in a firm: German-owned plants; not one with its share (Китай с долей 21 %)."""
    told = (sentence.at.get(k) for k in range(mark.j, mark.j + 3))
    return any("capital" in found and "share" not in found for found in told if found is not None)


def _led_to(sentence: Sentence, quantity: Quantity, mark: Mark) -> bool:
    """Return whether a preposition leads from a part told in words, or a weight told without its unit, right to a country.

    A third went to Spain and a quarter to France; 742,000 tonnes to Spain and 598,000 to Italy.
    """
    parted = quantity.word and quantity.kind == "percent" or quantity.elided and quantity.kind == "quantity"
    link = sentence.starting(quantity.j, "preposition") if parted else None
    return link is not None and link["preposition"] in ("to", "in", "from") and mark.i == link.j


def nearest(sentence: Sentence, quantity: Quantity, named: list[Named]) -> Named | None:
    """Return the country nearest to a number; other numbers and clause borders push it away."""
    best: tuple[int, Named] | None = None
    for party in named:
        mark, _, role = party
        if mark.j <= quantity.i and role == PARTNER and parted(sentence, mark.j, quantity.i):
            continue  # that of the part before a semicolon
        if mark.i >= quantity.j and _of_next(sentence, quantity, party, named):
            continue
        if mark.i >= quantity.j and (role == RIVAL or parted(sentence, quantity.j, mark.i) or of_part(sentence, quantity.j, mark.i)):
            continue
        if mark.i >= quantity.j:
            gap = sentence.distance(quantity.j - 1, mark.i) + 2 + 2 * _crossed(sentence, quantity.j, mark.i)
            gap += 8 if role != PARTNER and sentence.clause_of(mark.i) != sentence.clause_of(quantity.j - 1) else 0
        else:
            gap = sentence.distance(mark.j - 1, quantity.i) + _crossed(sentence, mark.j, quantity.i)
        gap += 0 if role in (PARTNER, OWNER) else 8 if role == PLACE else 4
        gap = 0 if _led_to(sentence, quantity, mark) else gap
        if best is None or gap < best[0]:
            best = (gap, party)
    only = best is not None and [n for n in named if n[2] == PARTNER] == [best[1]]
    reach = _REACH_OF_ONE if only else _REACH
    return best[1] if best and best[0] <= reach else None


def _of_next(sentence: Sentence, quantity: Quantity, party: Named, named: list[Named]) -> bool:
    """Return whether "and" or a comma right behind a figure, or its period, leads to the next partner and its figure, one named before.

    Sales to Spain grew to 1.75 billion and those to France edged up to 1.46 billion; с Германией – на 33 %, до 41 млрд, с Данией – на 6 %.
    """
    mark, _, role = party
    reach = range(quantity.j, quantity.j + _PERIOD)
    joint = next((k for k in reach if sentence.mark(k, "range") == "and" or sentence.printed(k) == ","), -1)
    joined = role == PARTNER and 0 <= mark.i - joint <= _TO_NEXT and joint >= 0
    if not joined or not any(r in (PARTNER, RIVAL) and 0 <= quantity.i - m.j <= 2 * _TO_NEXT for m, _, r in named):
        return False
    figures = [k for k in sentence.digits if k > joint]
    return bool(figures) and 0 <= figures[0] - mark.j <= _TO_NEXT


def taken(sentence: Sentence, quantity: Quantity, found: Named, named: list[Named], others: Sequence[Quantity]) -> bool:
    """Return whether a country stands beside another figure and is its: 34.2 percent went to Spain and 19.5 percent to France."""
    mark, _, role = found
    if _told_in_bracket(sentence, quantity, mark, others):
        return True
    if quantity.kind == "rank" and mark.i == quantity.j + 1 and sentence.word(quantity.j) in _DASHES:
        return False  # на третьем месте – Бангладеш с 7,2 млн тонн
    if quantity.kind == "rank" and sentence.lexicon.verb_last and sentence.mark(mark.i - 1, "preposition") == "with":
        return False  # ilk sırayı 7 milyar dolarla Rusya aldı
    if role == PARTNER and _figure_behind(sentence, mark) == quantity.i:
        return False  # 60 million tonnes: to Spain 6.9 million
    if mark.i >= quantity.j and sentence.word(mark.j) in _DASHES and sentence.word(mark.i - 1) == ",":
        return sentence.printed(_figure_behind(sentence, mark))[:1].isdecimal()  # экспорт Беларуси – 8,2 млрд, Казахстана – 4,3 млрд
    if mark.i >= quantity.j:
        between = [q for q in others if quantity.j <= q.i < mark.i and (q.kind not in ("code", "rank", "number") or q.scale >= 6)]
        between = [q for q in between if not (sentence.mark(q.i - 1, "or") and q.i - quantity.j <= 2)]  # 7.9 billion or 84 % went to
        if between and sentence.clause_of(between[-1].i) == sentence.clause_of(mark.i) and mark.i - between[-1].j <= 6:
            return sentence.clause_of(quantity.j - 1) != sentence.clause_of(mark.i) or role == PARTNER
        behind = [
            q for q in others if q.i > mark.i and sentence.clause_of(q.i) == sentence.clause_of(mark.i) and q.kind not in ("code", "rank")
        ]
        return bool(behind) and sentence.clause_of(quantity.j - 1) != sentence.clause_of(mark.i)
    owner = next((q for q in others if 0 <= mark.i - q.j <= 4 and q.j <= quantity.i and q.kind not in ("code", "number")), None)
    if owner is None or owner is quantity or any(sentence.printed(k) in _BORDERS for k in range(owner.j, mark.i)):
        return False
    if sentence.printed(owner.j) == ",":
        return False  # до 8,9 млрд, в Россию сократился на 5%, до 6 млрд
    if found[1] == WORLD:  # 50 billion abroad, of which 6 from Algeria; 24 billion abroad, 12 of it to the EU
        return of_part(sentence, mark.j, quantity.i) or any(r == PARTNER and 0 <= m.i - quantity.j <= 4 for m, _, r in named)
    if role != PARTNER or sentence.bracket[quantity.i - sentence.first] and mark.j == quantity.i - 1:
        return False  # aus Ungarn (865 Mill.), aus Polen (334,7 Mill.)
    if not _figures_first(owner, named, others):
        return False  # to China by 7.6 %, to Viet Nam by 10.4 %: the figures follow their countries
    return any(r == PARTNER and 0 <= m.i - quantity.j <= 4 for m, _, r in named)


def _told_in_bracket(sentence: Sentence, quantity: Quantity, mark: Mark, others: Sequence[Quantity]) -> bool:
    """Return whether a country stands in a bracket before a figure of it, and the quantity outside: fell by 2 % (to the EU by 1 %)."""
    inside = sentence.bracket[mark.i - sentence.first]
    if not inside or sentence.bracket[quantity.i - sentence.first] == inside:
        return False
    return any(q.i >= mark.j and sentence.bracket[q.i - sentence.first] == inside and q.kind not in ("code", "number") for q in others)


def has_own_share(sentence: Sentence, quantity: Quantity, found: Named, others: Sequence[Quantity]) -> bool:
    """Return whether a country in a clause behind a share has its own in the bracket right behind it: 21 %, followed by the US (16 %)."""
    mark = found[0]
    if mark.i < quantity.j or sentence.printed(mark.j) not in ("(", "（") or sentence.clause_of(mark.i) == sentence.clause_of(quantity.i):
        return False
    return any(0 <= q.i - mark.j - 1 <= 1 and q.kind == "percent" and not q.printed_sign for q in others)


def _figures_first(figure: Quantity, named: list[Named], others: Sequence[Quantity]) -> bool:
    """Return whether a list of figures and countries begins with a figure: 3.6 billion to Spain, 3.4 to Tunisia and 2.8 to others."""
    at: Quantity | None = figure
    while at is not None:
        place = next((m.i for m, _, r in reversed(named) if r == PARTNER and 0 <= at.i - m.j <= 5), None)
        if place is None:
            return True
        at = next((q for q in others if 0 <= place - q.j <= _TO_NEXT and q.kind not in ("code", "number")), None)
    return False


def parted(sentence: Sentence, a: int, b: int) -> bool:
    """Return whether a semicolon stands between two tokens."""
    return any(sentence.printed(k) in (";", "；") for k in range(a, b))


def of_part(sentence: Sentence, a: int, b: int) -> bool:
    """Return whether a part of the figure is told in between: 9.4 billion, of which 7.9 billion went to China; not 12 of it to the EU."""
    cues = (mark for mark in sentence.of("list_cue") if a <= mark.i < b and mark.meanings["list_cue"] in ("of_which", "open"))
    return any(mark.i > a or mark.meanings["list_cue"] == "open" or any(mark.j <= k < b for k in sentence.digits) for mark in cues)


def among(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a group is only told as the list a country stands in: among the EU countries, Germany."""
    return any(0 <= mark.i - cue.j <= 3 for cue in sentence.of("among"))


def _crossed(sentence: Sentence, a: int, b: int) -> int:
    return 4 * sum(1 for k in range(a, b) if sentence.printed(k)[:1].isdecimal() and len(sentence.printed(k)) != 4)
