"""tradecheck reads what is said about trade, checks it, and says what does not fit, by how much, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import charts as charts
    from .checks.api import check as check
    from .checks.bulk.api import check_bulk as check_bulk
    from .claims.api import extract as extract
    from .documents.reading import read as read

__version__ = "0.1.0"
__all__ = ["charts", "check", "check_bulk", "extract", "read"]

_HOMES = {"read": "documents.reading", "extract": "claims.api", "check": "checks.api", "check_bulk": "checks.bulk.api"}


def __getattr__(name: str) -> object:
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(f".{_HOMES[name]}", __name__), name)
    if name == "charts":
        from importlib import import_module

        return import_module(".charts", __name__)
    raise AttributeError(f"module 'tradecheck' has no attribute '{name}'")


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
