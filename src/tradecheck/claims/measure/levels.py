"""What an amount of money measures: exports, turnover, investment, price, or a change of one."""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..numbers.prices import told_for
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from .aside import for_works, goes_to, is_people, of_accounts, of_budget
from .buyers import flow_of_partner, flow_of_weighed
from .comparatives import comparative_after
from .distracted import distracted
from .excess import excess
from .foreign import is_foreign_amount
from .gaps import GAP, is_gap
from .level_or_change import level_or_change
from .nearness import move_near, near, nearest_measure, numbers_between, trade_sentence
from .steps import behind_start, step_before
from .targets import of_both_sides, target_cue
from .topic import LEVELS, OTHERS, SIGNED, Reading, Topic, counted_elsewhere, level_of, spoken_of
from .weak import part_of_flow, weak_purchase

_BESIDE = 6
_IN_TRADE = 6  # tokens from a balance to the word of the trade in which it is told
_SIGN = 5  # tokens between the sign of a balance and its figure
_WORTH = 4  # tokens between what projects are worth and their number and name
_PRICE = 1_000  # no flow is as small as that
_COSTS = 4  # between a verb of costing and the millions that something costs
_LEAST = 100_000  # an amount below that stands for trade only beside a word of trade
_FLOWS = ("exports", "imports")


def read_money(sentence: Sentence, quantity: Quantity, topic: Topic) -> Reading:
    spent = topic.spent if topic.sentence == id(sentence) else -1
    spent = -1 if comparative_after(sentence, quantity) else spent  # more than the figure before, of its measure
    step = step_before(sentence, quantity)
    if is_gap(sentence, quantity, topic):
        return Reading("other", rule=GAP)
    beyond = excess(sentence, quantity, topic)
    if beyond is not None:
        return Reading("balance", None, beyond[0], None, "", beyond[1], "one flow above the other")
    moved = step in ("to", "from") and any(mark.j <= quantity.i for mark in sentence.of("move"))
    mark, value, cost = nearest_measure(
        sentence, quantity.i, quantity.j, skip=("price", "tariff", "quantity", "transit", "rate"), spent=spent, moved=moved
    )
    price, _, price_cost = nearest_measure(sentence, quantity.i, quantity.j, skip=tuple(_all_but("price")))
    small = quantity.scale in (0, 3) and quantity.size < 100_000
    aimed = mark is None and topic.measure is not None and near(sentence, "target", quantity.i, quantity.j, 8) is not None
    thing = told_for(sentence, quantity) if small else None
    away = distracted(sentence, quantity, 12 if aimed else min(cost, price_cost) if thing is not None else cost)
    works = for_works(sentence, quantity, value)
    sized = away is not None and price is not None and small and price_cost <= 8 and _tells_size(away, price)
    firm = of_accounts(sentence, quantity, mark if cost <= 40 else None)
    if away is not None and not sized or works or firm or of_budget(sentence, mark) or is_people(sentence, quantity):
        return Reading(reason="not about trade")
    priced = price is not None and price_cost <= 14 and (price_cost <= cost or _leads_to_price(sentence, price, quantity))
    if small and (priced or thing is not None):
        return price_or_change(sentence, quantity, "price word", price.i if price else -1)
    if _beside_price(sentence, quantity, topic):
        if step in ("from", "to") or _priced_again(quantity, topic, sentence.block):
            return Reading("price", step=step, rule="compared with the price before")
        if comparative_after(sentence, quantity):
            return price_or_change(sentence, quantity, "compared with the price before")
    projects = topic.kind == "count" and topic.unit == "project" and topic.sentence == id(sentence)
    project = near(sentence, "noun", quantity.i, quantity.j, 8, "project")
    worth = project is not None and _worth_of(sentence, quantity, project)
    if mark is None or cost > 40:
        if price is not None and price_cost <= _COSTS and not (small or projects or worth):
            return Reading(reason="not about trade")  # the stadium will cost 500 million euros
        spoken = spoken_of(topic, id(sentence), sentence.block, bool(sentence.of("commodity"))) or topic.measure or topic.flow
        spoken = spoken or (topic.level if topic.block == sentence.block else None) or ("investment" if projects else None)
        spoken = (
            spoken or ("investment" if worth else None) or flow_of_partner(sentence, quantity) or flow_of_weighed(sentence, quantity, topic)
        )
        if _priced_again(quantity, topic, sentence.block):
            return Reading("price", step=step, rule="beside a price like it")
        if not spoken and sentence.of("transit") and near(sentence, "worth", quantity.i, quantity.j, _BESIDE) is not None:
            spoken = "turnover"  # 班列运输货值1600亿元
        if not spoken or quantity.scale == 0 and quantity.size < _LEAST and not quantity.elided:
            return Reading(reason="not about trade")
        if topic.sentence != id(sentence) and not worth and is_foreign_amount(sentence, quantity):
            return Reading(reason="not about trade")
        left = topic.block != sentence.block or spoken not in ("turnover", "exports", "imports")
        left = left or of_both_sides(sentence)  # the two sides aim at 15 billion
        if topic.traded and left and target_cue(sentence, quantity) is not None:
            spoken = "turnover"  # the presidents set the target of 10 billion, in a text on trade
        if spoken == "balance" and (topic.block != sentence.block or near(sentence, "commodity", quantity.i, quantity.j, _BESIDE)):
            spoken = flow_behind(topic)
        if quantity.kind == "money" and (sentence.of("named_body") or sentence.of("body")):
            spoken = counted_elsewhere(topic, spoken, quantity.size)
        sign = topic.sign or 1 if spoken in ("balance", "other") else 1
        if spoken == "balance" and topic.kind == topic.level == "other" and topic.block == sentence.block:
            spoken = "other"  # the current account closed with a surplus of 10.3 billion. Against last year this is a fall of 3.9 billion
        measure, at, rule = spoken, -1, "carried on"
    else:
        measure, sign = level_of(value)
        at, rule = mark.i, "nearest measure word"
        told = projects or topic.measure or trade_sentence(sentence) or sentence.of("country") or sentence.of("side")
        told = told or sentence.of("adjective") and sentence.of("goods")  # salieron hacia el mercado argentino productos por 864 millones
        weighed = sentence.block - topic.block in (0, 1) and bool(topic.flow or topic.commodity)  # they earned, of goods told by weight
        if mark.get("measure_weak") and "measure" not in mark and not told and not weighed:
            return Reading(reason="not about trade")
    if measure == "balance":
        negative = sign > 0 and value == "balance" and _negative(sentence, quantity)
        sign = -1 if negative else _signed_anew(sentence, quantity, at, sign)
    goes_on = topic.level == "other" and topic.sentence == id(sentence) and sentence.mark(topic.at, "measure") is None
    account = any(m.meanings["measure"] == "current_account" for m in sentence.of("measure"))
    if measure == "balance" and mark is not None and (of_current_account(sentence, mark) or goes_on and account):
        measure = "other"
    elif value == "current_account" and mark is not None:
        sign = _sign_beside(sentence, mark, quantity)
    again = (
        topic.sentence == id(sentence)
        and topic.level
        and (mark is None or not topic.at < mark.i < quantity.i or _in_trade(sentence, mark, topic))
    )
    if step == "from" and again and topic.sentence == id(sentence) and topic.level:
        own = sign if mark is not None and measure == topic.level else topic.sign or 1  # a deficit told in this sentence
        sign = own if topic.level in ("balance", "other") else 1
        measure, at, rule = topic.level, -1, "compared with the figure before"
    if measure in ("price", "quantity", "count"):
        measure, sign = topic.measure or "other", 1
    if weak_purchase(mark, value, topic, sentence):
        measure = "exports"
    if mark is not None and "measure" not in mark and part_of_flow(sentence, mark, quantity, topic):
        measure, sign = str(topic.level), 1
    if measure in ("exports", "imports", "balance") and _sum_of_flows(sentence, quantity, topic):
        measure, sign, at, rule = "turnover", 1, -1, "exports and imports together"
    if projects and (mark is None or mark.i < topic.at or "measure" not in mark):
        measure, sign, rule = "investment", 1, "worth of projects"
    if topic.level == "other" and topic.sentence == id(sentence) and mark is not None and value in _FLOWS and goes_to(sentence, mark):
        measure, sign, at, rule = "other", 1, -1, "part of a credit"
    if project is not None and (worth or project.j <= quantity.i and (mark is None or mark.i < project.i or measure == "balance")):
        measure, sign, at, rule = "investment", 1, project.i, "worth of projects"
    if measure in LEVELS and quantity.scale == 0 and quantity.size < _PRICE and not quantity.elided:
        return Reading(reason="not about trade")
    if rule == "worth of projects" and _built(sentence, quantity):
        measure, rule = "other", "worth of works"
    return level_or_change(sentence, quantity, Reading(measure, None, sign, None, "", at, rule, step), topic)


def _in_trade(sentence: Sentence, mark: Mark, topic: Topic) -> bool:
    """Return whether "in trade" only says in what a balance was told: a surplus of 23.7 billion in trade in goods, compared with 19.1."""
    behind = 0 < mark.i - topic.at <= _IN_TRADE
    return behind and topic.level == "balance" and mark.get("measure") == "turnover" and sentence.mark(mark.i - 1, "preposition") == "in"


def flow_behind(topic: Topic) -> str:
    """Return the flow whose goods are listed behind a balance: the larger one, exports behind a surplus, imports behind a deficit."""
    return "imports" if topic.sign < 0 else "exports"


def _negative(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a balance is told to be negative, or a deficit right behind it: баланс 170 млн доллар тапшылықпен қалыптасты."""
    if near(sentence, "sign", quantity.i, quantity.j, 14, "negative"):
        return True
    clause = sentence.clause_of(quantity.j - 1)
    signed = (m for m in sentence.of("measure") if m.meanings["measure"] in ("deficit", "surplus") and 0 <= m.i - quantity.j <= 3)
    return any(m.meanings["measure"] == "deficit" and sentence.clause_of(m.i) == clause for m in signed)


def _signed_anew(sentence: Sentence, quantity: Quantity, at: int, sign: int) -> int:
    """Return the sign told between the word of a balance and a figure, else that of the word: a deficit; before, it was positive: 11."""
    told = [mark for mark in sentence.of("sign") if at < mark.i and 0 <= quantity.i - mark.j <= _SIGN]
    if not told or numbers_between(sentence, told[-1].j, quantity.i):
        return sign
    return -1 if told[-1]["sign"] == "negative" else 1


def _leads_to_price(sentence: Sentence, price: Mark, quantity: Quantity) -> bool:
    """Return whether a price opens the clause of an amount that tells no scale: il prezzo di una cucina esportata è salito a 8.200 euro."""
    same = sentence.clause_of(price.i) == sentence.clause_of(quantity.i) and price.j <= quantity.i and not quantity.scale
    return same and numbers_between(sentence, price.j, quantity.i) <= behind_start(sentence, quantity)


def _tells_size(away: Mark, price: Mark) -> bool:
    """Return whether a word of size stands before a price, as what the price is told for: the freight of a 20-foot box."""
    return away.meanings["distractor"] == "size" and away.j <= price.i


def _built(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether projects are those of contractors, paid for and no investment: contractors have completed 623 projects worth 21 bn."""
    works = (mark for mark in sentence.of("measure") if mark.meanings["measure"] == "contracts" and not sentence.of("capital"))
    return any(mark.j <= quantity.i and not numbers_between(sentence, mark.j, quantity.i) > 1 for mark in works)


def _sum_of_flows(sentence: Sentence, quantity: Quantity, topic: Topic) -> bool:
    """Return whether "together" stands beside an amount behind the figures of exports and imports, in its sentence or told just before.

    We bought for 891 million and sold for 512. Together, that makes 1.4 billion.
    """
    cues = [mark for mark in (*sentence.of("together"), *sentence.of("whole")) if mark.meanings.get("together") != "partners"]
    before = (0 <= quantity.i - m.j <= 5 and not any(m.j <= k < quantity.i for k in sentence.digits) for m in cues)
    if not any(before) and not any(0 <= mark.i - quantity.j <= 1 for mark in cues):
        return False
    flows = {mark.meanings["measure"] for mark in sentence.of("measure") if mark.j <= quantity.i}
    named = [mark for mark in sentence.of("measure") if quantity.i - 6 <= mark.i < quantity.i and topic.at < mark.i]
    named = [mark for mark in named if not any(sentence.printed(k) in (";", "；") for k in range(mark.j, quantity.i))]
    told = set(topic.flows) == {"exports", "imports"} and sentence.block == topic.block and not named
    return told or {"exports", "imports"} <= flows and not named


def _beside_price(sentence: Sentence, quantity: Quantity, topic: Topic) -> bool:
    """Return whether a small amount stands in a sentence behind a price in its currency: 298 dollars a tonne, 12 dollars less than."""
    priced = topic.kind == "price" or topic.kind in ("growth", "change") and topic.price_unit
    priced = priced and topic.sentence == id(sentence)
    told = topic.price[1] if topic.price is not None else None
    return bool(priced) and quantity.unit in (topic.currency, told) and quantity.scale == 0 and quantity.size < 100_000


def _priced_again(quantity: Quantity, topic: Topic, block: int) -> bool:
    """Return whether an amount without a measure is like the price told last: at 344 dollars a tonne. A year ago it was 271 dollars."""
    if topic.price is None or topic.block != block or isinstance(quantity.value, tuple) or quantity.scale or quantity.elided:
        return False
    price, currency = topic.price
    return quantity.unit == currency and topic.kind in ("price", "multiple", "growth") and price / 3 <= quantity.size <= price * 3


def _worth_of(sentence: Sentence, quantity: Quantity, project: Mark) -> bool:
    """Return whether an amount is what projects are worth: 52 projects worth 6.4 billion; құны 2,5 млрд доллар болатын 60 жоба."""
    if project.j <= quantity.i:
        return any(project.j <= mark.i < quantity.i for mark in sentence.of("worth"))
    return sentence.lexicon.verb_last and project.i - quantity.j <= _WORTH


def price_or_change(sentence: Sentence, quantity: Quantity, rule: str, at: int = -1) -> Reading:
    """Tell a price from what it rose or fell by: 每公斤回落0.76美元, fell by 120 dollars per tonne, 375 less than."""
    move, _ = move_near(sentence, quantity.i, quantity.j, 4)
    verb = sentence.ending(quantity.i - 1, "move")
    step = step_before(sentence, quantity)
    after = comparative_after(sentence, quantity)
    if after or move and (step == "by" or verb is not None and "step" not in verb):
        move = after or move
        return Reading("change", "price", move, "", "", at, rule, step)
    return Reading("price", rule=rule, at=at)


def of_current_account(sentence: Sentence, balance: Mark) -> bool:
    """Return whether a deficit or surplus is that of the current account told just before it, or with which it is compared behind it."""
    accounts = [mark for mark in sentence.of("measure") if mark.meanings["measure"] == "current_account"]
    compared = "than" in (sentence.at.get(balance.j) or ()) or "than_after" in (sentence.at.get(balance.j) or ())
    if any(0 <= mark.i - balance.j <= 2 or compared and mark.i >= balance.j for mark in accounts):
        return True  # профицитпен салыстырғанда ағымдағы шоттың тапшылығы
    return any(0 <= balance.i - mark.j <= 7 and sentence.clause_of(mark.i) == sentence.clause_of(balance.i) for mark in accounts)


def _sign_beside(sentence: Sentence, account: Mark, quantity: Quantity) -> int:
    """Return -1 where a deficit is told of the current account right behind a figure in its clause, beside its name, or by it."""
    if account.get("sign") == "negative":
        return -1  # déficit courant
    signed = [m for m in sentence.of("measure") if m.meanings["measure"] in ("deficit", "surplus")]
    clause = sentence.clause_of(quantity.j - 1)
    behind = next((m for m in signed if 0 <= m.i - quantity.j <= 3 and sentence.clause_of(m.i) == clause), None)
    between = [*sentence.of("than"), *(m for m in sentence.of("step") if m.meanings["step"] == "from")]
    compared = behind is not None and any(quantity.j <= m.i < behind.i for m in between)  # 9.2 bn, against a surplus of 8
    if behind is not None and not compared:
        return -1 if behind.meanings["measure"] == "deficit" else 1
    beside = [m for m in signed if 0 <= account.i - m.j <= 3 or -1 <= m.i - account.j <= 6]
    return -1 if beside and min(beside, key=lambda m: abs(m.i - account.i)).meanings["measure"] == "deficit" else 1


def _all_but(keep: str) -> list[str]:
    return [m for m in (*LEVELS, *SIGNED, *OTHERS, "transit") if m != keep]
