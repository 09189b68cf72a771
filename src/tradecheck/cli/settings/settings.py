"""The settings of a call: what a settings file may say, with nothing set where there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...review.suppression import Suppression
from ...units import Rate


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one file; ``folder`` is the one it stands in, from which globs of documents are told."""

    path: str | None = None
    folder: str = "."
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    severities: Mapping[str, str] = field(default_factory=dict)
    suppressions: tuple[Suppression, ...] = ()
    currency: str | None = None
    rates: tuple[Rate, ...] = ()
