"""From a table of TOML to settings: every key known, every value of its type; all faults in one error, each with its line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeVar

from ...checks.record import SEVERITIES
from ...checks.rule import known_prefix
from ...errors import SettingsError, UsageError, did_you_mean
from ...review.suppression import SHORTEST, Suppression
from ..options import FAIL_ON
from .exchange import read_rate
from .faults import Faults
from .places import Places
from .settings import Settings

KEYS = ("select", "ignore", "fail-on", "severities", "suppressions", "worklist")
_SUPPRESSION_KEYS = ("code", "fingerprint", "document", "reason", "expires")
_WORKLIST_KEYS = ("currency", "rates")
_HEXADECIMAL = frozenset("0123456789abcdef")
Value = TypeVar("Value")


def settings_from(table: Any, path: str, places: Places, *, folder: str) -> Settings:
    """Return the settings of a table; raises `SettingsError` that lists every fault with file and line."""
    faults = Faults(path, places)
    if not isinstance(table, dict):
        raise SettingsError(f'{path}:{places.line()}: the settings are {_kind(table)}; expected a table of keys, such as select = ["G"].')
    faults.unknown(table, KEYS)
    worklist = _table(table, "worklist", faults)
    faults.unknown(worklist, _WORKLIST_KEYS, "worklist")
    found = Settings(
        path=path,
        folder=folder,
        select=_codes(table, "select", faults),
        ignore=_codes(table, "ignore", faults),
        fail_on=_word(table, "fail-on", FAIL_ON, faults),
        severities=_severities(table, faults),
        suppressions=_entries(table, ("suppressions",), faults, _suppression),
        currency=faults.currency(worklist.get("currency"), "worklist", "currency"),
        rates=_entries(worklist, ("worklist", "rates"), faults, read_rate),
    )
    faults.raise_all()
    return found


def _codes(table: Mapping[str, Any], key: str, faults: Faults) -> tuple[str, ...]:
    given = table.get(key, [])
    if not isinstance(given, list) or not all(isinstance(code, str) for code in given):
        faults.add(f'\'{key}\' is {_kind(given)}; expected a list of codes, such as ["G", "M101"].', key)
        return ()
    return tuple(prefix for code in given if (prefix := _prefix(code, key, faults, key)))


def _prefix(code: str, option: str, faults: Faults, *path: str | int) -> str | None:
    try:
        return known_prefix(code, f"'{option}'")
    except UsageError as error:
        faults.add(str(error), *path)
        return None


def _word(table: Mapping[str, Any], key: str, known: Sequence[str], faults: Faults) -> str | None:
    given = table.get(key)
    if given is None or given in known:
        return given
    faults.add(f"'{key}' is {given!r}; expected one of {', '.join(known)}.{did_you_mean(str(given), known)}", key)
    return None


def _table(table: Mapping[str, Any], key: str, faults: Faults) -> Mapping[str, Any]:
    given = table.get(key, {})
    if isinstance(given, dict):
        return given
    faults.add(f"'{key}' is {_kind(given)}; expected a table [{key}].", key)
    return {}


def _severities(table: Mapping[str, Any], faults: Faults) -> dict[str, str]:
    found = {}
    for code, severity in _table(table, "severities", faults).items():
        prefix = _prefix(code, "severities", faults, "severities", code)
        if severity not in SEVERITIES:
            hint = " To leave a rule out, put its code under 'ignore'." if severity in ("off", "none", "ignore", False) else ""
            near = did_you_mean(str(severity), SEVERITIES)
            faults.add(f"the severity of {code} is {severity!r}; expected one of {', '.join(SEVERITIES)}.{near}{hint}", "severities", code)
        elif prefix:
            found[prefix] = severity
    return found


def _entries(
    table: Mapping[str, Any], path: tuple[str, ...], faults: Faults, read: Callable[[Mapping[str, Any], Faults, int], Value | None]
) -> tuple[Value, ...]:
    """Return the entries of an array of tables, each read by ``read``."""
    given = table.get(path[-1], [])
    if not isinstance(given, list) or not all(isinstance(entry, dict) for entry in given):
        faults.add(f"'{path[-1]}' is {_kind(given)}; expected tables, each under [[{'.'.join(path)}]].", *path)
        return ()
    return tuple(value for number, entry in enumerate(given) if (value := read(entry, faults, number)) is not None)


def _suppression(entry: Mapping[str, Any], faults: Faults, number: int) -> Suppression | None:
    path = ("suppressions", number)
    before = len(faults)
    faults.unknown(entry, _SUPPRESSION_KEYS, *path)
    texts = {key: faults.text(entry, key, *path) for key in ("code", "fingerprint", "document", "reason")}
    if "reason" not in entry:
        faults.add("the suppression has no reason; say in 'reason' why the finding is accepted.", *path)
    code = _prefix(texts["code"], "code", faults, *path, "code") if texts["code"] else None
    fingerprint = (texts["fingerprint"] or "").lower() or None
    if fingerprint and (len(fingerprint) < SHORTEST or not _HEXADECIMAL.issuperset(fingerprint)):
        faults.add(f"the fingerprint '{fingerprint}' is none; expected the one of a finding, at least {SHORTEST} of its digits 0-9 a-f.",
                   *path, "fingerprint")  # fmt: skip
    if not {"code", "fingerprint"} & entry.keys():
        faults.add("the suppression names nothing; give 'code' or 'fingerprint'.", *path)
    expires = _day(entry.get("expires"), faults, *path, "expires")
    if len(faults) > before:
        return None
    return Suppression(texts["reason"] or "", code, fingerprint, texts["document"], expires, faults.path, faults.places.line(*path))


def _day(given: Any, faults: Faults, *path: str | int) -> dt.date | None:
    if isinstance(given, dt.datetime):
        return given.date()
    if given is None or isinstance(given, dt.date):
        return given
    try:
        return dt.date.fromisoformat(given)
    except (TypeError, ValueError):
        faults.add(f"'expires' is {given!r}; expected a date YYYY-MM-DD, the last day on which the suppression holds.", *path)
        return None


def _kind(value: Any) -> str:
    """Return what a value is, in words."""
    names = {str: "a text", bool: "true or false", int: "a number", Decimal: "a number", list: "a list", dict: "a table"}
    return f"{names.get(type(value), 'a date')} ({str(value)!r})" if not isinstance(value, (list, dict)) else names[type(value)]
