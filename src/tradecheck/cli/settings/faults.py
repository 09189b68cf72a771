"""The faults of a settings file, gathered so that one message tells them all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ...errors import SettingsError, did_you_mean
from ...units import CURRENCIES
from .places import Places


class Faults:
    """What is wrong in one file; ``places`` finds the line of a key."""

    def __init__(self, path: str, places: Places) -> None:
        self.path = path
        self.places = places
        self._found: list[tuple[int, str]] = []

    def __len__(self) -> int:
        return len(self._found)

    def add(self, what: str, *path: str | int) -> None:
        """Note a fault of the key at a path."""
        self._found.append((self.places.line(*path), what))

    def raise_all(self) -> None:
        """Raise one `SettingsError` with all faults in the order of their lines, if there are any."""
        if self._found:
            lines = "\n".join(f"{self.path}:{line}: {what}" for line, what in sorted(self._found))
            raise SettingsError(f"{lines}\nThe settings are described in docs/findings.md.")

    def unknown(self, table: Mapping[str, Any], known: Sequence[str], *path: str | int) -> None:
        """Note every key that is not known, with the nearest that is."""
        for key in table:
            if key in known:
                continue
            where = f" in [{'.'.join(str(part) for part in path if isinstance(part, str))}]" if path else ""
            near = did_you_mean(key.replace("_", "-"), known)
            if key == "tool" and not path:
                near = " In tradecheck.toml the keys stand at the top; [tool.tradecheck] belongs in pyproject.toml."
            self.add(f"unknown key '{key}'{where}.{near} Expected {', '.join(known)}.", *path, key)

    def text(self, table: Mapping[str, Any], key: str, *path: str | int) -> str | None:
        """Return the text of a key, without blanks around it; None and a fault where it is no text or blank."""
        given = table.get(key)
        if given is None or isinstance(given, str) and given.strip():
            return given.strip() if given else None
        self.add(f"'{key}' is {given!r}; expected a text in quotes.", *path, key)
        return None

    def currency(self, given: Any, *path: str | int) -> str | None:
        """Return a currency code; None and a fault where it is none."""
        if given is None:
            return None
        if isinstance(given, str) and given.strip().upper() in CURRENCIES:
            return given.strip().upper()
        near = did_you_mean(given.upper(), CURRENCIES) if isinstance(given, str) else ""
        self.add(f"'{path[-1]}' is {given!r}; expected the code of a currency (ISO 4217), such as USD.{near}", *path)
        return None
