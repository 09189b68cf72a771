"""When a document is dated: by its user, its first line, its front matter, its page, its dateline, or its file.

The text's own dateline goes before what a page says of itself where it is the earlier: pages are moved and published again.
What a file says of itself comes last: it tells when the file was saved, which may be years later, and yields where the text tells
of nothing near that day.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from ...errors import UsageError
from ..content import Content
from ..document import FILE_PROPERTIES
from .dateline import dateline, days

_FIRST_LINE = re.compile(r"\s{0,200}date:?[ \t]+(\d{4}-\d\d-\d\d)\b", re.IGNORECASE)
_FRONT_MATTER = re.compile(r"\s{0,200}---[ \t]*\r?\n")
_FRONT_DATE = re.compile(r"^(?:date|published|publish_?date|pub_?date|issued):[ \t]*[\"']?([^\"'\r\n]{6,40})", re.IGNORECASE | re.MULTILINE)
_FRONT_END = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_HEAD = 4_000  # code points of a text in which front matter is looked for
_STAMP = re.compile(r"(\d{4})([-/.]?)(\d\d)\2(\d\d)(?=\D|\Z|\d{4,6}(?:\D|\Z))|(\d{4})[-/.](\d)[-/.](\d\d?)\b")
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d%]|[.,]\d)")


def given_date(told: date | str | None) -> date | None:
    """Return the date a user gave, from ``YYYY-MM-DD`` where it is text; raises `UsageError` that names it."""
    if told is None or isinstance(told, date):
        return told
    try:
        return date.fromisoformat(told)
    except ValueError:
        raise UsageError(f"'{told}' is not a date. Expected YYYY-MM-DD, as in 2023-03-31.") from None


def dated(told: date | None, content: Content) -> tuple[date | None, str | None, str | None]:
    """Return the date of a document, what told it, and a note where the date of its file was not believed."""
    if told:
        return told, "given", None
    marked = text_date(content.text)
    if marked:
        return *marked, None
    by_file = content.dated_by == FILE_PROPERTIES
    line = dateline(content.text)
    if line and (content.date is None or by_file or line <= content.date + timedelta(days=1)):
        return line, "dateline", None
    if content.date and by_file and not _tells_of(content.text, content.date):
        note = f"the file was saved on {content.date}, but its text tells of no year near it; its date is left open (--date gives it)"
        return None, None, note
    return content.date, content.dated_by if content.date else None, None


def text_date(text: str) -> tuple[date, str] | None:
    """Return the date of a first line ``date YYYY-MM-DD`` or of front matter, and which of them told it.

    >>> text_date("date 2023-03-31\\n\\nConsultations were held.")
    (datetime.date(2023, 3, 31), 'first line')
    """
    first = _FIRST_LINE.match(text)
    if first:
        day = machine_date(first[1])
        return (day, "first line") if day else None
    opening = _FRONT_MATTER.match(text)
    if opening:
        end = _FRONT_END.search(text, opening.end(), opening.end() + _HEAD)
        found = _FRONT_DATE.search(text, opening.end(), end.start() if end else opening.end())
        day = machine_date(found[1]) if found else None
        return (day, "front matter") if day else None
    return None


def machine_date(stamp: str) -> date | None:
    """Return the day of a stamp of date or time (``2023-03-31T10:00Z``, ``D:20230331100000``) or of a date in words, if it is one.

    >>> machine_date("D:20230331101500+01'00'"), machine_date("Fri, 31 Mar 2023 10:00:00 GMT")
    (datetime.date(2023, 3, 31), datetime.date(2023, 3, 31))
    """
    told = stamp.strip().removeprefix("D:")
    found = _STAMP.match(told)
    if not found:
        return next(days(told[:60]), None)
    try:
        return date(*(int(part) for part in found.groups() if part and part.isdecimal()))
    except ValueError:
        return None


def _tells_of(text: str, day: date) -> bool:
    """Return whether the latest year a text names, up to that of ``day``, is that year or the one before; or it names none."""
    years = {int(found[0]) for found in _YEAR.finditer(text)}
    return not years or any(day.year - 1 <= year <= day.year for year in years)
