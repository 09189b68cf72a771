"""How far the work is, with the time left: a line on standard error, on a terminal only, from the second second on."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

PATIENCE = 1.0  # seconds of silence before the line appears
_STEP = 0.2  # seconds between two changes of the line
_CLEAR = "\r\x1b[K"

Item = TypeVar("Item")


class Progress:
    """A line that is drawn while items pass; `clear` takes it away before anything else is written to standard error."""

    def __init__(self, total: int, what: str, *, quiet: bool = False) -> None:
        self.total = total
        self.what = what
        self.wanted = not quiet and sys.stderr.isatty()
        self.shown = False

    def over(self, items: Iterable[Item]) -> Iterator[Item]:
        """Yield the items, and draw the line as they pass."""
        begun = drawn = time.monotonic()
        for done, item in enumerate(items, 1):
            yield item
            now = time.monotonic()
            if self.wanted and now - begun >= PATIENCE and now - drawn >= _STEP and done < self.total:
                drawn = now
                self._draw(done, (now - begun) / done * (self.total - done))
        self.clear()

    def clear(self) -> None:
        """Take the line away, where there is one."""
        if self.shown:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()
            self.shown = False

    def _draw(self, done: int, left: float) -> None:
        sys.stderr.write(f"{_CLEAR}{done:,} of {self.total:,} {self.what}, {duration(left)} left")
        sys.stderr.flush()
        self.shown = True


def duration(seconds: float) -> str:
    """Return a time in the two units that matter.

    >>> duration(42.3), duration(95), duration(3 * 3600 + 240)
    ('42 s', '1 min 35 s', '3 h 4 min')
    """
    whole = max(round(seconds), 1)
    if whole < 60:
        return f"{whole} s"
    return f"{whole // 60} min {whole % 60} s" if whole < 3600 else f"{whole // 3600} h {whole % 3600 // 60} min"
