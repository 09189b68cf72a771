"""By how much one flow exceeds the other, which is the balance: imports exceeded exports by 2 billion; 进口比出口多20亿.

In: a sentence, an amount and the topic. Out: the sign of the balance and the token of the flow that is exceeded. How many times
the other one flow is, is a multiple of that flow with no earlier period.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from .comparatives import comparative_after
from .nearness import numbers_between
from .topic import Topic

_OTHER = {"exports": "imports", "imports": "exports"}
_TO_FLOWS = 3  # tokens between "difference" and the flows
_OBJECT = 4  # tokens between a verb of exceeding and the flow that is exceeded
_BY = 8  # tokens between that flow and its amount: exceeded its exports to Germany by
_SMALL_STEP = 2  # tokens behind a multiple in which its verb stands
_SMALL = ("filler", "article", "side", "definite", "per", "step", "preposition", "adjective", "possessive")


def excess(sentence: Sentence, quantity: Quantity, topic: Topic) -> tuple[int, int] | None:
    """Return the sign of a balance told as what one flow is more than the other, and the token of the smaller flow."""
    between = _between_flows(sentence, quantity)
    if between is not None:  # the difference of imports and exports is what there are more of the former
        return (1 if (topic.larger or between[0]) == "exports" else -1), between[1]
    exceeded = _behind_verb(sentence, quantity) or _behind_than(sentence, quantity) or _before_verb(sentence, quantity)
    if exceeded is None:
        return _flows_compared(sentence, quantity)
    larger = _OTHER[exceeded.meanings["measure"]]
    told = topic.sentence == id(sentence) and topic.measure == larger
    if not told and not any(mark.meanings["measure"] == larger and mark.j <= exceeded.i for mark in sentence.of("measure")):
        return None
    return (1 if larger == "exports" else -1), exceeded.i


def _between_flows(sentence: Sentence, quantity: Quantity) -> tuple[str, int] | None:
    """Return the flow told first and the token of the other where words before an amount tell their difference."""
    told = next((mark for mark in reversed(sentence.of("difference")) if mark.j <= quantity.i), None)
    if told is None:
        return None
    flows = [mark for mark in _flows(sentence) if mark.j <= quantity.i][-2:]
    both = sentence.starting(told.j, "measure") or sentence.ending(told.i - 1, "measure") or sentence.ending(told.i - 2, "measure")
    if both is not None and both.get("measure") == "turnover" and both.j - both.i > 2:  # "imports and exports" in one phrase
        first, last = sentence.lexicon.meanings(sentence.word(both.i)).get("measure", ""), both
    elif len(flows) == 2 and flows[1].i - flows[0].j <= _OBJECT:
        first, last = flows[0].meanings["measure"], flows[1]
        if flows[1].meanings["measure"] == first or not (0 <= flows[0].i - told.j <= _TO_FLOWS or 0 <= told.i - last.j <= _TO_FLOWS):
            return None
    else:
        return None
    return None if first not in _OTHER or numbers_between(sentence, last.j, quantity.i) else (first, last.i)


def _flows_compared(sentence: Sentence, quantity: Quantity) -> tuple[int, int] | None:
    """Return the sign of what one flow is more or less than the other, told behind it or right before the amount.

    Imports were 4.6 billion higher than exports; las importaciones superaron en 4.600 millones a las exportaciones.
    """
    before = [flow for flow in _flows(sentence) if flow.j <= quantity.i and sentence.clause_of(flow.i) == sentence.clause_of(quantity.i)]
    behind = next((flow for flow in _flows(sentence) if 0 <= flow.i - quantity.j <= _OBJECT), None)
    direction = comparative_after(sentence, quantity)
    if len(before) > 1 and sentence.lexicon.verb_last and before[-1].j == quantity.i and before[-1].i - before[-2].j <= 1:
        before, behind = before[:-1], before[-1]
    elif behind is not None and before and not numbers_between(sentence, before[-1].j, quantity.i):
        link = sentence.at.get(quantity.i - 1)
        led = link is not None and (link.get("preposition") == "of" or link.get("step") == "by") and "move" not in link
        verb = _exceeding(sentence.at.get(quantity.i - 2) if led else link)  # hanno superato di
        plain = all(_joins(sentence.at.get(k), sentence.word(k)) for k in range(quantity.j, behind.i))
        direction = (direction or verb) * plain
    else:
        return None
    flow, other = before[-1]["measure"], behind["measure"]
    if not direction or flow == other or sentence.mark(behind.i - 1, "range") == "and":
        return None
    return direction * (1 if flow == "exports" else -1), behind.i


def _exceeding(mark: Mark | None) -> int:
    """Return the direction of a verb of exceeding, or of staying behind, that leads to an amount: superaron en, supérieures de."""
    if mark is None or mark.get("move") not in ("rise", "fall") or mark.get("step") != "by":
        return int(mark is not None and mark.get("hedge_before") == "over")
    return 1 if mark["move"] == "rise" else -1


def _joins(mark: Mark | None, word: str) -> bool:
    """Return whether a word may stand between an amount and the flow that it is held against: higher than its, to the."""
    return mark is not None and any(category in mark for category in (*_SMALL, "comparative", "than")) or word in ("the", "its")


def _flows(sentence: Sentence) -> list[Mark]:
    return [mark for mark in sentence.of("measure") if mark.meanings["measure"] in _OTHER]


def _behind_verb(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the flow behind a verb of exceeding, "by" in front of the amount."""
    link = sentence.at.get(quantity.i - 1)
    if link is None or not (link.get("step") == "by" or link.get("preposition") == "of"):
        return None
    for flow in _flows(sentence)[::-1]:
        if not flow.j <= quantity.i <= flow.j + _BY or numbers_between(sentence, flow.j, quantity.i):
            continue
        verbs = (mark for mark in sentence.of("hedge_before") if 0 <= flow.i - mark.j <= _OBJECT)
        if any(mark.meanings["hedge_before"] == "over" and _small_words(sentence, mark.j, flow.i) for mark in verbs):
            return flow
        if flow.j + 1 >= quantity.i - 1 and _around_subject(sentence, quantity, flow):
            return flow
    return None


def _around_subject(sentence: Sentence, quantity: Quantity, flow: Mark) -> bool:
    """Return whether the verb stands before the larger flow, or behind the amount: übertrafen die Exporte die Importe um."""
    behind = sentence.starting(quantity.j, "hedge_before")
    larger = next((other for other in reversed(_flows(sentence)) if other.j <= flow.i), None)
    if larger is None or numbers_between(sentence, larger.j, flow.i):
        return False
    verbs = [mark for mark in sentence.of("hedge_before") if 0 <= larger.i - mark.j <= _OBJECT] + ([behind] if behind is not None else [])
    same = sentence.clause_of(larger.i) == sentence.clause_of(flow.i)
    return same and any(verb["hedge_before"] == "over" and not numbers_between(sentence, verb.j, larger.i) for verb in verbs)


def _behind_than(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the flow behind "than", "more" in front of the amount: 比出口多20亿."""
    more = sentence.at.get(quantity.i - 1)
    if more is None or more.get("hedge_after") != "over":
        return None
    flow = next((flow for flow in _flows(sentence) if flow.j == more.i), None)
    if flow is None:
        return None
    partner = sentence.at.get(flow.i - 1)
    at = partner.i - 1 if partner is not None and "country" in partner else flow.i - 1  # 比对华出口多46亿
    return flow if sentence.mark(at, "than") else None


def _before_verb(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the flow right before an amount, where verbs stand last: ithalat ihracatı 2 milyar dolar aştı."""
    verb = sentence.at.get(quantity.j)
    if not sentence.lexicon.verb_last or verb is None or verb.get("hedge_after") != "over":
        return None
    return next((flow for flow in _flows(sentence) if flow.j == quantity.i), None)


def _small_words(sentence: Sentence, i: int, j: int) -> bool:
    return all(mark is not None and any(category in mark for category in _SMALL) for k in range(i, j) for mark in [sentence.at.get(k)])


def times_the_other(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the flow told as so many times the other: exports were three times imports; экспорт в три раза превысил импорт.

    The other stands behind the multiple in its clause, or right before it where verbs stand last: ihracatı ithalatının üç katı oldu.
    """
    clause = sentence.clause_of(quantity.i)
    flows = [mark for mark in _flows(sentence) if sentence.clause_of(mark.i) == clause]
    first = next((mark for mark in flows if mark.j <= quantity.i), None)
    other = next((mark for mark in flows if first is not None and mark["measure"] == _OTHER[first["measure"]] and mark.i > first.i), None)
    if first is None or other is None or _moves(sentence, first.j, other.i):
        return None
    if other.i >= quantity.j:
        return first if other.i - quantity.j <= _OBJECT and not _joined(sentence, quantity.j, other.i) else None
    own = sentence.mark(other.j, "possessive") is not None
    beside = sentence.lexicon.verb_last and other.j + own == quantity.i and not _joined(sentence, first.j, other.i)
    return first if beside and not _moves(sentence, quantity.j, quantity.j + _SMALL_STEP) else None


def _moves(sentence: Sentence, i: int, j: int) -> bool:
    """Return whether a word of rise or fall that compares nothing stands between two tokens."""
    marks = (mark for mark in sentence.of("move") if i <= mark.i < j)
    return any(mark["move"] in ("rise", "fall") and "comparative" not in mark and "multiple" not in mark for mark in marks)


def _joined(sentence: Sentence, i: int, j: int) -> bool:
    return any(sentence.mark(k, "range") == "and" or sentence.printed(k) in (",", "，", "、") for k in range(i, j))
