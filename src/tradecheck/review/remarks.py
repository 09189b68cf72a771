"""What is to be said of suppressions: those that have expired, and those that suppress nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .suppression import EXPIRED, UNUSED, Standing


@dataclass(frozen=True, slots=True)
class Remark:
    """One sentence about an entry of the settings, and where it stands."""

    text: str
    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}" if self.file else self.text


def remarks(standings: Iterable[Standing]) -> tuple[Remark, ...]:
    """Return a remark on each suppression that has expired or is unused."""
    return tuple(Remark(_told(one), one.suppression.file, one.suppression.line) for one in standings if one.state in (EXPIRED, UNUSED))


def _told(one: Standing) -> str:
    what = f"the suppression of {one.suppression.named}"
    if one.state == UNUSED:
        return f"{what} suppresses nothing; remove it, or correct its code, fingerprint or document."
    count = "no finding is" if not one.findings else "1 finding is" if one.findings == 1 else f"{one.findings} findings are"
    reason = " ".join(one.suppression.reason.split())
    return f"{what} ({reason}) expired on {one.suppression.expires} and no longer suppresses; {count} told again. Renew or remove it."
