"""Several countries in a row that own one flow: the exports of France (-21%) and Italy (-14%); those of Kazakhstan came to 4.3 bn.

In: a figure and the parties of its sentence. Out: the pair of the country before its bracket with all partners, or of the next owner
with the partner of the one before.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicons.tokens import is_cjk
from ...party import COUNTRIES, WORLD
from ..numbers.quantity import Quantity
from ..roles.roles import GENITIVE, OWNER, PARTNER, Named
from ..sentence import Sentence
from .pair import Pair

_OPENING, _CLOSING = ("(", "（"), (")", "）")
_JOINT = 4  # tokens between a bracket and the next of the row: , and of the
_TO_FIGURE = 5  # tokens between the next owner and its figure
_NEXT = "next owner in a row"
_NO_SMALL_WORDS = ("measure_weak", "share", "rank_cue", "placed", "commodity", "goods", "noun", "body", "country", "list_cue")


def owner_in_row(sentence: Sentence, quantity: Quantity, named: Sequence[Named]) -> Pair | None:
    """Return the country right before the bracket of a figure with all partners, where its row opens with the owner of the flow."""
    if not sentence.bracket[quantity.i - sentence.first]:
        return None
    row: list[Named] = []
    for name in (n for n in named if n[1] in COUNTRIES and sentence.printed(n[0].j) in _OPENING):
        if row and not _goes_on(sentence, row[-1], name):
            if any(n[0].j < quantity.i < _closing(sentence, n) for n in row):
                break
            row = []
        row.append(name)
    own = next((n for n in row if n[0].j < quantity.i < _closing(sentence, n)), None)
    if own is None or len(row) < 2 or row[0][2] != OWNER or any(n[2] == PARTNER and n not in row for n in named):
        return None
    return Pair(own[1], WORLD, {"reporter": [own[0].start, own[0].end, "named before its bracket in a row of owners"]})


def _closing(sentence: Sentence, name: Named) -> int:
    """Return the token that closes the bracket behind a name."""
    return next((k for k in range(name[0].j, sentence.last) if sentence.printed(k) in _CLOSING), sentence.last)


def _goes_on(sentence: Sentence, before: Named, name: Named) -> bool:
    """Return whether nothing but small words stands between the bracket of a name and the next name."""
    between = range(_closing(sentence, before) + 1, name[0].i)
    if not 0 <= len(between) <= _JOINT:
        return False
    small = ("preposition", "article", "definite", "range", "filler")
    return all(sentence.word(k) in (",", "the") or any(c in sentence.at.get(k, {}) for c in small) for k in between)


def next_owner(sentence: Sentence, quantity: Quantity, measure: str, spoken: Pair | None, named: Sequence[Named]) -> Pair | None:
    """Return the pair of a country that stands for its flow behind that of another: экспорт Беларуси – 8,2 млрд, Казахстана – 4,3.

    So do those of Kazakhstan, die Kasachstans, Kazakistan'ınki; in Chinese its flow is told again: 哈萨克斯坦出口43亿美元. The partner
    is that of the figure before.
    """
    before = [n for n in named if n[0].j <= quantity.i and (spoken is None or n[0].i > spoken.at)]
    if sentence.bracket[quantity.i - sentence.first] or measure in ("share", "rank") or len(before) != 1:
        return None
    if spoken is None or spoken.sentence != id(sentence):
        return None
    subject = before[0]
    first = any(n[1] == spoken.reporter and n[2] == OWNER and n[0].i < spoken.at for n in named) or _is_next(spoken)
    if not first or subject[1] in (spoken.reporter, spoken.partner) or subject[1] not in COUNTRIES:
        return None
    bought = any(n[2] == PARTNER and ("case" not in n[0] or n[0].get("case") == subject[0].get("case")) for n in named)
    if bought or not (_stands_for_flow(sentence, subject) and _led_straight(sentence, subject, quantity)):
        return None
    return Pair(subject[1], spoken.partner, {"reporter": [subject[0].start, subject[0].end, _NEXT]})


def _is_next(pair: Pair) -> bool:
    told = pair.evidence.get("reporter")
    return isinstance(told, list) and told[-1] == _NEXT


def _led_straight(sentence: Sentence, subject: Named, quantity: Quantity) -> bool:
    """Return whether nothing but small words stands between an owner and its figure; in Chinese its flow."""
    between = [mark for k in range(subject[0].j, quantity.i) if (mark := sentence.at.get(k)) is not None]
    near_by = quantity.i - subject[0].j <= _TO_FIGURE
    return near_by and not any(c in mark for mark in between for c in _NO_SMALL_WORDS)


def _stands_for_flow(sentence: Sentence, subject: Named) -> bool:
    """Return whether a country that opens its part stands for its flow: by its genitive, its adjective, "those of" or its own flow."""
    mark, _, role = subject
    if role == OWNER:
        return is_cjk(sentence.word(mark.i)) and sentence.mark(mark.j, "measure") is not None and _opens(sentence, mark.i)
    if role == PARTNER:
        return False
    if role == GENITIVE or "country" not in mark or sentence.mark(mark.j, "possessive") is not None:
        opens = _opens(sentence, mark.i) or _opens(sentence, mark.i - 1)  # die Kasachstans
        return sentence.mark(mark.i - 1, "preposition") is None and opens
    at = mark.i - 1
    while _is_of(sentence, at) or _is_article(sentence, at):
        at -= 1
    return any(_is_of(sentence, k) for k in range(at + 1, mark.i)) and _opens(sentence, at)


def _is_of(sentence: Sentence, k: int) -> bool:
    mark = sentence.at.get(k)
    of = mark is not None and mark.get("preposition") == "of"
    return of or sentence.lexicon.meanings(sentence.word(k)).get("preposition") == "of"


def _is_article(sentence: Sentence, k: int) -> bool:
    mark = sentence.at.get(k)
    return mark is not None and mark.j - mark.i == 1 and "definite" in mark and "preposition" not in mark


def _opens(sentence: Sentence, k: int) -> bool:
    """Return whether a token opens its part behind a comma or "and"."""
    return sentence.printed(k - 1) in _PARTS or sentence.mark(k - 1, "range") == "and"


_PARTS = (",", ";", "，", "；", "、")
