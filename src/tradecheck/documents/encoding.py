"""Bytes to text: which encoding a file is in, and its text code point for code point.

In: the bytes of a text file. Out: the text with its line ends as they stand, the name of the encoding, and a note where
something was lost. Order: byte order mark, UTF-8, UTF-16 told by its zero bytes, then detection among the encodings that
trade texts in Latin, Cyrillic and Chinese script were kept in. Source of the detection: charset-normalizer.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

SAMPLE = 65_536  # bytes that detection looks at; the rest of a long file follows its beginning
LEGACY = (
    "cp1251", "koi8_r", "koi8_u", "cp866", "iso8859_5", "kz1048", "ptcp154", "cp1252", "cp1254", "gb18030", "big5",
)  # fmt: skip
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HIGH = re.compile(rb"[\x80-\xff]")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_TOLERATED = 0.02  # control characters a text may hold, as a share of its bytes
_STRAY = 0.3  # bytes that are not UTF-8, as a share of the characters beyond ASCII that are
_SOUND = re.compile("[^\x00-\x7f\ufffd]")
_RUN = re.compile(rb"[\x80-\xff]{3}")  # Cyrillic words and Chinese text have them, accented Latin hardly ever
_LATIN = ("cp1252", "cp1254")
_NOT_KAZAKH = frozenset("ЌЋЎЈЅќћўјѕ")  # what Kazakh letters in kz1048 look like in cp1251; no language read here has them


class NotTextError(ValueError):
    """The bytes are no text in any encoding that is known here; the message says why."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with the encoding it was read in and what was lost on the way."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """Return the text of ``data`` in the most plausible encoding.

    Raises
    ------
    NotTextError
        Where the bytes are binary or fit no encoding.

    Examples
    --------
    >>> decode("Handel: 2,8 Mrd. €".encode()).encoding
    'utf-8'
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(encoding, "replace"), encoding)
    wide = _wide_encoding(data[:SAMPLE])
    if wide:
        return Decoded(data.decode(wide, "replace"), wide)
    _refuse_binary(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    found = _damaged_utf8(data, _STRAY) or _legacy(data) or _damaged_utf8(data, 1)
    if not found:
        raise NotTextError("its encoding was not recognised")
    return found


def _wide_encoding(sample: bytes) -> str | None:
    """Return UTF-16 by byte order where every second byte of the sample is mostly zero (or the high byte of Cyrillic)."""
    if len(sample) < 4 or b"\0" not in sample:
        return None
    for high, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        uppers, lowers = sample[high::2], sample[1 - high :: 2]
        blanks = uppers.count(0) + uppers.count(4)  # Latin and Cyrillic blocks
        if blanks > 0.9 * len(uppers) and lowers.count(0) < 0.01 * len(lowers):
            return encoding
    return None


def _refuse_binary(data: bytes) -> None:
    sample = data[:SAMPLE]
    if b"\0" in sample:
        raise NotTextError(f"it holds a zero byte at byte {sample.index(0)}, so it is not text")
    controls = len(_CONTROLS.findall(sample))
    if controls > max(3, _TOLERATED * len(sample)):
        raise NotTextError(f"{controls} of its first {len(sample)} bytes are control characters, so it is not text")


def _damaged_utf8(data: bytes, tolerated: float) -> Decoded | None:
    """Return a UTF-8 text with a few stray bytes, each read as U+FFFD; ``None`` where another encoding is likelier."""
    text = data.decode("utf-8", "replace")
    stray = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    if stray > tolerated * len(_SOUND.findall(text)):
        return None
    return Decoded(text, "utf-8", (f"{stray} byte(s) are not UTF-8 and were read as \ufffd",))


def _legacy(data: bytes) -> Decoded | None:
    candidates = list(_candidates(_sample(data)))
    if not candidates:
        return None
    for encoding in candidates:
        try:
            return Decoded(data.decode(encoding), encoding, (f"the encoding was not told; it was read as {encoding}",))
        except UnicodeDecodeError:
            continue
    text = data.decode(candidates[0], "replace")
    lost = text.count("\ufffd")
    return Decoded(text, candidates[0], (f"the encoding was not told; it was read as {candidates[0]}, {lost} byte(s) as \ufffd",))


def _sample(data: bytes) -> bytes:
    """Return a stretch that begins near the first byte outside ASCII and ends between two characters."""
    first = _HIGH.search(data)
    start = max(0, first.start() - 200) if first else 0
    sample = data[start : start + SAMPLE]
    if start + SAMPLE >= len(data):
        return sample
    cut = max(sample.rfind(b"\n"), sample.rfind(b" "))
    return sample[:cut] if cut > 0 else sample


def _candidates(sample: bytes) -> Iterator[str]:
    from charset_normalizer import from_bytes

    among = LEGACY if _RUN.search(sample) else _LATIN
    for match in from_bytes(sample, cp_isolation=list(among)):
        if match.encoding == "cp1251" and not _NOT_KAZAKH.isdisjoint(str(match)):
            yield "kz1048"
        yield match.encoding
    if among is _LATIN:
        yield _LATIN[0]
