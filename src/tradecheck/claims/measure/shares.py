"""What a percent, percentage points or a multiple says: growth, share, index, change of a share."""

from __future__ import annotations

from decimal import Context, Decimal

from ...lexicons.lexicon import Mark
from ..numbers.numerals import is_year
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from .aside import is_answer, is_interest, of_accounts, of_budget, tells_how_often
from .comparatives import basis_behind, comparative_after, held_to_level
from .distracted import distracted
from .excess import times_the_other
from .foreign import is_foreign
from .indices import is_index
from .levels import of_current_account
from .nearness import gap, move_near, near, nearest_measure, numbers_between, trade_sentence
from .parts import behind_of_which, is_part
from .rate_levels import rate_moved
from .restated import told_again
from .share_bases import (
    end_of_list,
    fell_to,
    listed_under,
    market_before,
    market_behind,
    named_in,
    of_both,
    of_quantity,
    of_those_counted,
    share_base,
    whole_before,
)
from .steps import step_before
from .targets import planned
from .topic import Reading, Topic, level_of, spoken_of
from .weak import weak_purchase
from .weights import leads_to_weight, verb_of_goods

_THREE_DIGITS = Context(prec=3)
_COVERED = 20  # tokens between a rate of coverage, with the flows that it holds together, and its percent
_TO_RATE = 8  # tokens from a rate of coverage to its percent
_CLAUSE = 24  # words between a share word and its percent
_TO_YEAR = 4  # tokens from a year to its figure: 2023年的15%


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
    if measure in ("exports", "imports") and leads_to_weight(sentence, quantity):
        measure, sign = "quantity", 1
    if is_index(sentence, quantity, topic):
        quantity.kind, quantity.unit, quantity.value, quantity.ulp = "multiple", "x", quantity.size / 100, quantity.ulp / 100
        return Reading("multiple", measure, 1, None, "", mark.i if mark else -1, "level as percent of another")
    whole = behind_of_which(sentence, quantity, topic)
    if whole is not None and whole != "balance":
        taken = whole if whole == "count" else share_base(sentence, quantity) or whole
        return Reading("share", of_both(sentence, quantity, topic) or taken, rule="part of what is told")
    if of_both(sentence, quantity, topic):
        return Reading("share", "turnover", rule="one way of the trade told")
    if is_part(sentence, quantity, topic) or _in_list_of_buyers(sentence, quantity):
        listed = topic.kind == "share" and topic.sentence == id(sentence)  # Китай (21,3 % от общего объема), Россия (19,1 %)
        base = topic.flow or measure if not listed and (mark is None or "measure" not in mark) else measure
        base = _taken_of(sentence, quantity) or base
        return Reading("share", base or "exports", rule="part of what is told")
    if quantity.word and topic.kind == "count" and of_those_counted(sentence, quantity, topic, mark):
        return Reading("share", "count", rule="part of the firms counted")
    if (market_behind(sentence, quantity) or market_before(sentence, quantity)) is not None and not _tells_move(sentence, quantity):
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
    move, verb = move_near(sentence, quantity.i, quantity.j, 12 if sentence.of("share") else 20)
    verbless = sentence.word(quantity.i - 1) in ("–", "—", "-", ":", "：")  # доля меди в экспорте – 26,3 %
    if not beside and not quantity.printed_sign and topic.sentence != id(sentence) and is_foreign(sentence, quantity, verb):
        return Reading(reason="not about trade")
    share = _share_moved(sentence, quantity) or near(sentence, "share", quantity.i, quantity.j, 9)
    share = share or (near(sentence, "share", quantity.i - 1, quantity.j, 14, "cue") if verbless else None) or _opening(sentence, quantity)
    if any(mark.meanings["relative"] == "pp" for mark in sentence.of("relative")) and step_before(sentence, quantity) in ("from", "to"):
        return Reading(
            "share", share_base(sentence, quantity) or measure, 1, None, "", at, "level of a share", step_before(sentence, quantity)
        )
    again = told_again(sentence, quantity)
    told = topic.kind == "share" and topic.sentence == id(sentence) and (mark is None or mark.i < topic.at)
    still = told and (_leads_to(sentence, quantity) or _up_from(sentence, quantity))  # was 79.3 % in 2022 and fell to 68.7 % in 2023
    still = still or _falls_below(sentence, quantity)
    if not again and (still or _is_share(sentence, quantity, share, verb)):
        base = _taken_of(sentence, quantity) or named_in(share) or (measure if measure != "price" else topic.measure or "other")
        base = "quantity" if base in ("exports", "imports") and of_quantity(sentence, quantity, topic) else base
        return planned(sentence, quantity, Reading("share", base, 1, None, "", at, "share word"))
    direction = (
        -1
        if quantity.printed_sign == "-"
        else 1
        if quantity.printed_sign == "+"
        else comparative_after(sentence, quantity) or again or rate_moved(sentence, quantity) or held_to_level(sentence, quantity) or move
    )
    changed = topic.kind == "change" and topic.sentence == id(sentence) and not quantity.printed_sign
    if changed and topic.direction:
        direction = topic.direction * (-1 if measure == "balance" and sign < 0 else 1)  # the sign of the change is that of the balance
    direction = direction or _headed(sentence, quantity) or _elided(sentence, quantity, topic)
    if direction == 0:
        if topic.kind == "growth" and topic.block == sentence.block or step_before(sentence, quantity) == "by":
            direction = _gapped(sentence, quantity, topic, "by")
        else:
            return planned(
                sentence, quantity, Reading("share", _taken_of(sentence, quantity) or measure, 1, None, "", at, "no movement told")
            )
    if measure == "balance" and sign < 0:
        direction = -direction
    cue = None if verb is None else "rise" if direction > 0 else "fall"
    return planned(sentence, quantity, Reading("growth", measure, direction, cue, "", at, "word of movement"))


def _has_own_percent(sentence: Sentence, quantity: Quantity, coverage: Mark) -> bool:
    """Return whether a rate of coverage behind a percent leads to another: en allègement de 31,8 %, et le taux de couverture à 78 %."""
    behind = (mark for mark in sentence.of("relative") if mark.meanings["relative"] == "%")
    return coverage.i >= quantity.j and any(0 <= mark.i - coverage.j <= _TO_RATE for mark in behind)


def _of_time(sentence: Sentence, quantity: Quantity, link: Mark) -> bool:
    """Return whether but a time stands behind "of": by 20% by 2027; frente al 5,4 % del primer trimestre."""
    behind = sentence.at.get(link.j)
    started = step_before(sentence, quantity) == "from" and behind is not None
    told = started and behind is not None and any(category in behind for category in ("subperiod", "month", "when", "time"))
    ordered = started and behind is not None and "ordinal" in behind and sentence.mark(behind.j, "subperiod") is not None
    return is_year(sentence.printed(link.j)) or told or ordered


def _taken_of(sentence: Sentence, quantity: Quantity) -> str | None:
    return share_base(sentence, quantity) or listed_under(sentence, quantity)


def _in_list_of_buyers(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a percent stands alone in brackets in a list of buyers, suppliers or partners, nothing moving."""
    bracketed = sentence.printed(quantity.i - 1) in ("(", "（") and sentence.printed(quantity.j) in (")", "）", ",", ";")
    return bracketed and not quantity.printed_sign and listed_under(sentence, quantity) is not None and not sentence.of("move")


def _is_aside(sentence: Sentence, quantity: Quantity, mark: Mark | None) -> bool:
    """Return whether a percent is of a firm's accounts, a state's budget, those asked in a poll, or costs: power is 15 % of the costs."""
    firm = mark is not None and of_accounts(sentence, quantity, mark)
    cost = quantity.kind == "percent" and _of_costs(sentence, quantity)
    return firm or cost or of_budget(sentence, mark) or is_answer(sentence, quantity, mark)


def _tells_move(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a percent tells by how much something moved: a fall of 8 % of the Chilean market."""
    if quantity.printed_sign or _moved_of(sentence, quantity) or comparative_after(sentence, quantity):
        return True
    return step_before(sentence, quantity) == "by" and bool(move_near(sentence, quantity.i, quantity.j, 6)[0])


def _of_costs(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a percent is one of costs or a price, told with no movement: freight is 15 % of the price."""
    if share_base(sentence, quantity) != "price" or quantity.printed_sign or step_before(sentence, quantity):
        return False
    return not comparative_after(sentence, quantity) and not move_near(sentence, quantity.i, quantity.j, 6)[0]


def _opening(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the word of a share to which a clause with no movement and no other number leads: 塑料制品占自乌兹别克斯坦进口额的24.3％."""
    clauses = {sentence.clause_of(max(quantity.i - step, sentence.first)) for step in (0, 2)}  # a dash may end the clause
    for share in sentence.of("share"):
        if share.meanings["share"] == "cue" and 0 <= quantity.i - share.j <= _CLAUSE and sentence.clause_of(share.i) in clauses:
            moved = any(share.i < move.i < quantity.i for move in sentence.of("move"))
            if not moved and not numbers_between(sentence, share.j, quantity.i):
                return share
    return None


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


def _by_basis(sentence: Sentence, quantity: Quantity, topic: Topic, measure: str | None) -> str | None:
    """Return what a percent moves in beside "in volume", "in value": beef exports fell 16 % in volume and 23 % in value."""
    before = quantity.i - 1 - (sentence.mark(quantity.i - 1, "step") == "by")
    beside = basis_behind(sentence, quantity) or sentence.ending(before, "basis")
    if beside is None or measure not in (None, "exports", "imports", "turnover", "quantity", "price"):
        return measure
    if beside["basis"] == "volume":
        return "quantity"
    flows = [mark["measure"] for mark in sentence.of("measure") if mark.j <= quantity.i and mark["measure"] in ("exports", "imports")]
    flow = flows[-1] if flows else topic.flow
    return flow if beside["basis"] == "nominal" and flow and measure in (None, "quantity", "price") else measure


def _share_moved(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the share that a percent behind "from" or "to" is the level of: its share of imports rose from 7% to 11%.

    The word of a share stands before it in its clause, with no number in between, or none but those behind a verb of movement.
    """
    if step_before(sentence, quantity) not in ("from", "to"):
        return None
    clause = sentence.clause_of(quantity.i)
    told = [m for m in sentence.of("share") if m.meanings["share"] != "of" and m.j <= quantity.i and sentence.clause_of(m.i) == clause]
    share = told[-1] if told and "measure" not in told[-1] and "move" not in told[-1] else None
    if share is None or not numbers_between(sentence, share.j, quantity.i):
        return share if share is not None and quantity.i - share.j <= 16 else None
    verbs = [m for m in sentence.of("move") if share.j <= m.i < quantity.i]
    return share if verbs and not numbers_between(sentence, share.j, verbs[0].i) else None


def _leads_to(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether "to" leads to a percent, at most its year in between: 从2022年的12%升至2023年的15%."""
    years = (k for k in sentence.digits if quantity.i - _TO_YEAR <= k < quantity.i and is_year(sentence.printed(k)))
    return step_before(sentence, quantity) == "to" or any(sentence.mark(k - 1, "step") == "to" for k in years)


def _up_from(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a comparison right behind a figure leads to a percent: amounted to 66.2 percent, up from 72.4 percent."""
    start = sentence.at.get(quantity.i - 1)
    return start is not None and start.get("step") == "from" and start.i > sentence.first and sentence.mark(start.i, "move") is not None


def _falls_below(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a share is told to fall below a percent: sank unter 10 Prozent, опустилась ниже 10 %, è scesa sotto il 10 %.

    The word of a share opens its clause, the verb stands before the word.
    """
    below = sentence.ending(quantity.i - 1, "hedge_before") or sentence.ending(quantity.i - 1, "than")
    under = below is not None and (below.get("hedge_before") == "under" or "hedge_before" not in below) and below.get("move") != "rise"
    told = [m for m in sentence.of("share") if m["share"] == "cue" and "move" not in m and m.j <= quantity.i]
    if below is None or not under or not told or numbers_between(sentence, told[-1].j, quantity.i):
        return False
    verbs = [m for m in sentence.of("move") if told[-1].j <= m.i < below.i and m["move"] == "fall" and "comparative" not in m]
    return bool(verbs) and sentence.clause_of(told[-1].i) == sentence.clause_of(quantity.i)


def _goes_on_to(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether "to" leads to another figure behind a percent: der Anteil stieg von 12 % auf 15 %."""
    return any(sentence.mark(k - 1, "step") == "to" for k in sentence.digits if k > quantity.j)


def _stands_for_move(sentence: Sentence, share: Mark | None) -> bool:
    """Return whether a word of shares says what a movement is: cela représente une hausse de, esto supone un aumento del."""
    if share is None or "measure" in share:
        return False
    at = share.j + (sentence.mark(share.j, "article") is not None)
    move = sentence.starting(at, "move")
    return move is not None and at > share.j and move["move"] in ("rise", "fall")


def _is_share(sentence: Sentence, quantity: Quantity, share: Mark | None, verb: Mark | None) -> bool:
    """Decide share against growth by what stands nearest: "% of", a share word, a word of movement."""
    if _stands_for_move(sentence, share):
        return False
    if quantity.printed_sign or comparative_after(sentence, quantity) or _beyond_level(sentence, quantity):
        return False
    if _moved_of(sentence, quantity):
        return _share_moved(sentence, quantity) is not None and _goes_on_to(sentence, quantity)
    if whole_before(sentence, quantity) is not None:
        return True
    end = end_of_list(sentence, quantity)
    follower = sentence.at.get(end)
    if follower is not None and follower.i == end and (_moved_behind(sentence, follower) or _from_level(sentence, quantity, follower)):
        return False
    if (
        follower is not None
        and follower.i == end
        and (
            follower.get("share") in ("of",)
            or follower.get("list_cue") == "of_which"
            or follower.get("preposition") == "of"
            and not _of_time(sentence, quantity, follower)
            and not _moves_right_before(verb, quantity, follower)
            or follower.get("span") == "in"
            and sentence.word(quantity.j) == "of"
        )
    ):
        return True
    if quantity.word and step_before(sentence, quantity) != "by" and _whole_behind(sentence, quantity):
        return True
    if share is not None and share is _share_moved(sentence, quantity):
        return True
    gap_share = gap(sentence, share, quantity)
    gap_move = gap(sentence, verb, quantity)
    if share is None or share.get("share") == "of":
        return quantity.word and verb is None
    if sentence.printed(quantity.i - 1) in (":", "：") and share.get("share") == "cue":
        return True  # its market share is shrinking: 10.8 %
    if verb is not None and gap_move < gap_share and step_before(sentence, quantity) in ("by", "") and gap_move <= 3:
        return False
    return gap_share <= gap_move + 4 or step_before(sentence, quantity) in ("to", "from")


def _beyond_level(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a percent that no share word owns tells by how much a level was exceeded: ha superato il dato del 2022 del 44 %."""
    return not sentence.of("share") and bool(held_to_level(sentence, quantity))


def _moves_right_before(verb: Mark | None, quantity: Quantity, follower: Mark) -> bool:
    """Return whether a verb of movement stands right before a percent, so that what follows tells no whole: rose 60 per cent by volume."""
    return verb is not None and verb.j == quantity.i and not {"share", "comparative"} & {*follower, *verb}


def _moved_behind(sentence: Sentence, follower: Mark) -> bool:
    """Return whether "of" right behind a percent leads to a noun of movement: 262 % de hausse, un 5 % de crecimiento."""
    noun = sentence.starting(follower.j, "move") if follower.get("preposition") == "of" else None
    return noun is not None and noun.meanings["move"] in ("rise", "fall") and "measure" not in noun


def _from_level(sentence: Sentence, quantity: Quantity, follower: Mark) -> bool:
    """Return whether "of" behind the percent by which something moved leads to where it started: sank um 17,6 Prozent von 4,21 auf 3,47."""
    leads = follower.get("step") == "from" and sentence.printed(follower.j)[:1].isdecimal()
    return leads and step_before(sentence, quantity) == "by" and any(0 <= quantity.i - mark.j <= 4 for mark in sentence.of("move"))


def _whole_behind(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a fraction stands right before what it is taken of, as the case tells: двух третей нашего экспорта."""
    for k in range(quantity.j, min(quantity.j + 4, sentence.last)):
        found = sentence.at.get(k)
        if found is not None and ("measure" in found or "measure_weak" in found):
            return sentence.lexicon.has("case")
        if found is None or not any(c in found for c in ("side", "adjective", "commodity", "whole", "share")):
            return False
    return False


def _moved_of(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether "a rise of" stands right before a percent: what follows with "of" is then what rose; not a rise from it."""
    if quantity.step == "from":
        return False
    before = sentence.at.get(quantity.i - 1)
    while before is not None and ("hedge_before" in before or "article" in before) and before.get("preposition") != "of":
        before = sentence.at.get(before.i - 1)
    if before is not None and "move" in before and before.get("step") == "by":
        return True  # "a rise of" as one phrase
    return before is not None and before.get("preposition") == "of" and sentence.ending(before.i - 1, "move") is not None


def read_points(sentence: Sentence, quantity: Quantity, topic: Topic) -> Reading:
    signed = {"-": -1, "+": 1}.get(quantity.printed_sign) or comparative_after(sentence, quantity)
    moved = signed or move_near(sentence, quantity.i, quantity.j)[0]
    if not (trade_sentence(sentence) or topic.measure or sentence.of("share")) or distracted(sentence, quantity, 12):
        return Reading(reason="not about trade")
    if not moved and not any(sentence.of(category) for category in _POINTED) and not trade_sentence(sentence):
        return Reading(reason="points of a score")  # 31 points in the index of corruption
    direction = moved or _gapped(sentence, quantity, topic, "by")
    adds = near(sentence, "contribution", quantity.i, quantity.j, 14) is not None  # cars contributed 2.1 points to the growth
    grown = topic.kind == "growth" and (adds or not sentence.of("share"))
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
    untold = mark is None and topic.measure is None and topic.sentence != id(sentence)
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
    if topic.kind in ("quantity", "count", "price") and topic.sentence == id(sentence) and (mark is None or mark.i < topic.at):
        measure = topic.kind
    weighed = topic.kind == "multiple" and topic.physical is not None and topic.sentence == id(sentence)
    if weighed and (mark is None or mark.i < topic.at):
        measure = "quantity"  # 21,400 tonnes, twice as much as in 2021 and half as much as in 2019
    larger = times_the_other(sentence, quantity)
    if larger is not None:
        return Reading("multiple", larger["measure"], 1, None, "", larger.i, "times the other flow")
    reading = Reading("multiple", measure, 1, None, "", mark.i if mark else -1, "times")
    _shrink(sentence, quantity, reading)
    return planned(sentence, quantity, reading)
