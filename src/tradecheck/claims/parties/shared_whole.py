"""Amounts of the whole that a share was taken of: the trade with all partners, though one partner is spoken of.

In: a sentence and an amount. Out: whether it tells how much the whole is. The whole stands behind its share and a clause on it tells the
amount (18 % of all exports, which came to 43.5 billion), or the amount stands inside: 占出口总额3.4万亿美元的0.1%.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..measure.nearness import numbers_between
from ..numbers.quantity import Quantity
from ..sentence import Sentence

_SHARE_BEFORE = 5  # tokens between a share and the whole it is taken of
_WHOLE_BEFORE = 6  # tokens between a word of the whole and its flow
_CLAUSE = 8  # tokens of the clause that tells how much the whole is


def shared_whole(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether an amount is that of the whole of which a share is told in the sentence."""
    return bool(_parts(sentence)) and (_told_by_clause(sentence, quantity) or _told_inside(sentence, quantity))


def _told_by_clause(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a relative clause tells the amount of the whole before it: 12 % всего импорта, равного 9,8 млрд.

    A share taken of a flow needs no word of the whole: 1.1 per cent of Irish goods exports, which the office puts at 196 billion.
    """
    flow = max((mark for mark in _flows(sentence) if mark.j <= quantity.i), key=lambda mark: mark.i, default=None)
    if flow is None or quantity.i - flow.j > _CLAUSE or numbers_between(sentence, flow.j, quantity.i):
        return False
    if not any(_opens_clause(sentence, k) for k in range(flow.j + 1, quantity.i)):
        return False
    whole = next((k for k in range(flow.i, flow.i - _WHOLE_BEFORE, -1) if _is_whole(sentence, k)), flow.i)
    between = (mark for mark in sentence.of("country") if flow.j <= mark.i < quantity.i)
    led = any(sentence.mark(mark.i - 1, "preposition") not in (None, "of") for mark in between)
    return not led and any(0 <= whole - part.j <= _SHARE_BEFORE for part in _parts(sentence))


def _opens_clause(sentence: Sentence, k: int) -> bool:
    """Return whether a relative clause opens at a token; "das waren" restates the share: 30 % nach Ghana, das waren 9 Mio."""
    mark = sentence.at.get(k)
    return sentence.word(k - 1) == "," and sentence.word(k) in sentence.lexicon.relatives and (mark is None or "or" not in mark)


def _told_inside(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether the amount stands between the whole and its share: toplam 250 milyar dolarlık ihracatın yüzde 3'ü,
    255 milyar doları bulan toplam ihracatın binde 2'si.

    So it does in brackets: бүкіл импорттың (9 259 млн) 40,3 пайызы.
    """
    flows = list(_flows(sentence))
    bracketed = sentence.printed(quantity.i - 1) in ("(", "（") and any(flow.j == quantity.i - 1 for flow in flows)
    if bracketed and any(_is_whole(sentence, k) for k in range(quantity.i - 5, quantity.i)):
        return any(1 <= part.i - quantity.j <= 5 for part in _parts(sentence))
    if sentence.mark(quantity.j, "possessive") and any(0 <= quantity.i - flow.j <= 1 for flow in flows):
        return any(1 <= part.i - quantity.j <= 4 for part in _parts(sentence))
    if sentence.mark(quantity.j - 1, "preposition") == "with":
        return False  # AB'ye ihracat 4,13 milyar avroyla toplam ihracatın yüzde 66,8'ini oluşturdu
    behind = next((flow for flow in flows if 0 <= flow.i - quantity.j <= 3), None)
    if behind is None or any(quantity.j <= mark.i < behind.i for mark in sentence.of("share")):
        return False  # 231亿,占其出口总额的36%
    between = range(quantity.j, behind.i)
    if any(sentence.mark(k, "range") == "and" or sentence.mark(k, "or") or sentence.word(k) == "," for k in between):
        return (
            False  # 1,68 Mrd. Dollar oder 41 % aller Importe; AB'ye ihracat 9,8 milyar dolar oldu ve toplam ihracattan yüzde 41,6 pay aldı
        )
    whole = any(_is_whole(sentence, k) for k in (*range(quantity.i - 3, quantity.i), *range(quantity.j, behind.j)))
    return whole and any(0 <= part.i - behind.j <= 3 for part in _parts(sentence))


def _flows(sentence: Sentence) -> tuple[Mark, ...]:
    return (*sentence.of("measure"), *sentence.of("measure_weak"))


def _is_whole(sentence: Sentence, k: int) -> bool:
    """Return whether a token is a word of the whole, by itself or inside a phrase of shares: of total exports."""
    meanings = (sentence.lexicon.meanings(sentence.word(k)), mark.meanings if (mark := sentence.at.get(k)) is not None else {})
    return any("whole" in told or told.get("table") == "total" for told in meanings)


def _parts(sentence: Sentence) -> tuple[Mark, ...]:
    return (*sentence.of("relative"), *sentence.of("denominator"))
