"""Where results go: standard output, or a file written beside and moved into place."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from ..errors import UsageError


def say(message: str) -> None:
    """Tell the user something that is no result, on standard error."""
    sys.stderr.write(message.rstrip("\n") + "\n")


def wants_colour() -> bool:
    """Return whether standard output is a terminal and NO_COLOR is not set."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def means_folder(format: str, output: str | None) -> bool:
    """Return whether an output as it was typed means a folder of pages: it ends in a slash, or is a folder.

    >>> means_folder("html", "report.html"), means_folder("html", "report/"), means_folder("json", "report/")
    (False, True, False)
    """
    return format == "html" and output is not None and (output.endswith(("/", os.sep)) or os.path.isdir(output))


def checked_target(path: Path | None, force: bool, option: str = "--output") -> None:
    """Raise `UsageError` before the work begins where the result could not be written."""
    if path is None:
        return
    if path.is_dir():
        raise UsageError(f"{option}: {path} is a folder; give the name of a file.")
    if path.exists() and not force:
        raise UsageError(f"{option}: {path} exists and is kept; choose another name or add --force.")
    if not path.parent.is_dir():
        raise UsageError(f"{option}: the folder {path.parent} does not exist; make it first.")


def deliver(content: str, path: Path | None, option: str = "--output") -> None:
    """Write a result to ``path``, whole or not at all, or to standard output."""
    if path is None:
        sys.stdout.write(content)
        sys.stdout.flush()
    else:
        deliver_bytes(content.encode("utf-8", errors="backslashreplace"), path, option)


def deliver_bytes(content: bytes, path: Path, option: str = "--output") -> None:
    """Write the bytes of a file beside ``path`` and move them into place: whole or not at all."""
    try:
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            os.chmod(beside, 0o644)
            os.replace(beside, path)
        except BaseException:
            Path(beside).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UsageError(f"{option}: {path} cannot be written: {error.strerror or error}. Choose another place.") from error
