"""What a percent, percentage points or a multiple says: growth, share, index, change of a share."""

from __future__ import annotations

from decimal import Context, Decimal

from ...lexicons.lexicon import Mark
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from .aside import is_answer, is_interest, of_accounts, of_budget, tells_how_often
from .comparatives import basis_behind, comparative_after, held_to_level
from .distracted import distracted
from .excess import times_the_other
from .foreign import is_foreign
from .indices import is_index
from .levels import of_current_account
from .listed_rates import move_of_row
from .nearness import move_near, near, nearest_measure, trade_sentence
from .parts import behind_of_which, is_part, of_weight
from .points import is_pace, of_rate
from .rate_levels import rate_moved
from .restated import told_again
from .share_bases import fell_to, listed_under, market_before, market_behind, named_in, of_both, of_quantity, of_those_counted, share_base
from .shares import falls_below, in_list_of_buyers, is_share, leads_to, moved_of, opening_share, share_moved, tells_move, up_from
from .sold_more import sold_more
from .steps import step_before
from .targets import planned
from .topic import Reading, Topic, level_of, spoken_of
from .variation import is_variation
from .weak import weak_purchase
from .weights import leads_to_weight, of_weights_told, verb_of_goods

_COUNTED = ("quantity", "count", "price")
_THREE_DIGITS = Context(prec=3)
_TO_RATE = 8  # tokens from a rate of coverage to its percent
_COVERED = 20  # tokens between a rate of coverage, with the flows that it holds together, and its percent


def read_percent(sentence: Sentence, quantity: Quantity, topic: Topic) -> Reading:
    mark, value, cost = nearest_measure(sentence, quantity.i, quantity.j, skip=("rate", "contracts", "credit"))
    account = near(sentence, "measure", quantity.i, quantity.j, 40, "current_account")
    if account is not None and near(sentence, "distractor", quantity.i, quantity.j, 4, "economy"):
        return Reading("other", at=account.i, rule="ratio of the current account")
    opened = any(away.j <= quantity.i for away in sentence.of("distractor"))  # Selbstversorgungsgrad bei Käse: 117 %
    reach = cost if mark is None and (opened or topic.block != sentence.block) else min(cost, 12)
    if distracted(sentence, quantity, reach) or is_interest(sentence, quantity) or _is_aside(sentence, quantity, mark):
        return Reading(reason="not about trade")
    measure, sign = level_of(value) if mark is not None and cost <= 40 else (topic.measure, topic.sign or 1)
    if mark is None or cost > 40:
        aimed = topic.level if topic.kind == "target" and topic.block == sentence.block else None
        measure = spoken_of(topic, id(sentence), sentence.block, bool(sentence.of("commodity"))) or aimed
    if measure == "balance" and mark is None and topic.sentence != id(sentence) and sentence.of("commodity"):
        measure, sign = topic.flow or "exports", 1  # goods that rise after a deficit was told: their sales do
    if weak_purchase(mark, value, topic, sentence):
        measure = "exports"
    if mark is not None and mark.i >= quantity.j and topic.measure == "turnover" and fell_to(sentence, quantity, mark):
        measure, sign = topic.measure, 1
    if measure == "price" and topic.sentence == id(sentence) and topic.level and mark is not None and mark.i < topic.at:
        measure = topic.level  # "fetched 912 million, 19 % less": of the money, not of a price
    behind = mark is not None and any(sentence.printed(k) in (";", "；") for k in range(quantity.j, mark.i))
    continued = topic.sentence == id(sentence) and (
        mark is None or mark.i < topic.at or behind or verb_of_goods(sentence, quantity, mark, topic)
    )
    continued = continued or topic.block == sentence.block and mark is None
    if topic.kind == "change" and topic.physical is not None and topic.sentence == id(sentence) and continued:
        measure, sign = "quantity", 1  # 230 thousand tonnes, or 19.8 %, more
    if topic.kind in ("quantity", "price") and continued or topic.kind == "count" and continued and measure == "investment":
        measure, sign = topic.kind, 1  # foreign-invested firms numbered 52,379, up 8.9 %
    if measure in ("exports", "imports") and (leads_to_weight(sentence, quantity) or of_weights_told(sentence, mark, topic)):
        measure, sign = "quantity", 1
    if is_index(sentence, quantity, topic):
        quantity.kind, quantity.unit, quantity.value, quantity.ulp = "multiple", "x", quantity.size / 100, quantity.ulp / 100
        return Reading("multiple", measure, 1, None, "", mark.i if mark else -1, "level as percent of another")
    whole = behind_of_which(sentence, quantity, topic)
    if whole is not None and whole != "balance":
        told = whole == "count" or whole == "quantity" and topic.sentence == id(sentence)
        taken = whole if told else share_base(sentence, quantity) or whole
        return Reading("share", of_both(sentence, quantity, topic) or taken, rule="part of what is told")
    if of_both(sentence, quantity, topic):
        return Reading("share", "turnover", rule="one way of the trade told")
    if is_part(sentence, quantity, topic) or in_list_of_buyers(sentence, quantity):
        listed = topic.kind == "share" and topic.sentence == id(sentence)  # Китай (21,3 % от общего объема), Россия (19,1 %)
        base = topic.flow or measure if not listed and (mark is None or "measure" not in mark) else measure
        before = listed and mark is not None and any(mark.i < told.i < quantity.i for told in sentence.of("relative"))
        base = of_weight(sentence, quantity, topic) or _taken_of(sentence, quantity) or (topic.measure if before else None) or base
        return Reading("share", base or "exports", rule="part of what is told")
    if quantity.word and topic.kind == "count" and of_those_counted(sentence, quantity, topic, mark):
        return Reading("share", "count", rule="part of the firms counted")
    if (market_behind(sentence, quantity) or market_before(sentence, quantity)) is not None and not tells_move(sentence, quantity):
        return Reading("share", "imports", rule="share of a market")
    coverage = near(sentence, "share", quantity.i, quantity.j, _COVERED, "coverage") if not quantity.printed_sign else None
    if coverage and not comparative_after(sentence, quantity) and not _has_own_percent(sentence, quantity, coverage):
        return Reading("share", "imports", rule="coverage: exports as percent of imports")
    tariffs = topic.kind == "other" and topic.sentence == id(sentence)
    if mark is not None and value == "tariff" and (cost < 12 or tariffs):
        return Reading("other", at=mark.i, rule="tariff or preference")
    if measure is None and quantity.word and share_base(sentence, quantity) == "count":
        return Reading("share", "count", rule="part of what is counted behind it")
    if mark is None and any(basis.meanings["basis"] in ("real", "volume") for basis in sentence.of("basis")):
        measure, sign = "quantity", 1
    measure = _by_basis(sentence, quantity, topic, measure)
    if measure is None and sentence.block in (topic.block, topic.listed) and topic.unit:
        measure = "count" if topic.kind == "count" else "quantity"
    if measure is None and near(sentence, "transit", quantity.i, quantity.j, 12, "port"):
        measure = "quantity"  # what a port handles
    if mark is not None and measure == "balance" and of_current_account(sentence, mark):
        measure = "other"
    if (measure is None or mark is None) and near(sentence, "market_share", quantity.i, quantity.j, 12, "cue"):
        measure = "imports"  # whatever was spoken of before
    if measure is None and (topic.sentence == id(sentence) and topic.kind in ("rank", "share") or sentence.of("share")):
        measure = listed_under(sentence, quantity)  # among its markets A ranks first with 15 %, B second with 12 %
    if measure is None:
        return Reading(reason="not about trade")
    at = mark.i if mark is not None else -1
    beside = mark is not None and sentence.clause_of(mark.i) == sentence.clause_of(quantity.i)
    told_share = any(mark["share"] != "of" for mark in sentence.of("share"))
    move, verb = move_near(sentence, quantity.i, quantity.j, 12 if told_share else 20)
    if verb is None:
        move, verb = move_of_row(sentence, quantity)
    verbless = sentence.word(quantity.i - 1) in ("–", "—", "-", ":", "：")  # доля меди в экспорте – 26,3 %
    if not beside and not quantity.printed_sign and topic.sentence != id(sentence) and is_foreign(sentence, quantity, verb):
        return Reading(reason="not about trade")
    share = share_moved(sentence, quantity) or near(sentence, "share", quantity.i, quantity.j, 9)
    share = (
        share or (near(sentence, "share", quantity.i - 1, quantity.j, 14, "cue") if verbless else None) or opening_share(sentence, quantity)
    )
    pointed = any(mark.meanings["relative"] == "pp" for mark in sentence.of("relative")) and not is_pace(sentence, quantity)
    if pointed and step_before(sentence, quantity) in ("from", "to"):
        return Reading(
            "share", share_base(sentence, quantity) or measure, 1, None, "", at, "level of a share", step_before(sentence, quantity)
        )
    again = told_again(sentence, quantity)
    told = topic.kind == "share" and topic.sentence == id(sentence) and (mark is None or mark.i < topic.at)
    still = told and (leads_to(sentence, quantity) or up_from(sentence, quantity))  # was 79.3 % in 2022 and fell to 68.7 % in 2023
    still = still or falls_below(sentence, quantity)
    if not again and (still or is_share(sentence, quantity, share, verb)):
        base = _taken_of(sentence, quantity) or named_in(share) or (measure if measure != "price" else topic.measure or "other")
        base = "quantity" if base in ("exports", "imports") and of_quantity(sentence, quantity, topic) else base
        return planned(sentence, quantity, Reading("share", base, 1, None, "", at, "share word"))
    direction = (
        -1
        if quantity.printed_sign == "-"
        else 1
        if quantity.printed_sign == "+"
        else comparative_after(sentence, quantity)
        or again
        or rate_moved(sentence, quantity)
        or held_to_level(sentence, quantity)
        or is_variation(sentence, quantity)
        or move
    )
    own = mark is not None and verb is not None and topic.at < mark.i < verb.i < quantity.i  # fell by 4 % (by 2 bn), imports rose by 5 %
    changed = topic.kind == "change" and topic.sentence == id(sentence) and not quantity.printed_sign and not own
    changed = changed and not (moved_of(sentence, quantity) and move)  # fell by 331 million, after an increase of 0.9 percent
    if changed and topic.direction:
        direction = topic.direction * (-1 if measure == "balance" and sign < 0 else 1)  # the sign of the change is that of the balance
    direction = direction or _headed(sentence, quantity) or _elided(sentence, quantity, topic) or sold_more(sentence, quantity)
    if direction == 0:
        if topic.kind == "growth" and topic.block == sentence.block or step_before(sentence, quantity) == "by":
            direction = _gapped(sentence, quantity, topic, "by")
        else:
            why = "no movement told" if share_base(sentence, quantity) is None else "share word"  # 52 % of all imports
            measure = (
                topic.flow or "exports" if measure == "balance" and mark is None else measure
            )  # a balance only told before has no parts
            return planned(sentence, quantity, Reading("share", _taken_of(sentence, quantity) or measure, 1, None, "", at, why))
    turned = move if verb is not None and "turn" in verb else 0  # a deficit that worsens falls
    if measure == "balance" and sign < 0:
        direction = turned or -direction
    cue = None if verb is None else "rise" if direction > 0 else "fall"
    return planned(sentence, quantity, Reading("growth", measure, direction, cue, "", at, "word of movement"))


def _taken_of(sentence: Sentence, quantity: Quantity) -> str | None:
    return share_base(sentence, quantity) or listed_under(sentence, quantity)


def _is_aside(sentence: Sentence, quantity: Quantity, mark: Mark | None) -> bool:
    """Return whether a percent is of a firm's accounts, a state's budget, those asked in a poll, or costs: power is 15 % of the costs."""
    firm = mark is not None and of_accounts(sentence, quantity, mark)
    cost = quantity.kind == "percent" and _of_costs(sentence, quantity)
    return firm or cost or of_budget(sentence, mark) or is_answer(sentence, quantity, mark)


def _of_costs(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a percent is one of costs or a price, told with no movement: freight is 15 % of the price."""
    if share_base(sentence, quantity) != "price" or quantity.printed_sign or step_before(sentence, quantity):
        return False
    return not comparative_after(sentence, quantity) and not move_near(sentence, quantity.i, quantity.j, 6)[0]


def _headed(sentence: Sentence, quantity: Quantity) -> int:
    """Return the direction of a heading that opens with a rise or fall and ends with its rate: Growth in trade in 2016: 39.5 %."""
    moves = (mark for mark in sentence.of("move") if mark.i - sentence.first <= 1 and "comparative" not in mark)
    opened = next((mark for mark in moves if mark.meanings["move"] in ("rise", "fall")), None)
    if opened is None or sentence.word(quantity.i - 1) not in (":", "：", "–", "—"):
        return 0
    return 1 if opened.meanings["move"] == "rise" else -1


def _elided(sentence: Sentence, quantity: Quantity, topic: Topic) -> int:
    """Return the direction of a rate that "of" joins to its flow, the verb left out: ... fell by 9 % to 246, les importations de 12 %.

    So has a rate that leads to the level of other goods: recul des importations de pétrole de 9 % à 246 millions, de blé de 12 % à 15.
    """
    link, to = sentence.at.get(quantity.i - 1), sentence.starting(quantity.j, "step")
    joined = link is not None and link.get("preposition") == "of" and sentence.ending(link.i - 1, "measure") is not None
    joined = joined or to is not None and to.get("step") == "to" and sentence.printed(to.j)[:1].isdecimal()
    if not joined or topic.sentence != id(sentence):
        return 0
    verbs = [mark for mark in sentence.of("move") if mark.j <= topic.at and "comparative" not in mark]
    moves = [mark.meanings["move"] for mark in verbs if mark.meanings["move"] in ("rise", "fall")]
    return 0 if not moves else 1 if moves[-1] == "rise" else -1


def _gapped(sentence: Sentence, quantity: Quantity, topic: Topic, step: str) -> int:
    """Return the direction of a clause without verb: that of the verb before it or of the change told before; else a rise.

    Exports fell by 4 %, imports by 0.3 %; fell from 536 to 427 billion, or by 20 %.
    """
    moved = [mark for mark in sentence.of("move") if mark.j <= quantity.i and mark.meanings["move"] in ("rise", "fall")]
    if step_before(sentence, quantity) == step and moved and "comparative" not in moved[-1]:
        return 1 if moved[-1].meanings["move"] == "rise" else -1
    return topic.direction or 1 if topic.kind == "growth" and topic.sentence == id(sentence) else 1


def _has_own_percent(sentence: Sentence, quantity: Quantity, coverage: Mark) -> bool:
    """Return whether a rate of coverage behind a percent leads to another: en allègement de 31,8 %, et le taux de couverture à 78 %."""
    behind = (mark for mark in sentence.of("relative") if mark.meanings["relative"] == "%")
    return coverage.i >= quantity.j and any(0 <= mark.i - coverage.j <= _TO_RATE for mark in behind)


def _by_basis(sentence: Sentence, quantity: Quantity, topic: Topic, measure: str | None) -> str | None:
    """Return what a percent moves in beside "in volume", "in value": beef exports fell 16 % in volume and 23 % in value."""
    before = quantity.i - 1 - (sentence.mark(quantity.i - 1, "step") == "by")
    beside = basis_behind(sentence, quantity) or sentence.ending(before, "basis") or _leading_basis(sentence, quantity)
    if beside is None or measure not in (None, "exports", "imports", "turnover", "quantity", "price"):
        return measure
    if beside["basis"] == "volume":
        return "quantity"
    flows = [mark["measure"] for mark in sentence.of("measure") if mark.j <= quantity.i and mark["measure"] in ("exports", "imports")]
    flow = flows[-1] if flows else topic.flow
    return flow if beside["basis"] == "nominal" and flow and measure in (None, "quantity", "price") else measure


def _leading_basis(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the basis with which a sentence opens, set off by a comma, for its first figure: En volumen, las ventas crecieron 2 %."""
    first = next((mark for mark in sentence.of("basis") if mark.i - sentence.first <= 1), None)
    opens = first is not None and sentence.word(first.j) == "," and not any(first.j <= k < quantity.i for k in sentence.digits)
    return first if opens else None


def read_points(sentence: Sentence, quantity: Quantity, topic: Topic) -> Reading:
    signed = {"-": -1, "+": 1}.get(quantity.printed_sign) or comparative_after(sentence, quantity)
    moved = signed or move_near(sentence, quantity.i, quantity.j)[0]
    if not (trade_sentence(sentence) or topic.measure or sentence.of("share")) or distracted(sentence, quantity, 12):
        return Reading(reason="not about trade")
    if not moved and not any(sentence.of(category) for category in _POINTED) and not trade_sentence(sentence):
        return Reading(reason="points of a score")  # 31 points in the index of corruption
    direction = moved or _gapped(sentence, quantity, topic, "by")
    adds = near(sentence, "contribution", quantity.i, quantity.j, 14) is not None  # cars contributed 2.1 points to the growth
    grown = topic.kind == "growth" and (adds or not sentence.of("share")) or of_rate(sentence, quantity, topic)
    return Reading("change", "growth" if grown else "share", direction, rule="percentage points")


_POINTED = ("share", "move")


def _shrink(sentence: Sentence, quantity: Quantity, reading: Reading) -> None:
    """Turn a multiple over into one below 1 where it tells a fall: shrank threefold, twice less, впятеро меньше."""
    if isinstance(quantity.value, tuple) or quantity.size <= 1:
        return
    after = comparative_after(sentence, quantity)
    move, verb = move_near(sentence, quantity.i, quantity.j, 6)
    falls = after < 0 or not after and move < 0 and verb is not None and not sentence.apart(verb.i, quantity.i)
    restated = any(sentence.mark(k, "or") for k in range(quantity.i - 3, quantity.i))
    if falls or not after and verb is None and restated and _gapped(sentence, quantity, Topic(), "") < 0:
        quantity.ulp = quantity.ulp / quantity.size / quantity.size
        quantity.value, reading.inverse = _THREE_DIGITS.divide(Decimal(1), quantity.size), True


def read_multiple(sentence: Sentence, quantity: Quantity, topic: Topic) -> Reading:
    mark, value, cost = nearest_measure(sentence, quantity.i, quantity.j, skip=("rate", "contracts"))
    goes_on = topic.sentence == id(sentence) or topic.block == sentence.block and topic.kind in _COUNTED
    untold = mark is None and topic.measure is None and not goes_on
    if untold or distracted(sentence, quantity, min(cost, 12)) or tells_how_often(sentence, quantity):
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
    behind = mark is None or topic.sentence == id(sentence) and mark.i < topic.at
    if topic.kind in _COUNTED and topic.block == sentence.block and behind:
        measure = topic.kind
    weighed = topic.kind == "multiple" and topic.physical is not None and topic.sentence == id(sentence)
    if weighed and (mark is None or mark.i < topic.at) or of_weights_told(sentence, mark, topic):
        measure = "quantity"  # 21,400 tonnes, twice as much as in 2021 and half as much as in 2019
    larger = times_the_other(sentence, quantity)
    if larger is not None:
        return Reading("multiple", larger["measure"], 1, None, "", larger.i, "times the other flow")
    reading = Reading("multiple", measure, 1, None, "", mark.i if mark else -1, "times")
    _shrink(sentence, quantity, reading)
    return planned(sentence, quantity, reading)
