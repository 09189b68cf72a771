"""The documents of a call, read in their order over all cores; one that fails is told on standard error and stops nothing."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from ..claims.reading import Reading, claims_of
from ..documents.document import Document
from ..documents.inputs import expanded
from ..documents.reading import read
from ..documents.unreadable import printable
from ..errors import TradecheckError, UnreadableInputError, UsageError
from .options import day
from .output import say
from .progress import Progress
from .workers import in_order

if TYPE_CHECKING:
    from ..checks.findings.folding import Settled

    Trying = Callable[[Document, Reading], tuple[Settled, ...]]


@dataclass(frozen=True, slots=True)
class Read:
    """A document, what was read from it, and, where checking was asked for, what came of the relations within it."""

    document: Document
    reading: Reading
    tried: tuple[Settled, ...] = ()


@dataclass(frozen=True, slots=True)
class Failed:
    """A file that could not be read, and why."""

    name: str
    message: str


class Readings:
    """What was read of each document, and what ``trying`` made of it; ``failed`` holds those that could not be."""

    def __init__(
        self, files: list[str], *, date: str | None, lang: str | None, quiet: bool, trying: Trying | None = None, jobs: int | None = None
    ) -> None:
        self.files = files
        self.work = partial(_read, date=day(date), lang=_language(lang), trying=trying)
        self.quiet = quiet
        self.jobs = jobs
        self.failed: list[Failed] = []

    def __iter__(self) -> Iterator[Read]:
        names = list(expanded(self.files))
        progress = Progress(len(names), "documents", quiet=self.quiet)
        for one in progress.over(in_order(self.work, [_told(name) for name in names], self.jobs)):
            if isinstance(one, Failed):
                progress.clear()
                say(f"tradecheck: {one.message}")
                self.failed.append(one)
                continue
            for note in () if self.quiet else _notes(one):
                progress.clear()
                say(f"tradecheck: {printable(one.document.name)}: {note}")
            yield one


def _told(name: str | UnreadableInputError) -> str | Failed:
    """Return the name of a file, or what there is to tell of a path that stands for none."""
    return name if isinstance(name, str) else _failure(name)


def _failure(error: UnreadableInputError) -> Failed:
    return Failed(str(error).split(": ", 1)[0], str(error))


def _read(name: str | Failed, *, date: dt.date | None, lang: str | None, trying: Trying | None) -> Read | Failed:
    """Read one file, and let the relations within it be tried; whatever happens is told, so that it can come from another process."""
    if isinstance(name, Failed):
        return name
    try:
        document = read(name, date=date, lang=lang)
    except UnreadableInputError as error:
        return _failure(error)
    try:
        reading = claims_of(document)
        tried = trying(document, reading) if trying else ()
    except TradecheckError as error:
        return Failed(document.name, f"{document.name}: {error}")
    except Exception as error:
        if "TRADECHECK_DEBUG" in os.environ:
            raise
        return Failed(document.name, f"{document.name}: an unexpected fault ({type(error).__name__}: {error}); please report it.")
    return Read(document, reading, tried)


def _notes(one: Read) -> Iterator[str]:
    yield from one.document.notes
    if not one.reading.claims:
        yield f"no claim about trade was read ({len(one.reading.numbers)} numbers seen)."


def _language(lang: str | None) -> str | None:
    if lang is not None:
        from ..lexicons.loading import load

        try:
            load(lang)
        except UsageError as error:
            raise UsageError(f"--lang: {error}") from error
    return lang
