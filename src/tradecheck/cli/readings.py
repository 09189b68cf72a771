"""The documents of a call, read one after the other; one that fails is told on standard error and stops nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator

from ..claims.reading import Reading, claims_of
from ..documents.document import Document
from ..documents.reading import read_all
from ..documents.unreadable import printable
from ..errors import TradecheckError, UnreadableInputError, UsageError
from .options import day
from .output import say


class Readings:
    """What was read of each document; ``failed`` holds the names of those that could not be, with the reason."""

    def __init__(self, files: list[str], *, date: str | None, lang: str | None, quiet: bool) -> None:
        self.files = files
        self.date = day(date)
        self.lang = _language(lang)
        self.quiet = quiet
        self.failed: list[tuple[str, str]] = []

    def __iter__(self) -> Iterator[tuple[Document, Reading]]:
        for document in read_all(self.files, date=self.date, lang=self.lang):
            if isinstance(document, UnreadableInputError):
                self._fail(str(document).split(": ", 1)[0], str(document))
                continue
            try:
                reading = claims_of(document)
            except TradecheckError as error:
                self._fail(document.name, f"{document.name}: {error}")
                continue
            except Exception as error:
                if "TRADECHECK_DEBUG" in os.environ:
                    raise
                self._fail(document.name, f"{document.name}: an unexpected fault ({type(error).__name__}: {error}); please report it.")
                continue
            for note in () if self.quiet else document.notes:
                say(f"tradecheck: {printable(document.name)}: {note}")
            if not reading.claims and not self.quiet:
                say(f"tradecheck: {printable(document.name)}: no claim about trade was read ({len(reading.numbers)} numbers seen).")
            yield document, reading

    def _fail(self, name: str, message: str) -> None:
        say(f"tradecheck: {message}")
        self.failed.append((name, message))


def _language(lang: str | None) -> str | None:
    if lang is not None:
        from ..lexicons.lexicon import load

        try:
            load(lang)
        except UsageError as error:
            raise UsageError(f"--lang: {error}") from error
    return lang
