"""What words beside a figure tell of it, and what reading only carried on or took from the kind of number.

In: the evidence of a claim, which holds for each field the span that gave it, without a place where none did. What came in a
claims table has no evidence and counts as told.
"""

from __future__ import annotations

from ...claim import Claim


def told_beside(claim: Claim, *fields: str) -> bool:
    """Return whether words beside a figure gave each of the fields.

    >>> from dataclasses import replace
    >>> from ..claim_table import claims_from_rows
    >>> (claim,) = claims_from_rows([{"doc": "a", "claim": 1, "quote": "2", "start": 0, "measure": "exports", "value": "2", "unit": "USD"}])
    >>> carried = replace(claim, evidence={"measure": [0, 7, "nearest measure word"], "period": [None, None, "carried on"]})
    >>> told_beside(claim, "period"), told_beside(carried, "measure"), told_beside(carried, "period")
    (True, True, False)
    """
    return not claim.evidence or all(_placed(claim.evidence.get(field)) for field in fields)


def _placed(place: object) -> bool:
    return isinstance(place, (list, tuple)) and bool(place) and place[0] is not None


def carried(claim: Claim, field: str) -> bool:
    """Return whether no word beside the claim gave a field; what came in a claims table counts as told."""
    return field in claim.evidence and not _placed(claim.evidence[field])
