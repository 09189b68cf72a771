"""Whether an amount is a level, or what one changed by: rose by 106.7 million, a fall of 2.8 percent (1.5 billion), 4.9 billion more than.

In: the reading of an amount as a level. Out: the same, or its change with the sign that words of movement tell.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..numbers.numerals import is_year
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from .comparatives import comparative_after, held_to_level
from .nearness import move_near
from .restated import moved_before
from .targets import planned
from .topic import Reading, Topic

_BEHIND_FIGURE = 1  # tokens from a figure to the verb that leads to it, where verbs stand last: 1390 млн кронға дейін қысқарды
_BEFORE_FIGURE = 4  # tokens from a verb to the figure it leads to: schrumpften sie auf
_TO_VERB = 24  # tokens, clauses counted, from a rate with both its levels told to its verb
_TO_PERCENT = (2, 3, 4)  # tokens from a bracket back to its percent sign: 2.8% (1.5), yüzde 2,8 (1,5), 2,8%-ға (1,5)
_OF_ANOTHER = frozenset(("country", "adjective", "measure", "measure_weak", "commodity"))


def level_or_change(sentence: Sentence, quantity: Quantity, reading: Reading, topic: Topic) -> Reading:
    """Tell a change ("rose by 106.7 million", "4.9 billion more than") from a level, and a plan from a fact."""
    move, verb = move_near(sentence, quantity.i, quantity.j, 16 if reading.step == "by" and sentence.lexicon.verb_last else 9)
    listed = reading.step == "by" and _listed_worth(sentence, quantity)
    if listed or verb is not None and reading.step == "by" and _is_worth_of_goods(sentence, quantity, verb):
        move, verb = 0, None
    if reading.step == "by" and not listed:
        move = held_to_level(sentence, quantity) or move or moved_before(sentence, quantity)
    after = comparative_after(sentence, quantity)
    if topic.kind == "growth" and topic.sentence == id(sentence) and sentence.mark(quantity.i - 1, "or") and reading.of is None:
        after = after or topic.direction  # an increase of 13.6% or 227 million
    if reading.measure in ("turnover", "exports", "imports", "balance", "investment", "other") and (
        after or (reading.step == "by" and move)
    ):
        direction = after or move
        level_sign = reading.sign
        turned = verb is not None and "turn" in verb  # a deficit that improves rises
        sign = direction * (-1 if reading.measure in ("balance", "other") and level_sign < 0 and not turned else 1)
        reading.of, reading.measure, reading.sign = reading.measure, "change", sign
        unsigned = sentence.mark(reading.at, "measure") == "balance"
        if level_sign and _is_balance_itself(reading, verb, after, quantity, topic, unsigned):
            reading.measure, reading.of, reading.sign = "balance", None, direction
    elif verb is not None:
        reading.cue = "rise" if move > 0 else "fall"
        if reading.step == "to" and _leads_to(sentence, quantity, verb):
            reading.evidence["cue"] = [verb.start, verb.end, "leads to the figure"]
    if quantity.printed_sign == "-":
        reading.sign = -1
    elif quantity.printed_sign == "+" and reading.measure in ("change", "balance"):
        reading.sign = 1
    if quantity.printed_sign and reading.measure in ("turnover", "exports", "imports"):
        reading.measure, reading.of = "change", reading.measure  # the largest increase (+1.2 billion)
    if reading.measure in ("turnover", "exports", "imports") and (moved_in_bracket := _by_in_bracket(sentence, quantity)):
        reading.of, reading.measure, reading.sign = reading.measure, "change", moved_in_bracket
    return planned(sentence, quantity, reading)


def _leads_to(sentence: Sentence, quantity: Quantity, verb: Mark) -> bool:
    """Return whether a verb of movement stands right beside the figure it leads to, in its clause: sanken sie auf 1,4 Mrd. Euro."""
    same = sentence.clause_of(verb.i) == sentence.clause_of(quantity.j - 1)
    return same and (0 <= verb.i - quantity.j <= _BEHIND_FIGURE or 0 <= quantity.i - verb.j <= _BEFORE_FIGURE)


def _by_in_bracket(sentence: Sentence, quantity: Quantity) -> int:
    """Return which way an amount moved that stands alone in the bracket behind a percent, the level before: 22.5, up 30 percent (5.2).

    So does one with both levels behind it: fell by 2.8 percent (1.5 billion), from 52.7 to 51.2 billion. Not where the percent is told
    of a flow or party named since.
    """
    alone = sentence.printed(quantity.i - 1) in ("(", "（") and sentence.printed(quantity.j) in (")", "）")
    if alone and _levels_behind(sentence, quantity) and any(sentence.mark(quantity.i - k, "relative") == "%" for k in _TO_PERCENT):
        return move_near(sentence, quantity.i - 2, quantity.i - 1, _TO_VERB)[0]
    percent = sentence.ending(quantity.i - 2, "relative") if alone else None
    if percent is None or percent["relative"] != "%":
        return 0
    level = next((m for m in reversed(sentence.of("currency")) if m.j <= percent.i), None)
    move, verb = move_near(sentence, percent.i - 1, percent.i, 5)
    if level is None or verb is None or not level.i < verb.i or sentence.clause_of(level.i) == sentence.clause_of(verb.i):
        return 0
    return 0 if any(level.i < mark.i < percent.i for mark in sentence.with_any(_OF_ANOTHER)) else move


def _levels_behind(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether the two levels of a movement stand behind its bracket: (1.5 billion), from 52.7 billion to 51.2."""
    told = next((mark.i for mark in sentence.with_any(_OF_ANOTHER) if mark.i > quantity.j), sentence.last)
    figures = [k for k in sentence.digits if quantity.j < k < told and not is_year(sentence.printed(k))]
    led = any(mark["step"] in ("from", "to") for mark in sentence.of("step") if quantity.j < mark.i < told)
    return len(figures) == 2 and (led or sentence.lexicon.has("step_after"))


def _is_worth_of_goods(sentence: Sentence, quantity: Quantity, verb: Mark) -> bool:
    """Return whether "by" leads from goods, or a flow, to what they are worth, and another clause or a bracket tells what moves.

    Waren um 4,62 Mrd. Euro, ein Minus von; инвестиции на 1,9 млрд долларов (рост на 14,2 %).
    """
    step = sentence.at.get(quantity.i - 1)
    before = sentence.at.get(step.i - 1) if step is not None else None
    while before is not None and ("preposition" in before or "country" in before) and "measure" not in before:
        before = sentence.at.get(before.i - 1)  # импорт из Марокко на 9 млрд евро
    goods = before is not None and any(category in before for category in ("goods", "commodity", "measure"))
    parted = sentence.clause_of(verb.i) != sentence.clause_of(quantity.j - 1)
    return goods and verb.i >= quantity.j and (parted or sentence.printed(quantity.j) in ("(", "（"))


def _listed_worth(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether "by" leads from a flow to its worth behind "including", no movement told since: включая экспорт на 3,5 млрд."""
    step = sentence.at.get(quantity.i - 1)
    flow = sentence.ending(step.i - 1, "measure") if step is not None and "step" in step else None
    cue = next((mark for mark in reversed(sentence.of("list_cue")) if flow is not None and mark.j <= flow.i), None)
    return cue is not None and not any(cue.j <= mark.i < quantity.i for mark in sentence.of("move"))


def _is_balance_itself(reading: Reading, verb: Mark | None, after: int, quantity: Quantity, topic: Topic, unsigned: bool) -> bool:
    """Return whether "a minus of" right before an amount is the balance spoken of or, with its verb, the outcome of flows.

    Beside a balance that no word calls deficit or surplus (``unsigned``) it is: die Handelsbilanz wies ein Plus von 1,2 Mrd. auf.
    """
    if verb is None or "sign" not in verb or after or not 0 < quantity.i - verb.j <= 2:
        return False
    outcome = verb.j - verb.i > 1 and reading.of in ("exports", "imports", "turnover")  # daraus resultiert ein Minus von
    return outcome or reading.of == "balance" and (unsigned or topic.level == "balance" and topic.kind == "balance")
