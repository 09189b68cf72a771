"""The other side's figures told in parallel, without a word for data: Polish data show 5.2 billion, Japanese 5.9.

In: a sentence, the attributions found in it and the two sides of the text. Out: an attribution for each adjective or name of the
side not yet cited, right before a figure, behind a figure of the cited one. Nothing but small words may stand between: a word for
a flow, goods or firms says what the country does, and a preposition of a partner says to whom.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicons.lexicon import Mark
from ...party import COUNTRIES
from ..sentence import Sentence
from ..sides.owners import party_of
from ..sides.setting import Setting
from .attribution import Attribution

_REACH = 6  # tokens between the name and its figure
_SMALL = frozenset(
    ("step", "filler", "article", "tell", "source_cue", "rate_sign", "hedge_before", "currency", "span", "range", "number_verb")
)
_PARTNER = frozenset(("to", "from", "with", "in", "between"))
_PARTNER_CASES = ("dative", "accusative", "ablative", "instrumental", "for")
_PARTED = frozenset((",", ";", "–", "—", "，", "；", "、", "-"))


def parallel_sources(sentence: Sentence, told: Sequence[Attribution], setting: Setting) -> list[Attribution]:
    """Return the attributions of a sentence with those told in parallel, in order."""
    found = list(told)
    for mark in sentence.marks if told else ():
        code = party_of(mark) if _bare(mark) else None
        earlier = [attribution for attribution in found if attribution.i < mark.i]
        if code not in COUNTRIES or not earlier or earlier[-1].source in (None, code):
            continue
        figures = [k for k in sentence.digits if earlier[-1].i < k < mark.i]
        told_of = bool(figures) and _is_side(sentence, code, figures[-1], setting)
        if told_of and _parted(sentence, figures[-1], mark) and _tells_next_figure(sentence, mark):
            found.append(Attribution(mark.i, mark.start, mark.end, code))
            found.sort(key=lambda attribution: attribution.i)
    return found


def _bare(mark: Mark) -> bool:
    """Return whether a country or its adjective stands alone: no flow is told with it (对我出口), no case makes it a partner."""
    return ("adjective" in mark or "country" in mark) and "measure" not in mark and mark.get("case") not in _PARTNER_CASES


def _is_side(sentence: Sentence, code: str | None, figure: int, setting: Setting) -> bool:
    """Return whether a country is one of the text's two, or is named in the sentence before a figure."""
    return code in (setting.home, setting.other) or any(party_of(mark) == code for mark in sentence.marks if mark.i < figure)


def _parted(sentence: Sentence, figure: int, mark: Mark) -> bool:
    """Return whether a new clause begins between a figure and a name, which is nobody's partner."""
    before = sentence.at.get(mark.i - 1)
    partner = before is not None and before.get("preposition") in _PARTNER and "source_cue" not in before and "rate_sign" not in before
    if partner and not ("adjective" in mark and mark.j in sentence.digits):  # nach serbischen 410
        return False
    between = range(figure + 1, mark.i)
    flow = any("measure" in m or "measure_weak" in m for k in between if (m := sentence.at.get(k)) is not None)
    joined = any(sentence.printed(k) in _PARTED or sentence.mark(k, "range") == "and" for k in between)
    return not flow and (joined or sentence.clause_of(figure) != sentence.clause_of(mark.i))


def _tells_next_figure(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a figure stands right behind a name, with small words between; behind a dash also what it measures.

    По польским данным, профицит составил 10 млрд, по немецким – дефицит в 4 млрд.
    """
    led = sentence.mark(mark.i - 1, "rate_sign") is not None and sentence.printed(mark.j) in ("–", "—")
    figure = next((k for k in sentence.digits if k >= mark.j), None)
    if figure is None or figure - mark.j > _REACH or sentence.mark(mark.j, "possessive") is not None:
        return False
    for k in range(mark.j, figure):
        word = sentence.at.get(k)
        if word is None:
            small = not sentence.printed(k)[0].isalnum()
        else:
            small = not _SMALL.isdisjoint(word.meanings) or word.get("preposition") == "of"
        if led and word is not None and ("measure" in word or "preposition" in word):
            continue
        if not small or word is not None and ("measure" in word or "commodity" in word):
            return False
    unit = sentence.at.get(figure + 1)
    return unit is None or "relative" not in unit
