"""What a percent, percentage points or a multiple says: growth, share, index, change of a share."""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from .levels import of_current_account, weak_purchase
from .nearness import distracted, gap, move_near, near, nearest_measure, trade_sentence
from .steps import comparative_after, planned, step_before
from .topic import Reading, Topic, level_of, spoken_of


def read_percent(sentence: Sentence, quantity: Quantity, topic: Topic) -> Reading:
    mark, value, cost = nearest_measure(sentence, quantity.i, quantity.j, skip=("rate", "contracts", "credit"))
    account = near(sentence, "measure", quantity.i, quantity.j, 40, "current_account")
    if account is not None and near(sentence, "distractor", quantity.i, quantity.j, 4, "economy"):
        return Reading("other", at=account.i, rule="ratio of the current account")
    if distracted(sentence, quantity, min(cost, 12)):
        return Reading(reason="not about trade")
    measure, sign = level_of(value) if mark is not None and cost <= 40 else (topic.measure, topic.sign or 1)
    if mark is None or cost > 40:
        measure = spoken_of(topic, id(sentence), sentence.block)
    if weak_purchase(mark, value, topic, sentence):
        measure = "exports"
    if measure == "price" and topic.sentence == id(sentence) and topic.level and mark is not None and mark.i < topic.at:
        measure = topic.level  # "fetched 912 million, 19 % less": of the money, not of a price
    continued = topic.sentence == id(sentence) and (mark is None or mark.i < topic.at) or topic.block == sentence.block and mark is None
    if topic.kind in ("quantity", "price") and continued:
        measure, sign = topic.kind, 1
    if _is_index(sentence, quantity):
        quantity.kind, quantity.unit, quantity.value, quantity.ulp = "multiple", "x", quantity.size / 100, quantity.ulp / 100
        return Reading("multiple", measure, 1, None, "", mark.i if mark else -1, "level as percent of another")
    if quantity.word and topic.kind == "count" and topic.block == sentence.block and mark is None:
        return Reading("share", "count", rule="part of the firms counted")
    if mark is not None and value == "tariff" and cost < 12:
        return Reading("other", at=mark.i, rule="tariff or preference")
    if measure is None and quantity.word and _share_base(sentence, quantity) == "count":
        return Reading("share", "count", rule="part of what is counted behind it")
    if measure is None and topic.block == sentence.block and topic.unit:
        measure = "count" if topic.kind == "count" else "quantity"
    if mark is not None and measure == "balance" and of_current_account(sentence, mark):
        measure = "other"
    if measure is None:
        return Reading(reason="not about trade")
    at = mark.i if mark is not None else -1
    move, verb = move_near(sentence, quantity.i, quantity.j, 12 if sentence.of("share") else 20)
    share = near(sentence, "share", quantity.i, quantity.j, 9)
    if any(mark.meanings["relative"] == "pp" for mark in sentence.of("relative")) and step_before(sentence, quantity) in ("from", "to"):
        return Reading(
            "share", _share_base(sentence, quantity) or measure, 1, None, "", at, "level of a share", step_before(sentence, quantity)
        )
    if _is_share(sentence, quantity, share, verb):
        base = _share_base(sentence, quantity) or (measure if measure != "price" else topic.measure or "other")
        return planned(sentence, quantity, Reading("share", base, 1, None, "", at, "share word"))
    direction = -1 if quantity.printed_sign == "-" else 1 if quantity.printed_sign == "+" else comparative_after(sentence, quantity) or move
    changed = topic.kind == "change" and topic.sentence == id(sentence) and not quantity.printed_sign
    if changed and topic.direction:
        direction = topic.direction * (-1 if measure == "balance" and sign < 0 else 1)  # the sign of the change is that of the balance
    if direction == 0:
        if topic.kind == "growth" and topic.block == sentence.block or step_before(sentence, quantity) == "by":
            direction = 1
        else:
            return planned(
                sentence, quantity, Reading("share", _share_base(sentence, quantity) or measure, 1, None, "", at, "no movement told")
            )
    if measure == "balance" and sign < 0:
        direction = -direction
    cue = None if verb is None else "rise" if direction > 0 else "fall"
    return planned(sentence, quantity, Reading("growth", measure, direction, cue, "", at, "word of movement"))


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


def _is_share(sentence: Sentence, quantity: Quantity, share: Mark | None, verb: Mark | None) -> bool:
    """Decide share against growth by what stands nearest: "% of", a share word, a word of movement."""
    if quantity.printed_sign or comparative_after(sentence, quantity) or _moved_of(sentence, quantity):
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
    gap_share = gap(sentence, share, quantity)
    gap_move = gap(sentence, verb, quantity)
    if share is None or share.get("share") == "of":
        return quantity.word and verb is None
    if verb is not None and gap_move < gap_share and step_before(sentence, quantity) in ("by", "") and gap_move <= 3:
        return False
    return gap_share <= gap_move + 4 or step_before(sentence, quantity) in ("to", "from")


def _moved_of(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether "a rise of" stands right before a percent: what follows with "of" is then what rose."""
    before = sentence.at.get(quantity.i - 1)
    while before is not None and ("hedge_before" in before or "article" in before) and before.get("preposition") != "of":
        before = sentence.at.get(before.i - 1)
    return before is not None and before.get("preposition") == "of" and sentence.ending(before.i - 1, "move") is not None


def _share_base(sentence: Sentence, quantity: Quantity) -> str | None:
    """Return the measure after "% of (its total) ...": the share is taken of it."""
    for mark in sentence.of("measure"):
        if 0 <= mark.i - quantity.j <= 6 and sentence.clause_of(mark.i) == sentence.clause_of(quantity.j - 1):
            return level_of(mark.meanings["measure"])[0]
    for mark in sentence.of("measure_weak"):
        value = mark.meanings["measure_weak"]
        beside = 0 <= mark.i - quantity.j <= 4 and sentence.clause_of(mark.i) == sentence.clause_of(quantity.j - 1)
        if beside and value in ("exports", "imports", "turnover") and "rank_cue" not in mark:
            return value
    for mark in sentence.of("noun"):
        if 0 <= mark.i - quantity.j <= 7 and sentence.clause_of(mark.i) == sentence.clause_of(quantity.j - 1):
            return "count"
    return None


def read_points(sentence: Sentence, quantity: Quantity, topic: Topic) -> Reading:
    direction = (
        -1
        if quantity.printed_sign == "-"
        else 1
        if quantity.printed_sign == "+"
        else comparative_after(sentence, quantity) or move_near(sentence, quantity.i, quantity.j)[0] or 1
    )
    if not (trade_sentence(sentence) or topic.measure or sentence.of("share")):
        return Reading(reason="not about trade")
    return Reading(
        "change", "growth" if topic.kind == "growth" and not sentence.of("share") else "share", direction, rule="percentage points"
    )


def read_multiple(sentence: Sentence, quantity: Quantity, topic: Topic) -> Reading:
    mark, value, cost = nearest_measure(sentence, quantity.i, quantity.j, skip=("rate", "contracts"))
    if distracted(sentence, quantity, min(cost, 12)) or (mark is None and topic.measure is None):
        return Reading(reason="not about trade")
    if (
        not quantity.word
        and near(sentence, "time", quantity.i, quantity.j, 3) is not None
        and not move_near(sentence, quantity.i, quantity.j, 6)[0]
        and sentence.mark(quantity.j, "per")
    ):
        return Reading(reason="not about trade")
    spoken = spoken_of(topic, id(sentence), sentence.block)
    measure = level_of(value)[0] if mark is not None and cost <= 40 else spoken
    if topic.kind == "quantity" and topic.sentence == id(sentence) and (mark is None or mark.i < topic.at):
        measure = "quantity"
    reading = Reading("multiple", measure, 1, None, "", mark.i if mark else -1, "times")
    return planned(sentence, quantity, reading)
