"""Whether a figure is that of the trade with all partners, though one is spoken of: the whole a share is of, all exports, sales abroad.

In: a sentence, a figure with its flow, and who was found to own it and to be its partner. Out: `Whole`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...party import COUNTRIES, GROUPS
from ..numbers.quantity import Quantity
from ..roles.adjectives import is_people
from ..roles.roles import PARTNER, PLAIN, Named
from ..sentence import Sentence
from .parts_told import part_told
from .shared_whole import shared_whole
from .wholes import flow_in_clause, whole_beside, whole_flow, whole_moved, whole_told

_FLOWS = ("exports", "imports")
_TO_UNION = 4  # tokens between a word for "within" and the union: intra-EU, among member states of the EAEU
_SUBJECT = 8  # tokens between a figure of sales abroad and who sells


@dataclass(frozen=True, slots=True)
class Whole:
    """``told``: of all partners; ``aside``: while the text goes on about the part; ``seller``: whose sales or purchases abroad it tells."""

    told: bool = False
    aside: bool = False
    seller: str | None = None


def of_all_partners(
    sentence: Sentence,
    quantity: Quantity,
    flow: str | None,
    owner: Named | None,
    found: Named | None,
    reporter: str | None,
    named: Sequence[Named],
    others: Sequence[Quantity],
    *,
    level: bool,
    summed_up: bool,
) -> Whole:
    """Return whether a level, or a growth, of a flow is that with all partners.

    ``found`` is the country that may be the partner; ``summed_up`` says that "in total" sums up both ways of one trade, or one partner's.
    """
    if flow not in ("exports", "imports", "turnover", "balance", "quantity"):
        return Whole()
    unnamed = found is None or found[2] != PARTNER
    counted = flow != "quantity" or flow_in_clause(sentence, quantity)
    of_them = found is not None and found[1] in GROUPS and sentence.mark(found[0].j, "whole") is not None  # in Afrika insgesamt
    beside = unnamed and not of_them and not summed_up and counted and whole_beside(sentence, quantity, flow)
    aside = whole_told(sentence, quantity, found) or shared_whole(sentence, quantity)
    if level and not aside and flow in (*_FLOWS, "quantity"):
        aside = part_told(sentence, quantity, reporter, named, others)
    moved = unnamed and not level and whole_moved(sentence, quantity, flow)
    told = level and (beside or aside) or moved or whole_flow(sentence, quantity, owner, found)
    seller = _seller(sentence, quantity, found) if level and beside and owner is None else None
    return Whole(told, aside, seller)


def _seller(sentence: Sentence, quantity: Quantity, found: Named | None) -> str | None:
    """Return the country named in the clause of sales or purchases abroad: 48.000 Tonnen hat Kenia in alle Welt verschifft.

    So is that of goods sold abroad: 174,000 tonnes of Ugandan coffee were sold abroad.
    """
    if found is None or found[1] not in COUNTRIES or found[2] != PLAIN:
        return None
    mark = found[0]
    near_by = sentence.clause_of(mark.i) == sentence.clause_of(quantity.i) and sentence.distance(mark.i, quantity.i) <= _SUBJECT
    goods = "adjective" in mark and (is_people(sentence, mark) or any(sentence.mark(mark.j, c) is not None for c in ("goods", "commodity")))
    led = sentence.mark(mark.i - 1, "preposition") is not None
    return found[1] if near_by and (goods or "country" in mark and not led) else None


def within_union(sentence: Sentence, union: str | None, named: Sequence[Named]) -> bool:
    """Return whether trade is that of the members of a union with each other: intra-EU trade, взаимная торговля стран ЕАЭС."""
    names = [n[0] for n in named if n[1] == union and union in GROUPS]
    beside = any(-1 <= name.i - cue.j <= _TO_UNION or 0 <= cue.i - name.j <= 1 for name in names for cue in sentence.of("within"))
    near_by = {k for name in names for k in range(name.i - _TO_UNION, name.i)}
    if union in GROUPS and not named:  # the union's own text: Объём взаимной торговли
        near_by.update(k for flow in sentence.of("measure") for k in range(flow.i - 1, flow.j))
    return beside or any(is_mutual(sentence, k) for k in near_by)


def is_mutual(sentence: Sentence, k: int) -> bool:
    """Return whether a token is a word for mutual, also inside a phrase: взаимная торговля."""
    return sentence.lexicon.meanings(sentence.word(k)).get("within") == "mutual"
