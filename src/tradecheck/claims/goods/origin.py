"""Goods of a country: an adjective beside goods is their origin, the partner of who buys them and the owner of what is sold.

In: a sentence and the mark of a country. Out: whether it is the origin of goods bought or sold, and those goods.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ..sentence import Sentence


def bought_from(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a name beside goods tells where they come from: whoever buys them has it as partner.

    Imports of Korean goods; Afghan goods were bought; on a acheté des produits français; not Korean car imports, whose flow is a
    noun behind them.
    """
    return _flow_of_goods(sentence, mark) == "imports"


def sold_from(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a name beside goods tells who sells them to another: salieron hacia Chile productos bolivianos."""
    clause = sentence.clause_of(mark.i)
    others = (m for c in ("country", "adjective") for m in sentence.of(c) if sentence.clause_of(m.i) == clause and "currency" not in m)
    return _flow_of_goods(sentence, mark) == "exports" and any(other is not mark for other in others)


def _flow_of_goods(sentence: Sentence, mark: Mark) -> str | None:
    """Return the one flow that the clause of a name beside goods tells by a verb, or by a noun before them."""
    goods = goods_beside(sentence, mark)
    if goods is None:
        return None
    clause = sentence.clause_of(mark.i)
    told = [m for m in (*sentence.of("measure"), *sentence.of("measure_weak")) if sentence.clause_of(m.i) == clause and m is not goods]
    flows = [m for m in told if not (m.get("measure_weak") or "").endswith("_rank") and "rank_cue" not in m]
    ways = {m.get("measure") or m.get("measure_weak") for m in flows} & {"exports", "imports"}
    noun = any(m.i >= goods.j and "measure" in m for m in flows) and not sentence.lexicon.inflected
    return ways.pop() if len(ways) == 1 and not noun else None


def goods_beside(sentence: Sentence, mark: Mark) -> Mark | None:
    """Return the goods right behind a name, or right before an adjective in languages that say les produits français."""
    named = "adjective" in mark or is_cjk(sentence.word(mark.i))
    for goods in (sentence.at.get(mark.j), sentence.at.get(mark.i - 1) if sentence.lexicon.adjectives_follow else None):
        if named and goods is not None and ("commodity" in goods or "goods" in goods) and "measure" not in goods:
            return goods
    return None
