"""What the shell offers after the tabulator key: values of options and arguments that are words of a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from .options import CHART_KINDS, CHECK_FORMATS, EXTRACT_FORMATS, FAIL_ON

PAGE_LANGUAGES = ("en", "de", "ru", "kk")

Complete = Callable[[str], list[str]]


def _beginning(known: Iterable[str], incomplete: str) -> list[str]:
    return [word for word in known if word.startswith(incomplete)]


def check_formats(incomplete: str) -> list[str]:
    """Return the formats of ``check`` that begin so."""
    return _beginning(CHECK_FORMATS, incomplete)


def extract_formats(incomplete: str) -> list[str]:
    """Return the formats of ``extract`` that begin so."""
    return _beginning(EXTRACT_FORMATS, incomplete)


def fail_on(incomplete: str) -> list[str]:
    """Return the severities of ``--fail-on`` that begin so."""
    return _beginning(FAIL_ON, incomplete)


def chart_kinds(incomplete: str) -> list[str]:
    """Return the kinds of charts that begin so."""
    return _beginning(CHART_KINDS, incomplete)


def page_languages(incomplete: str) -> list[str]:
    """Return the languages of pages that begin so."""
    return _beginning(PAGE_LANGUAGES, incomplete)


def languages(incomplete: str) -> list[str]:
    """Return the languages of documents that begin so."""
    from ..lexicons.loading import LANGUAGES

    return _beginning(LANGUAGES, incomplete)


def codes(incomplete: str) -> list[tuple[str, str]]:
    """Return the codes of rules that begin so, each with its name; a list of codes goes on behind its last comma."""
    from ..checks.rule import rules

    before, comma, last = incomplete.rpartition(",")
    return [(f"{before}{comma}{rule.code}", rule.name) for rule in rules() if rule.code.startswith(last)]
