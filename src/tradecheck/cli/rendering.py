"""A result in the format that was asked for; each format is imported where it is used."""

from __future__ import annotations

from ..errors import UsageError
from ..report.result import Result
from .settings.settings import Settings

ROWS = ("jsonl", "csv", "worklist")  # formats that hold nothing but rows, so that counts go to standard error
LANGUAGE = "en"  # of pages, where none is asked for
COUNTED = ("text", "concise", "md", "json", "csv")  # formats that ``--statistics`` goes with


def checked_statistics(format: str, wanted: bool) -> None:
    """Raise `UsageError` where counts are asked for in a format that has no place for them."""
    if wanted and format not in COUNTED:
        raise UsageError(f"--statistics: no counts in --format {format}; use one of {', '.join(COUNTED)}, or leave it out.")


def checked_page_language(format: str, language: str | None) -> None:
    """Raise `UsageError` where the language of pages is not known, or there is no page that could have it."""
    if language is None:
        return
    if format != "html":
        raise UsageError(f"--page-lang: --format {format} is no page; use --format html, or leave it out.")
    from ..report.page.words import words

    words(language)


def rendered(result: Result, format: str, settings: Settings, *, colour: bool = False, page_lang: str = LANGUAGE) -> str:
    """Return the report of a result."""
    if result.statistics and format != "json":
        return _statistics(result, format)
    if format == "worklist":
        from ..report.worklist.listing import as_worklist

        return as_worklist(result, currency=settings.currency, rates=settings.rates)
    if format in ("json", "jsonl", "csv"):
        return _machine(result, format)
    if format == "html":
        from ..report.page.pages import as_page

        return as_page(result, page_lang)
    if format == "claimreview":
        from ..report.exchange.claim_review import as_claim_reviews

        return as_claim_reviews(result)
    if format == "annotations":
        from ..report.exchange.annotations import as_annotations

        return as_annotations(result)
    if format == "sarif":
        from ..report.platforms.sarif import as_sarif

        return as_sarif(result)
    if format == "github":
        from ..report.platforms.github import as_github

        return as_github(result)
    if format == "md":
        from ..report.markdown import as_markdown

        return as_markdown(result)
    from ..report.text import concise, text

    return concise(result) if format == "concise" else text(result, colour=colour)


def _machine(result: Result, format: str) -> str:
    from ..report.machine import as_json, as_jsonl, finding_row
    from ..report.spreadsheet import as_csv
    from ..tables import FINDINGS, STATE

    if format == "json":
        return as_json(result)
    rows = (finding_row(result, finding) for finding in result.report.findings)
    return as_jsonl(rows) if format == "jsonl" else as_csv(rows, (*FINDINGS, STATE))


def _statistics(result: Result, format: str) -> str:
    from ..report.statistics import statistics_csv, statistics_markdown, statistics_text

    if format == "csv":
        return statistics_csv(result)
    return statistics_markdown(result) if format == "md" else statistics_text(result)
