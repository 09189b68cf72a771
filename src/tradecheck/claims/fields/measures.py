"""What a number measures: turnover, exports, growth, share ..., with its sign, or why it says nothing about trade.

In: a quantity in its sentence and what the sentences before it spoke of. Out: `Reading` of measure, of, sign and cue.
A level is told by the nearest measure word; a percent is growth, share or rate by the words around it; falls carry
their sign in a verb or noun, nine in ten without a minus.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from ...lexicons.lexicon import Mark
from ..numbers.quantities import Quantity
from ..sentence import Sentence

LEVELS: Final = ("turnover", "exports", "imports", "balance", "investment", "price", "quantity", "other", "count")
SIGNED: Final = {"deficit": ("balance", -1), "surplus": ("balance", 1)}
OTHERS: Final = ("current_account", "reserves", "credit", "tariff", "contracts", "rate")
_FAR: Final = 1000


@dataclass(slots=True)
class Topic:
    """What the text speaks of: carried from claim to claim and sentence to sentence."""

    measure: str | None = None
    sign: int = 0
    currency: str | None = None
    commodity: str | None = None
    unit: str | None = None
    block: int = -1
    kind: str = ""
    sentence: int = 0
    at: int = -1
    direction: int = 0
    price_unit: str | None = None


@dataclass(slots=True)
class Reading:
    """Measure and sign of a number, or the reason why it is no claim."""

    measure: str = ""
    of: str | None = None
    sign: int = 1
    cue: str | None = None
    reason: str = ""
    at: int = -1
    rule: str = ""
    step: str = ""
    evidence: dict[str, object] = field(default_factory=dict)


def level_of(value: str) -> tuple[str, int]:
    """Return the claims table's measure of a lexicon value, and its sign."""
    if value in SIGNED:
        return SIGNED[value]
    if value in OTHERS:
        return "other", 1
    if value == "transit":
        return "quantity", 1
    return value.removesuffix("_rank"), 1


def nearest_measure(sentence: Sentence, i: int, j: int, *, weak: bool = True, skip: tuple[str, ...] = ()) -> tuple[Mark | None, str, int]:
    """Return the measure mark that a number at i..j-1 belongs to, its lexicon value and its distance.

    What stands before the number in its clause wins; what follows counts a little further away; other numbers in
    between push a word away.
    """
    best: tuple[int, Mark | None, str] = (_FAR, None, "")
    for category, penalty in (("measure", 0), ("measure_weak", 6)) if weak else (("measure", 0),):
        for mark in sentence.of(category):
            value = mark.meanings[category]
            if value in skip or category == "measure_weak" and ("measure" in mark or value.endswith("_rank") and not 0 <= i - mark.j <= 4):
                continue
            cost = penalty + _cost(sentence, mark, i, j) + (4 if value in ("quantity", "price") and category == "measure" else 0)
            if cost < best[0]:
                best = (cost, mark, value)
    return best[1], best[2], best[0]


def _cost(sentence: Sentence, mark: Mark, i: int, j: int) -> int:
    if mark.i >= j:
        crossed = _numbers_between(sentence, j, mark.i)
        other_clause = sentence.clause_of(mark.i) != sentence.clause_of(j - 1)
        return mark.i - j + 4 + 6 * crossed + (10 if other_clause else 0)
    clauses = sentence.clause_of(i) - sentence.clause_of(mark.i)
    if _in_brackets(sentence, mark.j, i):
        clauses += 5
    return (i - mark.j) // 2 + 2 * clauses + 3 * _numbers_between(sentence, mark.j, i)


def _in_brackets(sentence: Sentence, a: int, b: int) -> bool:
    """Return whether a bracket closes between two tokens that does not open there: the first stands inside it."""
    depth = 0
    for k in range(a, b):
        word = sentence.printed(k)
        depth += word in ("(", "（")
        if word in (")", "）"):
            depth -= 1
            if depth < 0:
                return True
    return False


def _numbers_between(sentence: Sentence, a: int, b: int) -> int:
    words = sentence.tokens.words
    return sum(1 for k in range(a, b) if words[k][0].isdecimal() and not (len(words[k]) == 4 and words[k][:2] in ("19", "20")))


def step_before(sentence: Sentence, quantity: Quantity) -> str:
    """Return by, to or from as told right before the number, past hedges and articles."""
    at = quantity.i - 1
    if (
        sentence.ending(at, "multiple")
        or sentence.mark(at, "article") is None
        and sentence.word(at) == "the"
        and sentence.ending(at - 1, "multiple")
    ):
        return "from"  # double the 584 million of 2019
    compared = _compared_before(sentence, at)
    for _ in range(5):
        mark = sentence.at.get(at)
        word = sentence.word(at)
        if mark is not None and mark.get("preposition") == "of" and sentence.ending(mark.i - 1, "move"):
            return "by"  # an increase of
        if mark is not None and "step" in mark and mark.get("hedge_before") is None:
            return "from" if compared else mark.meanings["step"]
        if mark is not None and ("hedge_before" in mark or "article" in mark or "possessive" in mark or "side" in mark):
            if "step" in mark:
                return mark.meanings["step"]
            at = mark.i - 1
            continue
        if word in ("the", "its", "a") or (mark is not None and "filler" in mark):
            at -= 1
            continue
        break
    suffix = sentence.at.get(quantity.j)
    after = sentence.at.get(quantity.j + 1) if sentence.word(quantity.j) == "-" else suffix
    if after is not None and after.i <= quantity.j + 1 and "step_after" in after:
        return after.meanings["step_after"]
    return ""


def _compared_before(sentence: Sentence, at: int) -> bool:
    """Return whether a word of comparison opens the noun phrase of a number: against a deficit of, than the figure of."""
    for _ in range(6):
        mark = sentence.at.get(at)
        if mark is not None and "than" in mark and mark.get("step") == "from":
            return True
        if (
            mark is None
            and sentence.word(at) not in ("the", "a")
            or mark is not None
            and not any(c in mark for c in ("measure", "preposition", "article", "filler", "side", "step", "hedge_before", "adjective"))
        ):
            return False
        at = mark.i - 1 if mark is not None else at - 1
    return False


def move_near(sentence: Sentence, i: int, j: int, reach: int = 12) -> tuple[int, Mark | None]:
    """Return the direction (+1 rise, -1 fall, 0 none) of the nearest word of movement and the word."""
    best: tuple[int, int, Mark | None] = (_FAR, 0, None)
    for mark in sentence.of("move"):
        value = mark.meanings["move"]
        if value == "stay" or ("comparative" in mark and not -1 <= mark.i - j <= 1 and mark.j != i):
            continue
        after = mark.i >= j
        gap = sentence.distance(j - 1, mark.i) + 1 if after else sentence.distance(mark.j - 1, i)
        gap += 3 * (_numbers_between(sentence, j, mark.i) if after else _numbers_between(sentence, mark.j, i))
        if gap < best[0] and gap <= reach:
            best = (gap, 1 if value == "rise" else -1, mark)
    return best[1], best[2]


def near(sentence: Sentence, category: str, i: int, j: int, reach: int, value: str | None = None) -> Mark | None:
    """Return the nearest mark of a category within ``reach`` tokens, clause borders counted."""
    best: tuple[int, Mark] | None = None
    for mark in sentence.of(category):
        if value is not None and mark.meanings[category] != value:
            continue
        gap = sentence.distance(j - 1, mark.i) if mark.i >= j else sentence.distance(mark.j - 1, i)
        if gap <= reach and (best is None or gap < best[0]):
            best = (gap, mark)
    return best[1] if best else None


def read_measure(sentence: Sentence, quantity: Quantity, topic: Topic) -> Reading:
    """Return what a number measures."""
    kind = quantity.kind
    if kind == "money":
        return _money(sentence, quantity, topic)
    if kind == "percent":
        return _percent(sentence, quantity, topic)
    if kind == "points":
        return _points(sentence, quantity, topic)
    if kind == "multiple":
        return _multiple(sentence, quantity, topic)
    if kind == "rank":
        return _rank(sentence, quantity, topic)
    if kind == "price":
        return Reading("price", rule="unit per unit")
    if kind == "rate":
        return Reading("other", rule="currency per currency")
    if kind == "quantity":
        return _quantity(sentence, quantity, topic)
    if kind == "count":
        return _count(sentence, quantity, topic)
    if kind == "number" and _is_top(sentence, quantity):
        quantity.kind, quantity.unit, quantity.ulp, quantity.qualifier = "rank", "rank", quantity.ulp * 0, "up_to"
        return Reading("rank", _rank_of(sentence, quantity, topic), rule="one of the first so many")
    return Reading(reason="no unit")


def _distracted(sentence: Sentence, quantity: Quantity, cost: int) -> Mark | None:
    """Return the word that takes a number away from trade: nearer than the measure, in the same clause."""
    best: tuple[int, Mark | None] = (_FAR, None)
    for mark in sentence.of("distractor"):
        if "measure" in mark or "commodity" in mark:
            continue
        after = mark.i >= quantity.j
        gap = sentence.distance(quantity.j - 1, mark.i) + 1 if after else sentence.distance(mark.j - 1, quantity.i)
        crossed = _numbers_between(sentence, quantity.j, mark.i) if after else _numbers_between(sentence, mark.j, quantity.i)
        gap += 4 * crossed
        if gap < best[0]:
            best = (gap, mark)
    return best[1] if best[0] < min(cost, 9 if cost < 40 else 25) else None


def _money(sentence: Sentence, quantity: Quantity, topic: Topic) -> Reading:
    mark, value, cost = nearest_measure(sentence, quantity.i, quantity.j, skip=("price", "tariff", "quantity", "transit", "rate"))
    price, _, price_cost = nearest_measure(sentence, quantity.i, quantity.j, skip=tuple(_all_but("price")))
    step = step_before(sentence, quantity)
    if _distracted(sentence, quantity, cost):
        return Reading(reason="not about trade")
    if (
        quantity.scale == 0
        and quantity.size < 100_000
        and (price is not None and price_cost <= min(cost, 14) or quantity.unit.partition("/")[2] in ("container",))
    ):
        return Reading("price", rule="price word", at=price.i if price else -1)
    if mark is None or cost > 40:
        if not topic.measure:
            return Reading(reason="not about trade")
        measure, sign, at, rule = topic.measure, topic.sign or 1, -1, "carried on"
    else:
        measure, sign = level_of(value)
        at, rule = mark.i, "nearest measure word"
        if mark.get("measure_weak") and "measure" not in mark and topic.measure is None and not _trade_sentence(sentence):
            return Reading(reason="not about trade")
    if measure in ("price", "quantity", "count"):
        measure, sign = topic.measure or "other", 1
    if _weak_purchase(mark, value, topic, sentence):
        measure = "exports"
    if topic.kind == "count" and topic.unit == "project" and topic.sentence == id(sentence) and (mark is None or mark.i < topic.at):
        measure, sign, rule = "investment", 1, "worth of projects"
    project = near(sentence, "noun", quantity.i, quantity.j, 8, "project")
    if project is not None and project.j <= quantity.i and (mark is None or mark.i < project.i or measure == "balance"):
        measure, sign, at, rule = "investment", 1, project.i, "worth of projects"
    return _level_or_change(sentence, quantity, Reading(measure, None, sign, None, "", at, rule, step), topic)


def _weak_purchase(mark: Mark | None, value: str, topic: Topic, sentence: Sentence) -> bool:
    """What a buyer took of the exports spoken of stays exports: China bought 9.2 billion of it."""
    weak = mark is not None and "measure_weak" in mark and "measure" not in mark
    bought = weak and value == "imports" and topic.measure == "exports" and topic.block == sentence.block
    return bought and mark is not None and any(0 <= mark.i - party.j <= 5 for party in sentence.of("country"))


def _all_but(keep: str) -> list[str]:
    return [m for m in (*LEVELS, *SIGNED, *OTHERS, "transit") if m != keep]


def _trade_sentence(sentence: Sentence) -> bool:
    return bool(sentence.of("measure") or sentence.of("commodity"))


def _level_or_change(sentence: Sentence, quantity: Quantity, reading: Reading, topic: Topic) -> Reading:
    """Tell a change ("rose by 106.7 million", "4.9 billion more than") from a level, and a plan from a fact."""
    move, verb = move_near(sentence, quantity.i, quantity.j, 9)
    after = _comparative_after(sentence, quantity)
    if topic.kind == "growth" and topic.sentence == id(sentence) and sentence.mark(quantity.i - 1, "or") and reading.of is None:
        after = after or topic.direction  # an increase of 13.6% or 227 million
    if reading.measure in ("turnover", "exports", "imports", "balance", "investment", "other") and (
        after or (reading.step == "by" and move)
    ):
        direction = after or move
        level_sign = reading.sign
        sign = direction * (-1 if reading.measure == "balance" and level_sign < 0 else 1)
        reading.of, reading.measure, reading.sign = reading.measure, "change", sign
    elif verb is not None:
        reading.cue = "rise" if move > 0 else "fall"
    if quantity.printed_sign == "-":
        reading.sign = -1
    elif quantity.printed_sign == "+" and reading.measure in ("change", "balance"):
        reading.sign = 1
    return _planned(sentence, quantity, reading)


def _comparative_after(sentence: Sentence, quantity: Quantity) -> int:
    """Return the direction of "more than", "less", "above", "better than" right after a number; 0 for none."""
    joined = quantity.kind == "percent" and sentence.mark(quantity.j, "or") is not None
    for at in range(quantity.j, min(quantity.j + (8 if joined else 2), sentence.last)):
        mark = sentence.at.get(at)
        if mark is None:
            continue
        if "hedge_after" in mark:
            continue
        if quantity.kind == "money" and ("comparative" not in mark or at != quantity.j):
            continue
        if (
            "move" in mark
            and mark.meanings["move"] != "stay"
            and ("comparative" in mark or "step" in mark or sentence.mark(mark.j, "step") == "from")
        ):
            return 1 if mark.meanings["move"] == "rise" else -1
        if mark.get("hedge_before") in ("over", "under") and at == quantity.j and "comparative" in mark:
            return 1 if mark.meanings["hedge_before"] == "over" else -1
    return 0


def _planned(sentence: Sentence, quantity: Quantity, reading: Reading) -> Reading:
    """Turn a measure into the target of it where a word of planning governs the number."""
    cue = _target_cue(sentence, quantity)
    if cue is not None and reading.measure not in ("rank",):
        reading.of = reading.measure
        if cue.meanings["target"] == "quota":
            reading.cue = "quota"
        reading.measure = "target"
        reading.evidence["target"] = [cue.start, cue.end, "word of planning"]
    return reading


def _target_cue(sentence: Sentence, quantity: Quantity) -> Mark | None:
    best: Mark | None = None
    for mark in sentence.of("target"):
        value = mark.meanings["target"]
        if mark.j <= quantity.i:
            gap = sentence.distance(mark.j - 1, quantity.i)
            limit = 16 if value == "cue" else 6
        else:
            if value == "weak" or sentence.clause_of(mark.i) != sentence.clause_of(quantity.j - 1):
                continue
            gap = mark.i - quantity.j
            limit = 14 if sentence.lexicon.language in ("de", "kk", "tr", "zh") else 0
        if gap <= limit and not _numbers_between(sentence, min(mark.j, quantity.j), max(mark.i, quantity.i)):
            best = mark
    return best


def _percent(sentence: Sentence, quantity: Quantity, topic: Topic) -> Reading:
    mark, value, cost = nearest_measure(sentence, quantity.i, quantity.j, skip=("rate", "contracts", "credit"))
    account = near(sentence, "measure", quantity.i, quantity.j, 40, "current_account")
    if account is not None and near(sentence, "distractor", quantity.i, quantity.j, 4, "economy"):
        return Reading("other", at=account.i, rule="ratio of the current account")
    if _distracted(sentence, quantity, min(cost, 12)):
        return Reading(reason="not about trade")
    measure, sign = level_of(value) if mark is not None and cost <= 40 else (topic.measure, topic.sign or 1)
    if _weak_purchase(mark, value, topic, sentence):
        measure = "exports"
    if topic.kind in ("quantity", "price") and topic.sentence == id(sentence) and (mark is None or mark.i < topic.at):
        measure, sign = topic.kind, 1
    if _is_index(sentence, quantity):
        quantity.kind, quantity.unit, quantity.value, quantity.ulp = "multiple", "x", quantity.size / 100, quantity.ulp / 100
        return Reading("multiple", measure, 1, None, "", mark.i if mark else -1, "level as percent of another")
    if quantity.word and topic.kind == "count" and topic.block == sentence.block and mark is None:
        return Reading("share", "count", rule="part of the firms counted")
    if mark is not None and value == "tariff" and cost < 12:
        return Reading("other", at=mark.i, rule="tariff or preference")
    if measure is None:
        return Reading(reason="not about trade")
    at = mark.i if mark is not None else -1
    move, verb = move_near(sentence, quantity.i, quantity.j)
    share = near(sentence, "share", quantity.i, quantity.j, 9)
    if any(mark.meanings["relative"] == "pp" for mark in sentence.of("relative")) and step_before(sentence, quantity) in ("from", "to"):
        return Reading(
            "share", _share_base(sentence, quantity) or measure, 1, None, "", at, "level of a share", step_before(sentence, quantity)
        )
    if _is_share(sentence, quantity, share, verb, topic):
        base = _share_base(sentence, quantity) or (measure if measure != "price" else topic.measure or "other")
        return _planned(sentence, quantity, Reading("share", base, 1, None, "", at, "share word"))
    direction = (
        -1 if quantity.printed_sign == "-" else 1 if quantity.printed_sign == "+" else _comparative_after(sentence, quantity) or move
    )
    if topic.kind == "change" and topic.sentence == id(sentence) and not quantity.printed_sign:
        direction = topic.direction or direction
    if direction == 0:
        if topic.kind == "growth" and topic.block == sentence.block or step_before(sentence, quantity) == "by":
            direction = 1
        else:
            return _planned(
                sentence, quantity, Reading("share", _share_base(sentence, quantity) or measure, 1, None, "", at, "no movement told")
            )
    if measure == "balance" and sign < 0:
        direction = -direction
    cue = None if verb is None else "rise" if direction > 0 else "fall"
    return _planned(sentence, quantity, Reading("growth", measure, direction, cue, "", at, "word of movement"))


def _is_index(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a percent tells a level by another: 110.3% of last year's, 90 % of the level of 2022, темп роста 118 %."""
    if isinstance(quantity.value, tuple) or quantity.printed_sign:
        return False
    if near(sentence, "index", quantity.i, quantity.j, 4):
        return True
    link = sentence.at.get(quantity.j)
    if link is None or link.i != quantity.j or not (link.get("preposition") == "of" or "index_of" in link or link.get("share") == "of"):
        return False
    for k in range(link.j, min(link.j + 5, sentence.last)):
        found = sentence.at.get(k)
        if found is None:
            continue
        if found.get("when") in ("last_year", "previous_year", "same_period", "year_earlier") or "level" in found:
            return True
        if "measure" in found or "country" in found or "commodity" in found:
            return False
    return "index_of" in link


def _is_share(sentence: Sentence, quantity: Quantity, share: Mark | None, verb: Mark | None, topic: Topic) -> bool:
    """Decide share against growth by what stands nearest: "% of", a share word, a word of movement."""
    if quantity.printed_sign or _comparative_after(sentence, quantity):
        return False
    follower = sentence.at.get(quantity.j)
    if (
        follower is not None
        and follower.i == quantity.j
        and (
            follower.get("share") in ("of",)
            or follower.get("preposition") == "of"
            or follower.get("span") == "in"
            and sentence.word(quantity.j) == "of"
        )
    ):
        return True
    gap_share = _gap(sentence, share, quantity)
    gap_move = _gap(sentence, verb, quantity)
    if share is None or share.get("share") == "of":
        return quantity.word and verb is None
    if verb is not None and gap_move < gap_share and step_before(sentence, quantity) in ("by", "") and gap_move <= 3:
        return False
    return gap_share <= gap_move + 4 or step_before(sentence, quantity) in ("to", "from")


def _gap(sentence: Sentence, mark: Mark | None, quantity: Quantity) -> int:
    if mark is None:
        return _FAR
    return sentence.distance(quantity.j - 1, mark.i) if mark.i >= quantity.j else sentence.distance(mark.j - 1, quantity.i)


def _share_base(sentence: Sentence, quantity: Quantity) -> str | None:
    """Return the measure after "% of (its total) ...": the share is taken of it."""
    for mark in sentence.of("measure"):
        if 0 <= mark.i - quantity.j <= 6 and sentence.clause_of(mark.i) == sentence.clause_of(quantity.j - 1):
            return level_of(mark.meanings["measure"])[0]
    for mark in sentence.of("noun"):
        if 0 <= mark.i - quantity.j <= 4 and sentence.clause_of(mark.i) == sentence.clause_of(quantity.j - 1):
            return "count"
    return None


def _points(sentence: Sentence, quantity: Quantity, topic: Topic) -> Reading:
    direction = (
        -1
        if quantity.printed_sign == "-"
        else 1
        if quantity.printed_sign == "+"
        else _comparative_after(sentence, quantity) or move_near(sentence, quantity.i, quantity.j)[0] or 1
    )
    if not (_trade_sentence(sentence) or topic.measure or sentence.of("share")):
        return Reading(reason="not about trade")
    return Reading(
        "change", "growth" if topic.kind == "growth" and not sentence.of("share") else "share", direction, rule="percentage points"
    )


def _multiple(sentence: Sentence, quantity: Quantity, topic: Topic) -> Reading:
    mark, value, cost = nearest_measure(sentence, quantity.i, quantity.j, skip=("rate", "contracts"))
    if _distracted(sentence, quantity, min(cost, 12)) or (mark is None and topic.measure is None):
        return Reading(reason="not about trade")
    if (
        not quantity.word
        and near(sentence, "time", quantity.i, quantity.j, 3) is not None
        and not move_near(sentence, quantity.i, quantity.j, 6)[0]
        and sentence.mark(quantity.j, "per")
    ):
        return Reading(reason="not about trade")
    measure = level_of(value)[0] if mark is not None and cost <= 40 else topic.measure
    reading = Reading("multiple", measure, 1, None, "", mark.i if mark else -1, "times")
    return _planned(sentence, quantity, reading)


def _rank(sentence: Sentence, quantity: Quantity, topic: Topic) -> Reading:
    cue = _rank_cue(sentence, quantity)
    if cue is None:
        return Reading(reason="ordinal, no rank")
    follower = sentence.at.get(quantity.j)
    if follower is not None and follower.i == quantity.j and ("time" in follower or "distractor" in follower or "when" in follower):
        return Reading(reason="ordinal, no rank")
    if _distracted(sentence, quantity, 6):
        return Reading(reason="ordinal, no rank")
    return Reading("rank", _rank_of(sentence, quantity, topic), 1, None, "", cue.i, "rank word")


def _is_top(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a number tells a list to which something belongs: one of the three largest, the top 50."""
    if isinstance(quantity.value, tuple) or quantity.scale or not 2 <= quantity.size <= 200 or quantity.size % 1:
        return False
    before = any(mark.meanings["rank_cue"] == "top" and 0 <= quantity.i - mark.j <= 3 for mark in sentence.of("rank_cue"))
    places = [mark.i for mark in sentence.of("rank_cue") if mark.meanings["rank_cue"] == "place" and 0 <= mark.i - quantity.j <= 1]
    plural = any(
        mark.meanings["rank_cue"] == "plural" or "measure_weak" in mark
        for mark in sentence.marks
        if "rank_cue" in mark and 0 <= mark.i - quantity.j <= 5
    )
    return before and (bool(places) or plural) or bool(places) and plural and bool(sentence.of("among"))


def _rank_cue(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the word that makes an ordinal a rank: behind it, or "ranks", "place" right before it."""
    reach_after, reach_before = (4, 2) if quantity.word else (5, 4)
    for mark in sentence.of("rank_cue"):
        value = mark.meanings["rank_cue"]
        if value == "plural":
            continue
        if 0 <= mark.i - quantity.j < reach_after and (value == "place" or not quantity.word):
            return mark
        if 0 <= quantity.i - mark.j < reach_before and not (quantity.word and value == "top"):
            return mark
    if not quantity.word:
        return next((mark for mark in sentence.of("rank_cue") if mark.meanings["rank_cue"] == "place"), None)
    return None


def _rank_of(sentence: Sentence, quantity: Quantity, topic: Topic) -> str:
    best: tuple[int, str] | None = None
    for category in ("measure", "measure_weak"):
        for mark in sentence.of(category):
            gap = sentence.distance(quantity.j - 1, mark.i) if mark.i >= quantity.j else sentence.distance(mark.j - 1, quantity.i) + 3
            measure = level_of(mark.meanings[category])[0]
            if measure in ("turnover", "exports", "imports", "investment") and gap <= 14 and (best is None or gap < best[0]):
                best = (gap, measure)
    return best[1] if best else topic.measure if topic.measure in ("exports", "imports", "investment") else "turnover"


def _quantity(sentence: Sentence, quantity: Quantity, topic: Topic) -> Reading:
    if _distracted(sentence, quantity, 6):
        return Reading(reason="not about trade")
    if not (
        _trade_sentence(sentence) or sentence.of("measure_weak") or topic.measure or sentence.of("transit") or topic.block == sentence.block
    ):
        return Reading(reason="not about trade")
    reading = Reading("quantity", None, 1, None, "", -1, "physical unit", step_before(sentence, quantity))
    after = _comparative_after(sentence, quantity)
    move, verb = move_near(sentence, quantity.i, quantity.j, 8)
    if after or (reading.step == "by" and move):
        reading.of, reading.measure, reading.sign = "quantity", "change", after or move
    elif verb is not None:
        reading.cue = "rise" if move > 0 else "fall"
    return _planned(sentence, quantity, reading)


def _count(sentence: Sentence, quantity: Quantity, topic: Topic) -> Reading:
    if _distracted(sentence, quantity, max(2, abs(quantity.noun - quantity.j) + 1)):
        return Reading(reason="not about trade")
    if quantity.unit in ("vehicle", "train", "vessel", "wagon", "aircraft"):
        if not (sentence.of("measure") or sentence.of("measure_weak") or sentence.of("transit") or topic.measure):
            return Reading(reason="not about trade")
        return _planned(sentence, quantity, Reading("quantity", None, 1, None, "", quantity.noun, "counted goods"))
    business = (
        sentence.of("measure")
        or sentence.of("adjective")
        or sentence.of("country")
        or sentence.of("measure_weak")
        or sentence.of("capital")
        or topic.measure
    )
    if not business:
        return Reading(reason="not about trade")
    return _planned(sentence, quantity, Reading("count", None, 1, None, "", quantity.noun, "counted noun"))
