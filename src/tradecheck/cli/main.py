"""The command line: ``tradecheck check``, ``extract``, ``chart``, ``rule``.

Results on standard output, all else on standard error. Exit 0 when nothing is at or above ``--fail-on``, 1 for
findings, 2 for bad usage or an unreadable input (the readable ones are still reported), 130 when interrupted.
"""

from __future__ import annotations

import gc
import io
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from ..errors import TradecheckError
from .completing import chart_kinds, check_formats, codes, extract_formats, fail_on, languages, page_languages
from .examples import BRIEF, CHART, CHART_MORE, CHECK, CHECK_MORE, EXTRACT, RULE, examples

app = typer.Typer(
    name="tradecheck",
    help="Check what is said about trade: read the numbers in documents, and tell what does not fit, by how much, and why.",
    epilog="Begin with: tradecheck check release.txt",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

_COLLECT = (100_000, 20, 50)  # claims and checks hold no circles: the collector that looks for some took a twentieth of the time

_FORMATS = "text, concise, md, html, json, jsonl, csv, xlsx, worklist (CSV), sarif, github, claimreview, annotations."
Files = Annotated[list[str], typer.Argument(help="Documents, folders, globs, or - for standard input.", show_default=False)]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file; an existing one is kept.", show_default=False)]
Report = Annotated[
    str | None,
    typer.Option("--output", "-o", help="Write to this file; with html, a name that ends in / is a folder of pages.", show_default=False),
]
Force = Annotated[bool, typer.Option("--force", help="Replace an existing output.")]
Day = Annotated[str | None, typer.Option("--date", help="Date of the documents, YYYY-MM-DD.", show_default=False)]
Lang = Annotated[
    str | None, typer.Option("--lang", help="Language of the documents, such as en, ru, de.", show_default=False, autocompletion=languages)
]
Jobs = Annotated[
    int | None, typer.Option("--jobs", "-j", min=1, help="Processes at once; else one, and all cores for many files.", show_default=False)
]
Each = Annotated[bool, typer.Option("--each", help="No relations across documents.")]
Text = Annotated[Path | None, typer.Option("--text", help="Folder of the documents of a claims table.", show_default=False)]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No messages on standard error but errors.")]


def _version(wanted: bool) -> None:
    if wanted:
        from .. import __version__

        typer.echo(f"tradecheck {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")] = False,
) -> None:
    """Check what is said about trade."""


@app.command(help="Check documents, or a claims table, and report what does not fit.", epilog=examples(CHECK, CHECK_MORE))
def check(
    files: Files,
    format: Annotated[str, typer.Option("--format", "-f", help=_FORMATS, autocompletion=check_formats)] = "text",
    output: Report = None,
    force: Force = False,
    select: Annotated[
        str | None, typer.Option(help="Only rules whose codes begin so: G,M101.", show_default=False, autocompletion=codes)
    ] = None,
    ignore: Annotated[
        str | None, typer.Option(help="Not the rules whose codes begin so.", show_default=False, autocompletion=codes)
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on", help="Exit 1 at this severity: error (default), warning, info, never.", show_default=False, autocompletion=fail_on
        ),
    ] = None,
    statistics: Annotated[bool, typer.Option("--statistics", help="Counts by rule, document and reason instead of findings.")] = False,
    baseline: Annotated[
        Path | None, typer.Option("--baseline", help="Findings of an earlier run; only new ones count.", show_default=False)
    ] = None,
    write_baseline: Annotated[
        Path | None, typer.Option("--write-baseline", help="Write the findings as a baseline, and exit 0.", show_default=False)
    ] = None,
    config: Annotated[
        Path | None, typer.Option("--config", help="Settings file; else the nearest tradecheck.toml upwards.", show_default=False)
    ] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Look for no settings file.")] = False,
    date: Day = None,
    lang: Lang = None,
    each: Each = False,
    pedantic: Annotated[bool, typer.Option("--pedantic", help="Tell what fits only in the most generous reading.")] = False,
    text: Text = None,
    page_lang: Annotated[
        str | None,
        typer.Option(
            "--page-lang", help="Language of the HTML report: en (default), de, ru, kk.", show_default=False, autocompletion=page_languages
        ),
    ] = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """Check documents, or a claims table, and report what does not fit."""
    from .checking import Request, run_check
    from .output import means_folder

    request = Request(
        files, format, None if output is None else Path(output), force, select, ignore, fail_on, date, lang, each, pedantic, text, quiet,
        config, isolated, baseline, write_baseline, statistics, page_lang, means_folder(format, output), jobs,
    )  # fmt: skip
    raise typer.Exit(run_check(request))


@app.command(
    help="Read the claims of documents into a table.",
    epilog=examples(EXTRACT),
)
def extract(
    files: Files,
    format: Annotated[str, typer.Option("--format", "-f", help="text, jsonl, json or csv.", autocompletion=extract_formats)] = "text",
    numbers: Annotated[bool, typer.Option("--numbers", help="Every number that was seen, with the reason where it is no claim.")] = False,
    output: Output = None,
    force: Force = False,
    date: Day = None,
    lang: Lang = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """Read the claims of documents into a table."""
    from .extracting import run_extract

    code = run_extract(files, format=format, numbers=numbers, output=output, force=force, date=date, lang=lang, quiet=quiet, jobs=jobs)
    raise typer.Exit(code)


@app.command(
    help="Draw a chart for a briefing: the finding as its title, numbers as they were printed.",
    epilog=examples(CHART, CHART_MORE),
)
def chart(
    kind: Annotated[
        str,
        typer.Argument(
            help="dumbbell, mirrored-bars, growth, asymmetry, ranked-gaps or timeline.", show_default=False, autocompletion=chart_kinds
        ),
    ],
    files: Files,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write to this .svg, .png or .pdf; an existing file is kept.", show_default=False)
    ] = None,
    force: Force = False,
    style: Annotated[
        str | None, typer.Option("--style", help="A matplotlib style file of yours, or the name of a style.", show_default=False)
    ] = None,
    pair: Annotated[
        str | None, typer.Option("--pair", help="The parties of the flow, such as KAZ-DEU or Kazakhstan-Germany.", show_default=False)
    ] = None,
    measure: Annotated[
        str | None, typer.Option("--measure", help="turnover, exports or imports of the first of the pair.", show_default=False)
    ] = None,
    most: Annotated[int | None, typer.Option("--most", min=1, help="Draw at most so many rows or periods.", show_default=False)] = None,
    date: Day = None,
    lang: Lang = None,
    each: Each = False,
    text: Text = None,
    quiet: Quiet = False,
) -> None:
    """Draw a chart for a briefing."""
    from .charting import Drawing, run_chart

    raise typer.Exit(run_chart(Drawing(kind, files, output, force, style, pair, measure, most, date, lang, each, text, quiet)))


@app.command(help="Write a brief of one page: what is claimed, what does not fit, whom to ask.", epilog=examples(BRIEF))
def brief(
    files: Files,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write to this file; its ending says .docx, .pdf or .md.", show_default=False)
    ] = None,
    force: Force = False,
    date: Day = None,
    lang: Lang = None,
    each: Each = False,
    text: Text = None,
    quiet: Quiet = False,
) -> None:
    """Write a brief of one page."""
    from .briefing import run_brief

    raise typer.Exit(run_brief(files, output=output, force=force, date=date, lang=lang, each=each, text=text, quiet=quiet))


@app.command(
    help="List the rules, or explain one.",
    epilog=examples(RULE),
)
def rule(
    code: Annotated[
        str | None, typer.Argument(help="A rule, by code or name, or a family.", show_default=False, autocompletion=codes)
    ] = None,
) -> None:
    """List the rules, or explain one."""
    from .explaining import run_rule

    raise typer.Exit(run_rule(code))


def run() -> None:
    """Run the command line; every error reaches the user as a message, never as a traceback."""
    _show_every_sign()
    gc.set_threshold(*_COLLECT)
    try:
        code = app(standalone_mode=False)
    except TradecheckError as error:
        sys.stderr.write(f"tradecheck: {error}\n")
        code = 2
    except KeyboardInterrupt:
        sys.stderr.write("tradecheck: interrupted\n")
        code = 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except Exception as error:
        code = _usage(error)
    sys.exit(code if isinstance(code, int) else 0)


def _show_every_sign() -> None:
    """Let standard output show what its encoding does not have as an escape, so that no sign of a document stops a report."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _usage(error: Exception) -> int:
    """Show a usage error of the command parser with its own words; anything else is a fault of the program, told in a line."""
    show = getattr(error, "show", None)
    if show is not None:
        show()
        return 2
    if type(error).__name__ == "Abort":
        sys.stderr.write("tradecheck: interrupted\n")
        return 130
    if "TRADECHECK_DEBUG" in os.environ:
        raise error
    sys.stderr.write(
        f"tradecheck: an unexpected fault: {type(error).__name__}: {error}\n"
        "Please report it with the input; TRADECHECK_DEBUG=1 shows where it happened.\n"
    )
    return 2
