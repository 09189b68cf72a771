"""Amounts of all partners of which a part is told behind them that one partner took: of the 402,000 tonnes sold, Latvia took 9,000.

In: a sentence, an amount and the parties named. Out: whether the amount is that of the trade with all. The part is a percent, or less of
the same unit, and its partner stands between it and the amount, or behind it.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicons.lexicon import Mark
from ...party import COUNTRIES, GROUPS
from ..numbers.quantity import Quantity
from ..roles.roles import OWNER, PARTNER, PLACE, PLAIN, RIVAL, Named
from ..sentence import Sentence
from ..sources.countries import reckoned_in

_OPENING = 3  # tokens between the word "of" and the amount
_BESIDE = 4  # tokens between a part and who took it
_RESTATED = 3  # tokens between an amount and the percent that tells it again
_REACH = 30  # tokens between an amount and its part
_FLOWS = ("exports", "imports")
_DASHES = ("–", "—", "-")


def part_told(sentence: Sentence, quantity: Quantity, reporter: str | None, named: Sequence[Named], others: Sequence[Quantity]) -> bool:
    """Return whether a part of an amount is told of a partner behind it: 9.4 billion, of which 7.9 to China; 出口41万吨，91%运往中国."""
    part = _part_behind(sentence, quantity, others)
    if quantity.kind not in ("money", "quantity") or part is None or _led_before(sentence, quantity, part, reporter, named):
        return False
    behind = next((q.i for q in others if q.i >= part.j and q.kind != "code"), sentence.last)
    takers = [n for n in named if quantity.j <= n[0].i < behind and n[1] != reporter and (n[1] in COUNTRIES or n[1] in GROUPS)]
    takers = [n for n in takers if n[2] in (PARTNER, PLAIN, PLACE) and "country" in n[0] and not reckoned_in(sentence, n[0])]
    of_which = _of_which(sentence, quantity, part)
    if not takers or _tells_flow_of_its_own(sentence, quantity, part) and not of_which:
        return False
    return of_which or _opens_with_of(sentence, quantity) or any(_takes(sentence, n, part) for n in takers)


def _part_behind(sentence: Sentence, quantity: Quantity, others: Sequence[Quantity]) -> Quantity | None:
    """Return the first figure behind an amount that no bracket holds, if it is a percent or less of the same unit."""
    told = (q for q in others if q.i >= quantity.j and q.kind not in ("code", "number", "rank", "duration") and q.i != quantity.i)
    part = next((q for q in told if not sentence.apart(q.i, quantity.i)), None)
    if part is None or part.i - quantity.j > _REACH or any(sentence.printed(k) in (";", "；") for k in range(quantity.j, part.i)):
        return None
    if sentence.mark(part.i - 1, "or") is not None and part.i - quantity.j <= _RESTATED:
        return None  # 860 million, or 16.2 %, went to Uganda
    smaller = part.unit == quantity.unit and part.size < quantity.size
    moved = any(quantity.j <= mark.i < part.i for mark in (*sentence.of("move"), *sentence.of("comparative")))
    return part if part.kind == "percent" and not moved or part.kind == quantity.kind and smaller else None


def _led_before(sentence: Sentence, quantity: Quantity, part: Quantity, reporter: str | None, named: Sequence[Named]) -> bool:
    """Return whether a partner is named before an amount, or behind it in its clause: it is that partner's own."""
    clause = sentence.clause_of(quantity.j - 1)
    others = [n for n in named if n[1] != reporter and n[2] not in (OWNER, RIVAL) and n[0].i < part.i]
    if any(n[2] == PARTNER and n[0].i == quantity.j + 1 and sentence.word(quantity.j) in _DASHES for n in others):
        return True  # 5,8 млрд еуросы – Қазақстаннан импорт
    return any(sentence.clause_of(n[0].i) == clause or n[2] == PARTNER and n[0].i < quantity.i for n in others)


def _tells_flow_of_its_own(sentence: Sentence, quantity: Quantity, part: Quantity) -> bool:
    """Return whether the clause of the next figure names a flow before it, so that it is no part: exports were 5 bn, imports 3 bn.

    The same flow behind "of which" is a part: 铜出口额为365亿美元，其中对华出口214亿美元.
    """
    clause = sentence.clause_of(part.i)
    nouns = [m for m in sentence.of("measure") if quantity.j <= m.i < part.i and "measure_weak" not in m]
    nouns = [m for m in nouns if sentence.clause_of(m.i) == clause]
    before = next((m["measure"] for m in reversed(sentence.of("measure")) if m.j <= quantity.i), None)
    again = _of_which(sentence, quantity, part) and {m["measure"] for m in nouns} == {before}
    return sentence.clause_of(quantity.i) != clause and bool(nouns) and not again


def _of_which(sentence: Sentence, quantity: Quantity, part: Quantity) -> bool:
    """Return whether "of which" stands before a part or right behind it, or "including" before it: в том числе в Китай – 21,4 млрд."""
    cues = ((m, m.meanings["list_cue"]) for m in sentence.of("list_cue") if m.i >= quantity.j)
    return any(cue == "of_which" and m.i <= part.j + 1 or cue == "open" and m.i < part.i for m, cue in cues)


def _opens_with_of(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether "of" or "out of" opens the clause of an amount: Of the 402,000 tonnes; Sur les 3 200 milliards; Von den 148.000 t."""
    clause = sentence.clause_of(quantity.i)
    for k in range(quantity.i - 1, max(quantity.i - _OPENING - 1, sentence.first - 1), -1):
        mark = sentence.at.get(k)
        if mark is not None and ("out_of" in mark or "preposition" in mark):
            opens = k == sentence.first or sentence.clause_of(k - 1) != clause or sentence.word(k - 1) in (",", "–", "—")
            return opens and (mark.get("out_of") == "of" or mark.get("preposition") in ("of", "from"))
        if mark is not None and not any(c in mark for c in ("filler", "definite", "whole", "article")):
            return False
    return False


def _takes(sentence: Sentence, taker: Named, part: Quantity) -> bool:
    """Return whether a party stands beside a part as who took it: 91 % to China; Germany took 1.2 million; 13%销往德国."""
    mark, _, role = taker
    flows = [m for m in sentence.marks if _flow(m) in _FLOWS]
    if mark.i >= part.j:
        return role == PARTNER and mark.i - part.j <= _BESIDE
    if not 0 <= part.i - mark.j <= 2 * _BESIDE or sentence.clause_of(mark.i) != sentence.clause_of(part.i):
        return False
    return any(mark.j <= m.i < part.i or 0 <= m.i - part.j <= 1 for m in flows)


def _flow(mark: Mark) -> str | None:
    return mark.get("measure_weak") or mark.get("measure")
