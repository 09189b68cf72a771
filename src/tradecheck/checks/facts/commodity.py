"""Commodities as baskets: which of them make up another, and which is a part of which.

In: the short names of the claims table ("machinery and vehicles", "services", empty for all goods). Out: sets of single
names. "Goods and services" holds all goods and services; a name that lists others holds each of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

GOODS = ""
SERVICES = "services"
BOTH = "goods and services"
RE_EXPORTS = "re-exports"
REST = ("other", "others", "rest", "remaining")
_ALL_GOODS = frozenset({"", "goods", "all goods", "merchandise", "goods total", "total"})
_JOINT = re.compile(r"\s*(?:,|;|&|\+|\band\b)\s*")


def named(commodity: str | None, basis: str | None = None) -> str:
    """Return the name under which figures of a commodity meet; empty for all goods.

    >>> named("Goods"), named(None, "goods and services"), named("Crude oil")
    ('', 'goods and services', 'crude oil')
    """
    name = (commodity or "").casefold().strip()
    if name in _ALL_GOODS:
        return BOTH if (basis or "").casefold() == BOTH else GOODS
    return name


def basket(name: str) -> frozenset[str]:
    """Return the single names that a name lists.

    >>> sorted(basket("machinery, vehicles and parts"))
    ['machinery', 'parts', 'vehicles']
    """
    if name == BOTH:
        return frozenset((GOODS, SERVICES))
    return frozenset(part for part in _JOINT.split(name) if part) or frozenset((name,))


def make_up(parts: Iterable[str], whole: str) -> bool:
    """Return whether the baskets of the parts are disjoint and together just the basket of the whole."""
    held = [basket(part) for part in parts]
    return len(held) > 1 and sum(map(len, held)) == len(basket(whole)) and frozenset().union(*held) == basket(whole)


def wider(name: str) -> tuple[str, ...]:
    """Return the names of what a commodity is surely a part of."""
    if name in (BOTH, RE_EXPORTS):  # re-exports may be told apart from exports
        return ()
    if name in (GOODS, SERVICES):
        return (BOTH,)
    return (SERVICES, BOTH) if name.endswith(SERVICES) else (GOODS, BOTH)


def lists_others(name: str, others: Iterable[str]) -> bool:
    """Return whether a name lists one of the others."""
    held = basket(name)
    return len(held) > 1 and any(other != name and basket(other) <= held for other in others)
