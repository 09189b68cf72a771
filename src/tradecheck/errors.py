"""Errors that reach a user: each says what, where, what was expected, and the next step."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class TradecheckError(Exception):
    """Root of the family; the command line prints it as one message and exits 2."""


class UnreadableInputError(TradecheckError):
    """A file or stream cannot be read; the message names it."""


class TableError(TradecheckError):
    """A table does not have the declared columns or values; all faults in one message."""


class UnitError(TradecheckError):
    """A unit is unknown or two units cannot be compared."""


class SettingsError(TradecheckError):
    """A settings file cannot be read or has faults; all of them in one message, each with its file and line."""


class BaselineError(TradecheckError):
    """A baseline cannot be read or written; the message names the file."""


class ChartError(TradecheckError):
    """A chart has nothing to draw, or a sign that no font here has."""


class UsageError(TradecheckError):
    """An option, code or name is unknown."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `` Did you mean 'x'?`` for the nearest known word, or an empty string.

    >>> did_you_mean("G10", ["G101", "A101"])
    " Did you mean 'G101'?"
    """
    near = nearest(word, known)
    return f" Did you mean '{near}'?" if near else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that a mistyped one is nearest to, or an empty string."""
    return next(iter(difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)), "")
