"""Figures whose flow is sure without a word beside them, since they are another figure at the rate that the text states.

In: a figure of a document. Out: whether it is one whose flow is told, in another currency: purchases of 41.5 billion shillings,
at 139.8 shillings to the dollar 297 million.
"""

from __future__ import annotations

from ...claim import Claim
from ...units import parts
from ..equations.exchange import rates
from ..facts.facts import Facts
from ..facts.subject import subject
from ..facts.told import carried


def is_converted(facts: Facts, claim: Claim) -> bool:
    """Return whether a figure is that of a told flow of its own source and period at a rate of the document."""
    levels = [c for c in facts.levels(subject(claim), claim.period) if c.source == claim.source and not carried(c, "measure")]
    return any(_at_rate(level, rate, claim) for level in levels for rate in rates(facts) if rate.doc == claim.doc)


def _at_rate(level: Claim, rate: Claim, claim: Claim) -> bool:
    quote, base = parts(rate.unit)
    if {level.unit, claim.unit} != {quote, base}:
        return False
    amount, converted = (level, claim) if level.unit == base else (claim, level)
    return (amount.lenient * rate.lenient).overlaps(converted.lenient)
