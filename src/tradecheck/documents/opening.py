"""The bytes behind a name: a file, the standard input or a pipe of the shell, with limits on what is read.

A named pipe is refused: opening one waits for a writer that may never come.
"""

from __future__ import annotations

import os
import stat
import sys

from .inputs import STDIN, missing
from .unreadable import UnreadableFileError

MOST_BYTES = 256 * 1024 * 1024
_STREAMS = ("/dev/fd/", "/dev/stdin", "/proc/")


def file_bytes(path: str) -> bytes:
    """Return what a file holds; raises `UnreadableFileError` that says what is wrong and what to do."""
    if path == STDIN:
        return _standard_input()
    try:
        kind = os.stat(path)
        _refuse(path, kind)
        with open(path, "rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise _missing(path) from None
    except PermissionError:
        raise UnreadableFileError(path, "permission denied. Check the rights of the file.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableFileError(path, f"cannot be read: {reason}. Check the path.") from None
    return _within_limit(path, data)


def _missing(path: str) -> UnreadableFileError:
    if os.path.islink(path):
        return UnreadableFileError(path, f"the link points to '{os.readlink(path)}', which does not exist. Give the file itself.")
    return missing(path)


def _refuse(path: str, kind: os.stat_result) -> None:
    """Refuse what is no file: folders, named pipes, devices, sockets."""
    mode = kind.st_mode
    if stat.S_ISDIR(mode):
        raise UnreadableFileError(path, "this is a folder. Use read_all, which reads the files in it.")
    if path.startswith(_STREAMS) and not stat.S_ISCHR(mode) or stat.S_ISREG(mode):
        return
    if stat.S_ISFIFO(mode):
        raise UnreadableFileError(path, "this is a named pipe. Read it from standard input: tradecheck check - < PIPE.")
    raise UnreadableFileError(path, "this is a device or a socket, not a file. Give a file, or '-' for standard input.")


def _standard_input() -> bytes:
    if sys.stdin is None or sys.stdin.closed:
        raise UnreadableFileError(STDIN, "there is no standard input. Give a file, or pipe a text in: cat FILE | tradecheck check -")
    try:
        data = sys.stdin.buffer.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise UnreadableFileError(STDIN, f"standard input cannot be read: {error}. Give a file instead.") from None
    return _within_limit(STDIN, data)


def _within_limit(path: str, data: bytes) -> bytes:
    if len(data) > MOST_BYTES:
        raise UnreadableFileError(path, f"it is larger than {MOST_BYTES // 1024 // 1024} MB. Split it, or give the text alone.")
    return data
