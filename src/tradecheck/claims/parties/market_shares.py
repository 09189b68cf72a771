"""Shares of a market: whose market it is, and who holds the share.

In: a share in its sentence and the pair read for it. Out: the pair of a share of imports: reporter is the country whose market it is,
partner the one that sells there. With a market share of 3.2 %, France is the fifth supplier of Kenya, behind Italy (4.1 %).
"""

from __future__ import annotations

from dataclasses import replace

from ...party import COUNTRIES
from ..measure.share_bases import market_before, market_behind
from ..measure.topic import Reading
from ..numbers.quantity import Quantity
from ..roles.roles import PLACE, Named
from ..sentence import Sentence
from ..sides.owners import party_of
from ..sides.setting import Setting
from ..thread import Passage
from .closest import before_bracket
from .pair import Pair

_WHOLE = 4  # tokens between a percent and what it is of
_REACH = 24  # tokens between the word and its figure


def share_of_market(passage: Passage, quantity: Quantity, reading: Reading, pair: Pair, setting: Setting) -> Pair:
    """Return the pair of a share of a market; that which was read where the whole is named, or nothing tells whose market it is."""
    sentence = passage.sentence
    owned = next((code for q in passage.quantities if q.i <= quantity.i and (code := _owner_of_market(sentence, q))), None)
    if owned is not None and reading.measure == "share":
        holder = _holder(sentence, quantity, [n for n in passage.named if n[1] != owned], setting)
        reading.of = "imports"
        return replace(pair, reporter=owned, partner=holder if holder != owned else pair.partner, evidence={})
    word = next((m for m in sentence.of("market_share") if m["market_share"] == "cue" and 0 <= quantity.i - m.j <= _REACH), None)
    if word is None or reading.measure != "share" or any(word.j <= mark.i < quantity.j + _WHOLE for mark in sentence.of("measure")):
        return pair
    holder = _holder(sentence, quantity, passage.named, setting)
    market = next((code for _, code, role in passage.named if role == PLACE and code in COUNTRIES and code != holder), None)
    market = market or (setting.other if holder == setting.home else setting.home if holder == setting.other or not setting.other else None)
    if market is None or holder is None:
        return pair
    reading.of = "imports"
    return replace(pair, reporter=market, partner=holder, evidence={})


def _owner_of_market(sentence: Sentence, quantity: Quantity) -> str | None:
    """Return the country whose market a percent is a part of."""
    mark = market_behind(sentence, quantity) or market_before(sentence, quantity)
    code = party_of(mark) if mark is not None else None
    return code if code in COUNTRIES else None


def _holder(sentence: Sentence, quantity: Quantity, named: list[Named], setting: Setting) -> str | None:
    """Return who holds a share: the country before its bracket, one before it or right behind, else the own side."""
    beside = before_bracket(sentence, quantity, named)
    if beside is not None:
        return beside[1]
    told = [code for mark, code, role in named if role != PLACE and code in COUNTRIES and mark.i <= quantity.j + 1]
    if setting.home in told:
        return setting.home
    return next((code for code in told if code != setting.other), told[0] if told else setting.home)
