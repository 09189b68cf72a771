"""Scale words: million, тыс., 万, lakh, and the short ones that count only beside a currency, or tied to a number before what it counts."""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ...units import TENDER
from ..sentence import Sentence
from .quantity import DASHES


def scale_at(sentence: Sentence, j: int) -> tuple[int | None, int]:
    """Return power of ten and end of the scale word at ``j``; None where there is none.

    A hyphen that ties it to the number and the full stop of an abbreviation before another scale are stepped over.
    """
    at = skip_hyphen(sentence, j)
    if sentence.word(at) == "." and sentence.glued(at - 1, at) and sentence.starting(at + 1, "scale"):
        at += 1
    mark = sentence.at.get(at)
    if mark is None or mark.i != at:
        return None, j
    size = mark.get("scale")
    if size is not None and "subunit" in mark and _is_of_home(sentence, mark):
        return None, j
    if size is None and "scale_short" in mark and (beside_currency(sentence, j, mark.j) or _before_counted(sentence, mark)):
        size = mark.meanings["scale_short"]
    if size is None:
        return None, j
    end = _past_short(sentence, mark.j, size)
    if sentence.mark(end, "hedge_after") and is_cjk(sentence.printed(end)) and sentence.mark(end + 1, "currency"):
        end += 1  # 3亿多元: the hedge stands inside
    return int(size), end


def _past_short(sentence: Sentence, end: int, size: str) -> int:
    """Step over the bracket behind a scale that only tells its short form: 191,7 Milliarden (Mrd.) Euro."""
    short = sentence.at.get(end + 1) if sentence.printed(end) == "(" else None
    if short is None or size not in (short.get("scale"), short.get("scale_short")):
        return end
    closing = short.j + (sentence.printed(short.j) == ".")
    return closing + 1 if sentence.printed(closing) == ")" else end


def _is_of_home(sentence: Sentence, mark: Mark) -> bool:
    """Return whether capitals that are a scale elsewhere are the home currency with its scale: 975,2 MD in Tunisia are millions."""
    currencies = mark.meanings["subunit"].partition(" ")[2].split("|")
    return sentence.printed(mark.i).isupper() and any(TENDER.get(home) in currencies for home in sentence.homes)


def beside_currency(sentence: Sentence, number_end: int, scale_end: int) -> bool:
    """Return whether the number before a short scale, or the scale itself, touches a currency: $9.4b, 5m euros, $5-6m."""
    if sentence.mark(scale_end, "currency") is not None:
        return True
    at = number_end - 2
    if sentence.word(at) in DASHES and sentence.printed(at - 1)[:1].isdecimal():
        at -= 2
    return sentence.mark(at, "currency") is not None


def _before_counted(sentence: Sentence, short: Mark) -> bool:
    """Return whether a short scale is tied to its number and what is weighed or counted follows: 2.3m tonnes, 900k barrels, 1.2m cars."""
    behind = sentence.starting(short.j, "unit") or sentence.starting(short.j, "noun")
    return behind is not None and sentence.glued(short.i - 1, short.i) and not sentence.glued(short.i, short.j)


def skip_dot(sentence: Sentence, at: int) -> int:
    """Step over the full stop of an abbreviated scale where a unit follows: млрд. долларов."""
    if sentence.word(at) == "." and sentence.glued(at - 1, at) and _continues(sentence, at + 1):
        return at + 1
    return at


def _continues(sentence: Sentence, at: int) -> bool:
    mark = sentence.at.get(at)
    return mark is not None and any(c in mark for c in ("currency", "subunit", "unit", "noun", "scale"))


def skip_hyphen(sentence: Sentence, at: int) -> int:
    """Step over a hyphen that ties number and unit: 1.5-fold, three-billion, 40-ft."""
    if sentence.word(at) in DASHES and sentence.glued(at - 1, at) and sentence.glued(at, at + 1) and known_unit(sentence, at + 1):
        return at + 1
    return at


_KNOWN = (
    "scale",
    "scale_short",
    "currency",
    "subunit",
    "unit",
    "relative",
    "ordinal_sign",
    "suffix",
    "distractor",
    "subperiod",
    "time",
    "noun",
)  # fmt: skip


def known_unit(sentence: Sentence, i: int) -> bool:
    """Return whether a word that numbers count with begins at a token."""
    mark = sentence.at.get(i)
    return mark is not None and mark.i == i and any(c in mark for c in _KNOWN)


def scale_ending(sentence: Sentence, i: int) -> Mark | None:
    """Return the scale word, long or short, that ends with token ``i``; the full stop of an abbreviation is stepped over."""
    if sentence.word(i) == "." and sentence.glued(i - 1, i):
        i -= 1
    return sentence.ending(i, "scale") or sentence.ending(i, "scale_short")
