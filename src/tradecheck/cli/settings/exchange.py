"""Exchange rates of the settings: which currency costs how much of another, in which period, by whom it is told."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from ...period import Period
from ...units import Rate
from .faults import Faults

_KEYS = ("base", "quote", "value", "period", "source")


def read_rate(entry: Mapping[str, Any], faults: Faults, number: int) -> Rate | None:
    """Return the rate of an entry of ``[[worklist.rates]]``; None and faults where it is none."""
    path = ("worklist", "rates", number)
    before = len(faults)
    faults.unknown(entry, _KEYS, *path)
    for key in ("base", "quote", "value", "period"):
        if entry.get(key) is None:
            faults.add(f"the rate has no '{key}'; expected base, quote, value and period, such as EUR, USD, 1.0813, \"2023\".", *path)
    base, quote = (faults.currency(entry.get(key), *path, key) for key in ("base", "quote"))
    value, period = _value(entry.get("value"), faults, *path, "value"), _period(entry.get("period"), faults, *path, "period")
    source = faults.text(entry, "source", *path)
    if len(faults) > before or not (base and quote and value and period):
        return None
    return Rate(base, quote, value, period, source or "")


def _value(given: Any, faults: Faults, *path: str | int) -> Decimal | None:
    if given is None:
        return None
    if isinstance(given, (int, Decimal)) and not isinstance(given, bool) and Decimal(given).is_finite() and given > 0:
        return Decimal(given)
    faults.add(f"'value' is {str(given)!r}; expected how much of 'quote' one unit of 'base' costs, a number above 0.", *path)
    return None


def _period(given: Any, faults: Faults, *path: str | int) -> str | None:
    if given is None:
        return None
    try:
        return str(Period.parse(str(given)))
    except ValueError as error:
        faults.add(f"'period': {error}.", *path)
        return None
