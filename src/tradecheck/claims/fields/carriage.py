"""Goods that pass: whose railway, port or road, and for whom."""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...party import WORLD
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from ..setting import Setting
from .nearness import carried_through, near
from .pair import Pair
from .roles import Named


def is_carriage(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether goods are only told to pass: a word of transit, ports or roads and no exports or imports in the sentence."""
    flows = [mark for mark in (*sentence.of("measure"), *sentence.of("measure_weak")) if _flow_of(mark) in ("exports", "imports")]
    return not flows and carried_through(sentence, quantity) is not None


def _flow_of(mark: Mark) -> str | None:
    return mark.get("measure") or mark.get("measure_weak")


def carriage(sentence: Sentence, quantity: Quantity, named: list[Named], setting: Setting) -> Pair:
    """Goods in transit: reporter is the country they pass, whose railway or port is told, partner the one other country named."""
    carrier = next((n[1] for n in named if "adjective" in n[0] and sentence.mark(n[0].j, "transit") == "route"), setting.home)
    codes = {n[1] for n in named if n[1] not in (carrier, WORLD)}
    ports = near(sentence, "transit", quantity.i, quantity.j, 30, "port")
    return Pair(carrier, codes.pop() if len(codes) == 1 else WORLD if ports and not codes else None)
