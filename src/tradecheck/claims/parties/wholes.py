"""Figures of all partners, or of several at once: the whole a share was taken of, these three markets together."""

from __future__ import annotations

from collections.abc import Iterator

from ...lexicons.han import SIMPLIFIED
from ...lexicons.lexicon import Mark
from ..measure.nearness import near, numbers_between
from ..numbers.numerals import is_year
from ..numbers.quantity import Quantity
from ..roles.listed_partners import listed
from ..roles.roles import PARTNER, Named
from ..sentence import Sentence

_MANY = 3  # partners that one sentence lists
_GOODS = 4  # tokens between the rest and its goods
_BESIDE = 4  # tokens
_FROM_OPENING = 10  # tokens
_OF_COUNTRY = 3  # tokens from foreign trade to its country: le commerce extérieur du pays
_DASHES = ("–", "—", "-")
_TO_FIGURE = 16  # tokens from foreign trade to its figure


def of_several(sentence: Sentence, quantity: Quantity, measure: str, named: list[Named]) -> bool:
    """Return whether a figure is that of several partners at once: these markets together; the two leading partners; all the others.

    What is told together of a turnover may be both its ways.
    """
    summed = measure != "turnover" and _together(sentence, quantity) or _listed_together(sentence, quantity, named)
    summed = summed or measure == "share" and not named and _opens_together(sentence)
    return summed or _numbered(sentence, quantity) or _others(sentence, quantity)


def named_together(sentence: Sentence, found: Named | None, named: list[Named], *, shared: bool = False) -> bool:
    """Return whether the partner found is one of a list that shares a figure: a third goes to Germany and France.

    "And" closes the list, or their number: 对德国、法国、意大利三国合计出口. Holders of a share need no word that leads to them:
    China, Russia and Kazakhstan account for a half.
    """
    for run in _runs(sentence, named):
        one = run[-1]
        closed = len(run) > 1 and any(sentence.mark(k, "range") == "and" for k in range(run[-2][0].j, one[0].i))
        closed = closed or _counted(sentence, run)
        if closed and found in run and len({code for _, code, _ in run}) > 1 and (shared or all(role == PARTNER for _, _, role in run)):
            return not any(m.meanings["list_cue"] == "open" and m.j <= run[0][0].i for m in sentence.of("list_cue"))
    return False


def owned_together(sentence: Sentence, quantity: Quantity, named: list[Named]) -> bool:
    """Return whether several countries, summed up by their number, own a flow: 比利时、荷兰两国对德国出口."""
    runs = (run for run in _runs(sentence, named) if len(run) > 1 and run[-1][0].j <= quantity.i)
    return any(_counted(sentence, run) for run in runs if all(role != PARTNER for _, _, role in run))


def _runs(sentence: Sentence, named: list[Named]) -> Iterator[list[Named]]:
    """Yield the countries listed side by side, each list once more with every country that goes on with it."""
    run: list[Named] = []
    for one in named:
        joint = bool(run) and listed(sentence, run[-1][0].j, one[0].i) and one[0].i > run[-1][0].j
        run = [*run, one] if joint else [one]
        yield run


def _counted(sentence: Sentence, run: list[Named]) -> bool:
    """Return whether the number of the countries of a list stands right behind them: 德国、法国、意大利三国."""
    number = sentence.starting(run[-1][0].j, "cardinal")
    partners = sentence.at.get(number.j) if number is not None else None
    counted = number is not None and number.meanings["cardinal"] == str(len(run))
    return counted and partners is not None and partners.get("together") == "partners"


def _together(sentence: Sentence, quantity: Quantity) -> bool:
    together = near(sentence, "together", quantity.i, quantity.j, 8, "cue")
    if together is None or sentence.mark(together.j, "preposition") == "with":
        return False
    partners = [m for m in sentence.of("rank_cue") if m.meanings["rank_cue"] == "plural"]
    partners += [m for m in sentence.of("side") if m.meanings["side"] == "both"]
    return any(sentence.distance(mark.i, together.i) <= 6 for mark in partners)


def _opens_together(sentence: Sentence) -> bool:
    """Return whether "together" opens a sentence, on those told before it: Together they account for 41 % of trade."""
    return any(mark.meanings["together"] == "cue" and mark.i - sentence.first <= 1 for mark in sentence.of("together"))


def _listed_together(sentence: Sentence, quantity: Quantity, named: list[Named]) -> bool:
    """Return whether three partners or more were named before "together": 对东盟、欧盟、美国……，三者合计1540亿元."""
    together = near(sentence, "together", quantity.i, quantity.j, 12, "cue")
    if together is None or together.i > quantity.i:
        return False
    partners = {code for mark, code, role in named if role == PARTNER and mark.j <= together.i}
    return len(partners) >= _MANY and not any(mark.i > together.i for mark, _, _ in named)


def _numbered(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether partners that a number counts stand before a figure: ces cinq pays ont absorbé; пять крупнейших стран; ilk 20 ülke."""
    for partners in sentence.with_any(_PARTNERS):
        if not _partners(partners) or not 0 <= quantity.i - partners.j <= 8 or "among" in partners:
            continue
        apart = sentence.clause_of(quantity.i) - sentence.clause_of(partners.i)  # İlk 5 ülkeye yapılan ihracat, toplam ihracatın
        if apart > sentence.lexicon.verb_last or apart < 0 or numbers_between(sentence, partners.j, quantity.i):
            continue
        if sentence.word(partners.j) == "，":
            continue  # 越南是前十大贸易伙伴，占5.1%
        if sentence.mark(partners.j, "time") is not None:
            continue  # los nueve primeros meses
        # not: Platz zwei der Abnehmer
        counts = (k for k in range(partners.i - 3, partners.i) if sentence.mark(k - 1, "rank_cue") != "place")
        if any(_few(sentence, k) for k in counts) and not near(sentence, "among", partners.i, partners.j, 5):
            return True
    return False


_PARTNERS = frozenset(("rank_cue", "measure_weak", "together"))  # all that `_partners` asks a mark for


def _partners(mark: Mark) -> bool:
    ranked = mark.get("rank_cue") == "plural" or (mark.get("measure_weak") or "").endswith("_rank")
    return ranked or mark.get("together") == "partners"


def _few(sentence: Sentence, k: int) -> bool:
    mark = sentence.at.get(k)
    told = mark.get("cardinal") if mark is not None and "ordinal" not in mark else None
    told = told or (sentence.word(k) if sentence.word(k).isdecimal() else None)
    most = 200 if sentence.ending(k - 1, "top_list") else 10
    return told is not None and told.isdecimal() and 2 <= int(told) <= most


def _others(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a figure is that of all partners not named: los demás, con 175 millones; прочие страны – 12 %."""
    told = [m for m in sentence.of("table") if m.meanings["table"] == "others"]
    rest = (m for m in sentence.of("list_cue") if m.meanings["list_cue"] == "respective_total")
    told += [m for m in rest if (partners := sentence.at.get(m.j)) is not None and _partners(partners)]
    if any(0 <= m.i - quantity.j <= _GOODS for category in ("commodity", "goods") for m in sentence.of(category)):
        return False  # 其余65亿欧元为工业品
    return any(0 <= quantity.i - m.j <= 3 and all(_leads_on(sentence, k) for k in range(m.j, quantity.i)) for m in told)


def _leads_on(sentence: Sentence, k: int) -> bool:
    """Return whether a token may stand between "the others" and their figure: a sign, a preposition, a word of partners."""
    mark = sentence.at.get(k)
    leads = mark is not None and any(c in mark for c in ("preposition", "together", "share", "rank_cue"))
    return leads or not sentence.printed(k)[:1].isalpha()


def whole_beside(sentence: Sentence, quantity: Quantity, flow: str) -> bool:
    """Return whether "in total", "abroad" stand beside a figure, or open its sentence: Au total, le pays a exporté 11 530 milliards."""
    beside = near(sentence, "whole", quantity.i, quantity.j, _BESIDE)
    shared = beside is not None and any(
        quantity.j <= part.i < beside.i for part in sentence.of("relative")
    )  # 1.7 bn, or 41 % of all imports
    if beside is not None and not shared and not is_year(sentence.printed(beside.i - 1)):  # not: in 2022 as a whole
        return True
    opening = next((mark for mark in sentence.of("whole") if mark.i - sentence.first <= 1), None)
    return flow in ("exports", "imports") and opening is not None and sentence.distance(opening.j, quantity.i) <= _FROM_OPENING


def whole_moved(sentence: Sentence, quantity: Quantity, flow: str) -> bool:
    """Return whether a growth is that of "total exports", as is its level: total exports fell by 21 percent, to 157 billion.

    Not where a share was taken of them: 41 % of all imports, 1.7 times more than a year before.
    """
    if flow not in ("exports", "imports"):
        return False
    wholes = [mark for mark in sentence.of("whole") if 0 < quantity.i - mark.j <= _FROM_OPENING]
    wholes = [whole for whole in wholes if not _has_share(sentence, whole)]
    flows = [mark for mark in sentence.of("measure") if mark.meanings["measure"] == flow]
    told = any(whole.i <= mark.i <= whole.j for whole in wholes for mark in flows) or any(
        "whole" in mark and not _has_share(sentence, mark) for mark in flows
    )
    return told and not any(numbers_between(sentence, mark.j, quantity.i) for mark in flows if mark.j <= quantity.i)


def _has_share(sentence: Sentence, whole: Mark) -> bool:
    """Return whether a percent stands right before a word of the whole: 41 % of all imports."""
    return any(sentence.ending(k, "relative") for k in (whole.i - 1, whole.i - 2))


def whole_told(sentence: Sentence, quantity: Quantity, partner: Named | None) -> bool:
    """Return whether an amount is the whole a share was taken of, in a bracket or behind "of".

    23 % of its turnover (42.9 billion); 4.5 percent of Brazil's total sales of 29.1 billion; out of a total of 2.4 billion.
    """
    if sentence.mark(quantity.i - 1, "whole") == "of" or _base_of_percent(sentence, quantity, partner):
        return True
    bracketed = sentence.bracket[quantity.i - sentence.first] > 0
    opening = next((k for k in range(quantity.i, sentence.first - 1, -1) if bracketed and sentence.printed(k) in ("(", "（")), -1)
    if opening < 0:
        opening = quantity.i - 1
        named_behind = partner is not None and partner[2] == PARTNER and 0 <= partner[0].i - quantity.j <= 4
        totals = [*sentence.of("whole"), *(mark for mark in sentence.of("table") if mark.meanings["table"] != "goods")]
        whole = any(0 < quantity.i - mark.i <= 5 for mark in totals)
        if sentence.mark(opening, "preposition") != "of" or named_behind or not (whole or _of_percent(sentence, opening)):
            return False
    parts = [*sentence.of("relative"), *sentence.of("denominator"), *(m for m in sentence.of("share") if m.meanings["share"] == "of")]
    if sentence.mark(opening + 1, "or") or sentence.mark(opening + 1, "step") == "by":  # 96% експорту (на 668 млн дол.)
        return False
    if partner is not None and 0 <= opening - partner[0].j <= 2:
        return False
    for mark in (*sentence.of("measure"), *sentence.of("measure_weak")):
        near_by = 0 <= opening - mark.j <= 5 and not numbers_between(sentence, mark.j, opening)
        if near_by and any(0 <= mark.i - part.j <= 4 for part in parts):
            return True
    return False


def _base_of_percent(sentence: Sentence, quantity: Quantity, partner: Named | None) -> bool:
    """Return whether an amount stands right behind "percent of": its share of all imports was 2.6 percent of 12.3 billion."""
    of = sentence.at.get(quantity.i - 1)
    part = sentence.at.get(of.i - 1) if of is not None and (of.get("preposition") == "of" or of.get("share") == "of") else None
    behind = partner is not None and 0 <= partner[0].i - quantity.j <= 4
    dated = any(sentence.printed(k)[:2] in ("19", "20") for k in range(quantity.j, quantity.j + 3))  # 64 % of the 218 million of 2022
    return part is not None and "relative" in part and not behind and not dated


def _of_percent(sentence: Sentence, of: int) -> bool:
    """Return whether a percent was taken of the flow right before "of": 3.7 percent of the republic's foreign trade of 62.6 billion."""
    flow = sentence.ending(of - 1, "measure") or sentence.ending(of - 1, "measure_weak")
    return flow is not None and any(0 < flow.i - part.j <= 6 for part in (*sentence.of("relative"), *sentence.of("denominator")))


def flow_in_clause(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether the clause of a figure has a flow of its own: not 221,000 tonnes at 2,180 euros each, in total 481.8 million."""
    clause = sentence.clause_of(quantity.i)
    return any(sentence.clause_of(mark.i) == clause for c in ("measure", "measure_weak") for mark in sentence.of(c))


def _totals(sentence: Sentence) -> list[Mark]:
    """Return the flows that a sign of the whole ends, as in Chinese: 日本出口总额9万亿日元, 該國進口總額307億美元."""
    ends = ((mark, sentence.printed(mark.j - 2) + sentence.printed(mark.j - 1)) for mark in sentence.of("measure"))
    return [mark for mark, end in ends if end.translate(SIMPLIFIED) in ("总额", "总值")]


def whole_flow(sentence: Sentence, quantity: Quantity, owner: Named | None, partner: Named | None) -> bool:
    """Return whether "all" stands before a flow with its owner and no partner: весь армянский вывоз, общий экспорт Казахстана.

    So it does right before the bracket of a figure: Georgia's trade as a whole (21.7 billion). And foreign trade "of the country".
    """
    if owner is None and (partner is None or partner[0].i >= quantity.j and _shared_behind(sentence, quantity)):
        return _foreign_of_country(sentence, quantity)
    if owner is None or partner is not None and partner[2] == PARTNER:
        return False
    totals = _totals(sentence)
    for whole in (*sentence.of("whole"), *totals):
        told = whole if whole in totals else None
        flow = told or next((mark for mark in sentence.of("measure") if -3 <= mark.i - whole.i <= 0 or 0 <= mark.i - whole.j <= 3), None)
        if flow is None or flow.i > quantity.i or numbers_between(sentence, whole.j, quantity.i):
            continue
        before_bracket = sentence.printed(max(whole.j, flow.j)) in ("(", "（") and quantity.i - max(whole.j, flow.j) <= 2
        beside = before_bracket or sentence.clause_of(whole.i) == sentence.clause_of(quantity.i)
        if owner[0].i - flow.i >= -5 and owner[0].i - flow.j <= 4 and beside:
            return True
    return False


def _foreign_of_country(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether the flow before a figure is the foreign trade of "the country": внешнеторговый оборот страны, ülkenin dış ticareti.

    Or all foreign trade, or that of which a partner has its share behind it: foreign trade was 8.4 bn, Pakistan accounts for 1.3 % of it.
    """
    for flow in sentence.of("measure"):
        before = sentence.at.get(flow.i - 1)
        clauses = {sentence.clause_of(flow.i), sentence.clause_of(flow.j + (sentence.printed(flow.j) == ","))}
        if before is not None and "possessive" in before:
            before = sentence.at.get(before.i - 1)
        behind = [mark for k in range(flow.j, flow.j + _OF_COUNTRY) if (mark := sentence.at.get(k)) is not None]
        told = _shared_behind(sentence, quantity) or before is not None and "whole" in before and not _has_share(sentence, before)
        told = told or any(mark is not None and _means_country(mark) for mark in (before, *behind))
        here = quantity.i - 2 if sentence.word(quantity.i - 1) in _DASHES else quantity.i
        near_by = 0 <= quantity.i - flow.j <= _TO_FIGURE and sentence.clause_of(here) in clauses
        if "whole" in flow and told and near_by:
            return True
    return False


def _shared_behind(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a country behind a figure has its share, a percent behind that: ..., and Pakistan accounts for 1.3 %."""
    country = next((mark for mark in sentence.of("country") if mark.i >= quantity.j), None)
    shared = country is not None and any(share.i >= quantity.j for share in sentence.of("share"))
    return country is not None and shared and any(part.i > country.j for part in sentence.of("relative"))


def _means_country(mark: Mark) -> bool:
    """Return whether a word stands for a country: our, of that country, its; a partner."""
    own = mark.get("side") in ("we", "that", "its") and "filler" not in mark
    return own or mark.get("together") == "partners"
