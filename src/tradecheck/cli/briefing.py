"""``tradecheck brief``: documents or a claims table in, one page on what does not fit out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from .. import __version__
from ..errors import UsageError
from ..report.brief.content import MOST_MISFITS, Brief, brief
from ..report.result import Result
from .checking import checked
from .material import Material, material
from .options import BRIEF_FORMATS
from .output import checked_target, deliver, deliver_bytes, say


def run_brief(
    files: list[str], *, output: Path | None, force: bool, date: str | None, lang: str | None, each: bool, text: Path | None, quiet: bool
) -> int:
    """Write the brief; return 2 where an input could not be read."""
    target, format = _target(output, force)
    read = material(files, date=date, lang=lang, text=text, quiet=quiet)
    if not read.names:
        return 2  # nothing was read, and each input has told why: a page that finds no fault would mislead
    result = _result(read, each)
    if format == "md":
        _deliver_markdown(brief(result), target)
    else:
        deliver_bytes(_bytes(result, format), target)
    if not quiet and not result.report.findings:
        say("tradecheck: nothing that does not fit was found; the brief says how much was looked at.")
    return 0 if read.complete else 2


def _target(output: Path | None, force: bool) -> tuple[Path, str]:
    """Return where the brief goes and its format, told by the ending of the name."""
    if output is None:
        raise UsageError("--output: a brief is a file; name it, such as -o brief.docx (or .pdf, .md).")
    format = output.suffix.lower().removeprefix(".")
    if format not in BRIEF_FORMATS:
        raise UsageError(f"--output: {output} ends in none of {', '.join(f'.{one}' for one in BRIEF_FORMATS)}; name one of them.")
    checked_target(output, force)
    if format == "md":
        checked_target(_picture(output), force)
    return output, format


def _result(read: Material, each: bool) -> Result:
    return Result(__version__, tuple(read.inputs), checked(read, each=each), read.documents, tuple(read.numbers))


def _bytes(result: Result, format: str) -> bytes:
    if format == "docx":
        from ..report.brief.word_file import as_word

        return as_word(brief(result))
    from ..report.brief.pdf_file import as_pdf

    for most in range(MOST_MISFITS, 0, -1):
        if page := as_pdf(brief(result, most=most)):
            return page
    if page := as_pdf(replace(brief(result, most=1), chart=None)):
        return page
    raise UsageError("--output: what is to be said does not go onto one page; ask for .docx or .md.")


def _deliver_markdown(told: Brief, target: Path) -> None:
    """Write the page, and its chart beside it."""
    from ..charts import rendered
    from ..report.brief.markdown import as_markdown

    picture = _picture(target)
    if told.chart is not None:
        deliver_bytes(rendered(told.chart, "svg"), picture)
    deliver(as_markdown(told, picture.name if told.chart is not None else None), target)


def _picture(target: Path) -> Path:
    return target.with_name(f"{target.stem}-chart.svg")
