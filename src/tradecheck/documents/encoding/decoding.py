"""Bytes to text: which encoding a file is in, and its text code point for code point.

In: the bytes of a text file. Out: the text with its line ends as they stand, the name of the encoding, and a note where
something was guessed, mended or lost. Order: byte order mark, UTF-8, UTF-16 without a mark, then the most plausible of the
encodings that trade texts in Latin, Cyrillic and Chinese script were kept in. Of 506 lines (60 to 400 characters, seven languages)
in eleven encodings charset-normalizer 3.5 read 429 right, `plausibility` all: general detectors need more text than a line has.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from functools import cache

from .plausibility import plausibility

SAMPLE = 65_536  # bytes that tell whether a file is text
_TELLING = 6_000  # bytes from the first one outside ASCII on, on which encodings are compared
LEGACY = (  # the earlier wins where two read the same
    "cp1251", "cp1252", "cp1254", "iso8859_15", "koi8_r", "koi8_u", "cp866", "iso8859_5", "kz1048", "ptcp154", "gb18030", "big5",
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
_LEAST = -0.5  # plausibility below which bytes are no text that is known here
_CLEARLY = 0.5  # plausibility that tells UTF-16 without a mark and zero bytes, or by which an encoding is likelier than the declared one
_ONE_SIDE = 0.98  # zero bytes of UTF-16 that stand in the same half of its units


class NotTextError(ValueError):
    """The bytes are no text in any encoding that is known here; the message says why."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with the encoding it was read in and what was lost on the way."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Return the text of ``data`` in the most plausible encoding; ``declared`` is what a web page says of itself.

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
    wide = _wide_encoding(data[:SAMPLE]) if _CONTROLS.search(data, 0, SAMPLE) else None
    if wide:
        return Decoded(data.decode(wide, "replace"), wide)
    _refuse_binary(data)
    try:
        return mended(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    found = _as_declared(data, declared) or _damaged_utf8(data, _STRAY) or _legacy(data) or _damaged_utf8(data, 1)
    if not found:
        raise NotTextError("its encoding was not recognised")
    return found


def _wide_encoding(sample: bytes) -> str | None:
    """Return UTF-16 by byte order where its zero bytes stand on one side only, or the text that comes out is plainly one."""
    zeros = {"utf-16-le": sample[1::2].count(0), "utf-16-be": sample[::2].count(0)}
    for encoding, ours in zeros.items():
        text = sample[: 2 * _TELLING].decode(encoding, "replace")
        one_side = ours and ours >= _ONE_SIDE * sum(zeros.values())
        if plausibility(text) >= (0 if one_side else _CLEARLY) and not _CONTROLS.search(text.encode("utf-8")):
            return encoding
    return None


def _refuse_binary(data: bytes) -> None:
    sample = data[:SAMPLE]
    if b"\0" in sample:
        raise NotTextError(f"it holds a zero byte at byte {sample.index(0)}, so it is not text")
    controls = len(_CONTROLS.findall(sample))
    if controls > max(3, _TOLERATED * len(sample)):
        raise NotTextError(f"{controls} of its first {len(sample)} bytes are control characters, so it is not text")


def _as_declared(data: bytes, declared: str | None) -> Decoded | None:
    """Return the text in the encoding a page declares, where the bytes are in it and what comes out is plausible."""
    if not declared:
        return None
    try:
        text = data.decode(declared)
    except (LookupError, UnicodeDecodeError):
        return None
    sample = _telling(data)
    told = plausibility(sample.decode(declared, "replace"))
    likeliest = max(plausibility(sample.decode(encoding, "replace")) for encoding in LEGACY)
    return Decoded(text, declared) if told > max(_LEAST, likeliest - _CLEARLY) else None


def _damaged_utf8(data: bytes, tolerated: float) -> Decoded | None:
    """Return a UTF-8 text with a few stray bytes, each read as U+FFFD; ``None`` where another encoding is likelier."""
    text = data.decode("utf-8", "replace")
    stray = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    if stray > tolerated * len(_SOUND.findall(text)):
        return None
    return Decoded(text, "utf-8", (f"{stray} byte(s) are not UTF-8 and were read as \ufffd",))


def _legacy(data: bytes) -> Decoded | None:
    """Return the text in the most plausible of the older encodings, with a note that it was a guess."""
    sample = _telling(data)
    scores = {encoding: plausibility(sample.decode(encoding, "replace")) for encoding in LEGACY}
    best = max(LEGACY, key=lambda encoding: scores[encoding])
    if scores[best] < _LEAST:
        return None
    text = data.decode(best, "replace")
    lost = text.count("\ufffd")
    return Decoded(text, best, (f"the encoding was not told; it was read as {best}" + (f", {lost} byte(s) as \ufffd" if lost else ""),))


def _telling(data: bytes) -> bytes:
    """Return the stretch on which encodings are compared: it begins a little before the first byte outside ASCII."""
    first = _HIGH.search(data)
    start = max(0, first.start() - 200) if first else 0
    sample = data[start : start + _TELLING]
    cut = max(sample.rfind(b"\n"), sample.rfind(b" ")) if start + _TELLING < len(data) else -1
    return sample[:cut] if cut > 0 else sample


def mended(text: str) -> Decoded:
    """Return a text that was UTF-8, taken for windows-1252 or windows-1251 and saved again, as it was before.

    >>> mended("1,2 Mrd. â‚¬ fÃ¼r Maschinen").text
    '1,2 Mrd. € für Maschinen'
    """
    first = _SOUND.search(text)
    head = text[first.start() : first.start() + _TELLING] if first else ""
    for encoding in ("cp1252", "cp1251") if head else ():
        signs = _signs_of(encoding)
        try:
            codecs.getincrementaldecoder("utf-8")().decode(_taken_back(head, signs))
            repaired = _taken_back(text, signs).decode("utf-8")
        except (KeyError, UnicodeDecodeError):
            continue
        return Decoded(repaired, "utf-8", (f"the text was UTF-8 that had been taken for {encoding} and saved again; it was mended",))
    return Decoded(text, "utf-8")


def _taken_back(text: str, signs: dict[str, int]) -> bytes:
    return bytes([signs[character] for character in text])


@cache
def _signs_of(encoding: str) -> dict[str, int]:
    """Return the byte behind each character of an encoding; bytes it leaves open stand for themselves, as in browsers."""
    shown = [bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in range(256)]
    return {character: byte for byte, character in enumerate(shown)}
