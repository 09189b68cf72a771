"""The lines of a PDF's pages joined to paragraphs and tables; running heads, feet and page numbers left out.

A paragraph ends at a wider gap, another size, an indent, a list mark, or a line that stops well before the right edge. A word that
was broken at a line end is joined again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from .pdf_lines import Line
from .pdf_table import columns_of_text, is_text_in_columns, rows_of, without_marks

Page = tuple[int, list[Line]]
_OFTEN, _SAME_HEIGHT = 3, 4.0  # pages, points
_EDGE = 3  # lines at the top and at the foot of a page among which running heads are looked for
_PAGE_NUMBER = re.compile(r"(?:[-–—|]\s*)?\d{1,4}(?:\s*(?:/|\|)\s*\d{1,4})?(?:\s*[-–—|])?\Z")
_MARK = re.compile(r"(?:[•·▪◦●■►➢*–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+\S")
_WIDER, _OTHER_SIZE, _FULL, _INDENT = 1.3, 0.15, 0.85, 0.8
_WIDEST_PITCH = 2.2  # heights of a line from base line to base line within a paragraph
_BROKEN = re.compile(r"[^\W\d_]-\Z")


def without_running_heads(pages: list[Page]) -> Iterator[Page]:
    """Yield the pages without page numbers and without the lines that stand at one height on three or more pages.

    The first of such lines stays: it may be the only one that names the office or the day.
    """
    places: dict[str, list[tuple[int, float]]] = {}
    for number, lines in pages:
        for at in _edges(lines):
            places.setdefault(_pattern(lines[at], number), []).append((number, lines[at].base))
    for number, lines in pages:
        edges, last = _edges(lines), len(lines) - 1
        yield number, [
            line for at, line in enumerate(lines)
            if not (at in edges and _is_repeated(line, number, places[_pattern(line, number)]))
            and not (at in (0, last) and len(pages) > 1 and _PAGE_NUMBER.match(line.text))
        ]  # fmt: skip


def _edges(lines: list[Line]) -> set[int]:
    count = len(lines)
    return {*range(min(_EDGE, count)), *range(max(0, count - _EDGE), count)}


def _pattern(line: Line, number: int) -> str:
    """Return the text of a line with the number of its page left open."""
    return re.sub(rf"(?<!\d){number}(?!\d)", "#", line.text)


def _is_repeated(line: Line, number: int, places: list[tuple[int, float]]) -> bool:
    if len(line.cells) > 1 and any(map(str.isdecimal, line.text)):
        return False  # a row of a table that goes on
    level = [page for page, base in places if abs(base - line.base) <= _SAME_HEIGHT]
    return len(level) >= _OFTEN and number != level[0]


def parts(lines: list[Line]) -> Iterator[str | list[list[str]]]:
    """Yield the paragraphs of a page as texts and its tables as rows."""
    waiting: list[Line] = []
    for run, is_table in _runs([without_marks(line) for line in lines]):
        if not is_table:
            waiting += run
            continue
        yield from _paragraphs(waiting)
        waiting = []
        if is_text_in_columns(run):
            for column in columns_of_text(run):
                yield from _paragraphs(column)
        else:
            yield rows_of(run)
    yield from _paragraphs(waiting)


def _runs(lines: list[Line]) -> Iterator[tuple[list[Line], bool]]:
    """Yield stretches of lines that have cells (two lines or more) and of those that have none."""
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and (len(lines[end].cells) > 1 or end > at and _is_label(lines, end)):
            end += 1
        if end - at >= 2:
            yield lines[at:end], True
        else:
            end = at + 1
            yield lines[at:end], False
        at = end


def _is_label(lines: list[Line], at: int) -> bool:
    """Return whether a line of one cell stands between rows of a table, in its first column."""
    if at + 1 >= len(lines) or len(lines[at + 1].cells) < 2 or len(lines[at - 1].cells) < 2:
        return False
    return lines[at].right <= max(lines[at - 1].cells[1].left, lines[at + 1].cells[1].left)


def _paragraphs(lines: list[Line]) -> Iterator[str]:
    if not lines:
        return
    pitches = [a.base - b.base for a, b in pairwise(lines) if 0 < a.base - b.base < _WIDEST_PITCH * a.height]
    pitch = median(pitches) if pitches else 0.0
    edge = max(line.right for line in lines)
    start = min(line.left for line in lines)
    gathered = [lines[0]]
    for before, line in pairwise(lines):
        if _same_paragraph(before, line, pitch, edge - start, edge, len(gathered)):
            gathered.append(line)
        else:
            yield _joined(gathered)
            gathered = [line]
    yield _joined(gathered)


def _same_paragraph(before: Line, line: Line, pitch: float, width: float, edge: float, count: int) -> bool:
    step = before.base - line.base
    if _MARK.match(line.text) or abs(before.height - line.height) > _OTHER_SIZE * line.height:
        return False
    if step < 0:  # the next column of the page
        return line.text[0].islower()
    if step > max(_WIDER * pitch, line.height) or step > _WIDEST_PITCH * line.height:
        return False
    if line.text[0].islower():
        return True
    indented = line.left > before.left + _INDENT * line.height and count > 1
    return not indented and before.right >= edge - (1 - _FULL) * width


def _joined(lines: list[Line]) -> str:
    text = lines[0].text
    for line in lines[1:]:
        follower = line.text
        if _BROKEN.search(text) and follower[0].islower():
            text = text[:-1] + follower
        elif _is_ideograph(text[-1]) and _is_ideograph(follower[0]):
            text += follower
        else:
            text += f" {follower}"
    return text


def _is_ideograph(sign: str) -> bool:
    return "\u3000" <= sign <= "\u9fff" or "\uff00" <= sign <= "\uffef"
