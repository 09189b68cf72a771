"""What several commands share: words that options take, and how a wrong one is told."""

from __future__ import annotations

import datetime as dt

from ..errors import UsageError, did_you_mean

CHECK_FORMATS = ("text", "concise", "json", "jsonl", "csv", "md", "html", "sarif", "github", "worklist")
EXTRACT_FORMATS = ("text", "jsonl", "json", "csv")
CHART_KINDS = ("dumbbell", "mirrored-bars", "growth", "asymmetry", "ranked-gaps", "timeline")
CHART_CHOICES = ("mirrored-bars", "asymmetry", "timeline")  # kinds of one flow, which --pair and --measure choose
CHART_FORMATS = ("svg", "png", "pdf")
FAIL_ON = ("error", "warning", "info", "never")


def one_of(value: str, known: tuple[str, ...], option: str) -> str:
    """Return ``value`` if it is known; raises `UsageError` that lists what is."""
    if value not in known:
        raise UsageError(f"{option}: '{value}' is not known; expected {', '.join(known)}.{did_you_mean(value.lower(), known)}")
    return value


def day(value: str | None) -> dt.date | None:
    """Return the date of ``--date``; raises `UsageError` for anything but YYYY-MM-DD."""
    if value is None:
        return None
    try:
        return dt.date.fromisoformat(value)
    except ValueError as error:
        raise UsageError(f"--date: '{value}' is not a date; expected YYYY-MM-DD, such as 2023-03-31.") from error


def codes(value: str | None) -> tuple[str, ...]:
    """Return the comma-separated codes of ``--select`` and ``--ignore``."""
    return tuple(part.strip().upper() for part in (value or "").split(",") if part.strip())
