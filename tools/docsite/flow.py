"""The picture of the flow, docs/flow.svg: what each station takes and gives, and the folder it lives in.

    python tools/docsite/flow.py      # draws it anew; a test tells when it is not current
"""

from __future__ import annotations

from html import escape
from pathlib import Path

from tradecheck.markup import Markup, el

PICTURE = Path(__file__).parents[2] / "docs" / "flow.svg"
STATIONS = (  # verb, folder, what it does
    ("read", "documents/", ("text, Markdown, HTML,", "PDF, Word, stdin")),
    ("extract", "claims/", ("one row a claim:", "whose trade, how much")),
    ("check", "checks/", ("every relation, with", "intervals of the figures")),
    ("review", "review/", ("suppressions, baseline,", "severities")),
    ("tell", "report/, charts/", ("text, HTML, JSON, SARIF,", "tables, charts")),
)
GIVEN = ("Document", "claims table", "checks, findings", "result")
WORDS = ("lexicons/", "the words of ten languages, one file each")
_WIDE, _HIGH, _BOX, _GAP, _TOP = 1080, 322, 164, 52, 66
_INK, _QUIET, _LINE, _FILL, _WORDS_FILL = "#1c2733", "#4a5866", "#0072B2", "#eef5fa", "#fdf3ea"
_FONT = "DejaVu Sans, Verdana, sans-serif"


def picture() -> str:
    """Return the drawing as SVG, with its title and description for who cannot see it."""
    title = "How a document becomes findings"
    told = "; ".join(f"{verb} ({folder}): {' '.join(what)}" for verb, folder, what in STATIONS)
    parts = [el("title", title), el("desc", f"{told}. {WORDS[0]}: {WORDS[1]}."), _arrowhead(), _paper()]
    for at, (verb, folder, what) in enumerate(STATIONS):
        parts.append(_station(_left(at), verb, folder, what))
    parts += [_given(at, name) for at, name in enumerate(GIVEN)]
    parts += [_hand(), *_lexicons()]
    drawing = el("svg", *parts, xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {_WIDE} {_HIGH}", role="img", aria_label=escape(title))
    return drawing + "\n"


def _left(at: int) -> int:
    return 26 + at * (_BOX + _GAP)


def _paper() -> Markup:
    return el("rect", x=1, y=1, width=_WIDE - 2, height=_HIGH - 2, rx=8, fill="white", stroke="#d5dde4")


def _arrowhead() -> Markup:
    tip = el("path", d="M0 0L8 4L0 8z", fill=_LINE)
    return el("defs", el("marker", tip, id="tip", markerWidth=8, markerHeight=8, refX=7, refY=4, orient="auto"))


def _station(x: int, verb: str, folder: str, what: tuple[str, ...]) -> Markup:
    middle = x + _BOX / 2
    lines = [_text(line, middle, _TOP + 66 + 17 * row, 12, _QUIET) for row, line in enumerate(what)]
    return el(
        "g",
        el("rect", x=x, y=_TOP, width=_BOX, height=102, rx=6, fill=_FILL, stroke=_LINE),
        _text(verb, middle, _TOP + 26, 17, _INK, bold=True),
        _text(folder, middle, _TOP + 44, 12, _LINE),
        *lines,
    )


def _given(at: int, name: str) -> Markup:
    """Return the arrow behind a station, with what it gives written above the gap."""
    x = _left(at) + _BOX
    return el("g", _arrow(x + 3, _TOP + 51, x + _GAP - 3, _TOP + 51), _text(name, x + _GAP / 2, _TOP - 14, 13, _INK))


def _hand() -> Markup:
    """Return the way of a person who corrects the claims table: out of it, and back into the check."""
    x = _left(1) + _BOX + _GAP / 2
    return el("g", _arrow(x, 23, x, 36), _text("a person may correct it", x, 18, 12, _QUIET))


def _lexicons() -> list[Markup]:
    y, left, right = 238, _left(0), _left(2) + _BOX
    box = el("rect", x=left, y=y, width=right - left, height=56, rx=6, fill=_WORDS_FILL, stroke="#B34700")
    words = [_text(WORDS[0], (left + right) / 2, y + 24, 15, _INK, bold=True), _text(WORDS[1], (left + right) / 2, y + 43, 12, _QUIET)]
    arrows = [_arrow(_left(at) + _BOX / 2, y - 3, _left(at) + _BOX / 2, _TOP + 107) for at in range(3)]
    return [box, *words, *arrows]


def _arrow(x1: float, y1: float, x2: float, y2: float) -> Markup:
    return el("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=_LINE, stroke_width=1.6, marker_end="url(#tip)")


def _text(words: str, x: float, y: float, size: int, colour: str, *, bold: bool = False) -> Markup:
    weight = "bold" if bold else None
    return el("text", words, x=x, y=y, fill=colour, font_size=size, font_family=_FONT, font_weight=weight, text_anchor="middle")


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
