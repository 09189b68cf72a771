"""Rates of growth that went from one level to another: export growth slowed from 8.2 to 3.1 percent.

In: a percent in its sentence. Out: whether that growth is a rise or a fall, whichever way its rate went.
"""

from __future__ import annotations

from ..numbers.numerals import is_year
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from .nearness import near
from .steps import step_before

_SHARE = 20  # tokens between a share and the level it went to
_BESIDE = 3  # tokens between a growth and its flow


def rate_moved(sentence: Sentence, quantity: Quantity) -> int:
    """Return the direction of a growth of which a percent behind "from" or "to" is the rate, whichever way that went.

    La croissance des exportations est retombée de 8,2 % à 3,1 %; 出口增速从8.2%降至3.1%.
    """
    if step_before(sentence, quantity) not in ("from", "to") or near(sentence, "share", quantity.i, quantity.j, _SHARE, "cue"):
        return 0
    moves = [m for m in sentence.of("move") if "comparative" not in m and m["move"] in ("rise", "fall")]
    rates = [m for m in sentence.of("index") if m.get("table") == "growth"]  # темп роста
    first = min((m for m in (*moves, *rates) if m.j <= quantity.i), key=lambda m: m.i, default=None)
    if first is None or not any(max(flow.i - first.j, first.i - flow.j) <= _BESIDE for flow in sentence.of("measure")):
        return 0
    told = [k for k in sentence.digits if first.j <= k < quantity.i]
    another = any(told[0] < flow.i < quantity.i for flow in sentence.of("measure")) if told else False
    alone = not another and all(_is_start(sentence, k) for k in told)
    return 0 if not alone else -1 if first.get("move") == "fall" else 1


def _is_start(sentence: Sentence, k: int) -> bool:
    """Return whether digits are those that "from" or a word of time stands by: from 8.2 percent in quarter 1; 2022 жылғы 5 пайыздан."""
    led, behind = sentence.at.get(k - 1), sentence.at.get(k + 1)
    told = led is not None and any(category in led for category in ("step", "relative", "possessive"))
    told = told or behind is not None and behind.get("case") == "ablative"
    return told or is_year(sentence.printed(k)) or sentence.mark(k + 1, "time") is not None
