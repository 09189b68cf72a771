"""``tradecheck chart``: documents or a claims table in, a picture out, its alternative text on standard output."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import UsageError
from .checking import checked
from .material import Material, material
from .options import CHART_CHOICES, CHART_FORMATS, CHART_KINDS, one_of
from .output import checked_target, deliver, deliver_bytes, say

if TYPE_CHECKING:
    from ..charts.sheets.chart import Chart


@dataclass(frozen=True, slots=True)
class Drawing:
    """The options of one call, as given."""

    kind: str
    files: list[str]
    output: Path | None = None
    force: bool = False
    style: str | None = None
    pair: str | None = None
    measure: str | None = None
    most: int | None = None
    date: str | None = None
    lang: str | None = None
    each: bool = False
    text: Path | None = None
    quiet: bool = False


def run_chart(asked: Drawing) -> int:
    """Draw and write the chart; return 2 where an input could not be read."""
    kind = one_of(asked.kind, CHART_KINDS, "KIND")
    options = _options(kind, asked)
    target, format = _target(asked)
    read = material(asked.files, date=asked.date, lang=asked.lang, text=asked.text, quiet=asked.quiet)
    chart = _drawn(kind, read, asked, options)
    from ..charts.sheets.saving import rendered

    deliver_bytes(rendered(chart, format), target)
    deliver(f"{chart.alt_text}\n", None)
    if chart.others and not asked.quiet:
        say(f"tradecheck: {_more(chart.others)}")
    return 0 if read.complete else 2


def _target(asked: Drawing) -> tuple[Path, str]:
    """Return where the chart goes and its format, told by the ending of the name."""
    if asked.output is None:
        raise UsageError("--output: a chart is a file; name it, such as -o chart.svg (or .png, .pdf).")
    format = asked.output.suffix.lower().removeprefix(".")
    if format not in CHART_FORMATS:
        raise UsageError(f"--output: {asked.output} ends in neither of {', '.join(f'.{one}' for one in CHART_FORMATS)}; name one of them.")
    checked_target(asked.output, asked.force)
    return asked.output, format


def _options(kind: str, asked: Drawing) -> dict[str, Any]:
    """Return the options of the kind; raises `UsageError` for one that it does not have."""
    given = {name: value for name in ("pair", "measure", "most") if (value := getattr(asked, name)) is not None}
    for name in ("pair", "measure"):
        if name in given and kind not in CHART_CHOICES:
            raise UsageError(f"--{name}: '{kind}' draws every flow there is; use it with {', '.join(CHART_CHOICES)}, or leave it out.")
    return given


def _more(others: tuple[str, ...]) -> str:
    shown = "; ".join(others[:4]) + (f" and {len(others) - 4} more" if len(others) > 4 else "")
    return f"the flow with most figures is drawn; others there are: {shown}."


def _drawn(kind: str, read: Material, asked: Drawing, options: dict[str, Any]) -> Chart:
    report = checked(read, each=asked.each)
    dates = {given.name: given.date for given in read.inputs if given.date}
    dates |= {name: one.date.isoformat() for name, one in read.documents.items() if one.date}
    return _function(kind)(report.claims, report.checks, dates=dates, style=asked.style, **options)


def _function(kind: str) -> Callable[..., Chart]:
    from .. import charts

    found: Callable[..., Chart] = getattr(charts, kind.replace("-", "_"))
    return found
