"""``tradecheck chart``: documents or a claims table in, a picture out, its alternative text on standard output."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..checks.api import check_claims
from ..errors import UsageError
from .material import Material, material
from .options import CHART_FORMATS, CHART_KINDS, one_of
from .output import checked_target, deliver, deliver_bytes

if TYPE_CHECKING:
    from ..charts.chart import Chart


@dataclass(frozen=True, slots=True)
class Drawing:
    """The options of one call, as given."""

    kind: str
    files: list[str]
    output: Path | None = None
    force: bool = False
    style: str | None = None
    most: int | None = None
    date: str | None = None
    lang: str | None = None
    each: bool = False
    text: Path | None = None
    quiet: bool = False


def run_chart(asked: Drawing) -> int:
    """Draw and write the chart; return 2 where an input could not be read."""
    kind = one_of(asked.kind, CHART_KINDS, "KIND")
    target, format = _target(asked)
    read = material(asked.files, date=asked.date, lang=asked.lang, text=asked.text, quiet=asked.quiet)
    chart = _drawn(kind, read, asked)
    from ..charts.saving import rendered

    deliver_bytes(rendered(chart, format), target)
    deliver(f"{chart.alt_text}\n", None)
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


def _drawn(kind: str, read: Material, asked: Drawing) -> Chart:
    texts = {name: document.text for name, document in read.documents.items()}
    report = check_claims(read.claims, texts, each=asked.each)
    dates = {given.name: given.date for given in read.inputs if given.date}
    dates |= {name: one.date.isoformat() for name, one in read.documents.items() if one.date}
    options: dict[str, Any] = {} if asked.most is None else {"most": asked.most}
    return _function(kind)(report.claims, report.checks, dates=dates, style=asked.style, **options)


def _function(kind: str) -> Callable[..., Chart]:
    from .. import charts

    found: Callable[..., Chart] = getattr(charts, kind)
    return found
