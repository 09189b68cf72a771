"""The date a document carries outside its running text: a first line, front matter, or the metadata of its format.

Dates told in words (datelines, "February 9, 2024") are read with the lexicons when claims are extracted.
"""

from __future__ import annotations

import re
from datetime import date

from ..errors import UsageError

_FIRST_LINE = re.compile(r"\s{0,200}date:?[ \t]+(\d{4}-\d\d-\d\d)\b", re.IGNORECASE)
_FRONT_MATTER = re.compile(r"\s{0,200}---[ \t]*\r?\n")
_FRONT_DATE = re.compile(r"^(?:date|published):[ \t]*[\"']?(\d{4}-\d\d-\d\d)", re.IGNORECASE | re.MULTILINE)
_FRONT_END = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_HEAD = 4_000  # code points of a text in which front matter is looked for
_STAMP = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")


def given_date(told: date | str | None) -> date | None:
    """Return the date a user gave, from ``YYYY-MM-DD`` where it is text; raises `UsageError` that names it."""
    if told is None or isinstance(told, date):
        return told
    try:
        return date.fromisoformat(told)
    except ValueError:
        raise UsageError(f"'{told}' is not a date. Expected YYYY-MM-DD, as in 2023-03-31.") from None


def text_date(text: str) -> tuple[date, str] | None:
    """Return the date of a first line ``date YYYY-MM-DD`` or of front matter, and which of them told it.

    >>> text_date("date 2023-03-31\\n\\nConsultations were held.")
    (datetime.date(2023, 3, 31), 'first line')
    """
    first = _FIRST_LINE.match(text)
    if first:
        day = stamp_date(first[1])
        return (day, "first line") if day else None
    opening = _FRONT_MATTER.match(text)
    if opening:
        end = _FRONT_END.search(text, opening.end(), opening.end() + _HEAD)
        found = _FRONT_DATE.search(text, opening.end(), end.start() if end else opening.end())
        day = stamp_date(found[1]) if found else None
        return (day, "front matter") if day else None
    return None


def stamp_date(stamp: str) -> date | None:
    """Return the day of a machine-made time stamp (``2023-03-31T10:00Z``, ``D:20230331100000``), if it is one.

    >>> stamp_date("D:20230331101500+01'00'")
    datetime.date(2023, 3, 31)
    """
    found = _STAMP.match(stamp.strip().removeprefix("D:"))
    if not found:
        return None
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return None
