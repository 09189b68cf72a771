"""Units, currencies and scales that a figure leaves out, taken from its context."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ..interval import shift
from ..units import TENDER
from .counted_on import ends_phrase
from .measure.topic import level_of
from .numbers.counts import counts_things
from .numbers.money import currency_of, is_bare_dollar
from .numbers.paces import CARRIED
from .numbers.quantity import Quantity
from .sentence import Sentence
from .sides.setting import Setting
from .thread import TRADE, Passage, Thread

_LONGEST_ITEM = 24  # tokens
_BESIDE = 6
_BILLIONS = 9  # people, bottles and eggs are told in millions
_LARGER = 50  # times a physical quantity: a bare figure of that size is no other one
_LIKE = 20  # times a figure of its list that an amount may be
_THOUSANDS = 3_000  # less may be a year
_CODE = (3, 4, 5)  # letters
_PARTS = ("growth", "share", "change")


def own_dollars(passage: Passage, setting: Setting) -> None:
    """Read the bare dollars of a sentence as those of the document."""
    for quantity in passage.quantities if setting.dollar != "USD" else ():
        named = (mark for mark in passage.sentence.of("currency") if quantity.i <= mark.i < quantity.j)
        if quantity.unit.startswith("USD") and all(is_bare_dollar(passage.sentence, mark) for mark in named):
            quantity.unit = setting.dollar + quantity.unit[3:]


def _goes_elsewhere(sentence: Sentence, before: Quantity, quantity: Quantity) -> bool:
    """Return whether a bare figure tells what went elsewhere than the weight before: 742,000 tonnes to Spain and 598,000 to Italy."""
    weight = before.kind == "quantity" and "/" not in before.unit and not isinstance(before.value, tuple)
    if not weight or quantity.scale or quantity.word or isinstance(quantity.value, tuple) or quantity.size < _THOUSANDS:
        return False
    joined = sentence.mark(quantity.i - 1, "range") == "and" or sentence.printed(quantity.i - 1) == ","
    link, source = sentence.starting(quantity.j, "preposition"), sentence.ending(quantity.i - 2, "country")
    place = sentence.starting(link.j, "country") if link is not None else None
    return joined and place is not None and source is not None and 1 / _LIKE < float(before.size / quantity.size) < _LIKE


def fill_currency(passage: Passage, place: int, thread: Thread) -> None:
    """Give a scaled number without unit the currency of its context: 630.1 million, after dollars."""
    quantity = passage.quantities[place]
    _apply_declared_scale(passage.sentence, quantity)
    if quantity.kind != "number" or isinstance(quantity.value, tuple) and not quantity.scale:
        return
    sentence = passage.sentence
    if place and _goes_elsewhere(sentence, passage.quantities[place - 1], quantity):
        before = passage.quantities[place - 1]
        quantity.kind, quantity.unit, quantity.elided, quantity.noun = before.kind, before.unit, True, quantity.j
        return
    if quantity.scale < 3 or quantity.word and quantity.scale == 3:  # un millier
        _fill_scale(passage, place, thread)
        return
    if _is_code(sentence, quantity.i - 1):
        return
    hyphen = sentence.word(quantity.j) == "-" and sentence.glued(quantity.j - 1, quantity.j)
    if counts_things(sentence, quantity.j + hyphen):
        return
    earlier = [q for q in reversed(passage.quantities[:place]) if q.kind in ("money", "quantity", "count")]
    counts = [q for q in earlier if q.kind == "count" or q.unit in CARRIED]
    earlier = [q for q in earlier if q not in counts or q.scale or quantity.scale < 6]  # 41 more, worth 34.9 billion
    previous = next((q for q in earlier if not sentence.apart(q.i, quantity.i)), earlier[0] if earlier else None)
    if previous is not None and previous.kind == "quantity" and quantity.scale >= 6 and _is_no_quantity(sentence, quantity, previous):
        previous = None
    if previous is not None and previous.kind == "count" and not ends_phrase(sentence, quantity):
        return  # 312 firms that give work to 28 thousand Ecuadorians
    if previous is not None and previous.kind in ("quantity", "count"):
        quantity.kind, quantity.unit, quantity.elided, quantity.noun = previous.kind, previous.unit, True, quantity.j
        return
    if sentence.mark(quantity.j, "suffix") == "counting":
        return  # 集成电路1394亿个
    following = next((q for q in passage.quantities[place + 1 :] if q.kind == "money" and q.scale), None)
    weighed = next((q for q in passage.quantities[place + 1 :] if q.kind != "rank"), None)
    if previous is None and weighed is not None and _shares_tonnes(sentence, quantity, weighed):
        quantity.kind, quantity.unit, quantity.elided = "quantity", weighed.unit, True
        return
    beside = previous.unit if previous is not None else _named(passage, place) or (following.unit if following is not None else None)
    unit = beside or _spoken_currency(sentence, thread) or (thread.tender if _tells_trade(sentence, quantity, thread) else None)
    if (
        _goes_on_in_tonnes(sentence, quantity, thread)
        and not _is_price_of(sentence, quantity)
        and (thread.topic.block == sentence.block or _is_item(sentence, quantity) and sentence.block - thread.topic.block <= 2)
        and thread.topic.unit
        and previous is None
        and following is None
    ):
        quantity.kind, quantity.unit, quantity.elided = "quantity", thread.topic.unit, True
    elif unit:
        quantity.kind, quantity.unit, quantity.elided = "money", unit, True
        if previous is not None and quantity.scale == 3 and _thousands_of_millions(sentence, previous):
            _count_in_millions(sentence, quantity)


def _is_code(sentence: Sentence, at: int) -> bool:
    """Return whether an unknown word in capitals stands before a figure, as codes of currencies do: CFAF 3,214 billion."""
    printed = sentence.printed(at)
    return len(printed) in _CODE and printed.isalpha() and printed.isascii() and printed.isupper() and at not in sentence.at


def _thousands_of_millions(sentence: Sentence, model: Quantity) -> bool:
    """Return whether an amount is told in thousands of millions, so that the next may leave these out: 18 mil 300 millones y 13 mil."""
    told = {mark.meanings["scale"] for mark in sentence.of("scale") if model.i <= mark.i < model.j}
    return {"3", "6"} <= told and model.kind == "money"


def _count_in_millions(sentence: Sentence, quantity: Quantity) -> None:
    """Read thousands as those of millions, with the millions behind them: a 9 mil 800."""
    rest = sentence.printed(quantity.j)
    behind = Decimal(rest) if len(rest) == 3 and rest.isdecimal() else Decimal(0)
    quantity.j += behind > 0
    quantity.value, quantity.ulp, quantity.scale = shift(quantity.size + behind, 6), shift(Decimal(1) if behind else quantity.ulp, 6), 9


def _is_no_quantity(sentence: Sentence, quantity: Quantity, model: Quantity) -> bool:
    """Return whether a bare figure is no physical quantity like the one before: it is what was paid, or far larger: 1.2 mn t, 310 mn."""
    larger = not isinstance(model.value, tuple) and not isinstance(quantity.value, tuple) and quantity.size > _LARGER * model.size
    return larger or _is_price_of(sentence, quantity)


def _is_price_of(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether "for" or "worth" leads from goods to what was paid: 118 tonnes for 6.47 million; 1 676 t por valor de 96 millones."""
    if sentence.ending(quantity.i - 1, "worth") is not None or sentence.starting(quantity.j, "worth") is not None:
        return True
    link = sentence.ending(quantity.i - 1, "preposition") or sentence.ending(quantity.i - 1, "per")
    return link is not None and (link.get("preposition") == "for" or "per" in link)


def _named(passage: Passage, place: int) -> str | None:
    """Return the currency that a phrase before a figure names for it: the bank, which counts in euros, has 4.58 billion."""
    sentence, first = passage.sentence, passage.quantities[place - 1].j if place else passage.sentence.first
    for mark in reversed(sentence.of("currency")):
        if first <= mark.i and mark.j <= passage.quantities[place].i and sentence.mark(mark.i - 1, "preposition") == "in":
            return currency_of(sentence, mark)
    return None


def _shares_tonnes(sentence: Sentence, quantity: Quantity, behind: Quantity) -> bool:
    """Return whether the next figure tells the unit of both: 29.4 million in the first half, 40.2 million tonnes in the second."""
    both = behind.kind == "quantity" and behind.scale == quantity.scale and "/" not in behind.unit
    both = both and not any(sentence.mark(k, "or") for k in range(quantity.j, behind.i))
    return both and behind.i - quantity.j <= _BESIDE and quantity.size < behind.size * 10


def _goes_on_in_tonnes(sentence: Sentence, quantity: Quantity, thread: Thread) -> bool:
    """Return whether a physical quantity was told last, growth or a share between them only where the figure may be a part of it."""
    whole = thread.topic.physical
    if any(mark.j <= quantity.i and mark.meanings["measure"] in ("investment", "deficit", "surplus") for mark in sentence.of("measure")):
        return False  # 8.6 million TEU. The investment came to 61 million
    if whole is not None and not isinstance(quantity.value, tuple) and quantity.size > _LARGER * whole and quantity.scale >= 6:
        return False  # uranium (1,120 tonnes) earned 31 billion
    if (thread.topic.unit or "").partition("/")[0] in CARRIED and quantity.scale >= 6:
        return False  # 1,120 tractors. Machines make 47.7 million
    return thread.topic.kind == "quantity" or thread.topic.kind in _PARTS and whole is not None and quantity.size <= whole


def _is_item(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a figure closes a short line behind a colon or dash: — Китай – Европа: 212,3 тыс.;"""
    closes = quantity.j >= sentence.last - 2 and sentence.printed(quantity.i - 1) in (":", "：", "–", "—", "-")
    return closes and sentence.last - sentence.first <= _LONGEST_ITEM


def _spoken_currency(sentence: Sentence, thread: Thread) -> str | None:
    """Return the currency of the last amount; of the last one of trade where only trade is spoken of: our deficit grew to 3.9 billion."""
    told = {level_of(mark.meanings["measure"])[0] for mark in sentence.of("measure")}
    trade = bool(told & set(TRADE)) and "investment" not in told
    return (thread.trade_currency if trade else None) or thread.topic.currency


def untold_currency(sentences: Sequence[Sentence], home: str | None) -> str | None:
    """Return the currency of home for a text without any, in a language of its press: l'export italiano vale 64 miliardi."""
    at_home = bool(sentences) and home in sentences[0].lexicon.homes
    return TENDER.get(home or "") if at_home and not any(sentence.of("currency") for sentence in sentences) else None


def _tells_trade(sentence: Sentence, quantity: Quantity, thread: Thread) -> bool:
    """Return whether a large amount stands in a sentence on trade or investment, or goes on in a paragraph on it."""
    flows = {level_of(mark.meanings[c])[0] for c in ("measure", "measure_weak") for mark in sentence.of(c)}
    told = not flows.isdisjoint((*TRADE, "investment")) or thread.topic.block == sentence.block and thread.topic.measure in TRADE
    return told and quantity.scale >= _BILLIONS and not sentence.of("distractor")


def _apply_declared_scale(sentence: Sentence, quantity: Quantity) -> None:
    """Give bare figures the scale a sentence declares for all: surpluses, in billions of dollars, with the Netherlands ($4.9)."""
    if quantity.scale or quantity.kind not in ("money", "number") or isinstance(quantity.value, tuple) or quantity.ulp >= 1:
        return
    for mark in sentence.of("scale"):
        before = sentence.at.get(mark.i - 1)
        declared = before is not None and before.get("preposition") == "in" and mark.j <= quantity.i and int(mark.meanings["scale"]) >= 6
        currency = next((m for k in range(mark.j, mark.j + 3) if (m := sentence.at.get(k)) is not None and "currency" in m), None)
        if declared and currency is not None and quantity.unit in ("", currency.meanings["currency"]):
            scale = int(mark.meanings["scale"])
            quantity.kind, quantity.unit, quantity.elided, quantity.scale = "money", currency.meanings["currency"], True, scale
            quantity.value, quantity.ulp = shift(quantity.size, scale), shift(quantity.ulp, scale)
            return


def _listed_in_bracket(passage: Passage, place: int) -> bool:
    """Return whether digits stand alone in the bracket behind goods or a country, an amount told before: soap (9.7) and steel (8.1)."""
    quantity, sentence = passage.quantities[place], passage.sentence
    alone = sentence.printed(quantity.i - 1) == "(" and sentence.printed(quantity.j) == ")"
    led = [q for q in passage.quantities[:place] if q.kind in ("money", "quantity", "percent")]
    if not alone or not sentence.printed(quantity.i - 2).isalpha() or not led or isinstance(led[-1].value, tuple):
        return False
    return led[-1].kind == "money" and bool(led[-1].scale) and led[-1].size < _LIKE * shift(quantity.size, led[-1].scale)


def _fill_scale(passage: Passage, place: int, thread: Thread) -> None:
    """Give a bare figure right behind a measure the scale and currency told before: exports 4.1, imports 1.1."""
    quantity, sentence = passage.quantities[place], passage.sentence
    if quantity.ulp >= 1 or isinstance(quantity.value, tuple) or quantity.scale:
        return
    before = sentence.at.get(quantity.i - 1) or (
        sentence.at.get(quantity.i - 2) if sentence.printed(quantity.i - 1) in (":", "–", "-", "—", "(") else None
    )
    model = next((q for q in reversed(passage.quantities[:place]) if q.kind == "money" and q.scale), None) or (
        thread.last_money if thread.topic.block == sentence.block else None
    )
    told = level_of(before.get("measure") or "")[0] if before is not None else ""
    if not (told in (*TRADE, "investment") or _listed_in_bracket(passage, place)) or model is None or isinstance(model.value, tuple):
        return  # the average exchange rate 16.57 has no billions
    quantity.kind, quantity.unit, quantity.elided, quantity.scale = "money", model.unit, True, model.scale
    quantity.value, quantity.ulp = shift(quantity.size, model.scale), shift(quantity.ulp, model.scale)
