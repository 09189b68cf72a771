"""A chart as a file: SVG, PNG or PDF, the same bytes each time, with its title and alternative text inside."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import matplotlib
from matplotlib.figure import Figure

from ...errors import UsageError, did_you_mean
from .chart import Chart
from .style import styled

FORMATS = ("svg", "png", "pdf")


def format_of(path: Path) -> str:
    """Return the format that the ending of a file name asks for; raises `UsageError` for any other."""
    ending = path.suffix.lower().removeprefix(".")
    if ending in FORMATS:
        return ending
    shown = f"'.{ending}'" if ending else "no ending"
    raise UsageError(f"{path} has {shown}; expected .svg, .png or .pdf.{did_you_mean(ending, FORMATS)}")


def rendered(chart: Figure, format: str) -> bytes:
    """Return a chart as the bytes of a file.

    Parameters
    ----------
    chart
        A chart of this package, or any matplotlib Figure.
    format
        ``svg``, ``png`` or ``pdf``. The same chart gives the same bytes with the same version of matplotlib: no date is
        written and every name inside is made from what is drawn.
    """
    style = chart.style if isinstance(chart, Chart) else None
    title, told = (chart.sentence, chart.alt_text) if isinstance(chart, Chart) else ("", "")
    out = io.BytesIO()
    with styled(style), matplotlib.rc_context({"svg.hashsalt": "tradecheck", "savefig.bbox": None}):
        chart.savefig(out, format=format, metadata=_metadata(format, title, told))
    return _spoken(out.getvalue(), title, told) if format == "svg" else out.getvalue()


def save(chart: Figure, path: str | Path) -> None:
    """Write a chart to a file whose ending names the format; raises `UsageError` for an ending that is not known."""
    target = Path(path)
    target.write_bytes(rendered(chart, format_of(target)))


def _metadata(format: str, title: str, told: str) -> dict[str, Any]:
    if format == "png":
        return {"Title": title, "Description": told}
    if format == "pdf":
        return {"Title": title, "Subject": told, "CreationDate": None}
    return {"Title": title, "Description": told, "Date": None}


def _spoken(svg: bytes, title: str, told: str) -> bytes:
    """Return a drawing that screen readers read as one picture with a name and a description."""
    if not told:
        return svg
    text = svg.decode("utf-8")
    text = re.sub(r"<title>.*?</title>\s*", "", text, count=1, flags=re.DOTALL)
    opened = re.search(r"<svg\b[^>]*>", text)
    if opened is None:
        return svg
    head = opened[0].replace("<svg", '<svg role="img" aria-labelledby="chart-title chart-text"', 1)
    spoken = f'{head}\n <title id="chart-title">{escape(title)}</title>\n <desc id="chart-text">{escape(told)}</desc>'
    return f"{text[: opened.start()]}{spoken}{text[opened.end() :]}".encode()
