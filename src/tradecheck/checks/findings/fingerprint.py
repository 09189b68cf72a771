"""The name of a finding: the same in every layout of a document, another for every other finding.

It is made of the rule and of what its claims say, in no order: neither places, quotes and numbers of claims nor the name of
the document enter, so that line breaks, spaces, dashes, the order of sentences and the folder may change. Of findings alike
in all of that, the second and later ones of a document are counted.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from ...claim import Claim
from ...interval import plain
from ..facts.facts import span
from ..record import Finding
from ..verdict import Trial

_LENGTH = 16  # hexadecimal digits: 64 bits


def fingerprint(trial: Trial) -> str:
    """Return a name that depends on the rule and on what is said."""
    return _digest(trial.rule.code, *sorted(_said(claim) for claim in trial.claims))


def distinguished(found: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings with names of their own: the second of two alike in one document gets another one."""
    seen: Counter[tuple[str | None, str]] = Counter()
    named = []
    for one in found:
        key = (one.doc, one.fingerprint)
        seen[key] += 1
        named.append(one if seen[key] == 1 else replace(one, fingerprint=_digest(one.fingerprint, str(seen[key]))))
    return tuple(named)


def _said(claim: Claim) -> str:
    """Return what a claim says, without how and where it is printed."""
    value = "..".join(_number(part) for part in (claim.value if isinstance(claim.value, tuple) else (claim.value,)))
    fields = (claim.measure, claim.of, value, claim.unit, claim.reporter, claim.partner, claim.source, claim.commodity)
    return "|".join(["" if field is None else field for field in fields] + [_days(claim.period), _days(claim.base_period)])


def _days(period: str | None) -> str:
    return "/".join(day.isoformat() for day in span(period) or ())


def _number(value: Decimal) -> str:
    """Return a decimal without trailing zeros: 2.80 and 2.8 are one value."""
    return plain(value.normalize())


def _digest(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:_LENGTH]
