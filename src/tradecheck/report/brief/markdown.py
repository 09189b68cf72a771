"""A brief as Markdown; its chart is a picture in a file beside it."""

from __future__ import annotations

from ..markdown import inline as escaped
from .content import Brief, Misfit

HEADS = ("Who says", "What", "Period", "Figure")


def as_markdown(brief: Brief, picture: str | None = None) -> str:
    """Return the page; ``picture`` is the name of the chart's file, left out where there is none."""
    lines = [f"# {escaped(brief.title)}", ""]
    if brief.about:
        lines += [escaped(brief.about), ""]
    if brief.claimed:
        lines += ["## What is claimed", "", f"| {' | '.join(HEADS)} |", "|---|---|---|---|"]
        lines += [f"| {' | '.join(map(escaped, (one.who, one.what, one.period, one.figure)))} |" for one in brief.claimed]
        lines.append("")
    if brief.misfits:
        lines += ["## What does not fit", ""]
        lines += [part for number, one in enumerate(brief.misfits, 1) for part in _misfit(number, one)]
    if brief.more:
        lines += [escaped(brief.more), ""]
    if picture and brief.chart is not None:
        lines += [f"![{escaped(brief.chart.alt_text)}]({picture})", ""]
    lines += ["---", "", escaped(brief.counts), "", escaped(brief.inputs)]
    return "\n".join(lines) + "\n"


def _misfit(number: int, one: Misfit) -> list[str]:
    told = [f"{number}. **{escaped(one.sentence)}** ({escaped(one.place)})", ""]
    for name, text in one.parts():
        told += [f"   - *{name}*: {escaped(text)}"]
    return [*told, ""]
