"""What the text around a table says of it: its title, the line of its unit, the sentence before it, and the source or unit named below.

In: a `Grid`. Out: `Heading`. A short line without a full stop above a table is its title, and there may be up to three; of a paragraph
only the last sentence counts, and the one before it where the last tells nothing but the unit ("Million US dollars.").
"""

from __future__ import annotations

from dataclasses import replace

from ...lexicons.lexicon import Lexicon
from ...lexicons.tokens import BULLETS, sentences, tokenise
from ...period import Period
from ..periods.reader import PeriodReader
from ..sentence import Sentence
from ..sides.setting import Setting
from .headings import Heading, heading, words_of
from .lines import Grid, Line
from .units import Unit

_ENDS = ".!?;。；…"
_TITLE = 140  # letters of a title at most
_UNIT_WORDS = 7  # tokens of a sentence that tells the unit alone


def caption_of(grid: Grid, text: str, lexicon: Lexicon, setting: Setting, context: Period | None) -> Heading:
    """Return what is said above a table, with the source that is named below it."""
    out = Heading()
    for place, line in enumerate(grid.above):
        is_title = _is_title(text[slice(*line)])
        parts = _sentences(text, line, lexicon, setting)
        listed = text[slice(*line)].strip()[:1] in tuple(BULLETS)
        if listed and (place or any(_has_figures(sentence, setting) for sentence in parts)):
            break  # an item of the list before
        if place and not is_title and not (out.unit and _tells_unit_alone(out)):
            break
        for sentence in reversed(parts):
            told = heading(sentence, setting, context)
            told = told if is_title or not _has_figures(sentence, setting) else _topic_of(told)
            out = out.over(told) if _tells_unit_alone(out) or is_title else out
            if not _tells_unit_alone(told) or len(sentence.tokens) > _UNIT_WORDS:
                break
        if not is_title:
            break
    below = _source_below(grid, text, lexicon, setting)
    out = out if out.unit else replace(out, unit=_unit_below(grid, text, lexicon, setting))
    return replace(out, source=below.source or out.source) if below else out


def _tells_unit_alone(told: Heading) -> bool:
    return not (told.measure or told.party or told.partner or told.owner or told.commodity or told.listing)


def _topic_of(told: Heading) -> Heading:
    """Return of a sentence with figures of its own what it is about: its percents and units are those of its figures."""
    return replace(told, period=None, unit=None, growth=False, index=False, share=False, percent=False)


def _has_figures(sentence: Sentence, setting: Setting) -> bool:
    reader = PeriodReader(sentence, setting.today, setting.fiscal_start)
    reader.read()
    return not reader.taken.issuperset(sentence.digits)


def _is_title(line: str) -> bool:
    told = line.strip()
    return len(told) <= _TITLE and told[-1:] not in _ENDS


def _sentences(text: str, line: Line, lexicon: Lexicon, setting: Setting) -> list[Sentence]:
    if _is_title(text[slice(*line)]):
        return [words_of(text, *line, lexicon, setting)]
    tokens = tokenise(text, *line)
    parts = sentences(tokens, lexicon.abbreviations, lexicon.dated, lexicon.common_words)
    return [words_of(text, tokens.starts[first], tokens.ends[last - 1], lexicon, setting) for first, last in parts]


def _unit_below(grid: Grid, text: str, lexicon: Lexicon, setting: Setting) -> Unit | None:
    """Return the unit that a short line in brackets right below a table tells: (millones de dólares)."""
    line = next(iter(grid.below), (0, 0))
    printed = text[slice(*line)].strip()
    bracketed = printed[:1] in ("(", "（") and printed[-1:] in (")", "）") and len(printed) <= _TITLE
    return heading(words_of(text, *line, lexicon, setting), setting, None).unit if bracketed else None


def _source_below(grid: Grid, text: str, lexicon: Lexicon, setting: Setting) -> Heading | None:
    for line in grid.below:
        sentence = words_of(text, *line, lexicon, setting)
        if any(mark.i <= 2 for mark in sentence.of("source_line")):
            return heading(sentence, setting, None)
    return None
