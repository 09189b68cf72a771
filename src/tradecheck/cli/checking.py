"""``tradecheck check``: documents or a claims table in, a report out, an exit code for scripts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from .. import __version__
from ..checks.api import report_of
from ..checks.record import SEVERITIES, Report
from ..checks.rule import known_prefixes
from ..errors import UsageError
from ..report.counts import review_line
from ..report.result import Result
from ..review.baseline_file import baseline_text, read_baseline
from ..review.remarks import remarks
from ..review.reviewing import Policy, reviewed
from ..review.suppression import Scope
from .material import Material, material
from .options import CHECK_FORMATS, FAIL_ON, codes, one_of
from .output import checked_target, deliver, deliver_bytes, say, wants_colour
from .rendering import LANGUAGE, ROWS, checked_page_language, checked_statistics, rendered
from .settings.search import settings
from .settings.settings import Settings

LARGE = 5_000_000  # signs of one page, from which a folder of pages is advised


@dataclass(frozen=True, slots=True)
class Request:
    """The options of one call, as given."""

    files: list[str]
    format: str = "text"
    output: Path | None = None
    force: bool = False
    select: str | None = None
    ignore: str | None = None
    fail_on: str | None = None
    date: str | None = None
    lang: str | None = None
    each: bool = False
    pedantic: bool = False
    text: Path | None = None
    quiet: bool = False
    config: Path | None = None
    isolated: bool = False
    baseline: Path | None = None
    write_baseline: Path | None = None
    statistics: bool = False
    page_lang: str | None = None
    folder: bool = False
    jobs: int | None = None


def run_check(request: Request) -> int:
    """Check, write the report and the baseline, and return the exit code."""
    one_of(request.format, CHECK_FORMATS, "--format")
    checked_statistics(request.format, request.statistics)
    checked_page_language(request.format, request.page_lang)
    _checked_targets(request)
    found = settings(request.config, isolated=request.isolated)
    policy, fail_on = _policy(request, found), _fail_on(request, found)
    read = material(
        request.files, date=request.date, lang=request.lang, text=request.text, quiet=request.quiet, jobs=request.jobs,
        pedantic=request.pedantic,
    )  # fmt: skip
    result = _result(read, request, found, policy)
    _remark(result, request)
    _deliver(result, request, found)
    if request.write_baseline is not None:
        _write_baseline(result, request.write_baseline, quiet=request.quiet)
    return _code(result, "never" if request.write_baseline is not None else fail_on)


def _deliver(result: Result, request: Request, found: Settings) -> None:
    if request.folder and request.output is not None:
        from ..report.page.pages import as_folder
        from .folder import deliver_folder

        deliver_folder(as_folder(result, request.page_lang or LANGUAGE), request.output)
        return
    if request.format == "xlsx" and request.output is not None:
        from ..report.workbook import as_workbook

        deliver_bytes(as_workbook(result), request.output)
        return
    colour = request.output is None and wants_colour()
    report = rendered(result, request.format, found, colour=colour, page_lang=request.page_lang or LANGUAGE)
    deliver(report, request.output)
    if request.format == "html" and len(report) > LARGE and not request.quiet:
        say(f"tradecheck: the page has {len(report) / 1e6:.0f} MB; '-o report/' writes an index and a page for each document.")


def _checked_targets(request: Request) -> None:
    if request.format == "xlsx" and request.output is None:
        raise UsageError("--output: a workbook is a file; name it, such as -o report.xlsx.")
    if request.folder and request.output is not None:
        from .folder import checked_folder

        checked_folder(request.output, request.force)
    else:
        checked_target(request.output, request.force)
    target, known = request.write_baseline, request.baseline
    if target is not None and request.output is not None and target.resolve() == request.output.resolve():
        raise UsageError(f"--write-baseline and --output both name {target}; give them different files.")
    renewed = target is not None and known is not None and target.resolve() == known.resolve()
    checked_target(target, request.force or renewed, "--write-baseline")


def _policy(request: Request, found: Settings) -> Policy:
    """Return what is asked of the run: an option of the command line replaces the same setting."""
    select, ignore = codes(request.select), codes(request.ignore)
    return Policy(
        select=found.select if request.select is None else known_prefixes(select, "--select"),
        ignore=found.ignore if request.ignore is None else known_prefixes(ignore, "--ignore"),
        severities=found.severities,
        suppressions=found.suppressions,
        baseline=None if request.baseline is None else read_baseline(request.baseline),
    )


def _fail_on(request: Request, found: Settings) -> str:
    return found.fail_on or "error" if request.fail_on is None else one_of(request.fail_on, FAIL_ON, "--fail-on")


def _result(read: Material, request: Request, found: Settings, policy: Policy) -> Result:
    scope = Scope(read.names, found.folder, dt.date.today(), complete=read.complete, across=not request.each)
    report, review = reviewed(checked(read, each=request.each, pedantic=request.pedantic), policy, scope)
    return Result(
        version=__version__,
        inputs=tuple(read.inputs),
        report=report,
        documents=read.documents,
        numbers=tuple(read.numbers),
        review=review,
        settings=found.path,
        statistics=request.statistics,
    )


def checked(read: Material, *, each: bool = False, pedantic: bool = False) -> Report:
    """Return the report on what was read."""
    texts = {name: document.text for name, document in read.documents.items()}
    return report_of(read.claims, texts, read.tried, dates=read.dates, each=each, pedantic=pedantic)


def _remark(result: Result, request: Request) -> None:
    """Tell of expired and unused suppressions, and the counts that a format of rows has no place for."""
    if request.quiet:
        return
    for one in remarks(result.review.standings):
        say(f"tradecheck: {one}")
    if request.format in ROWS and (line := review_line(result)):
        say(f"tradecheck: {line}")


def _write_baseline(result: Result, path: Path, *, quiet: bool) -> None:
    findings = result.report.findings
    deliver(baseline_text(findings, result.version), path, "--write-baseline")
    if not quiet:
        count = len(findings)
        say(f"tradecheck: {path}: {count} {'finding' if count == 1 else 'findings'} written; '--baseline {path}' tells what is new.")


def _code(result: Result, fail_on: str) -> int:
    if any(given.error for given in result.inputs):
        return 2
    if fail_on == "never":
        return 0
    limit = SEVERITIES.index(fail_on)
    counting = (finding for finding in result.report.findings if result.review.counts(finding))
    return 1 if any(SEVERITIES.index(finding.severity) <= limit for finding in counting) else 0
