"""Which settings hold: those of ``--config``, else the nearest ``tradecheck.toml`` or ``[tool.tradecheck]``, upwards.

In each folder ``tradecheck.toml`` goes before ``pyproject.toml``; a ``pyproject.toml`` without ``[tool.tradecheck]`` is passed
over. Settings of two files are never merged.
"""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import tomli

from ...errors import SettingsError, UsageError
from .places import Places
from .reading import settings_from
from .settings import Settings

OWN, SHARED = "tradecheck.toml", "pyproject.toml"
_TOOL = ("tool", "tradecheck")
_WHERE = re.compile(r"(?P<what>.*) \(at line (?P<line>\d+), column (?P<column>\d+)\)\Z", re.DOTALL)


def settings(config: Path | None, *, isolated: bool, start: Path | None = None) -> Settings:
    """Return the settings of a call; raises `SettingsError` with all faults of the file."""
    if isolated:
        if config is not None:
            raise UsageError("--config and --isolated exclude each other; leave one of them out.")
        return Settings()
    if config is None:
        return _nearest(start)
    if config.is_dir():
        raise UsageError(f"--config: {config} is a folder; give the name of a settings file, such as {config / OWN}.")
    found = _read(config)
    if found is None:
        raise SettingsError(f"{config}: no table [tool.tradecheck]. Add it, or give another file.")
    return found


def _nearest(start: Path | None) -> Settings:
    try:
        start = start or Path.cwd()
    except OSError:  # the current folder was removed
        return Settings()
    for folder in (start, *start.parents):
        for name in (OWN, SHARED):
            path = folder / name
            if _is_file(path) and (found := _read(path)) is not None:
                return found
    return Settings()


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a folder that may not be entered
        return False


def _read(path: Path) -> Settings | None:
    """Return the settings of a file; None for a ``pyproject.toml`` that has none."""
    shown = _shown(path)
    text = _text(path, shown)
    shared = path.name == SHARED
    if shared and "tradecheck" not in text:
        return None
    table = _parsed(text, shown)
    if shared:
        tool = table.get("tool", {})
        if not isinstance(tool, dict) or "tradecheck" not in tool:
            return None
        table = tool["tradecheck"]
    return settings_from(table, shown, Places(text, _TOOL if shared else ()), folder=str(path.parent))


def _text(path: Path, shown: str) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SettingsError(f"{shown}: not UTF-8 (byte {error.start + 1}). Save the settings as UTF-8.") from None
    except OSError as error:
        raise SettingsError(f"{shown}: the settings cannot be read: {error.strerror or error}. Check the path and its rights.") from None


def _parsed(text: str, shown: str) -> dict[str, Any]:
    try:
        return tomli.loads(text, parse_float=Decimal)
    except tomli.TOMLDecodeError as error:
        found = _WHERE.match(str(error))
        place, what = (f":{found['line']}:{found['column']}", found["what"]) if found else (f":{text.count(chr(10)) + 1}", str(error))
        raise SettingsError(f"{shown}{place}: not TOML: {what}. Text stands in quotes, lists in brackets; see docs/findings.md.") from None


def _shown(path: Path) -> str:
    """Return a path as a person in the current folder would name it."""
    try:
        return str(path.relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(path)
